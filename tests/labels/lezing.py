"""A PDF as a reader's software sees it: what is painted where (pdfium), and the tree of tags over it (pikepdf)."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from typing import Any, Final

import pikepdf
import pypdfium2
from pypdfium2 import raw


@dataclass(frozen=True)
class Stuk:
    """One painted text or picture, in points from the bottom left; ``mcid`` ties it to its tag."""

    pagina: int
    mcid: int | None
    artefact: bool
    tekst: str | None
    """``None`` for a picture."""
    links: float
    onder: float
    rechts: float
    boven: float
    recht: bool
    """Not turned, as the stamp is."""


@dataclass
class Element:
    """A tag with what hangs below it: other tags, and (page, mcid) of painted content."""

    soort: str
    object: Any
    kinderen: list[Element | tuple[int, int]] = field(default_factory=list)
    verwijzingen: int = 0
    """How many annotations hang here."""
    doelen: list[tuple[int, float]] = field(default_factory=list)
    """Page and height of the places in this file that those lead to."""

    def alle(self) -> Iterator[Element]:
        """This tag and every one below it, in reading order."""
        yield self
        for kind in self.kinderen:
            if isinstance(kind, Element):
                yield from kind.alle()

    def plekken(self) -> Iterator[tuple[int, int]]:
        for kind in self.kinderen:
            if isinstance(kind, Element):
                yield from kind.plekken()
            else:
                yield kind

    @property
    def pagina(self) -> int | None:
        """The page of its first content."""
        return next((pagina for pagina, _ in self.plekken()), None)


@dataclass(frozen=True)
class Lezing:
    """``stukken`` in the order of painting; ``wortel`` is the root of the tags."""

    stukken: tuple[Stuk, ...]
    wortel: Element
    per_plek: Mapping[tuple[int, int], tuple[Stuk, ...]]
    paginas: tuple[tuple[float, float], ...]
    """Width and height of each page in points."""
    taal: str
    titel: str
    toont_titel: bool
    verwijzingen: tuple[tuple[str, str], ...]
    """Per link the address and the description."""

    def tekst(self, element: Element, zonder: Callable[[Element], bool] = lambda _: False) -> str:
        """The text below this tag in reading order; what ``zonder`` picks is left out with all below it."""
        delen = []
        for kind in element.kinderen:
            if not isinstance(kind, Element):
                delen += [stuk.tekst or "" for stuk in self.per_plek.get(kind, ())]
            elif not zonder(kind):
                delen.append(self.tekst(kind, zonder))
        return "".join(delen)

    def soort(self, *soorten: str) -> list[Element]:
        return [element for element in self.wortel.alle() if element.soort in soorten]


@lru_cache(maxsize=4)
def lees(pdf: bytes) -> Lezing:
    """Read this PDF; raises what pdfium and pikepdf raise when it is broken."""
    stukken = tuple(_geschilderd(pdf))
    per_plek: dict[tuple[int, int], tuple[Stuk, ...]] = {}
    for stuk in stukken:
        if stuk.mcid is not None:
            plek = (stuk.pagina, stuk.mcid)
            per_plek[plek] = (*per_plek.get(plek, ()), stuk)
    with pikepdf.open(BytesIO(pdf)) as document:
        paginas = {pagina.obj.objgen: nummer for nummer, pagina in enumerate(document.pages)}
        wortel = Element("StructTreeRoot", None)
        _hang_aan(wortel, document.Root.StructTreeRoot.get("/K"), None, _Plekken(paginas, _namen(document)))
        aanduidingen = [een for pagina in document.pages for een in pagina.obj.get("/Annots", [])]
        voorkeuren: Any = document.Root.get("/ViewerPreferences", {})
        return Lezing(
            stukken,
            wortel,
            per_plek,
            tuple((float(pagina.mediabox[2]), float(pagina.mediabox[3])) for pagina in document.pages),
            str(document.Root.get("/Lang", "")),
            str(document.docinfo.get("/Title", "")),
            bool(voorkeuren.get("/DisplayDocTitle", False)),
            tuple((str(een.A.get("/URI", "")), str(een.get("/Contents", ""))) for een in aanduidingen if "/A" in een),
        )


@dataclass(frozen=True)
class _Plekken:
    """The pages by object, and the named places of the file."""

    paginas: Mapping[tuple[int, int], int]
    namen: Mapping[str, Any]

    def doel(self, aanduiding: Any) -> Iterator[tuple[int, float]]:
        """Where this annotation leads to inside the file, if it does (ISO 32000-1, 12.3.2)."""
        doel: Any = aanduiding.get("/Dest", aanduiding.get("/A", {}).get("/D"))
        if isinstance(doel, pikepdf.String):
            doel = self.namen[str(doel)]
        if isinstance(doel, pikepdf.Array):
            yield self.paginas[doel[0].objgen], float(doel[3])


def _namen(document: pikepdf.Pdf) -> dict[str, Any]:
    namen: Any = document.Root.get("/Names", {})
    return {str(naam): doel for naam, doel in pikepdf.NameTree(namen.Dests).items()} if "/Dests" in namen else {}


def _hang_aan(ouder: Element, inhoud: Any, pagina: Any, plekken: _Plekken) -> None:
    """Hang what ``/K`` of a tag names below it (ISO 32000-1, 14.7.4)."""
    if inhoud is None:
        return
    for kind in inhoud if isinstance(inhoud, pikepdf.Array) else [inhoud]:
        if isinstance(kind, int):
            ouder.kinderen.append((plekken.paginas[pagina.objgen], int(kind)))
        elif str(kind.get("/Type", "")) == "/OBJR":
            ouder.verwijzingen += 1
            ouder.doelen += plekken.doel(kind.Obj)
        elif str(kind.get("/Type", "")) == "/MCR":
            ouder.kinderen.append((plekken.paginas[kind.get("/Pg", pagina).objgen], int(kind.MCID)))
        else:
            element = Element(str(kind.S)[1:], _eigenschappen(kind))
            ouder.kinderen.append(element)
            _hang_aan(element, kind.get("/K"), kind.get("/Pg", pagina), plekken)


def _eigenschappen(kind: Any) -> dict[str, str]:
    """The properties that matter here; attributes of all owners together."""
    uit = {naam[1:]: str(kind[naam]) for naam in ("/ID", "/Alt", "/ActualText", "/Ref") if naam in kind}
    attributen: Any = kind.get("/A", [])
    groepen: Any = attributen if isinstance(attributen, pikepdf.Array) else [attributen]
    for groep in groepen:
        if isinstance(groep, pikepdf.Dictionary):
            uit |= {str(naam)[1:]: str(groep[str(naam)]).removeprefix("/") for naam in dict(groep)}
    return uit


_TEKST: Final = raw.FPDF_PAGEOBJ_TEXT
_BEELD: Final = raw.FPDF_PAGEOBJ_IMAGE


def _geschilderd(pdf: bytes) -> Iterator[Stuk]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        for nummer, pagina in enumerate(document):
            tekstpagina = pagina.get_textpage()
            for voorwerp in pagina.get_objects(filter=(_TEKST, _BEELD)):
                mcid = raw.FPDFPageObj_GetMarkedContentID(voorwerp.raw)
                tekst = _tekst(voorwerp.raw, tekstpagina.raw) if voorwerp.type == _TEKST else None
                links, onder, rechts, boven = voorwerp.get_bounds()
                stand = voorwerp.get_matrix()
                yield Stuk(
                    nummer,
                    mcid if mcid >= 0 else None,
                    "Artifact" in _merken(voorwerp.raw),
                    tekst,
                    links,
                    onder,
                    rechts,
                    boven,
                    recht=tekst is None or (abs(stand.b) < 0.01 and abs(stand.c) < 0.01),
                )
    finally:
        document.close()


def _tekst(voorwerp: Any, tekstpagina: Any) -> str:
    lengte = raw.FPDFTextObj_GetText(voorwerp, tekstpagina, None, 0)
    buffer = ctypes.create_string_buffer(lengte)
    raw.FPDFTextObj_GetText(voorwerp, tekstpagina, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), lengte)
    return buffer.raw[:lengte].decode("utf-16-le").rstrip("\0")


def _merken(voorwerp: Any) -> list[str]:
    namen = []
    for nummer in range(raw.FPDFPageObj_CountMarks(voorwerp)):
        merk = raw.FPDFPageObj_GetMark(voorwerp, nummer)
        lengte = ctypes.c_ulong()
        raw.FPDFPageObjMark_GetName(merk, None, 0, lengte)
        buffer = ctypes.create_string_buffer(lengte.value)
        raw.FPDFPageObjMark_GetName(merk, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), lengte.value, lengte)
        namen.append(buffer.raw.decode("utf-16-le").rstrip("\0"))
    return namen
