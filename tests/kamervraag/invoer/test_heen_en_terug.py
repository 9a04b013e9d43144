"""Case file → letter → import gives the same case again, for both example cases and every format."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from correspondentie.brief.boom import Brief
from correspondentie.brief.brief import Afgifte, maak_brief
from correspondentie.kamervraag.groep import groepeer, nummer
from correspondentie.vervaardiging.formaten import Drukkerij
from correspondentie.zaak.lezen import lees_zaak, lees_zaaktekst
from correspondentie.zaak.zaak import Zaak
from tests.kamervraag.invoer.specimen import lees, omgeving
from tests.voorbeelden import PROJECT, voorbeeld

ZAKEN = PROJECT / "data" / "zaken"
# What the letter shows; the date of the uitstelbericht is not in it, nor the sender's own remarks.
KOP = ("datum", "bewindspersonen", "onderwerp", "ingezonden", "uw_kenmerk", "betreft", "bijlagen", "mede_namens")


@cache
def _letter(naam: str, formaat: str) -> bytes:
    gedrukt = voorbeeld(ZAKEN / f"{naam}.yaml")
    return gedrukt.txt.encode() if formaat == "txt" else getattr(gedrukt, formaat)


def _kop(zaak: Zaak) -> dict[str, Any]:
    kop = {sleutel: zaak.waarden[sleutel] for sleutel in KOP}
    return kop | {"leden": [str(lid) for lid in zaak.waarden["leden"]], "wie": zaak.waarden["ondertekenaar"].naam}


def _groepen(zaak: Zaak) -> list[tuple[Any, ...]]:
    groepen, meldingen = groepeer(nummer(zaak.waarden["vragen"])[0])
    assert not meldingen
    return [(groep.nummers, groep.zie, [een.tekst.alineas for een in groep.vragen]) for groep in groepen]


def _brief(zaak: Zaak) -> Brief:
    return maak_brief(zaak, omgeving(), Afgifte()).brief


@pytest.mark.parametrize("naam", ["kamervraag-antwoord", "kamervraag-gecombineerd"])
@pytest.mark.parametrize("formaat", ["txt", "docx", "pdf"])
def test_a_letter_gives_its_case_again(naam: str, formaat: str) -> None:
    eerst = lees_zaak(ZAKEN / f"{naam}.yaml", omgeving())
    uitkomst = lees(_letter(naam, formaat), f"{naam}.{formaat}")
    terug = lees_zaaktekst(uitkomst.zaaktekst, Path("terug.yaml"), omgeving())
    assert _kop(terug) == _kop(eerst)
    assert _groepen(terug) == _groepen(eerst)
    assert [str(noot.tekst) for noot in terug.waarden["noten"]] == [str(noot.tekst) for noot in eerst.waarden["noten"]]
    assert [noot.url for noot in terug.waarden["noten"]] == [noot.url for noot in eerst.waarden["noten"]]
    assert uitkomst.invoer.onplaatsbaar == ()
    assert uitkomst.invoer.meldingen == ()
    if eerst.heeft("kenmerk"):
        assert str(terug.waarden["kenmerk"]) == str(eerst.waarden["kenmerk"])


@pytest.mark.parametrize("naam", ["kamervraag-antwoord", "kamervraag-gecombineerd"])
@pytest.mark.parametrize("formaat", ["txt", "docx", "pdf"])
def test_the_letter_of_the_imported_case_is_the_same_letter(naam: str, formaat: str) -> None:
    """Word and PDF show emphasis, so the answers are the same to the letter; plain text has lost it."""
    eerst = _brief(lees_zaak(ZAKEN / f"{naam}.yaml", omgeving()))
    uitkomst = lees(_letter(naam, formaat), formaat)
    terug = _brief(lees_zaaktekst(uitkomst.zaaktekst, Path("terug.yaml"), omgeving()))
    drukkerij = Drukkerij(omgeving().werkmap)
    uit = ("txt",) if formaat == "txt" else ("docx",)
    assert drukkerij.druk(terug, uit) == drukkerij.druk(eerst, uit)


@pytest.mark.parametrize("formaat", ["txt", "docx", "pdf"])
def test_the_published_form_is_read_with_who_answered_when(formaat: str) -> None:
    uitkomst = lees(_letter("aanhangsel-gecombineerd", formaat), formaat)
    gevonden = uitkomst.invoer.vragenset
    eerst = lees_zaak(ZAKEN / "aanhangsel-gecombineerd.yaml", omgeving())
    assert gevonden.aanhangsel
    assert gevonden.datum == eerst.dagtekening
    assert gevonden.zie_ook == tuple(" ".join(str(een).split()) for een in eerst.waarden["zie_ook"])
    assert "ondertekenaar: van-den-brink\n" in uitkomst.zaaktekst
    assert [vraag.samen for vraag in gevonden.vragen if vraag.samen] == [(2, 3), (7, 8, 9)]
    assert uitkomst.invoer.meldingen == ()
