"""From tree to Word file: fields filled, body written, parts packed."""

from __future__ import annotations

from collections.abc import Callable

from correspondentie.brief.boom import (
    Beeld,
    Blokken,
    Brief,
    Inline,
    Inlines,
    Nadruk,
    Noot,
    Regeleinde,
    Sterk,
    Tekst,
    Verwijzing,
    Waarde,
    platte_tekst,
)
from correspondentie.opmaak.docx.briefpapier import Briefpapier
from correspondentie.opmaak.docx.eigenschappen import basiseigenschappen, eigen_eigenschappen
from correspondentie.opmaak.docx.inline import schrijf_inlines
from correspondentie.opmaak.docx.lichaam import schrijf_lichaam
from correspondentie.opmaak.docx.pakket import Lid, pers, pers_weer, schrijf_pakket
from correspondentie.opmaak.docx.relaties import KOP, relatie, relatiedeel
from correspondentie.opmaak.docx.schrijver import Schrijver
from correspondentie.opmaak.docx.tekst import T, in_t, schoon
from correspondentie.opmaak.hoofd import Hoofd, Vermelding, deel_hoofd_in
from correspondentie.opmaak.huisstijl import Huisstijl

Lichaamschrijver = Callable[[Blokken, Schrijver], str]

_DOCUMENT = "word/document.xml"
_KERN = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_PAKKETTYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_EIGENTYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"


def maak_docx(
    brief: Brief, huisstijl: Huisstijl, briefpapier: Briefpapier, lichaam: Lichaamschrijver = schrijf_lichaam
) -> bytes:
    """The letter as a Word file; the same letter on the same letterhead gives the same bytes.

    ``lichaam`` writes the body: another than the usual one may put content controls and bookmarks around its blocks.
    """
    schrijver = Schrijver(briefpapier.boek)
    hoofd = deel_hoofd_in(brief, huisstijl)
    leden = [*briefpapier.vast]
    # The document goes first: its notes and links are numbered in the order of reading.
    for naam in sorted(briefpapier.delen, key=lambda naam: naam != _DOCUMENT):
        xml = _vul(naam, brief, hoofd, briefpapier, schrijver, lichaam)
        leden.append((pers if naam == _DOCUMENT else pers_weer)(naam, KOP + xml))
    leden += _aanvullingen(brief, briefpapier, schrijver)
    return schrijf_pakket(leden)


def _vul(
    naam: str,
    brief: Brief,
    hoofd: Hoofd,
    briefpapier: Briefpapier,
    schrijver: Schrijver,
    lichaam: Lichaamschrijver,
) -> str:
    """One part with its fields filled in."""
    from markupsafe import Markup

    deel = briefpapier.delen[naam]
    in_koptekst = naam != _DOCUMENT
    vlakken = (
        (hoofd.vervolgcolofon,)
        if in_koptekst
        else (hoofd.retouradres, hoofd.geadresseerde, hoofd.rubricering, hoofd.colofon)
    )
    waarden: dict[str, object] = {
        gegeven: Markup(_waarde(brief.hoofd.get(gegeven, ()), schrijver, in_koptekst=in_koptekst))  # noqa: S704 - escaped there
        for gegeven in sorted(deel.velden)
    }
    waarden["bovenaan"] = dict.fromkeys(deel.velden, False) | _eerste(vlakken)
    waarden["stempel"] = schoon(brief.stempel or "")
    if deel.heeft_inhoud:
        waarden["inhoud"] = Markup(lichaam(brief.inhoud, schrijver))  # noqa: S704 - every text in it is escaped
    return deel.sjabloon.render(waarden)


def _eerste(vlakken: tuple[tuple[Vermelding, ...], ...]) -> dict[str, bool]:
    """Which entries stand at the top of their region in this letter."""
    return {vlak[0].gegeven: True for vlak in vlakken if vlak}


def _waarde(regels: tuple[Inlines, ...], schrijver: Schrijver, *, in_koptekst: bool) -> str:
    """The lines of one entry for inside an open ``w:t``, so that they keep the look of the field."""
    return f"</w:t><w:br/>{T}".join(
        "".join(_in_veld(inline, schrijver, in_koptekst=in_koptekst) for inline in regel) for regel in regels
    )


def _in_veld(inline: Inline, schrijver: Schrijver, *, in_koptekst: bool) -> str:
    match inline:
        case Tekst(inhoud) | Waarde(inhoud, _):
            return in_t(inhoud)
        case Regeleinde():
            return f"</w:t><w:br/>{T}"
        case Noot() | Beeld() | Verwijzing() | Nadruk() | Sterk() if in_koptekst:
            # A header can hold no note, and has no relations of its own in a letter.
            return in_t(platte_tekst((inline,)))
        case _:
            return f"</w:t></w:r>{schrijf_inlines((inline,), schrijver)}<w:r>{T}"


def _aanvullingen(brief: Brief, briefpapier: Briefpapier, schrijver: Schrijver) -> list[Lid]:
    """The parts beside the text: what the letter adds to those of the letterhead, and its properties."""
    onderwerp = " ".join(platte_tekst(regel) for regel in brief.hoofd.get("betreft", ()))
    kern = basiseigenschappen(
        titel=brief.titel,
        onderwerp=onderwerp,
        auteur=brief.auteur,
        trefwoorden=", ".join(filter(None, (brief.soort, brief.kenmerk))),
        taal=brief.taal,
        datum=brief.dagtekening,
    )
    typen = _override("docProps/core.xml", _PAKKETTYPE)
    rels = relatie("briefkern", _KERN, "docProps/core.xml")
    leden = [pers("docProps/core.xml", kern)]
    if brief.extra:
        leden.append(pers("docProps/custom.xml", eigen_eigenschappen(brief.extra)))
        typen += _override("docProps/custom.xml", _EIGENTYPE)
        rels += relatie("briefeigen", "custom-properties", "docProps/custom.xml")
    if schrijver.voetnoten:
        leden.append(pers("word/_rels/footnotes.xml.rels", relatiedeel(schrijver.voetnoten.xml)))
    leden += [pers(f"word/media/{naam}", gegevens) for naam, gegevens in schrijver.beelden.items()]
    erbij = {
        "[Content_Types].xml": typen,
        "_rels/.rels": rels,
        "word/_rels/document.xml.rels": schrijver.document.xml,
        "word/footnotes.xml": "".join(schrijver.noten),
        "word/numbering.xml": "".join(schrijver.nummeringen),
    }
    leden += [pers_weer(naam, erbij[naam].join(deel)) for naam, deel in briefpapier.open_delen.items()]
    return leden


def _override(deel: str, soort: str) -> str:
    return f'<Override PartName="/{deel}" ContentType="{soort}"/>'
