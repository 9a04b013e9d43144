"""An answer put into the text of a case file: that one value changes, every other byte stays as it is.

The change is read back; what does not come out as meant is refused.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final

import yaml

from correspondentie.bron.yaml import Groep, Knoop, Lijst, Scalair, lees_yaml
from correspondentie.melding import Fout

# The parser that the case was read with: the one in Python takes ``{vraag: Waarom?, …}`` for something else.
_LEZER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_KOP_VAN_BLOK: Final = re.compile(r"[|>][-+0-9]*([ \t]+#[^\r\n]*)?")
_ACHTER: Final = re.compile(r"[ \t]*(#[^\r\n]*)?")
_LANGSTE_REGEL: Final = 90


class GeenPlaats(Exception):
    """The layout of the file leaves no place for the answer to this question (from 0)."""

    def __init__(self, vraag: int) -> None:
        super().__init__(str(vraag))
        self.vraag = vraag


def zet_antwoorden(tekst: str, bestand: str, antwoorden: Mapping[int, str]) -> str:
    """The text with these answers (Markdown, empty to clear) at the questions with these places, from 0.

    Raises ``GeenPlaats`` when one does not fit; then nothing is changed.
    """
    for vraag in sorted(antwoorden, reverse=True):
        tekst = _zet(tekst, bestand, vraag, antwoorden[vraag].strip())
    return tekst


def _zet(tekst: str, bestand: str, vraag: int, antwoord: str) -> str:
    bron = lees_yaml(tekst, bestand)
    begin = len(tekst) - len(tekst.removeprefix("\ufeff"))
    for nieuw in _mogelijkheden(tekst[begin:], vraag, antwoord):
        uit = tekst[:begin] + nieuw
        try:
            gelezen = lees_yaml(uit, bestand)
        except Fout:
            continue
        if _is_goed(bron, gelezen, vraag, antwoord):
            return uit
    raise GeenPlaats(vraag)


def _mogelijkheden(tekst: str, vraag: int, antwoord: str) -> list[str]:
    knoop = _vraagknoop(tekst, vraag)
    if not isinstance(knoop, yaml.MappingNode):
        return []
    paren = {sleutel.value: (sleutel, waarde) for sleutel, waarde in knoop.value}
    einde = "\r\n" if "\r\n" in tekst else "\n"
    if knoop.flow_style:
        return [_in_accolades(tekst, paren, antwoord)]
    if "antwoord" in paren:
        sleutel, waarde = paren["antwoord"]
        if not isinstance(waarde, yaml.ScalarNode):
            return []
        return [_vervangen(tekst, sleutel, waarde, antwoord, einde)]
    sleutel, waarde = paren["vraag"]
    kantlijn = knoop.value[0][0].start_mark.column
    regel = f"{' ' * kantlijn}antwoord:{_waarde(antwoord, kantlijn, einde, '')}"
    uit = []
    for plek in (_einde_van(tekst, waarde), _begin_van_regel(tekst, waarde.end_mark.index)):
        voor, na = tekst[:plek], tekst[plek:]
        los = "" if not voor or voor.endswith("\n") else einde
        uit.append(voor + los + regel + (na if na.startswith(("\r", "\n")) and los else einde + na))
    return uit


def _vraagknoop(tekst: str, vraag: int) -> Any:
    wortel: Any = yaml.compose(tekst, Loader=_LEZER)
    vragen = next((waarde for sleutel, waarde in wortel.value if sleutel.value == "vragen"), None)
    return vragen.value[vraag] if isinstance(vragen, yaml.SequenceNode) and vraag < len(vragen.value) else None


def _in_accolades(tekst: str, paren: Mapping[str, tuple[Any, Any]], antwoord: str) -> str:
    aangehaald = json.dumps(antwoord, ensure_ascii=False)
    if "antwoord" in paren:
        _, waarde = paren["antwoord"]
        begin, eind = waarde.start_mark.index, waarde.end_mark.index
        wit = " " if begin == eind and tekst[begin - 1 : begin] == ":" else ""
        return f"{tekst[:begin]}{wit}{aangehaald}{tekst[eind:]}"
    eind = max(waarde.end_mark.index for _, waarde in paren.values())
    return f"{tekst[:eind]}, antwoord: {aangehaald}{tekst[eind:]}"


def _vervangen(tekst: str, sleutel: Any, waarde: Any, antwoord: str, einde: str) -> str:
    dubbelepunt = tekst.index(":", sleutel.end_mark.index) + 1
    eind = _einde_van(tekst, waarde)
    if waarde.style in ("|", ">"):
        kop = _KOP_VAN_BLOK.match(tekst, waarde.start_mark.index)
        opmerking = (kop[1] or "") if kop else ""
    else:
        vanaf = max(waarde.end_mark.index, dubbelepunt)
        achter = _ACHTER.match(tekst, vanaf)
        opmerking = achter[0].rstrip() if achter else ""
        opmerking = f"  {opmerking.lstrip()}" if opmerking.strip() else ""
        eind = max(eind, dubbelepunt)
    nieuw = _waarde(antwoord, sleutel.start_mark.column, einde, opmerking)
    return f"{tekst[:dubbelepunt]}{nieuw}{tekst[eind:]}"


def _einde_van(tekst: str, waarde: Any) -> int:
    """Where the last line of this value ends, before its line end; a comment behind the value counts along."""
    begin, eind = waarde.start_mark.index, waarde.end_mark.index
    if isinstance(waarde, yaml.ScalarNode) and waarde.style in ("|", ">"):
        return int(begin + len(tekst[begin:eind].rstrip()))
    achter = _ACHTER.match(tekst, eind)
    return achter.end() if achter else int(eind)


def _begin_van_regel(tekst: str, plek: int) -> int:
    return tekst.rfind("\n", 0, plek) + 1 if plek < len(tekst) else plek


def _waarde(antwoord: str, kantlijn: int, einde: str, opmerking: str) -> str:
    """What stands behind the colon: the answer on the same line when it is short and plain, else as a block."""
    if not antwoord:
        return opmerking
    if "\n" not in antwoord and len(antwoord) <= _LANGSTE_REGEL and _is_gewoon(antwoord):
        return f" {antwoord}{opmerking}"
    inspringing = " " * (kantlijn + 2)
    regels = (f"{inspringing}{regel}".rstrip() for regel in antwoord.split("\n"))
    return f" |{opmerking}{einde}{einde.join(regels)}"


def _is_gewoon(antwoord: str) -> bool:
    """Whether YAML reads these words as they stand."""
    try:
        gelezen = lees_yaml(f"a: {antwoord}\n", "").get("a")
    except Fout:
        return False
    return isinstance(gelezen, Scalair) and gelezen == antwoord and not gelezen.aangehaald and not gelezen.leeg


def _is_goed(oud: Groep, nieuw: Groep, vraag: int, antwoord: str) -> bool:
    gezet = _antwoord(nieuw, vraag)
    staat_er = "" if gezet is None or gezet.leeg else gezet.strip()
    return staat_er == antwoord and _zonder(oud, vraag) == _zonder(nieuw, vraag)


def _antwoord(bron: Groep, vraag: int) -> Scalair | None:
    vragen = bron.get("vragen")
    een = vragen[vraag] if isinstance(vragen, Lijst) and vraag < len(vragen) else None
    antwoord = een.get("antwoord") if isinstance(een, Groep) else None
    return antwoord if isinstance(antwoord, Scalair) else None


def _zonder(bron: Groep, vraag: int) -> dict[str, Knoop | list[Any]]:
    """Everything that the file says but for this answer."""
    vragen = bron["vragen"]
    assert isinstance(vragen, Lijst)  # noqa: S101 - the case was read with questions
    kaal = [
        {sleutel: waarde for sleutel, waarde in een.items() if op != vraag or sleutel != "antwoord"}
        if isinstance(een, Groep)
        else een
        for op, een in enumerate(vragen)
    ]
    return {**bron, "vragen": kaal}
