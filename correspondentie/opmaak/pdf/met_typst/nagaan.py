"""Read a PDF back and see that every letter of the proof stands on its pages, in order, and inside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final
from unicodedata import normalize

from correspondentie.brief.boom import Brief
from correspondentie.melding import Melding
from correspondentie.opmaak.huisstijl import Huisstijl
from correspondentie.opmaak.pdf.met_typst.drukproef import Drukproef, drukproef, herhaald
from correspondentie.opmaak.pdf.met_typst.paginatekst import Pagina, lees_paginas
from correspondentie.opmaak.pdf.verlies import buiten_de_pagina, gelijk_tot, noot_verloren, tekst_verloren

_SPELING: Final = 0.5
"""Points that a line may stick out: kerning is not counted in its width."""
_DALEND: Final = 0.24
"""How far letters come below the line they stand on, in ems; above it they have at most the rest of an em."""


@dataclass(frozen=True, slots=True)
class Bevinding:
    """``meldingen`` say what got lost; ``los`` that a signature stands alone at the top of a page.

    ``elders`` are the numbers of the notes that begin on another page than their mark; when something got lost, it is
    the first note that was not found.
    """

    meldingen: tuple[Melding, ...]
    los: bool = False
    elders: tuple[int, ...] = ()

    @property
    def gaaf(self) -> bool:
        return self.heel and not self.los

    @property
    def heel(self) -> bool:
        """Nothing got lost and every note stands with its mark."""
        return not (self.meldingen or self.elders)

    @property
    def ernst(self) -> tuple[int, int, bool]:
        return (len(self.meldingen), len(self.elders), self.los)


def ga_na(pdf: bytes, brief: Brief, huisstijl: Huisstijl, *, breekbaar: bool = False) -> Bevinding:
    """Compare what stands on the pages with the words of the tree; ``breekbaar`` says that any row may be broken."""
    proef, paginas = drukproef(brief, huisstijl), lees_paginas(pdf)
    lezing = _Lezing(proef)
    teksten = [normalize("NFC", "".join(regel.tekst for regel in pagina.regels)) for pagina in paginas]
    verloren = next(filter(None, map(lezing.lees, teksten)), None) or lezing.rest()
    if verloren and (breekbaar or not proef.in_volgorde):
        # Half a cell stands before half another: the letters are all that can be compared.
        verloren = _ga_letters_na(teksten, proef)
    misplaatst = next(_misplaatst(paginas, huisstijl, proef), None)
    if melding := misplaatst or verloren:
        return Bevinding((melding,), elders=lezing.nog)
    return Bevinding((), lezing.los, tuple(nummer for pagina in paginas for nummer in pagina.elders))


def _misplaatst(paginas: Sequence[Pagina], huisstijl: Huisstijl, proef: Drukproef) -> Iterator[Melding]:
    """What is repeated on a page and is not as it should be, and what stands outside its page or its text area."""
    onder = huisstijl.pagina.onder * 72 / 25.4 - _SPELING
    gelezen = 0
    for nummer, pagina in enumerate(paginas, 1):
        verwacht, achtergrond = herhaald(proef, huisstijl, nummer, len(paginas)), normalize("NFC", pagina.achtergrond)
        if verwacht != achtergrond:
            yield tekst_verloren(verwacht, achtergrond)
        rechts, boven = pagina.breedte + _SPELING, pagina.hoogte + _SPELING
        for tekst, x, y, tot, grootte in pagina.regels:
            # Regions of the head may stand anywhere on the first page.
            in_hoofd = gelezen < proef.hoofd
            gelezen += len(tekst)
            daalt = y - _DALEND * grootte
            erop = x >= -_SPELING and daalt >= -_SPELING and tot <= rechts and daalt + grootte <= boven
            if tekst and not (erop and (in_hoofd or y >= onder)):
                yield buiten_de_pagina(tekst)


@dataclass(slots=True)
class _Lezing:
    """How far the proof was found on the pages so far."""

    proef: Drukproef
    plek: int = 0
    nootplek: int = 0
    los: bool = False

    def lees(self, pagina: str) -> Melding | None:
        """Read the next page: first text, then notes, and nothing else."""
        self.los |= self.plek > 0 and self.plek in self.proef.ondertekeningen
        pagina = self._zonder_koprij(pagina)
        tekst, noten = self.proef.tekst[self.plek :], "".join(self.proef.noten)[self.nootplek :]
        gelijk = gelijk_tot(pagina, tekst)
        for lengte in range(gelijk, -1, -1):
            if noten.startswith(pagina[lengte:]):
                self.plek += lengte
                self.nootplek += len(pagina) - lengte
                return None
        if not tekst[gelijk:] or pagina[gelijk:].startswith(str(self._nummer())):
            return noot_verloren(self._nummer())
        return tekst_verloren(tekst, pagina)

    def rest(self) -> Melding | None:
        """What was on no page."""
        if self.plek < len(self.proef.tekst):
            return tekst_verloren(self.proef.tekst[self.plek :], "")
        if self.nog:
            return noot_verloren(self._nummer())
        return None

    @property
    def nog(self) -> tuple[int, ...]:
        """The first note that was not found, if any."""
        return (self._nummer(),) if self.nootplek < sum(map(len, self.proef.noten)) else ()

    def _zonder_koprij(self, pagina: str) -> str:
        for begin, einde, kop in self.proef.koprijen:
            if begin < self.plek < einde:
                return pagina.removeprefix(kop)
        return pagina

    def _nummer(self) -> int:
        """The number of the note that comes next."""
        einden = accumulate(map(len, self.proef.noten))
        return next((nummer for nummer, einde in enumerate(einden, 1) if self.nootplek < einde), len(self.proef.noten))


def _ga_letters_na(paginas: Sequence[str], proef: Drukproef) -> Melding | None:
    """Count letters only; header rows that come back may add some."""
    kwijt = Counter(proef.tekst + "".join(proef.noten)) - Counter("".join(paginas))
    return tekst_verloren("".join(kwijt), "") if kwijt else None
