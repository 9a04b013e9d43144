"""ZIPs that would hurt: refused before anything in them is unpacked."""

from __future__ import annotations

import struct
import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.bron.pakket import Grenzen, Kwaal, Pakketfout, geopend, is_versleuteld
from correspondentie.melding import Fout

KLEIN = Grenzen(onderdeel=1_000, pakket=1_500, onderdelen=3, verhouding=10, verhouding_vanaf=500)


def ingepakt(*delen: bytes, soort: int = zipfile.ZIP_DEFLATED) -> bytes:
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w", soort) as archief:
        for nummer, inhoud in enumerate(delen):
            archief.writestr(f"{nummer}.xml", inhoud)
    return uit.getvalue()


def lees_alles(ruw: bytes) -> None:
    with geopend(ruw, KLEIN) as archief:
        for deel in archief.infolist():
            archief.read(deel)


def kwaal(ruw: bytes) -> Kwaal:
    with pytest.raises(Pakketfout) as fout:
        lees_alles(ruw)
    return fout.value.kwaal


@pytest.mark.parametrize(
    "ruw",
    [
        ingepakt(bytes(range(250)) * 5),
        ingepakt(*[bytes(range(250)) * 3] * 3),
        ingepakt(b"a", b"b", b"c", b"d"),
        ingepakt(b" " * 900),
    ],
    ids=["a part", "all parts together", "how many there are", "how dense it is"],
)
def test_a_package_is_too_large_by(ruw: bytes) -> None:
    assert kwaal(ruw) is Kwaal.TE_GROOT


def test_a_part_that_is_larger_than_it_says_is_not_read_beyond_what_it_says() -> None:
    ruw = ingepakt(b" " * 100_000)
    leugen = ruw.replace(struct.pack("<L", 100_000), struct.pack("<L", 100))
    assert leugen != ruw
    assert kwaal(leugen) is Kwaal.BESCHADIGD


def test_a_part_with_a_password_is_told_apart() -> None:
    ruw = bytearray(ingepakt(b"a"))
    for teken, plek in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        ruw[ruw.index(teken) + plek] |= 1
    assert kwaal(bytes(ruw)) is Kwaal.WACHTWOORD


@pytest.mark.parametrize("soort", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_ways_of_packing_are_refused(soort: int) -> None:
    assert kwaal(ingepakt(b"a", soort=soort)) is Kwaal.BESCHADIGD


def test_a_problem_of_the_reader_passes_unchanged() -> None:
    with pytest.raises(Fout), geopend(ingepakt(b"a"), KLEIN):
        raise Fout


def test_an_old_office_file_is_not_taken_for_one_with_a_password() -> None:
    begin = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    assert not is_versleuteld(begin)
    assert is_versleuteld(begin + "EncryptedPackage".encode("utf-16-le"))


@given(st.binary(max_size=200) | st.binary(max_size=200).map(lambda staart: ingepakt(b"<a/>") + staart))
def test_any_bytes_open_or_are_refused(ruw: bytes) -> None:
    with suppress(Pakketfout):
        lees_alles(ruw)


@given(st.data())
def test_a_package_with_any_byte_changed_opens_or_is_refused(data: st.DataObject) -> None:
    ruw = bytearray(ingepakt(b"<a>woord</a>", b"<b/>"))
    for _ in range(data.draw(st.integers(1, 4))):
        ruw[data.draw(st.integers(0, len(ruw) - 1))] = data.draw(st.integers(0, 255))
    with suppress(Pakketfout):
        lees_alles(bytes(ruw))
