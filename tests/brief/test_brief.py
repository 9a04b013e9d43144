"""From case to letter: what follows from a case, and templates that do not fit their derivation."""

from pathlib import Path

import pytest

from correspondentie.melding import Fout
from tests.specimen import maak_specimen


@pytest.mark.parametrize(
    ("afleiding", "code"),
    [
        ("kamervragen", "SJ-015"),
        ("uitstel-kamervragen", "SJ-015"),
        ("interventieladder", "TZ-002"),
        ("toezichtbrieven", "TZ-002"),
    ],
)
def test_a_template_without_the_fields_of_its_derivation_is_told_so(tmp_path: Path, afleiding: str, code: str) -> None:
    specimen = maak_specimen(tmp_path, "Tekst.", kop=f"afleiding: {afleiding}\n")
    with pytest.raises(Fout) as gevangen:
        specimen.gemaakt()
    assert gevangen.value.meldingen[0].code == code
