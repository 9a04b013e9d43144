"""The words of Click in Dutch.

Click looks its words up through gettext, in the language of the environment. This program speaks Dutch everywhere, so
it hands Click's modules a catalogue of its own instead. A test holds that no English word is left in any help or
message.
"""

from __future__ import annotations

import importlib
from gettext import NullTranslations
from typing import Final

_MODULES: Final = ("core", "decorators", "exceptions", "formatting", "parser", "shell_completion", "termui", "types")

WOORDEN: Final = {
    # help
    "Usage:": "Gebruik:",
    "Options": "Opties",
    "Positional arguments": "Gegevens",
    "Commands": "Opdrachten",
    "Show this message and exit.": "Toont deze uitleg.",
    "Show the version and exit.": "Toont de versie.",
    "default: {default}": "standaard: {default}",
    "required": "verplicht",
    "(dynamic)": "(volgt)",
    # wrong use
    "Error: {message}": "Zo kan het niet: {message}",
    "Try '{command} {option}' for help.": "Uitleg krijgt u met ‘{command} {option}’.",
    "Invalid value: {message}": "{message}",
    "Invalid value for {param_hint}: {message}": "bij {param_hint}: {message}",
    "Missing argument": "Er ontbreekt een gegeven:",
    "Missing option": "Er ontbreekt een optie:",
    "Missing parameter": "Er ontbreekt een gegeven:",
    "Missing {param_type}": "Er ontbreekt een gegeven:",
    "Missing parameter: {param_name}": "Er ontbreekt een gegeven: {param_name}",
    "Missing command.": "Er ontbreekt een opdracht.",
    "No such option {name!r}.": "De optie ‘{name}’ bestaat niet.",
    "No such command {name!r}.": "De opdracht ‘{name}’ bestaat niet.",
    "Did you mean {possibility}?": "Bedoelde u {possibility}?",
    "(Did you mean one of: {possibilities}?)": "Bedoelde u een van deze: {possibilities}?",
    "Invalid start character for option ({option})": "Een optie kan niet beginnen met ‘{option}’.",
    "Got unexpected extra argument ({args})": "Er staat een gegeven te veel: {args}",
    "Got unexpected extra arguments ({args})": "Er staan gegevens te veel: {args}",
    "Option {name!r} does not take a value.": "Achter de optie ‘{name}’ hoort geen waarde.",
    "Option {name!r} requires an argument.": "Achter de optie ‘{name}’ hoort een waarde.",
    "Option {name!r} requires {nargs} arguments.": "Achter de optie ‘{name}’ horen {nargs} waarden.",
    "Argument {name!r} takes {nargs} values.": "Bij ‘{name}’ horen {nargs} waarden.",
    "Takes {nargs} values but 1 was given.": "Hier horen {nargs} waarden; er staat er 1.",
    "Takes {nargs} values but {len} were given.": "Hier horen {nargs} waarden; er staan er {len}.",
    "Choose from:\n\t{choices}": "Kies uit:\n\t{choices}",
    "{value!r} is not {choice}.": "‘{value}’ is geen {choice}.",
    "{value!r} is not one of {choices}.": "‘{value}’ is niet een van {choices}.",
    "{value!r} is not a valid {number_type}.": "‘{value}’ is geen heel getal.",
    "{value} is not in the range {range}.": "{value} valt buiten {range}.",
    "file": "bestand",
    "directory": "map",
    "path": "pad",
    "{name} {filename!r} does not exist.": "{name} ‘{filename}’ bestaat niet.",
    "{name} {filename!r} is a file.": "‘{filename}’ is een bestand, geen map.",
    "{name} {filename!r} is a directory.": "‘{filename}’ is een map, geen bestand.",
    "{name} {filename!r} is not readable.": "{name} ‘{filename}’ is niet te lezen.",
    "{name} {filename!r} is not writable.": "In {name} ‘{filename}’ kunt u niet schrijven.",
    "{name} {filename!r} is not executable.": "{name} ‘{filename}’ is niet uit te voeren.",
    "Could not open file {filename!r}: {message}": "Het bestand ‘{filename}’ gaat niet open: {message}",
    "unknown error": "onbekende oorzaak",
    "Aborted!": "Afgebroken.",
}


class Nederlands(NullTranslations):
    """The catalogue; what it does not know stays as it is."""

    def gettext(self, message: str) -> str:
        return WOORDEN.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def spreek_nederlands() -> None:
    """Let every module of Click take its words from our catalogue; once, before the first command."""
    catalogus = Nederlands()
    for naam in _MODULES:
        module = importlib.import_module(f"click.{naam}")
        for functie in ("_", "ngettext"):
            if hasattr(module, functie):
                setattr(module, functie, catalogus.ngettext if functie == "ngettext" else catalogus.gettext)
