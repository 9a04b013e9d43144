from datetime import date

import pytest

from correspondentie.kamervraag.invoer.titel import lees_bewindspersonen, lees_leden, lees_titel
from correspondentie.kamervraag.invoer.vragenset import Lid


@pytest.mark.parametrize(
    ("tekst", "leden"),
    [
        ("Voorbeeld (Partij A)", [("Voorbeeld", "Partij A")]),
        ("Voorbeeld (A), Van Proef (B) en Test (C)", [("Voorbeeld", "A"), ("Van Proef", "B"), ("Test", "C")]),
        ("Voorbeeld en Proef (beiden A)", [("Voorbeeld", "A"), ("Proef", "A")]),
        ("Voorbeeld, Proef en Test (allen A)", [("Voorbeeld", "A"), ("Proef", "A"), ("Test", "A")]),
        ("Voorbeeld en Proef (A)", [("Voorbeeld", ""), ("Proef", "A")]),
        ("Voorbeeld-Test (A-B)", [("Voorbeeld-Test", "A-B")]),
    ],
)
def test_members_are_read_with_their_parties(tekst: str, leden: list[tuple[str, str]]) -> None:
    assert lees_leden(tekst) == tuple(Lid(*lid) for lid in leden)


@pytest.mark.parametrize(
    ("tekst", "ambten"),
    [
        ("de minister van A en B", ("minister van A en B",)),
        ("de Minister van A en de Staatssecretaris van B en C", ("minister van A", "staatssecretaris van B en C")),
        ("de ministers van A, van B en voor C", ("minister van A", "minister van B", "minister voor C")),
        ("de minister-president en de minister van A", ("minister-president", "minister van A")),
        ("de minister van A en aan de staatssecretaris van B", ("minister van A", "staatssecretaris van B")),
    ],
)
def test_offices_are_read_one_by_one(tekst: str, ambten: tuple[str, ...]) -> None:
    assert lees_bewindspersonen(tekst) == ambten


@pytest.mark.parametrize(
    "haakjes",
    [
        "(ingezonden 2 april 2026, 2026Z00001)",
        "(2026Z00001) (ingezonden 2-4-2026).",
        "(kenmerk 2026Z00001) (ingezonden: 2 april 2026)",
    ],
)
def test_a_title_is_taken_apart(haakjes: str) -> None:
    titel = lees_titel(
        f"Vragen van het lid Voorbeeld (A) aan de minister van B over wat (nu) over de brug gaat {haakjes}"
    )
    assert titel.onderwerp == "wat (nu) over de brug gaat"
    assert (titel.ingezonden, titel.zaaknummer) == (date(2026, 4, 2), "2026Z00001")
    assert titel.bewindspersonen == ("minister van B",)
