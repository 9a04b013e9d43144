"""From nodes to a model: every problem in Dutch, at its place, with the likely fix."""

from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field, ValidationInfo, field_validator

from correspondentie.bron.model import Bronmodel, beschrijf, lees_model
from correspondentie.bron.yaml import lees_yaml
from correspondentie.melding import Catalogus, Fout, Melding

LIJST = "een lijst (elke regel begint met ‘- ’)"
WOORDEN = Catalogus({"XX-001": "‘{waarde}’ is geen gemeente."})


class Kleur(Enum):
    ROOD = "rood"
    BLAUW = "blauw"


class Adres(Bronmodel):
    straat: str
    huisnummer: int = Field(default=1, ge=1)
    bezoek: bool = False


class Contact(Bronmodel):
    naam: str
    adres: Adres | None = None


class Brief(Bronmodel):
    onderwerp: str = Field(min_length=3)
    spoed: bool | None = None
    kleur: Kleur | None = None
    status: Literal["concept", "definitief"] = "concept"
    bedrag: Decimal | None = None
    contact: Contact | None = None
    leden: tuple[Contact, ...] = ()
    op_naam: dict[str, Contact] | None = None
    naar: Contact | Adres | None = None
    plaats: str | Contact | None = None
    vrij: dict[str, Any] | None = None
    lijst: Annotated[list[int] | None, Field(max_length=2)] = None
    gemeente: str | None = None

    @field_validator("gemeente")
    @classmethod
    def _is_gemeente(cls, waarde: str, info: ValidationInfo) -> str:
        if waarde == "stuk":
            raise ValueError("dit kan {niet}")
        if waarde not in (info.context or {}).get("gemeenten", ["Zwolle"]):
            raise WOORDEN.fout("XX-001", waarde=waarde)
        return waarde


def lees(tekst: str, **context: object) -> Brief:
    return lees_model(Brief, lees_yaml(tekst, "z"), context)


def meldingen(tekst: str) -> tuple[Melding, ...]:
    with pytest.raises(Fout) as gevangen:
        lees(tekst)
    return gevangen.value.meldingen


def melding(regels: str) -> Melding:
    """The one problem of a case that is right but for these lines."""
    (enige,) = meldingen(f"onderwerp: Een brief\n{regels}")
    return enige


def test_values_are_read_by_the_type_of_their_field() -> None:
    brief = lees("onderwerp: 012\nkleur: rood\nbedrag: 1.50\nlijst: [1, 2]\nleden:\n- naam: Q. Eerste\n")
    assert (brief.onderwerp, brief.kleur, brief.bedrag, brief.lijst) == ("012", Kleur.ROOD, Decimal("1.50"), [1, 2])
    assert brief.leden == (Contact(naam="Q. Eerste"),)


@pytest.mark.parametrize("woord", ["ja", "Ja", "true", "'ja'"])
def test_yes_is_ja(woord: str) -> None:
    assert lees(f"onderwerp: Een brief\nspoed: {woord}").spoed is True


@pytest.mark.parametrize("woord", ["nee", "NEE", "false"])
def test_no_is_nee_in_nested_groups_too(woord: str) -> None:
    brief = lees(f"onderwerp: Een brief\nnaar: {{straat: Voorbeeldstraat, bezoek: {woord}}}")
    assert brief.naar == Adres(straat="Voorbeeldstraat", bezoek=False)


def test_ja_in_a_field_of_text_stays_text() -> None:
    assert lees("onderwerp: Een brief\nplaats: ja").plaats == "ja"


def test_what_was_left_empty_counts_as_absent() -> None:
    assert lees("onderwerp: Een brief\nstatus:\ncontact: ~\n") == Brief(onderwerp="Een brief")


def test_the_context_reaches_the_validators() -> None:
    assert lees("onderwerp: Een brief\ngemeente: Meppel", gemeenten=["Meppel"]).gemeente == "Meppel"


def test_all_problems_come_at_once_in_the_order_of_the_file() -> None:
    gevonden = meldingen(
        "spoed: misschien\nkleurtje: rood\nleden:\n- naam: x\n  adres: {huisnummer: veel}\nonderwerp:\n"
    )
    assert [(m.code, str(m.plaats), m.veld) for m in gevonden] == [
        ("BN-103", "z:1:8", "spoed"),
        ("BN-102", "z:2:1", "kleurtje"),
        ("BN-101", "z:5:3", "leden[1].adres.straat"),
        ("BN-103", "z:5:23", "leden[1].adres.huisnummer"),
        ("BN-101", "z:6:1", "onderwerp"),
    ]


def test_a_missing_field_of_the_file_points_at_its_beginning() -> None:
    (enige,) = meldingen("spoed: ja")
    assert (str(enige.plaats), enige.tekst) == ("z:1:1", "Het veld ‘onderwerp’ ontbreekt.")


def test_a_missing_field_of_a_group_points_at_the_group() -> None:
    gevonden = melding("contact:\n  adres: {straat: Voorbeeldstraat}")
    assert (str(gevonden.plaats), gevonden.veld) == ("z:2:1", "contact.naam")


