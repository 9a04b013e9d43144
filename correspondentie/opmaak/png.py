"""The pages of a PDF as pictures, for a preview and for the documentation."""

from __future__ import annotations

import io


def maak_png(pdf: bytes, dpi: int = 110) -> list[bytes]:
    """One PNG per page at ``dpi`` dots per inch."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        beelden = [bladzijde.render(scale=dpi / 72).to_pil() for bladzijde in document]
    finally:
        document.close()
    return [_als_png(beeld) for beeld in beelden]


def _als_png(beeld: object) -> bytes:
    from PIL import Image

    assert isinstance(beeld, Image.Image)  # noqa: S101 - pypdfium2 has no types
    uit = io.BytesIO()
    beeld.save(uit, "PNG", optimize=True)
    return uit.getvalue()
