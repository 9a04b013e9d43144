"""The plan: everything is checked before a number is given out, and only a clean plan can be issued."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from correspondentie.mailing.ontwerp import ontwerp_mailing
from correspondentie.mailing.plan import Plan
from correspondentie.mailing.ploeg import ploeg
from correspondentie.mailing.taak import Opdracht, Taak
from correspondentie.mailing.verantwoording import Verantwoording
from correspondentie.melding import Fout
from correspondentie.register import Zaaksleutel
from tests.mailing.conftest import BRIEF, TOEZICHT, Kantoor, aan, codes, geweigerd

FLEVOLAND = "{provincie: Flevoland}"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c636000000002000148afa47100"
    "00000049454e44ae426082"
)


def test_a_clean_plan_has_a_case_for_everybody_and_can_be_issued(kantoor: Kantoor) -> None:
    plan = kantoor.plan(aan(FLEVOLAND))
    assert plan.schoon
    assert not plan.meldingen
    assert [een.naam for een in plan.ontvangers] == [regel.naam for regel in plan.regels]
    assert len({een.geadresseerde for een in plan.ontvangers}) == len(plan.ontvangers) == 6
    assert (list(plan.schemas), plan.hoofd) == (["kenmerk"], "kenmerk")
    (reeks,) = plan.reeksen
    assert (reeks.eerste, reeks.laatste) == ("9000001", "9000006")
    kantoor.geef_uit(plan)
    uitgegeven = kantoor.register.ontvangers("proef-een")
    assert [een.kenmerk for een in uitgegeven] == [str(nummer) for nummer in range(9000001, 9000007)]
    assert kantoor.register.nummers_van(Zaaksleutel("proef-een", "collegebrief", uitgegeven[0].geadresseerde))


def test_the_account_goes_into_the_register(kantoor: Kantoor) -> None:
    plan = kantoor.plan(aan("{provincie: Flevoland, behalve: {Urk: heeft al}}"))
    assert Verantwoording.van_json(plan.opgave.verantwoording) == plan.verantwoording
    assert plan.verantwoording.klopt


def test_the_same_plan_is_known_again_and_its_letters_are_not_checked_anew(kantoor: Kantoor) -> None:
    plan = kantoor.plan(aan(FLEVOLAND))
    kantoor.geef_uit(plan)

    def mag_niet(*_: object) -> Iterator[Any]:
        raise AssertionError("checked anew")

    opnieuw = kantoor.plan("# een opmerking\n" + aan(FLEVOLAND), mag_niet)
    assert opnieuw.uitgegeven is not None
    assert opnieuw.ontvangers == plan.ontvangers
    taak = opnieuw.taak(kantoor.register.ontvangers("proef-een")[0])
    assert taak.kenmerken == {"kenmerk": "9000001"}
    assert taak.zaaktekst == plan.ontvangers[0].zaaktekst


def test_a_mailing_that_another_issues_during_the_check_is_recognised(kantoor: Kantoor) -> None:
    eerst = kantoor.plan(aan(FLEVOLAND))

    def en_intussen(functie: Any, opdracht: Opdracht, taken: Iterable[Taak]) -> Iterator[Any]:
        yield from (functie(opdracht, taak) for taak in taken)
        kantoor.geef_uit(eerst)

    plan = kantoor.plan(aan(FLEVOLAND), en_intussen)
    assert plan.schoon
    assert plan.uitgegeven is not None


def test_a_name_that_was_issued_with_other_letters_is_refused(kantoor: Kantoor) -> None:
    kantoor.geef_uit(kantoor.plan(aan(FLEVOLAND)))
    plan = kantoor.plan(aan(FLEVOLAND).replace("Komt u ook?", "Komt u niet?"))
    assert codes(plan)[0] == "RG-050"
    assert not plan.schoon


def test_a_name_that_other_letters_have_is_refused(kantoor: Kantoor) -> None:
    sleutel = Zaaksleutel("proef-een", "collegebrief", "gm0503")
    schema = kantoor.plan(aan(FLEVOLAND)).schemas["kenmerk"]
    with kantoor.register.transactie() as transactie:
        transactie.trek(
            schema, sleutel, datum=kantoor.lees(aan(FLEVOLAND)).datum, inhoud_sha256="0" * 64, door="tester"
        )
    assert codes(kantoor.plan(aan(FLEVOLAND))) == ["RG-051"]


@pytest.mark.parametrize(
    "verander",
    [
        lambda tekst: tekst.replace("Komt u ook?", "Komt u?"),
        lambda tekst: tekst.replace("Flevoland", "Zeeland"),
        lambda tekst: tekst.replace("Flevoland}", "Flevoland, behalve: {Urk: nee}}"),
        lambda tekst: tekst.replace("proef-een", "proef-twee"),
        lambda tekst: tekst.replace("21 april 2026", "22 april 2026"),
        lambda tekst: tekst + "zetter: typst\n",
        lambda tekst: tekst + "formaten: [pdf]\n",
        lambda tekst: tekst + "per_ontvanger: {Urk: {eigen_tekst: Hallo}}\n",
        lambda tekst: tekst + "  huisstijl: vng\n",
    ],
)
def test_whatever_decides_the_letters_changes_the_checksum(kantoor: Kantoor, verander: Callable[[str], str]) -> None:
    eerst = kantoor.plan(aan(FLEVOLAND))
    daarna = kantoor.plan(verander(aan(FLEVOLAND)))
    assert daarna.schoon, daarna.meldingen
    assert eerst.opgave.plan_sha256 != daarna.opgave.plan_sha256


@pytest.mark.parametrize(
    "verander",
    [
        lambda tekst: f"# opmerking\n{tekst}",
        lambda tekst: tekst.replace("Een proef", "Een andere titel"),
        lambda tekst: tekst.replace("{provincie: Flevoland}", "{provincie: [Flevoland]}"),
    ],
)
def test_what_does_not_decide_them_leaves_it(kantoor: Kantoor, verander: Callable[[str], str]) -> None:
    eerst = kantoor.plan(aan(FLEVOLAND))
    assert kantoor.plan(verander(aan(FLEVOLAND))).opgave.plan_sha256 == eerst.opgave.plan_sha256


def test_a_changed_template_part_or_picture_changes_the_checksum(kantoor: Kantoor) -> None:
    kantoor.schrijf(PIXEL, "krabbel.png")
    tekst = aan(FLEVOLAND) + "  handtekening: {bestand: krabbel.png, alternatief: Handtekening}\n"
    sommen = [kantoor.plan(tekst).opgave.plan_sha256]
    kantoor.schrijf(PIXEL + b"\0", "krabbel.png")
    sommen.append(kantoor.plan(tekst).opgave.plan_sha256)
    slot = (kantoor.werkmap.lagen[-1] / "sjablonen" / "delen" / "slot.md").read_text(encoding="utf-8")
    kantoor.schrijf(slot + "\nTot ziens.\n", "sjablonen/delen/slot.md")
    sommen.append(kantoor.plan(tekst).opgave.plan_sha256)
    assert len(set(sommen)) == 3


def test_pictures_lie_beside_the_mailing_file(kantoor: Kantoor) -> None:
    tekst = aan(FLEVOLAND) + "  handtekening: {bestand: beelden/krabbel.png, alternatief: Handtekening}\n"
    (melding,) = kantoor.plan(tekst).meldingen
    assert (melding.code, melding.plaats and melding.plaats.regel) == ("SJ-108", 11)
    kantoor.schrijf(PIXEL, "beelden/krabbel.png")
    assert kantoor.plan(tekst).schoon


@pytest.mark.parametrize(("bestand", "code"), [("briefpapier.docx", "BP-002"), ("beeldmerk.png", "OM-015")])
def test_what_no_letter_could_be_set_with_shows_before_a_number_is_given_out(
    kantoor: Kantoor, bestand: str, code: str
) -> None:
    stijl = Path("sjablonen/huisstijlen/jenv")
    shutil.copytree(kantoor.werkmap.lagen[-1] / stijl, kantoor.map / stijl)
    pad = kantoor.map / stijl / bestand
    pad.write_bytes(pad.read_bytes()[:60])
    (melding,) = kantoor.plan(aan(FLEVOLAND)).meldingen
    assert (melding.code, melding.plaats and Path(melding.plaats.bestand)) == (code, pad)


def test_what_the_proof_finds_in_the_letter_itself_is_told_with_whose_letter_it_is(kantoor: Kantoor) -> None:
    tekst = aan(FLEVOLAND) + "per_ontvanger:\n  Almere: {tekst: \u4f60\u597d}\n"
    (melding,) = kantoor.plan(tekst).meldingen
    assert melding.code == "OM-008"
    assert melding.tekst.endswith("Dit gaat over de brief voor Almere.")


def test_one_letter_in_each_house_style_is_set_as_a_proof(kantoor: Kantoor) -> None:
    tekst = aan(FLEVOLAND) + "per_ontvanger:\n  Urk: {huisstijl: vng}\n  Dronten: {huisstijl: vng}\n"
    ontwerp = ontwerp_mailing(kantoor.lees(tekst), kantoor.werkmap, kantoor.register)
    assert [taak.naam for taak in ontwerp.taken if taak.proefdruk] == ["Almere", "Dronten"]


def test_a_problem_of_all_letters_is_told_once_at_the_line_that_was_typed(kantoor: Kantoor) -> None:
    plan = kantoor.plan(aan("{gemeenten: alle}", TOEZICHT.replace("trede: 2", "trede: 9")))
    (melding,) = plan.meldingen
    assert (melding.code, melding.plaats and melding.plaats.regel) == ("TZ-001", 10)
    assert melding.tekst.endswith("Dit geldt voor alle 342 ontvangers.")
    assert melding.plaats is not None
    assert Path(melding.plaats.bestand) == kantoor.map / "mailing.yaml"


def test_a_field_that_lacks_is_told_with_where_it_can_stand(kantoor: Kantoor) -> None:
    plan = kantoor.plan(aan(FLEVOLAND).replace("  tekst: Komt u ook?\n", ""))
    (melding,) = plan.meldingen
    assert (melding.code, melding.veld, melding.plaats and melding.plaats.regel) == ("BN-101", "tekst", 6)
    assert "per_ontvanger" in (melding.tip or "")


def test_a_problem_of_one_letter_says_whose_it_is(kantoor: Kantoor) -> None:
    plan = kantoor.plan(aan(FLEVOLAND) + "per_ontvanger:\n  Urk: {eigen_teks: x}\n")
    (melding,) = plan.meldingen
    assert (melding.code, melding.plaats and melding.plaats.regel) == ("BN-102", 12)
    assert melding.tekst.endswith("Dit gaat over de brief voor Urk.")


def test_no_problem_is_told_at_a_case_that_nobody_typed(kantoor: Kantoor) -> None:
    fout = TOEZICHT.replace("trede: 2", "trede: x\n  onbekend: {a: [1, {b: c}]}").replace("morren", "niemand")
    plan = kantoor.plan(aan("{provincie: Flevoland, behalve: {Delft: a}}", fout))
    for melding in plan.meldingen:
        assert melding.plaats is not None
        assert Path(melding.plaats.bestand).is_file(), melding


def test_a_real_mailing_to_a_made_up_gemeente_is_refused(kantoor: Kantoor) -> None:
    plan = kantoor.plan(aan("{gemeenten: [Voorbeelddam, Voorbeeldstad]}", meer=""))
    (melding,) = plan.meldingen
    assert melding.code == "VV-010"
    assert "alle 2 ontvangers" in melding.tekst
    assert kantoor.plan(aan("{gemeenten: [Voorbeelddam, Voorbeeldstad]}")).schoon


def test_without_its_address_a_gemeente_cannot_be_written_to(kantoor: Kantoor) -> None:
    (melding,) = kantoor.plan(aan("{gemeenten: [Delft, Vlaardingen]}", meer="")).meldingen
    assert melding.code == "AB-009"
    assert "Delft" in melding.tekst
    assert "zaakbestand" not in (melding.tip or "")
    eigen = "per_ontvanger:\n  Delft:\n    adres: [College van Delft, Voorbeeldstraat 1, 1234 AB Delft]\n"
    assert kantoor.plan(aan("{gemeenten: [Delft, Vlaardingen]}", meer="") + eigen).schoon


def test_an_address_that_the_window_does_not_show_stops_the_mailing(kantoor: Kantoor) -> None:
    eigen = f"per_ontvanger:\n  Urk:\n    adres: [{'W' * 47}, Voorbeeldstraat 1, 1234 AB Urk]\n"
    plan = kantoor.plan(aan(FLEVOLAND) + eigen)
    assert [(melding.code, melding.plaats and melding.plaats.regel) for melding in plan.meldingen] == [("OM-010", 13)]


def test_a_mailing_draws_all_its_numbers_itself(kantoor: Kantoor) -> None:
    plan = kantoor.plan(aan(FLEVOLAND) + '  kenmerk: "7468089"\n')
    assert codes(plan) == ["ML-042"]


def test_a_gap_in_a_letter_stops_the_mailing(kantoor: Kantoor) -> None:
    eigen = (kantoor.werkmap.lagen[-1] / "sjablonen" / "collegebrief.md").read_text(encoding="utf-8")
    kantoor.schrijf(eigen.replace("{{ tekst }}", '{{ tekst }} {{ leemte("nog iets") }}'), "sjablonen/collegebrief.md")
    assert codes(kantoor.plan(aan(FLEVOLAND))) == ["CT-004"]


def test_warnings_are_told_and_do_not_stop(kantoor: Kantoor) -> None:
    plan = kantoor.plan(aan(FLEVOLAND).replace("21 april 2026", "19 april 2026"))
    assert codes(plan) == ["CT-001"]
    assert plan.schoon
    assert plan.gekeurd() is plan


def test_a_plan_that_is_not_clean_cannot_be_issued(kantoor: Kantoor) -> None:
    plan = kantoor.plan(aan(FLEVOLAND) + "  onbekend: x\n")
    assert [melding.code for melding in geweigerd(plan.gekeurd)] == ["BN-102"]


def test_the_numbers_must_suffice_for_everybody(kantoor: Kantoor) -> None:
    jenv = (kantoor.werkmap.lagen[-1] / "data" / "kenmerken" / "jenv.yaml").read_text(encoding="utf-8")
    kantoor.schrijf(re.sub(r"tot: \d+", "tot: 9000005", jenv), "data/kenmerken/jenv.yaml")
    (melding,) = kantoor.plan(aan(FLEVOLAND)).meldingen
    assert (melding.code, "5" in melding.tekst, "6" in melding.tekst) == ("ML-041", True, True)
    assert kantoor.plan(aan("{gemeenten: [Urk, Almere]}")).schoon


def test_a_letter_of_the_same_kind_and_day_to_the_same_gemeente_is_mentioned(kantoor: Kantoor) -> None:
    kantoor.geef_uit(kantoor.plan(aan("{gemeenten: [Urk]}", TOEZICHT)))
    kantoor.stel_vast("proef-een")
    plan = kantoor.plan(aan(FLEVOLAND, TOEZICHT).replace("proef-een", "proef-twee"))
    assert [(melding.code, melding.stopt) for melding in plan.meldingen] == [("ML-053", False)]
    assert "Urk" in plan.meldingen[0].tekst


def achterstevoren(
    functie: Callable[[Opdracht, Taak], Any], opdracht: Opdracht, taken: Iterable[Taak]
) -> Iterator[Any]:
    return (functie(opdracht, taak) for taak in reversed(list(taken)))


def test_the_order_in_which_workers_are_ready_does_not_matter(kantoor: Kantoor) -> None:
    assert kantoor.plan(aan(FLEVOLAND), achterstevoren) == kantoor.plan(aan(FLEVOLAND))


def test_a_check_that_never_came_back_stops_the_mailing(kantoor: Kantoor) -> None:
    def een_te_weinig(functie: Any, opdracht: Opdracht, taken: Iterable[Taak]) -> Iterator[Any]:
        return (functie(opdracht, taak) for taak in list(taken)[1:])

    assert codes(kantoor.plan(aan(FLEVOLAND), een_te_weinig)) == ["ML-047"]


def test_a_letter_that_goes_to_another_than_it_was_made_for_stops_the_mailing(kantoor: Kantoor) -> None:
    def verwisseld(functie: Any, opdracht: Opdracht, taken: Iterable[Taak]) -> Iterator[Any]:
        for taak in taken:
            keuring = functie(opdracht, taak)
            yield replace(keuring, geadresseerde="gm0503") if taak.naam in ("Urk", "Almere") else keuring

    plan = kantoor.plan(aan(FLEVOLAND), verwisseld)
    assert sorted(codes(plan)) == ["ML-043", "ML-044"]


def eigen_sjabloon(kantoor: Kantoor, van: str, naar: str) -> None:
    """A template of the work folder's own in place of ours."""
    ons = (kantoor.werkmap.lagen[-1] / "sjablonen" / "collegebrief.md").read_text(encoding="utf-8")
    kantoor.schrijf(ons.replace(van, naar), "sjablonen/collegebrief.md")


