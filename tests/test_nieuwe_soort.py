"""A kind of letter that the project does not know is one template and one case: no Python, no change elsewhere."""

from pathlib import Path

from correspondentie.opmaak.huisstijl import lees_huisstijl
from correspondentie.vervaardiging.formaten import Drukkerij
from correspondentie.vervaardiging.genereren import Stand, Uitvoermap, genereer
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.vervaardiging.voorbereiden import vind_zaken
from correspondentie.werkmap.werkmap import open_werkmap

SJABLOON = """---
soort: ontvangstbevestiging
titel: Ontvangstbevestiging
versie: "1"
huisstijl: jenv
geadresseerde: gemeente
categorieen: [vrije-brief]
velden:
  - {naam: gemeente, type: gemeente, label: Gemeente, voorbeeld: Vlaardingen}
  - {naam: ontvangen, type: datum, label: Ontvangen op, voorbeeld: 7 april 2026}
  - {naam: termijn, type: termijn, label: Termijn, standaard: zes weken}
  - {naam: betreft, type: regel, standaard: "Ontvangst van uw brief van {{ ontvangen }}"}
  - naam: stukken
    type: lijst
    label: Stukken
    velden:
      - {naam: titel, type: regel}
      - {naam: bladen, type: getal}
---
{% include "delen/aanhef.md" %}

Uw brief van {{ ontvangen | jl }} heb ik ontvangen. U krijgt **binnen {{ termijn }}** antwoord, dus uiterlijk op
{{ termijn | na_dagtekening }}. Ik ontving {{ stukken | length | woorden }} stukken:

| Stuk | Bladen |
| --- | ---: |
{% for stuk in stukken %}
| {{ stuk.titel }} | {{ stuk.bladen }} |
{% endfor %}

{% include "delen/ondertekening.md" %}
"""
ZAAK = """soort: ontvangstbevestiging
datum: 9 april 2026
gemeente: Vlaardingen
kenmerk: 7468090
ondertekenaar: morren
ontvangen: 7 april 2026
stukken:
  - {titel: Begroting | deel 1, bladen: 1200}
  - {titel: "*Nota*", bladen: 3}
"""


def test_a_new_kind_of_letter_is_a_template_and_a_case(tmp_path: Path) -> None:
    (tmp_path / "correspondentie.yaml").write_text("# eigen werkmap\n", encoding="utf-8")
    (tmp_path / "sjablonen").mkdir()
    (tmp_path / "sjablonen" / "ontvangstbevestiging.md").write_text(SJABLOON, encoding="utf-8")
    zaak = tmp_path / "zaak.yaml"
    zaak.write_text(ZAAK, encoding="utf-8")
    werkmap = open_werkmap(tmp_path)
    drukkerij = Drukkerij(werkmap)
    (uitkomst,) = genereer(
        vind_zaken([str(zaak)]),
        open_omgeving(werkmap),
        drukkerij,
        ["docx", "pdf", "html", "txt"],
        Uitvoermap(tmp_path / "output"),
    )
    assert uitkomst.stand is Stand.GEMAAKT, uitkomst.meldingen
    assert [bestand.name for bestand in uitkomst.bestanden] == [
        f"2026-04-09_7468090_ontvangstbevestiging_vlaardingen.{achter}" for achter in ("docx", "pdf", "html", "txt")
    ]
    tekst = uitkomst.bestanden[3].read_text(encoding="utf-8").replace("\u00a0", " ")
    for verwacht in (
        "Ontvangst van uw brief van 7 april 2026",
        "Geacht college,",
        "Uw brief van 7 april jl. heb ik ontvangen. U krijgt binnen zes weken antwoord, dus uiterlijk op 21 mei 2026.",
        "Ik ontving twee stukken",
        "Begroting | deel 1",
        "1.200",
        "*Nota*",
        "Drs. K. Morren",
    ):
        assert verwacht in tekst
    assert lees_huisstijl(drukkerij.stijl("jenv").map).naam == "jenv"
