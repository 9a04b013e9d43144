"""The last net: every way to end has its code and its words, and none shows a traceback."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from correspondentie.cli.afloop import Afloop, tot_een_einde
from correspondentie.melding import Fout, Melding


def met(uitzondering: BaseException) -> int:
    def opdracht() -> None:
        raise uitzondering

    return tot_een_einde(opdracht)


def test_a_command_that_ends_well_gives_0_or_its_own_code() -> None:
    assert tot_een_einde(lambda: None) == 0
    assert tot_een_einde(lambda: Afloop.DEELS) == 3


def test_problems_of_the_input_end_with_1_and_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert met(Fout(Melding("XX-001", "Dit klopt niet."))) == 1
    assert capsys.readouterr().err == "fout: Dit klopt niet. [XX-001]\n"


@pytest.mark.parametrize("uitzondering", [KeyboardInterrupt(), click.Abort()])
def test_breaking_off_ends_with_130(uitzondering: BaseException, capsys: pytest.CaptureFixture[str]) -> None:
    assert met(uitzondering) == 130
    assert capsys.readouterr().err == "Afgebroken.\n"


@pytest.mark.parametrize("uitzondering", [RuntimeError("Jansen"), RecursionError(), MemoryError(), BaseException()])
def test_a_bug_says_that_it_is_one_and_where_its_report_is(
    uitzondering: BaseException, capsys: pytest.CaptureFixture[str]
) -> None:
    assert met(uitzondering) == 4
    gezegd = capsys.readouterr().err
    assert gezegd.startswith("Er ging iets mis in het programma zelf. Dit is een fout van ons, niet van u.\n")
    assert "Traceback" not in gezegd
    gevonden = re.search(r"Een verslag voor de beheerder staat in (.+)\n", gezegd)
    assert gevonden
    verslag = Path(gevonden[1])
    tekst = verslag.read_text(encoding="utf-8")
    verslag.unlink()
    assert "test_afloop.py" in tekst
    assert type(uitzondering).__name__ in tekst


def test_the_report_of_a_bug_holds_no_data_of_the_case(capsys: pytest.CaptureFixture[str]) -> None:
    met(ValueError("adres: Voorbeeldstraat 1"))
    verslag = Path(capsys.readouterr().err.split("staat in ")[1].strip())
    tekst = verslag.read_text(encoding="utf-8")
    rechten = verslag.stat().st_mode & 0o777
    verslag.unlink()
    assert "Error: adres" not in tekst
    assert rechten == 0o600


def test_a_report_that_cannot_be_written_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "weg"))
    assert met(RuntimeError()) == 4
    assert "RuntimeError; een verslag kon niet worden bewaard" in capsys.readouterr().err
