"""The words for what can be wrong with a mailing."""

from typing import Final

from correspondentie.melding import Catalogus

MELDING: Final = Catalogus(
    {
        # The file.
        "ML-001": "Dit bestand is geen mailing: de naam eindigt niet op .yaml of .yml.",
        "ML-002": "‘{naam}’ kan de naam van een mailing niet zijn.",
        "ML-003": "Onder ‘aan’ staat precies één manier om te kiezen wie een brief krijgt; hier staat {gevonden}.",
        "ML-004": "Bij ‘{veld}’ hoort {verwacht}, maar er staat {gevonden}.",
        "ML-005": "Onder ‘gegevens’ ontbreekt ‘datum’: zonder dagtekening is niet te zeggen wie er dan bestaat.",
        "ML-006": "Bij de uitzondering ‘{naam}’ staat geen reden.",
        "ML-007": "‘{veld}’ kan hier niet staan: {reden}.",
        # The template.
        "ML-010": "Een brief ‘{soort}’ kan geen mailing zijn: hij gaat niet aan een gemeente of provincie.",
        "ML-011": "Een brief ‘{soort}’ gaat aan een {aan}; met ‘{wijze}’ worden {anders} gekozen.",
        "ML-012": "Het sjabloon ‘{soort}’ heeft geen veld ‘{veld}’; voor deze mailing is dat nodig.",
        # Who.
        "ML-020": "{naam} staat er twee keer in; de eerste keer op {eerste}.",
        "ML-021": "{naam} hoort niet bij wie er gekozen zijn; een uitzondering kan dan niet.",
        "ML-022": "{naam} krijgt geen brief; gegevens ‘per_ontvanger’ zijn dan niet nodig.",
        "ML-023": "Er is niemand gekozen: deze mailing heeft geen ontvangers.",
        "ML-024": "De kolom ‘{kop}’ hoort bij geen veld van de brief ‘{soort}’ en wordt niet gebruikt.",
        "ML-025": "De kolom ‘{kop}’ en de kolom ‘{ander}’ gaan over hetzelfde gegeven.",
        "ML-026": "‘{veld}’ volgt uit de beoordeling ({uit_beoordeling}); hier staat iets anders: {gevonden}.",
        "ML-027": "De beoordeling zegt niets over {aantal} gemeenten: {namen}.",
        "ML-029": "Het bestand ‘{bestand}’ is er niet, of staat buiten de map van de mailing en buiten de werkmap.",
        # The mailing that notices tell of.
        "ML-030": "De mailing ‘{naam}’ staat niet in dit register; er is niets om kennis van te geven.",
        "ML-031": "De mailing ‘{naam}’ is niet compleet: {aantal} van {totaal} brieven zijn er nog niet: {namen}.",
        "ML-032": "De mailing ‘{naam}’ heeft geen brief meer: alle nummers zijn vervallen.",
        "ML-033": "Het nummer {kenmerk} ({naam}) is vervallen; die brief staat niet in de kennisgeving.",
        "ML-034": "De mailing ‘{naam}’ ging niet aan gemeenten, maar aan {ander}; een kennisgeving kan dan niet.",
        # The whole.
        "ML-041": "Voor {titel} zijn nog {over} nummers over; deze mailing heeft er {nodig} nodig.",
        "ML-042": "Een mailing trekt al haar nummers zelf; bij ‘{veld}’ kan alleen ‘automatisch’ staan.",
        "ML-043": "De brieven aan {naam} en {ander} gaan aan dezelfde geadresseerde.",
        "ML-044": "De brief voor {naam} gaat aan een ander: {geadresseerde}.",
        "ML-045": "Een mailing met ‘proef: ja’ kan niet in dit register: het is dat van de werkmap.",
        "ML-047": "{aantal} brieven zijn niet gecontroleerd: {namen}.",
        "ML-046": "Deze soort brief heeft geen eigen kenmerk en kan daarom geen mailing zijn.",
        "ML-048": "Niet elke brief heeft dezelfde nummers nodig: bij {naam} {deze}, bij {ander} {andere}.",
        # The workers.
        "ML-060": "Steeds vallen werkers uit terwijl zij brieven maken.",
        "ML-061": "Voor een cluster ontbreekt een onderdeel op deze computer: distributed.",
        "ML-062": "Op {adres} antwoordt geen Dask-cluster.",
        "ML-063": "Het cluster op {adres} heeft geen werkers.",
        "ML-064": "De verbinding met het cluster op {adres} is verbroken.",
        "ML-065": "Sjablonen of gegevens zijn tijdens de mailing veranderd, of staan op een werker anders dan hier.",
        "ML-049": "Een {titel} geeft dit register niet uit.",
        "ML-050": "De beoordeling gaat over verzonnen cijfers; zulke brieven kunnen alleen als proef.",
        "ML-051": "De beoordeling is gemaakt voor brieven van {beoordeeld}; deze mailing is van {datum}.",
        "ML-052": "Aan {naam} is na de beoordeling al een brief gestuurd: {kenmerk} van {datum}.",
        "ML-053": "Aan {naam} is op dezelfde dag al een brief van deze soort uitgegeven: {kenmerk}.",
        # Afterwards.
        "ML-070": "De mailing ‘{naam}’ is niet uitgegeven: zij staat niet in dit register.",
        "ML-054": "De naam in deze rij is die van {naam}, de code die van {ander}.",
        "ML-099": "{tekst} {voor}",
    }
)
