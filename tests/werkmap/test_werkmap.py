"""Where things are."""

from pathlib import Path

import pytest

from correspondentie.melding import Fout
from correspondentie.werkmap.werkmap import BESTAND, Instellingen, Werkmap, meegeleverd, open_werkmap


@pytest.fixture
def werkmap(tmp_path: Path) -> Werkmap:
    (tmp_path / BESTAND).write_text("uitvoer: brieven\nafzender: voorbeeld\n", encoding="utf-8")
    (tmp_path / "sjablonen" / "huisstijlen" / "jenv").mkdir(parents=True)
    (tmp_path / "sjablonen" / "eigen.md").write_text("", encoding="utf-8")
    return open_werkmap(tmp_path)


def test_the_nearest_parent_with_settings_is_the_work_folder(werkmap: Werkmap, tmp_path: Path) -> None:
    (diep := tmp_path / "a" / "b").mkdir(parents=True)
    assert open_werkmap(diep) == werkmap
    (tmp_path / "a" / BESTAND).write_text("uitvoer: elders\n", encoding="utf-8")
    assert open_werkmap(diep).map == (tmp_path / "a").resolve()


def test_without_settings_there_is_no_work_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    werkmap = open_werkmap(tmp_path)
    assert werkmap == Werkmap(None, Instellingen())
    assert werkmap.lagen == (meegeleverd(),)
    assert werkmap.uitvoer == tmp_path / "output"


@pytest.mark.parametrize("tekst", ["", "# register: x\n\n"])
def test_settings_may_be_all_defaults(tmp_path: Path, tekst: str) -> None:
    (tmp_path / BESTAND).write_text(tekst, encoding="utf-8")
    assert open_werkmap(tmp_path) == Werkmap(tmp_path.resolve(), Instellingen())


def test_wrong_settings_are_refused_at_their_place(tmp_path: Path) -> None:
    (tmp_path / BESTAND).write_text("uitvoor: brieven\n", encoding="utf-8")
    with pytest.raises(Fout) as gevangen:
        open_werkmap(tmp_path)
    (melding,) = gevangen.value.meldingen
    assert (melding.code, melding.tip) == ("BN-102", "Bedoelde u ‘uitvoer’?")
    assert str(melding.plaats) == f"{tmp_path.resolve() / BESTAND}:1:1"


def test_the_installation_has_house_styles() -> None:
    assert (meegeleverd() / "sjablonen" / "huisstijlen" / "jenv" / "huisstijl.yaml").is_file()


def test_what_is_ones_own_comes_before_what_comes_along(werkmap: Werkmap, tmp_path: Path) -> None:
    assert werkmap.zoek("sjablonen", "huisstijlen", "jenv") == tmp_path / "sjablonen" / "huisstijlen" / "jenv"
    assert werkmap.zoek("sjablonen", "huisstijlen", "vng") == meegeleverd() / "sjablonen" / "huisstijlen" / "vng"
    assert werkmap.zoek("sjablonen", "bestaat-niet.md") is None


def test_files_of_all_layers_are_found_and_ones_own_hides_the_other(werkmap: Werkmap, tmp_path: Path) -> None:
    (tmp_path / "sjablonen" / ".~lock.eigen.md").write_text("", encoding="utf-8")
    assert werkmap.alle("sjablonen", "*.md")["eigen"] == tmp_path / "sjablonen" / "eigen.md"
    assert not any(naam.startswith(".") for naam in werkmap.alle("sjablonen", "*.md"))
    huisstijlen = werkmap.alle("sjablonen/huisstijlen", "*")
    assert list(huisstijlen) == ["jenv", "kaal", "vng"]
    assert huisstijlen["jenv"].is_relative_to(tmp_path)


def test_a_work_folder_at_the_installation_is_one_layer() -> None:
    assert Werkmap(meegeleverd(), Instellingen()).lagen == (meegeleverd(),)


@pytest.mark.parametrize(
    ("gekozen", "url"),
    [
        (None, "sqlite:////map/register.sqlite"),
        ("boek.sqlite", "sqlite:////map/boek.sqlite"),
        ("/elders/boek.sqlite", "sqlite:////elders/boek.sqlite"),
        ("postgresql+psycopg://server/register", "postgresql+psycopg://server/register"),
    ],
)
def test_the_register_is_a_file_in_the_work_folder_unless_a_url_is_given(gekozen: str | None, url: str) -> None:
    assert Werkmap(Path("/map"), Instellingen(register=gekozen)).register == url


def test_letters_go_to_the_folder_of_the_settings(werkmap: Werkmap, tmp_path: Path) -> None:
    assert werkmap.uitvoer == tmp_path / "brieven"
