"""The ledger: numbers issued, letters made, who did what when."""
