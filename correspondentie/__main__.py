"""``python -m correspondentie``: the command line."""

from correspondentie.cli.hoofd import main

main()
