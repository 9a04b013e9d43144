"""What is noticed when a draft comes back: every change outside the answers, and who else changed an answer."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy

import pytest
from lxml import etree

from correspondentie.kamervraag.concept.plek import Plek
from correspondentie.kamervraag.verwerken.kiezen import Keuze
from correspondentie.kamervraag.verwerken.verslag import Stand
from correspondentie.melding import Fout
from tests.kamervraag.verwerken.conftest import (
    KOP,
    RIJK,
    Maak,
    Proef,
    W,
    alinea,
    antwoord,
    codes,
    kaal,
    met_deel,
    nieuwe_alinea,
    tekst_van,
    veranderd,
    vul_in,
    zonder_vakken,
)

TWEE = """\
  - vraag: Kent u het eerste bericht over de opvang?
    antwoord: Het eerste antwoord gaat over plekken in het noorden en over de kosten daarvan.
  - vraag: Kent u het tweede bericht over de opvang?
    antwoord: Dit tweede bericht ken ik ook, en ik vind er nog steeds niets van.
"""
EEN, ANDER = (regel.split(": ", 1)[1] for regel in TWEE.splitlines() if "antwoord" in regel)


@pytest.fixture
def twee(maak_proef: Maak) -> Proef:
    return maak_proef(TWEE)


def zet(p: etree._Element, tekst: str) -> None:
    """All text of a paragraph replaced."""
    teksten = list(p.iter(f"{W}t"))
    teksten[0].text = tekst
    for een in teksten[1:]:
        een.text = ""


def wissel(lichaam: etree._Element) -> None:
    een, ander = alinea(lichaam, EEN[:20]), alinea(lichaam, ANDER[:20])
    zet(een, ANDER)
    zet(ander, EEN)


def wissel_vakken(lichaam: etree._Element) -> None:
    """Cut and pasted with their controls, below each other's headings."""
    vakken = [
        een.find(f"{W}sdtContent") for een in lichaam.iter(f"{W}sdt") if '"antwoord-' in etree.tostring(een[0]).decode()
    ]
    eerste, tweede = vakken
    assert eerste is not None and tweede is not None  # noqa: PT018
    kopjes = eerste[0], tweede[0]
    eerste.insert(0, deepcopy(kopjes[1]))
    tweede.insert(0, deepcopy(kopjes[0]))
    eerste.remove(kopjes[0])
    tweede.remove(kopjes[1])


# --- outside the answers ------------------------------------------------------------------------------------------


def test_a_changed_question_is_named_and_the_answer_still_comes_along(twee: Proef) -> None:
    def doe(lichaam: etree._Element) -> None:
        zet(alinea(lichaam, "Kent u het tweede"), "Kent u het tweede bericht over de noodopvang?")
        alinea(lichaam, ANDER[:20]).append(nieuwe_alinea(" Echt.")[0])

    verslag = twee.verslag(veranderd(twee.docx, doe))
    (melding,) = verslag.meldingen
    assert melding.code == "KV-331"
    assert "vraag 2" in melding.tekst
    assert "noodopvang" in melding.tekst
    assert antwoord(verslag, 2).stand is Stand.OVERNEMEN
    assert "noodopvang" not in "".join(verslag.bestanden.values())


@pytest.mark.parametrize("schade", [wissel, wissel_vakken])
def test_swapped_answers_are_named_and_not_written(twee: Proef, schade: Callable[[etree._Element], None]) -> None:
    verslag = twee.verslag(veranderd(twee.docx, schade))
    melding = next(een for een in verslag.meldingen if een.code == "KV-342")
    assert "vraag 1" in melding.tekst
    assert "vraag 2" in melding.tekst
    assert verslag.bestanden == {}
    assert {een.stand for een in verslag.antwoorden} == {Stand.BOTSING}


def test_swapped_answers_are_written_when_that_is_chosen(twee: Proef) -> None:
    verslag = twee.verslag(veranderd(twee.docx, wissel), Keuze.CONCEPT)
    assert antwoord(verslag, 1).nieuw.replace("\n", " ") == ANDER
    assert len(verslag.overgenomen) == 2


def test_a_changed_heading_is_named(twee: Proef) -> None:
    verslag = twee.verslag(veranderd(twee.docx, lambda een: zet(alinea(een, "Antwoord op vraag 2"), "Reactie op 2")))
    assert codes(verslag) == ["KV-332"]
    assert antwoord(verslag, 2).stand is Stand.GELIJK


