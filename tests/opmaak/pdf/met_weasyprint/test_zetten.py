from __future__ import annotations

import random
from dataclasses import replace

import pytest

from correspondentie.brief.boom import (
    Alinea,
    Alineasoort,
    Bijeen,
    Blok,
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
from correspondentie.opmaak.woorden import kaal, woorden_van
from tests.opmaak.brieven import LANG, alinea, hoofd, korte_brief, ondertekening, regels, t, voorbeeldbrief, w
from tests.opmaak.pdf.lezen import aantal_paginas, platte_tekst, voorbeeld, voorgelezen, woorden, zoek
from tests.opmaak.stijlen import NAMEN, stijl, stijlmap


def zet(*blokken: Blok, huisstijl: str = "jenv", **anders: object) -> bytes:
    return maak_pdf(korte_brief(*blokken, huisstijl=huisstijl, **anders), stijl(huisstijl), stijlmap(huisstijl))


# --- places on the page -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("woord", "x", "y"),
    [
        (">", 25, 57),
        ("Het", 25, 61.5),
        ("Directoraat-Generaal", 150, 61.5),
        ("Datum", 25, 108),
        ("9\u00a0april\u00a02026", 45, 108),
        ("Interbestuurlijk", 45, 108 + 12 * 25.4 / 72),
        ("Geacht", 25, 126),
        ("Pagina", 150, 274),
    ],
)
def test_the_jenv_page_has_its_measures_within_a_millimetre(woord: str, x: float, y: float) -> None:
    gevonden = zoek(voorbeeld("jenv"), woord.split("\u00a0")[0])
    assert gevonden.x == pytest.approx(x, abs=1)
    assert gevonden.y == pytest.approx(y, abs=1)


def test_text_stays_within_the_text_area_or_the_regions() -> None:
    for woord in woorden(voorbeeld("jenv")):
        assert 25 - 0.1 <= woord.x <= 190
        assert woord.onder <= 297 - 30 or woord.tekst in ("Pagina", "van") or woord.tekst.isdigit()


def test_pages_after_the_first_begin_higher_and_repeat_colofon_date_and_reference() -> None:
    pdf = voorbeeld("jenv")
    for pagina in range(2, aantal_paginas(pdf) + 1):
        assert zoek(pdf, "Directoraat-Generaal", pagina).y == pytest.approx(61.5, abs=1)
        rechts = " ".join(woord.tekst for woord in woorden(pdf) if woord.pagina == pagina and woord.x >= 149.9)
        assert rechts.startswith(
            "Directoraat-Generaal Voorbeelden Directie Regie en Toezicht Datum 9 april 2026 Onze referentie 1234567"
        )
        assert "Uw referentie" not in rechts
        links = [woord.y for woord in woorden(pdf) if woord.pagina == pagina and woord.x < 149]
        assert min(links) == pytest.approx(61.5, abs=1)


@pytest.mark.parametrize(("naam", "vorm"), [("jenv", "Pagina {} van {}"), ("vng", "{}/{}"), ("kaal", "{}")])
def test_every_page_is_numbered_in_the_words_of_the_house_style(naam: str, vorm: str) -> None:
    pdf = voorbeeld(naam)
    totaal = aantal_paginas(pdf)
    nummer = stijl(naam).paginanummer
    assert nummer is not None
    for pagina in range(1, totaal + 1):
        voet = [woord for woord in woorden(pdf) if woord.pagina == pagina and woord.y > nummer.y - 1]
        assert " ".join(woord.tekst for woord in voet) == vorm.format(pagina, totaal)
        assert voet[0].x == pytest.approx(nummer.x, abs=1)


def test_a_stamp_stands_on_every_page_and_is_not_read_out() -> None:
    blokken = (alinea("een"), Paginaeinde(), alinea("twee"))
    met, zonder = zet(*blokken, stempel="WWW"), zet(*blokken)
    # Turned text comes out of pdftotext in pieces.
    assert [pagina.count("W") for pagina in platte_tekst(met).split("\f")] == [3, 3, 0]
    assert "W" not in platte_tekst(zonder)
    assert voorgelezen(met) == voorgelezen(zonder)


