from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.brief.boom import Kop, Noot, Tabel, Uitlijning, Verwijzing
from correspondentie.opmaak.html import maak_html
from tests.opmaak.brieven import alinea, korte_brief, t, voorbeeldbrief, w
from tests.opmaak.stijlen import NAMEN, stijl, stijlmap


class _Lezer(HTMLParser):
    """What a browser would see in the body: elements with attributes, and text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elementen: list[tuple[str, dict[str, str | None]]] = []
        self.teksten: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elementen.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.teksten.append(data)


def lees(*blokken: object, **anders: object) -> _Lezer:
    brief = korte_brief(*blokken, **anders)  # type: ignore[arg-type]
    return _Lezer(maak_html(brief, stijl("jenv"), stijlmap("jenv")))


@pytest.mark.parametrize("naam", NAMEN)
def test_the_page_needs_no_other_file(naam: str) -> None:
    lezer = _Lezer(maak_html(voorbeeldbrief(naam), stijl(naam), stijlmap(naam)))
    bronnen = [waarde for _, attributen in lezer.elementen for naam, waarde in attributen.items() if naam == "src"]
    assert all(bron is not None and bron.startswith("data:image/") for bron in bronnen)
    assert not {"link", "script", "iframe", "object"} & {tag for tag, _ in lezer.elementen}


def test_the_page_is_in_dutch_and_has_landmarks() -> None:
    lezer = lees(alinea("x"))
    assert ("html", {"lang": "nl-NL"}) in lezer.elementen
    assert [tag for tag, _ in lezer.elementen if tag in ("article", "header", "main")] == ["article", "header", "main"]


def test_a_filled_in_value_tells_where_it_came_from() -> None:
    waarde = w("Voorbeeldstad", "gemeente.naam")
    attributen = next(
        a
        for tag, a in lees(alinea(waarde)).elementen
        if tag == "span" and "data-pad" in a and a["data-pad"] == "gemeente.naam"
    )
    assert attributen["class"] == "waarde"
    assert attributen["data-herkomst"] == "gemeente.naam"
    assert attributen["title"] == "gemeente.naam"


def test_notes_stand_at_the_end_and_link_both_ways() -> None:
    lezer = lees(alinea("tekst", Noot((t("eerste"),)), Noot((t("tweede"),))))
    verwijzingen = [a.get("href") for tag, a in lezer.elementen if tag == "a"]
    assert verwijzingen == ["#noot-1", "#noot-2", "#nootteken-1", "#nootteken-2"]
    assert {"noot-1", "noot-2", "nootteken-1", "nootteken-2"} <= {a.get("id") for _, a in lezer.elementen}


def test_only_web_and_mail_addresses_become_links() -> None:
    lezer = lees(
        alinea(Verwijzing("javascript:alert(1)", (t("klik"),)), Verwijzing("https://a.nl/?b=1&c", (t("web"),)))
    )
    assert [a["href"] for tag, a in lezer.elementen if tag == "a"] == ["https://a.nl/?b=1&c"]
    assert "klik" in lezer.teksten


def test_a_table_says_what_its_header_cells_head() -> None:
    standen = (Uitlijning.LINKS, Uitlijning.RECHTS)
    tabel = Tabel(standen, ((), (t("kop"),)), (((t("rij"),), (t("1"),)),), rijkoppen=True)
    cellen = [(tag, a.get("scope"), a["class"]) for tag, a in lees(tabel).elementen if tag in ("th", "td")]
    assert cellen == [
        ("td", None, "links"),
        ("th", "col", "rechts"),
        ("th", "row", "links"),
        ("td", None, "rechts"),
    ]


def test_spaces_in_a_row_stay_as_many_as_they_are() -> None:
    assert "2500 EA\u00a0 DEN HAAG" in lees(alinea(t("2500 EA  DEN HAAG"))).teksten


_TEKST = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60)


@given(_TEKST)
def test_any_text_comes_out_as_text_and_never_as_an_element(tekst: str) -> None:
    gewoon = lees(alinea(w("x", "pad")), Kop(2, (w("x", "pad"),)), titel="x", stempel="x", auteur="x")
    vreemd = lees(alinea(w(tekst, "pad")), Kop(2, (w(tekst, "pad"),)), titel=tekst, stempel=tekst, auteur=tekst)
    assert [tag for tag, _ in vreemd.elementen if tag != "meta"] == [
        tag for tag, _ in gewoon.elementen if tag != "meta"
    ]
    platgeslagen = " ".join("".join(vreemd.teksten).split())
    assert platgeslagen.count(" ".join(tekst.split())) >= (2 if tekst.strip() else 0)


@given(_TEKST)
def test_provenance_with_any_text_stays_inside_its_attribute(tekst: str) -> None:
    attributen = [a for tag, a in lees(alinea(w("x", tekst))).elementen if a.get("class") == "waarde"]
    assert {frozenset(a) for a in attributen} == {frozenset({"class", "data-herkomst", "data-pad", "title"})}
