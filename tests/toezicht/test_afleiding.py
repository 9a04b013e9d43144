"""The letter of supervision: what it says at each step, and what it warns of."""

from __future__ import annotations

from pathlib import Path

import pytest

from correspondentie.brief.boom import Sterk, alle_inlines, platte_tekst
from correspondentie.brief.brief import Afgifte, maak_brief
from correspondentie.melding import Ernst, Fout
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.zaak.lezen import lees_zaak, lees_zaaktekst
from tests.toezicht.conftest import Maak, codes, fouten, tekst_van, zaaktekst

GEEN_TEKORT = "cijfers:\n  regulier: {taak: 5, realisatie: 5}\n  amv: {taak: 0, realisatie: 0}\n"
VORIGE = '{datum: 5 februari 2026, kenmerk: "7468033"}'


@pytest.mark.parametrize("trede", range(1, 7))
def test_the_step_stands_in_bold(trede: int, maak: Maak) -> None:
    brief = maak(trede=str(trede), termijn="vier weken", vorige_brief=VORIGE).brief
    vet = [
        platte_tekst(inline.inhoud).replace("\u00a0", " ")
        for inline in alle_inlines(brief.inhoud)
        if isinstance(inline, Sterk)
    ]
    assert vet[0] == f"trede {trede}"


@pytest.mark.parametrize("trede", range(1, 7))
def test_only_the_besluit_carries_the_clause(trede: int, maak: Maak, omgeving: Leesomgeving) -> None:
    tekst = tekst_van(maak(trede=str(trede), termijn="vier weken", vorige_brief=VORIGE), omgeving)
    assert ("kan daartegen beroep instellen bij de Afdeling bestuursrechtspraak" in tekst) == (trede == 5)
    assert ("Dat moet binnen zes weken" in tekst) == (trede == 5)


@pytest.mark.parametrize("trede", range(1, 7))
def test_the_raad_gets_a_copy_of_steps_four_and_five(trede: int, maak: Maak, omgeving: Leesomgeving) -> None:
    tekst = tekst_van(maak(trede=str(trede), termijn="vier weken", vorige_brief=VORIGE), omgeving)
    assert ("Afschrift aan: de gemeenteraad van Voorbeeldstad" in tekst) == (trede in (4, 5))
    assert ("mededeling gedaan in het gemeenteblad" in tekst) == (trede in (4, 5))


def test_a_copy_to_the_raad_in_the_case_does_not_come_twice(maak: Maak, omgeving: Leesomgeving) -> None:
    tekst = tekst_van(
        maak(trede="4", afschrift="[de raad van Voorbeeldstad, de griffier]", vorige_brief=VORIGE), omgeving
    )
    assert "Afschrift aan: de raad van Voorbeeldstad en de griffier" in tekst


def test_a_besluit_without_its_last_term_is_no_letter(maak: Maak) -> None:
    (melding,) = fouten(lambda: maak(trede="5", vorige_brief=VORIGE))
    assert (melding.code, melding.veld) == ("TZ-009", "trede")


def test_the_last_day_is_written_out(maak: Maak, omgeving: Leesomgeving) -> None:
    tekst = tekst_van(maak(termijn="vijf weken", datum="9 april 2026"), omgeving)
    assert "binnen vijf weken na dagtekening van deze brief (uiterlijk op 14 mei 2026)" in tekst


@pytest.mark.parametrize(
    ("velden", "code", "veld"),
    [
        ({"trede": "2", "cijfers": GEEN_TEKORT}, "TZ-101", "cijfers"),
        ({"peildatum": "17 april 2026"}, "TZ-102", "peildatum"),
        ({"peildatum": "30 juni 2025"}, "TZ-103", "peildatum"),
        ({"datum": "14 april 2026"}, "TZ-104", "termijn"),
        ({"oproep": "{titel: Oproep, datum: 16 april 2026}"}, "TZ-105", "oproep.datum"),
        ({"vorige_brief": '{datum: 1 mei 2026, kenmerk: "7468033"}'}, "TZ-105", "vorige_brief.datum"),
        ({"trede": "3"}, "TZ-106", "trede"),
        ({"datum": "5 januari 2027"}, "TZ-107", "datum"),
    ],
)
def test_what_is_odd_is_a_warning_at_its_field(velden: dict[str, str], code: str, veld: str, maak: Maak) -> None:
    (melding,) = maak(**velden).meldingen
    assert (melding.code, melding.veld, melding.ernst) == (code, veld, Ernst.WAARSCHUWING)


