"""The case file: what a source leaves open, what was odd in it, what had no place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.bron.model import zonder_lege
from correspondentie.bron.yaml import lees_yaml
from correspondentie.kamervraag.invoer.regel import Regel
from correspondentie.kamervraag.invoer.schrijven import schrijf_zaak
from correspondentie.kamervraag.invoer.vragenset import Gevonden, Invoer, Lid, Noot, Vragenset
from correspondentie.kamervraag.slot import slot_van
from correspondentie.melding import Fout
from correspondentie.sjabloon.waarde import LetterlijkeTekst
from correspondentie.zaak.lezen import lees_zaaktekst
from tests.kamervraag.invoer.specimen import lees, omgeving

VOL = Vragenset(
    leden=(Lid("Voorbeeld", "Partij A"),),
    bewindspersonen=("minister van Asiel en Migratie",),
    onderwerp="water: zout & zoet",
    ingezonden=date(2026, 4, 2),
    zaaknummer="2026Z00400",
    vragen=(Gevonden(1, "Kan dit?"),),
)
_TEKST = st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), min_size=1, max_size=400)


def _schrijf(vragenset: Vragenset, onplaatsbaar: tuple[Regel, ...] = ()) -> str:
    return schrijf_zaak(Invoer(vragenset, onplaatsbaar), ondertekenaar="van-den-brink", bron="vragen.docx")


def test_a_set_without_answers_reads_as_a_case_dated_on_the_last_day_of_the_term() -> None:
    zaak = lees_zaaktekst(_schrijf(VOL), Path("zaak.yaml"), omgeving())
    assert zaak.dagtekening == date(2026, 4, 23)
    assert zaak.waarden["onderwerp"] == "water: zout & zoet"


def test_what_the_source_does_not_say_is_asked_for_at_its_place() -> None:
    tekst = schrijf_zaak(Invoer(Vragenset(vragen=VOL.vragen)), ondertekenaar=None, bron="x")
    with pytest.raises(Fout) as fout:
        lees_zaaktekst(tekst, Path("zaak.yaml"), omgeving())
    gevraagd = ["datum", "ondertekenaar", "leden", "bewindspersonen", "onderwerp", "ingezonden", "uw_kenmerk"]
    assert [melding.veld for melding in fout.value.meldingen if melding.code == "BN-101"] == gevraagd


def test_a_member_without_a_party_is_asked_for_it() -> None:
    assert "  - naam: Proef\n    fractie:\n" in _schrijf(Vragenset(leden=(Lid("Proef"),)))


def test_whoever_took_the_questions_over_is_noted() -> None:
    ander = Vragenset(bewindspersonen=("minister van Voorbeeldzaken",), ambt="minister van Asiel en Migratie")
    assert "overgedragen: ja\n" in _schrijf(ander)
    assert "overgedragen" not in _schrijf(VOL)


@given(_TEKST.map(lambda tekst: " ".join(tekst.split())).filter(bool))
def test_every_question_reads_back_letter_by_letter(tekst: str) -> None:
    bron = _schrijf(Vragenset(vragen=(Gevonden(1, tekst), Gevonden(2, f"{tekst}\n\n{tekst}"))))
    een, twee = zonder_lege(lees_yaml(bron, "zaak.yaml"))["vragen"]
    assert LetterlijkeTekst(een["vraag"]).alineas == [tekst]
    assert LetterlijkeTekst(twee["vraag"]).alineas == [tekst, tekst]
    assert een["slot"] == slot_van(tekst)


@given(_TEKST.map(lambda tekst: " ".join(tekst.split())).filter(bool))
def test_what_had_no_place_stays_inside_its_comment(tekst: str) -> None:
    bron = _schrijf(VOL, (Regel(tekst, 1), Regel(f"{tekst}\nvragen: []", 2, tabel=True)))
    assert zonder_lege(lees_yaml(bron, "zaak.yaml")) == zonder_lege(lees_yaml(_schrijf(VOL), "zaak.yaml"))


def test_wrapping_an_answer_never_makes_a_list() -> None:
    antwoord = " ".join(["woord - 1. woord # woord"] * 20)
    bron = _schrijf(Vragenset(vragen=(Gevonden(1, "Kan dit?", antwoord),)))
    regels = zonder_lege(lees_yaml(bron, "zaak.yaml"))["vragen"][0]["antwoord"].strip().split("\n")
    assert " ".join(regels) == antwoord
    assert all(regel[0].isalpha() for regel in regels)


@pytest.mark.parametrize(
    "tekst", ["Krant: https://www.voorbeeld.nl/a, 2 mei", "Krant, 2 mei: https://www.voorbeeld.nl/a"]
)
def test_a_note_with_its_address_elsewhere_is_printed_as_it_stood(tekst: str) -> None:
    zaak = lees_zaaktekst(
        _schrijf(Vragenset(**{veld: getattr(VOL, veld) for veld in VOL.__slots__} | {"noten": (Noot(1, tekst),)})),
        Path("zaak.yaml"),
        omgeving(),
    )
    (noot,) = zaak.waarden["noten"]
    assert (noot.tekst, noot.url) == (tekst, None)


def test_the_signatory_of_a_new_set_holds_the_first_office_that_was_asked() -> None:
    bron = (
        "Vragen van het lid Voorbeeld (A) aan de minister van Asiel en Migratie over X "
        "(ingezonden 2 april 2026, 2026Z00401)"
        "\n\n1. Kan dit?\n\n2. En dit?\n"
    )
    assert "ondertekenaar: van-den-brink\n" in lees(bron).zaaktekst
    assert "ondertekenaar:  # vul in" in lees(bron.replace("Asiel en Migratie", "Voorbeeldzaken")).zaaktekst
