"""The notice to the commissaris: it follows from the letters, and they must belong together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from correspondentie.brief.brief import Afgifte, Gemaakt, maak_brief
from correspondentie.melding import Ernst
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.zaak.lezen import lees_zaaktekst
from tests.toezicht.conftest import codes, fouten, tekst_van, zaaktekst

Meld = Callable[..., Gemaakt]


@pytest.fixture
def meld(omgeving: Leesomgeving, tmp_path: Path) -> Meld:
    """The notice of these letters, each a case file beside it."""

    def maak_notificatie(*zaken: str, provincie: str = "Voorbeeldland", zaak: str = "") -> Gemaakt:
        namen = [f"brief-{nummer}.yaml" for nummer in range(len(zaken))]
        for naam, tekst in zip(namen, zaken, strict=True):
            (tmp_path / naam).write_text(tekst, encoding="utf-8")
        datum = "" if "datum:" in zaak else "datum: 21 april 2026\n"
        kop = f"soort: cdk-notificatie\n{datum}ondertekenaar: morren\nprovincie: {provincie}\n{zaak}"
        gelezen = lees_zaaktekst(f"{kop}brieven: [{', '.join(namen)}]\n", tmp_path / "cdk.yaml", omgeving)
        return maak_brief(gelezen, omgeving, Afgifte())

    return maak_notificatie


def test_the_letters_stand_in_the_order_of_the_gemeenten(meld: Meld, omgeving: Leesomgeving) -> None:
    gemaakt = meld(zaaktekst(), zaaktekst(gemeente="Voorbeelddam", trede="1", kenmerk='"7468132"'))
    tekst = " ".join(tekst_van(gemaakt, omgeving).split())
    assert "Voorbeelddam 1 7468132 16-4-2026 geen Voorbeeldstad 2 7468131 16-4-2026 7-5-2026" in tekst
    assert "Voorbeelddam 40 van 100 8 van 8 Voorbeeldstad 40 van 100 8 van 8" in tekst
    assert "heeft in uw provincie twee colleges van burgemeester en wethouders" in tekst
    assert gemaakt.meldingen == ()


def test_one_letter_is_spoken_of_as_one(meld: Meld, omgeving: Leesomgeving) -> None:
    tekst = " ".join(tekst_van(meld(zaaktekst()), omgeving).split())
    assert "één college van burgemeester en wethouders" in tekst
    assert "colleges" not in tekst


def test_only_the_steps_of_these_letters_are_explained(meld: Meld, omgeving: Leesomgeving) -> None:
    tekst = tekst_van(meld(zaaktekst(), zaaktekst(gemeente="Voorbeelddam")), omgeving)
    assert tekst.count("- Trede 2 – Informatie opvragen en valideren. Het college stuurt") == 1
    assert "Trede 3" not in tekst


def test_figures_of_different_days_each_carry_their_day(meld: Meld, omgeving: Leesomgeving) -> None:
    gemaakt = meld(zaaktekst(), zaaktekst(gemeente="Voorbeelddam", peildatum="1 februari 2026"))
    tekst = " ".join(tekst_van(gemaakt, omgeving).split())
    assert "Voorbeelddam 1-2-2026 40 van 100 8 van 8 Voorbeeldstad 1-3-2026 40 van 100" in tekst


def test_a_letter_without_a_number_leaves_a_gap(meld: Meld) -> None:
    assert meld(zaaktekst(kenmerk="automatisch")).leemten == ("[kenmerk volgt]",)


def test_the_commissaris_is_greeted_by_name_when_it_is_given(meld: Meld, omgeving: Leesomgeving) -> None:
    zaak = "commissaris: mevrouw V. Voorbeeld\naanhef: Geachte mevrouw Voorbeeld\n"
    tekst = tekst_van(meld(zaaktekst(), zaak=zaak), omgeving)
    assert "in de provincie Voorbeeldland\nmevrouw V. Voorbeeld\n" in tekst
    assert "\nGeachte mevrouw Voorbeeld" in tekst
    assert "\nGeachte commissaris,\n" in tekst_van(meld(zaaktekst()), omgeving)


def test_a_gemeente_of_another_province_is_refused(meld: Meld) -> None:
    zaak = "adres: [Aan de commissaris, Voorbeeldstraat 1, 1234 AB Voorbeeldstad]\n"
    (melding,) = fouten(lambda: meld(zaaktekst(), provincie="Zuid-Holland", zaak=zaak))
    assert (melding.code, melding.veld) == ("TZ-201", "brieven[1]")
    assert melding.tekst == "De gemeente Voorbeeldstad ligt in Voorbeeldland, niet in Zuid-Holland."


def test_a_gemeente_is_told_of_once(meld: Meld) -> None:
    (melding,) = fouten(lambda: meld(zaaktekst(), zaaktekst(kenmerk='"7468132"', trede="1")))
    assert (melding.code, melding.veld, melding.plaats and melding.plaats.regel) == ("TZ-202", "brieven[2]", 5)


def test_a_notice_of_nothing_is_refused(meld: Meld) -> None:
    assert codes(fouten(meld)) == ["BN-104"]


def test_a_letter_of_a_later_day_is_a_warning(meld: Meld) -> None:
    (melding,) = meld(zaaktekst(datum="22 april 2026")).meldingen
    assert (melding.code, melding.ernst) == ("TZ-204", Ernst.WAARSCHUWING)


def test_letters_of_two_laws_do_not_go_together(met_tweede_wet: Leesomgeving, tmp_path: Path) -> None:
    (tmp_path / "een.yaml").write_text(zaaktekst(), encoding="utf-8")
    cijfers = "cijfers:\n  stallingen: {taak: 1, realisatie: 0}\n"
    twee = zaaktekst(cijfers, wet="stallingswet", trede="1", gemeente="Voorbeelddam")
    (tmp_path / "twee.yaml").write_text(twee, encoding="utf-8")
    tekst = (
        "soort: cdk-notificatie\ndatum: 21 april 2026\nondertekenaar: morren\nprovincie: Voorbeeldland\n"
        "brieven: [een.yaml, twee.yaml]\n"
    )
    zaak = lees_zaaktekst(tekst, tmp_path / "cdk.yaml", met_tweede_wet)
    (melding,) = fouten(lambda: maak_brief(zaak, met_tweede_wet, Afgifte()))
    assert melding.code == "TZ-203"
    assert "de Stallingswet, de eerste brief in de lijst over de Spreidingswet" in melding.tekst


def test_a_notice_about_a_second_law_speaks_of_that_law_alone(met_tweede_wet: Leesomgeving, tmp_path: Path) -> None:
    cijfers = "cijfers:\n  stallingen: {taak: 5, realisatie: 0}\n"
    (tmp_path / "brief.yaml").write_text(zaaktekst(cijfers, wet="stallingswet", trede="1"), encoding="utf-8")
    tekst = (
        "soort: cdk-notificatie\ndatum: 21 april 2026\nondertekenaar: morren\nprovincie: Voorbeeldland\n"
        "brieven: [brief.yaml]\n"
    )
    zaak = lees_zaaktekst(tekst, tmp_path / "cdk.yaml", met_tweede_wet)
    brief = tekst_van(maak_brief(zaak, met_tweede_wet, Afgifte()), met_tweede_wet)
    assert "Voorbeeldstad 0 van 5" in " ".join(brief.split())
    for woord in ("asiel", "spreiding", "opvang", "amv", "regietafel", "verdeelbesluit"):
        assert woord not in brief.split("Geachte commissaris")[1].split("Hoogachtend")[0].casefold()
