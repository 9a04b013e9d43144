"""The problems of many letters: each kind once, with how many and whom first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from correspondentie.mailing.bundel import Bundel
from correspondentie.melding import Ernst, Melding, Plaats

PLEK = Plaats("mailing.yaml", 4, 1)


def bundel(totaal: int, *paren: tuple[str, Melding]) -> list[Melding]:
    vergaard = Bundel(totaal)
    for naam, melding in paren:
        vergaard.neem(naam, [melding])
    return list(vergaard.meldingen())


def fout(tekst: str, veld: str | None = None, ernst: Ernst = Ernst.FOUT) -> Melding:
    return Melding("ZZ-001", tekst, PLEK, veld, None, ernst)


def test_what_is_wrong_everywhere_is_told_once() -> None:
    (melding,) = bundel(3, *((naam, fout("Er mist iets.")) for naam in ("Aalten", "Delft", "Urk")))
    assert melding.tekst == "Er mist iets. Dit geldt voor alle 3 ontvangers."
    assert melding.plaats == PLEK


def test_what_is_wrong_with_some_names_the_first_of_them() -> None:
    (melding,) = bundel(9, *((naam, fout("Er mist iets.")) for naam in ("Aalten", "Delft", "Urk", "Zwolle", "Tiel")))
    assert melding.tekst == "Er mist iets. Dit geldt voor 5 ontvangers: Aalten, Delft, Urk en nog 2."


def test_the_same_problem_with_another_name_in_it_is_the_same_problem() -> None:
    paren = [(naam, fout(f"Het adres van {naam} is niet bekend.")) for naam in ("Delft", "Urk")]
    (melding,) = bundel(2, *paren)
    assert melding.tekst == (
        "Het adres van Delft is niet bekend. Dit geldt voor alle 2 ontvangers. Hier staat het voor Delft."
    )


def test_a_problem_of_one_says_whose_letter_it_is_unless_it_says_so_already() -> None:
    assert bundel(2, ("Urk", fout("Er mist iets.")))[0].tekst.endswith("Dit gaat over de brief voor Urk.")
    assert bundel(2, ("Urk", fout("Urk mist iets.")))[0].tekst == "Urk mist iets."
    assert bundel(1, ("Urk", fout("Er mist iets.")))[0].tekst == "Er mist iets."


def test_another_field_or_seriousness_is_another_problem() -> None:
    ernst = Ernst.WAARSCHUWING
    assert len(bundel(2, ("a", fout("x", "f")), ("a", fout("x", "g")), ("a", fout("x", "f", ernst)))) == 3


@given(st.lists(st.tuples(st.sampled_from("ABCDEF"), st.sampled_from("xyz")), max_size=40))
def test_every_problem_of_every_letter_is_counted_once(paren: list[tuple[str, str]]) -> None:
    meldingen = bundel(100, *((naam, fout(tekst)) for naam, tekst in paren))
    assert len(meldingen) == len({tekst for _, tekst in paren})
    for melding in meldingen:
        aantal = len({naam for naam, tekst in paren if tekst == melding.tekst[0]})
        woord = "de brief voor" if aantal == 1 else f"{aantal} ontvangers"
        assert woord in melding.tekst
