"""Finalising letters, many at once: a mailing records some dozens of them in as many statements as one takes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from typing import Any

from sqlalchemy import Connection, Row, func, select, update

from correspondentie.register import stukken as herkomst
from correspondentie.register.brieven import INHOUD, van_nummers
from correspondentie.register.gegevens import Brief, Handeling, Vastlegging, Vaststelling, Zaaksleutel
from correspondentie.register.logboek import noteer, noteer_veel
from correspondentie.register.meldingen import MELDING
from correspondentie.register.nummers import al_definitief, zoek_in_gebruik
from correspondentie.register.stempel import Stempel
from correspondentie.register.tabellen import bestand, brief, nummer


@dataclass(frozen=True, slots=True)
class _Nieuw:
    """A version that is to be added, with the row of its number."""

    rij: Row[Any]
    brief: Brief
    opgave: Vastlegging


def stel_vast(verbinding: Connection, stempel: Stempel, opgaven: Sequence[Vastlegging]) -> tuple[Brief, ...]:
    """Record these letters, each of another number, with the pieces that they were made from; give their records.

    The same content again gives the record that is there; files of other names (one more format) are added to it.
    Raises ``Fout`` when a number is not in use, when a content is another and no new version is asked, when a new
    version has no reason, and when the same content made another file of the same name.
    """
    rijen = zoek_in_gebruik(verbinding, stempel, [een.kenmerk for een in opgaven])
    versies = van_nummers(verbinding, [rij.kenmerk for rij in rijen])
    brieven: list[Brief] = []
    nieuw: list[_Nieuw] = []
    for rij, opgave in zip(rijen, opgaven, strict=True):
        laatste = versies[rij.kenmerk][-1] if rij.kenmerk in versies else None
        if laatste is not None and laatste.vaststelling.inhoud_sha256 == opgave.vaststelling.inhoud_sha256:
            brieven.append(_vul_aan(verbinding, stempel, laatste, opgave))
        else:
            brieven.append(_volgende_versie(stempel, rij, laatste, opgave))
            nieuw.append(_Nieuw(rij, brieven[-1], opgave))
    if nieuw:
        _voeg_toe(verbinding, stempel, nieuw)
    return tuple(brieven)


def _volgende_versie(stempel: Stempel, rij: Row[Any], laatste: Brief | None, opgave: Vastlegging) -> Brief:
    reden = (opgave.reden or "").strip()
    if laatste is not None and not opgave.nieuwe_versie:
        raise al_definitief(stempel, laatste.kenmerk, laatste.versie, laatste.op)
    if laatste is not None and not reden:
        raise MELDING.fout("RG-012", handeling="een nieuwe versie")
    return Brief(
        kenmerk=rij.kenmerk,
        versie=laatste.versie + 1 if laatste else 1,
        sleutel=Zaaksleutel(rij.zaak_id, rij.soort, rij.geadresseerde),
        vaststelling=_op_naam(opgave),
        reden=reden if laatste else None,
        op=stempel.op.astimezone(UTC),
        door=stempel.door,
        vervangen=False,
    )


def _op_naam(opgave: Vastlegging) -> Vaststelling:
    return replace(opgave.vaststelling, bestanden=tuple(sorted(opgave.vaststelling.bestanden)))


def _voeg_toe(verbinding: Connection, stempel: Stempel, nieuw: Sequence[_Nieuw]) -> None:
    rijen = [_als_rij(een.brief) for een in nieuw]
    toegevoegd = verbinding.execute(brief.insert().returning(brief.c.id, brief.c.kenmerk), rijen)
    per_kenmerk = {rij.kenmerk: rij.id for rij in toegevoegd}
    _voeg_bestanden_toe(verbinding, [(per_kenmerk[een.brief.kenmerk], een.opgave) for een in nieuw])
    for een in nieuw:
        som = een.brief.vaststelling.inhoud_sha256
        if een.rij.inhoud_sha256 != som:
            verbinding.execute(update(nummer).where(nummer.c.id == een.rij.id).values(inhoud_sha256=som))
    regels = [(een.brief.kenmerk, _toelichting(een.brief)) for een in nieuw]
    noteer_veel(verbinding, stempel, Handeling.VASTGESTELD, regels)


def _als_rij(een: Brief) -> dict[str, Any]:
    over = {veld: getattr(een, veld) for veld in ("kenmerk", "versie", "reden", "op", "door")}
    return over | {veld: getattr(een.vaststelling, veld) for veld in INHOUD}


def _toelichting(een: Brief) -> str:
    return f"versie {een.versie}" + (f": {een.reden}" if een.reden else "")


def _vul_aan(verbinding: Connection, stempel: Stempel, laatste: Brief, opgave: Vastlegging) -> Brief:
    bekend = {een.naam: een.sha256 for een in laatste.vaststelling.bestanden}
    for een in opgave.vaststelling.bestanden:
        if bekend.get(een.naam, een.sha256) != een.sha256:
            raise MELDING.fout(
                "RG-041",
                kenmerk=laatste.kenmerk,
                bestand=een.naam,
                tip="Het sjabloon, de huisstijl of het programma is sindsdien veranderd; de vastgestelde brief blijft "
                "zoals hij was.",
            )
    nieuw = tuple(een for een in opgave.vaststelling.bestanden if een.naam not in bekend)
    if not nieuw:
        return laatste
    vraag = select(func.max(brief.c.id)).where(brief.c.kenmerk == laatste.kenmerk, brief.c.versie == laatste.versie)
    brief_id = verbinding.execute(vraag).scalar_one()
    erbij = replace(opgave, vaststelling=replace(opgave.vaststelling, bestanden=nieuw))
    _voeg_bestanden_toe(verbinding, [(brief_id, erbij)])
    namen = ", ".join(een.naam for een in nieuw)
    noteer(verbinding, stempel, Handeling.AANGEVULD, laatste.kenmerk, f"versie {laatste.versie}: {namen}")
    alle = tuple(sorted((*laatste.vaststelling.bestanden, *nieuw)))
    return replace(laatste, vaststelling=replace(laatste.vaststelling, bestanden=alle))


def _voeg_bestanden_toe(verbinding: Connection, per_brief: Iterable[tuple[int, Vastlegging]]) -> None:
    lijst = list(per_brief)
    rijen = [
        {"brief_id": brief_id, "naam": een.naam, "sha256": een.sha256, "omvang": een.omvang}
        for brief_id, opgave in lijst
        for een in opgave.vaststelling.bestanden
    ]
    if rijen:
        verbinding.execute(bestand.insert(), rijen)
    herkomst.bewaar(
        verbinding, [(brief_id, opgave.vaststelling.bestanden, opgave.stukken) for brief_id, opgave in lijst]
    )
