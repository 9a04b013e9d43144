"""See that WeasyPrint is the one of which we replace parts.

``pyproject.toml`` pins the version. A package that was changed after it was installed would be met here.
"""

from __future__ import annotations

import hashlib
from importlib import import_module
from pathlib import Path
from typing import Final

BEKEND: Final = {
    "weasyprint.css": "77ad7287f90d7cfaf85eb00ebe7af47d",
    "weasyprint.css.computed_values": "0dec45caf60428b168e756a800e8a5cf",
    "weasyprint.css.units": "7f2c5900d751be49439a412f540b5a8f",
    "weasyprint.draw": "fb6fcee79a80059c72a3142ef941d496",
    "weasyprint.draw.text": "c9a450aa209277e760227e1fed2da492",
    "weasyprint.formatting_structure.boxes": "8ffd28ab74a149f0097208fcba6a80df",
    "weasyprint.formatting_structure.build": "335ad8b541295d6b9c5b71830d5184cd",
    "weasyprint.images": "a1637ab32a69f6f9e0a113d7d82dc4e9",
    "weasyprint.layout.background": "3d98949e4fe71bc71a96bc7e4c10c137",
    "weasyprint.layout.block": "9457dca0528c378f3ff6dd2ca5126d04",
    "weasyprint.layout.inline": "0e7c1569330f54734ed61b568789c4f2",
    "weasyprint.layout.page": "d99c5aceb36d458619a9cecb466a09df",
    "weasyprint.layout.percent": "bac190e240dce17b4342feb99423e823",
    "weasyprint.pdf.fonts": "9ad9a202a416b84585e59d758e6b5e1b",
    "weasyprint.pdf.stream": "4faf9169d1970d4688b9cf41f733659c",
    "weasyprint.text.fonts": "59d74d0c161349b8416f1d13466e16dd",
    "weasyprint.text.line_break": "1f5a855ad992e0bebaf5512d2b806fd9",
}
"""The first half of the SHA-256 of each module that we replace parts of, or of which we know what it does inside."""


def eis_bekende_vorm() -> None:
    """Raise ``AssertionError`` when a module of WeasyPrint is another than we know."""
    for naam, bekend in BEKEND.items():
        bestand = import_module(naam).__file__
        if bestand is None or _som(Path(bestand)) != bekend:
            raise AssertionError(f"{naam} is not the one that the typesetter was made for")


def _som(bestand: Path) -> str:
    return hashlib.sha256(bestand.read_bytes()).hexdigest()[:32]
