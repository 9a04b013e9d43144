"""Recipients of notices: the provinces of the gemeenten that an earlier mailing wrote to.

Everything that a notice says follows from the letters that were issued; the mailing file only names their mailing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from correspondentie.adresboek.gemeente import Gemeente
from correspondentie.adresboek.provincie import Provincie
from correspondentie.bron.yaml import Groep, Lijst, Scalair
from correspondentie.mailing.gekozen import Gekozen, Kiezer, Selectie, op_naam
from correspondentie.mailing.knopen import zet
from correspondentie.mailing.meldingen import MELDING
from correspondentie.melding import Ernst, Melding
from correspondentie.melding.suggestie import bedoelde_u, opsomming
from correspondentie.register import Ontvanger, Staat
from correspondentie.sjabloon.veld import Veld

MEESTE_NAMEN: Final = 20
TYPE: Final = "toezichtbrief"


def kies_provincies_van(kiezer: Kiezer) -> Selectie:
    """One recipient per province with a letter; raises ``Fout`` for a mailing that is unknown or not complete.

    Letters whose number was withdrawn are left out, and told.
    """
    naam: Scalair = kiezer.bestand.opgave.aan.kennisgeving_van
    veld = brievenveld(kiezer)
    ontvangers = _ontvangers(kiezer, naam.strip(), naam)
    meldingen = [_vervallen(een, naam) for een in ontvangers if een.staat is Staat.VERVALLEN]
    staande = [een for een in ontvangers if een.staat is not Staat.VERVALLEN]
    teksten = _teksten(kiezer, naam.strip(), staande)
    per_provincie: defaultdict[str, list[Ontvanger]] = defaultdict(list)
    provincies: dict[str, Provincie] = {}
    for een in staande:
        gemeente = _gemeente(kiezer, een, naam)
        provincies[gemeente.provincie.code] = gemeente.provincie
        per_provincie[gemeente.provincie.code].append(een)
    gekozen, _ = op_naam(
        Gekozen(
            provincies[code],
            naam.plaats,
            _brieven(veld, brieven, naam),
            {brief.kenmerk: teksten[brief.kenmerk] for brief in brieven},
        )
        for code, brieven in per_provincie.items()
    )
    return Selectie(
        "kennisgeving_van",
        f"de provincies van de gemeenten die een brief kregen in de mailing ‘{naam.strip()}’",
        gekozen,
        kiezer.bestaan(een.wie for een in gekozen),
        opmerkingen=tuple(melding.tekst for melding in meldingen),
        meldingen=tuple(meldingen),
    )


def brievenveld(kiezer: Kiezer) -> Veld:
    """The field of the template with the letters that it tells of; raises ``Fout`` when it has none."""
    gevonden = next((veld for veld in kiezer.sjabloon.velden if veld.type == "lijst" and veld.van == TYPE), None)
    if gevonden is None:
        plaats = kiezer.bestand.plaats("soort")
        raise MELDING.fout("ML-012", plaats=plaats, veld="brieven", soort=kiezer.sjabloon.soort)
    return gevonden


def _ontvangers(kiezer: Kiezer, mailing: str, naam: Scalair) -> Sequence[Ontvanger]:
    """Every letter of the mailing; raises ``Fout`` when any is still to be made."""
    gevonden = kiezer.register.mailing(mailing) if kiezer.register else None
    if kiezer.register is None or gevonden is None:
        bekend = [een.opgave.naam for een in kiezer.register.mailings()] if kiezer.register else []
        tip = bedoelde_u(mailing, bekend) or "Geef die mailing eerst uit, of kies met --register haar register."
        raise MELDING.fout("ML-030", plaats=naam.plaats, veld=naam.pad, naam=mailing, tip=tip)
    ontvangers = kiezer.register.ontvangers(mailing)
    ontbreekt = [een for een in ontvangers if een.staat is not Staat.VERVALLEN and not een.gemaakt]
    if ontbreekt:
        tip = "Maak die mailing af met ‘correspondentie mailing uitvoeren’."
        namen = [een.naam for een in ontbreekt[:MEESTE_NAMEN]]
        rest = len(ontbreekt) - len(namen)
        raise MELDING.fout(
            "ML-031",
            plaats=naam.plaats,
            veld=naam.pad,
            tip=tip,
            naam=mailing,
            aantal=len(ontbreekt),
            totaal=len(ontvangers),
            namen=opsomming([*namen, f"nog {rest}"] if rest else namen, "en"),
        )
    if all(een.staat is Staat.VERVALLEN for een in ontvangers):
        raise MELDING.fout("ML-032", plaats=naam.plaats, veld=naam.pad, naam=mailing)
    return ontvangers


def _teksten(kiezer: Kiezer, mailing: str, ontvangers: Sequence[Ontvanger]) -> Mapping[str, str]:
    """The case text of each letter as it stands now, which may be a later version than the mailing made."""
    assert kiezer.register is not None  # noqa: S101 - the recipients came from it
    gevonden = kiezer.register.mailing(mailing)
    soorten = [gevonden.opgave.soort] if gevonden else []
    brieven = kiezer.register.brieven_van(soorten, [een.geadresseerde for een in ontvangers])
    per_kenmerk = {brief.kenmerk: brief.vaststelling.zaaktekst for brief in brieven}
    return {een.kenmerk: per_kenmerk.get(een.kenmerk, een.zaaktekst) for een in ontvangers}


def _gemeente(kiezer: Kiezer, ontvanger: Ontvanger, naam: Scalair) -> Gemeente:
    """Whom the letter went to, also when that gemeente has ended since; raises ``Fout`` when it is no gemeente."""
    boek = kiezer.omgeving.adresboek
    bekend = boek.gemeenten.per_code.get(ontvanger.geadresseerde) or boek.voorbeelden.gemeente(ontvanger.geadresseerde)
    if bekend is None:
        raise MELDING.fout("ML-034", plaats=naam.plaats, veld=naam.pad, naam=naam.strip(), ander=ontvanger.naam)
    return bekend


def _brieven(veld: Veld, brieven: Sequence[Ontvanger], naam: Scalair) -> Groep:
    groep = Groep("", naam.plaats)
    lijst = Lijst(veld.naam, naam.plaats)
    lijst.extend(_nummers(veld, brieven, naam))
    zet(groep, veld.naam, lijst, naam.plaats)
    return groep


def _nummers(veld: Veld, brieven: Sequence[Ontvanger], naam: Scalair) -> Iterator[Scalair]:
    for nummer, brief in enumerate(brieven, 1):
        yield Scalair(brief.kenmerk, f"{veld.naam}[{nummer}]", naam.plaats, aangehaald=True)


def _vervallen(ontvanger: Ontvanger, naam: Scalair) -> Melding:
    return MELDING(
        "ML-033",
        plaats=naam.plaats,
        veld=naam.pad,
        ernst=Ernst.WAARSCHUWING,
        kenmerk=ontvanger.kenmerk,
        naam=ontvanger.naam,
    )
