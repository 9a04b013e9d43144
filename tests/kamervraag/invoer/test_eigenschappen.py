"""Random sets in random shapes come back whole; random damage loses no word silently."""

from __future__ import annotations

import html
import textwrap
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from correspondentie.kamervraag.groep import vraag_of_vragen
from correspondentie.kamervraag.invoer.herkennen import herken
from correspondentie.kamervraag.invoer.inlezen import lees_bron
from correspondentie.kamervraag.invoer.vragenset import Invoer
from correspondentie.melding import Fout
from tests.kamervraag.invoer.specimen import alle_woorden, docx_van, woorden

_WOORDEN = (
    *("water", "brug", "geld", "kinderen", "gemeente", "plan", "tekort", "café", "één", "co-ouder", "de", "een", "van"),
    *("in", "op", "en", "€ 5", "(nu)", "‘ja’", "Voorbeeldstad", "artikel 3,", "PRT's", "3,5", "niet"),
)


@dataclass(frozen=True)
class Set:
    """``vragen`` and ``antwoorden`` are paragraphs; ``groepen`` the numbers of questions under each answer."""

    vragen: tuple[tuple[str, ...], ...]
    groepen: tuple[tuple[int, ...], ...]
    antwoorden: tuple[tuple[str, ...], ...]
    zie: tuple[int | None, ...]
    noten: tuple[str, ...]


@st.composite
def _zin(draw: st.DrawFn, einde: str) -> str:
    gekozen = draw(st.lists(st.sampled_from(_WOORDEN), min_size=2, max_size=14))
    return f"{draw(st.sampled_from(['Wat', 'Hoe', 'Is', 'Zo nee', 'Ja', 'Het']))} {' '.join(gekozen)}{einde}"


@st.composite
def sets(draw: st.DrawFn, merk: str) -> Set:
    aantal = draw(st.integers(1, 6))
    vragen = [list(draw(st.lists(_zin("?"), min_size=1, max_size=3))) for _ in range(aantal)]
    noten = draw(st.lists(_zin("."), max_size=aantal))
    for nummer in range(1, len(noten) + 1):
        vragen[nummer - 1][-1] += f" {merk.format(nummer)}"
    groepen: list[tuple[int, ...]] = []
    eerste = 1
    while eerste <= aantal:
        breed = draw(st.integers(1, min(3, aantal - eerste + 1)))
        groepen.append(tuple(range(eerste, eerste + breed)))
        eerste += breed
    zie = [draw(st.sampled_from([None, *range(op)])) if op else None for op in range(len(groepen))]
    antwoorden = [tuple(draw(st.lists(_zin("."), min_size=1, max_size=3))) for _ in groepen]
    bronnen = tuple(f"{tekst[:-1]}, 1 mei 2026" for tekst in noten)
    return Set(tuple(map(tuple, vragen)), tuple(groepen), tuple(antwoorden), tuple(zie), bronnen)


TITEL = (
    "Vragen van het lid Voorbeeld (Partij A) aan de minister van Voorbeeldzaken over regels "
    "(ingezonden 1 mei 2026, 2026Z00300)"
)
_WOORDKOPPEN = ("Vraag {}", "Vraag {}:", "Vraag {}.", "vraag {}", "VRAAG {}", "**Vraag {}**", "## Vraag {}")
_KALE_KOPPEN = ("{}.", "{}", "{})", "{}:")
_ANTWOORDKOPPEN = ("Antwoord op {}", "Antwoord op {}:", "antwoord op {}", "Antwoord {}", "**Antwoord op {}**")
_MERKEN = (("{})", "{}) "), ("[{}]", "[{}] "), ("({})", "({}) "), ("{})", "{}. "), ("[{}]", "{}. "))


def _gekopt(kop: str, opgemaakt: bool) -> str:
    return kop if opgemaakt else kop.strip("*# ")


@st.composite
def bronnen(draw: st.DrawFn, *, beantwoord: bool | None = None) -> tuple[Set, str]:
    """A set, and a text that shows it in one of many shapes."""
    merk, noot = draw(st.sampled_from(_MERKEN))
    gekozen = draw(sets(merk))
    met_antwoord = draw(st.booleans()) if beantwoord is None else beantwoord
    koppen = _WOORDKOPPEN if met_antwoord else (*_WOORDKOPPEN, *_KALE_KOPPEN)
    kop, antwoordkop = draw(st.sampled_from(koppen)), draw(st.sampled_from(_ANTWOORDKOPPEN))
    # A line of a converted file has its emphasis in all headings or in none.
    opgemaakt = "*" in kop or "#" in kop
    antwoordkop = f"**{antwoordkop.strip('*')}**" if opgemaakt else _gekopt(antwoordkop, opgemaakt)
    inline = not opgemaakt and kop[-1] in ".:)" and draw(st.booleans())
    breedte = draw(st.sampled_from([None, 60, 80, 100]))

    def vouw(tekst: str) -> str:
        # Whatever stands at the edge of a line, hyphens stay inside words.
        if breedte is None:
            return tekst
        return textwrap.fill(tekst, breedte, break_long_words=False, break_on_hyphens=False)

    blokken = [vouw(TITEL)]
    for plek, groep in enumerate(gekozen.groepen):
        for nummer in groep:
            eerste, *rest = gekozen.vragen[nummer - 1]
            kopregel = kop.format(nummer)
            blokken += [vouw(f"{kopregel} {eerste}")] if inline else [kopregel, vouw(eerste)]
            blokken += map(vouw, rest)
        if met_antwoord:
            blokken.append(antwoordkop.format(vraag_of_vragen(groep)))
            doel = gekozen.zie[plek]
            if doel is not None:
                blokken.append(vouw(f"Zie het antwoord op {vraag_of_vragen(gekozen.groepen[doel])}."))
            blokken += map(vouw, gekozen.antwoorden[plek])
    if gekozen.noten:
        blokken += [draw(st.sampled_from(["Noten", "Noten bij de vragen", "Bronnen:"]))] if draw(st.booleans()) else []
        blokken.append("\n".join(vouw(f"{noot.format(op)}{tekst}") for op, tekst in enumerate(gekozen.noten, 1)))
    if not met_antwoord:
        kaal = Set(gekozen.vragen, (), (), (), gekozen.noten)
        return kaal, "\n\n".join(blokken) + "\n"
    return gekozen, "\n\n".join(blokken) + "\n"


