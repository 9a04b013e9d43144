"""An answer goes into the case file; every other byte stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.bron.yaml import Groep, Lijst, lees_yaml
from correspondentie.kamervraag.verwerken.zaaktekst import GeenPlaats, zet_antwoorden

KOP = "# kop\nsoort: x\nvragen:\n"


@pytest.mark.parametrize(
    ("voor", "na"),
    [
        ("  - vraag: Waarom?\n    antwoord: Ja.\n", "  - vraag: Waarom?\n    antwoord: Nee.\n"),
        ("  - vraag: W?\n    antwoord: Ja.  # nagaan\n", "  - vraag: W?\n    antwoord: Nee.  # nagaan\n"),
        ("  - vraag: W?\n    antwoord:\n    zie: 2\n", "  - vraag: W?\n    antwoord: Nee.\n    zie: 2\n"),
        ("  - vraag: W?\n    antwoord:   # volgt\n", "  - vraag: W?\n    antwoord: Nee.  # volgt\n"),
        ("  - vraag: W?\n    antwoord: ~\n", "  - vraag: W?\n    antwoord: Nee.\n"),
        ("  - vraag: W?\n    antwoord: ''  # leeg\n", "  - vraag: W?\n    antwoord: Nee.  # leeg\n"),
        (
            "  - vraag: W?\n    antwoord: |  # zo\n      Oud\n\n      nog\n\n  # daarna\n  - vraag: B?\n",
            "  - vraag: W?\n    antwoord: Nee.  # zo\n\n  # daarna\n  - vraag: B?\n",
        ),
        ("  - vraag: W?\n", "  - vraag: W?\n    antwoord: Nee.\n"),
        ("  - vraag: W?  # let op\n  - vraag: B?\n", "  - vraag: W?  # let op\n    antwoord: Nee.\n  - vraag: B?\n"),
        (
            "- vraag: |\n    Een\n\n    twee?\n\n# slot\n- vraag: B?\n",
            "- vraag: |\n    Een\n\n    twee?\n  antwoord: Nee.\n\n# slot\n- vraag: B?\n",
        ),
        ("  - {vraag: W?, antwoord: Ja.}\n", '  - {vraag: W?, antwoord: "Nee."}\n'),
        ("  - {vraag: W?}  # vlak\n", '  - {vraag: W?, antwoord: "Nee."}  # vlak\n'),
        ("  - vraag: W?\r\n    antwoord: Ja.\r\n", "  - vraag: W?\r\n    antwoord: Nee.\r\n"),
        ("  - vraag: W?", "  - vraag: W?\n    antwoord: Nee.\n"),
        ("  - vraag: W?\n    antwoord: een\n      twee\n", "  - vraag: W?\n    antwoord: Nee.\n"),
    ],
)
def test_only_the_answer_changes(voor: str, na: str) -> None:
    assert zet_antwoorden(KOP + voor, "zaak.yaml", {0: "Nee."}) == KOP + na


def test_a_longer_answer_becomes_a_block_with_its_comment() -> None:
    uit = zet_antwoorden(KOP + "  - vraag: W?\n    antwoord: Ja.  # zo\n", "", {0: "Een.\n\n- twee\n- drie\n"})
    assert uit == KOP + "  - vraag: W?\n    antwoord: |  # zo\n      Een.\n\n      - twee\n      - drie\n"


def test_an_answer_can_be_emptied() -> None:
    assert (
        zet_antwoorden(KOP + "  - vraag: W?\n    antwoord: Ja.\n", "", {0: ""})
        == KOP + "  - vraag: W?\n    antwoord:\n"
    )


def test_words_that_yaml_would_read_otherwise_are_put_in_a_block() -> None:
    for antwoord in ("a: b", "# x", "- x", "*x*", "null", "'x'", "[x]", "Ja # nee"):
        uit = zet_antwoorden(KOP + "  - vraag: W?\n", "", {0: antwoord})
        assert _antwoord(uit) == antwoord


def test_a_layout_that_leaves_no_place_is_left_alone() -> None:
    with pytest.raises(GeenPlaats):
        zet_antwoorden("vragen:\n  - ? vraag\n    : W?\n    ? antwoord\n    : [a]\n", "", {0: "Nee."})


DELEN = st.lists(
    st.sampled_from(
        [
            "  - vraag: Een?\n    antwoord: Ja.\n",
            "  - vraag: Een? # zo\n    # tussen\n    antwoord: |\n      Lang\n\n      antwoord\n\n  # na\n",
            "  - {vraag: Een?, antwoord: 'Ja'}\n",
            "  - vraag: |+\n      Een?\n\n",
            "  - antwoord:\n    vraag: >-\n      Een\n      twee\n    samen: [1, 2]  # samen\n",
            '  - vraag: "Een?"\n    zie: 1\n\n',
            "  -\n    vraag: Een?\n",
        ]
    ),
    min_size=1,
    max_size=4,
)
ANTWOORDEN = st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1), min_size=1).map(
    lambda woorden: "\n\n".join(woorden)
)


@given(DELEN, st.data(), ANTWOORDEN, st.sampled_from(["\n", "\r\n"]))
def test_everything_but_the_answer_is_read_as_before(
    delen: list[str], data: st.DataObject, antwoord: str, einde: str
) -> None:
    tekst = (KOP + "".join(delen) + "# slot\n").replace("\n", einde)
    plek = data.draw(st.integers(0, len(delen) - 1))
    oud = lees_yaml(tekst, "")
    uit = zet_antwoorden(tekst, "", {plek: antwoord})
    assert _antwoord(uit, plek) == antwoord
    for op in range(len(delen)):
        assert _vraag(oud, op) == _vraag(lees_yaml(uit, ""), op)
        assert op == plek or _antwoord(tekst, op) == _antwoord(uit, op)
    opmerkingen = [regel for regel in tekst.splitlines() if regel.lstrip().startswith("#")]
    assert [regel for regel in opmerkingen if regel in uit.splitlines()] == opmerkingen


def _punt(bron: Groep, plek: int) -> Groep:
    vragen = bron["vragen"]
    assert isinstance(vragen, Lijst)
    een = vragen[plek]
    assert isinstance(een, Groep)
    return een


def _vraag(bron: Groep, plek: int) -> dict[str, object]:
    return {sleutel: waarde for sleutel, waarde in _punt(bron, plek).items() if sleutel != "antwoord"}


def _antwoord(tekst: str, plek: int = 0) -> str:
    return str(_punt(lees_yaml(tekst, ""), plek).get("antwoord", "")).strip()
