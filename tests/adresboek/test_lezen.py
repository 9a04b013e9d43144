"""Tables of gemeenten and provinces of one's own."""

from collections.abc import Mapping

import pytest

from correspondentie.adresboek.adresboek import laad_adresboek
from correspondentie.melding import Fout
from tests.adresboek.conftest import MaakWerkmap

KOP = "code,naam,provincie,begin,eind,opvolgers,andere_namen\n"
GEMEENTEN = "data/adresboek/gemeenten.csv"
PROVINCIES = "data/adresboek/provincies.yaml"


def test_a_table_of_ones_own_comes_before_that_of_the_installation(maak_werkmap: MaakWerkmap) -> None:
    eigen = KOP + "gm9001,Voorbeeldstad,pv28,2027-01-01,,,Voorbeeld|Oud-Voorbeeld\n"
    adresboek = laad_adresboek(maak_werkmap({GEMEENTEN: eigen}))
    assert [g.naam for g in adresboek.gemeenten.alle()] == ["Voorbeeldstad"]
    assert adresboek.gemeente("oud voorbeeld").code == "gm9001"


def test_a_commissaris_named_in_the_work_folder_is_addressed_by_name(maak_werkmap: MaakWerkmap) -> None:
    tekst = (
        "provincies:\n"
        "  - code: pv28\n"
        "    naam: Zuid-Holland\n"
        "    commissaris: {naam: de heer V. Voorbeeld, aanhef: 'Geachte heer Voorbeeld,'}\n"
    )
    adresboek = laad_adresboek(maak_werkmap({PROVINCIES: tekst}), proef=True)
    commissaris = adresboek.commissaris(adresboek.provincie("Zuid-Holland"))
    assert commissaris.aanhef == "Geachte heer Voorbeeld,"
    assert commissaris.regels[2] == "de heer V. Voorbeeld"


@pytest.mark.parametrize(
    ("rijen", "codes"),
    [
        ("gm9001,Voorbeeldstad,pv99,,,,\n", ["AB-045"]),
        ("gm9001,Voorbeeldstad,pv28,,,gm9002,\n", ["AB-045"]),
        ("gm9001,Voorbeeldstad,pv28,1-1-2027,,,\ngm9002,Voorbeeldstad,pv99,,,,\n", ["AB-042", "AB-045"]),
    ],
)
def test_all_problems_of_a_table_come_at_once(maak_werkmap: MaakWerkmap, rijen: str, codes: list[str]) -> None:
    adresboek = laad_adresboek(maak_werkmap({GEMEENTEN: KOP + rijen}))
    with pytest.raises(Fout) as gevangen:
        adresboek.gemeente("Voorbeeldstad")
    assert [melding.code for melding in gevangen.value.meldingen] == codes
    assert all(melding.plaats is not None for melding in gevangen.value.meldingen)


@pytest.mark.parametrize("bestanden", [{PROVINCIES: "provincies:\n  - {code: pv28}\n"}, {PROVINCIES: "niets"}])
def test_provinces_that_are_wrong_give_a_clean_error(maak_werkmap: MaakWerkmap, bestanden: Mapping[str, str]) -> None:
    with pytest.raises(Fout):
        laad_adresboek(maak_werkmap(bestanden)).provincie("Zuid-Holland")
