"""Seconds of a command, from the Enter key to the prompt."""

from __future__ import annotations

from pathlib import Path

from benchmarks.meten import koud, python
from benchmarks.tabel import Tabel, keer, seconden
from benchmarks.voorbeeldbrief import ZAAK, Voorbeeldbrief

_NIETS = "python zonder iets"
_STREVEN = {"correspondentie --help": 0.15, "correspondentie controleer (één zaak)": 0.35}


def meet(_: Voorbeeldbrief, map_: Path) -> Tabel:
    correspondentie = python("-c", "import sys; from correspondentie.cli.hoofd import main; sys.exit(main())")
    tijden = koud(
        {
            _NIETS: python("-c", "pass"),
            "correspondentie --help": [*correspondentie, "--help"],
            "correspondentie controleer (één zaak)": [*correspondentie, "controleer", ZAAK],
            "correspondentie genereer (DOCX en PDF)": [*correspondentie, "genereer", ZAAK, "--uit", map_ / "uit"],
            "correspondentie genereer --formaat docx": [
                *(*correspondentie, "genereer", ZAAK, "--uit", map_ / "uit", "--formaat", "docx"),
            ],
        },
        keren=15,
    )
    return Tabel(
        "Een opdracht, koud",
        ("", "seconden", "streven", "keer --help"),
        [
            (
                naam,
                seconden(tijd),
                f"{_STREVEN[naam]:.2f}".replace(".", ",") if naam in _STREVEN else "–",
                keer(tijd, tijden["correspondentie --help"]),
            )
            for naam, tijd in tijden.items()
        ],
    )
