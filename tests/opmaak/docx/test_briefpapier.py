"""A letterhead that others have edited still bears a letter."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx.text.paragraph import Paragraph

from correspondentie.melding import Fout
from correspondentie.opmaak.docx import laad_briefpapier, maak_docx
from tests.opmaak.brieven import voorbeeldbrief, voorbeeldinhoud
from tests.opmaak.docx.lezen import HUISSTIJLEN, W, deel, huisstijl, lichaam, open_docx, stijlnaam
from tests.opmaak.docx.test_opbouw import teksten

Bewerking = Callable[[bytes], bytes]


def bewerkt(map_: Path, deelnaam: str, bewerking: Bewerking | None) -> Path:
    """The letterhead of JenV in ``map_``, with one part changed or (``None``) left out."""
    bron = HUISSTIJLEN / "jenv" / "briefpapier.docx"
    with zipfile.ZipFile(bron) as oud, zipfile.ZipFile(map_ / "briefpapier.docx", "w") as nieuw:
        for naam in oud.namelist():
            inhoud = oud.read(naam)
            if naam != deelnaam:
                nieuw.writestr(naam, inhoud)
            elif bewerking is not None:
                na = bewerking(inhoud)
                assert na != inhoud
                nieuw.writestr(naam, na)
    return map_


def vervang(oud: str, nieuw: str) -> Bewerking:
    return lambda inhoud: inhoud.replace(oud.encode(), nieuw.encode())


def codes(map_: Path) -> list[str]:
    with pytest.raises(Fout) as gevangen:
        laad_briefpapier(map_, huisstijl("jenv"))
    return [melding.code for melding in gevangen.value.meldingen]


def brief_op(map_: Path) -> bytes:
    return maak_docx(voorbeeldbrief(), huisstijl("jenv"), laad_briefpapier(map_, huisstijl("jenv")))


def test_styles_are_found_by_name_as_dutch_word_writes_other_ids(tmp_path: Path) -> None:
    map_ = bewerkt(
        tmp_path,
        "word/styles.xml",
        lambda xml: xml.replace(b'w:styleId="Heading', b'w:styleId="Kop').replace(b'"BodyText"', b'"Plattetekst"'),
    )
    gegevens = brief_op(map_)
    gebruikt = {stijl.get(f"{W}val") for stijl in deel(gegevens, "word/document.xml").iter(f"{W}pStyle")}
    assert {"Kop1", "Kop2", "Kop3", "Plattetekst"} <= gebruikt
    assert not {"Heading1", "Heading2", "BodyText"} & gebruikt


def test_a_field_that_word_spread_over_runs_is_still_a_field(tmp_path: Path) -> None:
    splits = "{{</w:t></w:r><w:proofErr w:type='spellStart'/><w:r><w:t> betreft </w:t></w:r><w:r><w:t>}}"
    map_ = bewerkt(tmp_path, "word/document.xml", vervang("{{ betreft }}", splits))
    assert any(a.text.startswith("Betreft\tInterbestuurlijk") for a in open_docx(brief_op(map_)).paragraphs)


def test_a_letterhead_saved_by_libreoffice_bears_the_same_letter(elders_bewaard: Path) -> None:
    gegevens = brief_op(elders_bewaard)
    gelezen = [stuk.text for stuk in lichaam(gegevens) if isinstance(stuk, Paragraph)]
    verwacht = list(teksten(voorbeeldinhoud()))
    assert [tekst for tekst in gelezen if tekst] == [tekst for tekst in verwacht if tekst in gelezen and tekst]
    assert {"Heading 2", "List Number", "List Bullet", "Salutation"} <= {
        stijlnaam(stuk) for stuk in lichaam(gegevens) if isinstance(stuk, Paragraph)
    }
    noten = [noot.get(f"{W}id") for noot in deel(gegevens, "word/footnotes.xml")]
    assert len(noten) == len(set(noten)) == 5


def test_a_letterhead_without_a_part_for_notes_gets_one(tmp_path: Path) -> None:
    bewerkt(tmp_path, "word/footnotes.xml", None)
    bron = tmp_path / "briefpapier.docx"
    with zipfile.ZipFile(bron) as oud:
        leden = {naam: oud.read(naam) for naam in oud.namelist()}
    leden["word/_rels/document.xml.rels"] = leden["word/_rels/document.xml.rels"].replace(
        b'<Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" '
        b'Target="footnotes.xml"/>',
        b"",
    )
    with zipfile.ZipFile(bron, "w") as nieuw:
        for naam, inhoud in leden.items():
            nieuw.writestr(naam, inhoud)
    gegevens = brief_op(tmp_path)
    assert "Kamerstukken" in "".join(deel(gegevens, "word/footnotes.xml").itertext())
    rels = [r.get("Target") for r in deel(gegevens, "word/_rels/document.xml.rels")]
    assert rels.count("footnotes.xml") == 1


def test_fixed_text_that_a_user_adds_is_in_the_letter(tmp_path: Path) -> None:
    extra = "<w:p><w:r><w:t>Vaste tekst</w:t></w:r></w:p><w:sectPr>"
    map_ = bewerkt(tmp_path, "word/document.xml", vervang("<w:sectPr>", extra))
    assert open_docx(brief_op(map_)).paragraphs[-1].text == "Vaste tekst"


def test_an_absent_letterhead_is_a_problem_with_a_place(tmp_path: Path) -> None:
    assert codes(tmp_path) == ["BP-001"]


@pytest.mark.parametrize("inhoud", [b"", b"geen zip", b"PK\x03\x04" + b"\0" * 60])
def test_what_is_no_word_file_is_refused(tmp_path: Path, inhoud: bytes) -> None:
    (tmp_path / "briefpapier.docx").write_bytes(inhoud)
    assert codes(tmp_path) == ["BP-002"]


@pytest.mark.parametrize("naam", ["word/document.xml", "word/styles.xml", "word/header2.xml", "word/numbering.xml"])
def test_a_part_that_is_no_xml_is_refused(tmp_path: Path, naam: str) -> None:
    assert codes(bewerkt(tmp_path, naam, lambda _: b"<w:kapot")) == ["BP-002"]


@pytest.mark.parametrize(
    ("deelnaam", "oud", "nieuw", "code"),
    [
        ("word/document.xml", "{{p inhoud }}", "", "BP-003"),
        ("word/document.xml", "{{ betreft }}", "{{ betref }}", "BP-004"),
        ("word/header2.xml", "{{ datum }}", "{{ dattum }}", "BP-004"),
        ("word/document.xml", "{{ betreft }}", "{{ betreft + }}", "BP-005"),
        ("word/document.xml", "{%p endif %}", "", "BP-005"),
        ("word/styles.xml", 'w:val="Slotgroet"', 'w:val="Groet"', "BP-006"),
        ("word/styles.xml", '<w:numPr><w:numId w:val="1"/></w:numPr>', "", "BP-006"),
    ],
)
def test_a_letterhead_on_which_no_letter_can_be_made_is_refused(
    tmp_path: Path, deelnaam: str, oud: str, nieuw: str, code: str
) -> None:
    assert set(codes(bewerkt(tmp_path, deelnaam, vervang(oud, nieuw)))) == {code}


def test_a_field_cannot_run_code(tmp_path: Path) -> None:
    kwaad = "{{ betreft.__class__.__mro__ }}"
    assert codes(bewerkt(tmp_path, "word/document.xml", vervang("{{ betreft }}", kwaad))) == ["BP-005"]


@pytest.mark.parametrize("veld", ["{{ betreft.x }}", "{{ 1 / 0 }}", "{{ betreft | onbekend }}", "{{ betreft() }}"])
def test_a_field_that_cannot_be_filled_is_refused_before_there_is_a_letter(tmp_path: Path, veld: str) -> None:
    assert codes(bewerkt(tmp_path, "word/document.xml", vervang("{{ betreft }}", veld))) == ["BP-005"]


def test_conditions_that_cut_through_a_paragraph_are_refused(tmp_path: Path) -> None:
    einde = "</w:t></w:r></w:p>"
    cel = f"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{% endif %}}{einde}</w:tc></w:tr></w:tbl>"
    tabel = f"{{% if not betreft %}}{einde}{cel}<w:p><w:r><w:t>"
    assert codes(bewerkt(tmp_path, "word/document.xml", vervang("{{ betreft }}", tabel))) == ["BP-005"]
