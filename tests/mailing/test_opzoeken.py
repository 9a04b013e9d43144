"""Where a mailing is: by its name, by its file, with a register of one's own choice."""

from __future__ import annotations

from pathlib import Path

from correspondentie.mailing.opzoeken import zoek_mailing
from correspondentie.werkmap.werkmap import open_werkmap


def werkmap(map_: Path) -> Path:
    (map_ / "correspondentie.yaml").write_text("register: eigen.sqlite\n", encoding="utf-8")
    return map_


def test_by_name_the_register_is_that_of_the_work_folder(tmp_path: Path) -> None:
    plek = zoek_mailing("voorjaar", open_werkmap(werkmap(tmp_path)))
    assert plek.map == tmp_path / "output" / "voorjaar"
    assert plek.url == f"sqlite:///{tmp_path / 'eigen.sqlite'}"


def test_a_mailing_on_trial_is_found_in_its_own_folder(tmp_path: Path) -> None:
    eigen = tmp_path / "uit" / "voorjaar" / "proefregister.sqlite"
    eigen.parent.mkdir(parents=True)
    eigen.write_bytes(b"SQLite")
    plek = zoek_mailing("voorjaar", open_werkmap(werkmap(tmp_path)), tmp_path / "uit")
    assert plek.url == f"sqlite:///{eigen}"


def test_a_register_that_is_named_goes_first(tmp_path: Path) -> None:
    plek = zoek_mailing("voorjaar", open_werkmap(werkmap(tmp_path)), url=str(tmp_path / "ander.sqlite"))
    assert plek.url == f"sqlite:///{tmp_path / 'ander.sqlite'}"


def test_by_file_the_mailing_itself_says_where_it_is(tmp_path: Path) -> None:
    bestand = tmp_path / "m.yaml"
    bestand.write_text(
        "mailing: zomer\ntitel: Zomer\nsoort: vrije-brief\nproef: ja\naan: {gemeenten: alle}\n"
        "gegevens: {datum: 1 juli 2026}\n",
        encoding="utf-8",
    )
    plek = zoek_mailing(str(bestand), open_werkmap(werkmap(tmp_path)))
    assert plek.naam == "zomer"
    assert plek.map == tmp_path / "output" / "zomer"
    assert plek.url == f"sqlite:///{tmp_path / 'output' / 'zomer' / 'proefregister.sqlite'}"
