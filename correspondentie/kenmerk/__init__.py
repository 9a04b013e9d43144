"""Every reference number: the schemes as data; recognising, checking and writing one."""

from correspondentie.kenmerk.kenmerk import Kenmerk, past_bij
from correspondentie.kenmerk.schema import Schema, Uitgifte
from correspondentie.kenmerk.schemas import Schemas, Vindplaats, lees_schemas

__all__ = ["Kenmerk", "Schema", "Schemas", "Uitgifte", "Vindplaats", "lees_schemas", "past_bij"]
