"""Reading YAML: what comes out, where it stood, and everything that is refused."""

import copy
import pickle
import tempfile
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.bron.yaml import GROOTSTE_BESTAND, Groep, Knoop, Lijst, Scalair, lees_bestand, lees_yaml
from correspondentie.melding import Fout, Plaats

ZAAK = """\
# een zaak
soort: vrije-brief
naar:
  gemeente: Zwolle
  leden:
    - naam: Q. Eerste
    - "007"
tekst: |
  Eerste alinea.

  Tweede alinea.
"""


def fouten(tekst: str) -> list[tuple[str, str]]:
    """Code and place of each problem in this text."""
    with pytest.raises(Fout) as gevangen:
        lees_yaml(tekst, "z")
    return [(melding.code, str(melding.plaats)) for melding in gevangen.value.meldingen]


def scalairen(knoop: Knoop) -> list[Scalair]:
    if isinstance(knoop, Scalair):
        return [knoop]
    return [punt for onder in (knoop.values() if isinstance(knoop, Groep) else knoop) for punt in scalairen(onder)]


class TestWhatComesOut:
    def test_values_know_their_path_and_their_place(self) -> None:
        gevonden = [(str(punt), punt.pad, str(punt.plaats)) for punt in scalairen(lees_yaml(ZAAK, "z"))]
        assert gevonden == [
            ("vrije-brief", "soort", "z:2:8"),
            ("Zwolle", "naar.gemeente", "z:4:13"),
            ("Q. Eerste", "naar.leden[1].naam", "z:6:13"),
            ("007", "naar.leden[2]", "z:7:7"),
            ("Eerste alinea.\n\nTweede alinea.\n", "tekst", "z:8:8"),
        ]

    def test_keys_know_their_place(self) -> None:
        groep = lees_yaml(ZAAK, "z")
        naar = groep["naar"]
        assert isinstance(naar, Groep)
        assert groep.sleutels["naar"] == Plaats("z", 3, 1)
        assert naar.sleutels == {"gemeente": Plaats("z", 4, 3), "leden": Plaats("z", 5, 3)}

    @pytest.mark.parametrize("waarde", ["no", "ja", "012", "12:30:00", "1e3", "0x1F", "2026-03-01", "1_000", "=", ".5"])
    def test_values_stay_the_text_that_they_are(self, waarde: str) -> None:
        assert lees_yaml(f"a: {waarde}", "z") == {"a": waarde}

    @pytest.mark.parametrize("leeg", ["a:", "a: ~", "a: null", "a: # later"])
    def test_a_key_with_nothing_behind_it_is_empty(self, leeg: str) -> None:
        waarde = lees_yaml(leeg, "z")["a"]
        assert isinstance(waarde, Scalair)
        assert waarde.leeg

    @pytest.mark.parametrize("gevuld", ["a: ''", 'a: "~"', "a: 'null'", "a: x", "a: |\n  ~"])
    def test_what_stands_in_quotes_is_filled_in(self, gevuld: str) -> None:
        waarde = lees_yaml(gevuld, "z")["a"]
        assert isinstance(waarde, Scalair)
        assert not waarde.leeg

    def test_a_byte_order_mark_and_windows_line_ends_make_no_difference(self) -> None:
        assert lees_yaml("\ufeff" + ZAAK.replace("\n", "\r\n"), "z") == lees_yaml(ZAAK, "z")

    def test_values_survive_the_way_to_another_process(self) -> None:
        groep = lees_yaml(ZAAK, "z")
        for terug in (pickle.loads(pickle.dumps(groep)), copy.deepcopy(groep)):
            assert isinstance(terug, Groep)
            assert (terug, terug.sleutels) == (groep, groep.sleutels)
            assert [vars(punt) for punt in scalairen(terug)] == [vars(punt) for punt in scalairen(groep)]


