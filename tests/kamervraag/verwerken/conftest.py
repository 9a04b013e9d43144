"""Cases, their drafts, and what people do to drafts."""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

import pytest
from lxml import etree

from correspondentie.kamervraag.concept.maken import Concept
from correspondentie.kamervraag.concept.plek import Plek
from correspondentie.kamervraag.verwerken.kiezen import Keuze
from correspondentie.kamervraag.verwerken.verslag import Antwoordverslag, Verslag
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.vervaardiging.formaten import Drukkerij
from correspondentie.vervaardiging.kamervraagconcept import (
    Verwerkt,
    maak_kamervraagconcept,
    verwerk_kamervraagconcept,
)
from correspondentie.werkmap.werkmap import Instellingen, Werkmap

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KOP: Final = """\
# Een zaak om te beproeven.
soort: kamervraag-antwoord
datum: 20 april 2026
ondertekenaar: van-den-brink
leden: [Voorbeeld (Partij A)]
bewindspersonen: [minister van Asiel en Migratie]
onderwerp: een voorbeeld
ingezonden: 2 april 2026
uw_kenmerk: 2026Z00001
vragen:
"""
RIJK: Final = """\
  # De eerste heeft alles.
  - vraag: Kent u het bericht over de opvang in de gemeente Voorbeeldstad?
    antwoord: |  # nagekeken
      Gewoon *nadruk*, **sterk** en ***beide***, een [link](<https://www.voorbeeld.nl/a?b=1>) en een noot.[^1]

      1. een
      2. twee

         - diep **vet**
         - diep 2

         vervolg van twee
      3. drie

      Tussen.

      4. vier
      5. vijf

      > Een citaat met *nadruk*.

      ## Een kopje

      | A | B |
      | --- | ---: |
      | x *y* | 1[^2] |
      | z | 2 |

      Regel een\\
      regel twee.

      [^1]: Noot met *nadruk* en een [link](<https://www.voorbeeld.nl>).
      [^2]: Tweede noot.

  - vraag: Hoeveel plekken moet de gemeente dit jaar realiseren?
    antwoord:   # volgt
    samen: [2, 3]
  - vraag: Hoeveel van die plekken zijn er nu al?
  - vraag: Wat vindt u van dat aantal?
    zie: 2
  - {vraag: Bent u bereid de gemeente te bezoeken?, antwoord: 'Ja, dat ben ik zeker van plan, nog voor de zomer.'}
  # slot
"""


@dataclass(frozen=True)
class Proef:
    """A case file with its untouched draft."""

    zaak: Path
    concept: Concept
    omgeving: Leesomgeving
    drukkerij: Drukkerij

    @property
    def docx(self) -> bytes:
        return self.concept.docx

    def verwerk(self, docx: bytes, keuze: Keuze | None = None) -> Verwerkt:
        pad = self.zaak.parent / "terug.docx"
        pad.write_bytes(docx)
        return verwerk_kamervraagconcept(pad, self.zaak, self.omgeving, self.drukkerij, keuze)

    def verslag(self, docx: bytes, keuze: Keuze | None = None) -> Verslag:
        return self.verwerk(docx, keuze).verslag


Maak = Callable[..., Proef]


@pytest.fixture(scope="session")
def maak_proef(omgeving: Leesomgeving, tmp_path_factory: pytest.TempPathFactory) -> Maak:
    drukkerij = Drukkerij(Werkmap(None, Instellingen()))

    def maak(vragen: str = RIJK, *, kop: str = KOP) -> Proef:
        pad = tmp_path_factory.mktemp("zaak") / "zaak.yaml"
        pad.write_text(kop + vragen, encoding="utf-8")
        return Proef(pad, maak_kamervraagconcept(pad, omgeving, drukkerij)[0], omgeving, drukkerij)

    return maak


@pytest.fixture
def proef(maak_proef: Maak) -> Proef:
    return maak_proef()


# --- the file -----------------------------------------------------------------------------------------------------


def document_van(docx: bytes) -> etree._Element:
    with zipfile.ZipFile(BytesIO(docx)) as archief:
        return etree.fromstring(archief.read("word/document.xml"))


