"""Shapes as text and a point inside them, by the rules of `contexts.geometry`, many thousand a second.

A plain point needs no library. For the rest the text that is stored is also what shapely reads, so each is written once.
"""

import json
import re
import struct
from typing import Any, NamedTuple

import shapely
from shapely.errors import GEOSException

from kith.contexts import geometry as geometries
from kith.foundation.refusals import Refused

ELSEWHERE = "Those coordinates are not longitude and latitude: is the file in another coordinate system?"
BROKEN = "That shape cannot be read: its coordinates are broken."
WRITTEN = re.compile(r'"geometry"\s*:\s*')
ALONE = re.compile(
    r'"geometry"\s*:\s*(\{\s*"(?:type"\s*:\s*"[A-Za-z]+"\s*,\s*"coordinates"\s*:[^{}"]*|coordinates"\s*:[^{}"]*,\s*"type"\s*:\s*"[A-Za-z]+"\s*)\})'
)
"""A geometry with its type and its coordinates, and nothing else in its braces."""
DECODER = json.JSONDecoder()
POINT = struct.Struct("<2d")


class Kept(NamedTuple):
    """A shape as it is stored: GeoJSON text, longitude and latitude of a point inside, and bytes that tell it from others."""

    text: str | None
    longitude: float | None
    latitude: float | None
    mark: bytes


NOWHERE = Kept(None, None, None, b"")


def kept(geometry: Any, written: str = "") -> Kept:
    """A GeoJSON geometry as it is stored; `written` is the text it came in. Only its type and coordinates are kept.

    Raises `Refused` as `contexts.geometry.check_geometry` does.
    """
    if geometry is None:
        return NOWHERE
    if not isinstance(geometry, dict) or geometry.get("type") not in geometries.SHAPES:
        raise Refused("A place is a point, a line or an area in GeoJSON.")
    at = geometry.get("coordinates")
    if geometry["type"] == "Point" and isinstance(at, list) and 2 <= len(at) <= 3 and all(map(is_number, at)):
        return _point(at)
    try:
        return _drawn({"type": geometry["type"], "coordinates": at}, written)
    except (TypeError, ValueError, OverflowError, RecursionError, GEOSException):
        raise Refused(BROKEN) from None


def _point(at: list[Any]) -> Kept:
    if not (-180 <= at[0] <= 180 and -90 <= at[1] <= 90):
        raise Refused(ELSEWHERE)
    east, north = float(at[0]), float(at[1])
    return Kept(f'{{"type": "Point", "coordinates": {at}}}', round(east, 6), round(north, 6), POINT.pack(east, north))


def _drawn(geometry: dict[str, Any], written: str) -> Kept:
    text = _as_written(geometry, written) or json.dumps(geometry, allow_nan=False)
    shape = shapely.from_geojson(text)
    west, south, east, north = shapely.bounds(shape).tolist()
    if not west <= east or "Multi" in geometry["type"] and shapely.is_empty(shapely.get_parts(shape)).any():
        raise Refused("That shape is empty.")
    if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
        raise Refused(ELSEWHERE)
    mark = shapely.to_wkb(shape, byte_order=1)
    if geometry["type"].endswith("Polygon") and not shapely.is_valid(shape):
        geometry = geometries.check_geometry(geometry)
        return Kept(json.dumps(geometry), *geometries.middle(geometry), mark)
    inside = shapely.point_on_surface(shape)
    return Kept(text, round(float(shapely.get_x(inside)), 6), round(float(shapely.get_y(inside)), 6), mark)


def _as_written(geometry: dict[str, Any], written: str) -> str:
    """The stretch of the feature's own text that says exactly this, or "": writing long shapes anew takes most of the time.

    With one "geometry" in it and nothing escaped, the braces after that word hold it; otherwise it is read again and compared.
    """
    if written.count('"geometry"') == 1 and "\\" not in written and (found := ALONE.search(written)):
        return found[1]
    for found in WRITTEN.finditer(written):
        try:
            value, end = DECODER.raw_decode(written, found.end())
        except ValueError:
            continue
        if value == geometry:
            return written[found.end() : end]
    return ""


def is_number(value: Any) -> bool:
    """A number that a coordinate can be."""
    return type(value) in (int, float) and abs(value) < 1e12