# --- nothing lost, nothing added ----------------------------------------------------------------------------------


@pytest.mark.parametrize("naam", NAMEN)
def test_the_tags_hold_every_word_of_the_tree_and_no_running_head(naam: str) -> None:
    # Without the long table: where it repeats its header the tags do so too.
    brief = voorbeeldbrief(naam)
    zonder = replace(brief, inhoud=tuple(blok for blok in brief.inhoud if not isinstance(blok, Tabel | Lijst)))
    gezegd = kaal(voorgelezen(maak_pdf(zonder, stijl(naam), stijlmap(naam))))
    verwacht = woorden_van(zonder, stijl(naam))
    for nummer, noot in enumerate(verwacht.noten, start=1):
        assert f"{nummer}{noot}" in gezegd
        gezegd = gezegd.replace(f"{nummer}{noot}", "", 1)
    # What is left beside the text are the two marks of the notes.
    assert gezegd.replace("dewet).1", "dewet).", 1).replace("beschreven.2", "beschreven.", 1) == verwacht.tekst


VIJANDIG = (
    '<img src="file:///etc/passwd">',
    "<script>alert(1)</script>",
    "</p></main></body>",
    "<style>p{display:none}</style>",
    "<!-- weg -->",
    "&lt; &amp; &#65; &nbsp;",
    "]]> <![CDATA[ x ]]>",
    "*sterk* _nadruk_ `code` # kop | cel | 1. {{ naam }} {% if %} ${x}",
    "url(http://voorbeeld.invalid/x) @import 'x';",
    '" onload="x" style="position:fixed',
    "fi ffi fl — ‘aanhaling’ … é ü ß ğ Ω Ж",
    "\\ \\n \\u0041 %20 %s {0}",
    "(haakjes) <voetnoot>x</voetnoot>",
)


def test_hostile_data_comes_out_as_the_text_that_it_is() -> None:
    rijen = tuple(((t(f"{nummer}"),), (w(tekst),)) for nummer, tekst in enumerate(VIJANDIG))
    tabel = Tabel((Uitlijning.LINKS, Uitlijning.LINKS), ((t("nr"),), (t("waarde"),)), rijen)
    blokken: tuple[Blok, ...] = (
        *(alinea(w(tekst)) for tekst in VIJANDIG),
        *(Kop(2, (w(tekst),)) for tekst in VIJANDIG),
        Lijst(False, tuple((alinea(w(tekst)),) for tekst in VIJANDIG)),
        tabel,
        alinea("x", *(Noot((w(tekst),)) for tekst in VIJANDIG)),
    )
    kop = {**hoofd(), "geadresseerde": regels(*VIJANDIG[:3]), "betreft": regels(VIJANDIG[0])}
    gezegd = kaal(voorgelezen(zet(*blokken, hoofd=kop, titel=VIJANDIG[0], auteur=VIJANDIG[1], kenmerk=VIJANDIG[9])))
    for tekst in VIJANDIG:
        assert gezegd.count(kaal(tekst)) >= 5


def test_a_character_that_the_typeface_lacks_stops_the_letter() -> None:
    with pytest.raises(Fout, match=r"niet in het lettertype DejaVu Sans: ‘中’ \(U\+4E2D\)") as gevangen:
        zet(alinea("midden 中"))
    assert gevangen.value.meldingen[0].code == "OM-008"


def test_an_unbreakable_word_is_broken_rather_than_run_off_the_page() -> None:
    lang = "x" * 300
    kop = {**hoofd(), "website": regels(lang)}
    pdf = zet(alinea(lang), hoofd=kop)
    assert kaal(voorgelezen(pdf)).count(lang) == 2


def test_an_addressee_that_runs_into_the_reference_lines_is_refused() -> None:
    kop = {**hoofd(), "geadresseerde": regels(*(f"regel {nummer}" for nummer in range(20)))}
    zonder_venster = stijl("jenv").model_copy(update={"venster": None})
    with pytest.raises(Fout, match=r"vak ‘geadresseerde’ is te vol.*‘referentieregels’"):
        maak_pdf(korte_brief(alinea("x"), hoofd=kop), zonder_venster, stijlmap("jenv"))


