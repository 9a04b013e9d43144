"""One Typst compiler per process and house style, with the folder that it reads from, and from nowhere else.

The letter is handed over in files: Typst forgets all it knows when ``sys.inputs`` change, and of a file that changes
only what read it. Of a mailing that makes a letter half as dear.
"""

from __future__ import annotations

import functools
from contextlib import ExitStack
from datetime import UTC, date, datetime, time
from io import FileIO
from multiprocessing.util import Finalize
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any, Final

from correspondentie.opmaak.beeldmerk import vind_beeldmerk
from correspondentie.opmaak.huisstijl import Huisstijl
from correspondentie.opmaak.pdf.met_typst.gegevens import Briefgegevens, huisstijl_als_gegevens

_HIER: Final = Path(__file__).parent
_LETTERTYPEN: Final = _HIER.parent.parent / "lettertypen"
_PROGRAMMA: Final = ("brief.typ", "blok.typ", "hoofd.typ", "inline.typ", "stijl.typ")
_NORMEN: Final = ("a-2a", "ua-1")


class Vertaler:
    """Sets letters of one house style, one at a time."""

    def __init__(self, huisstijl: Huisstijl, map_: Path) -> None:
        import typst

        # It goes when the process ends; ``atexit`` is not heard in a worker of ``multiprocessing``.
        stapel = ExitStack()
        Finalize(None, stapel.close, exitpriority=1)
        self._plek = Path(stapel.enter_context(TemporaryDirectory(prefix="correspondentie-")))
        for naam in _PROGRAMMA:
            self._leg_neer(naam, (_HIER / naam).read_bytes())
        self._leg_neer("huisstijl.json", huisstijl_als_gegevens(huisstijl).encode())
        if huisstijl.beeldmerk is not None:
            self._leg_neer(huisstijl.beeldmerk.bestand, vind_beeldmerk(huisstijl.beeldmerk, map_).read_bytes())
        self._typst: Any = typst.Compiler(
            self._plek / _PROGRAMMA[0], root=self._plek, font_paths=[_LETTERTYPEN], ignore_system_fonts=True
        )
        self._beurt = Lock()
        # Kept open: to make a file empty first, as opening it anew does, takes the disk longer than Typst its letter.
        self._brief, self._herhaald = (
            stapel.enter_context((self._plek / naam).open("wb", buffering=0))
            for naam in ("brief.json", "herhaald.json")
        )

    def vertaal(self, gegevens: Briefgegevens, dagtekening: date) -> bytes:
        """The PDF; raises ``typst.TypstError`` when Typst stops, and ``RecursionError``."""
        with self._beurt:
            _vervang(self._brief, gegevens.brief)
            _vervang(self._herhaald, gegevens.herhaald)
            pdf = self._typst.compile(
                format="pdf",
                pdf_standards=list(_NORMEN),
                timestamp=datetime.combine(dagtekening, time(), UTC),
            )
        return bytes(pdf)

    def _leg_neer(self, naam: str, inhoud: bytes) -> None:
        (self._plek / naam).write_bytes(inhoud)


def _vervang(bestand: FileIO, tekst: str) -> None:
    bestand.seek(0)
    bestand.write(tekst.encode())
    bestand.truncate()


@functools.lru_cache(maxsize=16)
def vertaler(huisstijl: Huisstijl, map_: Path) -> Vertaler:
    """That of this house style; it keeps what letters share."""
    return Vertaler(huisstijl, map_)
