"""What the renderers of nodes share while one letter is written as HTML."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import Final

from correspondentie.brief.boom import Beeld, Inlines
from correspondentie.opmaak.huisstijl import Huisstijl

# Line and paragraph separators of any kind end a line for Pango; in a text of ours they are white space.
_SCHEIDINGEN: Final = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]")
_SPATIES: Final = re.compile(r" {2,}")
_TEKENBREEDTEN: Final = dict.fromkeys("abcdeghknopqsuvxyz0123456789?_", 0.72) | dict.fromkeys("fijlrt/.:-", 0.5)
"""Width of characters at most, in bold DejaVu Sans and Verdana, as part of the type size."""
_BREEDSTE: Final = 1.11
_HAAKJES: Final = 2 * 0.84
_RUIMTE_NUMMER_MM: Final = 4
"""What numbers of more digits may take at each level of a list."""
_MM_PER_PUNT: Final = 25.4 / 72
_LANG_WOORD: Final = re.compile(r"[^ ]{18,}")


def veilig(tekst: str) -> str:
    """The text as HTML shows it: no character of it is markup, and spaces in a row stay as many as they are."""
    return html.escape(gezet_wit(tekst), quote=True)


def gezet_wit(tekst: str) -> str:
    """The text with white space as it is set, by every typesetter: spaces in a row stay as many as they are."""
    return _SPATIES.sub(lambda reeks: "\u00a0" * (len(reeks[0]) - 1) + " ", _SCHEIDINGEN.sub(" ", tekst))


@dataclass(slots=True)
class Schrijver:
    """The state of one letter: notes and pictures so far, level of the last heading.

    With ``voor_zetter`` the page is made for WeasyPrint: notes stand at their marks and float to the foot,
    pictures are named instead of embedded, and values carry no provenance.
    """

    voor_zetter: bool
    huisstijl: Huisstijl
    noten: list[Inlines] = field(default_factory=list)
    beelden: list[Beeld] = field(default_factory=list)
    kopniveau: int = 0
    in_cel: bool = False
    lijstdiepte: int = 0
    kondigt_aan: bool = False
    """The paragraph to be written announces the block below it."""

    def tekst(self, tekst: str) -> str:
        """The text as HTML. In a cell a long word may break anywhere, or it would push the table off the page.

        Only that word: WeasyPrint 70.0 needs seconds to measure a cell in which every word may break.
        """
        if not self.in_cel:
            return veilig(tekst)
        delen = []
        einde = 0
        for woord in _LANG_WOORD.finditer(tekst):
            delen += [veilig(tekst[einde : woord.start()]), f'<span class="breekbaar">{veilig(woord[0])}</span>']
            einde = woord.end()
        return "".join((*delen, veilig(tekst[einde:])))

    def past(self, tekst: str) -> bool:
        """Whether the text surely fits on one line of a paragraph or an item, with a bracket on both sides."""
        breedte = _HAAKJES + sum(_TEKENBREEDTEN.get(teken, _BREEDSTE) for teken in tekst)
        pagina, maten = self.huisstijl.pagina, self.huisstijl.maten
        ruimte = pagina.tekstbreedte - (maten.inspringing + _RUIMTE_NUMMER_MM) * self.lijstdiepte
        return breedte * self.huisstijl.typografie.broodtekst.grootte * _MM_PER_PUNT <= ruimte

    def nieuwe_kop(self, niveau: int) -> int:
        """The level in HTML: it begins at 1 and skips none (PDF/UA-1, 7.4.2), whatever the letter begins with.

        ``niveau`` is that of the tree; its look stays that of ``niveau``, by class.
        """
        self.kopniveau = min(niveau, self.kopniveau + 1)
        return self.kopniveau
