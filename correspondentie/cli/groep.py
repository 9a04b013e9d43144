"""Commands of which only the chosen one is loaded: ``--help`` and completion need no heavy import."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import click


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """Where a command lives (``module:naam``) and what the list of commands says of it."""

    waar: str
    kort: str

    def laad(self) -> click.Command:
        module, naam = self.waar.split(":")
        opdracht: click.Command = getattr(importlib.import_module(module), naam)
        opdracht.short_help = self.kort
        return opdracht


class LuieGroep(click.Group):
    """A group that knows its commands by name and loads one when it is called."""

    def __init__(self, *args: Any, verwijzingen: Mapping[str, Verwijzing], **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[OPTIES]")
        kwargs.setdefault("subcommand_metavar", "OPDRACHT …")
        super().__init__(*args, **kwargs)
        self.verwijzingen = verwijzingen

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(self.verwijzingen)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        verwijzing = self.verwijzingen.get(cmd_name)
        return verwijzing.laad() if verwijzing else None

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Opdrachten"):
            formatter.write_dl([(naam, verwijzing.kort) for naam, verwijzing in self.verwijzingen.items()])


class Opdracht(click.Command):
    """A command with its usage line in Dutch."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[OPTIES]")
        super().__init__(*args, **kwargs)


class Groep(click.Group):
    """A command with commands below it, all in one module."""

    command_class = Opdracht

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[OPTIES]")
        kwargs.setdefault("subcommand_metavar", "OPDRACHT …")
        super().__init__(*args, **kwargs)

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """In the order in which they were written."""
        return list(self.commands)
