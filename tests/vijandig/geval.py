"""One hostile case by its number."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Final

from tests.vijandig.bomen import VOORBEELDEN, Pad, bladen, boom, schrijf, velden, zet
from tests.vijandig.boommutaties import BOOMMUTATIES
from tests.vijandig.giften import NEUTRAAL, OPGEMAAKT, STIL
from tests.vijandig.tekstmutaties import TEKSTMUTATIES

AANTAL: Final = 10_000


@dataclass(frozen=True, slots=True)
class Geval:
    """``neutraal`` is the same file with a harmless word instead of the ``gift``: its letter shows where that goes."""

    nummer: int
    soort: str
    inhoud: bytes
    gift: str | None = None
    neutraal: bytes | None = None


def geval(nummer: int) -> Geval:
    """The case of this number: a third text, a third tree, a third a gift in one place."""
    toeval = Random(nummer)
    voorbeeld = toeval.choice(sorted(VOORBEELDEN))
    keuze = toeval.random()
    if keuze < 0.30:
        mutatie = toeval.choice(TEKSTMUTATIES)
        return Geval(nummer, f"{mutatie.__name__} ({voorbeeld})", mutatie(VOORBEELDEN[voorbeeld], toeval))
    if keuze < 0.68:
        return _boomgeval(nummer, voorbeeld, toeval)
    return _giftgeval(nummer, voorbeeld, toeval)


def _boomgeval(nummer: int, voorbeeld: str, toeval: Random) -> Geval:
    tak = boom(voorbeeld)
    namen = []
    for _ in range(toeval.choice([1, 1, 1, 2, 3])):
        mutatie = toeval.choice(BOOMMUTATIES)
        if not list(bladen(tak)):
            break
        mutatie(tak, voorbeeld, toeval)
        namen.append(mutatie.__name__)
    return Geval(nummer, f"{', '.join(namen)} ({voorbeeld})", schrijf(tak).encode(errors="surrogatepass"))


def _giftgeval(nummer: int, voorbeeld: str, toeval: Random) -> Geval:
    """A gift instead of one text. In a plain line every gift is text; elsewhere only what is no Markdown."""
    tak, bekend = boom(voorbeeld), velden(voorbeeld)
    regels = sorted(naam for naam, soort in bekend.items() if soort == "regel" and naam not in ("id", "vragen_uit"))
    pad: Pad
    if toeval.random() < 0.5:
        pad, giften = (toeval.choice(regels),), [*STIL, *OPGEMAAKT]
    else:
        lijsten = [("bijlagen", 0), ("afschrift", 0)] if "bijlagen" in bekend else []
        pad = toeval.choice([*(blad for blad in bladen(tak) if blad[0] not in ("soort", "vragen_uit")), *lijsten])
        plat = pad[0] in ("bijlagen", "afschrift", "adres") or bekend.get(str(pad[0])) == "regel"
        giften = [*STIL, *OPGEMAAKT] if plat else list(STIL)
    if pad in (("bijlagen", 0), ("afschrift", 0)):
        tak.setdefault(str(pad[0]), [""])
    gift = toeval.choice(giften)
    zet(tak, pad, gift)
    inhoud = schrijf(tak).encode()
    zet(tak, pad, NEUTRAAL)
    plek = ".".join(map(str, pad))
    return Geval(nummer, f"gift in {plek} ({voorbeeld})", inhoud, gift, schrijf(tak).encode())
