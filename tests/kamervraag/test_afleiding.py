from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from correspondentie.brief.boom import Alinea, Alineasoort, Brief, Kop, platte_tekst
from correspondentie.brief.brief import Gemaakt
from correspondentie.melding import Ernst
from tests.kamervraag.conftest import SET, Maak, codes, fouten

TWEE_BEWINDSPERSONEN = SET.replace("Migratie]", "Migratie, staatssecretaris van Voorbeeldzaken]")


def koppen(brief: Brief) -> list[str]:
    return [platte_tekst(blok.inhoud).replace("\u00a0", " ") for blok in brief.inhoud if isinstance(blok, Kop)]


def alineas(brief: Brief) -> list[str]:
    return [platte_tekst(blok.inhoud).replace("\u00a0", " ") for blok in brief.inhoud if isinstance(blok, Alinea)]


def vragen_in(brief: Brief) -> list[str]:
    return [
        platte_tekst(blok.inhoud).replace("\u00a0", " ")
        for blok in brief.inhoud
        if isinstance(blok, Alinea) and blok.soort is Alineasoort.VRAAG
    ]


def waarschuwingen(gemaakt: Gemaakt) -> list[str]:
    assert all(melding.ernst is Ernst.WAARSCHUWING for melding in gemaakt.meldingen)
    return codes(gemaakt.meldingen)


def test_the_questions_of_a_group_come_before_their_answer(maak: Maak) -> None:
    samen = "- {vraag: B?, antwoord: Samen., samen: [2, 3]}\n- {vraag: C?}"
    brief = maak(f"- {{vraag: A?, antwoord: Ja.}}\n{samen}\n- {{vraag: D?, zie: 3}}").brief
    assert koppen(brief) == [
        "Vragen van het lid Voorbeeld (Partij A) aan de minister van Asiel en Migratie over een voorbeeld "
        "(ingezonden 2 april 2026, 2026Z00001)",
        "Vraag 1",
        "Antwoord op vraag 1",
        "Vraag 2",
        "Vraag 3",
        "Antwoord op vragen 2 en 3",
        "Vraag 4",
        "Antwoord op vraag 4",
    ]
    assert alineas(brief)[-1] == "Zie het antwoord op vragen 2 en 3."


def test_the_text_of_a_question_is_marked_as_a_question(maak: Maak) -> None:
    brief = maak('- vraag: "Waarom?\\n\\nEn hoe?"\n  antwoord: Daarom.').brief
    assert vragen_in(brief) == ["Waarom?", "En hoe?"]


def test_unanswered_questions_leave_marked_gaps(maak: Maak) -> None:
    gemaakt = maak("- {vraag: A?, antwoord: }\n- {vraag: B?, samen: [2, 3]}\n- {vraag: C?, antwoord: ''}")
    assert gemaakt.leemten == ("[antwoord op vraag 1 volgt]", "[antwoord op vragen 2 en 3 volgt]")


def test_a_text_may_follow_a_reference(maak: Maak) -> None:
    gemaakt = maak("- {vraag: A?, antwoord: Ja.}\n- {vraag: B?, zie: 1, antwoord: Bovendien.}")
    assert alineas(gemaakt.brief)[-2:] == ["Zie het antwoord op vraag 1.", "Bovendien."]
    assert gemaakt.leemten == ()


def test_other_ministers_asked_are_named_in_the_covering_letter(maak: Maak) -> None:
    tekst = " ".join(alineas(maak(van=TWEE_BEWINDSPERSONEN).brief))
    assert "stuur ik u, mede namens de staatssecretaris van Voorbeeldzaken, de antwoorden" in tekst


def test_the_case_may_say_itself_on_whose_behalf(maak: Maak) -> None:
    tekst = " ".join(alineas(maak(zaak="mede_namens: [minister van Proefzaken]\n", van=TWEE_BEWINDSPERSONEN).brief))
    assert "mede namens de minister van Proefzaken," in tekst
    assert "mede namens de staatssecretaris" not in tekst


def test_a_minister_who_was_not_asked_is_pointed_out(maak: Maak) -> None:
    van = SET.replace("Asiel en Migratie", "Voorbeeldzaken")
    assert waarschuwingen(maak(van=van)) == ["KV-033"]
    overgedragen = maak(zaak="overgedragen: ja\n", van=van)
    assert waarschuwingen(overgedragen) == []
    assert "mede namens" not in " ".join(alineas(overgedragen.brief))


@pytest.mark.parametrize("soort", ["kamervraag-antwoord", "aanhangsel-antwoord"])
def test_an_official_does_not_answer_the_kamer(maak: Maak, soort: str) -> None:
    (melding,) = fouten(lambda: maak(zaak=f"soort: {soort}\nondertekenaar: morren\n"))
    assert (melding.code, melding.veld) == ("KV-034", "ondertekenaar")


@pytest.mark.parametrize(
    ("zaak", "gemeld"),
    [
        ("datum: 23 april 2026\n", []),
        ("datum: 24 april 2026\n", ["KV-041"]),
        ("datum: 24 april 2026\nuitstelbericht: 21 april 2026\n", []),
        ("datum: 15 mei 2026\nuitstelbericht: 21 april 2026\n", ["KV-041"]),
    ],
)
def test_answers_after_the_term_are_pointed_out(maak: Maak, zaak: str, gemeld: list[str]) -> None:
    assert waarschuwingen(maak(zaak=zaak)) == gemeld


