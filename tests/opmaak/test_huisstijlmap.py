from __future__ import annotations

from pathlib import Path

from correspondentie.opmaak.huisstijlmap import bestanden, huisstijl_css, ingesloten


def test_a_house_style_without_refinements_has_an_empty_style_sheet(tmp_path: Path) -> None:
    assert huisstijl_css(tmp_path) == ""


def test_only_pictures_and_fonts_in_the_folder_itself_may_be_shown(tmp_path: Path) -> None:
    for naam in ("merk.png", "letter.ttf", "huisstijl.yaml", "briefpapier.docx"):
        (tmp_path / naam).write_bytes(b"x")
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "diep.png").write_bytes(b"x")
    assert list(bestanden(tmp_path)) == ["letter.ttf", "merk.png"]


def test_a_file_named_in_the_style_sheet_is_put_inside_and_an_unknown_one_is_dropped(tmp_path: Path) -> None:
    (tmp_path / "merk.png").write_bytes(b"abc")
    css = ingesloten("a{background:url(merk.png)} b{background:url('weg.png')}", tmp_path)
    assert css == "a{background:url(data:image/png;base64,YWJj)} b{background:none}"
