"""What the look of a table depends on, the same in every output: its columns, and whether it stays whole."""

from __future__ import annotations

from typing import Final

from correspondentie.brief.boom import Tabel, platte_tekst
from correspondentie.opmaak.huisstijl import Huisstijl

# Room in a cell beside its text, in characters; a character of Verdana is about 0.62 of its size wide.
_RAND: Final = 3
_TEKENBREEDTE: Final = 0.62
_LANGSTE: Final = 60
_KORT_RIJEN: Final = 12
_KORT_TEKENS: Final = 1500
_TWIPS_PER_MM: Final = 1440 / 25.4


def is_korte_tabel(tabel: Tabel) -> bool:
    """Whether the table stays whole on one page, with the line that announces it."""
    tekens = sum(len(platte_tekst(cel)) for rij in tabel.rijen for cel in rij)
    return len(tabel.rijen) <= _KORT_RIJEN and tekens <= _KORT_TEKENS


def kolomaandelen(tabel: Tabel, huisstijl: Huisstijl) -> list[float]:
    """The widths as percentages of a table that is as wide as the text."""
    totaal = round(huisstijl.pagina.tekstbreedte * _TWIPS_PER_MM)
    breedten = kolombreedten(tabel, totaal, round(huisstijl.typografie.broodtekst.grootte * 20))
    return [100 * breedte / totaal for breedte in breedten]


def kolombreedten(tabel: Tabel, totaal: int, tekengrootte: int) -> list[int]:
    """Widths in twips that add up to ``totaal``: no less than the longest word, the rest by the longest text.

    Where the longest words do not fit beside one another, the columns with the longest ones are made equally narrow.
    ``tekengrootte`` is the type size in twips.
    """
    teken = tekengrootte * _TEKENBREEDTE
    wensen: list[float] = []
    minima: list[float] = []
    for kolom in zip(tabel.kop, *tabel.rijen, strict=True):
        teksten = [platte_tekst(cel) for cel in kolom]
        langste = max((len(tekst) for tekst in teksten), default=0)
        woord = max((len(woord) for tekst in teksten for woord in tekst.split()), default=0)
        wensen.append((min(langste, _LANGSTE) + _RAND) * teken)
        minima.append((min(woord, _LANGSTE) + _RAND) * teken)
    minima = _passend(minima, totaal)
    over = totaal - sum(minima)
    gewicht = [max(0, wens - minimum) for wens, minimum in zip(wensen, minima, strict=True)]
    if not sum(gewicht):
        gewicht = wensen
    breedten = [round(b + over * g / sum(gewicht)) for b, g in zip(minima, gewicht, strict=True)]
    breedten[-1] += totaal - sum(breedten)
    return breedten


def _passend(minima: list[float], totaal: float) -> list[float]:
    """These widths, the largest cut down to one width with which all fit."""
    over = totaal
    for plek, minimum in enumerate(sorted(minima)):
        deel = over / (len(minima) - plek)
        if minimum > deel:
            return [min(een, deel) for een in minima]
        over -= minimum
    return minima
