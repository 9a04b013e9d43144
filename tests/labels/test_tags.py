"""What veraPDF cannot see: whether the tags of a letter say what the letter says."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from correspondentie.brief.boom import Brief, Kop, Verwijzing, alle_inlines, platte_tekst
from correspondentie.opmaak.hoofd import deel_hoofd_in
from tests.labels.bedachte_brieven import bedachte_brief
from tests.labels.lezing import Element, Lezing, lees
from tests.labels.opmaakproef import letters, noten_van, tabellen
from tests.labels.pdfs import NAMEN_VAN_ZETTERS, concept, zet
from tests.opmaak.brieven import voorbeeldbrief
from tests.opmaak.stijlen import NAMEN, stijl
from tests.voorbeelden import ZAKEN, naam, voorbeeld

per_zetter = pytest.mark.parametrize("zetter", NAMEN_VAN_ZETTERS)


def _brief(wat: Path | str | int) -> Brief:
    if isinstance(wat, Path):
        return voorbeeld(wat).voorbereid.gemaakt.brief
    return voorbeeldbrief(wat) if isinstance(wat, str) else bedachte_brief(wat)


def _noem(wat: Path | str | int) -> str:
    return naam(wat) if isinstance(wat, Path) else str(wat)


# The examples, a letter with every kind of node on each house style, and a few letters that strain the page.
per_brief = pytest.mark.parametrize("wat", [*ZAKEN, *NAMEN, 9, 13, 31], ids=_noem)


def _lees(wat: Path | str | int, zetter: str) -> Lezing:
    return lees(concept(wat, zetter) if isinstance(wat, Path) else zet(_brief(wat), zetter))


@per_brief
@per_zetter
def test_headings_nest_without_gaps(wat: Path | str | int, zetter: str) -> None:
    lezing = _lees(wat, zetter)
    niveaus = [int(kop.soort[1:]) for kop in lezing.soort("H1", "H2", "H3", "H4", "H5", "H6")]
    assert all(later <= eerder + 1 for eerder, later in pairwise([0, *niveaus]))


@per_brief
@per_zetter
def test_every_heading_of_the_letter_is_one_in_the_tags(wat: Path | str | int, zetter: str) -> None:
    lezing = _lees(wat, zetter)
    gezet = [letters(lezing.tekst(kop)) for kop in lezing.soort("H1", "H2", "H3", "H4", "H5", "H6")]
    assert gezet == [letters(platte_tekst(blok.inhoud)) for blok in _brief(wat).inhoud if isinstance(blok, Kop)]


@per_brief
@per_zetter
def test_what_is_repeated_on_a_page_is_an_artifact_and_all_else_is_read(wat: Path | str | int, zetter: str) -> None:
    brief, lezing = _brief(wat), _lees(wat, zetter)
    gelezen = set(lezing.wortel.plekken())
    for stuk in lezing.stukken:
        assert stuk.artefact != ((stuk.pagina, stuk.mcid) in gelezen), stuk
    huisstijl = stijl(brief.huisstijl)
    for pagina in range(len(lezing.paginas)):
        herhaald = letters("".join(s.tekst or "" for s in lezing.stukken if s.artefact and s.pagina == pagina))
        if huisstijl.paginanummer:
            assert str(pagina + 1) in herhaald
        assert letters(brief.stempel or "") in herhaald
        for vermelding in deel_hoofd_in(brief, huisstijl).vervolgcolofon if pagina else ():
            assert letters(vermelding.label or "") in herhaald


@per_brief
@per_zetter
def test_every_table_has_a_header_row_and_every_header_cell_a_scope(wat: Path | str | int, zetter: str) -> None:
    lezing = _lees(wat, zetter)
    for tabel in lezing.soort("Table"):
        koppen = [tag for tag in tabel.alle() if tag.soort == "TH"]
        assert koppen
        assert {kop.object.get("Scope") for kop in koppen} <= {"Column", "Row"}
        rijen = [[cel for cel in rij.kinderen if isinstance(cel, Element)] for rij in tabel.alle() if rij.soort == "TR"]
        assert len({len(rij) for rij in rijen}) == 1
        assert "Column" in {cel.object.get("Scope") for cel in rijen[0]}


@per_brief
@per_zetter
def test_the_first_cell_of_a_row_heads_it_where_the_letter_says_so(wat: Path | str | int, zetter: str) -> None:
    lezing = _lees(wat, zetter)
    gewenst = [rij for tabel in tabellen(_brief(wat).inhoud) for rij in [tabel.rijkoppen] * len(tabel.rijen)]
    rijen = [rij for deel in lezing.soort("TBody") for rij in deel.kinderen if isinstance(rij, Element)]
    eerste = [next(cel for cel in rij.kinderen if isinstance(cel, Element)) for rij in rijen]
    assert [(cel.soort, cel.object.get("Scope")) == ("TH", "Row") for cel in eerste] == gewenst


@per_brief
@per_zetter
def test_a_note_and_its_mark_lead_to_one_another(wat: Path | str | int, zetter: str) -> None:
    lezing = _lees(wat, zetter)
    noten = _noten(lezing)
    assert len({noot.object["ID"] for noot in noten}) == len(noten)
    tekens = _tekens(lezing, noten)
    for noot in noten:
        label = next(tag for tag in noot.alle() if tag.soort == "Lbl")
        teken = tekens[letters(lezing.tekst(label))]
        [terug] = [tag for tag in label.alle() if tag.soort == "Link" and tag.verwijzingen]
        assert _leidt_naar(lezing, teken, label)
        assert _leidt_naar(lezing, terug, teken)
    assert all(noot.teken_op == noot.noot_op for noot in noten_van(lezing))


@per_brief
@per_zetter
def test_notes_are_read_after_their_marks_and_one_after_the_other(wat: Path | str | int, zetter: str) -> None:
    lezing = _lees(wat, zetter)
    noten = _noten(lezing)
    volgorde = {id(tag): plek for plek, tag in enumerate(lezing.wortel.alle())}
    tekens = _tekens(lezing, noten)
    for nummer, noot in enumerate(noten, 1):
        assert letters(lezing.tekst(next(tag for tag in noot.alle() if tag.soort == "Lbl"))) == str(nummer)
        assert volgorde[id(tekens[str(nummer)])] < volgorde[id(noot)]


def _noten(lezing: Lezing) -> list[Element]:
    """The notes without what runs on to a next page."""
    return [noot for noot in lezing.soort("Note") if any(tag.soort == "Lbl" for tag in noot.alle())]


def _tekens(lezing: Lezing, noten: list[Element]) -> dict[str, Element]:
    """The links at the marks in the text by what they show."""
    binnen = {id(tag) for noot in noten for tag in noot.alle()}
    tekens: dict[str, Element] = {}
    for link in lezing.soort("Link"):
        if id(link) not in binnen and link.verwijzingen and (teken := letters(lezing.tekst(link))).isdigit():
            tekens.setdefault(teken, link)
    return tekens


def _leidt_naar(lezing: Lezing, van: Element, naar: Element) -> bool:
    """Whether the link ends within a line and a half of this tag, on its page."""
    [(pagina, hoogte)] = van.doelen
    boven = max(stuk.boven for plek in naar.plekken() for stuk in lezing.per_plek[plek])
    return pagina == naar.pagina and abs(hoogte - boven) < 18


@per_brief
@per_zetter
def test_links_and_pictures_have_a_text_beside_them(wat: Path | str | int, zetter: str) -> None:
    lezing = _lees(wat, zetter)
    assert all(figuur.object.get("Alt") for figuur in lezing.soort("Figure"))
    assert all(beschrijving for _, beschrijving in lezing.verwijzingen)
    gevraagd = {inline.url for inline in alle_inlines(_brief(wat).inhoud) if isinstance(inline, Verwijzing)}
    assert gevraagd <= {adres for adres, _ in lezing.verwijzingen}
    for link in lezing.soort("Link"):
        assert link.verwijzingen
        assert letters(lezing.tekst(link))


@per_brief
@per_zetter
def test_language_and_title_are_set_and_the_title_is_shown(wat: Path | str | int, zetter: str) -> None:
    brief, lezing = _brief(wat), _lees(wat, zetter)
    assert lezing.taal == "nl-NL"
    assert lezing.titel == brief.titel
    assert lezing.toont_titel


@per_brief
@per_zetter
def test_a_list_item_is_a_label_and_a_body(wat: Path | str | int, zetter: str) -> None:
    for punt in _lees(wat, zetter).soort("LI"):
        soorten = [tag.soort for tag in punt.kinderen if isinstance(tag, Element)]
        assert re.fullmatch(r"(Lbl )?LBody", " ".join(soorten))
