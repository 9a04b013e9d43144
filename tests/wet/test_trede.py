"""The steps of the ladder, and what each must say in law."""

import pytest

from correspondentie.bron.model import lees_model
from correspondentie.bron.yaml import lees_yaml
from correspondentie.melding import Fout
from correspondentie.wet.trede import Trede
from correspondentie.wet.wet import Wet


def test_the_ladder_has_six_steps_by_their_names(spreidingswet: Wet) -> None:
    assert [(trede.nummer, trede.naam) for trede in spreidingswet.treden] == [
        (1, "Signaleren"),
        (2, "Informatie opvragen en valideren"),
        (3, "Actief toezicht: afspraken over acties, termijnen en vervolg"),
        (4, "Vooraankondiging van juridische interventie"),
        (5, "Besluit tot indeplaatsstelling met laatste termijn om alsnog zelf te voorzien"),
        (6, "Sanctie indeplaatsstelling"),
    ]


def test_only_step_five_is_a_besluit_and_carries_a_clause(spreidingswet: Wet) -> None:
    assert [trede.nummer for trede in spreidingswet.treden if trede.besluit] == [5]
    assert [trede.nummer for trede in spreidingswet.treden if trede.rechtsmiddel] == [5]


def test_the_clause_is_direct_appeal_to_the_afdeling_within_six_weeks(spreidingswet: Wet) -> None:
    middel = spreidingswet.trede(5).rechtsmiddel
    assert middel is not None
    assert middel.soort == "beroep"
    assert middel.instantie == "de Afdeling bestuursrechtspraak van de Raad van State"
    assert str(middel.termijn) == "zes weken"
    assert [str(grond).replace("\u00a0", " ") for grond in middel.grondslag] == [
        "artikelen 3:45, 6:7 en 6:8 en de bijlagen 1 en 2 van de Algemene wet bestuursrecht"
    ]


def test_steps_four_and_five_are_announced_and_sent_to_the_raad(spreidingswet: Wet) -> None:
    assert [trede.nummer for trede in spreidingswet.treden if trede.mededeling_gemeenteblad] == [4, 5]
    assert [trede.nummer for trede in spreidingswet.treden if trede.afschrift_raad] == [4, 5]


def test_the_request_for_information_sets_three_weeks(spreidingswet: Wet) -> None:
    assert str(spreidingswet.trede(2).antwoordtermijn) == "drie weken"


def test_a_step_is_written_with_its_number_on_the_same_line(spreidingswet: Wet) -> None:
    assert str(spreidingswet.trede(2)) == "trede\u00a02"


def test_what_is_no_besluit_cannot_carry_a_clause() -> None:
    tekst = (
        "nummer: 1\nnaam: Bellen\nrechtshandeling: gesprek\n"
        "rechtsmiddel: {soort: bezwaar, instantie: de minister, termijn: zes weken}\n"
    )
    with pytest.raises(Fout) as gevangen:
        lees_model(Trede, lees_yaml(tekst, "trede.yaml"))
    assert [melding.code for melding in gevangen.value.meldingen] == ["WT-005"]


def test_the_data_may_not_leave_out_what_keeps_a_step_from_being_skipped() -> None:
    tekst = "nummer: 1\nnaam: Bellen\nrechtshandeling: gesprek\nvoorwaarden: [tekort, termijn_voorbij]\n"
    with pytest.raises(Fout) as gevangen:
        lees_model(Trede, lees_yaml(tekst, "trede.yaml"))
    (melding,) = gevangen.value.meldingen
    assert (melding.code, "‘vorige_trede’" in melding.tekst) == ("WT-008", True)


def test_a_condition_that_does_not_exist_is_told_with_the_likely_one() -> None:
    tekst = (
        "nummer: 1\nnaam: Bellen\nrechtshandeling: gesprek\nvoorwaarden: [tekorten, vorige_trede, termijn_voorbij]\n"
    )
    with pytest.raises(Fout) as gevangen:
        lees_model(Trede, lees_yaml(tekst, "trede.yaml"))
    assert gevangen.value.meldingen[0].code == "BN-103"
    assert "‘tekort’" in (gevangen.value.meldingen[0].tip or "")


def test_a_step_that_waits_for_a_reminder_needs_one_to_be_sent() -> None:
    tekst = (
        "officieel: Wet op het voorbeeld\nkort: Voorbeeldwet\ntreden:\n"
        "  - {nummer: 1, naam: Bellen, rechtshandeling: gesprek}\n"
        "  - nummer: 2\n    naam: Schrijven\n    rechtshandeling: brief\n"
        "    voorwaarden: [tekort, vorige_trede, termijn_voorbij, antwoord_of_rappel]\n"
    )
    with pytest.raises(Fout) as gevangen:
        lees_model(Wet, lees_yaml(tekst, "voorbeeldwet.yaml"))
    assert [melding.code for melding in gevangen.value.meldingen] == ["WT-009"]


def test_the_requests_for_an_answer_are_the_steps_with_a_reminder(spreidingswet: Wet) -> None:
    assert [(trede.nummer, str(trede.rappel.termijn)) for trede in spreidingswet.treden if trede.rappel] == [
        (2, "twee weken"),
        (3, "twee weken"),
    ]
