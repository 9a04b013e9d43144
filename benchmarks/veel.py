"""A mailing of any number of letters: ``python -m benchmarks.veel MAP AANTAL [WERKERS]`` prints what it took as JSON.

There are 342 gemeenten: of more letters the addressees come round again, each under a key of its own.
"""

from __future__ import annotations

import json
import re
import resource
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from multiprocessing import active_children
from pathlib import Path

from benchmarks.mailing import NAAM, maak_mailingplan
from correspondentie.mailing.plan import Plan
from correspondentie.mailing.ploeg import nodig, ploeg
from correspondentie.mailing.uitvoeren import Stand, voer_uit
from correspondentie.register import open_register


def vermenigvuldigd(plan: Plan, aantal: int) -> Plan:
    """The same mailing with so many recipients."""
    eerste = plan.ontvangers
    ontvangers = tuple(
        replace(eerste[nummer % len(eerste)], geadresseerde=f"{eerste[nummer % len(eerste)].geadresseerde}-{nummer}")
        for nummer in range(aantal)
    )
    return replace(plan, ontvangers=ontvangers)


def piek(proces: int) -> int:
    """Most kilobytes that this process ever had in memory."""
    stand = Path(f"/proc/{proces}/status").read_text(encoding="utf-8")
    gevonden = re.search(r"VmHWM:\s+(\d+) kB", stand)
    return int(gevonden[1]) if gevonden else 0


def main(naar: str, hoeveel: str, werkers: str = "2") -> None:
    map_, aantal = Path(naar), int(hoeveel)
    map_.mkdir(parents=True, exist_ok=True)
    plan = vermenigvuldigd(maak_mailingplan(map_, "typst"), aantal)
    url, pieken, gemaakt = f"sqlite:///{map_ / 'register.sqlite'}", [0], 0
    with (
        open_register(url, klok=lambda: datetime.now(UTC)) as register,
        ploeg(werkers=int(werkers), vooraf=nodig("typst", ("docx", "pdf"))) as ploeg_,
    ):
        begin = time.perf_counter()
        for uitkomst in voer_uit(plan, register, ploeg_, map_ / NAAM, door="meting"):
            gemaakt += uitkomst.stand is Stand.GEMAAKT
            if gemaakt == aantal:
                pieken += [piek(kind.pid) for kind in active_children() if kind.pid]
        duur = time.perf_counter() - begin
    if gemaakt != aantal:
        raise AssertionError(f"{gemaakt} of {aantal} letters")
    hoofdproces = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"werker": max(pieken), "hoofdproces": hoofdproces, "seconden": duur}))


if __name__ == "__main__":
    main(*sys.argv[1:])
