"""Import: from a file of the Kamer, or a finished letter, to a case file. Nothing of the source is dropped silently."""
