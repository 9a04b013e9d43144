"""Sample letters for the tests of every output: small trees, made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from correspondentie.brief.boom import (
    Alinea,
    Alineasoort,
    Beeld,
    Bijeen,
    Blok,
    Blokken,
    Brief,
    Citaat,
    Herkomst,
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
    Waarde,
)

# Two pixels: enough for Word, and it shows that the size on the page is ours to choose.
HANDTEKENING_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000020000000108020000007b40e8dd0000000f4944415478da6350504878f0e0"
    "0300083703511910e3ee0000000049454e44ae426082"
)


def t(tekst: str) -> Tekst:
    return Tekst(tekst)


def w(tekst: str, pad: str = "voorbeeld") -> Waarde:
    return Waarde(tekst, Herkomst(uitdrukking=pad, pad=pad))


def regels(*teksten: str) -> tuple[Inlines, ...]:
    return tuple((t(tekst),) for tekst in teksten)


def alinea(*delen: str | Inline, soort: Alineasoort = Alineasoort.GEWOON) -> Alinea:
    return Alinea(tuple(t(deel) if isinstance(deel, str) else deel for deel in delen), soort)


def hoofd() -> dict[str, tuple[Inlines, ...]]:
    """The head of a letter from a ministry with every entry filled in."""
    return {
        "organisatie": regels("Directoraat-Generaal Voorbeelden"),
        "onderdeel": regels("Directie Regie en Toezicht"),
        "bezoekadres": regels("Voorbeeldstraat 147", "2500 EA  DEN HAAG"),
        "postadres": regels("Postbus 1", "2500 EA  DEN HAAG"),
        "website": regels("www.voorbeeld.nl"),
        "contactpersoon": regels("Afdeling Toezicht"),
        "telefoon": regels("T 070 000 00 00"),
        "email": regels("toezicht@voorbeeld.nl"),
        "retouradres": regels("> Retouradres Postbus 1 2500 EA  DEN HAAG"),
        "geadresseerde": regels(
            "Het college van burgemeester en wethouders",
            "van de gemeente Voorbeeldstad",
            "Postbus 2",
            "1234 AB  VOORBEELDSTAD",
        ),
        "datum": ((w("9\u00a0april\u00a02026", "datum"),),),
        "betreft": (
            (
                t("Interbestuurlijk toezicht op de uitvoering van de taak in de gemeente "),
                w("Voorbeeldstad", "gemeente"),
                t(", die over twee regels loopt"),
            ),
        ),
        "onze_referentie": regels("1234567"),
        "uw_referentie": regels("2026Z00001"),
        "bijlagen": regels("2"),
    }


LANG = (
    "De gemeente verstrekt de gevraagde gegevens over de uitvoering van de wettelijke taak, met een toelichting "
    "op de planning, de voortgang en de belemmeringen die zij daarbij ziet. Deze gegevens worden alleen gebruikt "
    "voor de beoordeling die in deze brief staat beschreven. "
)


def lange_tabel(rijen: int = 60) -> Tabel:
    return Tabel(
        (Uitlijning.LINKS, Uitlijning.RECHTS, Uitlijning.RECHTS),
        ((t("Gemeente"),), (t("Wettelijke taak"),), (t("Realisatie per 1-7-2025"),)),
        tuple(((t("Voorbeeldgemeente "), w(f"{n}")), (w(f"{n * 10}"),), (w(f"{n * 7}"),)) for n in range(1, rijen + 1)),
        rijkoppen=True,
    )


def ondertekening() -> Bijeen:
    return Bijeen(
        (
            alinea("Hoogachtend,", soort=Alineasoort.SLOTGROET),
            alinea("De minister van Voorbeelden,", Regeleinde(), "namens deze,", soort=Alineasoort.ONDERTEKENING),
            alinea(
                Beeld(HANDTEKENING_PNG, "image/png", "Handtekening van de ondertekenaar", 40, 20),
                soort=Alineasoort.ONDERTEKENING,
            ),
            alinea(
                w("A.B.\u00a0Voorbeeld"), Regeleinde(), Nadruk((t("Directeur Regie"),)), soort=Alineasoort.ONDERTEKENING
            ),
        )
    )


def voorbeeldinhoud() -> Blokken:
    """Every kind of node, on two to four pages."""
    blokken: list[Blok] = [
        alinea("Geacht college,", soort=Alineasoort.AANHEF),
        alinea(
            "Met deze brief informeer ik u over het toezicht op de ",
            Nadruk((t("Voorbeeldwet"),)),
            " (hierna: de wet).",
            Noot((t("Stb. 2024, 1; zie "), Verwijzing("https://www.voorbeeld.nl/wet?a=1&b=2", (t("de wettekst"),)))),
            " " + LANG * 2,
        ),
        Kop(2, (t("Kader voor de beoordeling"),)),
        alinea("Het toezicht kent deze stappen:"),
        Lijst(
            True,
            (
                (alinea("Signaleren"),),
                (
                    alinea(
                        "Informatie opvragen en valideren",
                        Noot((t("Zie het "), Nadruk((t("beleidskader"),)), t("."))),
                    ),
                ),
                (
                    alinea("Actief toezicht:"),
                    Lijst(False, ((alinea("afspraken over acties"),), (alinea("termijnen en vervolg"),))),
                ),
            ),
        ),
        alinea(LANG * 3),
        Kop(3, (t("Afspraken die doorlopen"),)),
        Lijst(True, ((alinea("Vooraankondiging"),), (alinea("Besluit"),)), begin=4),
        Kop(2, (t("Bevindingen"),)),
        alinea("De stand per gemeente is ", Sterk((t("als volgt"),)), ", zie ", Leemte("bron invullen"), ":"),
        lange_tabel(),
        Citaat((alinea("Het college draagt zorg voor de uitvoering van de wettelijke taak."),)),
        alinea("Hoe beoordeelt u de voortgang?", soort=Alineasoort.VRAAG),
        alinea(LANG * 4, Noot((t("Kamerstukken II 2025/26, 19637, nr. 1."),))),
        alinea(LANG * 3),
        ondertekening(),
        alinea("Afschrift aan: de raad van de gemeente Voorbeeldstad", soort=Alineasoort.KLEIN),
        Paginaeinde(),
        Kop(1, (t("Bijlage bij de brief"),)),
        alinea(
            "Op deze bladzijde staat de bijlage: ", Verwijzing("mailto:toezicht@voorbeeld.nl", (t("mail ons"),)), "."
        ),
        Lijst(False, ((alinea("eerste punt"),), (alinea("tweede punt"), alinea("met een tweede alinea")))),
    ]
    return tuple(blokken)


def voorbeeldbrief(huisstijl: str = "jenv", **anders: object) -> Brief:
    """A letter with every kind of node; keyword arguments replace fields of the ``Brief``."""
    brief = Brief(
        soort="voorbeeldbrief",
        titel="Interbestuurlijk toezicht gemeente Voorbeeldstad",
        huisstijl=huisstijl,
        dagtekening=date(2026, 4, 9),
        hoofd=hoofd(),
        inhoud=voorbeeldinhoud(),
        kenmerk="1234567",
        auteur="Directie Regie en Toezicht",
    )
    return replace(brief, **anders)  # type: ignore[arg-type]


def korte_brief(*blokken: Blok, huisstijl: str = "jenv", **anders: object) -> Brief:
    """The same head with only these blocks below it."""
    return voorbeeldbrief(huisstijl, inhoud=blokken, **anders)
