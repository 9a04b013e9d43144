"""The case text of a recipient: any content survives it, and its problems are told at their true source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.bron.model import zonder_lege
from correspondentie.bron.yaml import Groep, Knoop, Lijst, Scalair, lees_yaml, vreemd_in
from correspondentie.mailing.knopen import knoop, samen, zet_op
from correspondentie.mailing.zaaktekst import Zaaktekst, maak_zaaktekst
from correspondentie.melding import Fout, Melding, Plaats

BRON = Plaats("mailing.yaml", 3, 5)
GEHEEL = Plaats("mailing.yaml", 9, 1)

teksten = st.text().filter(lambda tekst: vreemd_in(tekst.replace("\r", "\n")) is None)
regels = st.lists(st.text(st.sampled_from(" -#:'\"\\|>ab\té\u2028\U0001f600[]{}&*!%@`~?,\xa0")), max_size=5).map(
    "\n".join
)
waarden = teksten | regels | st.sampled_from(["null", "~", "", " ", "yes", "- a", "---", "...", "a: b", "a #b", "\n\n"])
sleutels = st.text(min_size=1, max_size=40).filter(
    lambda tekst: bool(tekst.strip()) and vreemd_in(tekst) is None and "\n" not in tekst
)
inhoud = st.recursive(
    waarden, lambda onder: st.lists(onder, max_size=4) | st.dictionaries(sleutels, onder, max_size=4), max_leaves=12
)
gegevens = st.dictionaries(sleutels, inhoud, min_size=1, max_size=5)


def als_groep(waarde: Mapping[str, Any]) -> Groep:
    groep = knoop(waarde, BRON)
    assert isinstance(groep, Groep)
    return groep


def schrijf(waarde: Mapping[str, Any]) -> Zaaktekst:
    return maak_zaaktekst(als_groep(waarde), "brief 1.yaml", GEHEEL)


def met_een_soort_regeleinde(waarde: Any) -> Any:
    if isinstance(waarde, dict):
        return {sleutel: met_een_soort_regeleinde(onder) for sleutel, onder in waarde.items()}
    if isinstance(waarde, list):
        return [met_een_soort_regeleinde(onder) for onder in waarde]
    return waarde.replace("\r\n", "\n").replace("\r", "\n")


@given(gegevens)
def test_any_text_in_any_nesting_comes_back_as_it_was(waarde: dict[str, Any]) -> None:
    gelezen = lees_yaml(schrijf(waarde).tekst, "brief 1.yaml")
    assert zonder_lege(gelezen) == met_een_soort_regeleinde(waarde)


@given(gegevens)
def test_what_was_read_once_is_written_and_read_the_same_again(waarde: dict[str, Any]) -> None:
    tekst = schrijf(waarde).tekst
    assert maak_zaaktekst(lees_yaml(tekst, "x"), "x", GEHEEL).tekst == tekst


def knopen(bron: Knoop) -> list[Knoop]:
    onder = bron.values() if isinstance(bron, Groep) else bron if isinstance(bron, Lijst) else ()
    return [bron, *(een for deel in onder for een in knopen(deel))]


def met_eigen_plaats(bron: Knoop) -> None:
    """A place of its own for every node and key, as if each had been typed on another line."""
    for nummer, een in enumerate(knopen(bron), 100):
        een.plaats = Plaats("bron", nummer, 1)
        if isinstance(een, Groep):
            een.sleutels = {sleutel: Plaats("sleutel", nummer, op) for op, sleutel in enumerate(een)}


@given(gegevens)
def test_every_value_and_key_is_traced_to_where_it_was_typed(waarde: dict[str, Any]) -> None:
    bron = als_groep(waarde)
    met_eigen_plaats(bron)
    geschreven = maak_zaaktekst(bron, "brief", GEHEEL)
    gelezen = lees_yaml(geschreven.tekst, "brief")
    for een, ander in zip(knopen(bron), knopen(gelezen), strict=True):
        if isinstance(een, Scalair) and een:
            assert geschreven.plaats(ander.plaats.regel, ander.plaats.kolom) == een.plaats
        if isinstance(een, Groep) and isinstance(ander, Groep):
            for sleutel, plaats in een.sleutels.items():
                terug = ander.sleutels[sleutel]
                begin = (terug.regel, terug.kolom) == (1, 1)
                assert geschreven.plaats(terug.regel, terug.kolom) == (GEHEEL if begin else plaats)


def test_a_case_text_looks_as_if_somebody_typed_it() -> None:
    waarde = {
        "soort": "toezichtbrief",
        "gemeente": "Súdwest-Fryslân",
        "trede": 2,
        "cijfers": {"regulier": {"taak": 100, "realisatie": 0}},
        "bijlagen": ["Een: twee", "drie"],
        "rijen": [{"a": "1", "b": "2"}],
        "tekst": "Een alinea.\n\n- punt\n  - onder\n",
        "leeg": None,
    }
    assert schrijf(waarde).tekst == (
        "soort: toezichtbrief\n"
        "gemeente: Súdwest-Fryslân\n"
        "trede: 2\n"
        "cijfers:\n  regulier:\n    taak: 100\n    realisatie: 0\n"
        "bijlagen:\n  - 'Een: twee'\n  - drie\n"
        "rijen:\n  - a: 1\n    b: 2\n"
        "tekst: |\n  Een alinea.\n\n  - punt\n    - onder\n"
        "leeg:\n"
    )


def test_a_character_that_no_letter_can_hold_is_told_where_it_came_from() -> None:
    cel = Plaats("ontvangers.xlsx", cel="cel B2")
    bron = als_groep({"a": "goed"})
    zet_op(bron, ("b", "c"), Scalair("fout\x00", "b.c", cel), cel)
    with pytest.raises(Fout) as gevangen:
        maak_zaaktekst(bron, "brief", GEHEEL)
    assert [(melding.code, melding.plaats) for melding in gevangen.value.meldingen] == [("BN-013", cel)]


def test_a_problem_is_told_at_its_source_and_never_at_the_generated_case() -> None:
    bron = als_groep({"soort": "brief"})
    cel = Plaats("ontvangers.xlsx", cel="cel C3")
    zet_op(bron, ("cijfers", "taak"), Scalair("x", "cijfers.taak", cel), cel)
    zaak = maak_zaaktekst(bron, "brief 1.yaml", GEHEEL)
    assert zaak.vertaal(Melding("X", "…", Plaats("brief 1.yaml", 3, 9))).plaats == cel
    assert zaak.vertaal(Melding("X", "…", Plaats("brief 1.yaml", 1, 1))).plaats == GEHEEL
    assert zaak.vertaal(Melding("X", "…", Plaats("brief 1.yaml", 99, 1))).plaats == GEHEEL
    assert zaak.vertaal(Melding("X", "…")).plaats == GEHEEL
    elders = Plaats("sjablonen/brief.md", 4, 2)
    assert zaak.vertaal(Melding("X", "…", elders)).plaats == elders


def test_fields_of_one_recipient_go_before_common_ones_group_by_group() -> None:
    gemeen = als_groep({"a": "1", "g": {"x": "1", "y": "2"}})
    eigen = als_groep({"a": "2", "g": {"y": "3"}, "z": "4"})
    assert samen(gemeen, eigen) == {"a": "2", "g": {"x": "1", "y": "3"}, "z": "4"}


def test_what_one_recipient_left_empty_does_not_wipe_the_common_value() -> None:
    gemeen, eigen = als_groep({"a": "1"}), lees_yaml("a:\nb:\n", "x")
    assert samen(gemeen, eigen)["a"] == "1"
