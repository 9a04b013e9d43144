"""Importing this module makes the types and derivations of the room known."""

import correspondentie.toezicht.afleiding
import correspondentie.toezicht.cijfers
import correspondentie.toezicht.kennisgeving
import correspondentie.toezicht.rappel
import correspondentie.toezicht.toezichtbrief
import correspondentie.toezicht.trede  # noqa: F401