def test_a_kind_of_letter_without_a_number_is_no_mailing(kantoor: Kantoor) -> None:
    eigen_sjabloon(kantoor, "velden:\n", "velden:\n  - {naam: kenmerk, type: regel, verplicht: false}\n")
    assert codes(kantoor.plan(aan(FLEVOLAND))) == ["ML-046"]


def test_every_letter_of_a_mailing_takes_the_same_numbers(kantoor: Kantoor) -> None:
    veld = "  - {naam: tweede, type: eigen_kenmerk, schema: vng-u, verplicht: false}\n"
    eigen_sjabloon(kantoor, "velden:\n", f"velden:\n{veld}")
    plan = kantoor.plan(aan(FLEVOLAND) + "per_ontvanger: {Urk: {tweede: automatisch}}\n")
    assert codes(plan) == ["ML-048"]
    allen = kantoor.plan(aan(FLEVOLAND) + "  tweede: automatisch\n")
    assert allen.schoon
    assert sorted(reeks.veld for reeks in allen.reeksen) == ["kenmerk", "tweede"]


def test_workers_in_other_processes_find_the_same(kantoor: Kantoor) -> None:
    tekst = aan("{provincie: [Flevoland, Zeeland]}") + "per_ontvanger:\n  Urk: {eigen_teks: x}\n"
    with ploeg(werkers=2) as twee:
        verdeeld: Plan = kantoor.plan(tekst, twee.verdeel)
    assert verdeeld == kantoor.plan(tekst)


