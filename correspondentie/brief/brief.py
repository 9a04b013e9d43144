"""From case to letter: the template worked out with the values of the case, as a tree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn

from correspondentie.adresboek.afzender import Afzender
from correspondentie.adresboek.geadresseerde import Geadresseerde
from correspondentie.adresboek.ondertekenaar import Ondertekenaar, Sluiting, sluiting
from correspondentie.brief.boom import Brief, Leemte, Status, alle_inlines, platte_tekst
from correspondentie.brief.bouwen import bouw_sjabloon
from correspondentie.brief.hoofd import bepaal_geadresseerde, hoofdkenmerk, kenmerktekst, kenmerkvelden, maak_hoofd
from correspondentie.brief.invullen import Bron
from correspondentie.melding import Fout, Melding, Plaats
from correspondentie.sjabloon.afleiding import afleiding
from correspondentie.sjabloon.meldingen import MELDING as SJABLOONMELDING
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.sjabloon.uitwerken import werk_uit
from correspondentie.sjabloon.waarde import Afgeleid
from correspondentie.zaak.zaak import Zaak


@dataclass(frozen=True, slots=True)
class Afgifte:
    """The state in which a letter is made: concept or final, with the numbers that were issued by field."""

    status: Status = Status.CONCEPT
    kenmerken: Mapping[str, str] = field(default_factory=dict)
    proef: bool = False


@dataclass(frozen=True, slots=True)
class Gemaakt:
    """A letter with what was found along the way."""

    brief: Brief
    geadresseerde: Geadresseerde | None
    meldingen: tuple[Melding, ...] = ()

    @property
    def leemten(self) -> tuple[str, ...]:
        """The gaps that somebody still has to fill; a number still to come is none."""
        return tuple(inline.tekst for inline in alle_inlines(self.brief.inhoud) if isinstance(inline, Leemte))


def maak_brief(zaak: Zaak, omgeving: Leesomgeving, afgifte: Afgifte) -> Gemaakt:
    """The letter of this case; raises ``Fout`` with the problems that stop it."""
    geadresseerde = bepaal_geadresseerde(zaak, omgeving)
    afgeleid, meldingen = _leid_af(zaak, omgeving)
    waarden = _waarden(zaak, geadresseerde, afgeleid, afgifte)
    hoofd = maak_hoofd(zaak, omgeving, geadresseerde, waarden, afgifte.kenmerken)
    naam = zaak.sjabloon.pad.name
    tekst, verzameling = werk_uit(omgeving.taal, naam, waarden)
    inhoud = bouw_sjabloon(tekst, tuple(verzameling.invullingen), Bron(zaak), str(zaak.sjabloon.pad))
    betreft = hoofd.get("betreft")
    afzender: Afzender | None = waarden["afzender"]
    proef = afgifte.proef or (geadresseerde is not None and geadresseerde.proef)
    brief = Brief(
        soort=zaak.soort,
        titel=platte_tekst(betreft[0]) if betreft else zaak.sjabloon.kop.titel,
        huisstijl=str(zaak.waarden.get("huisstijl") or zaak.sjabloon.kop.huisstijl),
        dagtekening=zaak.dagtekening,
        hoofd=hoofd,
        inhoud=inhoud,
        status=afgifte.status,
        stempel="PROEF" if proef else "CONCEPT" if afgifte.status is Status.CONCEPT else None,
        kenmerk=_eigen_kenmerk(zaak, afgifte),
        auteur=afzender.naam if afzender else "",
        apart=bool(zaak.waarden.get("los")),
    )
    return Gemaakt(brief, geadresseerde, meldingen)


class _Velden(dict[str, Any]):
    """The values of a case for a derivation; a field that the template does not have is a problem of the template."""

    def __init__(self, zaak: Zaak) -> None:
        super().__init__(zaak.waarden)
        self._sjabloon = zaak.sjabloon

    def __missing__(self, veld: str) -> NoReturn:
        plaats = Plaats(str(self._sjabloon.pad))
        raise SJABLOONMELDING.fout("SJ-015", plaats=plaats, afleiding=self._sjabloon.kop.afleiding, naam=veld)


def _leid_af(zaak: Zaak, omgeving: Leesomgeving) -> tuple[Mapping[str, Any], tuple[Melding, ...]]:
    """What follows from the case; raises ``Fout`` when a problem of it stops the letter."""
    naam = zaak.sjabloon.kop.afleiding
    if naam is None:
        return {}, ()
    uitkomst = afleiding(naam).leid_af(_Velden(zaak), omgeving)
    meldingen = tuple(
        melding.op(zaak.plaats(melding.veld) if melding.veld else zaak.bron.plaats) for melding in uitkomst.meldingen
    )
    if any(melding.stopt for melding in meldingen):
        raise Fout.van(meldingen)
    return uitkomst.waarden, meldingen


def _waarden(
    zaak: Zaak, geadresseerde: Geadresseerde | None, afgeleid: Mapping[str, Any], afgifte: Afgifte
) -> dict[str, Any]:
    """What the template can name: the fields, what follows from them, and the fixed data of ``VASTE_GEGEVENS``."""
    ondertekenaar: Ondertekenaar | None = zaak.waarden.get("ondertekenaar")
    waarden: dict[str, Any] = dict(zaak.waarden)
    waarden.setdefault("afzender", None)
    waarden |= {
        "geadresseerde": geadresseerde,
        "aanhef": zaak.waarden.get("aanhef") or (geadresseerde.aanhef if geadresseerde else None),
        "sluiting": _sluiting(zaak, ondertekenaar) if ondertekenaar else None,
    }
    for naam, opgave in kenmerkvelden(zaak).items():
        waarden[naam] = kenmerktekst(opgave, afgifte.kenmerken.get(naam))
    return {**waarden, **afgeleid}


def _sluiting(zaak: Zaak, ondertekenaar: Ondertekenaar) -> Sluiting:
    """The closing lines; each knows that it follows from the signatory that the case names."""
    regels = sluiting(ondertekenaar)
    plaats = zaak.plaats("ondertekenaar") if zaak.heeft("ondertekenaar") else None

    def met_herkomst(tekst: str) -> str:
        regel = Afgeleid(tekst)
        if plaats:
            regel.pad, regel.plaats = "ondertekenaar", plaats
        return regel

    return Sluiting(tuple(map(met_herkomst, regels.boven)), tuple(map(met_herkomst, regels.onder)))


def _eigen_kenmerk(zaak: Zaak, afgifte: Afgifte) -> str | None:
    veld = hoofdkenmerk(zaak)
    return kenmerktekst(kenmerkvelden(zaak)[veld], afgifte.kenmerken.get(veld)) if veld else None
