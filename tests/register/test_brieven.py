"""Finalised letters: recorded once, changed only as a version with a reason."""

from __future__ import annotations

import pytest

from correspondentie.kenmerk import Schemas
from correspondentie.melding import Fout
from correspondentie.register import Bestand, Brief
from correspondentie.register.register import Register
from tests.register.conftest import DATUM, DOOR, ZAAK, vaststelling

A, B = "a" * 64, "d" * 64


@pytest.fixture
def kenmerk(register: Register, schemas: Schemas) -> str:
    with register.transactie() as t:
        return t.trek(schemas.schema("vng-lbr"), ZAAK, datum=DATUM, inhoud_sha256=A, door=DOOR)


def stel_vast(register: Register, kenmerk: str, inhoud: str = A, **opties: object) -> Brief:
    bestanden = opties.pop("bestanden", None)
    with register.transactie() as t:
        return t.stel_vast(kenmerk, vaststelling(inhoud, bestanden), door=DOOR, **opties)  # type: ignore[arg-type]


def test_a_final_letter_holds_all_that_it_was_made_from(register: Register, kenmerk: str) -> None:
    gemaakt = stel_vast(register, kenmerk)
    assert gemaakt == register.brief(kenmerk)
    assert gemaakt.vaststelling == vaststelling(A)
    assert (gemaakt.kenmerk, gemaakt.versie, gemaakt.sleutel, gemaakt.status) == ("Lbr. 26/001", 1, ZAAK, "definitief")
    assert gemaakt.door == DOOR


def test_the_same_content_again_is_the_same_record(register: Register, kenmerk: str) -> None:
    eerste = stel_vast(register, kenmerk)
    assert stel_vast(register, kenmerk) == eerste
    assert stel_vast(register, kenmerk, nieuwe_versie=True, reden="toch") == eerste
    assert [regel.handeling for regel in register.logboek(kenmerk)] == ["getrokken", "vastgesteld"]


def test_one_more_format_of_the_same_letter_is_added_to_its_record(register: Register, kenmerk: str) -> None:
    stel_vast(register, kenmerk)
    gemaakt = stel_vast(register, kenmerk, bestanden={"brief.docx": "c" * 64, "brief.pdf": "e" * 64})
    assert gemaakt.versie == 1
    assert gemaakt.vaststelling.bestanden == (Bestand("brief.docx", "c" * 64), Bestand("brief.pdf", "e" * 64))


def test_another_file_from_the_same_content_is_noticed(register: Register, kenmerk: str) -> None:
    stel_vast(register, kenmerk)
    with pytest.raises(Fout) as fout:
        stel_vast(register, kenmerk, bestanden={"brief.docx": "f" * 64})
    assert fout.value.meldingen[0].code == "RG-041"
    assert register.brief(kenmerk).vaststelling.bestanden == (Bestand("brief.docx", "c" * 64),)


def test_changed_content_is_a_new_version_only_when_asked_and_with_a_reason(register: Register, kenmerk: str) -> None:
    stel_vast(register, kenmerk)
    with pytest.raises(Fout, match="RG-040"):
        stel_vast(register, kenmerk, B)
    with pytest.raises(Fout, match="RG-012"):
        stel_vast(register, kenmerk, B, nieuwe_versie=True)
    tweede = stel_vast(register, kenmerk, B, nieuwe_versie=True, reden="tabel verbeterd")
    assert (tweede.versie, tweede.reden, tweede.status) == (2, "tabel verbeterd", "definitief")
    eerste = register.brief(kenmerk, 1)
    assert (eerste.status, eerste.vaststelling) == ("vervangen", vaststelling(A))
    assert register.logboek(kenmerk)[-1].toelichting == "versie 2: tabel verbeterd"


def test_going_back_to_an_earlier_content_is_a_change_too(register: Register, kenmerk: str) -> None:
    stel_vast(register, kenmerk)
    stel_vast(register, kenmerk, B, nieuwe_versie=True, reden="tabel verbeterd")
    with pytest.raises(Fout, match="RG-040"):
        stel_vast(register, kenmerk)
    assert stel_vast(register, kenmerk, nieuwe_versie=True, reden="toch niet").versie == 3


def test_a_number_that_no_letter_uses_cannot_be_finalised(register: Register, schemas: Schemas, kenmerk: str) -> None:
    with register.transactie() as t:
        (gereserveerd,) = t.reserveer(schemas.schema("vng-lbr"), 1, datum=DATUM, door=DOOR)
        t.laat_vervallen(kenmerk, "vergissing", door=DOOR)
    for nummer, code in ((gereserveerd, "RG-034"), (kenmerk, "RG-032"), ("U202600001", "RG-030")):
        with pytest.raises(Fout, match=code):
            stel_vast(register, nummer)


def test_asking_for_a_letter_that_is_not_there_says_so(register: Register, kenmerk: str) -> None:
    with pytest.raises(Fout, match="RG-042"):
        register.brief(kenmerk)
    stel_vast(register, kenmerk)
    with pytest.raises(Fout, match="RG-043"):
        register.brief(kenmerk, 2)
    with pytest.raises(Fout, match="RG-030"):
        register.brief("U202600001")
