"""A draft that came back, beside the case as it is now: what is taken over, what is told, what the file becomes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from correspondentie.brief.boom import Blokken
from correspondentie.bron.yaml import Groep as Sleutels
from correspondentie.bron.yaml import Lijst
from correspondentie.kamervraag.concept.maken import Concept
from correspondentie.kamervraag.concept.plek import BRIEF, Plek
from correspondentie.kamervraag.concept.stempel import Stempel, som
from correspondentie.kamervraag.groep import Groep, reeks, vraag_of_vragen
from correspondentie.kamervraag.verwerken.afdruk import vingerafdruk
from correspondentie.kamervraag.verwerken.bouwen import bouw
from correspondentie.kamervraag.verwerken.handlijst import met_lijsten
from correspondentie.kamervraag.verwerken.kiezen import Keuze, Partij, kies
from correspondentie.kamervraag.verwerken.lezen import Document
from correspondentie.kamervraag.verwerken.meldingen import MELDING
from correspondentie.kamervraag.verwerken.opmaak import schrijf_markdown
from correspondentie.kamervraag.verwerken.plaatsen import Plaatsing, plaats
from correspondentie.kamervraag.verwerken.regel import Regel
from correspondentie.kamervraag.verwerken.vaste_tekst import vergelijk_vast
from correspondentie.kamervraag.verwerken.verschil import verschil, zinnen
from correspondentie.kamervraag.verwerken.verslag import Antwoordverslag, Stand, Verslag
from correspondentie.kamervraag.verwerken.zaaktekst import GeenPlaats, zet_antwoorden
from correspondentie.melding import Ernst, Melding, Plaats
from correspondentie.zaak.zaak import Zaak


def verwerk(
    document: Document, zaak: Zaak, vers: Concept, teksten: Mapping[Path, str], keuze: Keuze | None = None
) -> Verslag:
    """What becomes of every answer in this draft, and the new text of the case file.

    ``vers`` is a draft of the case as it is now; ``teksten`` holds the text of every file that the questions may stand
    in. Raises ``Fout`` for a draft of another case, and for a file that is no draft. Nothing is written.
    """
    plaatsing = plaats(document.regels, vers.verwacht)
    if not any(plek.nummers for plek in plaatsing.koppen):
        raise MELDING.fout("KV-316")
    _keur_zaak(document.stempel, zaak, vers)
    oud = document.stempel is None or document.stempel.inhoud != zaak.inhoud_sha256
    vondst = vergelijk_vast(plaatsing, vers.verwacht, document.stempel, oud=oud)
    partijen = {plek: _partij(plek, plaatsing, document.stempel, vers) for plek in vers.antwoorden}
    verwisseld = frozenset(plek for paar in plaatsing.botsingen for plek in paar)
    besluiten = kies(partijen, verwisseld, keuze)
    los = [*vondst.los, *_zonder_antwoord(plaatsing, vers)]
    antwoorden = tuple(
        Antwoordverslag(
            een.partij.plek,
            een.stand,
            schrijf_markdown(een.partij.zaak).strip(),
            schrijf_markdown(een.partij.concept).strip(),
            verschil(zinnen(een.partij.zaak), zinnen(een.partij.concept)) if een.stand is not Stand.GELIJK else (),
        )
        for een in besluiten
    )
    bestanden, geweigerd = _nieuwe_teksten(antwoorden, zaak, vers.groepen, teksten)
    meldingen = (
        *_over_de_zaak(document.stempel, zaak, vers),
        *_over_verwisseling(plaatsing, keuze),
        *vondst.meldingen,
        *(een.melding for een in besluiten if een.melding is not None),
        *geweigerd,
        *(_let_op("KV-335", plek=_bij(plek), tekst=tekst) for plek, tekst in los),
        *_over_mensen(document, plaatsing),
        *_over_bijzonderheden(plaatsing),
    )
    return Verslag(antwoorden, meldingen, tuple(los), tuple(vondst.veranderd), bestanden)


# --- the case -----------------------------------------------------------------------------------------------------


def _keur_zaak(stempel: Stempel | None, zaak: Zaak, vers: Concept) -> None:
    """Refuse a draft of another case."""
    if stempel is None:
        return
    eigen = vers.stempel
    if stempel.zaaknummer != eigen.zaaknummer:
        raise MELDING.fout("KV-321", concept=stempel.zaaknummer, zaak=eigen.zaaknummer)
    vragen = [plek for plek in stempel.sommen if plek.soort == "vraag"]
    anders = [plek for plek in vragen if stempel.sommen[plek] != eigen.sommen.get(plek)]
    if len(anders) > max(1, len(vragen) / 2):
        raise MELDING.fout("KV-322", plaats=zaak.bron.plaats, aantal=len(anders), geheel=len(vragen))


def _over_de_zaak(stempel: Stempel | None, zaak: Zaak, vers: Concept) -> Iterator[Melding]:
    if stempel is None:
        yield _let_op("KV-324")
        return
    if stempel.inhoud == zaak.inhoud_sha256:
        return
    eigen = vers.stempel.sommen
    vragen = sorted(
        plek.nummers[0] for plek in stempel.sommen if plek.soort == "vraag" and stempel.sommen[plek] != eigen.get(plek)
    )
    antwoorden = [plek for plek in eigen if plek.soort == "antwoord" and stempel.sommen.get(plek, "") != eigen[plek]]
    zelfde = [plek for plek in antwoorden if plek in stempel.sommen]
    wat = []
    if vragen:
        wat.append(f"de tekst van {vraag_of_vragen(vragen)}")
    if zelfde:
        wat.append(f"het antwoord op {' en op '.join(vraag_of_vragen(plek.nummers) for plek in zelfde)}")
    if len(antwoorden) > len(zelfde):
        nieuw = [plek.nummers for plek in antwoorden if plek not in zelfde]
        wat.append(f"welke vragen samen worden beantwoord ({'; '.join(map(reeks, nieuw))})")
    yield _let_op("KV-323", plaats=zaak.bron.plaats, wat=", ".join(wat) or "andere gegevens, de antwoorden niet")


# --- the answers --------------------------------------------------------------------------------------------------


def _partij(plek: Plek, plaatsing: Plaatsing, stempel: Stempel | None, vers: Concept) -> Partij:
    basis = stempel.sommen.get(plek) if stempel else None
    concept = bouw(plaatsing.antwoorden.get(plek, ()))
    zaak = vers.antwoorden[plek]
    met_lijst = met_lijsten(concept)
    # A list that was typed by hand becomes a real one, but not in an answer that nobody touched.
    if _som_van(met_lijst) not in (basis, _som_van(zaak)):
        concept = met_lijst
    gevonden = plek in plaatsing.koppen or plek in plaatsing.antwoorden
    return Partij(plek, basis, zaak, concept, gevonden)


def _som_van(blokken: Blokken) -> str:

    return som(vingerafdruk(blokken))


def _zonder_antwoord(plaatsing: Plaatsing, vers: Concept) -> Iterator[tuple[Plek, str]]:
    """Text below a heading of an answer that the case does not have: its questions are grouped otherwise now."""
    for plek, regels in plaatsing.antwoorden.items():
        if plek not in vers.antwoorden:
            tekst = schrijf_markdown(met_lijsten(bouw(regels))).strip()
            if tekst:
                yield plek, tekst


def _nieuwe_teksten(
    antwoorden: tuple[Antwoordverslag, ...], zaak: Zaak, groepen: tuple[Groep, ...], teksten: Mapping[Path, str]
) -> tuple[dict[Path, str], list[Melding]]:
    vragen = zaak.bron["vragen"]
    assert isinstance(vragen, Lijst)  # noqa: S101 - the case was read with questions
    pad = Path(vragen.plaats.bestand)
    tekst, geweigerd = teksten[pad], []
    plekken = {Plek("antwoord", groep.nummers): _vraag_met_antwoord(groep, vragen) for groep in groepen}
    for een in antwoorden:
        if een.stand is Stand.OVERNEMEN:
            try:
                tekst = zet_antwoorden(tekst, str(pad), {plekken[een.plek]: een.nieuw})
            except GeenPlaats as fout:
                plaats_ = vragen[fout.vraag].plaats
                tip = "Zet het er zelf in: " + een.nieuw[:200]
                geweigerd.append(MELDING("KV-371", plaats=plaats_, vragen=vraag_of_vragen(een.plek.nummers), tip=tip))
    return ({pad: tekst} if tekst != teksten[pad] else {}), geweigerd


def _vraag_met_antwoord(groep: Groep, vragen: Lijst) -> int:
    """The place in the list (from 0) of the question that bears the answer, or will."""
    plekken = [int(een.pad.removeprefix("vragen[").removesuffix("]")) - 1 for een in groep.vragen]
    beantwoord = [plek for plek, een in zip(plekken, groep.vragen, strict=True) if een.vraag.antwoord is not None]
    met_sleutel = [plek for plek in plekken if isinstance(een := vragen[plek], Sleutels) and "antwoord" in een]
    return (*beantwoord, *met_sleutel, *plekken)[0]


# --- what is told -------------------------------------------------------------------------------------------------


def _over_verwisseling(plaatsing: Plaatsing, keuze: Keuze | None) -> Iterator[Melding]:
    for een, ander in plaatsing.botsingen:
        ernst = Ernst.FOUT if keuze is None else Ernst.WAARSCHUWING
        tip = "Gelezen is wat er onder elk kopje staat; kies met --kies concept of --kies zaak."
        yield MELDING("KV-342", ernst=ernst, een=een, ander=ander, tip=tip)


def _over_mensen(document: Document, plaatsing: Plaatsing) -> Iterator[Melding]:
    gezien: set[str] = set()
    for plek, regel in _alle(plaatsing):
        for wijziging in regel.wijzigingen:
            tekst = wijziging.tekst[:120]
            yield _let_op("KV-361", wie=wijziging.wie, plek=_bij(plek), soort=wijziging.soort, tekst=tekst)
        for sleutel in regel.opmerkingen:
            opmerking = document.opmerkingen.get(sleutel)
            if opmerking is not None and sleutel not in gezien:
                gezien.add(sleutel)
                yield _let_op("KV-362", wie=opmerking.wie, plek=_bij(plek), tekst=opmerking.tekst)
    for sleutel, opmerking in document.opmerkingen.items():
        if sleutel not in gezien:
            yield _let_op("KV-362", wie=opmerking.wie, plek="een stuk dat weg is", tekst=opmerking.tekst)


_WAT: Final = {
    "afbeelding": "een afbeelding",
    "object": "een ingevoegd bestand",
    "formule": "een formule",
    "bijlage": "een ingevoegd document",
}


def _over_bijzonderheden(plaatsing: Plaatsing) -> Iterator[Melding]:
    for plek, regel in _alle(plaatsing):
        in_antwoord = plek.soort == "antwoord"
        if regel.kader and regel.tekst and in_antwoord:
            yield _let_op("KV-355", plek=_bij(plek), tekst=regel.tekst[:120])
        if regel.punt is not None and regel.punt.letter and regel.punt.nummer == 1 and in_antwoord:
            yield _let_op("KV-356", plek=_bij(plek))
        for wat, tekst in regel.bijzonder if in_antwoord else ():
            if wat in _WAT:
                uitleg = f"{_WAT[wat]} (‘{tekst[:80]}’)" if tekst.strip() else _WAT[wat]
                yield _let_op("KV-351", plek=_bij(plek), wat=uitleg)
            elif wat == "link":
                yield _let_op("KV-352", plek=_bij(plek), url=tekst[:120])
            elif wat == "doorgehaald" and tekst.strip():
                yield _let_op("KV-353", plek=_bij(plek), tekst=tekst[:120])
            elif wat == "teken":
                yield _let_op("KV-354", plek=_bij(plek), teken=tekst)


def _alle(plaatsing: Plaatsing) -> Iterator[tuple[Plek, Regel]]:
    for deel in (plaatsing.vast, plaatsing.antwoorden):
        for plek, regels in deel.items():
            for regel in regels:
                yield plek, regel


def _bij(plek: Plek) -> str:
    return "de brief" if plek == BRIEF else str(plek)


def _let_op(code: str, *, plaats: Plaats | None = None, **gegevens: Any) -> Melding:
    return MELDING(code, plaats=plaats, ernst=Ernst.WAARSCHUWING, **gegevens)
