"""CSV from every program: encodings, delimiters, and what goes wrong in quotes."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from correspondentie.rekenblad import lees_tabel
from correspondentie.rekenblad.csvbestand import LANGSTE_RIJ
from tests.rekenblad.specimen import KOLOMMEN, codes, geweigerd, lees

TEKST = "Gemeente;Wettelijke taak\r\nSúdwest-Fryslân;4.500\r\n"
GOED = [{"gemeente": "Súdwest-Fryslân", "taak": 4500}]


def schrijf(tmp_path: Path, inhoud: bytes | str) -> Path:
    pad = tmp_path / "cijfers.csv"
    pad.write_bytes(inhoud.encode() if isinstance(inhoud, str) else inhoud)
    return pad


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_every_usual_encoding_is_read(code: str, tmp_path: Path) -> None:
    assert lees(schrijf(tmp_path, TEKST.encode(code))) == GOED


def test_utf_16_with_the_mark_of_the_other_order_is_read(tmp_path: Path) -> None:
    assert lees(schrijf(tmp_path, codecs.BOM_UTF16_BE + TEKST.encode("utf-16-be"))) == GOED


@pytest.mark.parametrize("inhoud", [b"Gemeente\nDe\0lft\n", b"Gemeente\nD\x81lft\n", b"\xff\xfeG\xd8"])
def test_bytes_that_are_no_letters_are_refused(inhoud: bytes, tmp_path: Path) -> None:
    assert codes(geweigerd(schrijf(tmp_path, inhoud))) == ["RB-010"]


@pytest.mark.parametrize("scheiding", [";", ",", "\t", "|"])
def test_the_delimiter_is_the_one_that_shows_the_headings(scheiding: str, tmp_path: Path) -> None:
    regels = [["Stand; een, titel | met alles"], ["Gemeente", "Wettelijke taak"], ["Súdwest-Fryslân", "4500"]]
    assert lees(schrijf(tmp_path, "\n".join(scheiding.join(cellen) for cellen in regels))) == GOED


def test_excels_own_mark_of_the_delimiter_is_followed(tmp_path: Path) -> None:
    pad = schrijf(tmp_path, "sep=^\r\n" + TEKST.replace(";", "^"))
    assert lees(pad) == GOED
    assert lees_tabel(pad, KOLOMMEN).rijen[0].nummer == 3


@pytest.mark.parametrize("einde", ["\n", "\r\n", "\r"])
def test_every_line_break_is_one(einde: str, tmp_path: Path) -> None:
    assert lees(schrijf(tmp_path, TEKST.replace("\r\n", einde))) == GOED


def test_quotes_hold_delimiters_quotes_and_line_breaks(tmp_path: Path) -> None:
    pad = schrijf(tmp_path, 'Gemeente;Wettelijke taak\n"a;b\r\n""c""";1\n')
    assert lees(pad) == [{"gemeente": 'a;b\n"c"', "taak": 1}]


def test_a_quote_that_is_not_closed_is_told_with_its_line(tmp_path: Path) -> None:
    (melding,) = geweigerd(schrijf(tmp_path, 'Gemeente;Wettelijke taak\nDelft;1\n"Gouda;2\nEde;3\n'))
    assert str(melding.plaats).endswith("cijfers.csv, regel 3")
    assert "niet gesloten" in melding.tekst


def test_a_row_that_never_ends_is_refused(tmp_path: Path) -> None:
    regels = "a;b\n" * (LANGSTE_RIJ // 4 + 1)
    (melding,) = geweigerd(schrijf(tmp_path, f'Gemeente;Wettelijke taak\nDelft;1\n"Gouda\n{regels}'))
    assert (melding.code, str(melding.plaats)[-7:]) == ("RB-011", "regel 3")


def test_a_row_with_fewer_cells_misses_the_last_and_with_more_may_have_shifted(tmp_path: Path) -> None:
    pad = schrijf(tmp_path, "Gemeente,Wettelijke taak,\nDelft\nGouda,1,,\nEde,4,500,x\n")
    tabel = lees_tabel(pad, KOLOMMEN)
    assert [(melding.code, str(melding.plaats).rpartition("csv, ")[2]) for melding in tabel.meldingen] == [
        ("RB-050", "regel 2, kolom B"),
        ("RB-045", "regel 4"),
    ]


def test_a_million_empty_lines_are_too_many(tmp_path: Path) -> None:
    assert codes(geweigerd(schrijf(tmp_path, f"{TEKST}{';' * 1}\n" + ";\n" * 1_048_576))) == ["RB-012"]


def test_too_many_columns_are_refused(tmp_path: Path) -> None:
    assert codes(geweigerd(schrijf(tmp_path, TEKST + ";" * 20_000))) == ["RB-012"]
