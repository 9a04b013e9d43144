"""Letters of Dutch government bodies: from a YAML case file to Word and PDF."""

from typing import Final

VERSIE: Final = "0.1.0"
