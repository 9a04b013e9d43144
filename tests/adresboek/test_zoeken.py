"""Finding gemeenten and provinces by what people type."""

import string
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.adresboek.adresboek import Adresboek, laad_adresboek
from correspondentie.adresboek.gemeente import Gemeente
from correspondentie.adresboek.naam import zonder_accenten
from correspondentie.melding import Fout
from correspondentie.werkmap.werkmap import Instellingen, Werkmap
from tests.adresboek.conftest import meldingscodes

ADRESBOEK = laad_adresboek(Werkmap(None, Instellingen()))
HUIDIGE = ADRESBOEK.gemeenten.alle()
BEEINDIGDE = [gemeente for gemeente in ADRESBOEK.gemeenten.per_code.values() if gemeente.eind]


def fout(adresboek: Adresboek, tekst: str, op: date | None = None) -> Fout:
    with pytest.raises(Fout) as gevangen:
        adresboek.gemeente(tekst, op)
    return gevangen.value


def zin(fout: Fout) -> str:
    return str(fout).replace("\u00a0", " ")


@given(
    gemeente=st.sampled_from(HUIDIGE),
    vorm=st.sampled_from([str, str.upper, str.lower, str.title, zonder_accenten]),
    vooraf=st.sampled_from(["", "gemeente ", "Gemeente ", "de gemeente ", "gem. ", "college van B&W van de gemeente "]),
    wit=st.sampled_from(["", " ", "\t"]),
)
def test_every_gemeente_is_found_under_its_own_name(
    gemeente: Gemeente, vorm: Callable[[str], str], vooraf: str, wit: str
) -> None:
    assert ADRESBOEK.gemeente(f"{wit}{vooraf}{vorm(gemeente.naam)}{wit}") == gemeente


@given(gemeente=st.sampled_from(HUIDIGE))
def test_every_gemeente_is_found_under_its_code_and_other_names(gemeente: Gemeente) -> None:
    assert ADRESBOEK.gemeente(gemeente.code.upper()) == gemeente
    for naam in gemeente.andere_namen:
        assert ADRESBOEK.gemeente(naam) == gemeente


@given(gemeente=st.sampled_from(BEEINDIGDE))
def test_an_ended_gemeente_is_found_on_its_last_day(gemeente: Gemeente) -> None:
    assert ADRESBOEK.gemeente(gemeente.naam, gemeente.eind) == gemeente


@given(st.text(alphabet=string.printable + "’‘áéĳß\u00a0", max_size=60))
def test_any_text_gives_a_gemeente_or_a_clean_error(tekst: str) -> None:
    codes = meldingscodes(lambda: ADRESBOEK.gemeente(tekst)) + meldingscodes(lambda: ADRESBOEK.provincie(tekst))
    assert all(code.startswith("AB-") for code in codes)


@pytest.mark.parametrize(
    ("getypt", "code"),
    [
        ("Den Haag", "gm0518"),
        ("'s-Gravenhage", "gm0518"),
        ("s Gravenhage", "gm0518"),
        ("Den Bosch", "gm0796"),
        ("sHertogenbosch", "gm0796"),
        ("’s-Hertogenbosch", "gm0796"),
        ("sudwest fryslan", "gm1900"),
        ("Noordoost-Fryslân", "gm1970"),
        ("Bergen NH", "gm0373"),
        ("Bergen (NH.)", "gm0373"),
        ("Bergen (Noord-Holland)", "gm0373"),
        ("Bergen (L.)", "gm0893"),
        ("Bergen, Limburg", "gm0893"),
        ("Hengelo (O)", "gm0164"),
        ("Hengelo", "gm0164"),
        ("Beek (L)", "gm0888"),
        ("Nuenen", "gm0820"),
        ("Tietjerksteradeel", "gm0737"),
        ("Capelle a/d IJssel", "gm0502"),
        ("De Friese Meren", "gm1940"),
    ],
)
def test_other_spellings_and_names_are_forgiven(adresboek: Adresboek, getypt: str, code: str) -> None:
    assert adresboek.gemeente(getypt).code == code


