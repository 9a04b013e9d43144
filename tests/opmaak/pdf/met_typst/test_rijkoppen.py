from __future__ import annotations

import re

from correspondentie.brief.boom import Bijeen, Citaat, Lijst, Tabel, Uitlijning
from correspondentie.opmaak.pdf import maak_pdf
from correspondentie.opmaak.pdf.met_typst.rijkoppen import met_rijkoppen, tabellen
from tests.opmaak.brieven import alinea, korte_brief, lange_tabel, t
from tests.opmaak.pdf.lezen import tags
from tests.opmaak.stijlen import stijl, stijlmap

GEWOON = Tabel((Uitlijning.LINKS,), ((t("k"),),), (((t("c"),),),))
HOEK = Tabel(
    (Uitlijning.LINKS, Uitlijning.LINKS), ((), (t("k"),)), (((t("r"),), (t("c"),)), ((t("s"),), ())), rijkoppen=True
)


def zet(*tabellen_: Tabel) -> bytes:
    return maak_pdf(korte_brief(alinea("x"), *tabellen_), stijl("kaal"), stijlmap("kaal"), "typst")


def test_only_the_first_cell_of_each_row_becomes_a_header_of_its_row() -> None:
    soorten = re.findall(r"^ +(TH|TD)\b", tags(zet(HOEK)), re.MULTILINE)
    assert soorten == ["TD", "TH", "TH", "TD", "TH", "TD"]


def test_a_table_between_others_is_the_one_that_changes() -> None:
    boom = tags(zet(GEWOON, HOEK, GEWOON))
    assert [boom[plek.start() :].split()[0] for plek in re.finditer(r"/Scope /", boom)] == ["/Scope"] * 5
    assert re.findall(r"/Scope /(\w+)", boom) == ["Column", "Column", "Row", "Row", "Column"]


def test_every_object_stands_where_the_table_of_offsets_says() -> None:
    pdf = zet(lange_tabel(40), HOEK)
    begin = int(pdf[pdf.rindex(b"startxref") :].split()[1])
    assert pdf[begin : begin + 4] == b"xref"
    regels = pdf[begin : pdf.index(b"trailer", begin)].splitlines()[2:]
    for nummer, regel in enumerate(regels):
        if regel.endswith(b"n "):
            assert pdf[int(regel[:10]) :].startswith(b"%d 0 obj" % nummer)


def test_a_letter_without_such_a_table_stays_as_it_is() -> None:
    pdf = zet(GEWOON)
    assert met_rijkoppen(pdf, (alinea("x"), GEWOON)) is pdf


def test_tables_are_found_wherever_they_stand() -> None:
    assert list(tabellen((Lijst(False, ((GEWOON,),)), Citaat((HOEK,)), Bijeen((GEWOON,)), alinea("x")))) == [
        GEWOON,
        HOEK,
        GEWOON,
    ]
