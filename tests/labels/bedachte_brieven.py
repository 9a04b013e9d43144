"""Letters made up by chance, the same for the same seed: long, dense, with what strains a page.

Made by ``random`` and not by hypothesis: a typesetter is slow, the number of letters is fixed, and the seed of a
failing letter is all that is needed to see it.
"""

from __future__ import annotations

import random
from typing import Final

from correspondentie.brief.boom import (
    Alineasoort,
    Blok,
    Brief,
    Citaat,
    Inline,
    Inlines,
    Kop,
    Leemte,
    Lijst,
    Nadruk,
    Noot,
    Paginaeinde,
    Regeleinde,
    Sterk,
    Tabel,
    Tekst,
    Uitlijning,
    Verwijzing,
)
from tests.opmaak.brieven import alinea, hoofd, korte_brief, ondertekening, regels, t, w
from tests.opmaak.stijlen import NAMEN

_ZIN: Final = (
    "gemeente provincie opvang taak wet besluit verzoek termijn college raad minister toezicht de het een van en op te "
    "dat die in is voor met niet aan er om ook als bij door over uit zo nog maar dan"
)
_WOORDEN: Final = tuple(_ZIN.split())
_LANGE_WOORDEN: Final = (
    "aansprakelijkheidsverzekering",
    "gemeentelijkebasisadministratiegegevens",
    "meervoudigepersoonlijkheidsstoornis",
    "omgevingsvergunningsaanvraagprocedure",
    "kindercarnavalsoptochtvoorbereidingswerkzaamhedencomitéleden",
    "arbeidsongeschiktheidsverzekeringsmaatschappij",
    "https://www.voorbeeld.nl/onderwerpen/wettelijke-taak/een-heel-lang-adres-van-een-bladzijde?met=vraag&en=antwoord",
)
_NAAM_VAN_ZESTIG: Final = "Mr. drs. A.B.C.D. van der Voorbeeld-Voorbeeldsma tot Voorbeeld"
assert 60 <= len(_NAAM_VAN_ZESTIG) <= 63


