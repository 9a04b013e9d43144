"""Tasks for workers, where another process finds them by name; the text of the case says what happens."""

from __future__ import annotations

import os
import signal
import time
from datetime import date
from pathlib import Path

from correspondentie.mailing.meldingen import MELDING
from correspondentie.mailing.taak import Opdracht, Taak
from correspondentie.werkmap.werkmap import open_werkmap


def opdracht(map_: Path) -> Opdracht:
    return Opdracht(open_werkmap(map_), "typst", ("docx", "pdf"), True, "proef", map_, date(2026, 4, 9))


def taken(*teksten: str) -> list[Taak]:
    return [Taak(nummer, "Voorbeeldstad", tekst) for nummer, tekst in enumerate(teksten, 1)]


def doe(opdracht: Opdracht, taak: Taak) -> tuple[int, int]:
    """The number of the task and the process that did it."""
    wat, _, waar = taak.zaaktekst.partition(" ")
    match wat:
        case "fout":
            raise MELDING.fout("ML-001")
        case "stuk":
            raise ZeroDivisionError("no")
        case "sterf":
            os.kill(os.getpid(), signal.SIGKILL)
        case "sterf-eens" if not Path(waar).exists():
            Path(waar).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        case "traag":
            time.sleep(0.05)
        case "slaap":
            Path(waar).write_text(str(os.getpid()), encoding="utf-8")
            time.sleep(60)
    return taak.volgnummer, os.getpid()
