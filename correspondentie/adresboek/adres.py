"""A postal address: read from what somebody typed, checked, and written as an envelope asks for it."""

from __future__ import annotations

import re
from typing import Any, Final

from pydantic import field_validator

from correspondentie.adresboek.meldingen import MELDING
from correspondentie.bron.model import Bronmodel, beschrijf
from correspondentie.melding import Fout, Melding
from correspondentie.melding.suggestie import bedoelde_u, opsomming

MINSTE_REGELS: Final = 3
MEESTE_REGELS: Final = 6
LANGSTE_REGEL: Final = 48
"""Characters of 9 pt Verdana that fit the 95 mm of the addressee."""

# Inside a postcode and between postcode and town nothing may break or collapse: U+00A0.
_VAST: Final = "\u00a0"
_POSTCODE: Final = re.compile(r"([1-9]\d{3})\s*([A-Z]{2})", re.IGNORECASE)
_LAATSTE_REGEL: Final = re.compile(rf"({_POSTCODE.pattern})[\s,]+(\S.*)", re.IGNORECASE)
_VERBODEN_LETTERS: Final = frozenset({"SA", "SD", "SS"})
_VREEMD: Final = re.compile(r"[\x00-\x1f\x7f<>{}|\\^~]")


def lees_postcode(tekst: str) -> str | None:
    """``3131vx`` as ``3131 VX``; ``None`` when it is no postcode. SA, SD and SS are never issued."""
    gevonden = _POSTCODE.fullmatch(tekst.strip())
    if gevonden is None:
        return None
    letters = gevonden[2].upper()
    return None if letters in _VERBODEN_LETTERS else f"{gevonden[1]} {letters}"


def in_hoofdletters(plaats: str) -> str:
    """A town as PostNL writes it: ``IJsselstein`` → ``IJSSELSTEIN``, ``'s-Gravenhage`` → ``'S-GRAVENHAGE``."""
    return plaats.replace("ĳ", "ij").replace("Ĳ", "IJ").replace("’", "'").upper()


class Adres(Bronmodel):
    """Where something is delivered: street and number or Postbus, postcode, town. Abroad: ``land``.

    ``postcode`` is normalised to ``3131 VX``; abroad it stays as typed and may be absent.
    """

    straat: str
    postcode: str = ""
    plaats: str
    land: str | None = None

    @field_validator("straat", "plaats")
    @classmethod
    def _met_tekst(cls, waarde: str) -> str:
        return " ".join(waarde.split())

    @field_validator("postcode")
    @classmethod
    def _normaal(cls, waarde: str) -> str:
        return lees_postcode(waarde) or waarde.strip()

    @property
    def is_in_nederland(self) -> bool:
        return self.land is None or self.land.strip().casefold() in ("", "nederland")

    @property
    def is_postbus(self) -> bool:
        return self.straat.casefold().startswith("postbus ")

    @property
    def heeft_geldige_postcode(self) -> bool:
        return not self.is_in_nederland or lees_postcode(self.postcode) is not None

    @property
    def plaatsregel(self) -> str:
        """``3131 VX  VLAARDINGEN``, with spaces that do not break."""
        return self._postcode_en(in_hoofdletters(self.plaats))

    @property
    def regels(self) -> tuple[str, ...]:
        """The lines on the envelope below the name."""
        land = () if self.is_in_nederland else (str(self.land).upper(),)
        return (self.straat, self.plaatsregel, *land)

    @property
    def op_een_regel(self) -> str:
        """``Postbus 20301  2500 EH  DEN HAAG``."""
        return f"{_VAST}{_VAST}".join(self.regels)

    @property
    def colofonregels(self) -> tuple[str, ...]:
        """The lines in the colofon, with the town as it is written in text."""
        return (self.straat, self._postcode_en(self.plaats))

    def _postcode_en(self, plaats: str) -> str:
        return f"{self.postcode.replace(' ', _VAST)}{_VAST}{_VAST}{plaats}" if self.postcode else plaats

    def __str__(self) -> str:
        return f"{self.straat}, {self.postcode} {self.plaats}".replace(" ,", ",")


