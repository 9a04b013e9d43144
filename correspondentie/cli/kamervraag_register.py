"""What the register says of a case, for commands that only look: they never lay out a register that is not there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import click

from correspondentie.cli.werkplek import open_register_van

if TYPE_CHECKING:
    from correspondentie.kamervraag.voortgang.stand import Vastgesteld
    from correspondentie.register.register import Register
    from correspondentie.werkmap.werkmap import Werkmap

register_optie = click.option("--register", "url", metavar="URL", help="Het register, als dat een ander is dan anders.")


@contextmanager
def vastgesteld_volgens(werkmap: Werkmap, url: str | None) -> Iterator[Vastgesteld]:
    """Gives what tells the date of the final letter of a case; the register opens at the first question."""
    from correspondentie.kamervraag.voortgang.vastgesteld import dagtekening_in

    if not _bestaat(url or werkmap.register):
        yield lambda _zaak, _soort: None
        return
    with ExitStack() as stapel:
        geopend: list[Register] = []

        @cache
        def dagtekening(zaak_id: str, soort: str) -> date | None:
            if not geopend:
                geopend.append(stapel.enter_context(open_register_van(werkmap, url)))
            return dagtekening_in(geopend[0], zaak_id, soort)

        yield dagtekening


def _bestaat(adres: str) -> bool:
    """Whether there is a register to ask: a file that is there, or any server."""
    bestand = adres.removeprefix("sqlite:///")
    return ("://" in adres and bestand == adres) or Path(bestand.partition("?")[0]).is_file()
