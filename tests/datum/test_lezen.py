from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.datum import notatie
from correspondentie.datum.lezen import MAAND_VAN, MAANDEN, WEEKDAGEN, lees_datum
from correspondentie.melding import Fout, Plaats

DATUMS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    "tekst",
    [
        "9 april 2026",
        "09 april 2026",
        "9 apr. 2026",
        "9 apr 2026",
        "9 APRIL 2026",
        "9\u00a0april\u00a02026",
        "  9   april\t2026 ",
        "9-4-2026",
        "09-04-2026",
        "9 - 4 - 2026",
        "9\u20114\u20112026",
        "9/4/2026",
        "2026-04-09",
        "donderdag 9 april 2026",
        "Donderdag, 9 april 2026",
        "do. 9 april 2026",
        "do 9-4-2026",
        "donderdag 2026-04-09",
    ],
)
def test_every_usual_way_to_write_a_date_is_read(tekst: str) -> None:
    assert lees_datum(tekst) == date(2026, 4, 9)


@pytest.mark.parametrize(
    ("tekst", "code", "woorden"),
    [
        ("", "DT-002", "Er staat geen datum."),
        ("volgende week", "DT-001", "‘volgende week’ is geen datum. Schrijf een datum als ‘9 april 2026’"),
        ("9.4.2026", "DT-001", "‘9.4.2026’ is geen datum."),
        ("20260409", "DT-001", "‘20260409’ is geen datum."),
        ("9 april 2026 om 10 uur", "DT-001", "is geen datum"),
        ("9-4/2026", "DT-001", "is geen datum"),
        ("٩ april 2026", "DT-001", "is geen datum"),
        ("9 apirl 2026", "DT-003", "‘apirl’ is geen maand. Bedoelde u ‘april’?"),
        ("9 october 2026", "DT-003", "Bedoelde u ‘oktober’?"),
        ("9 xyz 2026", "DT-003", "De maanden zijn januari, februari,"),
        ("31 februari 2026", "DT-004", "31 februari 2026 bestaat niet: februari 2026 heeft 28 dagen."),
        ("29-2-2100", "DT-004", "29 februari 2100 bestaat niet: februari 2100 heeft 28 dagen."),
        ("31 april 2026", "DT-004", "april 2026 heeft 30 dagen. De laatste dag van die maand is 30 april."),
        ("0-4-2026", "DT-004", "0 april 2026 bestaat niet"),
        ("2026-13-04", "DT-005", "maand 13, maar een jaar heeft twaalf maanden"),
        ("32-13-2026", "DT-005", "maand 13"),
        ("9-0-2026", "DT-005", "maand 0"),
        ("4/13/2026", "DT-006", "Amerikaanse volgorde: eerst de maand, dan de dag. Bedoelde u 13 april?"),
        ("4-13-2026", "DT-006", "Schrijf dan ‘13-4-2026’."),
        ("9-4-26", "DT-007", "twee cijfers. Daaruit blijkt niet welke eeuw het is."),
        ("9 april ’26", "DT-007", "Schrijf het jaar met vier cijfers: ‘1926’ of ‘2026’."),
        ("4/13/26", "DT-007", "twee cijfers"),
        ("9 april 1899", "DT-008", "Het jaar 1899 kan niet"),
        ("9 april 2200", "DT-008", "van 1900 tot en met 2199"),
        ("9 april 20266", "DT-008", "Het jaar 20266 kan niet"),
        ("9-4-" + "9" * 5000, "DT-008", "Het jaar 999999999999… kan niet"),
        ("9 april", "DT-009", "In ‘9 april’ ontbreekt het jaar. Schrijf het jaar erbij"),
        ("april 2026", "DT-010", "In ‘april 2026’ ontbreekt de dag."),
        ("woensdag 9 april 2026", "DT-011", "De weekdag klopt niet: 9 april 2026 is een donderdag, geen woensdag."),
        ("wo 9-4-2026", "DT-011", "Schrijf ‘donderdag 9 april 2026’ of verbeter de datum."),
        ("dondedag 9 april 2026", "DT-012", "‘dondedag’ is geen dag van de week. Bedoelde u ‘donderdag’?"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(tekst: str, code: str, woorden: str) -> None:
    with pytest.raises(Fout) as gevangen:
        lees_datum(tekst)
    [melding] = gevangen.value.meldingen
    assert melding.code == code
    assert woorden in str(melding)


def test_a_fault_stands_where_the_date_stood() -> None:
    with pytest.raises(Fout) as gevangen:
        lees_datum("31 juni 2026", waar=Plaats("zaak.yaml", 3, 9))
    assert gevangen.value.meldingen[0].plaats == Plaats("zaak.yaml", 3, 9)


def test_the_names_of_months_and_days_are_those_of_babel() -> None:
    from babel import Locale

    taal = Locale.parse("nl")
    assert list(MAANDEN) == [taal.months["format"]["wide"][n] for n in range(1, 13)]
    assert list(WEEKDAGEN) == [taal.days["format"]["wide"][n] for n in range(7)]
    for nummer, afkorting in taal.months["format"]["abbreviated"].items():
        assert MAAND_VAN[afkorting.rstrip(".")] == nummer


@given(DATUMS)
def test_a_date_that_was_written_is_read_back(dag: date) -> None:
    for schrijf in (notatie.lang, notatie.kort, notatie.iso, notatie.met_weekdag):
        assert lees_datum(schrijf(dag)) == dag


@given(DATUMS, st.integers(0, 6))
def test_only_the_right_weekday_is_taken(dag: date, weekdag: int) -> None:
    tekst = f"{WEEKDAGEN[weekdag]} {notatie.lang(dag)}"
    if weekdag == dag.weekday():
        assert lees_datum(tekst) == dag
    else:
        with pytest.raises(Fout, match=f"is een {WEEKDAGEN[dag.weekday()]}, geen {WEEKDAGEN[weekdag]}"):
            lees_datum(tekst)


@given(
    st.one_of(
        st.text(),
        st.from_regex(r"[0-9]{1,3}[-/. ](?:[0-9]{1,3}|april|{x})[-/. ][0-9]{0,5}"),
        st.lists(st.sampled_from(["9", "31", "april", "mei", "26", "2026", "-", "/", "do", " ", "’", "{", "٣"])).map(
            "".join
        ),
    )
)
def test_any_other_text_gives_one_dutch_fault_or_a_date(tekst: str) -> None:
    try:
        uitkomst = str(lees_datum(tekst).year)
    except Fout as fout:
        [uitkomst] = [melding.code for melding in fout.meldingen]
    assert uitkomst.startswith("DT-0") or 1900 <= int(uitkomst) <= 2199
