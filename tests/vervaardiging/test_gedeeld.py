"""Letters that are made one after the other share work, never data: each is what it would be on its own."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.brief.boom import Waarde, alle_inlines
from correspondentie.brief.brief import Afgifte
from correspondentie.melding import Fout
from correspondentie.vervaardiging.voorbereiden import bereid_zaak_voor
from correspondentie.zaak.lezen import lees_zaaktekst
from tests.geheugen import vergeet_alles
from tests.specimen import ZAAK, Specimen, maak_specimen

SJABLOON = """# Brief aan {{ naam }}

{{ tekst }}

::: vraag
{{ tekst }}
:::

Aan {{ naam }}, artikel {{ getal }} en *{{ naam }}*; zie [de site]({{ web }}).[^1]
{% if getal > 5 %}

{{ letterlijk }}
{% endif %}

| a | b {{ naam }} |
| --- | --- |
| vast | {{ getal }} |

1. punt {{ datum|lang }}
2. vast

[^1]: Noot over {{ naam }}.
"""
VELDEN = """\
  - {naam: naam, type: regel}
  - {naam: tekst, type: tekst}
  - {naam: letterlijk, type: letterlijk}
  - {naam: getal, type: getal}
  - {naam: web, type: web}
"""
Gegevens = dict[str, str]

teksten = st.sampled_from(
    [
        "Gewoon.",
        "Twee\n\nalinea's met *nadruk* en artikel 8.",
        "- een\n- twee",
        "Een noot[^1].\n\n[^1]: Noot.",
        "Noot die er niet is[^9].",
        "Op 31 april 2026, XXX.",
        "## Kop\n\n| a | b |\n| --- | --- |\n| 1 | 2 |",
        "[link](javascript:alert)",
        "\ue0000\ue001",
    ]
) | st.text(st.characters(codec="utf-8", exclude_characters="\r"), min_size=1, max_size=20)
gegevens = st.fixed_dictionaries(
    {
        "naam": st.sampled_from(["Jansen", "*Jansen*", "[datum]", "mr. A. de Vries"]),
        "tekst": teksten,
        "letterlijk": st.sampled_from(["Kent u dit?", "Een.\n\nTwee."]),
        "getal": st.sampled_from(["1", "6", "zes"]),
        "web": st.sampled_from(["https://www.voorbeeld.nl", "https://www.voorbeeld.nl/a"]),
    }
)


@pytest.fixture(scope="module")
def specimen(tmp_path_factory: pytest.TempPathFactory) -> Specimen:
    return maak_specimen(tmp_path_factory.mktemp("gedeeld"), SJABLOON, VELDEN)


def brief(specimen: Specimen, nummer: int, velden: Gegevens) -> object:
    """All there is to see of the letter, or of the refusal to make it."""
    tekst = ZAAK + "# \n" * nummer + yaml.safe_dump(velden, allow_unicode=True, width=10_000)
    try:
        zaak = lees_zaaktekst(tekst, Path(f"brief {nummer}.yaml"), specimen.omgeving)
        voorbereid = bereid_zaak_voor(zaak, specimen.omgeving, Afgifte())
    except Fout as fout:
        return fout.meldingen
    waarden = [een for een in alle_inlines(voorbereid.gemaakt.brief.inhoud) if isinstance(een, Waarde)]
    # Two values are equal wherever they came from, but each has to say where.
    herkomst = [(type(een.inhoud), een.herkomst) for een in waarden]
    return voorbereid.gemaakt, voorbereid.waarschuwingen, herkomst


@given(st.lists(gegevens, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_a_letter_is_the_same_after_whatever_letters_and_in_a_fresh_process(
    specimen: Specimen, zaken: Sequence[Gegevens], toeval: random.Random
) -> None:
    los = []
    for nummer, velden in enumerate(zaken):
        vergeet_alles()
        los.append(brief(specimen, nummer, velden))
    volgorde = list(range(len(zaken))) * 2
    toeval.shuffle(volgorde)
    for nummer in volgorde:
        assert brief(specimen, nummer, zaken[nummer]) == los[nummer]


def test_one_text_in_two_letters_says_of_each_where_it_stands(specimen: Specimen) -> None:
    velden = {"naam": "Jansen", "tekst": "Gewoon.", "letterlijk": "Een.", "getal": "6", "web": "https://voorbeeld.nl"}
    for nummer in (1, 2, 1):
        gemaakt = brief(specimen, nummer, velden)
        assert isinstance(gemaakt, tuple)
        plaatsen = {
            een.herkomst.plaats.bestand
            for een in alle_inlines(gemaakt[0].brief.inhoud)
            if isinstance(een, Waarde) and een.herkomst.plaats
        }
        assert plaatsen == {f"brief {nummer}.yaml"}


def test_one_template_in_two_work_folders_speaks_of_its_own_file(tmp_path: Path) -> None:
    for map_ in ("een", "twee"):
        with pytest.raises(Fout) as gevangen:
            maak_specimen(tmp_path / map_, "[link](ftp://voorbeeld.nl)").inhoud()
        (melding,) = gevangen.value.meldingen
        assert melding.plaats is not None
        assert melding.plaats.bestand == str(tmp_path / map_ / "sjablonen" / "proefbrief.md")
