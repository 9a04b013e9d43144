"""Mailings: all numbers of a mailing are given out at once, together with who gets which letter."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, select

from correspondentie.datum.notatie import lang
from correspondentie.kenmerk import Kenmerk, Schema
from correspondentie.register.brieven import bestanden_van
from correspondentie.register.gegevens import (
    Bestand,
    Handeling,
    Mailing,
    Mailingopgave,
    Ontvanger,
    Ontvangeropgave,
    Staat,
    Zaaksleutel,
)
from correspondentie.register.logboek import noteer, noteer_veel
from correspondentie.register.meldingen import MELDING
from correspondentie.register.nummers import keur_sleutel, omschrijf
from correspondentie.register.stempel import Stempel
from correspondentie.register.tabellen import brief, mailing, mailing_ontvanger, nummer
from correspondentie.register.tellers import keur_eigen, schuif_op, sluit, stand

_TEGELIJK: Final = 500
"""Values in one question; SQLite of before 3.32 takes 999."""
_VELDEN: Final = (
    "naam",
    "titel",
    "soort",
    "dagtekening",
    "tekst",
    "zetter",
    "proef",
    "programma",
    "plan_sha256",
    "verantwoording",
)


def geef_uit(
    verbinding: Connection,
    stempel: Stempel,
    opgave: Mailingopgave,
    ontvangers: Sequence[Ontvangeropgave],
    schemas: Mapping[str, Schema],
    hoofd: str,
) -> None:
    """Record the mailing with the numbers of every letter: one of each scheme, by the field of the template.

    ``hoofd`` is the field of the number that a letter is known by. The same mailing with the same plan again changes
    nothing. Raises ``Fout`` when it was issued with another plan, when its name is that of other letters, when an
    addressee comes twice, and when a scheme has too few numbers left.
    """
    for schema in sorted(schemas.values(), key=lambda schema: schema.naam):
        keur_eigen(schema)
        # In the same order for everybody: two mailings never wait for one another.
        sluit(verbinding, schema.naam)
    bekend = verbinding.execute(select(mailing).where(mailing.c.naam == opgave.naam)).first()
    if bekend is not None:
        if bekend.plan_sha256 == opgave.plan_sha256:
            return
        tip = "Geef de gewijzigde mailing een eigen naam, of herstel het bestand zoals het was."
        datum = lang(stempel.dag(bekend.op))
        raise MELDING.fout("RG-050", naam=opgave.naam, datum=datum, door=bekend.door, tip=tip)
    _keur(verbinding, opgave, ontvangers)
    sleutels = [Zaaksleutel(opgave.naam, opgave.soort, een.geadresseerde) for een in ontvangers]
    sommen = [een.inhoud_sha256 for een in ontvangers]
    getrokken = {
        veld: _trek(verbinding, stempel, schema, sleutels, sommen, opgave.dagtekening)
        for veld, schema in schemas.items()
    }
    waarden = {veld: getattr(opgave, veld) for veld in _VELDEN} | {"formaten": " ".join(opgave.formaten)}
    verbinding.execute(mailing.insert().values(op=stempel.op, door=stempel.door, **waarden))
    verbinding.execute(
        mailing_ontvanger.insert(),
        [
            {
                "mailing": opgave.naam,
                "volgnummer": plek + 1,
                "geadresseerde": een.geadresseerde,
                "naam": een.naam,
                "zaaktekst": een.zaaktekst,
                "inhoud_sha256": een.inhoud_sha256,
                "kenmerken": json.dumps({veld: rij[plek].tekst for veld, rij in getrokken.items()}, ensure_ascii=False),
                "kenmerk": getrokken[hoofd][plek].gewoon,
            }
            for plek, een in enumerate(ontvangers)
        ],
    )
    noteer(verbinding, stempel, Handeling.MAILING_UITGEGEVEN, None, f"{opgave.naam}: {len(ontvangers)} brieven")


def zoek(verbinding: Connection, naam: str) -> Mailing | None:
    """The mailing of this name with how far it is; ``None`` when it was not issued."""
    return next(_mailings(verbinding, mailing.c.naam == naam), None)


def alle(verbinding: Connection) -> tuple[Mailing, ...]:
    """Every mailing that was issued, oldest first."""
    return tuple(_mailings(verbinding))


def ontvangers(
    verbinding: Connection, naam: str, *, vanaf: int = 0, hoogstens: int | None = None
) -> tuple[Ontvanger, ...]:
    """The letters of a mailing after number ``vanaf``, in order; raises ``Fout`` when it was not issued."""
    if not verbinding.execute(select(mailing.c.naam).where(mailing.c.naam == naam)).first():
        raise MELDING.fout("RG-052", naam=naam)
    rijen = verbinding.execute(
        select(mailing_ontvanger, nummer.c.staat, brief.c.id.label("brief_id"), brief.c.op.label("brief_op"))
        .join(nummer, nummer.c.kenmerk == mailing_ontvanger.c.kenmerk)
        .outerjoin(brief, _is_laatste())
        .where(mailing_ontvanger.c.mailing == naam, mailing_ontvanger.c.volgnummer > vanaf)
        .order_by(mailing_ontvanger.c.volgnummer)
        .limit(hoogstens)
    ).all()
    bestanden: dict[int, list[Bestand]] = {}
    nummers = [rij.brief_id for rij in rijen if rij.brief_id is not None]
    for begin in range(0, len(nummers), _TEGELIJK):
        bestanden |= bestanden_van(verbinding, nummers[begin : begin + _TEGELIJK])
    return tuple(_ontvanger(rij, bestanden.get(rij.brief_id, [])) for rij in rijen)


def _is_laatste() -> ColumnElement[bool]:
    ander = brief.alias()
    laatste = select(func.max(ander.c.versie)).where(ander.c.kenmerk == mailing_ontvanger.c.kenmerk)
    return and_(
        brief.c.kenmerk == mailing_ontvanger.c.kenmerk,
        brief.c.versie == laatste.correlate(mailing_ontvanger).scalar_subquery(),
    )


def _ontvanger(rij: Row[Any], bestanden: Iterable[Bestand]) -> Ontvanger:
    return Ontvanger(
        volgnummer=rij.volgnummer,
        geadresseerde=rij.geadresseerde,
        naam=rij.naam,
        zaaktekst=rij.zaaktekst,
        inhoud_sha256=rij.inhoud_sha256,
        kenmerken=json.loads(rij.kenmerken),
        kenmerk=rij.kenmerk,
        staat=Staat(rij.staat),
        brief_op=rij.brief_op,
        bestanden=tuple(sorted(bestanden)),
    )


def _mailings(verbinding: Connection, *voorwaarden: ColumnElement[bool]) -> Iterator[Mailing]:
    for rij in verbinding.execute(select(mailing).where(*voorwaarden).order_by(mailing.c.op, mailing.c.naam)).all():
        opgave = Mailingopgave(
            **{veld: getattr(rij, veld) for veld in _VELDEN}, formaten=tuple(rij.formaten.split(" "))
        )
        aantal = verbinding.execute(_telling(rij.naam)).scalar_one()
        gemaakt = verbinding.execute(_telling(rij.naam).where(_heeft_brief())).scalar_one()
        vervallen = verbinding.execute(
            _telling(rij.naam)
            .join(nummer, nummer.c.kenmerk == mailing_ontvanger.c.kenmerk)
            .where(nummer.c.staat == Staat.VERVALLEN.value, ~_heeft_brief())
        ).scalar_one()
        yield Mailing(opgave, rij.op, rij.door, aantal, gemaakt, vervallen)


def _telling(naam: str) -> Select[int]:
    return select(func.count()).select_from(mailing_ontvanger).where(mailing_ontvanger.c.mailing == naam)


def _heeft_brief() -> ColumnElement[bool]:
    return select(brief.c.id).where(brief.c.kenmerk == mailing_ontvanger.c.kenmerk).exists()


def _keur(verbinding: Connection, opgave: Mailingopgave, ontvangers: Sequence[Ontvangeropgave]) -> None:
    for een in ontvangers:
        keur_sleutel(Zaaksleutel(opgave.naam, opgave.soort, een.geadresseerde))
    keren = Counter(een.geadresseerde for een in ontvangers)
    for een in ontvangers:
        if keren[een.geadresseerde] > 1:
            raise MELDING.fout("RG-054", naam=een.naam)
    eerder = select(nummer.c.id).where(nummer.c.zaak_id == opgave.naam, nummer.c.soort == opgave.soort).limit(1)
    if verbinding.execute(eerder).first():
        raise MELDING.fout("RG-051", naam=opgave.naam, tip="Geef de mailing een andere naam.")


def _trek(
    verbinding: Connection,
    stempel: Stempel,
    schema: Schema,
    sleutels: Sequence[Zaaksleutel],
    sommen: Sequence[str],
    datum: date,
) -> list[Kenmerk]:
    """The next numbers of this scheme, one for each of these letters; the scheme is locked."""
    nu = stand(verbinding, schema, datum=datum)
    if nu.over < len(sleutels):
        raise MELDING.fout("RG-022", titel=schema.titel, over=nu.over, aantal=len(sleutels))
    kenmerken: list[Kenmerk] = []
    volgende = nu.volgende
    while len(kenmerken) < len(sleutels):
        tot = min(volgende + min(len(sleutels) - len(kenmerken), _TEGELIJK), schema.laatste + 1)
        if tot == volgende:
            raise MELDING.fout("RG-022", titel=schema.titel, over=len(kenmerken), aantal=len(sleutels))
        delen = {} if schema.uitgifte.soort == "blok" else {"jaar": datum.year}
        reeks = [schema.maak(volgnummer=getal, **delen) for getal in range(volgende, tot)]
        # A number that another system gave out in the meantime is taken.
        vraag = select(nummer.c.kenmerk).where(nummer.c.kenmerk.in_([een.gewoon for een in reeks]))
        bezet = set(verbinding.execute(vraag).scalars())
        kenmerken += [een for een in reeks if een.gewoon not in bezet]
        volgende = tot
    schuif_op(verbinding, schema, datum, volgende)
    verbinding.execute(
        nummer.insert(),
        [
            {
                "kenmerk": kenmerk.gewoon,
                "schema": schema.naam,
                "staat": Staat.UITGEGEVEN.value,
                "zaak_id": sleutel.zaak_id,
                "soort": sleutel.soort,
                "geadresseerde": sleutel.geadresseerde,
                "inhoud_sha256": som,
                "op": stempel.op,
                "door": stempel.door,
            }
            for kenmerk, sleutel, som in zip(kenmerken, sleutels, sommen, strict=True)
        ],
    )
    regels = ((kenmerk.gewoon, omschrijf(sleutel)) for kenmerk, sleutel in zip(kenmerken, sleutels, strict=True))
    noteer_veel(verbinding, stempel, Handeling.GETROKKEN, regels)
    return kenmerken
