"""Which paragraph of a draft belongs where: by bookmark, by control, by the text of a heading.

Every paragraph lands in exactly one place, so none can be lost; where the signs contradict each other, that is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from correspondentie.kamervraag.concept.plek import BRIEF, Plek, lees_kop
from correspondentie.kamervraag.verwerken.regel import Regel, platte
from correspondentie.kamervraag.verwerken.vorm import gelijkgemaakt

_LIJKT = 0.6


@dataclass(frozen=True, slots=True)
class Verwacht:
    """What a fresh draft of the case holds: its headings, the fixed text below each, the marks of empty answers."""

    koppen: Mapping[Plek, str]
    vast: Mapping[Plek, tuple[str, ...]] = field(default_factory=dict)
    leemten: Mapping[Plek, str] = field(default_factory=dict)


@dataclass(slots=True)
class Plaatsing:
    """The paragraphs by place. ``koppen`` holds the headings that were found, in order, as they read now."""

    antwoorden: dict[Plek, list[Regel]] = field(default_factory=dict)
    vast: dict[Plek, list[Regel]] = field(default_factory=dict)
    koppen: dict[Plek, str] = field(default_factory=dict)
    botsingen: list[tuple[Plek, Plek]] = field(default_factory=list)
    """Places whose signs are each other's."""
    koppen_zonder_plek: list[str] = field(default_factory=list)
    """Headings of an answer that the case does not have."""


def plaats(regels: Iterable[Regel], verwacht: Verwacht) -> Plaatsing:
    """Every paragraph at its place."""
    alle = tuple(regels)
    plaatser = _Plaatser(
        verwacht,
        frozenset(een.anker for een in alle if een.anker),
        frozenset(kop for een in alle if (kop := _kop_van(een, verwacht))),
    )
    for regel in alle:
        plaatser.neem(regel)
    return plaatser.uit


def _kop_van(regel: Regel, verwacht: Verwacht) -> Plek | None:
    """The place that the text of this line names as a heading."""
    if regel.tabel is not None or regel.punt is not None:
        return None
    tekst = regel.tekst
    plek = lees_kop(tekst)
    if plek is None and tekst:
        plek = next((een for een, kop in verwacht.koppen.items() if kop == tekst), None)
    return plek if plek is not None and plek.soort != "kopje" else None


