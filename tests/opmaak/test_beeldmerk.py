"""The mark of a house style: a letter without it, or with half of it, is never made."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from correspondentie.melding import Fout
from correspondentie.opmaak.beeldmerk import lees_beeldmerk
from correspondentie.opmaak.docx.maken import maak_briefpapier
from correspondentie.opmaak.html.pagina import maak_html
from correspondentie.opmaak.pdf.zetter import ZETTERS, maak_pdf
from tests.opmaak.brieven import voorbeeldbrief
from tests.opmaak.stijlen import stijl, stijlmap

JENV = stijl("jenv")


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    return Path(shutil.copytree(stijlmap("jenv"), tmp_path / "jenv"))


@pytest.mark.parametrize("stuk", [lambda heel: heel[:60], lambda _: b"geen plaatje", lambda _: b""])
@pytest.mark.parametrize(
    "maak",
    [
        *(lambda map_, naam=naam: maak_pdf(voorbeeldbrief(), JENV, map_, naam) for naam in ZETTERS),
        lambda map_: maak_html(voorbeeldbrief(), JENV, map_),
        lambda map_: maak_briefpapier(JENV, map_),
    ],
    ids=[*ZETTERS, "html", "briefpapier"],
)
def test_a_damaged_mark_is_told_with_its_file(
    map_: Path, maak: Callable[[Path], object], stuk: Callable[[bytes], bytes]
) -> None:
    bestand = map_ / "beeldmerk.png"
    bestand.write_bytes(stuk(bestand.read_bytes()))
    with pytest.raises(Fout, match=r"beeldmerk\.png: Het beeldmerk ‘beeldmerk\.png’ is beschadigd"):
        maak(map_)


def test_the_marks_that_come_along_are_whole() -> None:
    for naam in ("jenv", "vng"):
        merk = stijl(naam).beeldmerk
        assert merk is not None
        assert lees_beeldmerk(merk, stijlmap(naam)).startswith(b"\x89PNG")


def test_a_mark_outside_the_folder_of_the_house_style_is_not_its_own(map_: Path) -> None:
    merk = JENV.beeldmerk
    assert merk is not None
    (map_ / "beeldmerk.png").rename(map_.parent / "elders.png")
    (map_ / "beeldmerk.png").symlink_to(map_.parent / "elders.png")
    with pytest.raises(Fout, match="niet in de map van de huisstijl"):
        lees_beeldmerk(merk, map_)
