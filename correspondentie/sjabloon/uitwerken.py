"""Working out a template text: rendering it with its values, and the errors of that in Dutch and at their line."""

from __future__ import annotations

import re
import traceback
from collections.abc import Mapping
from typing import Any, Final

from jinja2 import Template, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError, TemplateError, TemplateNotFound

from correspondentie.melding import Fout, Plaats
from correspondentie.sjabloon.filters import als_tekst
from correspondentie.sjabloon.invulling import BEGIN, EINDE, LegeInvulling, Verzameling, verzamel
from correspondentie.sjabloon.meldingen import MELDING
from correspondentie.sjabloon.taal import Taal

MERK: Final = re.compile(f"{BEGIN}(\\d+){EINDE}")


def werk_uit(taal: Taal, naam: str, waarden: Mapping[str, Any]) -> tuple[str, Verzameling]:
    """The text of a template file with marks, and the values behind the marks; raises ``Fout``."""
    try:
        return _render(taal.get_template(naam), waarden)
    except (TemplateError, LegeInvulling, TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as fout:
        raise vertaal(fout, naam) from None


def werk_regel_uit(taal: Taal, bron: str, plaats: str, waarden: Mapping[str, Any]) -> tuple[str, Verzameling]:
    """The same for a line of the front matter: a default, an entry of the head."""
    try:
        return _render(taal.regel(bron), waarden)
    except (TemplateError, LegeInvulling, TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as fout:
        raise vertaal(fout, plaats) from None


def platte_regel(taal: Taal, bron: str, plaats: str, waarden: Mapping[str, Any]) -> str:
    """A line of the front matter as plain text, its values filled in."""
    tekst, verzameling = werk_regel_uit(taal, bron, plaats, waarden)
    return MERK.sub(lambda merk: als_tekst(verzameling.invullingen[int(merk[1])].waarde), tekst).strip()


def _render(sjabloon: Template, waarden: Mapping[str, Any]) -> tuple[str, Verzameling]:
    with verzamel() as verzameling:
        return sjabloon.render(waarden), verzameling


def vertaal(fout: Exception, naam: str) -> Fout:
    """A problem of the template language as an officer or template maker can read it."""
    if isinstance(fout, Fout):
        return fout
    if isinstance(fout, LegeInvulling):
        return MELDING.fout(
            "SJ-012",
            plaats=fout.plaats,
            uitdrukking=fout.uitdrukking,
            tip="Vul het veld in, of zet er in het sjabloon {% if … %} omheen.",
        )
    plaats = _plaats(fout, naam)
    if isinstance(fout, TemplateNotFound):
        return MELDING.fout("SJ-007", plaats=plaats, naam=fout.name or "")
    if isinstance(fout, UndefinedError):
        ontbreekt = re.search(r"'([^']*)' is undefined|has no (?:attribute|element) '?([^']*)'?", str(fout))
        namen = next((deel for deel in ontbreekt.groups() if deel), "?") if ontbreekt else "?"
        return MELDING.fout("SJ-009", plaats=plaats, naam=namen)
    if isinstance(fout, SecurityError):
        return MELDING.fout("SJ-011", plaats=plaats, reden=_nederlands(str(fout)))
    return MELDING.fout("SJ-008", plaats=plaats, reden=_nederlands(str(fout)))


def _plaats(fout: Exception, naam: str) -> Plaats:
    if isinstance(fout, TemplateSyntaxError):
        return Plaats(fout.filename or fout.name or naam, fout.lineno, 1)
    # Jinja rewrites tracebacks so that frames of a template carry its file and line.
    frames = [f for f in traceback.extract_tb(fout.__traceback__) if f.filename.endswith((".md", "<template>"))]
    if frames and frames[-1].lineno:
        bestand = naam if frames[-1].filename == "<template>" else frames[-1].filename
        return Plaats(bestand, frames[-1].lineno, 1)
    return Plaats(naam)


_WOORDEN: Final = (
    (r"No filter named '(\w+)'.*", r"het filter ‘\1’ bestaat niet of mag niet"),
    (r"No test named '(\w+)'.*", r"de test ‘\1’ bestaat niet"),
    (r".*is not safely callable.*", "het roept iets aan wat niet aangeroepen mag worden"),
    (r"access to attribute '(\w+)' of .*", r"‘\1’ mag niet worden gebruikt"),
    (r"Encountered unknown tag '(\w+)'.*", r"‘{% \1 %}’ bestaat niet"),
    (r"Unexpected end of template.*", "een {% … %} is niet afgesloten"),
    (r"unexpected .*|expected token .*", "de uitdrukking tussen accolades is niet goed geschreven"),
)


def _nederlands(klacht: str) -> str:
    for patroon, woorden in _WOORDEN:
        if re.fullmatch(patroon, klacht, re.DOTALL):
            return re.sub(patroon, woorden, klacht, flags=re.DOTALL)
    return klacht.rstrip(".")
