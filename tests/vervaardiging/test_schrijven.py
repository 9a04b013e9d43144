"""Files are written whole or not at all."""

import os
import resource
from pathlib import Path

import pytest

from correspondentie.melding import Fout
from correspondentie.vervaardiging.schrijven import schrijf_heel, zet_klaar


def test_files_come_together_with_their_folders(tmp_path: Path) -> None:
    een, twee = tmp_path / "a" / "een", tmp_path / "b" / "twee"
    schrijf_heel({een: b"1", twee: b"2"})
    assert (een.read_bytes(), twee.read_bytes()) == (b"1", b"2")


def test_when_one_cannot_be_written_none_is(tmp_path: Path) -> None:
    (tmp_path / "geen-map").write_text("x", encoding="utf-8")
    with pytest.raises(Fout, match="VV-003"):
        schrijf_heel({tmp_path / "een": b"1", tmp_path / "geen-map" / "twee": b"2"})
    assert sorted(pad.name for pad in tmp_path.iterdir()) == ["geen-map"]


@pytest.mark.parametrize("aantal", [1, 3])
def test_when_the_disk_takes_no_more_none_is_written_and_it_is_told(tmp_path: Path, aantal: int) -> None:
    # A file may not grow beyond this: the first part is written, and then it fails, as on a disk that is full.
    oud = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, oud[1]))
    try:
        with pytest.raises(Fout, match="VV-003"):
            schrijf_heel({tmp_path / str(nummer): b"x" * 1500 * nummer for nummer in range(1, aantal + 2)})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, oud)
    assert list(tmp_path.iterdir()) == []


def test_a_great_many_files_take_no_more_open_files_than_a_process_may_have(tmp_path: Path) -> None:
    bestanden = {tmp_path / str(nummer): str(nummer).encode() for nummer in range(700)}
    oud = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (256, oud[1]))
    try:
        schrijf_heel(bestanden)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, oud)
    assert all(pad.read_bytes() == inhoud for pad, inhoud in bestanden.items())


def test_what_was_made_ready_but_not_placed_leaves_no_trace(tmp_path: Path) -> None:
    (tmp_path / "een").write_bytes(b"oud")
    with zet_klaar({tmp_path / "een": b"nieuw"}):
        pass
    assert [(pad.name, pad.read_bytes()) for pad in tmp_path.iterdir()] == [("een", b"oud")]


def test_files_wait_in_the_folder_that_was_named(tmp_path: Path) -> None:
    with zet_klaar({tmp_path / "een": b"1", tmp_path / "twee": b"2"}, tmp_path / "terzijde") as plaats:
        assert [pad.name for pad in tmp_path.iterdir()] == ["terzijde"]
        plaats()
    assert {pad.name for pad in tmp_path.iterdir()} == {"een", "twee", "terzijde"}
    assert list((tmp_path / "terzijde").iterdir()) == []


def test_files_can_be_read_by_whom_the_umask_allows(tmp_path: Path) -> None:
    oud = os.umask(0o027)
    try:
        schrijf_heel({tmp_path / "een": b"1"})
    finally:
        os.umask(oud)
    assert (tmp_path / "een").stat().st_mode & 0o777 == 0o640
