"""The clock: the one place where the program asks what time it is. Everything below gets the moment handed to it."""

from __future__ import annotations

from datetime import UTC, date, datetime


def nu() -> datetime:
    """This moment, in the time zone of this computer."""
    return datetime.now(UTC).astimezone()


def vandaag() -> date:
    return nu().date()
