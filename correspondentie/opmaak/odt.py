"""The letter in the open document format, for who edits it further: by LibreOffice, from the Word file."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from collections import Counter
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from correspondentie.brief.boom import Brief
from correspondentie.opmaak.huisstijl import Huisstijl
from correspondentie.opmaak.meldingen import MELDING
from correspondentie.opmaak.woorden import Woorden, kaal, woorden_van

if TYPE_CHECKING:
    from lxml.etree import _Element

_PROGRAMMAS: Final = ("soffice", "libreoffice")
_SECONDEN: Final = 120
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_DRAW: Final = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SVG: Final = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_GEEN_TEKST: Final = frozenset(
    {f"{_TEXT}note-citation", f"{_TEXT}sequence-decls", f"{_TEXT}tracked-changes", f"{_SVG}title", f"{_SVG}desc"}
)


def maak_odt(docx: bytes, brief: Brief, huisstijl: Huisstijl) -> bytes:
    """The Word file as ODT, with every word of the letter in it; the same Word file gives the same bytes.

    Raises ``Fout`` when LibreOffice is not installed, takes longer than two minutes, or loses text.
    """
    programma = next((pad for naam in _PROGRAMMAS if (pad := shutil.which(naam))), None)
    if programma is None:
        tip = "Installeer LibreOffice, of bewaar het Word-bestand als ODT op een computer die het heeft."
        raise MELDING.fout("OM-012", tip=tip)
    odt = _vast(_zet_om(programma, docx), brief.dagtekening)
    _ga_na(odt, woorden_van(brief, huisstijl))
    return odt


def _zet_om(programma: str, docx: bytes) -> bytes:
    with TemporaryDirectory(prefix="correspondentie-odt-") as naam:
        map_ = Path(naam)
        (map_ / "brief.docx").write_bytes(docx)
        # A profile of its own: LibreOffice refuses work when the user has it open.
        opdracht = [programma, f"-env:UserInstallation={(map_ / 'profiel').as_uri()}", "--headless", "--norestore"]
        opdracht += ["--convert-to", "odt:writer8", "--outdir", str(map_), str(map_ / "brief.docx")]
        try:
            subprocess.run(opdracht, capture_output=True, timeout=_SECONDEN, check=False)  # noqa: S603 - our own words
        except (OSError, subprocess.TimeoutExpired):
            raise MELDING.fout("OM-013", tip="Probeer het opnieuw als de computer minder bezet is.") from None
        odt = map_ / "brief.odt"
        # It returns 0 also when it wrote nothing.
        if not odt.is_file():
            raise MELDING.fout("OM-013", tip="Opent LibreOffice het Word-bestand wel?")
        return odt.read_bytes()


def _vast(odt: bytes, dag: date) -> bytes:
    """The same file without what differs between two runs: the hour, made-up names, thumbnail and order of members."""
    uit = BytesIO()
    with zipfile.ZipFile(BytesIO(odt)) as oud, zipfile.ZipFile(uit, "w") as nieuw:
        # The type comes first and unpacked (OpenDocument 1.3, part 2, 3.3).
        for naam in ["mimetype", *sorted(set(oud.namelist()) - {"mimetype"})]:
            if naam.endswith("/") or naam.startswith("Thumbnails/"):
                continue
            inhoud = oud.read(naam)
            if naam.endswith(".xml"):
                inhoud = _zonder_toeval(inhoud.decode(), dag).encode()
            soort = zipfile.ZIP_STORED if naam == "mimetype" else zipfile.ZIP_DEFLATED
            nieuw.writestr(zipfile.ZipInfo(naam, (1980, 1, 1, 0, 0, 0)), inhoud, soort)
    return uit.getvalue()


def _zonder_toeval(xml: str, dag: date) -> str:
    lijsten: dict[str, str] = {}
    xml = re.sub(r"\blist\d{5,}\b", lambda naam: lijsten.setdefault(naam[0], f"lijst{len(lijsten) + 1}"), xml)
    xml = re.sub(r"(<dc:date>)[^<]*", rf"\g<1>{dag.isoformat()}T00:00:00", xml)
    xml = re.sub(r"<manifest:file-entry[^>]*Thumbnails/[^>]*>", "", xml)
    return re.sub(r'(<config:config-item config:name="Rsid(?:Root)?" config:type="int">)\d*', r"\g<1>0", xml)


def _ga_na(odt: bytes, woorden: Woorden) -> None:
    """Compare the text with the words of the tree. The regions of the head are frames, which have no fixed order."""
    from lxml import etree

    with zipfile.ZipFile(BytesIO(odt)) as archief:
        inhoud = etree.fromstring(archief.read("content.xml")).find(f"{_OFFICE}body/{_OFFICE}text")
    if inhoud is None:
        raise MELDING.fout("OM-013")
    noten = tuple(kaal(_tekst(noot)) for noot in inhoud.iter(f"{_TEXT}note-body"))
    kaders = kaal("".join(_tekst(kader) for kader in inhoud.iter(f"{_DRAW}text-box")))
    lopend = kaal(_tekst(inhoud, (f"{_TEXT}note-body", f"{_DRAW}text-box")))
    gelijk = woorden.tekst.endswith(lopend) and Counter(woorden.tekst) == Counter(kaders + lopend)
    if gelijk and noten == woorden.noten:
        return
    verwacht, gezet = woorden.tekst[len(kaders) :] + "".join(woorden.noten), lopend + "".join(noten)
    plek = next((i for i, (a, b) in enumerate(zip(verwacht, gezet, strict=False)) if a != b), 0)
    raise MELDING.fout("OM-014", tekst=verwacht[max(0, plek - 15) : plek + 25])


def _tekst(element: _Element, zonder: tuple[str, ...] = ()) -> str:
    """The text below this element; what is no text of the letter, and what ``zonder`` names, is left out."""
    delen = [element.text or ""]
    for kind in element:
        if isinstance(kind.tag, str) and kind.tag not in _GEEN_TEKST and kind.tag not in zonder:
            delen.append(_tekst(kind, zonder))
        delen.append(kind.tail or "")
    return "".join(delen)
