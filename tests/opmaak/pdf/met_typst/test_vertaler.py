from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from random import Random

import pytest

from correspondentie.brief.boom import Brief
from correspondentie.opmaak.pdf import maak_pdf
from correspondentie.opmaak.pdf.met_typst.vertaler import vertaler
from tests.opmaak.brieven import LANG, alinea, korte_brief, lange_tabel
from tests.opmaak.stijlen import stijl, stijlmap


def zet(brief: Brief) -> bytes:
    return maak_pdf(brief, stijl("jenv"), stijlmap("jenv"), "typst")


def alleen(brief: Brief) -> bytes:
    """Set by a compiler that never saw another letter."""
    vertaler.cache_clear()
    return zet(brief)


def een_mailing() -> list[Brief]:
    """Letters that share most of their text, with what differs in each place where something may."""
    gelijk = korte_brief(alinea(LANG), lange_tabel(30), alinea(LANG), alinea("Met vriendelijke groet,"))
    return [
        gelijk,
        replace(gelijk, kenmerk="7000002"),
        replace(gelijk, titel="Een andere titel"),
        replace(gelijk, stempel="PROEF"),
        replace(gelijk, stempel="CONCEPT", dagtekening=gelijk.dagtekening.replace(day=1)),
        replace(gelijk, inhoud=(alinea("Er is iets bij gekomen."), *gelijk.inhoud)),
        replace(gelijk, inhoud=gelijk.inhoud[:1]),
    ]


def test_what_was_set_before_changes_no_byte_of_a_letter() -> None:
    brieven = een_mailing()
    verwacht = [alleen(brief) for brief in brieven]
    assert len(set(verwacht)) == len(brieven)
    vertaler.cache_clear()
    volgorde = list(range(len(brieven))) * 2
    Random(1).shuffle(volgorde)
    for plek in volgorde:
        assert zet(brieven[plek]) == verwacht[plek]


def test_letters_that_are_set_at_once_do_not_get_into_each_other() -> None:
    brieven = een_mailing()
    verwacht = [zet(brief) for brief in brieven]
    with ThreadPoolExecutor(4) as draden:
        assert list(draden.map(zet, brieven * 3)) == verwacht * 3


def test_a_worker_leaves_no_folder_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    werker = get_context("spawn").Process(target=_zet_hier, args=(tmp_path,))
    werker.start()
    werker.join()
    assert werker.exitcode == 0
    assert not list(tmp_path.iterdir())


def _zet_hier(map_: Path) -> None:
    zet(een_mailing()[-1])
    assert list(map_.iterdir())
