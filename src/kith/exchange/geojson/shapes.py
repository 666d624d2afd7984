"""Shapes as text and a point inside them, by the rules of `contexts.geometry`, many thousand a second.

Shapes of a kind are looked at together: numpy holds their corners, shapely says whether they are whole. What is not plainly a
point, a line or an area of numbers is read by shapely from its text, which is also what is stored.
"""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, pairwise
from operator import lt
from typing import Any, NamedTuple, TypeGuard

import numpy as np
import shapely
from shapely.errors import GEOSException

from kith.contexts import geometry as geometries
from kith.foundation.refusals import Refused

ELSEWHERE = "Those coordinates are not longitude and latitude: is the file in another coordinate system?"
BROKEN = "That shape cannot be read: its coordinates are broken."
CALLED = re.compile('"geometry"').finditer
MARKS = 6
"""Quotation marks in a geometry of a type and coordinates, and nothing else."""
FIRST_OF_MANY = 4
"""shapely's number for a MultiPoint; points, lines, rings and areas come before, and None is -1."""


class Kept(NamedTuple):
    """A shape as it is stored: GeoJSON text, longitude and latitude of a point inside, and bytes that tell it from others."""

    text: str | None
    longitude: float | None
    latitude: float | None
    mark: bytes


Way = Callable[[list[Any], list[str]], list[Kept | Refused]]
NOWHERE = Kept(None, None, None, b"")


def kept(geometry: Any, written: str = "") -> Kept:
    """A GeoJSON geometry as it is stored; `written` is the feature it came in. Only its type and coordinates are kept.

    Raises `Refused` as `contexts.geometry.check_geometry` does.
    """
    found = all_kept([geometry], written_in(written, [0, len(written)]))[0]
    if isinstance(found, Refused):
        raise found
    return found


def written_in(text: str, begins: Sequence[int]) -> list[str]:
    """The geometry of each feature as the file writes it, or "" where that is not certain; `begins` are their bounds.

    It is certain when each feature has one "geometry" and nothing escaped: an escaped word may be another "geometry".
    """
    at = [found.start() for found in CALLED(text, begins[0], begins[-1])]
    if len(at) != len(begins) - 1 or not all(map(lt, begins, at)) or not all(map(lt, at, begins[1:])):
        return [""] * (len(begins) - 1)
    found = [_braces(text, place) for place in at]
    if text.find("\\", begins[0], begins[-1]) < 0:
        return found
    return ["" if "\\" in text[begin:end] else one for one, (begin, end) in zip(found, pairwise(begins), strict=True)]


def _braces(text: str, at: int) -> str:
    """What the next braces hold, with them, when that is a type and coordinates and nothing else; otherwise "".

    Those are three words in quotation marks: a brace inside one would leave an odd number of marks before it.
    """
    found = text[text.find("{", at) : text.find("}", at) + 1]
    return found if found.count('"') == MARKS and found.count("{") == 1 else ""


def all_kept(shapes: Sequence[Any], written: Sequence[str]) -> list[Kept | Refused]:
    """Many geometries as `kept` gives each, or why it cannot be kept. `written` is each as text, or ""."""
    ways: dict[Way, list[int]] = {}
    for n, shape in enumerate(shapes):
        ways.setdefault(_way(shape), []).append(n)
    found: dict[int, Kept | Refused] = {}
    for way, some in ways.items():
        texts = [written[n] or _text(shapes[n]) for n in some]
        found.update(zip(some, way([shapes[n] for n in some], texts), strict=True))
    return [found[n] for n in range(len(shapes))]


def _way(geometry: Any) -> Way:
    """How this is looked at: by itself, or with others of its kind."""
    if geometry is None:
        return _nowhere
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if not isinstance(kind, str) or kind not in geometries.SHAPES:
        return _no_shape
    if kind == "Point":
        return _points if _is_position(geometry.get("coordinates")) else _drawn
    return _lines if kind == "LineString" else _areas if kind == "Polygon" else _drawn


def _nowhere(shapes: list[Any], texts: list[str]) -> list[Kept | Refused]:
    return [NOWHERE for _ in shapes]


def _no_shape(shapes: list[Any], texts: list[str]) -> list[Kept | Refused]:
    return [Refused("A place is a point, a line or an area in GeoJSON.") for _ in shapes]