def test_text_between_question_and_answer_belongs_to_no_answer_and_is_shown(twee: Proef) -> None:
    def doe(lichaam: etree._Element) -> None:
        kop = alinea(lichaam, "Antwoord op vraag 1")
        vraag = next(een for een in lichaam.iter(f"{W}p") if tekst_van(een).startswith("Kent u het eerste"))
        assert kop is not None
        vraag.addnext(nieuwe_alinea("Nog navragen bij de juristen."))

    verslag = twee.verslag(veranderd(twee.docx, doe))
    assert verslag.los == ((Plek("vraag", (1,)), "Nog navragen bij de juristen."),)
    assert codes(verslag) == ["KV-335"]


def test_a_changed_letter_is_told(twee: Proef) -> None:
    def doe(lichaam: etree._Element) -> None:
        p = alinea(lichaam, "Op 2 april 2026 heeft")
        zet(p, tekst_van(p).replace("stuur ik u", "zend ik u graag"))

    verslag = twee.verslag(veranderd(twee.docx, doe))
    assert codes(verslag) == ["KV-333"]
    assert "Hierbij zend ik u graag" in verslag.veranderd[0][1]


def test_a_changed_reference_is_told_and_not_read_as_an_answer(proef: Proef) -> None:
    for zonder in (list, kaal):

        def doe(lichaam: etree._Element, zonder: Callable[[etree._Element], object] = zonder) -> None:
            zet(alinea(lichaam, "Zie het antwoord op vragen"), "Zie het antwoord op vragen 2 tot en met 3.")
            zonder(lichaam)

        verslag = proef.verslag(veranderd(proef.docx, doe))
        assert codes(verslag) == ["KV-345"]
        assert antwoord(verslag, 4).stand is Stand.GELIJK


def test_an_addition_to_a_reference_is_an_answer(proef: Proef) -> None:
    def doe(lichaam: etree._Element) -> None:
        alinea(lichaam, "Zie het antwoord").getparent().getparent().addnext(nieuwe_alinea("En ik blijf dat volgen."))  # type: ignore[union-attr]

    verslag = proef.verslag(veranderd(proef.docx, doe))
    assert antwoord(verslag, 4).nieuw == "En ik blijf dat volgen."
    assert antwoord(verslag, 4).stand is Stand.OVERNEMEN


def test_questions_in_another_order_are_told_and_read_right(twee: Proef) -> None:
    def doe(lichaam: etree._Element) -> None:
        zonder_vakken(lichaam)
        alle = list(lichaam.iterchildren(f"{W}p"))
        tekst = [tekst_van(een).replace("\xa0", " ") for een in alle]
        blok = alle[tekst.index("Vraag 2") : tekst.index(ANDER) + 1]
        for een in blok:
            alle[tekst.index("Vraag 1")].addprevious(een)

    verslag = twee.verslag(veranderd(twee.docx, doe))
    assert codes(verslag) == ["KV-336"]
    assert {een.stand for een in verslag.antwoorden} == {Stand.GELIJK}


# --- three ways ---------------------------------------------------------------------------------------------------


def hernoem(proef: Proef, oud: str, nieuw: str) -> None:
    tekst = proef.zaak.read_text(encoding="utf-8")
    assert oud in tekst
    proef.zaak.write_text(tekst.replace(oud, nieuw), encoding="utf-8")


def vul_aan(lichaam: etree._Element) -> None:
    alinea(lichaam, EEN[:20]).append(nieuwe_alinea(" Uit het concept.")[0])


def test_a_stale_draft_is_told_and_what_only_one_side_changed_is_taken(twee: Proef) -> None:
    hernoem(twee, ANDER, "In de zaak staat nu iets heel anders.")
    verslag = twee.verslag(veranderd(twee.docx, vul_aan))
    assert codes(verslag) == ["KV-323"]
    assert "vraag 2" in verslag.meldingen[0].tekst
    assert antwoord(verslag, 1).stand is Stand.OVERNEMEN
    assert antwoord(verslag, 2).stand is Stand.ZAAK_NIEUWER
    (tekst,) = verslag.bestanden.values()
    assert "Uit het concept." in tekst
    assert "In de zaak staat nu iets heel anders." in tekst


