from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from correspondentie.kamervraag.invoer import markdown
from tests.specimen import maak_specimen

_TEKENS = st.text(st.sampled_from("ab 1.)*_[]<>|~`#-+=!&;:\\^'\"(/"), min_size=1, max_size=30)


def test_text_stays_text_in_a_letter(tmp_path: Path) -> None:

    specimen = maak_specimen(tmp_path, "{{ x }}\n", "  - {naam: x, type: tekst}\n")

    @given(_TEKENS)
    def elke(tekst: str) -> None:
        kaal = " ".join(tekst.split())
        if not kaal:
            return
        bron = markdown.aan_het_begin(markdown.letterlijk(kaal))
        velden = "x: '" + bron.replace("'", "''") + "'\n"
        assert specimen.tekst(velden) == kaal

    elke()


def test_emphasis_stands_inside_the_spaces() -> None:
    assert markdown.met_nadruk(" heel ", vet=True) == " **heel** "
    assert markdown.met_nadruk(" ", cursief=True) == " "


def test_a_line_of_markdown_gives_its_plain_text() -> None:
    assert markdown.zonder_opmaak(r"**Vet**, *schuin* en 1\) \[is\] 2 * 3") == "Vet, schuin en 1) [is] 2 * 3"
