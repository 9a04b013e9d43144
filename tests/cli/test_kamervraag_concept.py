"""``kamervraag concept`` and ``verwerk`` as an officer gives them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest

from tests.cli.conftest import Draai

ZAAK = """\
# Een zaak.
soort: kamervraag-antwoord
datum: 20 april 2026
ondertekenaar: van-den-brink
leden: [Voorbeeld (Partij A)]
bewindspersonen: [minister van Asiel en Migratie]
onderwerp: een voorbeeld
ingezonden: 2 april 2026
uw_kenmerk: 2026Z00001
vragen:
  - vraag: Kent u het bericht?
    antwoord:  # volgt
  - vraag: Wat vindt u daarvan?
    antwoord: Daar vind ik niets van.
"""


@pytest.fixture
def zaak(map_: Path) -> Path:
    (map_ / "vragen.yaml").write_text(ZAAK, encoding="utf-8")
    return map_ / "vragen.yaml"


def vul(pad: Path, **anders: str) -> None:
    """Replace the paragraphs that begin so."""
    document = docx.Document(str(pad))
    lichaam = document.element.body
    for p in lichaam.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"):
        teksten = list(p.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"))
        heel = "".join(een.text or "" for een in teksten).replace("\xa0", " ")
        for begin, nieuw in anders.items():
            if heel.startswith(begin.replace("_", " ")) and teksten:
                teksten[0].text = nieuw
                for een in teksten[1:]:
                    een.text = ""
    uit = BytesIO()
    document.save(uit)
    pad.write_bytes(uit.getvalue())


def test_the_answers_go_out_and_come_back(draai: Draai, zaak: Path) -> None:
    gemaakt = draai("kamervraag", "concept", zaak, "--uit", "c.docx")
    assert gemaakt.code == 0
    assert "1 van 2" in gemaakt.uit
    pad = zaak.parent / "c.docx"
    vul(pad, **{"[antwoord_op_vraag_1": "Ja, dat ken ik."})
    toon = draai("kamervraag", "verwerk", pad, "--toon")
    assert toon.code == 0
    assert "+ Ja, dat ken ik." in toon.uit
    assert zaak.read_text(encoding="utf-8") == ZAAK
    vraagt = draai("kamervraag", "verwerk", pad)
    assert "--ja" in vraagt.uit
    assert zaak.read_text(encoding="utf-8") == ZAAK
    klaar = draai("kamervraag", "verwerk", pad, "--ja")
    assert klaar.code == 0
    assert zaak.read_text(encoding="utf-8") == ZAAK.replace("antwoord:  # volgt", "antwoord: Ja, dat ken ik.  # volgt")
    assert "niets over te nemen" in draai("kamervraag", "verwerk", pad, "--ja").uit


def test_a_draft_that_is_there_is_not_overwritten(draai: Draai, zaak: Path) -> None:
    assert draai("kamervraag", "concept", zaak, "--uit", "c.docx").code == 0
    nog_eens = draai("kamervraag", "concept", zaak, "--uit", "c.docx")
    assert nog_eens.code == 1
    assert "CL-001" in nog_eens.fout
    assert draai("kamervraag", "concept", zaak, "--uit", "c.docx", "--vervang").code == 0


def test_a_changed_question_gives_the_code_for_partly_and_the_answer_is_written(draai: Draai, zaak: Path) -> None:
    draai("kamervraag", "concept", zaak, "--uit", "c.docx")
    anders = {"[antwoord_op_vraag_1": "Ja.", "Wat_vindt_u": "Wat vindt u nu eigenlijk daarvan?"}
    vul(zaak.parent / "c.docx", **anders)
    klaar = draai("kamervraag", "verwerk", "c.docx", "--ja", "--json", "--bewaar", "over.txt")
    assert klaar.code == 3
    assert [een["code"] for een in klaar.json["meldingen"]] == ["KV-331"]
    assert klaar.json["geschreven"] == ["vragen.yaml"]
    assert "Wat vindt u nu eigenlijk" in (zaak.parent / "over.txt").read_text(encoding="utf-8")
    assert "eigenlijk" not in zaak.read_text(encoding="utf-8")


def test_another_file_is_refused_in_dutch(draai: Draai, zaak: Path) -> None:
    (zaak.parent / "brief.pdf").write_bytes(b"%PDF-1.7")
    gezegd = draai("kamervraag", "verwerk", "brief.pdf", "--zaak", zaak)
    assert gezegd.code == 1
    assert "een pdf" in gezegd.fout
    assert zaak.read_text(encoding="utf-8") == ZAAK


def test_contradicting_options_are_refused(draai: Draai) -> None:
    assert draai("kamervraag", "verwerk", "c.docx", "--toon", "--ja").code == 2
