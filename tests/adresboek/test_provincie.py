"""The provinces that come with the project."""

import pytest

from correspondentie.adresboek.adresboek import Adresboek


def test_no_commissaris_comes_along_by_name(adresboek: Adresboek) -> None:
    assert [provincie.naam for provincie in adresboek.provincies if provincie.commissaris] == []


@pytest.mark.parametrize(
    ("code", "naam"),
    [("pv20", "Groningen"), ("pv21", "Fryslân"), ("pv24", "Flevoland"), ("pv28", "Zuid-Holland"), ("pv31", "Limburg")],
)
def test_a_province_has_its_tooi_code(adresboek: Adresboek, code: str, naam: str) -> None:
    assert adresboek.provincies.per_code[code].naam == naam
    assert adresboek.provincie(naam).voluit == f"de provincie {naam}"
