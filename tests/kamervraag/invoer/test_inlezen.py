"""Files that cannot be read: each gives its own message in Dutch, and nothing else happens."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from correspondentie.bron.pakket import Grenzen
from correspondentie.kamervraag.invoer import pakket
from correspondentie.kamervraag.invoer.inlezen import GROOTSTE_BESTAND, lees_bron, lees_bytes
from correspondentie.melding import Fout
from tests.kamervraag.invoer.specimen import W, kale_docx, lees

_WOORDEN = "<w:p><w:r><w:t>Vraag 1</w:t></w:r></w:p><w:p><w:r><w:t>Kan dit?</w:t></w:r></w:p>"


def _codes(ruw: bytes) -> list[str]:
    with pytest.raises(Fout) as fout:
        lees(ruw)
    return [melding.code for melding in fout.value.meldingen]


def _zip(**delen: bytes) -> bytes:
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, inhoud in delen.items():
            archief.writestr(naam.replace("__", "/") + ".xml", inhoud)
    return uit.getvalue()


def _leeg_pdf() -> bytes:
    import pypdfium2

    document = pypdfium2.PdfDocument.new()
    document.new_page(595, 842)
    uit = BytesIO()
    document.save(uit)
    document.close()
    return uit.getvalue()


# A document catalogue whose trailer names the standard security handler with a password that nobody has.
_PDF_MET_WACHTWOORD = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<"
    + b"11" * 32
    + b">/U<"
    + b"22" * 32
    + b">>>endobj\ntrailer<</Root 1 0 R/Size 5/Encrypt 4 0 R/ID[<33><33>]>>\n%%EOF"
)

_SLECHT = {
    "an empty file": (b"  \n", "KV-204"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "KV-205"),
    "an RTF file": (b"{\\rtf1 Vraag 1}", "KV-205"),
    "an old Word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "KV-205"),
    "an encrypted Word file": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
        "KV-206",
    ),
    "half a Word file": (kale_docx(_WOORDEN)[:200], "KV-207"),
    "a ZIP that is no Word file": (_zip(iets=b"<a/>"), "KV-207"),
    "a Word file with broken XML": (_zip(word__document=b"<w:document"), "KV-207"),
    "a Word file without text": (_zip(word__document=f'<w:document xmlns:w="{W}"/>'.encode()), "KV-207"),
    "a zip bomb": (_zip(word__document=b"<a>" + b" " * 30_000_000 + b"</a>"), "KV-208"),
    "a Word file with an external entity": (
        _zip(word__document=b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'),
        "KV-219",
    ),
    "a PDF with a password": (_PDF_MET_WACHTWOORD, "KV-209"),
    "half a PDF": (b"%PDF-1.7\n1 0 obj", "KV-210"),
    "a scan": (_leeg_pdf(), "KV-211"),
    "HTML with entities": (b'<!DOCTYPE html [<!ENTITY x "y">]><html><p>&x;</p></html>', "KV-219"),
    "bytes": (bytes(range(256)) * 4, "KV-213"),
    "broken JSON": (b'{"value": [', "KV-214"),
    "JSON of something else": (b'{"a": 1}', "KV-215"),
    "a motion": (b'{"Nummer": "2026Z00001", "Soort": "Motie", "ZaakActor": []}', "KV-216"),
    "two cases": (
        b'[{"Nummer": "2026Z00001", "Soort": "Schriftelijke vragen"}, '
        b'{"Nummer": "2026Z00002", "Soort": "Schriftelijke vragen"}]',
        "KV-217",
    ),
    "actors that are no list": (
        b'{"Nummer": "2026Z00001", "Soort": "Schriftelijke vragen", "ZaakActor": {"ActorNaam": 1}}',
        "KV-218",
    ),
    "JSON of great depth": (b"[" * 200_000, "KV-214"),
    "a text about something else": (b"Beste collega,\n\n1. Koop melk.\n2. Koop brood.\n", "KV-221"),
}


@pytest.mark.parametrize("naam", _SLECHT)
def test_a_source_that_cannot_be_read_says_why(naam: str) -> None:
    ruw, code = _SLECHT[naam]
    assert _codes(ruw) == [code]


def test_a_word_file_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pakket, "GRENZEN", Grenzen(pakket=10))
    assert _codes(kale_docx(_WOORDEN)) == ["KV-208"]


def test_a_file_that_is_absent_or_a_folder_or_too_large_is_refused(tmp_path: Path) -> None:
    groot = tmp_path / "groot.txt"
    with groot.open("wb") as stroom:
        stroom.truncate(GROOTSTE_BESTAND * 1_000_000 + 1)
    codes = []
    for pad in (tmp_path / "weg.docx", tmp_path, groot):
        with pytest.raises(Fout) as fout:
            lees_bytes(pad)
        codes += [melding.code for melding in fout.value.meldingen]
    assert codes == ["KV-201", "KV-202", "KV-203"]


def test_the_kind_of_file_shows_from_its_content() -> None:
    assert lees_bron(kale_docx(_WOORDEN), "vragen.txt").vast
    assert not lees_bron(b"Vraag 1\nKan dit?", "vragen.docx").vast


def test_messages_name_the_source() -> None:
    with pytest.raises(Fout) as fout:
        lees(b"", "map/vragen.docx")
    assert str(fout.value.meldingen[0]).startswith("map/vragen.docx: Het bestand is leeg.")