def test_a_zaaknummer_of_another_year_than_the_submission_is_pointed_out(maak: Maak) -> None:
    (melding,) = maak(van=SET.replace("2026Z00001", "2025Z00001")).meldingen
    assert (melding.code, melding.veld, melding.ernst) == ("KM-005", "uw_kenmerk", Ernst.WAARSCHUWING)


def test_all_problems_of_a_set_are_reported_at_once_with_their_places(maak: Maak) -> None:
    meldingen = fouten(lambda: maak("- {vraag: A?, zie: 9}\n- {vraag: B., samen: [2, 5]}\n- {vraag: C?, zie: 3}"))
    assert [(melding.code, melding.plaats.regel if melding.plaats else 0) for melding in meldingen] == [
        ("KV-021", 11),
        ("KV-053", 12),
        ("KV-013", 12),
        ("KV-022", 13),
    ]


def test_what_looks_wrong_in_a_question_stays_as_it_is(maak: Maak) -> None:
    gemaakt = maak("- {vraag: 'Kent u  de de brief.', antwoord: Ja.}")
    assert waarschuwingen(gemaakt) == ["KV-051", "KV-052", "KV-053"]
    assert "Kent u  de de brief." in alineas(gemaakt.brief)


@given(
    st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1).map(lambda t: f"*{t}* [^1] {{{{ x }}}} # {t}?")
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_the_text_of_a_question_is_printed_letter_by_letter(maak: Maak, tekst: str) -> None:
    in_yaml = tekst.replace("'", "''")
    brief = maak(f"- vraag: '{in_yaml}'\n  antwoord: Ja.").brief
    assert vragen_in(brief) == [tekst]


UITSTEL = "soort: uitstelbericht\nreden: Er zijn nog gegevens nodig.\n"


def test_an_uitstelbericht_promises_the_answers_six_weeks_after_submission(maak: Maak) -> None:
    gemaakt = maak("", zaak=UITSTEL)
    assert "De antwoorden volgen uiterlijk op 14 mei 2026, zes weken na de dag" in " ".join(alineas(gemaakt.brief))
    assert waarschuwingen(gemaakt) == []


@pytest.mark.parametrize(
    ("zaak", "gemeld"),
    [
        ("datum: 23 april 2026\n", []),
        ("datum: 24 april 2026\n", ["KV-042"]),
        ("nieuwe_datum: 8 mei 2026\n", []),
        ("nieuwe_datum: 15 mei 2026\n", ["KV-043"]),
        ("nieuwe_datum: 20 april 2026\n", ["KV-044"]),
    ],
)
def test_dates_of_an_uitstelbericht_that_cannot_be_are_pointed_out(maak: Maak, zaak: str, gemeld: list[str]) -> None:
    assert waarschuwingen(maak("", zaak=UITSTEL + zaak)) == gemeld


def test_another_new_date_is_not_called_six_weeks(maak: Maak) -> None:
    tekst = " ".join(alineas(maak("", zaak=UITSTEL + "nieuwe_datum: 8 mei 2026\n").brief))
    assert "De antwoorden volgen uiterlijk op 8 mei 2026." in tekst


AANHANGSEL = "soort: aanhangsel-antwoord\n"


def test_the_aanhangsel_has_short_headings_and_names_the_minister(maak: Maak) -> None:
    vragen = "- {vraag: A?, antwoord: Ja., samen: [1, 2]}\n- {vraag: B?}"
    brief = maak(vragen, zaak=AANHANGSEL + "datum: 23 april 2026\n").brief
    assert koppen(brief)[2:] == ["Vraag 1", "Vraag 2", "Antwoord 1 en 2"]
    assert "Antwoord van minister Van den Brink (Asiel en Migratie) (ontvangen 23 april 2026)." in alineas(brief)
    assert "geadresseerde" not in brief.hoofd
    assert not any(getattr(blok, "soort", None) is Alineasoort.ONDERTEKENING for blok in brief.inhoud)


def test_the_vergaderjaar_follows_from_the_day_of_receipt(maak: Maak) -> None:
    zaak = AANHANGSEL + "datum: 22 september 2026\nuitstelbericht: 21 april 2026\n"
    assert "Vergaderjaar 2026–2027" in alineas(maak(zaak=zaak).brief)


def test_without_a_number_the_aanhangsel_has_a_gap(maak: Maak) -> None:
    assert maak(zaak=AANHANGSEL).leemten == ("[nummer volgt]",)


@pytest.mark.parametrize(
    ("wat", "veld"),
    [
        ("leden: [Voorbeeld (Partij A)]", "leden"),
        ("bewindspersonen: [minister van Asiel en Migratie]", "bewindspersonen"),
    ],
)
def test_somebody_asks_and_somebody_answers(wat: str, veld: str, maak: Maak) -> None:
    (melding,) = fouten(lambda: maak(van=SET.replace(wat, f"{veld}: []")))
    assert (melding.code, melding.veld) == ("BN-104", veld)
