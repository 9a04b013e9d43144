"""What the documentation says is so: its tables, links, commands and examples."""

import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from correspondentie.adresboek.adres import lees_postadres
from correspondentie.adresboek.afzender import lees_afzender
from correspondentie.adresboek.ondertekenaar import lees_ondertekenaar
from correspondentie.bron.yaml import lees_yaml
from correspondentie.cli.hoofd import NAAM, groep, main
from correspondentie.kenmerk.schemas import lees_schemas
from correspondentie.werkmap.werkmap import open_werkmap
from scripts.documentatie import DOCUMENTEN, MAKERS, bijgewerkt

PROJECT = Path(__file__).parent.parent
TEKSTEN = {naam: (PROJECT / naam).read_text(encoding="utf-8") for naam in DOCUMENTEN}
HANDLEIDINGEN = [PROJECT / naam for naam in DOCUMENTEN] + sorted((PROJECT / "docs" / "analyse").glob("*.md"))
per_document = pytest.mark.parametrize("naam", DOCUMENTEN)

CODEBLOK = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
KOPPELING = re.compile(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")


@per_document
def test_the_parts_that_follow_from_the_code_are_up_to_date(naam: str) -> None:
    """Mend with ``make documentatie``."""
    assert bijgewerkt(TEKSTEN[naam]) == TEKSTEN[naam]


def test_every_part_that_can_be_made_stands_in_one_document() -> None:
    delen = [deel for tekst in TEKSTEN.values() for deel in re.findall(r"<!-- begin: (\w+) -->", tekst)]
    assert sorted(delen) == sorted(MAKERS)


@pytest.mark.parametrize("pad", HANDLEIDINGEN, ids=lambda pad: pad.stem)
def test_links_lead_to_files_and_headings_that_exist(pad: Path) -> None:
    dood = []
    for treffer in KOPPELING.finditer(zonder_code(pad.read_text(encoding="utf-8"))):
        doel = treffer[1] or treffer[2]
        if re.match(r"[a-z]+:", doel):
            continue
        bestand, _, anker = doel.partition("#")
        gevonden = (pad.parent / bestand).resolve() if bestand else pad
        if not gevonden.exists() or (anker and anker not in ankers(gevonden)):
            dood.append(doel)
    assert dood == []


@per_document
def test_every_command_that_is_shown_can_be_given(naam: str) -> None:
    fout = []
    for regel in opdrachtregels(TEKSTEN[naam]):
        try:
            ontleed(regel)
        except click.UsageError as klacht:
            fout.append(f"{regel}: {klacht.format_message()}")
    assert fout == []


@per_document
def test_every_target_of_make_that_is_shown_exists(naam: str) -> None:
    doelen = set(re.findall(r"^([a-z-]+):", (PROJECT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:^|`)make ([a-z-]+)", TEKSTEN[naam], re.MULTILINE)) <= doelen


def test_the_first_letter_of_the_readme_comes_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for blok in re.findall(r"<!-- eerste brief -->\n```sh\n(.*?)```", TEKSTEN["README.md"], re.DOTALL):
        for regel in blok.splitlines():
            match shlex.split(regel):
                case ["cd", "~"] | [".", _]:
                    continue
                case ["cd", map_]:
                    monkeypatch.chdir(Path.cwd() / map_)
                case [programma, *rest]:
                    assert programma == NAAM
                    assert main(rest) == 0, capsys.readouterr().err
    assert sorted(pad.name for pad in Path("output").iterdir()) == [
        "2026-04-09_9000001_vrije-brief_stichting-voorbeeld.docx",
        "2026-04-09_9000001_vrije-brief_stichting-voorbeeld.docx.mdto.xml",
        "2026-04-09_9000001_vrije-brief_stichting-voorbeeld.mdto.xml",
        "2026-04-09_9000001_vrije-brief_stichting-voorbeeld.pdf",
        "2026-04-09_9000001_vrije-brief_stichting-voorbeeld.pdf.mdto.xml",
        "2026-04-09_concept_vrije-brief_uitnodiging.docx",
        "2026-04-09_concept_vrije-brief_uitnodiging.pdf",
    ]


def test_the_new_kind_of_letter_in_the_manual_comes_out_as_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    handleiding = TEKSTEN["docs/voor-sjabloonmakers.md"]
    begin = handleiding.index("## Een nieuwe soort brief")
    handleiding = handleiding[begin : handleiding.index("\n## ", begin)]
    assert main(["start", str(tmp_path / "werkmap")]) == 0
    monkeypatch.chdir(tmp_path / "werkmap")
    verwacht: list[str] = []
    for stuk in re.finditer(r"([^\n]*)\n\n```(\w+)\n(.*?)^```$", handleiding, re.DOTALL | re.MULTILINE):
        inleiding, taal, inhoud = stuk.groups()
        if bestand := re.search(r"[Zz]et dit in `([^`]+)`:", inleiding):
            Path(bestand[1]).write_text(inhoud, encoding="utf-8")
        elif taal == "sh":
            for regel in inhoud.splitlines():
                assert main(shlex.split(regel)[1:]) == 0, capsys.readouterr().err
        else:
            verwacht += inhoud.splitlines()
    (brief,) = Path("output").glob("*ontvangst.txt")
    tekst = " ".join(brief.read_text(encoding="utf-8").replace("\u00a0", " ").split())
    assert verwacht
    assert [regel for regel in verwacht if regel not in tekst] == []


def test_the_data_in_the_manual_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "correspondentie.yaml").touch()
    patroon = r"\(`(data/[^`]+\.yaml)`\).*?```yaml\n(.*?)```"
    for bestand, inhoud in re.findall(patroon, TEKSTEN["docs/voor-sjabloonmakers.md"], re.DOTALL):
        (tmp_path / bestand).parent.mkdir(parents=True)
        (tmp_path / bestand).write_text(inhoud, encoding="utf-8")
    data = tmp_path / "data"
    assert lees_afzender(data / "afzenders" / "directie.yaml").retouradres
    assert not lees_ondertekenaar(data / "ondertekenaars" / "directeur.yaml").tekent_zelf
    schemas = lees_schemas(open_werkmap(tmp_path).alle("data/kenmerken", "*.yaml").values())
    assert schemas.lees("VZ-2026-0001", "voorbeeld").jaar == 2026


def test_the_address_abroad_in_the_manual_can_be_read() -> None:
    (blok,) = re.findall(r"```yaml\n(adres:.*?)```", TEKSTEN["docs/voor-beleidsmedewerkers.md"], re.DOTALL)
    assert lees_postadres(lees_yaml(blok, "x.yaml")["adres"]).adres.land == "België"


def zonder_code(tekst: str) -> str:
    return re.sub(r"`[^`\n]*`", "", CODEBLOK.sub("", tekst))


def ankers(pad: Path) -> set[str]:
    """The names of the headings as GitHub makes them."""
    koppen = re.findall(r"^#+ (.*)$", CODEBLOK.sub("", pad.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", kop.replace("`", "").lower()).replace(" ", "-") for kop in koppen}


def opdrachtregels(tekst: str) -> Iterator[str]:
    """Lines of shell blocks that start our program, and such words in running text."""
    for taal, inhoud in CODEBLOK.findall(tekst):
        if taal == "sh":
            yield from (regel for regel in inhoud.splitlines() if regel.startswith(f"{NAAM} "))
    yield from re.findall(rf"`({NAAM} [^`\n]+)`", CODEBLOK.sub("", tekst))


def ontleed(regel: str) -> None:
    """Let Click parse the line; a bare name of a command counts as a mention of it."""
    hier: click.Command = groep
    woorden = shlex.split(regel)[1:]
    ctx = click.Context(groep, info_name=NAAM)
    while woorden and isinstance(hier, click.Group):
        volgend = hier.get_command(ctx, woorden[0])
        if volgend is None:
            if hier.invoke_without_command or woorden[0].startswith("-"):
                break
            raise click.UsageError(f"geen opdracht ‘{woorden[0]}’")
        hier, woorden = volgend, woorden[1:]
    if woorden:
        try:
            hier.make_context(NAAM, woorden)
        except click.exceptions.Exit:
            return


def test_the_rooms_of_the_manual_are_those_that_the_imports_are_held_to() -> None:
    (contract,) = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    tabel = TEKSTEN["docs/voor-ontwikkelaars.md"].partition("## De kamers")[2].partition("\n\nEén begrip")[0]
    kamers = [" | ".join(re.findall(r"`(\w+)`", rij)) for rij in re.findall(r"^\| (`[^|]*) \|", tabel, re.MULTILINE)]
    assert kamers == contract["layers"]
