"""The case text of one recipient, with for each line where its content came from.

The text is an ordinary case file: it goes the ordinary way and lies in the register. Nobody typed it, so a problem
with it is told at what was typed: a line of the mailing file, a cell of the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from correspondentie.bron.meldingen import MELDING as BRONMELDING
from correspondentie.bron.yaml import Groep, Knoop, Lijst, Scalair, vreemd_in
from correspondentie.melding import Fout, Melding, Plaats

Merken = tuple[tuple[int, Plaats], ...]
"""From which column on (from 1) a line holds what came from where."""

# Letters and digits and a little more: nothing that YAML gives a meaning.
_KALE_SLEUTEL: Final = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_KAAL: Final = re.compile(r"[A-Za-z0-9À-ÖØ-öø-ÿ](?:[A-Za-z0-9À-ÖØ-öø-ÿ,.()/’‘–_+-]| (?! ))*(?<! )")
_LEEG: Final = frozenset({"", "~", "null"})
# Without line breaks of any kind, tabs and what libyaml does not take as it is.
_OP_EEN_REGEL: Final = re.compile("[\x20-\x7e\xa0-\u2027\u202a-\ud7ff\uf900-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]*")
_BLOKREGEL: Final = re.compile(f"(?:{_OP_EEN_REGEL.pattern})(?<! )")
_ESCAPE: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


@dataclass(frozen=True, slots=True)
class Zaaktekst:
    """``bestand`` is the name under which the text is read; ``geheel`` the place for what is about all of it."""

    tekst: str
    bestand: str
    herkomst: tuple[Merken, ...]
    geheel: Plaats

    def vertaal(self, melding: Melding) -> Melding:
        """The same problem at the place that it really came from; one that lies elsewhere stays as it is."""
        plaats = melding.plaats
        if plaats is None:
            return replace(melding, plaats=self.geheel)
        if plaats.bestand != self.bestand:
            return melding
        return replace(melding, plaats=self.plaats(plaats.regel, plaats.kolom))

    def plaats(self, regel: int, kolom: int) -> Plaats:
        """Where the content at this line and column came from; both count from 1."""
        # The very beginning stands for the whole: what is missing has no line of its own.
        if not 0 < regel <= len(self.herkomst) or (regel, kolom) in ((1, 0), (1, 1)):
            return self.geheel
        merken = self.herkomst[regel - 1]
        voor = [plaats for vanaf, plaats in merken if vanaf <= max(kolom, 1)]
        return voor[-1] if voor else self.geheel


def maak_zaaktekst(velden: Groep, bestand: str, geheel: Plaats) -> Zaaktekst:
    """The fields of a case as YAML, in their order; the same fields give the same text.

    Raises ``Fout`` for a character that no letter can hold, at the place where it came from.
    """
    _keur(velden)
    regels = list(_groep(velden))
    tekst = "".join(f"{regel.tekst}\n" for regel in regels)
    return Zaaktekst(tekst, bestand, tuple(regel.merken for regel in regels), geheel)


class _Regel(NamedTuple):
    tekst: str
    merken: Merken

    def achter(self, voor: str) -> _Regel:
        """Shifted to the right, behind ``voor``."""
        op = len(voor)
        return _Regel(f"{voor}{self.tekst}" if self.tekst else "", tuple((k + op, plaats) for k, plaats in self.merken))


def _groep(groep: Groep) -> Iterator[_Regel]:
    for sleutel, waarde in groep.items():
        yield from _achter(f"{_sleutel(sleutel)}:", groep.sleutels.get(sleutel, groep.plaats), waarde)


def _lijst(lijst: Lijst) -> Iterator[_Regel]:
    for punt in lijst:
        if isinstance(punt, Groep) and punt:
            eerste, *rest = _groep(punt)
            yield eerste.achter("- ")
            yield from _ingesprongen(rest)
        else:
            yield from _achter("-", punt.plaats, punt)


def _achter(voor: str, plaats: Plaats, waarde: Knoop) -> Iterator[_Regel]:
    """The value behind a key or a dash: on the same line, or below it and indented."""
    begin, in_waarde = (1, plaats), (len(voor) + 2, waarde.plaats)
    if isinstance(waarde, Scalair):
        tekst = _gewoon(waarde)
        if waarde.leeg:
            yield _Regel(voor, (begin,))
        elif _past_in_blok(tekst):
            teken = "|" if tekst.endswith("\n") else "|-"
            yield _Regel(f"{voor} {teken}", (begin, in_waarde))
            for regel in tekst.removesuffix("\n").split("\n"):
                yield _Regel(f"  {regel}" if regel else "", ((1, waarde.plaats),))
        else:
            yield _Regel(f"{voor} {_scalair(tekst)}", (begin, in_waarde))
    elif not waarde:
        yield _Regel(f"{voor} {'{}' if isinstance(waarde, Groep) else '[]'}", (begin, in_waarde))
    else:
        yield _Regel(voor, (begin,))
        yield from _ingesprongen(_groep(waarde) if isinstance(waarde, Groep) else _lijst(waarde))


def _ingesprongen(regels: Iterable[_Regel]) -> Iterator[_Regel]:
    return (regel.achter("  ") for regel in regels)


def _sleutel(sleutel: str) -> str:
    return sleutel if _KALE_SLEUTEL.fullmatch(sleutel) else _aangehaald(sleutel)


def _scalair(tekst: str) -> str:
    """On one line: plain where YAML has no other idea of it, else between quotes."""
    if _KAAL.fullmatch(tekst) and tekst not in _LEEG:
        return tekst
    return _aangehaald(tekst)


def _aangehaald(tekst: str) -> str:
    if _OP_EEN_REGEL.fullmatch(tekst):
        return "'" + tekst.replace("'", "''") + "'"
    return '"' + "".join(map(_ontsnapt, tekst)) + '"'


def _ontsnapt(teken: str) -> str:
    if teken in _ESCAPE:
        return _ESCAPE[teken]
    return teken if _OP_EEN_REGEL.fullmatch(teken) else f"\\U{ord(teken):08X}"


def _past_in_blok(tekst: str) -> bool:
    """Whether a literal block gives this text back: more lines than one, the first and the last not empty."""
    regels = tekst.removesuffix("\n").split("\n")
    if "\n" not in tekst or not regels[0] or not regels[-1] or regels[0].startswith(" "):
        return False
    return all(_BLOKREGEL.fullmatch(regel) for regel in regels)


def _gewoon(tekst: str) -> str:
    """With one kind of line break, as a YAML file would give it."""
    return tekst.replace("\r\n", "\n").replace("\r", "\n")


def _keur(knoop: Knoop) -> None:
    meldingen = list(_vreemd(knoop))
    if meldingen:
        raise Fout.van(meldingen)


def _vreemd(knoop: Knoop) -> Iterator[Melding]:
    if isinstance(knoop, Scalair):
        if teken := vreemd_in(_gewoon(knoop)):
            yield BRONMELDING("BN-013", plaats=knoop.plaats, veld=knoop.pad or None, teken=teken)
        return
    if isinstance(knoop, Groep):
        for sleutel in knoop:
            if teken := vreemd_in(sleutel):
                yield BRONMELDING("BN-013", plaats=knoop.sleutels.get(sleutel, knoop.plaats), teken=teken)
    for onder in knoop.values() if isinstance(knoop, Groep) else knoop:
        yield from _vreemd(onder)
