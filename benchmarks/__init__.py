"""How fast letters are made, beside other ways to make them."""
