"""Reading a case file: few keys in, checked values out, and every problem of the file at once."""

from datetime import date
from pathlib import Path

import pytest

from correspondentie.adresboek.gemeente import Gemeente
from correspondentie.melding import Fout, Melding
from correspondentie.sjabloon.kenmerkopgave import Kenmerkopgave, Wijze
from correspondentie.zaak.lezen import lees_zaaktekst
from tests.specimen import Specimen, maak_specimen

VELDEN = """  - {naam: gemeente, type: gemeente}
  - {naam: kenmerk, type: eigen_kenmerk, schema: jenv, standaard: automatisch}
  - {naam: aantal, type: getal, verplicht: false, minimum: 0}
  - {naam: soort_brief, type: keuze, keuzes: [kort, lang], standaard: kort}
  - {naam: betreft, type: regel, standaard: "Brief aan {{ gemeente.naam }} van {{ datum }}"}
  - naam: punten
    type: lijst
    verplicht: false
    velden:
      - {naam: op, type: datum}
      - {naam: wat, type: regel, standaard: niets}
"""


@pytest.fixture
def specimen(tmp_path: Path) -> Specimen:
    return maak_specimen(tmp_path, "x", VELDEN)


def problemen(specimen: Specimen, velden: str) -> tuple[Melding, ...]:
    with pytest.raises(Fout) as gevangen:
        specimen.zaak(velden)
    return gevangen.value.meldingen


def test_a_name_is_enough_for_a_gemeente(specimen: Specimen) -> None:
    gemeente = specimen.zaak("gemeente: den haag\n").waarden["gemeente"]
    assert isinstance(gemeente, Gemeente)
    assert gemeente.provincie.naam == "Zuid-Holland"


def test_defaults_are_filled_in_and_worked_out(specimen: Specimen) -> None:
    waarden = specimen.zaak("gemeente: Vlaardingen\n").waarden
    assert waarden["soort_brief"] == "kort"
    assert waarden["betreft"].replace("\u00a0", " ") == "Brief aan Vlaardingen van 9 april 2026"
    assert waarden["kenmerk"] == Kenmerkopgave("jenv", Wijze.AUTOMATISCH)
    assert waarden["aantal"] is None


def test_defaults_reach_into_groups(specimen: Specimen) -> None:
    (punt,) = specimen.zaak("gemeente: Vlaardingen\npunten: [{op: 1-5-2026}]\n").waarden["punten"]
    assert (punt.op, punt.wat) == (date(2026, 5, 1), "niets")


def test_a_value_left_empty_counts_as_absent(specimen: Specimen) -> None:
    assert specimen.zaak("gemeente: Vlaardingen\nsoort_brief:\naantal: ~\n").waarden["soort_brief"] == "kort"


def test_every_problem_is_found_at_once_and_at_its_place(specimen: Specimen) -> None:
    gevonden = problemen(
        specimen,
        "gemeente: Vlardingen\nkenmerk: 746808\naantal: veel\nsoort_brief: kotr\nbetreftt: x\npunten:\n  - wat: x\n",
    )
    assert [(melding.code, melding.plaats and melding.plaats.regel) for melding in gevonden] == [
        ("AB-001", 3),
        ("KM-001", 4),
        ("DT-403", 5),
        ("SJ-104", 6),
        ("BN-102", 7),
        ("BN-101", 9),
    ]
    tips = " ".join(melding.tip or "" for melding in gevonden)
    assert all(woord in tips for woord in ("Vlaardingen", "kort", "betreft"))


def test_a_gemeente_is_looked_up_on_the_date_of_the_letter(specimen: Specimen) -> None:
    (melding,) = problemen(specimen, "gemeente: Appingedam\n")
    assert "Eemsdelta" in str(melding)


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("datum: 9 april 2026\n", "ZK-001"),
        ("soort:\n", "ZK-001"),
        ("soort: [a]\n", "ZK-002"),
        ("soort: proefbreif\n", "SJ-002"),
        ("soort: ../../etc/passwd\n", "SJ-002"),
        ("soort: proefbrief\n", "BN-101"),
        ("soort: proefbrief\ndatum: 31 februari 2026\ngemeente: Vlaardingen\n", "DT-004"),
    ],
)
def test_a_file_that_is_no_case_says_why(specimen: Specimen, tekst: str, code: str) -> None:
    with pytest.raises(Fout) as gevangen:
        lees_zaaktekst(tekst, Path("zaak.yaml"), specimen.omgeving)
    assert gevangen.value.meldingen[0].code == code
    assert gevangen.value.meldingen[0].plaats is not None


def test_a_list_that_must_be_there_may_not_be_empty(tmp_path: Path) -> None:
    specimen = maak_specimen(tmp_path, "x", "  - {naam: leden, type: lijst, van: regel}\n")
    (melding,) = problemen(specimen, "leden: []\n")
    assert (melding.code, melding.veld) == ("BN-104", "leden")


def test_a_default_that_comes_out_too_long_asks_the_case_for_a_shorter_one(tmp_path: Path) -> None:
    velden = (
        "  - {naam: wie, type: regel}\n  - {naam: over, type: regel, standaard: 'Brief aan {{ wie }}', maximum: 20}\n"
    )
    (melding,) = problemen(maak_specimen(tmp_path, "x", velden), f"wie: {'x' * 30}\n")
    assert (melding.code, melding.veld, melding.tip) == ("ZK-003", "over", "Vul het veld ‘over’ zelf in.")
    assert melding.plaats is not None
    assert melding.plaats.bestand == "zaak.yaml"


def test_the_case_knows_where_each_value_stands(specimen: Specimen) -> None:
    zaak = specimen.zaak("gemeente: Vlaardingen\npunten:\n  - op: 1 mei 2026\n")
    assert zaak.heeft("punten[1].op")
    assert not zaak.heeft("punten[2].op")
    assert zaak.plaats("punten[1].op").regel == 5


def test_the_checksum_is_over_what_the_case_says(specimen: Specimen) -> None:
    som = specimen.zaak("gemeente: Ede\naantal: 3\n").inhoud_sha256
    assert specimen.zaak("# opmerking\naantal:   '3'\ngemeente: Ede\nsoort_brief:\n").inhoud_sha256 == som
    assert specimen.zaak("gemeente: Ede\naantal: 4\n").inhoud_sha256 != som
