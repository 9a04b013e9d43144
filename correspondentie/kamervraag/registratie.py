"""Importing this module makes the types and derivations of the room known."""

import correspondentie.kamervraag.afleiding
import correspondentie.kamervraag.bewindspersoon
import correspondentie.kamervraag.bronvermelding
import correspondentie.kamervraag.kamerlid
import correspondentie.kamervraag.vraag  # noqa: F401
