"""The template file: front matter, shared fields, and what is wrong with it."""

from pathlib import Path

import pytest

from correspondentie.melding import Fout
from correspondentie.sjabloon.sjabloon import laad_sjabloon, splits, vind_sjablonen
from correspondentie.werkmap.werkmap import Werkmap, open_werkmap
from tests.specimen import maak_specimen


def test_front_matter_and_text_keep_their_line_numbers() -> None:
    kop, tekst = splits("---\na: 1\n---\nRegel vier\n", "x.md")
    assert kop.splitlines()[1] == "a: 1"
    assert tekst.splitlines()[3] == "Regel vier"


@pytest.mark.parametrize("bron", ["", "tekst", "---\na: 1\n"])
def test_a_template_without_front_matter_is_refused(bron: str) -> None:
    with pytest.raises(Fout, match="SJ-001"):
        splits(bron, "x.md")


def test_shared_fields_come_first_and_may_be_replaced(tmp_path: Path) -> None:
    delen = {"gedeeld.yaml": "velden:\n  - {naam: a, type: regel}\n  - {naam: b, type: regel}\n"}
    maak_specimen(tmp_path, "x", delen=delen)
    pad = tmp_path / "sjablonen" / "met-delen.md"
    pad.write_text(
        "---\nsoort: met-delen\ntitel: T\nversie: '1'\nhuisstijl: jenv\ngedeeld: [gedeeld]\n"
        "velden:\n  - {naam: b, type: getal}\n  - {naam: c, type: regel}\n---\nx\n",
        encoding="utf-8",
    )
    velden = laad_sjabloon("met-delen", open_werkmap(tmp_path)).velden
    assert [(veld.naam, veld.type) for veld in velden] == [("a", "regel"), ("b", "getal"), ("c", "regel")]


def test_the_checksum_changes_with_the_shared_fields(tmp_path: Path) -> None:
    werkmap = maak_specimen(tmp_path, "x", kop="", delen={}).werkmap
    pad = tmp_path / "sjablonen" / "proefbrief.md"
    pad.write_text(pad.read_text(encoding="utf-8").replace("gedeeld: []", "gedeeld: [g]"), encoding="utf-8")
    deel = tmp_path / "sjablonen" / "delen" / "g.yaml"
    sommen = []
    for label in ("een", "twee"):
        deel.write_text(f"velden:\n  - {{naam: a, type: regel, label: {label}, verplicht: false}}\n", encoding="utf-8")
        sommen.append(laad_sjabloon("proefbrief", werkmap).sha256)
    assert sommen[0] != sommen[1]


@pytest.mark.parametrize(
    ("velden", "code"),
    [
        ("  - {naam: keuze, type: keuze}\n", "SJ-005"),
        ("  - {naam: lijst, type: lijst}\n", "SJ-005"),
        ("  - {naam: groep, type: groep}\n", "SJ-005"),
        ("  - {naam: x, type: regel}\n  - {naam: x, type: getal}\n", "SJ-004"),
        ("  - {naam: x, type: reegel}\n", "SJ-003"),
        ("  - {naam: X y, type: regel}\n", "BN-104"),
        ("  - {naam: x, type: regel, soort: y}\n", "BN-102"),
    ],
)
def test_a_field_that_cannot_be_is_refused_in_the_template(tmp_path: Path, velden: str, code: str) -> None:
    specimen = maak_specimen(tmp_path, "x", velden)
    with pytest.raises(Fout) as gevangen:
        specimen.zaak()
    assert gevangen.value.meldingen[0].code == code


def test_the_user_s_own_template_hides_the_one_that_came_along(tmp_path: Path) -> None:
    maak_specimen(tmp_path, "x")
    eigen = tmp_path / "sjablonen" / "vrije-brief.md"
    eigen.write_text("---\nsoort: vrije-brief\ntitel: Eigen\nversie: '9'\nhuisstijl: jenv\n---\nx\n", encoding="utf-8")
    werkmap = open_werkmap(tmp_path)
    assert vind_sjablonen(werkmap)["vrije-brief"] == eigen
    assert laad_sjabloon("vrije-brief", werkmap).kop.titel == "Eigen"


def test_the_work_folder_sets_the_sender_of_letters_whose_template_has_none_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "correspondentie.yaml").write_text("afzender: vng\nondertekenaar: dijksma\n", encoding="utf-8")
    gezet, anders = open_werkmap(tmp_path), open_werkmap(tmp_path.parent)

    def standaard(soort: str, werkmap: Werkmap) -> tuple[str | None, ...]:
        velden = laad_sjabloon(soort, werkmap)
        return tuple(veld.standaard if (veld := velden.veld(naam)) else None for naam in ("afzender", "ondertekenaar"))

    assert standaard("vrije-brief", gezet) == ("vng", "dijksma")
    assert standaard("vrije-brief", anders) == ("dgm-drm", None)
    assert standaard("uitstelbericht", gezet) == ("vng", None)
    assert laad_sjabloon("vrije-brief", gezet).sha256 != laad_sjabloon("vrije-brief", anders).sha256
