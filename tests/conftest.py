"""What holds for every test."""

import os

import pytest
from hypothesis import settings

# No deadlines: how fast something is belongs in the benchmark, and a busy machine is no bug. In CI the examples are the
# same each time, so that a red build says something about the change.
settings.register_profile("gewoon", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "gewoon")


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--goud-bijwerken``: write the golden letters anew, to read them in the difference."""
    parser.addoption("--goud-bijwerken", action="store_true", help="schrijf tests/goud opnieuw")
