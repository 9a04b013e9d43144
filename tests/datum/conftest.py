"""Timings do not belong in tests: the first example of a property pays for loading Babel or the calendar."""

from hypothesis import settings

settings.register_profile("zonder-klok", deadline=None)
settings.load_profile("zonder-klok")
