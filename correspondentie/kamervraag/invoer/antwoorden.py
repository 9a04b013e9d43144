"""Which answer belongs to which questions, and answers that only refer to another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from correspondentie.kamervraag.groep import reeks, vraag_of_vragen
from correspondentie.kamervraag.invoer.alinea import rijk
from correspondentie.kamervraag.invoer.meldingen import MELDING
from correspondentie.kamervraag.invoer.notenboek import Notenboek
from correspondentie.kamervraag.invoer.nummers import REEKS, lees_nummers
from correspondentie.kamervraag.invoer.regel import Regel
from correspondentie.kamervraag.invoer.vak import Vak
from correspondentie.melding import Ernst, Melding

_VERWIJZING: Final = re.compile(
    rf"Zie\s+(?:ook\s+)?(?:hiervoor\s+)?(?:(?:het|de|mijn|ons)\s+)?(?:antwoord(?:en)?|beantwoording)\s+(?:op|van|bij)?\s*(?:de\s+)?vra(?:ag|gen)\s+"
    rf"(?P<nummers>{REEKS})\s*\.?",
    re.IGNORECASE,
)
_LEEMTE: Final = re.compile(r"\W*antwoord op vra(?:ag|gen) [\d, en]+ volgt\W*", re.IGNORECASE)


@dataclass(slots=True)
class Antwoord:
    """An answer with the places (in the order of the source) of its questions."""

    plekken: tuple[int, ...]
    tekst: str = ""
    zie: tuple[int, ...] = ()


@dataclass(slots=True)
class Antwoorden:
    """All answers, what had no question, and the marks of answers still to come."""

    gevonden: list[Antwoord] = field(default_factory=list)
    onplaatsbaar: list[Regel] = field(default_factory=list)
    afval: list[Regel] = field(default_factory=list)
    meldingen: list[Melding] = field(default_factory=list)


def beantwoord(vakken: Sequence[Vak], boek: Notenboek, *, vast: bool) -> Antwoorden:
    """Give every answer its questions: those that its heading names, else those above it that still wait."""
    uit = Antwoorden()
    vragen: list[int] = []
    # The questions above an answer, up to the answer before it.
    wachtend: list[int] = []
    erboven: list[int] = []
    gedaan: set[int] = set()
    alle = [vak.nummers[0] for vak in vakken if vak.soort == "vraag"]
    for vak in vakken:
        if vak.soort == "vraag":
            wachtend.append(len(vragen))
            erboven.append(len(vragen))
            vragen.append(vak.nummers[0])
        elif vak.soort == "antwoord":
            plekken = _plekken(vak, alle, vragen, erboven, wachtend, gedaan, uit)
            erboven = []
            if not plekken:
                uit.onplaatsbaar += vak.regels
                continue
            _zet(vak, plekken, boek, uit, vast=vast)
            gedaan |= set(plekken)
            wachtend = [plek for plek in wachtend if plek not in gedaan]
    return uit


def _plekken(
    vak: Vak,
    alle: Sequence[int],
    vragen: Sequence[int],
    erboven: Sequence[int],
    wachtend: Sequence[int],
    gedaan: set[int],
    uit: Antwoorden,
) -> tuple[int, ...]:
    kop = vak.kop.tekst if vak.kop else ""
    if not vak.nummers:
        if not erboven:
            uit.meldingen.append(_let_op("KV-243", nummer=vragen[-1]))
        return tuple(erboven)
    gekozen: list[int] = []
    dubbel: list[int] = []
    for nummer in vak.nummers:
        plekken = [plek for plek, een in enumerate(vragen) if een == nummer]
        vrij = [plek for plek in plekken if plek not in gedaan and plek not in gekozen]
        if vrij:
            # Of two questions with one number the answer belongs to the one above it that waits.
            gekozen.append(vrij[-1] if vrij[-1] in wachtend else vrij[0])
        elif plekken:
            dubbel.append(nummer)
        elif nummer not in alle:
            uit.meldingen.append(_let_op("KV-244", kop=kop, nummer=nummer))
    if gekozen:
        return tuple(sorted(gekozen))
    if erboven:
        uit.meldingen.append(_let_op("KV-242", kop=kop, nummer=reeks(vragen[plek] for plek in erboven)))
        return tuple(erboven)
    if dubbel:
        uit.meldingen.append(_let_op("KV-243", nummer=dubbel[0]))
    return ()


def _zet(vak: Vak, plekken: tuple[int, ...], boek: Notenboek, uit: Antwoorden, *, vast: bool) -> None:
    regels = vak.regels
    if len(regels) == 1 and _LEEMTE.fullmatch(regels[0].tekst):
        uit.afval += regels
        regels = []
    tekst, meldingen = rijk(regels, vast=vast)
    uit.meldingen += meldingen
    tekst = boek.in_antwoord(tekst)
    eerste, _, rest = tekst.partition("\n\n")
    treffer = _VERWIJZING.fullmatch(eerste.strip())
    if treffer:
        doelen = lees_nummers(treffer["nummers"])
        gewoonlijk = f"Zie het antwoord op {vraag_of_vragen(doelen)}."
        if " ".join(eerste.split()) != gewoonlijk:
            uit.meldingen.append(_let_op("KV-245", stuk=" ".join(eerste.split()), wordt=gewoonlijk))
        uit.gevonden.append(Antwoord(plekken, rest.strip(), doelen))
    else:
        uit.gevonden.append(Antwoord(plekken, tekst))


def _let_op(code: str, **gegevens: Any) -> Melding:
    return MELDING(code, ernst=Ernst.WAARSCHUWING, **gegevens)
