"""From the tokens of the Markdown parser to moulds of blocks of the letter; one small function per kind of token."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from typing import Final

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from correspondentie.brief.binden import bind
from correspondentie.brief.boom import (
    Alinea,
    Alineasoort,
    Bijeen,
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
from correspondentie.brief.inline import WIT, Inlinebouwer
from correspondentie.brief.invullen import Bron, met_herkomst
from correspondentie.brief.mal import Mal, Open, Vast, Vulling, alle, dan, reeks
from correspondentie.brief.markdown import BLOKSOORTEN, ontleed_rijke_tekst, ontleed_sjabloon
from correspondentie.brief.meldingen import MELDING
from correspondentie.brief.noten import Notenboek
from correspondentie.melding import Fout, Plaats
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
class Kader:
    """What a block stands in. ``plaats`` is for messages; ``is_waarde`` says that the text is itself a value."""

    plaats: Plaats | None = None
    is_waarde: bool = False
    soort: Alineasoort = Alineasoort.GEWOON
    rijkoppen: bool = False
    noten: Notenboek = field(default_factory=Notenboek)


def bouw_sjabloon(tekst: str, invullingen: tuple[Invulling, ...], bron: Bron, bestand: str) -> Blokken:
    """The blocks of a worked-out template; raises ``Fout``."""
    return _sjabloonmal(tekst, bestand).giet(Vulling(invullingen, bron))


def bouw_losse_tekst(tekst: str, herkomst: Herkomst) -> Blokken:
    """The blocks of a text in small Markdown that stands in no case (yet); raises ``Fout``."""
    return bouw_rijke_tekst(tekst, herkomst, Alineasoort.GEWOON, rijkoppen=False)


def bouw_rijke_tekst(tekst: str, herkomst: Herkomst, soort: Alineasoort, *, rijkoppen: bool) -> Blokken:
    """The blocks of a text from the case; every word of it knows where it was written. Raises ``Fout`` there."""
    try:
        blokken = _rijke_blokken(tekst, soort, rijkoppen)
    except Fout as fout:
        raise Fout.van(melding.op(herkomst.plaats) for melding in fout.meldingen) from None
    return met_herkomst(blokken, herkomst)


def bouw_regel(tekst: str, invullingen: tuple[Invulling, ...], bron: Bron, bestand: str) -> Inlines:
    """The inlines of a worked-out line of the front matter (the head of the letter)."""
    blokken = bouw_sjabloon(tekst.strip(), invullingen, bron, bestand)
    return blokken[0].inhoud if blokken and isinstance(blokken[0], Alinea) else ()


# Most letters of a mailing differ in their values only, and those are still marks here: the text is the same.
@lru_cache(maxsize=128)
def _sjabloonmal(tekst: str, bestand: str) -> Mal[Blokken]:
    return _bouw(ontleed_sjabloon(tekst), Kader(Plaats(bestand)))


@lru_cache(maxsize=128)
def _rijke_blokken(tekst: str, soort: Alineasoort, rijkoppen: bool) -> Blokken:
    """The blocks as if the words were the template's; raises ``Fout`` without a place, which differs by letter."""
    kader = Kader(is_waarde=True, soort=soort, rijkoppen=rijkoppen)
    return _bouw(ontleed_rijke_tekst(tekst), kader).giet(Vulling((), Bron()))


def _bouw(ontleed: tuple[list[Token], dict[str, object]], kader: Kader) -> Mal[Blokken]:
    tokens, env = ontleed
    wortel = SyntaxTreeNode(tokens)
    kader = replace(kader, noten=Notenboek.uit(env, wortel, kader.plaats))
    kader.noten.vul(lambda knoop: _noottekst(knoop, kader))
    blokken = _blokken([kind for kind in wortel.children if kind.type != "footnote_block"], kader)
    kader.noten.controleer()
    return blokken


def _noottekst(knoop: SyntaxTreeNode, kader: Kader) -> Mal[Inlines]:
    """The inlines of a note; its paragraphs stand one after the other."""
    blokken = _blokken([kind for kind in knoop.children if kind.type != "footnote_anchor"], kader)
    return dan(blokken, partial(_achter_elkaar, kader))


def _achter_elkaar(kader: Kader, blokken: Blokken) -> Inlines:
    inlines: list[Inline] = []
    for blok in blokken:
        if not isinstance(blok, Alinea):
            raise MELDING.fout("BF-006", plaats=kader.plaats, wat="een lijst, tabel of kop in een noot")
        if inlines:
            inlines.append(WIT)
        inlines.extend(blok.inhoud)
    return tuple(inlines)


def _blokken(knopen: list[SyntaxTreeNode], kader: Kader) -> Mal[Blokken]:
    return reeks(_blok(knoop, kader) for knoop in knopen)


def _blok(knoop: SyntaxTreeNode, kader: Kader) -> Mal[Blokken]:
    maak = _MAKERS.get(knoop.type)
    if maak is None:
        raise MELDING.fout("BF-006", plaats=kader.plaats, wat=knoop.type)
    return maak(knoop, kader)


