"""Making a final letter again from what the register keeps of it: byte for byte, or with the reason why not."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from correspondentie import VERSIE
from correspondentie.brief.boom import Status
from correspondentie.brief.brief import Afgifte, Gemaakt, maak_brief
from correspondentie.brief.hoofd import hoofdkenmerk, kenmerkvelden
from correspondentie.melding import Fout, Melding
from correspondentie.register import Bestand, Brief, Selectie, Staat
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.sjabloon.som import som_met_delen
from correspondentie.vervaardiging.delen import ANTWOORDEN
from correspondentie.vervaardiging.formaten import FORMATEN, Drukkerij
from correspondentie.vervaardiging.meldingen import MELDING
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.vervaardiging.stukken import BASIS, EIGEN, KENMERK, PROGRAMMA, ZAAK, lees_verzending, programma
from correspondentie.werkmap.werkmap import Werkmap, open_werkmap
from correspondentie.zaak.lezen import lees_zaaktekst
from correspondentie.zaak.zaak import Zaak

if TYPE_CHECKING:
    from correspondentie.register.register import Register

_BEELD: Final = re.compile(r"-\d+\.png$")


@dataclass(frozen=True, slots=True)
class Werkplek:
    """A letter on the table again: its case, its tree, and what prints it."""

    brief: Brief
    zaak: Zaak
    gemaakt: Gemaakt
    omgeving: Leesomgeving
    drukkerij: Drukkerij


@dataclass(frozen=True, slots=True)
class Hersteld:
    """The files of a letter by the name that the register has for them, each equal to what it was."""

    brief: Brief
    bestanden: Mapping[str, bytes]
    afwijkingen: tuple[Melding, ...] = ()


def herstel(
    register: Register,
    kenmerk: str,
    versie: int | None,
    werkmap: Werkmap,
    namen: Iterable[str] | None = None,
    *,
    streng: bool = True,
) -> Hersteld:
    """The files of this version (without one: the last), or only those called ``namen``.

    Nothing is read but what the register keeps. Only for letters of before it kept templates and house styles,
    ``werkmap`` supplies those, and their checksum and version must be what they were. Raises ``Fout`` that says
    exactly what stands in the way when a file would not be equal, to the byte. Without ``streng`` such a file is
    given all the same, to compare with, and ``afwijkingen`` says what stands in the way.
    """
    brief = register.brief(kenmerk, versie)
    stukken = register.stukken(brief.kenmerk, brief.versie)
    gevraagd = [een for een in brief.vaststelling.bestanden if namen is None or een.naam in namen]
    gemaakt: dict[str, bytes] = {}
    afwijkingen: list[Melding] = []
    for lijst, bestanden in _per_lijst(gevraagd, stukken):
        with werkplek(register, brief, lijst, werkmap) as plek:
            gedrukt = _druk(plek, bestanden, lijst)
        gemaakt |= gedrukt
        afwijkingen += _afwijkingen(brief, bestanden, gedrukt, lijst)
    if streng and afwijkingen:
        raise Fout(*afwijkingen)
    return Hersteld(brief, gemaakt, tuple(afwijkingen))


@contextmanager
def werkplek(register: Register, brief: Brief, stukken: Mapping[str, bytes], werkmap: Werkmap) -> Iterator[Werkplek]:
    """The letter made again as a tree, among the files that it was made from; raises ``Fout``."""
    with TemporaryDirectory(prefix="correspondentie-") as tijdelijk:
        wortel = Path(tijdelijk)
        zaakpad = _zet_neer(wortel, stukken)
        oud = not stukken
        plek = werkmap if oud else replace(open_werkmap(wortel / EIGEN), basis=wortel / BASIS)
        proef = lees_verzending(stukken).proef
        omgeving = open_omgeving(plek, proef=proef)
        if not oud:
            omgeving = replace(omgeving, zaak_bij_kenmerk=lambda nummer: _bij_kenmerk(stukken, nummer))
        drukkerij = Drukkerij(plek, brief.vaststelling.zetter)
        try:
            zaak = lees_zaaktekst(brief.vaststelling.zaaktekst, zaakpad, omgeving)
            if oud:
                _keur_werkmap(brief, zaak, omgeving, drukkerij)
            kenmerken = _kenmerken(register, brief, zaak, omgeving)
            gemaakt = maak_brief(zaak, omgeving, Afgifte(Status.DEFINITIEF, kenmerken, proef))
        except Fout as fout:
            raise _niet_te_maken(brief, fout, stukken) from None
        yield Werkplek(brief, zaak, gemaakt, omgeving, drukkerij)


def _per_lijst(
    bestanden: Iterable[Bestand], stukken: Mapping[str, Mapping[str, bytes]]
) -> Iterator[tuple[Mapping[str, bytes], list[Bestand]]]:
    """The files that were made from the same pieces together; mostly that is all of them."""
    groepen: dict[int, tuple[Mapping[str, bytes], list[Bestand]]] = {}
    for een in bestanden:
        lijst = stukken.get(een.naam, {})
        groepen.setdefault(id(lijst) if lijst else 0, (lijst, []))[1].append(een)
    yield from groepen.values()


def _druk(plek: Werkplek, bestanden: Iterable[Bestand], stukken: Mapping[str, bytes]) -> dict[str, bytes]:
    alle = list(bestanden)
    brief = plek.brief
    try:
        gedrukt = plek.drukkerij.druk(plek.gemaakt.brief, dict.fromkeys(_formaat(een.naam) for een in alle))
    except Fout as fout:
        raise _niet_te_maken(brief, fout, stukken) from None
    apart = plek.gemaakt.brief.apart
    return {een.naam: gedrukt.get(_deel(een.naam, apart=apart) + _achter(een.naam), b"") for een in alle}


def _afwijkingen(
    brief: Brief, bestanden: Iterable[Bestand], gedrukt: Mapping[str, bytes], stukken: Mapping[str, bytes]
) -> tuple[Melding, ...]:
    """Which files came out otherwise than they were, and why."""
    anders = [een for een in bestanden if hashlib.sha256(gedrukt[een.naam]).hexdigest() != een.sha256]
    if not anders:
        return ()
    html = [MELDING("VV-028")] if any(een.naam.endswith(".html") for een in anders) else []
    redenen = (*html, *_redenen(brief, stukken)) or (MELDING("VV-025"),)
    return (*(MELDING("VV-020", naam=een.naam, kenmerk=brief.kenmerk) for een in anders), *redenen)


def _formaat(naam: str) -> str:
    formaat = _achter(naam).rpartition(".")[2]
    return formaat if formaat in FORMATEN else "docx"


def _deel(naam: str, *, apart: bool) -> str:
    """``-antwoorden`` for the second file of a letter in two files."""
    return ANTWOORDEN if apart and naam.removesuffix(_achter(naam)).endswith(ANTWOORDEN) else ""


def _achter(naam: str) -> str:
    """What stands behind the name of the letter: ``.pdf``, ``-1.png``."""
    gevonden = _BEELD.search(naam)
    return gevonden[0] if gevonden else Path(naam).suffix


def _zet_neer(wortel: Path, stukken: Mapping[str, bytes]) -> Path:
    """Write the pieces where the letter will look for them, and give the place of the case file."""
    omhoog = max((naam.split("/").count("..") for naam in stukken if naam.startswith(f"{ZAAK}/")), default=0)
    # So deep that a piece from a folder above that of the case still lies in the work folder.
    zaakmap = (wortel / EIGEN).joinpath("zaken", *["map"] * omhoog)
    for map_ in (wortel / BASIS, zaakmap):
        map_.mkdir(parents=True)
    echt = wortel.resolve()
    for naam, inhoud in stukken.items():
        soort, _, plek = naam.partition("/")
        if soort not in (EIGEN, BASIS, ZAAK):
            continue
        doel = ((zaakmap if soort == ZAAK else wortel / soort) / plek).resolve()
        if not doel.is_relative_to(echt):
            continue
        doel.parent.mkdir(parents=True, exist_ok=True)
        doel.write_bytes(inhoud)
    return zaakmap / "zaak.yaml"


def _bij_kenmerk(stukken: Mapping[str, bytes], kenmerk: str) -> str | None:
    inhoud = stukken.get(f"{KENMERK}/{kenmerk}")
    return None if inhoud is None else inhoud.decode()


def _kenmerken(register: Register, brief: Brief, zaak: Zaak, omgeving: Leesomgeving) -> dict[str, str]:
    """The numbers that the letter had, also when they were withdrawn since."""
    sleutel = brief.sleutel
    selectie = Selectie(zaak_id=sleutel.zaak_id, soort=sleutel.soort, geadresseerde=sleutel.geadresseerde)
    nummers = sorted(register.lijst(selectie), key=lambda nummer: nummer.staat is not Staat.VERVALLEN)
    per_schema = {nummer.schema: nummer.kenmerk for nummer in nummers}
    velden = kenmerkvelden(zaak)
    tekst = {naam: per_schema[opgave.schema] for naam, opgave in velden.items() if opgave.schema in per_schema}
    if eigen := hoofdkenmerk(zaak):
        tekst[eigen] = brief.kenmerk
    return {naam: str(omgeving.schemas.lees(nummer, velden[naam].schema)) for naam, nummer in tekst.items()}


def _keur_werkmap(brief: Brief, zaak: Zaak, omgeving: Leesomgeving, drukkerij: Drukkerij) -> None:
    """For a letter of before the register kept them: template and house style must be what they were."""
    toen = brief.vaststelling
    meldingen: list[Melding] = []
    som = som_met_delen(zaak.sjabloon, omgeving.taal)
    if som != toen.sjabloon_sha256:
        nu = f"{zaak.soort} {zaak.sjabloon.kop.versie}"
        meldingen.append(
            MELDING("VV-021", sjabloon=toen.sjabloon, som=toen.sjabloon_sha256[:12], nu=nu, som_nu=som[:12])
        )
    huisstijl = drukkerij.stijl(toen.huisstijl).huisstijl
    if huisstijl.versie != toen.huisstijl_versie:
        meldingen.append(MELDING("VV-022", huisstijl=toen.huisstijl, versie=toen.huisstijl_versie, nu=huisstijl.versie))
    if meldingen:
        raise Fout(*meldingen)


def _redenen(brief: Brief, stukken: Mapping[str, bytes]) -> Iterator[Melding]:
    toen = brief.vaststelling.programma
    if toen != VERSIE:
        yield MELDING("VV-023", toen=toen, nu=VERSIE, tip=f"Installeer correspondentie {toen} en probeer het opnieuw.")
    was: dict[str, str] = json.loads(stukken[PROGRAMMA]) if PROGRAMMA in stukken else {}
    nu = programma()
    for naam in sorted(was):
        if naam == "code" and toen == VERSIE and was[naam] != nu[naam]:
            yield MELDING("VV-029", versie=VERSIE)
        elif naam not in ("correspondentie", "code") and was[naam] != nu.get(naam, "geen"):
            yield MELDING("VV-024", naam=naam, toen=was[naam], nu=nu.get(naam, "geen"))


def _niet_te_maken(brief: Brief, fout: Fout, stukken: Mapping[str, bytes]) -> Fout:
    """Why the letter does not come about; the places in passing files of our own say nothing to a reader."""
    oorzaken = [replace(melding, plaats=None) for melding in fout.meldingen]
    kop = MELDING("VV-026", kenmerk=brief.kenmerk, versie=brief.versie)
    zonder = () if stukken else (MELDING("VV-027"),)
    return Fout(kop, *oorzaken, *zonder, *_redenen(brief, stukken))
