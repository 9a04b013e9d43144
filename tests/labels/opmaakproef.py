"""What may be wrong with the layout of a PDF, found from the file alone and told as lines of text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from correspondentie.brief.boom import Bijeen, Blok, Brief, Citaat, Inlines, Lijst, Tabel
from correspondentie.opmaak.huisstijl import Huisstijl
from correspondentie.opmaak.woorden import Woorden, kaal, woorden_van
from tests.labels.lezing import Element, Lezing, Stuk, lees

_SPELING = 0.5
"""Points that something may stick out by rounding."""
_DUNNER = 0.25
"""The share of a line that may lie over another: boxes of letters are higher than their ink."""


@dataclass(frozen=True)
class Noot:
    """A note as the file has it; ``None`` for a page that is unknown."""

    tekst: str
    teken_op: int | None
    noot_op: int | None


def gebreken(brief: Brief, huisstijl: Huisstijl, pdf: bytes) -> list[str]:
    """All that is wrong: text, rows and notes that are not there, notes on another page, what lies over or outside."""
    lezing = lees(pdf)
    verwacht = woorden_van(brief, huisstijl)
    return [
        *_verloren(lezing, verwacht),
        *_noten(noten_van(lezing), verwacht),
        *_rijen(lezing, brief),
        *_buiten(lezing),
        *_over_elkaar(lezing),
    ]


# --- text ---------------------------------------------------------------------------------------------------------


def lopende_tekst(lezing: Lezing) -> str:
    """The words in reading order without notes, numbers and bullets; a repeated header row counts once."""
    herhaald = set(map(id, herhaalde_koppen(lezing)))
    return letters(
        lezing.tekst(
            lezing.wortel, lambda tag: tag.soort in ("Note", "Lbl", "Reference", "Figure") or id(tag) in herhaald
        )
    )


def herhaalde_koppen(lezing: Lezing) -> Iterator[Element]:
    """The header rows of the parts of a table on pages after its first."""
    for vorige, deze in pairwise(lezing.soort("Table")):
        koppen = [[een for een in tabel.kinderen if isinstance(een, Element)][:1] for tabel in (vorige, deze)]
        if not all(koppen) or any(kop[0].soort != "THead" for kop in koppen):
            continue
        if vorige.pagina != deze.pagina and lezing.tekst(koppen[0][0]) == lezing.tekst(koppen[1][0]):
            yield koppen[1][0]


def letters(tekst: str) -> str:
    """Without white space and hyphens: a line may break at either."""
    return kaal(tekst).replace("-", "").replace("\ufffe", "").replace("\x02", "")


def _verloren(lezing: Lezing, verwacht: Woorden) -> Iterator[str]:
    gezet, woorden = lopende_tekst(lezing), letters(verwacht.tekst)
    if gezet != woorden:
        plek = next((i for i, (a, b) in enumerate(zip(woorden, gezet, strict=False)) if a != b), 0)
        kwijt, extra = Counter(woorden) - Counter(gezet), Counter(gezet) - Counter(woorden)
        yield (
            f"tekst: {kwijt.total()} letters kwijt en {extra.total()} te veel; eerste verschil bij"
            f" ‘{woorden[max(0, plek - 20) : plek + 20]}’ tegen ‘{gezet[max(0, plek - 20) : plek + 20]}’"
        )


def noten_van(lezing: Lezing) -> list[Noot]:
    """The notes by number."""
    tekens = [tag for tag in lezing.wortel.alle() if tag.soort in ("Reference", "Lbl")]
    binnen = {id(onder) for noot in lezing.soort("Note") for onder in noot.alle()}
    per_nummer: dict[int, int | None] = {}
    for tag in tekens:
        teken = letters(lezing.tekst(tag))
        if id(tag) not in binnen and teken.isdigit():
            per_nummer.setdefault(int(teken), tag.pagina)
    noten: dict[int, Noot] = {}
    for noot in lezing.soort("Note"):
        labels = [onder for onder in noot.alle() if onder.soort == "Lbl"]
        if not labels:
            # The rest of a note that runs on to the next page.
            laatste = max(noten, default=0)
            if laatste:
                oud = noten[laatste]
                noten[laatste] = Noot(oud.tekst + letters(lezing.tekst(noot)), oud.teken_op, oud.noot_op)
            continue
        nummer = int(letters(lezing.tekst(labels[0])))
        tekst = letters(lezing.tekst(noot, lambda tag: tag.soort == "Lbl"))
        noten[nummer] = Noot(tekst, per_nummer.get(nummer), noot.pagina)
    return [noten[nummer] for nummer in sorted(noten)]


def _noten(noten: Sequence[Noot], verwacht: Woorden) -> Iterator[str]:
    if len(noten) != len(verwacht.noten):
        yield f"noten: {len(noten)} in plaats van {len(verwacht.noten)}"
    for nummer, (noot, tekst) in enumerate(zip(noten, verwacht.noten, strict=False), start=1):
        if noot.tekst != letters(tekst):
            yield f"noot {nummer}: ‘{noot.tekst[:40]}’ in plaats van ‘{letters(tekst)[:40]}’"
        if noot.teken_op is None or noot.teken_op != noot.noot_op:
            yield f"noot {nummer}: staat op pagina {noot.noot_op} en haar teken op {noot.teken_op}"


def _rijen(lezing: Lezing, brief: Brief) -> Iterator[str]:
    herhaald = {id(onder) for kop in herhaalde_koppen(lezing) for onder in kop.alle()}
    gezet = [
        letters(lezing.tekst(rij, lambda tag: tag.soort in ("Note", "Lbl", "Reference")))
        for rij in lezing.soort("TR")
        if id(rij) not in herhaald
    ]
    verwacht = [
        letters("".join(_plat(cel) for cel in rij))
        for tabel in tabellen(brief.inhoud)
        for rij in (tabel.kop, *tabel.rijen)
    ]
    if gezet != verwacht:
        kwijt = list((Counter(verwacht) - Counter(gezet)).elements())
        yield f"rijen: {len(gezet)} in plaats van {len(verwacht)}; kwijt: {kwijt[:2]}"


def _plat(cel: Inlines) -> str:
    from correspondentie.brief.boom import Beeld, Noot, Regeleinde, platte_tekst

    return platte_tekst(deel for deel in cel if not isinstance(deel, Beeld | Noot | Regeleinde))


def tabellen(blokken: Iterable[Blok]) -> Iterator[Tabel]:
    for blok in blokken:
        match blok:
            case Tabel():
                yield blok
            case Lijst(punten=punten):
                for punt in punten:
                    yield from tabellen(punt)
            case Citaat(inhoud) | Bijeen(inhoud):
                yield from tabellen(inhoud)
            case _:
                pass


# --- places -------------------------------------------------------------------------------------------------------


def _zichtbaar(lezing: Lezing) -> list[Stuk]:
    """What is seen and read; the stamp is turned and lies under the text on purpose."""
    return [stuk for stuk in lezing.stukken if stuk.recht and (stuk.tekst is None or stuk.tekst.strip("\u00a0 \r\n\t"))]


def _buiten(lezing: Lezing) -> Iterator[str]:
    for stuk in _zichtbaar(lezing):
        breedte, hoogte = lezing.paginas[stuk.pagina]
        binnen = stuk.links >= -_SPELING and stuk.onder >= -_SPELING
        if not (binnen and stuk.rechts <= breedte + _SPELING and stuk.boven <= hoogte + _SPELING):
            yield f"buiten pagina {stuk.pagina}: ‘{stuk.tekst}’"


def _over_elkaar(lezing: Lezing) -> Iterator[str]:
    for nummer in range(len(lezing.paginas)):
        stukken = sorted((s for s in _zichtbaar(lezing) if s.pagina == nummer), key=lambda stuk: -stuk.boven)
        for plek, een in enumerate(stukken):
            for ander in stukken[plek + 1 :]:
                if ander.boven <= een.onder:
                    break
                breedte = min(een.rechts, ander.rechts) - max(een.links, ander.links)
                hoogte = min(een.boven, ander.boven) - max(een.onder, ander.onder)
                laagste = min(een.boven - een.onder, ander.boven - ander.onder)
                if breedte > 1 and hoogte > _DUNNER * laagste:
                    yield f"over elkaar op pagina {nummer}: ‘{een.tekst}’ en ‘{ander.tekst}’"


def regels_in(lezing: Lezing, pagina: int, links: float, onder: float, rechts: float, boven: float) -> list[Stuk]:
    """What is painted, wholly or in part, inside this rectangle in points."""
    return [
        stuk
        for stuk in _zichtbaar(lezing)
        if stuk.pagina == pagina
        and stuk.links < rechts
        and stuk.rechts > links
        and stuk.onder < boven
        and stuk.boven > onder
    ]