def test_an_answer_that_both_changed_is_a_conflict_until_somebody_chooses(twee: Proef) -> None:
    hernoem(twee, EEN, "In de zaak staat nu iets anders.")
    docx = veranderd(twee.docx, vul_aan)
    verslag = twee.verslag(docx)
    assert antwoord(verslag, 1).stand is Stand.BOTSING
    assert "KV-341" in codes(verslag)
    assert verslag.bestanden == {}
    assert "Uit het concept" in "".join(twee.verslag(docx, Keuze.CONCEPT).bestanden.values())
    assert twee.verslag(docx, Keuze.ZAAK).bestanden == {}


def test_the_same_change_on_both_sides_is_no_conflict(twee: Proef) -> None:
    hernoem(twee, EEN, f"{EEN} Uit het concept.")
    verslag = twee.verslag(veranderd(twee.docx, vul_aan))
    assert antwoord(verslag, 1).stand is Stand.GELIJK


def test_an_answer_that_was_emptied_is_not_emptied_in_the_case(twee: Proef) -> None:
    docx = veranderd(twee.docx, lambda een: zet(alinea(een, EEN[:20]), ""))
    verslag = twee.verslag(docx)
    assert codes(verslag) == ["KV-344"]
    assert verslag.bestanden == {}
    (tekst,) = twee.verslag(docx, Keuze.CONCEPT).bestanden.values()
    assert "    antwoord:\n" in tekst


def test_a_draft_without_its_properties_still_fills_empty_answers_and_asks_for_the_rest(maak_proef: Maak) -> None:
    proef = maak_proef(TWEE.replace(f" {EEN}", ""))

    def doe(lichaam: etree._Element) -> None:
        vul_in(lichaam, "vraag 1", nieuwe_alinea("Ja."))
        zet(alinea(lichaam, ANDER[:20]), "Iets anders.")

    verslag = proef.verslag(_zonder_eigenschappen(veranderd(proef.docx, doe)))
    assert codes(verslag) == ["KV-324", "KV-346"]
    assert antwoord(verslag, 1).stand is Stand.OVERNEMEN
    assert antwoord(verslag, 2).stand is Stand.BOTSING


def _zonder_eigenschappen(docx: bytes) -> bytes:
    import zipfile
    from io import BytesIO

    uit = BytesIO()
    with zipfile.ZipFile(BytesIO(docx)) as oud, zipfile.ZipFile(uit, "w") as nieuw:
        for lid in oud.infolist():
            if lid.filename != "docProps/custom.xml":
                nieuw.writestr(lid.filename, oud.read(lid))
    return uit.getvalue()


def test_questions_grouped_otherwise_since_then_are_told_and_their_text_is_kept(twee: Proef) -> None:
    hernoem(twee, f"    antwoord: {ANDER}\n", "    samen: [1, 2]\n")
    verslag = twee.verslag(veranderd(twee.docx, vul_aan))
    assert {"KV-323", "KV-337", "KV-335"} <= set(codes(verslag))
    assert [plek.nummers for plek, _ in verslag.los] == [(1,), (2,)]
    assert "Uit het concept." in verslag.los[0][1]
    assert antwoord(verslag, 1, 2).stand is Stand.KWIJT
    assert verslag.bestanden == {}


def test_a_draft_of_another_case_is_refused(twee: Proef, maak_proef: Maak) -> None:
    ander = maak_proef(TWEE, kop=KOP.replace("2026Z00001", "2026Z00002"))
    with pytest.raises(Fout) as fout:
        twee.verslag(ander.docx)
    assert [een.code for een in fout.value.meldingen] == ["KV-321"]
    assert "2026Z00002" in str(fout.value)


def test_a_draft_with_other_questions_is_refused(twee: Proef, maak_proef: Maak) -> None:
    with pytest.raises(Fout) as fout:
        twee.verslag(maak_proef(RIJK).docx)
    assert [een.code for een in fout.value.meldingen] == ["KV-322"]


def test_a_case_that_changes_while_a_draft_is_processed_is_not_overwritten(twee: Proef) -> None:
    verwerkt = twee.verwerk(veranderd(twee.docx, vul_aan))
    hernoem(twee, EEN, "Intussen.")
    with pytest.raises(Fout) as fout:
        verwerkt.schrijf()
    assert fout.value.meldingen[0].code == "KV-327"
    assert "Intussen." in twee.zaak.read_text(encoding="utf-8")


