from __future__ import annotations

import pytest

from correspondentie.adresboek.ondertekenaar import Ondertekenaar
from correspondentie.kamervraag.bewindspersoon import achternaam, ambt_van, anderen, in_het_aanhangsel, met_lidwoord
from tests.kamervraag.conftest import SET, Maak, codes, fouten

MINISTER = Ondertekenaar(
    naam="Voor van den Beeld", ambt="De minister van Asiel en Migratie", bewindspersoon="minister", mag=("x",)
)


@pytest.mark.parametrize(
    ("naam", "gevonden"),
    [
        ("Bart van den Brink", "Van den Brink"),
        ("V. Beeld", "Beeld"),
        ("Voor Beeld-Proef", "Beeld-Proef"),
        ("A.B. de Voor", "De Voor"),
        ("Beeld", "Beeld"),
    ],
)
def test_the_handelingen_name_a_minister_by_surname(naam: str, gevonden: str) -> None:
    assert achternaam(naam) == gevonden


@pytest.mark.parametrize(
    ("ambt", "gevonden"),
    [
        ("De minister van Asiel en Migratie", "minister Van den Beeld (Asiel en Migratie)"),
        ("De staatssecretaris van Voorbeeldzaken", "staatssecretaris Van den Beeld (Voorbeeldzaken)"),
        ("De minister voor Voorbeeldzaken", "minister Van den Beeld (Voorbeeldzaken)"),
        ("De minister-president, minister van Algemene Zaken", "minister-president, minister van Algemene Zaken"),
    ],
)
def test_the_handelingen_put_the_portfolio_in_brackets(ambt: str, gevonden: str) -> None:
    assert in_het_aanhangsel(MINISTER.model_copy(update={"ambt": ambt})).startswith(gevonden)


def test_an_official_is_no_minister() -> None:
    ambtenaar = Ondertekenaar(
        naam="A. Proef", ambt="De minister van Asiel en Migratie", namens="namens hem", mag=("x",)
    )
    assert codes(fouten(lambda: ambt_van(ambtenaar))) == ["KV-034"]


def test_the_offices_besides_the_signatory_are_found_without_regard_to_capitals() -> None:
    ambten = ["Minister van Asiel en Migratie", "staatssecretaris van Voorbeeldzaken"]
    assert anderen(ambten, "minister van Asiel en Migratie") == ("staatssecretaris van Voorbeeldzaken",)
    assert anderen(ambten, "minister van Financiën") is None


def test_offices_are_summed_up_with_their_article() -> None:
    assert (
        met_lidwoord(["minister van A", "staatssecretaris van B"]) == "de minister van A en de staatssecretaris van B"
    )
    assert met_lidwoord([]) is None


def test_an_office_may_be_typed_with_its_article(maak: Maak) -> None:
    maak(van=SET.replace("[minister", "[de Minister"))


@pytest.mark.parametrize("ambt", ["Asiel en Migratie", "minister", "burgemeester van Voorbeeldstad"])
def test_what_is_no_office_is_refused(ambt: str, maak: Maak) -> None:
    (melding,) = fouten(lambda: maak(van=SET.replace("minister van Asiel en Migratie", ambt)))
    assert (melding.code, melding.veld) == ("KV-032", "bewindspersonen[1]")
