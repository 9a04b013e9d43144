"""All schemes together: every number is one of exactly one scheme, and damage is never taken for another."""

from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from correspondentie.kenmerk import Kenmerk, Schema, lees_schemas
from correspondentie.kenmerk.patroon import Deel
from correspondentie.melding import Fout
from tests.kenmerk.conftest import KENMERKEN

SCHEMAS = lees_schemas(KENMERKEN)


def waarden(deel: Deel) -> st.SearchStrategy[int | str]:
    if deel.soort == "jaar":
        return st.integers(2000, 2098)
    if deel.soort == "getal":
        return st.integers(1 if deel.vast else 10 ** (deel.minst - 1), 10**deel.meest - 1)
    if deel.soort == "letters":
        return st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=deel.minst, max_size=deel.meest)
    return st.sampled_from(deel.woorden)


def kenmerken_van(schema: Schema) -> st.SearchStrategy[Kenmerk]:
    delen = {deel.naam: waarden(deel) for deel in schema.patroon.delen}
    return st.fixed_dictionaries(delen).map(lambda gekozen: schema.maak(**gekozen))


kenmerken = st.sampled_from(list(SCHEMAS.alle.values())).flatmap(kenmerken_van)


@given(kenmerken)
def test_every_number_is_read_as_it_was_written_in_each_notation(kenmerk: Kenmerk) -> None:
    for tekst in (kenmerk.tekst, kenmerk.gewoon, f"  {kenmerk.gewoon}\n", *dict(kenmerk.vormen).values()):
        assert SCHEMAS.herken(tekst) == kenmerk
        assert SCHEMAS.lees(tekst, kenmerk.schema) == kenmerk


@given(kenmerken)
def test_no_number_is_one_of_two_schemes(kenmerk: Kenmerk) -> None:
    for tekst in (kenmerk.gewoon, *dict(kenmerk.vormen).values()):
        gelezen = [schema.naam for schema in SCHEMAS.alle.values() if schema.lees(tekst) is not None]
        assert gelezen == [kenmerk.schema]


@given(kenmerken, st.data())
def test_one_wrong_character_never_makes_a_number_of_another_scheme(kenmerk: Kenmerk, data: st.DataObject) -> None:
    tekst = kenmerk.gewoon
    plek = data.draw(st.integers(0, len(tekst) - 1))
    # Z for D is the one slip that makes another real number: nobody can see that from the number alone.
    vreemd = data.draw(st.sampled_from("0O1lIUuXx9.-–/ ,()é٣\u200b"))
    beschadigd = data.draw(
        st.sampled_from([tekst[:plek] + vreemd + tekst[plek + 1 :], tekst[:plek] + tekst[plek + 1 :]])
    )
    gelezen = SCHEMAS.herken(beschadigd)
    assert gelezen is None or gelezen.schema == kenmerk.schema


@given(kenmerken, kenmerken)
def test_a_number_is_refused_where_another_kind_is_asked(een: Kenmerk, ander: Kenmerk) -> None:
    assume(een.schema != ander.schema)
    with pytest.raises(Fout):
        SCHEMAS.lees(een.tekst, ander.schema)


@given(st.text(max_size=200))
@example("U202600182\n.")
@example("２０２６Z12158")
def test_any_text_is_a_number_that_reads_back_or_a_clean_error(tekst: str) -> None:
    try:
        kenmerk = SCHEMAS.lees(tekst)
    except Fout as fout:
        assert fout.meldingen[0].code.startswith("KM-")  # noqa: PT017 - either outcome is right
    else:
        assert SCHEMAS.lees(kenmerk.tekst) == kenmerk


@given(st.lists(kenmerken, min_size=1, max_size=4))
def test_numbers_in_running_text_are_found_where_they_stand(gekozen: list[Kenmerk]) -> None:
    zichtbaar = [kenmerk for kenmerk in gekozen if kenmerk.schema != "jenv"]
    tekst = " en ".join(f"(zie {kenmerk.tekst})" for kenmerk in zichtbaar)
    gevonden = list(SCHEMAS.vind(tekst))
    assert [plek.kenmerk for plek in gevonden] == zichtbaar
    assert [tekst[plek.begin : plek.eind] for plek in gevonden] == [kenmerk.tekst for kenmerk in zichtbaar]


def test_amounts_and_parts_of_longer_words_are_not_found_in_running_text() -> None:
    assert not list(SCHEMAS.vind("Er zijn 7468089 euro's, x2026Z12158 en 2026Z121589."))


def test_the_samples_of_the_field_are_all_known() -> None:
    assert {SCHEMAS.lees(tekst).schema for tekst in ("7468089", "U202600182", "Lbr. 26/008")} == {
        "jenv",
        "vng-u",
        "vng-lbr",
    }
    assert SCHEMAS.lees("Stcrt. 2024, 2938").schema == "stcrt"


def test_a_number_of_another_kind_is_named_as_what_it_is() -> None:
    with pytest.raises(Fout) as fout:
        SCHEMAS.lees("2026Z12158", "kamer-document")
    assert fout.value.meldingen[0].tip == "Dit is een zaaknummer van de Tweede Kamer."


def test_an_unknown_kind_is_answered_with_the_nearest() -> None:
    with pytest.raises(Fout) as fout:
        SCHEMAS.lees("2026Z12158", "kamerzaak")
    assert fout.value.meldingen[0].code == "KM-004"
    assert fout.value.meldingen[0].tip == "Bedoelde u ‘kamer-zaak’?"


def test_a_number_that_lacks_a_part_is_not_written() -> None:
    with pytest.raises(Fout, match="jaar"):
        SCHEMAS.schrijf("vng-u", volgnummer=3)
    with pytest.raises(Fout, match="KM-008"):
        SCHEMAS.schrijf("vng-lbr", jaar=2026, volgnummer=1000)


def test_two_files_may_not_describe_the_same_or_look_alike_schemes(tmp_path: Path) -> None:
    tekst = (KENMERKEN / "stcrt.yaml").read_text(encoding="utf-8")
    for naam in ("a", "b"):
        (tmp_path / f"{naam}.yaml").write_text(tekst, encoding="utf-8")
    with pytest.raises(Fout, match="KM-106"):
        lees_schemas(tmp_path)
    (tmp_path / "b.yaml").write_text(tekst.replace("naam: stcrt", "naam: stcrt-twee"), encoding="utf-8")
    with pytest.raises(Fout, match="KM-107"):
        lees_schemas(tmp_path)


def test_all_wrong_files_are_named_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("naam: a\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("- geen groep\n", encoding="utf-8")
    with pytest.raises(Fout) as fout:
        lees_schemas(tmp_path)
    bestanden = {melding.plaats.bestand for melding in fout.value.meldingen if melding.plaats}
    assert bestanden == {str(tmp_path / "a.yaml"), str(tmp_path / "b.yaml")}
