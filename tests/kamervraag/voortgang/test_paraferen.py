"""Noting a paraaf in a case."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from correspondentie.bron.yaml import lees_yaml
from correspondentie.kamervraag.voortgang.paraaf import Paraaf
from correspondentie.kamervraag.voortgang.paraferen import Geparafeerd, parafeer
from correspondentie.kamervraag.voortgang.vragenset import lees_vragenset
from correspondentie.sjabloon.omgeving import Leesomgeving
from tests.kamervraag.voortgang.conftest import ZAAK, Schrijf, gemeld, nooit

VANDAAG = date(2026, 4, 20)
OP = date(2026, 4, 9)
ROUTE = ZAAK.replace(
    "vragen:", "paraafroute:  # volgorde\n  - wie: A. Voorbeeld\n  - {wie: B. Proef, functie: DG}\nvragen:"
)


def paraaf(pad: Path, omgeving: Leesomgeving, wat: Paraaf) -> Geparafeerd:
    return parafeer(pad, omgeving, nooit, wat, vandaag=VANDAAG)


def test_a_first_paraaf_makes_the_route_above_the_questions(schrijf: Schrijf, omgeving: Leesomgeving) -> None:
    gedaan = paraaf(schrijf(), omgeving, Paraaf("A. Voorbeeld", "DRM", OP, akkoord=True, opmerking="- goed: zo"))
    regels = (
        "paraafroute:\n  - wie: A. Voorbeeld\n    functie: DRM\n    op: 9 april 2026\n    akkoord: ja\n"
        "    opmerking: '- goed: zo'\n"
    )
    assert gedaan.tekst == ZAAK.replace("2026Z00001\n", f"2026Z00001\n{regels}")
    assert gedaan.waarschuwingen == ()


def test_a_stop_that_waits_for_somebody_is_filled_in(schrijf: Schrijf, omgeving: Leesomgeving) -> None:
    pad = schrijf(ROUTE)
    gedaan = paraaf(pad, omgeving, Paraaf("a. voorbeeld", None, OP, akkoord=True))
    erbij = "  - wie: A. Voorbeeld\n    op: 9 april 2026\n    akkoord: ja\n"
    assert gedaan.tekst == ROUTE.replace("  - wie: A. Voorbeeld\n", erbij)
    pad.write_text(gedaan.tekst, encoding="utf-8")
    tweede = paraaf(pad, omgeving, Paraaf("B. Proef", None, OP, akkoord=True))
    assert "  - {wie: B. Proef, functie: DG, op: 9 april 2026, akkoord: ja}\n" in tweede.tekst
    assert [een.is_gezet for een in tweede.route] == [True, True]


def test_what_was_said_before_is_kept(schrijf: Schrijf, omgeving: Leesomgeving) -> None:
    pad = schrijf(ROUTE.replace("{wie: B. Proef, functie: DG}", "{wie: B. Proef, op: , opmerking: graag snel}"))
    gedaan = paraaf(pad, omgeving, Paraaf("B. Proef", "DG", OP, akkoord=False, opmerking="nee, zie 3"))
    rij = lees_yaml(gedaan.tekst, "")["paraafroute"][1]  # type: ignore[index]
    assert rij == {
        "wie": "B. Proef",
        "op": "9 april 2026",
        "opmerking": "graag snel; nee, zie 3",
        "functie": "DG",
        "akkoord": "nee",
    }


def test_signing_out_of_turn_and_not_agreeing_are_noted_with_a_warning(
    schrijf: Schrijf, omgeving: Leesomgeving
) -> None:
    gedaan = paraaf(schrijf(ROUTE), omgeving, Paraaf("B. Proef", None, OP, akkoord=False))
    assert [melding.code for melding in gedaan.waarschuwingen] == ["KV-453", "KV-454"]
    assert "akkoord: nee" in gedaan.tekst


@pytest.mark.parametrize(
    ("wat", "codes"),
    [
        (Paraaf("", op=OP, akkoord=True), ["KV-456"]),
        (Paraaf("A", op=date(2026, 4, 21), akkoord=True), ["KV-455"]),
        (Paraaf("A", op=date(2026, 4, 1), akkoord=True), ["KV-451"]),
    ],
)
def test_a_day_that_cannot_be_is_refused(
    wat: Paraaf, codes: list[str], schrijf: Schrijf, omgeving: Leesomgeving
) -> None:
    assert gemeld(lambda: paraaf(schrijf(), omgeving, wat)) == codes


def test_a_paraaf_is_not_older_than_the_one_before_it(schrijf: Schrijf, omgeving: Leesomgeving) -> None:
    pad = schrijf()
    pad.write_text(paraaf(pad, omgeving, Paraaf("A", op=OP, akkoord=True)).tekst, encoding="utf-8")
    eerder = Paraaf("B", op=date(2026, 4, 8), akkoord=True)
    assert gemeld(lambda: paraaf(pad, omgeving, eerder)) == ["KV-452"]


TEKSTEN = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=30).map(
    lambda tekst: " ".join(tekst.split())
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    parafen=st.lists(st.tuples(TEKSTEN.filter(bool), TEKSTEN, st.booleans()), min_size=1, max_size=3),
    begin=st.sampled_from([ZAAK, ROUTE, ROUTE.replace("\n", "\r\n")]),
)
def test_every_paraaf_is_there_afterwards_and_the_rest_is_untouched(
    parafen: list[tuple[str, str, bool]], begin: str, schrijf: Schrijf, omgeving: Leesomgeving
) -> None:
    pad = schrijf(begin)
    for wie, opmerking, akkoord in parafen:
        gedaan = paraaf(pad, omgeving, Paraaf(wie, None, OP, akkoord, opmerking or None))
        schrijf(gedaan.tekst)
        gelezen = lees_vragenset(pad, omgeving).vragenset
        assert gelezen is not None
        assert gelezen.parafen == gedaan.route
        assert (wie, akkoord) in [(een.wie, een.akkoord) for een in gelezen.parafen]
    anders = lees_yaml(pad.read_bytes().decode(), "")
    assert {**anders, "paraafroute": None} == {**lees_yaml(begin, ""), "paraafroute": None}
    na = iter(pad.read_bytes().decode().splitlines(keepends=True))
    assert all(regel in na for regel in begin.splitlines(keepends=True) if "wie: B" not in regel)
