"""From lines to paragraphs: wrapping of lines is undone, nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from correspondentie.kamervraag.invoer import markdown
from correspondentie.kamervraag.invoer.meldingen import MELDING
from correspondentie.kamervraag.invoer.regel import Regel
from correspondentie.melding import Ernst, Melding

OPSOMMING: Final = re.compile(r"([-–—•▪·◦○●]|o|\*|[a-z][.)]|\(?(?:[ivx]{1,4}|\d{1,2})\)|\d{1,2}\.)\s+(?=\S)")
_PUNT: Final = re.compile(r"[-–—•▪·◦○●*o]")
_ZIN_UIT: Final = re.compile(
    r"[.?!:;][\"'”’»)\]]*(?:\s*(?:\[?\d{1,2}[)\]]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)(?:\s*(?:,|en)\s*\[?\d{1,2}[)\]])*)?$"
)
_NOOTTEKEN: Final = re.compile(r"\[\d{1,2}\]|\(?\d{1,2}\)|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}")
_KLEINE_LETTER: Final = re.compile(r"[\"'“‘(]?[a-zà-öø-ÿ]")

_WEBADRES_OPEN: Final = re.compile(r"<https?://[^\s>]*$|https?://(?:\S*[/?&=_-])?$")

Alinea = tuple[Regel, ...]


def alineas(regels: Sequence[Regel], *, vast: bool) -> tuple[tuple[Alinea, ...], tuple[Melding, ...]]:
    """The paragraphs, and a warning for each empty line inside a sentence that was passed over.

    In a source where empty lines are not certainly ends (``vast`` is false), one after an unfinished sentence is no
    end when the next word has a small letter.
    """
    uit: list[list[Regel]] = []
    meldingen: list[Melding] = []
    for regel in regels:
        vorige = uit[-1][-1] if uit else None
        if vorige is None or vorige.tabel or regel.tabel or _is_punt(regel):
            uit.append([regel])
        elif not regel.na_wit:
            uit[-1].append(regel)
        elif not vast and _loopt_door(vorige, regel):
            stuk = f"{vorige.tekst[-40:]} … {regel.tekst[:40]}"
            meldingen.append(MELDING("KV-271", ernst=Ernst.WAARSCHUWING, stuk=stuk))
            uit[-1].append(regel)
        else:
            uit.append([regel])
    return tuple(map(tuple, uit)), tuple(meldingen)


def _is_punt(regel: Regel) -> bool:
    return bool(regel.label or (OPSOMMING.match(regel.tekst) and not re.match(r"\d{1,2}\)\s", regel.tekst)))


def _loopt_door(vorige: Regel, regel: Regel) -> bool:
    # A mark of a note that was torn off its word stands on a line of its own.
    verder = _KLEINE_LETTER.match(regel.tekst) or _NOOTTEKEN.fullmatch(regel.tekst)
    return not _ZIN_UIT.search(vorige.tekst) and bool(verder)


def eindigt(tekst: str) -> bool:
    """Whether a sentence ends here, with or without the mark of a note after it."""
    return bool(_ZIN_UIT.search(tekst))


def gewoon(regels: Sequence[Regel], *, vast: bool) -> tuple[str, tuple[Melding, ...]]:
    """The text letter by letter, paragraphs divided by an empty line."""
    delen, meldingen = alineas(regels, vast=vast)
    teksten = []
    for alinea in delen:
        tekst, verdere = _aaneen(alinea, lambda regel: regel.gelabeld)
        teksten.append(tekst)
        meldingen += verdere
    return "\n\n".join(filter(None, teksten)), meldingen


def rijk(regels: Sequence[Regel], *, vast: bool) -> tuple[str, tuple[Melding, ...]]:
    """The same as Markdown: items of a list stand below each other, other paragraphs apart."""
    delen, meldingen = alineas(regels, vast=vast)
    tekst, vorige_punt = "", False
    for alinea in delen:
        if alinea[0].tabel:
            stuk, punt = alinea[0].rijk, False
        else:
            stuk, verdere = _aaneen(alinea, lambda regel: regel.rijk or markdown.letterlijk(regel.tekst))
            meldingen += verdere
            stuk, punt = _punt_of_alinea(alinea[0], stuk)
        if not stuk:
            continue
        tekst += ("\n" if punt and vorige_punt else "\n\n") * bool(tekst) + stuk
        vorige_punt = punt
    return tekst, meldingen


def _punt_of_alinea(eerste: Regel, stuk: str) -> tuple[str, bool]:
    inspringing = "    " * eerste.niveau
    if eerste.label:
        genummerd = re.match(r"\(?(\d{1,3})[.)]?$", eerste.label)
        return f"{inspringing}{f'{genummerd[1]}.' if genummerd else '-'} {stuk}", True
    if _PUNT.fullmatch(stuk.lstrip("\\")[:1]) and re.match(r"\\?. ", stuk):
        return f"- {stuk.lstrip(chr(92))[1:].strip()}", True
    if genummerd := re.match(r"(\d{1,2})\.\s+", stuk):
        return f"{genummerd[1]}. {stuk[genummerd.end() :]}", True
    return markdown.aan_het_begin(stuk), False


def _aaneen(alinea: Iterable[Regel], vorm: Callable[[Regel], str]) -> tuple[str, tuple[Melding, ...]]:
    """Lines as one, with a space between them; a hyphen at the end of a line stays and takes no space after it."""
    tekst = ""
    meldingen: list[Melding] = []
    for regel in alinea:
        stuk = " ".join(vorm(regel).split())
        if not stuk:
            continue
        if _WEBADRES_OPEN.search(tekst) and re.match(r"[\w/?#&=%.~+-]", stuk):
            # An address that was broken over lines.
            tekst += stuk
        elif re.search(r"[^\W\d_]-$", tekst) and not re.match(r"(?:en|of|als|tot)\b", stuk):
            melding = MELDING("KV-272", ernst=Ernst.WAARSCHUWING, stuk=f"{tekst.split()[-1]}{stuk.split()[0]}")
            meldingen.append(melding)
            tekst += stuk
        else:
            tekst = f"{tekst} {stuk}" if tekst else stuk
    return tekst, tuple(meldingen)
