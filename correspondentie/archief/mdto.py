"""MDTO: the metadata of a letter and of its files, as XML (Nationaal Archief, MDTO-XML 1.0.1).

The labels are those of the begrippenlijsten of MDTO 1.0. Equal letters give equal bytes: every date comes from the
letter or from the register.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC
from functools import partial
from html import escape
from pathlib import PurePath
from typing import Final

from correspondentie.archief.meldingen import MELDING
from correspondentie.archief.stuk import Archiefstuk
from correspondentie.archief.waarden import Begrip, Bewaartermijn, Verwijzing, Waarden
from correspondentie.register import Bestand

# That of ``xml.sax`` does the same, and loads all that is needed for the web.
_veilig: Final = partial(escape, quote=False)

RUIMTE: Final = "https://www.nationaalarchief.nl/mdto"
REGISTER: Final = "Register van uitgaande brieven"
TAAL: Final = "nl"
_WAARDERINGEN: Final = {"B": "Blijvend te bewaren", "V": "Tijdelijk te bewaren", "N": "Nader te bepalen"}
_PRONOM: Final = "PRONOM-register"
_FORMATEN: Final = {
    ".pdf": ("Acrobat PDF/A - Portable Document Format 2a", "fmt/476"),
    ".docx": ("Microsoft Word for Windows 2007 onwards", "fmt/412"),
    ".html": ("Hypertext Markup Language 5", "fmt/471"),
    ".txt": ("Plain Text File", "x-fmt/111"),
    ".png": ("Portable Network Graphics 1.2", "fmt/13"),
}
"""PRONOM of The National Archives, by suffix. Every PDF of ours is PDF/A-2a; the tests hold that with veraPDF."""

Element = tuple[str, "str | tuple[Element, ...]"]


def mdto_bestanden(stuk: Archiefstuk, waarden: Waarden) -> dict[str, bytes]:
    """The XML files of a letter by name: one for the letter, one for each of its files.

    A file whose size neither the register nor the caller knows gets none. Raises ``Fout``.
    """
    bestanden = stuk.brief.vaststelling.bestanden
    uit = {naam_bij(stam(een.naam for een in bestanden)): informatieobject(stuk, waarden)}
    for een in bestanden:
        if _omvang(stuk, een) is not None:
            uit[naam_bij(een.naam)] = bestand(stuk, een, waarden)
    return uit


def naam_bij(naam: str) -> str:
    """What the metadata of a file of this name, or of a letter whose files begin with it, are called."""
    return f"{naam}.mdto.xml"


def stam(bestanden: Iterable[str]) -> str:
    """The name of a letter without suffix: of its files, those of a part or page have a longer one."""
    return min((PurePath(naam).stem for naam in bestanden), key=len, default="brief")


def informatieobject(stuk: Archiefstuk, waarden: Waarden) -> bytes:
    """The letter; elements in the order of ``informatieobjectType``."""
    dag = stuk.brief.vaststelling.dagtekening.isoformat()
    gebied = stuk.gebied or waarden.dekking
    archiefvormer = waarden.archiefvormer or Verwijzing(naam=stuk.organisatie)
    if waarden.waardering == "V" and waarden.bewaartermijn is None:
        raise MELDING.fout("AR-044")

    def delen() -> Iterator[Element]:
        yield _identificatie("identificatie", stuk.kenmerk, _bron(waarden))
        yield "naam", stuk.titel
        yield _begrip("aggregatieniveau", "Archiefstuk", "Begrippenlijst Aggregatieniveaus MDTO")
        if waarden.classificatie:
            yield _eigen_begrip("classificatie", waarden.classificatie)
        yield "omschrijving", stuk.soort
        yield (
            "dekkingInTijd",
            (
                _begrip("dekkingInTijdType", "Dagtekening", "Typen dekking in tijd"),
                ("dekkingInTijdBegindatum", dag),
            ),
        )
        if gebied:
            yield _verwijzing("dekkingInRuimte", gebied)
        yield "taal", TAAL
        yield from _events(stuk, dag, archiefvormer)
        waardering = waarden.waardering or "N"
        yield _begrip("waardering", _WAARDERINGEN[waardering], "Begrippenlijst Waarderingen MDTO", waardering)
        if waarden.bewaartermijn:
            yield _termijn(waarden.bewaartermijn, dag)
        if waarden.informatiecategorie:
            yield _eigen_begrip("informatiecategorie", waarden.informatiecategorie)
        for een in stuk.brief.vaststelling.bestanden:
            yield _verwijzing("heeftRepresentatie", _naar_bestand(een, waarden))
        yield from _relaties(stuk, waarden)
        yield _verwijzing("archiefvormer", archiefvormer)
        if stuk.geadresseerde:
            yield (
                "betrokkene",
                (
                    _begrip("betrokkeneTypeRelatie", "Geadresseerde", "Relatietypen betrokkene"),
                    _verwijzing("betrokkeneActor", stuk.geadresseerde),
                ),
            )
        if waarden.activiteit:
            yield _verwijzing("activiteit", waarden.activiteit)
        yield _beperking(stuk, waarden)

    return _schrijf("informatieobject", tuple(delen()))


def bestand(stuk: Archiefstuk, een: Bestand, waarden: Waarden) -> bytes:
    """One file of the letter; elements in the order of ``bestandType``."""
    naam, puid = _FORMATEN[PurePath(een.naam).suffix]
    delen: tuple[Element, ...] = (
        _identificatie("identificatie", een.naam, _bron(waarden)),
        ("naam", een.naam),
        ("omvang", str(_omvang(stuk, een))),
        _begrip("bestandsformaat", naam, _PRONOM, puid),
        (
            "checksum",
            (
                _begrip("checksumAlgoritme", "SHA-256", "Begrippenlijst ChecksumAlgoritme MDTO"),
                ("checksumWaarde", een.sha256),
                ("checksumDatum", _moment(stuk)),
            ),
        ),
        _verwijzing("isRepresentatieVan", Verwijzing(naam=stuk.titel, kenmerk=stuk.kenmerk, bron=_bron(waarden))),
    )
    return _schrijf("bestand", delen)


def _events(stuk: Archiefstuk, dag: str, actor: Verwijzing) -> Iterator[Element]:
    lijst = "Begrippenlijst Eventtypen MDTO"
    yield (
        "event",
        (
            _begrip("eventType", "Creatie", lijst),
            ("eventTijd", dag),
            _verwijzing("eventVerantwoordelijkeActor", actor),
        ),
    )
    yield (
        "event",
        (
            _begrip("eventType", "Bevriezing", lijst),
            ("eventTijd", _moment(stuk)),
            _verwijzing("eventVerantwoordelijkeActor", actor),
            ("eventResultaat", f"De brief is vastgesteld (versie {stuk.brief.versie}) en verandert niet meer."),
        ),
    )


def _relaties(stuk: Archiefstuk, waarden: Waarden) -> Iterator[Element]:
    bron = _bron(waarden)
    if stuk.brief.versie > 1:
        vorige = stuk.brief.versie - 1
        kenmerk = stuk.brief.kenmerk if vorige == 1 else f"{stuk.brief.kenmerk}, versie {vorige}"
        yield _relatie("Vervangt", Verwijzing(naam=f"Versie {vorige} van deze brief", kenmerk=kenmerk, bron=bron))
    if stuk.antwoord_op:
        yield _relatie("Refereert aan", stuk.antwoord_op)
    for kenmerk in stuk.genoemd:
        yield _relatie("Refereert aan", Verwijzing(naam=f"Brief met kenmerk {kenmerk}", kenmerk=kenmerk, bron=bron))
    if stuk.mailing:
        naam = f"Verzending {stuk.mailing}"
        yield _relatie("Refereert aan", Verwijzing(naam=naam, kenmerk=stuk.mailing, bron=bron))


def _relatie(type_: str, naar: Verwijzing) -> Element:
    lijst = "Begrippenlijst Relatietypen (informatieobject) MDTO"
    return (
        "gerelateerdInformatieobject",
        (
            _verwijzing("gerelateerdInformatieobjectVerwijzing", naar),
            _begrip("gerelateerdInformatieobjectTypeRelatie", type_, lijst),
        ),
    )


def _termijn(bewaartermijn: Bewaartermijn, dag: str) -> Element:
    na = bewaartermijn.na
    begin: Element = _eigen_begrip("termijnTriggerStartLooptijd", na) if na else ("termijnStartdatumLooptijd", dag)
    return "bewaartermijn", (begin, ("termijnLooptijd", bewaartermijn.duur))


def _beperking(stuk: Archiefstuk, waarden: Waarden) -> Element:
    """A letter with a rubricering is restricted, whatever holds for the others."""
    ingesteld = waarden.beperking
    type_ = ingesteld.type if ingesteld else "Nader te bepalen"
    beschrijving = ingesteld.beschrijving if ingesteld else None
    lijst = (ingesteld.lijst if ingesteld else None) or "Begrippenlijst BeperkingGebruikTypeLijst MDTO"
    if stuk.rubricering:
        if type_ in ("Geen beperking", "Nader te bepalen"):
            type_, lijst = "Overig", "Begrippenlijst BeperkingGebruikTypeLijst MDTO"
        beschrijving = ". ".join(filter(None, (beschrijving, f"Rubricering: {stuk.rubricering}")))
    delen: list[Element] = [_begrip("beperkingGebruikType", type_, lijst)]
    if beschrijving:
        delen.append(("beperkingGebruikNadereBeschrijving", beschrijving))
    return "beperkingGebruik", tuple(delen)


def _naar_bestand(een: Bestand, waarden: Waarden) -> Verwijzing:
    return Verwijzing(naam=een.naam, kenmerk=een.naam, bron=_bron(waarden))


def _bron(waarden: Waarden) -> str:
    return waarden.bron or REGISTER


def _omvang(stuk: Archiefstuk, een: Bestand) -> int | None:
    return een.omvang if een.omvang is not None else stuk.omvang.get(een.naam)


def _moment(stuk: Archiefstuk) -> str:
    return stuk.brief.op.astimezone(UTC).isoformat(timespec="seconds")


def _identificatie(naam: str, kenmerk: str, bron: str) -> Element:
    return naam, (("identificatieKenmerk", kenmerk), ("identificatieBron", bron))


def _verwijzing(naam: str, naar: Verwijzing) -> Element:
    delen: list[Element] = [("verwijzingNaam", naar.naam)]
    if naar.kenmerk:
        delen.append(_identificatie("verwijzingIdentificatie", naar.kenmerk, naar.bron or REGISTER))
    return naam, tuple(delen)


def _begrip(naam: str, label: str, lijst: str, code: str | None = None) -> Element:
    delen: list[Element] = [("begripLabel", label)]
    if code:
        delen.append(("begripCode", code))
    return naam, (*delen, ("begripBegrippenlijst", (("verwijzingNaam", lijst),)))


def _eigen_begrip(naam: str, begrip: Begrip) -> Element:
    return _begrip(naam, begrip.label, begrip.lijst, begrip.code)


def _schrijf(soort: str, delen: tuple[Element, ...]) -> bytes:
    regels = ["<?xml version='1.0' encoding='UTF-8'?>", f'<MDTO xmlns="{RUIMTE}">']
    _regels(regels, (soort, delen), "  ")
    regels.append("</MDTO>\n")
    return "\n".join(regels).encode()


def _regels(regels: list[str], element: Element, wit: str) -> None:
    naam, inhoud = element
    if isinstance(inhoud, str):
        regels.append(f"{wit}<{naam}>{_veilig(' '.join(inhoud.split()))}</{naam}>")
        return
    regels.append(f"{wit}<{naam}>")
    dieper = f"{wit}  "
    for deel in inhoud:
        _regels(regels, deel, dieper)
    regels.append(f"{wit}</{naam}>")
