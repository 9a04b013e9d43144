"""The mailing file: every problem at its line, one way to choose, a reason with every exception."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from correspondentie.mailing.opgave import WIJZEN, Opgave, lees_mailing
from correspondentie.melding import Fout, Melding
from tests.mailing.conftest import BRIEF, Kantoor, aan, geweigerd

ALLE = "{gemeenten: alle}"


def waar(kantoor: Kantoor, tekst: str) -> list[tuple[str, int]]:
    """Code and line of every problem."""
    return [
        (melding.code, melding.plaats.regel if melding.plaats else 0)
        for melding in geweigerd(lambda: kantoor.lees(tekst))
    ]


def test_a_mailing_says_what_goes_to_whom(kantoor: Kantoor) -> None:
    gelezen = kantoor.lees(aan("{gemeenten: alle, behalve: {Urk: heeft al een brief}}"))
    assert (gelezen.naam, gelezen.soort, gelezen.datum.isoformat()) == ("proef-een", "collegebrief", "2026-04-21")
    assert (gelezen.opgave.zetter, gelezen.opgave.formaten, gelezen.opgave.proef) == (
        "weasyprint",
        ("docx", "pdf"),
        True,
    )
    assert gelezen.opgave.aan.gemeenten.alle
    assert gelezen.behalve == {"Urk": "heeft al een brief"}


def test_a_mailing_without_trial_draws_real_numbers(kantoor: Kantoor) -> None:
    assert not kantoor.lees(aan(ALLE, meer="")).opgave.proef


def test_typesetter_and_formats_can_be_chosen(kantoor: Kantoor) -> None:
    gelezen = kantoor.lees(aan(ALLE, meer="zetter: typst\nformaten: [pdf, txt, pdf]\n"))
    assert (gelezen.opgave.zetter, gelezen.opgave.formaten) == ("typst", ("pdf", "txt"))


@pytest.mark.parametrize("meer", ["zetter: word\n", "formaten: [pdv]\n", "formaten: []\n"])
def test_an_unknown_typesetter_or_format_is_refused(kantoor: Kantoor, meer: str) -> None:
    assert waar(kantoor, aan(ALLE, meer=meer))[0][1] == 3


@pytest.mark.parametrize("wie", ["{}", "{gemeenten: alle, provincie: Utrecht}", "{behalve: {Urk: reden}}"])
def test_there_is_exactly_one_way_to_choose(kantoor: Kantoor, wie: str) -> None:
    (melding,) = geweigerd(lambda: kantoor.lees(aan(wie)))
    assert melding.code == "ML-003"
    assert all(wijze in (melding.tip or "") for wijze in WIJZEN)


@pytest.mark.parametrize(
    "wie", ["{gemeenten: []}", "{gemeenten: {a: b}}", "{provincie: [[Utrecht]]}", "{gemeenten: [~]}"]
)
def test_what_is_no_name_or_list_of_names_is_refused(kantoor: Kantoor, wie: str) -> None:
    assert waar(kantoor, aan(wie)) == [("ML-004", 4)]


@pytest.mark.parametrize("reden", ["", "''", "[a]"])
def test_an_exception_has_a_reason(kantoor: Kantoor, reden: str) -> None:
    tekst = aan("", BRIEF).replace("aan: \n", f"aan:\n  gemeenten: alle\n  behalve:\n    Urk: {reden}\n")
    assert ("ML-006", 7) in waar(kantoor, tekst)


@pytest.mark.parametrize("naam", ["Voorjaar 2026", "../elders", "-a", "a_b", "x" * 61, "é"])
def test_the_name_is_one_that_every_file_system_takes(kantoor: Kantoor, naam: str) -> None:
    assert waar(kantoor, aan(ALLE).replace("proef-een", f"'{naam}'")) == [("ML-002", 1)]


def test_without_a_date_nobody_knows_who_exists(kantoor: Kantoor) -> None:
    assert waar(kantoor, aan(ALLE).replace("  datum: 21 april 2026\n", "")) == [("ML-005", 6)]
    assert waar(kantoor, aan(ALLE).replace("21 april 2026", "31 april 2026"))[0][1] == 7


def test_what_the_mailing_says_itself_does_not_stand_among_the_fields(kantoor: Kantoor) -> None:
    tekst = aan(ALLE) + "  id: x\n  soort: y\nper_ontvanger:\n  Delft: {datum: 1 mei 2026}\n  Gouda: x\n"
    assert waar(kantoor, tekst) == [("ML-007", 11), ("ML-007", 12), ("ML-007", 14), ("ML-004", 15)]


def test_all_problems_are_told_at_once(kantoor: Kantoor) -> None:
    tekst = aan("{gemeente: alle}").replace("titel: Een proef", "titl: Een proef").replace("21 april", "31 april")
    gevonden = {code for code, _ in waar(kantoor, tekst)}
    assert {"BN-101", "BN-102"} < gevonden
    assert any(code.startswith("DT-") for code in gevonden)


def test_a_sheet_belongs_to_a_spreadsheet(kantoor: Kantoor) -> None:
    assert waar(kantoor, aan("{gemeenten: alle, blad: Een}")) == [("ML-007", 4)]


def test_a_file_of_another_kind_is_no_mailing(tmp_path: Path) -> None:
    assert [melding.code for melding in geweigerd(lambda: lees_mailing(tmp_path / "mailing.txt"))] == ["ML-001"]
    assert [melding.code for melding in geweigerd(lambda: lees_mailing(tmp_path / "mailing.yaml"))] == ["BN-014"]


WOORDEN = st.sampled_from(
    ["alle", "Delft", "Zeeland", "ja", "21 april 2026", "~", "x.csv", "collegebrief", "typst", ""]
)
SLEUTELS = st.sampled_from([*WIJZEN, *Opgave.model_fields, "behalve", "blad", "datum", "Delft", "tekst", "id"])
INHOUD = st.recursive(
    WOORDEN, lambda onder: st.lists(onder, max_size=3) | st.dictionaries(SLEUTELS, onder, max_size=4), max_leaves=15
)


@settings(max_examples=300)
@given(st.dictionaries(st.sampled_from([*Opgave.model_fields]), INHOUD, min_size=3))
def test_whatever_shape_a_file_has_it_reads_or_says_what_is_wrong(
    tmp_path_factory: pytest.TempPathFactory, inhoud: dict[str, object]
) -> None:
    pad = tmp_path_factory.getbasetemp() / "mailing.yaml"
    pad.write_text(json.dumps(inhoud, ensure_ascii=False), encoding="utf-8")
    meldingen: tuple[Melding, ...] | None = None
    try:
        lees_mailing(pad)
    except Fout as fout:
        meldingen = fout.meldingen
    assert meldingen is None or (meldingen and all(melding.plaats is not None for melding in meldingen))
