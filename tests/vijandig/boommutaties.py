"""Changes of a case as a tree: what an officer, an export or an attacker could have written in well-formed YAML."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any, Final

from tests.vijandig.bomen import Pad, bladen, haal, paden, velden, zet
from tests.vijandig.giften import DATUMS, KENMERKEN, OPGEMAAKT, PADEN, STIL, STUK, WAARDEN
from tests.vijandig.opmaak import OPMAAK

Tak = dict[str, Any]
Boommutatie = Callable[[Tak, str, Random], None]
_TEKSTTYPEN: Final = ("regel", "tekst", "letterlijk", "adres", "email", "web", "lijst")


def laat_weg(tak: Tak, _: str, toeval: Random) -> None:
    pad = toeval.choice(list(paden(tak)))
    del haal(tak, pad[:-1])[pad[-1]]


def hernoem(tak: Tak, _: str, toeval: Random) -> None:
    pad = toeval.choice([pad for pad in paden(tak) if isinstance(pad[-1], str)])
    groep, oud = haal(tak, pad[:-1]), str(pad[-1])
    nieuw = toeval.choice(
        [oud[:-1], oud + "s", oud.upper(), oud + " ", oud[::-1], f"{oud}\u200b", "x" * 79, "x" * 81, *STIL, "soort"]
    )
    groep[nieuw] = groep.pop(oud)


def voeg_sleutel_toe(tak: Tak, _: str, toeval: Random) -> None:
    groepen = [(), *(pad for pad in paden(tak) if isinstance(haal(tak, pad), dict))]
    groep = haal(tak, toeval.choice(groepen))
    groep[toeval.choice(["extra", "__class__", "__proto__", "model_config", "self", "soort", "uit", *STIL[:8]])] = "x"


def vervang_waarde(tak: Tak, _: str, toeval: Random) -> None:
    zet(tak, toeval.choice(list(paden(tak))), toeval.choice(WAARDEN))


def zet_veld(tak: Tak, voorbeeld: str, toeval: Random) -> None:
    """Any field of the template, also one that the example leaves out, with any value."""
    tak[toeval.choice(sorted(velden(voorbeeld)))] = toeval.choice([*WAARDEN, *STIL, *STUK, *DATUMS, *KENMERKEN])


def verwissel(tak: Tak, _: str, toeval: Random) -> None:
    een, ander = toeval.choice(list(paden(tak))), toeval.choice(list(paden(tak)))
    if een[: len(ander)] != ander and ander[: len(een)] != een:
        links, rechts = haal(tak, een), haal(tak, ander)
        zet(tak, een, rechts)
        zet(tak, ander, links)


def verander_datum(tak: Tak, voorbeeld: str, toeval: Random) -> None:
    namen = [naam for naam, soort in velden(voorbeeld).items() if soort == "datum"]
    tak[toeval.choice(namen)] = toeval.choice(DATUMS)


def verander_kenmerk(tak: Tak, voorbeeld: str, toeval: Random) -> None:
    namen = [naam for naam, soort in velden(voorbeeld).items() if "kenmerk" in soort]
    tak[toeval.choice(namen)] = toeval.choice(KENMERKEN)


def zet_stuk_teken(tak: Tak, voorbeeld: str, toeval: Random) -> None:
    zet(tak, _tekstplek(tak, voorbeeld, toeval), toeval.choice(STUK))


def stop_gift_ergens_in(tak: Tak, voorbeeld: str, toeval: Random) -> None:
    """In the middle of a text of the case, whatever its type."""
    pad = _tekstplek(tak, voorbeeld, toeval)
    tekst = str(haal(tak, pad))
    plek = toeval.randrange(len(tekst) + 1)
    zet(tak, pad, tekst[:plek] + toeval.choice([*STIL, *OPGEMAAKT, *STUK]) + tekst[plek:])


def maak_groot(tak: Tak, voorbeeld: str, toeval: Random) -> None:
    pad = _tekstplek(tak, voorbeeld, toeval)
    stuk = toeval.choice(["x", "x ", "woord ", "0", "zin. \n\n", "\u00e9", "9 april 2026 ", "artikel 8 ", "A.B. "])
    zet(tak, pad, stuk * toeval.choice([1_000, 3_000, 8_000]))


def maak_lang(tak: Tak, _: str, toeval: Random) -> None:
    """A list with far too many items, or one item far too often."""
    lijsten = [pad for pad in paden(tak) if isinstance(haal(tak, pad), list) and haal(tak, pad)]
    if lijsten:
        lijst = haal(tak, toeval.choice(lijsten))
        lijst.extend([toeval.choice(lijst)] * toeval.choice([1, 5, 60]))
    else:
        tak["bijlagen"] = ["Bijlage"] * toeval.choice([100, 400])


def nest_diep(tak: Tak, _: str, toeval: Random) -> None:
    waarde: Any = "x"
    for _laag in range(toeval.choice([3, 15, 19, 20, 25, 60])):
        waarde = [waarde] if toeval.random() < 0.5 else {"a": waarde}
    zet(tak, toeval.choice(list(paden(tak))), waarde)


def wijs_naar_bestand(tak: Tak, voorbeeld: str, toeval: Random) -> None:
    """Signature, letters or questions taken from a file that is none of this case's business."""
    naam = toeval.choice(PADEN)
    bekend = velden(voorbeeld)
    keuzes = [veld for veld in ("handtekening", "brieven", "vragen_uit", "huisstijl", "soort", "wet") if veld in bekend]
    veld = toeval.choice(keuzes or ["handtekening"])
    tak[veld] = {"bestand": naam, "alternatief": "x"} if veld == "handtekening" else naam
    if veld == "vragen_uit":
        tak.pop("vragen", None)


def schrijf_rare_opmaak(tak: Tak, voorbeeld: str, toeval: Random) -> None:
    """Markdown that is large, deep, endless or unfinished, where Markdown may stand."""
    namen = [naam for naam, soort in velden(voorbeeld).items() if soort == "tekst"]
    plekken: list[Pad] = [(naam,) for naam in namen]
    plekken += [pad for pad in bladen(tak) if pad[-1] in ("antwoord", "vraag") or "noten" in pad]
    zet(tak, toeval.choice(plekken or bladen(tak)), toeval.choice(OPMAAK)(toeval))


def _tekstplek(tak: Tak, voorbeeld: str, toeval: Random) -> Pad:
    """Where a text stands, or could stand; a text is put where there was none."""
    if toeval.random() < 0.4:
        naam = toeval.choice([naam for naam, soort in velden(voorbeeld).items() if soort in _TEKSTTYPEN])
        if not isinstance(tak.get(naam), str):
            tak[naam] = "x"
        return (naam,)
    return toeval.choice(bladen(tak))


BOOMMUTATIES: Final[tuple[Boommutatie, ...]] = (
    laat_weg,
    hernoem,
    voeg_sleutel_toe,
    vervang_waarde,
    vervang_waarde,
    zet_veld,
    zet_veld,
    verwissel,
    verander_datum,
    verander_kenmerk,
    zet_stuk_teken,
    stop_gift_ergens_in,
    stop_gift_ergens_in,
    maak_groot,
    maak_lang,
    nest_diep,
    wijs_naar_bestand,
    schrijf_rare_opmaak,
    schrijf_rare_opmaak,
)
