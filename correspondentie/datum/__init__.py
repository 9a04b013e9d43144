"""Every date and term: reading, writing, working days, terms and parliamentary years."""
