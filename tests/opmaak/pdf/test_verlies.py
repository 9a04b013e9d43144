from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from correspondentie.opmaak.pdf.verlies import gelijk_tot


@given(st.text("ab", max_size=40), st.text("ab", max_size=40), st.text("ab", max_size=40))
def test_two_texts_are_the_same_up_to_their_first_difference(begin: str, een: str, ander: str) -> None:
    een, ander = begin + een, begin + ander
    plek = gelijk_tot(een, ander)
    assert plek >= len(begin)
    assert een[:plek] == ander[:plek]
    assert plek in (len(een), len(ander)) or een[plek] != ander[plek]
