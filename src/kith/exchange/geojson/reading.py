"""From features to places: names, outside keys, and coordinates that are longitude and latitude."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from kith.exchange import files
from kith.exchange.geojson import shapes, stream
from kith.exchange.pace import many_rows
from kith.exchange.refusals import ImportRefused
from kith.exchange.terms import MOST_COLUMNS, NOT_NAMES, Outcome, Remark, Where
from kith.foundation.refusals import Refused

LONGITUDE_LATITUDE = ("crs84", "epsg:4326", "epsg::4326", "wgs84", "wgs 84")
LONGEST_NAME = 200
LONGEST_KEY = 300
LONGEST_NUMBER = (-(1 << 63), 1 << 64)
"""Between these every whole number is read exactly, however it is read."""
ENOUGH_TOGETHER = 1_000
LONGEST_TOGETHER = 4_000_000


@dataclass(frozen=True)
class Fields:
    """Which properties of a feature say what. `source` names where the file comes from, and is part of every key."""

    name: str
    source: str
    key: str = ""
    aliases: tuple[str, ...] = ()


class Place(NamedTuple):
    """One place as it will be stored. `geometry` is GeoJSON text, or None when the file does not say where it is."""

    where: Where
    name: str
    aliases: tuple[str, ...]
    geometry: str | None
    longitude: float | None
    latitude: float | None
    key: str

    @property
    def size(self) -> int:
        """About how many characters it has."""
        return 200 + len(self.geometry or "")


class Named(NamedTuple):
    """What a feature is called, and the key it gives itself, if the file has keys."""

    name: str
    aliases: tuple[str, ...]
    key: str


@contextmanager
def opened(path: Path, encoding: str) -> Iterator[Iterator[stream.Member | stream.Stretch]]:
    """The members and features of a file. Raises `ImportRefused` when it is not a text file."""
    with files.text_of(path, files.check_text(path, wanted="GeoJSON", encoding=encoding)) as file:
        yield stream.read(file)


@many_rows()
def check(path: Path, fields: Fields, *, encoding: str = "") -> int:
    """Read the file whole; how many features it has.

    Raises `ImportRefused` when it is broken, is no feature collection, is in an unknown coordinate system, or has no
    property of the name that was given.
    """
    count = 0
    members: dict[str, Any] = {}
    properties: set[str] = set()
    wanted = {name for name in (fields.name, fields.key, *fields.aliases) if name}
    located = False
    with opened(path, encoding) as parts:
        for part in parts:
            if isinstance(part, stream.Member):
                members[part.name] = part.value if part.name in ("type", "crs") else None
                continue
            count += len(part.values)
            for value in part.values if not wanted <= properties else ():
                _collect_properties(value, properties)
            located = located or any(map(_check_first_shape, part.values))
    _check_members(members, count)
    _check_properties(properties, wanted)
    return count


def _check_members(members: dict[str, Any], count: int) -> None:
    kind = members.get("type")
    if kind != "FeatureCollection":
        raise ImportRefused(
            f"This is {'a ' + kind if isinstance(kind, str) else 'JSON'}, not a GeoJSON FeatureCollection."
        )
    if not count:
        raise ImportRefused("There are no features in this file.")
    if "crs" in members and not _is_longitude_latitude(members["crs"]):
        raise ImportRefused(
            "This file is in a coordinate system that Kith does not read. Save it as GeoJSON in longitude and latitude (WGS 84, EPSG:4326)."
        )


def _is_longitude_latitude(crs: Any) -> bool:
    try:
        name = str(crs["properties"]["name"]).lower()
    except (TypeError, KeyError):
        return False
    return name.endswith(LONGITUDE_LATITUDE) or name.endswith("/4326")


def _collect_properties(feature: Any, seen: set[str]) -> None:
    found = feature.get("properties") if isinstance(feature, dict) else None
    if isinstance(found, dict) and len(seen) < MOST_COLUMNS:
        seen.update(found)


def _check_properties(seen: set[str], wanted: set[str]) -> None:
    missing = sorted(wanted - seen)
    if missing and len(seen) < MOST_COLUMNS:
        there = ", ".join(sorted(seen)[:30]) or "none at all"
        raise ImportRefused(f"The places in this file have no property called {missing[0]}. They have: {there}.")


def _check_first_shape(feature: Any) -> bool:
    """Look at the first shape there is: metres instead of degrees concern the whole file, not one row."""
    shape = feature.get("geometry") if isinstance(feature, dict) else None
    corner = shape.get("coordinates") if isinstance(shape, dict) else None
    while isinstance(corner, list) and corner and isinstance(corner[0], list):
        corner = corner[0]
    if not isinstance(corner, list) or len(corner) < 2 or not all(shapes.is_number(c) for c in corner[:2]):
        return False
    if abs(corner[0]) > 180 or abs(corner[1]) > 90:
        raise ImportRefused(
            "The coordinates in this file are not longitude and latitude; they look like metres. Save it as GeoJSON in WGS 84 (EPSG:4326)."
        )
    return True


def places(path: Path, fields: Fields, *, encoding: str = "") -> Iterator[Place | Remark]:
    """Every feature as a place, or what is wrong with it."""
    first: dict[str, Where] = {}
    with opened(path, encoding) as parts:
        for values, wheres in _together(part for part in parts if isinstance(part, stream.Stretch)):
            for where, found in zip(wheres, places_of(values, wheres, fields), strict=True):
                if isinstance(found, Refused):
                    yield Remark(where, Outcome.REJECTED, found.because)
                elif (earlier := first.setdefault(found.key, where)) is not where:
                    yield Remark(where, Outcome.REJECTED, f"The same place is already on {earlier}.")
                else:
                    if found.geometry is None:
                        yield Remark(where, Outcome.WARNING, "The file does not say where this place is.")
                    yield found


def _together(stretches: Iterator[stream.Stretch]) -> Iterator[tuple[list[Any], list[Where]]]:
    """Features as they are looked at together, and where they stand: many small ones, or few long ones."""
    values: list[Any] = []
    wheres: list[Where] = []
    size = 0
    for stretch in stretches:
        values += stretch.values
        wheres += stretch.places()
        size += stretch.size
        if len(values) >= ENOUGH_TOGETHER or size >= LONGEST_TOGETHER:
            yield values, wheres
            values, wheres, size = [], [], 0
    yield values, wheres


def key_start(fields: Fields) -> str:
    """How the key of every place of this source begins, unless that would be too long."""
    return f"geojson:{fields.source}:"


def places_of(values: list[Any], wheres: list[Where], fields: Fields) -> list[Place | Refused]:
    """Each feature as a place, or what is wrong with it."""
    start = key_start(fields)
    names = [_named(value, fields) for value in values]
    geometries = [
        None if isinstance(name, Refused) else value.get("geometry") for value, name in zip(values, names, strict=True)
    ]
    kept = shapes.all_kept(geometries)
    return [
        name if isinstance(name, Refused) else shape if isinstance(shape, Refused) else _place(where, name, shape, start)
        for where, name, shape in zip(wheres, names, kept, strict=True)
    ]  # fmt: skip


def _named(value: Any, fields: Fields) -> Named | Refused:
    try:
        return _names(value, fields)
    except Refused as refusal:
        return refusal.with_traceback(None)


def _names(value: Any, fields: Fields) -> Named:
    """What a feature is called. Raises `Refused` with what is wrong with it."""
    if not isinstance(value, dict) or value.get("type") != "Feature":
        raise Refused("This is not a GeoJSON feature.")
    properties = value.get("properties")
    properties = properties if isinstance(properties, dict) else {}
    name = _name(properties.get(fields.name))
    if name.lower() in NOT_NAMES:
        raise Refused(f"It has no name in {fields.name}.")
    given = _name(properties.get(fields.key)) if fields.key else ""
    if fields.key and given.lower() in NOT_NAMES:
        raise Refused(f"It has no key in {fields.key}.")
    return Named(name, _aliases(properties, fields, name) if fields.aliases else (), given)


def _aliases(properties: dict[str, Any], fields: Fields, name: str) -> tuple[str, ...]:
    others = [_name(properties.get(field)) for field in fields.aliases]
    return tuple(dict.fromkeys(other for other in others if other.lower() not in NOT_NAMES and other != name))


def _place(where: Where, named: Named, shape: shapes.Kept, start: str) -> Place:
    """A place under the key that makes it the same place when the file comes again."""
    (name, aliases, given), (text, longitude, latitude, mark) = named, shape
    key = start + (given or hashlib.sha256(name.encode() + b"\0" + mark).hexdigest()[:32])
    if len(key) > LONGEST_KEY:
        key = f"geojson:{hashlib.sha256(key.encode()).hexdigest()}"
    return Place(where, name, aliases, text, longitude, latitude, key)


def _name(value: Any) -> str:
    if type(value) is not str:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return ""
        if not LONGEST_NUMBER[0] < value < LONGEST_NUMBER[1]:
            raise Refused("A number that long is not kept exactly. Write it in quotation marks.")
        value = str(value)
    name = " ".join(value.split())
    if not name.isprintable():
        _check_characters(name)
    if len(name) > LONGEST_NAME:
        raise Refused(f"Its name is longer than {LONGEST_NAME} characters.")
    return name


def _check_characters(text: str) -> None:
    if "\0" in text or not text.isascii() and any("\ud800" <= c <= "\udfff" for c in text):
        raise Refused("It holds a character that cannot be kept.")
