"""Who is at the keyboard: the name that the register records when no other is given."""

from __future__ import annotations

import getpass


def gebruiker() -> str:
    """The login name; ``onbekend`` where the system has none (a container without a user)."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "onbekend"
