"""Measures of boxes that follow from their style alone, worked out once per style.

Replaces in WeasyPrint 70.0:

- ``layout.percent.resolve_percentages``, where no measure is a percentage: what it writes in a box then depends on
  nothing but the style;
- ``Box.is_in_normal_flow``, which asks the style five things;
- ``layout.background.layout_box_backgrounds``, for a box without background, border image, shadow or round corners,
  where it has nothing to fetch or to place.

Only for the styles of ``stijlen``, where what was worked out is kept, and forgotten as soon as something is written in
the style. Memory: one small mapping for each of those.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, Final

from correspondentie.opmaak.pdf.met_weasyprint.sneller.stijlen import AFGELEID

_ZIJDEN: Final = ("top", "right", "bottom", "left")
_MATEN: Final = (
    *(f"{soort}_{zijde}" for soort in ("margin", "padding") for zijde in _ZIJDEN),
    *("width", "min_width", "max_width", "height", "min_height", "max_height"),
)
_RANDEN: Final = tuple(f"border_{zijde}_width" for zijde in _ZIJDEN)
_HOEKEN: Final = tuple(f"border_{hoek}_radius" for hoek in ("top_left", "top_right", "bottom_right", "bottom_left"))

Plan = tuple[dict[str, Any], dict[str, Any]]
"""What to write in every box of a style, and what only where the borders were not settled between cells before."""


@functools.cache
def maak_maten_van(oorspronkelijk: Callable[..., None]) -> Callable[..., None]:
    """The function that stands in for ``resolve_percentages``."""
    from weasyprint.formatting_structure.boxes import Box

    def maten(box: Any, containing_block: Any) -> None:
        stijl = box.style
        afgeleid = stijl.__dict__.get(AFGELEID)
        # What stands for a box that is placed later passes on what is written in it.
        if afgeleid is None or not isinstance(box, Box):
            oorspronkelijk(box, containing_block)
            return
        if "maten" not in afgeleid:
            afgeleid["maten"] = _plan(stijl)
        plan: Plan | None = afgeleid["maten"]
        if plan is None:
            oorspronkelijk(box, containing_block)
            return
        vast, randen = plan
        box.__dict__.update(vast)
        for naam, breedte in randen.items():
            if not hasattr(box, naam):
                setattr(box, naam, breedte)

    return maten


def _plan(stijl: Any) -> Plan | None:
    if stijl["box_sizing"] != "content-box":
        return None
    vast: dict[str, Any] = {}
    for naam in _MATEN:
        waarde = stijl[naam]
        if waarde is None or waarde == "auto":
            vast[naam] = 0 if waarde == "auto" and naam in ("min_width", "min_height") else waarde
        elif getattr(waarde, "unit", None) == "px":
            vast[naam] = waarde.value
        else:
            return None
    randen = {naam: stijl[naam] for naam in _RANDEN}
    if stijl["border_collapse"] == "collapse":
        return vast, randen
    return {**vast, **randen}, {}


@functools.cache
def maak_stroom_van(oorspronkelijk: Callable[..., bool]) -> Callable[..., bool]:
    """The function that stands in for ``Box.is_in_normal_flow``."""

    def is_in_normal_flow(box: Any) -> bool:
        afgeleid = box.style.__dict__.get(AFGELEID)
        if afgeleid is None:
            return oorspronkelijk(box)
        if (stroom := afgeleid.get("stroom")) is None:
            stroom = afgeleid["stroom"] = oorspronkelijk(box)
        return bool(stroom)

    return is_in_normal_flow


@functools.cache
def maak_achtergronden_van(oorspronkelijk: Callable[..., None]) -> Callable[..., None]:
    """The function that stands in for ``layout_box_backgrounds``."""
    from weasyprint.formatting_structure.boxes import Box

    def achtergronden(
        page: Any, box: Any, get_image_from_uri: Any, layout_children: bool = True, style: Any = None
    ) -> None:
        afgeleid = box.style.__dict__.get(AFGELEID)
        if afgeleid is None or style is not None or box is page or not isinstance(box, Box):
            # Its children come back here.
            oorspronkelijk(page, box, get_image_from_uri, layout_children, style)
            return
        if "kaal" not in afgeleid:
            afgeleid["kaal"] = _is_kaal(box.style)
        if not afgeleid["kaal"]:
            oorspronkelijk(page, box, get_image_from_uri, layout_children, style)
            return
        box.__dict__.update(_ZONDER_ACHTERGROND)
        if layout_children:
            for kind in box.all_children():
                achtergronden(page, kind, get_image_from_uri)

    return achtergronden


_ZONDER_ACHTERGROND: Final = {**dict.fromkeys(_HOEKEN, (0, 0)), "background": None}


def _is_kaal(stijl: Any) -> bool:
    from weasyprint.draw.color import get_color

    return (
        all((0, "px") in stijl[hoek] for hoek in _HOEKEN)
        and stijl["border_image_source"][0] == "none"
        and stijl["mask_border_source"][0] == "none"
        and stijl["visibility"] != "hidden"
        and all(soort != "url" and beeld is None for soort, beeld in stijl["background_image"])
        and get_color(stijl, "background_color").alpha == 0
        and not stijl["box_shadow"]
    )
