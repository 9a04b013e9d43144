"""A final letter is made again from the register alone, to the byte, or the reason why not is said."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from correspondentie.melding import Fout
from correspondentie.register import Bestand, Vaststelling, Zaaksleutel, open_register
from correspondentie.register.register import Register
from correspondentie.vervaardiging.formaten import Drukkerij
from correspondentie.vervaardiging.genereren import Stand, Uitkomst, Uitvoermap
from correspondentie.vervaardiging.herstellen import herstel
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.vervaardiging.vaststellen import Versie, stel_vast
from correspondentie.werkmap.werkmap import Werkmap, meegeleverd, open_werkmap

ZAAK = """soort: vrije-brief
datum: 14 april 2026
betreft: Proef
ondertekenaar: morren
adres: [Stichting Voorbeeld, Voorbeeldstraat 1, 1234 AB Voorbeeldstad]
tekst: |
  Een alinea.
"""
VRAGEN = meegeleverd() / "data" / "zaken"


class Kantoor:
    """An office with templates and data of its own, so that they can change."""

    def __init__(self, map_: Path) -> None:
        self.map = map_
        (map_ / "correspondentie.yaml").write_text("register: r.sqlite\n", encoding="utf-8")
        for deel in ("sjablonen", "data"):
            shutil.copytree(meegeleverd() / deel, map_ / deel)
        self.register: Register = open_register(
            f"sqlite:///{map_ / 'r.sqlite'}", klok=lambda: datetime(2026, 4, 14, 9, 0, tzinfo=UTC)
        )

    def schrijf(self, naam: str, tekst: str) -> Path:
        pad = self.map / naam
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_text(tekst, encoding="utf-8")
        return pad

    def stel_vast(self, zaak: Path, reden: str | None = None, formaten: tuple[str, ...] = ("docx",)) -> Uitkomst:
        werkmap = open_werkmap(self.map)
        omgeving = open_omgeving(werkmap, register=lambda: nullcontext(self.register))
        uit, drukkerij = Uitvoermap(self.map / "uit"), Drukkerij(werkmap)
        versie = Versie(reden)
        (uitkomst,) = stel_vast([zaak], omgeving, drukkerij, formaten, uit, self.register, door="tester", versie=versie)
        assert uitkomst.stand is Stand.GEMAAKT, uitkomst.meldingen
        return uitkomst

    def leeg(self) -> None:
        """Nothing is left of the work folder but the register and the letters."""
        for deel in ("sjablonen", "data", "zaken"):
            shutil.rmtree(self.map / deel, ignore_errors=True)


@pytest.fixture
def kantoor(tmp_path: Path) -> Iterator[Kantoor]:
    (tmp_path / "kantoor").mkdir()
    kantoor = Kantoor(tmp_path / "kantoor")
    yield kantoor
    kantoor.register.sluit()


@pytest.fixture
def elders(tmp_path: Path) -> Werkmap:
    """A machine without our work folder."""
    (tmp_path / "elders").mkdir()
    return open_werkmap(tmp_path / "elders")


def gelijk(kantoor: Kantoor, uitkomst: Uitkomst, elders: Werkmap, versie: int | None = None) -> bool:
    hersteld = herstel(kantoor.register, uitkomst.kenmerk or "", versie, elders)
    return dict(hersteld.bestanden) == {pad.name: pad.read_bytes() for pad in uitkomst.bestanden}


def codes(fout: pytest.ExceptionInfo[Fout]) -> list[str]:
    return [melding.code for melding in fout.value.meldingen]


def test_a_letter_is_made_again_when_the_work_folder_is_gone(kantoor: Kantoor, elders: Werkmap) -> None:
    uitkomst = kantoor.stel_vast(kantoor.schrijf("zaken/a.yaml", ZAAK), formaten=("docx", "pdf", "txt", "png"))
    kantoor.leeg()
    assert gelijk(kantoor, uitkomst, elders)


@pytest.mark.parametrize(
    ("bestand", "was", "wordt"),
    [
        ("sjablonen/vrije-brief.md", "{{ tekst }}", "{{ tekst }}\n\nEen zin erbij."),
        ("sjablonen/delen/ondertekening.md", "{%", "Nog een regel.\n\n{%"),
        ("sjablonen/huisstijlen/jenv/huisstijl.yaml", "breedte: 40}", "breedte: 41}"),
        ("data/ondertekenaars/morren.yaml", "Morren", "Anders"),
        ("data/afzenders/dgm-drm.yaml", "Turfmarkt 147", "Voorbeeldstraat 2"),
    ],
)
def test_what_changes_in_the_work_folder_does_not_change_the_letter(
    kantoor: Kantoor, bestand: str, was: str, wordt: str
) -> None:
    uitkomst = kantoor.stel_vast(kantoor.schrijf("zaken/a.yaml", ZAAK))
    pad = kantoor.map / bestand
    tekst = pad.read_text(encoding="utf-8")
    assert was in tekst
    pad.write_text(tekst.replace(was, wordt, 1), encoding="utf-8")
    assert gelijk(kantoor, uitkomst, open_werkmap(kantoor.map))


def test_questions_that_were_taken_over_are_kept_also_from_a_folder_above(kantoor: Kantoor, elders: Werkmap) -> None:
    shutil.copy(VRAGEN / "kamervraag-gecombineerd.yaml", kantoor.map / "vragen.yaml")
    tekst = (VRAGEN / "uitstelbericht.yaml").read_text(encoding="utf-8")
    zaak = kantoor.schrijf("zaken/uitstel/a.yaml", tekst.replace("kamervraag-gecombineerd.yaml", "../../vragen.yaml"))
    uitkomst = kantoor.stel_vast(zaak)
    kantoor.leeg()
    (kantoor.map / "vragen.yaml").unlink()
    assert gelijk(kantoor, uitkomst, elders)


def test_a_signature_is_kept(kantoor: Kantoor, elders: Werkmap) -> None:
    zaak = kantoor.schrijf("zaken/a.yaml", ZAAK + "handtekening: {bestand: teken.png, alternatief: Handtekening}\n")
    shutil.copy(meegeleverd() / "sjablonen/huisstijlen/jenv/beeldmerk.png", kantoor.map / "zaken" / "teken.png")
    uitkomst = kantoor.stel_vast(zaak)
    kantoor.leeg()
    assert gelijk(kantoor, uitkomst, elders)


def test_a_letter_that_was_named_by_number_is_kept_as_it_was_then(kantoor: Kantoor, elders: Werkmap) -> None:
    brief = kantoor.map / "zaken" / "b.yaml"
    brief.parent.mkdir()
    shutil.copy(VRAGEN / "toezichtbrief-trede-2.yaml", brief)
    nummer = kantoor.stel_vast(brief).kenmerk
    notificatie = kantoor.schrijf(
        "zaken/n.yaml",
        "soort: cdk-notificatie\ndatum: 16 april 2026\nprovincie: Zuid-Holland\nondertekenaar: morren\n"
        "adres: [De commissaris van de Koning, Voorbeeldstraat 1, 1234 AB Voorbeeldstad]\n"
        f'brieven: ["{nummer}"]\n',
    )
    uitkomst = kantoor.stel_vast(notificatie)
    tekst = brief.read_text(encoding="utf-8")
    brief.write_text(tekst.replace("datum: 9 april 2026", "datum: 10 april 2026"), encoding="utf-8")
    kantoor.stel_vast(brief, reden="andere dag")
    assert gelijk(kantoor, uitkomst, elders)


def test_every_version_can_be_made_again_also_when_its_number_was_withdrawn(kantoor: Kantoor, elders: Werkmap) -> None:
    zaak = kantoor.schrijf("zaken/a.yaml", ZAAK)
    eerste = kantoor.stel_vast(zaak)
    zaak.write_text(zaak.read_text(encoding="utf-8").replace("Een alinea", "Een andere"), encoding="utf-8")
    tweede = kantoor.stel_vast(zaak, reden="verbeterd")
    with kantoor.register.transactie() as t:
        t.laat_vervallen(eerste.kenmerk or "", "vergissing", door="tester")
    assert gelijk(kantoor, eerste, elders, versie=1)
    assert gelijk(kantoor, tweede, elders)


def test_a_preview_names_the_folder_of_its_case_and_so_is_not_made_again(kantoor: Kantoor, elders: Werkmap) -> None:
    uitkomst = kantoor.stel_vast(kantoor.schrijf("zaken/a.yaml", ZAAK), formaten=("docx", "html"))
    with pytest.raises(Fout) as fout:
        herstel(kantoor.register, uitkomst.kenmerk or "", None, elders)
    assert codes(fout) == ["VV-020", "VV-028"]
    docx = uitkomst.bestanden[0]
    assert herstel(kantoor.register, uitkomst.kenmerk or "", None, elders, [docx.name]).bestanden == {
        docx.name: docx.read_bytes()
    }


def zonder_stukken(kantoor: Kantoor, uitkomst: Uitkomst, **anders: object) -> str:
    """The same letter as a register of before it kept pieces would have it, under a number of its own."""
    toen: Vaststelling = replace(kantoor.register.brief(uitkomst.kenmerk or "").vaststelling, **anders)  # type: ignore[arg-type]
    sleutel = Zaaksleutel("oud", "vrije-brief", "stichting-voorbeeld")
    with kantoor.register.transactie() as t:
        t.neem_op("7468199", sleutel, inhoud_sha256=toen.inhoud_sha256, door="tester")
        t.stel_vast("7468199", toen, door="tester")
    return "7468199"


def test_a_letter_of_before_pieces_were_kept_needs_the_template_that_it_was_made_with(kantoor: Kantoor) -> None:
    uitkomst = kantoor.stel_vast(kantoor.schrijf("zaken/a.yaml", ZAAK))
    oud = zonder_stukken(kantoor, uitkomst, sjabloon_sha256="0" * 64, huisstijl_versie="oud")
    with pytest.raises(Fout) as fout:
        herstel(kantoor.register, oud, None, open_werkmap(kantoor.map))
    assert codes(fout) == ["VV-026", "VV-021", "VV-022", "VV-027"]
    assert "000000000000" in str(fout.value)


def test_a_file_that_would_differ_is_not_given_and_the_version_of_the_program_is_named(kantoor: Kantoor) -> None:
    uitkomst = kantoor.stel_vast(kantoor.schrijf("zaken/a.yaml", ZAAK))
    naam = uitkomst.bestanden[0].name
    oud = zonder_stukken(kantoor, uitkomst, programma="0.0.1", bestanden=(Bestand(naam, "0" * 64),))
    with pytest.raises(Fout) as fout:
        herstel(kantoor.register, oud, None, open_werkmap(kantoor.map))
    assert codes(fout) == ["VV-020", "VV-023"]


def test_an_old_letter_that_took_text_from_another_file_says_which_file_is_missing(kantoor: Kantoor) -> None:
    uitkomst = kantoor.stel_vast(kantoor.schrijf("zaken/a.yaml", ZAAK))
    tekst = (VRAGEN / "uitstelbericht.yaml").read_text(encoding="utf-8")
    oud = zonder_stukken(kantoor, uitkomst, zaaktekst=tekst)
    with pytest.raises(Fout, match=r"kamervraag-gecombineerd\.yaml") as fout:
        herstel(kantoor.register, oud, None, open_werkmap(kantoor.map))
    assert codes(fout) == ["VV-026", "ZK-005", "VV-027"]


def test_the_settings_that_are_kept_do_not_hold_the_way_to_the_register(kantoor: Kantoor) -> None:
    uitkomst = kantoor.stel_vast(kantoor.schrijf("zaken/a.yaml", ZAAK))
    (stukken,) = kantoor.register.stukken(uitkomst.kenmerk or "", 1).values()
    assert b"register" not in stukken["eigen/correspondentie.yaml"]
    assert not [naam for naam in stukken if "zaken/" in naam]