def _alinea(knoop: SyntaxTreeNode, kader: Kader) -> Mal[Blokken]:
    inhoud = knoop.children[0]  # A paragraph of a note has the anchor of its mark behind it.
    if inhoud.content.lstrip().startswith(":::"):
        naam = inhoud.content.strip(": \n").split(" ")[0]
        raise MELDING.fout("BF-009", plaats=kader.plaats, tip=bedoelde_u(naam, BLOKSOORTEN))
    regel: Mal[Blokken] = dan(
        _inlines(inhoud, kader), lambda inlines: (Alinea(inlines, kader.soort),) if inlines else ()
    )
    alleen = MERK.fullmatch(inhoud.content.strip())
    if alleen is None or kader.is_waarde:
        return regel
    return Open(partial(_alineas_van, int(alleen[1]), regel, kader))


def _alineas_van(nummer: int, regel: Mal[Blokken], kader: Kader, vulling: Vulling) -> Blokken:
    """A value alone in its paragraph: a text may be several paragraphs, anything else is a line like others."""
    invulling = vulling.invullingen[nummer]
    if isinstance(invulling.waarde, RijkeTekst):
        return _rijke_waarde(kader, invulling.waarde, invulling, vulling)
    if isinstance(invulling.waarde, LetterlijkeTekst):
        herkomst = vulling.bron.herkomst(invulling)
        return tuple(Alinea(bind((Waarde(alinea, herkomst),)), kader.soort) for alinea in invulling.waarde.alineas)
    return regel.giet(vulling)


def _rijke_waarde(kader: Kader, tekst: RijkeTekst, invulling: Invulling, vulling: Vulling) -> Blokken:
    herkomst = vulling.bron.herkomst(invulling)
    return bouw_rijke_tekst(str(tekst), herkomst, kader.soort, rijkoppen=kader.rijkoppen)


def _kop(knoop: SyntaxTreeNode, kader: Kader) -> Mal[Blokken]:
    # The title of a letter is the template's; a text in a case starts one level below it.
    niveau = min(max(int(knoop.tag[1]), 2 if kader.is_waarde else 1), 3)
    return dan(_inlines(knoop.children[0], kader), lambda inlines: (Kop(niveau, inlines),))


def _lijst(knoop: SyntaxTreeNode, kader: Kader) -> Mal[Blokken]:
    genummerd, begin = knoop.type == "ordered_list", int(knoop.attrs.get("start", 1))
    punten = alle(_blokken(punt.children, kader) for punt in knoop.children)
    return dan(punten, lambda punten: (Lijst(genummerd, punten, begin),))


def _tabel(knoop: SyntaxTreeNode, kader: Kader) -> Mal[Blokken]:
    koprij = knoop.children[0].children[0]
    rijen = knoop.children[1].children if len(knoop.children) > 1 else []
    uitlijning = tuple(_UITLIJNING.get(str(cel.attrs.get("style", "")), Uitlijning.LINKS) for cel in koprij.children)
    gevuld = alle(alle(_cel(cel, kader) for cel in rij.children) for rij in (koprij, *rijen))
    return dan(gevuld, lambda gevuld: (Tabel(uitlijning, gevuld[0], gevuld[1:], kader.rijkoppen),))


def _cel(knoop: SyntaxTreeNode, kader: Kader) -> Mal[Inlines]:
    return _inlines(knoop.children[0], kader) if knoop.children else Vast(())


def _citaat(knoop: SyntaxTreeNode, kader: Kader) -> Mal[Blokken]:
    return dan(_blokken(knoop.children, kader), lambda inhoud: (Citaat(inhoud),))


def _container(knoop: SyntaxTreeNode, kader: Kader) -> Mal[Blokken]:
    naam = knoop.info.strip()
    if naam not in BLOKSOORTEN:
        raise MELDING.fout("BF-008", plaats=kader.plaats, naam=naam, tip=bedoelde_u(naam, BLOKSOORTEN))
    if naam == "paginaeinde":
        return reeks((Vast((Paginaeinde(),)), _blokken(knoop.children, kader)))
    if naam == "bijeen":
        return dan(_blokken(knoop.children, kader), lambda inhoud: (Bijeen(inhoud),))
    if naam == "rijkoppen":
        return _blokken(knoop.children, replace(kader, rijkoppen=True))
    return _blokken(knoop.children, replace(kader, soort=_ALINEASOORT[naam]))


def _inlines(knoop: SyntaxTreeNode, kader: Kader) -> Mal[Inlines]:
    bouwer = Inlinebouwer(kader.plaats, kader.noten, kader.is_waarde, partial(_rijke_waarde, kader))
    return dan(bouwer.bouw(knoop.children), bind)


_MAKERS: Final[dict[str, Callable[[SyntaxTreeNode, Kader], Mal[Blokken]]]] = {
    "paragraph": _alinea,
    "heading": _kop,
    "bullet_list": _lijst,
    "ordered_list": _lijst,
    "table": _tabel,
    "blockquote": _citaat,
    "container_blok": _container,
}
