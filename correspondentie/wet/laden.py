"""The laws of a work folder: one file each in ``data/wetten/``."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from correspondentie.bron.model import lees_model
from correspondentie.bron.yaml import lees_bestand, lees_yaml
from correspondentie.melding.suggestie import bedoelde_u, opsomming
from correspondentie.werkmap.werkmap import Werkmap
from correspondentie.wet.meldingen import MELDING
from correspondentie.wet.wet import Wet

MAP: Final = "data/wetten"


def wetten(werkmap: Werkmap) -> tuple[str, ...]:
    """The names that case files can call a law by."""
    return tuple(werkmap.alle(MAP, "*.yaml"))


def laad_wet(werkmap: Werkmap, naam: str) -> Wet:
    """The law with this name, without regard to case, or by its short or official title; raises ``Fout``."""
    paden = werkmap.alle(MAP, "*.yaml")
    gezocht = _gelijk(naam)
    for stam, pad in paden.items():
        if _gelijk(stam) == gezocht:
            return _lees(pad)
    # Titles stand inside the files: read those only when no file has the name.
    for pad in paden.values():
        wet = _lees(pad)
        if gezocht in (_gelijk(wet.kort), _gelijk(wet.met_lidwoord), _gelijk(wet.officieel)):
            return wet
    tip = bedoelde_u(naam, paden) or (f"Bekend: {opsomming(paden, 'en')}." if paden else None)
    raise MELDING.fout("WT-001", naam=naam, tip=tip)


def _lees(pad: Path) -> Wet:
    return lees_model(Wet, lees_yaml(lees_bestand(pad), str(pad))).model_copy(update={"naam": pad.stem})


def _gelijk(naam: str) -> str:
    return " ".join(naam.replace("-", " ").casefold().split())
