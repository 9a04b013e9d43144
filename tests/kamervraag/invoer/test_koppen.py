import pytest

from correspondentie.kamervraag.invoer.koppen import kies_stijl, lees_antwoordkop, lees_vraagkop, lijkt_op
from correspondentie.kamervraag.invoer.nummers import lees_nummers
from correspondentie.kamervraag.invoer.regel import Regel


@pytest.mark.parametrize(
    ("tekst", "nummer", "rest"),
    [
        ("Vraag 1", 1, ""),
        ("**Vraag 12:**", 12, ""),
        ("VRAAG 3.", 3, ""),
        ("Vraag nr. 4", 4, ""),
        ("Vrag 5", 5, ""),
        ("Vraga 6", 6, ""),
        ("Vraag 7: Kent u dit?", 7, "Kent u dit?"),
        ("Vraag 8 Kent u dit?", 8, "Kent u dit?"),
    ],
)
def test_a_heading_of_a_question_is_read_in_every_shape(tekst: str, nummer: int, rest: str) -> None:
    kop = lees_vraagkop(Regel(tekst, 1))
    assert kop
    assert (kop.nummer, kop.rest) == (nummer, rest)


@pytest.mark.parametrize("tekst", ["vraag 3 van de vorige set", "Vraagt u 3 keer?", "Vlag 3", "Vraag"])
def test_a_sentence_is_no_heading(tekst: str) -> None:
    assert lees_vraagkop(Regel(tekst, 1)) is None


@pytest.mark.parametrize(
    ("tekst", "nummers"),
    [
        ("Antwoord op vraag 1", (1,)),
        ("Antwoord op vragen 3 en 4", (3, 4)),
        ("Antwoord vraag 9, 10 en 11", (9, 10, 11)),
        ("Antwoorden op de vragen 5 t/m 8:", (5, 6, 7, 8)),
        ("Antwoord 2", (2,)),
        ("Antwoordt op vraag 6", (6,)),
        ("antword op vrag 7", (7,)),
        ("ANTWOORD OP VRAAG 8", (8,)),
        ("Antwoord op vraag 3 en vraag 4", (3, 4)),
        ("Antwoord:", ()),
        ("Antwoord", ()),
    ],
)
def test_a_heading_of_an_answer_is_read_in_every_shape(tekst: str, nummers: tuple[int, ...]) -> None:
    kop = lees_antwoordkop(Regel(tekst, 1))
    assert kop
    assert (kop.nummers, kop.rest) == (nummers, "")


@pytest.mark.parametrize(
    "tekst",
    ["Antwoord op deze vraag volgt later.", "Antwoorden zijn er genoeg", "Antwoord 2 was fout", "Antwoord op alles"],
)
def test_a_sentence_about_an_answer_is_no_heading(tekst: str) -> None:
    assert lees_antwoordkop(Regel(tekst, 1)) is None


def test_notes_at_the_end_do_not_decide_how_questions_are_numbered() -> None:
    regels = ["1. Is dit zo?", "2. En dat?", "1) Krant, 2026", "2) Krant, 2026", "3) Krant, 2026"]
    assert kies_stijl([Regel(tekst, op) for op, tekst in enumerate(regels)]) == ("in", ".")


def test_a_range_that_runs_backwards_is_its_two_ends() -> None:
    assert lees_nummers("4 t/m 2") == (4, 2)
    assert lees_nummers("1, 2 en 5-7") == (1, 2, 5, 6, 7)


def test_one_letter_wrong_still_looks_like_the_word_and_two_do_not() -> None:
    assert all(lijkt_op(woord, ("vraag",)) for woord in ("vraag", "vrag", "vraaag", "vraga", "vraeg", "Vraag"))
    assert not any(lijkt_op(woord, ("vraag",)) for woord in ("vlag", "maag", "vraagt u", "vragende"))
