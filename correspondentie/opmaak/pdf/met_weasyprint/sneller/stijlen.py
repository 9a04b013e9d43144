"""Computed styles that are made once and shared between letters of one house style.

Replaces ``weasyprint.css.StyleFor`` (70.0). WeasyPrint computes a style lazily from four things: the style of the
parent, the declarations that win the cascade, the house style's fonts and the size of the first page. Here elements for
which those are the same share one object, also when they stand in different letters. What a style holds is then a
function of its place in the tree of styles, so that its ``merk`` may stand for all of its values in the key of a cache.

WeasyPrint writes into styles here and there while it builds boxes. A value that differs from the computed one makes
the style, and all that is computed from it, that of this letter alone: it leaves the tree, and the next letter computes
it afresh. Once a viewport unit was used (the one dependence on pages) the whole tree is left.

Memory: at most ``_MEESTE_STAMMEN`` trees of at most ``_MEESTE_STIJLEN`` styles each; beyond that a tree starts anew.
"""

from __future__ import annotations

import functools
import itertools
from collections import OrderedDict
from collections.abc import Iterator
from math import inf
from typing import Any, Final

_MEESTE_STAMMEN: Final = 16
_MEESTE_STIJLEN: Final = 2000

_TELLER: Final = itertools.count(1)

AFGELEID: Final = "afgeleid"
"""The attribute of a style in which ``maten`` keeps what it works out from it."""

_VAN_DE_PAGINA: Final = ("overflow", "counter_set", "counter_reset", "counter_increment")
"""What WeasyPrint writes in the styles of pages and margin boxes; no other value is computed from these."""

# Anonymous styles that were written into; forgotten when the letter is done.
_BESCHREVEN: Final[list[Any]] = []


class Paginamaten:
    """The page sizes of the letter at hand, for styles that outlive it; remembers that someone asked."""

    def __init__(self) -> None:
        self.van_brief: dict[str, Any] = {}
        self.gevraagd = False

    def __getitem__(self, soort: str) -> Any:
        self.gevraagd = True
        return self.van_brief[soort]


class Stam:
    """The root of the shared styles of one combination of style sheets."""

    def __init__(self, houvast: tuple[Any, ...]) -> None:
        self.houvast = houvast
        """Keeps alive what the key names by identity."""
        self.kinderen: dict[Any, Any] = {}
        self.maten = Paginamaten()
        self.aantal = 0


STAMMEN: Final[OrderedDict[Any, Stam]] = OrderedDict()


def stam(sleutel: Any, houvast: tuple[Any, ...]) -> Stam:
    """The tree of styles for this key, young enough to be used."""
    gevonden = STAMMEN.get(sleutel)
    if gevonden is None or gevonden.maten.gevraagd or gevonden.aantal > _MEESTE_STIJLEN:
        gevonden = STAMMEN[sleutel] = Stam(houvast)
        if len(STAMMEN) > _MEESTE_STAMMEN:
            STAMMEN.popitem(last=False)
    STAMMEN.move_to_end(sleutel)
    return gevonden


def vergeet_stijlen() -> None:
    STAMMEN.clear()
    _BESCHREVEN.clear()


def rond_brief_af() -> None:
    """Let the next letter make its own of the anonymous styles that this one wrote into."""
    for stijl in _BESCHREVEN:
        stijl.parent_style.__dict__.pop("anonymous_style", None)
    _BESCHREVEN.clear()


def merk_van(stijl: Any) -> Any:
    """What stands for all values of this style in a key, or None when nothing does."""
    return getattr(stijl, "merk", None)


def _ontmerk(stijl: Any) -> None:
    """This style, and what is computed from it, is no longer what its mark says."""
    stapel = [stijl]
    while stapel:
        stijl = stapel.pop()
        stijl.merk = None
        if (anoniem := stijl.__dict__.get("anonymous_style")) is not None:
            stapel.append(anoniem)
        stapel.extend(stijl.__dict__.get("kinderen", {}).values())