def test_lists_nested_beyond_reason_give_a_message_and_no_crash() -> None:
    blok: Blok = alinea("diep")
    for _ in range(300):
        blok = Lijst(False, ((blok,),))
    with pytest.raises(Fout) as gevangen:
        zet(blok)
    assert gevangen.value.meldingen[0].code in ("OM-003", "OM-006")


# --- breaks between pages -----------------------------------------------------------------------------------------


def test_a_long_table_repeats_its_header_on_every_page() -> None:
    pdf = voorbeeld("jenv")
    met_rijen = {woord.pagina for woord in woorden(pdf) if woord.tekst == "Voorbeeldgemeente"}
    met_kop = [woord.pagina for woord in woorden(pdf) if woord.tekst == "Realisatie"]
    assert len(met_rijen) > 1
    assert sorted(met_kop) == sorted(met_rijen)


@pytest.mark.parametrize("regels_ervoor", range(30, 48, 3))
def test_a_heading_never_stands_at_the_foot_of_a_page(regels_ervoor: int) -> None:
    vulling = tuple(alinea(f"regel {nummer}") for nummer in range(regels_ervoor // 2))
    pdf = zet(*vulling, *((alinea("enkel"),) if regels_ervoor % 2 else ()), Kop(2, (t("Tussenkop"),)), alinea(LANG * 2))
    kop = next(woord for woord in woorden(pdf) if woord.tekst == "Tussenkop")
    onder_de_kop = [
        woord for woord in woorden(pdf) if woord.pagina == kop.pagina and woord.x < 145 and kop.y < woord.y < 267
    ]
    assert len({round(woord.y) for woord in onder_de_kop}) >= 2


@pytest.mark.parametrize("aantal", range(14, 24, 2))
def test_a_signature_is_whole_and_has_two_lines_of_text_above_it(aantal: int) -> None:
    pdf = zet(
        *(alinea(LANG) for _ in range(aantal // 2)), *(alinea("regel") for _ in range(aantal % 5)), ondertekening()
    )
    groet = next(woord for woord in woorden(pdf) if woord.tekst == "Hoogachtend,")
    functie = next(woord for woord in woorden(pdf) if woord.tekst == "Directeur")
    assert groet.pagina == functie.pagina
    boven = {
        round(woord.y, 1)
        for woord in woorden(pdf)
        if woord.pagina == groet.pagina and woord.x < 145 and woord.y < groet.y - 1
    }
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
    gezegd = kaal(voorgelezen(zet(tabel)))
    assert gezegd.count("beoordeling") == 60


# --- notes --------------------------------------------------------------------------------------------------------

_WOORDEN = [
    "gemeente",
    "provincie",
    "opvang",
    "taak",
    "wet",
    "besluit",
    "verzoek",
    "termijn",
    "college",
    "raad",
    "minister",
    "toezicht",
]


def _dichte_brief(zaad: int) -> tuple[Blok, ...]:
    """A letter that is full of notes, some of them long; the same for the same seed."""
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
        blokken.append(Alinea(tuple(delen), Alineasoort.GEWOON))
    return (*blokken, ondertekening())


@pytest.mark.parametrize("zaad", range(6))
def test_every_note_of_a_dense_letter_is_there_and_whole(zaad: int) -> None:
    blokken = _dichte_brief(zaad)
    naam = NAMEN[zaad % 3]
    gezegd = kaal(voorgelezen(zet(*blokken, huisstijl=naam)))
    noten = woorden_van(korte_brief(*blokken, huisstijl=naam), stijl(naam)).noten
    assert noten
    for nummer, noot in enumerate(noten, start=1):
        assert f"{nummer}{noot}" in gezegd


def test_a_note_longer_than_a_page_is_whole_or_stops_the_letter() -> None:
    noot = LANG * 60
    with pytest.raises(Fout) as gevangen:
        zet(alinea("tekst", Noot((t(noot),))))
    assert {melding.code for melding in gevangen.value.meldingen} <= {"OM-004", "OM-005", "OM-006", "OM-009"}
