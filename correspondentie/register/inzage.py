"""Looking into the register: lists, one number with all about it, and the rows of an export."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta, tzinfo
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, Select, func, or_, select

from correspondentie.kenmerk import Kenmerk
from correspondentie.kenmerk.patroon import gewone_spaties
from correspondentie.register.brieven import van_nummer
from correspondentie.register.gegevens import Brief, Dossier, Nummer, Selectie, Staat, Zaaksleutel
from correspondentie.register.logboek import regels
from correspondentie.register.meldingen import MELDING
from correspondentie.register.tabellen import bestand, brief, nummer

_MEESTE_TEGELIJK: Final = 500
"""Numbers in one question; SQLite of before 3.32 takes 999 values."""

Exportrij = dict[str, str | int | None]


def lijst(verbinding: Connection, selectie: Selectie, zone: tzinfo | None = None) -> tuple[Nummer, ...]:
    """The numbers that fit, in the order in which they were given out; days are those of ``zone``, else UTC."""
    vraag = _nummers().where(*_voorwaarden(selectie, zone)).order_by(nummer.c.id).limit(selectie.hoogstens)
    return tuple(_nummer(rij) for rij in verbinding.execute(vraag))


def toon(verbinding: Connection, kenmerk: Kenmerk | str) -> Dossier:
    """Everything about one number; raises ``Fout`` when it is unknown."""
    tekst = kenmerk.gewoon if isinstance(kenmerk, Kenmerk) else gewone_spaties(kenmerk)
    rij = verbinding.execute(_nummers().where(nummer.c.kenmerk == tekst)).first()
    if rij is None:
        raise MELDING.fout("RG-030", kenmerk=tekst)
    return Dossier(_nummer(rij), van_nummer(verbinding, tekst), regels(verbinding, tekst))


def toon_brief(verbinding: Connection, kenmerk: Kenmerk | str, versie: int | None = None) -> Brief:
    """One version of a letter, without ``versie`` the last; raises ``Fout`` when there is none."""
    brieven = toon(verbinding, kenmerk).brieven
    tekst = kenmerk.gewoon if isinstance(kenmerk, Kenmerk) else gewone_spaties(kenmerk)
    if not brieven:
        raise MELDING.fout("RG-042", kenmerk=tekst)
    if versie is None:
        return brieven[-1]
    for een in brieven:
        if een.versie == versie:
            return een
    raise MELDING.fout("RG-043", kenmerk=tekst, versie=versie, laatste=brieven[-1].versie)


def bekende(verbinding: Connection, kenmerken: Iterable[str]) -> tuple[str, ...]:
    """Those of these numbers that are in the register, in the order in which they were asked for."""
    gevraagd = list(dict.fromkeys(gewone_spaties(kenmerk) for kenmerk in kenmerken))[:_MEESTE_TEGELIJK]
    aanwezig = set(verbinding.execute(select(nummer.c.kenmerk).where(nummer.c.kenmerk.in_(gevraagd))).scalars())
    return tuple(kenmerk for kenmerk in gevraagd if kenmerk in aanwezig)


def nummers_van(verbinding: Connection, sleutel: Zaaksleutel) -> tuple[Nummer, ...]:
    """The numbers that this letter has now; a ledenbrief has two, of different schemes."""
    selectie = Selectie(
        staat=Staat.UITGEGEVEN, zaak_id=sleutel.zaak_id, soort=sleutel.soort, geadresseerde=sleutel.geadresseerde
    )
    return lijst(verbinding, selectie)


def exporteer(verbinding: Connection, selectie: Selectie, zone: tzinfo | None = None) -> Iterator[Exportrij]:
    """Flat rows for CSV or JSON: one for each number, and one for each further version of its letter."""
    bestanden = _bestanden(verbinding)
    vraag = (
        select(nummer, *(kolom.label(f"brief_{kolom.name}") for kolom in brief.c if kolom.name != "zaaktekst"))
        .outerjoin(brief, brief.c.kenmerk == nummer.c.kenmerk)
        .where(*_voorwaarden(selectie, zone))
        .order_by(nummer.c.id, brief.c.versie)
        .limit(selectie.hoogstens)
    )
    for rij in verbinding.execute(vraag):
        yield {
            "kenmerk": rij.kenmerk,
            "soort_kenmerk": rij.schema,
            "staat": rij.staat,
            "zaak": rij.zaak_id,
            "soort": rij.soort,
            "geadresseerde": rij.geadresseerde,
            "uitgegeven_op": _iso(rij.op),
            "uitgegeven_door": rij.door,
            "vervallen_op": _iso(rij.vervallen_op),
            "reden_vervallen": rij.reden,
            "versie": rij.brief_versie,
            "dagtekening": rij.brief_dagtekening.isoformat() if rij.brief_dagtekening else None,
            "vastgesteld_op": _iso(rij.brief_op),
            "vastgesteld_door": rij.brief_door,
            "reden_versie": rij.brief_reden,
            "inhoud_sha256": rij.brief_inhoud_sha256 or rij.inhoud_sha256,
            "sjabloon": rij.brief_sjabloon,
            "sjabloon_sha256": rij.brief_sjabloon_sha256,
            "huisstijl": rij.brief_huisstijl,
            "huisstijl_versie": rij.brief_huisstijl_versie,
            "programma": rij.brief_programma,
            "zetter": rij.brief_zetter,
            "bestanden": bestanden.get(rij.brief_id),
        }


def _nummers() -> Select[Any]:
    versie = select(func.max(brief.c.versie)).where(brief.c.kenmerk == nummer.c.kenmerk).scalar_subquery()
    return select(nummer, versie.label("versie"))


def _nummer(rij: Row[Any]) -> Nummer:
    sleutel = None if rij.zaak_id is None else Zaaksleutel(rij.zaak_id, rij.soort, rij.geadresseerde)
    return Nummer(
        kenmerk=rij.kenmerk,
        schema=rij.schema,
        staat=Staat(rij.staat),
        sleutel=sleutel,
        inhoud_sha256=rij.inhoud_sha256,
        op=rij.op,
        door=rij.door,
        reden=rij.reden,
        versie=rij.versie,
    )


def _voorwaarden(selectie: Selectie, zone: tzinfo | None) -> Iterator[ColumnElement[bool]]:
    for naam in ("schema", "staat", "zaak_id", "soort", "geadresseerde"):
        waarde = getattr(selectie, naam)
        if waarde is not None:
            yield nummer.c[naam] == str(waarde)
    if selectie.vanaf is not None:
        yield nummer.c.op >= datetime.combine(selectie.vanaf, time.min, zone or UTC)
    if selectie.tot is not None:
        yield nummer.c.op < datetime.combine(selectie.tot + timedelta(days=1), time.min, zone or UTC)
    if selectie.zoek is not None:
        velden = (nummer.c.kenmerk, nummer.c.zaak_id, nummer.c.geadresseerde)
        yield or_(*(veld.icontains(selectie.zoek, autoescape=True) for veld in velden))


def _bestanden(verbinding: Connection) -> dict[int, str]:
    uit: dict[int, list[str]] = {}
    for rij in verbinding.execute(select(bestand).order_by(bestand.c.brief_id, bestand.c.naam)):
        uit.setdefault(rij.brief_id, []).append(f"{rij.naam} {rij.sha256}")
    return {brief_id: "; ".join(delen) for brief_id, delen in uit.items()}


def _iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="seconds")