@functools.cache
def klassen() -> Any:
    """The classes that stand in for those of WeasyPrint, made when it is loaded."""
    from weasyprint import css

    class Beschrijfbaar:
        """Tells computing a value, which ``__missing__`` does, from writing one."""

        rekent = 0
        merk: Any = None
        afgeleid: dict[str, Any]

        def __missing__(self, naam: str) -> Any:
            self.rekent += 1
            try:
                return super().__missing__(naam)  # type: ignore[misc]
            finally:
                self.rekent -= 1

        def __setitem__(self, naam: str, waarde: Any) -> None:
            if self.rekent:
                super().__setitem__(naam, waarde)  # type: ignore[misc]
                return
            oud = self[naam]  # type: ignore[index]
            if oud is not waarde and repr(oud) != repr(waarde):
                super().__setitem__(naam, waarde)  # type: ignore[misc]
                self.afgeleid.clear()
                self.beschreven(naam, waarde)

        def beschreven(self, naam: str, waarde: Any) -> None:
            """Carry what was written in the mark, as long as nothing was computed from this style."""
            merk = self.merk
            _ontmerk(self)
            if merk is not None and "anonymous_style" not in self.__dict__:
                self.merk = (merk, naam, repr(waarde))

        @functools.cached_property
        def anonymous_style(self) -> Any:
            return Anoniem(self)

    class Anoniem(Beschrijfbaar, css.AnonymousStyle):  # type: ignore[misc]
        def __init__(self, parent_style: Any) -> None:
            css.AnonymousStyle.__init__(self, parent_style)
            self.afgeleid = {}
            self.merk = None if parent_style.merk is None else ("anoniem", parent_style.merk)

        def beschreven(self, naam: str, waarde: Any) -> None:
            super().beschreven(naam, waarde)
            _BESCHREVEN.append(self)

    class Kopie(Beschrijfbaar, css.ComputedStyle):  # type: ignore[misc]
        """The copy of a shared style, for one letter."""

        def __init__(self, *gegevens: Any) -> None:
            css.ComputedStyle.__init__(self, *gegevens)
            self.afgeleid = {}

    class Gedeeld(Beschrijfbaar, css.ComputedStyle):  # type: ignore[misc]
        def __init__(self, *gegevens: Any) -> None:
            css.ComputedStyle.__init__(self, *gegevens)
            self.afgeleid = {}
            self.kinderen: dict[Any, Any] = {}
            self.merk = next(_TELLER)
            self.plaats: Any = None

        def beschreven(self, naam: str, waarde: Any) -> None:  # noqa: ARG002 - the signature of the base
            _ontmerk(self)
            kinderen, sleutel = self.plaats
            if kinderen.get(sleutel) is self:
                del kinderen[sleutel]

        def copy(self) -> Any:
            kopie = Kopie(
                self.parent_style, self.cascaded, self.pseudo_type, self.root_style, self.base_url, self.font_config,
                self.initial_page_sizes,
            )  # fmt: skip
            kopie.update(self)
            kopie.specified = self.specified.copy()
            kopie.merk = None if self.merk is None else ("kopie", self.merk)
            return kopie

    class Paginastijl(Beschrijfbaar, css.ComputedStyle):  # type: ignore[misc]
        """The style of a page or margin box of one letter, with the values of a shared one."""

        def __init__(self, voorbeeld: Any, *gegevens: Any) -> None:
            css.ComputedStyle.__init__(self, *gegevens)
            self.afgeleid = {}
            self.voorbeeld = voorbeeld
            self.specified = voorbeeld.specified
            self.merk = None if voorbeeld.merk is None else ("pagina", voorbeeld.merk)

        def __missing__(self, naam: str) -> Any:
            waarde = self.voorbeeld[naam]
            dict.__setitem__(self, naam, waarde)
            return waarde

        def beschreven(self, naam: str, waarde: Any) -> None:  # noqa: ARG002 - the signature of the base
            if naam not in _VAN_DE_PAGINA:
                _ontmerk(self)

    class StijlVoor(css.StyleFor):  # type: ignore[misc]
        """Finds the style of each element in the tree of shared styles, or adds it."""

        def __init__(
            self, html: Any, sheets: Any, presentational_hints: Any, font_config: Any, target_collector: Any
        ) -> None:
            self._stam: Any = None
            boom = html.etree_element
            if presentational_hints or any(_is_svg(element) for element in boom.iter()):
                super().__init__(html, sheets, presentational_hints, font_config, target_collector)
                return
            self._cascaded_styles: dict[Any, Any] = {}
            self._computed_styles: dict[Any, Any] = {}
            self.initial_page_sizes = {"box": None, "area": None}
            self._sheets = sheets
            self.font_config = font_config
            # A sheet without selectors, of pages alone, says nothing about elements.
            bladen = [blad for blad in sheets if blad[0].matcher.order]
            sleutel = (tuple((id(blad), *rest) for blad, *rest in bladen), html.base_url, id(font_config))
            self._stam = stam(sleutel, (bladen, font_config))
            self._stam.maten.van_brief = self.initial_page_sizes
            self._deel(html, bladen, target_collector)

        def _deel(self, html: Any, bladen: list[Any], doelen: Any) -> None:
            gedeeld, pseudo = self._computed_styles, []
            wortel = html.etree_element
            gezien: set[int] = set()
            for wikkel in html.wrapper_element.iter_subtree():
                element = wikkel.etree_element
                ouder = gedeeld[wikkel.parent.etree_element, None] if wikkel.parent else None
                eigen = _eigen(element)
                keuzes = [
                    (keuze, blad, herkomst, gewicht)
                    for blad, herkomst, gewicht in bladen
                    for keuze in blad.matcher.match(wikkel)
                ]
                gewoon = [keuze for keuze in keuzes if keuze[0][2] is None]
                stijl = self._vind(ouder, None, eigen, gewoon, element, html, gedeeld.get((wortel, None)))
                gedeeld[element, None] = stijl
                if (eigen is not _ZONDER or id(stijl) not in gezien) and stijl["anchor"]:
                    doelen.collect_anchor(stijl["anchor"])
                gezien.add(id(stijl))
                if len(gewoon) != len(keuzes):
                    pseudo.append((element, stijl, [keuze for keuze in keuzes if keuze[0][2] is not None]))
            for element, stijl, keuzes in pseudo:
                for soort in dict.fromkeys(keuze[0][2] for keuze in keuzes):
                    eigen_keuzes = [keuze for keuze in keuzes if keuze[0][2] == soort]
                    los = self._vind(stijl, soort, _ZONDER, eigen_keuzes, element, html, gedeeld[wortel, None])
                    gedeeld[element, soort] = los
                    if los["anchor"]:
                        doelen.collect_anchor(los["anchor"])

        def set_computed_styles(
            self, element: Any, parent: Any, root: Any = None, pseudo_type: Any = None, base_url: Any = None,
            target_collector: Any = None,
        ) -> None:  # fmt: skip
            """Of pages and margin boxes, as the pages are made: those of elements are all there by then."""
            verklaard = self._cascaded_styles.get((element, pseudo_type), {})
            ouder = self._computed_styles.get((parent, None))
            van_ouder: Any = getattr(ouder, "voorbeeld", ouder)
            if self._stam is None or not _is_deelbaar(verklaard, self._stam, van_ouder):
                super().set_computed_styles(element, parent, root, pseudo_type, base_url, target_collector)
                return
            sleutel = ("pagina", pseudo_type, *_pagina_sleutel(verklaard))
            rest = (pseudo_type, self._computed_styles[root, None], base_url, self.font_config)
            voorbeeld = van_ouder.kinderen.get(sleutel)
            if voorbeeld is None:
                # The copy keeps alive what the key names by identity.
                voorbeeld = Gedeeld(van_ouder, dict(verklaard), *rest, self._stam.maten)
                voorbeeld.plaats = (van_ouder.kinderen, sleutel)
                van_ouder.kinderen[sleutel] = voorbeeld
                self._stam.aantal += 1
            self._computed_styles[element, pseudo_type] = Paginastijl(
                voorbeeld, ouder, verklaard, *rest, self.initial_page_sizes
            )

        def _vind(
            self, ouder: Any, soort: Any, eigen: Any, keuzes: list[Any], element: Any, html: Any, wortelstijl: Any
        ) -> Any:
            kinderen = self._stam.kinderen if ouder is None else ouder.kinderen
            sleutel = (soort, eigen, tuple((id(keuze[3][0]), keuze[0], keuze[3][1]) for keuze, *_ in keuzes))
            if (stijl := kinderen.get(sleutel)) is not None:
                return stijl
            verklaard: dict[str, Any] = {}
            if eigen is not _ZONDER:
                _verklaar_eigen(verklaard, element, html.base_url)
            for (specificiteit, _, _, (verklaringen, laag)), blad, herkomst, gewicht in keuzes:
                orde = inf if laag is None else blad.layers.index(laag)
                _verklaar(verklaard, verklaringen, herkomst, orde, gewicht or specificiteit)
            stijl = Gedeeld(
                ouder, verklaard, soort, css.InitialStyle(self.font_config) if wortelstijl is None else wortelstijl,
                html.base_url, self.font_config, self._stam.maten,
            )  # fmt: skip
            stijl.plaats = (kinderen, sleutel)
            kinderen[sleutel] = stijl
            self._stam.aantal += 1
            return stijl

    return StijlVoor


