"""Finalising: number, letter and ledger together or not at all."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from correspondentie.register import open_register
from correspondentie.register.register import Register
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.vervaardiging.formaten import Drukkerij
from correspondentie.vervaardiging.genereren import Stand, Uitkomst, Uitvoermap
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.vervaardiging.vaststellen import Versie, opnieuw, stel_vast
from correspondentie.werkmap.werkmap import Werkmap, open_werkmap

ZAAK = """# Mijn brief
soort: vrije-brief
datum: 14 april 2026   # dinsdag
betreft: Proef
ondertekenaar: morren
adres: [Stichting Voorbeeld, Voorbeeldstraat 1, 1234 AB Voorbeeldstad]
tekst: |
  Een alinea.
"""


class Kantoor:
    """An office with a register: finalises and reproduces the cases in its folder."""

    def __init__(self, map_: Path) -> None:
        self.map = map_
        self.werkmap: Werkmap = open_werkmap(map_)
        self.omgeving: Leesomgeving = open_omgeving(self.werkmap)
        self.drukkerij = Drukkerij(self.werkmap)
        self.register: Register = open_register(
            f"sqlite:///{map_ / 'r.sqlite'}", klok=lambda: datetime(2026, 4, 14, 9, 0, tzinfo=UTC)
        )

    def schrijf(self, tekst: str = ZAAK, naam: str = "zaak.yaml") -> Path:
        pad = self.map / naam
        pad.write_text(tekst, encoding="utf-8")
        return pad

    def stel_vast(self, *zaken: Path, versie: Versie | None = None) -> list[Uitkomst]:
        uit = Uitvoermap(self.map / "uit")
        return list(
            stel_vast(
                zaken, self.omgeving, self.drukkerij, ["docx", "pdf"], uit, self.register, door="tester", versie=versie
            )
        )

    def opnieuw(self, *zaken: Path, naar: str = "opnieuw") -> list[Uitkomst]:
        uit = Uitvoermap(self.map / naar)
        return list(opnieuw(zaken, self.omgeving, self.drukkerij, ["docx", "pdf"], uit, self.register))


@pytest.fixture
def kantoor(tmp_path: Path) -> Iterator[Kantoor]:
    kantoor = Kantoor(tmp_path)
    yield kantoor
    kantoor.register.sluit()


def codes(uitkomst: Uitkomst) -> list[str]:
    return [melding.code for melding in uitkomst.meldingen]


def test_a_final_letter_has_a_number_a_clean_page_and_a_place_in_the_register(kantoor: Kantoor) -> None:
    (uitkomst,) = kantoor.stel_vast(kantoor.schrijf())
    assert (uitkomst.stand, uitkomst.status) == (Stand.GEMAAKT, "definitief")
    assert uitkomst.kenmerk is not None
    dossier = kantoor.register.toon(uitkomst.kenmerk)
    assert [bestand.naam for bestand in dossier.brieven[0].vaststelling.bestanden] == [
        pad.name for pad in uitkomst.bestanden
    ]
    assert all(pad.exists() for pad in uitkomst.bestanden)
    assert uitkomst.kenmerk in uitkomst.bestanden[0].name


def test_the_case_file_gets_its_id_and_keeps_all_else(kantoor: Kantoor) -> None:
    pad = kantoor.schrijf()
    kantoor.stel_vast(pad)
    regels = pad.read_text(encoding="utf-8").splitlines()
    assert regels[2].startswith("id: z-")
    assert "\n".join([*regels[:2], *regels[3:]]) + "\n" == ZAAK


def test_finalising_again_gives_the_same_number_and_the_same_bytes(kantoor: Kantoor) -> None:
    pad = kantoor.schrijf()
    (eerste,) = kantoor.stel_vast(pad)
    bytes_eerst = [bestand.read_bytes() for bestand in eerste.bestanden]
    (tweede,) = kantoor.stel_vast(pad)
    assert (tweede.kenmerk, tweede.bestanden) == (eerste.kenmerk, eerste.bestanden)
    assert [bestand.read_bytes() for bestand in tweede.bestanden] == bytes_eerst
    assert len(kantoor.register.lijst()) == 1


def test_changed_content_is_refused_until_a_new_version_is_asked_for(kantoor: Kantoor) -> None:
    pad = kantoor.schrijf()
    (eerste,) = kantoor.stel_vast(pad)
    pad.write_text(pad.read_text(encoding="utf-8").replace("Een alinea.", "Een andere alinea."), encoding="utf-8")
    (geweigerd,) = kantoor.stel_vast(pad)
    assert codes(geweigerd) == ["RG-040"]
    (nieuw,) = kantoor.stel_vast(pad, versie=Versie("verbeterd"))
    assert (nieuw.stand, nieuw.kenmerk) == (Stand.GEMAAKT, eerste.kenmerk)
    assert [brief.versie for brief in kantoor.register.toon(nieuw.kenmerk or "").brieven] == [1, 2]
    assert [bestand.stem.endswith("_versie-2") for bestand in nieuw.bestanden] == [True, True]
    assert all(bestand.exists() for bestand in (*eerste.bestanden, *nieuw.bestanden))
    assert kantoor.stel_vast(pad)[0].bestanden == nieuw.bestanden
    assert [bestand.name for bestand in kantoor.opnieuw(pad)[0].bestanden] == [pad.name for pad in nieuw.bestanden]


@pytest.mark.parametrize(
    ("oud", "nieuw", "code"),
    [
        ("ondertekenaar: morren", "ondertekenaar: niemand", "AB-007"),
        ("datum: 14 april 2026", "datum: 14 april", "DT-009"),
        ("Een alinea.", "Een noot[^1].", "BF-002"),
    ],
)
def test_a_case_that_fails_uses_no_number_and_leaves_no_file(kantoor: Kantoor, oud: str, nieuw: str, code: str) -> None:
    (fout,) = kantoor.stel_vast(kantoor.schrijf(ZAAK.replace(oud, nieuw)))
    assert fout.stand is Stand.FOUT
    assert code in codes(fout)
    assert kantoor.register.lijst() == ()
    assert not (kantoor.map / "uit").exists()


def test_a_file_that_cannot_be_written_gives_its_number_back(kantoor: Kantoor) -> None:
    (kantoor.map / "uit").write_text("in de weg", encoding="utf-8")
    (fout,) = kantoor.stel_vast(kantoor.schrijf())
    assert codes(fout) == ["VV-003"]
    assert kantoor.register.lijst() == ()


def test_a_copied_case_is_another_letter_and_is_noticed(kantoor: Kantoor) -> None:
    pad = kantoor.schrijf()
    kantoor.stel_vast(pad)
    kopie = kantoor.schrijf(pad.read_text(encoding="utf-8").replace("Een alinea.", "Iets anders."), "kopie.yaml")
    (fout,) = kantoor.stel_vast(kopie)
    assert codes(fout) == ["RG-040"]


def test_a_given_number_is_recorded_and_belongs_to_one_case(kantoor: Kantoor) -> None:
    met = ZAAK + 'kenmerk: "7468120"\n'
    (eerste,) = kantoor.stel_vast(kantoor.schrijf(met))
    assert eerste.kenmerk == "7468120"
    (ander,) = kantoor.stel_vast(kantoor.schrijf(met.replace("Proef", "Ander"), "ander.yaml"))
    assert codes(ander) == ["RG-031"]


def test_a_reserved_number_is_taken_in_order(kantoor: Kantoor) -> None:
    pad = kantoor.schrijf(ZAAK + "kenmerk: gereserveerd\n")
    assert codes(kantoor.stel_vast(pad)[0]) == ["VV-012"]
    with kantoor.register.transactie() as transactie:
        nummers = transactie.reserveer(
            kantoor.omgeving.schemas.schema("jenv"), 2, datum=datetime(2026, 4, 14, tzinfo=UTC).date(), door="tester"
        )
    assert kantoor.stel_vast(pad)[0].kenmerk == nummers[0]
    assert kantoor.stel_vast(pad)[0].kenmerk == nummers[0]


def test_a_final_letter_can_be_made_again_byte_for_byte(kantoor: Kantoor) -> None:
    pad = kantoor.schrijf()
    (eerste,) = kantoor.stel_vast(pad)
    (weer,) = kantoor.opnieuw(pad)
    assert weer.stand is Stand.GEMAAKT, weer.meldingen
    assert [a.read_bytes() for a in weer.bestanden] == [b.read_bytes() for b in eerste.bestanden]
    assert len(kantoor.register.logboek()) == len(kantoor.register.toon(eerste.kenmerk or "").log)


def test_making_again_refuses_a_case_that_changed_or_was_never_final(kantoor: Kantoor) -> None:
    pad = kantoor.schrijf()
    assert codes(kantoor.opnieuw(pad)[0]) == ["VV-005"]
    kantoor.stel_vast(pad)
    pad.write_text(pad.read_text(encoding="utf-8").replace("Een alinea.", "Anders."), encoding="utf-8")
    assert codes(kantoor.opnieuw(pad)[0]) == ["VV-004"]
    assert not (kantoor.map / "opnieuw").exists()


def test_a_letter_to_a_fictitious_address_cannot_be_final(kantoor: Kantoor) -> None:
    (kantoor.map / "correspondentie.yaml").write_text("# leeg\n", encoding="utf-8")
    (kantoor.map / "sjablonen").mkdir()
    bron = "---\nsoort: aan\ntitel: Aan\nversie: '1'\nhuisstijl: jenv\ngeadresseerde: kamer\n---\n{{ aanhef }}\n"
    (kantoor.map / "sjablonen" / "aan.md").write_text(bron, encoding="utf-8")
    kantoor.omgeving = open_omgeving(open_werkmap(kantoor.map), proef=True)
    zaak = ZAAK.replace("vrije-brief", "aan").replace("morren", "van-den-brink").split("adres:")[0]
    (fout,) = kantoor.stel_vast(kantoor.schrijf(zaak))
    assert codes(fout) == ["VV-010"]


def test_a_letter_with_gaps_cannot_be_final(tmp_path: Path) -> None:
    (tmp_path / "correspondentie.yaml").write_text("# leeg\n", encoding="utf-8")
    (tmp_path / "sjablonen").mkdir()
    (tmp_path / "sjablonen" / "gat.md").write_text(
        "---\nsoort: gat\ntitel: Gat\nversie: '1'\nhuisstijl: jenv\ncategorieen: [vrije-brief]\n---\n"
        '{{ leemte("antwoord volgt") }}\n',
        encoding="utf-8",
    )
    kantoor = Kantoor(tmp_path)
    zaak = ZAAK.replace("vrije-brief", "gat").split("tekst:")[0]
    (fout,) = kantoor.stel_vast(kantoor.schrijf(zaak))
    kantoor.register.sluit()
    assert codes(fout) == ["CT-004"]
    assert "id:" not in (tmp_path / "zaak.yaml").read_text(encoding="utf-8")
