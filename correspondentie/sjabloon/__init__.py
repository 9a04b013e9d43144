"""The template file: front matter, fields and their types."""
