"""The real way of a letter under hostile cases, and the judgement: a clean Dutch error or a letter that is right."""

from __future__ import annotations

import re
import signal
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from types import FrameType
from typing import Final

from lxml import etree

from correspondentie.melding import Melding
from correspondentie.vervaardiging.formaten import Drukkerij
from correspondentie.vervaardiging.genereren import Stand, Uitkomst, Uitvoermap, genereer
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.werkmap.werkmap import open_werkmap
from tests.vijandig.bomen import VOORBEELDEN
from tests.vijandig.geval import Geval
from tests.vijandig.giften import GEHEIM, NEUTRAAL, UITGEREKEND

GEDULD: Final = 120
"""Seconds for one case: far more than any needs, so that only one that hangs meets it."""
LANGSTE_MELDING: Final = 1_500
_CODE: Final = re.compile(r"[A-Z]{2}-\d{3}")
# Words of Python and its libraries that have no business in a sentence for an officer.
_ENGELS: Final = re.compile(
    r"Traceback|NoneType|object has no|Input should|must be|invalid |unexpected|<class|Errno|codec can't|No such file"
)
_WIT: Final = re.compile(r"[\s\u00a0\u200b\u2011\u2060=-]+")


class Vastgelopen(BaseException):
    """Not an ``Exception``: nothing on the way may catch it."""


@dataclass(frozen=True, slots=True)
class Brief:
    """What can be compared of a letter that was made."""

    txt: str
    woorden: str
    vorm: tuple[str, ...]


class Proefbank:
    """A work folder with the examples, secrets beside it, and everything opened once."""

    def __init__(self, wortel: Path) -> None:
        self.map, self.uit = wortel / "werkmap" / "zaken", wortel / "uit"
        self.map.mkdir(parents=True)
        self.uit.mkdir()
        (self.map.parent / "correspondentie.yaml").write_text("", encoding="utf-8")
        for naam, tekst in VOORBEELDEN.items():
            (self.map / naam).write_text(tekst, encoding="utf-8")
        _leg_vallen(self.map, wortel)
        self.zaak = self.map / "zaak.yaml"
        werkmap = open_werkmap(self.map)
        self.omgevingen = {proef: open_omgeving(werkmap, proef=proef) for proef in (False, True)}
        self.drukkerij = Drukkerij(werkmap)
        self._neutraal: dict[tuple[bytes, bool], Brief | None] = {}
        self.voor = self._bestanden(wortel)
        self.wortel = wortel

    def beproef(self, geval: Geval) -> Stand:
        """Put one case through and judge what comes of it; raises ``AssertionError``."""
        proef = geval.nummer % 2 == 0
        formaten = ("txt", "docx", "pdf") if geval.nummer % 40 == 0 else ("txt", "docx")
        uitkomst = self._maak(geval.inhoud, formaten, proef=proef)
        for melding in uitkomst.meldingen:
            _keur_melding(melding)
        if uitkomst.stand is Stand.FOUT:
            assert any(melding.stopt for melding in uitkomst.meldingen), "refused without an error"
        else:
            brief = self._lees(uitkomst, formaten)
            self._ruim_op(uitkomst.bestanden)
            if geval.gift is not None and geval.neutraal is not None:
                self._vergelijk(brief, geval.gift, geval.neutraal, proef=proef)
        self._ruim_op(())
        return uitkomst.stand

    def _maak(self, inhoud: bytes, formaten: Sequence[str], *, proef: bool) -> Uitkomst:
        self.zaak.write_bytes(inhoud)
        with _geduld():
            (uitkomst,) = genereer(
                [self.zaak], self.omgevingen[proef], self.drukkerij, formaten, Uitvoermap(self.uit), proef=proef
            )
        return uitkomst

    def _lees(self, uitkomst: Uitkomst, formaten: Sequence[str]) -> Brief:
        """The letter's files, each whole; none of them holds what a case must not reach or make run."""
        per_soort = {bestand.suffix: bestand.read_bytes() for bestand in uitkomst.bestanden}
        assert set(per_soort) == {f".{formaat}" for formaat in formaten}
        if pdf := per_soort.get(".pdf"):
            assert pdf.startswith(b"%PDF-")
            assert pdf.rstrip().endswith(b"%%EOF")
        txt = per_soort[".txt"].decode()
        woorden, vorm = _ontleed(per_soort[".docx"])
        for tekst in (txt, woorden):
            assert GEHEIM not in tekst, "a file out of reach was read"
            assert UITGEREKEND not in tekst, "text of the case was run"
            assert not re.search("[\x00-\x08\x0b-\x1f\ue000-\uf8ff\ufffe\uffff]", tekst), "a mark or control character"
        return Brief(txt, woorden, vorm)

    def _vergelijk(self, brief: Brief, gift: str, neutraal: bytes, *, proef: bool) -> None:
        """The letter is that with the neutral word, the word replaced by the gift: letter by letter, tag by tag."""
        sleutel = (neutraal, proef)
        if sleutel not in self._neutraal:
            uitkomst = self._maak(neutraal, ("txt", "docx"), proef=proef)
            gemaakt = uitkomst.stand is Stand.GEMAAKT
            self._neutraal[sleutel] = self._lees(uitkomst, ("txt", "docx")) if gemaakt else None
            self._ruim_op(uitkomst.bestanden)
        gewoon = self._neutraal[sleutel]
        if gewoon is None or NEUTRAAL not in gewoon.txt:
            return
        assert _kaal(brief.txt) == _kaal(gewoon.txt.replace(NEUTRAAL, gift)), "the gift is not printed as text"
        assert _kaal(brief.woorden) == _kaal(gewoon.woorden.replace(NEUTRAAL, gift)), "not as text in Word"
        assert brief.vorm == gewoon.vorm, "the gift changed the shape of the Word file"

    def _ruim_op(self, bestanden: Sequence[Path]) -> None:
        for bestand in bestanden:
            bestand.unlink()
        over = self._bestanden(self.wortel) - self.voor - {self.zaak}
        assert not over, f"left behind: {sorted(map(str, over))}"

    @staticmethod
    def _bestanden(wortel: Path) -> set[Path]:
        return {pad for pad in wortel.rglob("*") if pad.is_file()}


