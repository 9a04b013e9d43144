"""Where a command's answer goes: sentences for a person, or one JSON document for a machine."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Concatenate, ParamSpec

import click

from correspondentie import VERSIE
from correspondentie.cli.afloop import Afloop
from correspondentie.cli.melden import kort_pad, sorteer, toon_meldingen, veilig
from correspondentie.melding import Fout, Melding

P = ParamSpec("P")


class Scherm:
    """``gegevens`` is what the JSON document holds besides the problems; sentences are left out of it."""

    def __init__(self, opdracht: str, *, als_json: bool) -> None:
        self.opdracht = opdracht
        self.als_json = als_json
        self.gegevens: dict[str, Any] = {}
        self._meldingen: list[Melding] = []

    def zeg(self, regel: str = "") -> None:
        if not self.als_json:
            click.echo(veilig(regel))

    def tabel(self, koppen: Sequence[str], rijen: Iterable[Sequence[str]]) -> None:
        """Columns under a line of headings, divided by spaces: also a screen reader can follow it."""
        alle = [tuple(map(veilig, rij)) for rij in (koppen, *rijen)]
        breedten = [max(map(len, kolom)) for kolom in zip(*alle, strict=True)]
        for rij in alle:
            self.zeg("  ".join(cel.ljust(breedte) for cel, breedte in zip(rij, breedten, strict=True)).rstrip())

    def meld(self, meldingen: Iterable[Melding]) -> None:
        if self.als_json:
            self._meldingen.extend(meldingen)
        else:
            toon_meldingen(meldingen)

    def sluit(self, afloop: Afloop) -> None:
        if self.als_json:
            meldingen = [als_gegevens(melding) for melding in sorteer(self._meldingen)]
            kop = {"programma": VERSIE, "opdracht": self.opdracht, "afloop": afloop.name.lower(), "code": int(afloop)}
            click.echo(json.dumps(kop | self.gegevens | {"meldingen": meldingen}, ensure_ascii=False, indent=2))


def als_gegevens(melding: Melding) -> dict[str, Any]:
    """A problem as JSON; what is unknown is ``null``."""
    plaats = melding.plaats
    return {
        "code": melding.code,
        "ernst": melding.ernst.value,
        "tekst": melding.tekst,
        "tip": melding.tip,
        "veld": melding.veld,
        "bestand": kort_pad(plaats.bestand) if plaats else None,
        "regel": (plaats.regel or None) if plaats else None,
        "kolom": (plaats.kolom or None) if plaats else None,
        "cel": (plaats.cel or None) if plaats else None,
    }


def rapporteert(opdracht: Callable[Concatenate[Scherm, P], Afloop | None]) -> Callable[P, int]:
    """A command that reports: takes ``--json``, and tells of every ``Fout`` in the form that was asked for."""

    @click.option("--json", "als_json", is_flag=True, help="Geeft één JSON-document, voor programma's.")
    @functools.wraps(opdracht)
    def gemeld(*args: P.args, **kwargs: P.kwargs) -> int:
        naam = click.get_current_context().command_path.partition(" ")[2]
        scherm = Scherm(naam, als_json=bool(kwargs.pop("als_json")))
        try:
            afloop = opdracht(scherm, *args, **kwargs) or Afloop.GOED
        except Fout as fout:
            scherm.meld(fout.meldingen)
            afloop = Afloop.PROBLEMEN
        scherm.sluit(afloop)
        return afloop

    return gemeld
