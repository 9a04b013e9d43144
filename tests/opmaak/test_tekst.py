from __future__ import annotations

from correspondentie.brief.boom import Citaat, Kop, Leemte, Lijst, Noot, Regeleinde, Tabel, Uitlijning
from correspondentie.opmaak.tekst import maak_tekst
from correspondentie.opmaak.woorden import kaal, woorden_van
from tests.opmaak.brieven import alinea, korte_brief, t, voorbeeldbrief
from tests.opmaak.stijlen import stijl


def body(*blokken: object) -> str:
    """The text below the head."""
    tekst = maak_tekst(korte_brief(alinea("BEGIN"), *blokken), stijl("jenv"))  # type: ignore[arg-type]
    return tekst.partition("BEGIN\n\n")[2]


def test_the_head_comes_first_in_reading_order() -> None:
    tekst = maak_tekst(voorbeeldbrief(stempel="CONCEPT"), stijl("jenv"))
    assert tekst.startswith("[CONCEPT]\n\n> Retouradres Postbus 1 2500 EA  DEN HAAG\n\nHet college van burgemeester")
    assert "\nOnze referentie: 1234567\n" in tekst
    assert "\n\nDatum: 9\u00a0april\u00a02026\nBetreft: Interbestuurlijk toezicht" in tekst


def test_a_paragraph_is_one_line_and_its_line_breaks_stay() -> None:
    assert body(alinea("een", Regeleinde(), "twee"), alinea("drie " * 80)) == f"een\ntwee\n\n{('drie ' * 80).strip()}\n"


def test_notes_stand_at_the_end_under_their_numbers() -> None:
    tekst = body(alinea("a", Noot((t("eerste"),)), " b", Noot((t("tweede"),))), alinea("c"))
    assert tekst == "a[1] b[2]\n\nc\n\nNoten\n[1] eerste\n[2] tweede\n"


def test_lists_number_from_their_begin_and_nest_by_indent() -> None:
    lijst = Lijst(True, ((alinea("vier"),), (alinea("vijf"), Lijst(False, ((alinea("binnen"),),)))), begin=4)
    assert body(lijst) == "4. vier\n5. vijf\n   - binnen\n"


def test_a_table_stands_in_columns() -> None:
    tabel = Tabel((Uitlijning.LINKS, Uitlijning.RECHTS), ((), (t("taak"),)), (((t("Regulier"),), (t("100"),)),))
    assert body(tabel) == "          taak\n--------  ----\nRegulier   100\n"


def test_headings_quotes_and_gaps_are_told_apart() -> None:
    tekst = body(Kop(2, (t("Kop"),)), Citaat((alinea("citaat"),)), alinea(Leemte("vul in")))
    assert tekst == "Kop\n---\n\n    citaat\n\n[vul in]\n"


def test_no_word_of_the_letter_is_missing() -> None:
    brief = voorbeeldbrief()
    tekst = maak_tekst(brief, stijl("jenv"))
    for noot in woorden_van(brief, stijl("jenv")).noten:
        assert noot in kaal(tekst)
    assert kaal("Realisatie per 1-7-2025") in kaal(tekst)
    assert kaal("Afschrift aan: de raad van de gemeente Voorbeeldstad") in kaal(tekst)
