"""From case to draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from correspondentie.brief.boom import Blokken, Kop, platte_tekst
from correspondentie.brief.brief import Gemaakt
from correspondentie.kamervraag.concept.gegevens import gegevensblad
from correspondentie.kamervraag.concept.indeling import Deel, deel_in
from correspondentie.kamervraag.concept.meldingen import MELDING
from correspondentie.kamervraag.concept.plek import BRIEF, GEGEVENS, Plek
from correspondentie.kamervraag.concept.stempel import Stempel, som
from correspondentie.kamervraag.concept.vakken import schrijf_delen
from correspondentie.kamervraag.groep import Groep, groepeer, nummer
from correspondentie.kamervraag.verwerken.afdruk import vingerafdruk
from correspondentie.kamervraag.verwerken.bouwen import bouw
from correspondentie.kamervraag.verwerken.lezen import lees_concept
from correspondentie.kamervraag.verwerken.plaatsen import Verwacht, plaats
from correspondentie.kamervraag.verwerken.vorm import schoon
from correspondentie.melding import Fout
from correspondentie.opmaak.docx.opbouw import maak_docx
from correspondentie.opmaak.docx.schrijver import Schrijver
from correspondentie.opmaak.huisstijl import Huisstijl
from correspondentie.zaak.zaak import Zaak

if TYPE_CHECKING:
    from correspondentie.opmaak.docx.briefpapier import Briefpapier


@dataclass(frozen=True, slots=True)
class Concept:
    """A draft: the Word file, and what is read back from it when nobody has touched it."""

    docx: bytes
    groepen: tuple[Groep, ...]
    stempel: Stempel
    verwacht: Verwacht
    antwoorden: Mapping[Plek, Blokken]
    """Each answer as it comes back; an answer still to come is empty."""


def maak_concept(zaak: Zaak, gemaakt: Gemaakt, huisstijl: Huisstijl, briefpapier: Briefpapier) -> Concept:
    """The draft of a case; the same case gives the same bytes.

    ``gemaakt`` is the letter of this case. Raises ``Fout`` for another kind of letter, and for a template whose
    headings are not those of the questions.
    """
    groepen = groepen_van(zaak)
    delen = deel_in(gemaakt.brief.inhoud, groepen, zaak.soort)
    eerste = next(op for op, deel in enumerate(delen) if deel.plek != BRIEF)

    def druk(stempel: Stempel) -> bytes:
        blad = Deel(GEGEVENS, gegevensblad(zaak, groepen, stempel))
        alle = (*delen[:eerste], blad, *delen[eerste:])

        def lichaam(_: Blokken, schrijver: Schrijver) -> str:
            return schrijf_delen(alle, schrijver)

        extra = {**gemaakt.brief.extra, **stempel.als_eigenschappen()}
        return maak_docx(replace(gemaakt.brief, extra=extra), huisstijl, briefpapier, lichaam)

    # What a draft gives back untouched is found by reading one: a checksum of anything else could differ from it.
    leeg = _stempel(zaak, groepen, {})
    blad = Deel(GEGEVENS, gegevensblad(zaak, groepen, leeg))
    koppen = {deel.plek: _kop(deel) for deel in (blad, *delen) if deel.plek != BRIEF}
    leemten = {deel.plek: _tekst(deel.inhoud) for deel in delen if deel.plek.soort == "antwoord" and deel.leeg}
    verwacht = Verwacht(koppen, leemten={plek: tekst for plek, tekst in leemten.items() if tekst})
    plaatsing = plaats(lees_concept(druk(leeg), "").regels, verwacht)
    antwoorden = {plek: bouw(plaatsing.antwoorden.get(plek, ())) for plek in koppen if plek.soort == "antwoord"}
    stempel = _stempel(zaak, groepen, antwoorden)
    vast = {plek: tuple(een.tekst for een in regels if een.tekst) for plek, regels in plaatsing.vast.items()}
    return Concept(druk(stempel), groepen, stempel, replace(verwacht, vast=vast), antwoorden)


def groepen_van(zaak: Zaak) -> tuple[Groep, ...]:
    """The groups of questions in this case; raises ``Fout`` when it has none, or they do not fit together."""
    if "vragen" not in zaak.waarden or zaak.sjabloon.kop.afleiding != "kamervragen":
        raise MELDING.fout("KV-301", plaats=zaak.bron.plaats, soort=zaak.soort)
    vragen, meldingen = nummer(zaak.waarden["vragen"] or ())
    groepen, fouten = groepeer(vragen) if not meldingen else ((), ())
    if meldingen or fouten:
        raise Fout.van(een.op(zaak.plaats(een.veld or "")) for een in (*meldingen, *fouten))
    return groepen


def _stempel(zaak: Zaak, groepen: Sequence[Groep], antwoorden: Mapping[Plek, Blokken]) -> Stempel:
    sommen = {Plek("vraag", (een.nummer,)): som(str(een.tekst)) for groep in groepen for een in groep.vragen}
    sommen |= {plek: som(vingerafdruk(blokken)) for plek, blokken in antwoorden.items()}
    return Stempel(zaak.pad.name, str(zaak.waarden["uw_kenmerk"]), zaak.id or "", zaak.inhoud_sha256, sommen)


def _kop(deel: Deel) -> str:
    return next(_plat(platte_tekst(blok.inhoud)) for blok in deel.vast if isinstance(blok, Kop))


def _tekst(blokken: Blokken) -> str:
    return " ".join(_plat(platte_tekst(blok.inhoud)) for blok in blokken if hasattr(blok, "inhoud"))  # type: ignore[arg-type]


def _plat(tekst: str) -> str:
    return " ".join(schoon(tekst).split())
