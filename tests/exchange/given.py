"""Files as they come from outside, small and made up, and one way to bring them in."""

import io
import json
from pathlib import Path
from typing import Any

from django.core.management import call_command

SHARED = Path(__file__).resolve().parents[2].parent / "shared"


def bring(*words: Any) -> str:
    """Run `kith import` and give back what it says."""
    said = io.StringIO()
    call_command("import", *map(str, words), stdout=said, stderr=said)
    return said.getvalue()


def feature(name: Any, geometry: Any = None, **more: Any) -> dict[str, Any]:
    """One GeoJSON feature; a point in the fictional town unless told."""
    shape = {"type": "Point", "coordinates": [-1.5, 53.2]} if geometry is None else geometry
    return {"type": "Feature", "properties": {"name": name, **more}, "geometry": shape}


def collection(*features: dict[str, Any], **members: Any) -> dict[str, Any]:
    """A feature collection."""
    return {"type": "FeatureCollection", **members, "features": list(features)}


def places_file(folder: Path, *features: dict[str, Any], **members: Any) -> Path:
    """A GeoJSON file of these."""
    path = folder / "places.geojson"
    path.write_text(json.dumps(collection(*features, **members), indent=1), encoding="utf-8")
    return path


def child(child_id: str, *, born: str = "2011-05-31", more: str = "") -> str:
    """One child as a census writes it."""
    birth = f"<PersonBirthDate>{born}</PersonBirthDate>" if born else ""
    return f"<Child>\n<ChildIdentifiers><LAchildID>{child_id}</LAchildID>{birth}{more}</ChildIdentifiers>\n</Child>"


def census(*children: str, collection: str = "CIN", year: str = "2024", head: str = "") -> str:
    """A census file's text."""
    details = f"<CollectionDetails><Collection>{collection}</Collection><Year>{year}</Year></CollectionDetails>"
    return (
        f"{head}<Message>\n<Header>{details}</Header>\n<Children>\n"
        + "\n".join(children)
        + "\n</Children>\n</Message>\n"
    )


def census_file(folder: Path, *children: str, **more: str) -> Path:
    """A census file of these children."""
    path = folder / "census.xml"
    path.write_text(census(*children, **more), encoding="utf-8")
    return path


def notes_file(folder: Path, *rows: str, head: str = "who,day,by,said") -> Path:
    """A CSV file of notes with these lines."""
    path = folder / "notes.csv"
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return path


COLUMNS = ("--columns", "subject=who,date=day,author=by,text=said")
EMAIL = "ali@riverside.example"
