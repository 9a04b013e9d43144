from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from correspondentie.melding import Fout
from correspondentie.opmaak.html import maak_html
from correspondentie.opmaak.huisstijl import lees_huisstijl
from correspondentie.opmaak.pdf import maak_pdf
from correspondentie.opmaak.pdf.met_weasyprint.bronnen import BASIS, bronnen, maak_ophaler
from tests.opmaak.brieven import HANDTEKENING_PNG, alinea, korte_brief
from tests.opmaak.stijlen import stijlmap


@pytest.fixture
def eigen_stijl(tmp_path: Path) -> Path:
    map_ = tmp_path / "eigen"
    shutil.copytree(stijlmap("jenv"), map_)
    return map_


@pytest.mark.parametrize(
    "adres",
    [
        "file:///etc/passwd",
        "http://voorbeeld.invalid/x.png",
        "https://huisstijl.invalid@voorbeeld.invalid/x.png",
        "data:image/png;base64,AAAA",
        f"{BASIS}../../etc/passwd",
        f"{BASIS}huisstijl.yaml",
        "",
    ],
)
def test_any_other_address_is_refused(adres: str, eigen_stijl: Path) -> None:
    with pytest.raises(ValueError, match=r".*"):
        maak_ophaler(bronnen(eigen_stijl, ())).fetch(adres)


@pytest.mark.parametrize(
    "adres", ["file:///etc/passwd", "http://127.0.0.1:9/x.png", "data:image/png;base64,AAAA", "../x.png", "weg.png"]
)
def test_a_house_style_that_names_another_file_is_refused_with_the_name(adres: str, eigen_stijl: Path) -> None:
    (eigen_stijl / "huisstijl.css").write_text(f"main {{ background: url({adres}) }}", encoding="utf-8")
    with pytest.raises(Fout, match="staat niet in de map van de huisstijl") as gevangen:
        maak_pdf(korte_brief(alinea("x")), lees_huisstijl(eigen_stijl), eigen_stijl)
    assert gevangen.value.meldingen[0].code == "OM-002"


def test_a_house_style_may_show_a_picture_of_its_own(eigen_stijl: Path) -> None:
    (eigen_stijl / "eigen.png").write_bytes(HANDTEKENING_PNG)
    zonder = maak_pdf(korte_brief(alinea("x")), lees_huisstijl(eigen_stijl), eigen_stijl)
    (eigen_stijl / "huisstijl.css").write_text("main { background: url(eigen.png) }", encoding="utf-8")
    assert maak_pdf(korte_brief(alinea("x")), lees_huisstijl(eigen_stijl), eigen_stijl) != zonder


def test_a_link_out_of_the_folder_is_no_file_of_the_house_style(eigen_stijl: Path, tmp_path: Path) -> None:
    (tmp_path / "geheim.png").write_bytes(HANDTEKENING_PNG)
    (eigen_stijl / "binnen.png").symlink_to(tmp_path / "geheim.png")
    assert "binnen.png" not in bronnen(eigen_stijl, ())


def test_a_mark_that_is_not_in_the_folder_is_named_by_every_output(eigen_stijl: Path) -> None:
    (eigen_stijl / "beeldmerk.png").unlink()
    for maak in (maak_pdf, maak_html):
        with pytest.raises(Fout, match=r"‘beeldmerk\.png’; dat bestand staat niet in de map"):
            maak(korte_brief(alinea("x")), lees_huisstijl(eigen_stijl), eigen_stijl)
