"""Who and when."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from correspondentie.melding import Fout
from correspondentie.register.stempel import stempel

ZOMER = timezone(timedelta(hours=2))
NU = datetime(2026, 4, 9, 10, 0, tzinfo=ZOMER)


def test_a_name_is_kept_without_needless_spaces() -> None:
    assert stempel(lambda: NU, "  j.  voorbeeld ").door == "j. voorbeeld"


@pytest.mark.parametrize("niemand", ["", "  ", "\n"])
def test_nobody_cannot_change_the_register(niemand: str) -> None:
    with pytest.raises(Fout, match="RG-010"):
        stempel(lambda: NU, niemand)


def test_a_day_is_that_of_the_users_clock() -> None:
    assert stempel(lambda: NU, "a").dag(datetime(2026, 4, 8, 22, 30, tzinfo=UTC)) == date(2026, 4, 9)


def test_a_clock_without_a_time_zone_is_a_mistake_of_the_program() -> None:
    with pytest.raises(TypeError, match="time zone"):
        stempel(lambda: NU.replace(tzinfo=None), "a")
