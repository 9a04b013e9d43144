"""The theme of a letterhead: the house style's typeface and colours in Word's own lists to choose from."""

from __future__ import annotations

from typing import Final

from correspondentie.opmaak.docx.relaties import KOP
from correspondentie.opmaak.docx.tekst import ontsnapt
from correspondentie.opmaak.huisstijl import Huisstijl

A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_ACCENTEN: Final = ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink")
_VULLING: Final = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'


def themadeel(huisstijl: Huisstijl) -> str:
    """``word/theme/theme1.xml``; Word wants every list filled, though a letter uses none of its effects."""
    kleuren = huisstijl.kleuren
    tinten = {
        "dk1": kleuren.tekst,
        "lt1": "#ffffff",
        "dk2": kleuren.accent,
        "lt2": kleuren.stempel,
        **dict.fromkeys(_ACCENTEN, kleuren.accent),
    }
    schema = "".join(f'<a:{naam}><a:srgbClr val="{kleur[1:]}"/></a:{naam}>' for naam, kleur in tinten.items())
    letter = f'<a:latin typeface="{ontsnapt(huisstijl.typografie.word)}"/><a:ea typeface=""/><a:cs typeface=""/>'
    lijn = f'<a:ln w="6350">{_VULLING}</a:ln>'
    naam = ontsnapt(huisstijl.titel)
    return (
        f'{KOP}<a:theme xmlns:a="{A}" name="{naam}"><a:themeElements><a:clrScheme name="{naam}">{schema}</a:clrScheme>'
        f'<a:fontScheme name="{naam}"><a:majorFont>{letter}</a:majorFont><a:minorFont>{letter}</a:minorFont>'
        f'</a:fontScheme><a:fmtScheme name="{naam}"><a:fillStyleLst>{_VULLING * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{lijn * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_VULLING * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
