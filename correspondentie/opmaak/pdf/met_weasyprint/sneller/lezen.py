"""Our own HTML read by the XML parser of Python, which is written in C.

Replaces ``tinyhtml5.parse`` (2.1.0), which goes through it character by character. Both give the same tree as long as
the HTML is XML but for the elements that are always empty, and no element stands where HTML would close another
before it or move it elsewhere. Only elements of which we know this, in places of which we know it, are read here; for
anything else the answer is that of ``tinyhtml5``.

HTML has its own ideas on white space between the large parts of a page; see ``_verplaats_wit``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from io import StringIO
from typing import Any, Final
from xml.etree import ElementTree as ET

_LEEG: Final = re.compile(r"<((?:br|col|img|meta)\b[^<>]*)>")
_BEGIN: Final = re.compile(r'<!DOCTYPE html>\n<html lang="[^"<>]*">\n<head>\n')
_EINDE: Final = "\n</body>\n</html>\n"
_VREEMD: Final = re.compile(
    # Not a character of XML, or one that either parser reads as another; then an end of a line within an attribute.
    '[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\uffef\U00010000-\U0001fffd]|="[^"<>]*[\t\n]'
)

_GEEN_ELEMENT: Final = re.compile("<[!?]")
"""Comments and the like, after the document type with which the page begins."""

_TEKST: Final = frozenset({"p", "h1", "h2", "h3", "th", "td", "span", "em", "strong", "mark", "a", "voetnoot"})
_VLAK: Final = frozenset({"body", "header", "main", "div", "blockquote", "li"})

_OUDERS: Final[dict[str, frozenset[str]]] = {
    **dict.fromkeys(("span", "em", "strong", "mark", "a", "voetnoot", "br"), _TEKST),
    **dict.fromkeys(("p", "h1", "h2", "h3", "ul", "ol", "table", "blockquote", "div", "header", "main"), _VLAK),
    "img": _TEKST | {"header"},
    "li": frozenset({"ul", "ol"}),
    **dict.fromkeys(("colgroup", "thead", "tbody"), frozenset({"table"})),
    "col": frozenset({"colgroup"}),
    "tr": frozenset({"thead", "tbody"}),
    **dict.fromkeys(("th", "td"), frozenset({"tr"})),
    **dict.fromkeys(("meta", "title"), frozenset({"head"})),
    **dict.fromkeys(("head", "body"), frozenset({"html"})),
}
"""Where an element may stand for HTML to leave it there."""

_ZONDER_TEKST: Final = frozenset({"html", "table", "colgroup", "thead", "tbody", "tr", "head", "ul", "ol"})


@functools.cache
def maak_lezer_van(oorspronkelijk: Callable[..., Any]) -> Callable[..., Any]:
    """The function that stands in for ``tinyhtml5.parse``."""

    def lees(bron: Any, **rest: Any) -> Any:
        boom = lees_eigen(bron.getvalue()) if isinstance(bron, StringIO) and not any(rest.values()) else None
        return oorspronkelijk(bron, **rest) if boom is None else boom

    return lees


def lees_eigen(html: str) -> Any:
    """The tree of this HTML, or None when it is not of the kind that we write."""
    if not _BEGIN.match(html) or not html.endswith(_EINDE) or _VREEMD.search(html) or _GEEN_ELEMENT.search(html, 1):
        return None
    try:
        boom = ET.fromstring(_LEEG.sub(r"<\1/>", html))
    except ET.ParseError:
        return None
    if [kind.tag for kind in boom] != ["head", "body"] or not _past(boom):
        return None
    _verplaats_wit(boom)
    return boom


def _past(boom: Any) -> bool:
    """Whether every element stands where HTML leaves it."""
    stapel = [(boom, False)]
    while stapel:
        element, in_koppeling = stapel.pop()
        naam = element.tag
        in_koppeling = in_koppeling or naam == "a"
        if naam in _ZONDER_TEKST and (element.text or "").strip():
            return False
        for kind in element:
            if naam not in _OUDERS.get(kind.tag, ()) or (in_koppeling and kind.tag == "a"):
                return False
            if naam in _ZONDER_TEKST and (kind.tail or "").strip():
                return False
            stapel.append((kind, in_koppeling))
    return True


def _verplaats_wit(boom: Any) -> None:
    """Leave out the white space before the head, and put what comes after the body at its end."""
    _, body = boom
    boom.text = None
    na = f"{body.tail or ''}\n"
    body.tail = None
    if len(body):
        body[-1].tail = (body[-1].tail or "") + na
    else:
        body.text = (body.text or "") + na
