"""Letters that went out already: nobody is written to twice."""

from __future__ import annotations

from collections.abc import Iterator

from correspondentie.datum.notatie import lang
from correspondentie.mailing.gekozen import Kiezer, Selectie
from correspondentie.mailing.meldingen import MELDING
from correspondentie.melding import Ernst, Melding


def eerdere_brieven(kiezer: Kiezer, selectie: Selectie) -> Iterator[tuple[str, Melding]]:
    """Per recipient the letter that another case sent it: of the same kind and day, or since the assessment.

    Since an assessment any letter of supervision is one too many: what was decided no longer holds.
    """
    if kiezer.register is None:
        return
    namen = {een.wie.code: een for een in selectie.gekozen}
    soorten = selectie.soorten or (kiezer.sjabloon.soort,)
    datum = kiezer.bestand.datum
    for brief in kiezer.register.brieven_van(soorten, namen):
        dag = brief.vaststelling.dagtekening
        if brief.sleutel.zaak_id == kiezer.bestand.naam:
            continue
        gekozen = namen[brief.sleutel.geadresseerde]
        if selectie.vanaf is not None and dag >= selectie.vanaf:
            tip = "Beoordeel opnieuw: dan telt die brief mee."
            yield (
                gekozen.naam,
                MELDING(
                    "ML-052", plaats=gekozen.plaats, tip=tip, naam=gekozen.naam, kenmerk=brief.kenmerk, datum=lang(dag)
                ),
            )
        elif dag == datum and brief.sleutel.soort == kiezer.sjabloon.soort:
            yield (
                gekozen.naam,
                MELDING(
                    "ML-053",
                    plaats=gekozen.plaats,
                    ernst=Ernst.WAARSCHUWING,
                    naam=gekozen.naam,
                    kenmerk=brief.kenmerk,
                ),
            )
