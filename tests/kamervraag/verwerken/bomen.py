"""Trees of answers for property tests: every node that an answer can hold, with hostile words."""

from __future__ import annotations

from hypothesis import strategies as st

from correspondentie.brief.boom import (
    Alinea,
    Blok,
    Blokken,
    Citaat,
    Inlines,
    Kop,
    Lijst,
    Nadruk,
    Noot,
    Regeleinde,
    Sterk,
    Tabel,
    Tekst,
    Uitlijning,
    Verwijzing,
)

WOORDEN = st.one_of(
    st.sampled_from(
        [
            "gewoon",
            " en ",
            "*",
            "**",
            "_x_",
            "a_b",
            "[^1]",
            "[^1]: noot",
            "[link](u)",
            "<b>",
            "1. ",
            "- ",
            "+ ",
            "# ",
            "> ",
            "| a |",
            ":--",
            "---",
            "===",
            "```",
            "~~",
            "\\",
            "&amp;",
            "::: vraag",
            "(let op)",
            "‘citaat’",
            "12) ",
            "!",
            "![x](y)",
            "https://www.voorbeeld.nl/a_b*c",
            "art. 5",
            "€ 1.000",
            "é",
            "  ",
            "\u00a0",
            "\t",
        ]
    ),
    st.text(max_size=12),
)
ADRESSEN = st.sampled_from(
    ["https://www.voorbeeld.nl/a_b", "https://voorbeeld.nl/x(1)?a=1&b=*", "mailto:a@voorbeeld.nl"]
)


def inlines(*, noten: bool = True, diep: int = 2) -> st.SearchStrategy[Inlines]:
    """Rows of words with looks; links and notes only outermost, as an answer can hold them."""
    blad = WOORDEN.map(Tekst)
    keuzes: list[st.SearchStrategy[object]] = [blad, blad]
    if diep:
        binnen = inlines(noten=False, diep=diep - 1)
        keuzes += [binnen.map(Nadruk), binnen.map(Sterk), st.builds(Verwijzing, ADRESSEN, binnen)]
        keuzes.append(st.just(Regeleinde()))
    if noten:
        keuzes.append(inlines(noten=False, diep=1).map(Noot))
    return st.lists(st.one_of(*keuzes), min_size=1, max_size=4).map(tuple)


def tabellen() -> st.SearchStrategy[Tabel]:
    def van(breed: int) -> st.SearchStrategy[Tabel]:
        rij = st.tuples(*[inlines(diep=1)] * breed)
        uitlijning = st.tuples(*[st.sampled_from(Uitlijning)] * breed)
        return st.builds(Tabel, uitlijning, rij, st.lists(rij, min_size=1, max_size=2).map(tuple))

    return st.integers(2, 3).flatmap(van)


def bladen() -> st.SearchStrategy[Blok]:
    return st.one_of(
        inlines().map(Alinea), inlines().map(Alinea), st.builds(Kop, st.integers(2, 3), inlines(diep=1)), tabellen()
    )


def _om(binnen: st.SearchStrategy[Blok]) -> st.SearchStrategy[Blok]:
    punt = st.lists(binnen, min_size=1, max_size=2).map(tuple)
    punten = st.lists(punt, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Lijst, st.just(False), punten),
        st.builds(Lijst, st.just(True), punten, st.integers(0, 12)),
        st.lists(binnen, min_size=1, max_size=2).map(lambda blokken: Citaat(tuple(blokken))),
    )


BOMEN: st.SearchStrategy[Blokken] = st.lists(st.recursive(bladen(), _om, max_leaves=5), min_size=1, max_size=4).map(
    tuple
)
