"""The Word files of the examples: valid, accessible, and whole after a visit to LibreOffice."""

from __future__ import annotations

from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from correspondentie.opmaak.docx.toegankelijk import keur_toegankelijkheid
from tests.opmaak.docx.conftest import naar
from tests.voorbeelden import ZAKEN, Tekst, naam, tekst_van_docx, voorbeeld

per_voorbeeld = pytest.mark.parametrize("zaak", ZAKEN, ids=naam)


@per_voorbeeld
def test_the_file_is_valid(zaak: Path, tmp_path: Path) -> None:
    pad = tmp_path / "brief.docx"
    pad.write_bytes(voorbeeld(zaak).docx)
    uitslag = OpenXmlValidator().validate(pad)
    assert [str(fout) for fout in uitslag.errors] == []
    assert uitslag.is_valid


@per_voorbeeld
def test_who_does_not_see_it_can_read_it(zaak: Path) -> None:
    meldingen = keur_toegankelijkheid(voorbeeld(zaak).docx)
    assert [str(melding) for melding in meldingen if melding.stopt] == []
    # The name and number above a piece of the Aanhangsel are bold in the form of the Kamer, and head nothing.
    twijfel = [melding.tekst for melding in meldingen if not melding.stopt]
    assert all("Aanhangsel van de Handelingen" in tekst or "Nr." in tekst for tekst in twijfel)


@pytest.fixture(scope="module")
def heen_en_weer(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every example as LibreOffice saves it as Word file."""
    heen, weer = tmp_path_factory.mktemp("heen"), tmp_path_factory.mktemp("weer")
    for zaak in ZAKEN:
        (heen / f"{naam(zaak)}.docx").write_bytes(voorbeeld(zaak).docx)
    naar(weer, "docx:MS Word 2007 XML", *sorted(heen.glob("*.docx")))
    return {pad.stem: pad.read_bytes() for pad in weer.glob("*.docx")}


@pytest.mark.xdist_group("heen-en-weer")
@per_voorbeeld
def test_no_word_is_lost_when_libreoffice_saves_it(zaak: Path, heen_en_weer: dict[str, bytes]) -> None:
    eerst, later = tekst_van_docx(voorbeeld(zaak).docx), tekst_van_docx(heen_en_weer[naam(zaak)])
    assert _los(later) == _los(eerst)


def _los(tekst: Tekst) -> tuple[str, list[str], tuple[str, ...]]:
    """The text from the salutation on, the letters of the head in any order (its frames have none), and the notes."""
    begin = max(tekst.lopend.find(woord) for woord in ("Geacht", "Aanhangsel", "Leden", "Betreft", "Onderwerp"))
    return tekst.lopend[max(begin, 0) :], sorted(tekst.lopend), tekst.noten
