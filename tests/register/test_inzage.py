"""Looking into the register: lists with filters, everything about one number, and rows to export."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest

from correspondentie.kenmerk import Schemas
from correspondentie.register import Selectie, Staat
from correspondentie.register.register import Register
from tests.register.conftest import ANDER, DATUM, DOOR, ZAAK, vaststelling


@pytest.fixture(autouse=True)
def _gevuld(register: Register, schemas: Schemas) -> None:
    u, lbr = schemas.schema("vng-u"), schemas.schema("vng-lbr")
    with register.transactie() as t:
        t.trek(u, ZAAK, datum=DATUM, inhoud_sha256="a" * 64, door=DOOR)
        t.stel_vast("U202600001", vaststelling(), door=DOOR)
        t.stel_vast("U202600001", vaststelling("d" * 64), door=DOOR, nieuwe_versie=True, reden="verbeterd")
        t.trek(u, ANDER, datum=DATUM, inhoud_sha256="a" * 64, door=DOOR)
        t.laat_vervallen("U202600002", "dubbel", door=DOOR)
        t.reserveer(lbr, 1, datum=DATUM, door=DOOR)


@pytest.mark.parametrize(
    ("selectie", "kenmerken"),
    [
        (Selectie(), ["U202600001", "U202600002", "Lbr. 26/001"]),
        (Selectie(schema="vng-lbr"), ["Lbr. 26/001"]),
        (Selectie(staat=Staat.VERVALLEN), ["U202600002"]),
        (Selectie(zaak_id="zaak-1"), ["U202600001"]),
        (Selectie(soort="toezichtbrief"), ["U202600001", "U202600002"]),
        (Selectie(geadresseerde="gm0599"), ["U202600002"]),
        (Selectie(zoek="LBR"), ["Lbr. 26/001"]),
        (Selectie(zoek="GM05"), ["U202600002"]),
        (Selectie(zoek="%"), []),
        (Selectie(vanaf=date(2026, 4, 9), tot=date(2026, 4, 9)), ["U202600001", "U202600002", "Lbr. 26/001"]),
        (Selectie(tot=date(2026, 4, 8)), []),
        (Selectie(vanaf=date(2026, 4, 10)), []),
        (Selectie(hoogstens=1), ["U202600001"]),
        (Selectie(schema="vng-u", staat=Staat.UITGEGEVEN), ["U202600001"]),
    ],
)
def test_a_list_holds_what_fits_in_the_order_of_issue(
    register: Register, selectie: Selectie, kenmerken: list[str]
) -> None:
    assert [nummer.kenmerk for nummer in register.lijst(selectie)] == kenmerken


def test_a_number_in_the_list_says_how_it_stands(register: Register) -> None:
    eerste, tweede, derde = register.lijst()
    assert (eerste.versie, eerste.sleutel, eerste.door) == (2, ZAAK, DOOR)
    assert (tweede.versie, tweede.reden) == (None, "dubbel")
    assert (derde.sleutel, derde.staat) == (None, Staat.GERESERVEERD)


def test_one_number_is_shown_with_its_letters_and_its_log(register: Register) -> None:
    dossier = register.toon("U202600001")
    assert [brief.versie for brief in dossier.brieven] == [1, 2]
    assert [regel.handeling for regel in dossier.log] == ["getrokken", "vastgesteld", "vastgesteld"]
    assert dossier.log == register.logboek("U202600001")


def test_the_export_has_a_row_for_every_version_and_every_number_without_a_letter(register: Register) -> None:
    rijen = register.exporteer()
    assert [(rij["kenmerk"], rij["versie"], rij["staat"]) for rij in rijen] == [
        ("U202600001", 1, "uitgegeven"),
        ("U202600001", 2, "uitgegeven"),
        ("U202600002", None, "vervallen"),
        ("Lbr. 26/001", None, "gereserveerd"),
    ]
    assert rijen[1]["reden_versie"] == "verbeterd"
    assert rijen[1]["dagtekening"] == "2026-04-09"
    assert rijen[0]["bestanden"] == f"brief.docx {'c' * 64}"
    assert str(rijen[0]["uitgegeven_op"]).startswith("2026-04-09T10:")
    assert [rij["kenmerk"] for rij in register.exporteer(Selectie(schema="vng-lbr"))] == ["Lbr. 26/001"]


def test_the_rows_of_an_export_fit_in_csv_and_json(register: Register) -> None:
    rijen = register.exporteer()
    stroom = io.StringIO()
    schrijver = csv.DictWriter(stroom, fieldnames=list(rijen[0]))
    schrijver.writeheader()
    schrijver.writerows(rijen)
    assert len(list(csv.DictReader(io.StringIO(stroom.getvalue())))) == len(rijen)
    assert json.loads(json.dumps(rijen)) == list(rijen)
