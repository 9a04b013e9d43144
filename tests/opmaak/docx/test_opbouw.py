"""A whole letter, read back."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from docx.table import Table
from openxml_audit import OpenXmlValidator

from correspondentie.brief.boom import (
    Alinea,
    Bijeen,
    Blokken,
    Citaat,
    Inlines,
    Kop,
    Leemte,
    Lijst,
    Nadruk,
    Noot,
    Paginaeinde,
    Regeleinde,
    Sterk,
    Tabel,
    Tekst,
    Verwijzing,
    Waarde,
    alle_inlines,
)
from tests.opmaak.brieven import alinea, hoofd, korte_brief, regels, t, voorbeeldbrief, voorbeeldinhoud, w
from tests.opmaak.docx.lezen import W, deel, lichaam, maak, open_docx, xml

STIJLEN = ("jenv", "vng", "kaal")


def tekst(inlines: Inlines) -> str:
    uit = ""
    for inline in inlines:
        match inline:
            case Tekst(inhoud) | Waarde(inhoud, _) | Leemte(inhoud):
                uit += inhoud
            case Nadruk(dieper) | Sterk(dieper) | Verwijzing(_, dieper):
                uit += tekst(dieper)
            case Regeleinde():
                uit += "\n"
            case _:
                pass
    return uit


def teksten(blokken: Blokken) -> Iterator[str]:
    for blok in blokken:
        match blok:
            case Alinea(inhoud) | Kop(_, inhoud):
                yield tekst(inhoud)
            case Lijst(punten=punten):
                for punt in punten:
                    yield from teksten(punt)
            case Tabel(kop=kop, rijen=rijen):
                for rij in (kop, *rijen):
                    yield from (tekst(cel) for cel in rij)
            case Citaat(inhoud) | Bijeen(inhoud):
                yield from teksten(inhoud)
            case Paginaeinde():
                pass


@pytest.mark.parametrize("naam", STIJLEN)
def test_the_text_of_the_file_is_the_text_of_the_tree_in_order(naam: str) -> None:
    gelezen: list[str] = []
    for stuk in lichaam(maak(voorbeeldbrief(naam))):
        gelezen += [cel.text for rij in stuk.rows for cel in rij.cells] if isinstance(stuk, Table) else [stuk.text]
    assert gelezen == list(teksten(voorbeeldinhoud()))


@pytest.mark.parametrize("naam", STIJLEN)
@pytest.mark.parametrize("stempel", [None, "CONCEPT"])
def test_the_file_is_valid_ooxml(naam: str, stempel: str | None, tmp_path: Path) -> None:
    pad = tmp_path / "brief.docx"
    pad.write_bytes(maak(voorbeeldbrief(naam, stempel=stempel, extra={"zaak": "a & b"})))
    uitslag = OpenXmlValidator().validate(pad)
    assert [str(fout) for fout in uitslag.errors] == []


def test_the_validator_would_see_an_element_out_of_place(tmp_path: Path) -> None:
    pad = tmp_path / "brief.docx"
    with zipfile.ZipFile(BytesIO(maak(voorbeeldbrief()))) as bron, zipfile.ZipFile(pad, "w") as doel:
        for naam in bron.namelist():
            doel.writestr(naam, bron.read(naam).replace(b"<w:cantSplit/>", b"<w:keepNext/>"))
    assert OpenXmlValidator().validate(pad).errors


def test_the_same_letter_gives_the_same_bytes_in_another_process() -> None:
    programma = (
        "import hashlib; from tests.opmaak.docx.lezen import maak; from tests.opmaak.brieven import voorbeeldbrief;"
        "print(hashlib.sha256(maak(voorbeeldbrief(stempel='PROEF', extra={'b': '1', 'a': '2'}))).hexdigest())"
    )
    wortel = Path(__file__).parents[3]
    sommen = {
        subprocess.run(
            [sys.executable, "-c", programma],
            env={**os.environ, "PYTHONHASHSEED": zaad, "PYTHONPATH": str(wortel)},
            cwd=wortel,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for zaad in ("1", "2")
    }
    assert len(sommen) == 1


def test_members_are_sorted_and_dated_the_same() -> None:
    with zipfile.ZipFile(BytesIO(maak(voorbeeldbrief()))) as archief:
        assert archief.testzip() is None
        assert archief.namelist() == sorted(archief.namelist())
        assert {lid.date_time for lid in archief.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archief.namelist()[0] == "[Content_Types].xml"


def test_every_part_has_one_content_type_and_every_relation_a_target() -> None:
    gegevens = maak(voorbeeldbrief(extra={"zaak": "1"}))
    with zipfile.ZipFile(BytesIO(gegevens)) as archief:
        namen = set(archief.namelist())
    typen = [kind.get("PartName") for kind in deel(gegevens, "[Content_Types].xml") if kind.get("PartName")]
    assert len(typen) == len(set(typen))
    assert {naam.lstrip("/") for naam in typen} <= namen
    for naam in (naam for naam in namen if naam.endswith(".rels")):
        map_ = Path(naam).parent.parent
        for relatie in deel(gegevens, naam):
            if relatie.get("TargetMode") != "External":
                assert (map_ / relatie.get("Target")).as_posix() in namen


def test_the_properties_are_those_of_the_letter() -> None:
    eigenschappen = open_docx(maak(voorbeeldbrief())).core_properties
    assert eigenschappen.title == "Interbestuurlijk toezicht gemeente Voorbeeldstad"
    assert eigenschappen.subject.startswith("Interbestuurlijk toezicht op de uitvoering")
    assert eigenschappen.author == "Directie Regie en Toezicht"
    assert eigenschappen.keywords == "voorbeeldbrief, 1234567"
    assert eigenschappen.language == "nl-NL"
    assert eigenschappen.created == eigenschappen.modified == datetime(2026, 4, 9, tzinfo=UTC)


def test_further_properties_stand_in_a_part_of_their_own() -> None:
    gegevens = maak(voorbeeldbrief(extra={"zaak": "Z-1", "afzender": "a & b"}))
    eigen = deel(gegevens, "docProps/custom.xml")
    assert [(kind.get("name"), kind[0].text) for kind in eigen] == [("afzender", "a & b"), ("zaak", "Z-1")]


def test_the_language_is_dutch() -> None:
    assert deel(maak(voorbeeldbrief()), "word/styles.xml").find(f".//{W}lang").get(f"{W}val") == "nl-NL"


def test_an_entry_that_the_letter_does_not_have_leaves_no_label() -> None:
    zonder = {naam: waarde for naam, waarde in hoofd().items() if naam not in ("uw_referentie", "bijlagen")}
    gelezen = [alinea.text for alinea in open_docx(maak(voorbeeldbrief(hoofd=zonder))).paragraphs]
    assert "Onze referentie" in gelezen
    assert "Uw referentie" not in gelezen
    assert "Bijlage(n)" not in gelezen


def test_the_first_entry_of_a_region_has_no_white_above_it() -> None:
    zonder = {naam: waarde for naam, waarde in hoofd().items() if naam not in ("organisatie", "onderdeel")}

    def wit(brief_hoofd: dict[str, tuple[Inlines, ...]]) -> str:
        (adres,) = [a for a in open_docx(maak(voorbeeldbrief(hoofd=brief_hoofd))).paragraphs if "straat" in a.text]
        return str(xml(adres).find(f"{W}pPr/{W}spacing").get(f"{W}before"))

    assert wit(hoofd()) == "90"
    assert wit(zonder) == "0"


def test_lines_of_the_head_are_lines_in_word() -> None:
    gelezen = [alinea.text for alinea in open_docx(maak(voorbeeldbrief())).paragraphs]
    assert "Voorbeeldstraat 147\n2500 EA  DEN HAAG" in gelezen
    assert any(regel.startswith("Datum\t9\u00a0april") for regel in gelezen)


def test_a_gap_in_the_head_is_marked() -> None:
    gegevens = maak(voorbeeldbrief(hoofd={**hoofd(), "onze_referentie": ((Leemte("[kenmerk volgt]"),),)}))
    for naam in ("word/document.xml", "word/header2.xml"):
        (run,) = [r for r in deel(gegevens, naam).iter(f"{W}r") if "".join(r.itertext()) == "[kenmerk volgt]"]
        assert run.find(f"{W}rPr/{W}rStyle").get(f"{W}val") == "Leemte"


def test_a_note_in_the_subject_stands_once_and_comes_first() -> None:
    betreft = ((t("Onderwerp"), Noot((t("bij het onderwerp"),))),)
    gegevens = maak(voorbeeldbrief(hoofd={**hoofd(), "betreft": betreft}))
    noten = ["".join(noot.itertext()) for noot in deel(gegevens, "word/footnotes.xml")][2:]
    assert noten[0] == " bij het onderwerp"
    assert len(noten) == 1 + sum(isinstance(inline, Noot) for inline in alle_inlines(voorbeeldinhoud()))


def test_the_stamp_stands_in_both_headers_and_only_when_there_is_one() -> None:
    def stempels(stempel: str | None) -> list[str]:
        gegevens = maak(voorbeeldbrief(stempel=stempel))
        delen = [deel(gegevens, f"word/header{nr}.xml") for nr in (1, 2)]
        return [
            pad.get("string")
            for wortel in delen
            for pad in wortel.iter("{urn:schemas-microsoft-com:vml}textpath")
            if pad.get("string")
        ]

    assert stempels("PROEF") == ["PROEF", "PROEF"]
    assert stempels(None) == []


def test_the_letters_of_every_stamp_are_equally_wide() -> None:
    def breedte(stempel: str) -> float:
        koptekst = deel(maak(voorbeeldbrief(stempel=stempel)), "word/header1.xml")
        (vorm,) = koptekst.iter("{urn:schemas-microsoft-com:vml}shape")
        eigenschappen = dict(regel.split(":", 1) for regel in vorm.get("style").split(";"))
        return float(eigenschappen["width"].removesuffix("pt"))

    assert breedte("PROEF") / 5 == pytest.approx(breedte("CONCEPT") / 7, rel=0.01)


def test_a_letter_without_head_and_body_is_still_a_letter() -> None:
    document = open_docx(maak(replace(voorbeeldbrief(), hoofd={}, inhoud=())))
    assert [alinea.text for alinea in document.paragraphs] == [""]


def test_a_value_in_a_field_is_never_read_as_a_field() -> None:
    brief = korte_brief(alinea(w("{{ onze_referentie }}")))
    gegevens = maak(replace(brief, hoofd={**hoofd(), "betreft": regels("{{ 7*7 }} {%p if x %}")}))
    assert "Betreft\t{{ 7*7 }} {%p if x %}" in [a.text for a in open_docx(gegevens).paragraphs]
