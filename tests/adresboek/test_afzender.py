"""Senders."""

from pathlib import Path

import pytest

from correspondentie.adresboek.adresboek import Adresboek
from correspondentie.adresboek.afzender import lees_afzender
from correspondentie.melding import Fout


def gewoon(regels: tuple[str, ...]) -> list[str]:
    return [regel.replace("\u00a0", " ") for regel in regels]


def test_the_directie_has_one_post_address_in_colofon_and_return_address(adresboek: Adresboek) -> None:
    hoofd = adresboek.afzender("dgm-drm").hoofd
    assert gewoon(hoofd["organisatie"]) == ["Directoraat-Generaal Migratie"]
    assert gewoon(hoofd["onderdeel"]) == ["Directie Regie Migratieketen"]
    assert gewoon(hoofd["bezoekadres"]) == ["Turfmarkt 147", "2511 DP  Den Haag"]
    assert gewoon(hoofd["postadres"]) == ["Postbus 20301", "2500 EH  Den Haag"]
    assert gewoon(hoofd["retouradres"]) == ["> Retouradres Postbus 20301  2500 EH  DEN HAAG"]
    assert gewoon(hoofd["website"]) == ["www.rijksoverheid.nl/jenv"]


def test_what_a_sender_does_not_have_is_left_out_of_the_head(adresboek: Adresboek) -> None:
    assert adresboek.afzender("VNG").hoofd == {
        "organisatie": ("Vereniging van Nederlandse Gemeenten",),
        "telefoon": ("070 373 8393",),
    }


def test_a_sender_without_post_address_gets_returns_at_the_visiting_address(tmp_path: Path) -> None:
    pad = tmp_path / "voorbeeld.yaml"
    pad.write_text(
        "organisatie: [Dienst Voorbeeld]\nbezoekadres: {straat: Voorbeeldstraat 1, postcode: 1234 AB, plaats: Stad}\n",
        encoding="utf-8",
    )
    afzender = lees_afzender(pad)
    assert str(afzender.retouradres).replace("\u00a0", " ") == "Voorbeeldstraat 1  1234 AB  STAD"
    assert afzender.naam == "Dienst Voorbeeld"


def test_the_name_of_a_sender_is_one_line(adresboek: Adresboek) -> None:
    assert adresboek.afzender("dgm-drm").naam == "Directoraat-Generaal Migratie, Directie Regie Migratieketen"


def test_an_unknown_sender_suggests_the_nearest(adresboek: Adresboek) -> None:
    with pytest.raises(Fout) as gevangen:
        adresboek.afzender("dgm-dmr")
    assert gevangen.value.meldingen[0].tip == "Bedoelde u ‘dgm-drm’?"
    with pytest.raises(Fout) as gevangen:
        adresboek.afzender("xyz")
    assert gevangen.value.meldingen[0].tip == "Kies uit dgm-drm of vng."


def test_a_wrong_key_of_a_sender_is_pointed_at(tmp_path: Path) -> None:
    pad = tmp_path / "voorbeeld.yaml"
    pad.write_text("organisatie: [Dienst Voorbeeld]\ntelefon: 070 000 0000\n", encoding="utf-8")
    with pytest.raises(Fout) as gevangen:
        lees_afzender(pad)
    melding = gevangen.value.meldingen[0]
    assert str(melding.plaats) == f"{pad}:2:1"
    assert melding.tip == "Bedoelde u ‘telefoon’?"
