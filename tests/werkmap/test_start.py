"""Laying out a work folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from correspondentie.bron.yaml import lees_yaml
from correspondentie.melding import Fout
from correspondentie.werkmap.start import leg_werkmap_aan
from correspondentie.werkmap.werkmap import Instellingen, meegeleverd, open_werkmap


def test_a_work_folder_holds_settings_templates_data_and_room_for_letters(tmp_path: Path) -> None:
    doel = tmp_path / "werk"
    assert [pad.name for pad in leg_werkmap_aan(doel)] == [
        "correspondentie.yaml",
        "data",
        "output",
        "sjablonen",
        "zaken",
    ]
    assert open_werkmap(doel).map == doel
    for deel in ("sjablonen", "data"):
        eigen = {pad.relative_to(doel / deel) for pad in (doel / deel).rglob("*") if pad.is_file()}
        mee = {pad.relative_to(meegeleverd() / deel) for pad in (meegeleverd() / deel).rglob("*") if pad.is_file()}
        assert eigen == {pad for pad in mee if not any(stuk.startswith(".") for stuk in pad.parts)}


def test_every_setting_is_explained_and_good_once_its_sign_is_taken_away(tmp_path: Path) -> None:
    leg_werkmap_aan(tmp_path / "werk")
    tekst = (tmp_path / "werk" / "correspondentie.yaml").read_text(encoding="utf-8")
    aangezet = "\n".join(
        regel[1:] if regel.startswith("#") and regel[1:2] != " " else regel for regel in tekst.split("\n")
    )
    namen = {veld.alias or naam for naam, veld in Instellingen.model_fields.items()}
    assert set(lees_yaml(aangezet, "correspondentie.yaml")) == namen
    Instellingen.model_validate(dict(lees_yaml(aangezet, "correspondentie.yaml")))


def test_an_empty_folder_will_do_and_stays_the_same_folder(tmp_path: Path) -> None:
    nummer = tmp_path.stat().st_ino
    leg_werkmap_aan(tmp_path)
    assert tmp_path.stat().st_ino == nummer


@pytest.mark.parametrize("wat", ["map", "bestand"])
def test_what_is_there_already_is_left_alone(wat: str, tmp_path: Path) -> None:
    doel = tmp_path / "werk"
    if wat == "map":
        doel.mkdir()
        (doel / "eigen.txt").write_text("van mij", encoding="utf-8")
    else:
        doel.write_text("van mij", encoding="utf-8")
    with pytest.raises(Fout) as fout:
        leg_werkmap_aan(doel)
    assert fout.value.meldingen[0].code == "WM-001"
    assert (doel / "eigen.txt" if wat == "map" else doel).read_text(encoding="utf-8") == "van mij"


def test_a_start_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("", encoding="utf-8")
    with pytest.raises(Fout) as fout:
        leg_werkmap_aan(tmp_path / "bestand" / "werk")
    assert fout.value.meldingen[0].code == "WM-002"
    assert [pad.name for pad in tmp_path.iterdir()] == ["bestand"]
