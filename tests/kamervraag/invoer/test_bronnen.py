"""Every specimen in every format gives what stands beside it: questions, answers, notes, head data, warnings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from correspondentie.bron.model import zonder_lege
from correspondentie.bron.yaml import lees_bestand, lees_yaml
from correspondentie.zaak.lezen import lees_zaaktekst
from tests.kamervraag.invoer.specimen import BRONNEN, alle_woorden, als_gegevens, bronnen, lees, maak, omgeving, woorden

ALLE = list(bronnen())


def _gestript(waarde: Any) -> Any:
    if isinstance(waarde, dict):
        return {sleutel: _gestript(een) for sleutel, een in waarde.items()}
    return [_gestript(een) for een in waarde] if isinstance(waarde, list) else str(waarde).strip()


@pytest.mark.parametrize(("naam", "formaat", "pad"), ALLE, ids=[f"{naam}.{formaat}" for naam, formaat, _ in ALLE])
def test_a_source_gives_what_stands_beside_it(naam: str, formaat: str, pad: Path) -> None:
    verwacht = BRONNEN / f"{naam}.verwacht.yaml"
    gevonden = als_gegevens(lees(maak(formaat, pad), f"{naam}.{formaat}").invoer)
    assert gevonden == _gestript(zonder_lege(lees_yaml(lees_bestand(verwacht), verwacht.name)))


def test_there_are_at_least_thirty_sources_in_five_formats() -> None:
    assert len(ALLE) >= 30
    assert {formaat for _, formaat, _ in ALLE} == {"txt", "html", "docx", "pdf", "json"}


@pytest.mark.parametrize("pad", sorted(BRONNEN.glob("*.txt")), ids=lambda pad: pad.stem)
def test_every_word_of_a_source_is_kept_somewhere(pad: Path) -> None:
    from correspondentie.kamervraag.invoer.regel import schoon
    from correspondentie.kamervraag.invoer.tekst import ontcijfer

    over = list(alle_woorden(lees(pad.read_bytes()).invoer))
    bron = schoon(ontcijfer(pad.read_bytes()).replace("\u00ad\r\n", "")).replace("\\", "")
    assert [woord for woord in woorden(bron) if woord not in over] == []


@pytest.mark.parametrize(
    "naam", ["01-vraag-n.txt", "05-toelichting.txt", "06-antwoorden.txt", "09-markdown.txt", "32-antwoorden.html"]
)
def test_the_case_file_reads_back_to_what_was_found(naam: str) -> None:
    uitkomst = lees((BRONNEN / naam).read_bytes(), naam)
    tekst = uitkomst.zaaktekst.replace("ondertekenaar:  #", "ondertekenaar: van-den-brink  #")
    zaak = lees_zaaktekst(tekst, Path("zaak.yaml"), omgeving())
    gevonden = uitkomst.invoer.vragenset
    assert [vraag.vraag.alineas for vraag in zaak.waarden["vragen"]] == [
        vraag.tekst.split("\n\n") for vraag in gevonden.vragen
    ]
    assert [vraag.zie for vraag in zaak.waarden["vragen"]] == [vraag.zie for vraag in gevonden.vragen]
    assert [vraag.samen for vraag in zaak.waarden["vragen"]] == [vraag.samen for vraag in gevonden.vragen]
    assert [" ".join((vraag.antwoord or "").split()) for vraag in zaak.waarden["vragen"]] == [
        " ".join(vraag.antwoord.split()) for vraag in gevonden.vragen
    ]
    assert " ".join((zaak.waarden["toelichting"] or "").split()) == " ".join(gevonden.toelichting.split())
    assert zaak.waarden["ingezonden"] == gevonden.ingezonden
    assert [str(lid) for lid in zaak.waarden["leden"]] == [f"{lid.naam} ({lid.fractie})" for lid in gevonden.leden]
