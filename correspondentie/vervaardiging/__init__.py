"""The making of one letter, from case file to files and ledger: where the rooms below come together."""
