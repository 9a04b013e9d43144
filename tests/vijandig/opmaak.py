"""Rich texts that are large, deep, endless or unfinished."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

from tests.vijandig.giften import OPGEMAAKT, STIL

Opmaak = Callable[[Random], str]


def _aantal(toeval: Random) -> int:
    return toeval.choice([1, 2, 20, 90, 250])


def noten(toeval: Random) -> str:
    aantal = toeval.choice([1, 30, 300, 2_000])
    woorden = " ".join(f"woord[^{i}]" for i in range(aantal))
    return woorden + "\n\n" + "\n".join(f"[^{i}]: noot {i}" for i in range(aantal)) + "\n"


def noten_in_noten(toeval: Random) -> str:
    aantal = _aantal(toeval)
    return "a[^0]\n\n" + "\n".join(f"[^{i}]: zie[^{i + 1}]" for i in range(aantal)) + f"\n[^{aantal}]: zie[^0]\n"


def losse_noten(toeval: Random) -> str:
    return toeval.choice(
        ["a[^1]", "a\n\n[^1]: los", "a[^1] b[^1]\n\n[^1]: x", "[^1]: a\n[^1]: b\n\nx[^1]", "a^[inline]"]
    )


def diepe_lijst(toeval: Random) -> str:
    teken = toeval.choice(["-", "1.", "*", "99999999."])
    return "\n".join("  " * diepte * (2 if "." in teken else 1) + f"{teken} x" for diepte in range(_aantal(toeval)))


def lijst_op_een_regel(toeval: Random) -> str:
    return "- " * _aantal(toeval) * 4 + "x"


def lange_lijst(toeval: Random) -> str:
    return "\n".join(f"{i}. punt" for i in range(toeval.choice([0, 1, 999_999_998]), _aantal(toeval) + 1))


def diep_citaat(toeval: Random) -> str:
    return "> " * _aantal(toeval) * 4 + "x"


def brede_tabel(toeval: Random) -> str:
    kolommen = toeval.choice([1, 12, 60, 300])
    rij = "| " + " | ".join("cel" for _ in range(kolommen)) + " |\n"
    return rij + "|" + "---|" * kolommen + "\n" + rij * toeval.choice([0, 1, 5])


def lange_tabel(toeval: Random) -> str:
    return "| a | b |\n| --- | ---: |\n" + "| een | 1 |\n" * _aantal(toeval)


def scheve_tabel(toeval: Random) -> str:
    return "| a | b |\n| --- | --- |\n| 1 |\n| 1 | 2 | 3 | 4 |\n||\n| \\| | `|` |\n" + "|" * _aantal(toeval)


def haken(toeval: Random) -> str:
    return toeval.choice(["[", "![", "](", "[]()", "<", "</", "[a](", "[^", "(", "{{", "{%"]) * _aantal(toeval) * 20


def sterren(toeval: Random) -> str:
    soort = toeval.choice(["*", "**", "_", "__ ", "*a ", "**a*", "`", "``a`", "~~", "*a_ "])
    return soort * _aantal(toeval) * 20


def genest_vet(toeval: Random) -> str:
    aantal = _aantal(toeval)
    return "**a *b " * aantal + "c" + "* b** " * aantal


def hekken(toeval: Random) -> str:
    return toeval.choice(["# ", "## a\n\n", "###### a\n", "#######", "a\n===\n", "a\n---\n"]) * _aantal(toeval)


def blokken(toeval: Random) -> str:
    naam = toeval.choice(["klein", "vraag", "bijeen", "ondertekening", "paginaeinde", "x", "", "klein {.a}"])
    return f"::: {naam}\n" * toeval.choice([1, 5, 50]) + "a\n" + ":::\n" * toeval.choice([0, 1, 50])


def code(toeval: Random) -> str:
    return toeval.choice(["```\nx\n```", "~~~", "    code", "`code`", "```{{ x }}", "\tcode"]) * toeval.choice([1, 3])


def links(toeval: Random) -> str:
    doel = toeval.choice(
        ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//x", "#a", "", "http://[", "mailto:a@b.nl",
         "https://www.voorbeeld.nl/" + "a" * 3_000, "https://www.voorbeeld.nl/%00%0a", "HTTPS://X.NL", "https://é.nl",
         "https://a.nl/\"onclick='x'", "https:///", "https://a.nl/&amp;<b>", "vbscript:x", "\\\\server\\map"]
    )  # fmt: skip
    return toeval.choice(["[a](%s)", "<%s>", "![a](%s)", "[a][b]\n\n[b]: %s", "[*a* **b**](%s 'titel')"]) % doel


def html(toeval: Random) -> str:
    return "\n\n".join(toeval.choice(OPGEMAAKT) for _ in range(_aantal(toeval)))


def gemengd(toeval: Random) -> str:
    stukken = [*OPGEMAAKT, *STIL, "\n", "\n\n", "  \n", "- ", "| ", "> ", "\t"]
    return "".join(toeval.choice(stukken) for _ in range(toeval.choice([3, 20, 80])))


def lijnen(toeval: Random) -> str:
    return toeval.choice(["---\n\n", "***\n\n", "a  \n", "a\\\n", "\n\n\n", "&nbsp;\n\n", "<br>\n"]) * _aantal(toeval)


def lang_woord(toeval: Random) -> str:
    return toeval.choice(["x", "\u4f60", "\u0627", "-", "\u00ad", "\u200b", "\U0001f600"]) * toeval.choice(
        [300, 20_000]
    )


OPMAAK: Final[tuple[Opmaak, ...]] = (
    noten,
    noten_in_noten,
    losse_noten,
    diepe_lijst,
    lijst_op_een_regel,
    lange_lijst,
    diep_citaat,
    brede_tabel,
    lange_tabel,
    scheve_tabel,
    haken,
    sterren,
    genest_vet,
    hekken,
    blokken,
    code,
    links,
    html,
    gemengd,
    lijnen,
    lang_woord,
)
