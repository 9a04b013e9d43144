"""The set as one value: questions with answers and groups, and the head data from all places that give them."""

from __future__ import annotations

from collections.abc import Sequence

from correspondentie.datum.notatie import lang
from correspondentie.kamervraag.invoer.alinea import gewoon
from correspondentie.kamervraag.invoer.antwoorden import Antwoorden
from correspondentie.kamervraag.invoer.briefhoofd import Briefhoofd
from correspondentie.kamervraag.invoer.meldingen import MELDING
from correspondentie.kamervraag.invoer.notenboek import Notenboek
from correspondentie.kamervraag.invoer.titel import Titel, zoek_zaaknummer
from correspondentie.kamervraag.invoer.vak import Vak
from correspondentie.kamervraag.invoer.vragenset import Gevonden, Vragenset
from correspondentie.melding import Ernst, Melding


def voeg_samen(
    hoofd: Briefhoofd, vakken: Sequence[Vak], antwoorden: Antwoorden, boek: Notenboek, *, vast: bool
) -> tuple[Vragenset, tuple[Melding, ...]]:
    """The set, and a warning where two places say different things."""
    vragen, meldingen = _vragen(vakken, antwoorden, vast=vast)
    titel, botsingen = _beste(hoofd)
    toelichting, verdere = gewoon(
        [regel for vak in vakken if vak.soort == "toelichting" for regel in vak.regels], vast=vast
    )
    rest = tuple(ander for ander in titel.bewindspersonen if ander.casefold() != hoofd.ambt.casefold())
    mede = () if set(map(str.casefold, hoofd.mede_namens)) == set(map(str.casefold, rest)) else hoofd.mede_namens
    vragenset = Vragenset(
        leden=titel.leden,
        bewindspersonen=titel.bewindspersonen,
        onderwerp=titel.onderwerp,
        ingezonden=titel.ingezonden,
        zaaknummer=titel.zaaknummer,
        vragen=vragen,
        noten=tuple(sorted((*boek.vragen, *boek.ongebruikt), key=lambda noot: noot.nummer)),
        toelichting=toelichting,
        datum=hoofd.datum,
        onze_referentie=hoofd.onze_referentie,
        ondertekenaar=hoofd.ondertekenaar,
        ambt=hoofd.ambt,
        mede_namens=mede,
        bijlagen=hoofd.bijlagen,
        betreft=hoofd.betreft,
        zie_ook=hoofd.zie_ook,
        aanhangsel=hoofd.aanhangsel,
    )
    return vragenset, (*meldingen, *verdere, *botsingen)


def _vragen(
    vakken: Sequence[Vak], antwoorden: Antwoorden, *, vast: bool
) -> tuple[tuple[Gevonden, ...], tuple[Melding, ...]]:
    uit: list[Gevonden] = []
    meldingen: list[Melding] = []
    nummers = [vak.nummers[0] for vak in vakken if vak.soort == "vraag"]
    bij = {antwoord.plekken[0]: antwoord for antwoord in antwoorden.gevonden}
    for plek, vak in enumerate(vak for vak in vakken if vak.soort == "vraag"):
        tekst, verdere = gewoon(vak.regels, vast=vast)
        meldingen += verdere
        antwoord = bij.get(plek)
        samen = tuple(nummers[een] for een in antwoord.plekken) if antwoord and len(antwoord.plekken) > 1 else ()
        uit.append(
            Gevonden(
                vak.nummers[0],
                tekst,
                antwoord.tekst if antwoord else "",
                _naar_groep(antwoord.zie, antwoorden, nummers) if antwoord else (),
                samen,
            )
        )
    return tuple(uit), tuple(meldingen)


def _naar_groep(zie: tuple[int, ...], antwoorden: Antwoorden, nummers: Sequence[int]) -> tuple[int, ...]:
    """A reference to exactly one group names its first question only: it follows when the group changes."""
    for antwoord in antwoorden.gevonden:
        leden = tuple(nummers[plek] for plek in antwoord.plekken)
        if zie == leden:
            return leden[:1]
    return zie


def _beste(hoofd: Briefhoofd) -> tuple[Titel, tuple[Melding, ...]]:
    """Each datum from the first place that has it; the others are held against it."""
    meldingen: list[Melding] = []

    def kies(wat: str, waarden: Sequence[str]) -> str:
        gevuld = list(dict.fromkeys(filter(None, waarden)))
        meldingen.extend(
            MELDING("KV-267", ernst=Ernst.WAARSCHUWING, wat=wat, een=gevuld[0], ander=ander) for ander in gevuld[1:]
        )
        return gevuld[0] if gevuld else ""

    titels = hoofd.titels
    ingezonden = [titel.ingezonden for titel in titels if titel.ingezonden]
    kies("De datum van inzending", [lang(dag) for dag in ingezonden])
    nummer = kies("Het zaaknummer", [*(titel.zaaknummer for titel in titels), zoek_zaaknummer(hoofd.uw_referentie)])
    onderwerp = next((titel.onderwerp for titel in titels if titel.onderwerp), "") or _uit_betreft(hoofd.betreft)
    kies("Wie de vragen stelde", [", ".join(f"{lid.naam} ({lid.fractie})" for lid in titel.leden) for titel in titels])
    return (
        Titel(
            next((titel.leden for titel in titels if titel.leden), ()),
            next((titel.bewindspersonen for titel in titels if titel.bewindspersonen), ()),
            onderwerp,
            ingezonden[0] if ingezonden else None,
            nummer,
        ),
        tuple(meldingen),
    )


def _uit_betreft(betreft: str) -> str:
    _, over, rest = betreft.partition(" over ")
    return rest.strip() if over else ""
