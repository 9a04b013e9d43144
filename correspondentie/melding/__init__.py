"""What is wrong, where, and what to do about it: the words every room uses for that."""

from correspondentie.melding.melding import Catalogus, Ernst, Fout, Melding, Plaats

__all__ = ["Catalogus", "Ernst", "Fout", "Melding", "Plaats"]
