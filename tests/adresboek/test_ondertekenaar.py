"""Signatories: the lines of the signature and who may sign what."""

import pytest

from correspondentie.adresboek.adresboek import Adresboek, laad_adresboek
from correspondentie.adresboek.geadresseerde import Ontvanger
from correspondentie.adresboek.ondertekenaar import Ondertekenaar, controleer_bevoegd, sluiting
from correspondentie.bron.model import lees_model
from correspondentie.bron.yaml import lees_yaml
from correspondentie.melding import Fout
from tests.adresboek.conftest import MaakWerkmap


def gewoon(regels: tuple[str, ...]) -> list[str]:
    return [regel.replace("\u00a0", " ") for regel in regels]


@pytest.mark.parametrize(
    ("naam", "boven", "onder"),
    [
        (
            "morren",
            ["De minister van Asiel en Migratie,", "namens hem,"],
            ["Drs. K. Morren", "Directeur Regie Migratieketen"],
        ),
        ("van-den-brink", ["De minister van Asiel en Migratie,"], ["Bart van den Brink"]),
        ("dijksma", ["Vereniging van Nederlandse Gemeenten"], ["Sharon A.M. Dijksma", "Voorzitter"]),
    ],
)
def test_the_signature_follows_from_the_signatory(
    adresboek: Adresboek, naam: str, boven: list[str], onder: list[str]
) -> None:
    lijnen = sluiting(adresboek.ondertekenaar(naam))
    assert (gewoon(lijnen.boven), gewoon(lijnen.onder)) == (boven, onder)
    assert gewoon(lijnen.regels) == boven + onder


def test_no_line_breaks_between_initials_and_name(adresboek: Adresboek) -> None:
    assert " " not in adresboek.ondertekenaar("morren").volledige_naam


@pytest.mark.parametrize(
    ("getypt", "functie"),
    [
        ("Morren", "Directeur Regie Migratieketen"),
        ("K. Morren", "Directeur Regie Migratieketen"),
        ("drs. k. morren", "Directeur Regie Migratieketen"),
        ("Sharon Dijksma", "Voorzitter"),
        ("Bart van den Brink", None),
    ],
)
def test_a_signatory_is_found_by_file_or_by_name(adresboek: Adresboek, getypt: str, functie: str | None) -> None:
    assert adresboek.ondertekenaar(getypt).functie == functie


@pytest.mark.parametrize(("getypt", "tip"), [("Dijkma", "Bedoelde u ‘dijksma’?"), ("", None)])
def test_an_unknown_signatory_says_who_there_are(adresboek: Adresboek, getypt: str, tip: str | None) -> None:
    with pytest.raises(Fout) as gevangen:
        adresboek.ondertekenaar(getypt)
    melding = gevangen.value.meldingen[0]
    assert melding.code == "AB-007"
    assert melding.tip == (tip or "Kies uit dijksma, morren of van-den-brink.")


def test_a_surname_that_two_signatories_share_is_ambiguous(maak_werkmap: MaakWerkmap) -> None:
    werkmap = maak_werkmap(
        {
            "data/ondertekenaars/een.yaml": "naam: A. Voorbeeld\nmag: [vrije-brief]\n",
            "data/ondertekenaars/twee.yaml": "naam: B. Voorbeeld\nmag: [vrije-brief]\n",
        }
    )
    adresboek = laad_adresboek(werkmap)
    with pytest.raises(Fout) as gevangen:
        adresboek.ondertekenaar("Voorbeeld")
    assert str(gevangen.value) == "Met ‘Voorbeeld’ kunnen meer ondertekenaars bedoeld zijn: een of twee. [AB-008]"
    assert adresboek.ondertekenaar("B. Voorbeeld").naam == "B. Voorbeeld"


