"""Ways in which somebody may have changed a file of ours."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pikepdf

from correspondentie.brief.boom import Status
from correspondentie.brief.brief import Afgifte, maak_brief
from correspondentie.brief.hoofd import hoofdkenmerk
from correspondentie.register import Brief
from correspondentie.vervaardiging.formaten import Drukkerij
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.werkmap.werkmap import open_werkmap
from correspondentie.zaak.lezen import lees_zaaktekst
from tests.voorbeelden import PROJECT


def een_byte(ruw: bytes, zaad: int) -> bytes:
    """One bit of one byte, somewhere."""
    toeval = random.Random(zaad)
    anders = bytearray(ruw)
    anders[toeval.randrange(len(anders))] ^= 1 << toeval.randrange(8)
    return bytes(anders)


def een_woord_docx(ruw: bytes) -> bytes:
    """The first long paragraph of the body has one word more."""
    document = docx.Document(io.BytesIO(ruw))
    alinea = next(alinea for alinea in document.paragraphs if len(alinea.text) > 60)
    langste = max(alinea.runs, key=lambda run: len(run.text))
    langste.text += " ingevoegd"
    return _bewaar(document)


def een_woord_pdf(brief: Brief, voorbeeld: str, was: str, wordt: str) -> bytes:
    """As a forger with our templates would make it: the same letter and number, with another word in it."""
    werkmap = open_werkmap(PROJECT)
    omgeving = open_omgeving(werkmap)
    tekst = brief.vaststelling.zaaktekst
    assert was in tekst
    zaak = lees_zaaktekst(tekst.replace(was, wordt, 1), PROJECT / "data" / "zaken" / f"{voorbeeld}.yaml", omgeving)
    kenmerken = {hoofdkenmerk(zaak) or "": brief.kenmerk}
    gemaakt = maak_brief(zaak, omgeving, Afgifte(Status.DEFINITIEF, kenmerken))
    return Drukkerij(werkmap).druk(gemaakt.brief, ["pdf"])[".pdf"]


def andere_auteur_docx(ruw: bytes) -> bytes:
    document = docx.Document(io.BytesIO(ruw))
    document.core_properties.author = "Iemand anders"
    return _bewaar(document)


def opnieuw_bewaard_docx(ruw: bytes) -> bytes:
    """The same parts, packed anew: what a mail gateway may do."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(ruw)) as bron, zipfile.ZipFile(uit, "w", zipfile.ZIP_STORED) as doel:
        for naam in bron.namelist():
            doel.writestr(zipfile.ZipInfo(naam, (2026, 5, 1, 12, 0, 0)), bron.read(naam))
    return uit.getvalue()


def vette_letters_docx(ruw: bytes) -> bytes:
    document = docx.Document(io.BytesIO(ruw))
    next(alinea for alinea in document.paragraphs if len(alinea.text) > 60).runs[0].bold = True
    return _bewaar(document)


def andere_auteur_pdf(ruw: bytes) -> bytes:
    def verander(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Author"] = "Iemand anders"

    return _met_pdf(ruw, verander)


def opnieuw_bewaard_pdf(ruw: bytes) -> bytes:
    return _met_pdf(ruw, lambda _: None)


def een_vlek_op_pdf(ruw: bytes) -> bytes:
    """A black square over the first page: the words below it are still there."""

    def verander(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].contents_add(b"q 0 0 0 rg 200 300 60 60 re f Q")

    return _met_pdf(ruw, verander)


def _met_pdf(ruw: bytes, verander: Callable[[pikepdf.Pdf], None]) -> bytes:
    uit = io.BytesIO()
    with pikepdf.Pdf.open(io.BytesIO(ruw)) as pdf:
        verander(pdf)
        pdf.save(uit, deterministic_id=True)
    return uit.getvalue()


def _bewaar(document: docx.document.Document) -> bytes:
    uit = io.BytesIO()
    document.save(uit)
    return uit.getvalue()


def bestand(map_: Path, naam: str, inhoud: bytes) -> Path:
    pad = map_ / naam
    pad.write_bytes(inhoud)
    return pad
