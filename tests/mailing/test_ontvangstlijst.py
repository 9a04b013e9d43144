"""The receipt: who got which letter, who did not and why, and whether that is everybody."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from openpyxl import load_workbook

from correspondentie.kenmerk import lees_schemas
from correspondentie.mailing.ontvangstlijst import (
    Ontvangstlijst,
    als_pdf,
    als_rekenblad,
    maak_ontvangstlijst,
    volledigheid,
)
from correspondentie.mailing.stand import Briefstand
from correspondentie.mailing.verantwoording import Fusie, Genoemd, Opvolger, Uitgezonderd, Verantwoording
from correspondentie.melding import Fout
from correspondentie.register import Bestand, Mailingopgave, Ontvangeropgave, Vaststelling, open_register
from correspondentie.register.register import Register
from tests.voorbeelden import PROJECT

DATUM = date(2026, 4, 9)
OP = date(2026, 4, 10)
DOOR = "j.voorbeeld"
VERANTWOORDING = Verantwoording(
    "gemeenten",
    "alle gemeenten op 9 april 2026",
    "gemeenten",
    "2026-04-09",
    5,
    3,
    (Uitgezonderd("gm0004", "=Urk", "heeft al een brief", "behalve"),),
    (Genoemd("gm0005", "Ede"),),
    (
        Fusie(
            "gm0009", "Oud", "2025-12-31", (Opvolger("gm0001", "Almen", 1), Opvolger("gm0004", "=Urk", None, "brief"))
        ),
    ),
)
OPGAVE = Mailingopgave(
    "toezicht-2026",
    "Toezichtbrieven 2026",
    "toezichtbrief",
    DATUM,
    "mailing: toezicht-2026\n",
    "typst",
    ("docx", "pdf"),
    False,
    "0.1.0",
    "p" * 64,
    VERANTWOORDING.als_json(),
)
NAMEN = ("Almen", "Beek", "Cothen")


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    schema = lees_schemas(PROJECT / "data" / "kenmerken").schema("jenv")
    with open_register(
        f"sqlite:///{tmp_path / 'r.sqlite'}", klok=lambda: datetime(2026, 4, 9, 10, tzinfo=UTC)
    ) as open_:
        aan = [Ontvangeropgave(f"gm000{n}", naam, "soort: x\n", f"{n:064}") for n, naam in enumerate(NAMEN, 1)]
        with open_.transactie() as t:
            t.geef_uit(OPGAVE, aan, {"kenmerk": schema}, "kenmerk", door=DOOR)
        yield open_


def maak(register: Register, map_: Path, *volgnummers: int) -> None:
    """These letters made final, with their files in place."""
    map_.mkdir(exist_ok=True)
    for ontvanger in register.ontvangers(OPGAVE.naam):
        if ontvanger.volgnummer not in volgnummers:
            continue
        inhoud = {f"brief-{ontvanger.volgnummer}.{achter}": ontvanger.naam.encode() for achter in ("docx", "pdf")}
        for naam, bytes_ in inhoud.items():
            (map_ / naam).write_bytes(bytes_)
        bestanden = tuple(Bestand.van(naam, bytes_) for naam, bytes_ in inhoud.items())
        som = ontvanger.inhoud_sha256
        vast = Vaststelling(som, "soort: x\n", "x", "s" * 64, "jenv", "1", "0.1.0", "typst", DATUM, bestanden)
        with register.transactie() as t:
            t.stel_vast(ontvanger.kenmerk, vast, door=DOOR)


def tekst(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(" ".join(pagina.get_textpage().get_text_range().split()) for pagina in document)
    finally:
        document.close()


def zinnen(lijst: Ontvangstlijst) -> list[str]:
    """The proof with plain spaces."""
    return [" ".join(zin.split()) for zin in volledigheid(lijst)]


def bladen(xlsx: bytes) -> dict[str, list[tuple[Any, ...]]]:
    return {blad.title: list(blad.iter_rows(values_only=True)) for blad in load_workbook(io.BytesIO(xlsx)).worksheets}


def test_a_mailing_of_which_every_letter_is_there_is_complete(register: Register, tmp_path: Path) -> None:
    maak(register, tmp_path / "uit", 1, 2, 3)
    lijst = maak_ontvangstlijst(register, OPGAVE.naam, tmp_path / "uit", OP)
    assert lijst.volledig
    assert zinnen(lijst)[1:] == [
        "Gekozen: alle gemeenten op 9 april 2026.",
        "Op 9 april 2026 zijn er 5 gemeenten: 3 krijgen een brief, 2 niet (1 door een uitzondering in de mailing, 1 "
        "omdat de keuze er niet om vroeg). Samen is iedereen verantwoord.",
        "Brieven: 3, waarvan 3 gemaakt.",
        "De mailing is volledig: ieder die is gekozen, heeft precies één brief, en elk bestand is wat het was.",
    ]


@pytest.mark.parametrize(
    ("gemaakt", "daarna", "verwacht"),
    [
        ((1, 2), "niets", Briefstand.TE_MAKEN),
        ((1, 2, 3), "weg", Briefstand.ONTBREEKT),
        ((1, 2, 3), "anders", Briefstand.GEWIJZIGD),
    ],
)
def test_a_letter_or_file_that_lacks_or_changed_makes_it_incomplete(
    register: Register, tmp_path: Path, gemaakt: tuple[int, ...], daarna: str, verwacht: Briefstand
) -> None:
    uit = tmp_path / "uit"
    maak(register, uit, *gemaakt)
    if daarna == "weg":
        (uit / "brief-3.pdf").unlink()
    elif daarna == "anders":
        (uit / "brief-3.pdf").write_bytes(b"anders")
    lijst = maak_ontvangstlijst(register, OPGAVE.naam, uit, OP)
    assert [regel.stand for regel in lijst.regels] == [Briefstand.GEMAAKT, Briefstand.GEMAAKT, verwacht]
    assert lijst.regels[2].mis == (("brief-3.pdf",) if verwacht is not Briefstand.TE_MAKEN else ())
    assert not lijst.volledig
    assert volledigheid(lijst)[-1] == "De mailing is NIET volledig."
    assert "NIET volledig" in tekst(als_pdf(lijst))


def test_a_withdrawn_letter_is_accounted_for(register: Register, tmp_path: Path) -> None:
    maak(register, tmp_path / "uit", 1, 2)
    with register.transactie() as t:
        t.laat_vervallen(register.ontvangers(OPGAVE.naam)[2].kenmerk, "toch niet", door=DOOR)
    lijst = maak_ontvangstlijst(register, OPGAVE.naam, tmp_path / "uit", OP)
    assert lijst.regels[2].stand is Briefstand.VERVALLEN
    assert lijst.volledig
    assert "2 gemaakt, 1 vervallen" in volledigheid(lijst)[3]


def test_an_account_that_does_not_add_up_is_said_aloud(register: Register, tmp_path: Path) -> None:
    maak(register, tmp_path / "uit", 1, 2, 3)
    lijst = maak_ontvangstlijst(register, OPGAVE.naam, tmp_path / "uit", OP)
    krom = replace(lijst, verantwoording=replace(VERANTWOORDING, bestaan=6))
    assert not krom.volledig
    assert "LET OP: dit telt niet op tot iedereen." in volledigheid(krom)[2]


def test_somebody_who_stands_in_it_twice_is_named(register: Register, tmp_path: Path) -> None:
    maak(register, tmp_path / "uit", 1, 2, 3)
    lijst = maak_ontvangstlijst(register, OPGAVE.naam, tmp_path / "uit", OP)
    dubbel = replace(lijst, regels=(lijst.regels[0], *lijst.regels[:2]))
    assert dubbel.dubbel == ("Almen",)
    assert not dubbel.volledig


def test_the_workbook_holds_letters_checksums_and_everybody_else(register: Register, tmp_path: Path) -> None:
    maak(register, tmp_path / "uit", 1, 2, 3)
    lijst = maak_ontvangstlijst(register, OPGAVE.naam, tmp_path / "uit", OP)
    inhoud = bladen(als_rekenblad(lijst))
    koppen, eerste, *_ = inhoud["Brieven"]
    rij = dict(zip(koppen, eerste, strict=True))
    ontvanger = lijst.regels[0].ontvanger
    assert (rij["Ontvanger"], rij["Kenmerk"], rij["Stand"]) == ("Almen", ontvanger.kenmerk, "gemaakt")
    assert rij["SHA-256 pdf"] == {een.naam: een.sha256 for een in ontvanger.bestanden}[rij["Bestand pdf"]]
    assert [rij[1] for rij in inhoud["Geen brief"][1:]] == ["=Urk", "Ede"]
    assert [(rij[1], rij[3], rij[4]) for rij in inhoud["Herindelingen"][1:]] == [
        ("Oud", "Almen", 1),
        ("Oud", "=Urk", None),
    ]
    assert [rij[0] for rij in inhoud["Volledigheid"][1:]] == list(volledigheid(lijst))


def test_the_pdf_says_the_same(register: Register, tmp_path: Path) -> None:
    maak(register, tmp_path / "uit", 1, 2, 3)
    lijst = maak_ontvangstlijst(register, OPGAVE.naam, tmp_path / "uit", OP)
    gezet = tekst(als_pdf(lijst))
    assert [zin for zin in zinnen(lijst) if zin not in gezet] == []
    for regel in lijst.regels:
        assert f"{regel.ontvanger.volgnummer} {regel.ontvanger.naam} {regel.ontvanger.kenmerk} gemaakt" in gezet
        assert all(een.sha256 in gezet for een in regel.ontvanger.bestanden)
    assert "gm0004 =Urk heeft al een brief een uitzondering in de mailing" in gezet
    assert "gm0009 Oud 31-12-2025 Almen 1" in gezet


def test_a_mailing_on_trial_says_so(register: Register, tmp_path: Path) -> None:
    lijst = maak_ontvangstlijst(register, OPGAVE.naam, tmp_path, OP)
    proef = replace(lijst, mailing=replace(lijst.mailing, opgave=replace(OPGAVE, proef=True)))
    assert proef.titel == "PROEF – Ontvangstlijst: Toezichtbrieven 2026"


def test_a_mailing_that_was_not_issued_is_told(register: Register, tmp_path: Path) -> None:
    with pytest.raises(Fout, match="is niet uitgegeven"):
        maak_ontvangstlijst(register, "weg", tmp_path, OP)


def test_the_same_state_on_the_same_day_gives_the_same_bytes(register: Register, tmp_path: Path) -> None:
    maak(register, tmp_path / "uit", 1, 2, 3)
    lijst, zelfde = (maak_ontvangstlijst(register, OPGAVE.naam, tmp_path / "uit", OP) for _ in range(2))
    assert als_pdf(lijst) == als_pdf(zelfde)
    assert als_rekenblad(lijst) == als_rekenblad(zelfde)
