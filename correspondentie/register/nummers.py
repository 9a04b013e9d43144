"""Numbers: each is given out once, belongs to one letter, and is never used again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, select

from correspondentie.datum.notatie import lang
from correspondentie.kenmerk import Kenmerk, Schema
from correspondentie.kenmerk.patroon import gewone_spaties
from correspondentie.melding import Fout
from correspondentie.register.gegevens import Handeling, Staat, Zaaksleutel
from correspondentie.register.logboek import noteer
from correspondentie.register.meldingen import MELDING
from correspondentie.register.stempel import Stempel
from correspondentie.register.tabellen import brief, nummer
from correspondentie.register.tellers import keur_eigen, schuif_op, sluit, stand

MEESTE_TEGELIJK: Final = 10_000
"""Numbers that one reservation can take."""
_TEGELIJK: Final = 500
"""Values in one question; SQLite of before 3.32 takes 999."""


def trek(
    verbinding: Connection,
    stempel: Stempel,
    schema: Schema,
    sleutel: Zaaksleutel,
    *,
    datum: date,
    inhoud_sha256: str,
    nieuwe_versie: bool = False,
) -> str:
    """The number of this letter, as it is printed; the next of the scheme when it has none yet.

    Raises ``Fout`` when the scheme is not ours to give out, when its block is used up, and when the letter is final
    with another content and no new version is asked.
    """
    keur_sleutel(sleutel)
    keur_eigen(schema)
    sluit(verbinding, schema.naam)
    eigen = _van_zaak(verbinding, schema.naam, sleutel)
    if eigen is not None:
        _keur_inhoud(verbinding, stempel, eigen.kenmerk, inhoud_sha256, nieuwe_versie=nieuwe_versie)
        _werk_inhoud_bij(verbinding, stempel, eigen, inhoud_sha256)
        kenmerk = schema.lees(eigen.kenmerk)
        # A scheme whose way of writing was changed since does not know its old numbers: they stay what they are.
        return kenmerk.tekst if kenmerk else eigen.kenmerk
    waarden = {**_over_zaak(sleutel), "inhoud_sha256": inhoud_sha256}
    kenmerk = _volgende(verbinding, stempel, schema, datum, Staat.UITGEGEVEN, waarden)
    noteer(verbinding, stempel, Handeling.GETROKKEN, kenmerk.gewoon, omschrijf(sleutel))
    return kenmerk.tekst


def reserveer(verbinding: Connection, stempel: Stempel, schema: Schema, aantal: int, *, datum: date) -> tuple[str, ...]:
    """The next ``aantal`` numbers, put aside for later; raises ``Fout`` when the block does not have as many."""
    keur_eigen(schema)
    if not 1 <= aantal <= MEESTE_TEGELIJK:
        raise MELDING.fout("RG-013", aantal=aantal, meest=MEESTE_TEGELIJK)
    sluit(verbinding, schema.naam)
    over = stand(verbinding, schema, datum=datum).over
    if over < aantal:
        raise MELDING.fout("RG-022", titel=schema.titel, over=over, aantal=aantal)
    kenmerken = [_volgende(verbinding, stempel, schema, datum, Staat.GERESERVEERD, {}) for _ in range(aantal)]
    for kenmerk in kenmerken:
        noteer(verbinding, stempel, Handeling.GERESERVEERD, kenmerk.gewoon)
    return tuple(kenmerk.tekst for kenmerk in kenmerken)


def neem_op(
    verbinding: Connection,
    stempel: Stempel,
    kenmerk: Kenmerk | str,
    sleutel: Zaaksleutel,
    *,
    inhoud_sha256: str,
    nieuwe_versie: bool = False,
) -> None:
    """Record that this letter has a number of another system, or one that was reserved.

    Does nothing when it already has. Raises ``Fout`` when another letter uses the number, when it was withdrawn, when
    this letter has another number of the same scheme, and when it is final with another content.
    """
    keur_sleutel(sleutel)
    tekst = _gewoon(kenmerk)
    if not tekst:
        raise MELDING.fout("RG-011", deel="kenmerk")
    schema = kenmerk.schema if isinstance(kenmerk, Kenmerk) else ""
    sluit(verbinding, schema)
    bekend = _met_kenmerk(verbinding, tekst)
    if bekend is not None and bekend.staat == Staat.VERVALLEN:
        raise _vervallen(stempel, bekend)
    if bekend is not None and bekend.staat == Staat.UITGEGEVEN:
        if _sleutel(bekend) != sleutel:
            raise _in_gebruik(bekend)
        _keur_inhoud(verbinding, stempel, tekst, inhoud_sha256, nieuwe_versie=nieuwe_versie)
        _werk_inhoud_bij(verbinding, stempel, bekend, inhoud_sha256)
        return
    eigen = _van_zaak(verbinding, schema, sleutel)
    if eigen is not None:
        tip = f"Laat ‘{eigen.kenmerk}’ eerst vervallen, of haal het andere kenmerk uit de zaak."
        raise MELDING.fout("RG-033", ander=eigen.kenmerk, kenmerk=tekst, tip=tip)
    waarden = {**_over_zaak(sleutel), "inhoud_sha256": inhoud_sha256, "staat": Staat.UITGEGEVEN.value}
    if bekend is not None:
        verbinding.execute(nummer.update().where(nummer.c.id == bekend.id).values(**waarden))
        noteer(verbinding, stempel, Handeling.TOEGEWEZEN, tekst, omschrijf(sleutel))
        return
    verbinding.execute(
        nummer.insert().values(kenmerk=tekst, schema=schema, op=stempel.op, door=stempel.door, **waarden)
    )
    noteer(verbinding, stempel, Handeling.OPGENOMEN, tekst, omschrijf(sleutel))


def laat_vervallen(verbinding: Connection, stempel: Stempel, kenmerk: Kenmerk | str, reden: str) -> None:
    """Withdraw a number for good; raises ``Fout`` when it is unknown, was withdrawn before, or no reason is given."""
    if not reden.strip():
        raise MELDING.fout("RG-012", handeling="laten vervallen")
    (bekend,) = _sluit_nummers(verbinding, [kenmerk])
    if bekend.staat == Staat.VERVALLEN:
        raise _vervallen(stempel, bekend)
    verbinding.execute(
        nummer.update()
        .where(nummer.c.id == bekend.id)
        .values(staat=Staat.VERVALLEN.value, reden=reden.strip(), vervallen_op=stempel.op)
    )
    noteer(verbinding, stempel, Handeling.VERVALLEN, bekend.kenmerk, reden.strip())


def _volgende(
    verbinding: Connection, stempel: Stempel, schema: Schema, datum: date, staat: Staat, waarden: Mapping[str, str]
) -> Kenmerk:
    """Give out the next number that nobody has; the scheme is locked."""
    volgnummer = stand(verbinding, schema, datum=datum).volgende
    while True:
        if volgnummer > schema.laatste:
            tip = "Vraag een nieuw blok aan en zet het in data/kenmerken."
            blok = schema.uitgifte.soort == "blok"
            raise MELDING.fout("RG-021", titel=schema.titel, laatste=schema.laatste, tip=tip if blok else None)
        delen = {"volgnummer": volgnummer} | ({} if schema.uitgifte.soort == "blok" else {"jaar": datum.year})
        kenmerk = schema.maak(**delen)
        # A number that another system gave out in the meantime is taken: go on to the one after it.
        if _met_kenmerk(verbinding, kenmerk.gewoon) is None:
            break
        volgnummer += 1
    schuif_op(verbinding, schema, datum, volgnummer + 1)
    verbinding.execute(
        nummer.insert().values(
            kenmerk=kenmerk.gewoon,
            schema=schema.naam,
            staat=staat.value,
            op=stempel.op,
            door=stempel.door,
            **waarden,
        )
    )
    return kenmerk


def _sluit_nummers(verbinding: Connection, kenmerken: Sequence[Kenmerk | str]) -> list[Row[Any]]:
    """The rows of these numbers with their schemes locked; raises ``Fout`` when one is unknown."""
    gezocht = [_gewoon(kenmerk) for kenmerk in kenmerken]
    bekend = _met_kenmerken(verbinding, gezocht)
    for tekst in gezocht:
        if tekst not in bekend:
            raise MELDING.fout("RG-030", kenmerk=tekst)
    # In the same order for everybody: two transactions never wait for one another.
    gesloten = [sluit(verbinding, schema) for schema in sorted({rij.schema for rij in bekend.values()})]
    if any(gesloten):
        bekend = _met_kenmerken(verbinding, gezocht)
    return [bekend[tekst] for tekst in gezocht]


def zoek_in_gebruik(
    verbinding: Connection, stempel: Stempel, kenmerken: Sequence[Kenmerk | str]
) -> tuple[Row[Any], ...]:
    """The locked rows of numbers that letters use; raises ``Fout`` for one unknown, withdrawn or only reserved."""
    rijen = _sluit_nummers(verbinding, kenmerken)
    for rij in rijen:
        if rij.staat == Staat.VERVALLEN:
            raise _vervallen(stempel, rij)
        if rij.staat == Staat.GERESERVEERD:
            raise MELDING.fout("RG-034", kenmerk=rij.kenmerk)
    return tuple(rijen)


def al_definitief(stempel: Stempel, kenmerk: str, versie: int, op: datetime) -> Fout:
    """The refusal to change a final letter in silence, with the two ways on."""
    return MELDING.fout(
        "RG-040",
        kenmerk=kenmerk,
        versie=versie,
        datum=lang(stempel.dag(op)),
        tip="Is het een andere brief? Geef de zaak dan een eigen ‘id’. Is het dezelfde brief, verbeterd? Stel die dan "
        "vast als nieuwe versie, met een reden.",
    )


def _keur_inhoud(
    verbinding: Connection, stempel: Stempel, kenmerk: str, inhoud_sha256: str, *, nieuwe_versie: bool
) -> None:
    laatste = verbinding.execute(
        select(brief.c.versie, brief.c.inhoud_sha256, brief.c.op)
        .where(brief.c.kenmerk == kenmerk)
        .order_by(brief.c.versie.desc())
        .limit(1)
    ).first()
    if laatste is not None and laatste.inhoud_sha256 != inhoud_sha256 and not nieuwe_versie:
        raise al_definitief(stempel, kenmerk, laatste.versie, laatste.op)


def _werk_inhoud_bij(verbinding: Connection, stempel: Stempel, rij: Row[Any], inhoud_sha256: str) -> None:
    if rij.inhoud_sha256 != inhoud_sha256:
        verbinding.execute(nummer.update().where(nummer.c.id == rij.id).values(inhoud_sha256=inhoud_sha256))
        noteer(verbinding, stempel, Handeling.GEWIJZIGD, rij.kenmerk)


def _van_zaak(verbinding: Connection, schema: str, sleutel: Zaaksleutel) -> Row[Any] | None:
    return verbinding.execute(
        select(nummer).where(
            nummer.c.schema == schema,
            nummer.c.zaak_id == sleutel.zaak_id,
            nummer.c.soort == sleutel.soort,
            nummer.c.geadresseerde == sleutel.geadresseerde,
            nummer.c.staat == Staat.UITGEGEVEN.value,
        )
    ).first()


def _met_kenmerk(verbinding: Connection, tekst: str) -> Row[Any] | None:
    return verbinding.execute(select(nummer).where(nummer.c.kenmerk == tekst)).first()


def _met_kenmerken(verbinding: Connection, teksten: Sequence[str]) -> dict[str, Row[Any]]:
    uit: dict[str, Row[Any]] = {}
    for begin in range(0, len(teksten), _TEGELIJK):
        vraag = select(nummer).where(nummer.c.kenmerk.in_(teksten[begin : begin + _TEGELIJK]))
        uit |= {rij.kenmerk: rij for rij in verbinding.execute(vraag)}
    return uit


def _gewoon(kenmerk: Kenmerk | str) -> str:
    return kenmerk.gewoon if isinstance(kenmerk, Kenmerk) else gewone_spaties(kenmerk)


def _sleutel(rij: Row[Any]) -> Zaaksleutel:
    return Zaaksleutel(rij.zaak_id, rij.soort, rij.geadresseerde)


def _over_zaak(sleutel: Zaaksleutel) -> dict[str, str]:
    return {"zaak_id": sleutel.zaak_id, "soort": sleutel.soort, "geadresseerde": sleutel.geadresseerde}


def omschrijf(sleutel: Zaaksleutel) -> str:
    """How the log speaks of a letter."""
    return f"{sleutel.soort} aan {sleutel.geadresseerde}, zaak {sleutel.zaak_id}"


def keur_sleutel(sleutel: Zaaksleutel) -> None:
    """Raises ``Fout`` when a part of the key is missing."""
    for deel, waarde in (("id", sleutel.zaak_id), ("soort", sleutel.soort), ("aan", sleutel.geadresseerde)):
        if not waarde.strip():
            raise MELDING.fout("RG-011", deel=deel)


def _in_gebruik(rij: Row[Any]) -> Fout:
    return MELDING.fout(
        "RG-031", kenmerk=rij.kenmerk, soort=rij.soort, geadresseerde=rij.geadresseerde, zaak=rij.zaak_id
    )


def _vervallen(stempel: Stempel, rij: Row[Any]) -> Fout:
    return MELDING.fout(
        "RG-032", kenmerk=rij.kenmerk, datum=lang(stempel.dag(rij.vervallen_op)), reden=rij.reden or "zonder reden"
    )