def test_a_key_with_nothing_behind_it_is_told_apart_from_an_absent_one() -> None:
    gevonden = melding("contact:\n  naam:\n  adres: {straat: Voorbeeldstraat}")
    assert (str(gevonden.plaats), gevonden.tekst) == (
        "z:3:3",
        "Het veld ‘contact.naam’ ontbreekt: er staat niets achter.",
    )


@pytest.mark.parametrize(
    ("regels", "plaats", "veld", "tip"),
    [
        ("spoet: ja", "z:2:1", "spoet", "spoed"),
        ("spoet:", "z:2:1", "spoet", "spoed"),
        ("contact: {naam: x, adress: x}", "z:2:20", "contact.adress", "adres"),
        ("contact: {naam: x, adress: }", "z:2:20", "contact.adress", "adres"),
        ("leden:\n- naam: x\n  adres: {straat: x, huisnumer: 2}", "z:4:22", "leden[1].adres.huisnumer", "huisnummer"),
        ("op_naam:\n  jan: {naam: x, adress: x}", "z:3:18", "op_naam.jan.adress", "adres"),
        ("op_naam:\n  naam: {naam: x, adress: }", "z:3:19", "op_naam.naam.adress", "adres"),
    ],
)
def test_an_unknown_key_is_told_with_the_nearest_known_one_at_every_depth(
    regels: str, plaats: str, veld: str, tip: str
) -> None:
    gevonden = melding(regels)
    assert (gevonden.code, str(gevonden.plaats), gevonden.veld) == ("BN-102", plaats, veld)
    assert gevonden.tip == f"Bedoelde u ‘{tip}’?"


def test_at_a_choice_between_groups_each_tells_its_own_keys() -> None:
    tips = {
        m.tip for m in meldingen("onderwerp: Een brief\nnaar: {straat: x, huisnumer: 2}") if m.veld == "naar.huisnumer"
    }
    assert "Bedoelde u ‘huisnummer’?" in tips


def test_where_any_key_may_stand_an_empty_one_is_no_mistake() -> None:
    assert lees("onderwerp: Een brief\nvrij: {zomaar: , iets: x}").vrij == {"iets": "x"}


@pytest.mark.parametrize(
    ("regels", "plaats", "tekst"),
    [
        ("spoed: soms", "z:2:8", "Bij ‘spoed’ hoort ja of nee (true of false), maar er staat ‘soms’."),
        ("contact: Jan", "z:2:10", "Bij ‘contact’ hoort een groep van sleutels met waarden, maar er staat ‘Jan’."),
        ("leden: {naam: x}", "z:2:1", f"Bij ‘leden’ hoort {LIJST}, maar er staat een groep van sleutels."),
        ("lijst: [1, x]", "z:2:12", "Bij ‘lijst[2]’ hoort een heel getal, maar er staat ‘x’."),
        ("lijst: [1, '']", "z:2:12", "Bij ‘lijst[2]’ hoort een heel getal, maar er staat niets."),
        ("bedrag: veel", "z:2:9", "Bij ‘bedrag’ hoort een getal, maar er staat ‘veel’."),
        ("bedrag: NaN", "z:2:9", "Bij ‘bedrag’ klopt iets niet: dit is geen getal."),
        ("lijst: [1, 2, 3]", "z:2:1", "Bij ‘lijst’ klopt iets niet: de lijst is te lang: 3, hoogstens 2."),
        (
            "contact: {naam: x, adres: {straat: x, huisnummer: 0}}",
            "z:2:51",
            "Bij ‘contact.adres.huisnummer’ klopt iets niet: het getal moet minstens 1 zijn.",
        ),
        ("gemeente: stuk", "z:2:11", "Bij ‘gemeente’ klopt iets niet: dit kan {niet}."),
    ],
)
def test_a_wrong_value_is_told_with_what_is_expected_and_what_stands_there(
    regels: str, plaats: str, tekst: str
) -> None:
    gevonden = melding(regels)
    assert (str(gevonden.plaats), gevonden.tekst) == (plaats, tekst)


@pytest.mark.parametrize(
    ("regels", "keuzes", "tip"),
    [("kleur: rod", "rood of blauw", "rood"), ("status: consept", "concept of definitief", "concept")],
)
def test_a_wrong_word_is_told_with_the_right_ones(regels: str, keuzes: str, tip: str) -> None:
    gevonden = melding(regels)
    assert f"een van deze woorden: {keuzes}" in gevonden.tekst
    assert gevonden.tip == f"Bedoelde u ‘{tip}’?"


def test_the_problem_of_a_validator_gets_the_place_and_the_field() -> None:
    gevonden = melding("gemeente: Zwole")
    assert (gevonden.code, str(gevonden.plaats), gevonden.veld) == ("XX-001", "z:2:11", "gemeente")


def test_long_text_is_shown_by_its_beginning_on_one_line() -> None:
    assert beschrijf("a\n" * 60) == "‘" + ("a " * 29)[:57] + "…’"