# --- people at work -----------------------------------------------------------------------------------------------

WIE = 'w:id="91" w:author="A. Voorbeeld" w:date="2026-04-10T10:00:00Z"'


def ruw(xml: str) -> etree._Element:
    return etree.fromstring(f'<x xmlns:w="{W[1:-1]}">{xml}</x>')[0]


def test_tracked_changes_count_as_accepted_and_are_listed(twee: Proef) -> None:
    def doe(lichaam: etree._Element) -> None:
        p = alinea(lichaam, EEN[:20])
        run = p.find(f"{W}r")
        assert run is not None
        weg = ruw(f"<w:del {WIE}><w:r><w:delText>Het eerste antwoord</w:delText></w:r></w:del>")
        erbij = ruw(f'<w:ins {WIE}><w:r><w:t xml:space="preserve">Dat antwoord</w:t></w:r></w:ins>')
        tekst = run.find(f"{W}t")
        assert tekst is not None
        tekst.text = (tekst.text or "").removeprefix("Het eerste antwoord")
        tekst.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.addprevious(weg)
        run.addprevious(erbij)

    verslag = twee.verslag(veranderd(twee.docx, doe))
    assert antwoord(verslag, 1).nieuw.startswith("Dat antwoord gaat over plekken")
    assert codes(verslag) == ["KV-361", "KV-361"]
    assert "A. Voorbeeld" in verslag.meldingen[0].tekst
    assert {"toegevoegd", "verwijderd"} == {een.tekst.split(", ")[1].split(":")[0] for een in verslag.meldingen}


def test_a_deleted_paragraph_mark_joins_two_paragraphs(twee: Proef) -> None:
    def doe(lichaam: etree._Element) -> None:
        p = alinea(lichaam, EEN[:20])
        ppr = p.find(f"{W}pPr")
        assert ppr is not None
        ppr.append(ruw(f"<w:rPr><w:del {WIE}/></w:rPr>"))
        p.addnext(nieuwe_alinea(" En door."))

    assert antwoord(twee.verslag(veranderd(twee.docx, doe)), 1).nieuw.replace("\n", " ") == f"{EEN} En door."


def test_comments_are_listed_with_the_answer_that_they_stand_at(twee: Proef) -> None:
    def doe(lichaam: etree._Element) -> None:
        alinea(lichaam, ANDER[:20]).append(nieuwe_alinea('<w:r><w:commentReference w:id="0"/></w:r>')[0])

    opmerkingen = (
        f'<w:comments xmlns:w="{W[1:-1]}"><w:comment w:id="0" w:author="B. Voorbeeld">'
        "<w:p><w:r><w:t>Klopt dit nog?</w:t></w:r></w:p></w:comment></w:comments>"
    )
    verslag = twee.verslag(met_deel(veranderd(twee.docx, doe), comments=opmerkingen.encode()))
    (melding,) = verslag.meldingen
    assert melding.code == "KV-362"
    assert "B. Voorbeeld" in melding.tekst
    assert "vraag 2" in melding.tekst
    assert "Klopt dit nog?" in melding.tekst
    assert antwoord(verslag, 2).stand is Stand.GELIJK


def test_what_an_answer_cannot_hold_is_told(twee: Proef) -> None:
    def doe(lichaam: etree._Element) -> None:
        p = alinea(lichaam, EEN[:20])
        p.append(nieuwe_alinea("<w:r><w:rPr><w:strike/></w:rPr><w:t> oud stuk</w:t></w:r>")[0])
        p.append(nieuwe_alinea("<w:r><w:drawing/></w:r>")[0])
        p.append(nieuwe_alinea("<w:r><w:t>\uf0b7 x</w:t></w:r>")[0])
        kader = "<w:p><w:r><w:t>In een kader.</w:t></w:r></w:p>"
        p.append(nieuwe_alinea(f"<w:r><w:pict><w:txbxContent>{kader}</w:txbxContent></w:pict></w:r>")[0])

    verslag = twee.verslag(veranderd(twee.docx, doe))
    assert sorted(codes(verslag)) == ["KV-351", "KV-353", "KV-354", "KV-355"]
    assert "oud stuk" in antwoord(verslag, 1).nieuw
    assert "In een kader." in antwoord(verslag, 1).nieuw
