"""Answers that refer to other answers: the sentence, and whether anything stands where they point."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from correspondentie.kamervraag.groep import Groep, reeks, vraag_of_vragen
from correspondentie.kamervraag.meldingen import MELDING
from correspondentie.melding import Ernst, Melding


def verwijzing(groep: Groep, groepen: Sequence[Groep]) -> str | None:
    """``Zie het antwoord op vragen 2 en 3.``; a question in a group stands for the whole group."""
    if not groep.zie:
        return None
    groep_van = _groep_van(groepen)
    nummers = sorted({lid for doel in groep.zie for lid in groep_van[doel].nummers})
    return f"Zie het antwoord op {vraag_of_vragen(nummers)}."


def controleer_verwijzingen(groepen: Sequence[Groep]) -> tuple[Melding, ...]:
    """What is wrong with ``zie``; a target that still lacks its answer is a warning, as answers come one by one."""
    groep_van = _groep_van(groepen)
    ronden = {frozenset(ronde): ronde for groep in groepen if (ronde := _ronde(groep, groep_van))}
    in_ronde = {nummer for ronde in ronden for nummer in ronde}
    meldingen = [
        MELDING("KV-025", veld=_veld(groep_van[ronde[0]]), ronde=reeks(sorted(ronde))) for ronde in ronden.values()
    ]
    for groep in groepen:
        meldingen.extend(_meldingen(groep, groep_van, in_ronde))
    return tuple(meldingen)


def _meldingen(groep: Groep, groep_van: Mapping[int, Groep], in_ronde: set[int]) -> Iterator[Melding]:
    for een in groep.vragen:
        veld = f"{een.pad}.zie"
        for doel in een.vraag.zie:
            if doel not in groep_van:
                yield MELDING("KV-021", veld=veld, nummer=een.nummer, doel=doel)
            elif groep_van[doel] is groep:
                yield MELDING("KV-022", veld=veld, nummer=een.nummer)
            elif not groep_van[doel].is_beantwoord:
                yield MELDING("KV-023", veld=veld, ernst=Ernst.WAARSCHUWING, nummer=een.nummer, doel=doel)
            elif groep_van[doel].verwijst_alleen and not {een.nummer, doel} <= in_ronde:
                verder = groep_van[doel].zie
                tip = None
                if not set(verder) & set(groep.nummers):
                    tip = f"Verwijs rechtstreeks naar {vraag_of_vragen(verder)}."
                yield MELDING("KV-024", veld=veld, ernst=Ernst.WAARSCHUWING, nummer=een.nummer, doel=doel, tip=tip)


def _ronde(groep: Groep, groep_van: Mapping[int, Groep]) -> tuple[int, ...]:
    """The first numbers of the groups along which this one leads back to itself without ever meeting an answer."""
    te_gaan: list[tuple[Groep, tuple[int, ...]]] = [(groep, ())]
    gezien: set[int] = set()
    while te_gaan:
        hier, spoor = te_gaan.pop()
        eerste = hier.nummers[0]
        if spoor and hier is groep:
            return spoor
        if eerste in gezien or not hier.verwijst_alleen:
            continue
        gezien.add(eerste)
        doelen = (groep_van[doel] for doel in hier.zie if doel in groep_van)
        te_gaan += [(doel, (*spoor, eerste)) for doel in doelen if doel is not hier]
    return ()


def _veld(groep: Groep) -> str:
    return next(f"{een.pad}.zie" for een in groep.vragen if een.vraag.zie)


def _groep_van(groepen: Sequence[Groep]) -> dict[int, Groep]:
    return {nummer: groep for groep in groepen for nummer in groep.nummers}
