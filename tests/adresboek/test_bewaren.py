"""Writing a table of addresses."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from correspondentie.adresboek.adres import Adres
from correspondentie.adresboek.bewaren import bestandsnaam, bewaar_adressen
from correspondentie.adresboek.organisatie import Adressoort, Organisatieadres, lees_adressen

TEKST = st.text(alphabet="abc ,;\"'’é-", min_size=1, max_size=20).map(lambda t: " ".join(t.split())).filter(bool)


def adres(straat: str = "Voorbeeldstraat 1", naam: str = "Voorbeeld") -> Organisatieadres:
    waar = Adres(straat=straat, postcode="1234 AB", plaats="Stad")
    return Organisatieadres("gm0622", naam, Adressoort.POSTADRES, waar, "proef", date(2026, 4, 9))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(straat=TEKST, naam=TEKST)
def test_what_is_written_is_read_back(tmp_path: Path, straat: str, naam: str) -> None:
    pad = tmp_path / "adressen.csv"
    bewaar_adressen([adres(straat, naam)], pad)
    assert lees_adressen(pad) == (adres(straat, naam),)


def test_the_folder_is_made_and_nothing_else_is_left_in_it(tmp_path: Path) -> None:
    pad = tmp_path / "data" / "adresboek" / "adressen.csv"
    bewaar_adressen([adres()], pad)
    bewaar_adressen([adres("Voorbeeldstraat 2")], pad)
    assert [p.name for p in pad.parent.iterdir()] == ["adressen.csv"]
    assert lees_adressen(pad) == (adres("Voorbeeldstraat 2"),)


def test_a_table_stays_as_it_was_when_writing_fails(tmp_path: Path) -> None:
    pad = tmp_path / "adressen.csv"
    bewaar_adressen([adres()], pad)
    with pytest.raises(UnicodeEncodeError):
        bewaar_adressen([adres("Voorbeeldstraat \udc80")], pad)
    assert lees_adressen(pad) == (adres(),)
    assert [p.name for p in tmp_path.iterdir()] == ["adressen.csv"]


@pytest.mark.parametrize(
    ("export", "naam"),
    [("exportOO_gemeenten.xml", "adressen-exportoo-gemeenten.csv"), ("….xml", "adressen-register.csv")],
)
def test_a_table_is_named_after_its_export(export: str, naam: str) -> None:
    assert bestandsnaam(Path(export)) == naam
