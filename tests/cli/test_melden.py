"""Problems as they are read, on a terminal and aloud."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from correspondentie.cli.melden import in_kleur, kort_pad, meldingsregels, veilig
from correspondentie.melding import Ernst, Melding, Plaats


def regels(*meldingen: Melding, kleur: bool = False) -> list[str]:
    return list(meldingsregels(meldingen, kleur=kleur))


@pytest.fixture
def bestand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "zaak.yaml"


def test_place_words_line_mark_and_tip_come_in_that_order(bestand: Path) -> None:
    bestand.write_text("soort: brief\ndatum: morgen\n", encoding="utf-8")
    assert regels(Melding("DT-001", "Dit is geen datum.", Plaats(str(bestand), 2, 8), "datum", "Schrijf 9 april.")) == [
        "zaak.yaml:2:8: fout: Dit is geen datum. [DT-001]",
        "    datum: morgen",
        "           ^",
        "    Tip: Schrijf 9 april.",
    ]


def test_of_a_table_the_cell_is_named_and_no_line_shown(bestand: Path) -> None:
    bestand.write_text("a\nb\nc\n", encoding="utf-8")
    assert regels(Melding("RB-050", "Leeg.", Plaats(str(bestand), 2, 2, "blad ‘Stand’, cel B2"))) == [
        "zaak.yaml, blad ‘Stand’, cel B2: fout: Leeg. [RB-050]"
    ]


def test_a_problem_without_a_place_has_no_line() -> None:
    assert regels(Melding("X-1", "Mis.")) == ["fout: Mis. [X-1]"]


def test_problems_come_in_the_order_of_the_file_each_once(bestand: Path) -> None:
    a, b = Melding("A-1", "a", Plaats("z.yaml", 10, 1)), Melding("B-1", "b", Plaats("z.yaml", 9, 1))
    assert [regel.split(": ")[2] for regel in regels(a, b, a)] == ["b [B-1]", "a [A-1]"]


def test_a_line_with_two_problems_at_one_place_is_shown_once(bestand: Path) -> None:
    bestand.write_text("soort: brief\n", encoding="utf-8")
    plaats = Plaats(str(bestand), 1, 1)
    assert regels(Melding("A-1", "a", plaats), Melding("B-1", "b", plaats)) == [
        "zaak.yaml:1:1: fout: a [A-1]",
        "    soort: brief",
        "    ^",
        "zaak.yaml:1:1: fout: b [B-1]",
    ]


def test_a_warning_is_called_something_else_than_an_error() -> None:
    assert regels(Melding("A-1", "a", ernst=Ernst.WAARSCHUWING)) == ["let op: a [A-1]"]


def test_colour_is_an_extra_to_the_words() -> None:
    (regel,) = regels(Melding("A-1", "a"), kleur=True)
    assert "\x1b[31m" in regel
    assert "fout" in regel


@pytest.mark.parametrize(("kolom", "voor"), [(1, "…"), (500, "…")])
def test_of_a_long_line_the_part_around_the_column_is_shown(bestand: Path, kolom: int, voor: str) -> None:
    bestand.write_text("a: " + "x" * 496 + "!" + "x" * 500, encoding="utf-8")
    _, getoond, teken = regels(Melding("A-1", "a", Plaats(str(bestand), 1, kolom)))
    assert len(getoond) <= 106
    if kolom == 500:
        assert getoond[teken.index("^")] == "!"


def test_the_mark_stands_right_below_tabs_accents_and_wide_letters(bestand: Path) -> None:
    bestand.write_text("a:\te\u0301 漢 !", encoding="utf-8")
    _, getoond, teken = regels(Melding("A-1", "a", Plaats(str(bestand), 1, 9)))
    assert getoond == "    a: e\u0301 漢 !"
    assert teken.index("^") == 4 + 8  # the wide letter takes two columns, the accent none


@pytest.mark.parametrize("inhoud", [b"", b"\0\1\2", b"a\n"])
def test_a_line_that_cannot_be_shown_is_left_out(bestand: Path, inhoud: bytes) -> None:
    bestand.write_bytes(inhoud)
    assert regels(Melding("A-1", "a", Plaats(str(bestand), 3, 1))) == ["zaak.yaml:3:1: fout: a [A-1]"]


def test_bytes_that_are_no_text_are_shown_as_such(bestand: Path) -> None:
    bestand.write_bytes(b"a: caf\xe9\n")
    assert regels(Melding("A-1", "a", Plaats(str(bestand), 1, 7)))[1] == "    a: caf\ufffd"


def test_nothing_of_a_case_can_steer_the_terminal(bestand: Path) -> None:
    bestand.write_text("a: \x1b[2J\u202ex\n", encoding="utf-8")
    for regel in regels(Melding("A-1", "b\x1b[2J\x9b2J", Plaats(str(bestand), 1, 1), tip="c\r\nd")):
        assert regel == veilig(regel)
        assert "\x1b" not in regel


def test_file_names_are_short_below_the_current_folder_only(bestand: Path) -> None:
    assert kort_pad(bestand) == "zaak.yaml"
    assert kort_pad("/elders/zaak.yaml") == "/elders/zaak.yaml"
    assert kort_pad("../zaak.yaml") == "../zaak.yaml"


def test_colour_needs_a_terminal_and_a_user_who_wants_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert not in_kleur()
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert in_kleur()
    monkeypatch.setenv("NO_COLOR", "1")
    assert not in_kleur()
