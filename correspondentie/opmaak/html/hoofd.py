"""The head of a letter to HTML: each region of the house style with its entries."""

from __future__ import annotations

from correspondentie.opmaak.hoofd import Hoofd, Vermelding
from correspondentie.opmaak.html.inline import inlines
from correspondentie.opmaak.html.schrijver import Schrijver, veilig


def vlakken(hoofd: Hoofd, schrijver: Schrijver) -> str:
    """The regions of the first page in reading order, the reference lines last; empty ones are left out."""
    regels = [
        vlak(naam, vermeldingen, schrijver)
        for naam, vermeldingen in (
            ("retouradres", hoofd.retouradres),
            ("geadresseerde", hoofd.geadresseerde),
            ("rubricering", hoofd.rubricering),
            ("colofon", hoofd.colofon),
        )
        if vermeldingen
    ]
    if hoofd.referentieregels:
        regels.append(_referentieregels(hoofd.referentieregels, schrijver))
    return "\n".join(regels)


def vlak(naam: str, vermeldingen: tuple[Vermelding, ...], schrijver: Schrijver) -> str:
    """One region; a label stands on a line of its own above its value."""
    inhoud = "\n".join(_vermelding(vermelding, schrijver) for vermelding in vermeldingen)
    return f'<div class="vlak {naam}">\n{inhoud}\n</div>'


def _vermelding(vermelding: Vermelding, schrijver: Schrijver) -> str:
    label = f'<span class="label">{veilig(vermelding.label)}</span><br>' if vermelding.label else ""
    wit = f' style="margin-top:{vermelding.wit:g}pt"' if vermelding.wit else ""
    return f'<p class="{_klasse(vermelding)}"{wit}>{label}{_regels(vermelding, schrijver)}</p>'


def _referentieregels(vermeldingen: tuple[Vermelding, ...], schrijver: Schrijver) -> str:
    inhoud = "\n".join(_referentieregel(vermelding, schrijver) for vermelding in vermeldingen)
    return f'<div class="referentieregels">\n{inhoud}\n</div>'


def _referentieregel(vermelding: Vermelding, schrijver: Schrijver) -> str:
    label = f'<span class="label">{veilig(vermelding.label)}</span> ' if vermelding.label else ""
    wit = f' style="margin-top:{vermelding.wit:g}pt"' if vermelding.wit else ""
    return f'<p class="{_klasse(vermelding)}"{wit}>{label}{_regels(vermelding, schrijver)}</p>'


def _regels(vermelding: Vermelding, schrijver: Schrijver) -> str:
    return "<br>".join(inlines(regel, schrijver) for regel in vermelding.regels)


def _klasse(vermelding: Vermelding) -> str:
    return f"vermelding {vermelding.gegeven}{' vet' if vermelding.vet else ''}"
