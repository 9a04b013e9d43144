"""How far a set of questions is: terms, uitstel, overdracht and the parafenroute."""
