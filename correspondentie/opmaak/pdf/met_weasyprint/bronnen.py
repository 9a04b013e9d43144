"""What the typesetter may read: our fonts, the files of the house style, the pictures of this letter. No more.

WeasyPrint by default fetches over HTTP and embeds any local file. Here every name is looked up in a table under a
host that cannot exist (RFC 6761, ``.invalid``); what is not in it stops the letter.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from correspondentie.brief.boom import Beeld
from correspondentie.opmaak.huisstijlmap import SOORTEN, bestanden

BASIS: Final = "https://huisstijl.invalid/"
LETTERTYPEN: Final = Path(__file__).parent.parent.parent / "lettertypen"

Bron = Path | Beeld


def bronnen(map_: Path, beelden: tuple[Beeld, ...]) -> dict[str, Bron]:
    """Every name that may be fetched, below ``BASIS``."""
    lettertypen: dict[str, Bron] = {f"lettertypen/{pad.name}": pad for pad in sorted(LETTERTYPEN.glob("*.ttf"))}
    eigen: dict[str, Bron] = {**bestanden(map_)}
    van_brief: dict[str, Bron] = {f"beeld-{nummer}": beeld for nummer, beeld in enumerate(beelden, start=1)}
    # The letter last: a file of the house style that is named like one cannot hide a signature.
    return {**lettertypen, **eigen, **van_brief}


def maak_ophaler(toegestaan: Mapping[str, Bron]) -> Any:
    """A fetcher for WeasyPrint that serves these sources from disk or memory and refuses every other address."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Ophaler(URLFetcher):  # type: ignore[misc]  # weasyprint has no types
        """Never calls the inherited ``fetch``, so that no network or other file is ever touched."""

        def fetch(self, url: str, headers: object = None) -> Any:  # noqa: ARG002 - the inherited signature
            naam = url.removeprefix(BASIS)
            bron = toegestaan.get(naam) if naam != url else None
            if bron is None:
                raise ValueError(url)
            if isinstance(bron, Beeld):
                return URLFetcherResponse(url, bron.gegevens, {"Content-Type": bron.mime})
            return URLFetcherResponse(url, bron.read_bytes(), {"Content-Type": SOORTEN[bron.suffix.lower()]})

    return Ophaler(allow_redirects=False, fail_on_errors=True)
