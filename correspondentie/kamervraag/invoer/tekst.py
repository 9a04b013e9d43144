"""Plain text: what was pasted from a mail, saved from Word, or written by a converter as Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from correspondentie.kamervraag.invoer import markdown, teksttabel
from correspondentie.kamervraag.invoer.alinea import OPSOMMING, eindigt
from correspondentie.kamervraag.invoer.meldingen import MELDING
from correspondentie.kamervraag.invoer.regel import Bron, Regel, schoon, zonder_vreemd
from correspondentie.melding import Ernst, Melding

_BREEDST: Final = 130
"""Characters. A file with longer lines has a paragraph on each line."""
_AFGEBROKEN: Final = re.compile("\u00ad\r?\n[ \t]*")
_ONDERSTREEPT: Final = re.compile(r"(?:=|-){3,}\s*")
_HEKJE: Final = re.compile(r"#{1,6}\s+(.*?)\s*#*\s*")
_VET: Final = re.compile(r"(?:\*\*|__)(.+?)(?:\*\*|__)([:.]?)\s*")
_IS_MARKDOWN: Final = re.compile(r"^(?:#{1,6}\s+\S|\*\*\S.*\*\*[:.]?\s*$|__\S.*__[:.]?\s*$)", re.MULTILINE)


def lees_tekst(ruw: bytes, naam: str) -> Bron:
    """The lines of a text file in UTF-8, UTF-16 or Windows' own signs; raises ``Fout`` when it is no text."""
    return van_tekst(ontcijfer(ruw), naam)


def ontcijfer(ruw: bytes) -> str:
    """The text of these bytes."""
    soort = "utf-16" if ruw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        tekst = ruw.decode(soort)
    except UnicodeDecodeError:
        if soort == "utf-16" or b"\0" in ruw:
            raise MELDING.fout("KV-213") from None
        tekst = ruw.decode("cp1252", errors="replace")
    vreemd = sum(not (teken.isprintable() or teken in "\n\r\t\f\v\x85\u2028\u2029\u00ad\ufeff") for teken in tekst)
    if "\0" in tekst or vreemd * 20 > len(tekst):
        raise MELDING.fout("KV-213")
    return tekst


def van_tekst(tekst: str, naam: str, *, vast: bool = False) -> Bron:
    """The lines of this text."""
    tekst = _AFGEBROKEN.sub("", tekst)
    opgemaakt = bool(_IS_MARKDOWN.search(tekst))
    ruwe = _splits(tekst)
    meldingen: list[Melding] = []
    breedte = _breedte(ruwe)
    regels: list[Regel] = []
    wit, vorige, overslaan = True, "", 0
    for plek, ruw in enumerate(ruwe):
        if overslaan:
            overslaan -= 1
            continue
        inhoud, vreemd = zonder_vreemd(schoon(ruw.tekst))
        if vreemd:
            meldingen.append(MELDING("KV-273", ernst=Ernst.WAARSCHUWING, regel=plek + 1))
        if not inhoud.strip():
            wit = True
            continue
        if regels and not wit and _ONDERSTREEPT.fullmatch(inhoud):
            regels[-1] = replace(regels[-1], kop=True)
            wit = True
            continue
        gevonden = teksttabel.lees([schoon(een.tekst) for een in ruwe[plek:]], opgemaakt=opgemaakt)
        if gevonden is not None:
            regels.append(Regel(gevonden.tekst, plek + 1, gevonden.rijk, pagina=ruw.pagina, tabel=True))
            overslaan, wit = gevonden.regels - 1, True
            continue
        alinea = wit or _nieuwe_alinea(vorige, inhoud, breedte)
        regels.append(_regel(inhoud, plek + 1, ruw.pagina, alinea, opgemaakt=opgemaakt))
        wit, vorige = False, inhoud.rstrip()
    return Bron(naam, tuple(regels), vast, tuple(meldingen))


@dataclass(frozen=True, slots=True)
class _Ruw:
    tekst: str
    pagina: int


def _splits(tekst: str) -> list[_Ruw]:
    """Lines with their pages; a form feed begins a page."""
    uit: list[_Ruw] = []
    pagina = 1
    for regel in re.split(r"\r\n|[\n\r\v\x85\u2028\u2029]", tekst):
        eerste, *verdere = regel.split("\f")
        uit.append(_Ruw(eerste, pagina))
        for deel in verdere:
            pagina += 1
            uit.append(_Ruw(deel, pagina))
    return uit


def _breedte(ruwe: list[_Ruw]) -> int:
    """The width at which lines were wrapped; 0 when they were not."""
    langste = max((len(ruw.tekst.rstrip()) for ruw in ruwe if "http" not in ruw.tekst), default=0)
    return langste if langste <= _BREEDST else 0


def _nieuwe_alinea(vorige: str, inhoud: str, breedte: int) -> bool:
    """Whether a line begins a paragraph without an empty line before it: the line above had room for its first word."""
    if not breedte:
        return True
    eerste = inhoud.split(maxsplit=1)[0]
    return eindigt(vorige) and len(vorige) + 1 + len(eerste) < breedte - 3


def _regel(inhoud: str, nummer: int, pagina: int, na_wit: bool, *, opgemaakt: bool) -> Regel:
    kern = inhoud.strip()
    if not opgemaakt:
        return Regel(kern, nummer, na_wit=na_wit, pagina=pagina)
    for vorm in (_HEKJE, _VET):
        if treffer := vorm.fullmatch(kern):
            kaal = markdown.zonder_opmaak("".join(treffer.groups()))
            return Regel(kaal, nummer, markdown.letterlijk(kaal), na_wit=True, kop=True, pagina=pagina)
    punt = OPSOMMING.match(kern)
    kaal = (punt[0] if punt else "") + markdown.zonder_opmaak(kern[punt.end() if punt else 0 :])
    return Regel(kaal, nummer, kern, na_wit=na_wit, pagina=pagina)
