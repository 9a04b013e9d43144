"""Hostile and broken case files, made by number: the same number gives the same file on every machine."""
