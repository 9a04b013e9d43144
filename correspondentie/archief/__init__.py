"""What an archive asks of a letter: metadata by the standard, checksums, and proof that a file is the one we issued."""
