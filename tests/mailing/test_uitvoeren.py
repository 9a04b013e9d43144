"""Issuing a mailing: what is right is left alone, the rest is made, and what was recorded stays what it was."""

from __future__ import annotations

import errno
import os
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from correspondentie.archief.controleren import controleer
from correspondentie.mailing import uitvoeren
from correspondentie.mailing.bewaren import ONDERWEG
from correspondentie.mailing.ploeg import Functie, HierZelf, Stroom
from correspondentie.mailing.taak import Mislukt, Opdracht, Taak
from correspondentie.mailing.uitvoeren import Stand, Uitkomst, voer_uit
from correspondentie.melding import Fout
from correspondentie.register import Staat
from correspondentie.vervaardiging.herstellen import herstel
from tests.mailing.conftest import BRIEF, Kantoor, aan
from tests.mailing.lopen import NAAM, TYPST

DRIE = "{gemeenten: [Ede, Urk, Zwolle]}"


Werkwijze = Callable[[Functie, Opdracht, Taak], Any]


class Werk:
    """The mailing to three of an office, run in this process."""

    def __init__(self, kantoor: Kantoor, brief: str = BRIEF) -> None:
        self.kantoor = kantoor
        self.tekst = aan(DRIE, brief, TYPST)
        self.map = kantoor.map / "uit" / NAAM
        self.gedrukt: list[str] = []
        self.werkwijze: Werkwijze = lambda functie, opdracht, taak: functie(opdracht, taak)

    def draai(self, *, stop_na: int | None = None) -> list[Uitkomst]:
        plan = self.kantoor.plan(self.tekst)
        uitkomsten: list[Uitkomst] = []

        def stop() -> bool:
            return stop_na is not None and len(self.gedrukt) >= stop_na

        stroom = voer_uit(plan, self.kantoor.register, self, self.map, door="tester", stop=stop)
        uitkomsten.extend(stroom)
        return uitkomsten

    def verdeel(self, functie: Functie, opdracht: Opdracht, taken: Iterable[Taak], /) -> Stroom:
        """As a crew of one, that notes for whom it worked."""
        for taak in taken:
            self.gedrukt.append(taak.naam)
            yield self.werkwijze(functie, opdracht, taak)

    def standen(self, **hoe: int) -> dict[str, Stand]:
        self.gedrukt.clear()
        return {een.naam: een.stand for een in self.draai(**hoe)}

    def bestanden(self) -> dict[str, tuple[int, int]]:
        """What would change when a file is written anew."""
        return {pad.name: (pad.stat().st_ino, pad.stat().st_mtime_ns) for pad in self.map.iterdir()}

    def brief(self, naam: str, achter: str) -> Path:
        (gevonden,) = self.map.glob(f"*_{naam}{achter}")
        return gevonden


@pytest.fixture
def werk(kantoor: Kantoor) -> Werk:
    return Werk(kantoor)


def test_everybody_gets_a_letter_with_its_number_and_its_metadata(werk: Werk) -> None:
    uitkomsten = werk.draai()
    assert [(een.naam, een.kenmerk, een.stand) for een in uitkomsten] == [
        ("Ede", "9000001", Stand.GEMAAKT),
        ("Urk", "9000002", Stand.GEMAAKT),
        ("Zwolle", "9000003", Stand.GEMAAKT),
    ]
    assert all(pad.is_file() for een in uitkomsten for pad in een.bestanden)
    assert Counter("".join(pad.suffixes) for pad in werk.map.iterdir()) == {
        ".docx": 3,
        ".pdf": 3,
        ".docx.mdto.xml": 3,
        ".pdf.mdto.xml": 3,
        ".mdto.xml": 3,
    }
    for pad in werk.map.glob("*.xml"):
        assert controleer(pad.read_bytes(), pad.name) == ()
    assert f"Verzending {NAAM}" in werk.brief("urk", ".mdto.xml").read_text(encoding="utf-8")
    mailing = werk.kantoor.register.mailing(NAAM)
    assert mailing is not None
    assert mailing.compleet


def test_letters_that_are_right_are_left_alone(werk: Werk) -> None:
    werk.draai()
    waren = werk.bestanden()
    assert set(werk.standen().values()) == {Stand.WAS_AF}
    assert werk.gedrukt == []
    assert werk.bestanden() == waren


