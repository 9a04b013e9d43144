"""Names as people type them, made alike: what two spellings of one name share is their ``sleutel``."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_VOORAF: Final = re.compile(
    r"^(?:(?:aan )?(?:het )?college van (?:b ?(?:&|en) ?w|burgemeester en wethouders) )?"
    r"(?:van )?(?:de )?(?:(?:gemeente|gem|provincie|prov) )?(?:de provincie )?"
)
_GENITIEF: Final = re.compile(r"^s[ -](?=[a-z])")
_TEKENS: Final = re.compile(r"[^a-z0-9&]+")


def sleutel(tekst: str) -> str:
    """The name without case, accents, punctuation, ``'s-`` and brackets: ``'s-Hertogenbosch`` → ``hertogenbosch``.

    ``a/d`` and ``aan den`` become ``aan de``; ``St.`` becomes ``sint``.
    """
    kaal = zonder_accenten(tekst).casefold().replace("a/d", "aan de")
    kaal = re.sub(r"\b([a-z])\.(?=[a-z]\b)", r"\1", kaal)
    kaal = _TEKENS.sub(" ", kaal.replace("'", "").replace("’", "").replace("‘", "").replace("`", "")).strip()
    kaal = _GENITIEF.sub("", kaal)
    kaal = kaal.replace("aan den ", "aan de ")
    return f"sint {kaal[3:]}" if kaal.startswith("st ") else kaal


def zonder_omschrijving(sleutel_: str) -> str:
    """A key without what people write before the name itself: ``gemeente delft`` → ``delft``.

    Applied only when the whole key is no name, so that ``De Bilt`` keeps its article.
    """
    rest = _VOORAF.sub("", sleutel_, count=1)
    return _GENITIEF.sub("", rest)


def zonder_accenten(tekst: str) -> str:
    """``Súdwest-Fryslân`` → ``Sudwest-Fryslan``; the ligature ``ĳ`` becomes two letters."""
    if tekst.isascii():
        return tekst
    ontleed = unicodedata.normalize("NFKD", tekst)
    return "".join(teken for teken in ontleed if not unicodedata.combining(teken))
