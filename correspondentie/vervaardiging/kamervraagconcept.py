"""The draft of the answers to Kamervragen: its Word file made, found back beside its case, and processed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from correspondentie.brief.brief import Afgifte, maak_brief
from correspondentie.bron.yaml import Lijst
from correspondentie.kamervraag.concept.maken import Concept, groepen_van, maak_concept
from correspondentie.kamervraag.concept.stempel import Stempel
from correspondentie.kamervraag.verwerken import bestand
from correspondentie.kamervraag.verwerken.kiezen import Keuze
from correspondentie.kamervraag.verwerken.lezen import Document, lees_concept
from correspondentie.kamervraag.verwerken.meldingen import MELDING
from correspondentie.kamervraag.verwerken.verslag import Verslag
from correspondentie.kamervraag.verwerken.verwerken import verwerk
from correspondentie.melding import Fout, Melding, Plaats
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.vervaardiging.formaten import Drukkerij
from correspondentie.vervaardiging.schrijven import schrijf_heel
from correspondentie.werkmap.werkmap import Werkmap
from correspondentie.zaak.lezen import lees_zaak
from correspondentie.zaak.zaak import Zaak


@dataclass(frozen=True, slots=True)
class Verwerkt:
    """A draft beside its case; ``gelezen`` holds the bytes of the files as they were when they were compared."""

    zaak: Zaak
    verslag: Verslag
    gelezen: dict[Path, bytes]

    def schrijf(self) -> tuple[Path, ...]:
        """Put the answers into the case; raises ``Fout`` when somebody changed a file in the meantime."""
        nieuw = {}
        for pad, tekst in self.verslag.bestanden.items():
            if pad.read_bytes() != self.gelezen[pad]:
                raise MELDING.fout("KV-327", plaats=Plaats(str(pad)), tip="Geef de opdracht nog eens.")
            merk = b"\xef\xbb\xbf" if self.gelezen[pad].startswith(b"\xef\xbb\xbf") else b""
            nieuw[pad] = merk + tekst.encode()
        schrijf_heel(nieuw)
        return tuple(nieuw)


def maak_kamervraagconcept(
    pad: Path, omgeving: Leesomgeving, drukkerij: Drukkerij
) -> tuple[Concept, tuple[Melding, ...]]:
    """The draft of the case in this file, and what was noticed along the way; raises ``Fout``."""
    return _concept_van(lees_zaak(pad, omgeving), omgeving, drukkerij)


def _concept_van(zaak: Zaak, omgeving: Leesomgeving, drukkerij: Drukkerij) -> tuple[Concept, tuple[Melding, ...]]:
    groepen_van(zaak)
    gemaakt = maak_brief(zaak, omgeving, Afgifte())
    naam = gemaakt.brief.huisstijl
    concept = maak_concept(zaak, gemaakt, drukkerij.stijl(naam).huisstijl, drukkerij.papier(naam))
    return concept, gemaakt.meldingen


def verwerk_kamervraagconcept(
    docx: Path, zaakpad: Path | None, omgeving: Leesomgeving, drukkerij: Drukkerij, keuze: Keuze | None = None
) -> Verwerkt:
    """Compare this draft with its case; raises ``Fout`` for another file. Nothing is written yet."""
    document = lees_concept(bestand.lees_bestand(docx), str(docx))
    pad = zaakpad or zoek_zaak(document, docx, omgeving.werkmap)
    zaak = lees_zaak(pad, omgeving)
    concept, _ = _concept_van(zaak, omgeving, drukkerij)
    vragen = zaak.bron["vragen"]
    bron = Path(vragen.plaats.bestand) if isinstance(vragen, Lijst) else pad
    gelezen = {bron: bron.read_bytes()}
    teksten = {bron: gelezen[bron].decode("utf-8-sig")}
    try:
        verslag = verwerk(document, zaak, concept, teksten, keuze)
    except Fout as fout:
        raise Fout.van(melding.op(Plaats(str(docx))) for melding in fout.meldingen) from None
    return Verwerkt(zaak, verslag, gelezen)


def zoek_zaak(document: Document, docx: Path, werkmap: Werkmap) -> Path:
    """The case file that the draft names: beside it, in this folder, in the work folder; raises ``Fout``."""
    stempel = document.stempel
    tip = "Noem het zaakbestand met --zaak."
    if stempel is None:
        raise MELDING.fout("KV-324", plaats=Plaats(str(docx)), tip=tip)
    for map_ in (docx.parent, Path.cwd()):
        if (map_ / stempel.zaakbestand).is_file():
            return map_ / stempel.zaakbestand
    zaken = werkmap.map / "data" / "zaken" if werkmap.map else None
    gevonden = sorted(zaken.rglob(stempel.zaakbestand)) if zaken and zaken.is_dir() else []
    gevonden = _met_nummer(gevonden, stempel) or gevonden
    if len(gevonden) > 1:
        namen = ", ".join(map(str, gevonden))
        raise MELDING.fout("KV-326", plaats=Plaats(str(docx)), namen=namen, tip=tip)
    if not gevonden:
        raise MELDING.fout("KV-325", plaats=Plaats(str(docx)), naam=stempel.zaakbestand, tip=tip)
    return gevonden[0]


def _met_nummer(paden: Iterable[Path], stempel: Stempel) -> list[Path]:
    return [pad for pad in paden if stempel.zaaknummer in pad.read_text(encoding="utf-8", errors="replace")]