def test_a_mailing_that_is_stopped_goes_on_where_it_was(werk: Werk) -> None:
    assert werk.standen(stop_na=1) == {"Ede": Stand.GEMAAKT}
    eerste = werk.bestanden()
    assert werk.standen() == {"Ede": Stand.WAS_AF, "Urk": Stand.GEMAAKT, "Zwolle": Stand.GEMAAKT}
    assert werk.gedrukt == ["Urk", "Zwolle"]
    assert werk.bestanden().items() >= eerste.items()
    assert len(werk.kantoor.register.lijst()) == 3


@pytest.mark.parametrize("achter", [".pdf", ".docx", ".pdf.mdto.xml", ".mdto.xml"])
def test_only_the_file_that_is_gone_is_made_again(werk: Werk, achter: str) -> None:
    werk.draai()
    waren, weg = werk.bestanden(), werk.brief("urk", achter)
    inhoud = weg.read_bytes()
    weg.unlink()
    assert werk.standen() == {"Ede": Stand.WAS_AF, "Urk": Stand.HERSTELD, "Zwolle": Stand.WAS_AF}
    assert weg.read_bytes() == inhoud
    anders = {naam for naam, plek in werk.bestanden().items() if waren[naam] != plek}
    # Of a letter file that was gone the metadata are written along, though they say the same.
    assert weg.name in anders
    assert all("urk" in naam for naam in anders)
    assert len(anders) == (1 if achter.endswith(".xml") else 4)


def test_a_damaged_file_becomes_what_it_was(werk: Werk) -> None:
    werk.draai()
    pdf = werk.brief("urk", ".pdf")
    goed = pdf.read_bytes()
    pdf.write_bytes(goed[:1000])
    assert werk.standen()["Urk"] is Stand.HERSTELD
    assert pdf.read_bytes() == goed


def test_what_a_worker_makes_otherwise_is_taken_from_the_register(werk: Werk) -> None:
    werk.draai()
    pdf = werk.brief("urk", ".pdf")
    goed = pdf.read_bytes()
    pdf.unlink()
    werk.werkwijze = lambda druk, opdracht, taak: druk(replace(opdracht, formaten=("docx",)), taak)
    assert werk.standen()["Urk"] is Stand.HERSTELD
    assert pdf.read_bytes() == goed


def test_a_letter_that_fails_is_told_and_the_others_go_on(werk: Werk) -> None:
    def zonder_urk(druk: Functie, opdracht: Opdracht, taak: Taak) -> Any:
        gedrukt = druk(replace(opdracht, formaten=("boek",)) if taak.naam == "Urk" else opdracht, taak)
        assert isinstance(gedrukt, Mislukt) is (taak.naam == "Urk")
        return gedrukt

    gewoon, werk.werkwijze = werk.werkwijze, zonder_urk
    uitkomsten = {een.naam: een for een in werk.draai()}
    werk.werkwijze = gewoon
    assert {naam: een.stand for naam, een in uitkomsten.items()} == {
        "Ede": Stand.GEMAAKT,
        "Urk": Stand.MISLUKT,
        "Zwolle": Stand.GEMAAKT,
    }
    assert [melding.code for melding in uitkomsten["Urk"].meldingen] == ["VV-001"]
    mailing = werk.kantoor.register.mailing(NAAM)
    assert mailing is not None
    assert not mailing.compleet
    assert werk.standen()["Urk"] is Stand.GEMAAKT


def test_a_number_that_was_withdrawn_gets_no_letter(werk: Werk) -> None:
    werk.standen(stop_na=1)
    with werk.kantoor.register.transactie() as transactie:
        transactie.laat_vervallen("9000002", "toch niet", door="tester")
    assert werk.standen() == {"Ede": Stand.WAS_AF, "Urk": Stand.VERVALLEN, "Zwolle": Stand.GEMAAKT}


