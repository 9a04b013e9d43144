"""Small templates and cases for tests: a kind of letter of a few lines, in a work folder of its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from correspondentie.brief.boom import Blokken
from correspondentie.brief.brief import Afgifte, Gemaakt, maak_brief
from correspondentie.opmaak.huisstijl import lees_huisstijl
from correspondentie.opmaak.tekst import maak_tekst
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.werkmap.werkmap import Werkmap, open_werkmap
from correspondentie.zaak.lezen import lees_zaaktekst
from correspondentie.zaak.zaak import Zaak

KOP = """---
soort: proefbrief
titel: Proefbrief
versie: "1"
huisstijl: jenv
geadresseerde: geen
gedeeld: []
velden:
  - {naam: datum, type: datum}
"""
ZAAK = "soort: proefbrief\ndatum: 9 april 2026\n"


@dataclass(frozen=True)
class Specimen:
    """A work folder with one template, ``proefbrief``."""

    werkmap: Werkmap
    omgeving: Leesomgeving

    def zaak(self, velden: str = "") -> Zaak:
        """The case with these fields; raises ``Fout``."""
        return lees_zaaktekst(ZAAK + velden, Path("zaak.yaml"), self.omgeving)

    def gemaakt(self, velden: str = "") -> Gemaakt:
        return maak_brief(self.zaak(velden), self.omgeving, Afgifte())

    def inhoud(self, velden: str = "") -> Blokken:
        return self.gemaakt(velden).brief.inhoud

    def tekst(self, velden: str = "") -> str:
        """The body as plain text, without the head."""
        brief = self.gemaakt(velden).brief
        map_ = self.werkmap.zoek("sjablonen", "huisstijlen", brief.huisstijl)
        assert map_ is not None
        kaal = type(brief)(brief.soort, brief.titel, brief.huisstijl, brief.dagtekening, {}, brief.inhoud)
        return maak_tekst(kaal, lees_huisstijl(map_)).strip()


def maak_specimen(
    map_: Path, tekst: str, velden: str = "", kop: str = "", delen: dict[str, str] | None = None
) -> Specimen:
    """A work folder in ``map_`` whose template has this text, these extra fields (YAML list items) and front matter."""
    (map_ / "sjablonen" / "delen").mkdir(parents=True, exist_ok=True)
    (map_ / "correspondentie.yaml").write_text("# leeg\n", encoding="utf-8")
    bron = KOP + velden + kop + "---\n" + tekst
    (map_ / "sjablonen" / "proefbrief.md").write_text(bron, encoding="utf-8")
    for naam, deel in (delen or {}).items():
        (map_ / "sjablonen" / "delen" / naam).write_text(deel, encoding="utf-8")
    werkmap = open_werkmap(map_)
    return Specimen(werkmap, open_omgeving(werkmap))
