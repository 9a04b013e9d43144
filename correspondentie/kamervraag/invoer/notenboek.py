"""All notes of a source, sorted into those of the questions and those of the answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from correspondentie.kamervraag.invoer import markdown
from correspondentie.kamervraag.invoer.alinea import gewoon
from correspondentie.kamervraag.invoer.noten import lees_lijst, splits_staart, splits_voetnoten, tekens
from correspondentie.kamervraag.invoer.regel import hoog
from correspondentie.kamervraag.invoer.vak import Vak
from correspondentie.kamervraag.invoer.vragenset import Noot


@dataclass(slots=True)
class Notenboek:
    """``vragen`` are the notes of the set; ``antwoorden`` those of answers: number, mark in the text, note."""

    vragen: list[Noot] = field(default_factory=list)
    antwoorden: list[tuple[Noot, str]] = field(default_factory=list)
    gebruikt: list[Noot] = field(default_factory=list)

    @classmethod
    def van(cls, vakken: Sequence[Vak], *, vast: bool) -> Notenboek:
        """Take the notes out of the lines of these parts."""
        boek = cls()
        gemerkt = _gemerkt(vakken, "vraag")
        for vak in vakken:
            boek._eigen_noten(vak, vast=vast)
        for vak in vakken:
            if vak.soort != "noten":
                vak.regels, gevonden = splits_voetnoten(
                    vak.regels, gemerkt | _gemerkt(vakken, "antwoord"), boek._volgende()
                )
                for voetnoot in gevonden:
                    tekst = gewoon(voetnoot.regels, vast=vast)[0].replace("\n\n", " ")
                    boek._plaats(Noot(voetnoot.nummer, tekst), voetnoot.stijl, vakken)
        boek._staart(vakken, gemerkt, vast=vast)
        lijsten = [lijst for vak in vakken if vak.soort == "noten" for lijst in _lijsten(vak, vast=vast)]
        for lijst in sorted(lijsten, key=lambda een: not een.bij_vragen):
            for noot in lijst.noten:
                if lijst.bij_vragen:
                    boek.vragen.append(noot)
                else:
                    boek._plaats(noot, lijst.stijl, vakken)
        boek.vragen.sort(key=lambda noot: noot.nummer)
        return boek

    def _volgende(self) -> int:
        return 1 + max((noot.nummer for noot in (*self.vragen, *(noot for noot, _ in self.antwoorden))), default=0)

    def _eigen_noten(self, vak: Vak, *, vast: bool) -> None:
        """The notes that the format itself has: the mark stands in the part where the note follows."""
        for regel in [regel for regel in vak.regels if regel.noot]:
            noot = Noot(int(regel.noot), gewoon([replace(regel, noot="")], vast=vast)[0])
            if vak.soort == "antwoord":
                self.antwoorden.append((noot, "^"))
            else:
                self.vragen.append(noot)
        vak.regels = [regel for regel in vak.regels if not regel.noot]

    def _staart(self, vakken: Sequence[Vak], gemerkt: set[int], *, vast: bool) -> None:
        """A list without a heading at the end of the last question, answer or toelichting."""
        for vak in reversed(vakken):
            if vak.soort == "noten":
                return
            if vak.soort == "slot":
                continue
            plek = splits_staart(vak.regels, gemerkt, self._volgende())
            if plek is not None and (plek or vak.soort != "vraag"):
                noten, stijl = lees_lijst(vak.regels[plek:], vast=vast)
                vak.regels = vak.regels[:plek]
                for noot in noten:
                    self._plaats(noot, stijl, vakken)
            if vak.soort != "toelichting":
                return

    def _plaats(self, noot: Noot, stijl: str, vakken: Sequence[Vak]) -> None:
        """With the questions, unless their marks are of another kind, or this number is taken, and an answer has it."""
        nummer = noot.nummer
        eigen = "" if stijl == "." else stijl
        in_vraag, in_antwoord = (nummer in _gemerkt(vakken, soort, eigen) for soort in ("vraag", "antwoord"))
        bezet = any(ander.nummer == nummer for ander in self.vragen)
        if (in_antwoord or nummer in _gemerkt(vakken, "antwoord")) and (bezet or not in_vraag):
            self.antwoorden.append((noot, stijl))
        else:
            self.vragen.append(noot)

    @property
    def ongebruikt(self) -> tuple[Noot, ...]:
        """The notes of answers that no answer took."""
        return tuple(noot for noot, _ in self.antwoorden if noot not in self.gebruikt)

    def in_antwoord(self, tekst: str) -> str:
        """An answer with its marks as footnotes of Markdown and the notes below it."""
        gebruikt: list[Noot] = []
        for noot, stijl in self.antwoorden:
            merk = f"[^{noot.nummer}]"
            if stijl == "^":
                gevonden = merk in tekst
            else:
                tekst, aantal = _merk(noot.nummer, stijl).subn(merk, tekst, count=1)
                if not aantal:
                    tekst, aantal = _merk(noot.nummer, "").subn(merk, tekst, count=1)
                gevonden = bool(aantal)
            if gevonden:
                gebruikt.append(noot)
        for noot in gebruikt:
            tekst += f"\n\n[^{noot.nummer}]: {markdown.letterlijk(noot.tekst)}"
        self.gebruikt += gebruikt
        return tekst


@dataclass(frozen=True, slots=True)
class _Lijst:
    noten: tuple[Noot, ...]
    stijl: str
    bij_vragen: bool = False


def _lijsten(vak: Vak, *, vast: bool) -> Iterator[_Lijst]:
    """The list below a heading; notes of the page below it, in small letters, are a list of their own."""
    voet = [regel for regel in vak.regels if regel.klein and not vak.regels[0].klein]
    lijst = [regel for regel in vak.regels if regel not in voet]
    yield _Lijst(*lees_lijst(lijst, vast=vast), vak.bij_vragen)
    if voet:
        yield _Lijst(*lees_lijst(voet, vast=vast))


def _merk(nummer: int, stijl: str) -> re.Pattern[str]:
    """The mark of this note in escaped text of an answer."""
    vormen = {
        "[": rf"\\?\[{nummer}\\?\]",
        ")": rf"(?<=[\s.?!]){nummer}\)",
        "¹": f"(?<![⁰¹²³⁴⁵⁶⁷⁸⁹]){hoog(str(nummer))}(?![⁰¹²³⁴⁵⁶⁷⁸⁹])",
    }
    algemeen = "|".join(vormen.values())
    return re.compile(vormen.get(stijl, algemeen))


_STIJL_VAN_TEKEN: Mapping[str, str] = {"[": "[", "(": ")"}


def _gemerkt(vakken: Iterable[Vak], soort: str, stijl: str = "") -> set[int]:
    """The numbers of the marks in questions or answers; with ``stijl`` not those that are plainly of another."""
    uit: set[int] = set()
    for vak in vakken:
        if vak.soort == soort:
            for regel in vak.regels:
                for nummer, teken in tekens(regel.tekst):
                    eigen = _STIJL_VAN_TEKEN.get(
                        teken[0], ")" if teken.endswith(")") else "¹" if not teken.isascii() else ""
                    )
                    if not stijl or not eigen or eigen == stijl:
                        uit.add(nummer)
    return uit
