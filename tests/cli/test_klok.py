"""The only clock."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

from correspondentie.cli.klok import nu, vandaag
from tests.cli.conftest import WORTEL


def test_the_moment_has_a_time_zone() -> None:
    assert nu().tzinfo is not None
    assert abs(nu().date() - vandaag()) <= timedelta(days=1)


def test_nothing_else_in_the_package_asks_for_the_time() -> None:
    vraagt = re.compile(r"\b(?:date\.today|datetime\.now|datetime\.today|time\.time)\(")
    bestanden = [pad for pad in (WORTEL / "correspondentie").rglob("*.py") if vraagt.search(pad.read_text("utf-8"))]
    assert bestanden == [WORTEL / Path("correspondentie/cli/klok.py")]
