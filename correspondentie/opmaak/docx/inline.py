"""Inline nodes to runs, one function per node."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple
from urllib.parse import quote, urlsplit

from correspondentie.brief.boom import (
    Beeld,
    Inline,
    Inlines,
    Leemte,
    Nadruk,
    Noot,
    Regeleinde,
    Sterk,
    Tekst,
    Verwijzing,
    Waarde,
)
from correspondentie.opmaak.docx import beeld
from correspondentie.opmaak.docx.schrijver import Schrijver
from correspondentie.opmaak.docx.tekst import run, schoon

_TEKSTEN: Final = (Tekst, Waarde)


class Opmaak(NamedTuple):
    """The look that the nodes around a text give it, and whether it stands in a note."""

    vet: bool = False
    cursief: bool = False
    link: str | None = None
    leemte: str | None = None
    in_noot: bool = False


@lru_cache(maxsize=64)
def rpr(opmaak: Opmaak) -> str:
    """The ``w:rPr`` of this look, or nothing."""
    stijl = opmaak.leemte or opmaak.link
    delen = (
        f'<w:rStyle w:val="{stijl}"/>' if stijl else "",
        "<w:b/><w:bCs/>" if opmaak.vet else "",
        "<w:i/><w:iCs/>" if opmaak.cursief else "",
    )
    inhoud = "".join(delen)
    return f"<w:rPr>{inhoud}</w:rPr>" if inhoud else ""


def schrijf_inlines(inlines: Inlines, schrijver: Schrijver, opmaak: Opmaak = Opmaak()) -> str:  # noqa: B008
    tekst = _alleen_tekst(inlines, opmaak)
    if tekst is not None:
        return tekst
    return "".join([_PER_SOORT[type(inline)](inline, schrijver, opmaak) for inline in inlines])


@lru_cache(maxsize=2048)
def _alleen_tekst(inlines: Inlines, opmaak: Opmaak) -> str | None:
    """The runs of a line of text, which letters have in common; ``None`` when there is more in it."""
    look, runs = rpr(opmaak), list[str]()
    for inline in inlines:
        if not isinstance(inline, _TEKSTEN):
            return None
        if inline.inhoud:
            runs.append(run(inline.inhoud, look))
    return "".join(runs)


def _tekst(inline: Tekst | Waarde, _: Schrijver, opmaak: Opmaak) -> str:
    return run(inline.inhoud, rpr(opmaak)) if inline.inhoud else ""


def _nadruk(inline: Nadruk, schrijver: Schrijver, opmaak: Opmaak) -> str:
    return schrijf_inlines(inline.inhoud, schrijver, opmaak._replace(cursief=True))


def _sterk(inline: Sterk, schrijver: Schrijver, opmaak: Opmaak) -> str:
    return schrijf_inlines(inline.inhoud, schrijver, opmaak._replace(vet=True))


def _regeleinde(_: Regeleinde, __: Schrijver, ___: Opmaak) -> str:
    return "<w:r><w:br/></w:r>"


def _leemte(inline: Leemte, schrijver: Schrijver, opmaak: Opmaak) -> str:
    return run(inline.tekst, rpr(opmaak._replace(leemte=schrijver.boek.stijl("Leemte"))))


def _beeld(inline: Beeld, schrijver: Schrijver, opmaak: Opmaak) -> str:
    return beeld.schrijf(inline, schrijver, in_noot=opmaak.in_noot)


def _verwijzing(inline: Verwijzing, schrijver: Schrijver, opmaak: Opmaak) -> str:
    doel = _doel(inline.url)
    if doel is None or opmaak.link:
        return schrijf_inlines(inline.inhoud, schrijver, opmaak)
    relaties = schrijver.voetnoten if opmaak.in_noot else schrijver.document
    sleutel = relaties.koppel("hyperlink", doel, extern=True)
    inhoud = schrijf_inlines(inline.inhoud, schrijver, opmaak._replace(link=schrijver.boek.stijl("Hyperlink")))
    return f'<w:hyperlink r:id="{sleutel}" w:history="1">{inhoud}</w:hyperlink>'


def _doel(url: str) -> str | None:
    """The address as Word accepts it, or ``None``: one broken address and Word calls the whole file corrupt."""
    try:
        delen = urlsplit(schoon(url).strip())
        if delen.scheme not in ("http", "https", "mailto") or not (delen.netloc or delen.path):
            return None
        return quote(delen.geturl(), safe="%/:?#[]@!$&'()*+,;=-._~" if "[" in delen.netloc else "%/:?#@!$&'()*+,;=-._~")
    except ValueError:
        return None


def _noot(inline: Noot, schrijver: Schrijver, opmaak: Opmaak) -> str:
    if opmaak.in_noot:
        # A note cannot hold a note: its words stay, in brackets.
        haakjes = run(" (", rpr(opmaak)), run(")", rpr(opmaak))
        return schrijf_inlines(inline.inhoud, schrijver, opmaak).join(haakjes)
    boek = schrijver.boek
    plaats = len(schrijver.noten)
    nummer = boek.eerste_noot + plaats
    schrijver.noten.append("")
    mark = f'<w:rPr><w:rStyle w:val="{boek.stijl("footnote reference")}"/></w:rPr>'
    inhoud = schrijf_inlines(inline.inhoud, schrijver, Opmaak(in_noot=True))
    schrijver.noten[plaats] = (
        f'<w:footnote w:id="{nummer}"><w:p><w:pPr><w:pStyle w:val="{boek.stijl("footnote text")}"/></w:pPr>'
        f"<w:r>{mark}<w:footnoteRef/></w:r>{run(' ')}{inhoud}</w:p></w:footnote>"
    )
    return f'<w:r>{mark}<w:footnoteReference w:id="{nummer}"/></w:r>'


_PER_SOORT: Final[Mapping[type[Inline], Callable[[Any, Schrijver, Opmaak], str]]] = {
    Tekst: _tekst,
    Waarde: _tekst,
    Nadruk: _nadruk,
    Sterk: _sterk,
    Verwijzing: _verwijzing,
    Noot: _noot,
    Regeleinde: _regeleinde,
    Leemte: _leemte,
    Beeld: _beeld,
}
