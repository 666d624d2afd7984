"""Where a context is: GeoJSON points, lines and areas in longitude and latitude, checked by shapely."""

import json
from typing import Any

from shapely import from_geojson
from shapely.errors import GEOSException
from shapely.geometry import mapping

from kith.foundation.refusals import Refused

SHAPES = {"Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"}


def check_geometry(geometry: dict[str, Any]) -> dict[str, Any]:
    """A GeoJSON geometry (RFC 7946: longitude, latitude in degrees) as it is kept.

    Raises `Refused` when it is not one, is empty, or lies outside the world (another coordinate system).
    """
    if not isinstance(geometry, dict) or geometry.get("type") not in SHAPES:
        raise Refused("A place is a point, a line or an area in GeoJSON.", field="geometry")
    try:
        shape = from_geojson(json.dumps(geometry))
    except (GEOSException, ValueError):
        raise Refused("That shape cannot be read: its coordinates are broken.", field="geometry") from None
    if shape.is_empty:
        raise Refused("That shape is empty.", field="geometry")
    west, south, east, north = shape.bounds
    if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
        raise Refused(
            "Those coordinates are not longitude and latitude: is the file in another coordinate system?",
            field="geometry",
        )
    return (
        geometry
        if shape.is_valid
        else dict(mapping(shape.buffer(0)))
        if shape.geom_type.endswith("Polygon")
        else geometry
    )


def middle(geometry: dict[str, Any]) -> tuple[float, float]:
    """A point inside the shape, as (longitude, latitude), for a marker."""
    point = from_geojson(json.dumps(geometry)).representative_point()
    return round(point.x, 6), round(point.y, 6)
