"""Noting an overdracht in a case, with the letter that tells of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from correspondentie.brief.brief import Afgifte, maak_brief
from correspondentie.kamervraag.voortgang.overdragen import Overgedragen, draag_over
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.zaak.lezen import lees_zaak, lees_zaaktekst
from tests.kamervraag.test_afleiding import alineas
from tests.kamervraag.voortgang.conftest import ZAAK, Schrijf, gemeld, nooit

OP = date(2026, 4, 9)
AAN = "de Minister van Voorbeeldzaken"
AAN_EEN_ANDER = ZAAK.replace("minister van Asiel en Migratie", "minister van Voorbeeldzaken")


def over(pad: Path, omgeving: Leesomgeving, **anders: Any) -> Overgedragen:
    return draag_over(pad, omgeving, anders.pop("vastgesteld", nooit), **{"aan": AAN, "op": OP, **anders})


def test_it_is_noted_in_the_case_and_nothing_else_changes(schrijf: Schrijf, omgeving: Leesomgeving) -> None:
    pad = schrijf()
    gedaan = over(pad, omgeving)
    regels = "overdracht:\n  aan: minister van Voorbeeldzaken\n  op: 9 april 2026\n"
    assert gedaan.bestanden == {pad: ZAAK.replace("2026Z00001\n", f"2026Z00001\n{regels}")}
    assert gedaan.ondertekenaar is None


def test_the_signatory_who_holds_the_office_signs_from_now_on(schrijf: Schrijf, omgeving: Leesomgeving) -> None:
    pad = schrijf(AAN_EEN_ANDER.replace("ondertekenaar: van-den-brink\n", ""))
    gedaan = over(pad, omgeving, aan="minister van Asiel en Migratie")
    assert gedaan.ondertekenaar == "van-den-brink"
    brief = maak_brief(lees_zaaktekst(gedaan.bestanden[pad], pad, omgeving), omgeving, Afgifte())
    assert "Ik heb de beantwoording op 9 april 2026 overgenomen." in " ".join(alineas(brief.brief))
    assert "KV-033" not in [melding.code for melding in brief.meldingen]


def test_the_letter_to_the_kamer_is_of_who_hands_over(schrijf: Schrijf, omgeving: Leesomgeving) -> None:
    pad = schrijf()
    bericht = pad.with_name("bericht.yaml")
    for bestand, tekst in over(pad, omgeving, bericht=bericht).bestanden.items():
        bestand.write_text(tekst, encoding="utf-8")
    brief = maak_brief(lees_zaak(bericht, omgeving), omgeving, Afgifte())
    assert "De minister van Voorbeeldzaken heeft de beantwoording op 9 april 2026 van mij overgenomen." in " ".join(
        alineas(brief.brief)
    )
    assert brief.meldingen == ()


def test_questions_are_handed_over_once(schrijf: Schrijf, omgeving: Leesomgeving) -> None:
    pad = schrijf()
    pad.write_text(over(pad, omgeving).bestanden[pad], encoding="utf-8")
    assert gemeld(lambda: over(pad, omgeving)) == ["KV-430"]


@pytest.mark.parametrize(
    ("anders", "codes"),
    [
        ({"aan": "minister van Asiel en Migratie"}, ["KV-431"]),
        ({"van": "minister van Proefzaken"}, ["KV-432"]),
        ({"op": date(2026, 4, 1)}, ["KV-433"]),
        ({"aan": "Piet"}, ["KV-032"]),
        ({"vastgesteld": lambda *_: OP}, ["KV-402"]),
    ],
)
def test_what_cannot_be_is_refused(
    anders: dict[str, Any], codes: list[str], schrijf: Schrijf, omgeving: Leesomgeving
) -> None:
    assert gemeld(lambda: over(schrijf(ZAAK + "id: z-1\n"), omgeving, **anders)) == codes
