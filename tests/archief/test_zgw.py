"""A zaaksysteem gets the fields that it asks for, within its own limits."""

from __future__ import annotations

from dataclasses import replace

import pytest

from correspondentie.archief.stuk import Archiefstuk
from correspondentie.archief.waarden import Waarden, Zaaksysteem
from correspondentie.archief.zgw import zaakdocumenten
from correspondentie.melding import Fout
from correspondentie.vervaardiging.archiveren import uit_register
from correspondentie.werkmap.werkmap import open_werkmap
from tests.archief.conftest import Archiefkamer
from tests.voorbeelden import PROJECT

INGESTELD = Waarden(
    zaaksysteem=Zaaksysteem(
        bronorganisatie="123456782",
        informatieobjecttype="https://zaaksysteem.voorbeeld.nl/catalogi/1",
        vertrouwelijkheid="zaakvertrouwelijk",
    )
)


def stuk(kamer: Archiefkamer, voorbeeld: str) -> Archiefstuk:
    return uit_register(kamer.register, kamer.uitkomsten[voorbeeld].kenmerk or "", None, open_werkmap(PROJECT))[0]


def test_each_file_is_a_document_of_the_zaak(kamer: Archiefkamer) -> None:
    docx, pdf = zaakdocumenten(stuk(kamer, "vrije-brief"), INGESTELD)
    assert docx["formaat"].endswith("wordprocessingml.document")
    bestand = kamer.bestand("vrije-brief", ".pdf")
    assert pdf == {
        "identificatie": "7468120-pdf",
        "bronorganisatie": "123456782",
        "creatiedatum": "2026-04-14",
        "titel": "Uitnodiging voor een gesprek over de opvang in uw regio",
        "vertrouwelijkheidaanduiding": "zaakvertrouwelijk",
        "auteur": "Directoraat-Generaal Migratie",
        "status": "definitief",
        "formaat": "application/pdf",
        "taal": "nld",
        "bestandsnaam": bestand.name,
        "inhoud": None,
        "bestandsomvang": bestand.stat().st_size,
        "beschrijving": "Vrije brief met kenmerk 7468120",
        "indicatieGebruiksrecht": None,
        "integriteit": {
            "algoritme": "sha_256",
            "waarde": kamer.brief("vrije-brief").vaststelling.bestanden[1].sha256,
            "datum": "2026-04-14",
        },
        "informatieobjecttype": "https://zaaksysteem.voorbeeld.nl/catalogi/1",
    }


def test_texts_stay_within_the_limits_of_the_api(kamer: Archiefkamer) -> None:
    lang = replace(stuk(kamer, "aanhangsel-antwoord"), titel="a" * 300, organisatie="b" * 300)
    for document in zaakdocumenten(lang, INGESTELD):
        assert len(document["identificatie"]) <= 40
        assert len(document["titel"]) == len(document["auteur"]) == 200


@pytest.mark.parametrize(
    ("rubricering", "aanduiding"),
    [("Vertrouwelijk", "vertrouwelijk"), ("Departementaal  vertrouwelijk", "vertrouwelijk"), ("Stg. GEHEIM", "geheim")],
)
def test_a_rubricering_decides_who_may_see_it(kamer: Archiefkamer, rubricering: str, aanduiding: str) -> None:
    gerubriceerd = replace(stuk(kamer, "vrije-brief"), rubricering=rubricering)
    assert {een["vertrouwelijkheidaanduiding"] for een in zaakdocumenten(gerubriceerd, INGESTELD)} == {aanduiding}


def test_a_rubricering_of_ones_own_has_to_be_explained(kamer: Archiefkamer) -> None:
    eigen = replace(stuk(kamer, "vrije-brief"), rubricering="Ogen dicht")
    with pytest.raises(Fout, match="AR-043"):
        zaakdocumenten(eigen, INGESTELD)
    assert INGESTELD.zaaksysteem is not None
    uitgelegd = INGESTELD.zaaksysteem.model_copy(update={"rubriceringen": {"ogen dicht": "zeer_geheim"}})
    documenten = zaakdocumenten(eigen, INGESTELD.model_copy(update={"zaaksysteem": uitgelegd}))
    assert {een["vertrouwelijkheidaanduiding"] for een in documenten} == {"zeer_geheim"}


def test_what_is_not_set_is_named_all_at_once(kamer: Archiefkamer) -> None:
    with pytest.raises(Fout) as fout:
        zaakdocumenten(stuk(kamer, "vrije-brief"), Waarden())
    assert [melding.code for melding in fout.value.meldingen] == ["AR-042"] * 3
