"""The laws that letters rest on."""
