"""A folder of Kamervragen from the command line: which answers are due, and what is noted in a case."""

from __future__ import annotations

from pathlib import Path

import pytest

from correspondentie.cli import kamervraag_dag, kamervraag_paraaf
from tests.cli.conftest import Draai
from tests.kamervraag.voortgang.conftest import ZAAK

COMPLEET = ZAAK.replace("En hoe?", "En hoe?\n    antwoord: Zo.")


@pytest.fixture
def kamer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A work folder with two sets of questions, another letter and no register yet."""
    (tmp_path / "correspondentie.yaml").write_text("# leeg\n", encoding="utf-8")
    (tmp_path / "een.yaml").write_text(ZAAK, encoding="utf-8")
    later = COMPLEET.replace("2026Z00001", "2026Z00002").replace("2 april", "9 april").replace("20 april", "24 april")
    (tmp_path / "twee.yaml").write_text(later, encoding="utf-8")
    (tmp_path / "vrij.yaml").write_text("soort: vrije-brief\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def termijnen(draai: Draai, *woorden: str | Path, op: str = "20 april 2026") -> list[str]:
    gedraaid = draai("kamervraag", "termijnen", ".", "--op", op, *woorden)
    assert gedraaid.code == 0, gedraaid.fout
    return gedraaid.uit.splitlines()


def test_the_terms_of_a_folder_stand_in_a_table(kamer: Path, draai: Draai) -> None:
    kop, een, twee, _, slot = termijnen(draai)
    assert kop.split() == ["kenmerk", "uiterlijk", "nog", "antwoorden", "uitstelbericht", "onderwerp", "leden"]
    assert een.split("  ")[0] == "2026Z00001"
    assert all(deel in een for deel in ("23-4-2026", "3 dagen", "1 van 2", "kan tot en met 23-4-2026"))
    assert all(deel in twee for deel in ("2026Z00002", "30-4-2026", "10 dagen", "compleet (2)"))
    assert slot == "2 sets vragen: 2 open; 0 beantwoord."
    assert not (kamer / "register.sqlite").exists()


def test_what_is_overdue_is_counted(kamer: Path, draai: Draai) -> None:
    regels = termijnen(draai, op="2026-04-24")
    assert "1 dag te laat" in regels[1]
    assert regels[-1] == "2 sets vragen: 2 open, waarvan 1 te laat; 0 beantwoord."


def test_today_counts_when_no_day_is_given(kamer: Path, draai: Draai, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import date

    monkeypatch.setattr(kamervraag_dag, "vandaag", lambda: date(2026, 4, 23))
    assert "vandaag" in draai("kamervraag", "termijnen", ".").uit


def test_a_broken_case_is_reported_and_the_others_are_shown(kamer: Path, draai: Draai) -> None:
    (kamer / "stuk.yaml").write_text("soort: kamervraag-antwoord\ningezonden: gisteren\n", encoding="utf-8")
    (kamer / "geen.yaml").write_text("a: [1\n", encoding="utf-8")
    gedraaid = draai("kamervraag", "termijnen", ".", "--op", "20-4-2026")
    assert gedraaid.code == 3
    assert "2 sets vragen" in gedraaid.uit
    assert "stuk.yaml:2:13: fout: " in gedraaid.fout
    assert "geen.yaml:" in gedraaid.fout


def test_when_no_term_can_be_told_the_code_is_1(kamer: Path, draai: Draai) -> None:
    (kamer / "stuk.yaml").write_text("soort: kamervraag-antwoord\n", encoding="utf-8")
    assert draai("kamervraag", "termijnen", "stuk.yaml").code == 1
    leeg = draai("kamervraag", "termijnen", "vrij.yaml")
    assert leeg.code == 1
    assert "KV-403" in leeg.fout


def test_a_final_answer_is_known_from_the_register(kamer: Path, draai: Draai) -> None:
    assert draai("vaststellen", "twee.yaml", "--formaat", "txt").code == 0
    *_, twee, _, slot = termijnen(draai)
    assert "vastgesteld 24-4-2026" in twee
    assert slot == "2 sets vragen: 1 open; 1 beantwoord."
    for opdracht in (
        ("uitstel", "twee.yaml", "--reden", "Zo.", "--op", "25-4-2026"),
        ("overdracht", "twee.yaml", "--aan", "minister van Voorbeeldzaken", "--op", "25-4-2026"),
        ("paraaf", "twee.yaml", "--wie", "A", "--akkoord", "--op", "25-4-2026"),
    ):
        voor = (kamer / "twee.yaml").read_bytes()
        gedraaid = draai("kamervraag", *opdracht)
        assert gedraaid.code == 1
        assert "KV-402" in gedraaid.fout
        assert (kamer / "twee.yaml").read_bytes() == voor


def test_json_has_days_in_iso_and_every_set(kamer: Path, draai: Draai) -> None:
    document = draai("kamervraag", "termijnen", ".", "--op", "20-4-2026", "--formaat", "json").json
    assert (document["op"], document["afloop"]) == ("2026-04-20", "goed")
    een = document["vragen"][0]
    assert (een["bestand"], een["uiterlijk"], een["dagen_over"], een["te_laat"]) == ("een.yaml", "2026-04-23", 3, False)
    assert document == draai("kamervraag", "termijnen", ".", "--op", "20-4-2026", "--json").json


@pytest.mark.parametrize(("naam", "begin"), [("t.xlsx", b"PK"), ("t.ics", b"BEGIN:VCALENDAR"), ("t.json", b"{")])
def test_a_file_is_of_the_format_that_its_name_tells(naam: str, begin: bytes, kamer: Path, draai: Draai) -> None:
    assert termijnen(draai, "--uit", naam) == [f"Geschreven: {naam}", "2 sets vragen: 2 open; 0 beantwoord."]
    eerst = (kamer / naam).read_bytes()
    assert eerst.startswith(begin)
    assert draai("kamervraag", "termijnen", ".", "--uit", naam).code == 1
    termijnen(draai, "--uit", naam, "--vervang")
    assert (kamer / naam).read_bytes() == eerst


@pytest.mark.parametrize(
    "woorden",
    [
        ("--formaat", "xlsx"),
        ("--uit", "t.txt"),
        ("--op", "31 februari 2026"),
        ("--formaat", "ics", "--json"),
        ("--formaat", "pdf"),
    ],
)
def test_what_cannot_be_asked_is_wrong_use(woorden: tuple[str, ...], kamer: Path, draai: Draai) -> None:
    gedraaid = draai("kamervraag", "termijnen", ".", *woorden)
    assert (gedraaid.code, gedraaid.uit) == (2, "")


def test_uitstel_makes_a_bericht_and_moves_the_term(kamer: Path, draai: Draai) -> None:
    gedraaid = draai("kamervraag", "uitstel", "een.yaml", "--reden", "Er zijn cijfers nodig.", "--op", "21-4-2026")
    assert gedraaid.code == 0
    assert "De termijn loopt nu tot en met 14 mei 2026." in gedraaid.uit
    assert draai("genereer", "een-uitstel.yaml", "--formaat", "txt").code == 0
    (brief,) = (kamer / "output").iterdir()
    assert "Er zijn cijfers nodig." in brief.read_text(encoding="utf-8")
    een = next(regel for regel in termijnen(draai, op="22-4-2026") if "2026Z00001" in regel)
    assert "14-5-2026" in een
    assert "verzonden 21-4-2026" in een


def test_a_bericht_that_is_there_already_is_not_overwritten_and_the_case_stays(kamer: Path, draai: Draai) -> None:
    (kamer / "een-uitstel.yaml").write_text("# van mij\n", encoding="utf-8")
    assert draai("kamervraag", "uitstel", "een.yaml", "--reden", "Zo.", "--op", "21-4-2026").code == 1
    assert (kamer / "een-uitstel.yaml").read_text(encoding="utf-8") == "# van mij\n"
    assert (kamer / "een.yaml").read_text(encoding="utf-8") == ZAAK


@pytest.mark.parametrize("uit", ["een.yaml", "./een.yaml", "bericht.txt"])
def test_the_bericht_has_a_file_of_its_own(uit: str, kamer: Path, draai: Draai) -> None:
    assert draai("kamervraag", "uitstel", "een.yaml", "--reden", "Zo.", "--op", "21-4-2026", "--uit", uit).code == 2
    assert (kamer / "een.yaml").read_text(encoding="utf-8") == ZAAK


def test_an_overdracht_is_shown_with_the_terms(kamer: Path, draai: Draai) -> None:
    aan = ("--aan", "minister van Voorbeeldzaken", "--op", "9 april 2026", "--bericht")
    gedraaid = draai("kamervraag", "overdracht", "een.yaml", *aan)
    assert gedraaid.code == 0
    assert "Geschreven: een-overdracht.yaml" in gedraaid.uit
    assert draai("genereer", "een-overdracht.yaml", "--formaat", "txt").code == 0
    kop, een, *_ = termijnen(draai)
    assert "overgedragen" in kop
    assert "aan minister van Voorbeeldzaken, 9-4-2026" in een


def test_parafen_are_noted_and_shown(kamer: Path, draai: Draai, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import date

    monkeypatch.setattr(kamervraag_paraaf, "vandaag", lambda: date(2026, 4, 20))
    wie = ("--wie", "A. Voorbeeld", "--functie", "DRM")
    assert draai("kamervraag", "paraaf", "een.yaml", *wie, "--akkoord", "--op", "9-4-2026").code == 0
    nee = draai(
        "kamervraag", "paraaf", "een.yaml", "--wie", "B", "--niet-akkoord", "--opmerking", "=nee", "--op", "10-4-2026"
    )
    assert (nee.code, nee.uit.splitlines()[-1]) == (0, "Parafenroute: niet akkoord: B, 10-4-2026")
    assert "KV-454" in nee.fout
    getoond = draai("kamervraag", "voortgang", "een.yaml", "--op", "20-4-2026")
    assert getoond.code == 0
    assert "uiterlijk       23-4-2026 – 3 dagen" in getoond.uit
    assert "A. Voorbeeld  DRM      9-4-2026   akkoord" in getoond.uit
    assert "niet akkoord: B, 10-4-2026" in "\n".join(termijnen(draai))
    assert draai("kamervraag", "paraaf", "een.yaml", "--wie", "B", "--op", "10-4-2026").code == 2
    assert "KV-455" in draai("kamervraag", "paraaf", "een.yaml", "--wie", "B", "--akkoord", "--op", "1-5-2026").fout


def test_the_progress_of_another_letter_cannot_be_shown(kamer: Path, draai: Draai) -> None:
    gedraaid = draai("kamervraag", "voortgang", "vrij.yaml")
    assert gedraaid.code == 1
    assert "vrij.yaml: fout: Dit is geen zaak met Kamervragen" in gedraaid.fout
