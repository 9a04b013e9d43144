"""From paragraphs to the tree of an answer: items of lists together, what is indented below an item inside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from correspondentie.brief.boom import Alinea, Blok, Blokken, Citaat, Kop, Lijst
from correspondentie.kamervraag.verwerken.regel import Punt, Regel
from correspondentie.kamervraag.verwerken.vorm import als_inlines, normaal

_SPELING = 60
"""Twips by which indents may differ: word processors round them."""


@dataclass(slots=True)
class _Open:
    punt: Punt
    laatste: int | None
    punten: list[list[Blok]] = field(default_factory=list)

    def lijst(self) -> Lijst:
        genummerd = self.punt.nummer is not None
        return Lijst(genummerd, tuple(map(tuple, self.punten)), self.punt.nummer or (0 if genummerd else 1))


def bouw(regels: Iterable[Regel]) -> Blokken:
    """The blocks of these paragraphs in their one form."""
    uit: list[Blok] = []
    stapel: list[_Open] = []

    def plek() -> list[Blok]:
        return stapel[-1].punten[-1] if stapel else uit

    def sluit(hoogte: int) -> None:
        while len(stapel) > hoogte:
            lijst = stapel.pop().lijst()
            plek().append(lijst)

    for regel in _zelf_geteld(regels):
        if regel.punt is not None:
            _voeg_punt_toe(regel, regel.punt, stapel, sluit)
            continue
        blok = _blok(regel)
        if blok is None:
            continue
        sluit(_hoogte(regel, stapel))
        plek().append(blok)
    sluit(0)
    return normaal(tuple(uit))


def _zelf_geteld(regels: Iterable[Regel]) -> Iterator[Regel]:
    """Without numbers that count on from a list in another answer: the style of a list does so unasked."""
    af: dict[tuple[str, int], int] = {}
    for regel in regels:
        punt = regel.punt
        if punt is None or punt.nummer is None:
            yield regel
            continue
        sleutel = (punt.telling, punt.niveau)
        if not punt.vervolg:
            af[sleutel] = 0
        af.setdefault(sleutel, punt.nummer - 1)
        yield replace(regel, punt=replace(punt, nummer=punt.nummer - af[sleutel]))


def _voeg_punt_toe(regel: Regel, punt: Punt, stapel: list[_Open], sluit: Callable[[int], None]) -> None:
    hoogte = len(stapel)
    while hoogte and stapel[hoogte - 1].punt.niveau > punt.niveau:
        hoogte -= 1
    if hoogte and stapel[hoogte - 1].punt.niveau == punt.niveau and not _gaat_verder(stapel[hoogte - 1], punt):
        hoogte -= 1
    sluit(hoogte)
    if not stapel or stapel[-1].punt.niveau < punt.niveau:
        stapel.append(_Open(punt, None))
    stapel[-1].laatste = punt.nummer
    stapel[-1].punten.append([Alinea(als_inlines(regel.tekens))])


def _gaat_verder(open_: _Open, punt: Punt) -> bool:
    if punt.nummer is None or open_.laatste is None:
        return punt.nummer is None and open_.laatste is None
    return punt.nummer == open_.laatste + 1


def _hoogte(regel: Regel, stapel: list[_Open]) -> int:
    """How many of the open lists this paragraph still belongs to, by its indent."""
    # A quotation is indented by itself already.
    marge = _SPELING if not regel.citaat else -2 * _SPELING
    if regel.links <= 0:
        return 0
    return max((op for op, een in enumerate(stapel, 1) if 0 < een.punt.links <= regel.links + marge), default=0)


def _blok(regel: Regel) -> Blok | None:
    if regel.tabel is not None:
        return regel.tabel
    inhoud = als_inlines(regel.tekens)
    if not inhoud:
        return None
    if regel.kop:
        return Kop(regel.kop, inhoud)
    return Citaat((Alinea(inhoud),)) if regel.citaat else Alinea(inhoud)
