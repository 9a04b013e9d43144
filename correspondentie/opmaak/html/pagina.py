"""The whole letter as one HTML page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from correspondentie import VERSIE
from correspondentie.brief.boom import Beeld, Brief, Inlines
from correspondentie.opmaak.beeldmerk import lees_beeldmerk
from correspondentie.opmaak.hoofd import deel_hoofd_in
from correspondentie.opmaak.html.bladspiegel import blad
from correspondentie.opmaak.html.blok import blokken
from correspondentie.opmaak.html.hoofd import vlak, vlakken
from correspondentie.opmaak.html.inline import als_data, inlines
from correspondentie.opmaak.html.schrijver import Schrijver, veilig
from correspondentie.opmaak.html.stijlblad import stijlblad
from correspondentie.opmaak.huisstijl import Beeldmerk, Huisstijl
from correspondentie.opmaak.huisstijlmap import huisstijl_css, ingesloten


@dataclass(frozen=True, slots=True)
class Zetbron:
    """What the typesetter gets: HTML without style, the pictures it names (``beeld-1`` …) and the notes."""

    html: str
    beelden: tuple[Beeld, ...]
    noten: tuple[Inlines, ...]


def maak_html(brief: Brief, huisstijl: Huisstijl, huisstijl_map: Path) -> str:
    """The letter as one page that needs no other file: style inside, pictures as data, notes at the end.

    Each filled-in value is a ``span.waarde`` that tells where it came from: ``data-herkomst`` (the expression),
    ``data-pad`` and ``data-plaats`` (path and place in the case file), together in ``title``.
    """
    schrijver = Schrijver(voor_zetter=False, huisstijl=huisstijl)
    css = "\n".join((stijlblad(huisstijl), blad(huisstijl), huisstijl_css(huisstijl_map)))
    # "</" would end the style element; in CSS the escaped slash means the same.
    ingesloten_css = ingesloten(css, huisstijl_map).replace("</", "<\\/")
    beeldmerk = _ingesloten_beeldmerk(huisstijl, huisstijl_map)
    inhoud = _brief(brief, huisstijl, schrijver, beeldmerk)
    stempel = _stempel(brief)
    return _pagina(
        brief,
        f"<style>{ingesloten_css}</style>\n",
        f'<article class="brief">\n{stempel}{inhoud}\n{_noten(schrijver)}</article>',
    )


def maak_zetbron(brief: Brief, huisstijl: Huisstijl) -> Zetbron:
    """The letter as HTML for a typesetter of paged CSS, with the parts that are repeated on every page."""
    schrijver = Schrijver(voor_zetter=True, huisstijl=huisstijl)
    hoofd = deel_hoofd_in(brief, huisstijl)
    herhaald = _stempel(brief)
    if hoofd.vervolgcolofon:
        # A writer of its own: what is repeated counts no notes and no pictures.
        inhoud = vlak("vervolgcolofon", hoofd.vervolgcolofon, Schrijver(voor_zetter=True, huisstijl=huisstijl))
        herhaald += f"{inhoud}\n"
    beeldmerk = _beeldmerk(huisstijl.beeldmerk, huisstijl.beeldmerk.bestand) if huisstijl.beeldmerk else ""
    html = _pagina(brief, "", herhaald + _brief(brief, huisstijl, schrijver, beeldmerk))
    return Zetbron(html, tuple(schrijver.beelden), tuple(schrijver.noten))


def _brief(brief: Brief, huisstijl: Huisstijl, schrijver: Schrijver, beeldmerk: str) -> str:
    hoofd = vlakken(deel_hoofd_in(brief, huisstijl), schrijver)
    return f"<header>\n{beeldmerk}{hoofd}\n</header>\n<main>\n{blokken(brief.inhoud, schrijver)}\n</main>"


def _ingesloten_beeldmerk(huisstijl: Huisstijl, map_: Path) -> str:
    merk = huisstijl.beeldmerk
    return _beeldmerk(merk, als_data(lees_beeldmerk(merk, map_), "image/png")) if merk else ""


def _beeldmerk(merk: Beeldmerk, bron: str) -> str:
    return f'<img class="beeldmerk" src="{bron}" alt="{veilig(merk.alternatief)}">\n'


def _stempel(brief: Brief) -> str:
    if not brief.stempel:
        return ""
    return f'<div class="stempel" aria-hidden="true">{veilig(brief.stempel)}</div>\n'


def _noten(schrijver: Schrijver) -> str:
    regels = []
    # Notes may hold notes no further, yet a list that grows while it is read does no harm.
    for nummer, noot in enumerate(schrijver.noten, start=1):
        terug = f'<a href="#nootteken-{nummer}" aria-label="Terug naar de tekst">\u21a9</a>'
        regels.append(f'<li id="noot-{nummer}">{inlines(noot, schrijver)} {terug}</li>')
    lijst = "\n".join(regels)
    return f'<section class="noten" aria-label="Noten">\n<ol>\n{lijst}\n</ol>\n</section>\n' if regels else ""


def _pagina(brief: Brief, stijl: str, inhoud: str) -> str:
    dag = f"{brief.dagtekening.isoformat()}T00:00:00Z"
    eigenschappen = {
        "author": brief.auteur,
        "description": brief.titel,
        "keywords": ", ".join(woord for woord in (brief.kenmerk, brief.soort) if woord),
        "generator": f"correspondentie {VERSIE}",
        "dcterms.created": dag,
        "dcterms.modified": dag,
        **brief.extra,
    }
    meta = "".join(
        f'<meta name="{veilig(naam)}" content="{veilig(waarde)}">\n' for naam, waarde in eigenschappen.items() if waarde
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{veilig(brief.taal)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{veilig(brief.titel)}</title>\n{meta}{stijl}</head>\n<body>\n{inhoud}\n</body>\n</html>\n"
    )
