"""Sources for the importer from readable specimens: one HTML file becomes a web page, a Word file and a PDF."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from lxml import etree
from lxml import html as lxml_html

from correspondentie.kamervraag.invoer.importeren import Import, importeer
from correspondentie.kamervraag.invoer.vragenset import Invoer, Vragenset
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.werkmap.werkmap import Instellingen, Werkmap

BRONNEN: Final = Path(__file__).parent / "bronnen"
W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def omgeving() -> Leesomgeving:
    """The books that come with the installation."""
    return open_omgeving(Werkmap(None, Instellingen()))


def lees(ruw: bytes | str, naam: str = "bron") -> Import:
    """Import this source."""
    return importeer(ruw.encode() if isinstance(ruw, str) else ruw, naam, omgeving().adresboek)


def bronnen() -> Iterator[tuple[str, str, Path]]:
    """Every specimen in every format that it has: name, format, file."""
    for pad in sorted(BRONNEN.iterdir()):
        naam, _, soort = pad.name.partition(".")
        if soort == "html":
            yield from ((naam, formaat, pad) for formaat in ("html", "docx", "pdf"))
        elif soort == "pdf.html":
            yield naam, "pdf", pad
        elif soort in ("txt", "json"):
            yield naam, soort, pad


def maak(formaat: str, pad: Path) -> bytes:
    """The bytes of a source in this format."""
    if formaat == "docx":
        return docx_van(pad.read_text(encoding="utf-8"))
    if formaat == "pdf":
        from weasyprint import HTML

        gemaakt: bytes = HTML(string=pad.read_text(encoding="utf-8")).write_pdf()
        return gemaakt
    return pad.read_bytes()


def docx_van(bron: str) -> bytes:
    """A Word file of this HTML, made as people make them: bold headings, automatic lists, line breaks, superscript."""
    import docx

    document = docx.Document()
    body = lxml_html.document_fromstring(bron).find("body")
    assert body is not None
    for element in body:
        _blok(document, element)
    uit = BytesIO()
    document.save(uit)
    return uit.getvalue()


def _blok(document: Any, element: etree._Element) -> None:
    if element.tag in ("h1", "h2"):
        document.add_heading(element.text or "", int(str(element.tag)[1]))
    elif element.tag in ("ol", "ul"):
        _lijst(document, element, 1)
    elif element.tag == "table":
        rijen = [[cel.text or "" for cel in rij] for rij in element.iter("tr")]
        tabel = document.add_table(len(rijen), len(rijen[0]))
        for rij, cellen in zip(tabel.rows, rijen, strict=True):
            for op, (cel, tekst) in enumerate(zip(rij.cells, cellen, strict=True)):
                cel.text = tekst
                if op:
                    cel.paragraphs[0].alignment = 2
    else:
        _runs(document.add_paragraph(), element)


def _lijst(document: Any, element: etree._Element, niveau: int) -> None:
    soort = "List Number" if element.tag == "ol" else "List Bullet"
    for punt in element:
        alinea = document.add_paragraph(style=soort if niveau == 1 else f"{soort} {niveau}")
        _runs(alinea, punt)
        for onder in punt:
            if onder.tag in ("ol", "ul"):
                _lijst(document, onder, niveau + 1)


def _runs(alinea: Any, element: etree._Element) -> None:
    alinea.add_run(element.text or "")
    for kind in element:
        if kind.tag in ("ol", "ul"):
            continue
        if kind.tag == "br":
            alinea.add_run().add_break()
        else:
            run = alinea.add_run(kind.text or "")
            run.bold, run.italic = kind.tag == "b" or None, kind.tag == "i" or None
            run.font.superscript = kind.tag == "sup" or None
        alinea.add_run(kind.tail or "")


def kale_docx(lichaam: str, **delen: str) -> bytes:
    """A Word package of bare XML: the content of ``w:body``, and further parts by name (``footnotes``)."""
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        archief.writestr("[Content_Types].xml", "<Types/>")
        archief.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{lichaam}</w:body></w:document>')
        for naam, inhoud in delen.items():
            archief.writestr(f"word/{naam}.xml", f'<w:{naam} xmlns:w="{W}">{inhoud}</w:{naam}>')
    return uit.getvalue()


def als_gegevens(invoer: Invoer) -> dict[str, Any]:
    """All that was found, as the files with the expected outcome write it: texts and lists, nothing that is empty."""
    gevonden = invoer.vragenset
    kop = {
        "leden": [f"{lid.naam} ({lid.fractie})" for lid in gevonden.leden],
        **{naam: getattr(gevonden, naam) for naam in _KOP},
    }
    uit = {naam: _waarde(waarde) for naam, waarde in kop.items() if waarde}
    uit["vragen"] = _vragen(gevonden)
    uit["noten"] = [f"{noot.nummer}: {noot.tekst}" for noot in gevonden.noten]
    uit["toelichting"] = gevonden.toelichting
    uit["onplaatsbaar"] = [regel.gelabeld for regel in invoer.onplaatsbaar]
    uit["meldingen"] = [melding.code for melding in invoer.meldingen]
    return {naam: waarde for naam, waarde in uit.items() if waarde}


_KOP: Final = (
    *("bewindspersonen", "onderwerp", "ingezonden", "zaaknummer", "datum", "onze_referentie", "ondertekenaar"),
    *("ambt", "mede_namens", "bijlagen", "betreft", "zie_ook"),
)


def _vragen(gevonden: Vragenset) -> list[dict[str, Any]]:
    uit = []
    for vraag in gevonden.vragen:
        velden = {"nummer": str(vraag.nummer), "vraag": vraag.tekst, "antwoord": vraag.antwoord}
        nummers = {"zie": vraag.zie, "samen": vraag.samen}
        velden |= {naam: " ".join(map(str, waarden)) for naam, waarden in nummers.items()}
        uit.append({naam: waarde for naam, waarde in velden.items() if waarde})
    return uit


def _waarde(waarde: Any) -> Any:
    return list(waarde) if isinstance(waarde, tuple | list) else str(waarde)


def woorden(tekst: str) -> list[str]:
    """The words of a text without what Markdown or a letterhead may put around them."""
    import re

    return re.findall(r"[^\W_]+", tekst)


def alle_woorden(invoer: Invoer) -> Iterable[str]:
    """Every word that an import kept, wherever it is."""
    gevonden = invoer.vragenset
    teksten = [str(getattr(gevonden, naam)) for naam in (*_KOP, "toelichting")]
    teksten += [f"{lid.naam} {lid.fractie}" for lid in gevonden.leden]
    teksten += [f"{vraag.nummer} {vraag.tekst} {vraag.antwoord} {vraag.zie} {vraag.samen}" for vraag in gevonden.vragen]
    teksten += [f"{noot.nummer} {noot.tekst}" for noot in gevonden.noten]
    teksten += [regel.gelabeld for regel in (*invoer.onplaatsbaar, *invoer.afval)]
    # A reference keeps its numbers; its words come back from the template, or a warning quotes them.
    teksten += ["Zie het antwoord op vraag vragen" for vraag in gevonden.vragen if vraag.zie]
    teksten += [melding.tekst for melding in invoer.meldingen if melding.code == "KV-245"]
    for tekst in teksten:
        yield from woorden(tekst)
