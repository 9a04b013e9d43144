"""Tables of addresses."""

from datetime import date
from pathlib import Path

import pytest

from correspondentie.adresboek.adresboek import Adresboek, laad_adresboek
from correspondentie.adresboek.organisatie import Adressoort, kies, lees_adressen
from correspondentie.melding import Fout
from tests.adresboek.conftest import MaakWerkmap

KOP = "code,naam,soort,straat,postcode,plaats,email,bron,datum\n"
BEZOEK = "gm0556,Maassluis,bezoekadres,Voorbeeldstraat 1,1234 AB,Maassluis,,proef,2026-02-01\n"
POST = "gm0556,Maassluis,postadres,Postbus 1,1234 AB,Maassluis,post@voorbeeld.nl,proef,2026-01-01\n"


def schrijf(tmp_path: Path, tekst: str) -> Path:
    pad = tmp_path / "adressen.csv"
    pad.write_text(tekst, encoding="utf-8")
    return pad


def test_only_the_addresses_known_from_letters_come_along_each_with_source_and_date(adresboek: Adresboek) -> None:
    assert sorted(adresboek.adressen) == ["gm0622", "tk"]
    assert all(adres.bron.startswith("Brief van ") for adres in adresboek.adressen.values())
    assert adresboek.adressen["gm0622"].datum == date(2026, 4, 9)


def test_a_row_is_an_address_with_source_and_date(tmp_path: Path) -> None:
    (adres,) = lees_adressen(schrijf(tmp_path, KOP + POST))
    assert (adres.code, adres.soort, adres.email) == ("gm0556", Adressoort.POSTADRES, "post@voorbeeld.nl")
    assert adres.adres.straat == "Postbus 1"


@pytest.mark.parametrize("rijen", [BEZOEK + POST, POST + BEZOEK])
def test_a_letter_goes_to_the_post_address_before_the_visiting_address(tmp_path: Path, rijen: str) -> None:
    gekozen = kies(lees_adressen(schrijf(tmp_path, KOP + rijen)))
    assert gekozen["gm0556"].soort is Adressoort.POSTADRES


def test_of_two_addresses_of_one_kind_the_newest_counts(tmp_path: Path) -> None:
    nieuwer = POST.replace("Postbus 1", "Postbus 2").replace("2026-01-01", "2026-03-01")
    for rijen in (POST + nieuwer, nieuwer + POST):
        assert kies(lees_adressen(schrijf(tmp_path, KOP + rijen)))["gm0556"].adres.straat == "Postbus 2"


def test_an_address_of_ones_own_comes_before_that_of_the_installation(maak_werkmap: MaakWerkmap) -> None:
    eigen = "gm0622,Vlaardingen,bezoekadres,Voorbeeldstraat 2,1234 AB,Vlaardingen,,eigen,2020-01-01\n"
    adresboek = laad_adresboek(maak_werkmap({"data/adresboek/adressen-eigen.csv": KOP + eigen}))
    assert adresboek.college(adresboek.gemeente("Vlaardingen")).regels[2] == "Voorbeeldstraat 2"
    assert "tk" in adresboek.adressen


@pytest.mark.parametrize(
    ("rij", "code"),
    [
        ("GM 12,X,postadres,Postbus 1,1234 AB,Stad,,proef,2026-01-01\n", "AB-043"),
        ("gm0556,X,post,Postbus 1,1234 AB,Stad,,proef,2026-01-01\n", "AB-044"),
        ("gm0556,X,postadres,,1234 AB,Stad,,proef,2026-01-01\n", "AB-044"),
        ("gm0556,X,postadres,Postbus 1,1234 AB,Stad,,,2026-01-01\n", "AB-044"),
        ("gm0556,X,postadres,Postbus 1,1234 AB,Stad,,proef,\n", "AB-044"),
        ("gm0556,X,postadres,Postbus 1,1234,Stad,,proef,2026-01-01\n", "AB-020"),
        ("gm0556,X,postadres,Postbus 1,1234 AB,Stad,,proef,vandaag\n", "AB-042"),
    ],
)
def test_a_wrong_row_is_pointed_at_and_the_others_are_still_checked(tmp_path: Path, rij: str, code: str) -> None:
    with pytest.raises(Fout) as gevangen:
        lees_adressen(schrijf(tmp_path, KOP + POST + rij + rij))
    assert [(m.code, m.plaats.regel) for m in gevangen.value.meldingen if m.plaats] == [(code, 3), (code, 4)]
