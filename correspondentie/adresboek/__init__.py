"""Who a letter goes to and who signs it."""
