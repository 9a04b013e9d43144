"""Reading a template without a case: names that nothing fills in, filters that do not exist, forbidden calls.

What depends on values (a field of a group that is not there) shows when a letter is made.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from jinja2 import TemplateSyntaxError, meta, nodes
from jinja2.exceptions import TemplateError, TemplateNotFound

from correspondentie.bron.yaml import lees_bestand
from correspondentie.melding import Fout, Melding, Plaats
from correspondentie.melding.suggestie import bedoelde_u
from correspondentie.sjabloon.afleiding import afleiding
from correspondentie.sjabloon.delen import delen_in
from correspondentie.sjabloon.meldingen import MELDING
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.sjabloon.sjabloon import Sjabloon
from correspondentie.sjabloon.taal import Taal
from correspondentie.sjabloon.typen import SAMENGESTELD, veldtype
from correspondentie.sjabloon.uitwerken import vertaal
from correspondentie.sjabloon.veld import Veld, is_uitdrukking

VASTE_GEGEVENS: Final = frozenset({"geadresseerde", "aanhef", "sluiting", "afzender", "loop", "caller", "varargs"})
"""What every template can name besides its fields: the makers of letters fill these in."""
_Plaatser = Callable[..., Plaats]
GEEN_VELD: Final = frozenset({"geen", "kamer", "leden"})
"""Addressees that are no field."""


def keur_sjabloon(sjabloon: Sjabloon, omgeving: Leesomgeving) -> list[Melding]:
    """Every problem of this template and of the shared parts that it takes in, in the order of the files."""
    bekend = {veld.naam for veld in sjabloon.velden} | VASTE_GEGEVENS
    meldingen = list(_keur_kop(sjabloon, omgeving))
    if sjabloon.kop.afleiding is not None:
        try:
            bekend |= afleiding(sjabloon.kop.afleiding).geeft
        except Fout as fout:
            meldingen += [melding.op(_plek(sjabloon.pad, "afleiding:")) for melding in fout.meldingen]
    for regel in _regels_van_de_kop(sjabloon):
        meldingen += _keur_regel(regel, sjabloon, omgeving.taal, bekend)
    meldingen += _keur_tekst(sjabloon.pad.name, omgeving.taal, bekend, sjabloon.pad, frozenset())
    return list(Fout.van(meldingen).meldingen)


def bronnen(sjabloon: Sjabloon, taal: Taal) -> dict[Path, str]:
    """The texts that this template is made of by file: its own, and every shared part that can be read."""
    gevonden: dict[Path, str] = {}
    wachten = [sjabloon.pad.name]
    while wachten:
        try:
            bron, bestand, _ = taal.loader.get_source(taal, wachten.pop()) if taal.loader else ("", None, None)
            delen = delen_in(taal.parse(bron), taal)
        except (TemplateError, Fout):
            continue
        if bestand is not None and Path(bestand) not in gevonden:
            gevonden[Path(bestand)] = bron
            wachten += delen
    return gevonden


def _keur_kop(sjabloon: Sjabloon, omgeving: Leesomgeving) -> Iterator[Melding]:
    for veld in _alle_velden(sjabloon.velden):
        naam = veld.van if veld.type == "lijst" and not veld.velden else veld.type
        if naam is not None and naam not in SAMENGESTELD:
            try:
                veldtype(naam)
            except Fout as fout:
                yield from (melding.op(_plek(sjabloon.pad, f": {naam}")) for melding in fout.meldingen)
    aan = sjabloon.kop.geadresseerde
    if aan not in GEEN_VELD and sjabloon.veld(aan) is None:
        tip = bedoelde_u(aan, [*GEEN_VELD, *(veld.naam for veld in sjabloon.velden)])
        yield MELDING("SJ-009", plaats=_plek(sjabloon.pad, "geadresseerde:"), naam=aan, tip=tip)
    stijl = sjabloon.kop.huisstijl
    if omgeving.werkmap.zoek("sjablonen", "huisstijlen", stijl) is None:
        yield MELDING("SJ-014", plaats=_plek(sjabloon.pad, "huisstijl:"), naam=stijl)


def _alle_velden(velden: Iterable[Veld]) -> Iterator[Veld]:
    for veld in velden:
        yield veld
        yield from _alle_velden(veld.velden)


def _regels_van_de_kop(sjabloon: Sjabloon) -> Iterator[str]:
    yield from sjabloon.kop.hoofd.values()
    for veld in sjabloon.velden:
        if veld.standaard is not None and is_uitdrukking(veld.standaard):
            yield veld.standaard


def _keur_regel(bron: str, sjabloon: Sjabloon, taal: Taal, bekend: set[str]) -> Iterator[Melding]:
    plek = _plek(sjabloon.pad, bron.splitlines()[0])
    try:
        boom = taal.parse(bron)
        taal.compile(bron)
    except TemplateError as fout:
        yield from (melding.op(plek) for melding in _zonder_plaats(vertaal(fout, "").meldingen))
        return
    yield from (melding.op(plek) for melding in _zonder_plaats(_keur_boom(boom, taal, bekend, sjabloon.pad, [])))


def _keur_tekst(naam: str, taal: Taal, bekend: set[str], pad: Path, gehad: frozenset[str]) -> Iterator[Melding]:
    """The text of this file and of every part that it includes; a part sees the names of who includes it."""
    assert taal.loader is not None  # noqa: S101 - always given
    try:
        bron, bestand, _ = taal.loader.get_source(taal, naam)
    except TemplateNotFound:
        yield MELDING("SJ-007", plaats=_plek(pad, naam), naam=naam)
        return
    except Fout as fout:
        yield from fout.meldingen
        return
    eigen = Path(bestand or naam)
    try:
        boom = taal.parse(bron, naam, bestand)
    except TemplateSyntaxError as fout:
        yield from vertaal(fout, str(eigen)).meldingen
        return
    gevonden = list(_keur_boom(boom, taal, bekend, eigen, bron.split("\n")))
    yield from gevonden
    if not gevonden:
        try:
            taal.compile(bron, naam, bestand)
        except TemplateError as fout:
            yield from vertaal(fout, str(eigen)).meldingen
    for deel in delen_in(boom, taal):
        if deel not in gehad | {naam}:
            yield from _keur_tekst(deel, taal, bekend | _gezet(boom), eigen, gehad | {naam})


def _keur_boom(boom: nodes.Template, taal: Taal, bekend: set[str], pad: Path, regels: list[str]) -> Iterator[Melding]:
    def plaats(knoop: nodes.Node, woord: str = "") -> Plaats:
        regel = regels[knoop.lineno - 1] if 0 < knoop.lineno <= len(regels) else ""
        treffer = re.search(rf"(?<![\w.]){re.escape(woord)}(?!\w)", regel) if woord else None
        return Plaats(str(pad), knoop.lineno, treffer.start() + 1 if treffer else 1)

    for filter_ in boom.find_all(nodes.Filter):
        if filter_.name not in taal.filters:
            tip = bedoelde_u(filter_.name, taal.filters)
            yield MELDING("SJ-010", plaats=plaats(filter_, filter_.name), naam=filter_.name, tip=tip)
            filter_.name = "tekst"  # Jinja finds no names in a text with filters that it does not know.
    for test in boom.find_all(nodes.Test):
        if test.name not in taal.tests:
            reden = f"de test ‘{test.name}’ bestaat niet"
            yield MELDING("SJ-008", plaats=plaats(test, test.name), reden=reden)
            test.name = "none"
    # ‘{% if x is defined %}’ asks for a name that only some of those who include the part set.
    gevraagd = {
        test.node.name
        for test in boom.find_all(nodes.Test)
        if test.name in ("defined", "undefined") and isinstance(test.node, nodes.Name)
    }
    onbekend = meta.find_undeclared_variables(boom) - bekend - set(taal.globals) - gevraagd
    for naam in boom.find_all(nodes.Name):
        if naam.name in onbekend and naam.ctx == "load":
            tip = bedoelde_u(naam.name, bekend | set(taal.globals) - {"_vul_"})
            yield MELDING("SJ-009", plaats=plaats(naam, naam.name), naam=naam.name, tip=tip)
    yield from _verboden(boom, taal, plaats)


def _verboden(boom: nodes.Template, taal: Taal, plaats: _Plaatser) -> Iterator[Melding]:
    roepbaar = set(taal.globals) | {macro.name for macro in boom.find_all(nodes.Macro)} | {"caller"}
    for invoer in boom.find_all(nodes.FromImport):
        roepbaar |= {naam if isinstance(naam, str) else naam[1] for naam in invoer.names}
    for aanroep in boom.find_all(nodes.Call):
        wat = aanroep.node
        if not (isinstance(wat, nodes.Name) and wat.name in roepbaar):
            naam = wat.name if isinstance(wat, nodes.Name) else wat.attr if isinstance(wat, nodes.Getattr) else ""
            reden = f"‘{naam}(…)’ kan niet worden aangeroepen" if naam else "het roept iets aan"
            tip = "Een sjabloon kiest, herhaalt en vult in; gebruik een filter, zoals {{ datum | kort }}."
            yield MELDING("SJ-011", plaats=plaats(aanroep, naam), reden=reden, tip=tip)
    for kenmerk in boom.find_all(nodes.Getattr):
        if kenmerk.attr.startswith("_"):
            reden = f"‘{kenmerk.attr}’ mag niet worden gebruikt"
            yield MELDING("SJ-011", plaats=plaats(kenmerk), reden=reden)
    for som in boom.find_all(nodes.BinExpr):
        if isinstance(som, nodes.Pow):
            yield MELDING("SJ-011", plaats=plaats(som), reden="machtsverheffen (**) kan niet in een sjabloon")
        elif isinstance(som, nodes.Add) and any(_is_tekst(deel) for deel in (som.left, som.right)):
            yield MELDING("SJ-011", plaats=plaats(som), reden="‘+’ rekent niet met tekst; voeg teksten samen met ~")


def _is_tekst(knoop: nodes.Node) -> bool:
    return isinstance(knoop, nodes.Const) and isinstance(knoop.value, str)


def _gezet(boom: nodes.Template) -> set[str]:
    """Every name that the template itself gives a value somewhere; a part that it includes may use it."""
    namen = {naam.name for naam in boom.find_all(nodes.Name) if naam.ctx in ("store", "param")}
    namen |= {macro.name for macro in boom.find_all(nodes.Macro)}
    for invoer in boom.find_all(nodes.FromImport):
        namen |= {naam if isinstance(naam, str) else naam[1] for naam in invoer.names}
    return namen


def _plek(pad: Path, woord: str) -> Plaats:
    """The first line of the file that holds this, or the file as a whole."""
    try:
        regels = lees_bestand(pad).split("\n")
    except Fout:
        return Plaats(str(pad))
    for nummer, regel in enumerate(regels, 1):
        if woord and woord in regel:
            return Plaats(str(pad), nummer, regel.index(woord) + 1)
    return Plaats(str(pad))


def _zonder_plaats(meldingen: Iterable[Melding]) -> Iterator[Melding]:
    for melding in meldingen:
        yield Melding(melding.code, melding.tekst, None, melding.veld, melding.tip, melding.ernst)
