"""``correspondentie controleer``: every problem of case files, without making a letter."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.groep import Opdracht
from correspondentie.cli.melden import kort_pad
from correspondentie.cli.scherm import Scherm, rapporteert
from correspondentie.melding import Fout, Melding, Plaats


@click.command(cls=Opdracht)
@click.argument("zaken", metavar="ZAAK…", nargs=-1, required=True)
@click.option("--proef", is_flag=True, help="Gebruikt verzonnen adressen, zoals genereer --proef.")
@rapporteert
def controleer(scherm: Scherm, zaken: tuple[str, ...], proef: bool) -> Afloop:
    """Toont alles wat aan elke ZAAK nog niet goed is, of ‘In orde’. Er wordt geen brief gemaakt.

    Een ZAAK is een zaakbestand, een map of een patroon met * of ?. Een sjabloon (.md) mag ook.
    """
    from correspondentie.brief.brief import Afgifte
    from correspondentie.cli.werkplek import open_register_van, werkmap_bij
    from correspondentie.vervaardiging.opstart import open_omgeving
    from correspondentie.vervaardiging.voorbereiden import bereid_voor, vind_zaken

    paden = vind_zaken(zaken)
    if any(pad.suffix == ".md" for pad in paden):
        if not all(pad.suffix == ".md" for pad in paden):
            raise click.UsageError("Controleer zaakbestanden en sjablonen (.md) apart.")
        from correspondentie.cli.sjablonen import keur

        return toon_oordeel(scherm, keur(paden))
    werkmap = werkmap_bij(paden)
    omgeving = open_omgeving(werkmap, proef=proef, register=partial(open_register_van, werkmap, None))

    def problemen(pad: Path) -> tuple[Melding, ...]:
        try:
            return bereid_voor(pad, omgeving, Afgifte(proef=proef)).waarschuwingen
        except Fout as fout:
            return fout.meldingen

    return toon_oordeel(scherm, {pad: problemen(pad) for pad in paden})


def toon_oordeel(scherm: Scherm, oordeel: dict[Path, tuple[Melding, ...]]) -> Afloop:
    """A line for every file, with its problems under it, and a summary when there are several."""
    fout = 0
    bestanden = []
    for pad, meldingen in oordeel.items():
        mis = any(melding.stopt for melding in meldingen)
        fout += mis
        stand = "niet in orde" if mis else "in orde, maar let op" if meldingen else "in orde"
        scherm.zeg(f"{kort_pad(pad)}: {stand}")
        scherm.meld(melding.op(Plaats(str(pad))) for melding in meldingen)
        bestanden.append({"bestand": kort_pad(pad), "in_orde": not mis})
    if len(oordeel) > 1:
        scherm.zeg(f"{len(oordeel)} bestanden gecontroleerd: {len(oordeel) - fout} in orde, {fout} niet.")
    scherm.gegevens = {"bestanden": bestanden}
    return Afloop.PROBLEMEN if fout else Afloop.GOED