class TestWhatIsRefused:
    def test_a_key_that_stands_there_twice(self) -> None:
        assert fouten("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n") == [("BN-006", "z:4:3"), ("BN-006", "z:5:1")]

    @pytest.mark.parametrize("begin", ["[", "- ", "a: [", "- - ? "])
    def test_a_hundred_thousand_layers(self, begin: str) -> None:
        (code, _plaats), *_ = fouten(begin + begin[-2:].strip().ljust(2) * 100_000)
        assert code in ("BN-007", "BN-009")

    def test_more_parts_than_any_letter_has(self) -> None:
        assert fouten("a: [" + "x, " * 100_001 + "]")[0][0] == "BN-008"

    def test_keys_so_long_that_paths_would_fill_the_memory(self) -> None:
        assert fouten(f"a:\n  {'k' * 81}: x") == [("BN-016", "z:2:3")]

    def test_anchors_aliases_and_tags_all_at_once(self) -> None:
        assert fouten("a: &x 1\nb: *x\nc: !!python/name:os.system ''\nd: !eigen x\n") == [
            ("BN-004", "z:1:4"),
            ("BN-004", "z:2:4"),
            ("BN-005", "z:3:4"),
            ("BN-005", "z:4:4"),
        ]

    def test_a_billion_laughs(self) -> None:
        lagen = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9) if n else 'ha'}]\n" for n in range(9))
        assert {code for code, _ in fouten(lagen)} == {"BN-004"}

    def test_more_documents(self) -> None:
        assert fouten("a: 1\n---\nb: [\n") == [("BN-012", "z:2:1")]

    @pytest.mark.parametrize("leeg", ["", "\n", "# niets\n", "---\n", "~"])
    def test_nothing_at_all(self, leeg: str) -> None:
        assert fouten(leeg) == [("BN-011", "z")]

    @pytest.mark.parametrize("tekst", ["- a\n", "zomaar een zin"])
    def test_no_keys(self, tekst: str) -> None:
        assert fouten(tekst) == [("BN-010", "z:1:1")]

    @pytest.mark.parametrize("tekst", ["? [a]\n: b", "{a: b}: c", "'': b", "? \n: b"])
    def test_keys_that_are_no_words(self, tekst: str) -> None:
        assert [code for code, _ in fouten(tekst)] == ["BN-009"]

    @pytest.mark.parametrize(
        "teken", [0, 7, 0xB, 0x7F, 0x85, 0x9F, 0xD800, 0xDFFF, 0xE000, 0xE001, 0xF0B7, 0xFEFF, 0xFFFE]
    )
    def test_characters_that_no_letter_can_hold(self, teken: int) -> None:
        assert fouten(f"a: 1\nb: é{chr(teken)}") == [("BN-013", "z:2:5")]

    @pytest.mark.parametrize("teken", ["\\0", "\\x07", "\\r", "\\e", "\\N", "\\uE000", "\\uFFFE"])
    def test_the_same_characters_as_escapes_in_a_value_or_a_key(self, teken: str) -> None:
        assert fouten(f'a: "x{teken}"') == [("BN-013", "z:1:4")]
        assert fouten(f'"x{teken}": a') == [("BN-013", "z:1:1")]

    def test_a_file_without_any_text_gives_a_few_places_and_not_all(self) -> None:
        assert len(fouten("\0" * 1000)) == 20

    def test_text_beyond_the_limit(self) -> None:
        assert fouten("a: " + "x" * GROOTSTE_BESTAND) == [("BN-001", "z")]


@pytest.mark.parametrize(
    ("tekst", "plaats", "woorden"),
    [
        ("a:\n\t- b", "z:2:1", "tab"),
        ("a:\n  b: 1\n\tc: 2", "z:3:1", "tab"),
        ("betreft: Brief: antwoord", "z:1:15", "dubbele punt"),
        ("a: [b\nc: d", "z:1:4", "tussen [ en ]"),
        ("x: 1\na: {b\nc: d", "z:2:4", "tussen { en }"),
        ('a: "b\nc: d', "z:1:4", "niet gesloten"),
        ('a: "b" en c', "z:1:8", "achter het aanhalingsteken"),
        ('a: "C:\\map"', "z:1:7", "na een \\"),
        ("a: @b", "z:1:4", "tussen aanhalingstekens"),
        ("a: *vet* woord", "z:1:8", "een * aan het begin"),
        ("a:\n  b: 1\n c: 2", "z:3:2", "springt niet in"),
        ("%WAT x\n---\na: b", "z:1:5", "de opbouw"),
    ],
)
def test_text_that_is_no_yaml_is_refused_where_it_has_to_be_mended(tekst: str, plaats: str, woorden: str) -> None:
    with pytest.raises(Fout) as gevangen:
        lees_yaml(tekst, "z")
    (melding,) = gevangen.value.meldingen
    assert (melding.code, str(melding.plaats)) == ("BN-002", plaats)
    assert woorden in melding.tekst


