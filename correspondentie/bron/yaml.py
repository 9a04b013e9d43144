"""YAML text to nodes that know their place, with everything refused that a case file has no use for.

Scalars stay text: what ``no``, ``012`` or ``12:30`` mean is for the field to say, not for YAML 1.1.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final, NoReturn

import yaml

from correspondentie.bron.meldingen import MELDING
from correspondentie.melding import Fout, Melding, Plaats

GROOTSTE_BESTAND: Final = 2_000_000
"""Bytes. The longest answers to Kamervragen stay under a tenth of this."""
DIEPSTE_NESTING: Final = 20
LANGSTE_SLEUTEL: Final = 80
"""Characters. With the nesting it keeps the paths short that every value carries."""
MEESTE_KNOPEN: Final = 100_000
MEESTE_VREEMDE_TEKENS: Final = 20
"""Places to report: a file that is no text at all would give one for every byte."""

# Control characters but for the tab and the line break, lone surrogates, the BMP's private use (where a template's
# filled-in values are marked, and where Word keeps the bullets of its symbol fonts), the byte order mark inside the
# text, noncharacters. XML cannot hold most of them and no typeface can show the others.
_VREEMD: Final = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufffe\uffff"
_VREEMD_IN_TEKST: Final = re.compile(f"[{_VREEMD}]")
# A carriage return is half a line break in a file, but only an escape can bring it into a value.
_VREEMD_IN_WAARDE: Final = re.compile(f"[{_VREEMD}\r]")

# The parser of libyaml is ten times as fast; the pure one speaks the same events.
_LEZER: Final = getattr(yaml, "CLoader", yaml.Loader)
_BEGIN: Final = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_EINDE: Final = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


class Scalair(str):
    """A single value as it stands in the file, with its dotted path and its place."""

    pad: str
    plaats: Plaats
    aangehaald: bool

    def __new__(cls, tekst: str, pad: str, plaats: Plaats, aangehaald: bool = False) -> Scalair:
        zelf = super().__new__(cls, tekst)
        zelf.pad, zelf.plaats, zelf.aangehaald = pad, plaats, aangehaald
        return zelf

    def __getnewargs__(self) -> tuple[str, str, Plaats, bool]:  # type: ignore[override]
        """For copies and for other processes: what ``__new__`` needs."""
        return str(self), self.pad, self.plaats, self.aangehaald

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
    except (FileNotFoundError, ValueError):  # ValueError: a name that no file can have
        raise MELDING.fout("BN-014", plaats=Plaats(bestand)) from None
    except OSError as fout:
        raise MELDING.fout("BN-015", plaats=Plaats(bestand), reden=_reden(fout)) from None
    if len(ruw) > GROOTSTE_BESTAND:
        raise MELDING.fout("BN-001", plaats=Plaats(bestand), grens=GROOTSTE_BESTAND)
    try:
        return ruw.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        voor = fout.object[: fout.start].decode("utf-8-sig")  # The bytes before the first wrong one are right.
        plaats = _plaats_van(voor, len(voor), bestand)
        raise MELDING.fout("BN-003", plaats=plaats, tip="Sla het bestand op als UTF-8.") from None


def _reden(fout: OSError) -> str:
    if isinstance(fout, IsADirectoryError):
        return "het is een map"
    if isinstance(fout, PermissionError):
        return "u hebt geen toegang"
    return f"de computer meldt ‘{fout.strerror}’"


def lees_yaml(tekst: str, bestand: str) -> Groep:
    """The keys and values of one YAML document; raises ``Fout`` with every problem found."""
    if len(tekst) > GROOTSTE_BESTAND:
        raise MELDING.fout("BN-001", plaats=Plaats(bestand), grens=GROOTSTE_BESTAND)
    tekst = tekst.removeprefix("\ufeff")
    vreemd = [
        _vreemd_teken(gevonden[0], _plaats_van(tekst, gevonden.start(), bestand))
        for gevonden, _ in zip(_VREEMD_IN_TEKST.finditer(tekst), range(MEESTE_VREEMDE_TEKENS), strict=False)
    ]
    if vreemd:
        raise Fout.van(vreemd)
    bouwer = _Bouwer(bestand)
    try:
        for gebeurtenis in yaml.parse(tekst, Loader=_LEZER):
            bouwer.verwerk(gebeurtenis)
    except yaml.MarkedYAMLError as fout:
        raise Fout.van([*bouwer.meldingen, _geen_yaml(fout, tekst, bestand)]) from None
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
        if isinstance(gebeurtenis, yaml.ScalarEvent):
            plaats = self._plaats(gebeurtenis)
            self._keur(gebeurtenis, plaats)
            sleutel = self.sleutels[-1] if self.sleutels else None
            if sleutel is not None and not gebeurtenis.value and plaats.regel > sleutel.plaats.regel:
                # Nothing stands behind the key: the parser notices that on a line after it, which may not be there.
                plaats = sleutel.plaats
            vreemd = _VREEMD_IN_WAARDE.search(gebeurtenis.value)
            if vreemd:
                self.meldingen.append(_vreemd_teken(vreemd[0], plaats))
            # Without quotes the style is "" (libyaml) or None (the parser in Python).
            self._plaats_knoop(Scalair(gebeurtenis.value, self._pad(), plaats, bool(gebeurtenis.style)))
        elif isinstance(gebeurtenis, _BEGIN):
            plaats = self._plaats(gebeurtenis)
            self._keur(gebeurtenis, plaats)
            soort = Groep if isinstance(gebeurtenis, yaml.MappingStartEvent) else Lijst
            knoop = soort(self._pad(), plaats)
            self._plaats_knoop(knoop)
            self.stapel.append(knoop)
            self.sleutels.append(None)
            if len(self.stapel) > DIEPSTE_NESTING:
                self._stop(MELDING("BN-007", plaats=knoop.plaats, grens=DIEPSTE_NESTING))
        elif isinstance(gebeurtenis, _EINDE):
            self.stapel.pop()
            self.sleutels.pop()
        elif isinstance(gebeurtenis, yaml.AliasEvent):
            plaats = self._plaats(gebeurtenis)
            tip = "Schrijf de waarde hier uit, of zet een tekst die met * begint tussen aanhalingstekens."
            self.meldingen.append(MELDING("BN-004", plaats=plaats, tip=tip))
            self._plaats_knoop(Scalair(f"*{gebeurtenis.anchor}", self._pad(), plaats))
        elif isinstance(gebeurtenis, yaml.DocumentStartEvent):
            self.documenten += 1
            if self.documenten == 2:
                self._stop(MELDING("BN-012", plaats=self._plaats(gebeurtenis)))

    def uitkomst(self) -> Groep:
        if isinstance(self.wortel, Groep) and not self.meldingen:
            return self.wortel
        if self.wortel is None or (isinstance(self.wortel, Scalair) and self.wortel.leeg):
            self.meldingen.append(MELDING("BN-011", plaats=Plaats(self.bestand)))
        elif not isinstance(self.wortel, Groep):
            gevonden = "een lijst" if isinstance(self.wortel, Lijst) else "losse tekst"
            self.meldingen.append(MELDING("BN-010", plaats=self.wortel.plaats, gevonden=gevonden))
        raise Fout.van(self.meldingen)

    def _stop(self, melding: Melding) -> NoReturn:
        raise Fout.van([*self.meldingen, melding])

    def _keur(self, gebeurtenis: yaml.NodeEvent, plaats: Plaats) -> None:
        self.knopen += 1
        if self.knopen > MEESTE_KNOPEN:
            self._stop(MELDING("BN-008", plaats=plaats, grens=MEESTE_KNOPEN))
        if gebeurtenis.anchor is not None:
            tip = "Zet een tekst die met & begint tussen aanhalingstekens."
            self.meldingen.append(MELDING("BN-004", plaats=plaats, tip=tip))
        tag = getattr(gebeurtenis, "tag", None)
        if tag is not None and tag != "!":
            geschreven = tag.replace("tag:yaml.org,2002:", "!!")
            tip = "Zet een tekst die met ! begint tussen aanhalingstekens."
            self.meldingen.append(MELDING("BN-005", plaats=plaats, tag=geschreven, tip=tip))

    def _plaats_knoop(self, knoop: Knoop) -> None:
        if not self.stapel:
            self.wortel = knoop
            return
        ouder = self.stapel[-1]
        if isinstance(ouder, Lijst):
            ouder.append(knoop)
            return
        sleutel = self.sleutels[-1]
        if sleutel is None:
            self._nieuwe_sleutel(ouder, knoop)
            return
        ouder[str(sleutel)] = knoop
        self.sleutels[-1] = None

    def _nieuwe_sleutel(self, ouder: Groep, knoop: Knoop) -> None:
        plaats = knoop.plaats
        if not isinstance(knoop, Scalair):
            # Without a usable key there is no telling what belongs where: stop at once.
            gevonden = "lijst" if isinstance(knoop, Lijst) else "groep"
            tip = "Zet tekst met { of [ tussen aanhalingstekens."
            self._stop(MELDING("BN-009", plaats=plaats, gevonden=f"geen {gevonden}", tip=tip))
        if len(knoop) > LANGSTE_SLEUTEL:
            self._stop(MELDING("BN-016", plaats=plaats, grens=LANGSTE_SLEUTEL))
        if not knoop.strip():
            self.meldingen.append(MELDING("BN-009", plaats=plaats, gevonden="niet leeg"))
        elif knoop in ouder.sleutels:
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


def _plaats_van(tekst: str, positie: int, bestand: str) -> Plaats:
    """The place of the character at this position."""
    return Plaats(bestand, tekst.count("\n", 0, positie) + 1, positie - tekst.rfind("\n", 0, positie))


def _vreemd_teken(teken: str, plaats: Plaats) -> Melding:
    return MELDING("BN-013", plaats=plaats, teken=f"U+{ord(teken):04X}")


def vreemd_in(tekst: str) -> str | None:
    """The first character that a letter cannot hold, as ``U+0000``; for values that come from elsewhere than YAML."""
    gevonden = _VREEMD_IN_WAARDE.search(tekst)
    return f"U+{ord(gevonden[0]):04X}" if gevonden else None


_REDENEN: Final = (
    ("cannot start any token", "er staat een teken dat hier niet kan; zet de tekst tussen aanhalingstekens"),
    (
        "mapping values are not allowed",
        "hier kan geen dubbele punt staan; zet de tekst tussen aanhalingstekens, of kijk of de regel erboven klopt",
    ),
    ("could not find expected ':'", "achter een sleutel ontbreekt de dubbele punt"),
    ("did not find expected key", "de regel springt niet in als de regels erboven, of een sleutel ontbreekt"),
    ("expected <block end>", "de regel springt niet in als de regels erboven"),
    ("did not find expected '-'", "een punt van de lijst begint niet met een streepje op dezelfde hoogte"),
    ("unexpected end of stream", "een aanhalingsteken is niet gesloten"),
    ("found unexpected end", "een aanhalingsteken is niet gesloten"),
    ("did not find expected ',' or ']'", "een lijst tussen [ en ] is niet goed afgesloten"),
    ("did not find expected ',' or '}'", "een groep tussen { en } is niet goed afgesloten"),
    ("escape", "na een \\ staat een teken dat daar niet kan; gebruik enkele aanhalingstekens"),
    ("undefined alias", "er staat een * aan het begin van een waarde; zet de tekst tussen aanhalingstekens"),
    ("alias", "er staat een * aan het begin van een waarde; zet de tekst tussen aanhalingstekens"),
    ("anchor", "er staat een & aan het begin van een waarde; zet de tekst tussen aanhalingstekens"),
)


def _geen_yaml(fout: yaml.MarkedYAMLError, tekst: str, bestand: str) -> Melding:
    klacht = f"{fout.context or ''} {fout.problem or ''}"
    # What was never closed is noticed at the end of the file, but has to be mended where it was opened.
    nooit_gesloten = "flow" in klacht or "end of stream" in klacht
    merk = (fout.context_mark if nooit_gesloten else None) or fout.problem_mark or fout.context_mark
    if merk is None:
        return MELDING("BN-002", plaats=Plaats(bestand), reden=_ONBEKEND)
    regels = tekst.splitlines()
    if merk.line < len(regels):
        regel, plaats = regels[merk.line], Plaats(bestand, merk.line + 1, merk.column + 1)
    else:  # What is missing at the end is reported on the line after it.
        regel, plaats = "", Plaats(bestand, len(regels), len(regels[-1]) + 1)
    if "\t" in regel[: len(regel) - len(regel.lstrip())]:
        return MELDING("BN-002", plaats=plaats, reden="er staat een tab; laat regels inspringen met spaties")
    if "did not find expected key" in klacht and regel[: merk.column].rstrip().endswith(("'", '"')):
        reden = "achter het aanhalingsteken staat nog tekst; zet de hele tekst tussen aanhalingstekens"
        return MELDING("BN-002", plaats=plaats, reden=reden)
    reden = next((reden for teken, reden in _REDENEN if teken in klacht), _ONBEKEND)
    return MELDING("BN-002", plaats=plaats, reden=reden)


_ONBEKEND: Final = "de opbouw klopt hier niet"
