"""The objects of a PDF as Typst writes them: a classic table of offsets, streams deflated at most.

No reader of any PDF: what Typst 0.15 does not write, it does not know, and then it stops. That makes it so cheap that
every letter can be read back.
"""

from __future__ import annotations

import re
import zlib
from typing import Final

VERANDERD: Final = "the PDF of Typst changed shape"

_REGISTER: Final = re.compile(rb"xref\n0 (\d+)\n")
_REGEL: Final = 20
"""Bytes of an entry in the table of offsets (ISO 32000-1, 7.5.4)."""
_KOP: Final = re.compile(rb"(\d+) 0 obj\n([^\n]*)\n(stream\n)?")
_LENGTE: Final = re.compile(rb"/Length (\d+)\b")


class Pdfbestand:
    """The objects by number."""

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pdf
        plek = int(pdf[pdf.rindex(b"startxref") + 9 :].split()[0])
        register = _REGISTER.match(pdf, plek)
        if register is None:
            raise AssertionError(VERANDERD)
        self._eerste = register.end()
        self.slot = pdf[self._eerste + int(register[1]) * _REGEL :]
        """The trailer and what comes after it."""

    def regel(self, nummer: int) -> bytes:
        """The object without its stream: Typst writes it on one line."""
        return self._kop(nummer)[2]

    def stroom(self, nummer: int) -> bytes:
        """What the stream of this object holds."""
        kop = self._kop(nummer)
        lengte = _LENGTE.search(kop[2])
        if lengte is None or kop[3] is None:
            raise AssertionError(VERANDERD)
        inhoud = self._pdf[kop.end() : kop.end() + int(lengte[1])]
        return zlib.decompress(inhoud) if b"/FlateDecode" in kop[2] else inhoud

    def _kop(self, nummer: int) -> re.Match[bytes]:
        plek = self._eerste + nummer * _REGEL
        kop = _KOP.match(self._pdf, int(self._pdf[plek : plek + 10]))
        if kop is None or int(kop[1]) != nummer:
            raise AssertionError(VERANDERD)
        return kop
