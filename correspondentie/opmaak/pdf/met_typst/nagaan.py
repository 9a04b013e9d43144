"""Read a PDF back and see that every letter of the proof stands on its pages, in order, and inside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from correspondentie.brief.boom import Brief
from correspondentie.melding import Melding
from correspondentie.opmaak.huisstijl import Huisstijl
from correspondentie.opmaak.pdf.met_typst.drukproef import Drukproef, drukproef, herhaald, zichtbaar
from correspondentie.opmaak.pdf.verlies import buiten_de_pagina, gelijk_tot, noot_verloren, tekst_verloren


@dataclass(frozen=True, slots=True)
class Bevinding:
    """``meldingen`` say what got lost; ``los`` that a signature stands alone at the top of a page.

    ``elders`` are the numbers of the notes that begin on another page than their mark.
    """

    meldingen: tuple[Melding, ...]
    los: bool = False
    elders: tuple[int, ...] = ()

    @property
    def gaaf(self) -> bool:
        return not (self.meldingen or self.los or self.elders)

    @property
    def ernst(self) -> tuple[int, int, bool]:
        return (len(self.meldingen), len(self.elders), self.los)


def ga_na(pdf: bytes, brief: Brief, huisstijl: Huisstijl, *, breekbaar: bool = False) -> Bevinding:
    """Compare what stands on the pages with the words of the tree; ``breekbaar`` says that any row may be broken."""
    proef = drukproef(brief, huisstijl)
    paginas = _zonder_herhaling(_lees_paginas(pdf, binnen=True), brief, huisstijl)
    if not proef.in_volgorde:
        return _naar_aantal(pdf, paginas, proef)
    lezing = _Lezing(proef)
    melding = next(filter(None, map(lezing.lees, paginas)), None) or lezing.rest()
    if melding is None:
        return Bevinding((), lezing.los, tuple(lezing.elders))
    if breekbaar:
        return _naar_aantal(pdf, paginas, proef)
    return Bevinding((_buiten(pdf) or melding,))


def _lees_paginas(pdf: bytes, *, binnen: bool) -> list[str]:
    """The letters of each page in the order in which they were set; with ``binnen`` only those inside its edges."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return [
            zichtbaar(tekst.get_text_bounded(*pagina.get_bbox()) if binnen else tekst.get_text_range())
            for pagina, tekst in ((pagina, pagina.get_textpage()) for pagina in document)
        ]
    finally:
        document.close()


def _zonder_herhaling(paginas: Sequence[str], brief: Brief, huisstijl: Huisstijl) -> list[str]:
    """The pages without what stands on each of them; a page that lacks it comes out as it is, and is found later."""
    totaal = len(paginas)
    return [pagina.removeprefix(herhaald(brief, huisstijl, nummer, totaal)) for nummer, pagina in enumerate(paginas, 1)]


@dataclass(slots=True)
class _Lezing:
    """How far the proof was found on the pages so far."""

    proef: Drukproef
    plek: int = 0
    nootplek: int = 0
    los: bool = False
    elders: list[int] = field(default_factory=list)

    def lees(self, pagina: str) -> Melding | None:
        """Read the next page: first text, then notes, and nothing else."""
        self.los |= self.plek > 0 and self.plek in self.proef.ondertekeningen
        pagina = self._zonder_koprij(pagina)
        tekst, noten = self.proef.tekst[self.plek :], "".join(self.proef.noten)[self.nootplek :]
        gelijk = gelijk_tot(pagina, tekst)
        for lengte in range(gelijk, -1, -1):
            if noten.startswith(pagina[lengte:]):
                self._tel(self.plek + lengte, self.nootplek + len(pagina) - lengte)
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
        if self.nootplek < sum(map(len, self.proef.noten)):
            return noot_verloren(self._nummer())
        return None

    def _tel(self, plek: int, nootplek: int) -> None:
        """Compare the notes that begin on this page with the marks on it; its text and notes end at these places."""
        begin = 0
        for nummer, (merk, noot) in enumerate(zip(self.proef.merken, self.proef.noten, strict=True), 1):
            if self.plek <= merk < plek and not self.nootplek <= begin < nootplek:
                self.elders.append(nummer)
            begin += len(noot)

    def _zonder_koprij(self, pagina: str) -> str:
        for begin, einde, kop in self.proef.koprijen:
            if begin < self.plek < einde:
                return pagina.removeprefix(kop)
        return pagina

    def _nummer(self) -> int:
        """The number of the note that comes next."""
        einden = accumulate(map(len, self.proef.noten))
        return next((nummer for nummer, einde in enumerate(einden, 1) if self.nootplek < einde), len(self.proef.noten))


def _naar_aantal(pdf: bytes, paginas: Sequence[str], proef: Drukproef) -> Bevinding:
    buiten = _buiten(pdf)
    return Bevinding((buiten,) if buiten else tuple(_ga_letters_na(paginas, proef)))


def _ga_letters_na(paginas: Sequence[str], proef: Drukproef) -> Iterator[Melding]:
    """Count letters only; header rows that come back may add some."""
    kwijt = Counter(proef.tekst + "".join(proef.noten)) - Counter("".join(paginas))
    if kwijt:
        yield tekst_verloren("".join(kwijt), "")


def _buiten(pdf: bytes) -> Melding | None:
    """The first text that stands outside its page."""
    for binnen, alles in zip(_lees_paginas(pdf, binnen=True), _lees_paginas(pdf, binnen=False), strict=True):
        if binnen != alles:
            return buiten_de_pagina(alles[gelijk_tot(binnen, alles) :])
    return None
