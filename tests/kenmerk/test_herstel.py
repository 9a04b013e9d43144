"""What a mistyped number was probably meant to be."""

import pytest

from correspondentie.kenmerk import Schemas
from correspondentie.kenmerk.herstel import herstel
from correspondentie.melding import Fout


@pytest.mark.parametrize(
    ("schema", "getypt", "bedoeld", "reden"),
    [
        ("vng-u", "u202600182", "U202600182", "hoofdletters"),
        ("vng-u", "U2026182", "U202600182", "aantal cijfers"),
        ("vng-u", "U2O26OO182", "U202600182", "een O waar een cijfer"),
        ("vng-u", "U20260018l", "U202600181", "een l waar een cijfer"),
        ("vng-u", "U 2026 00182", "U202600182", "spaties"),
        ("vng-lbr", "Lbr. 26/8", "Lbr. 26/008", "aantal cijfers"),
        ("vng-lbr", "lbr. 26/008", "Lbr. 26/008", "hoofdletters"),
        ("vng-lbr", "Lbr.26/008", "Lbr. 26/008", "spaties"),
        ("vng-lbr", "Lbr. 26-008", "Lbr. 26/008", "schuine streep"),
        ("kamer-zaak", "2026z12158", "2026Z12158", "hoofdletters"),
        ("kamer-document", "2026D5607", "2026D05607", "aantal cijfers"),
        (
            "aanhangsel",
            "Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 2488",
            "Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 2488",
            "kastlijntje",
        ),
        (
            "kamerstuk",
            "kamerstukken ii 2025/26, 19.637, nr 3516",
            "Kamerstukken II 2025/26, 19637, nr. 3516",
            "hoofdletters",
        ),
        ("kamerstuk", "vergaderjaar 2025-2026, 19637, nr. 3516", "Kamerstukken II 2025/26, 19637, nr. 3516", ""),
        ("stcrt", "stcrt 2024, 2938", "Stcrt. 2024, 2938", "hoofdletters"),
        ("jenv", "746 8089", None, ""),
        ("jenv", "746808", None, ""),
        ("kamerstuk", "Kamerstukken II 2025-27, 19637, nr. 3516", None, ""),
        ("vng-u", "U20260018212345", None, ""),
        ("vng-u", "iets heel anders", None, ""),
        ("vng-u", "U" * 5000, None, ""),
    ],
)
def test_the_likely_number_is_suggested_with_what_is_wrong(
    schemas: Schemas, schema: str, getypt: str, bedoeld: str | None, reden: str
) -> None:
    assert schemas.schema(schema).lees(getypt) is None
    fix = herstel(getypt, schemas.schema(schema))
    assert (fix and fix.kenmerk.gewoon) == bedoeld
    assert fix is None or reden in fix.tip


def test_a_wrong_number_is_refused_with_an_example_and_the_likely_fix(schemas: Schemas) -> None:
    with pytest.raises(Fout) as fout:
        schemas.lees("u2026182", "vng-u")
    melding = fout.value.meldingen[0]
    assert melding.code == "KM-001"
    assert "Een goed voorbeeld is ‘U202600182’" in melding.tekst
    assert melding.tip is not None
    assert melding.tip.startswith("Bedoelde u ‘U202600182’?")
