"""Finalised letters: what each version was made from, kept for good."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, and_, func, literal, select

from correspondentie.kenmerk import Kenmerk
from correspondentie.register import stukken as herkomst
from correspondentie.register.gegevens import Bestand, Brief, Handeling, Staat, Stuk, Vaststelling, Zaaksleutel
from correspondentie.register.logboek import noteer
from correspondentie.register.meldingen import MELDING
from correspondentie.register.nummers import al_definitief, zoek_in_gebruik
from correspondentie.register.stempel import Stempel
from correspondentie.register.tabellen import bestand, brief, nummer

_TEGELIJK: Final = 500
"""Values in one question; SQLite of before 3.32 takes 999."""
_VELDEN: Final = (
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


def stel_vast(
    verbinding: Connection,
    stempel: Stempel,
    kenmerk: Kenmerk | str,
    vaststelling: Vaststelling,
    *,
    stukken: Iterable[Stuk] = (),
    nieuwe_versie: bool = False,
    reden: str | None = None,
) -> Brief:
    """Record a finalised letter with the pieces that its files were made from, and give its record.

    The same content again gives the record that is there; files of other names (one more format) are added to it.
    Raises ``Fout`` when the number is not in use, when the content is another and no new version is asked, when a new
    version has no reason, and when the same content made another file of the same name.
    """
    rij = zoek_in_gebruik(verbinding, stempel, kenmerk)
    versies = van_nummer(verbinding, rij.kenmerk)
    laatste = versies[-1] if versies else None
    if laatste is not None and laatste.vaststelling.inhoud_sha256 == vaststelling.inhoud_sha256:
        _vul_aan(verbinding, stempel, laatste, vaststelling.bestanden, stukken)
        return van_nummer(verbinding, rij.kenmerk)[-1]
    if laatste is not None and not nieuwe_versie:
        raise al_definitief(stempel, laatste.kenmerk, laatste.versie, laatste.op)
    if laatste is not None and not (reden or "").strip():
        raise MELDING.fout("RG-012", handeling="een nieuwe versie")
    versie = laatste.versie + 1 if laatste else 1
    nieuw = Brief(
        kenmerk=rij.kenmerk,
        versie=versie,
        sleutel=Zaaksleutel(rij.zaak_id, rij.soort, rij.geadresseerde),
        vaststelling=replace(vaststelling, bestanden=tuple(sorted(vaststelling.bestanden))),
        reden=reden.strip() if reden and laatste else None,
        op=stempel.op.astimezone(UTC),
        door=stempel.door,
        vervangen=False,
    )
    over = {veld: getattr(nieuw, veld) for veld in ("kenmerk", "versie", "reden", "op", "door")}
    inhoud = {veld: getattr(vaststelling, veld) for veld in _VELDEN}
    brief_id = verbinding.execute(brief.insert().values(**over, **inhoud).returning(brief.c.id)).scalar_one()
    _voeg_toe(verbinding, brief_id, vaststelling.bestanden, stukken)
    if rij.inhoud_sha256 != vaststelling.inhoud_sha256:
        waarden = {"inhoud_sha256": vaststelling.inhoud_sha256}
        verbinding.execute(nummer.update().where(nummer.c.id == rij.id).values(**waarden))
    toelichting = f"versie {versie}" + (f": {nieuw.reden}" if nieuw.reden else "")
    noteer(verbinding, stempel, Handeling.VASTGESTELD, rij.kenmerk, toelichting)
    return nieuw


def van_nummer(verbinding: Connection, kenmerk: str) -> tuple[Brief, ...]:
    """All versions of the letter with this number, the first one first; none when nothing was finalised."""
    rijen = verbinding.execute(
        select(brief, nummer.c.zaak_id, nummer.c.soort, nummer.c.geadresseerde)
        .join(nummer, nummer.c.kenmerk == brief.c.kenmerk)
        .where(brief.c.kenmerk == kenmerk)
        .order_by(brief.c.versie)
    ).all()
    bestanden = bestanden_van(verbinding, [rij.id for rij in rijen]) if rijen else {}
    return tuple(_brief(rij, bestanden[rij.id], vervangen=rij is not rijen[-1]) for rij in rijen)


def met_bestand(verbinding: Connection, *, sha256: str | None = None, naam: str | None = None) -> tuple[Brief, ...]:
    """The letters with a file of this checksum, or of a name that ``naam`` holds without its suffix."""
    vraag = select(brief.c.kenmerk, brief.c.versie).join(bestand, bestand.c.brief_id == brief.c.id).distinct()
    if sha256 is not None:
        vraag = vraag.where(bestand.c.sha256 == sha256)
    rijen = verbinding.execute(vraag if naam is None else vraag.where(_komt_voor_in(naam))).all()
    gevonden = {(rij.kenmerk, rij.versie) for rij in rijen}
    per_nummer = {kenmerk: van_nummer(verbinding, kenmerk) for kenmerk in sorted({een for een, _ in gevonden})}
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
        vaststelling=Vaststelling(**{veld: getattr(rij, veld) for veld in _VELDEN}, bestanden=tuple(sorted(bestanden))),
        reden=rij.reden,
        op=rij.op,
        door=rij.door,
        vervangen=vervangen,
    )


def bestanden_van(verbinding: Connection, nummers: list[int]) -> dict[int, list[Bestand]]:
    """The files of these letters, by the key of the letter; at most some hundreds of them at once."""
    uit: dict[int, list[Bestand]] = {brief_id: [] for brief_id in nummers}
    for rij in verbinding.execute(select(bestand).where(bestand.c.brief_id.in_(nummers))):
        uit[rij.brief_id].append(Bestand(rij.naam, rij.sha256, rij.omvang))
    return uit


def _vul_aan(
    verbinding: Connection, stempel: Stempel, laatste: Brief, bestanden: Iterable[Bestand], stukken: Iterable[Stuk]
) -> None:
    bekend = {een.naam: een.sha256 for een in laatste.vaststelling.bestanden}
    for een in bestanden:
        if bekend.get(een.naam, een.sha256) != een.sha256:
            raise MELDING.fout(
                "RG-041",
                kenmerk=laatste.kenmerk,
                bestand=een.naam,
                tip="Het sjabloon, de huisstijl of het programma is sindsdien veranderd; de vastgestelde brief blijft "
                "zoals hij was.",
            )
    nieuw = [een for een in bestanden if een.naam not in bekend]
    if nieuw:
        brief_id = verbinding.execute(
            select(func.max(brief.c.id)).where(brief.c.kenmerk == laatste.kenmerk, brief.c.versie == laatste.versie)
        ).scalar_one()
        _voeg_toe(verbinding, brief_id, nieuw, stukken)
        namen = ", ".join(een.naam for een in nieuw)
        noteer(verbinding, stempel, Handeling.AANGEVULD, laatste.kenmerk, f"versie {laatste.versie}: {namen}")


def _voeg_toe(verbinding: Connection, brief_id: int, bestanden: Iterable[Bestand], stukken: Iterable[Stuk]) -> None:
    alle = list(bestanden)
    rijen = [{"brief_id": brief_id, "naam": een.naam, "sha256": een.sha256, "omvang": een.omvang} for een in alle]
    if rijen:
        verbinding.execute(bestand.insert(), rijen)
    herkomst.bewaar(verbinding, brief_id, alle, stukken)
