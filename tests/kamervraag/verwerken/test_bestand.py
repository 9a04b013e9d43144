"""Files that are no draft, broken or hostile: a clear message, and nothing changed."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from correspondentie.melding import Fout
from correspondentie.vervaardiging.kamervraagconcept import verwerk_kamervraagconcept
from tests.kamervraag.verwerken.conftest import Proef, met_deel, veranderd


def zip_met(**delen: bytes) -> bytes:
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, inhoud in delen.items():
            archief.writestr(naam.replace("__", "/") + ".xml", inhoud)
    return uit.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
ENTITEIT = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x>&e;</x>'
VREEMD: list[tuple[str, Callable[[bytes], bytes], str]] = [
    ("leeg", lambda _: b"", "KV-312"),
    ("versleuteld", lambda _: OLE + "EncryptedPackage".encode("utf-16-le"), "KV-315"),
    ("oud-word", lambda _: OLE, "KV-314"),
    ("pdf", lambda _: b"%PDF-1.7\n", "KV-314"),
    ("rtf", lambda _: b"{\\rtf1 x}", "KV-314"),
    ("tekst", lambda _: b"Antwoord op vraag 1: ja", "KV-314"),
    ("odt", lambda _: b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text", "KV-314"),
    ("afgekapt", lambda docx: docx[: len(docx) // 2], "KV-207"),
    ("geen-xml", lambda docx: met_deel(docx, document=b"<w:document"), "KV-207"),
    ("entiteit", lambda docx: met_deel(docx, document=ENTITEIT), "KV-219"),
    ("bom", lambda docx: met_deel(docx, document=b"<x>" + b"a" * 60_000_000 + b"</x>"), "KV-208"),
    ("spreadsheet", lambda _: zip_met(xl__workbook=b"<x/>"), "KV-317"),
    ("zonder-koppen", lambda docx: veranderd(docx, lambda een: een.clear()), "KV-316"),
]


@pytest.mark.parametrize(("maak", "code"), [pytest.param(maak, code, id=naam) for naam, maak, code in VREEMD])
def test_another_file_is_refused_with_a_clear_message(proef: Proef, maak: Callable[[bytes], bytes], code: str) -> None:
    voor = proef.zaak.read_bytes()
    with pytest.raises(Fout) as fout:
        proef.verwerk(maak(proef.docx))
    assert [een.code for een in fout.value.meldingen] == [code]
    assert fout.value.meldingen[0].plaats is not None
    assert proef.zaak.read_bytes() == voor


def test_a_file_that_is_not_there_is_named(proef: Proef) -> None:
    weg = proef.zaak.parent / "weg.docx"
    for pad, code in ((weg, "KV-311"), (proef.zaak.parent, "KV-312")):
        with pytest.raises(Fout) as fout:
            verwerk_kamervraagconcept(pad, proef.zaak, proef.omgeving, proef.drukkerij)
        assert fout.value.meldingen[0].code == code


def test_the_case_is_found_beside_the_draft(proef: Proef) -> None:
    pad = proef.zaak.parent / "concept.docx"
    pad.write_bytes(proef.docx)
    assert verwerk_kamervraagconcept(pad, None, proef.omgeving, proef.drukkerij).zaak.pad == proef.zaak
    proef.zaak.rename(proef.zaak.with_name("anders.yaml"))
    with pytest.raises(Fout) as fout:
        verwerk_kamervraagconcept(pad, None, proef.omgeving, proef.drukkerij)
    assert fout.value.meldingen[0].code == "KV-325"
