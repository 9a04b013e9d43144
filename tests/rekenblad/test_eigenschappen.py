"""What was written comes back, and no bytes whatever give anything but a table or a message."""

from __future__ import annotations

import csv
import io
import re
import tempfile
import zipfile
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from correspondentie.bron.yaml import vreemd_in
from correspondentie.melding import Fout
from correspondentie.rekenblad import Kolom, Tabelblad, lees_tabel
from correspondentie.rekenblad.csvbestand import SCHEIDINGEN
from correspondentie.rekenblad.vel import letters
from correspondentie.rekenblad.waarde import lees_waarde
from correspondentie.rekenblad.xlsxblad import kolomnummer
from tests.rekenblad.specimen import BLAD, KOLOMMEN, KOP, TAAK, inpakken, uitgepakt, xlsx

NAAM = Kolom("naam", ("Naam",))
AANTAL = Kolom("aantal", ("Aantal",), soort=int)
DAG = Kolom("dag", ("Dag",), soort=date)
DRIE = (NAAM, AANTAL, DAG)


def _past(tekst: str) -> bool:
    """A text that a letter can hold, and that is no error, no formula, and no letters gone wrong."""
    if not tekst.strip() or vreemd_in(tekst) or ILLEGAL_CHARACTERS_RE.search(tekst) or tekst.startswith("="):
        return False
    # Neither openpyxl nor Excel keeps these as they stand.
    if re.search(r"_x[0-9A-Fa-f]{4}_", tekst):
        return False
    with suppress(Fout):
        return bool(lees_waarde(tekst, NAAM, "Naam") == tekst.strip())
    return False


teksten = st.text(min_size=1, max_size=30).filter(_past)
rijen = st.lists(
    st.tuples(teksten, st.integers(-(10**14), 10**14), st.dates(date(1900, 3, 1), date(2199, 12, 31))),
    min_size=1,
    max_size=4,
)


def verwacht(geschreven: list[tuple[str, int, date]]) -> list[tuple[str, int, date]]:
    return [(tekst.strip(), aantal, dag) for tekst, aantal, dag in geschreven]


def terug(tabel: Tabelblad) -> list[tuple[Any, ...]]:
    return [tuple(rij.cellen[kolom.naam].waarde for kolom in DRIE) for rij in tabel.gekeurd().rijen]


@given(rijen)
def test_what_was_written_as_xlsx_comes_back(geschreven: list[tuple[str, int, date]]) -> None:
    with tempfile.TemporaryDirectory() as map_:
        pad = xlsx(Path(map_) / "a.xlsx", ["Naam", "Aantal", "Dag"], *geschreven)
        assert terug(lees_tabel(pad, DRIE)) == verwacht(geschreven)


@given(rijen, st.sampled_from(SCHEIDINGEN), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le"]))
def test_what_was_written_as_csv_comes_back(geschreven: list[tuple[str, int, date]], scheiding: str, code: str) -> None:
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=scheiding)
    schrijver.writerow(["Naam", "Aantal", "Dag"])
    schrijver.writerows((tekst, aantal, f"{dag.day}-{dag.month}-{dag.year}") for tekst, aantal, dag in geschreven)
    ruw = uit.getvalue().encode(code)
    # Without a mark, UTF-16 shows only from texts that are mostly Latin.
    assume(code != "utf-16-le" or ruw[:4000][1::2].count(0) * 3 > len(ruw[:4000]))
    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_) / "a.csv"
        pad.write_bytes(ruw)
        assert terug(lees_tabel(pad, DRIE)) == verwacht(geschreven)


@given(rijen)
def test_openpyxl_reads_the_same(geschreven: list[tuple[str, int, date]]) -> None:
    with tempfile.TemporaryDirectory() as map_:
        pad = xlsx(Path(map_) / "a.xlsx", ["Naam", "Aantal", "Dag"], *geschreven)
        blad: Any = load_workbook(pad).worksheets[0]
        gelezen = [(naam.strip(), aantal, dag.date()) for naam, aantal, dag in blad.iter_rows(2, values_only=True)]
        assert terug(lees_tabel(pad, DRIE)) == gelezen


