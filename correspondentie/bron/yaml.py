"""YAML text to nodes that know their place, with everything refused that a case file has no use for.

Scalars stay text: what ``no``, ``012`` or ``12:30`` mean is for the field to say, not for YAML 1.1.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import yaml

from correspondentie.bron.meldingen import MELDING
from correspondentie.melding import Fout, Melding, Plaats

GROOTSTE_BESTAND: Final = 2_000_000
"""Bytes. The longest answers to Kamervragen stay under a tenth of this."""
DIEPSTE_NESTING: Final = 40
MEESTE_KNOPEN: Final = 100_000

# The parser of libyaml is ten times as fast; the pure one speaks the same events.
_LEZER: Final = getattr(yaml, "CLoader", yaml.Loader)


class Scalair(str):
    """A single value as it stands in the file, with its dotted path and its place."""

    pad: str
    plaats: Plaats
    aangehaald: bool

    def __new__(cls, tekst: str, pad: str, plaats: Plaats, aangehaald: bool = False) -> Scalair:
        zelf = super().__new__(cls, tekst)
        zelf.pad, zelf.plaats, zelf.aangehaald = pad, plaats, aangehaald
        return zelf

    @property
    def leeg(self) -> bool:
        """Nothing was filled in: ``sleutel:``, ``~`` or ``null`` without quotes."""
        return not self.aangehaald and self.strip() in ("", "~", "null")


class Lijst(list["Knoop"]):
    """A list in the file."""

    def __init__(self, pad: str, plaats: Plaats) -> None:
        super().__init__()
        self.pad, self.plaats = pad, plaats


class Groep(dict[str, "Knoop"]):
    """Keys with values; ``sleutels`` says where each key stands."""

    def __init__(self, pad: str, plaats: Plaats) -> None:
        super().__init__()
        self.pad, self.plaats = pad, plaats
        self.sleutels: dict[str, Plaats] = {}


Knoop = Scalair | Lijst | Groep


def lees_bestand(pad: Path) -> str:
    """The text of a UTF-8 file; raises ``Fout`` when it is absent, too large or not text."""
    bestand = str(pad)
    try:
        # Read one byte past the limit: the size on disk may lie (a pipe, a file that grows).
        with pad.open("rb") as stroom:
            ruw = stroom.read(GROOTSTE_BESTAND + 1)
    except FileNotFoundError:
        raise MELDING.fout("BN-014", plaats=Plaats(bestand)) from None
    except OSError as fout:
        raise MELDING.fout("BN-015", plaats=Plaats(bestand), reden=fout.strerror or "onbekend") from None
    if len(ruw) > GROOTSTE_BESTAND:
        raise MELDING.fout(
            "BN-001",
            plaats=Plaats(bestand),
            grootte=max(len(ruw), pad.stat().st_size),
            grens=GROOTSTE_BESTAND,
        )
    try:
        return ruw.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        regel = ruw.count(b"\n", 0, fout.start) + 1
        kolom = fout.start - (ruw.rfind(b"\n", 0, fout.start) + 1) + 1
        raise MELDING.fout(
            "BN-003", plaats=Plaats(bestand, regel, kolom), tip="Sla het bestand op als UTF-8."
        ) from None


def lees_yaml(tekst: str, bestand: str) -> Groep:
    """The keys and values of one YAML document; raises ``Fout`` with every problem found."""
    if len(tekst.encode("utf-8", "surrogatepass")) > GROOTSTE_BESTAND:
        raise MELDING.fout("BN-001", plaats=Plaats(bestand), grootte=len(tekst), grens=GROOTSTE_BESTAND)
    bouwer = _Bouwer(bestand)
    try:
        for gebeurtenis in yaml.parse(tekst, Loader=_LEZER):
            bouwer.verwerk(gebeurtenis)
    except yaml.reader.ReaderError as fout:
        raise _vreemd_teken(fout, tekst, bestand) from None
    except yaml.MarkedYAMLError as fout:
        raise Fout(*bouwer.meldingen, _geen_yaml(fout, bestand)) from None
    except (yaml.YAMLError, UnicodeError):
        raise MELDING.fout("BN-002", plaats=Plaats(bestand), reden="het is niet te ontleden") from None
    return bouwer.uitkomst()


class _Bouwer:
    """Builds nodes from parser events with a stack of its own, so that depth costs no recursion."""

    def __init__(self, bestand: str) -> None:
        self.bestand = bestand
        self.meldingen: list[Melding] = []
        self.stapel: list[Lijst | Groep] = []
        self.sleutels: list[Scalair | None] = []
        self.wortel: Knoop | None = None
        self.knopen = 0
        self.documenten = 0

    def verwerk(self, gebeurtenis: yaml.Event) -> None:
        if isinstance(gebeurtenis, yaml.DocumentStartEvent):
            self.documenten += 1
            if self.documenten == 2:
                self.meldingen.append(MELDING("BN-012", plaats=self._plaats(gebeurtenis)))
        if self.documenten > 1:
            return
        if isinstance(gebeurtenis, yaml.ScalarEvent):
            self._keur(gebeurtenis)
            gewoon = gebeurtenis.style is None
            self._plaats_knoop(
                Scalair(gebeurtenis.value, self._pad(), self._plaats(gebeurtenis), not gewoon), gebeurtenis
            )
        elif isinstance(gebeurtenis, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._keur(gebeurtenis)
            soort = Groep if isinstance(gebeurtenis, yaml.MappingStartEvent) else Lijst
            knoop = soort(self._pad(), self._plaats(gebeurtenis))
            self._plaats_knoop(knoop, gebeurtenis)
            self.stapel.append(knoop)
            self.sleutels.append(None)
            if len(self.stapel) > DIEPSTE_NESTING:
                raise Fout(*self.meldingen, MELDING("BN-007", plaats=knoop.plaats, grens=DIEPSTE_NESTING))
        elif isinstance(gebeurtenis, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self.stapel.pop()
            self.sleutels.pop()
        elif isinstance(gebeurtenis, yaml.AliasEvent):
            plaats = self._plaats(gebeurtenis)
            self.meldingen.append(MELDING("BN-004", plaats=plaats, tip="Schrijf de waarde hier uit."))
            self._plaats_knoop(Scalair("", self._pad(), plaats, aangehaald=True), gebeurtenis)

    def uitkomst(self) -> Groep:
        if self.wortel is None:
            self.meldingen.append(MELDING("BN-011", plaats=Plaats(self.bestand)))
        elif not isinstance(self.wortel, Groep):
            leeg = isinstance(self.wortel, Scalair) and self.wortel.leeg
            gevonden = "een lijst" if isinstance(self.wortel, Lijst) else "losse tekst"
            self.meldingen.append(
                MELDING("BN-011", plaats=Plaats(self.bestand))
                if leeg
                else MELDING("BN-010", plaats=self.wortel.plaats, gevonden=gevonden)
            )
        if self.meldingen:
            raise Fout(*self.meldingen)
        assert isinstance(self.wortel, Groep)  # noqa: S101 - narrowed by the messages above
        return self.wortel

    def _keur(self, gebeurtenis: yaml.NodeEvent) -> None:
        self.knopen += 1
        plaats = self._plaats(gebeurtenis)
        if self.knopen > MEESTE_KNOPEN:
            raise Fout(*self.meldingen, MELDING("BN-008", plaats=plaats, grens=MEESTE_KNOPEN))
        if gebeurtenis.anchor is not None:
            self.meldingen.append(MELDING("BN-004", plaats=plaats))
        tag = getattr(gebeurtenis, "tag", None)
        if tag is not None and tag != "!":
            self.meldingen.append(MELDING("BN-005", plaats=plaats, tag=tag))

    def _plaats_knoop(self, knoop: Knoop, gebeurtenis: yaml.Event) -> None:
        if not self.stapel:
            self.wortel = knoop
            return
        ouder = self.stapel[-1]
        if isinstance(ouder, Lijst):
            ouder.append(knoop)
            return
        sleutel = self.sleutels[-1]
        if sleutel is None:
            self._nieuwe_sleutel(ouder, knoop, gebeurtenis)
            return
        ouder[str(sleutel)] = knoop
        self.sleutels[-1] = None

    def _nieuwe_sleutel(self, ouder: Groep, knoop: Knoop, gebeurtenis: yaml.Event) -> None:
        plaats = self._plaats(gebeurtenis)
        if not isinstance(knoop, Scalair):
            # Without a usable key there is no telling what belongs where: stop at once.
            raise Fout(
                *self.meldingen,
                MELDING("BN-009", plaats=plaats, tip="Zet tekst met { of [ tussen aanhalingstekens."),
            )
        if knoop in ouder.sleutels:
            eerste = ouder.sleutels[knoop].regel
            self.meldingen.append(MELDING("BN-006", plaats=plaats, sleutel=str(knoop), eerste=eerste))
        ouder.sleutels.setdefault(str(knoop), plaats)
        self.sleutels[-1] = knoop

    def _pad(self) -> str:
        if not self.stapel:
            return ""
        ouder = self.stapel[-1]
        if isinstance(ouder, Lijst):
            return f"{ouder.pad}[{len(ouder) + 1}]"
        sleutel = self.sleutels[-1]
        if sleutel is None:
            return ouder.pad
        return f"{ouder.pad}.{sleutel}" if ouder.pad else str(sleutel)

    def _plaats(self, gebeurtenis: yaml.Event) -> Plaats:
        begin = gebeurtenis.start_mark
        return Plaats(self.bestand, begin.line + 1, begin.column + 1) if begin else Plaats(self.bestand)


def _vreemd_teken(fout: yaml.reader.ReaderError, tekst: str, bestand: str) -> Fout:
    code = fout.character if isinstance(fout.character, int) else ord(str(fout.character)[:1] or "\0")
    positie = tekst.find(chr(code))
    positie = positie if positie >= 0 else 0
    plaats = Plaats(bestand, tekst.count("\n", 0, positie) + 1, positie - tekst.rfind("\n", 0, positie))
    return MELDING.fout("BN-013", plaats=plaats, teken=f"U+{code:04X}")


_REDENEN: Final = (
    ("found character '\\t'", "er staat een tab; laat regels inspringen met spaties"),
    ("cannot start any token", "er staat een teken dat hier niet kan; zet de tekst tussen aanhalingstekens"),
    (
        "mapping values are not allowed",
        "er staat een dubbele punt in de tekst; zet de tekst tussen aanhalingstekens",
    ),
    ("could not find expected ':'", "achter een sleutel ontbreekt de dubbele punt"),
    ("did not find expected key", "de regel springt niet in als de regels erboven, of een sleutel ontbreekt"),
    ("expected <block end>", "de regel springt niet in als de regels erboven"),
    ("did not find expected '-'", "een punt van de lijst begint niet met een streepje op dezelfde hoogte"),
    ("unexpected end of stream", "een aanhalingsteken is niet gesloten"),
    ("found unexpected end", "een aanhalingsteken is niet gesloten"),
    ("did not find expected ',' or ']'", "een lijst tussen [ en ] is niet goed afgesloten"),
    ("did not find expected ',' or '}'", "een groep tussen { en } is niet goed afgesloten"),
    ("unknown escape", "na een \\ staat een teken dat daar niet kan; gebruik enkele aanhalingstekens"),
    ("undefined alias", "er staat een * aan het begin van een waarde; zet de tekst tussen aanhalingstekens"),
    ("alias", "er staat een * aan het begin van een waarde; zet de tekst tussen aanhalingstekens"),
    ("anchor", "er staat een & aan het begin van een waarde; zet de tekst tussen aanhalingstekens"),
)


def _geen_yaml(fout: yaml.MarkedYAMLError, bestand: str) -> Melding:
    merk = fout.problem_mark or fout.context_mark
    plaats = Plaats(bestand, merk.line + 1, merk.column + 1) if merk else Plaats(bestand)
    klacht = f"{fout.context or ''} {fout.problem or ''}"
    for teken, reden in _REDENEN:
        if teken in klacht:
            return MELDING("BN-002", plaats=plaats, reden=reden)
    return MELDING("BN-002", plaats=plaats, reden="de opbouw klopt hier niet")
