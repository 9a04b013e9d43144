"""A scheme as data: what has to be true of it before it is used."""

from pathlib import Path

import pytest

from correspondentie.bron.model import lees_model
from correspondentie.bron.yaml import lees_yaml
from correspondentie.kenmerk import Schema, Schemas, lees_schemas
from correspondentie.melding import Fout

GOED = """
naam: proef
titel: proefnummer
schrijfwijze: "P{jaar}-{volgnummer:4}"
voorbeeld: P2026-0001
jaartelling: kalenderjaar
uitgifte:
  soort: jaarteller
"""


def lees(tekst: str) -> Schema:
    return lees_model(Schema, lees_yaml(tekst, "proef.yaml"))


def test_a_new_scheme_needs_no_more_than_a_file(tmp_path: Path) -> None:
    (tmp_path / "proef.yaml").write_text(GOED, encoding="utf-8")
    schemas = lees_schemas(tmp_path)
    assert schemas.schrijf("proef", jaar=2027, volgnummer=12) == "P2027-0012"


@pytest.mark.parametrize(
    ("was", "wordt", "code"),
    [
        ("voorbeeld: P2026-0001", "voorbeeld: P2026-1", "KM-103"),
        ("{volgnummer:4}", "{nummer:4}", "KM-104"),
        ("P{jaar}-", "P-", "KM-104"),
        ("{volgnummer:4}", "{volgnummer:4}/{deel:2}", "KM-104"),
        ("soort: jaarteller", "{soort: jaarteller, tot: 10000}", "KM-105"),
        ("soort: jaarteller", "{soort: jaarteller, van: 20, tot: 10}", "KM-105"),
        ("soort: jaarteller", "soort: zomaar", "BN-103"),
        ("P{jaar}-", "P{jaar:yy}-", "KM-101"),
        ("jaartelling:", "schrijfwijzen: {kort: '{volgnummer:4}'}\njaartelling:", "KM-108"),
        ("jaartelling:", "ook: ['{volgnummer}']\njaartelling:", "KM-101"),
        ("jaartelling:", "schrijfwijzen: {kort: '{'}\njaartelling:", "KM-101"),
        ("naam: proef", "naam: Proef nummer", "BN-104"),
    ],
)
def test_a_scheme_that_cannot_work_is_refused_with_its_place(was: str, wordt: str, code: str) -> None:
    assert was in GOED
    with pytest.raises(Fout) as fout:
        lees(GOED.replace(was, wordt))
    melding = fout.value.meldingen[0]
    assert melding.code == code
    assert melding.plaats is not None
    assert melding.plaats.bestand == "proef.yaml"


def test_a_year_that_should_fit_a_date_has_to_be_in_the_number() -> None:
    tekst = GOED.replace("P{jaar}-", "P-").replace("P2026-", "P-").replace("jaarteller", "blok")
    with pytest.raises(Fout, match="KM-104"):
        lees(tekst)


def test_a_block_ends_where_it_says_and_otherwise_where_the_digits_end() -> None:
    assert lees(GOED).laatste == 9999
    assert lees(GOED.replace("soort: jaarteller", "{soort: jaarteller, tot: 50}")).laatste == 50


def test_only_schemes_of_ones_own_are_given_out(schemas: Schemas) -> None:
    assert {naam for naam, schema in schemas.alle.items() if schema.wordt_uitgegeven} == {"jenv", "vng-u", "vng-lbr"}
