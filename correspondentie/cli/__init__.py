"""The command line: takes input, calls the rooms below, shows the result."""
