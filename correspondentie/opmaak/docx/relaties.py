"""The relations of a part: links and pictures that its XML names by ``r:id``."""

from __future__ import annotations

from typing import Final

from correspondentie.opmaak.docx.tekst import ontsnapt

BASIS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PAKKET: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
KOP: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Relaties:
    """Collects the relations that one letter adds to a part; the same target gets the same id."""

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str, bool], str] = {}

    def koppel(self, soort: str, doel: str, *, extern: bool = False) -> str:
        # Word writes rId1, rId2, …: another prefix cannot clash with what the letterhead has.
        return self._ids.setdefault((soort, doel, extern), f"brief{len(self._ids) + 1}")

    def __bool__(self) -> bool:
        return bool(self._ids)

    @property
    def xml(self) -> str:
        return "".join(
            relatie(sleutel, soort, doel, extern=extern) for (soort, doel, extern), sleutel in self._ids.items()
        )


def relatie(sleutel: str, soort: str, doel: str, *, extern: bool = False) -> str:
    """One relation; ``soort`` is the last part of its type or a whole address."""
    adres = soort if "://" in soort else f"{BASIS}/{soort}"
    modus = ' TargetMode="External"' if extern else ""
    return f'<Relationship Id="{sleutel}" Type="{adres}" Target="{ontsnapt(doel)}"{modus}/>'


def relatiedeel(inhoud: str) -> str:
    return f'{KOP}<Relationships xmlns="{PAKKET}">{inhoud}</Relationships>'
