"""The two Markdowns: the full one of templates, and the small one that texts in case files may use."""

from __future__ import annotations

from functools import cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.footnote import footnote_plugin

from correspondentie.brief.meldingen import MELDING

DIEPSTE_NESTING: Final = 16
"""Levels of tokens; a list in a list in a list takes six."""

MEESTE_HAKEN: Final = 5_000
"""Opening brackets in one text: the parser looks behind each for the end of a link, past all the others."""

BLOKSOORTEN: Final = frozenset(
    {"aanhef", "slotgroet", "ondertekening", "vraag", "klein", "bijeen", "paginaeinde", "rijkoppen"}
)

# What a letter has no use for, or what would let text disappear (a reference definition prints nothing).
_UIT: Final = (
    "html_block",
    "html_inline",
    "image",
    "code",
    "fence",
    "backticks",
    "hr",
    "lheading",
    "reference",
    "entity",
    "footnote_inline",
    # Joined to the text around it, an escaped ``[`` could not be told from the mark of a note that is nowhere written.
    "text_join",
)


def ontleed_sjabloon(bron: str) -> tuple[list[Token], dict[str, object]]:
    """Tokens of a template's text, and the parser's own notes on footnotes."""
    return _ontleed(_sjabloonlezer(), bron)


def ontleed_rijke_tekst(bron: str) -> tuple[list[Token], dict[str, object]]:
    """Tokens of a text from a case file; raises ``Fout``, without a place, for one that is no text but a trap."""
    if bron.count("[") > MEESTE_HAKEN:
        raise MELDING.fout("BF-014", grens=MEESTE_HAKEN)
    return _ontleed(_rijke_lezer(), bron)


def _ontleed(lezer: MarkdownIt, bron: str) -> tuple[list[Token], dict[str, object]]:
    env: dict[str, object] = {}
    tokens = lezer.parse(bron, env)
    # Past maxNesting the parser drops blocks without a word, and emphasis it nests without end; this limit lies well
    # below both that and the depth of Python's stack.
    if any(deel.level > DIEPSTE_NESTING for token in tokens for deel in (token, *(token.children or ()))):
        raise MELDING.fout("BF-005", grens=DIEPSTE_NESTING)
    return tokens, env


def _basis() -> MarkdownIt:
    lezer = MarkdownIt("commonmark", {"maxNesting": 60, "html": False}).enable("table").use(footnote_plugin)
    lezer.disable(list(_UIT))
    # Addresses stay as they were written: percent-encoding would change the marks of filled-in values.
    for naam in ("normalizeLink", "normalizeLinkText"):
        setattr(lezer, naam, lambda url: url)
    # Which addresses a link may have is checked once the values are filled in.
    setattr(lezer, "validateLink", lambda url: bool(url))  # noqa: B010 - mypy refuses to assign a method
    return lezer


@cache
def _rijke_lezer() -> MarkdownIt:
    return _basis()


@cache
def _sjabloonlezer() -> MarkdownIt:
    return _basis().use(container_plugin, "blok", validate=lambda naam, *_: bool(naam.strip()))
