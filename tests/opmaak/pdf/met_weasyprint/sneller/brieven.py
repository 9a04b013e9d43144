"""Letters of which many parts are equal, and how they come out with and without what makes the typesetter faster."""

from __future__ import annotations

import hashlib
from contextlib import nullcontext
from pathlib import Path
from unittest.mock import patch

from correspondentie.brief.boom import (
    Blok,
    Brief,
    Citaat,
    Kop,
    Lijst,
    Nadruk,
    Noot,
    Paginaeinde,
    Sterk,
    Tabel,
    Uitlijning,
    Verwijzing,
)
from correspondentie.melding import Fout
from correspondentie.opmaak.pdf import maak_pdf
from correspondentie.opmaak.pdf.met_weasyprint import zetten
from tests.opmaak.brieven import LANG, alinea, korte_brief, ondertekening, regels, t, voorbeeldbrief, w
from tests.opmaak.stijlen import NAMEN, stijl, stijlmap

SAMENSTELLING = "Rijksdienstverleningsovereenkomst\u00adregistratiecommissievoorzitter"
TABEL = Tabel(
    (Uitlijning.LINKS, Uitlijning.RECHTS),
    ((t("Taak"),), (t("Aantal"),)),
    (
        *(((t(f"Opvang {nummer}"),), (w(str(nummer * 7)),)) for nummer in range(12)),
        ((t(SAMENSTELLING * 3),), (t("1"),)),
    ),
)

BLOKKEN: tuple[Blok, ...] = (
    alinea(LANG),
    alinea(LANG, Noot((t("Kamerstuk 1, nr. 2."),)), " en verder ", Noot((t(LANG),)), " tot slot."),
    alinea("Met ", Sterk((t("nadruk " * 9),)), " en ", Nadruk((t("schuin " * 14),)), LANG),
    alinea("Zie ", Verwijzing("https://voorbeeld.invalid/een-lang-adres", (t("de toelichting op de " * 4),)), "."),
    alinea(SAMENSTELLING, " en nog eens ", SAMENSTELLING * 3),
    alinea("x" * 160),
    alinea("9\u00a0april\u00a02026 fi ffi Ĳ – ‘aan­haling’ Ω Ж é"),
    Kop(1, (t("Uw verzoek"),)),
    Kop(2, (t("Het besluit over de uitvoering van de taak"),)),
    Kop(3, (t("Toelichting"),)),
    Lijst(False, tuple((alinea(f"punt {nummer} " * 12),) for nummer in range(3))),
    Lijst(True, ((alinea("eerst"), Lijst(False, ((alinea(LANG),),))), (alinea(LANG),)), 4),
    TABEL,
    Citaat((alinea(LANG), alinea("kort"))),
    Paginaeinde(),
    ondertekening(),
)

STEMPELS = ("", "CONCEPT", "AFSCHRIFT van de gemeente")


def brief_van(nummers: list[int], naam: str, stempel: str = "", geadresseerde: str = "") -> Brief:
    """The letter of these blocks, which may come back in other letters at other places."""
    brief = korte_brief(*(BLOKKEN[nummer] for nummer in nummers), huisstijl=naam, stempel=stempel)
    if not geadresseerde:
        return brief
    return korte_brief(
        *(BLOKKEN[nummer] for nummer in nummers),
        huisstijl=naam,
        stempel=stempel,
        hoofd={**brief.hoofd, "geadresseerde": regels(geadresseerde, "Postbus 2", "1234 AB  VOORBEELDSTAD")},
    )


VASTE = (
    *((voorbeeldbrief(naam), naam) for naam in NAMEN),
    *((brief_van(list(range(len(BLOKKEN))), naam, STEMPELS[1]), naam) for naam in NAMEN),
    *((brief_van(list(range(len(BLOKKEN)))[::-1], naam, STEMPELS[2]), naam) for naam in NAMEN),
)


def uitkomst(brief: Brief, naam: str, map_: Path | None = None) -> str:
    """The checksum of the PDF, or the message."""
    try:
        return hashlib.sha256(maak_pdf(brief, stijl(naam), map_ or stijlmap(naam))).hexdigest()
    except Fout as fout:
        return str(fout)


def zonder(brief: Brief, naam: str, map_: Path | None = None) -> str:
    """The same by WeasyPrint as it is."""
    with patch.object(zetten, "sneller", nullcontext):
        return uitkomst(brief, naam, map_)


if __name__ == "__main__":
    with patch.object(zetten, "sneller", nullcontext):
        print(*(uitkomst(brief, naam) for brief, naam in VASTE), sep="\n")
