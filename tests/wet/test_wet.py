"""The facts of the Spreidingswet, and what makes data of a law wrong."""

from datetime import date

import pytest

from correspondentie.bron.model import lees_model
from correspondentie.bron.yaml import lees_yaml
from correspondentie.melding import Fout
from correspondentie.wet.wet import Wet

BEGIN = "officieel: Wet op het voorbeeld\nkort: Voorbeeldwet\n"


def lees(tekst: str) -> Wet:
    return lees_model(Wet, lees_yaml(BEGIN + tekst, "voorbeeldwet.yaml"))


def test_the_law_is_cited_by_both_its_names(spreidingswet: Wet) -> None:
    assert spreidingswet.officieel == "Wet gemeentelijke taak mogelijk maken asielopvangvoorzieningen"
    assert spreidingswet.met_lidwoord == "de Spreidingswet"


def test_the_supervision_rests_on_the_gemeentewet(spreidingswet: Wet) -> None:
    toezicht = spreidingswet.toezicht
    assert toezicht is not None
    assert [str(grond).replace("\u00a0", " ") for grond in (*toezicht.grondslag, toezicht.bevoegdheid)] == [
        "artikelen 124 tot en met 124h van de Gemeentewet",
        "artikel 124b van de Gemeentewet",
    ]


def test_the_decision_on_the_task_has_its_dates(spreidingswet: Wet) -> None:
    besluit = spreidingswet.taakbesluit
    assert besluit is not None
    assert (besluit.naam, besluit.datum, str(besluit.duur)) == ("verdeelbesluit", date(2024, 12, 20), "twee jaar")
    assert (besluit.voldoen_per, besluit.nieuwe_cyclus) == (date(2025, 7, 1), date(2026, 2, 27))


def test_mailbox_duty_to_report_and_table_are_known(spreidingswet: Wet) -> None:
    assert spreidingswet.email == "ibtspreidingswet@minjenv.nl"
    assert spreidingswet.meldplicht is not None
    assert spreidingswet.meldplicht.artikel == "8"
    assert spreidingswet.tabel is not None
    assert [(rij.sleutel, rij.naam) for rij in spreidingswet.tabel.rijen] == [("regulier", "Regulier"), ("amv", "AMV")]


def test_makers_of_templates_are_told_what_a_lawyer_must_confirm(spreidingswet: Wet) -> None:
    assert any("124b" in punt and "jurist" in punt for punt in spreidingswet.aandachtspunten)


def test_after_the_last_step_there_is_no_next(spreidingswet: Wet) -> None:
    treden = spreidingswet.treden
    assert [spreidingswet.volgende(trede) for trede in treden] == [*treden[1:], None]


@pytest.mark.parametrize("nummer", [-1, 0, 7])
def test_a_step_that_is_not_on_the_ladder_is_refused(spreidingswet: Wet, nummer: int) -> None:
    with pytest.raises(Fout) as gevangen:
        spreidingswet.trede(nummer)
    assert gevangen.value.meldingen[0].tekst == (
        f"Trede {nummer} bestaat niet: de ladder van de Spreidingswet heeft de treden 1 tot en met 6."
    )


def test_a_law_without_a_ladder_says_so() -> None:
    with pytest.raises(Fout) as gevangen:
        lees("").trede(1)
    assert gevangen.value.meldingen[0].tekst == "Voor de Voorbeeldwet is er geen interventieladder."


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("email: a@b.nl, c@d.nl\n", "WT-007"),
        ("email: geen\n", "WT-007"),
        ("treden: [{nummer: 2, naam: A, rechtshandeling: B}]\n", "WT-004"),
        ("treden: [{nummer: 0, naam: A, rechtshandeling: B}]\n", "BN-104"),
        ("tabel: {taak: A, realisatie: B, rijen: [{sleutel: x, naam: X}, {sleutel: x, naam: Y}]}\n", "WT-006"),
        ("taakbesluit: {naam: A, datum: 31 februari 2026}\n", "DT-004"),
        ("taakbesluit: {naam: A, datum: 1 januari 2026, duur: lang}\n", "DT-201"),
        ("lidwoord: een\n", "BN-103"),
        ("tabell: {}\n", "BN-102"),
    ],
)
def test_wrong_data_of_a_law_are_pointed_at(tekst: str, code: str) -> None:
    with pytest.raises(Fout) as gevangen:
        lees(tekst)
    (melding,) = gevangen.value.meldingen
    assert melding.code == code
    assert melding.plaats is not None
    assert melding.plaats.regel == 3
