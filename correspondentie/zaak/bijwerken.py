"""Changing a key in the text of a case file: its comments, its layout and all its other keys stay as they are.

Every change is read back; what does not come out as meant is refused, so a file in an unusual layout is left to its
owner.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import yaml

from correspondentie.bron.yaml import Groep, Lijst, lees_yaml
from correspondentie.melding import Fout
from correspondentie.zaak.beginbestand import als_yaml
from correspondentie.zaak.meldingen import MELDING

_LEZER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def zet_sleutel(tekst: str, bestand: str, sleutel: str, waarde: Any, *, onder: Sequence[str] = ()) -> str:
    """The text with this top-level key: put in the place of what it held, else on lines of its own.

    ``waarde`` is text, or lists and dicts of it. A new key comes below the first of the keys ``onder`` that is there,
    else at the end. Raises ``Fout`` when the text is no case or the change does not fit its layout.
    """
    bron = lees_yaml(tekst, bestand)
    einde = _regeleinde(tekst)
    regels = als_yaml(sleutel, waarde)
    bedoeld = {**bron, sleutel: waarde}
    wortel = _knopen(tekst)
    paar = _paar(wortel, sleutel)
    if paar is not None:
        nieuw = _vervangen(tekst, paar, regels, einde)
    else:
        buur = next((_paar(wortel, naam) for naam in onder if naam in bron), None)
        plek = _na(tekst, buur[1] if buur else wortel)
        nieuw = _ingevoegd(tekst, plek, regels, einde)
    return _nagekeken(nieuw, bedoeld, bron, bestand, sleutel, regels[0])


def voeg_toe(tekst: str, bestand: str, sleutel: str, punt: Mapping[str, str], *, onder: Sequence[str] = ()) -> str:
    """The text with this item at the end of the list under ``sleutel``; the list is made when there is none."""
    bron = lees_yaml(tekst, bestand)
    lijst = bron.get(sleutel)
    if not isinstance(lijst, Lijst) or not lijst:
        return zet_sleutel(tekst, bestand, sleutel, [dict(punt)], onder=onder)
    knoop = _waarde(tekst, sleutel)
    bedoeld = {**bron, sleutel: [*lijst, dict(punt)]}
    if knoop.flow_style:
        nieuw = _voor_het_haakje(tekst, knoop, _op_een_regel(punt))
    else:
        streep = " " * knoop.start_mark.column
        regels = [f"{streep}{regel.removeprefix('  ')}" for regel in als_yaml("x", [dict(punt)])[1:]]
        nieuw = _ingevoegd(tekst, _na(tekst, knoop), regels, _regeleinde(tekst))
    return _nagekeken(nieuw, bedoeld, bron, bestand, sleutel, f"- {_op_een_regel(punt)}")


def vul_punt_aan(tekst: str, bestand: str, sleutel: str, plek: int, erbij: Mapping[str, str]) -> str:
    """The text with these keys in the group at ``plek`` (from 0) of the list under ``sleutel``, added or replaced."""
    bron = lees_yaml(tekst, bestand)
    lijst = bron[sleutel]
    assert isinstance(lijst, Lijst)  # noqa: S101 - the caller found the item there
    oud = lijst[plek]
    assert isinstance(oud, Groep)  # noqa: S101
    bedoeld = {**bron, sleutel: [*lijst[:plek], {**oud, **erbij}, *lijst[plek + 1 :]]}
    nieuw = tekst
    for naam in [naam for naam in erbij if naam in oud]:
        nieuw = _op_zijn_plaats(nieuw, _waarde(nieuw, sleutel).value[plek], naam, erbij[naam])
    rest = {naam: waarde for naam, waarde in erbij.items() if naam not in oud}
    knoop = _waarde(nieuw, sleutel).value[plek]
    if rest and knoop.flow_style:
        nieuw = _voor_het_haakje(nieuw, knoop, _op_een_regel(rest)[1:-1])
    elif rest:
        kantlijn = " " * knoop.start_mark.column
        regels = [f"{kantlijn}{regel}" for naam, waarde in rest.items() for regel in als_yaml(naam, waarde)]
        nieuw = _ingevoegd(nieuw, _na(nieuw, knoop), regels, _regeleinde(nieuw))
    return _nagekeken(nieuw, bedoeld, bron, bestand, sleutel, f"- {_op_een_regel({**oud, **erbij})}")


def _op_zijn_plaats(tekst: str, groep: Any, naam: str, waarde: str) -> str:
    """One value of a group replaced on its line; a value of more lines is left, and refused when it is read back."""
    paar = _paar(groep, naam)
    assert paar is not None  # noqa: S101 - the caller found the key
    begin, einde = paar[0].start_mark, paar[1].end_mark
    delen = tekst.splitlines(keepends=True)
    if einde.line == begin.line:
        regel = delen[begin.line]
        nieuw = _op_een_regel({naam: waarde})[1:-1] if groep.flow_style else als_yaml(naam, waarde)[0]
        delen[begin.line] = regel[: begin.column] + nieuw + regel[einde.column :]
    return "".join(delen)


def _knopen(tekst: str) -> Any:
    """The node tree of PyYAML, which knows where a value ends; only after ``lees_yaml`` has let the text through."""
    return yaml.compose(tekst.removeprefix("\ufeff"), Loader=_LEZER)


def _waarde(tekst: str, sleutel: str) -> Any:
    paar = _paar(_knopen(tekst), sleutel)
    assert paar is not None  # noqa: S101 - the caller found the key
    return paar[1]


def _paar(wortel: Any, sleutel: str) -> tuple[Any, Any] | None:
    return next((paar for paar in wortel.value if paar[0].value == sleutel), None)


def _vervangen(tekst: str, paar: tuple[Any, Any], regels: Sequence[str], einde: str) -> str:
    """The value in another's place; a comment behind a value of one line stays behind it."""
    sleutel, oud = paar
    delen = tekst.splitlines(keepends=True)
    eerste = sleutel.start_mark.line
    laatste = _laatste_regel(delen, oud)
    een_regel = len(regels) == 1 and oud.start_mark.line == oud.end_mark.line == eerste
    if een_regel:
        regel = delen[eerste]
        achter = regel[oud.end_mark.column :]
        # Of a key without a value both marks stand behind the colon, or behind the spaces after it.
        return "".join([*delen[:eerste], regels[0].rstrip("\r\n") + achter, *delen[eerste + 1 :]])
    nieuw = [regel + einde for regel in regels]
    return "".join([*delen[:eerste], *nieuw, *delen[max(laatste, eerste) + 1 :]])


