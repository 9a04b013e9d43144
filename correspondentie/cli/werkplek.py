"""The work folder and the case files that a command works with."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from correspondentie.cli.klok import nu

if TYPE_CHECKING:
    from correspondentie.register.register import Register
    from correspondentie.werkmap.werkmap import Werkmap


def werkmap_bij(paden: Iterable[Path] = ()) -> Werkmap:
    """The work folder that we stand in; else that of the first of these files."""
    from correspondentie.werkmap.werkmap import open_werkmap

    hier = open_werkmap(Path.cwd())
    if hier.map is None:
        for pad in paden:
            return open_werkmap(pad.parent)
    return hier


def open_register_van(werkmap: Werkmap, url: str | None) -> Register:
    """The register at this URL or file, else that of the work folder; raises ``Fout`` when it cannot be opened."""
    from correspondentie.register import open_register

    gekozen = url or werkmap.register
    return open_register(gekozen if "://" in gekozen else f"sqlite:///{Path(gekozen).resolve()}", klok=nu)


def schrijf_nieuw(pad: Path, inhoud: str | bytes, *, vervang: bool) -> None:
    """Write a file whole; raises ``Fout`` when it is there already and may not be replaced."""
    from correspondentie.cli.meldingen import MELDING
    from correspondentie.melding import Plaats
    from correspondentie.vervaardiging.schrijven import schrijf_heel

    if pad.exists() and not vervang:
        tip = "Kies een andere naam, of gebruik --vervang."
        raise MELDING.fout("CL-001", plaats=Plaats(str(pad)), tip=tip)
    schrijf_heel({pad: inhoud.encode() if isinstance(inhoud, str) else inhoud})
