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


_TEKST: Final = WithJsonSchema({"type": "string"})
_NUMMERS: Final = WithJsonSchema(
    {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "array", "items": {"type": "integer", "minimum": 1}}]}
)
Nummer = Annotated[int, Field(ge=1, le=999)]
Nummers = Annotated[tuple[Nummer, ...], BeforeValidator(_als_lijst), _NUMMERS]


class Vraag(Bronmodel):
    """A question is the Kamer's: its text is printed letter by letter, never corrected.

    Without ``nummer`` questions are counted. ``samen`` stands at one of the questions that are answered together and
    names them all; the answer stands at one of them as well. ``zie`` names the questions whose answer is the answer
    to this one; a text in ``antwoord`` then follows the reference.
    """

    nummer: Nummer | None = None
    vraag: Annotated[LetterlijkeTekst, PlainValidator(_letterlijk), _TEKST]
    antwoord: Annotated[RijkeTekst | None, PlainValidator(_rijk), _TEKST] = None
    zie: Nummers = ()
    samen: Nummers = ()


registreer_type(
    Veldtype(
        "vraag",
        "een vraag van de Kamer met het antwoord",
        model=Vraag,
        voorbeeld="{vraag: 'Kent u dit bericht?', antwoord: 'Ja.'}",
    )
)
