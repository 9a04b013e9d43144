"""The pattern language: what it reads, what it writes, and what it refuses to say."""

import time

import pytest

from correspondentie.kenmerk.patroon import GeenVergaderjaar, gewone_spaties, ontleed
from correspondentie.melding import Fout


@pytest.mark.parametrize(
    ("bron", "tekst", "waarden"),
    [
        ("U{jaar}{volgnummer:5}", "U202600182", {"jaar": 2026, "volgnummer": 182}),
        ("Lbr. {jaar:jj}/{volgnummer:3}", "Lbr. 26/008", {"jaar": 2026, "volgnummer": 8}),
        ("{jaar}/{jaar+1:jj}", "1999/2000", {"jaar": 1999}),
        ("{jaar}–{jaar+1}", "2025–2026", {"jaar": 2025}),
        ("{dossier:1-6 gegroepeerd}", "19 637", {"dossier": 19637}),
        ("{dossier:1-6 gegroepeerd}", "637", {"dossier": 637}),
        ("nr. {nummer:1-5}", "nr. 1", {"nummer": 1}),
        ("{stuk:letters 1-3}", "XVI", {"stuk": "XVI"}),
        ("Kamerstukken {kamer:I|II}", "Kamerstukken II", {"kamer": "II"}),
        ("{jaar:jj}-{volgnummer:3}", "05-001", {"jaar": 2005, "volgnummer": 1}),
    ],
)
def test_what_a_pattern_reads_it_writes_again(bron: str, tekst: str, waarden: dict[str, int | str]) -> None:
    patroon = ontleed(bron)
    assert patroon.lees(tekst) == waarden
    assert gewone_spaties(patroon.schrijf(waarden, "proef")) == tekst


@pytest.mark.parametrize(
    ("bron", "tekst"),
    [
        ("U{jaar}{volgnummer:5}", "U202600000"),
        ("U{jaar}{volgnummer:5}", "U920600182"),
        ("U{jaar}{volgnummer:5}", "U2026001820"),
        ("U{jaar}{volgnummer:5}", "U٢٠٢٦٠٠١٨٢"),
        ("nr. {nummer:1-5}", "nr. 012"),
        ("nr. {nummer:1-5}", "nr. 0"),
        ("nrX{nummer:1-5}", "nr.5"),
        ("nr.{nummer:1-5}", "nrX5"),
        ("{dossier:1-6 gegroepeerd}", "19637"),
        ("{dossier:1-6 gegroepeerd}", "1 963 712"),
        ("{kamer:I|II}", "III"),
        ("{jaar} en {jaar}", "2025 en 2025 "),
        ("{a:1-3}/{a:1-3}", "1/2"),
        ("{a:1-3}", "1" * 200),
    ],
)
def test_what_is_not_written_quite_so_is_not_read(bron: str, tekst: str) -> None:
    assert ontleed(bron).lees(tekst) is None


@pytest.mark.parametrize("tekst", ["2025/27", "2025/25", "2026/25", "1998/2000"])
def test_two_years_that_do_not_follow_each_other_are_no_vergaderjaar(tekst: str) -> None:
    with pytest.raises(GeenVergaderjaar):
        ontleed("{jaar}/{jaar+1:jj}").lees(tekst)


@pytest.mark.parametrize(
    ("bron", "waarden"),
    [
        ("{a:3}", {"a": 1000}),
        ("{a:3}", {"a": 0}),
        ("{a:3}", {"a": -5}),
        ("{a:2-3}", {"a": 7}),
        ("{a:letters 1-2}", {"a": "abc"}),
        ("{a:I|II}", {"a": "III"}),
        ("{a:3}", {"a": "012"}),
        ("{jaar}", {"jaar": 26}),
        ("{jaar+1}", {"jaar": 2099}),
    ],
)
def test_a_value_that_does_not_fit_is_not_written(bron: str, waarden: dict[str, int | str]) -> None:
    with pytest.raises(Fout) as fout:
        ontleed(bron).schrijf(waarden, "proefnummer")
    assert fout.value.meldingen[0].code == "KM-008"


@pytest.mark.parametrize(
    ("bron", "code"),
    [
        ("", "KM-101"),
        ("zonder deel", "KM-101"),
        ("{jaar", "KM-101"),
        ("jaar}", "KM-101"),
        ("{}", "KM-101"),
        ("{Jaar}", "KM-101"),
        ("{jaar:j}", "KM-101"),
        ("{nummer}", "KM-101"),
        ("{nummer:0}", "KM-101"),
        ("{nummer:5-3}", "KM-101"),
        ("{nummer:12}", "KM-101"),
        ("{nummer+1:5}", "KM-101"),
        ("{nummer:letters 1-3 gegroepeerd}", "KM-101"),
        ("{nummer:(a+)+$}", "KM-101"),
        ("{a:1-3}{b:1-3}", "KM-102"),
        ("{a:1-3}0", "KM-102"),
        ("0{a:1-3}", "KM-102"),
        ("{a:1-6 gegroepeerd} {b:3}", "KM-102"),
        ("{a:letters 1-3}X", "KM-102"),
        ("{a:letters 1-3}{b:I|II}", "KM-102"),
    ],
)
def test_a_pattern_that_reads_in_two_ways_or_not_at_all_is_refused(bron: str, code: str) -> None:
    with pytest.raises(Fout) as fout:
        ontleed(bron)
    assert fout.value.meldingen[0].code == code


def test_punctuation_in_a_pattern_is_never_a_regular_expression() -> None:
    assert ontleed("(a+)+ {x:1}").lees("(a+)+ 7") == {"x": 7}
    assert ontleed("(a+)+ {x:1}").lees("aaaa 7") is None


def test_spaces_that_are_written_do_not_break() -> None:
    assert ontleed("nr. {a:1-3}").schrijf({"a": 7}, "proef") == "nr.\u00a07"


def test_a_very_long_text_is_refused_before_it_is_read() -> None:
    begin = time.process_time()
    assert ontleed("{a:1-9 gegroepeerd}, {b:letters 1-9}, nr. {c:1-9}").lees("1 111" * 400_000) is None
    # Generous: an expression that backtracks would take minutes.
    assert time.process_time() - begin < 1
