"""The words for files that do not prove what they seem, and for metadata that an archive would not take."""

from typing import Final

from correspondentie.melding import Catalogus

MELDING: Final = Catalogus(
    {
        "AR-001": "Het bestand is te groot om te vergelijken: meer dan {grens} MB.",
        "AR-002": "Dit is geen PDF en geen Word-bestand (docx).",
        "AR-003": "De PDF is niet te openen: {reden}.",
        "AR-004": "Het Word-bestand is niet te openen: {reden}.",
        "AR-005": "Het document is te groot om te vergelijken: {reden}.",
        "AR-006": "Het nummer {kenmerk} is vervallen: {reden}.",
        "AR-007": "Van deze brief is later een versie {laatste} vastgesteld; dit is versie {versie}.",
        "AR-008": "Het register kent het nummer {kenmerk}, maar er is geen brief mee vastgesteld.",
        "AR-009": "De brief is niet uitgegeven als {soort}; vergeleken is met {naam}.",
        "AR-010": "De brief is niet tot op de byte opnieuw te maken; vergeleken zijn alleen de woorden.",
        "AR-011": "Het bestand noemt {kenmerk}, maar de tekst lijkt niet op die brief.",
        "AR-012": "Het bestand kan niet worden gelezen: {reden}.",
        "AR-020": "Het XML-bestand is niet te lezen: {reden}.",
        "AR-021": "De buitenste naam is ‘{naam}’ in ‘{ruimte}’; MDTO begint met ‘MDTO’ in ‘{verwacht}’.",
        "AR-022": "Het element ‘{naam}’ staat niet op zijn plaats in ‘{ouder}’; hier mag komen: {verwacht}.",
        "AR-023": "In ‘{ouder}’ ontbreekt ‘{naam}’.",
        "AR-024": "In ‘{ouder}’ mag ‘{naam}’ {keer} keer staan, niet vaker.",
        "AR-025": "De waarde van ‘{naam}’ is geen {soort}: ‘{waarde}’.",
        "AR-026": "In ‘{naam}’ staat tekst naast de elementen.",
        "AR-027": "Het element ‘{naam}’ heeft een attribuut ‘{attribuut}’; MDTO kent geen attributen.",
        "AR-028": "Het schema {schema} is niet te lezen: {reden}.",
        "AR-029": "Volgens het schema: {reden}",
        "AR-040": "De bewaartermijn ‘{waarde}’ is geen termijn.",
        "AR-041": "Het RSIN ‘{waarde}’ klopt niet: negen cijfers die aan de elfproef voldoen.",
        "AR-042": "Voor het zaaksysteem ontbreekt ‘{sleutel}’ in data/archief/{huisstijl}.yaml.",
        "AR-043": "De rubricering ‘{rubricering}’ heeft geen vertrouwelijkheidaanduiding.",
        "AR-044": "Bij de waardering ‘V’ (tijdelijk te bewaren) hoort een bewaartermijn.",
    }
)
