"""Every fault that the check of a Word file looks for is found where it is made, and none where there is none."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from correspondentie.brief.boom import Kop, Sterk
from correspondentie.opmaak.docx.toegankelijk import keur_toegankelijkheid
from tests.opmaak.brieven import alinea, korte_brief, t, voorbeeldbrief
from tests.opmaak.docx.lezen import maak
from tests.opmaak.stijlen import NAMEN


def _anders(docx: bytes, deel: str, wijzig: Callable[[str], str]) -> bytes:
    uit = BytesIO()
    with zipfile.ZipFile(BytesIO(docx)) as oud, zipfile.ZipFile(uit, "w") as nieuw:
        for naam in oud.namelist():
            inhoud = oud.read(naam)
            if naam == deel:
                tekst = inhoud.decode()
                assert wijzig(tekst) != tekst
                inhoud = wijzig(tekst).encode()
            nieuw.writestr(naam, inhoud)
    return uit.getvalue()


@pytest.mark.parametrize("naam", NAMEN)
def test_a_letter_with_every_kind_of_node_has_no_fault(naam: str) -> None:
    assert keur_toegankelijkheid(maak(voorbeeldbrief(naam))) == []


@pytest.mark.parametrize(
    ("code", "deel", "patroon", "vervanging"),
    [
        ("OM-020", "docProps/core.xml", r"<dc:title>[^<]*", "<dc:title>"),
        ("OM-021", "word/styles.xml", r"<w:lang [^>]*/>", ""),
        ("OM-023", "word/document.xml", r"<w:tblHeader/>", ""),
        ("OM-024", "word/document.xml", r' descr="[^"]*"', ""),
        ("OM-025", "word/document.xml", r"(<w:p><w:pPr><w:pStyle w:val=\"Salutation\"/>)", r"<w:p/>\1"),
    ],
)
def test_a_fault_is_found(code: str, deel: str, patroon: str, vervanging: str) -> None:
    slecht = _anders(maak(voorbeeldbrief()), deel, lambda xml: re.sub(patroon, vervanging, xml, count=1))
    assert {melding.code for melding in keur_toegankelijkheid(slecht)} == {code}


def test_a_heading_that_skips_a_level_is_named() -> None:
    brief = korte_brief(Kop(1, (t("Eén"),)), alinea("tekst"), Kop(3, (t("Drie"),)), alinea("tekst"))
    assert [melding.tekst for melding in keur_toegankelijkheid(maak(brief))] == ["De kop ‘Drie’ slaat een niveau over."]


def test_a_bold_line_above_text_is_named_as_doubtful() -> None:
    brief = korte_brief(alinea(Sterk((t("Bevindingen"),))), alinea("De gemeente doet het goed."))
    assert [melding.code for melding in keur_toegankelijkheid(maak(brief))] == ["OM-026"]
