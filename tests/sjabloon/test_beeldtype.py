"""The picture of a signature: PNG or JPEG beside the case file, never anything else on the machine."""

import struct
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFile

from correspondentie.melding import Fout
from correspondentie.sjabloon.beeldtype import BREEDTE, HOOGTE, is_heel_beeld, lees_beeld
from tests.specimen import maak_specimen


def plaatje(soort: str, breedte: int, hoogte: int) -> bytes:
    uit = BytesIO()
    Image.new("L", (breedte, hoogte)).save(uit, soort)
    return uit.getvalue()


def png(breedte: int, hoogte: int) -> bytes:
    return plaatje("PNG", breedte, hoogte)


def jpeg(breedte: int, hoogte: int) -> bytes:
    return plaatje("JPEG", breedte, hoogte)


def met_maat(beeld: bytes, breedte: int) -> bytes:
    """A PNG that says that it is so wide."""
    return beeld[:16] + struct.pack(">I", breedte) + beeld[20:]


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
    "inhoud", [b"", b"GIF89a", b"<svg/>", b"\xff\xd8\xff\xe0\x00", met_maat(png(5, 5), 0), png(5000, 5)], ids=repr
)
def test_what_is_no_usable_picture_is_refused(tmp_path: Path, inhoud: bytes) -> None:
    pad = tmp_path / "beeld.png"
    pad.write_bytes(inhoud)
    with pytest.raises(Fout):
        lees_beeld(pad, "Handtekening")


@pytest.mark.parametrize("maak", [png, jpeg])
@pytest.mark.parametrize("genoegen", [False, True], ids=["", "also when Pillow was told to make do with half of it"])
def test_a_picture_of_which_a_part_is_gone_is_refused_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, maak: Callable[[int, int], bytes], genoegen: bool
) -> None:
    is_heel_beeld.cache_clear()
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", genoegen)
    pad = tmp_path / "beeld"
    pad.write_bytes(maak(40, 30)[:-20])
    with pytest.raises(Fout, match="beschadigd; sla het opnieuw op"):
        lees_beeld(pad, "Handtekening")
    assert ImageFile.LOAD_TRUNCATED_IMAGES is genoegen


@given(st.sampled_from([png(12, 9), jpeg(12, 9)]), st.data())
def test_damage_of_any_kind_is_a_picture_or_not_and_never_a_crash(heel: bytes, data: st.DataObject) -> None:
    stuk = bytearray(heel[: data.draw(st.integers(0, len(heel)))])
    for plek in data.draw(st.lists(st.integers(0, max(len(stuk) - 1, 0)), max_size=5)) if stuk else ():
        stuk[plek] = data.draw(st.integers(0, 255))
    assert is_heel_beeld(bytes(stuk)) in (True, False)
    assert is_heel_beeld(heel)


def test_a_picture_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    pad = tmp_path / "beeld.png"
    pad.write_bytes(png(10, 10) + b"\0" * 1_000_001)
    with pytest.raises(Fout, match="SJ-110"):
        lees_beeld(pad, "Handtekening")


def test_a_name_that_no_file_can_have_is_refused_as_a_picture_that_is_not_there(tmp_path: Path) -> None:
    specimen = maak_specimen(tmp_path, "{{ beeld }}", "  - {naam: beeld, type: afbeelding}\n")
    with pytest.raises(Fout, match="SJ-108"):
        specimen.zaak(f"beeld: {{bestand: {'é' * 300}, alternatief: Handtekening}}\n")
