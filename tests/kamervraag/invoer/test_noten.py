"""Notes in their lists, and where a number is only a number."""

from __future__ import annotations

from tests.kamervraag.invoer.specimen import lees

KOP = "Vragen van het lid Voorbeeld (A) aan de minister van B over noten (ingezonden 1 mei 2026, 2026Z00500)\n\n"


def _noten(tekst: str) -> list[str]:
    return [noot.tekst for noot in lees(KOP + tekst).invoer.vragenset.noten]


def test_a_wrapped_line_that_begins_with_a_number_is_no_note() -> None:
    tekst = "1. Kan dit? 1)\n\n2. En dit?\n\n1) Krant, 1 mei 2026, over € 100 en €\n2 miljoen\n"
    assert _noten(tekst) == ["Krant, 1 mei 2026, over € 100 en € 2 miljoen"]


def test_a_note_of_an_answer_stands_below_the_answer() -> None:
    tekst = (
        "Vraag 1\nKan dit? 1)\n\nAntwoord op vraag 1\nJa, soms. 2)\n\n1) Krant, 1 mei 2026\n2) Verslag, 2 mei 2026\n"
    )
    gevonden = lees(KOP + tekst).invoer.vragenset
    assert [noot.tekst for noot in gevonden.noten] == ["Krant, 1 mei 2026"]
    assert gevonden.vragen[0].antwoord == "Ja, soms. [^2]\n\n[^2]: Verslag, 2 mei 2026"


def test_a_numbered_list_at_the_end_of_the_last_answer_is_no_list_of_notes() -> None:
    tekst = "Vraag 1\nKan dit?\n\nAntwoord op vraag 1\nJa, in twee stappen:\n\n1. eerst zo;\n2. dan zo.\n"
    gevonden = lees(KOP + tekst).invoer.vragenset
    assert gevonden.noten == ()
    assert gevonden.vragen[0].antwoord.endswith("1. eerst zo;\n2. dan zo.")


def test_marks_without_notes_and_notes_without_marks_are_reported() -> None:
    gevonden = lees(KOP + "1. Kan dit? 1)\n\n2. En dit? 3)\n\nNoten\n\n1) Krant\n2) Blad\n").invoer
    assert [melding.code for melding in gevonden.meldingen] == ["KV-251", "KV-252"]