class _Bedenker:
    def __init__(self, zaad: int) -> None:
        self.kans = random.Random(zaad)
        # Some letters are full of notes, some have none.
        self.noten = self.kans.choice((0, 0.05, 0.15, 0.3, 0.5))
        self.lang = self.kans.choice((0, 0.02, 0.1))

    def woord(self) -> str:
        return self.kans.choice(_LANGE_WOORDEN) if self.kans.random() < self.lang else self.kans.choice(_WOORDEN)

    def zin(self, minst: int, meest: int) -> str:
        return " ".join(self.woord() for _ in range(self.kans.randint(minst, meest))).capitalize() + "."

    def noot(self) -> Noot:
        delen: list[Inline] = [t(self.zin(2, self.kans.choice((8, 20, 60))))]
        if self.kans.random() < 0.3:
            delen += [t(" Zie "), Verwijzing("https://www.voorbeeld.nl/noot", (t("de bron"),)), t(".")]
        return Noot(tuple(delen))

    def inlines(self, zinnen: int, meest: int = 35, *, met_noten: bool = True) -> Inlines:
        delen: list[Inline] = []
        for _ in range(zinnen):
            delen.append(self.inline(self.zin(2, meest)))
            if met_noten and self.kans.random() < self.noten:
                delen.append(self.noot())
            delen.append(t(" "))
        return tuple(delen[:-1])

    def inline(self, tekst: str) -> Inline:
        match self.kans.randrange(12):
            case 0:
                return Sterk((t(tekst),))
            case 1:
                return Nadruk((w(tekst),))
            case 2:
                return Verwijzing("https://www.voorbeeld.nl/", (t(tekst),))
            case 3:
                return w(tekst)
            case _:
                return Tekst(tekst)

    def alinea(self) -> Blok:
        return alinea(*self.inlines(self.kans.randint(1, 6)))

    def lijst(self, diepte: int = 0) -> Lijst:
        punten = []
        for _ in range(self.kans.randint(1, 7)):
            punt: list[Blok] = [alinea(*self.inlines(self.kans.randint(1, 2), 20))]
            if self.kans.random() < 0.15:
                punt.append(self.alinea())
            if diepte < 2 and self.kans.random() < 0.2:
                punt.append(self.lijst(diepte + 1))
            punten.append(tuple(punt))
        genummerd = self.kans.random() < 0.5
        return Lijst(genummerd, tuple(punten), self.kans.choice((1, 1, 4)) if genummerd else 1)

    def tabel(self) -> Tabel:
        kolommen = self.kans.randint(1, 5)
        uitlijning = tuple(self.kans.choice(tuple(Uitlijning)) for _ in range(kolommen))
        leeg_mag = self.kans.random() < 0.3
        kop: tuple[Inlines, ...] = tuple((t(self.zin(1, 3)),) for _ in range(kolommen))
        if leeg_mag and kolommen > 1:
            kop = ((), *kop[1:])
        meest = self.kans.choice((2, 6, 15))
        rijen = tuple(
            tuple(self.cel(meest, kolom) for kolom in range(kolommen))
            for _ in range(self.kans.choice((1, 4, 12, 30, 60)) // (2 if meest == 15 else 1) or 1)
        )
        return Tabel(uitlijning, kop, rijen, rijkoppen=self.kans.random() < 0.5 and kolommen > 1)

    def cel(self, meest: int, kolom: int) -> Inlines:
        if kolom and self.kans.random() < 0.1:
            return ()
        # Notes in a table are rare in letters, but they are there.
        return self.inlines(1, meest, met_noten=self.kans.random() < 0.1)

    def blok(self) -> list[Blok]:
        match self.kans.randrange(20):
            case 0 | 1:
                return [Kop(self.kans.randint(1, 3), (t(self.zin(1, 8)),)), self.alinea()]
            case 2 | 3:
                return [alinea(*self.inlines(1)), self.lijst()]
            case 4:
                return [self.alinea(), self.tabel()]
            case 5:
                return [self.tabel()]
            case 6:
                return [Citaat((self.alinea(),))]
            case 7:
                return [alinea(*self.inlines(1), soort=Alineasoort.VRAAG)]
            case 8 if self.kans.random() < 0.3:
                return [Paginaeinde(), Kop(1, (t(self.zin(1, 4)),)), self.alinea()]
            case 9:
                return [alinea(t("Zie "), Leemte("nog invullen"), Regeleinde(), *self.inlines(1))]
            case _:
                return [self.alinea()]

    def inhoud(self) -> tuple[Blok, ...]:
        blokken: list[Blok] = [alinea("Geacht college,", soort=Alineasoort.AANHEF)]
        for _ in range(self.kans.choice((1, 3, 6, 10, 18, 30))):
            blokken += self.blok()
        blokken.append(ondertekening())
        if self.kans.random() < 0.3:
            blokken.append(alinea(*self.inlines(1), soort=Alineasoort.KLEIN))
        return tuple(blokken)


def bedachte_brief(zaad: int) -> Brief:
    """The letter of this seed; every third on the same house style, most on one page to five."""
    bedenker = _Bedenker(zaad)
    kans = bedenker.kans
    kop = hoofd()
    if kans.random() < 0.5:
        kop["geadresseerde"] = regels(_NAAM_VAN_ZESTIG, "Voorbeeldstraat 1", "1234 AB  VOORBEELDSTAD")
    if kans.random() < 0.5:
        kop["contactpersoon"] = regels(_NAAM_VAN_ZESTIG)
    kop["betreft"] = ((t(bedenker.zin(2, 20)),),)
    stempel = kans.choice((None, None, "CONCEPT", "PROEF"))
    naam = NAMEN[zaad % len(NAMEN)]
    return korte_brief(*bedenker.inhoud(), huisstijl=naam, hoofd=kop, stempel=stempel, titel=f"Bedachte brief {zaad}")
