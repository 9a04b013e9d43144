import re
from pathlib import Path

import correspondentie.datum
from correspondentie.datum.meldingen import MELDING, aangehaald


def test_every_code_has_words_and_is_in_use() -> None:
    bronnen = Path(correspondentie.datum.__file__).parent.glob("*.py")
    gebruikt = {code for bron in bronnen if bron.stem != "meldingen" for code in _codes(bron)}
    assert gebruikt == set(MELDING.teksten)


def _codes(bron: Path) -> list[str]:
    return re.findall(r"DT-[0-9]{3}", bron.read_text(encoding="utf-8"))


def test_what_was_typed_is_shown_on_one_line_and_cut_when_long() -> None:
    assert aangehaald("9\n april") == "‘9 april’"
    assert aangehaald("x" * 61) == f"‘{'x' * 57}…’"
