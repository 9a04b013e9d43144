"""The schemes as they are shipped."""

from pathlib import Path

import pytest

from correspondentie.kenmerk import Schemas, lees_schemas

KENMERKEN = Path(__file__).parents[2] / "data" / "kenmerken"


@pytest.fixture(scope="session")
def schemas() -> Schemas:
    return lees_schemas(KENMERKEN)
