"""Tables that officers hand in, as XLSX or CSV: read safely, with every problem at its cell."""

from correspondentie.rekenblad.kolom import Kolom
from correspondentie.rekenblad.lezen import Cel, Rij, Tabelblad, lees_koppen, lees_tabel

__all__ = ["Cel", "Kolom", "Rij", "Tabelblad", "lees_koppen", "lees_tabel"]
