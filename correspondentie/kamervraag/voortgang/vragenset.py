"""What one case says about its set of questions, read as leniently as a list of terms needs.

A draft that cannot be a letter yet (no signatory, no date) still has a term, so only the fields below are read.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from correspondentie.bron.model import lees_model
from correspondentie.bron.yaml import Groep, lees_bestand, lees_yaml
from correspondentie.kamervraag.groep import groepeer, nummer
from correspondentie.kamervraag.kamerlid import Kamerlid
from correspondentie.kamervraag.voortgang.meldingen import MELDING
from correspondentie.kamervraag.voortgang.overdracht import Overdracht, overdracht_uit
from correspondentie.kamervraag.voortgang.paraaf import Paraaf, parafen_uit
from correspondentie.kamervraag.vraag import Vraag
from correspondentie.melding import Fout, Melding, Plaats
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.sjabloon.sjabloon import Sjabloon
from correspondentie.zaak.lezen import laad_sjabloon_van
from correspondentie.zaak.model import model_van
from correspondentie.zaak.overnemen import neem_over

ANTWOORD: Final = "kamervragen"
UITSTEL: Final = "uitstel-kamervragen"
_KERN: Final = ("ingezonden", "uw_kenmerk")
"""Without these two there is no term to show, and nothing to show it of."""
_VERDER: Final = (
    *("id", "datum", "onderwerp", "leden", "bewindspersonen", "vragen"),
    *("uitstelbericht", "nieuwe_datum", "overdracht", "paraafroute"),
)


@dataclass(frozen=True, slots=True)
class Vragenset:
    """One case about a set of questions; ``beantwoord`` counts questions, not groups of them.

    ``uitstelbericht`` is its date as the case with the answers notes it; ``datum`` is that of the letter itself.
    """

    pad: Path
    soort: str
    is_uitstelbericht: bool
    kenmerk: str
    ingezonden: date
    zaak_id: str | None = None
    datum: date | None = None
    onderwerp: str = ""
    leden: tuple[Kamerlid, ...] = ()
    bewindspersonen: tuple[str, ...] = ()
    vragen: int = 0
    beantwoord: int = 0
    uitstelbericht: date | None = None
    nieuwe_datum: date | None = None
    overdracht: Overdracht | None = None
    parafen: tuple[Paraaf, ...] = ()

    @property
    def is_compleet(self) -> bool:
        """Every question has its answer."""
        return self.vragen > 0 and self.beantwoord == self.vragen


@dataclass(frozen=True, slots=True)
class Gelezen:
    """A case that was looked at: ``vragenset`` is ``None`` for another kind of letter or where the term is unknown."""

    vragenset: Vragenset | None
    meldingen: tuple[Melding, ...] = ()


def lees_vragenset(pad: Path, omgeving: Leesomgeving) -> Gelezen:
    """What this case says, with every problem in what was read; what is well is there in spite of what is not."""
    try:
        return lees_vragentekst(lees_bestand(pad), pad, omgeving)
    except Fout as fout:
        return Gelezen(None, tuple(melding.op(Plaats(str(pad))) for melding in fout.meldingen))


def lees_vragentekst(tekst: str, pad: Path, omgeving: Leesomgeving) -> Gelezen:
    """The same for a text; raises ``Fout`` when it is no case at all."""
    omgeving = replace(omgeving, map=pad.parent)
    bron = lees_yaml(tekst, str(pad))
    if "soort" not in bron and bron.keys().isdisjoint({*_KERN, "vragen", "vragen_uit"}):
        # A folder of cases may hold settings and lists as well.
        return Gelezen(None)
    sjabloon = laad_sjabloon_van(bron, omgeving)
    if sjabloon.kop.afleiding not in (ANTWOORD, UITSTEL) or sjabloon.kop.geadresseerde != "kamer":
        return Gelezen(None)
    bron = neem_over(bron, sjabloon, omgeving)
    meldingen: dict[Melding, None] = {}
    waarden: dict[str, Any] = {}
    for namen in ((*_KERN, *_VERDER), *((naam,) for naam in (*_KERN, *_VERDER))):
        try:
            waarden |= _lees(bron, sjabloon, namen, omgeving)
        except Fout as fout:
            meldingen |= dict.fromkeys(fout.meldingen)
        else:
            if not meldingen:
                break
    if any(waarden.get(naam) is None for naam in _KERN):
        return Gelezen(None, tuple(meldingen))
    return Gelezen(_vragenset(pad, sjabloon, waarden), tuple(meldingen))


def eis_antwoorden(pad: Path, omgeving: Leesomgeving) -> tuple[Vragenset, str]:
    """The case with the answers and its text, for who is going to change it; raises ``Fout`` for anything else."""
    tekst = lees_bestand(pad)
    gelezen = lees_vragentekst(tekst, pad, omgeving)
    if gelezen.meldingen:
        raise Fout.van(gelezen.meldingen)
    if gelezen.vragenset is None or gelezen.vragenset.is_uitstelbericht:
        raise MELDING.fout("KV-400", plaats=Plaats(str(pad)))
    return gelezen.vragenset, tekst


def _lees(bron: Groep, sjabloon: Sjabloon, namen: Collection[str], omgeving: Leesomgeving) -> dict[str, Any]:
    """The values of these fields; only the fields of ``_KERN`` must be there."""
    velden = tuple(
        veld if veld.naam in _KERN else veld.model_copy(update={"verplicht": False, "standaard": None})
        for veld in sjabloon.velden
        if veld.naam in namen
    )
    # The model of a template is kept by its checksum: this one is another.
    deel = replace(sjabloon, velden=velden, sha256=f"{sjabloon.sha256} {' '.join(namen)}")
    kort = Groep(bron.pad, bron.plaats)
    for veld in velden:
        if veld.naam in bron:
            kort[veld.naam], kort.sleutels[veld.naam] = bron[veld.naam], bron.sleutels[veld.naam]
    kort["soort"], kort.sleutels["soort"] = bron["soort"], bron.sleutels["soort"]
    model = lees_model(model_van(deel), kort, {"omgeving": omgeving})
    return {veld.naam: getattr(model, veld.naam) for veld in velden}


def _vragenset(pad: Path, sjabloon: Sjabloon, waarden: Mapping[str, Any]) -> Vragenset:
    vragen: Sequence[Vraag] = waarden.get("vragen") or ()
    zaak_id = waarden.get("id")
    return Vragenset(
        pad=pad,
        soort=sjabloon.soort,
        is_uitstelbericht=sjabloon.kop.afleiding == UITSTEL,
        kenmerk=str(waarden["uw_kenmerk"]).replace("\u00a0", " "),
        ingezonden=waarden["ingezonden"],
        zaak_id=str(zaak_id) if zaak_id else None,
        datum=waarden.get("datum"),
        onderwerp=str(waarden.get("onderwerp") or ""),
        leden=tuple(waarden.get("leden") or ()),
        bewindspersonen=tuple(map(str, waarden.get("bewindspersonen") or ())),
        vragen=len(vragen),
        beantwoord=_beantwoord(vragen),
        uitstelbericht=waarden.get("uitstelbericht"),
        nieuwe_datum=waarden.get("nieuwe_datum"),
        overdracht=overdracht_uit(waarden),
        parafen=parafen_uit(waarden.get("paraafroute")),
    )


def _beantwoord(vragen: Sequence[Vraag]) -> int:
    """How many questions have an answer, of their own or of their group."""
    if not vragen:
        return 0
    genummerd, mis = nummer(vragen)
    groepen, ook_mis = groepeer(genummerd) if not mis else ((), ())
    if mis or ook_mis:
        # With wrong groups only the answers that stand at a question can be counted.
        return sum(een.antwoord is not None or bool(een.zie) for een in vragen)
    return sum(len(groep.vragen) for groep in groepen if groep.is_beantwoord)


def op_hun_plek(meldingen: Iterable[Melding], tekst: str, pad: Path) -> Iterator[Melding]:
    """These problems at the line of their key in the case; those about what was typed elsewhere at the file."""
    sleutels = lees_yaml(tekst, str(pad)).sleutels
    for melding in meldingen:
        naam = re.split(r"[.\[]", melding.veld or "", maxsplit=1)[0]
        yield melding.op(sleutels.get(naam, Plaats(str(pad))))
