"""PDF: lines from the places of the letters, in reading order, with what stands beside the text told apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from correspondentie.kamervraag.invoer import markdown
from correspondentie.kamervraag.invoer.meldingen import MELDING
from correspondentie.kamervraag.invoer.regel import Bron, Regel, hoog, schoon, zonder_vreemd

MEESTE_PAGINAS: Final = 300
_MEESTE_TEKENS: Final = 1_000_000
_VET: Final = 600
_CURSIEF: Final = 0x40
_PUNT: Final = re.compile(r"[-–—•▪·◦○●*o]|\(?(?:\d{1,2}|[a-z])[.)]")


@dataclass(frozen=True, slots=True)
class Letter:
    """A character; points from the bottom left of the page, ``y`` is its baseline."""

    teken: str
    links: float
    rechts: float
    y: float
    maat: float
    vet: bool
    cursief: bool


@dataclass(slots=True)
class Stuk:
    """Characters on one baseline without a wide gap."""

    letters: list[Letter]
    pagina: int
    cellen: list[Stuk] = field(default_factory=list)

    @property
    def links(self) -> float:
        return self.letters[0].links

    @property
    def rechts(self) -> float:
        return self.letters[-1].rechts

    @property
    def maat(self) -> float:
        return Counter(round(letter.maat, 1) for letter in self.letters).most_common(1)[0][0]

    @property
    def y(self) -> float:
        return Counter(round(letter.y, 1) for letter in self.letters).most_common(1)[0][0]

    @property
    def tekst(self) -> str:
        return "".join(deel for deel, _ in self._delen()).strip()

    @property
    def rijk(self) -> str:
        return "".join(deel for _, deel in self._delen()).strip()

    @property
    def vet(self) -> bool:
        return all(letter.vet for letter in self.letters if letter.teken.strip())

    def _delen(self) -> Iterator[tuple[str, str]]:
        """Runs of one look, with superscript digits as such."""
        gewoon, lijn = self.maat, self.y
        run: list[Letter] = []
        stand = (False, False, False)
        for letter in self.letters:
            hoog_gezet = letter.maat < 0.95 * gewoon and letter.y > lijn + 0.15 * gewoon
            boven = hoog_gezet or (letter.maat < 0.8 * gewoon and letter.teken.isdigit())
            nu = (letter.vet, letter.cursief, boven) if letter.teken.strip() else stand
            if nu != stand and run:
                yield _run(run, stand)
                run = []
            run.append(letter)
            stand = nu
        if run:
            yield _run(run, stand)


def _run(run: Sequence[Letter], stand: tuple[bool, bool, bool]) -> tuple[str, str]:
    vet, cursief, boven = stand
    tekst, _ = zonder_vreemd(schoon("".join(letter.teken for letter in run)))
    if boven and re.fullmatch(r"[\d\s,]+", tekst):
        tekst = hoog(tekst)
    return tekst, markdown.met_nadruk(markdown.letterlijk(tekst), vet=vet, cursief=cursief)


def lees_pdf(ruw: bytes, naam: str) -> Bron:
    """The lines of a PDF; raises ``Fout`` when it is encrypted, broken or without text."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(ruw)
    except pypdfium2.PdfiumError as fout:
        wachtwoord = "password" in str(fout).lower()
        tip = "Vraag om een exemplaar zonder wachtwoord." if wachtwoord else "Vraag om een nieuw exemplaar."
        raise MELDING.fout("KV-209" if wachtwoord else "KV-210", tip=tip) from None
    try:
        if len(document) > MEESTE_PAGINAS:
            raise MELDING.fout("KV-212", aantal=len(document), grens=MEESTE_PAGINAS)
        paginas = []
        for op in range(len(document)):
            pagina = document[op]
            paginas.append((_stukken(pagina, op + 1), pagina.get_width()))
            pagina.close()
    except pypdfium2.PdfiumError:
        raise MELDING.fout("KV-210", tip="Vraag om een nieuw exemplaar.") from None
    finally:
        document.close()
    if sum(len(stuk.tekst) for stukken, _ in paginas for stuk in stukken) < 20:
        tip = "Vraag om de pdf met tekst, of laat de scan eerst door tekstherkenning lezen."
        raise MELDING.fout("KV-211", tip=tip)
    maten = Counter[float]()
    for stukken, _ in paginas:
        for stuk in stukken:
            maten[stuk.maat] += len(stuk.letters)
    gewoon = maten.most_common(1)[0][0]
    regels = list(_alle(paginas, gewoon))
    return Bron(naam, tuple(replace(regel, nummer=op) for op, regel in enumerate(regels, 1)), vast=False)


