"""The headings are found wherever they stand, and what is wrong with them is told at once."""

from __future__ import annotations

from pathlib import Path

from correspondentie.rekenblad import Kolom, lees_tabel
from correspondentie.rekenblad.kop import LAATSTE_KOPRIJ
from tests.rekenblad.specimen import GEMEENTE, KOP, TAAK, codes, geweigerd, lees, xlsx

GOED = [{"gemeente": "Delft", "taak": 3}]


def test_titles_may_stand_above_the_headings(tmp_path: Path) -> None:
    pad = xlsx(tmp_path / "a.xlsx", ["Stand van de gemeente"], [], ["Gemeente"], [None, *KOP], [None, "Delft", 3])
    assert lees(pad) == GOED


def test_columns_stand_in_any_order_among_others(tmp_path: Path) -> None:
    pad = xlsx(tmp_path / "a.xlsx", ["Opmerking", "WETTELIJKE\nTAAK", "", "gemeente:"], ["x", 3, "y", "Delft"])
    assert lees(pad) == GOED


def test_the_headings_are_given_back_as_they_were_written(tmp_path: Path) -> None:
    pad = xlsx(tmp_path / "a.xlsx", ["Naam  gemeente", "Wettelijke taak:"], ["Delft", 3])
    assert lees_tabel(pad, (GEMEENTE, TAAK)).koppen == {"gemeente": "Naam gemeente", "taak": "Wettelijke taak:"}


def test_every_missing_column_is_told_with_the_headings_that_are_there(tmp_path: Path) -> None:
    pad = xlsx(tmp_path / "a.xlsx", ["Titel"], ["Gemeente", "Wetelijke taak"], ["Delft", 3])
    taak, meer = geweigerd(pad, (GEMEENTE, TAAK, Kolom("meer", ("Realisatie",))))
    assert taak.tekst == "De kolom ‘Wettelijke taak’ ontbreekt. De koppen zijn: ‘Gemeente’ en ‘Wetelijke taak’."
    assert taak.tip == "Bedoelde u ‘Wetelijke taak’?"
    assert str(taak.plaats).endswith("a.xlsx, blad ‘Stand’, rij 2")
    assert (meer.code, meer.tip) == ("RB-031", None)


def test_two_columns_for_one_are_told_with_both_addresses(tmp_path: Path) -> None:
    pad = xlsx(tmp_path / "a.xlsx", ["Gemeente", "Wettelijke taak", "Naam gemeente"], ["Delft", 3, "Gouda"])
    (melding,) = geweigerd(pad)
    assert melding.tekst == "Twee kolommen kunnen ‘Gemeente’ zijn: A1 (‘Gemeente’) en C1 (‘Naam gemeente’)."


def test_without_any_heading_the_likely_ones_are_shown(tmp_path: Path) -> None:
    pad = xlsx(tmp_path / "a.xlsx", ["Stand"], ["City", "Task"], ["Delft", 3])
    (melding,) = geweigerd(pad)
    assert melding.code == "RB-030"
    assert melding.tip == "Wel gevonden: ‘City’ en ‘Task’."


def test_headings_far_down_are_not_looked_for(tmp_path: Path) -> None:
    pad = xlsx(tmp_path / "a.xlsx", ["x"], *[[] for _ in range(LAATSTE_KOPRIJ + 2000)], KOP, ["Delft", 3])
    assert codes(geweigerd(pad)) == ["RB-030"]


def test_headings_without_rows_are_a_problem_of_their_own(tmp_path: Path) -> None:
    assert codes(lees_tabel(xlsx(tmp_path / "a.xlsx", KOP), (GEMEENTE, TAAK)).meldingen) == ["RB-033"]


def test_of_a_hundred_headings_a_message_lists_some(tmp_path: Path) -> None:
    pad = xlsx(tmp_path / "a.xlsx", ["Gemeente", *[f"kolom {n}" for n in range(100)]], ["Delft"])
    (melding,) = geweigerd(pad)
    assert melding.tekst.endswith("‘kolom 30’ en nog 69.")
