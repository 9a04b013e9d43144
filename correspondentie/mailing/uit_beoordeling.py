"""Recipients out of an assessment of supervision: who gets which step, and why the others get no letter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from correspondentie.bron.model import beschrijf
from correspondentie.bron.yaml import Groep, Lijst, Scalair, lees_bestand, lees_yaml
from correspondentie.datum.notatie import lang
from correspondentie.mailing.gekozen import Buiten, Gekozen, Kiezer, Selectie, op_naam
from correspondentie.mailing.knopen import knoop
from correspondentie.mailing.meldingen import MELDING
from correspondentie.melding import Ernst, Fout, Melding, Plaats
from correspondentie.melding.suggestie import opsomming
from correspondentie.toezicht.beoordeling import Beoordeling, lees_beoordeling

MEESTE_NAMEN = 20


def kies_beoordeelden(kiezer: Kiezer) -> Selectie:
    """Everybody who gets a letter of this kind; raises ``Fout`` with every problem of the assessment itself.

    A gemeente that the assessment says nothing about stops the mailing: nobody is to be missed in silence.
    """
    naam: Scalair = kiezer.bestand.opgave.aan.beoordeling
    pad = kiezer.bestand_bij(naam)
    beoordeling = lees_beoordeling(pad, kiezer.omgeving)
    try:
        ontvangers = beoordeling.ontvangers(kiezer.sjabloon.soort)
        buiten = beoordeling.niet_aangeschreven(kiezer.sjabloon.soort)
    except Fout as fout:
        raise Fout.van(melding.op(naam.plaats, naam.pad) for melding in fout.meldingen) from None
    gemeenten = {regel.gemeente.naam: regel.gemeente for regel in beoordeling.regels}
    plaatsen = _plaatsen(pad)
    gekozen, dubbel = op_naam(
        Gekozen(gemeenten[wie], plaats := plaatsen.get(gemeenten[wie].code, Plaats(str(pad))), _velden(velden, plaats))
        for wie, velden in ontvangers
    )
    bestaan = kiezer.bestaan(gemeenten.values())
    return Selectie(
        "beoordeling",
        f"de gemeenten die volgens de beoordeling {naam.strip()} deze brief krijgen",
        gekozen,
        bestaan,
        tuple(Buiten(gemeenten[wie], reden, "beoordeling") for wie, reden in buiten),
        soorten=tuple(beoordeling.soorten.alle),
        vanaf=beoordeling.datum,
        meldingen=(
            *beoordeling.meldingen,
            *dubbel,
            *_over_de_beoordeling(kiezer, beoordeling, naam),
            *_vergeten(set(gemeenten), [een.naam for een in bestaan], naam),
            *(melding for een in gekozen for melding in _tegenspraak(kiezer, een)),
        ),
    )


def _velden(velden: Mapping[str, object], plaats: Plaats) -> Groep:
    groep = knoop(velden, plaats)
    assert isinstance(groep, Groep)  # noqa: S101 - made of a mapping
    return groep


def _plaatsen(pad: Path) -> dict[str, Plaats]:
    """Where each gemeente stands in the file, by code."""
    gemeenten = lees_yaml(lees_bestand(pad), str(pad)).get("gemeenten")
    regels = gemeenten if isinstance(gemeenten, Lijst) else []
    return {str(regel["code"]): regel.plaats for regel in regels if isinstance(regel, Groep) and "code" in regel}


def _over_de_beoordeling(kiezer: Kiezer, beoordeling: Beoordeling, naam: Scalair) -> Iterator[Melding]:
    """Whether this assessment is one for these letters."""
    datum = kiezer.bestand.datum
    if beoordeling.proef and not kiezer.bestand.opgave.proef:
        tip = "Zet ‘proef: ja’ in de mailing, of beoordeel echte cijfers."
        yield MELDING("ML-050", plaats=naam.plaats, veld=naam.pad, tip=tip)
    if beoordeling.datum != datum:
        # Terms only run on: what had passed then has passed a day later, but not a day before.
        ernst = Ernst.WAARSCHUWING if beoordeling.datum < datum else Ernst.FOUT
        yield MELDING(
            "ML-051",
            plaats=kiezer.bestand.plaats("gegevens", "datum"),
            veld="gegevens.datum",
            ernst=ernst,
            beoordeeld=lang(beoordeling.datum),
            datum=lang(datum),
        )


def _vergeten(beoordeeld: set[str], bestaan: list[str], naam: Scalair) -> Iterator[Melding]:
    vergeten = [een for een in bestaan if een not in beoordeeld]
    if vergeten:
        genoemd = vergeten[:MEESTE_NAMEN]
        rest = len(vergeten) - len(genoemd)
        namen = opsomming([*genoemd, f"nog {rest}"] if rest else genoemd, "en")
        tip = "Zet ze in de cijfers en beoordeel opnieuw."
        yield MELDING("ML-027", plaats=naam.plaats, veld=naam.pad, tip=tip, aantal=len(vergeten), namen=namen)


def _tegenspraak(kiezer: Kiezer, gekozen: Gekozen) -> Iterator[Melding]:
    """What the mailing says otherwise than the assessment: the letters would not be those that were decided."""
    eigen = next(
        (
            groep
            for naam, groep in kiezer.bestand.per_ontvanger.items()
            if isinstance(groep, Groep) and naam.casefold() == gekozen.naam.casefold()
        ),
        Groep("", gekozen.plaats),
    )
    for waar, groep in (("gegevens", kiezer.bestand.gegevens), (f"per_ontvanger.{gekozen.naam}", eigen)):
        for veld in groep:
            if veld in gekozen.velden and groep[veld] != gekozen.velden[veld]:
                yield MELDING(
                    "ML-026",
                    plaats=groep.sleutels[veld],
                    veld=f"{waar}.{veld}",
                    tip="Haal het weg, of verander het besluit in de beoordeling met een reden.",
                    uit_beoordeling=beschrijf(gekozen.velden[veld]),
                    gevonden=beschrijf(groep[veld]),
                )