def met_deel(docx: bytes, **delen: bytes) -> bytes:
    """The same file with other parts: ``document=…`` is ``word/document.xml``."""
    uit = BytesIO()
    namen = {f"word/{naam}.xml": inhoud for naam, inhoud in delen.items()}
    with zipfile.ZipFile(BytesIO(docx)) as oud, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as nieuw:
        for lid in oud.infolist():
            nieuw.writestr(lid.filename, namen.pop(lid.filename, b"") or oud.read(lid))
        for naam, inhoud in namen.items():
            nieuw.writestr(naam, inhoud)
    return uit.getvalue()


def veranderd(docx: bytes, doe: Callable[[etree._Element], object]) -> bytes:
    """The file after this was done to its body."""
    document = document_van(docx)
    lichaam = document.find(f"{W}body")
    assert lichaam is not None
    doe(lichaam)
    return met_deel(docx, document=etree.tostring(document))


def tekst_van(element: etree._Element) -> str:
    return "".join(een.text or "" for een in element.iter(f"{W}t"))


def alinea(lichaam: etree._Element, begin: str) -> etree._Element:
    """The paragraph that begins so; spaces may be hard ones."""
    return next(p for p in lichaam.iter(f"{W}p") if tekst_van(p).replace("\xa0", " ").startswith(begin))


def nieuwe_alinea(*stukken: str, stijl: str = "") -> etree._Element:
    """A paragraph of plain runs, or of XML where a piece begins with ``<``."""
    ppr = f'<w:pPr><w:pStyle w:val="{stijl}"/></w:pPr>' if stijl else ""
    runs = "".join(
        een if een.startswith("<") else f'<w:r><w:t xml:space="preserve">{een}</w:t></w:r>' for een in stukken
    )
    return etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}">{ppr}{runs}</w:p>')


def vul_in(lichaam: etree._Element, vragen: str, *alineas: etree._Element) -> None:
    """Write these paragraphs over the mark of the empty answer."""
    leeg = alinea(lichaam, f"[antwoord op {vragen} volgt]")
    for een in alineas:
        leeg.addprevious(een)
    ouder = leeg.getparent()
    assert ouder is not None
    ouder.remove(leeg)


def verwijder(element: etree._Element) -> None:
    ouder = element.getparent()
    assert ouder is not None
    ouder.remove(element)


def zonder_vakken(lichaam: etree._Element) -> None:
    """Every content control taken away, its content kept."""
    for vak in reversed(list(lichaam.iter(f"{W}sdt"))):
        binnen = vak.find(f"{W}sdtContent")
        assert binnen is not None
        for kind in list(binnen):
            vak.addprevious(kind)
        ouder = vak.getparent()
        assert ouder is not None
        ouder.remove(vak)


def zonder_bladwijzers(lichaam: etree._Element) -> None:
    for een in list(lichaam.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        ouder = een.getparent()
        assert ouder is not None
        ouder.remove(een)


def kaal(lichaam: etree._Element) -> None:
    """Neither controls nor bookmarks: only the text of the headings is left."""
    zonder_vakken(lichaam)
    zonder_bladwijzers(lichaam)


def antwoord(verslag: Verslag, *nummers: int) -> Antwoordverslag:
    return next(een for een in verslag.antwoorden if een.plek == Plek("antwoord", nummers))


def codes(verslag: Verslag) -> list[str]:
    return [melding.code for melding in verslag.meldingen]


# --- LibreOffice --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Sequence[Path], str], list[Path]]:
    """Convert these files to another format; gives the new files in the same order."""
    profiel = tmp_path_factory.mktemp("profiel")

    def zet_om(bestanden: Sequence[Path], formaat: str) -> list[Path]:
        map_ = tmp_path_factory.mktemp("libreoffice")
        opdracht = ["soffice", "--headless", f"-env:UserInstallation={profiel.as_uri()}", "--convert-to", formaat]
        subprocess.run(
            [*opdracht, "--outdir", str(map_), *map(str, bestanden)], check=True, capture_output=True, timeout=180
        )
        return [map_ / f"{een.stem}.{formaat}" for een in bestanden]

    return zet_om