class Postadres(Bronmodel):
    """Name and address together: everything on the envelope."""

    naam: tuple[str, ...]
    adres: Adres

    @property
    def regels(self) -> tuple[str, ...]:
        return (*self.naam, *self.adres.regels)

    @property
    def heeft_te_weinig_regels(self) -> bool:
        return len(self.regels) < MINSTE_REGELS

    @property
    def heeft_te_veel_regels(self) -> bool:
        return len(self.regels) > MEESTE_REGELS

    @property
    def te_lange_regels(self) -> tuple[str, ...]:
        return tuple(regel for regel in self.regels if len(regel) > LANGSTE_REGEL)

    @property
    def regels_met_vreemde_tekens(self) -> tuple[str, ...]:
        return tuple(regel for regel in self.regels if _VREEMD.search(regel))

    @property
    def gebreken(self) -> tuple[Melding, ...]:
        """Everything that keeps this from being a good address; empty when it is one."""
        gevonden = []
        if not self.adres.heeft_geldige_postcode:
            gevonden.append(_geen_postcode(self.adres.postcode))
        if self.heeft_te_weinig_regels:
            gevonden.append(MELDING("AB-021", aantal=len(self.regels), minst=MINSTE_REGELS))
        if self.heeft_te_veel_regels:
            gevonden.append(MELDING("AB-022", aantal=len(self.regels), meest=MEESTE_REGELS))
        gevonden += [
            MELDING("AB-023", regel=regel, lengte=len(regel), grens=LANGSTE_REGEL) for regel in self.te_lange_regels
        ]
        gevonden += [MELDING("AB-025", regel=regel) for regel in self.regels_met_vreemde_tekens]
        return tuple(gevonden)


_SLEUTELS: Final = ("naam", "straat", "postcode", "plaats", "land")


def lees_postadres(waarde: Any) -> Postadres:
    """The address typed in a case: a list of lines, one text with lines, or a group of keys.

    Raises ``Fout`` with every problem. The lines are name (one or more), street or Postbus, postcode with town; an
    address abroad needs the group with ``land``.
    """
    if isinstance(waarde, Postadres):
        return waarde
    if isinstance(waarde, dict):
        postadres = _uit_groep(waarde)
    elif isinstance(waarde, str):
        postadres = _uit_regels(waarde.splitlines())
    elif isinstance(waarde, list | tuple) and all(isinstance(regel, str) for regel in waarde):
        postadres = _uit_regels(list(waarde))
    else:
        raise MELDING.fout("AB-026", sleutels=opsomming(_SLEUTELS, "en"), gevonden=beschrijf(waarde))
    if postadres.gebreken:
        raise Fout.van(postadres.gebreken)
    return postadres


def _uit_regels(getypt: list[str]) -> Postadres:
    regels = [" ".join(regel.split()) for regel in getypt if regel.strip()]
    if len(regels) < MINSTE_REGELS:
        raise MELDING.fout("AB-021", aantal=len(regels), minst=MINSTE_REGELS)
    gevonden = _LAATSTE_REGEL.fullmatch(regels[-1])
    if gevonden is None:
        tip = "Voor een adres in het buitenland: gebruik de sleutels naam, straat, postcode, plaats en land."
        raise MELDING.fout("AB-024", regel=regels[-1], tip=tip)
    adres = Adres(straat=regels[-2], postcode=gevonden[1], plaats=gevonden[4])
    return Postadres(naam=tuple(regels[:-2]), adres=adres)


def _uit_groep(groep: dict[str, Any]) -> Postadres:
    meldingen = [
        MELDING("AB-028", sleutel=str(sleutel), tip=bedoelde_u(str(sleutel), _SLEUTELS))
        for sleutel in groep
        if sleutel not in _SLEUTELS
    ]
    buitenland = str(groep.get("land") or "").strip()
    verplicht = ("naam", "straat", "plaats") if buitenland else ("naam", "straat", "postcode", "plaats")
    meldingen += [MELDING("AB-027", sleutel=sleutel) for sleutel in verplicht if not groep.get(sleutel)]
    meldingen += [
        MELDING("AB-026", sleutels=opsomming(_SLEUTELS, "en"), gevonden=f"bij ‘{sleutel}’ {beschrijf(waarde)}")
        for sleutel, waarde in groep.items()
        if sleutel in _SLEUTELS[1:] and waarde is not None and not isinstance(waarde, str)
    ]
    if meldingen:
        raise Fout.van(meldingen)
    naam = groep["naam"]
    adres = Adres(
        straat=groep["straat"],
        postcode=groep.get("postcode") or "",
        plaats=groep["plaats"],
        land=buitenland or None,
    )
    return Postadres(naam=tuple(_naamregels(naam)), adres=adres)


def _naamregels(naam: Any) -> list[str]:
    regels = naam if isinstance(naam, list | tuple) else str(naam).splitlines()
    return [" ".join(str(regel).split()) for regel in regels if str(regel).strip()]


def _geen_postcode(waarde: str) -> Melding:
    tip = "Een postcode is vier cijfers en twee letters, zoals 1234 AB."
    compact = "".join(waarde.split()).upper()
    if compact[:1] == "0":
        tip = "Een postcode begint niet met 0."
    elif compact[4:] in _VERBODEN_LETTERS:
        tip = "De letters SA, SD en SS komen in postcodes niet voor."
    return MELDING("AB-020", waarde=waarde, tip=tip)
