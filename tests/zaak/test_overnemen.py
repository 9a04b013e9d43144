from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from correspondentie.melding import Fout
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.werkmap.werkmap import Instellingen, Werkmap
from correspondentie.zaak.lezen import lees_zaak
from correspondentie.zaak.zaak import Zaak

VRAGEN = """\
soort: kamervraag-antwoord
datum: 20 april 2026
ondertekenaar: van-den-brink
leden: [Voorbeeld (Partij A)]
bewindspersonen: [minister van Asiel en Migratie]
onderwerp: een voorbeeld
ingezonden: 2 april 2026
uw_kenmerk: 2026Z00001
vragen:
  - {vraag: Waarom?, antwoord: Daarom.}
"""
AANHANGSEL = "soort: aanhangsel-antwoord\ndatum: 20 april 2026\nondertekenaar: van-den-brink\n"

Lees = Callable[..., Zaak]


@pytest.fixture(scope="module")
def omgeving() -> Leesomgeving:
    return open_omgeving(Werkmap(None, Instellingen()))


@pytest.fixture
def lees(omgeving: Leesomgeving, tmp_path: Path) -> Lees:
    """Write these case files into one folder and read the first."""

    def schrijf_en_lees(**bestanden: str) -> Zaak:
        for naam, tekst in bestanden.items():
            (tmp_path / f"{naam}.yaml").write_text(tekst, encoding="utf-8")
        return lees_zaak(tmp_path / f"{next(iter(bestanden))}.yaml", omgeving)

    return schrijf_en_lees


def test_what_a_case_leaves_out_comes_from_the_file_that_it_names(lees: Lees, tmp_path: Path) -> None:
    zaak = lees(zaak=f"{AANHANGSEL}vragen_uit: vragen.yaml\n", vragen=VRAGEN)
    assert zaak.waarden["onderwerp"] == "een voorbeeld"
    assert zaak.waarden["vragen"][0].antwoord == "Daarom."
    assert str(zaak.plaats("vragen[1].antwoord")) == f"{tmp_path / 'vragen.yaml'}:10:32"


def test_what_a_case_says_itself_goes_before_what_it_takes_over(lees: Lees) -> None:
    zaak = lees(zaak=f"{AANHANGSEL}vragen_uit: vragen.yaml\nonderwerp: iets anders\n", vragen=VRAGEN)
    assert zaak.waarden["onderwerp"] == "iets anders"


def test_only_the_fields_that_the_template_shares_are_taken_over(lees: Lees) -> None:
    zaak = lees(zaak=f"{AANHANGSEL}vragen_uit: vragen.yaml\n", vragen=VRAGEN.replace("20 april", "17 april"))
    assert zaak.dagtekening.day == 20


def test_the_named_file_may_name_a_third(lees: Lees) -> None:
    zaak = lees(
        zaak=f"{AANHANGSEL}vragen_uit: tussen.yaml\n", tussen="vragen_uit: vragen.yaml\nonderwerp: dit\n", vragen=VRAGEN
    )
    assert (zaak.waarden["onderwerp"], zaak.waarden["vragen"][0].vraag) == ("dit", "Waarom?")


def test_the_contents_of_a_case_change_with_the_file_that_it_takes_from(lees: Lees) -> None:
    eigen = f"{AANHANGSEL}vragen_uit: vragen.yaml\n"
    eerst = lees(zaak=eigen, vragen=VRAGEN).inhoud_sha256
    assert lees(zaak=eigen, vragen=VRAGEN).inhoud_sha256 == eerst
    assert lees(zaak=eigen, vragen=VRAGEN.replace("Daarom.", "Nee.")).inhoud_sha256 != eerst


def test_a_problem_in_the_other_file_is_reported_there(lees: Lees) -> None:
    with pytest.raises(Fout) as gevangen:
        lees(zaak=f"{AANHANGSEL}vragen_uit: vragen.yaml\n", vragen=VRAGEN.replace("2 april", "31 april"))
    (melding,) = gevangen.value.meldingen
    assert melding.plaats is not None
    assert (Path(melding.plaats.bestand).name, melding.plaats.regel) == ("vragen.yaml", 7)


@pytest.mark.parametrize("naam", ["weg.yaml", "../buiten.yaml", "/etc/passwd", "tekst.txt", "x" * 300 + ".yaml", "."])
def test_a_file_out_of_reach_is_refused_at_its_line(naam: str, lees: Lees, tmp_path: Path) -> None:
    (tmp_path.parent / "buiten.yaml").write_text(VRAGEN, encoding="utf-8")
    (tmp_path / "tekst.txt").write_text(VRAGEN, encoding="utf-8")
    with pytest.raises(Fout) as gevangen:
        lees(zaak=f"{AANHANGSEL}vragen_uit: {naam}\n")
    melding = gevangen.value.meldingen[0]
    assert (melding.code, melding.veld) == ("ZK-005", "vragen_uit")
    assert melding.plaats is not None
    assert melding.plaats.regel == 4


def test_a_file_elsewhere_in_the_work_folder_is_within_reach(tmp_path: Path) -> None:
    (tmp_path / "zaken").mkdir()
    (tmp_path / "vragen.yaml").write_text(VRAGEN, encoding="utf-8")
    zaak = tmp_path / "zaken" / "zaak.yaml"
    zaak.write_text(f"{AANHANGSEL}vragen_uit: ../vragen.yaml\n", encoding="utf-8")
    omgeving = open_omgeving(Werkmap(tmp_path, Instellingen()))
    assert lees_zaak(zaak, omgeving).waarden["onderwerp"] == "een voorbeeld"


def test_files_that_name_each_other_in_a_ring_are_refused(lees: Lees) -> None:
    with pytest.raises(Fout) as gevangen:
        lees(zaak=f"{AANHANGSEL}vragen_uit: a.yaml\n", a="vragen_uit: b.yaml\n", b="vragen_uit: a.yaml\n")
    assert [melding.code for melding in gevangen.value.meldingen] == ["ZK-006"]