def _laatste_regel(delen: Sequence[str], knoop: Any) -> int:
    """The last line (from 0) that says something of this value; what follows a block are blank lines and comments."""
    laatste: int = min(knoop.end_mark.line, len(delen) - 1)
    if knoop.end_mark.column == 0 and laatste > knoop.start_mark.line:
        laatste -= 1 if knoop.end_mark.line < len(delen) else 0
    while laatste > knoop.start_mark.line and _zegt_niets(delen[laatste], knoop):
        laatste -= 1
    return laatste


def _zegt_niets(regel: str, knoop: Any) -> bool:
    kaal = regel.strip()
    in_tekst = isinstance(knoop, yaml.ScalarNode) and knoop.style in ("|", ">")
    return not kaal or (kaal.startswith("#") and (not in_tekst or not regel.startswith(" ")))


def _na(tekst: str, knoop: Any) -> int:
    """The number of lines up to and including the last one of this value."""
    delen = tekst.splitlines(keepends=True)
    if isinstance(knoop, yaml.MappingNode | yaml.SequenceNode) and not knoop.flow_style and knoop.value:
        laatste = knoop.value[-1]
        return _na(tekst, laatste[1] if isinstance(laatste, tuple) else laatste)
    return _laatste_regel(delen, knoop) + 1


def _ingevoegd(tekst: str, plek: int, regels: Sequence[str], einde: str) -> str:
    delen = tekst.splitlines(keepends=True)
    if plek and not delen[plek - 1].endswith("\n"):
        delen[plek - 1] += einde
    return "".join([*delen[:plek], *(regel + einde for regel in regels), *delen[plek:]])


def _voor_het_haakje(tekst: str, knoop: Any, erbij: str) -> str:
    """Behind the last value between ``[`` and ``]`` or ``{`` and ``}``."""
    delen = tekst.splitlines(keepends=True)
    laatste = knoop.value[-1]
    merk = (laatste[1] if isinstance(laatste, tuple) else laatste).end_mark
    regel = delen[merk.line]
    delen[merk.line] = f"{regel[: merk.column]}, {erbij}{regel[merk.column :]}"
    return "".join(delen)


def _op_een_regel(punt: Mapping[str, Any]) -> str:
    """``{wie: A. Voorbeeld, akkoord: ja}``; a text that means something between braces comes between quotes."""
    return "{" + ", ".join(f"{naam}: {_in_accolades(str(waarde))}" for naam, waarde in punt.items()) + "}"


def _in_accolades(tekst: str) -> str:
    (regel,) = als_yaml("w", tekst)
    waarde = regel.removeprefix("w: ")
    if waarde == tekst and any(teken in tekst for teken in ",[]{}:"):
        return "'" + tekst.replace("'", "''") + "'"
    return waarde


def _regeleinde(tekst: str) -> str:
    return "\r\n" if "\r\n" in tekst else "\n"


def _nagekeken(nieuw: str, bedoeld: Mapping[str, Any], bron: Groep, bestand: str, sleutel: str, regel: str) -> str:
    try:
        goed = lees_yaml(nieuw, bestand) == bedoeld
    except Fout:
        goed = False
    if not goed:
        plaats = bron.sleutels.get(sleutel, bron.plaats)
        raise MELDING.fout("ZK-007", plaats=plaats, veld=sleutel, regel=regel)
    return nieuw