def test_per_letter_the_plan_knows_province_and_step(kantoor: Kantoor) -> None:
    plan = kantoor.plan(aan("{gemeenten: [Urk, Delft]}", TOEZICHT) + "per_ontvanger:\n  Urk: {trede: 1}\n")
    assert [(regel.naam, regel.provincie, regel.trede) for regel in plan.regels] == [
        ("Delft", "Zuid-Holland", "2"),
        ("Urk", "Flevoland", "1"),
    ]


def test_an_unknown_template_is_refused_at_its_line(kantoor: Kantoor) -> None:
    (melding,) = geweigerd(lambda: kantoor.plan(aan(FLEVOLAND, BRIEF.replace("collegebrief", "collegebrif"))))
    assert (melding.code, melding.plaats and melding.plaats.regel, melding.tip) == (
        "SJ-002",
        5,
        "Bedoelde u ‘collegebrief’?",
    )


def test_the_addressee_follows_from_the_selection(kantoor: Kantoor) -> None:
    assert "ML-007" in codes(kantoor.plan(aan(FLEVOLAND) + "  gemeente: Delft\n"))


@pytest.fixture(scope="module")
def vast_kantoor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kantoor]:
    kantoor = Kantoor(tmp_path_factory.mktemp("plan"))
    yield kantoor
    kantoor.register.sluit()


