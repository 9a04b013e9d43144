"""Which blocks may not be parted by the end of a page, the same in every output."""

from __future__ import annotations

from correspondentie.brief.boom import Alinea, Blok, Lijst, Tabel
from correspondentie.opmaak.kolommen import is_korte_tabel


def kondigt_aan(blok: Blok, volgende: Blok | None) -> bool:
    """Whether this paragraph announces a list or a short table: it stays whole, on the page where that begins.

    Not before a long table: LibreOffice would keep it with the whole table and leave half a page white
    (docs/analyse/word.md).
    """
    kort = isinstance(volgende, Lijst) or (isinstance(volgende, Tabel) and is_korte_tabel(volgende))
    return isinstance(blok, Alinea) and kort
