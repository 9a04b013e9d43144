"""Texts and values that no case file should be able to do harm with."""

from __future__ import annotations

import string
from typing import Any, Final

NEUTRAAL: Final = "Neutraalwoord"
UITGEREKEND: Final = "1337331"
"""What a gift would print if anything ran it; no gift and no example holds it."""
GEHEIM: Final = "GEHEIM7F3A"
"""What stands in files that a case must not reach."""

# Code and markup of the systems that a text passes through. None of it means anything in Markdown.
STIL: Final = (
    "{{ 1337*1000+331 }}",
    "{% for x in [1] %}x{% endfor %}",
    "{# commentaar #}",
    "{%p if 1 %}",
    "{{r inhoud }}",
    "{{p inhoud }}",
    "}} x {{",
    "%} x {%",
    "${1337*1000+331}",
    "#{1337*1000+331}",
    "{veld}",
    "%(naam)s %s %n",
    "$(id)",
    "'; DROP TABLE nummers; --",
    '" onclick="alert(1)',
    "=1337*1000+331",
    "@import url(x.css); } body { display: none",
    "{ MERGEFIELD naam }",
    '{ INCLUDETEXT "C:/geheim.txt" }',
    "{ DDEAUTO c:/windows/system32/cmd.exe }",
    '{ HYPERLINK "http://127.0.0.1/" }',
    "w:p w:r w:t",
    "]]>",
    "Geachte: ja & nee",
    "\u0130stanbul \u1e9e \ufb01 \u00df",
    "e\u0301 \u0141\u00f3d\u017a \u4f60\u597d \u0627\u0644\u0639",
    "\U0001f600 \U0001f1f3\U0001f1f1",
    "rechts\u202elinks\u202c",
    "\u2066los\u2069",
    "nul\u200bbreed\u200d\u2060x",
    "zacht\u00adstreepje",
    "a\u00a0b\u202fc",
    "no",
    "012",
    "12:30:00",
    "1e309",
    ".inf",
    "0x1F",
    "31 februari 2026",
)
# What Markdown, HTML or XML would read as markup: in a plain line it is text like any other.
OPGEMAAKT: Final = (
    "{0.__class__}",
    "{{ self.__init__.__globals__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "*a* **b** _c_ __d__ ~~e~~ `f`",
    "# kop",
    "1. een",
    "- punt",
    "> citaat",
    "| a | b |",
    "--- x",
    "::: klein",
    ":::",
    "[link](https://kwaad.voorbeeld.nl)",
    "[link](javascript:alert(1))",
    "[^1] [^geen]",
    "[^1]: noot",
    "![beeld](http://127.0.0.1/x.png)",
    "![beeld](file:///etc/hostname)",
    "<https://kwaad.voorbeeld.nl>",
    "<script>document.write(1337*1000+331)</script>",
    "<img src=x onerror=alert(1)>",
    "<img src='file:///etc/hostname'>",
    "<link rel=attachment href='file:///etc/hostname'>",
    "<style>* { display: none }</style>",
    "</p></body></html>",
    "<!-- weg -->",
    "<![CDATA[ x ]]>",
    "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>&e;",
    "&lt;b&gt; &amp; &e; &#0; &#x1F;",
    "<w:p><w:r><w:t>x</w:t></w:r></w:p>",
    "</w:t></w:r><w:r><w:br/></w:r>",
    "<?xml version='1.0'?><?php echo 1; ?>",
    "\\* \\n \\",
    "a\\",
    "https://kwaad.voorbeeld.nl www.kwaad.voorbeeld.nl",
)
# Characters that a letter cannot hold, or that break a line where no line may break.
STUK: Final = (
    "nul\x00teken",
    "bel\x07",
    "terug\x08",
    "esc\x1b[31mrood",
    "wis\x7f",
    "c1\x85nel",
    "prive\ue0000\ue001",
    "merk\ue000999\ue001",
    "prive\uf8ff",
    "bom\ufeffmidden",
    "geen\uffff",
    "\U000f0000 \U0010ffff",
    "regel\neinde",
    "regel\r\neinde",
    "wagen\rterug",
    "lijn\u2028einde",
    "alinea\u2029einde",
    "tab\tteken",
    "\x0b\x0c",
    "  ",
    "\u00a0",
    "\u200b",
    "\u0301",
    "e" + "\u0301" * 500,
    "a" * 5_000,
    "a " * 3_000,
    "\u202e" * 200,
    "\u0627" * 1_500,
)
# Of another type than the field, or far outside its range.
WAARDEN: Final[tuple[Any, ...]] = (
    None, "", " ", "~", "null", "ja", "nee", True, False, 0, 1, -1, 7, 10**6, 10**30, -(10**30), "9" * 400, 1.5,
    "1.5", "1,5", "-0", "NaN", "1e999", "\u0663", "\u00b2", "\u216b", [], {}, [[]], [{}], [None], {"": "x"},
    {"a": {"b": {"c": "d"}}}, ["x"] * 50, ["a", ["b", ["c"]]], {"bestand": "x"}, {"naam": "x", "adres": []}, "morren",
    "dijksma", "onbekend", "spreidingswet", "automatisch", "Vlaardingen", "'s-Gravenhage", "gemeente Utrecht",
    "Bergen", "Atlantis", "vlardingen", "jenv", "vng", "kaal", "kaal2", ".", "..", "/", "-", "*", "CON", "aux.yaml",
)  # fmt: skip
DATUMS: Final = (
    "31 februari 2026", "30 februari", "29 februari 2027", "32 mei 2026", "0 mei 2026", "1 mei 0", "1 mei 99999",
    "2026-13-01", "2026-00-10", "2026-4-9", "09-04-2026", "04/09/2026", "9 april", "april 2026", "gisteren", "vandaag",
    "9 avril 2026", "9 apirl 2026", "9 april 2026 12:00", "0001-01-01", "9999-12-31", "31 december 9999",
    "1 januari 1", "1 januari 1583", "2026-04-09T12:00:00Z", "20260409", "\u0669 april 2026", "9\u00a0april\u00a02026",
    "9 april 2026 en verder", "zaterdag 9 april 2026", "1 januari 2026", "27 april 2026",
)  # fmt: skip
KENMERKEN: Final = (
    "7468089", "746808", "74680899", "0000000", "-7468089", "7468089-1", "U202600001", "Lbr. 26/001", "2026Z12158",
    "2026Z1", "2099Z99999", "2026z12158", "2026D12158", "36 600-VI, nr. 1", "Stcrt. 2026, 1", "automatisch",
    "Automatisch!", "7468089; 7468090", "٧٤٦٨٠٨٩", "../7468089", "nr. 2488",
    "Aanhangsel Handelingen, vergaderjaar 2025\u20132026, nr. 1",
    "Aanhangsel Handelingen, vergaderjaar 2026-2025, nr. 0",
)  # fmt: skip
PADEN: Final = (
    "../geheim.yaml", "../geheim.png", "../../../../../../etc/passwd", "/etc/passwd", "/etc/passwd.yaml", "..", ".",
    "", "/", "/dev/zero", "/dev/stdin", "/proc/self/environ", "onder/../../geheim.yaml", "..\\geheim.yaml",
    "file:///etc/passwd", "http://127.0.0.1/x.yaml", "koppeling.yaml", "koppeling.png", "nul\x00.yaml",
    "a" * 190 + ".yaml", "map.yaml", "~/geheim.yaml", "$HOME/geheim.yaml", "kring-a.yaml", "kapot.yaml", "kapot.png",
    "leeg.png", "groot.png",
)  # fmt: skip
"""Names for fields that point at a file; some of them lie beside the case or outside its folder (``proefbank``)."""

ONKRUID: Final = string.ascii_letters + string.digits + " :-[]{}&*!|>'\"%@`#,?\\\t\n\u00e9\u2018\ue000\x00\u202e"
