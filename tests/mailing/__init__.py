"""Mailings: the file, who gets a letter, the plan."""
