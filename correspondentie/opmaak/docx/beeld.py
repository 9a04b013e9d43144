"""Pictures in the text: a part in the package, and a drawing with its alternative text."""

from __future__ import annotations

from typing import Final

from correspondentie.brief.boom import Beeld
from correspondentie.opmaak.docx.maten import emu
from correspondentie.opmaak.docx.schrijver import Schrijver
from correspondentie.opmaak.docx.tekst import ontsnapt

_EXTENSIE: Final = {"image/png": "png", "image/jpeg": "jpeg"}
_PIC: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
# The letterhead has a few drawings of its own; Word wants every id once.
_EERSTE_ID: Final = 1000


def schrijf(beeld: Beeld, schrijver: Schrijver, *, in_noot: bool = False) -> str:
    naam = _bewaar(beeld, schrijver)
    relaties = schrijver.voetnoten if in_noot else schrijver.document
    sleutel = relaties.koppel("image", f"media/{naam}")
    schrijver.tekeningen += 1
    nummer = _EERSTE_ID + schrijver.tekeningen
    breedte, hoogte = emu(beeld.breedte), emu(beeld.hoogte)
    inhoud = grafiek(nummer, sleutel, beeld.alternatief, breedte, hoogte)
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{breedte}" cy="{hoogte}"/>{inhoud}</wp:inline></w:drawing></w:r>'
    )


def grafiek(nummer: int, sleutel: str, alternatief: str, breedte: int, hoogte: int) -> str:
    """From ``wp:docPr`` on: what pictures in the text and on the page have in common; sizes in EMU."""
    naam, uitleg = f"Afbeelding {nummer}", ontsnapt(alternatief)
    return (
        f'<wp:docPr id="{nummer}" name="{naam}" descr="{uitleg}"/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_A}" noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic xmlns:a="{_A}"><a:graphicData uri="{_PIC}"><pic:pic xmlns:pic="{_PIC}">'
        f'<pic:nvPicPr><pic:cNvPr id="{nummer}" name="{naam}" descr="{uitleg}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{sleutel}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{breedte}" cy="{hoogte}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
    )


def _bewaar(beeld: Beeld, schrijver: Schrijver) -> str:
    """The name of the part with these bytes; a picture used twice is stored once."""
    for naam, gegevens in schrijver.beelden.items():
        if gegevens == beeld.gegevens:
            return naam
    naam = f"brief{len(schrijver.beelden) + 1}.{_EXTENSIE[beeld.mime]}"
    schrijver.beelden[naam] = beeld.gegevens
    return naam
