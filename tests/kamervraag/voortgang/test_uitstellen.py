"""The uitstelbericht: one, in time, with a reason; and its date in the case."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from correspondentie.brief.brief import Afgifte, maak_brief
from correspondentie.kamervraag.voortgang.stand import Vastgesteld
from correspondentie.kamervraag.voortgang.uitstellen import Uitstel, stel_uit
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.zaak.lezen import lees_zaak
from tests.kamervraag.test_afleiding import alineas
from tests.kamervraag.voortgang.conftest import ZAAK, Schrijf, gemeld, nooit

OP = date(2026, 4, 21)
REDEN = "Er zijn cijfers nodig."


def uitstel(pad: Path, omgeving: Leesomgeving, vastgesteld: Vastgesteld = nooit, **anders: Any) -> Uitstel:
    gegevens = {"reden": REDEN, "op": OP, "bericht": pad.with_name("bericht.yaml"), **anders}
    return stel_uit(pad, omgeving, vastgesteld, **gegevens)


def test_the_case_gets_the_date_and_keeps_everything_else(schrijf: Schrijf, omgeving: Leesomgeving) -> None:
    pad = schrijf()
    na = uitstel(pad, omgeving).bestanden[pad]
    assert na == ZAAK.replace("uw_kenmerk: 2026Z00001\n", "uw_kenmerk: 2026Z00001\nuitstelbericht: 21 april 2026\n")


def test_the_bericht_is_a_letter_with_reason_and_new_date(schrijf: Schrijf, omgeving: Leesomgeving) -> None:
    pad = schrijf()
    gemaakt = uitstel(pad, omgeving, nieuw=date(2026, 5, 7))
    assert (gemaakt.uiterlijk, gemaakt.nieuw) == (date(2026, 5, 14), date(2026, 5, 7))
    for bestand, tekst in gemaakt.bestanden.items():
        bestand.write_text(tekst, encoding="utf-8")
    brief = maak_brief(lees_zaak(pad.with_name("bericht.yaml"), omgeving), omgeving, Afgifte())
    tekst = " ".join(alineas(brief.brief))
    assert REDEN in tekst
    assert "De antwoorden volgen uiterlijk op 7 mei 2026." in tekst
    assert brief.meldingen == ()
    antwoord = maak_brief(lees_zaak(pad, omgeving), omgeving, Afgifte())
    assert [melding.code for melding in antwoord.meldingen if melding.code == "KV-041"] == []


def test_there_is_no_second_one(schrijf: Schrijf, omgeving: Leesomgeving) -> None:
    pad = schrijf()
    pad.write_text(uitstel(pad, omgeving).bestanden[pad], encoding="utf-8")
    assert gemeld(lambda: uitstel(pad, omgeving)) == ["KV-410"]


@pytest.mark.parametrize(
    ("anders", "codes"),
    [
        ({"op": date(2026, 4, 24)}, ["KV-411"]),
        ({"op": date(2026, 4, 1)}, ["KV-412"]),
        ({"nieuw": OP}, ["KV-413"]),
        ({"nieuw": date(2026, 4, 23)}, ["KV-416"]),
        ({"nieuw": date(2026, 5, 15)}, ["KV-414"]),
        ({"reden": "  \n"}, ["KV-415"]),
        ({"reden": "", "op": date(2026, 6, 1), "nieuw": date(2026, 5, 15)}, ["KV-415", "KV-411", "KV-413", "KV-414"]),
    ],
)
def test_what_cannot_be_is_refused(
    anders: dict[str, Any], codes: list[str], schrijf: Schrijf, omgeving: Leesomgeving
) -> None:
    assert gemeld(lambda: uitstel(schrijf(), omgeving, **anders)) == codes


def test_final_answers_are_past_uitstel(schrijf: Schrijf, omgeving: Leesomgeving) -> None:
    pad = schrijf(ZAAK + "id: z-1\n")
    assert gemeld(lambda: uitstel(pad, omgeving, vastgesteld=lambda *_: OP)) == ["KV-402"]


def test_a_case_that_gives_no_letter_is_told_of_before_anything_is_written(
    schrijf: Schrijf, omgeving: Leesomgeving
) -> None:
    assert gemeld(lambda: uitstel(schrijf(ZAAK.replace("ondertekenaar: van-den-brink\n", "")), omgeving)) == ["BN-101"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    ingezonden=st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    na=st.integers(-5, 30),
    later=st.none() | st.integers(-5, 60),
)
def test_uitstel_is_given_within_three_weeks_for_at_most_three_more(
    ingezonden: date, na: int, later: int | None, schrijf: Schrijf, omgeving: Leesomgeving
) -> None:
    pad = schrijf(ZAAK.replace("2 april 2026", ingezonden.isoformat()))
    op = date.fromordinal(ingezonden.toordinal() + na)
    nieuw = None if later is None else date.fromordinal(ingezonden.toordinal() + later)
    if 0 <= na <= 21 and (later is None or 21 < later <= 42):
        gemaakt = uitstel(pad, omgeving, op=op, nieuw=nieuw)
        assert (gemaakt.uiterlijk - ingezonden).days == 42
        assert gemaakt.nieuw == (nieuw or gemaakt.uiterlijk)
    else:
        assert gemeld(lambda: uitstel(pad, omgeving, op=op, nieuw=nieuw))
