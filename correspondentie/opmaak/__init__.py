"""From tree to Word, PDF, HTML and plain text, in a house style."""
