"""Shapes as text and a point inside them, by the rules of `contexts.geometry`, many thousand a second.

A plain point needs no library. For the rest the text that is stored is also what shapely reads, so each is written once.
"""

import json
import re
import struct
from collections.abc import Sequence
from typing import Any, NamedTuple, TypeGuard

import numpy as np
import shapely
from shapely.errors import GEOSException

from kith.contexts import geometry as geometries
from kith.foundation.refusals import Refused

ELSEWHERE = "Those coordinates are not longitude and latitude: is the file in another coordinate system?"
BROKEN = "That shape cannot be read: its coordinates are broken."
ALONE = re.compile(
    r'"geometry"\s*:\s*(\{\s*"(?:type"\s*:\s*"[A-Za-z]+"\s*,\s*"coordinates"\s*:[^{}"]*|coordinates"\s*:[^{}"]*,\s*"type"\s*:\s*"[A-Za-z]+"\s*)\})'
)
"""A geometry with its type and its coordinates, and nothing else in its braces."""
POINT = struct.Struct("<2d")


class Kept(NamedTuple):
    """A shape as it is stored: GeoJSON text, longitude and latitude of a point inside, and bytes that tell it from others."""

    text: str | None
    longitude: float | None
    latitude: float | None
    mark: bytes


NOWHERE = Kept(None, None, None, b"")


def kept(geometry: Any, written: str = "") -> Kept:
    """A GeoJSON geometry as it is stored; `written` is the feature it came in. Only its type and coordinates are kept.

    Raises `Refused` as `contexts.geometry.check_geometry` does.
    """
    found = all_kept([geometry], [written])[0]
    if isinstance(found, Refused):
        raise found
    return found


def all_kept(shapes: Sequence[Any], written: Sequence[str]) -> list[Kept | Refused]:
    """Many geometries as `kept` gives each, or why it cannot be kept; shapely sees all lines and areas together."""
    found = [_simply(shape) for shape in shapes]
    drawn = [n for n, one in enumerate(found) if one is None]
    for n, one in zip(drawn, _drawn([shapes[n] for n in drawn], [written[n] for n in drawn]), strict=True):
        found[n] = one
    return found  # type: ignore[return-value]  # nothing is None any more


def _simply(geometry: Any) -> Kept | Refused | None:
    """What needs no library: a plain point, no shape at all, and what is no shape; None for the rest."""
    if geometry is None:
        return NOWHERE
    if not isinstance(geometry, dict) or geometry.get("type") not in geometries.SHAPES:
        return Refused("A place is a point, a line or an area in GeoJSON.")
    if geometry["type"] != "Point" or not _is_position(at := geometry.get("coordinates")):
        return None
    east, north = float(at[0]), float(at[1])
    if not (-180 <= east <= 180 and -90 <= north <= 90):
        return Refused(ELSEWHERE)
    return Kept(f'{{"type": "Point", "coordinates": {at}}}', round(east, 6), round(north, 6), POINT.pack(east, north))


def _drawn(shapes: list[dict[str, Any]], written: list[str]) -> list[Kept | Refused]:
    try:
        texts = [_text(shape, said) for shape, said in zip(shapes, written, strict=True)]
        return _measured(shapes, texts, shapely.from_geojson(texts, on_invalid="ignore")) if shapes else []
    except (TypeError, ValueError, OverflowError, RecursionError, GEOSException):
        if len(shapes) == 1:
            return [Refused(BROKEN)]
    return [_drawn([shape], [said])[0] for shape, said in zip(shapes, written, strict=True)]


def _text(geometry: dict[str, Any], written: str) -> str:
    """The shape as JSON: as it came, when the feature has one "geometry" and nothing escaped; writing takes far longer.

    Python writes lists of numbers as JSON does; what it writes of anything else shapely does not read.
    """
    if written.count('"geometry"') == 1 and "\\" not in written and (found := ALONE.search(written)):
        return found[1]
    return f'{{"type": "{geometry["type"]}", "coordinates": {geometry.get("coordinates")}}}'


def _measured(shapes: list[dict[str, Any]], texts: list[str], read: Any) -> list[Kept | Refused]:
    """What shapely says about all of these: each is whole, not empty, inside the world, and where a point inside is."""
    bounds, marks = shapely.bounds(read).tolist(), shapely.to_wkb(read, byte_order=1).tolist()
    good = shapely.is_valid(read) | shapely.is_empty(read) | (shapely.get_dimensions(read) < 2)
    inside = shapely.point_on_surface(np.where(good, read, None))
    rows = zip(shapes, texts, read, bounds, marks, good.tolist(), shapely.get_x(inside).tolist(), shapely.get_y(inside).tolist(), strict=True)  # fmt: skip
    return [
        _why_not(one, box) or (Kept(text, round(x, 6), round(y, 6), mark) if whole else _mended(shape, mark))
        for shape, text, one, box, mark, whole, x, y in rows
    ]


def _why_not(read: Any, box: list[float]) -> Refused | None:
    west, south, east, north = box
    if read is None:
        return Refused(BROKEN)
    if not west <= east or read.geom_type.startswith("Multi") and shapely.is_empty(shapely.get_parts(read)).any():
        return Refused("That shape is empty.")
    if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
        return Refused(ELSEWHERE)
    return None


def _mended(shape: dict[str, Any], mark: bytes) -> Kept:
    geometry = geometries.check_geometry({"type": shape["type"], "coordinates": shape["coordinates"]})
    return Kept(json.dumps(geometry), *geometries.middle(geometry), mark)


def _is_position(at: Any) -> TypeGuard[list[Any]]:
    if type(at) is list and len(at) == 2 and type(at[0]) is float and type(at[1]) is float:
        return True
    return type(at) is list and 2 <= len(at) <= 3 and all(map(is_number, at))


def is_number(value: Any) -> bool:
    """A number that a coordinate can be."""
    return type(value) in (int, float) and abs(value) < 1e12
