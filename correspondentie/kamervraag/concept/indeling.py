"""Which blocks of a letter are a question, which an answer: the letter cut at its headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from correspondentie.brief.boom import Alinea, Blok, Blokken, Kop, Leemte, Paginaeinde, Tekst, platte_tekst
from correspondentie.kamervraag.concept.meldingen import MELDING
from correspondentie.kamervraag.concept.plek import BRIEF, NOTEN, TITEL, Plek, lees_kop
from correspondentie.kamervraag.groep import Groep
from correspondentie.kamervraag.verwijzing import verwijzing


@dataclass(frozen=True, slots=True)
class Deel:
    """A stretch of the letter. Of an answer ``vast`` is the heading with the reference that the system writes, and
    ``inhoud`` what an officer wrote; of all else ``inhoud`` is empty."""

    plek: Plek
    vast: Blokken
    inhoud: Blokken = ()

    @property
    def leeg(self) -> bool:
        """An answer still to come: nothing but the mark of a gap, or nothing at all."""
        return all(
            isinstance(blok, Alinea) and all(isinstance(een, Leemte) for een in blok.inhoud) for blok in self.inhoud
        )


def deel_in(inhoud: Blokken, groepen: Sequence[Groep], soort: str) -> tuple[Deel, ...]:
    """The parts in order; raises ``Fout`` when the template has other headings than those of this set."""
    verwacht = [
        plek
        for groep in groepen
        for plek in (*(Plek("vraag", (een,)) for een in groep.nummers), Plek("antwoord", groep.nummers))
    ]
    sneden = _sneden(inhoud)
    gevonden = [plek for _, plek in sneden if plek.soort in ("vraag", "antwoord")]
    if gevonden != verwacht:
        anders = next((een for een, ander in zip(verwacht, [*gevonden, None], strict=False) if een != ander), None)
        raise MELDING.fout("KV-302", soort=soort, kop=anders.titel if anders else gevonden[len(verwacht)].titel)
    op_nummers = {groep.nummers: groep for groep in groepen}
    delen = []
    for (begin, plek), (einde, _) in zip(sneden, [*sneden[1:], (len(inhoud), BRIEF)], strict=True):
        stuk = inhoud[begin:einde]
        if plek.soort == "antwoord":
            vooraf = 1 + (verwijzing(op_nummers[plek.nummers], groepen) is not None)
            delen.append(Deel(plek, stuk[:vooraf], stuk[vooraf:]))
        else:
            delen.append(Deel(plek, stuk))
    return tuple(delen)


def _sneden(inhoud: Blokken) -> list[tuple[int, Plek]]:
    """Where parts begin. A heading inside an answer was filled in, those of the template were not."""
    sneden: list[tuple[int, Plek]] = [(0, BRIEF)]
    begonnen = vraag_gezien = False
    for op, blok in enumerate(inhoud):
        if not isinstance(blok, Kop) or not _van_het_sjabloon(blok):
            continue
        plek = lees_kop(platte_tekst(blok.inhoud))
        if plek is None and vraag_gezien and blok.niveau <= 2:
            plek = NOTEN
        elif plek is None and not begonnen and blok.niveau == 1:
            plek, op = TITEL, op - 1 if op and isinstance(inhoud[op - 1], Paginaeinde) else op
        if plek is not None:
            begonnen, vraag_gezien = True, vraag_gezien or bool(plek.nummers)
            sneden.append((op, plek))
    return sneden


def _van_het_sjabloon(blok: Blok) -> bool:
    return isinstance(blok, Kop) and bool(blok.inhoud) and isinstance(blok.inhoud[0], Tekst)
