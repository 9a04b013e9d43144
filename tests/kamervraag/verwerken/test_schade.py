"""Whatever people do to a draft, no word in it is lost without being shown."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from typing import Any, Final

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from correspondentie.brief.boom import Blokken
from correspondentie.kamervraag.verwerken.opmaak import schrijf_markdown
from correspondentie.kamervraag.verwerken.verslag import Stand, Verslag
from correspondentie.melding import Fout
from tests.kamervraag.verwerken.bomen import BOMEN
from tests.kamervraag.verwerken.conftest import (
    RIJK,
    Maak,
    Proef,
    W,
    nieuwe_alinea,
    tekst_van,
    veranderd,
    verwijder,
    zonder_bladwijzers,
    zonder_vakken,
)
from tests.kamervraag.verwerken.conftest import (
    kaal as zonder_alles,
)

_WOORD: Final = re.compile(r"zin\d+q")
WIE: Final = 'w:id="77" w:author="A. Voorbeeld"'
Trek = Callable[[st.SearchStrategy[Any]], Any]


def kies(trek: Trek, lichaam: etree._Element, *namen: str) -> etree._Element | None:
    """Some element below the body, outside tables and text boxes."""
    alle = [een for naam in namen for een in lichaam.iter(f"{W}{naam}")]
    return trek(st.sampled_from(alle)) if alle else None


def vak_weg(trek: Trek, lichaam: etree._Element) -> None:
    vak = kies(trek, lichaam, "sdt")
    if vak is not None:
        for kind in list(vak.find(f"{W}sdtContent")):  # type: ignore[arg-type]
            vak.addprevious(kind)
        verwijder(vak)


def bladwijzer_weg(trek: Trek, lichaam: etree._Element) -> None:
    begin = kies(trek, lichaam, "bookmarkStart")
    if begin is not None:
        for einde in list(lichaam.iter(f"{W}bookmarkEnd")):
            if einde.get(f"{W}id") == begin.get(f"{W}id"):
                verwijder(einde)
        verwijder(begin)


def gesplitst(trek: Trek, lichaam: etree._Element) -> None:
    p = kies(trek, lichaam, "p")
    if p is None:
        return
    runs = list(p.iterchildren(f"{W}r"))
    tweede = nieuwe_alinea()
    for run in runs[len(runs) // 2 :]:
        tweede.append(run)
    p.addnext(tweede)


def samengevoegd(trek: Trek, lichaam: etree._Element) -> None:
    p = kies(trek, lichaam, "p")
    volgende = p.getnext() if p is not None else None
    if p is not None and volgende is not None and volgende.tag == f"{W}p":
        for kind in list(volgende):
            if kind.tag != f"{W}pPr":
                p.append(kind)
        verwijder(volgende)


def verplaatst(trek: Trek, lichaam: etree._Element) -> None:
    p, naar = kies(trek, lichaam, "p"), kies(trek, lichaam, "p")
    if p is not None and naar is not None and p is not naar and p.getparent().tag != f"{W}tc":  # type: ignore[union-attr]
        naar.addnext(p)


def toegevoegd(trek: Trek, lichaam: etree._Element) -> None:
    p = kies(trek, lichaam, "p")
    if p is not None:
        nummer = trek(st.integers(1000, 9999))
        stijl = trek(st.sampled_from(["", "Heading2", "ListNumber", "Quote", "Onbekend"]))
        p.addnext(nieuwe_alinea(f"Zin zin{nummer}q.", stijl=stijl))


def bijgehouden(trek: Trek, lichaam: etree._Element) -> None:
    run = kies(trek, lichaam, "r")
    if run is None or run.getparent().tag != f"{W}p":  # type: ignore[union-attr]
        return
    om = etree.fromstring(f'<x xmlns:w="{W[1:-1]}"><w:ins {WIE}/></x>')[0]
    run.addprevious(om)
    om.append(run)


def verwijderd(trek: Trek, lichaam: etree._Element) -> None:
    run = kies(trek, lichaam, "r")
    if run is None or run.getparent().tag != f"{W}p":  # type: ignore[union-attr]
        return
    for tekst in run.iter(f"{W}t"):
        tekst.tag = f"{W}delText"
    om = etree.fromstring(f'<x xmlns:w="{W[1:-1]}"><w:del {WIE}/></x>')[0]
    run.addprevious(om)
    om.append(run)


def alineateken_verwijderd(trek: Trek, lichaam: etree._Element) -> None:
    p = kies(trek, lichaam, "p")
    if p is not None:
        ppr = p.find(f"{W}pPr")
        if ppr is None:
            ppr = etree.SubElement(p, f"{W}pPr")
            p.insert(0, ppr)
        ppr.append(etree.fromstring(f'<x xmlns:w="{W[1:-1]}"><w:rPr><w:del {WIE}/></w:rPr></x>')[0])


def opmerking(trek: Trek, lichaam: etree._Element) -> None:
    p = kies(trek, lichaam, "p")
    if p is not None:
        p.append(nieuwe_alinea('<w:r><w:commentReference w:id="3"/></w:r>')[0])


def gekopieerd(trek: Trek, lichaam: etree._Element) -> None:
    vak = kies(trek, lichaam, "sdt")
    if vak is not None and vak.getparent() is lichaam:
        naar = kies(trek, lichaam, "sdt")
        if naar is not None and naar.getparent() is lichaam:
            naar.addnext(deepcopy(vak))


SCHADE: Final = (
    vak_weg,
    bladwijzer_weg,
    gesplitst,
    samengevoegd,
    verplaatst,
    toegevoegd,
    bijgehouden,
    verwijderd,
    alineateken_verwijderd,
    opmerking,
    gekopieerd,
    lambda _, lichaam: zonder_vakken(lichaam),
    lambda _, lichaam: zonder_bladwijzers(lichaam),
)
_PROEF: dict[str, Proef] = {}


def met_merken() -> str:
    """The rich case with a word of its own in every line of an answer and every question."""
    nummer = 0

    def merk(treffer: re.Match[str]) -> str:
        nonlocal nummer
        nummer += 1
        return f"{treffer[0]} zin{nummer}q"

    return re.sub(
        r"Gewoon|een$|twee$|diep|vervolg|drie$|Tussen|vier|citaat|kopje|\| z|regel twee|Noot met"
        r"|bericht|plekken|Wat vindt|Ja, dat",
        merk,
        RIJK,
        flags=re.M,
    )


@given(st.data())
def test_no_word_of_a_damaged_draft_is_lost_without_a_word(maak_proef: Maak, data: st.DataObject) -> None:
    proef = _PROEF.setdefault("merken", maak_proef(met_merken()) if "merken" not in _PROEF else _PROEF["merken"])
    schade = data.draw(st.lists(st.sampled_from(range(len(SCHADE))), min_size=1, max_size=6))

    def doe(lichaam: etree._Element) -> None:
        for welke in schade:
            SCHADE[welke](data.draw, lichaam)

    docx = veranderd(proef.docx, doe)
    try:
        verslag = proef.verslag(docx)
    except Fout as fout:
        assert fout.meldingen[0].code == "KV-316"  # noqa: PT017 - nothing left to recognise, and it says so
        return
    levend: list[str] = []
    veranderd(
        docx, lambda lichaam: levend.extend(_WOORD.findall(" ".join(tekst_van(p) for p in lichaam.iter(f"{W}p"))))
    )
    gezien = _getoond(verslag, proef)
    assert not [woord for woord in levend if woord not in gezien]
    assert all("zin" not in een.nieuw or een.stand is not Stand.KWIJT for een in verslag.antwoorden)


def _getoond(verslag: Verslag, proef: Proef) -> set[str]:
    """The words that an officer sees, or that are where they were: in answers, beside them, in fixed text."""
    delen = [een.nieuw for een in verslag.antwoorden]
    delen += [tekst for _, tekst in (*verslag.los, *verslag.veranderd)]
    delen += [melding.tekst for melding in verslag.meldingen if melding.code in ("KV-332", "KV-337")]
    delen += [zin for zinnen in proef.concept.verwacht.vast.values() for zin in zinnen]
    return set(_WOORD.findall(" ".join(delen)))


@given(BOMEN)
def test_every_answer_comes_back_as_it_was_sent(maak_proef: Maak, boom: Blokken) -> None:
    antwoord = "".join(f"      {regel}".rstrip() + "\n" for regel in schrijf_markdown(boom).splitlines())
    vraag = "  - vraag: Waarom?\n    antwoord:" + (f" |\n{antwoord}" if antwoord.strip() else "\n")
    proef = maak_proef(vraag)
    verslag = proef.verslag(proef.docx)
    assert [een.stand for een in verslag.antwoorden] == [Stand.GELIJK]
    assert verslag.meldingen == ()
    kaal = proef.verslag(veranderd(proef.docx, zonder_alles))
    assert _letters(kaal.antwoorden[0].nieuw) == _letters(verslag.antwoorden[0].nieuw)


def _letters(tekst: str) -> str:
    return "".join(tekst.split())