def tabel_of_fout(ruw: bytes) -> None:
    """Reads these bytes as a file; whatever comes must be one of the two, with messages that can be shown."""
    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_) / "a.xlsx"
        pad.write_bytes(ruw)
        try:
            meldingen = lees_tabel(pad, KOLOMMEN).meldingen
        except Fout as fout:
            meldingen = fout.meldingen
            assert meldingen
        for melding in meldingen:
            assert melding.code.startswith("RB-")
            assert melding.plaats is not None
            assert melding.plaats.bestand == str(pad)


koppen = st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"sep=", b"<html>"])


@given(koppen, st.binary(max_size=300))
def test_any_bytes_give_a_table_or_a_message(kop: bytes, ruw: bytes) -> None:
    tabel_of_fout(kop + ruw)


@given(st.text(alphabet="Gemet ;,|\t\n\r\"'=0189-\0é", max_size=80))
def test_any_text_below_the_headings_gives_a_table_or_a_message(tekst: str) -> None:
    tabel_of_fout(f"Gemeente;Wettelijke taak\n{tekst}".encode())


def _voorbeeld() -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as map_:
        pad = xlsx(Path(map_) / "a.xlsx", [*KOP, "Peildatum"], ["Delft", 3, date(2025, 7, 1)], ["Gouda", "4", "=1"])
        return uitgepakt(pad)


DELEN = _voorbeeld()
SNIPPERS = (
    *("<", ">", '"', "/", "&a;", "<!DOCTYPE a>", "<f/>", "<v/>", "<c/>", "<row/>", "<is><t>x</t></is>", "<rPh>"),
    *('t="e"', 't="d"', 't="b"', 't="s"', 'hidden="1"', '<mergeCell ref="A1:ZZZ9"/>', "<col/>", "<si/>", "<sheet/>"),
    *("1e999", "0e999", "NaN", "-1", "9" * 21, "_x0000_", "_xD800_", "#REF!"),
)
snippers = st.sampled_from([b"", b"\0", b"\xff", *(snipper.encode() for snipper in SNIPPERS)])


@given(
    st.sampled_from(sorted(DELEN)),
    st.lists(st.tuples(st.integers(0, 20_000), st.integers(0, 12), snippers), max_size=3),
)
@settings(suppress_health_check=[HealthCheck.data_too_large, HealthCheck.too_slow])
def test_a_workbook_with_any_part_changed_gives_a_table_or_a_message(
    deel: str, wijzigingen: list[tuple[int, int, bytes]]
) -> None:
    inhoud = DELEN[deel]
    for plek, lengte, snipper in wijzigingen:
        begin = plek % (len(inhoud) + 1)
        inhoud = inhoud[:begin] + snipper + inhoud[begin + lengte :]
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as archief:
        for naam, oud in DELEN.items():
            archief.writestr(naam, inhoud if naam == deel else oud)
    tabel_of_fout(uit.getvalue())


@given(st.text(alphabet="<>/= \"'cvrowftisABC123:nbedstrhin", max_size=120))
def test_a_sheet_of_any_xml_gives_a_table_or_a_message(cellen: str) -> None:
    with tempfile.TemporaryDirectory() as map_:
        vel = DELEN[BLAD].replace(b"</sheetData>", cellen.encode() + b"</sheetData>")
        pad = inpakken(Path(map_) / "a.xlsx", {**DELEN, BLAD: vel})
        tabel_of_fout(pad.read_bytes())


@given(st.text(max_size=60))
def test_any_text_is_a_number_or_a_message(tekst: str) -> None:
    with suppress(Fout):
        assert isinstance(lees_waarde(tekst, TAAK, "Taak"), int | None)


@given(st.integers(1, 16_384))
def test_letters_of_a_column_name_that_column(kolom: int) -> None:
    assert kolomnummer(letters(kolom)) == kolom