def test_the_warning_about_a_term_says_which_day_would_do(maak: Maak) -> None:
    (melding,) = maak(datum="14 april 2026").meldingen
    assert (
        melding.tekst
        == "De termijn eindigt op een dag waarop niet wordt gewerkt: 5\u00a0mei\u00a02026 is Bevrijdingsdag."
    )
    assert melding.tip == "De eerste werkdag daarna is 6\u00a0mei\u00a02026."


def test_a_first_step_without_shortfall_is_nothing_odd(maak: Maak, omgeving: Leesomgeving) -> None:
    gemaakt = maak(GEEN_TEKORT, trede="1")
    assert gemaakt.meldingen == ()
    assert "Uit deze cijfers blijkt op 1 maart 2026 geen tekort." in tekst_van(gemaakt, omgeving)


def test_every_shortfall_is_named(maak: Maak, omgeving: Leesomgeving) -> None:
    cijfers = "cijfers:\n  regulier: {taak: 1.250, realisatie: 0}\n  amv: {taak: 8, realisatie: 5}\n"
    assert "Het tekort is 1.250 (Regulier) en 3 (AMV)." in tekst_van(maak(cijfers), omgeving)


def test_the_law_is_defined_once_and_then_called_by_its_short_name(maak: Maak, omgeving: Leesomgeving) -> None:
    tekst = tekst_van(maak(), omgeving)
    assert tekst.count("(hierna: Spreidingswet)") == 1
    na = tekst.split("(hierna: Spreidingswet)")[1]
    assert "Wet gemeentelijke taak" not in na


def test_a_letter_to_a_made_up_gemeente_is_stamped(maak: Maak) -> None:
    assert maak().brief.stempel == "PROEF"
    assert maak(gemeente="Vlaardingen").brief.stempel == "CONCEPT"


def test_every_fact_of_the_letter_to_vlaardingen_is_there(omgeving: Leesomgeving) -> None:
    pad = omgeving.werkmap.zoek("data/zaken", "toezichtbrief-trede-2.yaml")
    assert pad is not None
    gemaakt = maak_brief(lees_zaak(pad, omgeving), omgeving, Afgifte())
    tekst = " ".join(tekst_van(gemaakt, omgeving).split())
    for feit in (
        "van de gemeente Vlaardingen Westnieuwland 6 3131 VX VLAARDINGEN",
        "Onze referentie: 7468089",
        "Datum: 9 april 2026",
        "Wet gemeentelijke taak mogelijk maken asielopvangvoorzieningen",
        "‘Samen werken aan meer grip op migratie en opvang’ van 26 maart jl.",
        "Op 30 juni 2025 heeft",
        "Realisatie per 1-7-2025",
        "Regulier 100 0",
        "AMV 0 0",
        "binnen drie weken na dagtekening van deze brief (uiterlijk op 30 april 2026)",
        "ibtspreidingswet@minjenv.nl",
        "verdeelbesluit van 20 december 2024 geldt voor twee jaar",
        "Op 27 februari 2026 is een nieuwe cyclus",
        "zoals artikel 8 van de Spreidingswet voorschrijft",
        "De commissaris van de Koning van uw provincie wordt over deze brief geïnformeerd.",
        "Hoogachtend, De minister van Asiel en Migratie, namens hem, Drs. K. Morren Directeur Regie Migratieketen",
    ):
        assert feit in tekst, feit
    assert gemaakt.meldingen == ()


def test_the_case_of_a_sample_stays_within_forty_lines(omgeving: Leesomgeving) -> None:
    pad = omgeving.werkmap.zoek("data/zaken", "toezichtbrief-trede-2.yaml")
    assert pad is not None
    assert len(pad.read_text(encoding="utf-8").splitlines()) <= 40


def test_a_second_law_needs_data_only(met_tweede_wet: Leesomgeving) -> None:
    cijfers = "cijfers:\n  stallingen: {taak: 12, realisatie: 2}\n"
    zaak = zaaktekst(cijfers, wet="stallingswet", trede="1")
    gemaakt = maak_brief(lees_zaaktekst(zaak, Path("zaak.yaml"), met_tweede_wet), met_tweede_wet, Afgifte())
    tekst = tekst_van(gemaakt, met_tweede_wet)
    assert "Betreft: Brief interbestuurlijk toezicht Wet op de fietsenstallingen" in tekst
    assert "Stallingen 12 2" in " ".join(tekst.split())
    assert "binnen tien werkdagen na dagtekening" in tekst
    assert "dan gaat uw gemeente naar trede 2: ‘Besluiten’" in tekst
    for woord in ("asiel", "spreiding", "opvang", "amv", "regietafel", "verdeelbesluit", "artikel 8"):
        # The closing lines are those of the signatory.
        assert woord not in tekst.split("Geacht college")[1].split("Hoogachtend")[0].casefold()


