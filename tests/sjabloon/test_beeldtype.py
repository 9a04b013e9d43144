"""The picture of a signature: PNG or JPEG beside the case file, never anything else on the machine."""

import struct
import zlib
from pathlib import Path

import pytest

from correspondentie.melding import Fout
from correspondentie.sjabloon.beeldtype import BREEDTE, HOOGTE, lees_beeld
from tests.specimen import maak_specimen


def png(breedte: int, hoogte: int) -> bytes:
    def deel(naam: bytes, inhoud: bytes) -> bytes:
        return struct.pack(">I", len(inhoud)) + naam + inhoud + struct.pack(">I", zlib.crc32(naam + inhoud))

    kop = struct.pack(">IIBBBBB", breedte, hoogte, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + deel(b"IHDR", kop) + deel(b"IDAT", zlib.compress(b"\0" * 10)) + deel(b"IEND", b"")


def jpeg(breedte: int, hoogte: int) -> bytes:
    sof = b"\xff\xc0" + struct.pack(">HBHHB", 17, 8, hoogte, breedte, 3) + b"\0" * 9
    return b"\xff\xd8" + b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0" + b"\0" * 9 + sof + b"\xff\xd9"


@pytest.mark.parametrize(("maak", "mime"), [(png, "image/png"), (jpeg, "image/jpeg")])
def test_a_picture_is_scaled_into_the_signature_box(tmp_path: Path, maak: object, mime: str) -> None:
    assert callable(maak)
    pad = tmp_path / "beeld"
    pad.write_bytes(maak(900, 100))
    beeld = lees_beeld(pad, "Handtekening")
    assert (beeld.mime, beeld.breedte, beeld.hoogte) == (mime, BREEDTE, 5.0)
    pad.write_bytes(maak(100, 100))
    assert lees_beeld(pad, "Handtekening").hoogte == HOOGTE


@pytest.mark.parametrize(
    "inhoud", [b"", b"GIF89a", b"<svg/>", b"\xff\xd8\xff\xe0\x00", png(0, 5), png(5000, 5)], ids=repr
)
def test_what_is_no_usable_picture_is_refused(tmp_path: Path, inhoud: bytes) -> None:
    pad = tmp_path / "beeld.png"
    pad.write_bytes(inhoud)
    with pytest.raises(Fout):
        lees_beeld(pad, "Handtekening")


def test_a_picture_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    pad = tmp_path / "beeld.png"
    pad.write_bytes(png(10, 10) + b"\0" * 1_000_001)
    with pytest.raises(Fout, match="SJ-110"):
        lees_beeld(pad, "Handtekening")


def test_a_name_that_no_file_can_have_is_refused_as_a_picture_that_is_not_there(tmp_path: Path) -> None:
    specimen = maak_specimen(tmp_path, "{{ beeld }}", "  - {naam: beeld, type: afbeelding}\n")
    with pytest.raises(Fout, match="SJ-108"):
        specimen.zaak(f"beeld: {{bestand: {'é' * 300}, alternatief: Handtekening}}\n")
