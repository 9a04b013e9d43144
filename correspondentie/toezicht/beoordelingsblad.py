"""An assessment as a workbook, to filter and to discuss; the decisions themselves stand in the file beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from correspondentie.rekenblad.schrijven import Blad, Celwaarde, maak_werkboek
from correspondentie.toezicht.beoordeelde import Beoordeelde
from correspondentie.toezicht.beoordeling import Beoordeling
from correspondentie.wet.wet import Wet


def maak_beoordelingsblad(beoordeling: Beoordeling) -> bytes:
    """A sheet with a row for each gemeente, and one with how many there are of each."""
    koppen = list(_koppen(beoordeling.wet))
    rijen = [list(_rij(regel, beoordeling)) for regel in beoordeling.regels]
    aantallen = [
        (str(besluit), soort, aantal)
        for (besluit, soort), aantal in sorted(
            Counter((str(regel.besluit), str(regel.voorstel)) for regel in beoordeling.regels).items()
        )
    ]
    titel = f"Beoordeling {beoordeling.wet.kort} van {beoordeling.datum.isoformat()}"
    bladen = [
        Blad("Beoordeling", koppen, rijen),
        Blad("Aantallen", [("Besluit", 16), ("Voorstel", 20), ("Gemeenten", 11)], aantallen),
    ]
    return maak_werkboek(bladen, f"{titel} – PROEF" if beoordeling.proef else titel, beoordeling.datum)


def _koppen(wet: Wet) -> Iterator[tuple[str, int]]:
    yield from (("Gemeente", 26), ("Code", 9), ("Provincie", 16), ("Peildatum", 12))
    if wet.tabel:
        for rij in wet.tabel.rijen:
            yield f"{wet.tabel.taak} {rij.naam}", 12
            yield f"{wet.tabel.realisatie} {rij.naam}", 12
    yield from (("Tekort", 9), ("Laatste trede", 9), ("Laatste brief", 12), ("Kenmerk", 14), ("Termijn tot en met", 12))
    yield from (("Antwoord", 12), ("Rappel", 12), ("Voorstel", 18), ("Besluit", 14), ("Reden", 70))
    yield from (("Grondslag", 40), ("Afwijking", 40), ("Opmerking", 40))


def _rij(regel: Beoordeelde, beoordeling: Beoordeling) -> Iterator[Celwaarde]:
    yield from (regel.gemeente.naam, regel.gemeente.code, regel.gemeente.provincie.naam)
    yield (regel.peildatum or beoordeling.peildatum) if regel.cijfers else None
    for plek in range(len(beoordeling.wet.tabel.rijen) if beoordeling.wet.tabel else 0):
        yield int(regel.cijfers.rijen[plek].taak) if regel.cijfers else None
        yield int(regel.cijfers.rijen[plek].realisatie) if regel.cijfers else None
    yield int(regel.cijfers.tekort) if regel.cijfers else None
    vorige = regel.vorige
    yield vorige.trede if vorige else None
    yield vorige.datum if vorige else None
    yield vorige.kenmerk if vorige else None
    yield vorige.laatste_termijn if vorige else None
    yield vorige.antwoorden[-1].datum if vorige and vorige.antwoorden else None
    yield vorige.rappel.datum if vorige and vorige.rappel else None
    yield from (str(regel.voorstel), str(regel.besluit), regel.reden, regel.grondslag)
    yield from (regel.afwijking, regel.opmerking)
