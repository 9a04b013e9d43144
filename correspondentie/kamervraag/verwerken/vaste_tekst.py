"""Whether what is fixed in a draft is still what it was: the letter, the questions, the headings, the notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from correspondentie.kamervraag.concept.plek import BRIEF, GEGEVENS, Plek
from correspondentie.kamervraag.concept.stempel import Stempel, som
from correspondentie.kamervraag.verwerken.meldingen import MELDING
from correspondentie.kamervraag.verwerken.plaatsen import Plaatsing, Verwacht
from correspondentie.kamervraag.verwerken.verschil import kort_verschil
from correspondentie.melding import Ernst, Melding

_LIJKT = 0.6


@dataclass(slots=True)
class Vondst:
    """What was found outside the answers: problems, and text that belongs to no answer."""

    meldingen: list[Melding] = field(default_factory=list)
    los: list[tuple[Plek, str]] = field(default_factory=list)
    veranderd: list[tuple[Plek, str]] = field(default_factory=list)
    """Fixed texts as they read now: somebody's words may have ended up in them."""


def vergelijk_vast(plaatsing: Plaatsing, verwacht: Verwacht, stempel: Stempel | None, *, oud: bool) -> Vondst:
    """Every change outside the answers; ``oud`` when the case has changed since, so that its facts differ by right."""
    vondst = Vondst()
    for plek in (BRIEF, *verwacht.koppen, *_kopjes(verwacht)):
        if plek.soort == "antwoord" or (plek == GEGEVENS and oud):
            continue
        staat_er = verwacht.vast.get(plek, ())
        gevonden = [een.tekst for een in plaatsing.vast.get(plek, ()) if een.tekst]
        _vergelijk(plek, staat_er, gevonden, stempel, vondst)
    for plek, regels in plaatsing.vast.items():
        if plek != BRIEF and plek not in verwacht.koppen and plek not in _kopjes(verwacht):
            vondst.los += [(plek, een.tekst) for een in regels if een.tekst]
    vondst.meldingen += _over_koppen(plaatsing, verwacht)
    return vondst


def _kopjes(verwacht: Verwacht) -> list[Plek]:
    return [Plek("kopje", plek.nummers) for plek in verwacht.koppen if plek.soort == "antwoord"]


def _vergelijk(
    plek: Plek, staat_er: Sequence[str], gevonden: Sequence[str], stempel: Stempel | None, vondst: Vondst
) -> None:
    over = list((Counter(gevonden) - Counter(staat_er)).elements())
    weg = list((Counter(staat_er) - Counter(gevonden)).elements())
    # Only split or joined paragraphs: the words are the same.
    if "".join(over).replace(" ", "") == "".join(weg).replace(" ", ""):
        return
    if plek.soort == "vraag":
        _vergelijk_vraag(plek, staat_er, gevonden, stempel, vondst)
        return
    for nieuw in over:
        oud = max(weg, key=lambda een: _lijkt(een, nieuw), default=None)
        if oud is not None and _lijkt(oud, nieuw) >= _LIJKT:
            weg.remove(oud)
            vondst.meldingen.append(_verander(plek, oud, nieuw))
            vondst.veranderd.append((plek, nieuw))
        else:
            vondst.los.append((plek, nieuw))
    for oud in weg:
        vondst.meldingen.append(_let_op("KV-334", plek=_naam(plek), tekst=oud[:200]))


def _vergelijk_vraag(
    plek: Plek, staat_er: Sequence[str], gevonden: Sequence[str], stempel: Stempel | None, vondst: Vondst
) -> None:
    """The question first: its text may have been split; what follows it belongs nowhere."""
    bedoeld = " ".join(staat_er)
    beste = max(range(len(gevonden) + 1), key=lambda tot: _lijkt(" ".join(gevonden[:tot]), bedoeld), default=0)
    tekst = " ".join(gevonden[:beste])
    if tekst != bedoeld:
        zoals_gemaakt = stempel is not None and stempel.sommen.get(plek) == som(tekst)
        if not zoals_gemaakt:
            vondst.meldingen.append(MELDING("KV-331", plek=plek, verschil=kort_verschil(bedoeld, tekst)))
            vondst.veranderd.append((plek, tekst))
    vondst.los += [(plek, een) for een in gevonden[beste:]]


def _verander(plek: Plek, oud: str, nieuw: str) -> Melding:
    if plek.soort == "kopje":
        vragen = str(plek).removeprefix("het antwoord op ")
        return _let_op("KV-345", vragen=vragen, verschil=kort_verschil(oud, nieuw))
    return _let_op("KV-333", plek=_naam(plek), verschil=kort_verschil(oud, nieuw))


def _over_koppen(plaatsing: Plaatsing, verwacht: Verwacht) -> Iterator[Melding]:
    for plek, kop in plaatsing.koppen.items():
        bedoeld = verwacht.koppen.get(plek)
        if bedoeld is not None and kop and kop != bedoeld:
            yield _let_op("KV-332", plek=plek, kop=kop[:120])
        elif bedoeld is not None and not kop:
            yield _let_op("KV-334", plek=_naam(plek), tekst=bedoeld)
    for plek, kop in verwacht.koppen.items():
        if plek not in plaatsing.koppen and plek.soort != "antwoord":
            yield _let_op("KV-334", plek=_naam(plek), tekst=kop)
    for kop in plaatsing.koppen_zonder_plek:
        yield _let_op("KV-337", kop=kop[:120])
    volgorde = [plek for plek in plaatsing.koppen if plek.soort == "vraag" and plek in verwacht.koppen]
    if volgorde != sorted(volgorde, key=lambda plek: plek.nummers):
        yield _let_op("KV-336", volgorde=", ".join(str(plek.nummers[0]) for plek in volgorde))


def _naam(plek: Plek) -> str:
    return str(plek)


def _lijkt(een: str, ander: str) -> float:
    if not een or not ander:
        return 0.0
    zoeker = SequenceMatcher(None, een, ander, autojunk=False)
    return zoeker.ratio() if zoeker.quick_ratio() >= _LIJKT else zoeker.quick_ratio() / 2


def _let_op(code: str, **gegevens: Any) -> Melding:
    return MELDING(code, ernst=Ernst.WAARSCHUWING, **gegevens)
