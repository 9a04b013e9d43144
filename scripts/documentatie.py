"""Writes the parts of the documentation that follow from the code: ``make documentatie``.

A document marks such a part with ``<!-- begin: naam -->`` and ``<!-- einde: naam -->``; what stands between them is
replaced. A test holds the documents to what this writes, so that no table can fall behind.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import click

import correspondentie
from correspondentie.brief.markdown import BLOKSOORTEN
from correspondentie.bron.model import Bronmodel
from correspondentie.cli.afloop import Afloop
from correspondentie.cli.hoofd import NAAM, groep
from correspondentie.datum.termijn import Eenheid, Termijn
from correspondentie.melding import Catalogus
from correspondentie.opmaak.docx.briefpapier import GEGEVENS
from correspondentie.sjabloon.keuren import VASTE_GEGEVENS
from correspondentie.sjabloon.sjabloon import Sjabloonkop
from correspondentie.sjabloon.taal import maak_taal
from correspondentie.sjabloon.typen import alle_typen
from correspondentie.sjabloon.uitwerken import platte_regel
from correspondentie.sjabloon.veld import Veld
from correspondentie.vervaardiging import opstart  # noqa: F401 - makes the types and derivations known
from correspondentie.werkmap.werkmap import Instellingen, Werkmap

PROJECT: Final = Path(__file__).parent.parent
DOCUMENTEN: Final = ("README.md", *(f"docs/{pad.name}" for pad in sorted((PROJECT / "docs").glob("*.md"))))

KAMERS: Final = {
    "AB": "adresboek",
    "AR": "archief en bewijs",
    "BF": "brief",
    "BN": "bron: het bestand zelf",
    "BP": "briefpapier",
    "CL": "opdrachten",
    "CT": "controles over de hele brief",
    "DT": "datums, termijnen, getallen",
    "KM": "kenmerken",
    "KV": "Kamervragen",
    "ML": "mailings",
    "OM": "opmaak",
    "RB": "rekenbladen (XLSX en CSV)",
    "RG": "register",
    "SJ": "sjablonen en velden",
    "TZ": "toezicht",
    "VV": "maken en vaststellen",
    "WM": "werkmap",
    "WT": "wetten",
    "ZK": "zaakbestand",
}

KOPSLEUTELS: Final = {
    "soort": "de naam van de soort: kleine letters, cijfers en streepjes, gelijk aan de naam van het bestand",
    "titel": "hoe mensen de soort noemen",
    "omschrijving": "één zin, voor lijsten",
    "versie": "uw eigen versienummer, tussen aanhalingstekens; het register legt het vast",
    "huisstijl": "de naam van een map in `sjablonen/huisstijlen`",
    "geadresseerde": "het veld met de geadresseerde, of `kamer`, `leden` of `geen`; zonder deze sleutel: `adres`",
    "afleiding": "een berekening die verdere gegevens geeft; zie de lijst hieronder",
    "categorieen": "soorten waar deze voor telt bij de vraag wie mag ondertekenen",
    "gedeeld": "lijsten met velden uit `sjablonen/delen/*.yaml`; zonder deze sleutel: `[brief]`",
    "hoofd": "verdere gegevens voor het briefhoofd: een naam met een tekst; wat leeg uitkomt, vervalt",
    "velden": "de eigen velden",
    "toelichting": "aantekeningen voor wie het sjabloon onderhoudt; staan nooit in de brief",
}
VELDSLEUTELS: Final = {
    "naam": "kleine letters, cijfers en `_`; zo heet de sleutel in het zaakbestand",
    "type": "een van de typen hieronder, of `groep`, `lijst` of `tabel`",
    "label": "hoe mensen het veld noemen",
    "hulp": "wat iemand moet weten om het in te vullen",
    "standaard": "wat geldt als de zaak niets zegt; met `{{ … }}` volgt het uit de velden ervoor",
    "voorbeeld": "wat `correspondentie nieuw` invult",
    "verplicht": "`false`: mag ontbreken",
    "keuzes": "bij `keuze`: de woorden waaruit wordt gekozen",
    "velden": "bij `groep`, `tabel` en `lijst`: de velden erin",
    "van": "bij `lijst`: het type van elk punt",
    "schema": "bij `kenmerk` en `eigen_kenmerk`: een bestand in `data/kenmerken`",
    "verleden": "bij `datum`: `true` als het om iets van voor deze brief gaat; een latere dag geeft ‘let op’",
    "uit": "het veld dat een ander zaakbestand noemt; wat hier ontbreekt, komt daaruit",
    "minimum": "bij `getal`: de kleinste waarde",
    "maximum": "bij `getal` de grootste waarde, bij teksten het grootste aantal tekens",
}
FILTERS: Final = {
    "lang": ("datum voluit", "datum | lang"),
    "kort": ("datum in cijfers", "datum | kort"),
    "dag_maand": ("datum zonder jaar", "datum | dag_maand"),
    "weekdag": ("datum met de dag ervoor", "datum | weekdag"),
    "jl": ("‘jl.’ bij een dag kort voor de dagtekening, anders voluit", "eerder | jl"),
    "na_dagtekening": ("laatste dag van een termijn vanaf de dagtekening", "termijn | na_dagtekening"),
    "getal": ("getal met punten", "aantal | getal"),
    "bedrag": ("bedrag in euro", "prijs | bedrag"),
    "woorden": ("getal in woorden", "stukken | woorden"),
    "hoofdletter": ("eerste letter groot", "plaats | hoofdletter"),
    "kleine_letter": ("eerste letter klein", "'Gemeente' | kleine_letter"),
    "opsomming": ("lijst als ‘a, b en c’; `opsomming('of')` kan ook", "namen | opsomming"),
    "tekst": ("waarde als tekst, om te vergelijken", "aantal | tekst"),
}
FUNCTIES: Final = {
    "leemte": ("een gemarkeerde plek die nog moet worden ingevuld; zo’n brief is niet vast te stellen", ""),
    "periode": ("van dag tot dag", "periode(eerder, datum)"),
    "jaren": ("van jaar tot jaar", "jaren(begin, eind)"),
}
BLOKKEN: Final = {
    "aanhef": "de aanhef",
    "slotgroet": "de groet, zoals ‘Hoogachtend,’",
    "ondertekening": "regels van de ondertekening",
    "vraag": "de letterlijke tekst van een vraag",
    "klein": "kleine letters: bijlagen, afschriften",
    "bijeen": "wat erin staat, komt op één pagina. Begint met `::::` als er andere blokken in staan",
    "paginaeinde": "wat volgt, begint op een nieuwe pagina; het blok zelf is leeg",
    "rijkoppen": "rond een tabel: de eerste kolom bevat de koppen van de rijen",
}
VAST: Final = {
    "geadresseerde": "de geadresseerde met `.naam`, `.aanhef`, `.gemeente` en `.provincie`",
    "aanhef": "de aanhef die bij de geadresseerde hoort, of die van de zaak",
    "sluiting": "de regels `.boven` en `.onder` de handtekening",
    "afzender": "de afzender, bijvoorbeeld `.naam`",
    "loop": "in een herhaling: `.index`, `.first`, `.last`",
    "caller": "in een macro: het blok van wie hem aanroept",
    "varargs": "in een macro: verdere waarden",
}
INSTELLINGEN: Final = {
    "register": ("het register: een bestand, of het adres van een PostgreSQL-database", "register.sqlite"),
    "afzender": ("de afzender van brieven waarvan de zaak er geen noemt", "die van `sjablonen/delen/brief.yaml`"),
    "ondertekenaar": ("de ondertekenaar van brieven waarvan de zaak er geen noemt", "geen: de zaak noemt hem"),
    "uitvoer": ("de map voor brieven, vanuit de werkmap", "output"),
}
AFLOPEN: Final = {
    Afloop.GOED: "alles is gelukt; er kan wel ‘let op’ zijn gemeld",
    Afloop.PROBLEMEN: "er klopt iets niet in de invoer; er is niets gemaakt",
    Afloop.VERKEERD_GEBRUIK: "de opdracht zelf klopt niet, bijvoorbeeld een optie die niet bestaat",
    Afloop.DEELS: "een deel van de brieven is gemaakt, een ander deel niet",
    Afloop.FOUT_VAN_ONS: "een fout in het programma; het zegt waar het verslag voor de beheerder staat",
    Afloop.AFGEBROKEN: "afgebroken met Ctrl-C",
}


def meldingen() -> str:
    """Every fault code with its words, by room."""
    teksten: dict[str, str] = {}
    for catalogus in _catalogi():
        teksten |= catalogus.teksten
    delen = []
    for letters in sorted({code[:2] for code in teksten}):
        rijen = [(f"`{code}`", _gewoon(tekst)) for code, tekst in sorted(teksten.items()) if code[:2] == letters]
        delen.append(f"## {letters} – {KAMERS[letters]}\n\n{_tabel(('code', 'tekst'), rijen)}")
    return "\n\n".join(delen)


def _catalogi() -> Iterable[Catalogus]:
    for module in pkgutil.walk_packages(correspondentie.__path__, "correspondentie."):
        if module.name.endswith(".meldingen"):
            yield importlib.import_module(module.name).MELDING


def _gewoon(tekst: str) -> str:
    return tekst.replace("{{", "{").replace("}}", "}")


def opdrachten() -> str:
    """Every command with its arguments and options, as the program itself explains them."""
    return "\n\n".join(_opdracht(pad, opdracht) for pad, opdracht in alle_opdrachten(groep, ()))


def alle_opdrachten(hier: click.Group, pad: tuple[str, ...]) -> Iterable[tuple[tuple[str, ...], click.Command]]:
    """Every command that does something, by its path below the program."""
    ctx = click.Context(hier, info_name=NAAM)
    for naam in hier.list_commands(ctx):
        opdracht = hier.get_command(ctx, naam)
        assert opdracht is not None  # noqa: S101 - it is in the list
        if not isinstance(opdracht, click.Group) or opdracht.invoke_without_command:
            yield (*pad, naam), opdracht
        if isinstance(opdracht, click.Group):
            yield from alle_opdrachten(opdracht, (*pad, naam))


def _opdracht(pad: tuple[str, ...], opdracht: click.Command) -> str:
    ctx = click.Context(opdracht, info_name=" ".join((NAAM, *pad)), help_option_names=["-h", "--help"])
    gebruik = " ".join((ctx.command_path, *opdracht.collect_usage_pieces(ctx)))
    uitleg = "\n\n".join(" ".join(deel.split()) for deel in inspect.cleandoc(opdracht.help or "").split("\n\n"))
    rijen = []
    for parameter in opdracht.params:
        if isinstance(parameter, click.Option):
            waarde = "" if parameter.is_flag else f" {parameter.make_metavar(ctx)}"
            rijen.append((f"`{', '.join(parameter.opts)}{waarde}`".replace("|", "\\|"), parameter.help or ""))
    tabel = f"\n\n{_tabel(('optie', 'uitleg'), rijen, veilig=False)}" if rijen else ""
    return f"### {' '.join(pad)}\n\n```text\n{gebruik}\n```\n\n{uitleg}{tabel}"


def aflopen() -> str:
    """The exit codes."""
    return _tabel(
        ("code", "naam in JSON", "betekenis"), [(str(int(a)), f"`{a.name.lower()}`", AFLOPEN[a]) for a in Afloop]
    )


def veldtypen() -> str:
    """The types of fields, with what each takes."""
    rijen = [
        (f"`{naam}`", een.omschrijving, f"`{een.voorbeeld}`" if een.voorbeeld else "")
        for naam, een in alle_typen().items()
    ]
    return _tabel(("type", "wat er in het zaakbestand staat", "voorbeeld"), rijen)


def kopsleutels() -> str:
    return _sleutels(Sjabloonkop, KOPSLEUTELS)


def veldsleutels() -> str:
    return _sleutels(Veld, VELDSLEUTELS)


def _sleutels(model: type[Bronmodel], uitleg: Mapping[str, str]) -> str:
    namen = [veld.alias or naam for naam, veld in model.model_fields.items()]
    moet = {veld.alias or naam for naam, veld in model.model_fields.items() if veld.is_required()}
    return _tabel(
        ("sleutel", "moet", "uitleg"), [(f"`{naam}`", "ja" if naam in moet else "", uitleg[naam]) for naam in namen]
    )


def filters() -> str:
    """The filters of our own, each with an outcome that was really worked out."""
    taal = maak_taal(Werkmap(None, Instellingen()))
    rijen = [
        (f"`{naam}`", FILTERS[naam][0], f"`{{{{ {FILTERS[naam][1]} }}}}`", _uitkomst(FILTERS[naam][1]))
        for naam in taal.filters
        if naam in FILTERS
    ]
    van_jinja = ", ".join(f"`{naam}`" for naam in sorted(set(taal.filters) - set(FILTERS)))
    return f"{_tabel(('filter', 'maakt', 'voorbeeld', 'uitkomst'), rijen)}\n\nVan Jinja zelf: {van_jinja}."


def functies() -> str:
    rijen = []
    for naam, (uitleg, voorbeeld) in FUNCTIES.items():
        getoond = voorbeeld or 'leemte("antwoord volgt")'
        rijen.append(
            (f"`{naam}`", uitleg, f"`{{{{ {getoond} }}}}`", _uitkomst(voorbeeld) if voorbeeld else "[antwoord volgt]")
        )
    return _tabel(("functie", "maakt", "voorbeeld", "uitkomst"), rijen)


def _uitkomst(uitdrukking: str) -> str:
    waarden: dict[str, Any] = {
        "datum": date(2026, 4, 9),
        "eerder": date(2026, 3, 26),
        "begin": 2025,
        "eind": 2026,
        "termijn": Termijn(3, Eenheid.WEEK),
        "aantal": 1250,
        "prijs": Decimal("1250.50"),
        "stukken": 3,
        "plaats": "ijsselstein",
        "namen": ["Delft", "Gouda", "Leiden"],
    }
    taal = maak_taal(Werkmap(None, Instellingen()))
    return platte_regel(taal, f"{{{{ {uitdrukking} }}}}", "", waarden).replace("\u00a0", " ")


def blokken() -> str:
    return _tabel(("blok", "voor"), [(f"`::: {naam}`", BLOKKEN[naam]) for naam in sorted(BLOKSOORTEN)])


def vaste_gegevens() -> str:
    return _tabel(("naam", "is"), [(f"`{naam}`", VAST[naam]) for naam in sorted(VASTE_GEGEVENS)])


def hoofdgegevens() -> str:
    return ", ".join(f"`{naam}`" for naam in sorted(GEGEVENS))


def afleidingen() -> str:
    from correspondentie.sjabloon.afleiding import _AFLEIDINGEN

    rijen = [
        (f"`{naam}`", ", ".join(f"`{een}`" for een in sorted(a.geeft))) for naam, a in sorted(_AFLEIDINGEN.items())
    ]
    return _tabel(("afleiding", "geeft"), rijen)


def instellingen() -> str:
    namen = [veld.alias or naam for naam, veld in Instellingen.model_fields.items()]
    return _tabel(("sleutel", "zegt", "zonder deze sleutel"), [(f"`{naam}`", *INSTELLINGEN[naam]) for naam in namen])


def _tabel(koppen: tuple[str, ...], rijen: Iterable[tuple[str, ...]], *, veilig: bool = True) -> str:
    def rij(cellen: Iterable[str]) -> str:
        return f"| {' | '.join(cel.replace('|', chr(92) + '|') if veilig else cel for cel in cellen)} |"

    return "\n".join([rij(koppen), rij("---" for _ in koppen), *(rij(cellen) for cellen in rijen)])


MAKERS: Final[dict[str, Callable[[], str]]] = {
    maker.__name__: maker
    for maker in (
        meldingen,
        opdrachten,
        aflopen,
        veldtypen,
        kopsleutels,
        veldsleutels,
        filters,
        functies,
        blokken,
        vaste_gegevens,
        hoofdgegevens,
        afleidingen,
        instellingen,
    )
}
_DEEL: Final = re.compile(r"(<!-- begin: (\w+) -->\n).*?(\n<!-- einde: \2 -->)", re.DOTALL)


def bijgewerkt(tekst: str) -> str:
    """The document with its marked parts written anew."""
    return _DEEL.sub(lambda deel: f"{deel[1]}{MAKERS[deel[2]]()}{deel[3]}", tekst)


def main() -> int:
    for naam in DOCUMENTEN:
        pad = PROJECT / naam
        oud = pad.read_text(encoding="utf-8")
        nieuw = bijgewerkt(oud)
        if nieuw != oud:
            pad.write_text(nieuw, encoding="utf-8")
            sys.stdout.write(f"Bijgewerkt: {naam}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
