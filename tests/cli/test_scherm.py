"""One answer, in two forms: sentences for a person, one JSON document for a machine."""

from __future__ import annotations

import json

import pytest

from correspondentie import VERSIE
from correspondentie.cli.afloop import Afloop
from correspondentie.cli.scherm import Scherm, als_gegevens
from correspondentie.melding import Ernst, Melding, Plaats


def test_a_table_is_columns_divided_by_spaces(capsys: pytest.CaptureFixture[str]) -> None:
    Scherm("lijst", als_json=False).tabel(("naam", "x"), [("Den\u00a0Haag", "1"), ("Ede", "")])
    assert capsys.readouterr().out == "naam      x\nDen Haag  1\nEde\n"


def test_sentences_go_to_one_stream_and_problems_to_the_other(capsys: pytest.CaptureFixture[str]) -> None:
    scherm = Scherm("genereer", als_json=False)
    scherm.zeg("Klaar.")
    scherm.meld([Melding("A-1", "a")])
    scherm.sluit(Afloop.GOED)
    assert capsys.readouterr() == ("Klaar.\n", "fout: a [A-1]\n")


def test_for_a_machine_there_is_one_document_and_no_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    scherm = Scherm("genereer", als_json=True)
    scherm.zeg("Klaar.")
    scherm.tabel(("a",), [("b",)])
    scherm.meld([Melding("B-1", "b", Plaats("z.yaml", 2)), Melding("A-1", "a", Plaats("z.yaml", 1, 3))])
    scherm.gegevens = {"brieven": []}
    scherm.sluit(Afloop.DEELS)
    gelezen = capsys.readouterr()
    assert gelezen.err == ""
    document = json.loads(gelezen.out)
    assert list(document) == ["programma", "opdracht", "afloop", "code", "brieven", "meldingen"]
    assert (document["programma"], document["afloop"], document["code"]) == (VERSIE, "deels", 3)
    assert [melding["code"] for melding in document["meldingen"]] == ["A-1", "B-1"]


def test_a_problem_as_data_says_null_for_what_is_unknown() -> None:
    assert als_gegevens(Melding("A-1", "a", Plaats("z.yaml"), ernst=Ernst.WAARSCHUWING)) == {
        "code": "A-1",
        "ernst": "waarschuwing",
        "tekst": "a",
        "tip": None,
        "veld": None,
        "bestand": "z.yaml",
        "regel": None,
        "kolom": None,
        "cel": None,
    }
    assert als_gegevens(Melding("A-1", "a"))["bestand"] is None
