"""Fetch a case from the Kamer's open data, with the client library ``tweedekamer-opendata`` (an optional part).

The library only makes the request; its answer is read like a saved one.
"""

from __future__ import annotations

import json
from typing import Final

from correspondentie.kamervraag.invoer.meldingen import MELDING
from correspondentie.kamervraag.invoer.titel import ZAAKNUMMER

_WACHT: Final = 30.0
"""Seconds for each request."""


def haal_op(zaaknummer: str, *, adres: str | None = None) -> bytes:
    """The case of this number as JSON; ``adres`` is another server with the same interface.

    Raises ``Fout`` for what is no case number, when the library or the network is absent, and when there is no such
    case.
    """
    nummer = ZAAKNUMMER.fullmatch(zaaknummer.strip())
    if nummer is None:
        raise MELDING.fout("KV-222", waarde=zaaknummer[:40], tip="Een zaaknummer ziet eruit als 2026Z12158.")
    gevraagd = f"{nummer[1]}Z{nummer[2]}"
    try:
        import httpx
        from tweedekamer import Client
        from tweedekamer.exceptions import TweedekamerError
    except ImportError:
        tip = "Installeer het met: pip install ‘correspondentie[opendata]’. Of sla de gegevens zelf op en importeer ze."
        raise MELDING.fout("KV-225", tip=tip) from None
    try:
        with Client(timeout=_WACHT) if adres is None else Client(timeout=_WACHT, base_url=adres) as client:
            zaak = client.zaken.exclude_deleted().filter_eq("Nummer", gevraagd).expand("ZaakActor", "Document").first()
    except httpx.TimeoutException:
        raise MELDING.fout("KV-224", reden="het antwoord bleef uit", tip=_LATER) from None
    except httpx.HTTPError:
        raise MELDING.fout("KV-224", reden="er is geen verbinding", tip=_LATER) from None
    except (TweedekamerError, ValueError):
        raise MELDING.fout("KV-224", reden="het antwoord was niet te lezen", tip=_LATER) from None
    if zaak is None:
        raise MELDING.fout("KV-223", nummer=gevraagd, tip="Kijk het nummer na op de website van de Tweede Kamer.")
    gegevens = zaak.model_dump(mode="json", by_alias=True, exclude_none=True)
    return json.dumps(gegevens, ensure_ascii=False).encode()


_LATER: Final = "Probeer het later, of sla de gegevens zelf op en importeer dat bestand."