def test_the_clause_of_a_second_law_is_its_own(met_tweede_wet: Leesomgeving) -> None:
    cijfers = "cijfers:\n  stallingen: {taak: 12, realisatie: 2}\n"
    zaak = zaaktekst(cijfers, wet="stallingswet", trede="2", termijn="een maand")
    tekst = tekst_van(
        maak_brief(lees_zaaktekst(zaak, Path("zaak.yaml"), met_tweede_wet), met_tweede_wet, Afgifte()), met_tweede_wet
    )
    assert "kan daartegen bezwaar maken bij de minister van Voorbeelden" in tekst
    assert "De gemeenteraad krijgt een afschrift van deze brief. Dat volgt uit artikel 9 van de Stallingswet." in tekst
    assert "Stallingen: 10" in tekst


@pytest.mark.parametrize("sleutel", ["taak", "bewindspersoon", "email", "toezicht", "taakbesluit"])
def test_a_law_that_lacks_something_says_what(sleutel: str, met_tweede_wet: Leesomgeving) -> None:
    wet = met_tweede_wet.wet("stallingswet").model_copy(update={sleutel: None})
    zaak = lees_zaaktekst(
        zaaktekst("cijfers:\n  stallingen: {taak: 1, realisatie: 0}\n", wet="stallingswet", trede="1"),
        Path("zaak.yaml"),
        met_tweede_wet,
    )
    zonder = type(zaak)(zaak.sjabloon, {**zaak.waarden, "wet": wet}, zaak.bron, zaak.pad, zaak.tekst)
    (melding,) = fouten(lambda: maak_brief(zonder, met_tweede_wet, Afgifte()))
    assert melding.code == "TZ-003"
    assert melding.tekst.endswith(f"in data/wetten/stallingswet.yaml ontbreekt ‘{sleutel}’.")


def test_an_act_in_law_without_a_text_is_refused(met_tweede_wet: Leesomgeving, tmp_path: Path) -> None:
    pad = tmp_path / "data" / "wetten" / "stallingswet.yaml"
    pad.write_text(pad.read_text(encoding="utf-8").replace("verzoek om informatie", "goed gesprek"), encoding="utf-8")
    zaak = lees_zaaktekst(
        zaaktekst("cijfers:\n  stallingen: {taak: 1, realisatie: 0}\n", wet="stallingswet", trede="1"),
        Path("zaak.yaml"),
        met_tweede_wet,
    )
    with pytest.raises(Fout) as fout:
        maak_brief(zaak, met_tweede_wet, Afgifte())
    assert codes(fout.value.meldingen) == ["TZ-010"]
    assert "vooraankondiging" in str(fout.value.meldingen[0].tip)


NAAST_DE_LADDER = [
    ("3", '{datum: 5 februari 2026, kenmerk: "7468033", trede: 1}', "TZ-013", "trede"),
    (
        "3",
        '{datum: 5 april 2026, kenmerk: "7468033", termijn_tot: 16 april 2026}',
        "TZ-014",
        "vorige_brief.termijn_tot",
    ),
]


@pytest.mark.parametrize(("trede", "vorige", "code", "veld"), NAAST_DE_LADDER)
def test_a_step_that_is_skipped_or_a_term_that_is_crossed_needs_a_reason(
    trede: str, vorige: str, code: str, veld: str, maak: Maak, omgeving: Leesomgeving
) -> None:
    (melding,) = fouten(lambda: maak(trede=trede, vorige_brief=vorige))
    assert (melding.code, melding.veld) == (code, veld)
    met_reden = maak(trede=trede, vorige_brief=vorige, afwijking="De gemeente meldde zelf dat zij stopt.")
    assert "meldde zelf" not in tekst_van(met_reden, omgeving)


def test_the_step_after_the_last_letter_needs_no_reason(maak: Maak) -> None:
    vorige = '{datum: 5 februari 2026, kenmerk: "7468033", trede: 2, termijn_tot: 15 april 2026}'
    assert maak(trede="3", vorige_brief=vorige).meldingen == ()


def test_a_reminder_before_the_letter_is_told_of(maak: Maak, omgeving: Leesomgeving) -> None:
    herinnering = '{datum: 2 maart 2026, kenmerk: "7468040"}'
    tekst = tekst_van(maak(trede="3", vorige_brief=VORIGE, herinnering=herinnering), omgeving)
    assert "Op 2 maart jl. heeft de minister u aan die brief herinnerd (kenmerk 7468040)." in tekst
