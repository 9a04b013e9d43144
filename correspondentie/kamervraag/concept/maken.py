"""From case to draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from correspondentie.brief.boom import Blokken
from correspondentie.brief.brief import Gemaakt
from correspondentie.kamervraag.concept.gegevens import gegevensblad
from correspondentie.kamervraag.concept.indeling import Deel, deel_in
from correspondentie.kamervraag.concept.meldingen import MELDING
from correspondentie.kamervraag.concept.plek import BRIEF, GEGEVENS, Plek
from correspondentie.kamervraag.concept.stempel import Stempel, som
from correspondentie.kamervraag.concept.vakken import schrijf_delen
from correspondentie.kamervraag.groep import Groep, groepeer, nummer
from correspondentie.kamervraag.verwerken.vorm import vingerafdruk
from correspondentie.melding import Fout
from correspondentie.opmaak.docx.opbouw import maak_docx
from correspondentie.opmaak.docx.schrijver import Schrijver
from correspondentie.opmaak.huisstijl import Huisstijl
from correspondentie.zaak.zaak import Zaak

if TYPE_CHECKING:
    from correspondentie.opmaak.docx.briefpapier import Briefpapier


def maak_concept(zaak: Zaak, gemaakt: Gemaakt, huisstijl: Huisstijl, briefpapier: Briefpapier) -> bytes:
    """The draft as a Word file; the same case gives the same bytes.

    ``gemaakt`` is the letter of this case. Raises ``Fout`` for another kind of letter, and for a template whose
    headings are not those of the questions.
    """
    groepen = groepen_van(zaak)
    delen = deel_in(gemaakt.brief.inhoud, groepen, zaak.soort)
    stempel = stempel_van(zaak, delen)
    blad = Deel(GEGEVENS, gegevensblad(zaak, groepen, stempel))
    eerste = next(op for op, deel in enumerate(delen) if deel.plek != BRIEF)
    alle = (*delen[:eerste], blad, *delen[eerste:])
    extra = {**gemaakt.brief.extra, **stempel.als_eigenschappen()}

    def lichaam(_: Blokken, schrijver: Schrijver) -> str:
        return schrijf_delen(alle, schrijver)

    return maak_docx(replace(gemaakt.brief, extra=extra), huisstijl, briefpapier, lichaam)


def groepen_van(zaak: Zaak) -> tuple[Groep, ...]:
    """The groups of questions in this case; raises ``Fout`` when it has none, or they do not fit together."""
    if "vragen" not in zaak.waarden or zaak.sjabloon.kop.afleiding != "kamervragen":
        raise MELDING.fout("KV-301", plaats=zaak.bron.plaats, soort=zaak.soort)
    vragen, meldingen = nummer(zaak.waarden["vragen"] or ())
    groepen, fouten = groepeer(vragen) if not meldingen else ((), ())
    if meldingen or fouten:
        raise Fout.van(een.op(zaak.plaats(een.veld or "")) for een in (*meldingen, *fouten))
    return groepen


def stempel_van(zaak: Zaak, delen: Sequence[Deel]) -> Stempel:
    """What the draft will know of this case."""
    sommen = {Plek("vraag", (een.nummer,)): som(str(een.tekst)) for groep in groepen_van(zaak) for een in groep.vragen}
    sommen |= {
        deel.plek: som("" if deel.leeg else vingerafdruk(deel.inhoud)) for deel in delen if deel.plek.soort == "antwoord"
    }
    return Stempel(zaak.pad.name, str(zaak.waarden["uw_kenmerk"]), zaak.id or "", zaak.inhoud_sha256, sommen)
