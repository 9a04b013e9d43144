"""The body of a Word file as a row of paragraphs and tables, in reading order, changes accepted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from lxml import etree

from correspondentie.brief.boom import Tabel, Uitlijning
from correspondentie.kamervraag.concept.plek import Plek
from correspondentie.kamervraag.concept.stempel import Stempel, lees_stempel
from correspondentie.kamervraag.invoer.nummering import W
from correspondentie.kamervraag.verwerken.alinea import (
    Boeken,
    Lopend,
    Veld,
    alle_tekst,
    plek_van_vak,
)
from correspondentie.kamervraag.verwerken.bestand import Pakket, open_concept
from correspondentie.kamervraag.verwerken.regel import Regel, Wijziging, platte
from correspondentie.kamervraag.verwerken.stijlen import (
    GEWOON,
    inspringing,
    lees_stijlen,
    lijst_van,
    omtrek,
    waarde,
)
from correspondentie.kamervraag.verwerken.telling import Telling, lees_telling
from correspondentie.kamervraag.verwerken.vorm import Teken, Tekens, als_inlines, gelijkgemaakt

_DOORZICHTIG: Final = frozenset(
    f"{W}{naam}" for naam in ("ins", "moveTo", "customXml", "sdtContent", "smartTag", "body")
)
_UITLIJNING: Final = {"right": Uitlijning.RECHTS, "end": Uitlijning.RECHTS, "center": Uitlijning.MIDDEN}
_EIGEN: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"


@dataclass(frozen=True, slots=True)
class Opmerking:
    """A comment in the margin."""

    wie: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Document:
    """A draft as it came back. ``stempel`` is ``None`` when its properties were taken off."""

    regels: tuple[Regel, ...]
    stempel: Stempel | None
    opmerkingen: Mapping[str, Opmerking]


def lees_concept(ruw: bytes, naam: str) -> Document:
    """The paragraphs of this Word file; raises ``Fout``."""
    pakket = open_concept(ruw, naam)
    lezer = _maak_lezer(pakket)
    lichaam = pakket.delen["word/document.xml"].find(f"{W}body")
    regels = tuple(lezer.blokken(lichaam, None)) if lichaam is not None else ()
    regels += tuple(lezer.rest())
    return Document(regels, lees_stempel(_eigenschappen(pakket)), _opmerkingen(pakket.deel("word/comments.xml")))


def _maak_lezer(pakket: Pakket) -> _Lezer:
    noten = {
        (soort, noot.get(f"{W}id", "")): noot
        for soort in ("footnote", "endnote")
        if (wortel := pakket.deel(f"word/{soort}s.xml")) is not None
        for noot in wortel.iter(f"{W}{soort}")
        if noot.get(f"{W}type") is None
    }
    boeken = Boeken(
        lees_stijlen(pakket.deel("word/styles.xml")),
        noten,
        _koppelingen(pakket.deel("word/_rels/document.xml.rels")),
        _koppelingen(pakket.deel("word/_rels/footnotes.xml.rels"))
        | _koppelingen(pakket.deel("word/_rels/endnotes.xml.rels")),
    )
    return _Lezer(boeken, lees_telling(pakket.deel("word/numbering.xml")))


def _koppelingen(wortel: etree._Element | None) -> dict[str, str]:
    if wortel is None:
        return {}
    return {
        een.get("Id", ""): een.get("Target", "") for een in wortel if (een.get("Type") or "").endswith("/hyperlink")
    }


def _eigenschappen(pakket: Pakket) -> dict[str, str]:
    wortel = pakket.deel("docProps/custom.xml")
    if wortel is None:
        return {}
    return {een.get("name", ""): "".join(str(tekst) for tekst in een.itertext()) for een in wortel.iter(_EIGEN)}


def _opmerkingen(wortel: etree._Element | None) -> dict[str, Opmerking]:
    if wortel is None:
        return {}
    return {
        een.get(f"{W}id", ""): Opmerking(
            een.get(f"{W}author") or "onbekend", " ".join(alle_tekst(alinea) for alinea in een.iter(f"{W}p")).strip()
        )
        for een in wortel.iter(f"{W}comment")
    }


@dataclass(slots=True)
class _Lezer:
    boeken: Boeken
    telling: Telling
    velden: list[Veld] = field(default_factory=list)
    ankers: dict[str, Plek] = field(default_factory=dict)
    over: Lopend | None = None
    """A paragraph whose end was deleted: it goes on in the next one."""

    def blokken(self, ouder: etree._Element, vak: Plek | None) -> Iterator[Regel]:
        for kind in ouder:
            if kind.tag == f"{W}p":
                yield from self._alinea(kind, vak)
            elif kind.tag == f"{W}tbl":
                yield from self.rest()
                yield from self._tabel(kind, vak)
            elif kind.tag == f"{W}sdt":
                binnen = kind.find(f"{W}sdtContent")
                if binnen is not None:
                    yield from self.blokken(binnen, plek_van_vak(kind) or vak)
            elif kind.tag in (f"{W}bookmarkStart", f"{W}bookmarkEnd"):
                self._lopend().bladwijzer(kind)
            elif kind.tag == f"{W}altChunk":
                yield Regel((), vak=vak, bijzonder=(("bijlage", ""),))
            elif (
                kind.tag in _DOORZICHTIG
                or (isinstance(kind.tag, str) and kind.tag.endswith("}AlternateContent"))
                or (isinstance(kind.tag, str) and kind.tag.endswith("}Choice"))
            ):
                yield from self.blokken(kind, vak)

    def rest(self) -> Iterator[Regel]:
        """What is left of a paragraph whose end was deleted when no paragraph follows it."""
        if self.over is not None:
            lopend, self.over = self.over, None
            yield from self._regels(lopend, Regel(()), None)

    def _lopend(self) -> Lopend:
        if self.over is None:
            self.over = Lopend(self.boeken, self.velden, self.ankers)
        return self.over

    def _alinea(self, p: etree._Element, vak: Plek | None) -> Iterator[Regel]:
        lopend = self._lopend()
        ppr = p.find(f"{W}pPr")
        stijl = self.boeken.stijlen.get(waarde(ppr, "pStyle"), GEWOON)
        lijst = lijst_van(ppr) or stijl.lijst
        kop = omtrek(ppr) or stijl.kop
        eigen_look = not kop and not stijl.citaat
        lopend.lees(p, Teken("", vet=bool(eigen_look and stijl.vet), cursief=bool(eigen_look and stijl.cursief)))
        merk = ppr.find(f"{W}rPr") if ppr is not None else None
        if merk is not None and (merk.find(f"{W}del") is not None or merk.find(f"{W}moveFrom") is not None):
            return
        self.over = None
        links = inspringing(ppr)
        links = stijl.links or 0 if links is None else links
        regel = Regel((), kop=kop, citaat=stijl.citaat, links=links)
        if lijst is not None and lijst[0] not in ("", "0") and not kop:
            regel = replace(regel, punt=self.telling.volgende(*lijst, inspringing(ppr)))
        yield from self._regels(lopend, regel, vak)

    def _regels(self, lopend: Lopend, regel: Regel, vak: Plek | None) -> Iterator[Regel]:
        """The paragraph, cut where the bookmark of a heading begins and ends, with the text boxes behind it."""
        vak = next((een for een in lopend.vakken if een.soort == "antwoord"), vak)
        eerste = True
        for anker, tekens in _gesneden(lopend):
            yield replace(
                regel,
                tekens=gelijkgemaakt(tekens, met_einden=not regel.kop),
                vak=vak,
                anker=anker,
                kop=regel.kop if anker or eerste else 0,
                opmerkingen=tuple(lopend.opmerkingen) if eerste else (),
                bijzonder=tuple(dict.fromkeys(lopend.bijzonder)) if eerste else (),
                wijzigingen=tuple(lopend.wijzigingen) if eerste else (),
            )
            eerste = False
        for kader in lopend.kaders:
            # Word holds each text box twice, the second time for old readers.
            if not any(str(ouder.tag).endswith("}Fallback") for ouder in kader.iterancestors()):
                yield from (replace(een, kader=True, vak=vak) for een in self.blokken(kader, vak))

    # --- tables ---------------------------------------------------------------------------------------------------

    def _tabel(self, tabel: etree._Element, vak: Plek | None) -> Iterator[Regel]:
        rijen = [list(_kinderen(rij, "tc")) for rij in _kinderen(tabel, "tr") if not _is_weg(rij)]
        if not rijen:
            return
        if max(map(len, rijen)) <= 1:
            # A table of one column only frames what is in it.
            for rij in rijen:
                for cel in rij:
                    yield from self.blokken(cel, vak)
            return
        gelezen = [[self._cel(cel) for cel in rij] for rij in rijen]
        breed = max(sum(breedte for _, _, breedte, _ in rij) for rij in gelezen)
        uitlijning = [Uitlijning.LINKS] * breed
        cellen: list[tuple[Tekens, ...]] = []
        for nr, gelezen_rij in enumerate(gelezen):
            uit: list[Tekens] = []
            for tekens, jc, breedte, _ in gelezen_rij:
                if nr == min(1, len(gelezen) - 1) and len(uit) < breed:
                    uitlijning[len(uit)] = jc
                uit += [tekens, *[()] * (breedte - 1)]
            cellen.append((*uit, *[()] * (breed - len(uit))))
        rij_van = [tuple(als_inlines(cel) for cel in rij) for rij in cellen]
        binnen = [regel for rij in gelezen for _, _, _, regels in rij for regel in regels]
        links = tabel.find(f"{W}tblPr/{W}tblInd")
        yield Regel(
            (),
            tabel=Tabel(tuple(uitlijning), rij_van[0], tuple(rij_van[1:])),
            links=int(links.get(f"{W}w") or 0) if links is not None and (links.get(f"{W}w") or "").isdecimal() else 0,
            vak=vak or next((een.vak for een in binnen if een.vak), None),
            opmerkingen=tuple(een for regel in binnen for een in regel.opmerkingen),
            bijzonder=tuple(dict.fromkeys(een for regel in binnen for een in regel.bijzonder)),
            wijzigingen=tuple(een for regel in binnen for een in regel.wijzigingen)
            + tuple(
                Wijziging("verwijderde rij", "onbekend", alle_tekst(rij))
                for rij in _kinderen(tabel, "tr")
                if _is_weg(rij)
            ),
        )

    def _cel(self, cel: etree._Element) -> tuple[Tekens, Uitlijning, int, list[Regel]]:
        regels = list(self.blokken(cel, None))
        tekens: list[Teken] = []
        for regel in regels:
            if regel.tabel is not None:
                eigen: Tekens = tuple(Teken(een) for een in regel.tekst)
            else:
                eigen = regel.tekens
            if not eigen:
                continue
            tekens += [Teken(" ")] if tekens else []
            if regel.punt:
                label = "- " if regel.punt.nummer is None else f"{regel.punt.nummer}. "
                tekens += [Teken(een) for een in label]
            tekens += eigen
        jc = next((waarde(een.find(f"{W}pPr"), "jc") for een in cel.iter(f"{W}p")), "")
        breedte = waarde(cel.find(f"{W}tcPr"), "gridSpan")
        return (
            gelijkgemaakt(tekens, met_einden=False),
            _UITLIJNING.get(jc, Uitlijning.LINKS),
            max(1, min(int(breedte), 60)) if breedte.isdecimal() else 1,
            regels,
        )


def _kinderen(ouder: etree._Element, naam: str) -> Iterator[etree._Element]:
    """The rows or cells of a table, also those inside controls and tracked changes."""
    for kind in ouder:
        if kind.tag == f"{W}{naam}":
            yield kind
        elif kind.tag in _DOORZICHTIG or kind.tag == f"{W}sdt":
            yield from _kinderen(kind, naam)


def _is_weg(rij: etree._Element) -> bool:
    return rij.find(f"{W}trPr/{W}del") is not None


def _gesneden(lopend: Lopend) -> Iterator[tuple[Plek | None, Tekens]]:
    """The paragraph, or its parts before, in and behind the bookmark of a heading.

    A bookmark around nothing (LibreOffice leaves it so) marks all that follows it.
    """
    stukken = lopend.stukken
    anker: Plek | None = None
    tekens: list[Teken] = []
    gegeven = False
    for een in stukken:
        if isinstance(een, Teken):
            tekens.append(een)
            continue
        if not een.begin and anker == een.plek and not platte(tuple(tekens)):
            continue
        if anker is not None or platte(tuple(tekens)):
            yield anker, tuple(tekens)
            gegeven = True
        anker, tekens = een.plek if een.begin else None, []
    if anker is not None or tekens or not gegeven:
        yield anker, tuple(tekens)