def _leg_vallen(map_: Path, wortel: Path) -> None:
    """Files that a case may try to reach, and files beside it that are not what their name says."""
    zaak = (
        f"soort: vrije-brief\nbetreft: {GEHEIM}\nonderwerp: {GEHEIM}\nreden: {GEHEIM}\nvragen: [{{vraag: {GEHEIM}}}]\n"
    )
    for pad in (wortel / "geheim.yaml", wortel / "werkmap.yaml"):
        pad.write_text(zaak, encoding="utf-8")
    (wortel / "geheim.png").write_bytes(b"\x89PNG\r\n\x1a\n" + GEHEIM.encode())
    (map_ / "koppeling.yaml").symlink_to(wortel / "geheim.yaml")
    (map_ / "koppeling.png").symlink_to(wortel / "geheim.png")
    (map_ / "map.yaml").mkdir()
    (map_ / "kring-a.yaml").write_text("vragen_uit: kring-b.yaml\n", encoding="utf-8")
    (map_ / "kring-b.yaml").write_text("vragen_uit: kring-a.yaml\n", encoding="utf-8")
    (map_ / "kapot.yaml").write_bytes(b"\xff\xfe{[")
    maat = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
    (map_ / "kapot.png").write_bytes(maat + b"\x00\x00\x00\x09\x00\x00\x00\x09")
    (map_ / "groot.png").write_bytes(maat + b"\x7f\xff\xff\xff\x7f\xff\xff\xff")
    (map_ / "leeg.png").write_bytes(b"")


def _keur_melding(melding: Melding) -> None:
    assert _CODE.fullmatch(melding.code), melding
    assert melding.tekst.strip(), melding
    assert len(str(melding)) < LANGSTE_MELDING, f"a message of {len(str(melding))} characters: {melding.code}"
    assert not _ENGELS.search(melding.tekst), melding
    assert melding.plaats is not None, f"no place: {melding}"
    # A template is never to blame for what a case holds.
    assert not melding.plaats.bestand.endswith(".md"), f"blames the template: {melding}"


def _ontleed(docx: bytes) -> tuple[str, tuple[str, ...]]:
    """The words and the tags of all parts that Word shows."""
    woorden: list[str] = []
    vorm: list[str] = []
    with zipfile.ZipFile(BytesIO(docx)) as archief:
        assert archief.testzip() is None
        for naam in archief.namelist():
            if not naam.endswith((".xml", ".rels")):
                continue
            wortel = etree.fromstring(archief.read(naam))
            if naam.startswith("word/") and naam.endswith(".xml"):
                for element in wortel.iter(etree.Element):
                    vorm.append(str(element.tag))
                    if element.tag.endswith("}t"):
                        woorden.append(element.text or "")
    return "".join(woorden), tuple(vorm)


def _kaal(tekst: str) -> str:
    """Without white space, and without the lines below headings, that are as long as their words."""
    return _WIT.sub("", tekst)


@contextmanager
def _geduld() -> Iterator[None]:
    def stop(_nummer: int, _frame: FrameType | None) -> None:
        raise Vastgelopen(f"after {GEDULD} seconds")

    vorige = signal.signal(signal.SIGALRM, stop)
    signal.alarm(GEDULD)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, vorige)
