"""What the end of a page may not part."""

from correspondentie.brief.boom import Kop, Lijst
from correspondentie.opmaak.samenhang import kondigt_aan
from tests.opmaak.brieven import alinea, lange_tabel, t


def test_a_paragraph_announces_any_list_and_a_short_table() -> None:
    volgende = (Lijst(False, ((alinea("x"),),)), lange_tabel(3), lange_tabel(30), alinea("tekst"), None)
    assert [kondigt_aan(alinea("Dit is er:"), blok) for blok in volgende] == [True, True, False, False, False]


def test_a_heading_announces_nothing() -> None:
    assert not kondigt_aan(Kop(2, (t("Kop"),)), lange_tabel(3))
