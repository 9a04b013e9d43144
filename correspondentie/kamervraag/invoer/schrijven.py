"""The case file of a set that was read: YAML that an officer can go on with, and that reads back to the same values."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from correspondentie.datum.notatie import lang
from correspondentie.kamervraag.antwoordtermijn import antwoord_uiterlijk
from correspondentie.kamervraag.invoer.regel import Regel
from correspondentie.kamervraag.invoer.vragenset import Gevonden, Invoer, Lid, Noot, Vragenset
from correspondentie.kamervraag.slot import slot_van
from correspondentie.zaak.beginbestand import als_yaml

_BREEDTE: Final = 110
_NOOT_MET_ADRES: Final = re.compile(r"(?:[^<>]*[^<>\s,], )?<https?://[^\s<>\"]+>", re.DOTALL)
_WEBADRES: Final = re.compile(r"https?://")
_GEVAARLIJK: Final = re.compile(r"[-+*#>|=~:]|\d{1,9}[.)]|\[\^|`|<")
"""What may not come to stand at the beginning of a line of Markdown by wrapping."""


def schrijf_zaak(invoer: Invoer, *, ondertekenaar: str | None, bron: str) -> str:
    """The text of the case file.

    ``ondertekenaar`` is the key of the signatory in the address book, ``bron`` the name of the source. What the source
    did not say stands there as a key without a value; what had no place stands at the end, as a comment.
    """
    vragenset = invoer.vragenset
    regels = [f"# Geïmporteerd uit {_op_een_regel(bron)}. Wat hier niet klopt of ontbreekt, vult u zelf in."]
    regels += _kop(vragenset, ondertekenaar)
    regels.append("vragen:")
    nummer = 0
    for vraag in vragenset.vragen:
        regels += _vraag(vraag, nummer + 1)
        nummer = vraag.nummer
    if vragenset.noten:
        regels.append("noten:")
        for noot in vragenset.noten:
            regels += _noot(noot)
    if vragenset.toelichting:
        regels += ["toelichting: |", *_ingesprongen(_gevouwen(vragenset.toelichting, letterlijk=True), 2)]
    regels += _onplaatsbaar(invoer.onplaatsbaar)
    return "\n".join(regels) + "\n"


def _kop(vragenset: Vragenset, ondertekenaar: str | None) -> Iterator[str]:
    yield f"soort: {'aanhangsel-antwoord' if vragenset.aanhangsel else 'kamervraag-antwoord'}"
    yield from _datum(vragenset)
    if vragenset.onze_referentie:
        yield f"kenmerk: '{vragenset.onze_referentie}'"
    yield f"ondertekenaar: {ondertekenaar}" if ondertekenaar else _open("ondertekenaar", "wie de brief ondertekent")
    yield from _leden(vragenset.leden)
    if vragenset.bewindspersonen:
        yield from als_yaml("bewindspersonen", list(vragenset.bewindspersonen))
    else:
        yield _open("bewindspersonen", "aan wie de vragen zijn gesteld")
    if vragenset.onderwerp:
        yield from als_yaml("onderwerp", vragenset.onderwerp)
    else:
        yield _open("onderwerp", "wat er achter ‘over’ komt")
    ingezonden = vragenset.ingezonden
    yield f"ingezonden: {lang(ingezonden)}" if ingezonden else _open("ingezonden", "de dag van inzending")
    nummer = vragenset.zaaknummer
    yield f"uw_kenmerk: {nummer}" if nummer else _open("uw_kenmerk", "het zaaknummer van de Kamer")
    if vragenset.mede_namens:
        yield from als_yaml("mede_namens", list(vragenset.mede_namens))
    if _overgedragen(vragenset):
        yield "overgedragen: ja"
    if vragenset.betreft and vragenset.betreft != f"Antwoorden Kamervragen over {vragenset.onderwerp}":
        yield from als_yaml("betreft", vragenset.betreft)
    if vragenset.bijlagen:
        yield from als_yaml("bijlagen", list(vragenset.bijlagen))
    if vragenset.zie_ook and vragenset.aanhangsel:
        yield from als_yaml("zie_ook", list(vragenset.zie_ook))


def _overgedragen(vragenset: Vragenset) -> bool:
    """Whether somebody signed whom the questions were not put to."""
    gericht = {ambt.casefold() for ambt in vragenset.bewindspersonen}
    return bool(vragenset.ambt and gericht) and vragenset.ambt.casefold() not in gericht


def _datum(vragenset: Vragenset) -> Iterator[str]:
    if vragenset.datum:
        yield f"datum: {lang(vragenset.datum)}"
    elif vragenset.ingezonden:
        # A case needs a date; until the letter has one, the last day of the term is the best guess.
        yield f"datum: {lang(antwoord_uiterlijk(vragenset.ingezonden))}  # voorlopig: de laatste dag van de termijn"
    else:
        yield _open("datum", "de dagtekening van de brief")


def _open(sleutel: str, wat: str) -> str:
    return f"{sleutel}:  # vul in: {wat}"


def _leden(leden: Sequence[Lid]) -> Iterator[str]:
    if not leden:
        yield _open("leden", "wie de vragen stelde, zoals Naam (Fractie)")
        return
    yield "leden:"
    for lid in leden:
        # The short form cannot hold brackets inside a name or party.
        if lid.fractie and not re.search(r"[()]", lid.naam + lid.fractie):
            yield from als_yaml("leden", [f"{lid.naam} ({lid.fractie})"])[1:]
        else:
            yield from _onder_streepje(als_yaml("naam", lid.naam))
            yield from (f"    {regel}" for regel in als_yaml("fractie", lid.fractie or None))


def _onder_streepje(regels: Sequence[str]) -> Iterator[str]:
    for op, regel in enumerate(regels):
        yield f"  - {regel}" if op == 0 else f"    {regel}"


def _vraag(vraag: Gevonden, verwacht: int) -> Iterator[str]:
    velden = [["vraag: |", *_ingesprongen(_gevouwen(vraag.tekst, letterlijk=True), 2)]]
    if not vraag.tekst:
        velden = [["vraag: ''"]]
    if vraag.nummer != verwacht:
        velden.insert(0, [f"nummer: {vraag.nummer}"])
    if vraag.tekst:
        velden.append([f"slot: {slot_van(vraag.tekst)}"])
    if vraag.samen:
        velden.append([f"samen: [{', '.join(map(str, vraag.samen))}]"])
    if vraag.zie:
        nummers = ", ".join(map(str, vraag.zie))
        velden.append([f"zie: {nummers}" if len(vraag.zie) == 1 else f"zie: [{nummers}]"])
    if vraag.antwoord:
        velden.append(_antwoord(vraag.antwoord))
    yield from _onder_streepje([regel for veld in velden for regel in veld])


def _antwoord(tekst: str) -> list[str]:
    if "\n" not in tekst and len(tekst) < _BREEDTE - 14:
        return als_yaml("antwoord", tekst)
    return ["antwoord: |", *_ingesprongen(_gevouwen(tekst, letterlijk=False), 2)]


def _gevouwen(tekst: str, *, letterlijk: bool) -> list[str]:
    """The lines of a text, paragraphs wrapped where that changes nothing."""
    uit: list[str] = []
    for regel in tekst.split("\n"):
        vast = not letterlijk and (regel.startswith(("|", "    ", "[^")) or _WEBADRES.search(regel))
        stukken = [regel] if vast else _vouw(regel)
        if not letterlijk and any(_GEVAARLIJK.match(stuk) for stuk in stukken[1:]):
            stukken = [regel]
        uit += stukken
    return uit


def _vouw(regel: str) -> list[str]:
    """Lines that join to the same text with one space between them."""
    punt = re.match(r"(?:-|\d{1,3}\.) ", regel)
    onder = " " * len(punt[0]) if punt else ""
    if not regel:
        return [regel]
    stukken = textwrap.wrap(regel, _BREEDTE, break_long_words=False, break_on_hyphens=False, subsequent_indent=onder)
    return stukken if " ".join(stuk.strip() for stuk in stukken) == regel else [regel]


def _ingesprongen(regels: Iterable[str], breedte: int) -> list[str]:
    return [" " * breedte + regel if regel else "" for regel in regels]


def _noot(noot: Noot) -> Iterator[str]:
    """On one line when the letter then prints it like this again; else as a text without an address of its own."""
    if _NOOT_MET_ADRES.fullmatch(noot.tekst) or not _WEBADRES.search(noot.tekst):
        yield from als_yaml("noten", [noot.tekst])[1:]
    else:
        yield from _onder_streepje(als_yaml("tekst", noot.tekst))


def _onplaatsbaar(regels: Sequence[Regel]) -> Iterator[str]:
    if not regels:
        return
    yield ""
    yield "# Niet geplaatst bij het importeren; zet het waar het hoort, of haal het weg:"
    for regel in regels:
        for deel in _op_een_regel(regel.gelabeld, scheiding="\n").split("\n"):
            yield f"#   {deel}".rstrip()


def _op_een_regel(tekst: str, scheiding: str = " ") -> str:
    """Text that stays inside a comment."""
    return scheiding.join(deel.strip() for deel in tekst.splitlines()) if tekst else ""
