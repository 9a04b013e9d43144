"""Text as XML: nothing in it becomes markup, and nothing in it breaks the file."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

# What XML 1.0 cannot hold, not even escaped (section 2.2), without tab and line ends.
_ONMOGELIJK: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REGELEINDE: Final = re.compile("\r\n|\r|\n")

T: Final = '<w:t xml:space="preserve">'


def schoon(tekst: str) -> str:
    """The text without characters that XML cannot hold."""
    return _ONMOGELIJK.sub("", tekst)


def ontsnapt(tekst: str) -> str:
    """The text for use between tags or in a quoted attribute."""
    tekst = schoon(tekst).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return tekst.replace('"', "&quot;")


def in_t(tekst: str) -> str:
    """The text for use inside an open ``w:t``; line ends and tabs become Word's own."""
    uit = ontsnapt(tekst)
    if "\n" in uit or "\r" in uit:
        uit = _REGELEINDE.sub(f"</w:t><w:br/>{T}", uit)
    if "\t" in uit:
        uit = uit.replace("\t", f"</w:t><w:tab/>{T}")
    return uit


@lru_cache(maxsize=4096)
def run(tekst: str, opmaak: str = "") -> str:
    """One run; ``opmaak`` is its ``w:rPr`` or nothing."""
    return f"<w:r>{opmaak}{T}{in_t(tekst)}</w:t></w:r>"
