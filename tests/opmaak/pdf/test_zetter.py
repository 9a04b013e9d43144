from __future__ import annotations

import hashlib
import os
import subprocess
import sys

import pytest

from correspondentie.melding import Fout
from correspondentie.opmaak.pdf import ZETTERS, maak_pdf
from correspondentie.vervaardiging.formaten import ZETTERNAMEN
from tests.opmaak.brieven import alinea, korte_brief
from tests.opmaak.pdf.lezen import voorbeeld
from tests.opmaak.stijlen import NAMEN, stijl, stijlmap

_MAAK = """
import hashlib
from tests.opmaak.pdf.lezen import voorbeeld
for naam in {namen!r}:
    print(hashlib.sha256(voorbeeld(naam, 'CONCEPT', {zetter!r})).hexdigest())
"""


def test_each_typesetter_is_in_the_table_under_its_own_name() -> None:
    assert {naam: zetter().naam for naam, zetter in ZETTERS.items()} == {naam: naam for naam in ZETTERNAMEN}


def test_an_unknown_typesetter_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(Fout, match=r"‘waesyprint’ is er niet.*Bedoelde u ‘weasyprint’") as gevangen:
        maak_pdf(korte_brief(alinea("x")), stijl("kaal"), stijlmap("kaal"), zetter="waesyprint")
    assert gevangen.value.meldingen[0].code == "OM-001"


@pytest.mark.parametrize("zetter", ZETTERNAMEN)
def test_the_same_letter_gives_the_same_bytes_in_another_process_with_another_hash_seed(zetter: str) -> None:
    anders = subprocess.run(
        [sys.executable, "-c", _MAAK.format(namen=NAMEN, zetter=zetter)],
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "PYTHONHASHSEED": "4242", "TZ": "Asia/Tokyo"},
    )
    hier = [hashlib.sha256(voorbeeld(naam, "CONCEPT", zetter)).hexdigest() for naam in NAMEN]
    assert anders.stdout.split() == hier
    assert anders.stderr == ""
