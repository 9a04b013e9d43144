"""Mailings: many letters from one file, each an ordinary letter, with proof that nobody was missed or written twice."""
