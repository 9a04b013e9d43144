"""A step of the ladder, as an officer names it."""

import pytest

from correspondentie.melding import Fout
from correspondentie.toezicht.trede import lees_trede
from correspondentie.wet.wet import Wet
from tests.toezicht.conftest import Maak, codes, fouten


@pytest.mark.parametrize("getypt", ["4", "trede 4", "Trede  4", "vooraankondiging van juridische interventie"])
def test_a_step_is_named_by_number_or_name(getypt: str, spreidingswet: Wet) -> None:
    assert lees_trede(getypt, spreidingswet).nummer == 4


@pytest.mark.parametrize("getypt", ["0", "7", "vier", "-1", "2,5", "trede"])
def test_what_is_no_step_is_refused_with_the_list_of_steps(getypt: str, spreidingswet: Wet) -> None:
    (melding,) = fouten(lambda: lees_trede(getypt, spreidingswet))
    assert melding.code == "TZ-001"
    assert "1 Signaleren; 2 Informatie opvragen en valideren;" in str(melding.tip)
    assert "6 Sanctie indeplaatsstelling." in str(melding.tip)


def test_a_name_with_a_slip_gets_the_nearest_name(spreidingswet: Wet) -> None:
    (melding,) = fouten(lambda: lees_trede("Signalering", spreidingswet))
    assert str(melding.tip).startswith("Bedoelde u ‘Signaleren’? De treden zijn:")


def test_a_law_without_a_ladder_says_so() -> None:
    wet = Wet(officieel="Wet zonder ladder", kort="Ladderloze wet")
    assert codes(fouten(lambda: lees_trede("1", wet))) == ["WT-003"]


def test_the_problem_points_at_the_line_of_the_step(maak: Maak) -> None:
    with pytest.raises(Fout) as fout:
        maak(trede="9")
    (melding,) = fout.value.meldingen
    assert (melding.code, melding.veld, melding.plaats and melding.plaats.regel) == ("TZ-001", "trede", 7)


def test_with_an_unknown_law_only_the_law_is_reported(maak: Maak) -> None:
    assert codes(fouten(lambda: maak(wet="spreidwet", trede="99"))) == ["WT-001"]
