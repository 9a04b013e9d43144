"""The process that workers come from: it starts when it is worth it, and never outlives who started it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from correspondentie.mailing.vork import hoeveel

PROJECT = Path(__file__).parents[2]
BEGIN = "from multiprocessing import forkserver as f; from correspondentie.mailing.vork import zet_klaar; zet_klaar({})"


def begin(werkers: int | None) -> int:
    """The number of that process, of a process that ends right after it started it; 0 when it did not."""
    opdracht = f"{BEGIN.format(werkers)}; print(f._forkserver._forkserver_pid or 0)"
    gedaan = subprocess.run([sys.executable, "-c", opdracht], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert gedaan.stderr == ""
    return int(gedaan.stdout)


def leeft(proces: int) -> bool:
    try:
        stand = Path(f"/proc/{proces}/stat").read_text(encoding="utf-8")
    except OSError:
        return False
    return stand.rsplit(")", 1)[1].split()[0] != "Z"


def test_it_ends_with_who_started_it() -> None:
    proces = begin(2)
    assert proces
    grens = time.monotonic() + 20
    while leeft(proces) and time.monotonic() < grens:
        time.sleep(0.05)
    assert not leeft(proces)


def test_for_work_in_this_process_it_does_not_start() -> None:
    assert begin(1) == 0


def test_ctrl_c_while_it_loads_is_heard_by_who_started_it_alone() -> None:
    opdracht = f"""
import time
{BEGIN.format(2)}
print("begonnen", flush=True)
try:
    time.sleep(30)
except KeyboardInterrupt:
    print("gehoord")
"""
    met = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, "start_new_session": True}
    with subprocess.Popen([sys.executable, "-c", opdracht], cwd=PROJECT, **met) as proces:  # type: ignore[call-overload]
        assert proces.stdout.readline() == "begonnen\n"
        time.sleep(0.1)
        os.killpg(proces.pid, signal.SIGINT)
        assert proces.communicate() == ("gehoord\n", "")


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="only Linux tells")
def test_by_default_there_is_a_worker_for_each_core_that_may_be_used() -> None:
    eigen = os.sched_getaffinity(0)
    try:
        os.sched_setaffinity(0, {min(eigen)})
        assert hoeveel(None) == 1
    finally:
        os.sched_setaffinity(0, eigen)
    assert (hoeveel(None), hoeveel(3)) == (len(eigen), 3)