def _is_gelijk(gevonden: Invoer, gemaakt: Set) -> None:
    vragenset = gevonden.vragenset
    assert [vraag.tekst for vraag in vragenset.vragen] == ["\n\n".join(vraag) for vraag in gemaakt.vragen]
    assert [vraag.nummer for vraag in vragenset.vragen] == list(range(1, len(gemaakt.vragen) + 1))
    assert [noot.tekst for noot in vragenset.noten] == list(gemaakt.noten)
    assert gevonden.onplaatsbaar == ()
    assert vragenset.zaaknummer == "2026Z00300"
    for groep, antwoord, zie in zip(gemaakt.groepen, gemaakt.antwoorden, gemaakt.zie, strict=True):
        vraag = vragenset.vragen[groep[0] - 1]
        assert vraag.samen == (groep if len(groep) > 1 else ())
        assert vraag.antwoord.replace("\\", "") == "\n\n".join(antwoord)
        assert vraag.zie == (() if zie is None else gemaakt.groepen[zie][:1])


@given(bronnen())
@settings(max_examples=150)
def test_a_set_in_any_shape_comes_back_whole(gemaakt: tuple[Set, str]) -> None:
    _is_gelijk(herken(lees_bron(gemaakt[1].encode(), "bron")), gemaakt[0])


@given(bronnen(beantwoord=True), st.booleans())
@settings(max_examples=40)
def test_the_same_blocks_as_html_and_as_word_come_back_whole(gemaakt: tuple[Set, str], als_word: bool) -> None:
    blokken = [" ".join(blok.split()) for blok in gemaakt[1].split("\n\n")]
    if gemaakt[0].noten:
        *blokken, laatste = blokken
        blokken += gemaakt[1].strip().split("\n\n")[-1].split("\n") if laatste else []
    bron = "".join(f"<p>{html.escape(blok.strip('*# '), quote=False)}</p>" for blok in blokken if blok)
    bron = f"<html><body>{bron}</body></html>"
    if gemaakt[0].noten and any(len(noot) > 50 for noot in gemaakt[0].noten):
        return
    _is_gelijk(herken(lees_bron(docx_van(bron) if als_word else bron.encode(), "bron")), gemaakt[0])


@st.composite
def beschadigd(draw: st.DrawFn) -> str:
    """A text with lines and letters lost, doubled, moved, cut off, and running heads put between them."""
    _, tekst = draw(bronnen())
    regels = tekst.split("\n")
    for _ in range(draw(st.integers(1, 6))):
        op = draw(st.integers(0, len(regels) - 1))
        soort = draw(st.sampled_from(["weg", "dubbel", "wissel", "wit", "kop", "letter", "plak", "knip", "vreemd"]))
        if soort == "weg":
            del regels[op]
        elif soort == "dubbel":
            regels.insert(op, regels[op])
        elif soort == "wissel":
            ander = draw(st.integers(0, len(regels) - 1))
            regels[op], regels[ander] = regels[ander], regels[op]
        elif soort == "wit":
            regels.insert(op, "")
        elif soort == "kop":
            regels.insert(
                op,
                draw(
                    st.sampled_from(
                        ["Pagina 2 van 5", "Onze referentie", "7654321", "Datum 1 mei 2026", "Toelichting:"]
                    )
                ),
            )
        elif soort == "letter" and regels[op]:
            plek = draw(st.integers(0, len(regels[op]) - 1))
            regels[op] = (
                regels[op][:plek] + draw(st.sampled_from(["", "x", " ", "1", ")", "\n"])) + regels[op][plek + 1 :]
            )
        elif soort == "plak" and op + 1 < len(regels):
            regels[op : op + 2] = [f"{regels[op]} {regels[op + 1]}"]
        elif soort == "knip":
            plek = draw(st.integers(0, len(regels[op])))
            regels[op : op + 1] = [regels[op][:plek], regels[op][plek:]]
        else:
            regels.insert(
                op,
                draw(st.sampled_from(["Hoogachtend,", "Antwoord", "Vraag", "- los punt", "12", "[3]", "zomaar iets"])),
            )
        if not regels:
            regels = [""]
    return "\n".join(regels)


@given(beschadigd())
@settings(max_examples=300)
def test_no_word_of_a_damaged_source_is_lost_silently(tekst: str) -> None:
    try:
        gevonden = herken(lees_bron(tekst.encode(), "bron"))
    except Fout:
        return
    over = list(alle_woorden(gevonden))
    aaneen = "".join(over)
    # A word that was cut at the end of a line may have been joined again: then its letters are there.
    assert [woord for woord in woorden(tekst) if woord not in over and woord not in aaneen] == []
