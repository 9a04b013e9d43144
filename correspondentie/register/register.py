"""The register: opened by URL, changed in transactions, read at any time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from types import TracebackType
from typing import Self

from sqlalchemy import URL, Connection, Engine

from correspondentie.kenmerk import Kenmerk, Schema
from correspondentie.melding import Fout
from correspondentie.register import (
    aantekeningen,
    brieven,
    inzage,
    logboek,
    mailings,
    nummers,
    stukken,
    tellers,
    vastleggen,
)
from correspondentie.register.gegevens import (
    Aantekening,
    Brief,
    Dossier,
    Handeling,
    Logregel,
    Mailing,
    Mailingopgave,
    Nummer,
    Ontvanger,
    Ontvangeropgave,
    Selectie,
    Stand,
    Stuk,
    Vastlegging,
    Vaststelling,
    Zaaksleutel,
)
from correspondentie.register.meldingen import MELDING
from correspondentie.register.slot import slot
from correspondentie.register.stempel import stempel
from correspondentie.register.verbinding import lees_url, lezend, open_motor, schrijvend, toonbaar, vertaald


@dataclass(frozen=True)
class Transactie:
    """Changes that are recorded together or not at all; see ``Register.transactie``."""

    verbinding: Connection
    klok: Callable[[], datetime]

    def trek(
        self,
        schema: Schema,
        sleutel: Zaaksleutel,
        *,
        datum: date,
        inhoud_sha256: str,
        door: str,
        nieuwe_versie: bool = False,
    ) -> str:
        """The number of this letter, as it is printed; see ``nummers.trek``."""
        return nummers.trek(
            self.verbinding,
            stempel(self.klok, door),
            schema,
            sleutel,
            datum=datum,
            inhoud_sha256=inhoud_sha256,
            nieuwe_versie=nieuwe_versie,
        )

    def neem_op(
        self,
        kenmerk: Kenmerk | str,
        sleutel: Zaaksleutel,
        *,
        inhoud_sha256: str,
        door: str,
        nieuwe_versie: bool = False,
    ) -> None:
        """This letter has a number of another system, or one that was reserved; see ``nummers.neem_op``."""
        nummers.neem_op(
            self.verbinding,
            stempel(self.klok, door),
            kenmerk,
            sleutel,
            inhoud_sha256=inhoud_sha256,
            nieuwe_versie=nieuwe_versie,
        )

    def reserveer(self, schema: Schema, aantal: int, *, datum: date, door: str) -> tuple[str, ...]:
        """Put the next numbers aside; see ``nummers.reserveer``."""
        return nummers.reserveer(self.verbinding, stempel(self.klok, door), schema, aantal, datum=datum)

    def laat_vervallen(self, kenmerk: Kenmerk | str, reden: str, *, door: str) -> None:
        """Withdraw a number for good; see ``nummers.laat_vervallen``."""
        nummers.laat_vervallen(self.verbinding, stempel(self.klok, door), kenmerk, reden)

    def zet_teller(self, schema: Schema, volgende: int, *, datum: date, door: str) -> None:
        """Let the counter go on from here; see ``tellers.zet_teller``."""
        tellers.zet_teller(self.verbinding, stempel(self.klok, door), schema, volgende, datum=datum)

    def stel_vast(
        self,
        kenmerk: Kenmerk | str,
        vaststelling: Vaststelling,
        *,
        door: str,
        stukken: Iterable[Stuk] = (),
        nieuwe_versie: bool = False,
        reden: str | None = None,
    ) -> Brief:
        """Record a finalised letter; see ``vastleggen.stel_vast``."""
        (brief,) = self.stel_alle_vast(
            [Vastlegging(kenmerk, vaststelling, tuple(stukken), nieuwe_versie, reden)], door=door
        )
        return brief

    def stel_alle_vast(self, opgaven: Sequence[Vastlegging], *, door: str) -> tuple[Brief, ...]:
        """Record finalised letters; see ``vastleggen.stel_vast``."""
        return vastleggen.stel_vast(self.verbinding, stempel(self.klok, door), opgaven)

    def geef_uit(
        self,
        opgave: Mailingopgave,
        ontvangers: Sequence[Ontvangeropgave],
        schemas: Mapping[str, Schema],
        hoofd: str,
        *,
        door: str,
    ) -> None:
        """All numbers of a mailing at once; see ``mailings.geef_uit``."""
        mailings.geef_uit(self.verbinding, stempel(self.klok, door), opgave, ontvangers, schemas, hoofd)

    def noteer(self, kenmerk: Kenmerk | str, soort: str, datum: date, tekst: str, *, door: str) -> None:
        """Something that happened to a letter after it went out; see ``aantekeningen.noteer``."""
        aantekeningen.noteer(self.verbinding, stempel(self.klok, door), kenmerk, soort, datum, tekst)


class Register:
    """The ledger of an organisation. Close it, or use it as a context manager.

    Every method below raises ``Fout`` when the database fails, in Dutch and without a trace of it. Changes are made in
    ``transactie()``; the methods that read see all that was recorded before them. An opened register does not survive
    a fork: let another process open its own.
    """

    def __init__(self, url: str, *, klok: Callable[[], datetime]) -> None:
        self._url: URL = lees_url(url)
        self._klok = klok
        self._motor: Engine = open_motor(self._url, klok)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        self.sluit()

    @property
    def adres(self) -> str:
        """Where it lies, for people: the path of a file, or the URL without its password."""
        return toonbaar(self._url)

    def sluit(self) -> None:
        """Let go of the database; opening again is always possible."""
        self._motor.dispose()

    @contextmanager
    def transactie(self) -> Iterator[Transactie]:
        """Changes that belong together: a number that is drawn and the letter that is made with it.

        When an exception leaves the block, nothing was recorded and no number used. Keep the block short: others who
        want a number wait for its end.
        """
        with vertaald(self._url), schrijvend(self._motor) as verbinding:
            yield Transactie(verbinding, self._klok)

    def lijst(self, selectie: Selectie | None = None) -> tuple[Nummer, ...]:
        """The numbers that fit, in the order in which they were given out."""
        with self._inzage() as verbinding:
            return inzage.lijst(verbinding, selectie or Selectie(), self._klok().tzinfo)

    def toon(self, kenmerk: Kenmerk | str) -> Dossier:
        """Everything about one number; raises ``Fout`` when it is unknown."""
        with self._inzage() as verbinding:
            return inzage.toon(verbinding, kenmerk)

    def brief(self, kenmerk: Kenmerk | str, versie: int | None = None) -> Brief:
        """One version of a letter, without ``versie`` the last; raises ``Fout`` when there is none."""
        with self._inzage() as verbinding:
            return inzage.toon_brief(verbinding, kenmerk, versie)

    def brieven_met_bestand(self, *, sha256: str | None = None, naam: str | None = None) -> tuple[Brief, ...]:
        """The letters with a file of this checksum, or of a name that ``naam`` holds; none when there is none."""
        with self._inzage() as verbinding:
            return brieven.met_bestand(verbinding, sha256=sha256, naam=naam)

    def brieven_van(self, soorten: Iterable[str], geadresseerden: Iterable[str] | None = None) -> tuple[Brief, ...]:
        """The letters of these kinds (to these addressees) that stand, oldest first; see ``brieven.van_soorten``."""
        with self._inzage() as verbinding:
            return brieven.van_soorten(verbinding, soorten, geadresseerden)

    def aantekeningen(self, kenmerken: Iterable[str] | None = None) -> tuple[Aantekening, ...]:
        """What happened to these letters, or to all, by the day on which it did."""
        with self._inzage() as verbinding:
            return aantekeningen.alle(verbinding, kenmerken)

    def mailing(self, naam: str) -> Mailing | None:
        """The mailing of this name, ``None`` when it was not issued."""
        with self._inzage() as verbinding:
            return mailings.zoek(verbinding, naam)

    def mailings(self) -> tuple[Mailing, ...]:
        """Every mailing that was issued, oldest first."""
        with self._inzage() as verbinding:
            return mailings.alle(verbinding)

    def ontvangers(self, naam: str, *, vanaf: int = 0, hoogstens: int | None = None) -> tuple[Ontvanger, ...]:
        """The letters of a mailing after number ``vanaf``, in order; raises ``Fout`` when it was not issued."""
        with self._inzage() as verbinding:
            return mailings.ontvangers(verbinding, naam, vanaf=vanaf, hoogstens=hoogstens)

    @contextmanager
    def alleen(self, naam: str, *, door: str) -> Iterator[None]:
        """The only one to work on this mailing, until the end of the block or of the process.

        Raises ``Fout`` that says who is at it when somebody else is, on this computer or on another.
        """
        with vertaald(self._url), slot(self._motor, naam) as gelukt:
            if not gelukt:
                raise self._bezet(naam)
            with schrijvend(self._motor) as verbinding:
                logboek.noteer(verbinding, stempel(self._klok, door), Handeling.MAILING_UITGEVOERD, None, naam)
            yield

    def _bezet(self, naam: str) -> Fout:
        with self._inzage() as verbinding:
            regel = logboek.laatste(verbinding, Handeling.MAILING_UITGEVOERD, naam)
        op = regel.op.astimezone(self._klok().tzinfo) if regel else None
        wie = f", door {regel.door} sinds {op:%H.%M} uur" if regel and op else ""
        return MELDING.fout("RG-053", naam=naam, wie=wie, tip="Wacht tot dat klaar is; er is niets dubbel gedaan.")

    def bekende_nummers(self, kenmerken: Iterable[str]) -> tuple[str, ...]:
        """Those of these numbers that the register has, as it writes them."""
        with self._inzage() as verbinding:
            return inzage.bekende(verbinding, kenmerken)

    def stukken(self, kenmerk: str, versie: int) -> dict[str, dict[str, bytes]]:
        """What the files of this version were made from; see ``stukken.van_brief``."""
        with self._inzage() as verbinding:
            return stukken.van_brief(verbinding, kenmerk, versie)

    def nummers_van(self, sleutel: Zaaksleutel) -> tuple[Nummer, ...]:
        """The numbers that this letter has now, none when it has not been finalised."""
        with self._inzage() as verbinding:
            return inzage.nummers_van(verbinding, sleutel)

    def stand(self, schema: Schema, *, datum: date) -> Stand:
        """How far the counter of this scheme is."""
        with self._inzage() as verbinding:
            return tellers.stand(verbinding, schema, datum=datum)

    def exporteer(self, selectie: Selectie | None = None) -> tuple[inzage.Exportrij, ...]:
        """Flat rows for CSV or JSON."""
        with self._inzage() as verbinding:
            return tuple(inzage.exporteer(verbinding, selectie or Selectie(), self._klok().tzinfo))

    def logboek(self, kenmerk: Kenmerk | str | None = None) -> tuple[Logregel, ...]:
        """Who did what when, oldest first; of one number or of all."""
        with self._inzage() as verbinding:
            return logboek.regels(verbinding) if kenmerk is None else inzage.toon(verbinding, kenmerk).log

    @contextmanager
    def _inzage(self) -> Iterator[Connection]:
        with vertaald(self._url), lezend(self._motor) as verbinding:
            yield verbinding
