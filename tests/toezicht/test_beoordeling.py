"""An assessment goes into a file and comes back; what an officer may not do to it is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from correspondentie.melding import Melding
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.toezicht.beoordeelde import Beoordeelde, Besluit
from correspondentie.toezicht.beoordeling import Beoordeling, lees_beoordeling, som_van
from correspondentie.toezicht.beoordelingstekst import maak_tekst
from correspondentie.toezicht.cijfers import Cijferrij, Cijfers
from correspondentie.toezicht.dossier import Antwoord, Dossierbrief, Rappelbrief
from correspondentie.toezicht.regels import Soort
from correspondentie.toezicht.soorten import toezichtsoorten
from correspondentie.toezicht.voorstel import Voorstel
from tests.toezicht.conftest import codes, fouten

DATUM, PEILDATUM = date(2026, 6, 1), date(2026, 5, 1)
BRIEF = Dossierbrief("7468089", date(2026, 4, 9), 2, date(2026, 4, 30), antwoorden=(Antwoord(date(2026, 4, 20)),))
STIL = Dossierbrief(
    "7468090",
    date(2026, 4, 9),
    2,
    date(2026, 4, 30),
    rappels=(Rappelbrief("7468100", date(2026, 5, 4), date(2026, 5, 18)),),
)
Lees = Callable[[str], Beoordeling]


@pytest.fixture
def beoordeling(omgeving: Leesomgeving) -> Beoordeling:
    wet = omgeving.wet("spreidingswet")
    assert wet.tabel is not None
    regulier, amv = wet.tabel.rijen

    def een(naam: str, voorstel: Voorstel, tekort: int, vorige: Dossierbrief | None = None) -> Beoordeelde:
        cijfers = Cijfers((Cijferrij(regulier, 100, 100 - tekort), Cijferrij(amv, 4, 9)))
        gemeente = omgeving.adresboek.gemeente(naam, DATUM)
        return Beoordeelde(gemeente, voorstel, Besluit.bij(voorstel), cijfers, PEILDATUM, vorige)

    regels = (
        een("'s-Hertogenbosch", Voorstel(Soort.TREDE, "Tekort: nog geen brief.", 1, grondslag="het kader"), 5),
        een("Bergen (NH)", Voorstel(Soort.TREDE, "Er is geantwoord.", 3), 7, BRIEF),
        een("Urk", Voorstel(Soort.RAPPEL, "Geen antwoord."), 9, replace(BRIEF, kenmerk="7468091", antwoorden=())),
        een("Utrecht", Voorstel(Soort.WACHT, "De termijn loopt.", tot=date(2026, 6, 4)), 9, STIL),
        een("Zwolle", Voorstel(Soort.VOLDOET, "Op 1 mei 2026 was er geen tekort."), 0),
        replace(een("Zutphen", Voorstel(Soort.GEEN_OORDEEL, "Geen cijfers."), 0), cijfers=None, peildatum=None),
    )
    som = som_van(b"cijfers")
    return Beoordeling(wet, DATUM, PEILDATUM, som, "cijfers.csv", regels, toezichtsoorten(omgeving.werkmap))


@pytest.fixture
def lees(omgeving: Leesomgeving, tmp_path: Path) -> Lees:
    (tmp_path / "cijfers.csv").write_bytes(b"cijfers")

    def lees_tekst(tekst: str) -> Beoordeling:
        pad = tmp_path / "beoordeling.yaml"
        pad.write_text(tekst, encoding="utf-8")
        return lees_beoordeling(pad, omgeving)

    return lees_tekst


def besluit(tekst: str, naam: str, nieuw: str, afwijking: str = "") -> str:
    """The file with another decision about this gemeente."""
    voor, na = tekst.split(f"gemeente: {naam}\n")
    regels = na.split("\n")
    plek = next(nummer for nummer, regel in enumerate(regels) if regel.startswith("    besluit:"))
    regels[plek : plek + 2] = [f"    besluit: {nieuw}", f"    afwijking: {afwijking}"]
    return f"{voor}gemeente: {naam}\n" + "\n".join(regels)


def klachten(lees: Lees, tekst: str) -> tuple[Melding, ...]:
    return fouten(lambda: lees(tekst))


def test_what_is_written_is_read_back(beoordeling: Beoordeling, lees: Lees) -> None:
    gelezen = lees(maak_tekst(beoordeling))
    # Dates of the assessment itself are not repeated for each gemeente, and what was replied stays in the register.
    regels = tuple(replace(regel, peildatum=None) for regel in beoordeling.regels)
    assert gelezen.regels == regels
    assert (gelezen.datum, gelezen.peildatum, gelezen.sha256) == (DATUM, PEILDATUM, beoordeling.sha256)
    assert gelezen.meldingen == ()


def test_a_letter_of_a_step_gets_all_that_its_case_needs(beoordeling: Beoordeling, lees: Lees) -> None:
    ontvangers = dict(lees(maak_tekst(beoordeling)).ontvangers("toezichtbrief"))
    assert list(ontvangers) == ["'s-Hertogenbosch", "Bergen (NH)"]
    assert ontvangers["Bergen (NH)"] == {
        "wet": "spreidingswet",
        "trede": 3,
        "peildatum": "1 mei 2026",
        "cijfers": {"regulier": {"taak": 100, "realisatie": 93}, "amv": {"taak": 4, "realisatie": 9}},
        "termijn": "drie weken",
        "vorige_brief": {"datum": "9 april 2026", "kenmerk": "7468089", "trede": 2, "termijn_tot": "30 april 2026"},
    }
    assert "vorige_brief" not in ontvangers["'s-Hertogenbosch"]


def test_a_reminder_names_the_letter_that_was_not_answered(beoordeling: Beoordeling) -> None:
    assert dict(beoordeling.ontvangers("toezichtrappel")) == {
        "Urk": {
            "wet": "spreidingswet",
            "trede": 2,
            "termijn": "twee weken",
            "vorige_brief": {"datum": "9 april 2026", "kenmerk": "7468091", "termijn_tot": "30 april 2026"},
        }
    }


def test_everybody_gets_a_letter_or_a_reason_why_not(beoordeling: Beoordeling) -> None:
    for soort in ("toezichtbrief", "toezichtrappel"):
        wel = [naam for naam, _ in beoordeling.ontvangers(soort)]
        niet = dict(beoordeling.niet_aangeschreven(soort))
        assert sorted([*wel, *niet]) == sorted(regel.gemeente.naam for regel in beoordeling.regels)
        assert all(niet.values())
    niet = dict(beoordeling.niet_aangeschreven("toezichtbrief"))
    assert niet["Urk"] == "Krijgt een andere brief: rappel."
    assert niet["Utrecht"] == "De termijn loopt."


def test_another_kind_of_letter_has_no_recipients_here(beoordeling: Beoordeling) -> None:
    assert codes(fouten(lambda: beoordeling.ontvangers("vrije-brief"))) == ["TZ-330"]


def test_another_decision_with_its_reason_counts(beoordeling: Beoordeling, lees: Lees) -> None:
    tekst = besluit(maak_tekst(beoordeling), "Zwolle", "trede 1", "Zie het gesprek van mei.")
    velden = dict(lees(tekst).ontvangers("toezichtbrief"))["Zwolle"]
    assert (velden["trede"], velden["afwijking"]) == (1, "Zie het gesprek van mei.")
    zonder = lees(besluit(maak_tekst(beoordeling), "Bergen (NH)", "geen brief", "In overleg uitgesteld."))
    assert dict(zonder.niet_aangeschreven("toezichtbrief"))["Bergen (NH)"] == "In overleg uitgesteld."


@pytest.mark.parametrize(
    ("naam", "nieuw", "code"),
    [
        ("Zwolle", "trede 1", "TZ-335"),
        ("Bergen (NH)", "geen brief", "TZ-335"),
        ("Zwolle", "trede 2", "TZ-336"),
        ("Bergen (NH)", "trede 5", "TZ-336"),
        ("Bergen (NH)", "trede 7", "WT-002"),
        ("Bergen (NH)", "trede drie", "TZ-334"),
        ("Bergen (NH)", "", "TZ-334"),
    ],
)
def test_a_decision_without_a_reason_or_a_meaning_is_refused_where_it_stands(
    beoordeling: Beoordeling, lees: Lees, naam: str, nieuw: str, code: str
) -> None:
    (melding,) = klachten(lees, besluit(maak_tekst(beoordeling), naam, nieuw))
    assert melding.code == code
    assert melding.plaats is not None
    assert melding.plaats.regel > 20


def test_no_letter_of_a_step_without_figures_and_no_reminder_of_nothing(beoordeling: Beoordeling, lees: Lees) -> None:
    tekst = besluit(maak_tekst(beoordeling), "Zutphen", "trede 1", "Bekend uit de krant.")
    tekst = besluit(tekst, "Zwolle", "rappel", "Voor de zekerheid.")
    assert codes(klachten(lees, tekst)) == ["TZ-338", "TZ-337"]


def test_a_reason_without_another_decision_is_noticed(beoordeling: Beoordeling, lees: Lees) -> None:
    gelezen = lees(besluit(maak_tekst(beoordeling), "Bergen (NH)", "trede 3", "Zo besloten."))
    assert codes(gelezen.meldingen) == ["TZ-342"]


@pytest.mark.parametrize(
    ("oud", "nieuw"), [("voorstel: wacht", "voorstel: trede 3"), ("realisatie: 93", "realisatie: 9")]
)
def test_what_is_not_the_officers_may_not_change(beoordeling: Beoordeling, lees: Lees, oud: str, nieuw: str) -> None:
    tekst = maak_tekst(beoordeling)
    assert oud in tekst
    assert "TZ-332" in codes(klachten(lees, tekst.replace(oud, nieuw, 1)))


def test_a_gemeente_that_was_taken_out_is_missed(beoordeling: Beoordeling, lees: Lees) -> None:
    begin, _, rest = maak_tekst(beoordeling).partition("  - gemeente: Zwolle")
    einde = rest[rest.index("  - gemeente:") :]
    assert codes(klachten(lees, begin + einde)) == ["TZ-332"]


def test_comments_and_layout_are_the_officers_own(beoordeling: Beoordeling, lees: Lees) -> None:
    tekst = maak_tekst(beoordeling).replace("reden: Er is geantwoord.", "reden: 'Er is   geantwoord.'  # nagegaan")
    assert len(lees(tekst).regels) == len(beoordeling.regels)


def test_figures_that_changed_since_are_noticed(beoordeling: Beoordeling, lees: Lees, tmp_path: Path) -> None:
    (tmp_path / "cijfers.csv").write_bytes(b"andere cijfers")
    assert codes(klachten(lees, maak_tekst(beoordeling))) == ["TZ-333"]
    (tmp_path / "cijfers.csv").unlink()
    assert codes(lees(maak_tekst(beoordeling)).meldingen) == ["TZ-341"]


# What a case cannot hold either is left out: control characters, halves of characters, private use.
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.text(st.characters(exclude_categories=("C", "Z")) | st.just(" "), max_size=60))
def test_any_reason_comes_back_as_it_was_given(beoordeling: Beoordeling, lees: Lees, tekst: str) -> None:
    reden = " ".join(f"Reden: {tekst}".split())
    (eerste, *rest) = beoordeling.regels
    anders = replace(beoordeling, regels=(replace(eerste, besluit=Besluit(), afwijking=reden), *rest))
    assert lees(maak_tekst(anders)).regels[0].afwijking == reden
