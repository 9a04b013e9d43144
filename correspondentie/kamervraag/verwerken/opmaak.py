"""A tree as the small Markdown of case files, so that reading it back gives the same tree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from correspondentie.brief.boom import (
    Alinea,
    Blok,
    Blokken,
    Citaat,
    Herkomst,
    Inline,
    Inlines,
    Kop,
    Lijst,
    Nadruk,
    Noot,
    Regeleinde,
    Sterk,
    Tabel,
    Tekst,
    Uitlijning,
    Verwijzing,
    Waarde,
)
from correspondentie.brief.bouwen import bouw_losse_tekst
from correspondentie.kamervraag.verwerken.vorm import (
    Tekens,
    als_inlines,
    als_tekens,
    gelijkgemaakt,
    normaal,
    zonder,
)
from correspondentie.melding import Fout

REGELLENGTE: Final = 112
_LOS: Final = Herkomst("")
_TEKEN: Final = re.compile(r"[\\*_`\[\]<>|~]")
_BEGIN: Final = re.compile(r"([-+>#:=~|])|(\d{1,9})([.)])")
# A line may not begin with what begins a block.
_NIET_VOORAAN: Final = re.compile(r"[-+*>#:=~|\\]|\d{1,9}[.)]")
_STREEP: Final = {Uitlijning.LINKS: "---", Uitlijning.MIDDEN: ":---:", Uitlijning.RECHTS: "---:"}


def lees_markdown(tekst: str) -> Blokken:
    """The tree of a text as a case holds it, in its one form; raises ``Fout``."""
    return normaal(bouw_losse_tekst(tekst, _LOS))


def schrijf_markdown(blokken: Blokken) -> str:
    """The Markdown of this tree, lines folded, with a line end behind the last when there is more than one.

    Reading it back gives ``normaal(blokken)``. Where Markdown has no way to write an emphasis, that emphasis is left
    out; text never is.
    """
    blokken = leesbaar(normaal(blokken))
    lang = _geheel(blokken, 0)
    gevouwen = _geheel(blokken, REGELLENGTE)
    return gevouwen if _gelijk(gevouwen, blokken) else lang


def leesbaar(blokken: Blokken) -> Blokken:
    """The same blocks without the looks that do not survive being written and read."""
    return tuple(_leesbaar(blok) for blok in blokken)


def _leesbaar(blok: Blok) -> Blok:
    match blok:
        case Alinea(inhoud):
            return Alinea(_zonder_onleesbare_look(inhoud))
        case Kop(niveau, inhoud):
            return Kop(niveau, _zonder_onleesbare_look(inhoud))
        case Lijst(punten=punten):
            return replace(blok, punten=tuple(leesbaar(punt) for punt in punten))
        case Tabel(kop=kop, rijen=rijen):
            return replace(
                blok,
                kop=tuple(map(_zonder_onleesbare_look, kop)),
                rijen=tuple(tuple(map(_zonder_onleesbare_look, rij)) for rij in rijen),
            )
        case Citaat(inhoud):
            return Citaat(leesbaar(inhoud))
        case _:
            return blok


def _zonder_onleesbare_look(inlines: Inlines) -> Inlines:
    tekens = als_tekens(inlines)
    if not any(een.vet or een.cursief or een.link or een.noot for een in tekens):
        return inlines
    for kandidaat in _steeds_kaler(tekens):
        knopen = als_inlines(kandidaat)
        if _gelijk(_geheel((Alinea(knopen),), 0), (Alinea(knopen),)):
            return knopen
    return als_inlines(_kaal(tekens, "vet", "cursief", "link"))


def _steeds_kaler(tekens: Tekens) -> tuple[Tekens, ...]:
    geen_noten = tuple(
        replace(een, noot=_kaal(een.noot, "vet", "cursief", "link")) if een.noot is not None else een for een in tekens
    )
    return (
        tekens,
        _kaal(tekens, "cursief"),
        _kaal(tekens, "vet"),
        _kaal(tekens, "vet", "cursief"),
        geen_noten,
        _kaal(geen_noten, "vet", "cursief"),
    )


def _kaal(tekens: Tekens, *kenmerken: str) -> Tekens:
    return gelijkgemaakt(zonder(een, *kenmerken) for een in tekens)


def _gelijk(tekst: str, blokken: Blokken) -> bool:
    try:
        return lees_markdown(tekst) == blokken
    except Fout:
        return False


# --- writing ------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Schrijver:
    breedte: int
    noten: list[Inlines] = field(default_factory=list)

    def blokken(self, blokken: Sequence[Blok], breedte: int) -> list[str]:
        """The lines of these blocks, an empty line between them."""
        uit: list[str] = []
        anders = False
        for op, blok in enumerate(blokken):
            vorige = blokken[op - 1] if op else None
            if isinstance(blok, Lijst):
                # Two lists below each other would be one, were it not for another sign.
                naast = isinstance(vorige, Lijst) and vorige.genummerd == blok.genummerd
                anders = naast and not anders
            regels = self._blok(blok, breedte, anders=anders)
            uit += ["", *regels] if uit else regels
        return uit

    def _blok(self, blok: Blok, breedte: int, *, anders: bool) -> list[str]:
        match blok:
            case Alinea(inhoud):
                return self._alinea(inhoud, breedte)
            case Kop(niveau, inhoud):
                tekst = self.inlines(inhoud)
                # A heading may close with the sign that it begins with.
                return [f"{'#' * niveau} {re.sub(r'(#+)$', lambda een: re.sub('#', chr(92) + '#', een[1]), tekst)}"]
            case Lijst():
                return self._lijst(blok, breedte, anders=anders)
            case Tabel():
                return self._tabel(blok)
            case Citaat(inhoud):
                return [f"> {regel}".rstrip() for regel in self.blokken(inhoud, breedte - 2)]
            case _:
                return []

    def _alinea(self, inhoud: Inlines, breedte: int) -> list[str]:
        regels = self.inlines(inhoud).split("\n")
        return [deel for regel in regels for deel in _gevouwen(_aan_het_begin(regel), breedte)]

    def _lijst(self, lijst: Lijst, breedte: int, *, anders: bool) -> list[str]:
        uit: list[str] = []
        dicht = all(_is_dicht(punt) for punt in lijst.punten)
        for op, punt in enumerate(lijst.punten):
            merk = f"{lijst.begin + op}{')' if anders else '.'}" if lijst.genummerd else "*" if anders else "-"
            regels = self.blokken(punt, breedte - len(merk) - 1)
            if dicht:
                regels = [regel for regel in regels if regel]
            inspringing = " " * (len(merk) + 1)
            uit += [""] if uit and not dicht else []
            uit += [f"{merk} {regels[0]}", *(f"{inspringing}{regel}".rstrip() for regel in regels[1:])]
        return uit

    def _tabel(self, tabel: Tabel) -> list[str]:
        rijen = [[self.inlines(cel) for cel in rij] for rij in (tabel.kop, *tabel.rijen)]
        rijen.insert(1, [_STREEP[een] for een in tabel.uitlijning])
        return [f"| {' | '.join(rij)} |" for rij in rijen]

    def inlines(self, inlines: Inlines) -> str:
        uit = ""
        for inline in inlines:
            tekst = self._inline(inline)
            # Behind the mark of a note these would make a link or a note of it.
            if uit.endswith("]") and not uit.endswith("\\]") and tekst[:1] in ("(", ":", "["):
                tekst = f"\\{tekst}" if tekst[0] != "[" or not isinstance(inline, Verwijzing | Noot) else tekst
            uit += tekst
        return uit

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Tekst(inhoud) | Waarde(inhoud, _):
                return letterlijk(inhoud)
            case Nadruk(inhoud):
                return f"*{self.inlines(inhoud)}*"
            case Sterk(inhoud):
                return f"**{self.inlines(inhoud)}**"
            case Verwijzing(url, inhoud):
                return f"[{self.inlines(inhoud)}](<{_TEKEN.sub(_ontsnapt, url)}>)"
            case Noot(inhoud):
                self.noten.append(inhoud)
                return f"[^{len(self.noten)}]"
            case Regeleinde():
                return "\\\n"
            case _:
                return ""


def _geheel(blokken: Blokken, breedte: int) -> str:
    schrijver = _Schrijver(breedte)
    regels = schrijver.blokken(blokken, breedte)
    op = 0
    while op < len(schrijver.noten):
        tekst = schrijver.inlines(schrijver.noten[op]).replace("\\\n", " ")
        op += 1
        regels += [""] * (op == 1) + [f"[^{op}]: {_aan_het_begin(tekst)}"]
    return "\n".join(regels) + ("\n" if len(regels) > 1 else "")


def letterlijk(tekst: str) -> str:
    """The text with a backslash before every sign that would mean something."""
    return _TEKEN.sub(_ontsnapt, tekst)


def _ontsnapt(treffer: re.Match[str]) -> str:
    teken = treffer[0]
    if teken == "_":
        links, rechts = treffer.string[: treffer.start()][-1:], treffer.string[treffer.end() :][:1]
        # Between letters an underscore is nothing but itself.
        return "_" if links.isalnum() and rechts.isalnum() else "\\_"
    return f"\\{teken}"


def _aan_het_begin(regel: str) -> str:
    """A line that does not begin a list, heading, table or block."""
    gevonden = _BEGIN.match(regel)
    if gevonden is None:
        return regel
    if gevonden[1]:
        return f"\\{regel}"
    return f"{gevonden[2]}\\{gevonden[3]}{regel[gevonden.end() :]}"


def _gevouwen(regel: str, breedte: int) -> list[str]:
    """The line in lines of at most this many characters, where a space allows it."""
    if breedte <= 20 or len(regel) <= breedte:
        return [regel]
    uit: list[str] = []
    for woord in regel.split(" "):
        if uit and (len(uit[-1]) + len(woord) < breedte or _NIET_VOORAAN.match(woord)):
            uit[-1] += f" {woord}"
        else:
            uit.append(woord)
    return uit


def _is_dicht(punt: Blokken) -> bool:
    """Whether an item stands close to the next: a paragraph, with perhaps lists that may interrupt one."""
    return (
        isinstance(punt[0], Alinea)
        and all(
            isinstance(blok, Lijst) and (not blok.genummerd or blok.begin == 1) and all(map(_is_dicht, blok.punten))
            for blok in punt[1:]
        )
        and len(punt) <= 2
    )