def _alle(paginas: Sequence[tuple[list[Stuk], float]], gewoon: float) -> Iterator[Regel]:
    vorige: list[Stuk] | None = None
    for stukken, breedte in paginas:
        vorige = yield from _pagina(stukken, breedte, gewoon, vorige)


def _stukken(pagina: Any, nummer: int) -> list[Stuk]:
    """The runs of characters of a page in the order of the file; slanted ones (a stamp) are left out."""
    import ctypes

    import pypdfium2.raw as pdfium

    tekstpagina = pagina.get_textpage()
    stukken: list[Stuk] = []
    links, rechts, onder, boven = (ctypes.c_double() for _ in range(4))
    x, y = ctypes.c_double(), ctypes.c_double()
    vlaggen = ctypes.c_int()
    buffer = ctypes.create_string_buffer(128)
    wit = False
    aantal = min(tekstpagina.count_chars(), _MEESTE_TEKENS)
    for op in range(aantal):
        code = pdfium.FPDFText_GetUnicode(tekstpagina, op)
        teken = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code <= 0xDFFF else ""
        if code in (0x02, 0xFFFE):
            # How pdfium gives a hyphen at the end of a line.
            teken = "-"
        elif not teken.strip() or pdfium.FPDFText_IsGenerated(tekstpagina, op) == 1:
            wit = wit or teken not in ("\u00ad", "")
            continue
        hoek = pdfium.FPDFText_GetCharAngle(tekstpagina, op)
        if hoek > 0.1 and hoek < 6.18:
            continue
        pdfium.FPDFText_GetCharBox(tekstpagina, op, links, rechts, onder, boven)
        pdfium.FPDFText_GetCharOrigin(tekstpagina, op, x, y)
        maat = pdfium.FPDFText_GetFontSize(tekstpagina, op)
        pdfium.FPDFText_GetFontInfo(tekstpagina, op, buffer, len(buffer), vlaggen)
        vet = pdfium.FPDFText_GetFontWeight(tekstpagina, op) >= _VET or b"Bold" in buffer.value
        letter = Letter(
            teken, links.value, max(rechts.value, x.value), y.value, maat or 1, vet, bool(vlaggen.value & _CURSIEF)
        )
        _voeg_toe(stukken, letter, nummer, wit=wit)
        wit = False
    tekstpagina.close()
    return stukken


def _voeg_toe(stukken: list[Stuk], letter: Letter, pagina: int, *, wit: bool) -> None:
    vorige = stukken[-1].letters[-1] if stukken else None
    if vorige is not None:
        maat = max(vorige.maat, letter.maat)
        naast = abs(letter.y - vorige.y) < 0.55 * maat and letter.links > vorige.links - 0.5 * maat
        if naast and letter.links - vorige.rechts < 1.8 * maat:
            if wit or letter.links - vorige.rechts > 0.28 * maat:
                stukken[-1].letters.append(replace(vorige, teken=" ", links=vorige.rechts, rechts=letter.links))
            stukken[-1].letters.append(letter)
            return
    stukken.append(Stuk([letter], pagina))


def _pagina(
    stukken: list[Stuk], breedte: float, gewoon: float, vorige: list[Stuk] | None
) -> Generator[Regel, None, list[Stuk] | None]:
    """The lines of one page: what stands in the margins first, then the text from top to bottom.

    ``vorige`` is the last line of text of the page before; what is returned is that of this page.
    """
    marge = [stuk for stuk in stukken if stuk.links > 0.62 * breedte and stuk.maat < 0.85 * gewoon]
    for stuk in marge:
        yield Regel(stuk.tekst, 0, stuk.rijk, marge=True, kop=stuk.vet, pagina=stuk.pagina)
    weg = {id(stuk) for stuk in marge}
    rijen = _rijen([stuk for stuk in stukken if id(stuk) not in weg])
    kant = max((rij[-1].rechts for rij in rijen if rij[0].maat >= 0.9 * gewoon), default=breedte)
    op = 0
    while op < len(rijen):
        rij = rijen[op]
        tabel = _tabel(rijen, op)
        if tabel:
            yield _als_tabel(rijen[op : op + tabel])
            op, vorige = op + tabel, None
            continue
        yield _als_regel(rij, gewoon, na_wit=_begint(vorige, rij, kant))
        if rij[0].maat >= 0.9 * gewoon:
            vorige = rij
        op += 1
    return vorige


