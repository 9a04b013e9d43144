"""The language of templates: Jinja2 in its sandbox, cut down to what a letter needs.

A template chooses, repeats and fills in. It calls no methods, reads no files, reaches nothing that was not given to
it; a name that does not exist is an error.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import Environment, Template
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS as JINJA_FILTERS
from jinja2.nodes import Concat
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from correspondentie.sjabloon.filters import FILTERS, FUNCTIES, als_tekst
from correspondentie.sjabloon.invulling import Invulmerken, vul
from correspondentie.sjabloon.sjabloon import splits
from correspondentie.sjabloon.waarde import Afgeleid
from correspondentie.werkmap.werkmap import Werkmap

_JINJA_FILTERS: Final = (
    "abs",
    "count",
    "default",
    "first",
    "groupby",
    "last",
    "length",
    "list",
    "map",
    "max",
    "min",
    "reject",
    "rejectattr",
    "reverse",
    "select",
    "selectattr",
    "sort",
    "sum",
    "unique",
)


_VAN_JINJA: Final = frozenset({"_loop_vars", "_block_vars"})
"""What Jinja adds to a call inside a loop or a block, for functions that take the context."""


_ONTBREEKT: Final = object()


class _Generator(CodeGenerator):
    """Compiles ``~`` to a call, so that joining may not mix text of the template with text of the case."""

    def visit_Concat(self, node: Concat, frame: Frame) -> None:  # noqa: N802 - Jinja's visitor names
        self.write("environment.voeg_samen((")
        for deel in node.nodes:
            self.visit(deel, frame)
            self.write(", ")
        self.write("))")


class Taal(SandboxedEnvironment):
    """The environment of every template."""

    code_generator_class = _Generator
    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def __init__(self, **opties: Any) -> None:
        super().__init__(**opties)
        self._regels: dict[str, Template] = {}

    def regel(self, bron: str) -> Template:
        """A line of the front matter of some template, compiled at its first use."""
        if bron not in self._regels:
            self._regels[bron] = self.from_string(bron)
        return self._regels[bron]

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        if isinstance(obj, str) or attr.startswith(("_", "model_")):
            return False
        if isinstance(obj, LoopContext):
            return not attr.startswith("_")
        return not callable(value)

    def is_safe_callable(self, obj: Any) -> bool:
        if isinstance(obj, Macro):
            return True
        return obj is vul or any(obj is functie for functie in FUNCTIES.values())

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        # Every mark is a call of this, which is ours and takes no context: the rules for calling are not for it.
        if obj is vul and kwargs.keys() <= _VAN_JINJA:
            return vul(*args)
        return super().call(context, obj, *args, **kwargs)

    def getattr(self, obj: Any, attribute: str) -> Any:
        # A key of a group goes before a method of dict: ‘items’ may well be a field.
        if isinstance(obj, dict) or isinstance(obj, Mapping):  # noqa: SIM101 - in the order of how often and how soon
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        # What the sandbox would hand out as it is, without its detour: every mark of a letter comes here.
        waarde = getattr(obj, attribute, _ONTBREEKT)
        if waarde is not _ONTBREEKT and not callable(waarde) and self.is_safe_attribute(obj, attribute, waarde):
            return waarde
        return super().getattr(obj, attribute)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if isinstance(left, str) or isinstance(right, str):
            raise SecurityError(f"‘{operator}’ rekent niet met tekst; voeg teksten samen met ~")
        if operator == "**":
            raise SecurityError("machtsverheffen (**) kan niet in een sjabloon")
        return super().call_binop(context, operator, left, right)

    def voeg_samen(self, delen: Iterable[Any]) -> Afgeleid:
        """``a ~ b``: the texts of the values, one after the other, with the origin of the first that has one."""
        alle = list(delen)
        if any(isinstance(deel, Markup) for deel in alle):
            raise SecurityError("de uitkomst van een macro of blok kan niet met ~ worden samengevoegd")
        bron = next((deel for deel in alle if getattr(deel, "pad", None)), None)
        return Afgeleid.van("".join(als_tekst(deel) for deel in alle), bron)


class _Lader(FileSystemLoader):
    """Templates and their shared parts; front matter is not part of the text."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        bron, pad, actueel = super().get_source(environment, template)
        return (splits(bron, pad)[1] if bron.startswith("---\n") else bron), pad, actueel


def maak_taal(werkmap: Werkmap) -> Taal:
    """The template language over the templates of this work folder and of the installation."""
    taal = Taal(
        loader=_Lader([laag / "sjablonen" for laag in werkmap.lagen]),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=[Invulmerken],
        # All letters of a run come from the same text, the one that the register keeps of it.
        auto_reload=False,
    )
    taal.filters.clear()
    taal.filters.update({naam: JINJA_FILTERS[naam] for naam in _JINJA_FILTERS})
    taal.filters.update(FILTERS)
    taal.globals.clear()
    taal.globals.update(FUNCTIES)
    taal.globals["_vul_"] = vul
    return taal
