"""Finding a gemeente or a province by what somebody typed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cached_property
from typing import Final

from correspondentie.adresboek.gemeente import Gemeente
from correspondentie.adresboek.meldingen import MELDING
from correspondentie.adresboek.naam import sleutel, zonder_omschrijving
from correspondentie.adresboek.provincie import Provincie
from correspondentie.datum.notatie import lang
from correspondentie.melding import Fout
from correspondentie.melding.suggestie import naaste, opsomming

_GEMEENTECODE: Final = re.compile(r"gm\d{4}")
_GELIJKENIS: Final = 0.65
"""From this likeness on a name is worth suggesting; below it ‘gemeente’ looks like ‘Deventer’."""


class Provincies:
    """The provinces, found by name, other name, abbreviation or TOOI code."""

    def __init__(self, provincies: Iterable[Provincie]) -> None:
        self.per_code = {provincie.code: provincie for provincie in provincies}
        self._per_sleutel = {
            sleutel(naam): provincie
            for provincie in self.per_code.values()
            for naam in (provincie.code, provincie.naam, *provincie.andere_namen, *provincie.afkortingen)
        }

    def __iter__(self) -> Iterator[Provincie]:
        return iter(self.per_code.values())

    def zoek(self, tekst: str) -> Provincie:
        """The province meant; raises ``Fout`` with the nearest name when there is none."""
        gezocht = sleutel(tekst)
        for vorm in (gezocht, zonder_omschrijving(gezocht)):
            if vorm in self._per_sleutel:
                return self._per_sleutel[vorm]
        namen = {sleutel(p.naam): p.naam for p in self}
        beste = naaste(zonder_omschrijving(gezocht), namen)
        tip = f"Bedoelde u ‘{namen[beste]}’?" if beste else f"Kies uit {opsomming(namen.values())}."
        raise MELDING.fout("AB-005", naam=tekst, tip=tip)

    def achter(self, gezocht: str) -> Iterator[tuple[str, Provincie]]:
        """What stands before a province at the end of a key, with that province: ``bergen nh`` → ``bergen``."""
        for vorm, provincie in self._per_sleutel.items():
            if gezocht.endswith(f" {vorm}"):
                yield gezocht[: -len(vorm) - 1], provincie


class Gemeenten:
    """All gemeenten, present and ended, found by name, other name or TOOI code.

    ``op`` is the day for which one is sought: the gemeenten that existed then. ``None`` means those of which no end
    is known.
    """

    def __init__(self, gemeenten: Iterable[Gemeente], provincies: Provincies) -> None:
        self.per_code = {gemeente.code: gemeente for gemeente in gemeenten}
        self._provincies = provincies

    def alle(self, op: date | None = None, provincie: Provincie | None = None) -> tuple[Gemeente, ...]:
        """The gemeenten that exist (on that day, in that province), by name."""
        gekozen = [
            gemeente
            for gemeente in self.per_code.values()
            if gemeente.geldig(op) and (provincie is None or gemeente.provincie.code == provincie.code)
        ]
        return tuple(sorted(gekozen, key=lambda gemeente: sleutel(gemeente.naam)))

    def zoek(self, tekst: str, op: date | None = None) -> Gemeente:
        """The gemeente meant; raises ``Fout`` when it is unknown, ended, not there yet, or one of several."""
        if _GEMEENTECODE.fullmatch(code := tekst.strip().casefold()) and code in self.per_code:
            return self._als_geldig([self.per_code[code]], op, tekst)
        gezocht = sleutel(tekst)
        for kandidaten in self._lezingen(gezocht):
            if kandidaten:
                return self._als_geldig(kandidaten, op, tekst)
        raise MELDING.fout("AB-001", naam=tekst, tip=self._suggestie(zonder_omschrijving(gezocht), op))

    def opvolgers(self, gemeente: Gemeente, op: date | None = None) -> tuple[Gemeente, ...]:
        """The gemeenten that its area belongs to now (or on that day), through every later merger."""
        gevonden: dict[str, Gemeente] = {}
        te_gaan = list(gemeente.opvolgers)
        while te_gaan:
            opvolger = self.per_code[te_gaan.pop(0)]
            if opvolger.bestaat_nog(op):
                gevonden[opvolger.code] = opvolger
            else:
                te_gaan.extend(opvolger.opvolgers)
        return tuple(gevonden.values())

    @cached_property
    def _per_sleutel(self) -> dict[str, list[Gemeente]]:
        per_sleutel: defaultdict[str, list[Gemeente]] = defaultdict(list)
        for gemeente in self.per_code.values():
            namen = (gemeente.naam, gemeente.kale_naam, *gemeente.andere_namen)
            for vorm in {sleutel(naam) for naam in namen}:
                per_sleutel[vorm].append(gemeente)
        return dict(per_sleutel)

    def _lezingen(self, gezocht: str) -> Iterator[list[Gemeente]]:
        """The readings of a key, the most literal first."""
        kaal = zonder_omschrijving(gezocht)
        yield self._per_sleutel.get(gezocht, [])
        yield self._per_sleutel.get(kaal, [])
        yield [
            gemeente
            for begin, provincie in self._provincies.achter(kaal)
            for gemeente in self._per_sleutel.get(begin, [])
            if gemeente.provincie.code == provincie.code
        ]
        if kaal.startswith("s"):
            yield [g for g in self._per_sleutel.get(kaal[1:], []) if g.naam.startswith("'s-")]

    def _als_geldig(self, kandidaten: list[Gemeente], op: date | None, tekst: str) -> Gemeente:
        geldig = [gemeente for gemeente in kandidaten if gemeente.geldig(op)]
        if len(geldig) == 1:
            return geldig[0]
        if len(geldig) > 1:
            keuzes = opsomming(f"{g.naam} in {g.provincie.naam}" for g in geldig)
            tip = f"Schrijf bijvoorbeeld ‘{geldig[0].naam}’."
            raise MELDING.fout("AB-002", naam=tekst, keuzes=keuzes, tip=tip)
        raise self._buiten_de_tijd(kandidaten[-1], op)

    def _buiten_de_tijd(self, gemeente: Gemeente, op: date | None) -> Fout:
        if gemeente.eind is None or gemeente.bestaat_nog(op):
            assert gemeente.begin is not None  # noqa: S101 - neither ended nor there yet: it begins later
            return MELDING.fout("AB-004", naam=gemeente.naam, sinds=lang(gemeente.begin))
        opvolgers = [opvolger.naam for opvolger in self.opvolgers(gemeente, op)]
        opvolging = f": het gebied hoort nu bij {opsomming(opvolgers, 'en')}" if opvolgers else ""
        tip = f"Schrijf ‘{opvolgers[0]}’." if len(opvolgers) == 1 else None
        langer = self._met_begin(sleutel(gemeente.naam), op)
        tip = f"{tip or ''} Of bedoelde u {opsomming(f'‘{naam}’' for naam in langer)}?".strip() if langer else tip
        sinds = lang(gemeente.eind + timedelta(days=1))
        return MELDING.fout("AB-003", naam=gemeente.naam, sinds=sinds, opvolging=opvolging, tip=tip)

    def _met_begin(self, gezocht: str, op: date | None) -> list[str]:
        """Names that begin with this one: who writes ‘Valkenburg’ may mean ‘Valkenburg aan de Geul’."""
        return [g.naam for g in self.alle(op) if sleutel(g.naam).startswith(f"{gezocht} ")]

    def _suggestie(self, gezocht: str, op: date | None) -> str | None:
        namen = {
            vorm: gemeente.naam
            for vorm, gemeenten in self._per_sleutel.items()
            for gemeente in gemeenten
            if gemeente.geldig(op)
        }
        beste = naaste(gezocht, namen, _GELIJKENIS)
        return f"Bedoelde u ‘{namen[beste]}’?" if beste else None
