"""Filling in: every ``{{ … }}`` of a template becomes a mark in the text, and its value is kept beside it.

The Markdown parser sees only the marks, so no value can become markup. Each mark knows the expression and the line
that made it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from jinja2 import Environment, StrictUndefined, Undefined
from jinja2.ext import Extension
from markupsafe import Markup

from correspondentie.melding import Plaats

if TYPE_CHECKING:
    from jinja2.lexer import Lexer

BEGIN: Final = "\ue000"
EINDE: Final = "\ue001"
"""Private-use characters; the reader of case files refuses them in input."""


@dataclass(frozen=True, slots=True)
class Invulling:
    """One value that was filled in, with the expression that made it and its place in the template."""

    waarde: Any
    uitdrukking: str
    plaats: Plaats


@dataclass(slots=True)
class Verzameling:
    """The values of one rendering; a mark in the text holds the index of its value."""

    invullingen: list[Invulling] = field(default_factory=list)

    def merk(self, invulling: Invulling) -> Markup:
        self.invullingen.append(invulling)
        return _merk(len(self.invullingen) - 1)


@lru_cache(maxsize=1024)
def _merk(nummer: int) -> Markup:
    return Markup(f"{BEGIN}{nummer}{EINDE}")  # noqa: S704 - holds only a number


class LegeInvulling(Exception):
    """A template printed an optional field that was left out."""

    def __init__(self, uitdrukking: str, plaats: Plaats) -> None:
        super().__init__(uitdrukking)
        self.uitdrukking, self.plaats = uitdrukking, plaats


_VERZAMELING: ContextVar[Verzameling] = ContextVar("verzameling")


@contextmanager
def verzamel() -> Iterator[Verzameling]:
    """Collect what is filled in while a template renders."""
    verzameling = Verzameling()
    vorige = _VERZAMELING.set(verzameling)
    try:
        yield verzameling
    finally:
        _VERZAMELING.reset(vorige)


def vul(waarde: Any, uitdrukking: str, sjabloon: str, regel: int) -> Markup:
    """The mark for this value; text that macros and ``{% set %}`` blocks made of marks passes through."""
    if isinstance(waarde, Undefined):
        # Jinja words the error itself: which name is missing on what.
        waarde._fail_with_undefined_error()
    if isinstance(waarde, Markup):
        return waarde
    plaats = _plaats(sjabloon, regel)
    if waarde is None:
        raise LegeInvulling(uitdrukking, plaats)
    return _VERZAMELING.get().merk(Invulling(waarde, uitdrukking, plaats))


@lru_cache(maxsize=1024)
def _plaats(sjabloon: str, regel: int) -> Plaats:
    """One for all letters: a template has as many as it has marks."""
    return Plaats(sjabloon, regel)


class Invulmerken(Extension):
    """Rewrites ``{{ x }}`` to ``{{ _vul_((x), "x", "naam", 12) }}`` before Jinja compiles the template."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        return "".join(_herschrijf(_lexer(), source, filename or name or "sjabloon"))


def _lexer() -> Lexer:
    # A plain lexer: the one of the template language trims white space, and would do so twice.
    return Environment(autoescape=True, keep_trailing_newline=True, undefined=StrictUndefined).lexer


def _herschrijf(lexer: Lexer, bron: str, sjabloon: str) -> Iterator[str]:
    uitdrukking: list[str] | None = None
    for regel, soort, tekst in lexer.tokeniter(bron, sjabloon):
        if soort == "variable_begin":
            uitdrukking = []
            yield tekst
        elif soort == "variable_end" and uitdrukking is not None:
            kern = "".join(uitdrukking).strip()
            yield f" _vul_(({kern}), {json.dumps(kern)}, {json.dumps(sjabloon)}, {regel}) {tekst}"
            uitdrukking = None
        elif uitdrukking is not None:
            uitdrukking.append(tekst)
        else:
            yield tekst
