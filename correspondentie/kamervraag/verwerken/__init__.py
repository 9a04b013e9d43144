"""The way back: a draft that was filled in with Word, read into the case file that it was made of."""
