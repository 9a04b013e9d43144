"""Processes that finalise letters, to be started many times and killed at any moment.

``python -m tests.register.trekker URL MAP PROCESSEN AANTAL`` forks that many processes and prints their ids. Each
opens the register for itself, draws a number for each of its letters and writes letter and number to its own file in
the folder. For every tenth letter it also records the letter, in the same transaction.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from correspondentie.kenmerk import Schema, lees_schemas
from correspondentie.register import Zaaksleutel
from correspondentie.register.register import Register
from tests.register.conftest import DATUM, vaststelling


def trek(schema: Schema, url: str, uitvoer: Path, naam: str, aantal: int) -> None:
    gemaakt = vaststelling()
    with uitvoer.open("a", encoding="utf-8") as stroom, Register(url, klok=lambda: datetime.now(UTC)) as register:
        for nummer in range(aantal):
            sleutel = Zaaksleutel(f"{naam}-{nummer}", "vrije-brief", "gm0622")
            with register.transactie() as t:
                kenmerk = t.trek(schema, sleutel, datum=DATUM, inhoud_sha256=gemaakt.inhoud_sha256, door=naam)
                if nummer % 10 == 0:
                    t.stel_vast(kenmerk, gemaakt, door=naam)
            print(sleutel.zaak_id, kenmerk, file=stroom, flush=True)


def main(url: str, map_: str, processen: str, aantal: str) -> int:
    schema = lees_schemas(Path(__file__).parents[2] / "data" / "kenmerken").schema("vng-u")
    kinderen = []
    for nummer in range(int(processen)):
        kind = os.fork()
        if kind == 0:
            trek(schema, url, Path(map_) / f"p{nummer}.txt", f"p{nummer}", int(aantal))
            sys.stdout.flush()
            os._exit(0)
        kinderen.append(kind)
    print(*kinderen, flush=True)
    return sum(os.waitpid(kind, 0)[1] != 0 for kind in kinderen)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
