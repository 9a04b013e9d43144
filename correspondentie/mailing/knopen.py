"""Nodes that did not come from a YAML file, but know their place all the same: cells, outcomes of an assessment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from correspondentie.bron.yaml import Groep, Knoop, Lijst, Scalair
from correspondentie.datum.notatie import iso
from correspondentie.melding import Plaats


def knoop(waarde: Any, plaats: Plaats, pad: str = "") -> Knoop:
    """This plain value as a node at this place; a value that knows its own keeps it."""
    eigen: Plaats = getattr(waarde, "plaats", None) or plaats
    match waarde:
        case Groep() | Lijst() | Scalair():
            return waarde
        case Mapping():
            groep = Groep(pad, eigen)
            for sleutel, onder in waarde.items():
                zet(groep, str(sleutel), knoop(onder, eigen, f"{pad}.{sleutel}" if pad else str(sleutel)), eigen)
            return groep
        case str():
            return Scalair(waarde, pad, eigen, aangehaald=True)
        case Iterable():
            lijst = Lijst(pad, eigen)
            lijst.extend(knoop(onder, eigen, f"{pad}[{nummer}]") for nummer, onder in enumerate(waarde, 1))
            return lijst
    return Scalair(_tekst(waarde), pad, eigen, aangehaald=waarde is not None)


def zet(groep: Groep, sleutel: str, waarde: Knoop, plaats: Plaats) -> None:
    """Put this under a key that stands at ``plaats``."""
    groep[sleutel], groep.sleutels[sleutel] = waarde, plaats


def zet_op(groep: Groep, stappen: tuple[str, ...], waarde: Knoop, plaats: Plaats) -> None:
    """The same at a dotted path; groups on the way are made."""
    *boven, laatste = stappen
    for stap in boven:
        onder = groep.get(stap)
        if not isinstance(onder, Groep):
            onder = Groep(f"{groep.pad}.{stap}" if groep.pad else stap, plaats)
            zet(groep, stap, onder, plaats)
        groep = onder
    zet(groep, laatste, waarde, plaats)


def samen(onder: Groep, boven: Groep) -> Groep:
    """Both, group in group; where both say something, ``boven`` counts. What is left empty there says nothing."""
    uit = Groep(onder.pad, onder.plaats)
    uit.update(onder)
    uit.sleutels.update(onder.sleutels)
    for sleutel, waarde in boven.items():
        eerder = uit.get(sleutel)
        if isinstance(waarde, Scalair) and waarde.leeg and eerder is not None:
            continue
        if isinstance(waarde, Groep) and isinstance(eerder, Groep):
            waarde = samen(eerder, waarde)
        zet(uit, sleutel, waarde, boven.sleutels.get(sleutel, boven.plaats))
    return uit


def _tekst(waarde: Any) -> str:
    match waarde:
        case None:
            return ""
        case bool():
            return "ja" if waarde else "nee"
        case date():
            return iso(waarde)
        case Decimal() | float():
            return f"{waarde:f}".replace(".", ",")
    return str(waarde)
