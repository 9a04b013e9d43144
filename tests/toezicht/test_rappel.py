"""The reminder of a letter that was not answered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from correspondentie.brief.brief import Afgifte, Gemaakt, maak_brief
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.zaak.lezen import lees_zaaktekst
from tests.toezicht.conftest import codes, fouten, tekst_van

Herinner = Callable[..., Gemaakt]


@pytest.fixture
def herinner(omgeving: Leesomgeving, tmp_path: Path) -> Herinner:
    def maak(trede: int = 2, datum: str = "7 mei 2026", tot: str = "30 april 2026", verder: str = "") -> Gemaakt:
        tekst = (
            f"soort: toezichtrappel\ndatum: {datum}\nkenmerk: '7468141'\ngemeente: Voorbeeldhaven\n"
            f"ondertekenaar: morren\nwet: spreidingswet\ntrede: {trede}\n"
            f"vorige_brief: {{datum: 9 april 2026, kenmerk: '7468095', termijn_tot: {tot}}}\n{verder}"
        )
        return maak_brief(lees_zaaktekst(tekst, tmp_path / "rappel.yaml", omgeving), omgeving, Afgifte())

    return maak


def test_the_reminder_gives_the_term_that_belongs_to_the_step(herinner: Herinner, omgeving: Leesomgeving) -> None:
    tekst = tekst_van(herinner(), omgeving)
    assert "binnen twee weken na dagtekening van deze brief" in tekst
    assert "uiterlijk op 21 mei 2026 zijn" in tekst
    assert "naar trede 3 gaat" in tekst


def test_the_case_may_give_another_term(herinner: Herinner, omgeving: Leesomgeving) -> None:
    assert "uiterlijk op 14 mei 2026 zijn" in tekst_van(herinner(verder="termijn: één week\n"), omgeving)


@pytest.mark.parametrize("trede", [1, 4, 5, 6])
def test_who_was_asked_nothing_is_not_reminded(trede: int, herinner: Herinner) -> None:
    (melding,) = fouten(lambda: herinner(trede))
    assert (melding.code, melding.veld) == ("TZ-011", "trede")


def test_on_the_last_day_of_the_term_a_reminder_is_too_early(herinner: Herinner) -> None:
    (melding,) = fouten(lambda: herinner(datum="30 april 2026"))
    assert (melding.code, melding.veld) == ("TZ-012", "vorige_brief.termijn_tot")
    assert herinner(datum="1 mei 2026").meldingen == ()


def test_a_law_without_a_minister_cannot_remind(met_tweede_wet: Leesomgeving, tmp_path: Path) -> None:
    pad = tmp_path / "data" / "wetten" / "stallingswet.yaml"
    tekst = pad.read_text(encoding="utf-8")
    regels = [regel for regel in tekst.splitlines() if not regel.startswith(("bewindspersoon", "email"))]
    pad.write_text("\n".join(regels) + "\n", encoding="utf-8")
    zaak = (
        "soort: toezichtrappel\ndatum: 7 mei 2026\ngemeente: Voorbeeldhaven\nondertekenaar: morren\n"
        "wet: stallingswet\ntrede: 1\ntermijn: één week\n"
        "vorige_brief: {datum: 9 april 2026, kenmerk: '7468095', termijn_tot: 30 april 2026}\n"
    )
    gelezen = lees_zaaktekst(zaak, tmp_path / "rappel.yaml", met_tweede_wet)
    assert codes(fouten(lambda: maak_brief(gelezen, met_tweede_wet, Afgifte()))) == ["TZ-003", "TZ-003"]
