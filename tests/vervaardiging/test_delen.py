"""The letter and the answers in one file, or in two."""

from __future__ import annotations

from pathlib import Path

import pytest

from correspondentie.brief.brief import Afgifte
from correspondentie.opmaak.tekst import maak_tekst
from correspondentie.vervaardiging.delen import delen
from correspondentie.vervaardiging.formaten import Drukkerij
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.vervaardiging.voorbereiden import bereid_voor
from correspondentie.werkmap.werkmap import Instellingen, Werkmap

ZAAK = """\
soort: kamervraag-antwoord
datum: 20 april 2026
ondertekenaar: van-den-brink
leden: [Voorbeeld (Partij A)]
bewindspersonen: [minister van Asiel en Migratie]
onderwerp: een voorbeeld
ingezonden: 2 april 2026
uw_kenmerk: 2026Z00001
los: {los}
vragen:
  - {{vraag: Waarom?, antwoord: Daarom.}}
"""


@pytest.mark.parametrize(
    ("los", "namen"), [("nee", {".docx", ".txt"}), ("ja", {".docx", ".txt", "-antwoorden.docx", "-antwoorden.txt"})]
)
def test_one_key_in_the_case_makes_two_files(los: str, namen: set[str], tmp_path: Path) -> None:
    (tmp_path / "zaak.yaml").write_text(ZAAK.format(los=los), encoding="utf-8")
    werkmap = Werkmap(None, Instellingen())
    brief = bereid_voor(tmp_path / "zaak.yaml", open_omgeving(werkmap), Afgifte()).gemaakt.brief
    drukkerij = Drukkerij(werkmap)
    assert set(drukkerij.druk(brief, ["docx", "txt"])) == namen
    teksten = {
        naam: maak_tekst(een, drukkerij.stijl(een.huisstijl).huisstijl).replace("\xa0", " ")
        for naam, een in delen(brief).items()
    }
    assert ("Vraag 1" in teksten[""]) is (los == "nee")
    assert ("Bijlage: Antwoorden op de vragen" in teksten[""]) is (los == "ja")
    if los == "ja":
        assert "Hoogachtend" not in teksten["-antwoorden"]
        assert "Vragen van het lid Voorbeeld" in teksten["-antwoorden"]
        assert "Daarom." in teksten["-antwoorden"]


def test_both_files_come_back_out_of_the_register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from correspondentie.cli.hoofd import main

    monkeypatch.chdir(tmp_path)
    (tmp_path / "correspondentie.yaml").write_text("# leeg\n", encoding="utf-8")
    (tmp_path / "zaak.yaml").write_text(ZAAK.format(los="ja"), encoding="utf-8")
    assert main(["vaststellen", "zaak.yaml", "--formaat", "docx"]) == 0
    gemaakt = {pad.name: pad.read_bytes() for pad in (tmp_path / "output").glob("*.docx")}
    assert len(gemaakt) == 2
    nummer = min(gemaakt).split("_")[1]
    assert main(["herstel", nummer, "--uit", "terug"]) == 0
    assert {pad.name: pad.read_bytes() for pad in (tmp_path / "terug").glob("*.docx")} == gemaakt