@dataclass(slots=True)
class _Plaatser:
    verwacht: Verwacht
    ankers: frozenset[Plek]
    teksten: frozenset[Plek]
    uit: Plaatsing = field(default_factory=Plaatsing)
    hier: Plek = BRIEF

    def neem(self, regel: Regel) -> None:
        rest = self._begin(regel)
        if rest is not None:
            self._zet(rest)

    def _begin(self, regel: Regel) -> Regel | None:
        """Begin a place when this is its heading; what of the line is no heading is given back."""
        anker = regel.anker if regel.anker in self.verwacht.koppen or _is_antwoord(regel.anker) else None
        if anker is not None:
            return self._bij_anker(regel, anker)
        kop = _kop_van(regel, self.verwacht)
        if kop is not None and kop not in self.ankers and kop not in self.uit.koppen and _mag_kop_zijn(regel, kop):
            if kop not in self.verwacht.koppen:
                if not _is_antwoord(kop):
                    return regel
                self.uit.koppen_zonder_plek.append(regel.tekst)
            self._ga_naar(kop, regel.tekst)
            return _alleen_kenmerken(regel)
        return self._bij_tekst(regel)

    def _bij_anker(self, regel: Regel, anker: Plek) -> Regel | None:
        titel = self.verwacht.koppen.get(anker, anker.titel)
        tekst = regel.tekst
        kop = _kop_van(regel, self.verwacht)
        if anker not in self.verwacht.koppen:
            self.uit.koppen_zonder_plek.append(tekst)
        if tekst == titel:
            self._ga_naar(anker, tekst)
            return _alleen_kenmerken(regel)
        if tekst.startswith(titel):
            self._ga_naar(anker, titel)
            return _zonder_begin(regel, titel)
        if kop is not None and kop != anker and kop in self.verwacht.koppen:
            self.uit.botsingen.append((anker, kop))
            self._ga_naar(kop, tekst)
            return _alleen_kenmerken(regel)
        if tekst and (regel.kop or kop or SequenceMatcher(None, tekst, titel, autojunk=False).ratio() > _LIJKT):
            self._ga_naar(anker, tekst)
            return _alleen_kenmerken(regel)
        # The heading is gone and its bookmark has slid to what stood below it.
        self._ga_naar(anker, "")
        return replace(regel, anker=None)

    def _bij_tekst(self, regel: Regel) -> Regel | None:
        """A heading that grew together with the text below it, or a question whose heading is gone."""
        if regel.tabel is not None:
            return regel
        tekst = regel.tekst
        for plek, titel in self.verwacht.koppen.items():
            if plek in self.ankers or plek in self.teksten or plek in self.uit.koppen:
                continue
            if plek.nummers and tekst.startswith(titel) and not tekst[len(titel) : len(titel) + 1].isdigit():
                self._ga_naar(plek, titel)
                return _zonder_begin(regel, titel)
            begin = self.verwacht.vast.get(plek, ())[:1]
            if plek.soort == "vraag" and plek != self.hier and begin == (tekst,):
                self._ga_naar(plek, "")
                return regel
        return regel

    def _ga_naar(self, plek: Plek, kop: str) -> None:
        self.hier = plek
        self.uit.koppen.setdefault(plek, kop)

    def _zet(self, regel: Regel) -> None:
        plek = self._eigenaar(regel)
        if not _is_antwoord(plek):
            self.uit.vast.setdefault(plek, []).append(regel)
        elif self._is_vaste_zin(regel, plek):
            self.uit.vast.setdefault(Plek("kopje", plek.nummers), []).append(regel)
        else:
            self.uit.antwoorden.setdefault(plek, []).append(self._zonder_leemte(regel, plek))

    def _eigenaar(self, regel: Regel) -> Plek:
        vak = regel.vak
        if not _is_antwoord(vak) or vak not in self.verwacht.koppen or vak == self.hier:
            return self.hier
        assert vak is not None  # noqa: S101 - an answer is a place
        if _is_antwoord(self.hier) and (vak in self.ankers or vak in self.teksten):
            if regel.tekst and (vak, self.hier) not in self.uit.botsingen:
                self.uit.botsingen.append((vak, self.hier))
            return self.hier
        return vak

    def _is_vaste_zin(self, regel: Regel, plek: Plek) -> bool:
        if regel.vak is not None and regel.vak.soort == "kopje":
            return True
        zinnen = self.verwacht.vast.get(Plek("kopje", plek.nummers), ())
        if not zinnen or Plek("kopje", plek.nummers) in self.uit.vast or plek in self.uit.antwoorden:
            return False
        return SequenceMatcher(None, regel.tekst, zinnen[0], autojunk=False).ratio() > 0.8

    def _zonder_leemte(self, regel: Regel, plek: Plek) -> Regel:
        leemte = self.verwacht.leemten.get(plek)
        if not leemte or leemte not in regel.tekst or regel.tabel is not None:
            return regel
        # Notes are no character of the plain text, but one of the row.
        rij = "".join(een.teken or "\0" for een in regel.tekens)
        op = rij.find(leemte)
        if op < 0:
            return regel
        return replace(regel, tekens=gelijkgemaakt((*regel.tekens[:op], *regel.tekens[op + len(leemte) :])))


def _is_antwoord(plek: Plek | None) -> bool:
    return plek is not None and plek.soort == "antwoord"


def _mag_kop_zijn(regel: Regel, kop: Plek) -> bool:
    """A line inside the control of another answer that reads like a heading is text, unless it is set as one."""
    return regel.vak is None or regel.vak.soort != "antwoord" or regel.vak == kop or bool(regel.kop)


def _alleen_kenmerken(regel: Regel) -> Regel | None:
    """What a heading carries besides its text: comments, changes, pictures, notes."""
    if not (regel.opmerkingen or regel.bijzonder or regel.wijzigingen or any(een.noot for een in regel.tekens)):
        return None
    return replace(regel, tekens=tuple(een for een in regel.tekens if een.noot), kop=0, anker=None)


def _zonder_begin(regel: Regel, titel: str) -> Regel:
    over = regel.tekens
    rest = platte(regel.tekens)[len(titel) :].replace(" ", "")
    while titel and over and platte(over).replace(" ", "") != rest:
        over = over[1:]
    return replace(regel, tekens=gelijkgemaakt(over), kop=0, anker=None)
