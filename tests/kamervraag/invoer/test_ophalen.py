"""The live fetch, against a server of our own that answers as the open data do."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlparse

import pytest

from correspondentie.kamervraag.invoer.odata import lees_odata
from correspondentie.kamervraag.invoer.ophalen import haal_op
from correspondentie.melding import Fout

ZAAK = {
    "Id": "00000000-0000-0000-0000-000000000301",
    "Nummer": "2026Z00301",
    "Soort": "Schriftelijke vragen",
    "Onderwerp": "de haven",
    "GestartOp": "2026-03-11T00:00:00+01:00",
    "ZaakActor": [
        {
            "Id": "00000000-0000-0000-0000-000000000302",
            "ActorNaam": "A. Voorbeeld",
            "ActorFractie": "Partij A",
            "Relatie": "Indiener",
        }
    ],
    "Document": [],
}


@contextmanager
def _server(antwoord: bytes, code: int = 200) -> Iterator[tuple[str, list[dict[str, list[str]]]]]:
    """A server that gives this answer, and what it was asked."""
    gevraagd: list[dict[str, list[str]]] = []

    class Antwoord(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            gevraagd.append(parse_qs(urlparse(self.path).query))
            self.send_response(code)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(antwoord)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    with HTTPServer(("127.0.0.1", 0), Antwoord) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", gevraagd
        server.shutdown()


def test_a_case_is_fetched_with_its_actors_and_read_like_a_saved_one() -> None:
    with _server(json.dumps({"value": [ZAAK]}).encode()) as (adres, gevraagd):
        gevonden = lees_odata(haal_op("2026Z00301", adres=adres)).vragenset
    assert (gevonden.zaaknummer, gevonden.onderwerp, str(gevonden.ingezonden)) == (
        "2026Z00301",
        "de haven",
        "2026-03-11",
    )
    assert [(lid.naam, lid.fractie) for lid in gevonden.leden] == [("Voorbeeld", "Partij A")]
    assert "Nummer eq '2026Z00301'" in gevraagd[0]["$filter"][0]
    assert gevraagd[0]["$expand"] == ["ZaakActor,Document"]


@pytest.mark.parametrize(
    ("antwoord", "code", "melding"),
    [(b'{"value": []}', 200, "KV-223"), (b"kapot", 200, "KV-224"), (b"{}", 500, "KV-224")],
)
def test_what_the_server_cannot_give_is_told(antwoord: bytes, code: int, melding: str) -> None:
    with _server(antwoord, code) as (adres, _), pytest.raises(Fout) as fout:
        haal_op("2026Z00301", adres=adres)
    assert [een.code for een in fout.value.meldingen] == [melding]


def test_without_a_network_the_message_says_so() -> None:
    with pytest.raises(Fout) as fout:
        haal_op("2026Z00301", adres="http://127.0.0.1:1")
    assert [een.code for een in fout.value.meldingen] == ["KV-224"]


def test_without_the_library_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tweedekamer", None)
    with pytest.raises(Fout) as fout:
        haal_op("2026Z00301")
    assert [een.code for een in fout.value.meldingen] == ["KV-225"]


def test_what_is_no_case_number_is_refused_before_anything_is_asked() -> None:
    with pytest.raises(Fout) as fout:
        haal_op("12158")
    assert [een.code for een in fout.value.meldingen] == ["KV-222"]