_EIGEN: Final = ("style", "lang", "id", "name")
_ZONDER: Final = (None, None, None, None)


def _eigen(element: Any) -> tuple[str | None, ...]:
    """The attributes from which WeasyPrint makes declarations."""
    waarden = tuple(map(element.get, _EIGEN)) if element.attrib else _ZONDER
    return _ZONDER if waarden == _ZONDER else waarden


def _is_deelbaar(verklaard: dict[str, Any], stam: Stam, ouder: Any) -> bool:
    """Whether a page with these declarations has the values of any other with the same."""
    from weasyprint.css import Pending

    return (
        not stam.maten.gevraagd
        and merk_van(ouder) is not None
        and hasattr(ouder, "kinderen")
        and not any(
            naam in verklaard and (isinstance(verklaard[naam][0], Pending) or verklaard[naam][0] == "inherit")
            for naam in _VAN_DE_PAGINA
        )
    )


def _pagina_sleutel(verklaard: dict[str, Any]) -> Iterator[Any]:
    for naam, (waarde, (voorrang, laag, gewicht)) in verklaard.items():
        yield (naam, id(waarde), voorrang, laag, tuple(gewicht))


def _is_svg(element: Any) -> bool:
    return isinstance(element.tag, str) and element.tag.endswith("}svg")


def _verklaar(verklaard: dict[str, Any], verklaringen: Any, herkomst: str, orde: Any, gewicht: Any) -> None:
    """Let these declarations win over those of less weight, as the cascade has it."""
    from weasyprint.css import declaration_precedence

    for naam, waarden, belang in verklaringen:
        nieuw = (declaration_precedence(herkomst, belang), orde, gewicht)
        oud = verklaard.get(naam, (None, None))[1]
        if oud is None or oud <= nieuw:
            verklaard[naam] = waarden, nieuw


def _verklaar_eigen(verklaard: dict[str, Any], element: Any, basis: Any) -> None:
    from weasyprint.css import find_style_attributes, preprocess_declarations

    for gewicht, _, verklaringen, _ in find_style_attributes(_Alleen(element), False, basis):
        _verklaar(verklaard, preprocess_declarations(basis, verklaringen), "author", inf, gewicht)


class _Alleen:
    """One element as a tree of its own."""

    def __init__(self, element: Any) -> None:
        self.element = element

    def iter(self) -> Iterator[Any]:
        yield self.element
