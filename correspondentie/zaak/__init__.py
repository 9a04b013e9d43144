"""The case file: from YAML to a checked case."""
