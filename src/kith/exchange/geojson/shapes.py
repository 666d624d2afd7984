"""Shapes as text and a point inside them, by the rules of `contexts.geometry`, many thousand a second.

Plain points need no library; lines and areas are made and measured together.
"""

import json
import struct
from collections.abc import Sequence
from typing import Any, NamedTuple, TypeGuard

import numpy as np
import orjson
import shapely
from shapely.errors import GEOSException

from kith.contexts import geometry as geometries
from kith.exchange.geojson import corners
from kith.foundation.refusals import Refused

ELSEWHERE = "Those coordinates are not longitude and latitude: is the file in another coordinate system?"
BROKEN = "That shape cannot be read: its coordinates are broken."
POINT = struct.Struct("<2d")


class Kept(NamedTuple):
    """A shape as it is stored: GeoJSON text, longitude and latitude of a point inside, and bytes that tell it from others."""

    text: str | None
    longitude: float | None
    latitude: float | None
    mark: bytes


NOWHERE = Kept(None, None, None, b"")


def kept(geometry: Any) -> Kept:
    """A GeoJSON geometry as it is stored: only its type and coordinates are kept.

    Raises `Refused` as `contexts.geometry.check_geometry` does.
    """
    found = all_kept([geometry])[0]
    if isinstance(found, Refused):
        raise found
    return found


def all_kept(shapes: Sequence[Any]) -> list[Kept | Refused]:
    """Many geometries as `kept` gives each, or why it cannot be kept."""
    found: list[Any] = [None] * len(shapes)
    points = [n for n, shape in enumerate(shapes) if _is_plain_point(shape)]
    for n, one in zip(points, _points([shapes[n]["coordinates"] for n in points]), strict=True):
        found[n] = one
    for n in [n for n, one in enumerate(found) if one is None]:
        found[n] = _simply(shapes[n])
    drawn = [n for n, one in enumerate(found) if one is None]
    for n, one in zip(drawn, _drawn([shapes[n] for n in drawn]), strict=True):
        found[n] = one
    return found


def _is_plain_point(shape: Any) -> bool:
    if type(shape) is not dict or shape.get("type") != "Point" or type(at := shape.get("coordinates")) is not list:
        return False
    return len(at) == 2 and type(at[0]) is float and type(at[1]) is float


def _points(at: list[list[float]]) -> list[Kept | Refused]:
    """Points of two decimal numbers each, looked at together."""
    if not at:
        return []
    places = np.array(at, dtype="<f8")
    inside: list[bool] = np.all(abs(places) <= (180, 90), axis=1).tolist()
    texts, marks = orjson.dumps(at).decode()[2:-2].split("],["), places.tobytes()
    return [
        Kept(f'{{"type":"Point","coordinates":[{text}]}}', round(east, 6), round(north, 6), marks[16 * n : 16 * n + 16]) if good else Refused(ELSEWHERE)
        for n, (text, (east, north), good) in enumerate(zip(texts, at, inside, strict=True))
    ]  # fmt: skip


def _simply(geometry: Any) -> Kept | Refused | None:
    """Any other point, no shape at all, and what is no shape; None for the rest."""
    if geometry is None:
        return NOWHERE
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if not isinstance(kind, str) or kind not in geometries.SHAPES:
        return Refused("A place is a point, a line or an area in GeoJSON.")
    if kind != "Point" or not _is_position(at := geometry.get("coordinates")):
        return None
    east, north = float(at[0]), float(at[1])
    if not (-180 <= east <= 180 and -90 <= north <= 90):
        return Refused(ELSEWHERE)
    return Kept(f'{{"type": "Point", "coordinates": {at}}}', round(east, 6), round(north, 6), POINT.pack(east, north))


def _drawn(shapes: list[dict[str, Any]]) -> list[Kept | Refused]:
    try:
        texts = [_text(shape) for shape in shapes]
        return _measured(shapes, texts, corners.drawn(shapes, texts)) if shapes else []
    except (KeyError, TypeError, ValueError, OverflowError, RecursionError, GEOSException):
        if len(shapes) == 1:
            return [Refused(BROKEN)]
    return [_drawn([shape])[0] for shape in shapes]


def _text(geometry: dict[str, Any]) -> str:
    return orjson.dumps({"type": geometry["type"], "coordinates": geometry["coordinates"]}).decode()


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
