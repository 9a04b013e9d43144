"""Data never becomes markup or code: whatever a case holds, the tree has the shape of its template."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.brief.boom import Alinea, Blok, Kop, Lijst, Tabel, Waarde, alle_inlines
from correspondentie.melding import Fout
from tests.specimen import Specimen, maak_specimen

SJABLOON = """# Kop {{ naam }}

{{ naam }} vooraan, **vet {{ naam }}** en *{{ naam }}* achteraan {{ naam }}

- punt {{ naam }}

| a {{ naam }} | b |
| --- | --- |
| {{ naam }} | x |

{{ naam }}

Noot[^1].

[^1]: In de noot {{ naam }}.
"""
VIJANDIG = (
    "*nadruk*",
    "**vet**",
    "_laag_",
    "# kop",
    "| cel |",
    "1. een",
    "- punt",
    "{{ datum }}",
    "{% raw %}",
    "<b>vet</b>",
    "<script>alert(1)</script>",
    "[link](https://kwaad.nl)",
    "![beeld](https://kwaad.nl/x.png)",
    "[^1]",
    "[^9]: noot",
    "::: klein",
    "`code`",
    "\\",
    "&amp;",
    "> citaat",
    "---",
    "```",
    "https://kwaad.nl <https://kwaad.nl>",
    "{# commentaar #}",
    "~~door~~",
)


@pytest.fixture(scope="module")
def specimen(tmp_path_factory: pytest.TempPathFactory) -> Specimen:
    return maak_specimen(tmp_path_factory.mktemp("insulatie"), SJABLOON, "  - {naam: naam, type: regel}\n")


def vorm(blokken: tuple[Blok, ...]) -> list[object]:
    """The tree without its words."""

    def van(blok: Blok) -> object:
        match blok:
            case Lijst(genummerd, punten):
                return (genummerd, [vorm(punt) for punt in punten])
            case Tabel(uitlijning, kop, rijen):
                return (uitlijning, [tuple(map(type, cel)) for rij in (kop, *rijen) for cel in rij])
            case Alinea(inhoud) | Kop(_, inhoud):
                return (type(blok), [type(inline) for inline in inhoud])
            case _:
                return type(blok)

    return [van(blok) for blok in blokken]


def met(specimen: Specimen, naam: str) -> tuple[Blok, ...]:
    return specimen.inhoud(yaml.safe_dump({"naam": naam}, allow_unicode=True, width=10_000))


def waarden(blokken: tuple[Blok, ...]) -> set[str]:
    gevonden = {inline.inhoud for inline in alle_inlines(blokken) if isinstance(inline, Waarde)}
    return {tekst.replace("\u00a0", " ") for tekst in gevonden}


@pytest.mark.parametrize("naam", VIJANDIG)
def test_hostile_text_stays_text(specimen: Specimen, naam: str) -> None:
    gewoon, vijandig = met(specimen, "gewoon"), met(specimen, naam)
    assert vorm(vijandig) == vorm(gewoon)
    assert waarden(vijandig) == {naam}


@given(naam=st.text(min_size=1, max_size=60))
def test_any_text_is_refused_or_stays_what_it_is(specimen: Specimen, naam: str) -> None:
    gewoon = met(specimen, "gewoon")
    try:
        gemaakt = met(specimen, naam)
    except Fout:
        return
    assert vorm(gemaakt) == vorm(gewoon)
    assert waarden(gemaakt) == {naam.strip().replace("\u00a0", " ")}
