"""``correspondentie mailing uitvoeren``: all numbers given out, all letters made; or going on where it stopped."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.gebruiker import gebruiker
from correspondentie.cli.genereer import register_optie, uit_optie
from correspondentie.cli.groep import Opdracht
from correspondentie.cli.mailing_plan import register_voor_plan
from correspondentie.cli.melden import kort_pad
from correspondentie.cli.scherm import Scherm, rapporteert
from correspondentie.melding import Fout, Melding

if TYPE_CHECKING:
    from correspondentie.mailing.opgave import Mailingbestand
    from correspondentie.mailing.plan import Plan
    from correspondentie.mailing.ploeg import Ploeg
    from correspondentie.mailing.uitvoeren import Uitkomst
    from correspondentie.register.register import Register
    from correspondentie.werkmap.werkmap import Werkmap

_STRAKS: Final = ("correspondentie.register.register", "correspondentie.mailing.uitvoeren")
"""What takes long to load and is needed once the letters are checked."""
_GESTOPT: Final = "Stoppen: wat onder handen is, wordt nog afgemaakt. Nog eens Ctrl-C stopt meteen."


@click.command(cls=Opdracht)
@click.argument("bestand", metavar="BESTAND", type=click.Path(path_type=Path))
@click.option("--werkers", type=click.IntRange(1, 256), metavar="N", help="Hoeveel processen de brieven maken.")
@click.option("--cluster", metavar="ADRES", help="Maakt de brieven op een Dask-cluster, zoals tcp://computer:8786.")
@uit_optie
@register_optie
@click.option("--door", metavar="NAAM", help="Wie de mailing uitvoert. Standaard: uw gebruikersnaam.")
@rapporteert
def uitvoeren(
    scherm: Scherm,
    bestand: Path,
    werkers: int | None,
    cluster: str | None,
    uit: Path | None,
    url: str | None,
    door: str | None,
) -> Afloop:
    """Geeft de mailing in BESTAND uit: alle nummers in één keer, en dan alle brieven.

    Was zij al begonnen, dan gaat zij verder waar zij was. Brieven die af zijn, blijven zoals zij zijn.
    """
    if werkers is not None and cluster is not None:
        raise click.UsageError("--werkers en --cluster gaan niet samen.")
    if cluster is None:
        # Workers load the most: they begin before this process does.
        from correspondentie.mailing.vork import zet_klaar

        zet_klaar(werkers)
    from correspondentie.mailing.opgave import lees_mailing
    from correspondentie.mailing.ploeg import nodig, ploeg

    gelezen = lees_mailing(bestand)
    modules = nodig(gelezen.opgave.zetter, gelezen.opgave.formaten)
    with ploeg(werkers=werkers, cluster=cluster, vooraf=modules, intussen=_STRAKS) as werkers_:
        from correspondentie.cli.onderbreken import rustig_te_stoppen
        from correspondentie.cli.voortgang import voortgang
        from correspondentie.cli.werkplek import werkmap_bij
        from correspondentie.mailing.plek import uitvoermap

        werkmap = werkmap_bij([bestand])
        map_ = uitvoermap(gelezen.naam, werkmap, uit)
        verslag = Verslag(map_, _opdrachtregel(bestand, werkers, cluster, uit, url))
        plan = _plan(gelezen, werkmap, werkers_, uit, url)
        scherm.meld(plan.meldingen)
        if not plan.schoon:
            scherm.zeg("Deze mailing kan niet worden uitgevoerd; er is geen nummer gebruikt.")
            return Afloop.PROBLEMEN
        from correspondentie.mailing.uitvoeren import voer_uit

        with (
            _register(gelezen, werkmap, map_, uit, url) as (register, adres),
            rustig_te_stoppen(_GESTOPT) as stop,
            voortgang(len(plan.ontvangers)) as stap,
        ):
            verslag.begin(plan, adres)
            try:
                with closing(
                    voer_uit(plan, register, werkers_, map_, door=door or gebruiker(), stop=stop)
                ) as uitkomsten:
                    for uitkomst in uitkomsten:
                        verslag.neem(uitkomst)
                        stap()
            except Fout as fout:
                verslag.meldingen += fout.meldingen
            verslag.gestopt = stop()
    return verslag.toon(scherm)


def _plan(bestand: Mailingbestand, werkmap: Werkmap, ploeg: Ploeg, uit: Path | None, url: str | None) -> Plan:
    from correspondentie.mailing.plan import maak_plan

    with register_voor_plan(bestand, werkmap, uit, url) as register:
        return maak_plan(bestand, werkmap, ploeg.verdeel, register=register)


@contextmanager
def _register(
    bestand: Mailingbestand, werkmap: Werkmap, map_: Path, uit: Path | None, url: str | None
) -> Iterator[tuple[Register, str]]:
    """The register of this mailing, laid out when there is none, and its address without a password."""
    from correspondentie.cli.klok import nu
    from correspondentie.mailing.plek import register_van
    from correspondentie.register import open_register
    from correspondentie.vervaardiging.schrijven import maak_map

    gekozen = register_van(bestand, werkmap, uit, url)
    maak_map(map_)
    with open_register(gekozen, klok=nu) as register:
        yield register, register.adres


def _opdrachtregel(bestand: Path, werkers: int | None, cluster: str | None, uit: Path | None, url: str | None) -> str:
    """What to type to go on."""
    keuzen = {"--werkers": werkers, "--cluster": cluster, "--uit": uit, "--register": url}
    woorden = [woord for naam, keuze in keuzen.items() if keuze is not None for woord in (naam, str(keuze))]
    return shlex.join(["correspondentie", "mailing", "uitvoeren", str(bestand), *woorden])


@dataclass(slots=True)
class Verslag:
    """What became of the letters so far, and how to go on when some are left."""

    map: Path
    verder: str
    naam: str = ""
    register: str = ""
    aantal: int = 0
    gestopt: bool = False
    standen: Counter[str] = field(default_factory=Counter)
    meldingen: list[Melding] = field(default_factory=list)
    brieven: list[dict[str, Any]] = field(default_factory=list)

    def begin(self, plan: Plan, register: str) -> None:
        self.naam, self.aantal, self.register = plan.opgave.naam, len(plan.ontvangers), kort_pad(register)

    def neem(self, uitkomst: Uitkomst) -> None:
        self.standen[uitkomst.stand.value] += 1
        self.meldingen += uitkomst.meldingen
        self.brieven.append(
            {
                "volgnummer": uitkomst.volgnummer,
                "naam": uitkomst.naam,
                "kenmerk": uitkomst.kenmerk,
                "stand": uitkomst.stand.value,
                "bestanden": [kort_pad(pad) for pad in uitkomst.bestanden],
            }
        )

    @property
    def over(self) -> int:
        """Letters that are still to be made."""
        return self.aantal - sum(self.standen.values()) + self.standen["mislukt"]

    def toon(self, scherm: Scherm) -> Afloop:
        scherm.meld(dict.fromkeys(self.meldingen))
        af = self.aantal - self.over
        scherm.zeg(f"{self.naam}: {af} van {self.aantal} brieven zijn klaar{self._waarvan()}.")
        scherm.zeg(f"De brieven staan in {kort_pad(self.map)}, de nummers in {self.register}.")
        if self.over:
            scherm.zeg(f"Er zijn er nog {self.over} te maken. Ga verder met: {self.verder}")
        scherm.gegevens = {
            "mailing": self.naam,
            "map": kort_pad(self.map),
            "register": self.register,
            "aantal": self.aantal,
            "over": self.over,
            "gestopt": self.gestopt,
            "standen": dict(self.standen),
            "brieven": sorted(self.brieven, key=lambda brief: brief["volgnummer"]),
        }
        if not self.over:
            return Afloop.GOED
        if self.gestopt:
            return Afloop.AFGEBROKEN
        return Afloop.DEELS if af else Afloop.PROBLEMEN

    def _waarvan(self) -> str:
        """Without words when all were made just now."""
        delen = [f"{keren} {stand}" for stand, keren in sorted(self.standen.items()) if stand != "mislukt"]
        return f" ({', '.join(delen)})" if delen and set(self.standen) != {"gemaakt"} else ""
