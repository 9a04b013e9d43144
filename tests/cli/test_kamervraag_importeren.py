"""A case file from questions of the Kamer, as an officer makes one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Draai
from tests.kamervraag.invoer.specimen import BRONNEN

ANTWOORDEN = BRONNEN / "06-antwoorden.txt"


def test_a_finished_letter_becomes_a_case_that_is_in_order(map_: Path, draai: Draai) -> None:
    gedraaid = draai("kamervraag", "importeer", str(ANTWOORDEN))
    assert (gedraaid.code, gedraaid.fout) == (0, "")
    assert "Vragen: 5, antwoorden: 4, noten: 0, niet geplaatst: 0." in gedraaid.uit
    assert draai("controleer", "kamervraag-2026Z00106.yaml").code == 0


def test_what_had_no_place_is_shown_and_kept_in_the_file(map_: Path, draai: Draai) -> None:
    gedraaid = draai("kamervraag", "importeer", str(BRONNEN / "17-onbekend-stuk.txt"), "--uit", "zaak.yaml")
    assert "Dit stuk is met de hand toegevoegd." in gedraaid.fout
    assert "[KV-274]" in gedraaid.fout
    tekst = (map_ / "zaak.yaml").read_text(encoding="utf-8")
    assert tekst.endswith("#   Dit stuk is met de hand toegevoegd.\n")


def test_a_machine_gets_what_was_found(map_: Path, draai: Draai) -> None:
    gegevens = draai("kamervraag", "importeer", str(BRONNEN / "08-dubbel-en-gat.txt"), "--json").json
    assert (gegevens["vragen"], gegevens["antwoorden"], gegevens["zaaknummer"]) == (4, 0, "2026Z00108")
    assert [melding["code"] for melding in gegevens["meldingen"]] == ["KV-231", "KV-232"]


@pytest.mark.parametrize(
    ("inhoud", "code"),
    [(b"PK\x03\x04kapot", "KV-207"), (b"%PDF-1.7 kapot", "KV-210"), (b"Geen vragen.", "KV-221"), (b"", "KV-204")],
)
def test_of_a_bad_source_nothing_is_written(inhoud: bytes, code: str, map_: Path, draai: Draai) -> None:
    (map_ / "bron").write_bytes(inhoud)
    voor = sorted(map_.iterdir())
    gedraaid = draai("kamervraag", "importeer", "bron", "--uit", "zaak.yaml")
    assert (gedraaid.code, sorted(map_.iterdir())) == (1, voor)
    assert f"[{code}]" in gedraaid.fout


def test_a_case_that_is_there_is_kept_unless_asked(map_: Path, draai: Draai) -> None:
    (map_ / "zaak.yaml").write_text("# van mij\n", encoding="utf-8")
    gedraaid = draai("kamervraag", "importeer", str(ANTWOORDEN), "--uit", "zaak.yaml")
    assert (gedraaid.code, (map_ / "zaak.yaml").read_text(encoding="utf-8")) == (1, "# van mij\n")
    assert draai("kamervraag", "importeer", str(ANTWOORDEN), "--uit", "zaak.yaml", "--vervang").code == 0


def test_a_source_of_another_case_is_refused(map_: Path, draai: Draai) -> None:
    gedraaid = draai("kamervraag", "importeer", str(ANTWOORDEN), "--zaak", "2026Z99999")
    assert gedraaid.code == 1
    assert "[KV-226]" in gedraaid.fout


def test_without_a_source_or_a_number_it_is_wrong_use(map_: Path, draai: Draai) -> None:
    assert draai("kamervraag", "importeer").code == 2
    assert draai("kamervraag", "importeer", str(ANTWOORDEN), "--uit", "zaak.txt").code == 2
    assert draai("kamervraag", "importeer", "--zaak", "onzin").code == 1
