"""The words for what can be wrong with a table that somebody hands in."""

from typing import Final

from correspondentie.melding import Catalogus

MELDING: Final = Catalogus(
    {
        # The file itself.
        "RB-001": "Het bestand is er niet.",
        "RB-002": "Het bestand is niet te lezen: {reden}.",
        "RB-003": "Het bestand is te groot: het mag hoogstens {grens} MB zijn.",
        "RB-004": "Het bestand is leeg.",
        "RB-005": "Dit is geen tabel in XLSX of CSV, maar {soort}.",
        "RB-006": "Dit bestand is beveiligd met een wachtwoord.",
        "RB-007": "Dit Excel-bestand is beschadigd: {reden}.",
        "RB-008": "Dit Excel-bestand wordt bij het uitpakken te groot; zo’n bestand kan een computer laten vastlopen.",
        "RB-009": "In dit Excel-bestand staan XML-entiteiten of een DOCTYPE. Die horen er niet in.",
        "RB-010": "Dit bestand is geen leesbare tekst: {reden}.",
        "RB-011": "Een regel van dit bestand is niet te splitsen in cellen: {reden}.",
        "RB-012": "Er staat te veel in deze tabel: hoogstens {grens} {wat}.",
        # Which sheet.
        "RB-020": "In dit bestand is geen zichtbaar blad met cellen.",
        "RB-021": "Het blad ‘{blad}’ bestaat niet; er zijn {bladen}.",
        "RB-022": "De kolommen staan op meer dan één blad: {bladen}.",
        "RB-023": "De kolommen staan alleen op een verborgen blad: {bladen}.",
        "RB-024": "Een CSV-bestand heeft geen bladen; ‘{blad}’ kan hier niet.",
        # Which columns.
        "RB-030": "Er is geen rij met koppen gevonden. Gezocht is naar {gezocht}.",
        "RB-031": "De kolom ‘{kop}’ ontbreekt. De koppen zijn: {koppen}.",
        "RB-032": "Twee kolommen kunnen ‘{kop}’ zijn: {cellen}.",
        "RB-033": "Onder de koppen staan geen rijen.",
        # Odd sheets.
        "RB-040": "De cellen {bereik} zijn samengevoegd. Bij welke rij de waarde hoort, is dan niet te zien.",
        "RB-041": "Verborgen rijen tellen mee: {rijen}.",
        "RB-042": "Verborgen kolommen tellen mee: {kolommen}.",
        "RB-043": "Dit bestand haalt gegevens uit andere bestanden. Gelezen is wat Excel er het laatst van bewaarde.",
        "RB-044": "In dit bestand zitten macro’s. Zij zijn niet uitgevoerd.",
        "RB-045": "Deze rij heeft meer cellen dan er koppen zijn; de waarden kunnen verschoven zijn.",
        # Cells.
        "RB-050": "‘{kop}’ is niet ingevuld.",
        "RB-051": "Bij ‘{kop}’ staat een formule zonder uitkomst.",
        "RB-052": "Bij ‘{kop}’ staat een foutwaarde: {waarde}.",
        "RB-053": "Bij ‘{kop}’ hoort een getal, maar er staat {waarde}.",
        "RB-054": "Bij ‘{kop}’ hoort een heel getal, maar er staat {waarde}.",
        "RB-055": "Bij ‘{kop}’ hoort een datum, maar er staat {waarde}.",
        "RB-056": "Bij ‘{kop}’ is niet duidelijk of de komma in {waarde} duizendtallen scheidt.",
        "RB-057": "Bij ‘{kop}’ staat {waarde}: letters die verkeerd zijn overgenomen uit een ander bestand.",
        "RB-058": "Bij ‘{kop}’ staat een teken dat in een brief niet kan: {teken}.",
        "RB-059": "Bij ‘{kop}’ staat te veel tekst: hoogstens {grens} tekens.",
        "RB-060": "Bij ‘{kop}’ klopt iets niet: {reden}.",
        "RB-099": "En nog {aantal} meldingen over dit bestand.",
    }
)
