"""From lines to a set of questions: one walk along the lines, then the notes, then what hangs together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from correspondentie.kamervraag.invoer.alinea import OPSOMMING, eindigt
from correspondentie.kamervraag.invoer.antwoorden import beantwoord
from correspondentie.kamervraag.invoer.briefhoofd import is_slot, lees_briefhoofd
from correspondentie.kamervraag.invoer.controleren import controleer
from correspondentie.kamervraag.invoer.koppen import (
    WOORD,
    Antwoordkop,
    Stijl,
    Vraagkop,
    kies_stijl,
    lees_antwoordkop,
    lees_nummerkop,
    lees_vraagkop,
)
from correspondentie.kamervraag.invoer.meldingen import MELDING
from correspondentie.kamervraag.invoer.noten import KOP as NOTENKOP
from correspondentie.kamervraag.invoer.notenboek import Notenboek
from correspondentie.kamervraag.invoer.paginakop import Herhaling
from correspondentie.kamervraag.invoer.regel import Bron, Regel
from correspondentie.kamervraag.invoer.samenvoegen import voeg_samen
from correspondentie.kamervraag.invoer.titel import BEGIN
from correspondentie.kamervraag.invoer.vak import Vak
from correspondentie.kamervraag.invoer.vragenset import Invoer

_TOELICHTING: Final = re.compile(
    r"[\W_]*toelichting[*_]*\s*(?P<teken>:?)[*_]*\s*(?P<rest>.*)", re.IGNORECASE | re.DOTALL
)
_OVER_VRAGEN: Final = re.compile(r"kamervragen|schriftelijke vragen|vragen van (?:het lid|de leden)", re.IGNORECASE)


def herken(bron: Bron) -> Invoer:
    """The set in this source; raises ``Fout`` when it holds no questions of the Kamer."""
    marge = [regel for regel in bron.regels if regel.marge]
    tekst = [regel for regel in bron.regels if not regel.marge]
    begin = _titelplek(tekst)
    stijl = kies_stijl([regel for regel in tekst[begin:] if not regel.noot and not regel.tabel])
    eerste = _eerste_vraag(tekst, begin, stijl)
    if stijl is None or eerste is None or not _is_set(tekst, stijl):
        tip = "Het gaat om een bestand met bijvoorbeeld ‘Vragen van het lid …’ en ‘Vraag 1’."
        raise MELDING.fout("KV-221", tip=tip)
    vakken, afval = _loop(tekst[eerste:], stijl, tekst[:eerste])
    slot = [regel for vak in vakken if vak.soort == "slot" for regel in vak.regels]
    hoofd = lees_briefhoofd([*tekst[:eerste], *slot], marge)
    boek = Notenboek.van(vakken, vast=bron.vast)
    antwoorden = beantwoord(vakken, boek, vast=bron.vast)
    vragenset, meldingen = voeg_samen(hoofd, vakken, antwoorden, boek, vast=bron.vast)
    over = (*hoofd.onplaatsbaar, *antwoorden.onplaatsbaar)
    weg = (*hoofd.afval, *afval, *antwoorden.afval, *(vak.kop for vak in vakken if vak.kop))
    meldingen = (*bron.meldingen, *meldingen, *antwoorden.meldingen, *controleer(vragenset, vakken, over))
    return Invoer(vragenset, _op_volgorde(over), _op_volgorde(weg), tuple(dict.fromkeys(meldingen)))


def _op_volgorde(regels: Iterable[Regel]) -> tuple[Regel, ...]:
    return tuple(sorted(regels, key=lambda regel: regel.nummer))


def _titelplek(regels: Sequence[Regel]) -> int:
    """The line where the title stands, so that lists in a covering letter are not taken for questions."""
    return next((op for op, regel in enumerate(regels) if regel.na_wit and BEGIN.match(regel.tekst)), 0)


def _eerste_vraag(regels: Sequence[Regel], begin: int, stijl: Stijl | None) -> int | None:
    for op in range(begin, len(regels)):
        kop = _vraagkop(regels[op], stijl) if stijl else None
        if kop and (kop.nummer == 1 or stijl == WOORD):
            return op
    return None


def _vraagkop(regel: Regel, stijl: Stijl) -> Vraagkop | None:
    if regel.noot or regel.tabel:
        return None
    kop = lees_vraagkop(regel) if stijl == WOORD else lees_nummerkop(regel)
    return kop if kop and kop.stijl == stijl else None


def _is_set(regels: Sequence[Regel], stijl: Stijl) -> bool:
    """Whether this is about the Kamer's questions: it says so, or it holds nothing but numbered questions."""
    if stijl == WOORD or any(_OVER_VRAGEN.search(regel.tekst) for regel in regels):
        return True
    koppen = [kop for regel in regels if (kop := _vraagkop(regel, stijl))]
    return sum("?" in kop.rest for kop in koppen) >= 2