def test_a_number_that_is_withdrawn_meanwhile_stops_only_its_own_letter(werk: Werk) -> None:
    def trek_in(druk: Functie, opdracht: Opdracht, taak: Taak) -> Any:
        if taak.naam == "Urk":
            with werk.kantoor.register.transactie() as transactie:
                transactie.laat_vervallen("9000002", "toch niet", door="tester")
        return druk(opdracht, taak)

    werk.werkwijze = trek_in
    uitkomsten = {een.naam: een for een in werk.draai()}
    assert uitkomsten["Urk"].stand is Stand.MISLUKT
    assert [melding.code for melding in uitkomsten["Urk"].meldingen] == ["RG-032"]
    assert {uitkomsten["Ede"].stand, uitkomsten["Zwolle"].stand} == {Stand.GEMAAKT}
    assert {nummer.kenmerk: nummer.staat for nummer in werk.kantoor.register.lijst()} == {
        "9000001": Staat.UITGEGEVEN,
        "9000002": Staat.VERVALLEN,
        "9000003": Staat.UITGEGEVEN,
    }


def test_a_full_disk_stops_it_with_a_message_and_it_goes_on_later(werk: Werk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uitvoeren, "BUNDEL", 1)
    echt, geschreven = os.fsync, []

    def vol(nummer: int) -> None:
        geschreven.append(nummer)
        if len(geschreven) > 5:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        echt(nummer)

    with monkeypatch.context() as even:
        even.setattr(os, "fsync", vol)
        with pytest.raises(Fout) as gevangen:
            werk.draai()
    assert [melding.code for melding in gevangen.value.meldingen] == ["VV-003"]
    assert {pad.name.partition(".")[0].rpartition("_")[2] for pad in werk.map.iterdir()} == {"ede"}
    assert werk.standen() == {"Ede": Stand.WAS_AF, "Urk": Stand.GEMAAKT, "Zwolle": Stand.GEMAAKT}
    assert not (werk.map / ONDERWEG).exists()


def test_a_place_that_is_no_folder_stops_it_before_any_letter(werk: Werk) -> None:
    werk.map.parent.mkdir()
    werk.map.write_text("in de weg", encoding="utf-8")
    with pytest.raises(Fout, match="VV-003"):
        werk.draai()
    werk.map.unlink()
    assert set(werk.standen().values()) == {Stand.GEMAAKT}


def test_what_a_killed_run_left_is_cleared_away(werk: Werk) -> None:
    (werk.map / ONDERWEG).mkdir(parents=True)
    (werk.map / ONDERWEG / "half.pdf").write_bytes(b"x")
    werk.draai()
    assert not (werk.map / ONDERWEG).exists()


def test_a_plan_that_is_not_clean_uses_no_number(kantoor: Kantoor) -> None:
    werk = Werk(kantoor, BRIEF.replace("ondertekenaar: morren", "ondertekenaar: niemand"))
    with pytest.raises(Fout, match="niemand"):
        werk.draai()
    assert kantoor.register.lijst() == ()
    assert not werk.map.exists()


def test_somebody_else_who_is_at_it_is_named(werk: Werk) -> None:
    plan = werk.kantoor.plan(werk.tekst)
    with (
        werk.kantoor.register.alleen(NAAM, door="j.voorbeeld"),
        pytest.raises(Fout, match=r"j\.voorbeeld") as gevangen,
    ):
        list(voer_uit(plan, werk.kantoor.register, HierZelf(), werk.map, door="tester"))
    assert [melding.code for melding in gevangen.value.meldingen] == ["RG-053"]
    assert werk.kantoor.register.lijst() == ()


def test_templates_that_change_while_it_runs_stop_it(werk: Werk) -> None:
    eigen = werk.kantoor.map / "sjablonen" / "delen" / "slot.md"

    def verander(druk: Functie, opdracht: Opdracht, taak: Taak) -> Any:
        gedrukt = druk(opdracht, taak)
        eigen.parent.mkdir(parents=True, exist_ok=True)
        eigen.write_text("Met vriendelijke groet\n", encoding="utf-8")
        return gedrukt

    werk.werkwijze = verander
    with pytest.raises(Fout, match="tijdens de mailing veranderd"):
        werk.draai()


def test_pictures_and_own_texts_go_along_and_can_be_made_again(kantoor: Kantoor) -> None:
    brief = BRIEF + "per_ontvanger:\n  Urk: {eigen_tekst: Over de haven spreken wij graag.}\n"
    werk = Werk(kantoor, brief)
    werk.draai()
    hersteld = herstel(kantoor.register, "9000002", None, kantoor.werkmap)
    assert hersteld.bestanden == {
        pad.name: pad.read_bytes()
        for pad in werk.map.iterdir()
        if "urk" in pad.name and pad.suffix in (".docx", ".pdf")
    }
