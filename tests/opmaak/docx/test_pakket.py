"""The zip that we write is a zip that everyone reads."""

import zipfile
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from correspondentie.opmaak.docx.pakket import pers, schrijf_pakket

NAMEN = st.text(alphabet="abcdefghijklmnopqrstuvwxyz/._[]ABC0123", min_size=1, max_size=40)


@given(st.dictionaries(NAMEN, st.binary(max_size=5000), max_size=8))
def test_members_come_back_whole_and_sorted(leden: dict[str, bytes]) -> None:
    pakket = schrijf_pakket(pers(naam, inhoud) for naam, inhoud in leden.items())
    with zipfile.ZipFile(BytesIO(pakket)) as archief:
        assert archief.testzip() is None
        assert {naam: archief.read(naam) for naam in archief.namelist()} == leden
        assert archief.namelist() == sorted(leden)


def test_the_order_of_the_members_does_not_matter() -> None:
    een, twee = pers("een", b"1"), pers("twee", "twee")
    assert schrijf_pakket([een, twee]) == schrijf_pakket([twee, een])
