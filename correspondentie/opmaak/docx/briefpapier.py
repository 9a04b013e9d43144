"""A letterhead read once: fields compiled, everything that stays the same already deflated."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from correspondentie.melding import Fout, Plaats
from correspondentie.opmaak.docx.maken import inhoudstype, lege_voetnoten
from correspondentie.opmaak.docx.maten import punt_twips, twips
from correspondentie.opmaak.docx.meldingen import MELDING
from correspondentie.opmaak.docx.pakket import Lid, pers
from correspondentie.opmaak.docx.relaties import relatie
from correspondentie.opmaak.docx.schrijver import Stijlboek
from correspondentie.opmaak.docx.stijlen import STEMPELWOORD, W
from correspondentie.opmaak.huisstijl import Huisstijl

if TYPE_CHECKING:
    from jinja2 import Template
    from lxml.etree import _Element

BESTAND: Final = "briefpapier.docx"
GROOTSTE_UITGEPAKT: Final = 100_000_000
"""Bytes: a letterhead with pictures stays far below; a zip bomb does not."""
GEGEVENS: Final = frozenset(
    (
        *("organisatie", "onderdeel", "bezoekadres", "postadres", "website", "contactpersoon", "telefoon", "email"),
        *("retouradres", "geadresseerde", "datum", "betreft", "onze_referentie", "uw_referentie", "lbr", "bijlagen"),
        "rubricering",
    )
)
"""What the head of a letter may hold (``Brief.hoofd``)."""
STIJLEN: Final = (
    *("Normal", "Body Text", "Salutation", "Slotgroet", "Ondertekening", "Vraag", "Klein", "Quote"),
    *("heading 1", "heading 2", "heading 3", "List Number", "List Bullet", "footnote text", "footnote reference"),
    *("Hyperlink", "Leemte", "Tabel", "Tabeltekst", "Tabelkop", "Tabelscheiding"),
)
"""The styles that the body of a letter uses, by the name that is the same in every language of Word."""

_MET_VELDEN: Final = re.compile(r"word/(document|header\d*|footer\d*)\.xml")
_PER_BRIEF: Final = ("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/footnotes.xml")
_NIET_MEE: Final = (
    "docProps/core.xml",
    "docProps/custom.xml",
    "docProps/thumbnail.jpeg",
    "word/_rels/footnotes.xml.rels",
)
_EIGEN_VELDEN: Final = frozenset(("inhoud", "stempel", "bovenaan"))
_BREEDTE: Final = re.compile(r"\bwidth:([\d.]+)pt")
_ALS: Final = re.compile(r"^\{%p if (\w+) %\}$")
_Q: Final = f"{{{W}}}"


@dataclass(frozen=True, slots=True)
class Sjabloondeel:
    """A part with fields: its template, the fields of a letter's head in it, and whether the body stands in it."""

    sjabloon: Template
    velden: frozenset[str]
    heeft_inhoud: bool


@dataclass(frozen=True, slots=True)
class Briefpapier:
    """A compiled letterhead; ``open_delen`` are the parts to which a letter adds, up to their closing tag."""

    vast: tuple[Lid, ...]
    delen: Mapping[str, Sjabloondeel]
    open_delen: Mapping[str, tuple[str, str]]
    boek: Stijlboek


def laad_briefpapier(map_: Path, huisstijl: Huisstijl) -> Briefpapier:
    """The letterhead in the folder of its house style; raises ``Fout`` when a letter cannot be made on it."""
    pad = map_ / BESTAND
    return stel_samen(lees_delen(pad), huisstijl, str(pad))


