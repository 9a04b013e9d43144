"""The letter as a tree, and the way from template and case to that tree."""
