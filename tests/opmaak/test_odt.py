from __future__ import annotations

import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from correspondentie.brief.boom import Brief
from correspondentie.melding import Fout
from correspondentie.opmaak.odt import maak_odt
from correspondentie.vervaardiging.formaten import Drukkerij
from correspondentie.werkmap.werkmap import open_werkmap
from tests.opmaak.brieven import alinea, korte_brief, voorbeeldbrief
from tests.opmaak.docx.lezen import maak
from tests.opmaak.stijlen import NAMEN, stijl

PROJECT = Path(__file__).parents[2]
pytestmark = pytest.mark.xdist_group("odt")


def _odt(brief: Brief) -> bytes:
    return maak_odt(maak(brief), brief, stijl(brief.huisstijl))


@pytest.mark.parametrize("naam", NAMEN)
def test_a_letter_with_every_kind_of_node_keeps_its_text_notes_and_headings(naam: str) -> None:
    with zipfile.ZipFile(BytesIO(_odt(voorbeeldbrief(naam)))) as archief:
        assert archief.infolist()[0].filename == "mimetype"
        assert archief.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        inhoud = archief.read("content.xml").decode()
    assert inhoud.count("<text:note-body>") == 3
    assert "<text:h " in inhoud
    assert "<table:table-header-rows>" in inhoud


def test_the_same_letter_gives_the_same_bytes() -> None:
    assert _odt(voorbeeldbrief()) == _odt(voorbeeldbrief())


def test_the_press_makes_it_from_the_word_file_of_the_same_letter() -> None:
    brief = korte_brief(alinea("een"))
    gedrukt = Drukkerij(open_werkmap(PROJECT)).druk(brief, ["odt"])
    assert gedrukt == {".odt": _odt(brief)}


def test_a_word_file_with_other_text_is_found_out() -> None:
    brief = korte_brief(alinea("Dit staat in de brief."))
    ander = maak(korte_brief(alinea("Dit staat in het bestand.")))
    with pytest.raises(Fout, match="ontbreekt tekst van de brief") as gevangen:
        maak_odt(ander, brief, stijl("jenv"))
    assert gevangen.value.meldingen[0].code == "OM-014"


def test_without_libreoffice_there_is_a_message(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Fout, match="LibreOffice nodig; dat staat niet op deze computer"):
        _odt(korte_brief(alinea("x")))


@pytest.mark.parametrize("inhoud", ["#!/bin/sh\nexit 0\n", "#!/bin/sh\nexit 77\n", "geen programma"])
def test_a_libreoffice_that_does_not_work_gives_a_message(
    inhoud: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "soffice").write_text(inhoud)
    (tmp_path / "soffice").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Fout, match="LibreOffice kon van deze brief geen ODT-bestand maken"):
        _odt(korte_brief(alinea("x")))


def test_a_libreoffice_that_never_ends_gives_a_message(monkeypatch: pytest.MonkeyPatch) -> None:
    def eindeloos(opdracht: list[str], **_: object) -> None:
        raise subprocess.TimeoutExpired(opdracht, 1)

    monkeypatch.setattr(subprocess, "run", eindeloos)
    with pytest.raises(Fout, match="Probeer het opnieuw"):
        _odt(korte_brief(alinea("x")))
