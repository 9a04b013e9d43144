"""Questions of the Kamer: questions, groups, answers and their terms."""
