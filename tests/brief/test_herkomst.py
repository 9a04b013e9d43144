"""Every filled-in value knows the expression that made it, and where it was written."""

from pathlib import Path

from correspondentie.brief.boom import Herkomst, Waarde, alle_inlines
from correspondentie.brief.herkomst import herkomst_van
from tests.specimen import Specimen, maak_specimen

VELDEN = """  - {naam: gemeente, type: gemeente, verplicht: false}
  - {naam: namen, type: lijst, van: regel, verplicht: false}
  - {naam: groet, type: regel, standaard: Dag}
  - naam: stukken
    type: lijst
    verplicht: false
    velden:
      - {naam: op, type: datum}
"""


def herkomsten(specimen: Specimen, velden: str) -> dict[str, Herkomst]:
    waarden = [inline for inline in alle_inlines(specimen.inhoud(velden)) if isinstance(inline, Waarde)]
    return {waarde.inhoud.replace("\u00a0", " "): waarde.herkomst for waarde in waarden}


def test_a_value_through_a_filter_keeps_its_place(tmp_path: Path) -> None:
    gevonden = herkomsten(maak_specimen(tmp_path, "{{ datum | kort }}", VELDEN), "")["9-4-2026"]
    assert (gevonden.uitdrukking, gevonden.pad) == ("datum | kort", "datum")
    assert gevonden.plaats is not None
    assert (gevonden.plaats.regel, gevonden.plaats.kolom) == (2, 8)


def test_a_value_in_a_loop_knows_its_own_item(tmp_path: Path) -> None:
    specimen = maak_specimen(tmp_path, "{% for n in namen %}\n- {{ n }}\n{% endfor %}", VELDEN)
    gevonden = herkomsten(specimen, "namen:\n  - aap\n  - noot\n")
    assert [(gevonden[naam].pad, gevonden[naam].plaats.regel) for naam in ("aap", "noot")] == [  # type: ignore[union-attr]
        ("namen[1]", 4),
        ("namen[2]", 5),
    ]


def test_a_date_in_a_group_in_a_loop_knows_its_own_item(tmp_path: Path) -> None:
    specimen = maak_specimen(tmp_path, "{% for s in stukken %}\n- {{ s.op | kort }}\n{% endfor %}", VELDEN)
    gevonden = herkomsten(specimen, "stukken:\n  - op: 1 mei 2026\n  - op: 2 mei 2026\n")
    assert gevonden["2-5-2026"].pad == "stukken[2].op"


def test_what_the_address_book_knew_points_at_the_name_in_the_case(tmp_path: Path) -> None:
    specimen = maak_specimen(tmp_path, "{{ gemeente.provincie.naam }}", VELDEN)
    gevonden = herkomsten(specimen, "gemeente: vlaardingen\n")["Zuid-Holland"]
    assert (gevonden.uitdrukking, gevonden.pad) == ("gemeente.provincie.naam", "gemeente")


def test_a_default_comes_from_the_system(tmp_path: Path) -> None:
    gevonden = herkomsten(maak_specimen(tmp_path, "{{ groet }}", VELDEN), "")["Dag"]
    assert (gevonden.pad, gevonden.plaats) == (None, None)
    assert gevonden.sjabloon is not None


def test_the_list_of_origins_goes_through_head_and_body_in_order(tmp_path: Path) -> None:
    specimen = maak_specimen(tmp_path, "{{ groet }} {{ namen[0] }}[^a]\n\n[^a]: Noot {{ datum }}.\n", VELDEN)
    regels = herkomst_van(specimen.gemaakt("namen: [aap]\n").brief)
    assert [(regel.plek, regel.tekst.replace("\u00a0", " "), regel.herkomst.pad) for regel in regels] == [
        ("datum", "9 april 2026", "datum"),
        ("tekst", "Dag", None),
        ("tekst", "aap", "namen[1]"),
        ("tekst", "9 april 2026", "datum"),
    ]
    assert [regel.van for regel in regels] == ["zaak.yaml:2:8", "systeem", "zaak.yaml:3:9", "zaak.yaml:2:8"]


def test_the_paragraphs_of_one_text_are_one_origin(tmp_path: Path) -> None:
    specimen = maak_specimen(tmp_path, "{{ t }}\n", "  - {naam: t, type: tekst}\n")
    *_, regel = herkomst_van(specimen.gemaakt("t: |\n  een\n\n  *twee*\n").brief)
    assert (regel.tekst, regel.herkomst.pad) == ("een twee", "t")
