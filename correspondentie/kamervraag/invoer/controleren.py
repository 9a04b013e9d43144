"""What looks wrong in a set that was read. It is reported, never mended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from correspondentie.kamervraag.invoer.meldingen import MELDING
from correspondentie.kamervraag.invoer.noten import tekens
from correspondentie.kamervraag.invoer.regel import Regel
from correspondentie.kamervraag.invoer.vak import Vak
from correspondentie.kamervraag.invoer.vragenset import Vragenset
from correspondentie.melding import Ernst, Melding


def controleer(
    vragenset: Vragenset, vakken: Sequence[Vak] = (), onplaatsbaar: Sequence[Regel] = ()
) -> tuple[Melding, ...]:
    """A warning for each thing that looks wrong or is missing."""
    signalen = (
        *_kop(vragenset),
        *_nummering(vragenset),
        *_gelezen(vakken),
        *_antwoorden(vragenset),
        *_noten(vragenset),
        *(("KV-274", {"stuk": regel.gelabeld[:80]}) for regel in onplaatsbaar),
    )
    return tuple(MELDING(code, ernst=Ernst.WAARSCHUWING, **gegevens) for code, gegevens in signalen)


Signaal = tuple[str, dict[str, Any]]


def _kop(vragenset: Vragenset) -> Iterator[Signaal]:
    gevonden = {
        "KV-261": vragenset.leden,
        "KV-262": vragenset.bewindspersonen,
        "KV-263": vragenset.onderwerp,
        "KV-264": vragenset.ingezonden,
        "KV-265": vragenset.zaaknummer,
    }
    yield from ((code, {}) for code, waarde in gevonden.items() if not waarde)
    yield from (("KV-266", {"naam": lid.naam}) for lid in vragenset.leden if not lid.fractie)


def _nummering(vragenset: Vragenset) -> Iterator[Signaal]:
    gezien: list[int] = []
    for vraag in vragenset.vragen:
        if vraag.nummer in gezien:
            yield "KV-231", {"nummer": vraag.nummer}
        elif gezien and vraag.nummer != gezien[-1] + 1:
            yield "KV-232", {"vorige": gezien[-1], "nummer": vraag.nummer}
        elif not gezien and vraag.nummer != 1:
            yield "KV-233", {"nummer": vraag.nummer}
        if not vraag.tekst:
            yield "KV-235", {"nummer": vraag.nummer}
        gezien.append(vraag.nummer)


def _gelezen(vakken: Sequence[Vak]) -> Iterator[Signaal]:
    for vak in vakken:
        if vak.gelezen and vak.kop:
            yield "KV-234", {"kop": vak.kop.gelabeld, "gelezen": vak.gelezen}


def _antwoorden(vragenset: Vragenset) -> Iterator[Signaal]:
    if not vragenset.is_beantwoord:
        return
    samen = {lid for vraag in vragenset.vragen for lid in vraag.samen}
    for vraag in vragenset.vragen:
        if not (vraag.antwoord or vraag.zie or vraag.nummer in samen):
            yield "KV-241", {"nummer": vraag.nummer}


def _noten(vragenset: Vragenset) -> Iterator[Signaal]:
    nummers = [noot.nummer for noot in vragenset.noten]
    gemerkt: set[int] = set()
    for vraag in vragenset.vragen:
        for nummer, teken in tekens(vraag.tekst):
            gemerkt.add(nummer)
            if nummer not in nummers:
                yield "KV-251", {"nummer": vraag.nummer, "teken": teken}
    for vorige, nummer in zip([0, *nummers], nummers, strict=False):
        if nummer != vorige + 1:
            yield "KV-253", {"vorige": vorige, "noot": nummer}
        if nummer not in gemerkt:
            yield "KV-252", {"noot": nummer}
