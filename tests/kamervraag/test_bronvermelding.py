from __future__ import annotations

import pytest
from pydantic import TypeAdapter

from correspondentie.brief.boom import Verwijzing, alle_inlines, platte_tekst
from correspondentie.bron.yaml import Scalair
from correspondentie.kamervraag.bronvermelding import Bronvermelding
from correspondentie.melding import Plaats
from tests.kamervraag.conftest import Maak, fouten


def lees(regel: str) -> Bronvermelding:
    return TypeAdapter(Bronvermelding).validate_python(Scalair(regel, "noten[1]", Plaats("zaak.yaml")))


@pytest.mark.parametrize(
    ("regel", "tekst", "url"),
    [
        ("Dagblad, 'A', <https://www.voorbeeld.nl/a>", "Dagblad, 'A'", "https://www.voorbeeld.nl/a"),
        ("Dagblad, 'A', https://www.voorbeeld.nl/a?b=1#c", "Dagblad, 'A'", "https://www.voorbeeld.nl/a?b=1#c"),
        ("Dagblad, 'A' (<https://www.voorbeeld.nl/a>)", "Dagblad, 'A' (<https://www.voorbeeld.nl/a>)", None),
        ("https://www.voorbeeld.nl/a", None, "https://www.voorbeeld.nl/a"),
        ("Kamerstukken II 2025/26, 19637, nr. 3516", "Kamerstukken II 2025/26, 19637, nr. 3516", None),
    ],
)
def test_the_address_stands_at_the_end_of_the_line(regel: str, tekst: str | None, url: str | None) -> None:
    gelezen = lees(regel)
    assert (gelezen.tekst, gelezen.url) == (tekst, url)


def test_a_source_is_printed_as_it_was_typed_with_its_address_as_a_link(maak: Maak) -> None:
    brief = maak(zaak="noten:\n  - 'Dagblad *Voorbeeld*, ''A'', <https://www.voorbeeld.nl/a_b_c>'\n").brief
    (link,) = (inline for inline in alle_inlines(brief.inhoud) if isinstance(inline, Verwijzing))
    assert link.url == "https://www.voorbeeld.nl/a_b_c"
    alles = platte_tekst(inline for inline in alle_inlines(brief.inhoud) if not isinstance(inline, Verwijzing))
    assert "Dagblad *Voorbeeld*, 'A', <https://www.voorbeeld.nl/a_b_c>" in alles


def test_what_is_no_address_is_refused(maak: Maak) -> None:
    (melding,) = fouten(lambda: maak(zaak="noten:\n  - {tekst: Dagblad, url: 'javascript:alert(1)'}\n"))
    assert (melding.code, melding.veld) == ("KV-035", "noten[1].url")


@pytest.mark.parametrize("noot", ["''", "{}"])
def test_a_note_says_something(noot: str, maak: Maak) -> None:
    (melding,) = fouten(lambda: maak(zaak=f"noten:\n  - {noot}\n"))
    assert (melding.code, melding.veld) == ("KV-036", "noten[1]")


def test_a_line_of_spaces_takes_no_time_that_grows_with_its_square() -> None:
    """Minutes, when an address was looked for behind each of the spaces."""
    assert lees("x" + " " * 100_000 + "y").tekst == "x y"
