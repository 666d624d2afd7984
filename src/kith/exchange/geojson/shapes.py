"""Shapes as text and a point inside them, by the rules of `contexts.geometry`, many thousand a second.

A plain point needs no library. For the rest the text that is stored is also what shapely reads, so each is written once.
"""

import json
from typing import Any

from shapely import from_geojson, get_parts
from shapely.errors import GEOSException

from kith.contexts import geometry as geometries
from kith.foundation.refusals import Refused

ELSEWHERE = "Those coordinates are not longitude and latitude: is the file in another coordinate system?"
BROKEN = "That shape cannot be read: its coordinates are broken."
Kept = tuple[str | None, float | None, float | None]


def kept(geometry: Any) -> Kept:
    """A GeoJSON geometry as text, with the longitude and latitude of a point inside; three times None for no geometry.

    Only its type and coordinates are kept. Raises `Refused` as `contexts.geometry.check_geometry` does.
    """
    if geometry is None:
        return None, None, None
    if not isinstance(geometry, dict) or geometry.get("type") not in geometries.SHAPES:
        raise Refused("A place is a point, a line or an area in GeoJSON.")
    at = geometry.get("coordinates")
    if geometry["type"] == "Point" and isinstance(at, list) and 2 <= len(at) <= 3 and all(map(is_number, at)):
        return _point(at)
    try:
        return _drawn({"type": geometry["type"], "coordinates": at})
    except (TypeError, ValueError, OverflowError, RecursionError, GEOSException):
        raise Refused(BROKEN) from None


def _point(at: list[Any]) -> Kept:
    if not (-180 <= at[0] <= 180 and -90 <= at[1] <= 90):
        raise Refused(ELSEWHERE)
    return f'{{"type": "Point", "coordinates": {at}}}', round(float(at[0]), 6), round(float(at[1]), 6)


def _drawn(geometry: dict[str, Any]) -> Kept:
    text = json.dumps(geometry, allow_nan=False)
    shape = from_geojson(text)
    if shape.is_empty or any(part.is_empty for part in get_parts(shape)):
        raise Refused("That shape is empty.")
    west, south, east, north = shape.bounds
    if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
        raise Refused(ELSEWHERE)
    if shape.geom_type.endswith("Polygon") and not shape.is_valid:
        geometry = geometries.check_geometry(geometry)
        return json.dumps(geometry), *geometries.middle(geometry)
    inside = shape.representative_point()
    return text, round(inside.x, 6), round(inside.y, 6)


def is_number(value: Any) -> bool:
    """A number that a coordinate can be."""
    return type(value) in (int, float) and abs(value) < 1e12
