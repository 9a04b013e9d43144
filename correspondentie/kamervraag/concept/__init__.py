"""The draft of the answers as a Word file that comes back: controls, bookmarks, and what it was made of."""
