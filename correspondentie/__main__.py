"""``python -m correspondentie``: the command line."""

import sys

from correspondentie.cli.hoofd import main

if __name__ == "__main__":
    sys.exit(main())
