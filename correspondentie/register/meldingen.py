"""The words for what the register refuses, and for what is wrong with the database that it lies in."""

from typing import Final

from correspondentie.melding import Catalogus

MELDING: Final = Catalogus(
    {
        "RG-001": "‘{url}’ is geen adres van een register: {reden}.",
        "RG-002": "Het register {url} is niet te openen: {reden}.",
        "RG-003": "Het bestand {url} is geen register van dit programma.",
        "RG-004": "Het register {url} is gemaakt met een nieuwere versie van dit programma ({versie}; hier {eigen}).",
        "RG-005": "Het register {url} is te lang bezet door een ander.",
        "RG-006": "Voor een register in PostgreSQL ontbreekt een onderdeel op deze computer: psycopg.",
        "RG-007": "Bij het werken met het register {url} ging iets mis: {reden}.",
        "RG-010": "Het register legt vast wie iets doet, maar er is geen naam opgegeven.",
        "RG-011": "De zaak heeft nog geen ‘{deel}’; zonder dat kan het register haar niet terugvinden.",
        "RG-012": "Bij {handeling} hoort een reden.",
        "RG-013": "Dit aantal kan niet: {aantal}. Vraag 1 tot en met {meest} nummers.",
        "RG-020": "Een {titel} geeft dit register niet uit: die krijgt u van een ander.",
        "RG-021": "Het blok voor {titel} is op: na {laatste} mag geen nummer meer worden uitgegeven.",
        "RG-022": "Het blok voor {titel} heeft nog {over} nummers; er zijn er {aantal} gevraagd.",
        "RG-023": "De teller voor {titel} staat op {volgende} en kan niet terug naar {gevraagd}.",
        "RG-024": "Nummer {gevraagd} ligt buiten het blok voor {titel}: {van} tot en met {tot}.",
        "RG-030": "Het kenmerk ‘{kenmerk}’ staat niet in het register.",
        "RG-031": "Het kenmerk ‘{kenmerk}’ is al in gebruik: {soort} aan {geadresseerde}, zaak {zaak}.",
        "RG-032": "Het kenmerk ‘{kenmerk}’ is vervallen op {datum} ({reden}) en wordt niet opnieuw gebruikt.",
        "RG-033": "Deze zaak heeft al het kenmerk ‘{ander}’ en kan ‘{kenmerk}’ er niet bij krijgen.",
        "RG-034": "Het kenmerk ‘{kenmerk}’ is gereserveerd, maar hoort nog niet bij een zaak.",
        "RG-040": "De brief met kenmerk ‘{kenmerk}’ is definitief (versie {versie}, vastgesteld op {datum}), en de "
        "inhoud van deze zaak is anders.",
        "RG-041": "Dezelfde inhoud geeft nu een ander bestand dan bij het vaststellen van ‘{kenmerk}’: {bestand}.",
        "RG-042": "Bij het kenmerk ‘{kenmerk}’ is nog geen brief vastgesteld.",
        "RG-043": "De brief met kenmerk ‘{kenmerk}’ heeft geen versie {versie}; de laatste is {laatste}.",
        "RG-050": "De mailing ‘{naam}’ is al uitgegeven, op {datum} door {door}, en haar brieven zijn nu anders.",
        "RG-051": "Onder het id ‘{naam}’ zijn al brieven uitgegeven die niet bij een mailing horen.",
        "RG-052": "De mailing ‘{naam}’ staat niet in het register.",
        "RG-053": "De mailing ‘{naam}’ wordt nu al uitgevoerd{wie}.",
        "RG-054": "{naam} staat twee keer in deze mailing.",
        "RG-060": "Bij een aantekening horen een soort en een datum die niet na vandaag ligt.",
    }
)