class TestFiles:
    def test_text_is_read_without_its_byte_order_mark(self, tmp_path: Path) -> None:
        (bestand := tmp_path / "z.yaml").write_bytes(b"\xef\xbb\xbfa: \xc3\xa9")
        assert lees_bestand(bestand) == "a: é"

    @pytest.mark.parametrize(
        ("ruw", "plaats"), [(b"a: 1\nb: \xc3\xa9\xe9n", ":2:5"), ("a: b".encode("utf-16"), ":1:1"), (b"\xff", ":1:1")]
    )
    def test_what_is_not_utf_8_is_refused_at_the_first_wrong_character(
        self, tmp_path: Path, ruw: bytes, plaats: str
    ) -> None:
        (bestand := tmp_path / "z.yaml").write_bytes(ruw)
        with pytest.raises(Fout) as gevangen:
            lees_bestand(bestand)
        (melding,) = gevangen.value.meldingen
        assert (melding.code, str(melding.plaats)) == ("BN-003", f"{bestand}{plaats}")

    def test_a_file_beyond_the_limit_is_refused(self, tmp_path: Path) -> None:
        (bestand := tmp_path / "z.yaml").write_bytes(b"#" * (GROOTSTE_BESTAND + 1))
        with pytest.raises(Fout, match="te groot"):
            lees_bestand(bestand)

    @pytest.mark.parametrize("naam", ["weg.yaml", "weg/weg.yaml", "nul\0.yaml"])
    def test_a_file_that_is_not_there_is_refused(self, tmp_path: Path, naam: str) -> None:
        with pytest.raises(Fout, match="is er niet"):
            lees_bestand(tmp_path / naam)

    @pytest.mark.parametrize(("naam", "reden"), [("", "het is een map"), ("x" * 300, "de computer meldt")])
    def test_what_cannot_be_read_is_refused_with_the_reason(self, tmp_path: Path, naam: str, reden: str) -> None:
        with pytest.raises(Fout, match=reden):
            lees_bestand(tmp_path / naam)


YAMLACHTIG = st.lists(
    st.sampled_from(
        [*"abé:?-[]{}#&*!|>'\"%@`,~\\ \t\n\r\0\x85\u2028\ud800\ue000\ufeff", "\n  ", ": ", "- ", "---\n", "\\x"]
    )
).map("".join)
LEESBAAR = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn"], exclude_characters="\ufeff", include_characters="\n\t")
)
SLEUTEL = st.text("abcdefghijklmnopqrstuvwxyz_", min_size=1, max_size=9)
BOMEN = st.dictionaries(
    SLEUTEL,
    st.recursive(LEESBAAR, lambda onder: st.lists(onder) | st.dictionaries(SLEUTEL, onder), max_leaves=12),
    min_size=1,
)


def kaal(knoop: Knoop) -> object:
    if isinstance(knoop, Scalair):
        return str(knoop)
    return [kaal(punt) for punt in knoop] if isinstance(knoop, Lijst) else {s: kaal(w) for s, w in knoop.items()}


def gelezen(bestand: Path) -> Groep | Fout:
    try:
        return lees_yaml(lees_bestand(bestand), "z")
    except Fout as fout:
        return fout


@given((st.text() | YAMLACHTIG).map(lambda tekst: tekst.encode("utf-8", "surrogatepass")) | st.binary())
def test_any_file_gives_a_group_with_places_or_problems_with_places(ruw: bytes) -> None:
    with tempfile.NamedTemporaryFile(suffix=".yaml") as stroom:
        stroom.write(ruw)
        stroom.flush()
        uitkomst = gelezen(Path(stroom.name))
    if isinstance(uitkomst, Fout):
        assert uitkomst.meldingen
        assert all(melding.plaats for melding in uitkomst.meldingen)
    else:
        assert set(uitkomst) == set(uitkomst.sleutels)


@given(st.text() | YAMLACHTIG)
def test_any_text_gives_a_group_or_problems_within_the_file(tekst: str) -> None:
    try:
        plaatsen = [punt.plaats for punt in scalairen(lees_yaml(tekst, "z"))]
    except Fout as fout:
        plaatsen = [melding.plaats or Plaats("nergens") for melding in fout.meldingen]
    regels = tekst.count("\n") + tekst.count("\r") + tekst.count("\u2028") + tekst.count("\u2029") + 1
    assert all(plaats.bestand == "z" and plaats.regel <= regels for plaats in plaatsen)


def test_a_key_without_a_value_is_where_its_key_is() -> None:
    (punt,) = scalairen(lees_yaml("? soort", "z"))
    assert punt.plaats == Plaats("z", 1, 3)


@given(BOMEN)
def test_texts_come_back_as_they_were_written(boom: dict[str, object]) -> None:
    geschreven = yaml.dump(boom, allow_unicode=True, default_style='"')
    assert kaal(lees_yaml(geschreven, "z")) == boom
