"""What a department says of its letters is read in layers, the nearest first."""

from __future__ import annotations

from pathlib import Path

import pytest

from correspondentie.archief.waarden import Archief, Bewaartermijn, is_rsin
from correspondentie.melding import Fout
from correspondentie.werkmap.werkmap import Instellingen, Werkmap, open_werkmap
from tests.voorbeelden import PROJECT


def archief(map_: Path, **bestanden: str) -> Archief:
    (map_ / "data" / "archief").mkdir(parents=True)
    for naam, tekst in bestanden.items():
        (map_ / "data" / "archief" / f"{naam}.yaml").write_text(tekst, encoding="utf-8")
    return Archief(Werkmap(map_, Instellingen(), basis=map_ / "leeg"))


def test_the_kind_goes_before_the_house_style_and_that_before_the_standard(tmp_path: Path) -> None:
    waarden = archief(
        tmp_path,
        standaard="bron: A\nwaardering: N\ndekking: {naam: Nederland}\n",
        jenv="bron: B\nwaardering: B\nsoorten:\n  vrije-brief: {waardering: V, bewaartermijn: {termijn: 5 jaar}}\n",
    )
    vrij, toezicht, ander = (
        waarden.waarden(*een) for een in (("jenv", "vrije-brief"), ("jenv", "toezichtbrief"), ("vng", "ledenbrief"))
    )
    assert [een.bron for een in (vrij, toezicht, ander)] == ["B", "B", "A"]
    assert [een.waardering for een in (vrij, toezicht, ander)] == ["V", "B", "N"]
    assert {een.dekking.naam for een in (vrij, toezicht, ander) if een.dekking} == {"Nederland"}
    assert vrij.archiefvormer is None


def test_without_settings_nothing_is_said(tmp_path: Path) -> None:
    assert set(archief(tmp_path).waarden("jenv", "x").model_dump().values()) == {None}


@pytest.mark.parametrize("huisstijl", ["jenv", "vng", "kaal"])
def test_the_files_that_come_along_can_be_read(huisstijl: str) -> None:
    assert Archief(open_werkmap(PROJECT)).waarden(huisstijl, "vrije-brief").archiefvormer is not None


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("waardering: X\n", "BN"),
        ("bewaartermijn: {termijn: tien jaar}\n", "AR-040"),
        ('zaaksysteem: {bronorganisatie: "123456789"}\n', "AR-041"),
        ("soorten:\n  a: {bewaartermijn: {termijn: lang}}\n", "AR-040"),
        ("onbekend: 1\n", "BN"),
    ],
)
def test_wrong_settings_are_refused(tmp_path: Path, tekst: str, code: str) -> None:
    with pytest.raises(Fout) as fout:
        archief(tmp_path, jenv=tekst).waarden("jenv", "a")
    assert [melding.code.startswith(code) for melding in fout.value.meldingen] == [True]


@pytest.mark.parametrize(
    ("termijn", "duur"),
    [("1 jaar", "P1Y"), ("20 jaren", "P20Y"), ("6 maanden", "P6M"), ("2 weken", "P14D"), ("3 dagen", "P3D")],
)
def test_a_term_is_a_duration(termijn: str, duur: str) -> None:
    assert Bewaartermijn(termijn=termijn).duur == duur


@pytest.mark.parametrize(
    ("rsin", "goed"), [("123456782", True), ("123456789", False), ("12345678", False), ("0" * 9, False)]
)
def test_an_rsin_passes_the_elfproef(rsin: str, goed: bool) -> None:
    assert is_rsin(rsin) is goed