def _rijen(stukken: list[Stuk]) -> list[list[Stuk]]:
    """Runs on one baseline together, from top to bottom and left to right."""
    rijen: list[list[Stuk]] = []
    for stuk in sorted(stukken, key=lambda een: -een.y):
        if rijen and abs(rijen[-1][0].y - stuk.y) < 0.4 * stuk.maat:
            rijen[-1].append(stuk)
        else:
            rijen.append([stuk])
    for rij in rijen:
        rij.sort(key=lambda een: een.links)
    return rijen


def _begint(vorige: list[Stuk] | None, rij: list[Stuk], kant: float) -> bool:
    """Whether a line begins a paragraph: after more white than between lines, in another size, or because the line
    above had room for its first word."""
    if vorige is None:
        return True
    maat = max(vorige[0].maat, 1.0)
    # At the top of a page there is no white above to measure.
    onder = vorige[0].pagina == rij[0].pagina
    if (onder and vorige[0].y - rij[0].y > 1.75 * maat) or abs(vorige[0].maat - rij[0].maat) > 0.08 * maat:
        return True
    if vorige[0].vet != rij[0].vet or _PUNT.fullmatch(rij[0].tekst):
        return True
    eerste = rij[0].letters
    einde = next((op for op, letter in enumerate(eerste) if not letter.teken.strip()), len(eerste)) - 1
    woord = eerste[max(einde, 0)].rechts - eerste[0].links
    return vorige[-1].rechts + 0.4 * maat + woord < kant - 2 * maat


def _tabel(rijen: list[list[Stuk]], op: int) -> int:
    """How many lines from here are rows of a table: at least two, each with as many cells."""
    breed = len(rijen[op])
    if _PUNT.fullmatch(rijen[op][0].tekst):
        return 0
    einde = op
    while einde < len(rijen) and len(rijen[einde]) == breed and _raakt(rijen[op], rijen[einde]):
        einde += 1
    return einde - op if breed >= 2 and einde - op >= 2 and not _is_kop(rijen[op]) else 0


def _raakt(eerste: list[Stuk], ander: list[Stuk]) -> bool:
    """Each cell stands below one of the first row: they share some width."""
    return all(a.links < b.rechts and b.links < a.rechts for a, b in zip(eerste, ander, strict=True))


def _is_kop(rij: list[Stuk]) -> bool:
    return bool(re.match(r"(?:datum|betreft|onderwerp|ons kenmerk|uw kenmerk)\b", rij[0].tekst, re.IGNORECASE))


def _als_tabel(rijen: list[list[Stuk]]) -> Regel:
    kolommen = list(zip(*rijen, strict=True))
    rechts = [
        _spreiding([cel.rechts for cel in kolom]) < _spreiding([cel.links for cel in kolom]) for kolom in kolommen
    ]
    cellen = [
        [markdown.letterlijk(cel.tekst) if plek == 0 else cel.rijk for cel in rij] for plek, rij in enumerate(rijen)
    ]
    tekst = "\n".join(" ".join(cel.tekst for cel in rij) for rij in rijen)
    return Regel(tekst, 0, markdown.tabel(cellen, rechts), pagina=rijen[0][0].pagina, tabel=True)


def _spreiding(waarden: list[float]) -> float:
    return max(waarden) - min(waarden)


def _als_regel(rij: list[Stuk], gewoon: float, *, na_wit: bool) -> Regel:
    label = rij[0].tekst if len(rij) > 1 and _PUNT.fullmatch(rij[0].tekst) else ""
    rij = rij[1:] if label else rij
    if label and not label[-1].isalnum() and len(label) == 1:
        label = "-"
    tekst = " ".join(stuk.tekst for stuk in rij)
    vet = all(stuk.vet for stuk in rij)
    rijk = markdown.letterlijk(tekst) if vet else " ".join(stuk.rijk for stuk in rij)
    klein = max(stuk.maat for stuk in rij) < 0.9 * gewoon
    return Regel(tekst, 0, rijk, na_wit=na_wit, label=label, kop=vet, klein=klein, pagina=rij[0].pagina)
