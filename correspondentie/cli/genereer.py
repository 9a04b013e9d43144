"""``correspondentie genereer``: letters of case files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.groep import Opdracht
from correspondentie.cli.melden import kort_pad
from correspondentie.cli.scherm import Scherm, rapporteert
from correspondentie.melding import Melding, Plaats

if TYPE_CHECKING:
    from correspondentie.vervaardiging.genereren import Uitkomst

uit_optie = click.option("--uit", type=click.Path(path_type=Path), metavar="MAP", help="De map voor de brieven.")
formaat_optie = click.option(
    "--formaat",
    metavar="NAMEN",
    help="Een of meer van docx, pdf, html, txt, png en odt, met komma's. Standaard: docx,pdf.",
)
zetter_optie = click.option(
    "--zetter",
    metavar="NAAM",
    help="Wat de PDF zet: weasyprint (standaard) of typst, dat sneller is.",
)
register_optie = click.option("--register", "url", metavar="URL", help="Het register, als dat een ander is dan anders.")


@click.command(cls=Opdracht)
@click.argument("zaken", metavar="ZAAK…", nargs=-1, required=True)
@uit_optie
@formaat_optie
@zetter_optie
@register_optie
@click.option("--proef", is_flag=True, help="Zet PROEF over elke pagina; er wordt geen nummer gebruikt.")
@click.option("--opnieuw", is_flag=True, help="Maakt een vastgestelde brief nog eens, precies zoals hij was.")
@rapporteert
def genereer(
    scherm: Scherm,
    zaken: tuple[str, ...],
    uit: Path | None,
    formaat: str | None,
    zetter: str | None,
    url: str | None,
    proef: bool,
    opnieuw: bool,
) -> Afloop:
    """Maakt van elke ZAAK een brief. Een ZAAK is een zaakbestand, een map of een patroon met * of ?.

    De brief is een concept: hij krijgt pas een nummer met ‘correspondentie vaststellen’.
    """
    if proef and opnieuw:
        raise click.UsageError("--proef en --opnieuw gaan niet samen.")
    if zetter and opnieuw:
        raise click.UsageError("--zetter en --opnieuw gaan niet samen: het register weet welke zetter het was.")
    from correspondentie.cli.werkplek import open_register_van, werkmap_bij
    from correspondentie.vervaardiging import genereren
    from correspondentie.vervaardiging.formaten import Drukkerij
    from correspondentie.vervaardiging.opstart import open_omgeving
    from correspondentie.vervaardiging.voorbereiden import vind_zaken

    formaten, gekozen = lees_formaten(formaat), lees_zetter(zetter)
    paden = vind_zaken(zaken)
    werkmap = werkmap_bij(paden)
    omgeving = open_omgeving(werkmap, proef=proef, register=partial(open_register_van, werkmap, url))
    drukkerij = Drukkerij(werkmap, gekozen)
    uitvoer = genereren.Uitvoermap(uit or werkmap.uitvoer)
    if not opnieuw:
        brieven = genereren.genereer(paden, omgeving, drukkerij, formaten, uitvoer, proef=proef)
        return toon_uitkomsten(scherm, brieven, len(paden), "gemaakt")
    from correspondentie.vervaardiging import vaststellen

    with open_register_van(werkmap, url) as register:
        brieven = vaststellen.opnieuw(paden, omgeving, drukkerij, formaten, uitvoer, register)
        return toon_uitkomsten(scherm, brieven, len(paden), "opnieuw gemaakt")


def lees_formaten(keuze: str | None) -> Sequence[str]:
    """The outputs that were asked for, each once; an unknown one is wrong use."""
    from correspondentie.melding import Fout
    from correspondentie.vervaardiging.formaten import GEWOON, maker

    if keuze is None:
        return GEWOON
    namen = dict.fromkeys(deel.strip().lower() for deel in keuze.split(",") if deel.strip())
    try:
        for naam in namen:
            maker(naam)
    except Fout as fout:
        melding = fout.meldingen[0]
        raise click.UsageError(" ".join(filter(None, (melding.tekst, melding.tip)))) from None
    if not namen:
        raise click.UsageError("Achter --formaat hoort bijvoorbeeld docx,pdf.")
    return tuple(namen)


def lees_zetter(keuze: str | None) -> str:
    """The typesetter that was asked for; an unknown one is wrong use."""
    from correspondentie.melding.suggestie import bedoelde_u
    from correspondentie.vervaardiging.formaten import ZETTER, ZETTERNAMEN

    naam = ZETTER if keuze is None else keuze.strip().lower()
    if naam not in ZETTERNAMEN:
        tip = bedoelde_u(naam, ZETTERNAMEN) or f"Kies uit: {', '.join(ZETTERNAMEN)}."
        raise click.UsageError(f"De zetter ‘{keuze}’ is er niet. {tip}")
    return naam


def toon_uitkomsten(scherm: Scherm, uitkomsten: Iterable[Uitkomst], aantal: int, werkwoord: str) -> Afloop:
    """A line per letter as it comes, then every problem, then the summary."""
    from correspondentie.cli.voortgang import voortgang
    from correspondentie.vervaardiging.genereren import Stand

    meldingen: list[Melding] = []
    goed = fout = 0
    brieven: list[dict[str, Any]] = []
    with voortgang(aantal) as stap:
        for uitkomst in uitkomsten:
            if uitkomst.stand is Stand.FOUT:
                fout += 1
                scherm.zeg(f"mislukt: {kort_pad(uitkomst.zaak)}")
            else:
                goed += 1
                scherm.zeg(_regel(uitkomst))
            meldingen += [melding.op(Plaats(str(uitkomst.zaak))) for melding in uitkomst.meldingen]
            brieven.append(_als_gegevens(uitkomst))
            stap()
    scherm.meld(meldingen)
    waarschuwingen = sum(not melding.stopt for melding in meldingen)
    scherm.zeg(_samenvatting(goed, fout, waarschuwingen, werkwoord))
    scherm.gegevens = {"brieven": brieven, "gelukt": goed, "mislukt": fout}
    if not fout:
        return Afloop.GOED
    return Afloop.DEELS if goed else Afloop.PROBLEMEN


def _regel(uitkomst: Uitkomst) -> str:
    """``toezichtbrief 7468089 aan College … → output/….docx, .pdf``."""
    wie = " ".join(filter(None, (uitkomst.soort, uitkomst.kenmerk, f"aan {uitkomst.aan}" if uitkomst.aan else "")))
    eerste, *rest = uitkomst.bestanden
    achter = "".join(f", {bestand.name.removeprefix(eerste.stem)}" for bestand in rest)
    return f"{wie} → {kort_pad(eerste)}{achter}"


def _samenvatting(goed: int, fout: int, waarschuwingen: int, werkwoord: str) -> str:
    delen = [f"{goed} {'brief' if goed == 1 else 'brieven'} {werkwoord}"]
    if fout:
        delen.append(f"{fout} mislukt")
    if waarschuwingen:
        delen.append(f"{waarschuwingen} keer ‘let op’")
    return ", ".join(delen) + "."


def _als_gegevens(uitkomst: Uitkomst) -> dict[str, Any]:
    metagegevens = [kort_pad(bestand) for bestand in uitkomst.metagegevens]
    return {
        "zaak": kort_pad(uitkomst.zaak),
        "stand": uitkomst.stand.value,
        "soort": uitkomst.soort or None,
        "kenmerk": uitkomst.kenmerk,
        "aan": uitkomst.aan or None,
        "status": uitkomst.status,
        "bestanden": [kort_pad(bestand) for bestand in uitkomst.bestanden],
    } | ({"metagegevens": metagegevens} if metagegevens else {})
