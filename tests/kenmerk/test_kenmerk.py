"""A number as a value, and whether its year fits a date."""

from datetime import date

import pytest

from correspondentie.kenmerk import Schemas, past_bij
from correspondentie.melding import Fout


@pytest.mark.parametrize(
    ("tekst", "datum", "code"),
    [
        ("2026Z12158", date(2026, 1, 1), None),
        ("2026Z12158", date(2025, 12, 31), "KM-005"),
        ("Lbr. 26/008", date(2026, 5, 1), None),
        ("Lbr. 25/008", date(2026, 5, 1), "KM-005"),
        ("7468089", date(1999, 1, 1), None),
        ("Kamerstukken II 2025/26, 19637, nr. 3516", date(2025, 9, 16), None),
        ("Kamerstukken II 2025/26, 19637, nr. 3516", date(2025, 9, 15), "KM-006"),
        ("Kamerstukken II 2025/26, 19637, nr. 3516", date(2026, 9, 14), None),
        ("Kamerstukken II 2025/26, 19637, nr. 3516", date(2026, 9, 15), "KM-006"),
    ],
)
def test_the_year_in_a_number_fits_its_date(schemas: Schemas, tekst: str, datum: date, code: str | None) -> None:
    melding = past_bij(schemas.lees(tekst), datum)
    assert (melding and melding.code) == code


def test_a_year_that_does_not_fit_warns_and_does_not_stop(schemas: Schemas) -> None:
    melding = past_bij(schemas.lees("Kamerstukken II 2024/25, 19637, nr. 3516"), date(2026, 4, 9))
    assert melding is not None
    assert not melding.stopt
    assert "2024–2025" in melding.tekst
    assert "2025–2026" in melding.tekst


def test_a_kamerstuk_has_a_citation_and_a_notation_for_letters(schemas: Schemas) -> None:
    kenmerk = schemas.lees("Kamerstukken II 2025/26, 19637, nr. 3516")
    assert kenmerk.tekst == "Kamerstukken\u00a0II\u00a02025/26,\u00a019637,\u00a0nr.\u00a03516"
    assert kenmerk.gewoon == "Kamerstukken II 2025/26, 19637, nr. 3516"
    assert kenmerk.vorm("brief").replace("\u00a0", " ") == "vergaderjaar 2025–2026, 19 637, nr. 3516"


def test_the_same_number_in_another_notation_is_the_same_number(schemas: Schemas) -> None:
    een = schemas.lees("Kamerstukken II 2025/26, 19637, nr. 3516")
    ander = schemas.lees("vergaderjaar 2025–2026, 19 637, nr. 3516")
    assert een == ander
    assert hash(een) == hash(ander)
    assert een.tekst == ander.tekst


def test_a_notation_that_a_scheme_does_not_have_is_named(schemas: Schemas) -> None:
    with pytest.raises(Fout) as fout:
        schemas.lees("Kamerstukken II 2025/26, 19637, nr. 3516").vorm("briev")
    assert fout.value.meldingen[0].code == "KM-007"
    assert fout.value.meldingen[0].tip == "Bedoelde u ‘brief’?"


def test_year_and_number_can_be_asked_for(schemas: Schemas) -> None:
    kenmerk = schemas.lees("U202600182")
    assert (kenmerk.jaar, kenmerk.volgnummer) == (2026, 182)
    assert schemas.lees("7468089").jaar is None
