from __future__ import annotations

import random
import re
from unicodedata import normalize

import pytest

from correspondentie.brief.boom import (
    Alinea,
    Bijeen,
    Blok,
    Citaat,
    Kop,
    Lijst,
    Noot,
    Paginaeinde,
    Tabel,
    Tekst,
    Uitlijning,
)
from correspondentie.melding import Fout
from correspondentie.opmaak.pdf import maak_pdf
from correspondentie.opmaak.pdf.met_typst.nagaan import ga_na
from correspondentie.opmaak.woorden import kaal, woorden_van
from tests.opmaak.brieven import LANG, alinea, hoofd, korte_brief, lange_tabel, ondertekening, regels, t, w
from tests.opmaak.pdf.lezen import (
    Woord,
    aantal_paginas,
    eigenschappen,
    grondlijnen,
    platte_tekst,
    soorten,
    tags,
    voorbeeld,
    voorgelezen,
    woorden,
    xmp,
    zoek,
)
from tests.opmaak.stijlen import NAMEN, stijl, stijlmap


def zet(*blokken: Blok, huisstijl: str = "jenv", **anders: object) -> bytes:
    brief = korte_brief(*blokken, huisstijl=huisstijl, **anders)
    return maak_pdf(brief, stijl(huisstijl), stijlmap(huisstijl), "typst")


# --- the file -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("naam", NAMEN)
def test_one_file_declares_archival_and_accessible(naam: str) -> None:
    metagegevens = xmp(voorbeeld(naam, zetter="typst"))
    assert re.search(r"pdfaid:part[>=\"]*2", metagegevens)
    assert re.search(r"pdfaid:conformance[>=\"]*A", metagegevens)
    assert re.search(r"pdfuaid:part[>=\"]*1", metagegevens)


def test_the_file_is_dated_by_the_letter() -> None:
    assert eigenschappen(voorbeeld("jenv", zetter="typst"))["CreationDate"].startswith("2026-04-09T")


def test_only_our_typeface_is_in_the_file() -> None:
    namen = re.findall(rb"/BaseFont/(\S+?)/", voorbeeld("jenv", zetter="typst"))
    assert namen
    assert all(b"DejaVuSans" in naam for naam in namen)


# --- places on the page -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("naam", NAMEN)
def test_every_line_of_the_first_page_stands_where_weasyprint_sets_it(naam: str) -> None:
    def eerste(zetter: str) -> dict[str, tuple[float, float]]:
        op_een = [woord for woord in grondlijnen(voorbeeld(naam, zetter=zetter)) if woord.pagina == 1 and woord.y < 150]
        return {woord.tekst: (woord.x, woord.y) for woord in reversed(op_een)}

    typst, weasyprint = eerste("typst"), eerste("weasyprint")
    assert typst.keys() == weasyprint.keys()
    for tekst, plek in typst.items():
        assert plek == pytest.approx(weasyprint[tekst], abs=0.5), tekst


def test_text_stays_within_the_text_area_or_the_regions() -> None:
    for woord in woorden(voorbeeld("jenv", zetter="typst")):
        assert 25 - 0.1 <= woord.x <= 190
        assert woord.onder <= 297 - 30 + 1 or woord.tekst in ("Pagina", "van") or woord.tekst.isdigit()


def test_pages_after_the_first_repeat_colofon_date_and_reference() -> None:
    pdf = voorbeeld("jenv", zetter="typst")
    for pagina in range(2, aantal_paginas(pdf) + 1):
        rechts = " ".join(woord.tekst for woord in woorden(pdf) if woord.pagina == pagina and woord.x >= 149.9)
        assert rechts.startswith(
            "Directoraat-Generaal Voorbeelden Directie Regie en Toezicht Datum 9 april 2026 Onze referentie 1234567"
        )


@pytest.mark.parametrize(("naam", "vorm"), [("jenv", "Pagina {} van {}"), ("vng", "{}/{}"), ("kaal", "{}")])
def test_every_page_is_numbered_in_the_words_of_the_house_style(naam: str, vorm: str) -> None:
    pdf = voorbeeld(naam, zetter="typst")
    totaal = aantal_paginas(pdf)
    nummer = stijl(naam).paginanummer
    assert nummer is not None
    for pagina in range(1, totaal + 1):
        voet = [woord for woord in woorden(pdf) if woord.pagina == pagina and woord.y > nummer.y - 1]
        assert " ".join(woord.tekst for woord in voet) == vorm.format(pagina, totaal)


def test_a_stamp_stands_on_every_page_and_is_not_read_out() -> None:
    blokken = (alinea("een"), Paginaeinde(), alinea("twee"))
    met, zonder = zet(*blokken, stempel="WWW"), zet(*blokken)
    assert [pagina.count("W") for pagina in platte_tekst(met).split("\f")] == [3, 3, 0]
    assert voorgelezen(met) == voorgelezen(zonder)


# --- tags ---------------------------------------------------------------------------------------------------------


