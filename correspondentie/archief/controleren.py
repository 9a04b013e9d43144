"""Whether a file is MDTO: by our own table, and by the official schema when it is given."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from correspondentie.archief.mdto import RUIMTE
from correspondentie.archief.meldingen import MELDING
from correspondentie.archief.schema import GROEPEN, Deel
from correspondentie.melding import Fout, Melding, Plaats

if TYPE_CHECKING:
    from lxml import etree

GROOTST: Final = 10_000_000
"""Bytes."""
_MEESTE_MELDINGEN: Final = 50


def controleer(ruw: bytes, bestand: str, schema: etree.XMLSchema | None = None) -> tuple[Melding, ...]:
    """Every problem of this XML, at its line; none when it is MDTO."""
    try:
        wortel = _lees(ruw, bestand)
    except Fout as fout:
        return fout.meldingen
    meldingen = list(_keur_wortel(wortel, bestand))
    if schema is not None and not schema.validate(wortel):
        meldingen += [
            MELDING("AR-029", plaats=Plaats(bestand, fout.line), reden=fout.message.replace(f"{{{RUIMTE}}}", ""))
            for fout in _fouten(schema)
        ]
    return tuple(meldingen[:_MEESTE_MELDINGEN])


def lees_schema(pad: Path) -> etree.XMLSchema:
    """The official schema in this file; raises ``Fout``. It may name no other file."""
    from lxml import etree

    try:
        boom = etree.fromstring(pad.read_bytes(), _lezer())
        return etree.XMLSchema(boom)
    except OSError as fout:
        reden = fout.strerror or "onbekende oorzaak"
        raise MELDING.fout("AR-028", plaats=Plaats(str(pad)), schema=pad.name, reden=reden) from None
    except (etree.XMLSyntaxError, etree.XMLSchemaParseError) as fout:
        reden = " ".join(str(fout).split())
        raise MELDING.fout("AR-028", plaats=Plaats(str(pad)), schema=pad.name, reden=reden) from None


def _lezer() -> etree.XMLParser:
    from lxml import etree

    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )


def _lees(ruw: bytes, bestand: str) -> etree._Element:
    from lxml import etree

    plaats = Plaats(bestand)
    if len(ruw) > GROOTST:
        raise MELDING.fout("AR-020", plaats=plaats, reden=f"het is groter dan {GROOTST // 1_000_000} MB")
    try:
        wortel = etree.fromstring(ruw, _lezer())
    except etree.XMLSyntaxError as fout:
        reden = "het is geen XML, of de XML is niet af"
        raise MELDING.fout("AR-020", plaats=Plaats(bestand, fout.lineno or 0), reden=reden) from None
    # By the text, not by the tree: lxml leaves an empty DOCTYPE out of it.
    if re.search(rb"<!\s*(DOCTYPE|ENTITY)", ruw):
        raise MELDING.fout("AR-020", plaats=plaats, reden="een DOCTYPE hoort niet in MDTO")
    return wortel


def _keur_wortel(wortel: etree._Element, bestand: str) -> Iterator[Melding]:
    ruimte, naam = _naam(wortel)
    if (ruimte, naam) != (RUIMTE, "MDTO"):
        yield MELDING("AR-021", plaats=Plaats(bestand, 1), naam=naam, ruimte=ruimte or "geen", verwacht=RUIMTE)
        return
    keuzes = ("informatieobject", "bestand")
    kinderen = list(wortel)
    if len(kinderen) != 1 or _naam(kinderen[0]) not in [(RUIMTE, keuze) for keuze in keuzes]:
        naam = _naam(kinderen[-1])[1] if kinderen else "(niets)"
        yield MELDING(
            "AR-022", plaats=Plaats(bestand, 1), naam=naam, ouder="MDTO", verwacht="één informatieobject of bestand"
        )
        return
    yield from _keur_groep(kinderen[0], _naam(kinderen[0])[1], bestand)


def _keur_groep(element: etree._Element, groep: str, bestand: str) -> Iterator[Melding]:
    """The children of an element against its group: which, in which order, how often."""
    ouder = _naam(element)[1]
    yield from _keur_los(element, bestand)
    if (element.text or "").strip() or any((kind.tail or "").strip() for kind in element):
        yield MELDING("AR-026", plaats=_plaats(element, bestand), naam=ouder)
    delen = GROEPEN[groep]
    plek, keer = 0, 0
    for kind in element:
        ruimte, naam = _naam(kind)
        verder = next((i for i in range(plek, len(delen)) if ruimte == RUIMTE and delen[i].naam == naam), None)
        if verder is None:
            verwacht = ", ".join(deel.naam for deel in delen[plek:] if deel.naam != naam) or "niets meer"
            yield MELDING("AR-022", plaats=_plaats(kind, bestand), naam=naam, ouder=ouder, verwacht=verwacht)
            continue
        if verder != plek:
            yield from _ontbrekend(delen[plek:verder], keer, element, bestand)
            plek, keer = verder, 0
        keer += 1
        deel = delen[plek]
        if keer == deel.meest + 1:
            yield MELDING("AR-024", plaats=_plaats(kind, bestand), ouder=ouder, naam=naam, keer=deel.meest)
        if deel.soort in GROEPEN:
            yield from _keur_groep(kind, deel.soort, bestand)
        else:
            yield from _keur_waarde(kind, deel, bestand)
    yield from _ontbrekend(delen[plek:], keer, element, bestand)


def _ontbrekend(delen: tuple[Deel, ...], keer: int, element: etree._Element, bestand: str) -> Iterator[Melding]:
    """``keer`` is how often the first of these parts was there."""
    for nummer, deel in enumerate(delen):
        if deel.minst > (0 if nummer else keer):
            yield MELDING("AR-023", plaats=_plaats(element, bestand), ouder=_naam(element)[1], naam=deel.naam)


def _keur_waarde(element: etree._Element, deel: Deel, bestand: str) -> Iterator[Melding]:
    yield from _keur_los(element, bestand)
    for kind in element:
        verwacht = "alleen tekst"
        yield MELDING("AR-022", plaats=_plaats(kind, bestand), naam=_naam(kind)[1], ouder=deel.naam, verwacht=verwacht)
    waarde = element.text or ""
    soort, klopt = WAARDEN[deel.soort]
    if not klopt(waarde):
        yield MELDING("AR-025", plaats=_plaats(element, bestand), naam=deel.naam, soort=soort, waarde=waarde[:60])


def _keur_los(element: etree._Element, bestand: str) -> Iterator[Melding]:
    for attribuut in element.attrib:
        yield MELDING("AR-027", plaats=_plaats(element, bestand), naam=_naam(element)[1], attribuut=str(attribuut))


def _naam(element: etree._Element) -> tuple[str, str]:
    ruimte, _, naam = str(element.tag).rpartition("}")
    return ruimte.removeprefix("{"), naam


def _plaats(element: etree._Element, bestand: str) -> Plaats:
    regel = element.sourceline
    return Plaats(bestand, regel if isinstance(regel, int) else 0)


def _fouten(schema: etree.XMLSchema) -> list[Any]:
    # lxml-stubs 0.5.1 does not know that the log is a sequence.
    log: Any = schema.error_log
    return list(log)


_ZONE: Final = r"(Z|[+-](0\d|1[0-3]):[0-5]\d|[+-]14:00)?"
_JAAR: Final = re.compile(rf"\d{{4}}{_ZONE}")
_MAAND: Final = re.compile(rf"\d{{4}}-(0[1-9]|1[0-2]){_ZONE}")
_DAG: Final = re.compile(rf"(\d{{4}}-\d\d-\d\d){_ZONE}")
_TIJDSTIP: Final = re.compile(rf"(\d{{4}}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?{_ZONE}")
_DUUR: Final = re.compile(r"-?P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?")
_TAAL: Final = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")
_ADRES: Final = re.compile(r"\S*")


def _is_dag(waarde: str) -> bool:
    gevonden = _DAG.fullmatch(waarde.strip())
    return gevonden is not None and _bestaat(lambda: date.fromisoformat(gevonden[1]))


def _is_tijdstip(waarde: str) -> bool:
    gevonden = _TIJDSTIP.fullmatch(waarde.strip())
    return gevonden is not None and _bestaat(lambda: datetime.fromisoformat(gevonden[1]))


def _bestaat(lees: Callable[[], object]) -> bool:
    try:
        lees()
    except ValueError:
        return False
    return True


def _is_datum(waarde: str) -> bool:
    return bool(_JAAR.fullmatch(waarde.strip()) or _MAAND.fullmatch(waarde.strip())) or _is_dag(waarde)


WAARDEN: Final[dict[str, tuple[str, Callable[[str], bool]]]] = {
    # The schema takes an empty text too; an archive has no use for it.
    "tekst": ("tekst", lambda waarde: bool(waarde.strip())),
    "taal": ("taalcode", lambda waarde: bool(_TAAL.fullmatch(waarde.strip()))),
    "getal": ("geheel getal", lambda waarde: bool(re.fullmatch(r"[+-]?\d+", waarde.strip()))),
    "dag": ("datum", _is_dag),
    "datum": ("jaar, maand of datum", _is_datum),
    "tijdstip": ("tijdstip", _is_tijdstip),
    "datum-of-tijdstip": ("datum of tijdstip", lambda waarde: _is_datum(waarde) or _is_tijdstip(waarde)),
    "duur": ("duur", lambda waarde: bool(_DUUR.fullmatch(waarde.strip()))),
    "adres": ("webadres", lambda waarde: bool(_ADRES.fullmatch(waarde.strip()))),
}