def lees_delen(pad: Path) -> dict[str, bytes]:
    """The members of the file by name; raises ``Fout`` when it is absent or no Word file."""
    plaats = Plaats(str(pad))
    try:
        ruw = pad.read_bytes()
    except FileNotFoundError:
        raise MELDING.fout(
            "BP-001", plaats=plaats, tip="Maak het met ‘correspondentie huisstijl briefpapier’."
        ) from None
    except OSError as fout:
        raise MELDING.fout("BP-002", plaats=plaats, reden=fout.strerror or "het is niet te lezen") from None
    try:
        with zipfile.ZipFile(BytesIO(ruw)) as archief:
            if sum(lid.file_size for lid in archief.infolist()) > GROOTSTE_UITGEPAKT:
                raise MELDING.fout("BP-002", plaats=plaats, reden="het is uitgepakt te groot")
            delen = {lid.filename: archief.read(lid) for lid in archief.infolist() if not lid.is_dir()}
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError):
        raise MELDING.fout("BP-002", plaats=plaats, reden="het is beschadigd of iets anders") from None
    for naam, deel in delen.items():
        if naam.endswith((".xml", ".rels")) and not _is_xml(deel):
            raise MELDING.fout("BP-002", plaats=plaats, reden=f"{naam} is beschadigd")
    for nodig in ("word/document.xml", "word/styles.xml", "word/numbering.xml", *_PER_BRIEF[:3]):
        if nodig not in delen:
            raise MELDING.fout("BP-002", plaats=plaats, reden=f"{nodig} ontbreekt")
    return delen


def stel_samen(delen: dict[str, bytes], huisstijl: Huisstijl, bestand: str) -> Briefpapier:
    """Compile the members of a letterhead; ``bestand`` is its name for messages."""
    plaats = Plaats(bestand)
    delen = _met_voetnoten(_zonder_eigenschappen(delen))
    boek = _stijlboek(delen, huisstijl, plaats)
    sjablonen = _compileer(delen, plaats)
    if not sjablonen["word/document.xml"].heeft_inhoud:
        raise MELDING.fout("BP-003", plaats=plaats)
    onbekend = sorted(set().union(*(deel.velden for deel in sjablonen.values())) - _bekend(huisstijl))
    if onbekend:
        raise Fout.van(MELDING("BP-004", plaats=plaats, gegeven=veld) for veld in onbekend)
    for deel in sjablonen.values():
        _beproef(deel, plaats)
    open_delen = {
        "[Content_Types].xml": _in_tweeen(delen["[Content_Types].xml"]),
        "_rels/.rels": _in_tweeen(delen["_rels/.rels"]),
        "word/_rels/document.xml.rels": _in_tweeen(delen["word/_rels/document.xml.rels"]),
        "word/footnotes.xml": _in_tweeen(delen["word/footnotes.xml"]),
        "word/numbering.xml": _in_tweeen(delen["word/numbering.xml"], "numIdMacAtCleanup"),
    }
    vast = tuple(pers(naam, deel) for naam, deel in delen.items() if naam not in sjablonen and naam not in open_delen)
    return Briefpapier(vast, sjablonen, open_delen, boek)


def _bekend(huisstijl: Huisstijl) -> frozenset[str]:
    vlakken = (*huisstijl.vlakken.values(), huisstijl.vervolgcolofon, huisstijl.referentieregels)
    return GEGEVENS.union(onderdeel.gegeven for vlak in vlakken if vlak for onderdeel in vlak.onderdelen)


def ontleed(deel: bytes) -> _Element:
    """The XML of a part, without outside entities."""
    from lxml import etree

    return etree.fromstring(deel, etree.XMLParser(resolve_entities=False, no_network=True))


def _is_xml(deel: bytes | str) -> bool:
    from lxml.etree import XMLSyntaxError

    try:
        ontleed(deel if isinstance(deel, bytes) else deel.encode())
    except XMLSyntaxError:
        return False
    return True


def alineatekst(alinea: _Element) -> str:
    return "".join(t.text or "" for t in alinea.iter(f"{_Q}t"))


