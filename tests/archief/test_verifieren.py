"""A file is what it was, or it is said what is different; whatever it is, there is an answer."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest

from correspondentie.archief.vergelijken import Verschil
from correspondentie.archief.verifieren import Uitslag, Verificateur, Wat
from correspondentie.melding import Fout, Melding
from correspondentie.register import Bestand, Brief, Vaststelling, Zaaksleutel
from tests.archief.conftest import Archiefkamer
from tests.archief.veranderen import (
    andere_auteur_docx,
    andere_auteur_pdf,
    een_byte,
    een_vlek_op_pdf,
    een_woord_docx,
    een_woord_pdf,
    opnieuw_bewaard_docx,
    opnieuw_bewaard_pdf,
    vette_letters_docx,
)

VIJF = ("vrije-brief", "ledenbrief", "toezichtbrief-trede-2", "uitstelbericht", "aanhangsel-gecombineerd")
WOORD = {
    "vrije-brief": ("2 april 2026", "3 april 2026"),
    "ledenbrief": ("gemeenten", "provincies"),
    "toezichtbrief-trede-2": ("urgent en kritiek", "urgent en ernstig"),
    "uitstelbericht": ("actuele aantallen", "recente aantallen"),
    "aanhangsel-gecombineerd": ("datum: 12 mei 2026", "datum: 13 mei 2026"),
}
UITGANGEN = (".docx", ".pdf")

Geval = tuple[str, str, Callable[[bytes], bytes], Wat | None]
MUTATIES: dict[str, list[tuple[Callable[[bytes], bytes], Wat]]] = {
    ".docx": [
        (een_woord_docx, Wat.WOORDEN),
        (andere_auteur_docx, Wat.METAGEGEVENS),
        (opnieuw_bewaard_docx, Wat.OPBOUW),
        (vette_letters_docx, Wat.UITERLIJK),
    ],
    ".pdf": [
        (andere_auteur_pdf, Wat.METAGEGEVENS),
        (opnieuw_bewaard_pdf, Wat.OPBOUW),
        (een_vlek_op_pdf, Wat.UITERLIJK),
    ],
}
# With the five PDFs with one word changed, these are fifty files.
GEVALLEN: list[Geval] = [
    (voorbeeld, uitgang, verander, wat)
    for voorbeeld in VIJF
    for uitgang in UITGANGEN
    for verander, wat in MUTATIES[uitgang]
] + [(voorbeeld, uitgang, lambda ruw: een_byte(ruw, 7), None) for voorbeeld in VIJF for uitgang in UITGANGEN]


@pytest.mark.parametrize("uitgang", UITGANGEN)
@pytest.mark.parametrize("voorbeeld", VIJF)
def test_a_file_as_it_was_issued_is_unchanged_whatever_its_name(
    kamer: Archiefkamer, verificateur: Verificateur, voorbeeld: str, uitgang: str
) -> None:
    oordeel = verificateur.verifieer(f"scan{uitgang}", kamer.bestand(voorbeeld, uitgang).read_bytes())
    assert (oordeel.uitslag, oordeel.brief, oordeel.wat) == (Uitslag.ONVERANDERD, kamer.brief(voorbeeld), None)


@pytest.mark.parametrize(("voorbeeld", "uitgang", "verander", "wat"), GEVALLEN)
def test_a_changed_file_is_known_and_what_changed_is_said(
    kamer: Archiefkamer,
    verificateur: Verificateur,
    voorbeeld: str,
    uitgang: str,
    verander: Callable[[bytes], bytes],
    wat: Wat | None,
) -> None:
    pad = kamer.bestand(voorbeeld, uitgang)
    oordeel = verificateur.verifieer(pad.name, verander(pad.read_bytes()))
    assert oordeel.uitslag is Uitslag.VERANDERD
    assert oordeel.brief == kamer.brief(voorbeeld)
    # Where one byte falls decides what it does to the letter: that it did something is always seen.
    assert oordeel.wat is wat or (wat is None and oordeel.wat is not Wat.ONVERGELIJKBAAR)
    assert oordeel.meldingen == () or oordeel.wat is Wat.ONLEESBAAR


@pytest.mark.parametrize("voorbeeld", VIJF)
def test_one_other_word_in_a_pdf_is_named(kamer: Archiefkamer, verificateur: Verificateur, voorbeeld: str) -> None:
    was, wordt = WOORD[voorbeeld]
    vals = een_woord_pdf(kamer.brief(voorbeeld), voorbeeld, was, wordt)
    oordeel = verificateur.verifieer("ontvangen.pdf", vals)
    assert (oordeel.uitslag, oordeel.wat, oordeel.brief) == (Uitslag.VERANDERD, Wat.WOORDEN, kamer.brief(voorbeeld))
    (was_woord,), (wordt_woord,) = (
        set(een.split()) - set(ander.split()) for een, ander in ((was, wordt), (wordt, was))
    )
    assert any(was_woord in een.was and wordt_woord in een.nu for een in oordeel.verschillen)


def test_one_word_more_in_word_is_named(kamer: Archiefkamer, verificateur: Verificateur) -> None:
    ruw = een_woord_docx(kamer.bestand("vrije-brief", ".docx").read_bytes())
    assert verificateur.verifieer("x.docx", ruw).verschillen == (Verschil("", "ingevoegd"),)


def test_fifty_single_bits_are_all_seen(kamer: Archiefkamer, verificateur: Verificateur) -> None:
    for zaad in range(25):
        for uitgang in UITGANGEN:
            pad = kamer.bestand(VIJF[zaad % 5], uitgang)
            oordeel = verificateur.verifieer(pad.name, een_byte(pad.read_bytes(), zaad))
            assert (oordeel.uitslag, oordeel.brief) == (Uitslag.VERANDERD, kamer.brief(VIJF[zaad % 5])), zaad


def test_a_link_that_leads_elsewhere_is_another_text(kamer: Archiefkamer, verificateur: Verificateur) -> None:
    uit = io.BytesIO()
    with pikepdf.Pdf.open(kamer.bestand("vrije-brief", ".pdf")) as pdf:
        koppelingen = [een for een in pdf.pages[0].Annots if "/A" in een and "/URI" in een.A]
        koppelingen[0].A.URI = pikepdf.String("https://voorbeeld.example/nep")
        pdf.save(uit)
    oordeel = verificateur.verifieer("x.pdf", uit.getvalue())
    assert oordeel.verschillen == (Verschil("<https://www.voorbeeld.nl/aanmelden>", "<https://voorbeeld.example/nep>"),)


def test_a_renamed_file_without_properties_is_known_by_its_text(
    kamer: Archiefkamer, verificateur: Verificateur
) -> None:
    uit = io.BytesIO()
    with pikepdf.Pdf.open(kamer.bestand("toezichtbrief-trede-2", ".pdf")) as pdf:
        del pdf.Root.Metadata
        del pdf.trailer["/Info"]
        pdf.save(uit)
    oordeel = verificateur.verifieer("x.pdf", uit.getvalue())
    assert (oordeel.brief, oordeel.wat) == (kamer.brief("toezichtbrief-trede-2"), Wat.METAGEGEVENS)


def test_a_letter_that_only_names_one_of_ours_is_not_taken_for_it(
    kamer: Archiefkamer, verificateur: Verificateur
) -> None:
    import docx

    document = docx.Document()
    document.add_paragraph("Geachte heer, uw brief met kenmerk 7468089 heb ik ontvangen en met belangstelling gelezen.")
    uit = io.BytesIO()
    document.save(uit)
    oordeel = verificateur.verifieer("antwoord.docx", uit.getvalue())
    assert (oordeel.uitslag, [melding.code for melding in oordeel.meldingen]) == (Uitslag.ONBEKEND, ["AR-011"])


def test_a_withdrawn_or_replaced_letter_is_still_ours_and_says_so(
    kamer: Archiefkamer, verificateur: Verificateur
) -> None:
    toen = kamer.brief("vrije-brief").vaststelling
    sleutel = Zaaksleutel("weg", "vrije-brief", "iemand")
    with kamer.register.transactie() as t:
        t.neem_op("7468190", sleutel, inhoud_sha256="1" * 64, door="tester")
        t.stel_vast("7468190", _met(toen, "1", b"een"), door="tester")
        t.neem_op("7468190", sleutel, inhoud_sha256="2" * 64, door="tester", nieuwe_versie=True)
        t.stel_vast("7468190", _met(toen, "2", b"twee"), door="tester", nieuwe_versie=True, reden="anders")
        t.laat_vervallen("7468190", "dubbel", door="tester")
    oordeel = verificateur.verifieer("x", b"een")
    assert oordeel.uitslag is Uitslag.ONVERANDERD
    assert [melding.code for melding in oordeel.meldingen] == ["AR-006", "AR-007"]


def test_of_a_letter_in_two_files_the_nearest_is_compared_with(kamer: Archiefkamer, verificateur: Verificateur) -> None:
    brief, antwoorden = (kamer.bestand(naam, ".docx").read_bytes() for naam in ("vrije-brief", "ledenbrief"))
    bestanden = {"20260414_7468191.docx": brief, "20260414_7468191-antwoorden.docx": antwoorden}
    toen = replace(
        kamer.brief("vrije-brief").vaststelling,
        inhoud_sha256="3" * 64,
        bestanden=tuple(Bestand(naam, "3" * 64) for naam in bestanden),
    )
    sleutel = Zaaksleutel("twee", "vrije-brief", "iemand")
    with kamer.register.transactie() as t:
        t.neem_op("7468191", sleutel, inhoud_sha256="3" * 64, door="tester")
        t.stel_vast("7468191", toen, door="tester")

    def herstel(brief: Brief, naam: str) -> tuple[bytes, tuple[Melding, ...]]:
        return (bestanden[naam], ()) if naam in bestanden else kamer.herstel(brief, naam)

    beide = Verificateur(kamer.register, verificateur.schemas, herstel)
    oordeel = beide.verifieer("20260414_7468191-antwoorden.docx", een_woord_docx(antwoorden))
    assert oordeel.verschillen == (Verschil("", "ingevoegd"),)


def test_a_letter_that_cannot_be_made_again_is_changed_without_saying_more(
    kamer: Archiefkamer, verificateur: Verificateur
) -> None:
    def weiger(brief: Brief, naam: str) -> tuple[bytes, tuple[()]]:
        raise Fout()

    streng = Verificateur(kamer.register, verificateur.schemas, weiger)
    pad = kamer.bestand("ledenbrief", ".docx")
    oordeel = streng.verifieer(pad.name, een_woord_docx(pad.read_bytes()))
    assert (oordeel.uitslag, oordeel.wat) == (Uitslag.VERANDERD, Wat.ONVERGELIJKBAAR)


@pytest.mark.parametrize("afwijking", ["zelfde", "ander woord"])
def test_a_letter_that_comes_out_slightly_otherwise_is_compared_by_its_words_only(
    kamer: Archiefkamer, verificateur: Verificateur, afwijking: str
) -> None:
    pad = kamer.bestand("ledenbrief", ".docx")
    ruw = pad.read_bytes()

    def bijna(brief: Brief, naam: str) -> tuple[bytes, tuple[object, ...]]:
        return vette_letters_docx(ruw), (kamer.register,)

    ruim = Verificateur(kamer.register, verificateur.schemas, bijna)  # type: ignore[arg-type]
    ander = een_woord_docx(ruw) if afwijking == "ander woord" else andere_auteur_docx(ruw)
    oordeel = ruim.verifieer(pad.name, ander)
    assert oordeel.wat is (Wat.WOORDEN if afwijking == "ander woord" else Wat.ONVERGELIJKBAAR)
    assert getattr(oordeel.meldingen[0], "code", None) == "AR-010"


def _bom() -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        archief.writestr("word/document.xml", b" " * 60_000_000)
    return uit.getvalue()


def _docx_met(tekst: bytes) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as archief:
        archief.writestr("word/document.xml", tekst)
    return uit.getvalue()


LACHEN = b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
VIJANDIG = {
    "leeg": b"",
    "rommel": bytes(range(256)) * 20,
    "halve pdf": b"%PDF-1.7\n1 0 obj\n<<",
    "lege pdf": b"%PDF-1.7\n%%EOF",
    "zipbom": _bom(),
    "leeg pakket": b"PK\x05\x06" + bytes(18),
    "lachende entiteiten": _docx_met(LACHEN),
    "geen XML": _docx_met(b"<w:document"),
    "diepe XML": _docx_met(b"<a>" * 5_000),
}


@pytest.mark.parametrize("ruw", VIJANDIG.values(), ids=VIJANDIG)
def test_hostile_files_are_unknown_and_get_a_message(verificateur: Verificateur, ruw: bytes) -> None:
    oordeel = verificateur.verifieer("bijlage", ruw)
    assert oordeel.uitslag is Uitslag.ONBEKEND
    assert [melding.code for melding in oordeel.meldingen] in (["AR-002"], ["AR-003"], ["AR-004"])


def _met(toen: Vaststelling, teken: str, inhoud: bytes) -> Vaststelling:
    return replace(toen, inhoud_sha256=teken * 64, bestanden=(Bestand.van(f"{teken}.txt", inhoud),))
