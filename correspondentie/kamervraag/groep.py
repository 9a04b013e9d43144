"""The questions of a set in order, and which of them are answered together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from correspondentie.kamervraag.meldingen import MELDING
from correspondentie.kamervraag.vraag import MEESTE_VRAGEN, Vraag
from correspondentie.melding import Melding
from correspondentie.melding.suggestie import opsomming
from correspondentie.sjabloon.waarde import LetterlijkeTekst, RijkeTekst


@dataclass(frozen=True, slots=True)
class Genummerd:
    """A question with the number that it has in the set; ``pad`` is where it stands in the case."""

    nummer: int
    vraag: Vraag
    pad: str

    @property
    def tekst(self) -> LetterlijkeTekst:
        return self.vraag.vraag


@dataclass(frozen=True, slots=True)
class Groep:
    """The questions under one answer, in order; mostly one."""

    vragen: tuple[Genummerd, ...]

    @property
    def nummers(self) -> tuple[int, ...]:
        return tuple(vraag.nummer for vraag in self.vragen)

    @property
    def antwoord(self) -> RijkeTekst | None:
        return next((een.vraag.antwoord for een in self.vragen if een.vraag.antwoord is not None), None)

    @property
    def zie(self) -> tuple[int, ...]:
        """The questions that the answer refers to, as they were typed."""
        return tuple(dict.fromkeys(doel for een in self.vragen for doel in een.vraag.zie))

    @property
    def is_beantwoord(self) -> bool:
        return self.antwoord is not None or bool(self.zie)

    @property
    def verwijst_alleen(self) -> bool:
        return self.antwoord is None and bool(self.zie)


def vraag_of_vragen(nummers: Sequence[int]) -> str:
    """``vraag 2``, ``vragen 2 en 3``, ``vragen 9, 10 en 11``."""
    return f"{'vraag' if len(nummers) == 1 else 'vragen'} {reeks(nummers)}"


def reeks(nummers: Iterable[int]) -> str:
    return opsomming(map(str, nummers), "en")


def nummer(vragen: Sequence[Vraag]) -> tuple[tuple[Genummerd, ...], tuple[Melding, ...]]:
    """The questions with their numbers from 1; a question without one is counted on from the question before."""
    if not vragen:
        return (), (MELDING("KV-001", veld="vragen"),)
    if len(vragen) > MEESTE_VRAGEN:
        return (), (MELDING("KV-005", veld="vragen", aantal=len(vragen), meeste=MEESTE_VRAGEN),)
    meldingen: list[Melding] = []
    genummerd: dict[int, Genummerd] = {}
    vorige = 0
    for plek, vraag in enumerate(vragen, 1):
        pad = f"vragen[{plek}]"
        eigen = vraag.nummer or vorige + 1
        veld = f"{pad}.nummer"
        if eigen in genummerd:
            meldingen.append(MELDING("KV-002", veld=veld, nummer=eigen))
        elif eigen != vorige + 1 and vorige:
            meldingen.append(MELDING("KV-003", veld=veld, vorige=vorige, verwacht=vorige + 1, nummer=eigen))
        elif eigen != vorige + 1:
            meldingen.append(MELDING("KV-004", veld=veld, nummer=eigen))
        genummerd.setdefault(eigen, Genummerd(eigen, vraag, pad))
        vorige = eigen
    return tuple(genummerd.values()), tuple(meldingen)


def groepeer(vragen: Sequence[Genummerd]) -> tuple[tuple[Groep, ...], tuple[Melding, ...]]:
    """The groups in the order of the set, and what is wrong with ``samen``; the numbers must be right already."""
    laatste = len(vragen)
    groep_van: dict[int, tuple[int, ...]] = {}
    meldingen: list[Melding] = []
    for een in vragen:
        if not een.vraag.samen:
            continue
        samen = tuple(sorted(set(een.vraag.samen)))
        if melding := _keur_samen(een, samen, laatste, groep_van):
            meldingen.append(melding)
        else:
            groep_van |= dict.fromkeys(samen, samen)
    groepen: list[Groep] = []
    op_nummer = {een.nummer: een for een in vragen}
    for een in vragen:
        leden = groep_van.get(een.nummer, (een.nummer,))
        if een.nummer == leden[0]:
            groepen.append(Groep(tuple(op_nummer[lid] for lid in leden)))
    for groep in groepen:
        met_antwoord = [een for een in groep.vragen if een.vraag.antwoord is not None]
        for tweede in met_antwoord[1:]:
            eerste = met_antwoord[0].nummer
            tip = "Zet het hele antwoord bij één van de vragen."
            meldingen.append(
                MELDING("KV-016", veld=f"{tweede.pad}.antwoord", samen=reeks(groep.nummers), eerste=eerste, tip=tip)
            )
    return tuple(groepen), tuple(meldingen)


def _keur_samen(
    een: Genummerd, samen: tuple[int, ...], laatste: int, groep_van: dict[int, tuple[int, ...]]
) -> Melding | None:
    veld = f"{een.pad}.samen"
    onbekend = [lid for lid in samen if lid > laatste]
    if onbekend:
        return MELDING("KV-013", veld=veld, nummer=onbekend[0], laatste=laatste)
    if een.nummer not in samen:
        return MELDING("KV-012", veld=veld, nummer=een.nummer, samen=reeks(samen))
    if len(samen) < 2:
        return MELDING("KV-011", veld=veld)
    if samen != tuple(range(samen[0], samen[-1] + 1)):
        return MELDING("KV-014", veld=veld, samen=reeks(samen))
    botsing = next((lid for lid in samen if groep_van.get(lid, samen) != samen), None)
    if botsing is not None:
        return MELDING("KV-015", veld=veld, nummer=botsing, ander=reeks(groep_van[botsing]))
    return None
