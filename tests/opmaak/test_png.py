from __future__ import annotations

import io

import pytest
from PIL import Image

from correspondentie.brief.boom import Paginaeinde
from correspondentie.opmaak.pdf import maak_pdf
from correspondentie.opmaak.png import maak_png
from tests.opmaak.brieven import alinea, korte_brief
from tests.opmaak.stijlen import stijl, stijlmap


@pytest.mark.parametrize(("dpi", "maat"), [(72, (596, 842)), (110, (910, 1287))])
def test_each_page_is_a_picture_of_its_size(dpi: int, maat: tuple[int, int]) -> None:
    brief = korte_brief(alinea("een"), Paginaeinde(), alinea("twee"))
    paginas = maak_png(maak_pdf(brief, stijl("jenv"), stijlmap("jenv")), dpi)
    assert [Image.open(io.BytesIO(pagina)).size for pagina in paginas] == [maat, maat]
    assert all(pagina.startswith(b"\x89PNG") for pagina in paginas)
