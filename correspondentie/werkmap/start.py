"""Laying out a work folder: settings, templates and data to make one's own, a place for letters, a first case."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from correspondentie.melding import Plaats
from correspondentie.werkmap.meldingen import MELDING
from correspondentie.werkmap.werkmap import BESTAND, Instellingen, meegeleverd

EERSTE_ZAAK: Final = Path("zaken", "eerste-brief.yaml")
_DELEN: Final = ("sjablonen", "data")
_INSTELLINGEN: Final = """\
# Instellingen van deze werkmap. Een regel met # ervoor geldt niet; haal het teken weg om hem te gebruiken.

# Waar het register van nummers en brieven staat: een bestand, of een database
# (postgresql://gebruiker@computer/register).
#register: register.sqlite

# De map voor brieven.
#uitvoer: {uitvoer}

# De afzender voor brieven waarvan de zaak er geen noemt (en het sjabloon ook niet): een bestand in data/afzenders.
#afzender: dgm-drm

# De ondertekenaar, net zo: een bestand in data/ondertekenaars.
#ondertekenaar: morren
"""


def leg_werkmap_aan(doel: Path) -> tuple[Path, ...]:
    """Fill this folder, which must be absent or empty; gives what stands in it. Raises ``Fout``.

    Built beside it and moved into it, so that a start that fails leaves nothing behind.
    """
    plaats = Plaats(str(doel))
    if doel.exists() and (not doel.is_dir() or any(doel.iterdir())):
        raise MELDING.fout("WM-001", plaats=plaats, tip="Kies een andere naam.")
    aanbouw = doel.with_name(f".{doel.name}.deel")
    try:
        shutil.rmtree(aanbouw, ignore_errors=True)
        aanbouw.mkdir(parents=True)
        uitvoer = Instellingen().uitvoer
        (aanbouw / BESTAND).write_text(_INSTELLINGEN.format(uitvoer=uitvoer), encoding="utf-8")
        (aanbouw / uitvoer).mkdir()
        (aanbouw / EERSTE_ZAAK.parent).mkdir()
        for naam in _DELEN:
            shutil.copytree(meegeleverd() / naam, aanbouw / naam, ignore=shutil.ignore_patterns(".*", "__pycache__"))
        # The folder itself stays what it is: somebody may stand in it.
        doel.mkdir(exist_ok=True)
        for deel in sorted(aanbouw.iterdir()):
            deel.rename(doel / deel.name)
        aanbouw.rmdir()
    except OSError as fout:
        shutil.rmtree(aanbouw, ignore_errors=True)
        raise MELDING.fout("WM-002", plaats=plaats, reden=fout.strerror or "onbekende oorzaak") from None
    return tuple(sorted(doel.iterdir()))
