"""From template and case to tree: structure from the template, words from both."""

from pathlib import Path

import pytest

from correspondentie.brief.boom import (
    Alinea,
    Alineasoort,
    Bijeen,
    Blok,
    Kop,
    Leemte,
    Lijst,
    Noot,
    Paginaeinde,
    Sterk,
    Tabel,
    Tekst,
    Uitlijning,
    Verwijzing,
    Waarde,
    alle_inlines,
    platte_tekst,
)
from correspondentie.melding import Fout
from tests.specimen import maak_specimen

NAAM = "  - {naam: naam, type: regel}\n"
TEKST = "  - {naam: tekst, type: tekst}\n"


def bouw(map_: Path, sjabloon: str) -> tuple[Blok, ...]:
    return maak_specimen(map_, sjabloon).inhoud()


def test_a_paragraph_becomes_a_paragraph_on_one_line(tmp_path: Path) -> None:
    assert bouw(tmp_path, "een\ntwee\n") == (Alinea((Tekst("een twee"),)),)


def test_headings_keep_their_level(tmp_path: Path) -> None:
    koppen = bouw(tmp_path, "# Een\n\n## Twee\n\n### Drie\n\n#### Vier\n")
    assert [blok.niveau for blok in koppen if isinstance(blok, Kop)] == [1, 2, 3, 3]


def test_a_list_keeps_its_first_number_and_its_levels(tmp_path: Path) -> None:
    (lijst,) = bouw(tmp_path, "3. drie\n4. vier\n   - a\n   - b\n")
    assert isinstance(lijst, Lijst)
    assert (lijst.genummerd, lijst.begin, len(lijst.punten)) == (True, 3, 2)
    assert isinstance(lijst.punten[1][1], Lijst)


def test_a_table_keeps_alignment_and_row_headers(tmp_path: Path) -> None:
    (tabel,) = bouw(tmp_path, "::: rijkoppen\n| a | b |\n| --- | --: |\n| c | 1 |\n:::\n")
    assert isinstance(tabel, Tabel)
    assert tabel.uitlijning == (Uitlijning.LINKS, Uitlijning.RECHTS)
    assert tabel.rijkoppen
    assert [platte_tekst(cel) for cel in tabel.rijen[0]] == ["c", "1"]


def test_blocks_say_what_a_paragraph_is_for(tmp_path: Path) -> None:
    inhoud = bouw(tmp_path, "::: aanhef\nGeacht college,\n:::\n\n:::: bijeen\n::: slotgroet\nGroet\n:::\n::::\n")
    assert inhoud[0] == Alinea((Tekst("Geacht college,"),), Alineasoort.AANHEF)
    assert inhoud[1] == Bijeen((Alinea((Tekst("Groet"),), Alineasoort.SLOTGROET),))


def test_a_page_break_is_a_block(tmp_path: Path) -> None:
    assert Paginaeinde() in bouw(tmp_path, "a\n\n::: paginaeinde\n:::\n\nb\n")


def test_a_note_stands_at_its_mark(tmp_path: Path) -> None:
    (alinea,) = bouw(tmp_path, "Een[^a] twee.\n\n[^a]: De *noot*.\n")
    assert isinstance(alinea, Alinea)
    noot = alinea.inhoud[1]
    assert isinstance(noot, Noot)
    assert platte_tekst(noot.inhoud) == "De noot."


@pytest.mark.parametrize(
    ("bron", "code"),
    [
        ("Een[^a].\n", "BF-002"),
        ("Een.\n\n[^a]: Weg.\n", "BF-003"),
        ("Een[^a] en[^a].\n\n[^a]: Dubbel.\n", "BF-004"),
        ("[x](javascript:alert(1))\n", "BF-007"),
        ("[x](file:///etc/passwd)\n", "BF-007"),
        ("::: onzin\nx\n:::\n", "BF-008"),
        (":::\nx\n", "BF-009"),
    ],
)
def test_what_would_get_lost_or_go_wrong_is_refused(tmp_path: Path, bron: str, code: str) -> None:
    with pytest.raises(Fout) as gevangen:
        bouw(tmp_path, bron)
    assert [melding.code for melding in gevangen.value.meldingen] == [code]