def test_a_name_means_who_it_means_in_its_own_book_however_often_it_was_asked(
    adresboek: Adresboek, maak_werkmap: MaakWerkmap
) -> None:
    eigen = laad_adresboek(maak_werkmap({"data/ondertekenaars/morren.yaml": "naam: A. Voorbeeld\nmag: [a]\n"}))
    for _ in range(2):
        assert [boek.ondertekenaar("Morren").naam for boek in (adresboek, eigen)] == ["K. Morren", "A. Voorbeeld"]
        with pytest.raises(Fout):
            eigen.ondertekenaar("K. Morren")


@pytest.mark.parametrize("getypt", ["minister", "Bart", "K."])
def test_nobody_is_found_by_less_than_a_surname(adresboek: Adresboek, getypt: str) -> None:
    with pytest.raises(Fout):
        adresboek.ondertekenaar(getypt)


@pytest.mark.parametrize(
    ("naam", "soort", "ontvanger", "code"),
    [
        ("morren", "toezichtbrief", Ontvanger.COLLEGE, None),
        ("morren", "cdk-notificatie", Ontvanger.COMMISSARIS, None),
        ("morren", "kamervraag-antwoord", Ontvanger.KAMER, "AB-011"),
        ("morren", "vrije-brief", Ontvanger.KAMER, "AB-011"),
        ("morren", "ledenbrief", Ontvanger.LEDEN, "AB-010"),
        ("van-den-brink", "kamervraag-antwoord", Ontvanger.KAMER, None),
        ("van-den-brink", "uitstelbericht", Ontvanger.KAMER, None),
        ("van-den-brink", "toezichtbrief", Ontvanger.COLLEGE, None),
        ("van-den-brink", "een-nieuwe-soort", Ontvanger.VRIJ, None),
        ("van-den-brink", "ledenbrief", Ontvanger.LEDEN, "AB-010"),
        ("dijksma", "ledenbrief", Ontvanger.LEDEN, None),
        ("dijksma", "toezichtbrief", Ontvanger.COLLEGE, "AB-010"),
        ("dijksma", "vrije-brief", Ontvanger.KAMER, "AB-011"),
    ],
)
def test_a_signatory_signs_only_what_they_may(
    adresboek: Adresboek, naam: str, soort: str, ontvanger: Ontvanger, code: str | None
) -> None:
    melding = controleer_bevoegd(adresboek.ondertekenaar(naam), soort, ontvanger)
    assert (melding.code if melding else None) == code


def test_a_category_of_letters_can_be_allowed() -> None:
    wie = Ondertekenaar(naam="V. Voorbeeld", mag=("toezicht",))
    assert controleer_bevoegd(wie, "een-nieuwe-soort", Ontvanger.VRIJ, ["toezicht"]) is None
    assert controleer_bevoegd(wie, "een-nieuwe-soort", Ontvanger.VRIJ) is not None


def test_a_refusal_says_what_may_be_signed(adresboek: Adresboek) -> None:
    melding = controleer_bevoegd(adresboek.ondertekenaar("dijksma"), "toezichtbrief", Ontvanger.COLLEGE)
    assert melding is not None
    assert melding.tip == "Wel: ledenbrief en vrije-brief."


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("naam: V. Voorbeeld", "AB-012"),
        ("naam: V. Voorbeeld\nmag: [a]\nmag_niet: [b]", "AB-012"),
        ("naam: V. Voorbeeld\nmag: [a]\nambt: De minister\nnamens: namens haar\nbewindspersoon: minister", "AB-013"),
        ("naam: V. Voorbeeld\nmag: [a]\nbewindspersoon: staatssecretaris", "AB-014"),
        ("naam: V. Voorbeeld\nmag: [a]\nbewindspersoon: koning", "BN-103"),
    ],
)
def test_data_of_a_signatory_that_contradict_themselves_are_refused(tekst: str, code: str) -> None:
    with pytest.raises(Fout) as gevangen:
        lees_model(Ondertekenaar, lees_yaml(tekst, "voorbeeld.yaml"))
    assert [melding.code for melding in gevangen.value.meldingen] == [code]
