"""From the tokens of the Markdown parser to the blocks of the letter; one small function per kind of token."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from markdown_it.tree import SyntaxTreeNode

from correspondentie.brief.binden import bind
from correspondentie.brief.boom import (
    Alinea,
    Alineasoort,
    Bijeen,
    Blok,
    Blokken,
    Citaat,
    Herkomst,
    Inline,
    Inlines,
    Kop,
    Lijst,
    Paginaeinde,
    Tabel,
    Uitlijning,
    Waarde,
)
from correspondentie.brief.inline import Inlinebouwer
from correspondentie.brief.invullen import Bron
from correspondentie.brief.markdown import BLOKSOORTEN, ontleed_rijke_tekst, ontleed_sjabloon
from correspondentie.brief.meldingen import MELDING
from correspondentie.brief.noten import Notenboek
from correspondentie.melding import Plaats
from correspondentie.melding.suggestie import bedoelde_u
from correspondentie.sjabloon.invulling import Invulling
from correspondentie.sjabloon.uitwerken import MERK
from correspondentie.sjabloon.waarde import LetterlijkeTekst, RijkeTekst

_ALINEASOORT: Final = {
    "aanhef": Alineasoort.AANHEF,
    "slotgroet": Alineasoort.SLOTGROET,
    "ondertekening": Alineasoort.ONDERTEKENING,
    "vraag": Alineasoort.VRAAG,
    "klein": Alineasoort.KLEIN,
}
_UITLIJNING: Final = {
    "text-align:left": Uitlijning.LINKS,
    "text-align:center": Uitlijning.MIDDEN,
    "text-align:right": Uitlijning.RECHTS,
}


@dataclass(frozen=True, slots=True)
class Opdracht:
    """What a text is built with. ``herkomst`` marks every text of a rich value; ``plaats`` is for messages."""

    invullingen: tuple[Invulling, ...]
    bron: Bron
    plaats: Plaats | None = None
    herkomst: Herkomst | None = None
    soort: Alineasoort = Alineasoort.GEWOON
    rijkoppen: bool = False
    noten: Notenboek = field(default_factory=Notenboek)


def bouw_sjabloon(tekst: str, invullingen: tuple[Invulling, ...], bron: Bron, bestand: str) -> Blokken:
    """The blocks of a worked-out template; raises ``Fout``."""
    return _bouw(_sjabloonboom(tekst), Opdracht(invullingen, bron, Plaats(bestand)))


def bouw_rijke_tekst(tekst: RijkeTekst, invulling: Invulling, opdracht: Opdracht) -> Blokken:
    """The blocks of a text from the case; every word of it knows where it was written."""
    herkomst = opdracht.bron.herkomst(invulling)
    eigen = replace(opdracht, invullingen=(), plaats=herkomst.plaats, herkomst=herkomst, noten=Notenboek())
    return _bouw(_rijke_boom(str(tekst), herkomst.plaats), eigen)


def bouw_losse_tekst(tekst: str, herkomst: Herkomst) -> Blokken:
    """The blocks of a text in small Markdown that stands in no case (yet); raises ``Fout``."""
    return _bouw(_rijke_boom(tekst, herkomst.plaats), Opdracht((), Bron(), herkomst.plaats, herkomst))


def bouw_regel(tekst: str, invullingen: tuple[Invulling, ...], bron: Bron, bestand: str) -> Inlines:
    """The inlines of a worked-out line of the front matter (the head of the letter)."""
    blokken = bouw_sjabloon(tekst.strip(), invullingen, bron, bestand)
    return blokken[0].inhoud if blokken and isinstance(blokken[0], Alinea) else ()


# Most letters of a mailing differ in their values only, and those are still marks here: the text that is parsed is the
# same. Nothing changes a tree once it is there.
@lru_cache(maxsize=128)
def _sjabloonboom(tekst: str) -> tuple[SyntaxTreeNode, dict[str, object]]:
    tokens, env = ontleed_sjabloon(tekst)
    return SyntaxTreeNode(tokens), env


@lru_cache(maxsize=128)
def _rijke_boom(tekst: str, plaats: Plaats | None) -> tuple[SyntaxTreeNode, dict[str, object]]:
    tokens, env = ontleed_rijke_tekst(tekst, plaats)
    return SyntaxTreeNode(tokens), env


def _bouw(boom: tuple[SyntaxTreeNode, dict[str, object]], opdracht: Opdracht) -> Blokken:
    wortel, env = boom
    noten = Notenboek.uit(env, wortel, opdracht.plaats)
    opdracht = replace(opdracht, noten=noten)
    noten.vul(lambda knoop: _noottekst(knoop, opdracht))
    blokken = _blokken([kind for kind in wortel.children if kind.type != "footnote_block"], opdracht)
    noten.controleer()
    return blokken


def _noottekst(knoop: SyntaxTreeNode, opdracht: Opdracht) -> Inlines:
    """The inlines of a note; its paragraphs stand one after the other."""
    blokken = _blokken([kind for kind in knoop.children if kind.type != "footnote_anchor"], opdracht)
    inlines: list[Inline] = []
    for blok in blokken:
        if not isinstance(blok, Alinea):
            raise MELDING.fout("BF-006", plaats=opdracht.plaats, wat="een lijst, tabel of kop in een noot")
        if inlines:
            inlines.append(Inlinebouwer.wit(opdracht.herkomst))
        inlines.extend(blok.inhoud)
    return tuple(inlines)


def _blokken(knopen: list[SyntaxTreeNode], opdracht: Opdracht) -> Blokken:
    return tuple(blok for knoop in knopen for blok in _blok(knoop, opdracht))


def _blok(knoop: SyntaxTreeNode, opdracht: Opdracht) -> Blokken:
    maak = _MAKERS.get(knoop.type)
    if maak is None:
        raise MELDING.fout("BF-006", plaats=opdracht.plaats, wat=knoop.type)
    return maak(knoop, opdracht)


def _alinea(knoop: SyntaxTreeNode, opdracht: Opdracht) -> Blokken:
    inhoud = knoop.children[0]  # A paragraph of a note has the anchor of its mark behind it.
    if alleen := MERK.fullmatch(inhoud.content.strip()):
        invulling = opdracht.invullingen[int(alleen[1])] if opdracht.invullingen else None
        if invulling and isinstance(invulling.waarde, RijkeTekst):
            blokken = bouw_rijke_tekst(invulling.waarde, invulling, opdracht)
            return tuple(_met_soort(blok, opdracht.soort) for blok in blokken)
        if invulling and isinstance(invulling.waarde, LetterlijkeTekst):
            herkomst = opdracht.bron.herkomst(invulling)
            return tuple(
                Alinea(bind((Waarde(alinea, herkomst),)), opdracht.soort) for alinea in invulling.waarde.alineas
            )
    if inhoud.content.lstrip().startswith(":::"):
        naam = inhoud.content.strip(": \n").split(" ")[0]
        raise MELDING.fout("BF-009", plaats=opdracht.plaats, tip=bedoelde_u(naam, BLOKSOORTEN))
    inlines = _inlines(inhoud, opdracht)
    return (Alinea(inlines, opdracht.soort),) if inlines else ()


def _met_soort(blok: Blok, soort: Alineasoort) -> Blok:
    return replace(blok, soort=soort) if isinstance(blok, Alinea) else blok


def _kop(knoop: SyntaxTreeNode, opdracht: Opdracht) -> Blokken:
    # The title of a letter is the template's; a text in a case starts one level below it.
    hoogste = 2 if opdracht.herkomst is not None else 1
    niveau = min(max(int(knoop.tag[1]), hoogste), 3)
    return (Kop(niveau, _inlines(knoop.children[0], opdracht)),)


def _lijst(knoop: SyntaxTreeNode, opdracht: Opdracht) -> Blokken:
    punten = tuple(_blokken(punt.children, opdracht) for punt in knoop.children)
    begin = int(knoop.attrs.get("start", 1))
    return (Lijst(knoop.type == "ordered_list", punten, begin),)


def _tabel(knoop: SyntaxTreeNode, opdracht: Opdracht) -> Blokken:
    koprij = knoop.children[0].children[0].children
    rijen = knoop.children[1].children if len(knoop.children) > 1 else []
    uitlijning = tuple(_UITLIJNING.get(str(cel.attrs.get("style", "")), Uitlijning.LINKS) for cel in koprij)
    return (
        Tabel(
            uitlijning,
            tuple(_cel(cel, opdracht) for cel in koprij),
            tuple(tuple(_cel(cel, opdracht) for cel in rij.children) for rij in rijen),
            opdracht.rijkoppen,
        ),
    )


def _cel(knoop: SyntaxTreeNode, opdracht: Opdracht) -> Inlines:
    return _inlines(knoop.children[0], opdracht) if knoop.children else ()


def _citaat(knoop: SyntaxTreeNode, opdracht: Opdracht) -> Blokken:
    return (Citaat(_blokken(knoop.children, opdracht)),)


def _container(knoop: SyntaxTreeNode, opdracht: Opdracht) -> Blokken:
    naam = knoop.info.strip()
    if naam not in BLOKSOORTEN:
        raise MELDING.fout("BF-008", plaats=opdracht.plaats, naam=naam, tip=bedoelde_u(naam, BLOKSOORTEN))
    if naam == "paginaeinde":
        return (Paginaeinde(), *_blokken(knoop.children, opdracht))
    if naam == "bijeen":
        return (Bijeen(_blokken(knoop.children, opdracht)),)
    if naam == "rijkoppen":
        return _blokken(knoop.children, replace(opdracht, rijkoppen=True))
    return _blokken(knoop.children, replace(opdracht, soort=_ALINEASOORT[naam]))


def _inlines(knoop: SyntaxTreeNode, opdracht: Opdracht) -> Inlines:
    bouwer = Inlinebouwer(
        opdracht.invullingen,
        opdracht.bron,
        opdracht.plaats,
        opdracht.herkomst,
        opdracht.noten,
        lambda tekst, invulling: bouw_rijke_tekst(tekst, invulling, opdracht),
    )
    return bind(bouwer.bouw(knoop.children))


_MAKERS: Final[dict[str, Callable[[SyntaxTreeNode, Opdracht], Blokken]]] = {
    "paragraph": _alinea,
    "heading": _kop,
    "bullet_list": _lijst,
    "ordered_list": _lijst,
    "table": _tabel,
    "blockquote": _citaat,
    "container_blok": _container,
}
