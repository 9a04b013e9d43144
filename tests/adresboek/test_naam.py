"""Spellings of one name that have one key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.adresboek.naam import sleutel, zonder_accenten, zonder_omschrijving


@pytest.mark.parametrize(
    ("getypt", "verwacht"),
    [
        ("Vlaardingen", "vlaardingen"),
        ("  VLAARDINGEN ", "vlaardingen"),
        ("Súdwest-Fryslân", "sudwest fryslan"),
        ("'s-Hertogenbosch", "hertogenbosch"),
        ("’s Hertogenbosch", "hertogenbosch"),
        ("Bergen (N.H.)", "bergen nh"),
        ("Alphen a/d Rijn", "alphen aan de rijn"),
        ("Alphen aan den Rijn", "alphen aan de rijn"),
        ("St. Michielsgestel", "sint michielsgestel"),
        ("Ĳsselstein", "ijsselstein"),
        ("Nuenen, Gerwen en Nederwetten", "nuenen gerwen en nederwetten"),
    ],
)
def test_a_key_forgives_how_a_name_is_written(getypt: str, verwacht: str) -> None:
    assert sleutel(getypt) == verwacht


@pytest.mark.parametrize(
    ("getypt", "verwacht"),
    [
        ("gemeente Delft", "delft"),
        ("de gemeente De Bilt", "de bilt"),
        ("Gem. Delft", "delft"),
        ("college van B&W van de gemeente Delft", "delft"),
        ("het college van burgemeester en wethouders van Delft", "delft"),
        ("Aan het college van B en W van de gemeente 's-Hertogenbosch", "hertogenbosch"),
        ("de provincie Fryslân", "fryslan"),
        ("Delft", "delft"),
    ],
)
def test_what_people_write_before_the_name_is_taken_off(getypt: str, verwacht: str) -> None:
    assert zonder_omschrijving(sleutel(getypt)) == verwacht


@given(st.text(max_size=40))
def test_a_key_of_any_text_is_plain_and_its_own_key(tekst: str) -> None:
    eens = sleutel(tekst)
    assert eens.isascii()
    assert eens == eens.strip().casefold()


@given(st.text(alphabet=st.characters(codec="ascii"), max_size=40))
def test_plain_letters_keep_as_they_are(tekst: str) -> None:
    assert zonder_accenten(tekst) == tekst
