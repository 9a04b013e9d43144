"""One question of a set, with its answer: what an officer types under ``vragen``."""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema

from correspondentie.bron.model import Bronmodel
from correspondentie.sjabloon.typen import Veldtype, registreer_type, scalair
from correspondentie.sjabloon.waarde import LetterlijkeTekst, RijkeTekst


def _letterlijk(waarde: Any) -> LetterlijkeTekst:
    return LetterlijkeTekst.uit(scalair(waarde, "de tekst van de vraag"))


def _rijk(waarde: Any) -> RijkeTekst | None:
    # Quotes with nothing between them are an answer still to come, as a key without a value is.
    if isinstance(waarde, str) and not waarde.strip():
        return None
    return RijkeTekst.uit(scalair(waarde, "de tekst van het antwoord"))


def _als_lijst(waarde: Any) -> Any:
    return [waarde] if isinstance(waarde, str | int) else waarde


MEESTE_VRAGEN: Final = 500
"""In one set; the longest sets of the Kamer stay under half of this."""

# YAML reads what looks like a number as one; here it is the text that stands there, or the number between quotes.
_TEKST: Final = WithJsonSchema({"type": ["string", "number", "boolean"]})
_ANTWOORD: Final = WithJsonSchema({"type": ["string", "number", "boolean", "null"]})
_NUMMER: Final = {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": "^ *[0-9]+ *$"}]}
_NUMMERS: Final = WithJsonSchema({"anyOf": [*_NUMMER["anyOf"], {"type": "array", "items": _NUMMER}]})
Nummer = Annotated[int, Field(ge=1, le=MEESTE_VRAGEN)]
Nummers = Annotated[tuple[Nummer, ...], BeforeValidator(_als_lijst), _NUMMERS]


class Vraag(Bronmodel):
    """A question is the Kamer's: its text is printed letter by letter, never corrected.

    Without ``nummer`` questions are counted. ``samen`` stands at one of the questions that are answered together and
    names them all; the answer stands at one of them as well. ``zie`` names the questions whose answer is the answer
    to this one; a text in ``antwoord`` then follows the reference. ``slot`` is the checksum that an import writes, so
    that a change of the question's text is noticed.
    """

    nummer: Annotated[Nummer | None, WithJsonSchema({"anyOf": [*_NUMMER["anyOf"], {"type": "null"}]})] = None
    vraag: Annotated[LetterlijkeTekst, PlainValidator(_letterlijk), _TEKST]
    antwoord: Annotated[RijkeTekst | None, PlainValidator(_rijk), _ANTWOORD] = None
    zie: Nummers = ()
    samen: Nummers = ()
    slot: Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")] | None = None


registreer_type(
    Veldtype(
        "vraag",
        "een vraag van de Kamer met het antwoord",
        model=Vraag,
        voorbeeld="{vraag: 'Kent u dit bericht?', antwoord: 'Ja.'}",
    )
)
