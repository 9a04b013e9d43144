"""A letterhead made from its house style."""

from pathlib import Path

import pytest

from correspondentie.opmaak.docx import controleer_briefpapier, laad_briefpapier, maak_briefpapier, maak_docx
from correspondentie.opmaak.huisstijl import Huisstijl
from tests.opmaak.brieven import voorbeeldbrief
from tests.opmaak.docx.lezen import HUISSTIJLEN, W, deel, huisstijl, open_docx


def met(stijl: Huisstijl, **anders: object) -> Huisstijl:
    return stijl.model_copy(update=anders)


def schrijf(map_: Path, stijl: Huisstijl) -> Path:
    pad = map_ / "briefpapier.docx"
    pad.write_bytes(maak_briefpapier(stijl, HUISSTIJLEN / stijl.naam))
    return pad


@pytest.mark.parametrize("naam", ["jenv", "vng", "kaal"])
def test_a_new_letterhead_agrees_with_the_house_style_it_was_made_of(naam: str, tmp_path: Path) -> None:
    assert controleer_briefpapier(huisstijl(naam), schrijf(tmp_path, huisstijl(naam))) == []


def test_it_is_the_same_each_time() -> None:
    stijl = huisstijl("jenv")
    assert maak_briefpapier(stijl, HUISSTIJLEN / "jenv") == maak_briefpapier(stijl, HUISSTIJLEN / "jenv")


def test_other_measures_give_another_letterhead(tmp_path: Path) -> None:
    stijl = huisstijl("jenv")
    anders = met(stijl, pagina=stijl.pagina.model_copy(update={"links": 30.0, "vervolg": 50.0}))
    pad = schrijf(tmp_path, anders)
    assert controleer_briefpapier(anders, pad) == []
    assert len(controleer_briefpapier(stijl, pad)) >= 2


def test_a_house_style_of_nothing_but_text_bears_a_letter(tmp_path: Path) -> None:
    leeg = ("beeldmerk", "retouradres", "geadresseerde", "rubricering", "colofon", "vervolgcolofon")
    kaal = met(huisstijl("jenv"), **dict.fromkeys((*leeg, "referentieregels", "paginanummer")))
    schrijf(tmp_path, kaal)
    document = open_docx(maak_docx(voorbeeldbrief(), kaal, laad_briefpapier(tmp_path, kaal)))
    assert document.paragraphs[0].text == "Geacht college,"


def test_texts_of_the_house_style_are_text(tmp_path: Path) -> None:
    stijl = huisstijl("jenv")
    nummer = stijl.paginanummer
    assert nummer is not None
    raar = met(stijl, paginanummer=nummer.model_copy(update={"tekst": 'Blad {n} & "meer" <{m}>'}))
    schrijf(tmp_path, raar)
    gegevens = maak_docx(voorbeeldbrief(), raar, laad_briefpapier(tmp_path, raar))
    koptekst = deel(gegevens, "word/header1.xml")
    assert "".join(t.text for t in koptekst.iter(f"{W}t") if t.text).startswith('Blad 1 & "meer" <1>')
    assert [veld.get(f"{W}instr").strip() for veld in koptekst.iter(f"{W}fldSimple")] == ["PAGE", "NUMPAGES"]


def test_the_mark_has_an_alternative_text_and_its_place() -> None:
    gegevens = maak_briefpapier(huisstijl("jenv"), HUISSTIJLEN / "jenv")
    wp = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
    (anker,) = deel(gegevens, "word/header1.xml").iter(f"{wp}anchor")
    assert anker.find(f"{wp}docPr").get("descr") == "Beeldmerk van de afzender"
    maat = anker.find(f"{wp}extent")
    assert (int(maat.get("cx")) / 36000, int(maat.get("cy")) / 36000) == (13, 37.1)
    plaats = [offset.text for offset in anker.iter(f"{wp}posOffset")]
    assert plaats == [str(round(98.5 * 36000)), "0"]


def test_names_of_typefaces_have_the_free_one_as_alternative() -> None:
    fonts = deel(maak_briefpapier(huisstijl("jenv"), HUISSTIJLEN / "jenv"), "word/fontTable.xml")
    assert [(f.get(f"{W}name"), f.find(f"{W}altName").get(f"{W}val")) for f in fonts] == [("Verdana", "DejaVu Sans")]


@pytest.mark.parametrize("naam", ["jenv", "vng", "kaal"])
def test_headings_and_labels_have_the_colours_of_the_house_style(naam: str) -> None:
    kleuren = huisstijl(naam).kleuren
    stijlen = deel((HUISSTIJLEN / naam / "briefpapier.docx").read_bytes(), "word/styles.xml")
    gelezen = {
        stijl.get(f"{W}styleId"): f"#{kleur.get(f'{W}val').lower()}"
        for stijl in stijlen.iter(f"{W}style")
        if (kleur := stijl.find(f"{W}rPr/{W}color")) is not None
    }
    assert {gelezen["Heading1"], gelezen["Heading2"]} == {kleuren.kop}
    assert gelezen["Colofonlabel"] == kleuren.label
    assert gelezen["Hyperlink"] == kleuren.accent
