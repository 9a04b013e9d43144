"""Reading CSV tables, with the place of what is wrong."""

from datetime import date
from pathlib import Path

import pytest

from correspondentie.adresboek.tabel import lees_datum, lees_tabel
from correspondentie.melding import Fout, Plaats


def rijen(tmp_path: Path, tekst: str, kolommen: tuple[str, ...] = ("code", "naam")) -> list[tuple[str, ...]]:
    pad = tmp_path / "tabel.csv"
    pad.write_text(tekst, encoding="utf-8")
    return [rij.cellen for rij in lees_tabel(pad, kolommen)]


@pytest.mark.parametrize(
    "tekst",
    [
        "code,naam\na,B\n",
        "code;naam\na;B\n",
        "naam,code\nB,a\n",
        "naam,iets,code\nB,x,a\n",
        "\ufeffcode,naam\r\na,B\r\n\r\n",
        'code,naam\n"a"," B "\n',
    ],
)
def test_columns_are_found_by_name(tmp_path: Path, tekst: str) -> None:
    assert rijen(tmp_path, tekst) == [("a", "B")]


def test_a_cell_in_quotes_may_hold_a_comma(tmp_path: Path) -> None:
    assert rijen(tmp_path, 'code,naam\na,"Nuenen, Gerwen"\n') == [("a", "Nuenen, Gerwen")]


@pytest.mark.parametrize(
    ("tekst", "code", "regel"),
    [
        ("", "AB-040", 1),
        ("code\na\n", "AB-040", 1),
        ("code,naam\na,B\na\n", "AB-041", 3),
        ("code,naam\na,B,C\n", "AB-041", 2),
        ('code,naam\na,"B\n', "AB-040", 2),
    ],
)
def test_what_is_no_table_points_at_the_row(tmp_path: Path, tekst: str, code: str, regel: int) -> None:
    with pytest.raises(Fout) as gevangen:
        rijen(tmp_path, tekst)
    melding = gevangen.value.meldingen[0]
    assert melding.code == code
    assert melding.plaats is not None
    assert melding.plaats.regel == regel


def test_a_date_in_a_table_is_written_from_large_to_small() -> None:
    plaats = Plaats("tabel.csv", 2, 1)
    assert lees_datum("2026-04-09", plaats) == date(2026, 4, 9)
    assert lees_datum("", plaats) is None
    with pytest.raises(Fout) as gevangen:
        lees_datum("9-4-2026", plaats)
    assert gevangen.value.meldingen[0].code == "AB-042"
