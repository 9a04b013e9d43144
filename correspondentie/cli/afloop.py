"""How a run ends: the exit codes, and the last net under every command, so that no user sees a traceback."""

from __future__ import annotations

import os
import sys
import tempfile
import traceback
from collections.abc import Callable
from contextlib import suppress
from enum import IntEnum
from pathlib import Path
from typing import Any

import click

from correspondentie import VERSIE
from correspondentie.melding import Fout


class Afloop(IntEnum):
    """What the exit code of a command means; they are documented for scripts and never change."""

    GOED = 0
    PROBLEMEN = 1
    """Something in the input is wrong; nothing was made."""
    VERKEERD_GEBRUIK = 2
    DEELS = 3
    """Some letters were made, others failed."""
    FOUT_VAN_ONS = 4
    """A bug of this program."""
    AFGEBROKEN = 130
    """Ctrl-C; the customary code for that (128 + SIGINT)."""


def tot_een_einde(opdracht: Callable[[], Any]) -> int:
    """Run this and give the exit code; whatever goes wrong is told in Dutch."""
    try:
        uitkomst = opdracht()
    except click.exceptions.NoArgsIsHelpError as fout:
        fout.show(sys.stdout)
        return Afloop.VERKEERD_GEBRUIK
    except click.UsageError as fout:
        fout.show()
        return Afloop.VERKEERD_GEBRUIK
    except (click.Abort, KeyboardInterrupt):
        click.echo("Afgebroken.", err=True)
        return Afloop.AFGEBROKEN
    except BrokenPipeError:
        _zwijg()
        return Afloop.PROBLEMEN
    except Fout as fout:
        from correspondentie.cli.melden import toon_meldingen

        toon_meldingen(fout.meldingen)
        return Afloop.PROBLEMEN
    except SystemExit as fout:
        return fout.code if isinstance(fout.code, int) else Afloop.PROBLEMEN
    # BaseException: the typesetter has fatal errors of that kind.
    except BaseException as fout:  # noqa: BLE001 - the last net
        _meld_fout_van_ons(fout)
        return Afloop.FOUT_VAN_ONS
    return uitkomst if isinstance(uitkomst, int) else Afloop.GOED


def _meld_fout_van_ons(fout: BaseException) -> None:
    click.echo("Er ging iets mis in het programma zelf. Dit is een fout van ons, niet van u.", err=True)
    verslag = _bewaar_verslag(fout)
    if verslag is None:
        click.echo(f"De fout is van de soort {type(fout).__name__}; een verslag kon niet worden bewaard.", err=True)
    else:
        click.echo(f"Een verslag voor de beheerder staat in {verslag}", err=True)


def _bewaar_verslag(fout: BaseException) -> Path | None:
    """A file with the traceback, readable for this user only.

    Without the words of the error and without the command line: both may quote the case.
    """
    frames = traceback.StackSummary.from_list(traceback.extract_tb(fout.__traceback__))
    regels = [
        f"correspondentie {VERSIE}, Python {sys.version.split()[0]}, {sys.platform}\n",
        *frames.format(),
        f"{type(fout).__module__}.{type(fout).__qualname__}\n",
    ]
    with suppress(OSError):
        nummer, naam = tempfile.mkstemp(prefix="correspondentie-fout-", suffix=".txt")
        with os.fdopen(nummer, "w", encoding="utf-8") as stroom:
            stroom.writelines(regels)
        return Path(naam)
    return None


def _zwijg() -> None:
    """The reader of our output has gone: let the flush at exit write into nothing."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
