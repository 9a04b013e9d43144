"""Mends the tags of the PDF where WeasyPrint 70.0 falls short of PDF/UA-1; see ``docs/analyse/pdf-tags.md``.

Each mend stands in its own function and names the upstream issue; remove it when the issue is closed.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from typing import Any, Final

from correspondentie.opmaak.pdf.met_weasyprint.verwijzingen import NOOT

_EIGEN: Final = {
    "voetnoot": "Note",
    "voetnoot::footnote-call": "Reference",
    "voetnoot::footnote-marker": "Lbl",
    "header": "Sect",
    "em": "Span",
    "strong": "Span",
    "mark": "Span",
}

_MAG_WEG: Final = frozenset({"/NonStruct", "/Span", "/Div", "/P", "/L", "/LI", "/LBody"})


@functools.cache
def benoem_tags() -> None:
    """Give footnotes and inline emphasis their tags (Kozea/WeasyPrint#2482: only NonStruct in 70.0).

    Wraps the private function that chooses a tag by the name of an element: hence the pin in ``pyproject.toml``.
    """
    from weasyprint.pdf import tags

    oorspronkelijk: Callable[[str | None], str] = tags._get_pdf_tag

    def kies(tag: str | None) -> str:
        return _EIGEN.get(tag or "") or oorspronkelijk(tag)

    tags._get_pdf_tag = kies


def herstel_tags(_: Any, pdf: Any) -> None:
    """Everything that can be mended in the finished structure, right before the file is written."""
    boom = Boom(pdf)
    maak_herhaalde_inhoud_artefact(boom)
    geef_lijstpunten_een_inhoud(boom)
    geef_kopcellen_bereik(boom)
    zet_figuren_op_hun_plaats(boom)
    geef_noten_een_id(boom)
    hang_nootkoppelingen_in_een_link(boom)
    snoei_lege_elementen(boom)
    maak_register_van_ids(boom)


class Boom:
    """The structure tree of a PDF under construction (pydyf objects)."""

    def __init__(self, pdf: Any) -> None:
        self.pdf = pdf
        self._elementen: tuple[tuple[Any, Any], ...] = ()
        self.wortel = self.bij(pdf.catalog["StructTreeRoot"])

    def bij(self, verwijzing: bytes) -> Any:
        """The object that ``b'12 0 R'`` refers to."""
        return self.pdf.objects[int(verwijzing[:-4])]

    def elementen(self) -> tuple[tuple[Any, Any], ...]:
        """Every structure element that hangs in the tree with its parent, in reading order.

        What was left out of the tree stays in it, empty, until ``verander``.
        """
        if not self._elementen:
            self._elementen = tuple(self._loop())
        return self._elementen

    def verander(self) -> None:
        """Say that elements got another place in the tree, or that there are new ones."""
        self._elementen = ()

    def _loop(self) -> Iterator[tuple[Any, Any]]:
        stapel = [(self.bij(kind), self.wortel) for kind in self.wortel["K"]]
        while stapel:
            element, ouder = stapel.pop()
            yield element, ouder
            kinderen = [self.bij(kind) for kind in element.get("K", ()) if isinstance(kind, bytes)]
            stapel.extend((kind, element) for kind in reversed(kinderen) if kind.get("Type") == "/StructElem")


def maak_herhaalde_inhoud_artefact(boom: Boom) -> None:
    """Mark what stands in margin boxes as Artifact: page number, stamp, the head of pages that follow.

    Kozea/WeasyPrint#1836: 70.0 marks it as content with a structure element outside the tree.
    """
    in_boom = {element.number for element, _ in boom.elementen()}
    nummers = boom.bij(boom.wortel["ParentTree"])["Nums"]
    per_pagina = dict(zip(nummers[::2], nummers[1::2], strict=True))
    for bladzijde, pagina in enumerate(_paginas(boom.pdf)):
        verwijzingen = per_pagina[bladzijde]
        los = {mcid for mcid, element in enumerate(verwijzingen) if boom.bij(element).number not in in_boom}
        _maak_artefact(boom.bij(pagina["Contents"]).stream, los)
        for mcid in los:
            verwijzingen[mcid] = "null"


def _paginas(pdf: Any) -> list[Any]:
    return [pdf.objects[int(verwijzing.split()[0])] for verwijzing in pdf.page_references]


def _maak_artefact(stroom: list[Any], los: set[int]) -> None:
    for plek, opdracht in enumerate(stroom):
        if opdracht == b"BDC" and stroom[plek - 1].get("MCID") in los:
            stroom[plek - 2] = "/Artifact"
            stroom[plek - 1] = "<</Type /Pagination>>"


def geef_lijstpunten_een_inhoud(boom: Boom) -> None:
    """Put what stands beside the label of a list item in an LBody (ISO 14289-1, 7.2; Kozea/WeasyPrint#2482).

    70.0 does so only where the item holds bare text, and hangs the paragraphs of an item in the item itself.
    """
    import pydyf

    for punt in [element for element, _ in boom.elementen() if element["S"] == "/LI"]:
        los = [kind for kind in punt["K"] if boom.bij(kind)["S"] not in ("/Lbl", "/LBody")]
        if not los:
            continue
        inhoud = pydyf.Dictionary(
            {"Type": "/StructElem", "S": "/LBody", "K": pydyf.Array(los), "Pg": punt["Pg"], "P": punt.reference}
        )
        boom.pdf.add_object(inhoud)
        for kind in los:
            boom.bij(kind)["P"] = inhoud.reference
        punt["K"] = pydyf.Array([*(kind for kind in punt["K"] if kind not in los), inhoud.reference])
        boom.verander()


def geef_kopcellen_bereik(boom: Boom) -> None:
    """Give every header cell its Scope (ISO 14289-1, 7.5; Kozea/WeasyPrint#2482)."""
    rijen: dict[int, str] = {}
    for element, ouder in boom.elementen():
        if element["S"] == "/TR":
            rijen[element.number] = ouder["S"]
        elif element["S"] == "/TH":
            element["A"]["Scope"] = "/Column" if rijen[ouder.number] == "/THead" else "/Row"


def geef_noten_een_id(boom: Boom) -> None:
    """Give every note an identifier of its own (ISO 14289-1, 7.9)."""
    import pydyf

    noten = (element for element, _ in boom.elementen() if element["S"] == "/Note")
    for nummer, noot in enumerate(noten, start=1):
        noot["ID"] = pydyf.String(f"noot-{nummer}")


def hang_nootkoppelingen_in_een_link(boom: Boom) -> None:
    """Put what leads from mark to note and back in a Link (ISO 14289-1, 7.18.5), and say where it leads (7.18.1).

    ``verwijzingen`` made the links; 70.0 hangs them at the Reference and the Lbl themselves.
    """
    import pydyf

    nummers = boom.bij(boom.wortel["ParentTree"])["Nums"]
    ouder_van = dict(zip(nummers[::2], range(1, len(nummers), 2), strict=True))
    for element in [element for element, _ in boom.elementen() if element["S"] in ("/Reference", "/Lbl")]:
        koppelingen = [boom.bij(kind) for kind in element["K"] if isinstance(kind, bytes)]
        koppelingen = [kind for kind in koppelingen if kind.get("Type") == "/OBJR"]
        if not koppelingen:
            continue
        link = pydyf.Dictionary(
            {"Type": "/StructElem", "S": "/Link", "K": element["K"], "Pg": element["Pg"], "P": element.reference}
        )
        boom.pdf.add_object(link)
        for kind in link["K"]:
            if isinstance(kind, bytes) and boom.bij(kind).get("Type") == "/StructElem":
                boom.bij(kind)["P"] = link.reference
        element["K"] = pydyf.Array([link.reference])
        boom.verander()
        for koppeling in koppelingen:
            aanduiding = boom.bij(koppeling["Obj"])
            nummers[ouder_van[aanduiding["StructParent"]]] = link.reference
            naam, _, nummer = aanduiding["Dest"].string.rpartition("-")
            waarheen = "Naar noot" if f"{naam}-" == NOOT else "Terug naar de tekst bij noot"
            aanduiding["Contents"] = pydyf.String(f"{waarheen} {nummer}")


def zet_figuren_op_hun_plaats(boom: Boom) -> None:
    """Give the BBox of a figure in points from the bottom left (ISO 32000-1, 14.8.5.4.3; Kozea/WeasyPrint#2482).

    70.0 writes CSS pixels from the top left.
    """
    import pydyf

    for element, _ in boom.elementen():
        if element["S"] == "/Figure":
            hoogte = boom.bij(element["Pg"])["MediaBox"][3]
            links, boven, rechts, onder = (maat * 0.75 for maat in element["A"]["BBox"])
            element["A"]["BBox"] = pydyf.Array((links, hoogte - onder, rechts, hoogte - boven))


def snoei_lege_elementen(boom: Boom) -> None:
    """Leave out elements without content, as for each line break (Kozea/WeasyPrint#2482).

    A cell stays where it is: without it the row would be too short.
    """
    # Children come after their parents, so that backwards an element is judged when its children are gone.
    for element, ouder in reversed(boom.elementen()):
        if element["S"] in _MAG_WEG and not element["K"]:
            ouder["K"].remove(element.reference)
            # Not freed: pydyf 0.13 counts freed objects when it numbers the others in an object stream.
            element.clear()


def maak_register_van_ids(boom: Boom) -> None:
    """List every identifier in the IDTree of the root (ISO 32000-1, 14.7.2; Kozea/WeasyPrint#2482)."""
    import pydyf

    met_id = {element["ID"].string: element for element, _ in boom.elementen() if "ID" in element}
    if not met_id:
        return
    namen = pydyf.Array()
    for naam in sorted(met_id):
        namen.extend((met_id[naam]["ID"], met_id[naam].reference))
    blad = pydyf.Dictionary(
        {"Limits": pydyf.Array([pydyf.String(min(met_id)), pydyf.String(max(met_id))]), "Names": namen}
    )
    boom.pdf.add_object(blad)
    register = pydyf.Dictionary({"Kids": pydyf.Array([blad.reference])})
    boom.pdf.add_object(register)
    boom.wortel["IDTree"] = register.reference
