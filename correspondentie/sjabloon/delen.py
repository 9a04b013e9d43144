"""The parts that a template takes in."""

from __future__ import annotations

import re
from typing import Final

from jinja2 import TemplateSyntaxError, meta, nodes

from correspondentie.sjabloon.taal import Taal

_INVOEGING: Final = re.compile(r"\{%[-+]?\s*(?:include|import|from|extends)\b.*?%\}", re.DOTALL)


def delen_van(bron: str, taal: Taal) -> list[str]:
    """The same as ``delen_in``, and what stands in comments, without reading the rest of the text as a template.

    Raises ``TemplateSyntaxError`` when the text cannot be read.
    """
    invoegingen = _INVOEGING.findall(bron)
    if not invoegingen:
        return []
    try:
        boom = taal.parse("".join(invoegingen))
    except TemplateSyntaxError:  # one holds ‘%}’ in a text
        boom = taal.parse(bron)
    return delen_in(boom, taal)


def delen_in(boom: nodes.Template, taal: Taal) -> list[str]:
    """The names of the parts that a text takes in; of a name that is worked out, every part that it can be."""
    delen = [naam for naam in meta.find_referenced_templates(boom) if naam is not None]
    for invoeging in boom.find_all(nodes.Include):
        naam = invoeging.template
        if isinstance(naam, nodes.Concat):
            vast = [deel.value if isinstance(deel, nodes.Const) else None for deel in (naam.nodes[0], naam.nodes[-1])]
            begin, einde = (deel if isinstance(deel, str) else "" for deel in vast)
            if begin:
                delen += [een for een in taal.list_templates() if een.startswith(begin) and een.endswith(einde)]
    return delen
