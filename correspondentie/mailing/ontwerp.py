"""What a mailing would send, before its letters are checked: who, with which case text, and the checksum of it all."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from correspondentie.bron.yaml import Groep, Scalair
from correspondentie.datum.notatie import iso
from correspondentie.mailing.bundel import Bundel
from correspondentie.mailing.gekozen import Gekozen, Kiezer, Selectie
from correspondentie.mailing.opgave import Mailingbestand
from correspondentie.mailing.selectie import kies
from correspondentie.mailing.taak import Opdracht, Taak, zaakpad
from correspondentie.mailing.zaaktekst import Zaaktekst, maak_zaaktekst
from correspondentie.mailing.zaakvelden import bijlagen, genoemde_brieven, keur_velden, velden_van
from correspondentie.melding import Fout, Melding
from correspondentie.sjabloon.sjabloon import Sjabloon, laad_sjabloon
from correspondentie.sjabloon.som import som_met_delen
from correspondentie.vervaardiging.formaten import Drukkerij
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.werkmap.werkmap import Werkmap

if TYPE_CHECKING:
    from correspondentie.register.register import Register


@dataclass(frozen=True, slots=True)
class Ontwerp:
    """``taken`` has a task for every recipient, in the order of the selection; their numbers are still to come.

    ``meldingen`` are the problems found so far: in the selection, and in texts that cannot be written.
    """

    kiezer: Kiezer
    selectie: Selectie
    opdracht: Opdracht
    taken: tuple[Taak, ...]
    plan_sha256: str
    meldingen: tuple[Melding, ...]

    @property
    def bestand(self) -> Mailingbestand:
        return self.kiezer.bestand

    def zaaktekst(self, volgnummer: int) -> Zaaktekst:
        """The case text of this letter again, with where everything in it came from; raises ``Fout``."""
        return _zaaktekst(self.kiezer, self.opdracht, volgnummer, self._velden(volgnummer))

    def veld(self, volgnummer: int, naam: str) -> str | None:
        """A field of this letter's case that is a single text, as it was typed."""
        waarde = self._velden(volgnummer).get(naam)
        return str(waarde) if isinstance(waarde, Scalair) and not waarde.leeg else None

    def _velden(self, volgnummer: int) -> Groep:
        return velden_van(self.bestand, self.kiezer.sjabloon, self.selectie.gekozen[volgnummer - 1])


def ontwerp_mailing(bestand: Mailingbestand, werkmap: Werkmap, register: Register | None) -> Ontwerp:
    """The selection and the case texts; raises ``Fout`` when nobody can be chosen at all."""
    omgeving = open_omgeving(werkmap, proef=bestand.opgave.proef)
    kiezer = Kiezer(bestand, _sjabloon(bestand, werkmap), omgeving, register)
    selectie = kies(kiezer)
    opdracht = opdracht_van(bestand, werkmap)
    bundel = Bundel(len(selectie.gekozen))
    velden = [velden_van(bestand, kiezer.sjabloon, een) for een in selectie.gekozen]
    taken = tuple(_taken(kiezer, opdracht, selectie.gekozen, velden, bundel))
    meldingen = (*selectie.meldingen, *keur_velden(bestand, kiezer.sjabloon), *bundel.meldingen())
    return Ontwerp(kiezer, selectie, opdracht, taken, _som(kiezer, selectie, velden, taken), meldingen)


def opdracht_van(bestand: Mailingbestand, werkmap: Werkmap) -> Opdracht:
    """What is the same for every letter."""
    opgave = bestand.opgave
    # Another process may stand in another folder.
    bij = bestand.pad.parent.resolve()
    return Opdracht(werkmap, opgave.zetter, opgave.formaten, opgave.proef, opgave.mailing, bij, bestand.datum)


def _sjabloon(bestand: Mailingbestand, werkmap: Werkmap) -> Sjabloon:
    try:
        return laad_sjabloon(bestand.soort.strip(), werkmap)
    except Fout as fout:
        raise Fout.van(melding.op(bestand.soort.plaats, "soort") for melding in fout.meldingen) from None


def _zaaktekst(kiezer: Kiezer, opdracht: Opdracht, volgnummer: int, velden: Groep) -> Zaaktekst:
    naam = str(zaakpad(opdracht, volgnummer))
    return maak_zaaktekst(velden, naam, kiezer.bestand.plaats("gegevens"))


def _taken(
    kiezer: Kiezer, opdracht: Opdracht, gekozen: Sequence[Gekozen], velden: Sequence[Groep], bundel: Bundel
) -> Iterator[Taak]:
    geprobeerd: set[str] = set()
    for volgnummer, (een, eigen) in enumerate(zip(gekozen, velden, strict=True), 1):
        try:
            tekst = _zaaktekst(kiezer, opdracht, volgnummer, eigen).tekst
        except Fout as fout:
            bundel.neem(een.naam, fout.meldingen)
            tekst = ""
        # One in each house style is proof enough of letterhead and typesetter, and soon made.
        stijl = str(eigen.get("huisstijl", ""))
        proefdruk = bool(tekst) and stijl not in geprobeerd
        if proefdruk:
            geprobeerd.add(stijl)
        andere = genoemde_brieven(kiezer, een, eigen)
        yield Taak(volgnummer, een.naam, tekst, andere=andere, proefdruk=proefdruk)


def _som(kiezer: Kiezer, selectie: Selectie, velden: Sequence[Groep], taken: Iterable[Taak]) -> str:
    """SHA-256 over all that decides the letters: texts, template, house styles, what they are set with."""
    bestand, opgave = kiezer.bestand, kiezer.bestand.opgave
    stijlen = {str(groep["huisstijl"]) for groep in velden if isinstance(groep.get("huisstijl"), Scalair)}
    geheel = {
        "mailing": opgave.mailing,
        "datum": iso(bestand.datum),
        "zetter": opgave.zetter,
        "formaten": opgave.formaten,
        "proef": opgave.proef,
        "sjabloon": som_met_delen(kiezer.sjabloon, kiezer.omgeving.taal),
        "huisstijlen": _huisstijlen(kiezer, stijlen | {kiezer.sjabloon.kop.huisstijl}),
        "bijlagen": sorted(_bijlagen(bestand, velden)),
    }
    som = hashlib.sha256(_json(geheel))
    for een, taak in zip(selectie.gekozen, taken, strict=True):
        som.update(_json([een.wie.code, taak.zaaktekst, sorted(taak.andere.items())]))
    return som.hexdigest()


def _json(waarde: object) -> bytes:
    return json.dumps(waarde, ensure_ascii=False, sort_keys=True).encode() + b"\n"


def _huisstijlen(kiezer: Kiezer, namen: Iterable[str]) -> Mapping[str, str]:
    """The version of each of these; one that is not there is told by the check of the letter that names it."""
    drukkerij = Drukkerij(kiezer.omgeving.werkmap, kiezer.bestand.opgave.zetter)
    versies: dict[str, str] = {}
    for naam in sorted(namen):
        try:
            versies[naam] = drukkerij.stijl(naam.strip()).huisstijl.versie
        except Fout:
            continue
    return versies


def _bijlagen(bestand: Mailingbestand, velden: Iterable[Groep]) -> set[str]:
    return {regel for groep in velden for regel in bijlagen(groep, bestand.pad.parent)}
