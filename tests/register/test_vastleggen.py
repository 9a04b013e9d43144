"""Letters that are recorded together: each its own number and files, all of them or none."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from sqlalchemy import Engine, event

from correspondentie.kenmerk import Schemas
from correspondentie.melding import Fout
from correspondentie.register import Bestand, Brief, Stuk, Vastlegging, Zaaksleutel
from correspondentie.register.register import Register
from tests.register.conftest import DATUM, DOOR, vaststelling

A, B = "a" * 64, "d" * 64
SLOT = Stuk.van("eigen/sjablonen/delen/slot.md", b"Met vriendelijke groet\n")


@pytest.fixture
def kenmerken(register: Register, schemas: Schemas) -> list[str]:
    """Thirty numbers, of two schemes in turns."""
    with register.transactie() as t:
        for nummer in range(30):
            sleutel = Zaaksleutel("zaak-1", "toezichtbrief", f"gm{nummer:04}")
            schema = schemas.schema(("vng-lbr", "vng-u")[nummer % 2])
            t.trek(schema, sleutel, datum=DATUM, inhoud_sha256=A, door=DOOR)
    return [nummer.kenmerk for nummer in register.lijst()]


def opgave(kenmerk: str, inhoud: str = A, **anders: object) -> Vastlegging:
    bestanden = {f"{kenmerk}.docx": "c" * 64, f"{kenmerk}.pdf": "e" * 64}
    stukken = (SLOT, Stuk.van("zaak/beeld.png", kenmerk.encode()))
    return Vastlegging(kenmerk, vaststelling(inhoud, bestanden), stukken, **anders)  # type: ignore[arg-type]


def stel_vast(register: Register, opgaven: Iterable[Vastlegging]) -> tuple[Brief, ...]:
    with register.transactie() as t:
        return t.stel_alle_vast(list(opgaven), door=DOOR)


def test_letters_recorded_together_are_what_they_are_alone(register: Register, kenmerken: list[str]) -> None:
    brieven = stel_vast(register, map(opgave, reversed(kenmerken)))
    assert [een.kenmerk for een in brieven] == kenmerken[::-1]
    for kenmerk, brief in zip(kenmerken, reversed(brieven), strict=True):
        assert brief == register.brief(kenmerk)
        assert brief.vaststelling.bestanden == (
            Bestand(f"{kenmerk}.docx", "c" * 64),
            Bestand(f"{kenmerk}.pdf", "e" * 64),
        )
        stukken = {SLOT.naam: SLOT.inhoud, "zaak/beeld.png": kenmerk.encode()}
        assert register.stukken(kenmerk, 1) == {f"{kenmerk}.docx": stukken, f"{kenmerk}.pdf": stukken}
        assert [regel.handeling for regel in register.logboek(kenmerk)] == ["getrokken", "vastgesteld"]


def test_more_letters_take_no_more_statements(register: Register, kenmerken: list[str]) -> None:
    gedaan: list[str] = []

    def tel(*wat: object) -> None:
        gedaan.append(str(wat[2]))

    event.listen(Engine, "before_cursor_execute", tel)
    try:
        stel_vast(register, map(opgave, kenmerken[:2]))
        van_twee = len(gedaan)
        stel_vast(register, map(opgave, kenmerken[2:]))
    finally:
        event.remove(Engine, "before_cursor_execute", tel)
    assert len(gedaan) - van_twee == van_twee


def test_new_letters_new_versions_and_letters_that_were_there_go_together(
    register: Register, kenmerken: list[str]
) -> None:
    nieuw, anders, zelfde, aangevuld = kenmerken[:4]
    eerder = stel_vast(register, map(opgave, (anders, zelfde)))
    stel_vast(register, [Vastlegging(aangevuld, vaststelling(A, {f"{aangevuld}.pdf": "e" * 64}))])
    brieven = stel_vast(
        register,
        [opgave(zelfde), opgave(anders, B, nieuwe_versie=True, reden="beter"), opgave(nieuw), opgave(aangevuld)],
    )
    assert brieven[0] == eerder[1]
    assert [(een.kenmerk, een.versie) for een in brieven] == [(zelfde, 1), (anders, 2), (nieuw, 1), (aangevuld, 1)]
    assert brieven == tuple(map(register.brief, (zelfde, anders, nieuw, aangevuld)))
    assert register.logboek(aangevuld)[-1].toelichting == f"versie 1: {aangevuld}.docx"


def test_when_one_is_refused_none_is_recorded(register: Register, kenmerken: list[str]) -> None:
    with register.transactie() as t:
        t.laat_vervallen(kenmerken[7], "vergissing", door=DOOR)
    with pytest.raises(Fout, match="RG-032"):
        stel_vast(register, map(opgave, kenmerken))
    with pytest.raises(Fout, match="RG-030"):
        stel_vast(register, [opgave(kenmerken[0]), opgave("U202600099")])
    assert all(nummer.versie is None for nummer in register.lijst())
    assert register.stukken(kenmerken[0], 1) == {}
