"""Checks across a whole case or a finished letter."""
