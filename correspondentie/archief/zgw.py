"""What a zaaksysteem asks of a document: enkelvoudiginformatieobject of the ZGW Documenten API 1.4 (VNG)."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any, Final

from correspondentie.archief.meldingen import MELDING
from correspondentie.archief.stuk import Archiefstuk
from correspondentie.archief.waarden import MAP, Waarden, Zaaksysteem
from correspondentie.melding import Fout
from correspondentie.register import Bestand

# Maximum lengths of the Documenten API.
_IDENTIFICATIE: Final = 40
_TEKST: Final = 200
_BESCHRIJVING: Final = 1_000
_FORMATEN: Final = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".html": "text/html",
    ".txt": "text/plain",
    ".png": "image/png",
}
_RUBRICERINGEN: Final = {
    "intern": "intern",
    "intern gebruik": "intern",
    "vertrouwelijk": "vertrouwelijk",
    "departementaal vertrouwelijk": "vertrouwelijk",
    "dep. vertrouwelijk": "vertrouwelijk",
    "staatsgeheim confidentieel": "confidentieel",
    "stg. confidentieel": "confidentieel",
    "staatsgeheim geheim": "geheim",
    "stg. geheim": "geheim",
    "staatsgeheim zeer geheim": "zeer_geheim",
    "stg. zeer geheim": "zeer_geheim",
}
"""Besluit voorschrift informatiebeveiliging rijksdienst bijzondere informatie (VIRBI 2013), art. 4 and 5."""


def zaakdocumenten(stuk: Archiefstuk, waarden: Waarden) -> list[dict[str, Any]]:
    """One object for each file, without ``inhoud``; raises ``Fout`` with every setting that is missing."""
    instellingen = waarden.zaaksysteem or Zaaksysteem()
    ontbreekt = [
        sleutel for sleutel in ("bronorganisatie", "informatieobjecttype") if not getattr(instellingen, sleutel)
    ]
    if not (stuk.rubricering or instellingen.vertrouwelijkheid):
        ontbreekt.append("vertrouwelijkheid")
    if ontbreekt:
        tip = f"Vul ze in onder ‘zaaksysteem’ in {MAP}."
        raise Fout(
            *(
                MELDING("AR-042", sleutel=f"zaaksysteem.{sleutel}", huisstijl=stuk.huisstijl, tip=tip)
                for sleutel in ontbreekt
            )
        )
    vertrouwelijkheid = _vertrouwelijkheid(stuk, instellingen)
    return [_document(stuk, een, instellingen, vertrouwelijkheid) for een in stuk.brief.vaststelling.bestanden]


def _document(stuk: Archiefstuk, een: Bestand, instellingen: Zaaksysteem, vertrouwelijkheid: str) -> dict[str, Any]:
    uitgang = PurePath(een.naam).suffix
    kenmerk = f"{stuk.kenmerk}-{uitgang[1:]}"
    omvang = een.omvang if een.omvang is not None else stuk.omvang.get(een.naam)
    return {
        "identificatie": kenmerk if len(kenmerk) <= _IDENTIFICATIE else f"{een.sha256[:_IDENTIFICATIE]}",
        "bronorganisatie": instellingen.bronorganisatie,
        "creatiedatum": stuk.brief.vaststelling.dagtekening.isoformat(),
        "titel": stuk.titel[:_TEKST],
        "vertrouwelijkheidaanduiding": vertrouwelijkheid,
        "auteur": (instellingen.auteur or stuk.organisatie)[:_TEKST],
        "status": "definitief",
        "formaat": _FORMATEN[uitgang],
        "taal": "nld",
        "bestandsnaam": een.naam,
        "inhoud": None,
        "bestandsomvang": omvang,
        "beschrijving": f"{stuk.soort} met kenmerk {stuk.kenmerk}"[:_BESCHRIJVING],
        "indicatieGebruiksrecht": None,
        "integriteit": {
            "algoritme": "sha_256",
            "waarde": een.sha256,
            "datum": stuk.brief.op.date().isoformat(),
        },
        "informatieobjecttype": instellingen.informatieobjecttype,
    }


def _vertrouwelijkheid(stuk: Archiefstuk, instellingen: Zaaksysteem) -> str:
    if not stuk.rubricering:
        return str(instellingen.vertrouwelijkheid)
    bekend = {**_RUBRICERINGEN, **{naam.casefold(): een for naam, een in instellingen.rubriceringen.items()}}
    gevonden = bekend.get(" ".join(stuk.rubricering.casefold().split()))
    if gevonden is None:
        tip = f"Schrijf hem onder ‘zaaksysteem.rubriceringen’ in {MAP}/{stuk.huisstijl}.yaml."
        raise MELDING.fout("AR-043", rubricering=stuk.rubricering, tip=tip)
    return gevonden
