"""Import of addresses from the export of the Register van Overheidsorganisaties (``exportOO_gemeenten.xml``).

Structure, seen in the exports: ``organisatie`` elements, which may nest, with what belongs to them as direct
children. The type of an address stands in ``type`` or ``adresType``, the street in ``openbareRuimte`` or ``straat``,
the town in ``woonplaats`` or ``plaats``. The version in the namespace changes, so names are compared without it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from correspondentie.adresboek.adres import Adres, lees_postcode
from correspondentie.adresboek.meldingen import MELDING
from correspondentie.adresboek.organisatie import Adressoort, Organisatieadres
from correspondentie.melding import Plaats

if TYPE_CHECKING:
    from lxml.etree import _Element

GROOTSTE_EXPORT: Final = 300_000_000
"""Bytes. The export of all organisations together is some 60 million."""
BRON: Final = "Register van Overheidsorganisaties"
_WORTEL: Final = "overheidsorganisaties"
_CODE: Final = re.compile(r"(?:.*/)?((?:gm|pv)\d+)")
_EMAIL: Final = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+")


@dataclass(slots=True)
class Invoer:
    """What an export gave: the addresses to keep, and what happened to the organisations it holds.

    The lists hold names as they stand in the export, for the report to the user.
    """

    adressen: list[Organisatieadres] = field(default_factory=list)
    gekoppeld: set[str] = field(default_factory=set)
    """Codes that got at least one address."""
    beeindigd: list[str] = field(default_factory=list)
    onbekend: list[str] = field(default_factory=list)
    """With the code of a gemeente or province that the address book does not have."""
    zonder_adres: list[str] = field(default_factory=list)
    afgekeurd: list[str] = field(default_factory=list)
    """Name and reason: an address that is no good address, such as one without a postcode."""
    overige: int = 0
    """Organisations that are no gemeente or province."""

    def ontbreekt(self, codes: Collection[str]) -> list[str]:
        """Those of ``codes`` that the export gave no address for."""
        return sorted(set(codes) - self.gekoppeld)


def lees_export(pad: Path, codes: Collection[str], op: date) -> Invoer:
    """The addresses of the organisations with these TOOI codes (``gm0622``); those ended before ``op`` are skipped.

    ``op`` is also the date that the addresses get. The file is read as a stream: no entities, no network, no
    DOCTYPE, a limit to its size. Raises ``Fout`` when it is no export or holds no usable address.
    """
    invoer = Invoer()
    for organisatie in _organisaties(pad):
        _verwerk(organisatie, invoer, codes, op)
    if not invoer.adressen:
        raise MELDING.fout("AB-064", plaats=Plaats(str(pad)))
    return invoer


def _organisaties(pad: Path) -> Iterator[_Element]:
    """Each ``organisatie`` when it is complete; emptied after use, so that memory stays small."""
    from lxml import etree

    plaats = Plaats(str(pad))
    try:
        grootte = pad.stat().st_size
        if grootte > GROOTSTE_EXPORT:
            raise MELDING.fout("AB-063", plaats=plaats, grootte=grootte, grens=GROOTSTE_EXPORT)
        with pad.open("rb") as stroom:
            gebeurtenissen = etree.iterparse(
                stroom,
                events=("start", "end"),
                resolve_entities=False,
                no_network=True,
                load_dtd=False,
                huge_tree=False,
                remove_comments=True,
                remove_pis=True,
            )
            begonnen = False
            for gebeurtenis, element in gebeurtenissen:
                if not begonnen:
                    _keur_begin(element, plaats)
                    begonnen = True
                if gebeurtenis == "end" and _naam(element) == "organisatie":
                    yield element
                    element.clear(keep_tail=False)
    except etree.XMLSyntaxError as fout:
        regel, kolom = fout.position
        raise MELDING.fout("AB-060", plaats=Plaats(str(pad), regel, kolom), reden=_reden(fout)) from None
    except OSError as fout:
        raise MELDING.fout("AB-060", plaats=plaats, reden=(fout.strerror or "het is niet te openen").lower()) from None


def _keur_begin(wortel: _Element, plaats: Plaats) -> None:
    if wortel.getroottree().docinfo.internalDTD is not None:
        raise MELDING.fout("AB-061", plaats=plaats)
    if _naam(wortel) != _WORTEL:
        raise MELDING.fout("AB-062", plaats=plaats, wortel=_naam(wortel)[:40])


def _reden(fout: Exception) -> str:
    tekst = str(fout).casefold()
    if "document is empty" in tekst or "start tag expected" in tekst:
        return "er staat geen XML in"
    if "excessive" in tekst or "huge" in tekst:
        return "het is te diep genest of bevat te lange teksten"
    if "encoding" in tekst or "utf-8" in tekst:
        return "de tekens zijn niet goed gecodeerd"
    return "de opbouw klopt hier niet; misschien is het ophalen afgebroken"


def _verwerk(organisatie: _Element, invoer: Invoer, codes: Collection[str], op: date) -> None:
    code = _code(organisatie)
    if code is None:
        invoer.overige += 1
        return
    naam = _tekst(organisatie, "naam") or code
    if _beeindigd(organisatie, op):
        invoer.beeindigd.append(naam)
        return
    if code not in codes:
        invoer.onbekend.append(naam)
        return
    email = _email(organisatie)
    begin = len(invoer.adressen)
    afgekeurd = len(invoer.afgekeurd)
    for element in _onder(organisatie, "adressen", "adres"):
        soort = _soort(element)
        if soort is None:
            continue
        adres, gebrek = _adres(element)
        if adres is None:
            invoer.afgekeurd.append(f"{naam}: {soort.value} {gebrek}")
            continue
        invoer.adressen.append(Organisatieadres(code, naam, soort, adres, BRON, op, email))
    if len(invoer.adressen) > begin:
        invoer.gekoppeld.add(code)
    elif len(invoer.afgekeurd) == afgekeurd:
        invoer.zonder_adres.append(naam)


def _code(organisatie: _Element) -> str | None:
    """The TOOI code; the attribute holds it bare or at the end of a web address."""
    for attribuut, waarde in organisatie.attrib.items():
        if _plaatselijk(str(attribuut)) == "resourceIdentifierTOOI":
            gevonden = _CODE.fullmatch(str(waarde).strip())
            return gevonden[1] if gevonden else None
    return None


def _beeindigd(organisatie: _Element, op: date) -> bool:
    """Ended before that day; an end still to come counts for nothing yet, one that is no date counts as an end."""
    eind = _tekst(organisatie, "eindDatum")
    if not eind:
        return False
    try:
        return date.fromisoformat(eind[:10]) < op
    except ValueError:
        return True


def _soort(adres: _Element) -> Adressoort | None:
    tekst = (_tekst(adres, "type") or _tekst(adres, "adresType") or "").casefold()
    return next((soort for soort in Adressoort if soort.value == tekst), None)


def _adres(element: _Element) -> tuple[Adres | None, str]:
    """The address, or why it is none."""
    postcode = lees_postcode(_tekst(element, "postcode"))
    plaats = _tekst(element, "woonplaats") or _tekst(element, "plaats")
    straat = _straat(element)
    if not straat:
        return None, "heeft geen straat of postbus"
    if postcode is None:
        return None, "heeft geen geldige postcode"
    if not plaats:
        return None, "heeft geen plaats"
    return Adres(straat=straat, postcode=postcode, plaats=plaats), ""


def _straat(element: _Element) -> str:
    postbus = _tekst(element, "postbus")
    if postbus:
        nummer = postbus.casefold().removeprefix("postbus").strip()
        return f"Postbus {nummer}"
    straat = _tekst(element, "openbareRuimte") or _tekst(element, "straat")
    nummer, toevoeging = _tekst(element, "huisnummer"), _tekst(element, "toevoeging")
    if not straat:
        return ""
    # 6 and 2 would read as 62; 6 and A are written together.
    streep = "-" if toevoeging[:1].isdigit() else ""
    return f"{straat} {nummer}{streep}{toevoeging}".strip()


def _email(organisatie: _Element) -> str | None:
    for contact in _kinderen(organisatie, "contact"):
        for adres in _onder(contact, "emailadressen", "emailadres"):
            if _EMAIL.fullmatch(email := _tekst(adres, "email")):
                return email
    return None


def _onder(ouder: _Element, lijst: str, naam: str) -> Iterator[_Element]:
    for groep in _kinderen(ouder, lijst):
        yield from _kinderen(groep, naam)


def _kinderen(ouder: _Element, naam: str) -> Iterator[_Element]:
    """Direct children only: what lies deeper belongs to a nested organisation."""
    return (kind for kind in ouder if isinstance(kind.tag, str) and _naam(kind) == naam)


def _tekst(ouder: _Element, naam: str) -> str:
    kind = next(_kinderen(ouder, naam), None)
    return " ".join((kind.text or "").split()) if kind is not None else ""


def _naam(element: _Element) -> str:
    return _plaatselijk(str(element.tag))


def _plaatselijk(naam: str) -> str:
    """A name without its namespace."""
    return naam.rpartition("}")[2]
