"""What is kept while a letter is written out never shows in another: each is what it would be on its own."""

from __future__ import annotations

import random
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from correspondentie.brief.boom import (
    Alineasoort,
    Bijeen,
    Blok,
    Brief,
    Citaat,
    Inline,
    Kop,
    Leemte,
    Lijst,
    Nadruk,
    Noot,
    Paginaeinde,
    Regeleinde,
    Sterk,
    Verwijzing,
)
from correspondentie.opmaak.docx.briefpapier import Briefpapier, laad_briefpapier
from correspondentie.opmaak.docx.opbouw import maak_docx
from correspondentie.opmaak.pdf.met_typst.drukproef import drukproef
from correspondentie.opmaak.pdf.met_typst.gegevens import Variant, brief_als_gegevens
from tests.geheugen import vergeet_alles
from tests.opmaak.brieven import alinea, korte_brief, t, w
from tests.opmaak.stijlen import stijl, stijlmap

JENV = stijl("jenv")
PAPIER: Briefpapier = laad_briefpapier(stijlmap("jenv"), JENV)

woorden = st.sampled_from(["acht", "acht ", "", "<b>", "opvang"])
bladen = st.builds(t, woorden) | st.builds(w, woorden) | st.builds(Leemte, woorden) | st.just(Regeleinde())


def _takken(binnen: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    inhoud = st.lists(binnen, min_size=1, max_size=2).map(tuple)
    adres = st.sampled_from(["https://www.voorbeeld.nl", "https://www.voorbeeld.nl/a"])
    return (
        st.builds(Nadruk, inhoud)
        | st.builds(Sterk, inhoud)
        | st.builds(Noot, inhoud)
        | st.builds(Verwijzing, adres, inhoud)
    )


inlines = st.lists(st.recursive(bladen, _takken, max_leaves=4), min_size=1, max_size=3).map(tuple)
alineas = st.builds(lambda inhoud, soort: alinea(*inhoud, soort=soort), inlines, st.sampled_from(Alineasoort))
blokken: st.SearchStrategy[Blok] = st.one_of(
    alineas,
    st.builds(Kop, st.sampled_from([1, 2, 3]), inlines),
    st.builds(lambda genummerd, punten: Lijst(genummerd, tuple((punt,) for punt in punten)),
              st.booleans(), st.lists(alineas, min_size=1, max_size=2)),
    st.builds(lambda een: Citaat((een,)), alineas),
    st.builds(lambda een, twee: Bijeen((een, twee)), alineas, alineas),
    st.just(Paginaeinde()),
)  # fmt: skip
brieven = st.builds(
    lambda inhoud, kenmerk: korte_brief(*inhoud, kenmerk=kenmerk),
    st.lists(blokken, min_size=1, max_size=4),
    st.sampled_from(["7000001", "7000002"]),
)


def uitgeschreven(brief: Brief) -> tuple[object, ...]:
    gegevens = [brief_als_gegevens(brief, JENV, variant) for variant in (Variant(), Variant(bijeen=True, los=True))]
    return maak_docx(brief, JENV, PAPIER), gegevens, drukproef(brief, JENV)


@settings(max_examples=40)
@given(st.lists(brieven, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_a_letter_is_written_the_same_after_whatever_letters(alle: Sequence[Brief], toeval: random.Random) -> None:
    los = []
    for brief in alle:
        vergeet_alles()
        los.append(uitgeschreven(brief))
    volgorde = list(range(len(alle))) * 2
    toeval.shuffle(volgorde)
    for nummer in volgorde:
        assert uitgeschreven(alle[nummer]) == los[nummer]