def test_an_old_name_means_the_gemeente_of_that_time(adresboek: Adresboek) -> None:
    assert adresboek.gemeente("De Friese Meren", date(2015, 6, 30)).code == "gm1921"
    assert adresboek.gemeente("De Friese Meren", date(2015, 7, 1)).code == "gm1940"


def test_an_ambiguous_name_lists_the_choices(adresboek: Adresboek) -> None:
    assert zin(fout(adresboek, "Bergen")) == (
        "Met ‘Bergen’ kunnen meer gemeenten bedoeld zijn: Bergen (NH) in Noord-Holland of Bergen (L) in Limburg. "
        "Schrijf bijvoorbeeld ‘Bergen (NH)’. [AB-002]"
    )


def test_an_ended_gemeente_names_its_end_and_its_successor(adresboek: Adresboek) -> None:
    assert zin(fout(adresboek, "Brielle")) == (
        "De gemeente Brielle bestaat niet meer sinds 1 januari 2023: het gebied hoort nu bij Voorne aan Zee. "
        "Schrijf ‘Voorne aan Zee’. [AB-003]"
    )


def test_successors_are_followed_through_later_mergers(adresboek: Adresboek) -> None:
    assert "hoort nu bij Waadhoeke" in zin(fout(adresboek, "Menaldumadeel"))


def test_an_area_that_was_divided_names_every_successor(adresboek: Adresboek) -> None:
    assert "hoort nu bij Boxtel, Oisterwijk, Tilburg en Vught" in zin(fout(adresboek, "Haaren"))


def test_successors_on_an_earlier_day_are_those_of_that_day(adresboek: Adresboek) -> None:
    assert "hoort nu bij De Friese Meren" in zin(fout(adresboek, "Lemsterland", date(2014, 5, 1)))


def test_an_ended_gemeente_also_names_the_one_whose_name_begins_alike(adresboek: Adresboek) -> None:
    assert "Of bedoelde u ‘Valkenburg aan de Geul’?" in zin(fout(adresboek, "Valkenburg"))


def test_a_gemeente_that_is_not_there_yet_names_its_begin(adresboek: Adresboek) -> None:
    gevonden = fout(adresboek, "Voorne aan Zee", date(2022, 6, 1))
    assert zin(gevonden) == "De gemeente Voorne aan Zee bestaat pas sinds 1 januari 2023. [AB-004]"


@pytest.mark.parametrize(
    ("getypt", "tip"),
    [
        ("Vlaardigen", "Bedoelde u ‘Vlaardingen’?"),
        ("gemeente Masluis", "Bedoelde u ‘Maassluis’?"),
        ("Nuenar", "Bedoelde u ‘Nuenen, Gerwen en Nederwetten’?"),
    ],
)
def test_an_unknown_name_suggests_the_nearest(adresboek: Adresboek, getypt: str, tip: str) -> None:
    melding = fout(adresboek, getypt).meldingen[0]
    assert (melding.code, melding.tip) == ("AB-001", tip)


@pytest.mark.parametrize("getypt", ["", "gemeente", "xyzzy", "Hengelo (Gld)", "gm9999"])
def test_what_is_no_gemeente_is_unknown(adresboek: Adresboek, getypt: str) -> None:
    assert fout(adresboek, getypt).meldingen[0].code == "AB-001"


@pytest.mark.parametrize(
    ("getypt", "code"),
    [
        ("Zuid-Holland", "pv28"),
        ("zuid holland", "pv28"),
        ("ZH", "pv28"),
        ("PV28", "pv28"),
        ("de provincie Fryslân", "pv21"),
        ("Friesland", "pv21"),
        ("Brabant", "pv30"),
    ],
)
def test_a_province_is_found_under_all_its_names(adresboek: Adresboek, getypt: str, code: str) -> None:
    assert adresboek.provincie(getypt).code == code


def test_an_unknown_province_suggests_the_nearest(adresboek: Adresboek) -> None:
    with pytest.raises(Fout) as gevangen:
        adresboek.provincie("Gelderlnd")
    assert gevangen.value.meldingen[0].tip == "Bedoelde u ‘Gelderland’?"


def test_the_province_of_a_place_in_it_is_written_with_its_name(adresboek: Adresboek) -> None:
    assert adresboek.provincie("pv21").in_provincie == "in de provincie Fryslân"
