"""Gemeenten that were made up, for examples."""

import pytest

from correspondentie.adresboek.adresboek import Adresboek
from correspondentie.adresboek.voorbeeld import Voorbeeld, Voorbeelden
from tests.adresboek.conftest import meldingscodes


@pytest.mark.parametrize("getypt", ["Voorbeeldstad", "voorbeeldstad", "gemeente Voorbeeldstad", "vb5"])
def test_a_made_up_gemeente_is_found_by_name(getypt: str, adresboek: Adresboek) -> None:
    gemeente = adresboek.gemeente(getypt)
    assert (gemeente.code, gemeente.naam, gemeente.provincie.naam) == ("vb5", "Voorbeeldstad", "Voorbeeldland")


def test_a_letter_to_it_has_a_made_up_address_and_is_stamped(adresboek: Adresboek) -> None:
    college = adresboek.college(adresboek.gemeente("Voorbeelddam"))
    assert college.proef
    assert college.regels[-2:] == ("Voorbeeldstraat 1", "1234\u00a0AB\u00a0\u00a0VOORBEELDDAM")


def test_a_letter_to_its_commissaris_is_stamped(adresboek: Adresboek) -> None:
    assert adresboek.commissaris(adresboek.provincie("Voorbeeldland")).proef


def test_a_real_gemeente_is_not_made_up(adresboek: Adresboek) -> None:
    assert not adresboek.college(adresboek.gemeente("Vlaardingen")).proef


def test_no_list_of_gemeenten_or_provinces_has_it(adresboek: Adresboek) -> None:
    assert not any(gemeente.is_voorbeeld for gemeente in adresboek.gemeenten.alle())
    assert not any(provincie.is_voorbeeld for provincie in adresboek.provincies)
    assert len(list(adresboek.provincies)) == 12


def test_no_made_up_name_is_that_of_a_gemeente(adresboek: Adresboek) -> None:
    echt = {naam for gemeente in adresboek.gemeenten.per_code.values() for naam in (gemeente.naam, gemeente.kale_naam)}
    assert not echt & {voorbeeld.naam for voorbeeld in adresboek.voorbeelden.gemeenten}


def test_an_unknown_name_is_still_unknown(adresboek: Adresboek) -> None:
    assert meldingscodes(lambda: adresboek.gemeente("Nergensstad")) == ["AB-001"]
    assert meldingscodes(lambda: adresboek.provincie("Nergensland")) == ["AB-005"]


def test_a_made_up_code_cannot_be_one_of_tooi() -> None:
    with pytest.raises(ValueError, match="code"):
        Voorbeelden(provincie=Voorbeeld(code="gm0622", naam="Vlaardingen"), gemeenten=())
