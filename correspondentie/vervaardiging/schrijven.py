"""Whole or not at all: files are written aside, flushed and renamed, all files of a letter together."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile

from correspondentie.melding import Plaats
from correspondentie.vervaardiging.meldingen import MELDING


def schrijf_heel(bestanden: Mapping[Path, bytes]) -> None:
    """Write these files; raises ``Fout`` and leaves no half file when one of them cannot be written."""
    terzijde: dict[Path, Path] = {}
    doel = Path()
    try:
        for doel, inhoud in bestanden.items():
            doel.parent.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=doel.parent, prefix=f".{doel.name}.", suffix=".deel", delete=False) as stroom:
                terzijde[doel] = Path(stroom.name)
                stroom.write(inhoud)
                stroom.flush()
                os.fsync(stroom.fileno())
            terzijde[doel].chmod(0o666 & ~_umask())
        for doel, tijdelijk in list(terzijde.items()):
            tijdelijk.replace(doel)
            del terzijde[doel]
    except OSError as fout:
        reden = fout.strerror or "onbekende oorzaak"
        raise MELDING.fout("VV-003", plaats=Plaats(str(doel)), naam=doel.name, reden=reden) from None
    finally:
        for tijdelijk in terzijde.values():
            tijdelijk.unlink(missing_ok=True)


def _umask() -> int:
    # There is no way to read it but to set it.
    masker = os.umask(0)
    os.umask(masker)
    return masker
