"""Workers: each task once, few at a time, also when one of them is killed; and none outlives its main process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from correspondentie.mailing.ploeg import MEESTE_SAMEN, PER_WERKER, WEINIG, Ploeg, ploeg
from correspondentie.mailing.taak import Taak
from correspondentie.melding import Fout
from tests.mailing.werkjes import doe, opdracht, taken

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def processen() -> Iterator[Ploeg]:
    with ploeg(werkers=2) as aan_het_werk:
        yield aan_het_werk


def test_one_worker_is_this_process(tmp_path: Path) -> None:
    with ploeg(werkers=1) as aan_het_werk:
        assert list(aan_het_werk.verdeel(doe, opdracht(tmp_path), taken("a", "b"))) == [
            (1, os.getpid()),
            (2, os.getpid()),
        ]


def test_for_a_few_letters_no_process_is_started(tmp_path: Path) -> None:
    with ploeg(werkers=2) as aan_het_werk:
        gedaan = list(aan_het_werk.verdeel(doe, opdracht(tmp_path), taken(*"a" * WEINIG)))
    assert gedaan == [(nummer, os.getpid()) for nummer in range(1, WEINIG + 1)]


def test_the_work_is_divided_over_processes_and_every_task_is_done_once(processen: Ploeg, tmp_path: Path) -> None:
    gedaan = list(processen.verdeel(doe, opdracht(tmp_path), taken(*["traag"] * 40)))
    assert sorted(nummer for nummer, _ in gedaan) == list(range(1, 41))
    assert len({proces for _, proces in gedaan} - {os.getpid()}) == 2


def test_quick_tasks_go_out_several_at_once_and_are_done_once_too(processen: Ploeg, tmp_path: Path) -> None:
    gedaan = list(processen.verdeel(doe, opdracht(tmp_path), taken(*"a" * 300)))
    assert sorted(nummer for nummer, _ in gedaan) == list(range(1, 301))


def test_tasks_are_read_only_as_far_as_they_are_needed(processen: Ploeg, tmp_path: Path) -> None:
    gelezen = []

    def eindeloos() -> Iterator[Taak]:
        for nummer in count(1):
            gelezen.append(nummer)
            yield Taak(nummer, "Voorbeeldstad", "a")

    stroom = processen.verdeel(doe, opdracht(tmp_path), eindeloos())
    for klaar in range(1, 30):
        next(stroom)
        assert len(gelezen) <= klaar + (2 * PER_WERKER + 1) * MEESTE_SAMEN
    stroom.close()


def test_a_problem_in_the_input_and_a_bug_both_travel(processen: Ploeg, tmp_path: Path) -> None:
    with pytest.raises(Fout, match="geen mailing"):
        list(processen.verdeel(doe, opdracht(tmp_path), taken(*"aaaaaaa", "fout")))
    with pytest.raises(ZeroDivisionError):
        list(processen.verdeel(doe, opdracht(tmp_path), taken(*"aaaaaaa", "stuk")))


def test_what_a_killed_worker_had_in_hand_is_done_by_another(tmp_path: Path) -> None:
    with ploeg(werkers=2) as aan_het_werk:
        werk = taken(*["traag"] * 10, f"sterf-eens {tmp_path / 'gestorven'}", *["traag"] * 10)
        gedaan = list(aan_het_werk.verdeel(doe, opdracht(tmp_path), werk))
    assert sorted(nummer for nummer, _ in gedaan) == list(range(1, 22))
    assert (tmp_path / "gestorven").exists()


def test_a_task_that_kills_every_worker_ends_in_a_message(tmp_path: Path) -> None:
    with ploeg(werkers=2) as aan_het_werk, pytest.raises(Fout) as gevangen:
        list(aan_het_werk.verdeel(doe, opdracht(tmp_path), taken(*["traag"] * 10, "sterf")))
    assert [melding.code for melding in gevangen.value.meldingen] == ["ML-060"]


_HOOFD = """
import sys
from pathlib import Path
from correspondentie.mailing.ploeg import ploeg
from tests.mailing.werkjes import doe, opdracht, taken
if __name__ == "__main__":
    map_ = Path(sys.argv[1])
    with ploeg(werkers=2) as p:
        list(p.verdeel(doe, opdracht(map_), taken(*(f"slaap {map_ / str(n)}.txt" for n in range(2)), *"aaaaaaa")))
"""


def wacht_tot(voorwaarde: object) -> None:
    einde = time.monotonic() + 30
    while time.monotonic() < einde:
        if voorwaarde():  # type: ignore[operator]
            return
        time.sleep(0.02)
    pytest.fail("it took too long")


def leeft(proces: int) -> bool:
    stat = Path(f"/proc/{proces}/stat")
    return stat.exists() and stat.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"


def test_workers_end_when_the_main_process_is_killed(tmp_path: Path) -> None:
    hoofd = subprocess.Popen([sys.executable, "-c", _HOOFD, str(tmp_path)], cwd=PROJECT)
    wacht_tot(lambda: sum(1 for pad in tmp_path.glob("*.txt") if pad.read_text(encoding="utf-8")) == 2)
    werkers = [int(pad.read_text(encoding="utf-8")) for pad in tmp_path.glob("*.txt")]
    assert all(map(leeft, werkers))
    hoofd.send_signal(signal.SIGKILL)
    hoofd.wait()
    wacht_tot(lambda: not any(map(leeft, werkers)))