def test_every_kind_of_node_has_its_own_tag() -> None:
    pdf = voorbeeld("jenv", zetter="typst")
    gevonden = {*soorten(pdf), *koppen(pdf)}
    gewenst = {"P", "H1", "H2", "L", "LI", "Lbl", "LBody", "Table", "THead", "TBody", "TR", "TH", "TD"}
    assert gewenst | {"Note", "Link", "Figure", "BlockQuote"} <= gevonden


def test_headings_begin_at_1_and_skip_no_level() -> None:
    pdf = zet(Kop(3, (t("drie"),)), alinea("x"), Kop(3, (t("weer"),)), Kop(1, (t("een"),)), Kop(3, (t("nog"),)))
    assert koppen(pdf) == ["H1", "H2", "H1", "H2"]


def koppen(pdf: bytes) -> list[str]:
    """The headings, which Typst gives their text as title too."""
    return re.findall(r"^ *(H\d) ", tags(pdf), re.MULTILINE)


def test_the_first_cell_of_a_row_heads_it_only_where_the_letter_says_so() -> None:
    boom = tags(zet(lange_tabel(2), Tabel((Uitlijning.LINKS,), ((t("k"),),), (((t("c"),),),))))
    assert boom.count("/Scope /Row") == 2
    assert boom.count("/Scope /Column") == 4


# --- nothing lost, nothing added ----------------------------------------------------------------------------------

VIJANDIG = (
    "*sterk* _nadruk_ `code` # kop = kop - punt + punt / term: x",
    '#panic() #import "x": * #sys.inputs $x^2$ \\ \\u{41} <label> @ref',
    "// weg /* ook weg */ ~ -- --- ... 'a' \"b\" http://x.invalid [x] {y}",
    "<script>alert(1)</script> &lt; {{ naam }} {% if %} ${x}",
    "fi ffi fl — ‘aanhaling’ … é ü ß ğ Ω Ж e\u0301",
    "een  twee\tdrie\u2028vier",
)


def test_hostile_data_comes_out_as_the_text_that_it_is() -> None:
    rijen = tuple(((t(f"{nummer}"),), (w(tekst),)) for nummer, tekst in enumerate(VIJANDIG))
    blokken: tuple[Blok, ...] = (
        *(alinea(w(tekst)) for tekst in VIJANDIG),
        *(Kop(2, (w(tekst),)) for tekst in VIJANDIG),
        Lijst(False, tuple((alinea(w(tekst)),) for tekst in VIJANDIG)),
        Citaat((alinea(w(VIJANDIG[0])),)),
        Tabel((Uitlijning.LINKS, Uitlijning.LINKS), ((t("nr"),), (t("waarde"),)), rijen),
        alinea("x", *(Noot((w(tekst),)) for tekst in VIJANDIG)),
    )
    kop = {**hoofd(), "geadresseerde": regels(*VIJANDIG[:3]), "betreft": regels(VIJANDIG[0])}
    pdf = zet(*blokken, hoofd=kop, titel=VIJANDIG[1], auteur=VIJANDIG[2], kenmerk=VIJANDIG[3], stempel=VIJANDIG[3][:9])
    gezegd = normalize("NFC", kaal(voorgelezen(pdf)))
    for tekst in VIJANDIG:
        assert gezegd.count(normalize("NFC", kaal(tekst))) >= 5


def test_a_character_that_the_typeface_lacks_stops_the_letter() -> None:
    with pytest.raises(Fout, match=r"niet in het lettertype DejaVu Sans: ‘中’ \(U\+4E2D\)") as gevangen:
        zet(alinea("midden 中"))
    assert gevangen.value.meldingen[0].code == "OM-008"


@pytest.mark.parametrize("woord", ["x" * 300, "W" * 80, "https://www.voorbeeld.nl/" + "i" * 200, "a-" * 90])
def test_a_word_too_long_for_its_line_is_broken_and_gets_no_character_more(woord: str) -> None:
    tabel = Tabel((Uitlijning.LINKS,) * 3, ((t("a"),), (t("b"),), (t("c"),)), (((t(woord),), (t("1"),), (t("2"),)),))
    pdf = zet(alinea(woord), tabel, hoofd={**hoofd(), "website": regels(woord)})
    assert kaal(voorgelezen(pdf)).count(woord) == 3


def test_lists_nested_beyond_reason_give_a_message_and_no_crash() -> None:
    blok: Blok = alinea("diep")
    for _ in range(300):
        blok = Lijst(False, ((blok,),))
    with pytest.raises(Fout) as gevangen:
        zet(blok)
    assert gevangen.value.meldingen[0].code in ("OM-003", "OM-006")


# --- breaks between pages -----------------------------------------------------------------------------------------


def test_a_long_table_repeats_its_header_on_every_page() -> None:
    pdf = voorbeeld("jenv", zetter="typst")
    met_rijen = {woord.pagina for woord in woorden(pdf) if woord.tekst == "Voorbeeldgemeente"}
    met_kop = [woord.pagina for woord in woorden(pdf) if woord.tekst == "Realisatie"]
    assert len(met_rijen) > 1
    assert sorted(met_kop) == sorted(met_rijen)


