"""The figures of the example: made up by a rule that anybody can see, for every gemeente of that day."""

from datetime import date

from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.toezicht.cijferblad import is_verzonnen, lees_cijferblad
from correspondentie.werkmap.werkmap import meegeleverd

CIJFERS = meegeleverd() / "data" / "mailings" / "voorbeeld-cijfers.csv"
OP = date(2026, 4, 16)


def test_the_example_figures_follow_from_the_place_in_the_alphabet(omgeving: Leesomgeving) -> None:
    blad = lees_cijferblad(CIJFERS, omgeving.wet("spreidingswet"), omgeving.adresboek, op=OP)
    assert (len(blad.regels), blad.meldingen, blad.peildatum) == (342, (), date(2026, 3, 1))
    for nummer, regel in enumerate(blad.regels, 1):
        regulier, amv = regel.cijfers.rijen
        assert (regulier.taak, amv.taak) == (nummer, nummer % 10)
        assert regulier.realisatie == (nummer // 2 if nummer % 3 == 0 else nummer)
        assert amv.realisatie == (0 if nummer % 7 == 0 else nummer % 10)


def test_the_example_says_itself_that_it_is_made_up() -> None:
    assert is_verzonnen(CIJFERS)