def test_a_text_of_the_case_becomes_blocks_with_its_place(tmp_path: Path) -> None:
    specimen = maak_specimen(tmp_path, "Voor.\n\n{{ tekst }}\n\nNa.\n", TEKST)
    inhoud = specimen.inhoud("tekst: |\n  Een **vet** woord.\n\n  - punt\n\n  [site](https://www.voorbeeld.nl)\n")
    assert [type(blok) for blok in inhoud] == [Alinea, Alinea, Lijst, Alinea, Alinea]
    waarden = [inline for inline in alle_inlines(inhoud[1:4]) if isinstance(inline, Waarde)]
    assert {waarde.herkomst.pad for waarde in waarden} == {"tekst"}
    assert any(isinstance(inline, Sterk) for inline in alle_inlines(inhoud))
    assert any(isinstance(inline, Verwijzing) for inline in alle_inlines(inhoud))


def test_a_title_in_a_text_of_the_case_stays_below_the_title_of_the_letter(tmp_path: Path) -> None:
    inhoud = maak_specimen(tmp_path, "{{ tekst }}\n", TEKST).inhoud("tekst: |\n  # Hoog\n")
    assert isinstance(inhoud[0], Kop)
    assert inhoud[0].niveau == 2


def test_a_long_text_in_the_middle_of_a_sentence_is_refused(tmp_path: Path) -> None:
    specimen = maak_specimen(tmp_path, "Zie {{ tekst }} hier.\n", TEKST)
    assert specimen.tekst("tekst: kort *en* klein\n") == "Zie kort en klein hier."
    with pytest.raises(Fout) as gevangen:
        specimen.inhoud("tekst: |\n  een\n\n  twee\n")
    assert gevangen.value.meldingen[0].code == "BF-001"


def test_a_text_that_is_nested_too_deep_is_refused_rather_than_cut(tmp_path: Path) -> None:
    diep = "tekst: |\n" + "".join("  " + "  " * i + f"- {i}\n" for i in range(30))
    with pytest.raises(Fout) as gevangen:
        maak_specimen(tmp_path, "{{ tekst }}\n", TEKST).inhoud(diep)
    assert gevangen.value.meldingen[0].code == "BF-005"


def test_emphasis_within_emphasis_without_end_is_refused(tmp_path: Path) -> None:
    diep = "tekst: " + "a **a *b " * 100 + "c" + "* b** " * 100 + "\n"
    with pytest.raises(Fout) as gevangen:
        maak_specimen(tmp_path, "{{ tekst }}\n", TEKST).inhoud(diep)
    assert gevangen.value.meldingen[0].code == "BF-005"


def test_a_text_of_nothing_but_brackets_is_refused(tmp_path: Path) -> None:
    """The parser would take minutes over it."""
    with pytest.raises(Fout) as gevangen:
        maak_specimen(tmp_path, "{{ tekst }}\n", TEKST).inhoud("tekst: '" + "[" * 100_000 + "'\n")
    assert gevangen.value.meldingen[0].code == "BF-014"


def test_a_gap_is_a_node_of_its_own(tmp_path: Path) -> None:
    gemaakt = maak_specimen(tmp_path, 'Antwoord: {{ leemte("antwoord volgt") }}\n').gemaakt()
    assert gemaakt.leemten == ("[antwoord volgt]",)
    assert any(isinstance(inline, Leemte) for inline in alle_inlines(gemaakt.brief.inhoud))


def test_a_value_can_be_the_address_of_a_link(tmp_path: Path) -> None:
    specimen = maak_specimen(tmp_path, "[{{ naam }}](mailto:{{ naam }})\n", NAAM)
    (alinea,) = specimen.inhoud("naam: post@voorbeeld.nl\n")
    assert isinstance(alinea, Alinea)
    assert isinstance(alinea.inhoud[0], Verwijzing)
    assert alinea.inhoud[0].url == "mailto:post@voorbeeld.nl"
