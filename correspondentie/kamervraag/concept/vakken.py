"""The body of a draft: a locked control around what is fixed, an open one around each answer, bookmarks on headings.

LibreOffice drops the tag and the lock of a control, keeps its title and shrinks it to its first paragraph
(docs/analyse/word.md); the bookmarks say then where an answer ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from correspondentie.brief.boom import Blokken, Kop
from correspondentie.kamervraag.concept.indeling import Deel
from correspondentie.kamervraag.concept.plek import BRIEF, GEGEVENS, Plek
from correspondentie.opmaak.docx.alinea import paragraaf
from correspondentie.opmaak.docx.lichaam import schrijf_blokken
from correspondentie.opmaak.docx.schrijver import Omgeving, Schrijver
from correspondentie.opmaak.docx.tabel import scheiding
from correspondentie.opmaak.docx.tekst import ontsnapt

# Above those of a letterhead, which Word numbers from nought.
_EERSTE_BLADWIJZER: Final = 9000
_EERSTE_VAK: Final = 410_000


def schrijf_delen(delen: Sequence[Deel], schrijver: Schrijver) -> str:
    """The XML of the whole body."""
    uit = []
    for nr, deel in enumerate(delen):
        vast = _met_bladwijzer(deel, nr, schrijver)
        if deel.plek == BRIEF:
            uit.append(vast)
        elif deel.plek.soort == "antwoord":
            # LibreOffice 7.4 throws the first paragraph of a control away when it holds a link: it is the heading.
            kopje = _vak(Plek("kopje", deel.plek.nummers), 2 * nr, vast, vast=True)
            uit.append(_vak(deel.plek, 2 * nr + 1, kopje + _antwoord(deel, schrijver)))
        else:
            uit.append(_vak(deel.plek, 2 * nr, vast, vast=True))
    laatste = "".join(uit)
    return laatste + scheiding(schrijver) if schrijver.na_tabel else laatste


def _antwoord(deel: Deel, schrijver: Schrijver) -> str:
    xml = schrijf_blokken(deel.inhoud, schrijver, Omgeving())
    # There must be a line to write on, also below a table.
    return xml if xml and not schrijver.na_tabel else xml + paragraaf("Body Text", (), schrijver, Omgeving())


def _met_bladwijzer(deel: Deel, nr: int, schrijver: Schrijver) -> str:
    uit, gezet = [], deel.plek == BRIEF
    for blokken in _stukken(deel.vast):
        xml = schrijf_blokken(blokken, schrijver, Omgeving())
        if not gezet and isinstance(blokken[-1], Kop):
            voor, midden, na = xml.partition("</w:pPr>")
            nummer = _EERSTE_BLADWIJZER + nr
            begin = f'<w:bookmarkStart w:id="{nummer}" w:name="{deel.plek.bladwijzer}"/>'
            kern, einde, rest = na.rpartition("</w:p>")
            xml = f'{voor}{midden}{begin}{kern}<w:bookmarkEnd w:id="{nummer}"/>{einde}{rest}'
            gezet = True
        uit.append(xml)
    if deel.plek == GEGEVENS and schrijver.na_tabel:
        uit.append(scheiding(schrijver))
    return "".join(uit)


def _stukken(blokken: Blokken) -> tuple[Blokken, ...]:
    """Up to and including the heading, and the rest: a heading is written alone, to be found in the XML."""
    for op, blok in enumerate(blokken):
        if isinstance(blok, Kop):
            return tuple(filter(None, (blokken[:op], (blok,), blokken[op + 1 :])))
    return (blokken,)


def _vak(plek: Plek, nr: int, inhoud: str, *, vast: bool = False) -> str:
    slot = "sdtContentLocked" if vast else "sdtLocked"
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{ontsnapt(plek.titel)}"/><w:tag w:val="{plek.merk}"/>'
        f'<w:id w:val="{_EERSTE_VAK + nr}"/><w:lock w:val="{slot}"/></w:sdtPr>'
        f"<w:sdtContent>{inhoud}</w:sdtContent></w:sdt>"
    )
