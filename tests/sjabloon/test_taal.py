"""The language of templates: what it can do, and above all what it cannot."""

from pathlib import Path

import pytest

from correspondentie.melding import Fout
from tests.specimen import maak_specimen

VELDEN = """  - {naam: naam, type: regel, verplicht: false}
  - {naam: aantal, type: getal, verplicht: false}
  - {naam: namen, type: lijst, van: regel, verplicht: false}
"""
ZAAK = "naam: Vlaardingen\naantal: 4500\nnamen: [Aa, Bé, '*Cee*']\n"


@pytest.mark.parametrize(
    ("sjabloon", "verwacht"),
    [
        ("{{ naam }}", "Vlaardingen"),
        ("{{ aantal }}", "4.500"),
        ("{{ aantal + 1 }}", "4.501"),
        ("{{ aantal | woorden }}", "4.500"),
        ("{{ datum }}", "9 april 2026"),
        ("{{ datum | kort }}", "9-4-2026"),
        ("{{ namen | opsomming }}", "Aa, Bé en *Cee*"),
        ("{{ namen | opsomming('of') }}", "Aa, Bé of *Cee*"),
        ("{{ naam ~ ', ' ~ datum }}", "Vlaardingen, 9 april 2026"),
        ("{{ naam | hoofdletter }}", "Vlaardingen"),
        ("{% for n in namen %}{{ loop.index }}{{ n }}{% endfor %}", "1Aa2Bé3*Cee*"),
        ("{% if aantal > 4 %}veel{% else %}weinig{% endif %}", "veel"),
        ("{% macro m(x) %}**{{ x }}**{% endmacro %}{{ m(naam) }}", "Vlaardingen"),
        ("{% set kop %}a {{ naam }}{% endset %}{{ kop }}", "a Vlaardingen"),
        ("{{ namen | length }}", "3"),
    ],
)
def test_a_template_fills_in_chooses_and_repeats(tmp_path: Path, sjabloon: str, verwacht: str) -> None:
    tekst = maak_specimen(tmp_path, sjabloon, VELDEN).tekst(ZAAK)
    assert tekst.replace("\u00a0", " ") == verwacht


@pytest.mark.parametrize(
    ("sjabloon", "code"),
    [
        ("{{ onbekend }}", "SJ-009"),
        ("{{ naam.upper() }}", "SJ-011"),
        ("{{ naam.__class__ }}", "SJ-011"),
        ("{{ ''.__class__.__mro__ }}", "SJ-011"),
        ("{{ namen.append('x') }}", "SJ-011"),
        ("{{ 'a' * 1000000000 }}", "SJ-011"),
        ("{{ 2 ** 100000000 }}", "SJ-011"),
        ("{{ '%s' % naam }}", "SJ-011"),
        ("{{ naam | safe }}", "SJ-008"),
        ("{{ naam | format('x') }}", "SJ-008"),
        ("{{ naam | attr('__class__') }}", "SJ-008"),
        ("{% for i in range(10) %}x{% endfor %}", "SJ-011"),
        ("{{ cycler('a') }}", "SJ-011"),
        ("{{ self.__init__ }}", "SJ-011"),
        ("{% include '/etc/passwd' %}", "SJ-007"),
        ("{% include '../../pyproject.toml' %}", "SJ-007"),
        ("{% macro m() %}x{% endmacro %}{{ m() ~ naam }}", "SJ-011"),
        ("{% macro m() %}x{% endmacro %}{{ m() + naam }}", "SJ-011"),
        ("{% if %}", "SJ-008"),
        ("{{ naam", "SJ-008"),
        ("{% onzin %}", "SJ-008"),
        ("{{ namen }}", "BF-010"),
        ("{{ aantal / 0 }}", "SJ-008"),
    ],
)
def test_what_a_template_may_not_do_is_refused_at_its_line(tmp_path: Path, sjabloon: str, code: str) -> None:
    specimen = maak_specimen(tmp_path, "Regel een.\n\n" + sjabloon, VELDEN)
    with pytest.raises(Fout) as gevangen:
        specimen.inhoud(ZAAK)
    (melding,) = gevangen.value.meldingen
    assert melding.code == code
    assert melding.plaats is not None
    assert melding.plaats.bestand.endswith("proefbrief.md")
    assert "Traceback" not in str(gevangen.value)


def test_the_line_of_an_error_is_that_of_the_file_with_its_front_matter(tmp_path: Path) -> None:
    specimen = maak_specimen(tmp_path, "Een.\n\nTwee.\n\n{{ onbekend }}\n", VELDEN)
    with pytest.raises(Fout) as gevangen:
        specimen.inhoud(ZAAK)
    plaats = gevangen.value.meldingen[0].plaats
    assert plaats is not None
    regels = Path(plaats.bestand).read_text(encoding="utf-8").splitlines()
    assert regels[plaats.regel - 1] == "{{ onbekend }}"


def test_an_optional_field_that_was_left_out_cannot_be_printed_by_accident(tmp_path: Path) -> None:
    with pytest.raises(Fout) as gevangen:
        maak_specimen(tmp_path, "{{ naam }}", VELDEN).inhoud()
    assert gevangen.value.meldingen[0].code == "SJ-012"


def test_an_optional_field_can_be_asked_for(tmp_path: Path) -> None:
    specimen = maak_specimen(tmp_path, "{% if naam %}{{ naam }}{% else %}niemand{% endif %}", VELDEN)
    assert specimen.tekst() == "niemand"


def test_parts_are_shared_and_see_the_values_of_the_case(tmp_path: Path) -> None:
    specimen = maak_specimen(tmp_path, '{% include "delen/groet.md" %}', VELDEN, delen={"groet.md": "Dag {{ naam }}"})
    assert specimen.tekst(ZAAK) == "Dag Vlaardingen"
