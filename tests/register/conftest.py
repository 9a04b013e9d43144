"""Registers to test on: every behaviour holds in SQLite and in PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from correspondentie.kenmerk import Schemas, lees_schemas
from correspondentie.register import Bestand, Vaststelling, Zaaksleutel, open_register
from correspondentie.register.register import Register
from tests.register.cluster import draaiend_cluster, nieuwe_database

_TEL = count(1)
DATUM = date(2026, 4, 9)
DOOR = "j.voorbeeld"
ZAAK = Zaaksleutel("zaak-1", "toezichtbrief", "gm0622")
ANDER = Zaaksleutel("zaak-2", "toezichtbrief", "gm0599")


class Klok:
    """A clock that goes on a minute every time it is read."""

    def __init__(self) -> None:
        self.nu = datetime(2026, 4, 9, 10, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.nu += timedelta(minutes=1)
        return self.nu


def vaststelling(inhoud: str = "a" * 64, bestanden: dict[str, str] | None = None) -> Vaststelling:
    return Vaststelling(
        inhoud_sha256=inhoud,
        zaaktekst="soort: toezichtbrief\n",
        sjabloon="toezichtbrief",
        sjabloon_sha256="b" * 64,
        huisstijl="jenv",
        huisstijl_versie="1",
        programma="0.1.0",
        zetter="weasyprint",
        dagtekening=DATUM,
        bestanden=tuple(Bestand(*paar) for paar in (bestanden or {"brief.docx": "c" * 64}).items()),
    )


@pytest.fixture(scope="session")
def schemas() -> Schemas:
    return lees_schemas(Path(__file__).parents[2] / "data" / "kenmerken")


@pytest.fixture(scope="session")
def cluster() -> Iterator[Path]:
    with draaiend_cluster() as map_:
        yield map_


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Of a database that is still empty."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'register.sqlite'}"
    return nieuwe_database(request.getfixturevalue("cluster"), f"register{next(_TEL)}")


@pytest.fixture
def register(url: str) -> Iterator[Register]:
    with open_register(url, klok=Klok()) as register:
        yield register
