"""What goes whole into many letters and is made once: parts of typefaces, pictures, and both as they are compressed.

Replaces in WeasyPrint 70.0 ``Font._harfbuzz_subset`` and ``RasterImage._get_png_data``. Both make bytes from bytes: the
part of a font from the font and the glyphs that a letter uses, and the picture in the PDF from its pixels. So does
``pydyf.Stream.data`` (0.13), which compresses.

Memory: of each at most ``_MEESTE``, the least used leave first, and none of more than ``_GROOTSTE`` bytes.
"""

from __future__ import annotations

import functools
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, Final

_MEESTE: Final = 48
_GROOTSTE: Final = 2**20

Geheugen = OrderedDict[Any, Any]
LETTERTYPEDELEN: Final[Geheugen] = OrderedDict()
BEELDEN: Final[Geheugen] = OrderedDict()
STROMEN: Final[Geheugen] = OrderedDict()


def vergeet_bijlagen() -> None:
    for geheugen in (LETTERTYPEDELEN, BEELDEN, STROMEN):
        geheugen.clear()


def _onthoud(geheugen: Geheugen, sleutel: Any, maak: Callable[[], Any]) -> Any:
    if (gemaakt := geheugen.get(sleutel)) is None:
        gemaakt = maak()
        if len(gemaakt) <= _GROOTSTE:
            geheugen[sleutel] = gemaakt
        if len(geheugen) > _MEESTE:
            geheugen.popitem(last=False)
    else:
        geheugen.move_to_end(sleutel)
    return gemaakt


@functools.cache
def maak_lettertypedeel_van(oorspronkelijk: Callable[..., None]) -> Callable[..., None]:
    """The method that stands in for ``Font._harfbuzz_subset``."""

    def deel(font: Any, to_unicode: Any, hinting: Any) -> None:
        heel = font.file_content

        def maak() -> Any:
            oorspronkelijk(font, to_unicode, hinting)
            return font.file_content

        sleutel = (heel, font.index, tuple(sorted(to_unicode)), bool(font.missing), bool(hinting))
        font.file_content = _onthoud(LETTERTYPEDELEN, sleutel, maak)

    return deel


@functools.cache
def maak_beeld_van(oorspronkelijk: Callable[[Any], bytes]) -> Any:
    """The method that stands in for ``RasterImage._get_png_data``."""

    def beeld(pillow_image: Any) -> Any:
        if pillow_image.mode not in ("L", "RGB") or pillow_image.width * pillow_image.height * 3 > _GROOTSTE:
            return oorspronkelijk(pillow_image)
        # Beside its pixels a picture may carry data that PNG keeps, like a profile of its colours.
        sleutel = (
            pillow_image.mode,
            pillow_image.size,
            pillow_image.tobytes(),
            repr(sorted(pillow_image.info.items())),
        )
        return _onthoud(BEELDEN, sleutel, lambda: oorspronkelijk(pillow_image))

    return staticmethod(beeld)


def geschreven(object_: Any) -> Any:
    """The bytes of an object of the file; those of a stream that is a whole file are compressed once."""
    import pydyf

    if type(object_) is not pydyf.Stream or not object_.compress or len(object_.stream) != 1:
        return object_.data
    (inhoud,) = object_.stream
    if not isinstance(inhoud, bytes) or len(inhoud) > _GROOTSTE:
        return object_.data
    sleutel = (inhoud, pydyf.Dictionary(object_.extra).data)
    return _onthoud(STROMEN, sleutel, lambda: object_.data)
