"""A process that finalises letters, to be started many times and killed at any moment.

``python -m tests.register.trekker URL NAAM AANTAL`` draws a number for each of its letters and records the letter in
the same transaction; after each it prints the letter and its number.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from correspondentie.kenmerk import lees_schemas
from correspondentie.register import Zaaksleutel, open_register
from tests.register.conftest import DATUM, vaststelling


def trek(url: str, naam: str, aantal: int) -> None:
    schema = lees_schemas(Path(__file__).parents[2] / "data" / "kenmerken").schema("vng-u")
    with open_register(url, klok=lambda: datetime.now(UTC)) as register:
        for nummer in range(aantal):
            sleutel = Zaaksleutel(f"{naam}-{nummer}", "vrije-brief", "gm0622")
            gemaakt = vaststelling()
            with register.transactie() as t:
                kenmerk = t.trek(schema, sleutel, datum=DATUM, inhoud_sha256=gemaakt.inhoud_sha256, door=naam)
                t.stel_vast(kenmerk, gemaakt, door=naam)
            print(sleutel.zaak_id, kenmerk, flush=True)


if __name__ == "__main__":
    trek(sys.argv[1], sys.argv[2], int(sys.argv[3]))
