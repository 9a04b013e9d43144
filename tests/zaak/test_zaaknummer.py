"""The id of a case is put into its file without touching anything else."""

import pytest

from correspondentie.bron.yaml import lees_yaml
from correspondentie.melding import Fout
from correspondentie.zaak.zaaknummer import met_zaaknummer, nieuw_zaaknummer


@pytest.mark.parametrize(
    ("voor", "na"),
    [
        ("soort: brief\na: 1\n", "soort: brief\nid: z-1\na: 1\n"),
        ("# kop\n\nsoort: brief  # zo\na: |\n  x\n", "# kop\n\nsoort: brief  # zo\nid: z-1\na: |\n  x\n"),
        ("a: 1\nsoort: brief", "a: 1\nsoort: brief\nid: z-1\n"),
        ("soort: brief\r\na: 1\r\n", "soort: brief\r\nid: z-1\r\na: 1\r\n"),
        ("soort:\n  brief\n# a\na: 1\n", "soort:\n  brief\nid: z-1\n# a\na: 1\n"),
    ],
)
def test_it_comes_on_a_line_of_its_own_below_the_kind(voor: str, na: str) -> None:
    assert met_zaaknummer(voor, "zaak.yaml", "z-1") == na
    assert lees_yaml(na, "zaak.yaml")["id"] == "z-1"


def test_a_file_without_a_line_for_it_is_left_to_its_owner() -> None:
    with pytest.raises(Fout, match="ZK-007"):
        met_zaaknummer("{soort: brief, a: 1}\n", "zaak.yaml", "z-1")


def test_no_two_are_the_same_and_none_reads_as_a_word() -> None:
    nummers = {nieuw_zaaknummer() for _ in range(1000)}
    assert len(nummers) == 1000
    assert not any(teken in nummer[2:] for nummer in nummers for teken in "aeiou01l")