def _compileer(delen: Mapping[str, bytes], plaats: Plaats) -> dict[str, Sjabloondeel]:
    """The parts with fields as templates; docxtpl makes Jinja of what Word has spread over runs."""
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined, TemplateSyntaxError, meta
    from jinja2.sandbox import SandboxedEnvironment

    omgeving = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    uit: dict[str, Sjabloondeel] = {}
    for naam, deel in delen.items():
        if not _MET_VELDEN.fullmatch(naam):
            continue
        bron = str(DocxTemplate("").patch_xml(_voorbereid(deel)))
        try:
            sjabloon = omgeving.from_string(bron)
            velden = frozenset(meta.find_undeclared_variables(omgeving.parse(bron)))
        except TemplateSyntaxError as fout:
            raise MELDING.fout("BP-005", plaats=plaats, reden=fout.message) from None
        uit[naam] = Sjabloondeel(sjabloon, velden - _EIGEN_VELDEN, "inhoud" in velden)
    return uit


def _voorbereid(deel: bytes) -> str:
    """The XML as text, with white above an entry of a region only where the entry is not the first one there."""
    from lxml import etree

    wortel = ontleed(deel)
    onder: str | None = None
    for alinea in wortel.iter(f"{_Q}p"):
        als = _ALS.match(alineatekst(alinea).strip())
        if als:
            onder = als[1]
            continue
        wit = alinea.find(f"{_Q}pPr/{_Q}spacing")
        kader = alinea.find(f"{_Q}pPr/{_Q}framePr")
        voor = wit.get(f"{_Q}before") if wit is not None else None
        if onder and wit is not None and kader is not None and voor and voor.isdigit():
            wit.set(f"{_Q}before", f"{{{{ 0 if bovenaan.{onder} else {voor} }}}}")
        onder = None
    _pas_stempel(wortel)
    return etree.tostring(wortel, encoding="unicode")


def _pas_stempel(wortel: _Element) -> None:
    """Let the shape of the stamp grow with its word, or every word would be drawn out to the same width."""
    for pad in wortel.iter("{urn:schemas-microsoft-com:vml}textpath"):
        vorm = pad.getparent()
        if vorm is not None and "stempel" in (pad.get("string") or ""):
            stijl = _BREEDTE.sub(_per_letter, vorm.get("style") or "", count=1)
            vorm.set("style", stijl)


def _per_letter(breedte: re.Match[str]) -> str:
    return f"width:{{{{ (stempel|length * {float(breedte[1]) / STEMPELWOORD:.2f})|round(1) }}}}pt"


