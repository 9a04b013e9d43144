"""The interventieladder: which step a letter takes and what follows from it."""
