"""What looks wrong in the text of a question. It is pointed out and never mended: the text is the Kamer's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from correspondentie.kamervraag.groep import Genummerd
from correspondentie.kamervraag.meldingen import MELDING
from correspondentie.melding import Ernst, Melding

# The word before is looked for from its beginning only: from each of its letters would take a long word for ever.
_DUBBELE_SPATIE: Final = re.compile(r"(?:(?<!\S)\S+)?[^\S\n]{2,}\S*")
_DUBBEL_WOORD: Final = re.compile(r"\b([^\W\d_]+)\s+\1\b", re.IGNORECASE)
# Words that Dutch may well put twice: "de mensen die die brief kregen", "dat dat klopt".
_MAG_DUBBEL: Final = frozenset({"die", "dat", "had", "zijn", "was", "wat", "er"})
# An apostrophe inside a word ("PRT's"), before a shortened one ("'s avonds") or after an s ("Maas' brief").
_WEGLATINGSTEKEN: Final = re.compile(r"(?<=\w)['’](?=\w)|(?<!\w)['’](?=(?:s|t|n|m|k|r)\b)")
# Marks of notes and of enumerations: "1)", "a)".
_NOOTTEKEN: Final = re.compile(r"(?<![\w(])\w{1,2}\)")
_PAREN: Final = (("“", "”"), ("„", "”"), ("«", "»"))
_HAKEN: Final = (("(", ")"), ("[", "]"))
_VASTE_UITLEG: Final = "De tekst is van de Kamer en blijft zoals hij is; ga na of hij goed is overgenomen."

Signaal = tuple[str, dict[str, Any]]


def controleer_teksten(vragen: Sequence[Genummerd]) -> tuple[Melding, ...]:
    """A warning for each thing that looks wrong, in the order of the questions."""
    meldingen: list[Melding] = []
    eerste_met: dict[str, int] = {}
    for een in vragen:
        signalen = [signaal for kijk in _SIGNALEN for signaal in kijk(str(een.tekst))]
        eerste = eerste_met.setdefault(" ".join(een.tekst.split()), een.nummer)
        if eerste != een.nummer:
            signalen.append(("KV-056", {"eerste": str(eerste)}))
        meldingen += [
            MELDING(
                code,
                veld=f"{een.pad}.vraag",
                ernst=Ernst.WAARSCHUWING,
                tip=_VASTE_UITLEG,
                nummer=een.nummer,
                **gegevens,
            )
            for code, gegevens in signalen
        ]
    return tuple(meldingen)


def _dubbele_spaties(tekst: str) -> Iterator[Signaal]:
    for treffer in _DUBBELE_SPATIE.finditer(tekst.strip()):
        yield "KV-051", {"stuk": treffer[0]}


def _dubbele_woorden(tekst: str) -> Iterator[Signaal]:
    for treffer in _DUBBEL_WOORD.finditer(tekst):
        if treffer[1].casefold() not in _MAG_DUBBEL:
            yield "KV-052", {"stuk": " ".join(treffer[0].split())}


def _geen_vraagteken(tekst: str) -> Iterator[Signaal]:
    if "?" not in tekst:
        yield "KV-053", {}


def _losse_aanhalingstekens(tekst: str) -> Iterator[Signaal]:
    zonder = _WEGLATINGSTEKEN.sub("", tekst)
    if zonder.count('"') % 2:
        yield "KV-054", {"teken": '"'}
    # Typed quotes may close with the sign that is also the apostrophe, so a single one is only counted when straight.
    if zonder.count("'") % 2:
        yield "KV-054", {"teken": "'"}
    if zonder.count("‘") > zonder.count("’"):
        yield "KV-054", {"teken": "‘"}
    dicht = sum(zonder.count(teken) for teken in {sluit for _, sluit in _PAREN})
    if sum(zonder.count(open_) for open_, _ in _PAREN) != dicht:
        yield "KV-054", {"teken": "“"}


def _losse_haken(tekst: str) -> Iterator[Signaal]:
    zonder = _NOOTTEKEN.sub("", tekst)
    for open_, sluit in _HAKEN:
        if zonder.count(open_) != zonder.count(sluit):
            yield "KV-055", {"teken": open_}


_SIGNALEN: Final[tuple[Callable[[str], Iterator[Signaal]], ...]] = (
    _dubbele_spaties,
    _dubbele_woorden,
    _geen_vraagteken,
    _losse_aanhalingstekens,
    _losse_haken,
)
