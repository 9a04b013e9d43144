"""Which elements MDTO has, in which order and how often: the standard as a table.

Source: Nationaal Archief, MDTO-XML 1.0.1 (https://www.nationaalarchief.nl/mdto). Each group names its type there. The
standard calls an attribute required where ``minst`` is 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

ONBEPERKT: Final = 10**9


@dataclass(frozen=True, slots=True)
class Deel:
    """An element within a group. ``soort`` is another group, or a kind of value (``WAARDEN`` in ``controleren``)."""

    naam: str
    minst: int
    meest: int
    soort: str


def _groep(opsomming: str) -> tuple[Deel, ...]:
    """``naam aantal soort`` per line; the number is ``1``, ``0-1``, ``0-n`` or ``1-n``."""
    delen = []
    for regel in opsomming.split("\n"):
        if regel.strip():
            naam, aantal, soort = regel.split()
            van, _, tot = aantal.partition("-")
            meest = int(tot or van) if tot != "n" else ONBEPERKT
            delen.append(Deel(naam, int(van), meest, soort))
    return tuple(delen)


# objectType, which informatieobjectType and bestandType extend.
_OBJECT: Final = """
identificatie 1-n identificatieGegevens
naam 1 tekst
"""
GROEPEN: Final[dict[str, tuple[Deel, ...]]] = {
    "informatieobject": _groep(
        _OBJECT
        + """
aggregatieniveau 0-1 begripGegevens
classificatie 0-n begripGegevens
trefwoord 0-n tekst
omschrijving 0-n tekst
raadpleeglocatie 0-n raadpleeglocatieGegevens
dekkingInTijd 0-n dekkingInTijdGegevens
dekkingInRuimte 0-n verwijzingGegevens
taal 0-n taal
event 0-n eventGegevens
waardering 1 begripGegevens
bewaartermijn 0-1 termijnGegevens
informatiecategorie 0-1 begripGegevens
isOnderdeelVan 0-n verwijzingGegevens
bevatOnderdeel 0-n verwijzingGegevens
heeftRepresentatie 0-n verwijzingGegevens
aanvullendeMetagegevens 0-n verwijzingGegevens
gerelateerdInformatieobject 0-n gerelateerdInformatieobjectGegevens
archiefvormer 1-n verwijzingGegevens
betrokkene 0-n betrokkeneGegevens
activiteit 0-1 verwijzingGegevens
beperkingGebruik 1-n beperkingGebruikGegevens
"""
    ),
    "bestand": _groep(
        _OBJECT
        + """
omvang 1 getal
bestandsformaat 1 begripGegevens
checksum 1-n checksumGegevens
URLBestand 0-1 adres
isRepresentatieVan 1 verwijzingGegevens
"""
    ),
    "identificatieGegevens": _groep("identificatieKenmerk 1 tekst\nidentificatieBron 1 tekst"),
    "verwijzingGegevens": _groep("verwijzingNaam 1 tekst\nverwijzingIdentificatie 0-1 identificatieGegevens"),
    "begripGegevens": _groep("begripLabel 1 tekst\nbegripCode 0-1 tekst\nbegripBegrippenlijst 1 verwijzingGegevens"),
    "dekkingInTijdGegevens": _groep(
        """
dekkingInTijdType 1 begripGegevens
dekkingInTijdBegindatum 1 datum
dekkingInTijdEinddatum 0-1 datum
"""
    ),
    "eventGegevens": _groep(
        """
eventType 1 begripGegevens
eventTijd 0-1 datum-of-tijdstip
eventVerantwoordelijkeActor 0-1 verwijzingGegevens
eventResultaat 0-1 tekst
"""
    ),
    "gerelateerdInformatieobjectGegevens": _groep(
        """
gerelateerdInformatieobjectVerwijzing 1 verwijzingGegevens
gerelateerdInformatieobjectTypeRelatie 1 begripGegevens
"""
    ),
    "betrokkeneGegevens": _groep("betrokkeneTypeRelatie 1 begripGegevens\nbetrokkeneActor 1 verwijzingGegevens"),
    "beperkingGebruikGegevens": _groep(
        """
beperkingGebruikType 1 begripGegevens
beperkingGebruikNadereBeschrijving 0-1 tekst
beperkingGebruikDocumentatie 0-n verwijzingGegevens
beperkingGebruikTermijn 0-1 termijnGegevens
"""
    ),
    "termijnGegevens": _groep(
        """
termijnTriggerStartLooptijd 0-1 begripGegevens
termijnStartdatumLooptijd 0-1 dag
termijnLooptijd 0-1 duur
termijnEinddatum 0-1 datum
"""
    ),
    "checksumGegevens": _groep("checksumAlgoritme 1 begripGegevens\nchecksumWaarde 1 tekst\nchecksumDatum 1 tijdstip"),
    "raadpleeglocatieGegevens": _groep(
        "raadpleeglocatieFysiek 0-n verwijzingGegevens\nraadpleeglocatieOnline 0-n adres"
    ),
}
