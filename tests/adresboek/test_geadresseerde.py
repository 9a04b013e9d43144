"""Addressees as a letter prints them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.adresboek.adres import LANGSTE_REGEL, MEESTE_REGELS, lees_postadres
from correspondentie.adresboek.adresboek import Adresboek, laad_adresboek
from correspondentie.adresboek.geadresseerde import Geadresseerde, Ontvanger, met_komma, verdeel
from correspondentie.adresboek.gemeente import Gemeente
from correspondentie.melding import Fout
from correspondentie.werkmap.werkmap import Instellingen, Werkmap

PROEF = laad_adresboek(Werkmap(None, Instellingen()), proef=True)


def regels(geadresseerde: Geadresseerde) -> list[str]:
    return [regel.replace("\u00a0", " ") for regel in geadresseerde.regels]


def test_naming_the_gemeente_gives_college_address_province_and_salutation(adresboek: Adresboek) -> None:
    college = adresboek.college(adresboek.gemeente("vlaardingen"))
    assert regels(college) == [
        "Aan het college van burgemeester en wethouders",
        "van de gemeente Vlaardingen",
        "Westnieuwland 6",
        "3131 VX  VLAARDINGEN",
    ]
    assert college.aanhef == "Geacht college,"
    assert str(college.provincie) == "Zuid-Holland"
    assert (college.sleutel, college.soort, college.proef) == ("gm0622", Ontvanger.COLLEGE, False)


def test_the_voorzitter_of_the_kamer_has_two_lines(adresboek: Adresboek) -> None:
    kamer = adresboek.kamer()
    assert regels(kamer) == [
        "Aan de Voorzitter van de Tweede Kamer",
        "der Staten-Generaal",
        "Postbus 20018",
        "2500 EA  DEN HAAG",
    ]
    assert (kamer.sleutel, kamer.aanhef, kamer.soort) == ("tk", "Geachte Voorzitter,", Ontvanger.KAMER)


def test_the_members_have_no_address(adresboek: Adresboek) -> None:
    leden = adresboek.leden()
    assert leden.regels == ("Aan de leden",)
    assert leden.aanhef == "Geachte leden van college en gemeenteraad,"


def test_the_commissaris_of_whom_no_name_is_known_is_addressed_by_office() -> None:
    commissaris = PROEF.commissaris(PROEF.provincie("ZH"))
    assert regels(commissaris)[:2] == ["Aan de commissaris van de Koning", "in de provincie Zuid-Holland"]
    assert (commissaris.sleutel, commissaris.aanhef) == ("pv28", "Geachte commissaris,")


def test_the_commissaris_can_be_addressed_by_name() -> None:
    commissaris = PROEF.commissaris(PROEF.provincie("ZH"), "mevrouw V. Voorbeeld", "Geachte mevrouw Voorbeeld")
    assert regels(commissaris)[2] == "mevrouw V. Voorbeeld"
    assert commissaris.aanhef == "Geachte mevrouw Voorbeeld,"


def test_an_address_typed_in_the_case_makes_an_addressee(adresboek: Adresboek) -> None:
    postadres = lees_postadres(["Stichting Voorbeeld & Zoon", "Voorbeeldstraat 1", "1234 AB Stad"])
    vrij = adresboek.vrij(postadres, "Geacht bestuur")
    assert regels(vrij) == ["Stichting Voorbeeld & Zoon", "Voorbeeldstraat 1", "1234 AB  STAD"]
    assert (vrij.aanhef, vrij.sleutel) == ("Geacht bestuur,", "stichting-voorbeeld-en-zoon-1234-ab")
    assert adresboek.vrij(postadres).aanhef == "Geachte heer of mevrouw,"


def test_an_organisation_without_an_address_is_refused_with_the_way_to_solve_it(adresboek: Adresboek) -> None:
    with pytest.raises(Fout) as gevangen:
        adresboek.college(adresboek.gemeente("Maassluis"))
    melding = gevangen.value.meldingen[0]
    assert melding.code == "AB-009"
    assert "de gemeente Maassluis" in melding.tekst
    assert melding.tip is not None
    assert "adresboek importeer" in melding.tip


@given(st.sampled_from(PROEF.gemeenten.alle()))
def test_every_college_fits_on_the_envelope(gemeente: Gemeente) -> None:
    college = PROEF.college(gemeente)
    assert len(college.regels) <= MEESTE_REGELS
    assert all(len(regel) <= LANGSTE_REGEL for regel in college.regels)


def test_a_proef_addressee_says_so_and_lives_in_the_voorbeeldstraat() -> None:
    bergen = PROEF.college(PROEF.gemeente("Bergen NH"))
    assert bergen.proef
    assert regels(bergen)[-2:] == ["Voorbeeldstraat 1", "1234 AB  BERGEN"]
    assert PROEF.kamer().proef


def test_parts_stand_together_where_they_fit() -> None:
    assert verdeel(["Aan de raad", "van de gemeente Ede"]) == ("Aan de raad van de gemeente Ede",)


@given(st.lists(st.text(alphabet="abc ", min_size=1, max_size=90), max_size=5))
def test_dividing_a_name_loses_no_word(delen: list[str]) -> None:
    gedeeld = verdeel(delen)
    assert " ".join(gedeeld).split() == " ".join(delen).split()
    assert all(len(regel) <= LANGSTE_REGEL or " " not in regel for regel in gedeeld)


@pytest.mark.parametrize("getypt", ["Geacht college", "Geacht college,", " Geacht college, "])
def test_a_salutation_ends_in_one_comma(getypt: str) -> None:
    assert met_komma(getypt) == "Geacht college,"