def _points(shapes: list[dict[str, Any]], texts: list[str]) -> list[Kept | Refused]:
    at = np.array([shape["coordinates"][:2] for shape in shapes], dtype="<f8")
    inside = (np.abs(at) <= (180, 90)).all(axis=1).tolist()
    marks = at.tobytes()
    return [
        Kept(text, x, y, marks[16 * n : 16 * n + 16]) if within else Refused(ELSEWHERE)
        for n, (text, within, (x, y)) in enumerate(zip(texts, inside, at.round(6).tolist(), strict=True))
    ]


def _lines(shapes: list[dict[str, Any]], texts: list[str]) -> list[Kept | Refused]:
    """Lines of numbers; when one of them is something else, all are read from their texts."""
    lines = [shape.get("coordinates") for shape in shapes]
    corners = _corners(lines, least=2)
    if corners is None:
        return _drawn(shapes, texts)
    return _measured(shapes, texts, shapely.linestrings(corners, indices=_repeated(lines)))


def _areas(shapes: list[dict[str, Any]], texts: list[str]) -> list[Kept | Refused]:
    """Areas whose rings are closed and of numbers; when one of them is something else, all are read from their texts."""
    areas = [shape.get("coordinates") for shape in shapes]
    if not all(type(area) is list and area for area in areas):
        return _drawn(shapes, texts)
    rings = list(chain.from_iterable(areas))  # type: ignore[arg-type]  # lists, as was just seen
    corners = _corners(rings, least=4)
    if corners is None or not all(ring[0] == ring[-1] for ring in rings):
        return _drawn(shapes, texts)
    made = shapely.linearrings(corners, indices=_repeated(rings))
    return _measured(shapes, texts, shapely.polygons(made, indices=_repeated(areas)))


def _corners(lines: Sequence[Any], *, least: int) -> Any:
    """The corners of all these lines as an array, or None when they are not plainly two finite numbers each."""
    if not all(type(line) is list and len(line) >= least for line in lines):
        return None
    corners = list(chain.from_iterable(lines))
    if not {*map(type, corners)} <= {list} or not {*map(len, corners)} <= {2}:
        return None
    numbers = list(chain.from_iterable(corners))
    if not {*map(type, numbers)} <= {float, int}:
        return None
    try:
        found = np.array(numbers, dtype="<f8").reshape(-1, 2)
    except OverflowError:
        return None
    return found if np.isfinite(found).all() else None


def _repeated(parts: Iterable[Any]) -> Any:
    """Which of these each of their members belongs to: 0, 0, 0, 1, 1, ..."""
    lengths = [*map(len, parts)]
    return np.repeat(np.arange(len(lengths)), lengths)


def _drawn(shapes: list[dict[str, Any]], texts: list[str]) -> list[Kept | Refused]:
    """Any shapes, read from their texts."""
    try:
        return _measured(shapes, texts, shapely.from_geojson(texts, on_invalid="ignore"))
    except (TypeError, ValueError, OverflowError, RecursionError, GEOSException):
        if len(shapes) == 1:
            return [Refused(BROKEN)]
    return [_drawn([shape], [text])[0] for shape, text in zip(shapes, texts, strict=True)]


def _text(geometry: Any) -> str:
    """The shape as JSON. Python writes lists of numbers as JSON does; what it writes of anything else shapely does not read."""
    if not isinstance(geometry, dict):
        return ""
    return f'{{"type": "{geometry.get("type")}", "coordinates": {geometry.get("coordinates")}}}'


def _measured(shapes: list[dict[str, Any]], texts: list[str], read: Any) -> list[Kept | Refused]:
    """What shapely says about all of these: each is whole, not empty, inside the world, and where a point inside is."""
    bounds, marks = shapely.bounds(read), shapely.to_wkb(read, byte_order=1).tolist()
    good = shapely.is_valid(read) | shapely.is_empty(read) | (shapely.get_dimensions(read) < 2)
    inside = shapely.point_on_surface(np.where(good, read, None))
    at = np.stack((shapely.get_x(inside), shapely.get_y(inside)), axis=1).round(6).tolist()
    plainly = (np.abs(bounds) <= (180, 90, 180, 90)).all(axis=1) & (shapely.get_type_id(read) < FIRST_OF_MANY)
    rows = zip(shapes, texts, read, bounds.tolist(), marks, good.tolist(), plainly.tolist(), at, strict=True)
    return [
        (None if plain else _why_not(one, box)) or (Kept(text, x, y, mark) if whole else _mended(shape, mark))
        for shape, text, one, box, mark, whole, plain, (x, y) in rows
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
