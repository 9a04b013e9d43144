"""The problems of many letters, told once each: what is wrong with all of them needs no 342 lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Final

from correspondentie.mailing.meldingen import MELDING
from correspondentie.melding import Ernst, Melding
from correspondentie.melding.suggestie import opsomming

EERSTEN: Final = 3
"""Recipients that are named; of the others only the number."""
_WIE: Final = "\0"
_Sleutel = tuple[str, Ernst, str | None, str, str | None]


@dataclass(slots=True)
class _Groep:
    melding: Melding
    wie: dict[str, None] = field(default_factory=dict)

    @property
    def aantal(self) -> int:
        return len(self.wie)

    @property
    def namen(self) -> list[str]:
        return list(islice(self.wie, EERSTEN))


@dataclass(slots=True)
class Bundel:
    """Gathers problems per recipient. Two are the same when only the name of the recipient in them differs.

    It holds one problem per kind, however many letters there are.
    """

    totaal: int
    _groepen: dict[_Sleutel, _Groep] = field(default_factory=dict)

    def neem(self, naam: str, meldingen: Iterable[Melding]) -> None:
        """The problems of one letter, at places that an officer knows."""
        for melding in dict.fromkeys(meldingen):
            sleutel = (
                melding.code,
                melding.ernst,
                melding.veld,
                melding.tekst.replace(naam, _WIE),
                melding.tip.replace(naam, _WIE) if melding.tip else None,
            )
            self._groepen.setdefault(sleutel, _Groep(melding)).wie[naam] = None

    def meldingen(self) -> tuple[Melding, ...]:
        """Each kind of problem once, with whom it is about."""
        return tuple(self._verteld(groep) for groep in self._groepen.values())

    def _verteld(self, groep: _Groep) -> Melding:
        eerste = groep.namen[0]
        if groep.aantal == 1:
            if eerste in groep.melding.tekst or self.totaal == 1:
                return groep.melding
            voor = f"Dit gaat over de brief voor {eerste}."
        elif groep.aantal == self.totaal:
            voor = f"Dit geldt voor alle {self.totaal} ontvangers."
        else:
            rest = groep.aantal - len(groep.namen)
            wie = opsomming([*groep.namen, f"nog {rest}"] if rest else groep.namen, "en")
            voor = f"Dit geldt voor {groep.aantal} ontvangers: {wie}."
        if groep.aantal > 1 and eerste in groep.melding.tekst:
            voor = f"{voor} Hier staat het voor {eerste}."
        verteld = MELDING("ML-099", tekst=groep.melding.tekst, voor=voor)
        return replace(groep.melding, tekst=verteld.tekst)
