"""``correspondentie voltooiing``: the script with which a shell completes commands and options."""

from __future__ import annotations

import click

from correspondentie.cli.groep import Opdracht

_AANZETTEN = {
    "bash": 'eval "$(correspondentie voltooiing bash)"  (in ~/.bashrc)',
    "zsh": 'eval "$(correspondentie voltooiing zsh)"  (in ~/.zshrc)',
    "fish": "correspondentie voltooiing fish | source  (in ~/.config/fish/config.fish)",
}


@click.command(cls=Opdracht, epilog="Aanzetten: " + "; ".join(_AANZETTEN.values()))
@click.argument("schil", metavar="bash|zsh|fish", type=click.Choice(list(_AANZETTEN)))
@click.pass_context
def voltooiing(ctx: click.Context, schil: str) -> None:
    """Geeft het script waarmee de Tab-toets opdrachten en opties aanvult."""
    from click.shell_completion import get_completion_class

    klasse = get_completion_class(schil)
    assert klasse is not None  # noqa: S101 - one of the choices
    naam = "correspondentie"
    click.echo(klasse(ctx.find_root().command, {}, naam, f"_{naam.upper()}_COMPLETE").source())
