"""Out to Word, filled in, and back into the case."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.text.paragraph import Paragraph

from correspondentie.kamervraag.verwerken.verslag import Stand
from tests.kamervraag.verwerken.conftest import (
    Maak,
    Proef,
    alinea,
    antwoord,
    codes,
    kaal,
    nieuwe_alinea,
    veranderd,
    verwijder,
    vul_in,
    zonder_bladwijzers,
    zonder_vakken,
)


def met_python_docx(concept: bytes) -> bytes:
    """Fill the empty answer in as a script would: lists, a table, looks."""
    document = docx.Document(BytesIO(concept))
    leeg = Paragraph(alinea(document.element.body, "[antwoord op vragen 2"), document)  # type: ignore[arg-type]
    eerste = leeg.insert_paragraph_before("", style="Body Text")
    eerste.add_run("Het zijn er ")
    eerste.add_run("120").bold = True
    eerste.add_run(", waarvan ")
    eerste.add_run("de helft").italic = True
    eerste.add_run(" er al is:")
    for tekst in ("in het oosten", "in het westen"):
        leeg.insert_paragraph_before(tekst, style="List Bullet")
    for tekst in ("eerst dit", "dan dat"):
        leeg.insert_paragraph_before(tekst, style="List Number")
    tabel = document.add_table(rows=2, cols=2)
    for rij, woorden in zip(tabel.rows, (("Jaar", "Plekken"), ("2026", "120 | 130")), strict=True):
        for cel, woord in zip(rij.cells, woorden, strict=True):
            cel.text = woord
    leeg._p.addprevious(tabel._tbl)
    laatste = leeg.insert_paragraph_before("Zie *ook* ", style="Body Text")
    laatste.add_run("1. hiervoor.")
    verwijder(leeg._p)
    uit = BytesIO()
    document.save(uit)
    return uit.getvalue()


INGEVULD = """\
Het zijn er **120**, waarvan *de helft* er al is:

- in het oosten
- in het westen

1. eerst dit
2. dan dat

| Jaar | Plekken |
| --- | --- |
| 2026 | 120 \\| 130 |

Zie \\*ook\\* 1. hiervoor.\
"""


def test_an_untouched_draft_changes_nothing(proef: Proef) -> None:
    verwerkt = proef.verwerk(proef.docx)
    assert {een.stand for een in verwerkt.verslag.antwoorden} == {Stand.GELIJK}
    assert codes(verwerkt.verslag) == []
    assert verwerkt.schrijf() == ()


def test_what_a_script_fills_in_comes_back_and_nothing_else_changes(proef: Proef) -> None:
    verwerkt = proef.verwerk(met_python_docx(proef.docx))
    assert antwoord(verwerkt.verslag, 2, 3).nieuw == INGEVULD
    assert [een.plek.nummers for een in verwerkt.verslag.overgenomen] == [(2, 3)]
    assert codes(verwerkt.verslag) == []
    voor = proef.zaak.read_text(encoding="utf-8")
    assert verwerkt.schrijf() == (proef.zaak,)
    blok = "".join(f"      {regel}".rstrip() + "\n" for regel in INGEVULD.split("\n"))
    assert proef.zaak.read_text(encoding="utf-8") == voor.replace(
        "    antwoord:   # volgt\n", f"    antwoord: |  # volgt\n{blok}"
    )
    assert {een.stand for een in proef.verslag(met_python_docx(proef.docx)).antwoorden} == {Stand.GELIJK}


@pytest.mark.parametrize("schade", [zonder_vakken, zonder_bladwijzers, kaal])
def test_answers_are_found_without_controls_or_bookmarks(proef: Proef, schade: Callable[[object], object]) -> None:
    verslag = proef.verslag(veranderd(met_python_docx(proef.docx), schade))
    assert antwoord(verslag, 2, 3).nieuw == INGEVULD
    assert len(verslag.overgenomen) == 1
    assert codes(verslag) == []


def test_answers_survive_libreoffice(
    proef: Proef, libreoffice: Callable[[Sequence[Path], str], list[Path]], tmp_path: Path
) -> None:
    leeg, ingevuld = tmp_path / "leeg.docx", tmp_path / "ingevuld.docx"
    leeg.write_bytes(proef.docx)
    ingevuld.write_bytes(met_python_docx(proef.docx))
    eens = libreoffice([leeg, ingevuld], "docx")
    via_odt = libreoffice(libreoffice([leeg, ingevuld], "odt"), "docx")
    for onaangeroerd, terug in (eens, libreoffice(eens, "docx"), via_odt):
        verslag = proef.verslag(onaangeroerd.read_bytes())
        assert {een.stand for een in verslag.antwoorden} == {Stand.GELIJK}
        assert codes(verslag) == []
        verslag = proef.verslag(terug.read_bytes())
        assert antwoord(verslag, 2, 3).nieuw == INGEVULD
        assert [een.plek.nummers for een in verslag.overgenomen] == [(2, 3)]
        assert codes(verslag) == []


def test_a_rich_answer_that_is_changed_a_little_keeps_the_rest(proef: Proef) -> None:
    def doe(lichaam: object) -> None:
        alinea(lichaam, "drie").append(nieuwe_alinea(" en meer")[0])  # type: ignore[arg-type]

    nieuw = antwoord(proef.verslag(veranderd(proef.docx, doe)), 1).nieuw
    oud = antwoord(proef.verslag(proef.docx), 1).oud
    assert nieuw == oud.replace("3. drie", "3. drie en meer")


def test_lists_typed_by_hand_and_pasted_styles_become_plain_lists_and_paragraphs(maak_proef: Maak) -> None:
    proef = maak_proef("  - vraag: Waarom is dat zo?\n    antwoord:\n")
    docx_ = veranderd(
        proef.docx,
        lambda een: vul_in(
            een,
            "vraag 1",
            nieuwe_alinea("Om twee redenen:", stijl="MsoNormal"),
            nieuwe_alinea("1.\u00a0de eerste"),
            nieuwe_alinea("2. de tweede"),
            nieuwe_alinea("• punt"),
            nieuwe_alinea(["•", "w:tab/>"][0] + " ander punt"),
            nieuwe_alinea("- geen lijst, want alleen"),
        ),
    )
    nieuw = antwoord(proef.verslag(docx_), 1).nieuw
    assert nieuw.startswith("Om twee redenen:\n\n1. de eerste\n2. de tweede\n\n- punt\n- ander punt")


def test_an_answer_in_one_line_stays_in_one_line(maak_proef: Maak) -> None:
    proef = maak_proef("  - vraag: Klopt dat?\n    antwoord: Ja.  # kort\n")
    terug = veranderd(proef.docx, lambda een: alinea(een, "Ja.").append(nieuwe_alinea(" Zeker.")[0]))
    proef.verwerk(terug).schrijf()
    assert "    antwoord: Ja. Zeker.  # kort\n" in proef.zaak.read_text(encoding="utf-8")


def test_the_same_case_gives_the_same_draft(maak_proef: Maak) -> None:
    assert maak_proef().docx == maak_proef().docx
