"""Every PDF of the examples by every typesetter passes veraPDF for PDF/A-2a and PDF/UA-1."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from correspondentie.opmaak.pdf.overzicht import Deel, Kolom, Overzicht, Tabel, maak_overzicht
from tests.labels import verapdf
from tests.labels.bedachte_brieven import bedachte_brief
from tests.labels.pdfs import NAMEN_VAN_ZETTERS, concept, definitief, zet
from tests.voorbeelden import ZAKEN, naam

pytestmark = pytest.mark.xdist_group("verapdf")
per_zetter = pytest.mark.parametrize("zetter", NAMEN_VAN_ZETTERS)


def houdt_stand(pdfs: Mapping[str, bytes], map_: Path) -> None:
    """Every file was judged by both profiles, and no rule of them failed."""
    oordelen = verapdf.keur(pdfs, map_)
    assert {bestand: oordeel.gezakt for bestand, oordeel in oordelen.items() if oordeel.gezakt} == {}
    assert {oordeel.profielen for oordeel in oordelen.values()} == {verapdf.PROFIELEN}


@per_zetter
def test_no_example_fails_a_rule_of_pdf_a_or_pdf_ua(zetter: str, tmp_path: Path) -> None:
    verapdf.eis_verapdf()
    houdt_stand(
        {f"{naam(zaak)}-{maak.__name__}": maak(zaak, zetter) for zaak in ZAKEN for maak in (concept, definitief)},
        tmp_path,
    )


@per_zetter
def test_no_generated_letter_fails_a_rule(zetter: str, tmp_path: Path) -> None:
    verapdf.eis_verapdf()
    houdt_stand({f"zaad-{zaad}": zet(bedachte_brief(zaad), zetter) for zaad in range(9)}, tmp_path)


@pytest.mark.duurproef
@per_zetter
def test_none_of_two_hundred_generated_letters_fails_a_rule(zetter: str, tmp_path: Path) -> None:
    verapdf.eis_verapdf()
    houdt_stand({f"zaad-{zaad}": zet(bedachte_brief(zaad), zetter) for zaad in range(200)}, tmp_path)


@per_zetter
def test_a_file_that_breaks_both_norms_is_found_out(zetter: str, tmp_path: Path) -> None:
    """What the other tests rest on: veraPDF sees a title that is not shown and a description that lies."""
    verapdf.eis_verapdf()
    goed = concept(ZAKEN[0], zetter)
    slecht = _zonder_tags(goed)
    oordelen = verapdf.keur({"goed": goed, "slecht": slecht}, tmp_path)
    assert oordelen["goed"].gezakt == ()
    gezakt = "\n".join(oordelen["slecht"].gezakt)
    assert "ISO 19005-2" in gezakt
    assert "ISO 14289-1" in gezakt


def _zonder_tags(pdf: bytes) -> bytes:
    from io import BytesIO

    import pikepdf

    uit = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        del document.Root.StructTreeRoot
        del document.Root.MarkInfo
        document.save(uit)
    return uit.getvalue()


def test_without_java_the_test_says_so_and_in_ci_it_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda programma: None if programma == "java" else f"/bin/{programma}")
    assert verapdf.ontbreekt() == "veraPDF is niet gebruikt: op deze computer ontbreekt Java."
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="ontbreekt Java"):
        verapdf.eis_verapdf()
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match=r"ontbreekt Java\. In CI is dat een fout"):
        verapdf.eis_verapdf()


def test_a_list_for_the_files_fails_no_rule_either(tmp_path: Path) -> None:
    verapdf.eis_verapdf()
    kolommen = (Kolom("Nr", 1, rechts=True), Kolom("Ontvanger", 5), Kolom("Controlegetal", 6, klein=True))
    rijen = tuple((str(n), f"Gemeente {n}", "ab12" * 16) for n in range(1, 61))
    delen = (Deel("Volledigheid", ("Iedereen is er.",)), Deel("Brieven", (), Tabel(kolommen, rijen)))
    houdt_stand({"lijst": maak_overzicht(Overzicht("Ontvangstlijst", delen), date(2026, 4, 9))}, tmp_path)
