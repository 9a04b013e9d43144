"""A key is put into a case file without touching anything else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.bron.yaml import lees_yaml
from correspondentie.melding import Fout
from correspondentie.zaak.bijwerken import voeg_toe, vul_punt_aan, zet_sleutel

PUNT = {"wie": "A. Voorbeeld", "akkoord": "ja"}


@pytest.mark.parametrize(
    ("voor", "na"),
    [
        ("a: 1\nb: 2\n", "a: 1\nnieuw: x\nb: 2\n"),
        ("b: 2\n", "b: 2\nnieuw: x\n"),
        ("b: 2", "b: 2\nnieuw: x\n"),
        ("b: 2\n# slot\n", "b: 2\nnieuw: x\n# slot\n"),
        ("a: |\n  tekst\n\n  meer\n\n# over b\nb: 2\n", "a: |\n  tekst\n\n  meer\nnieuw: x\n\n# over b\nb: 2\n"),
        ("a:\n  - een\n  - twee  # zo\n\nb: 2\n", "a:\n  - een\n  - twee  # zo\nnieuw: x\n\nb: 2\n"),
        ("a:\n- {k: een}\n- k: |\n    lang\n    # geen opmerking\nb: 2\n", None),
        ("a: [1,\n  2]\nb: 2\n", "a: [1,\n  2]\nnieuw: x\nb: 2\n"),
        ("a: 'een\n  twee'\nb: 2\n", "a: 'een\n  twee'\nnieuw: x\nb: 2\n"),
        ("a:\nb: 2\n", "a:\nnieuw: x\nb: 2\n"),
        ("a: 1\r\nb: 2\r\n", "a: 1\r\nnieuw: x\r\nb: 2\r\n"),
        ("# kop\n---\na: 1\n", "# kop\n---\na: 1\nnieuw: x\n"),
    ],
)
def test_a_new_key_comes_below_its_neighbour_else_at_the_end(voor: str, na: str | None) -> None:
    uit = zet_sleutel(voor, "zaak.yaml", "nieuw", "x", onder=("weg", "a"))
    assert na is None or uit == na
    assert lees_yaml(uit, "")["nieuw"] == "x"


@pytest.mark.parametrize(
    ("voor", "na"),
    [
        ("a: 1  # zo\nb: 2\n", "a: x  # zo\nb: 2\n"),
        ("b: 2\na: 1", "b: 2\na: x"),
        ("a: 'oud'\n", "a: x\n"),
        ("a:\nb: 2\n", "a: x\nb: 2\n"),
        ("a: |\n  oud\n  # tekst\n\n# over b\nb: 2\n", "a: x\n\n# over b\nb: 2\n"),
        ("a:\n  - oud\n# over b\nb: 2\n", "a: x\n# over b\nb: 2\n"),
        ("a: [oud]\r\nb: 2\r\n", "a: x\r\nb: 2\r\n"),
    ],
)
def test_a_key_that_is_there_gets_the_new_value(voor: str, na: str) -> None:
    assert zet_sleutel(voor, "zaak.yaml", "a", "x") == na


@pytest.mark.parametrize(
    ("voor", "na"),
    [
        ("b: 2\n", "b: 2\nlijst:\n  - wie: A. Voorbeeld\n    akkoord: ja\n"),
        ("lijst: []\nb: 2\n", "lijst:\n  - wie: A. Voorbeeld\n    akkoord: ja\nb: 2\n"),
        (
            "lijst:\n- wie: B\n  # eerst\n\nb: 2\n",
            "lijst:\n- wie: B\n- wie: A. Voorbeeld\n  akkoord: ja\n  # eerst\n\nb: 2\n",
        ),
        ("lijst:\n  - {wie: B}\nb: 2\n", "lijst:\n  - {wie: B}\n  - wie: A. Voorbeeld\n    akkoord: ja\nb: 2\n"),
        ("lijst: [{wie: B}]\nb: 2\n", "lijst: [{wie: B}, {wie: A. Voorbeeld, akkoord: ja}]\nb: 2\n"),
    ],
)
def test_an_item_comes_at_the_end_of_its_list(voor: str, na: str) -> None:
    assert voeg_toe(voor, "zaak.yaml", "lijst", PUNT) == na


@pytest.mark.parametrize(
    ("voor", "na"),
    [
        ("lijst:\n  - wie: B  # zo\n  - wie: C\n", "lijst:\n  - wie: B  # zo\n    akkoord: ja\n  - wie: C\n"),
        ("lijst:\n  - {wie: B}\n  - wie: C\n", "lijst:\n  - {wie: B, akkoord: ja}\n  - wie: C\n"),
        ("lijst: [{wie: B}, {wie: C}]\n", "lijst: [{wie: B, akkoord: ja}, {wie: C}]\n"),
        ("lijst:\n  - akkoord:  # nog niet\n    wie: B\n", "lijst:\n  - akkoord: ja  # nog niet\n    wie: B\n"),
        ("lijst:\n  - akkoord:\n    wie: B\n", "lijst:\n  - akkoord: ja\n    wie: B\n"),
        ("lijst:\n  - {akkoord: , wie: B}\n", "lijst:\n  - {akkoord: ja, wie: B}\n"),
        ("lijst:\n  - wie: B\n    akkoord: 'nee'\n", "lijst:\n  - wie: B\n    akkoord: ja\n"),
    ],
)
def test_an_item_can_be_filled_in_further(voor: str, na: str) -> None:
    assert vul_punt_aan(voor, "zaak.yaml", "lijst", 0, {"akkoord": "ja"}) == na


def test_what_stands_between_braces_as_a_whole_is_left_to_its_owner() -> None:
    with pytest.raises(Fout, match=r"ZK-007") as gevangen:
        zet_sleutel("{a: 1}\n", "zaak.yaml", "b", "x")
    assert "b: x" in gevangen.value.meldingen[0].tekst


def test_a_file_that_says_where_it_ends_is_left_to_its_owner_or_comes_out_right() -> None:
    assert lees_yaml(zet_sleutel("a: 1\n...\n", "zaak.yaml", "b", "x"), "") == {"a": "1", "b": "x"}


WAARDEN = st.sampled_from(
    [
        "gewoon",
        "'aangehaald'  # zo",
        '"dubbel"',
        "|\n  regel\n\n  # tekst\n",
        ">-\n  lang\n  verhaal",
        "[a, b]",
        "{k: v}",
        "\n  - a\n  # tussendoor\n  - b",
        "\n- x: 1\n  y: |\n    diep\n\n",
        "\n  k: v",
        "",
        "een\n  twee",
    ]
)
TUSSEN = st.sampled_from(["", "\n", "# opmerking\n", "\n# a\n\n"])
EINDEN = st.sampled_from(["\n", "\r\n"])


@given(st.lists(st.tuples(TUSSEN, WAARDEN), min_size=1, max_size=5), st.text(), st.data(), EINDEN)
def test_every_other_key_and_every_comment_stays(
    velden: list[tuple[str, str]], waarde: str, data: st.DataObject, einde: str
) -> None:
    tekst = "".join(f"{tussen}k{i}: {wat.rstrip(' ')}\n" for i, (tussen, wat) in enumerate(velden)).replace("\n", einde)
    bron = lees_yaml(tekst, "")
    sleutel = data.draw(st.sampled_from([*bron, "nieuw"]))
    regel = " ".join("".join(teken for teken in waarde if teken.isprintable() or teken == " ").split())
    try:
        uit = zet_sleutel(tekst, "", sleutel, regel, onder=("k0",))
    except Fout as fout:
        # Only what no YAML file may hold is refused.
        assert any("\ue000" <= teken <= "\uf8ff" or teken in "\ufeff" for teken in regel), fout  # noqa: PT017
        return
    assert lees_yaml(uit, "") == {**bron, sleutel: regel}
    if sleutel == "nieuw":
        regels = uit.splitlines(keepends=True)
        over = [een for een in regels if not een.startswith("nieuw:")]
        assert "".join(over) == tekst
