"""Workers on other computers, through the scheduler of a Dask cluster."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from correspondentie.mailing.meldingen import MELDING
from correspondentie.mailing.taak import Opdracht, Taak

if TYPE_CHECKING:
    from distributed import Client

    from correspondentie.mailing.ploeg import Functie, Stroom

ANTWOORDTIJD: Final = 10
"""Seconds for the scheduler to answer, and for a first worker to be there."""
PER_DRAAD: Final = 4
"""Letters given out per thread of a worker: enough to have the next one there when one is done."""
_EXTRA: Final = "Installeer het met: pip install 'correspondentie[cluster]'."
_NIEMAND: Final = "Kijk het adres na, bijvoorbeeld tcp://computer:8786, en of daar ‘dask scheduler’ draait."
_VERDER: Final = "Start de opdracht opnieuw zodra het cluster er weer is; wat af is, blijft bewaard."


@contextmanager
def aangesloten(adres: str) -> Iterator[Cluster]:
    """The cluster with its scheduler at this address (``tcp://computer:8786``), until the end of the block.

    Raises ``Fout`` when the package for it is missing, when nobody answers there, and when it has no workers.
    """
    try:
        from distributed import Client
    except ImportError:
        raise MELDING.fout("ML-061", tip=_EXTRA) from None
    # What goes wrong is told by us, in Dutch.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    niemand = MELDING.fout("ML-062", adres=adres, tip=_NIEMAND)
    if not _is_adres(adres):
        raise niemand
    try:
        klant = Client(adres, timeout=ANTWOORDTIJD, set_as_default=False)
    except OSError:
        raise niemand from None
    try:
        yield Cluster(klant, adres)
    finally:
        klant.close(timeout=ANTWOORDTIJD)


def _is_adres(tekst: str) -> bool:
    """Whether it has the form of one; the package itself leaves a thread behind when it has not."""
    try:
        delen = urlsplit(tekst)
        return bool(delen.scheme and delen.hostname and delen.port)
    except ValueError:
        return False


class Cluster:
    """Dask does a letter again elsewhere when the worker that had it is lost."""

    def __init__(self, klant: Client, adres: str) -> None:
        self._klant = klant
        self._adres = adres

    def verdeel(self, functie: Functie, opdracht: Opdracht, taken: Iterable[Taak], /) -> Stroom:
        """See ``Ploeg.verdeel``; raises ``Fout`` too when the cluster is gone, and when it lost a letter's worker
        several times.
        """
        from distributed import KilledWorker, as_completed
        from distributed.client import FutureCancelledError

        voorraad = iter(taken)

        def geef(aantal: int) -> Iterator[Any]:
            for taak in islice(voorraad, aantal):
                yield self._klant.submit(functie, opdracht, taak, pure=False)

        klaar = as_completed(geef(self._draden() * PER_DRAAD), loop=self._klant.loop)
        try:
            for een in klaar:
                try:
                    uitkomst = een.result()
                except KilledWorker:
                    raise MELDING.fout("ML-060", tip=_VERDER) from None
                except FutureCancelledError:
                    raise MELDING.fout("ML-064", adres=self._adres, tip=_VERDER) from None
                # The cluster keeps a result as long as somebody holds on to it.
                een.release()
                klaar.update(geef(1))
                yield uitkomst
        finally:
            self._klant.cancel(list(klaar.futures), force=True)

    def _draden(self) -> int:
        try:
            self._klant.wait_for_workers(1, timeout=ANTWOORDTIJD)
        except TimeoutError:
            tip = "Start er een met: dask worker ADRES --nthreads 1."
            raise MELDING.fout("ML-063", adres=self._adres, tip=tip) from None
        return sum(self._klant.nthreads().values())
