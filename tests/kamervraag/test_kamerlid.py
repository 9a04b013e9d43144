from __future__ import annotations

import pytest
from pydantic import TypeAdapter

from correspondentie.bron.yaml import Scalair
from correspondentie.kamervraag.kamerlid import Kamerlid, vragenstellers
from correspondentie.melding import Plaats
from tests.kamervraag.conftest import Maak, fouten


def lid(naam: str, fractie: str) -> Kamerlid:
    return Kamerlid.model_validate({"naam": naam, "fractie": fractie})


@pytest.mark.parametrize(
    ("leden", "tekst"),
    [
        ([lid("Westerveld", "GroenLinks-PvdA")], "het lid Westerveld (GroenLinks-PvdA)"),
        ([lid("A", "X"), lid("B", "Y")], "de leden A (X) en B (Y)"),
        ([lid("A", "X"), lid("B", "Y"), lid("C", "Z")], "de leden A (X), B (Y) en C (Z)"),
    ],
)
def test_members_are_named_with_their_party(leden: list[Kamerlid], tekst: str) -> None:
    assert vragenstellers(leden) == tekst


def test_a_member_may_be_typed_on_one_line() -> None:
    regel = Scalair("Van Voorbeeld  (Partij A)", "leden[1]", Plaats("zaak.yaml", 3, 5))
    gelezen = TypeAdapter(Kamerlid).validate_python(regel)
    assert str(gelezen) == "Van Voorbeeld (Partij A)"
    assert (gelezen.naam.pad, gelezen.naam.plaats) == ("leden[1]", Plaats("zaak.yaml", 3, 5))


@pytest.mark.parametrize("regel", ["Voorbeeld", "Voorbeeld (Partij A", "(Partij A)", "A (X) en B (Y)"])
def test_a_member_without_a_party_is_refused_at_its_line(regel: str, maak: Maak) -> None:
    van = (
        f"leden:\n  - {regel}\nbewindspersonen: [minister van Asiel en Migratie]\nonderwerp: iets\n"
        "ingezonden: 2 april 2026\nuw_kenmerk: 2026Z00001\n"
    )
    (melding,) = fouten(lambda: maak(van=van))
    assert (melding.code, melding.veld) == ("KV-031", "leden[1]")
    assert melding.plaats is not None
    assert melding.plaats.regel == 5
