"""Where everything stands on the page, as LibreOffice sets it: within 2 mm of the house style."""

from collections.abc import Mapping

import pytest

from tests.opmaak.docx.conftest import Woord
from tests.opmaak.docx.lezen import huisstijl

Gezet = Mapping[str, list[Woord]]
SPELING = 2.0


def eerste(woorden: list[Woord], tekst: str, pagina: int = 1, rechts_van: float = 0) -> Woord:
    return next(woord for woord in woorden if (woord.tekst, woord.pagina) == (tekst, pagina) and woord.x >= rechts_van)


@pytest.mark.parametrize(
    ("tekst", "x", "y"),
    [
        ("&gt;", 25, 57),
        ("Het", 25, 61.5),
        ("Directoraat-Generaal", 150, 61.5),
        ("Datum", 25, 108),
        ("9", 45, 108),
        ("Betreft", 25, 112.2),
        ("Interbestuurlijk", 45, 112.2),
        ("Geacht", 25, 126),
        ("Pagina", 150, 274),
    ],
)
def test_the_first_page_of_jenv_has_everything_in_its_place(gezet: Gezet, tekst: str, x: float, y: float) -> None:
    woord = eerste(gezet["jenv"], tekst)
    assert woord.x == pytest.approx(x, abs=SPELING)
    assert woord.y == pytest.approx(y, abs=SPELING)


def test_a_second_line_of_the_subject_stands_below_the_first(gezet: Gezet) -> None:
    op_hoogte = [woord for woord in gezet["jenv"] if woord.pagina == 1 and 115.5 < woord.y < 118]
    assert op_hoogte[0].x == pytest.approx(45, abs=SPELING)


def test_the_text_stays_in_its_column(gezet: Gezet) -> None:
    brood = [woord for woord in gezet["jenv"] if woord.x < 145 and 120 < woord.y < 265]
    assert min(woord.x for woord in brood) == pytest.approx(25, abs=SPELING)
    assert max(woord.onder for woord in brood) < 297 - 30 + SPELING


@pytest.mark.parametrize("naam", ["jenv", "vng", "kaal"])
def test_every_page_after_the_first_has_its_colofon_and_its_number(gezet: Gezet, naam: str) -> None:
    stijl, woorden = huisstijl(naam), gezet[naam]
    paginas = max(woord.pagina for woord in woorden)
    assert paginas >= 3
    for pagina in range(1, paginas + 1):
        nummer = stijl.paginanummer
        assert nummer is not None
        delen = nummer.tekst.format(n=pagina, m=paginas).split()
        geteld = eerste(woorden, delen[0], pagina, nummer.x - 1) if len(delen) > 1 else None
        geteld = geteld or next(w for w in woorden if w.pagina == pagina and w.tekst == delen[0] and w.y > nummer.y - 1)
        assert geteld.x == pytest.approx(nummer.x, abs=SPELING)
        assert geteld.y == pytest.approx(nummer.y, abs=SPELING)
        if pagina > 1 and stijl.vervolgcolofon:
            vlak = stijl.vervolgcolofon
            bovenste = min((w for w in woorden if w.pagina == pagina and w.x > vlak.x - 1), key=lambda w: w.y)
            assert bovenste.x == pytest.approx(vlak.x, abs=SPELING)
            assert bovenste.y == pytest.approx(vlak.y, abs=SPELING)
            assert eerste(woorden, "1234567", pagina, vlak.x - 1)


@pytest.mark.parametrize("naam", ["jenv", "vng", "kaal"])
def test_the_text_area_starts_where_the_house_style_says(gezet: Gezet, naam: str) -> None:
    pagina = huisstijl(naam).pagina
    begin = {"jenv": "Datum", "vng": "Onderwerp", "kaal": "Geacht"}[naam]
    assert eerste(gezet[naam], begin).y == pytest.approx(pagina.eerste, abs=SPELING)
    tekst = [w for w in gezet[naam] if w.pagina == 2 and w.x < pagina.links + pagina.tekstbreedte]
    assert min(w.y for w in tekst) == pytest.approx(pagina.vervolg, abs=SPELING)


def test_the_place_of_the_text_does_not_hang_on_what_the_head_holds(gezet: Gezet) -> None:
    assert eerste(gezet["kort"], "Datum").y == pytest.approx(108, abs=SPELING)
    assert eerste(gezet["rubricering"], "Vertrouwelijk").y == pytest.approx(98, abs=SPELING)
    assert eerste(gezet["rubricering"], "Datum").y == pytest.approx(108, abs=SPELING)


def test_the_header_row_of_a_long_table_stands_on_every_page_of_it(gezet: Gezet) -> None:
    rijen = {w.pagina for w in gezet["jenv"] if w.tekst.startswith("Voorbeeldgemeente")}
    koppen = [w.pagina for w in gezet["jenv"] if w.tekst == "Realisatie"]
    assert len(rijen) > 1
    assert koppen == sorted(rijen)


def test_a_long_table_starts_on_the_page_that_announces_it(gezet: Gezet) -> None:
    for naam in ("jenv", "vng", "kaal"):
        aankondiging = next(w.pagina for w in gezet[naam] if w.tekst == "Bevindingen")
        assert aankondiging == min(w.pagina for w in gezet[naam] if w.tekst.startswith("Voorbeeldgemeente"))


def test_every_note_stands_on_a_page_with_its_mark(gezet: Gezet) -> None:
    noten = [w for w in gezet["jenv"] if w.tekst in ("Stb.", "Kamerstukken")]
    assert [w.pagina for w in noten] == [1, 4]
    assert all(w.y > 250 for w in noten)


def test_a_signature_never_stands_alone_on_a_page(gezet: Gezet) -> None:
    volle = [woorden for naam, woorden in gezet.items() if naam.startswith("vol")]
    tweede = 0
    for woorden in volle:
        groet = next(w for w in woorden if w.tekst == "Hoogachtend,")
        naam = next(
            w for w in woorden if w.tekst == "Regie" and w.x < 60 and w.y > groet.y and w.pagina == groet.pagina
        )
        boven = [w for w in woorden if w.pagina == groet.pagina and w.x < 145 and 61 < w.y < groet.y]
        assert naam.pagina == groet.pagina
        assert boven, "text of the paragraph before the signature stands on the same page"
        tweede += groet.pagina == 2
    # The series crosses the foot of the page, or it would show nothing.
    assert 0 < tweede < len(volle)


def test_the_enclosure_starts_a_page(gezet: Gezet) -> None:
    bijlage = eerste(gezet["jenv"], "Bijlage", max(w.pagina for w in gezet["jenv"]))
    assert bijlage.y == pytest.approx(61.5, abs=SPELING)
