"""Addresses of organisations as tables: every address with its source and date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Final

from correspondentie.adresboek.adres import Adres
from correspondentie.adresboek.meldingen import MELDING
from correspondentie.adresboek.tabel import Rij, lees_datum, lees_tabel
from correspondentie.melding import Fout, Melding
from correspondentie.melding.suggestie import bedoelde_u, opsomming

KOLOMMEN: Final = ("code", "naam", "soort", "straat", "postcode", "plaats", "email", "bron", "datum")
_CODE: Final = re.compile(r"(?:gm|pv)\d+|[a-z]{2,10}")


class Adressoort(Enum):
    """A letter goes to the post address; to the visiting address where there is no other."""

    POSTADRES = "postadres"
    BEZOEKADRES = "bezoekadres"


@dataclass(frozen=True, slots=True)
class Organisatieadres:
    """One address of an organisation; ``code`` is its TOOI code, or ``tk`` for the Tweede Kamer."""

    code: str
    naam: str
    soort: Adressoort
    adres: Adres
    bron: str
    datum: date
    email: str | None = None


def lees_adressen(pad: Path) -> tuple[Organisatieadres, ...]:
    """The addresses in a table; raises ``Fout`` with the problems of all rows."""
    adressen: list[Organisatieadres] = []
    meldingen: list[Melding] = []
    for rij in lees_tabel(pad, KOLOMMEN):
        try:
            adressen.append(_uit_rij(rij))
        except Fout as fout:
            meldingen.extend(melding.op(rij.plaats) for melding in fout.meldingen)
    if meldingen:
        raise Fout.van(meldingen)
    return tuple(adressen)


def _uit_rij(rij: Rij) -> Organisatieadres:
    code, naam, soort, straat, postcode, plaats, email, bron, datum = rij.cellen
    if not _CODE.fullmatch(code):
        raise MELDING.fout("AB-043", waarde=code)
    soorten = [s.value for s in Adressoort]
    if soort not in soorten:
        raise MELDING.fout(
            "AB-044", kolom="soort", verwacht=opsomming(soorten), waarde=soort, tip=bedoelde_u(soort, soorten)
        )
    for kolom, waarde in (("straat", straat), ("plaats", plaats), ("bron", bron), ("datum", datum)):
        if not waarde:
            raise MELDING.fout("AB-044", kolom=kolom, verwacht="tekst", waarde="")
    adres = Adres(straat=straat, postcode=postcode, plaats=plaats)
    if not adres.heeft_geldige_postcode:
        raise MELDING.fout("AB-020", waarde=postcode)
    dag = lees_datum(datum, rij.plaats)
    assert dag is not None  # noqa: S101 - an empty cell was refused above
    return Organisatieadres(code, naam, Adressoort(soort), adres, bron, dag, email or None)


def kies(adressen: Iterable[Organisatieadres]) -> dict[str, Organisatieadres]:
    """The address to write to, per organisation: Postadres before Bezoekadres, then the newest."""
    gekozen: dict[str, Organisatieadres] = {}
    for adres in adressen:
        tot_nu = gekozen.get(adres.code)
        if tot_nu is None or _rang(adres) > _rang(tot_nu):
            gekozen[adres.code] = adres
    return gekozen


def _rang(adres: Organisatieadres) -> tuple[bool, date]:
    return (adres.soort is Adressoort.POSTADRES, adres.datum)


def proefadres(plaats: str) -> Adres:
    """A plainly fictitious address for examples: letters to it are stamped PROEF."""
    return Adres(straat="Voorbeeldstraat 1", postcode="1234 AB", plaats=plaats)
