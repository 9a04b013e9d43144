"""Where letterhead and house style say different things."""

from pathlib import Path

import pytest

from correspondentie.melding import Ernst, Melding
from correspondentie.opmaak.docx import controleer_briefpapier
from correspondentie.opmaak.docx.maten import twips
from tests.opmaak.docx.lezen import HUISSTIJLEN, huisstijl
from tests.opmaak.docx.test_briefpapier import bewerkt, vervang


def controleer(map_: Path) -> list[Melding]:
    return controleer_briefpapier(huisstijl("jenv"), map_ / "briefpapier.docx")


@pytest.mark.parametrize("naam", ["jenv", "vng", "kaal"])
def test_the_letterheads_that_come_along_agree_with_their_house_style(naam: str) -> None:
    assert controleer_briefpapier(huisstijl(naam), HUISSTIJLEN / naam / "briefpapier.docx") == []


def test_frames_that_libreoffice_made_text_boxes_of_are_reported_once(elders_bewaard: Path) -> None:
    # It keeps the frames of the page and turns those of the headers into text boxes.
    meldingen = [(melding.code, melding.tekst.split(" heeft")[0]) for melding in controleer(elders_bewaard)]
    assert meldingen == [("BP-010", "Het vlak ‘vervolgcolofon’"), ("BP-010", "Het paginanummer")]


@pytest.mark.parametrize(
    ("deelnaam", "oud", "nieuw", "code", "woorden"),
    [
        ("word/document.xml", f'w:y="{twips(57)}"', f'w:y="{twips(60)}"', "BP-008", "‘retouradres’, van boven: het"),
        ("word/document.xml", f'w:left="{twips(25)}"', f'w:left="{twips(20)}"', "BP-008", "linkermarge"),
        ("word/header2.xml", f'w:x="{twips(150)}"', f'w:x="{twips(145)}"', "BP-008", "145 mm"),
        ("word/styles.xml", "Verdana", "Arial", "BP-008", "Arial"),
        ("word/styles.xml", '<w:sz w:val="18"/>', '<w:sz w:val="22"/>', "BP-008", "11 pt"),
        ("word/styles.xml", f'w:left="{twips(20)}"', f'w:left="{twips(30)}"', "BP-008", "55 mm"),
        ("word/document.xml", "{{ bijlagen }}", "2", "BP-007", "‘bijlagen’"),
        ("word/document.xml", "{{ betreft }}", "", "BP-007", "‘betreft’"),
        ("word/header2.xml", " PAGE ", " DATE ", "BP-009", "eerste pagina"),
        ("word/document.xml", "{{p inhoud }}", "", "BP-003", "inhoud"),
        ("word/document.xml", "{{ website }}", "{{ wepsite }}", "BP-004", "wepsite"),
    ],
)  # fmt: skip
def test_a_difference_is_reported(tmp_path: Path, deelnaam: str, oud: str, nieuw: str, code: str, woorden: str) -> None:
    meldingen = controleer(bewerkt(tmp_path, deelnaam, vervang(oud, nieuw)))
    gevonden = [melding for melding in meldingen if melding.code == code]
    assert any(woorden in melding.tekst for melding in gevonden), meldingen
    assert all(melding.plaats is not None for melding in meldingen)


def test_only_what_stops_a_letter_is_an_error(tmp_path: Path) -> None:
    meldingen = controleer(bewerkt(tmp_path, "word/styles.xml", vervang("Verdana", "Arial")))
    assert {melding.ernst for melding in meldingen} == {Ernst.WAARSCHUWING}
    meldingen = controleer(bewerkt(tmp_path, "word/document.xml", vervang("{{p inhoud }}", "")))
    assert Ernst.FOUT in {melding.ernst for melding in meldingen}


def test_a_frame_moved_by_less_than_anyone_sees_is_no_difference(tmp_path: Path) -> None:
    map_ = bewerkt(tmp_path, "word/document.xml", vervang(f'w:y="{twips(57)}"', f'w:y="{twips(57.3)}"'))
    assert controleer(map_) == []


def test_a_region_that_lost_its_frame_is_reported(tmp_path: Path) -> None:
    import re

    def zonder(xml: bytes) -> bytes:
        return re.sub(rb'<w:framePr [^>]*w:y="%d"/>' % twips(57), b"", xml)

    assert "BP-010" in [melding.code for melding in controleer(bewerkt(tmp_path, "word/document.xml", zonder))]


def test_without_a_letterhead_there_is_one_message(tmp_path: Path) -> None:
    assert [melding.code for melding in controleer(tmp_path)] == ["BP-001"]
