"""``python -m tests.vijandig NUMMER``: writes the hostile case of this number to standard output."""

import sys

from tests.vijandig.geval import geval

sys.stdout.buffer.write(geval(int(sys.argv[1])).inhoud)
