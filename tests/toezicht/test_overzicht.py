"""How dossiers stand on a day, without figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from correspondentie.adresboek.gemeente import Gemeente
from correspondentie.adresboek.provincie import Provincie
from correspondentie.toezicht.dossier import Antwoord, Dossier, Dossierbrief, Rappelbrief
from correspondentie.toezicht.overzicht import Toestand, stand_van, standen
from correspondentie.wet.wet import Wet

URK = Gemeente("gm0184", "Urk", Provincie(code="pv24", naam="Flevoland"))
BRIEF = Dossierbrief("7468089", date(2026, 4, 9), 2, date(2026, 4, 30))
EERSTE = Dossierbrief("7468001", date(2026, 4, 9), 1, rust_tot=date(2026, 5, 7))
RAPPEL = Rappelbrief("7468100", date(2026, 5, 4), date(2026, 5, 18))
ANTWOORD = Antwoord(date(2026, 4, 20))


@pytest.mark.parametrize(
    ("brief", "op", "toestand", "tot"),
    [
        (BRIEF, date(2026, 4, 30), Toestand.LOOPT, date(2026, 4, 30)),
        (BRIEF, date(2026, 5, 1), Toestand.RAPPEL, date(2026, 4, 30)),
        (replace(BRIEF, rappels=(RAPPEL,)), date(2026, 5, 18), Toestand.RAPPEL_LOOPT, date(2026, 5, 18)),
        (replace(BRIEF, rappels=(RAPPEL,)), date(2026, 5, 19), Toestand.STIL, date(2026, 5, 18)),
        (replace(BRIEF, antwoorden=(ANTWOORD,)), date(2026, 4, 21), Toestand.LOOPT, date(2026, 4, 30)),
        (replace(BRIEF, antwoorden=(ANTWOORD,)), date(2026, 5, 1), Toestand.BEANTWOORD, date(2026, 4, 30)),
        (EERSTE, date(2026, 5, 7), Toestand.WACHT, date(2026, 5, 7)),
        (EERSTE, date(2026, 5, 8), Toestand.VOORBIJ, date(2026, 5, 7)),
        (replace(BRIEF, trede=6), date(2026, 5, 8), Toestand.EINDE, date(2026, 4, 30)),
    ],
)
def test_a_dossier_says_what_it_waits_for(
    brief: Dossierbrief, op: date, toestand: Toestand, tot: date, spreidingswet: Wet
) -> None:
    stand = stand_van(Dossier(URK, (brief,)), spreidingswet, op)
    assert stand is not None
    assert (stand.toestand, stand.tot) == (toestand, tot)


def test_who_was_never_written_to_has_no_state(spreidingswet: Wet) -> None:
    assert stand_van(Dossier(URK), spreidingswet, date(2026, 5, 1)) is None
    gesloten = stand_van(Dossier(URK, afgesloten=(BRIEF,)), spreidingswet, date(2026, 5, 1))
    assert gesloten is not None
    assert (gesloten.toestand, gesloten.dagen_over) == (Toestand.AFGESLOTEN, None)


def test_what_asks_for_action_comes_first_and_the_longest_overdue_before_all(spreidingswet: Wet) -> None:
    loopt = Dossier(URK, (replace(BRIEF, kenmerk="a", datum=date(2026, 5, 1), termijn_tot=date(2026, 5, 22)),))
    oud = Dossier(URK, (replace(BRIEF, kenmerk="b", termijn_tot=date(2026, 4, 20)),))
    nieuw = Dossier(URK, (replace(BRIEF, kenmerk="c"),))
    einde = Dossier(URK, (replace(BRIEF, kenmerk="d", trede=6, termijn_tot=date(2026, 4, 10)),))
    gevonden = standen([einde, loopt, nieuw, oud], spreidingswet, date(2026, 5, 8))
    assert [stand.brief.kenmerk for stand in gevonden] == ["b", "c", "a", "d"]
    assert [stand.vraagt_actie for stand in gevonden] == [True, True, False, False]
    assert [stand.dagen_over for stand in gevonden] == [-18, -8, 14, -28]


def test_nobody_has_to_act_for_a_gemeente_that_is_no_more(spreidingswet: Wet) -> None:
    weg = Dossier(replace(URK, eind=date(2026, 4, 30)), (BRIEF,))
    stand = stand_van(weg, spreidingswet, date(2026, 5, 8))
    assert stand is not None
    assert (stand.toestand, stand.vraagt_actie) == (Toestand.OPGEGAAN, False)
