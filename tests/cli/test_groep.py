"""Commands are known by name and loaded when they are called."""

from __future__ import annotations

import sys

import click

from correspondentie.cli.groep import LuieGroep, Verwijzing
from correspondentie.cli.hoofd import groep


def test_a_list_of_commands_loads_none_of_them() -> None:
    lui = LuieGroep(verwijzingen={"eerst": Verwijzing("bestaat.niet:eerst", "Doet iets.")})
    assert "eerst  Doet iets." in lui.get_help(click.Context(lui))


def test_an_unknown_command_is_none() -> None:
    assert LuieGroep(verwijzingen={}).get_command(click.Context(groep), "weg") is None


def test_every_command_of_the_list_is_there_under_its_name() -> None:
    for naam in groep.list_commands(click.Context(groep)):
        opdracht = groep.get_command(click.Context(groep), naam)
        assert opdracht is not None
        assert opdracht.name == naam
        assert f"correspondentie.cli.{naam}" in sys.modules