def _loop(regels: Sequence[Regel], stijl: Stijl, kop: Sequence[Regel]) -> tuple[list[Vak], list[Regel]]:
    """The lines from the first question on, each below its heading; and the running heads between them."""
    herhaling = Herhaling(kop)
    vakken: list[Vak] = []
    afval: list[Regel] = []
    onderbroken = False
    laatste: Regel | None = None
    for regel in regels:
        nieuw = _nieuw_vak(regel, stijl, vakken, laatste)
        if nieuw is None and not regel.noot and not regel.tabel and herhaling.is_kop(regel):
            afval.append(regel)
            onderbroken = True
            continue
        if nieuw is not None:
            vakken.append(nieuw)
        else:
            if (
                onderbroken
                and laatste is not None
                and not eindigt(laatste.tekst)
                and not OPSOMMING.match(regel.gelabeld)
            ):
                # A running head stood in the middle of a sentence.
                regel = replace(regel, na_wit=regel.klein != laatste.klein)
            vakken[-1].regels.append(regel)
        laatste = regel if not regel.noot else laatste
        onderbroken = False
    return vakken, afval


def _nieuw_vak(regel: Regel, stijl: Stijl, vakken: Sequence[Vak], vorige: Regel | None) -> Vak | None:
    """The heading that this line is, if it is one where it stands."""
    if regel.noot or regel.tabel:
        return None
    vak = vakken[-1] if vakken else None
    if (antwoord := lees_antwoordkop(regel)) and vak and _past(antwoord, regel, vakken):
        rest = [_rest(regel, antwoord.rest)] if antwoord.rest else []
        return Vak(
            "antwoord",
            antwoord.nummers,
            replace(regel, tekst=_voor(regel, antwoord.rest), label=""),
            antwoord.gelezen,
            rest,
        )
    vraag = _vraagkop(regel, stijl)
    if vraag and (vak is None or _telt_door(vraag, regel, vakken, vorige)):
        rest = [_rest(regel, vraag.rest)] if vraag.rest else []
        return Vak(
            "vraag", (vraag.nummer,), replace(regel, tekst=_voor(regel, vraag.rest), label=""), vraag.gelezen, rest
        )
    if vak is None:
        return None
    if (treffer := NOTENKOP.fullmatch(regel.tekst)) and (regel.na_wit or regel.kop) and vak.soort != "slot":
        return Vak("noten", kop=regel, bij_vragen=bool(treffer["bij"]))
    if (treffer := _TOELICHTING.fullmatch(regel.tekst)) and regel.na_wit and _is_toelichting(treffer, regel, vak):
        rest = [_rest(regel, treffer["rest"])] if treffer["rest"] else []
        return Vak("toelichting", kop=replace(regel, tekst=_voor(regel, treffer["rest"]), label=""), regels=rest)
    if vak.soort in ("antwoord", "noten") and is_slot(regel):
        return Vak("slot", regels=[regel])
    return None


def _is_toelichting(treffer: re.Match[str], regel: Regel, vak: Vak) -> bool:
    alleen = not treffer["rest"] and (regel.kop or vak.soort in ("vraag", "noten"))
    return bool(treffer["teken"]) or alleen


def _rest(regel: Regel, rest: str) -> Regel:
    """What stands behind a heading on its line, as the first line below it."""
    rijk = regel.rijk[len(regel.rijk) - len(rest) :] if regel.rijk.endswith(rest) else ""
    return replace(regel, tekst=rest, rijk=rijk, label="", kop=False, na_wit=True)


def _voor(regel: Regel, rest: str) -> str:
    heel = regel.gelabeld
    return heel[: len(heel) - len(rest)].strip() if rest and heel.endswith(rest) else heel


def _past(kop: Antwoordkop, regel: Regel, vakken: Sequence[Vak]) -> bool:
    """Whether a line that could be the heading of an answer is one: not in the middle of a paragraph, unless it is
    nothing but a heading; without a number only when a question waits for its answer."""
    if not kop.nummers:
        return regel.na_wit and vakken[-1].soort == "vraag"
    return regel.na_wit or regel.kop or not kop.rest


def _telt_door(kop: Vraagkop, regel: Regel, vakken: Sequence[Vak], vorige: Regel | None) -> bool:
    """Whether this number can be the next question: the next one, or a slip of the counting at a clear heading."""
    laatste = next((vak.nummers[0] for vak in reversed(vakken) if vak.soort == "vraag"), 0)
    duidelijk = regel.na_wit or regel.kop
    if vakken[-1].soort in ("noten", "slot", "toelichting") and kop.stijl != WOORD:
        return False
    if kop.stijl == WOORD:
        los = not kop.rest or ":" in regel.tekst[: len(regel.tekst) - len(kop.rest)]
        return (kop.nummer == laatste + 1 and (duidelijk or los)) or (duidelijk and (los or regel.kop))
    if kop.nummer == laatste + 1:
        return duidelijk or kop.stijl[0] == "los" or vorige is None or eindigt(vorige.tekst)
    slip = kop.nummer == laatste or laatste + 1 < kop.nummer <= laatste + 3
    return slip and duidelijk and "?" in kop.rest
