"""What a letter is made from, as pieces for the register: enough to make it again on an empty machine.

Names: ``eigen/…`` and ``basis/…`` are files of the work folder and of the installation, ``zaak/…`` lies beside the case
file, ``kenmerk/…`` is the case of a letter that was looked up in the register, ``programma.json`` says which libraries
made the files, and ``mailing.json`` with which mailing the letter went out.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final

import correspondentie
from correspondentie import VERSIE
from correspondentie.opmaak.huisstijlmap import SOORTEN
from correspondentie.register import Stuk
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.werkmap.werkmap import BESTAND, Werkmap

EIGEN: Final = "eigen"
BASIS: Final = "basis"
ZAAK: Final = "zaak"
KENMERK: Final = "kenmerk"
PROGRAMMA: Final = "programma.json"
MAILING: Final = "mailing.json"

HUISSTIJLEN: Final = "sjablonen/huisstijlen"
_UITGANGEN: Final = frozenset({".md", ".yaml", ".yml", ".csv", ".css", ".typ", ".docx", *SOORTEN})
_NIET_IN_DATA: Final = frozenset({"zaken", "mailings", "archief"})
"""Folders of ``data`` that no letter is made from: they hold cases, or speak of letters that are there already."""
_CODE: Final = frozenset({".py", ".typ", ".css", ".ttf"})
_GROOTST: Final = 20_000_000
"""Bytes. A file of this size in a work folder is there by mistake; a letter that did need it is not made again."""
_BIBLIOTHEKEN: Final = (
    "babel",
    "docxtpl",
    "fonttools",
    "jinja2",
    "lxml",
    "markdown-it-py",
    "mdit-py-plugins",
    "pydyf",
    "pyphen",
    "tinycss2",
    "typst",
    "weasyprint",
)


@dataclass(slots=True)
class Stukkenboek:
    """The pieces of a run: those of the work folder are gathered once per house style and then kept."""

    werkmap: Werkmap
    _vast: dict[frozenset[str], tuple[Stuk, ...]] = field(default_factory=dict)

    def vaste(self, *huisstijlen: str) -> tuple[Stuk, ...]:
        """The pieces that all letters in these house styles share."""
        stijlen = frozenset(huisstijlen)
        if stijlen not in self._vast:
            self._vast[stijlen] = (*_van_werkmap(self.werkmap, stijlen),)
        return self._vast[stijlen]


def som_van_vaste(stukken: Iterable[Stuk]) -> str:
    """SHA-256 over these pieces: the same on another computer when its work folder and installation are the same."""
    return hashlib.sha256("".join(f"{een.naam} {een.sha256}\n" for een in stukken).encode()).hexdigest()


@dataclass(slots=True)
class Meegelezen:
    """What one letter takes from other cases and pictures, noted down while its case is read."""

    zaak: Path
    bestanden: dict[Path, bytes] = field(default_factory=dict)
    per_kenmerk: dict[str, str] = field(default_factory=dict)

    def omgeving(self, omgeving: Leesomgeving) -> Leesomgeving:
        """This reading environment with somebody who writes down what is read."""
        zoek = omgeving.zaak_bij_kenmerk

        def zoek_en_noteer(kenmerk: str) -> str | None:
            tekst = zoek(kenmerk) if zoek else None
            if tekst is not None:
                self.per_kenmerk[kenmerk] = tekst
            return tekst

        return replace(
            omgeving,
            zaak_bij_kenmerk=zoek_en_noteer if zoek else None,
            meegelezen=self.bestanden.__setitem__,
        )

    @property
    def stukken(self) -> Iterator[Stuk]:
        """Named as seen from the folder of the case, which may be through the folder above it."""
        for pad, inhoud in self.bestanden.items():
            yield Stuk.van(f"{ZAAK}/{Path(os.path.relpath(pad, self.zaak.parent)).as_posix()}", inhoud)
        for kenmerk, tekst in self.per_kenmerk.items():
            yield Stuk.van(f"{KENMERK}/{kenmerk}", tekst.encode())


def _van_werkmap(werkmap: Werkmap, huisstijlen: frozenset[str]) -> Iterator[Stuk]:
    *eigen, basis = werkmap.lagen
    # Only what a letter is made from: the settings also hold the way to the register.
    instellingen = "".join(f"{naam}: {json.dumps(w)}\n" for naam, w in werkmap.instellingen.standaarden.items())
    yield Stuk.van(f"{EIGEN}/{BESTAND}", (instellingen or "# leeg\n").encode())
    for naam, laag in (*((EIGEN, laag) for laag in eigen), (BASIS, basis)):
        for pad in sorted(laag.glob("sjablonen/**/*")) + sorted(laag.glob("data/**/*")):
            plek = pad.relative_to(laag)
            if _hoort_erbij(plek, huisstijlen) and pad.is_file() and pad.stat().st_size <= _GROOTST:
                yield Stuk.van(f"{naam}/{plek.as_posix()}", pad.read_bytes())


def _hoort_erbij(plek: Path, huisstijlen: frozenset[str]) -> bool:
    if plek.suffix.lower() not in _UITGANGEN or any(deel.startswith(".") for deel in plek.parts):
        return False
    if plek.parts[0] == "data":
        return plek.parts[1] not in _NIET_IN_DATA
    in_huisstijl = plek.is_relative_to(HUISSTIJLEN)
    return not in_huisstijl or any(plek.is_relative_to(f"{HUISSTIJLEN}/{een}") for een in huisstijlen)


def programma() -> dict[str, str]:
    """Versions of this program and of all that has a say in the bytes of a file."""
    versies = {"correspondentie": VERSIE, "code": _code(), "python": ".".join(map(str, sys.version_info[:2]))}
    for naam in _BIBLIOTHEKEN:
        try:
            versies[naam] = version(naam)
        except PackageNotFoundError:
            continue
    return versies | _systeem()


@cache
def _code() -> str:
    """Of the program itself: a version that somebody changed a line of is another one."""
    som = hashlib.sha256()
    wortel = Path(correspondentie.__file__).parent
    for pad in sorted(wortel.rglob("*")):
        if pad.suffix in _CODE and "meegeleverd" not in pad.parts:
            som.update(pad.relative_to(wortel).as_posix().encode() + b"\0" + pad.read_bytes())
    return som.hexdigest()[:16]


def _systeem() -> dict[str, str]:
    """Pango breaks the lines and comes with the machine; asked only where it has been loaded."""
    module: Any = sys.modules.get("weasyprint.text.ffi")
    return {"pango": str(module.pango.pango_version())} if module else {}


@dataclass(frozen=True, slots=True)
class Verzending:
    """What a letter owes to the mailing that it went out with: its name, and whether its address is fictitious."""

    mailing: str | None = None
    proef: bool = False


def verzendingstuk(verzending: Verzending) -> Stuk:
    return Stuk.van(MAILING, json.dumps(asdict(verzending), ensure_ascii=False, sort_keys=True).encode())


def lees_verzending(stukken: Mapping[str, bytes]) -> Verzending:
    """That of a letter by its pieces; of a letter on its own, one without a mailing."""
    return Verzending(**json.loads(stukken[MAILING])) if MAILING in stukken else Verzending()


_PROGRAMMA: dict[bool, Stuk] = {}


def programmastuk() -> Stuk:
    """What this process makes files with; asked after the making, which loads it."""
    met_pango = "weasyprint.text.ffi" in sys.modules
    if met_pango not in _PROGRAMMA:
        _PROGRAMMA[met_pango] = Stuk.van(PROGRAMMA, json.dumps(programma(), indent=0, sort_keys=True).encode())
    return _PROGRAMMA[met_pango]