@pytest.mark.parametrize("regels_ervoor", range(30, 48, 3))
def test_a_heading_never_stands_at_the_foot_of_a_page(regels_ervoor: int) -> None:
    vulling = tuple(alinea(f"regel {nummer}") for nummer in range(regels_ervoor // 2))
    pdf = zet(*vulling, *((alinea("enkel"),) if regels_ervoor % 2 else ()), Kop(2, (t("Tussenkop"),)), alinea(LANG * 2))
    kop = next(woord for woord in woorden(pdf) if woord.tekst == "Tussenkop")
    eronder = [w for w in woorden(pdf) if w.pagina == kop.pagina and w.x < 145 and kop.y < w.y < 267]
    assert len({round(woord.y) for woord in eronder}) >= 2


@pytest.mark.parametrize("lengte", [1, 6])
@pytest.mark.parametrize("aantal", range(14, 24, 2))
def test_a_signature_is_whole_and_has_two_lines_of_text_above_it(aantal: int, lengte: int) -> None:
    # Before it a short paragraph, or one so long that Typst takes it along only where it must.
    pdf = zet(*(alinea(LANG) for _ in range(aantal // 2)), alinea(LANG * lengte), ondertekening())
    groet, functie = _eerste(pdf, "Hoogachtend,"), _eerste(pdf, "Directeur")
    assert groet.pagina == functie.pagina
    boven = {round(w.y, 1) for w in woorden(pdf) if w.pagina == groet.pagina and w.x < 145 and w.y < groet.y - 1}
    assert len(boven) >= 2


def test_a_page_break_starts_a_new_page_and_a_last_one_makes_no_empty_page() -> None:
    pdf = zet(alinea("eerste"), Paginaeinde(), alinea("tweede"), Paginaeinde())
    assert zoek(pdf, "tweede", 2).y == pytest.approx(61.5, abs=1)
    assert aantal_paginas(pdf) == 2


def test_blocks_that_belong_together_but_fill_more_than_a_page_are_not_lost() -> None:
    pdf = zet(Bijeen(tuple(alinea(LANG) for _ in range(25))))
    assert aantal_paginas(pdf) > 1


def test_a_table_cell_longer_than_a_page_is_not_lost() -> None:
    rij = ((t(LANG * 30),), (t("ernaast"),))
    tabel = Tabel((Uitlijning.LINKS, Uitlijning.LINKS), ((t("kop"),), (t("tweede"),)), (rij, rij))
    assert kaal(voorgelezen(zet(tabel))).count("beoordeling") == 60


def _eerste(pdf: bytes, tekst: str) -> Woord:
    return next(woord for woord in woorden(pdf) if woord.tekst == tekst)


# --- notes --------------------------------------------------------------------------------------------------------

_WOORDEN = ("gemeente", "opvang", "taak", "wet", "besluit", "verzoek", "termijn", "college", "raad", "toezicht")


def _dichte_brief(zaad: int) -> tuple[Blok, ...]:
    """A letter that is full of notes, also before lists, some of them long; the same for the same seed."""
    kans = random.Random(zaad)

    def zin(lengte: int) -> str:
        return " ".join(kans.choice(_WOORDEN) for _ in range(lengte)) + " "

    blokken: list[Blok] = []
    for _ in range(kans.randint(8, 16)):
        delen: list[Tekst | Noot] = []
        for _ in range(kans.randint(1, 4)):
            delen.append(t(zin(kans.randint(5, 40))))
            if kans.random() < 0.5:
                delen.append(Noot((t(zin(kans.randint(3, 50))),)))
        blokken.append(Alinea(tuple(delen)))
        if kans.random() < 0.3:
            blokken.append(Lijst(True, tuple((alinea(zin(9)),) for _ in range(4))))
    return (*blokken, ondertekening())


@pytest.mark.parametrize("zaad", range(12))
def test_every_note_of_a_dense_letter_is_there_on_the_page_of_its_mark(zaad: int) -> None:
    naam = NAMEN[zaad % 3]
    brief = korte_brief(*_dichte_brief(zaad), huisstijl=naam)
    pdf = maak_pdf(brief, stijl(naam), stijlmap(naam), "typst")
    gezegd = kaal(voorgelezen(pdf))
    for nummer, noot in enumerate(woorden_van(brief, stijl(naam)).noten, start=1):
        assert f"{nummer}{noot}" in gezegd
    assert not ga_na(pdf, brief, stijl(naam)).elders


def test_a_line_that_announces_a_list_takes_its_note_along_to_the_next_page() -> None:
    for vulling in range(6, 16):
        pdf = zet(
            *(alinea(f"regel {nummer}") for nummer in range(vulling)),
            alinea("Deze punten:", Noot((t("Nootwoord."),))),
            Lijst(False, tuple((alinea(f"punt {nummer}"),) for nummer in range(6))),
        )
        assert _eerste(pdf, "Nootwoord.").pagina == _eerste(pdf, "Deze").pagina


def test_a_note_longer_than_a_page_is_whole() -> None:
    noot = LANG * 60
    assert kaal(noot) in kaal(voorgelezen(zet(alinea("tekst", Noot((t(noot),))))))