def _beproef(deel: Sjabloondeel, plaats: Plaats) -> None:
    """Fill the part once with nothing and once with something: what fails, fails here and not in a mailing."""
    from jinja2 import TemplateError

    for tekst, waar in (("", False), ("x", True)):
        waarden: dict[str, object] = dict.fromkeys(deel.velden, tekst)
        waarden |= {"inhoud": "", "stempel": tekst, "bovenaan": dict.fromkeys(deel.velden, waar)}
        try:
            xml = deel.sjabloon.render(waarden)
        except (TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as fout:
            raise MELDING.fout("BP-005", plaats=plaats, reden=str(fout)) from None
        if not _is_xml(xml):
            raise MELDING.fout("BP-005", plaats=plaats, reden="een voorwaarde loopt over de grens van een alinea heen")


def _stijlboek(delen: Mapping[str, bytes], huisstijl: Huisstijl, plaats: Plaats) -> Stijlboek:
    stijlen: dict[str, str] = {}
    nummers: dict[str, str] = {}
    for stijl in ontleed(delen["word/styles.xml"]).iter(f"{_Q}style"):
        naam = _waarde(stijl.find(f"{_Q}name")).casefold()
        stijlen[naam] = stijl.get(f"{_Q}styleId") or ""
        nummers[naam] = _waarde(stijl.find(f"{_Q}pPr/{_Q}numPr/{_Q}numId"))
    ontbreekt = [naam for naam in STIJLEN if naam.casefold() not in stijlen]
    if ontbreekt:
        raise Fout.van(MELDING("BP-006", plaats=plaats, stijl=naam) for naam in ontbreekt)
    nummering = ontleed(delen["word/numbering.xml"])
    abstract = {
        num.get(f"{_Q}numId") or "": _waarde(num.find(f"{_Q}abstractNumId")) for num in nummering.iter(f"{_Q}num")
    }
    for naam in ("List Number", "List Bullet"):
        if nummers[naam.casefold()] not in abstract:
            raise MELDING.fout("BP-006", plaats=plaats, stijl=f"{naam} met nummering")
    brood = huisstijl.typografie.broodtekst
    noten = ontleed(delen["word/footnotes.xml"])
    return Stijlboek(
        stijlen=stijlen,
        tekstbreedte=twips(huisstijl.pagina.tekstbreedte),
        regel=punt_twips(brood.regel),
        tekengrootte=punt_twips(brood.grootte),
        genummerd=abstract[nummers["list number"]],
        opsomming=nummers["list bullet"],
        eerste_noot=max((int(noot.get(f"{_Q}id") or 0) for noot in noten.iter(f"{_Q}footnote")), default=0) + 1,
        eerste_nummering=max(int(nummer) for nummer in abstract if nummer.isdigit()) + 1,
        inspringing=huisstijl.maten.inspringing,
    )


def _waarde(element: _Element | None) -> str:
    return (element.get(f"{_Q}val") or "") if element is not None else ""


def _zonder_eigenschappen(delen: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same parts without the letterhead's own properties, and without what points at them."""
    from lxml import etree

    uit = {naam: deel for naam, deel in delen.items() if naam not in _NIET_MEE}
    for naam, attribuut in (("[Content_Types].xml", "PartName"), ("_rels/.rels", "Target")):
        wortel = ontleed(delen[naam])
        for kind in list(wortel):
            if (kind.get(attribuut) or "").lstrip("/") in _NIET_MEE:
                wortel.remove(kind)
        if attribuut == "PartName":
            _met_beeldtypen(wortel)
        uit[naam] = etree.tostring(wortel, encoding="UTF-8", xml_declaration=True, standalone=True)
    return uit


def _met_beeldtypen(typen: _Element) -> None:
    """Name the pictures that a letter may hold: Word leaves out what the letterhead itself does not hold."""
    from lxml import etree

    for extensie in ("jpeg", "png"):
        if all(kind.get("Extension") != extensie for kind in typen):
            soort = etree.QName(typen).namespace
            standaard = etree.Element(f"{{{soort}}}Default", Extension=extensie, ContentType=f"image/{extensie}")
            typen.insert(0, standaard)


def _met_voetnoten(delen: dict[str, bytes]) -> dict[str, bytes]:
    """The same parts with a part for notes: an editor other than Word may have thrown it away."""
    if "word/footnotes.xml" in delen:
        return delen
    rels = _in_tweeen(delen["word/_rels/document.xml.rels"])
    typen = _in_tweeen(delen["[Content_Types].xml"])
    return delen | {
        "word/footnotes.xml": lege_voetnoten().encode(),
        "word/_rels/document.xml.rels": relatie("briefnoten", "footnotes", "footnotes.xml").join(rels).encode(),
        "[Content_Types].xml": inhoudstype("word/footnotes.xml", "footnotes").join(typen).encode(),
    }


def _in_tweeen(deel: bytes, *eerder: str) -> tuple[str, str]:
    """The part as text, cut where a letter may add to it: before the last of ``eerder``, else before the end."""
    from lxml import etree

    element = ontleed(deel)
    achter = [kind for kind in element if etree.QName(kind).localname in eerder]
    merk = etree.Comment("hier")
    if achter:
        achter[0].addprevious(merk)
    else:
        element.append(merk)
    tekst = etree.tostring(element, encoding="UTF-8", xml_declaration=True, standalone=True).decode()
    voor, _, na = tekst.partition("<!--hier-->")
    return voor, na
