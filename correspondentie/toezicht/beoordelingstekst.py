"""An assessment as the file that an officer reads and edits, and the mailing files that follow from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from correspondentie.bron.yaml import lees_yaml
from correspondentie.datum.notatie import HARDE_SPATIE
from correspondentie.melding.suggestie import opsomming
from correspondentie.toezicht.beoordeelde import Beoordeelde
from correspondentie.toezicht.beoordeling import Beoordeling, als_velden
from correspondentie.toezicht.beoordelingsbestand import VERSIE, som
from correspondentie.toezicht.dossier import Dossierbrief
from correspondentie.toezicht.regels import dag
from correspondentie.wet.wet import Wet
from correspondentie.zaak.beginbestand import als_yaml

_UITLEG: Final = """\
# Beoordeling van {wet}. Per gemeente is er een voorstel met de reden ervan.
#
# Van u zijn drie sleutels; verander de rest niet:
# - besluit: wat er gebeurt: ‘trede 2’ (of een andere trede), ‘rappel’ of ‘geen brief’.
# - afwijking: waarom, als het besluit anders is dan het voorstel. Deze reden komt in het dossier, niet in de brief.
# - termijn: een andere termijn voor de brief, zoals ‘vier weken’.
"""


def maak_tekst(beoordeling: Beoordeling) -> str:
    """The file; reading it gives the same assessment."""
    wet = beoordeling.wet
    kop: dict[str, Any] = {
        "beoordeling": VERSIE,
        "wet": wet.naam,
        "datum": dag(beoordeling.datum),
        "peildatum": dag(beoordeling.peildatum),
        **({"proef": "ja"} if beoordeling.proef else {}),
        "cijfers": {"bestand": beoordeling.cijferbestand, "sha256": beoordeling.sha256},
    }
    regels = [_UITLEG.format(wet=wet.met_lidwoord).rstrip("\n"), *_laatste_termijn(wet)]
    regels += [regel for sleutel, waarde in kop.items() for regel in als_yaml(sleutel, waarde)]
    lijst = ["gemeenten:"] if beoordeling.regels else ["gemeenten: []"]
    for regel in beoordeling.regels:
        lijst += ["", *_gemeente(regel, beoordeling)]
    zonder = "\n".join([*regels, *lijst]) + "\n"
    return "\n".join([*regels, f"som: {som(lees_yaml(zonder, ''))}", "", *lijst]) + "\n"


def _laatste_termijn(wet: Wet) -> list[str]:
    treden = opsomming([str(trede.nummer) for trede in wet.treden if trede.besluit])
    return (
        [f"# Bij trede {treden} is die termijn verplicht: een besluit noemt zelf zijn laatste termijn.", ""]
        if treden
        else []
    )


def _gemeente(regel: Beoordeelde, beoordeling: Beoordeling) -> Iterator[str]:
    voorstel = regel.voorstel
    velden: dict[str, Any] = {"gemeente": regel.gemeente.naam, "code": regel.gemeente.code}
    if regel.peildatum and regel.peildatum != beoordeling.peildatum:
        velden["peildatum"] = dag(regel.peildatum)
    if regel.vorige:
        velden["vorige_brief"] = _brief(regel.vorige)
    if regel.opmerking:
        velden["opmerking"] = regel.opmerking
    velden |= {"voorstel": str(voorstel), "reden": voorstel.reden}
    if voorstel.tot:
        velden["tot"] = dag(voorstel.tot)
    if voorstel.grondslag:
        velden["grondslag"] = voorstel.grondslag
    velden |= {"besluit": str(regel.besluit), "afwijking": regel.afwijking, "termijn": regel.termijn}
    regels = [een for sleutel, waarde in velden.items() for een in als_yaml(sleutel, waarde)]
    if cijfers := als_velden(regel.cijfers):
        # On one line: with a number on each, the decisions would be far apart.
        rijen = (f"{rij}: {{{_op_een_regel(delen.items())}}}" for rij, delen in cijfers.items())
        regels.insert(2, f"cijfers: {{{', '.join(rijen)}}}")
    yield f"  - {regels[0]}"
    yield from (f"    {een}" for een in regels[1:])


def _op_een_regel(delen: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{naam}: {getal}" for naam, getal in delen)


def _brief(brief: Dossierbrief) -> dict[str, Any]:
    velden: dict[str, Any] = {"trede": brief.trede, "datum": dag(brief.datum), "kenmerk": brief.kenmerk}
    if brief.termijn_tot:
        velden["termijn_tot"] = dag(brief.termijn_tot)
    if brief.rust_tot:
        velden["wachten_tot"] = dag(brief.rust_tot)
    if brief.rappels:
        velden["rappels"] = [
            {"datum": dag(een.datum), "kenmerk": een.kenmerk, "termijn_tot": dag(een.termijn_tot)}
            for een in brief.rappels
        ]
    if brief.antwoorden:
        velden["antwoorden"] = [dag(een.datum) for een in brief.antwoorden]
    return velden


def maak_mailing(
    beoordeling: Beoordeling,
    soort: str,
    naam: str,
    titel: str,
    bestand: str,
    gegevens: Mapping[str, str | None],
    *,
    zetter: str | None = None,
) -> str:
    """The file of a mailing to whom the assessment in ``bestand`` gives a letter of this kind.

    ``gegevens`` are fields that all letters share beside the date; ``None`` leaves one open to be filled in. Without
    ``zetter`` the mailing has the usual one.
    """
    velden: dict[str, Any] = {"mailing": naam, "titel": titel.replace(HARDE_SPATIE, " "), "soort": soort}
    if zetter:
        velden["zetter"] = zetter
    if beoordeling.proef:
        velden["proef"] = "ja"
    velden["aan"] = {"beoordeling": bestand}
    velden["gegevens"] = {"datum": dag(beoordeling.datum), **gegevens}
    regels = [een for sleutel, waarde in velden.items() for een in als_yaml(sleutel, waarde)]
    uitleg = "# Wie deze brief krijgt, staat in de beoordeling. Onder ‘gegevens’ staat wat voor alle brieven gelijk is."
    return "\n".join([uitleg, *regels]) + "\n"
