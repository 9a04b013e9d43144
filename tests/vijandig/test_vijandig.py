"""Ten thousand hostile and broken case files: for each a clean Dutch error or a letter that is right, nothing else.

Five hundred run with every ``make test``, all with ``make duurproef``. ``python -m tests.vijandig NUMMER`` writes the
file of one case.
"""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from correspondentie.register import open_register
from correspondentie.vervaardiging.formaten import Drukkerij
from correspondentie.vervaardiging.genereren import Stand, Uitvoermap
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.vervaardiging.vaststellen import stel_vast
from correspondentie.werkmap.werkmap import open_werkmap
from tests.vijandig.bomen import VOORBEELDEN
from tests.vijandig.geval import AANTAL, geval
from tests.vijandig.proefbank import Proefbank, Vastgelopen

BLOK = 50
GEWONE_BLOKKEN = range(10)
ALLE_BLOKKEN = range(AANTAL // BLOK)


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Proefbank:
    return Proefbank(tmp_path_factory.mktemp("vijandig"))


def beproef_blok(bank: Proefbank, blok: int) -> None:
    standen: Counter[Stand] = Counter()
    for nummer in range(blok * BLOK, (blok + 1) * BLOK):
        een = geval(nummer)
        try:
            standen[bank.beproef(een)] += 1
        except (Exception, Vastgelopen) as fout:
            bewaard = bank.wortel / f"geval-{nummer}.yaml"
            bewaard.write_bytes(een.inhoud)
            gift = f", gift {een.gift!r}" if een.gift else ""
            raise AssertionError(
                f"case {nummer} ({een.soort}{gift}): {type(fout).__name__}: {fout}\n"
                f"the file: {bewaard}, or: python -m tests.vijandig {nummer}\n{een.inhoud[:3_000]!r}"
            ) from fout
    # A block without letters, or without errors, would prove little.
    assert standen[Stand.GEMAAKT] > BLOK // 20
    assert standen[Stand.FOUT] > BLOK // 20


@pytest.mark.parametrize("blok", GEWONE_BLOKKEN)
def test_a_hostile_case_gives_a_clean_error_or_the_right_letter(bank: Proefbank, blok: int) -> None:
    beproef_blok(bank, blok)


@pytest.mark.duurproef
@pytest.mark.parametrize("blok", ALLE_BLOKKEN)
def test_each_of_ten_thousand_hostile_cases_gives_a_clean_error_or_the_right_letter(bank: Proefbank, blok: int) -> None:
    beproef_blok(bank, blok)


def test_a_number_always_gives_the_same_case() -> None:
    assert [geval(nummer) for nummer in range(40)] == [geval(nummer) for nummer in range(40)]
    assert len({geval(nummer).inhoud for nummer in range(200)}) > 190


def test_the_unharmed_examples_pass_the_bank(bank: Proefbank) -> None:
    """So that a bank in which nothing can be made does not go unnoticed."""
    for nummer, tekst in enumerate(VOORBEELDEN.values()):
        een = geval(nummer)
        assert bank.beproef(type(een)(nummer * 2, "heel", tekst.encode())) is Stand.GEMAAKT


def test_a_hostile_case_that_cannot_be_finalised_uses_no_number(tmp_path: Path) -> None:
    werkmap = open_werkmap(tmp_path)
    register = open_register(f"sqlite:///{tmp_path / 'r.sqlite'}", klok=lambda: datetime(2026, 4, 14, tzinfo=UTC))
    zaken = tmp_path / "zaken"
    zaken.mkdir()
    for naam, tekst in VOORBEELDEN.items():
        (zaken / naam).write_text(tekst, encoding="utf-8")
    gemaakt = 0
    for nummer in range(150):
        zaak = zaken / f"zaak-{nummer}.yaml"
        zaak.write_bytes(geval(nummer).inhoud)
        voor = len(register.lijst())
        uit = Uitvoermap(tmp_path / f"uit-{nummer}")
        (uitkomst,) = stel_vast(
            [zaak], open_omgeving(werkmap), Drukkerij(werkmap), ["txt"], uit, register, door="tester"
        )
        if uitkomst.stand is Stand.FOUT:
            assert len(register.lijst()) == voor, f"case {nummer} used a number"
            assert not uit.map.exists() or not list(uit.map.iterdir()), f"case {nummer} left a file"
        gemaakt += uitkomst.stand is Stand.GEMAAKT
    register.sluit()
    assert gemaakt > 0
