"""The manual: its mailing files are right, and it explains every key."""

from __future__ import annotations

import re
from pathlib import Path

from correspondentie.mailing.opgave import WIJZEN, Opgave
from tests.mailing.conftest import Kantoor

HANDLEIDING = (Path(__file__).parent.parent.parent / "docs" / "mailing.md").read_text(encoding="utf-8")
BLOKKEN = re.findall(r"```yaml\n(mailing:.*?)```", HANDLEIDING, re.DOTALL)


def test_the_mailing_of_the_manual_has_a_plan_in_order(kantoor: Kantoor) -> None:
    plan = kantoor.plan(BLOKKEN[0])
    assert plan.schoon, plan.meldingen
    assert "Goes" in [regel.naam for regel in plan.regels]


def test_every_mailing_in_the_manual_can_be_read(kantoor: Kantoor) -> None:
    assert len(BLOKKEN) > 1
    for blok in BLOKKEN:
        assert kantoor.lees(blok).naam


def test_the_manual_explains_every_key_and_every_way_to_choose() -> None:
    sleutels = [veld.alias or naam for naam, veld in Opgave.model_fields.items()]
    assert [een for een in sleutels if f"| `{een}` |" not in HANDLEIDING] == []
    assert [een for een in WIJZEN if f"| `{een}: " not in HANDLEIDING] == []
