"""The command line: takes input, calls the rooms below, shows the result."""

import gc
import os
from typing import Final

_JONG: Final = 200_000
"""Objects after which Python looks for waste. Loading the program makes half as many and no waste; with the usual 700
a short command spends a tenth of its time looking for it."""

gc.set_threshold(_JONG)

# Otherwise pydantic looks through every package that is installed, and loads what one of them wants to add to it.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
