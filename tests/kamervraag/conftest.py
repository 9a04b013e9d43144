"""Cases about Kamervragen, typed as an officer would."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from textwrap import indent

import pytest

from correspondentie.brief.brief import Afgifte, Gemaakt, maak_brief
from correspondentie.kamervraag.groep import Genummerd, nummer
from correspondentie.kamervraag.vraag import Vraag
from correspondentie.melding import Fout, Melding
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.werkmap.werkmap import Instellingen, Werkmap
from correspondentie.zaak.lezen import lees_zaaktekst

SET = """\
leden: [Voorbeeld (Partij A)]
bewindspersonen: [minister van Asiel en Migratie]
onderwerp: een voorbeeld
ingezonden: 2 april 2026
uw_kenmerk: 2026Z00001
"""

Maak = Callable[..., Gemaakt]


@pytest.fixture(scope="session")
def omgeving() -> Leesomgeving:
    return open_omgeving(Werkmap(None, Instellingen()))


@pytest.fixture
def maak(omgeving: Leesomgeving, tmp_path: Path) -> Maak:
    """The letter of a case: the questions as YAML, further lines, lines of the set that are replaced."""

    def maak_zaak(vragen: str = "- {vraag: Waarom?, antwoord: Daarom.}", *, zaak: str = "", van: str = SET) -> Gemaakt:
        kop = "" if "soort:" in zaak else "soort: kamervraag-antwoord\n"
        datum = "" if "\ndatum:" in f"\n{zaak}" else "datum: 20 april 2026\n"
        wie = "" if "ondertekenaar:" in zaak else "ondertekenaar: van-den-brink\n"
        lijst = f"vragen:\n{indent(vragen, '  ')}\n" if vragen else ""
        gelezen = lees_zaaktekst(f"{kop}{datum}{wie}{van}{zaak}\n{lijst}", tmp_path / "zaak.yaml", omgeving)
        return maak_brief(gelezen, omgeving, Afgifte())

    return maak_zaak


def vragen(*gegeven: Mapping[str, object] | str) -> tuple[Genummerd, ...]:
    """Questions by number; a bare text is a question that was answered with ``Ja.``."""
    return nummer(
        [Vraag.model_validate({"vraag": een, "antwoord": "Ja."} if isinstance(een, str) else een) for een in gegeven]
    )[0]


def codes(meldingen: Sequence[Melding]) -> list[str]:
    return [melding.code for melding in meldingen]


def fouten(doe: Callable[[], object]) -> tuple[Melding, ...]:
    """What is wrong; nothing but a ``Fout`` may be raised."""
    try:
        doe()
    except Fout as fout:
        return fout.meldingen
    return ()
