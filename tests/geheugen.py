"""What the program keeps between letters."""

from __future__ import annotations

import sys


def vergeet_alles() -> None:
    """As in a process that has just begun: nothing that this program keeps is there."""
    for naam, module in list(sys.modules.items()):
        if naam.startswith("correspondentie."):
            for ding in vars(module).values():
                if hasattr(ding, "cache_clear"):
                    ding.cache_clear()
