"""Finding a law, and adding one as data."""

from datetime import date
from pathlib import Path

import pytest

import correspondentie
from correspondentie.melding import Fout
from correspondentie.werkmap.werkmap import Werkmap
from correspondentie.wet.laden import laad_wet, wetten


@pytest.mark.parametrize(
    "naam",
    [
        "spreidingswet",
        "Spreidingswet",
        " de Spreidingswet",
        "Wet gemeentelijke taak mogelijk maken asielopvangvoorzieningen",
    ],
)
def test_a_law_is_found_by_its_names(mee: Werkmap, naam: str) -> None:
    assert laad_wet(mee, naam).naam == "spreidingswet"


@pytest.mark.parametrize(
    ("naam", "tip"), [("spreidngswet", "Bedoelde u ‘spreidingswet’?"), ("x", "Bekend: spreidingswet.")]
)
def test_an_unknown_law_says_which_there_are(mee: Werkmap, naam: str, tip: str) -> None:
    with pytest.raises(Fout) as gevangen:
        laad_wet(mee, naam)
    melding = gevangen.value.meldingen[0]
    assert (melding.code, melding.tip) == ("WT-001", tip)


def test_a_second_law_is_one_file(eigen: Werkmap) -> None:
    assert wetten(eigen) == ("spreidingswet", "voorbeeldwet")
    wet = laad_wet(eigen, "Voorbeeldwet")
    assert wet.trede(2).naam == "Besluiten"
    assert str(wet.trede(1).antwoordtermijn) == "vijf werkdagen"
    assert wet.taakbesluit is not None
    assert wet.taakbesluit.datum == date(2026, 2, 1)
    assert wet.regietafels is None


def test_no_code_knows_a_law_by_name() -> None:
    pakket = Path(correspondentie.__file__).parent / "wet"
    kenners = [
        pad.name
        for pad in pakket.glob("*.py")
        for woord in ("asiel", "minjenv", "spreidingswet")
        if woord in pad.read_text(encoding="utf-8").casefold()
    ]
    assert kenners == []


def test_a_law_of_ones_own_comes_before_that_of_the_installation(eigen: Werkmap, tmp_path: Path) -> None:
    (tmp_path / "data" / "wetten" / "spreidingswet.yaml").write_text(
        "officieel: Een andere wet\nkort: Anders\nlidwoord: het\n", encoding="utf-8"
    )
    wet = laad_wet(eigen, "spreidingswet")
    assert wet.met_lidwoord == "het Anders"
    assert wet.treden == ()
