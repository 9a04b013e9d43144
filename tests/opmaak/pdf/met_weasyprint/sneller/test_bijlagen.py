"""Parts of typefaces, pictures and streams that are made once have the bytes of those that are made each time."""

from __future__ import annotations

from typing import Any

import pydyf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from weasyprint.images import RasterImage

from correspondentie.opmaak.pdf.met_weasyprint.sneller import bijlagen, sneller


@pytest.fixture(autouse=True)
def leeg() -> None:
    bijlagen.vergeet_bijlagen()


@given(st.lists(st.tuples(st.sampled_from(["L", "RGB", "RGBA"]), st.integers(0, 3)), min_size=2, max_size=6))
def test_a_picture_is_that_of_its_own_pixels(soorten: list[tuple[str, int]]) -> None:
    for modus, kleur in soorten:
        beeld = Image.new(modus, (2, 3), (kleur,) * len(modus) if len(modus) > 1 else kleur)
        verwacht = RasterImage._get_png_data(beeld)
        with sneller():
            assert RasterImage._get_png_data(beeld) == verwacht
            assert RasterImage._get_png_data(beeld) == verwacht


stromen = st.builds(
    lambda inhoud, lengte, compress: pydyf.Stream([inhoud], {"Length1": lengte}, compress=compress),
    st.sampled_from([b"een" * 99, b"twee" * 99]),
    st.integers(0, 2),
    st.booleans(),
)


@given(st.lists(stromen, min_size=2, max_size=6))
def test_a_stream_is_that_of_its_own_bytes(rij: list[Any]) -> None:
    for stroom in rij:
        assert bijlagen.geschreven(stroom) == stroom.data


def test_what_is_too_large_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bijlagen, "_GROOTSTE", 10)
    stroom = pydyf.Stream([b"een" * 99], compress=True)
    assert bijlagen.geschreven(stroom) == stroom.data
    assert not bijlagen.STROMEN
