"""What holds for every test."""

import os

import pytest
from hypothesis import is_hypothesis_test, settings

# No deadlines: how fast something is belongs in the benchmark, and a busy machine is no bug. In CI the examples are the
# same each time, so that a red build says something about the change.
settings.register_profile("gewoon", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
# With ``make duurproef`` every property is tried twenty times as often.
settings.register_profile("duurproef", deadline=None, max_examples=2_000)
PROFIEL = os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "gewoon")
settings.load_profile(PROFIEL)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """In a long run the properties belong to the long tests."""
    if PROFIEL == "duurproef":
        for item in items:
            if is_hypothesis_test(getattr(item, "obj", None)):
                item.add_marker(pytest.mark.duurproef)


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--goud-bijwerken``: write the golden letters anew, to read them in the difference."""
    parser.addoption("--goud-bijwerken", action="store_true", help="schrijf tests/goud opnieuw")