WAARDEN = st.recursive(
    st.sampled_from(
        ["", "ja", "1", "-3", "drie weken", "31 april 2026", "[datum]", "{{ x }}", "x.yaml", "\n", "é", "1" * 300]
    )
    | st.text(max_size=20),
    lambda onder: st.lists(onder, max_size=3) | st.dictionaries(st.text(max_size=8), onder, max_size=3),
    max_leaves=5,
)
VELDEN = [
    *("ondertekenaar", "afzender", "betreft", "trede", "cijfers", "peildatum", "termijn", "vorige_brief", "oproep"),
    *("handtekening", "bijlagen", "adres", "kenmerk", "huisstijl", "aanhef", "wet", "bevindingen", "zomaar"),
]


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(VELDEN), WAARDEN, max_size=3), st.booleans())
def test_whatever_is_filled_in_the_plan_is_made_or_says_what_is_wrong_where_it_was_typed(
    vast_kantoor: Kantoor, velden: dict[str, object], voor_een: bool
) -> None:
    eigen = json.dumps(velden)
    tekst = aan("{gemeenten: [Delft, Urk]}", TOEZICHT)
    if voor_een:
        tekst += f"per_ontvanger: {{Urk: {eigen}}}\n"
    else:
        regels = [regel for regel in tekst.splitlines() if regel.strip().partition(":")[0] not in velden]
        tekst = "\n".join([*regels, *(f"  {veld}: {json.dumps(waarde)}" for veld, waarde in velden.items())]) + "\n"
    plan = meldingen = None
    try:
        plan = vast_kantoor.plan(tekst)
        meldingen = plan.meldingen
    except Fout as fout:
        meldingen = fout.meldingen
    assert plan is not None or any(melding.stopt for melding in meldingen)
    assert plan is None or not plan.schoon or len(plan.ontvangers) == 2
    for melding in meldingen:
        assert melding.plaats is not None
        assert Path(melding.plaats.bestand).is_file(), melding
