"""Where a rule stands, as it is written in a letter."""

import pytest

from correspondentie.wet.soorten import Grondslag


@pytest.mark.parametrize(
    ("artikelen", "verwacht"),
    [
        ("8", "artikel\u00a08 van de Voorbeeldwet"),
        ("124, vierde lid", "artikel\u00a0124, vierde lid, van de Voorbeeldwet"),
        ("3 en 4", "artikelen\u00a03 en 4 van de Voorbeeldwet"),
        ("124 tot en met 124h", "artikelen\u00a0124 tot en met 124h van de Voorbeeldwet"),
    ],
)
def test_one_article_or_more(artikelen: str, verwacht: str) -> None:
    assert str(Grondslag(wet="Voorbeeldwet", artikelen=artikelen)) == verwacht
