"""What a worker is asked to do, by name: who hands out the work does not load all that doing it takes."""

from __future__ import annotations

from correspondentie.mailing.taak import Druk, Keuring, Mislukt, Opdracht, Taak


def keur(opdracht: Opdracht, taak: Taak) -> Keuring:
    """See ``werker.keur``."""
    from correspondentie.mailing import werker

    return werker.keur(opdracht, taak)


def druk(opdracht: Opdracht, taak: Taak) -> Druk | Mislukt:
    """See ``werker.druk``."""
    from correspondentie.mailing import werker

    return werker.druk(opdracht, taak)
