"""Written questions of the Kamer: the set, how its questions hang together, its terms."""
