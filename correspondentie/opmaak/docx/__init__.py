"""The letter as a Word file, on a letterhead that a Word user can edit."""

from correspondentie.opmaak.docx.briefpapier import Briefpapier, laad_briefpapier
from correspondentie.opmaak.docx.controleren import controleer_briefpapier
from correspondentie.opmaak.docx.maken import maak_briefpapier
from correspondentie.opmaak.docx.opbouw import maak_docx

__all__ = ["Briefpapier", "controleer_briefpapier", "laad_briefpapier", "maak_briefpapier", "maak_docx"]
