"""Checks across a whole case: who signs, what day it is, which year a number names."""

from pathlib import Path

import pytest

from correspondentie.brief.brief import Afgifte
from correspondentie.melding import Fout, Melding
from correspondentie.vervaardiging.voorbereiden import bereid_zaak_voor
from tests.specimen import maak_specimen

VELDEN = """  - {naam: ondertekenaar, type: ondertekenaar, verplicht: false}
  - {naam: ontvangen, type: datum, verplicht: false, verleden: true}
  - {naam: kenmerk, type: eigen_kenmerk, schema: vng-u, standaard: automatisch}
  - {naam: uw_kenmerk, type: kenmerk, schema: kamer-zaak, verplicht: false}
"""


def meldingen(map_: Path, velden: str, datum: str = "9 april 2026", kop: str = "") -> tuple[Melding, ...]:
    specimen = maak_specimen(map_, "Tekst.", VELDEN, kop)
    zaak = specimen.zaak(velden)
    if datum != "9 april 2026":
        from correspondentie.zaak.lezen import lees_zaaktekst

        zaak = lees_zaaktekst(zaak.tekst.replace("9 april 2026", datum), zaak.pad, specimen.omgeving)
    try:
        return bereid_zaak_voor(zaak, specimen.omgeving, Afgifte()).waarschuwingen
    except Fout as fout:
        return fout.meldingen


def test_a_sound_case_gives_no_messages(tmp_path: Path) -> None:
    assert meldingen(tmp_path, "ontvangen: 7 april 2026\nkenmerk: U202600182\nuw_kenmerk: 2026Z12158\n") == ()


@pytest.mark.parametrize(
    ("velden", "datum", "code", "stopt"),
    [
        ("ondertekenaar: morren\n", "9 april 2026", "AB-010", True),
        ("", "11 april 2026", "CT-001", False),
        ("", "27 april 2026", "CT-002", False),
        ("ontvangen: 10 april 2026\n", "9 april 2026", "CT-003", False),
        ("kenmerk: U202500182\n", "9 april 2026", "KM-005", False),
        ("uw_kenmerk: 2027Z12158\n", "9 april 2026", "KM-005", False),
    ],
)
def test_what_does_not_hold_together_is_pointed_out_at_its_field(
    tmp_path: Path, velden: str, datum: str, code: str, stopt: bool
) -> None:
    (melding,) = meldingen(tmp_path, velden, datum)
    assert (melding.code, melding.stopt) == (code, stopt)
    assert melding.plaats is not None
    assert melding.plaats.regel >= 2


def test_a_kind_may_count_as_another_for_who_may_sign(tmp_path: Path) -> None:
    assert meldingen(tmp_path, "ondertekenaar: morren\n", kop="categorieen: [vrije-brief]\n") == ()


def test_a_letter_to_the_kamer_is_not_signed_by_mandate(tmp_path: Path) -> None:
    specimen = maak_specimen(tmp_path, "Tekst.", VELDEN, "categorieen: [vrije-brief]\n")
    sjabloon = tmp_path / "sjablonen" / "proefbrief.md"
    bron = sjabloon.read_text(encoding="utf-8").replace("geadresseerde: geen", "geadresseerde: kamer")
    sjabloon.write_text(bron, encoding="utf-8")
    with pytest.raises(Fout) as gevangen:
        bereid_zaak_voor(specimen.zaak("ondertekenaar: morren\n"), specimen.omgeving, Afgifte())
    assert [melding.code for melding in gevangen.value.meldingen] == ["AB-011"]
