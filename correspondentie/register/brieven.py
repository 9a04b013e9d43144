"""Finalised letters: what each version was made from, kept for good."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, and_, func, literal, select

from correspondentie.register.gegevens import Bestand, Brief, Staat, Vaststelling, Zaaksleutel
from correspondentie.register.tabellen import bestand, brief, nummer

_TEGELIJK: Final = 500
"""Values in one question; SQLite of before 3.32 takes 999."""
INHOUD: Final = (
    "inhoud_sha256",
    "zaaktekst",
    "sjabloon",
    "sjabloon_sha256",
    "huisstijl",
    "huisstijl_versie",
    "programma",
    "zetter",
    "dagtekening",
)
"""Columns of a letter that are fields of its ``Vaststelling``."""


def van_nummer(verbinding: Connection, kenmerk: str) -> tuple[Brief, ...]:
    """All versions of the letter with this number, the first one first; none when nothing was finalised."""
    return van_nummers(verbinding, [kenmerk]).get(kenmerk, ())


def van_nummers(verbinding: Connection, kenmerken: Sequence[str]) -> dict[str, tuple[Brief, ...]]:
    """All versions of each of these letters, the first one first; letters that were not finalised are left out."""
    uit: dict[str, tuple[Brief, ...]] = {}
    for begin in range(0, len(kenmerken), _TEGELIJK):
        rijen = verbinding.execute(
            select(brief, nummer.c.zaak_id, nummer.c.soort, nummer.c.geadresseerde)
            .join(nummer, nummer.c.kenmerk == brief.c.kenmerk)
            .where(brief.c.kenmerk.in_(kenmerken[begin : begin + _TEGELIJK]))
            .order_by(brief.c.kenmerk, brief.c.versie)
        ).all()
        bestanden = bestanden_van(verbinding, [rij.id for rij in rijen])
        for kenmerk, groep in groupby(rijen, key=attrgetter("kenmerk")):
            *eerdere, laatste = groep
            uit[kenmerk] = (
                *(_brief(rij, bestanden[rij.id], vervangen=True) for rij in eerdere),
                _brief(laatste, bestanden[laatste.id], vervangen=False),
            )
    return uit


def met_bestand(verbinding: Connection, *, sha256: str | None = None, naam: str | None = None) -> tuple[Brief, ...]:
    """The letters with a file of this checksum, or of a name that ``naam`` holds without its suffix."""
    vraag = select(brief.c.kenmerk, brief.c.versie).join(bestand, bestand.c.brief_id == brief.c.id).distinct()
    if sha256 is not None:
        vraag = vraag.where(bestand.c.sha256 == sha256)
    rijen = verbinding.execute(vraag if naam is None else vraag.where(_komt_voor_in(naam))).all()
    gevonden = {(rij.kenmerk, rij.versie) for rij in rijen}
    per_nummer = van_nummers(verbinding, sorted({een for een, _ in gevonden}))
    return tuple(een for brieven in per_nummer.values() for een in brieven if (een.kenmerk, een.versie) in gevonden)


def van_soorten(
    verbinding: Connection, soorten: Iterable[str], geadresseerden: Iterable[str] | None = None
) -> tuple[Brief, ...]:
    """The last version of each letter of these kinds whose number stands, in the order in which they were made."""
    ander = brief.alias()
    laatste = select(func.max(ander.c.versie)).where(ander.c.kenmerk == brief.c.kenmerk).correlate(brief)
    vraag = (
        select(brief, nummer.c.zaak_id, nummer.c.soort, nummer.c.geadresseerde)
        .join(nummer, nummer.c.kenmerk == brief.c.kenmerk)
        .where(
            nummer.c.soort.in_(list(soorten)),
            nummer.c.staat == Staat.UITGEGEVEN.value,
            brief.c.versie == laatste.scalar_subquery(),
        )
        .order_by(brief.c.id)
    )
    gevraagd = None if geadresseerden is None else set(geadresseerden)
    rijen = [rij for rij in verbinding.execute(vraag) if gevraagd is None or rij.geadresseerde in gevraagd]
    bestanden: dict[int, list[Bestand]] = {}
    for begin in range(0, len(rijen), _TEGELIJK):
        bestanden |= bestanden_van(verbinding, [rij.id for rij in rijen[begin : begin + _TEGELIJK]])
    return tuple(_brief(rij, bestanden[rij.id], vervangen=False) for rij in rijen)


def _komt_voor_in(naam: str) -> ColumnElement[bool]:
    """A copy may have been called “Kopie van … (2).pdf”; every suffix of ours has four characters or more."""
    stam = func.substr(bestand.c.naam, 1, func.length(bestand.c.naam) - 5)
    # A name of a few characters stands in any other.
    return and_(func.length(stam) >= 8, literal(naam).contains(stam))


def _brief(rij: Row[Any], bestanden: Iterable[Bestand], *, vervangen: bool) -> Brief:
    return Brief(
        kenmerk=rij.kenmerk,
        versie=rij.versie,
        sleutel=Zaaksleutel(rij.zaak_id, rij.soort, rij.geadresseerde),
        vaststelling=Vaststelling(**{veld: getattr(rij, veld) for veld in INHOUD}, bestanden=tuple(sorted(bestanden))),
        reden=rij.reden,
        op=rij.op,
        door=rij.door,
        vervangen=vervangen,
    )


def bestanden_van(verbinding: Connection, nummers: list[int]) -> dict[int, list[Bestand]]:
    """The files of these letters, by the key of the letter; at most some hundreds of them at once."""
    uit: dict[int, list[Bestand]] = {brief_id: [] for brief_id in nummers}
    if nummers:
        for rij in verbinding.execute(select(bestand).where(bestand.c.brief_id.in_(nummers))):
            uit[rij.brief_id].append(Bestand(rij.naam, rij.sha256, rij.omvang))
    return uit
