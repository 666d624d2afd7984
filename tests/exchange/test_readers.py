"""Whatever bytes come in, a reader gives rows and remarks, or one sentence."""

import json
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kith.contexts import geometry as geometries
from kith.exchange.cin import hostile
from kith.exchange.cin import reading as cin
from kith.exchange.files import short_lines
from kith.exchange.geojson import corners, shapes, stream
from kith.exchange.geojson import reading as geojson
from kith.exchange.geojson.reading import Fields
from kith.exchange.notes import reading as notes
from kith.exchange.notes.reading import Asked
from kith.exchange.notes.tables import Layout
from kith.exchange.refusals import ImportRefused
from kith.exchange.rows import ask, new_ids, texts
from kith.exchange.terms import Where
from kith.foundation.refusals import Refused
from tests.exchange.given import census, child, collection, feature

TODAY = date(2026, 3, 12)
ASKED = Asked(("subject=who,date=day,text=said",), TODAY)
QUIETLY = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
MAP = json.dumps(
    collection(feature("A", {"type": "LineString", "coordinates": [[1, 2], [3, 4]]}), feature("B"))
).encode()
CENSUS = census(child("R-1"), child("R-2")).encode()
TABLE = b'who,day,said\nR-1,2024-05-01,"Hello, you"\nR-2,02/05/2024,Hello\n'


def spoilt(whole: bytes) -> st.SearchStrategy[bytes]:
    """Any bytes at all, or a good file with something else in its middle, or cut short."""
    cut = st.builds(lambda at: whole[:at], st.integers(0, len(whole)))
    hole = st.builds(
        lambda at, length, other: whole[:at] + other + whole[at + length :],
        st.integers(0, len(whole)),
        st.integers(0, 9),
        st.binary(max_size=9),
    )
    return st.one_of(st.binary(max_size=200), cut, hole)


def read_map(path: Path) -> None:
    geojson.check(path, Fields("name", "x"))
    list(geojson.places(path, Fields("name", "x")))


def read_census(path: Path) -> None:
    hostile.check(path)
    cin.check_head(path)
    list(cin.children(path, today=TODAY))


def read_table(path: Path) -> None:
    notes.check(path, ASKED)
    list(notes.notes(path, ASKED))


def read_any_encoding(path: Path) -> None:
    for encoding in ("utf-16", "cp1252", "utf-7", "punycode", "rot13", "no-such"):
        asked = Asked(ASKED.columns, TODAY, layout=Layout(encoding))
        try:
            notes.check(path, asked)
            list(notes.notes(path, asked))
        except ImportRefused:
            pass


@pytest.mark.parametrize(
    ("read", "whole"), [(read_map, MAP), (read_census, CENSUS), (read_table, TABLE), (read_any_encoding, TABLE)]
)
def test_any_bytes_are_read_or_get_a_sentence(tmp_path, read, whole):
    path = tmp_path / "file"
    path.write_bytes(whole)
    read(path)
    said: list[str] = []

    @QUIETLY
    @given(spoilt(whole))
    def check(content: bytes) -> None:
        path.write_bytes(content)
        try:
            read(path)
        except ImportRefused as refused:
            said.append(refused.because)

    check()
    assert all(sentence and "\n" not in sentence for sentence in said)


numbers = st.one_of(st.floats(-200, 200), st.integers(-200, 200), st.sampled_from([1e300, 0.1, None, "1", True]))
coordinates = st.recursive(st.lists(numbers, max_size=4), lambda inner: st.lists(inner, max_size=4), max_leaves=12)


@QUIETLY
@given(st.sampled_from(sorted(geometries.SHAPES)), coordinates)
def test_a_shape_is_kept_exactly_when_a_person_could_have_entered_it(kind, at):
    shape = {"type": kind, "coordinates": at}
    try:
        found = shapes.kept(shape)
    except Refused:
        return
    kept = geometries.check_geometry(shape)
    assert json.loads(found.text) == json.loads(json.dumps(kept))
    assert (found.longitude, found.latitude) == pytest.approx(geometries.middle(kept), abs=2e-6)


def test_a_feature_is_read_by_its_own_shape_whatever_else_is_called_geometry(tmp_path):
    true = {"type": "LineString", "coordinates": [[1.0, 2.0], [3.0, 4.0]]}
    decoy = {"type": "LineString", "coordinates": [[9.0, 9.0], [8.0, 8.0]]}
    path = tmp_path / "map"
    for written in (
        {"type": "Feature", "properties": {"name": "A", "geometry": decoy}, "geometry": true},
        {"geometry": true, "p": {"geometry": decoy}, "type": "Feature", "properties": {"name": 'B"geometry"'}},
        {"geometry": {**true, "geometry": decoy}, "type": "Feature", "properties": {"name": "C"}},
    ):
        path.write_text(json.dumps(collection(feature("first"), written, feature("last"))))
        found = {place.name[0]: place for place in geojson.places(path, Fields("name", "x"))}
        assert json.loads(found[written["properties"]["name"][0]].geometry) == true


corner = st.lists(
    st.one_of(st.floats(-90, 90), st.integers(-90, 90), st.sampled_from([0.0, -0.0, 1e-7])), min_size=2, max_size=2
)
lines = st.lists(corner, max_size=6)
areas = st.lists(lines.map(lambda ring: [*ring, *ring[:1]]), max_size=2)
drawings = st.one_of(
    st.builds(lambda at: {"type": "LineString", "coordinates": at}, st.one_of(lines, coordinates)),
    st.builds(lambda at: {"type": "Polygon", "coordinates": at}, st.one_of(areas, coordinates)),
)


@QUIETLY
@given(st.lists(drawings, max_size=5))
def test_shapes_made_together_are_those_that_shapely_reads_one_by_one(several):
    texts = [json.dumps(shape) for shape in several]
    try:
        made = corners.drawn(several, texts)
    except (TypeError, ValueError):
        return
    alone = [shapely.from_geojson(text, on_invalid="ignore") for text in texts]
    assert [shapely.to_wkb(one) for one in made] == [shapely.to_wkb(one) for one in alone]


joints = st.sampled_from([",", ", ", ",\n", "\n ,\n\n  "])
said = st.sampled_from(["", "},{", "}, {", '"},\n{"', "{", "[1, 2]"])


@QUIETLY
@given(st.lists(st.tuples(said, joints), max_size=12), st.sampled_from([None, 0, 1]))
def test_features_read_together_are_the_features_of_the_file_on_their_own_lines(features, indent):
    text, lines = '{"features": [\n', []
    for number, (words, joint) in enumerate(features):
        lines.append(text.count("\n") + 1)
        value = {"said": words, "parts": [{"a": 1}, {"b": words}]}
        text += json.dumps(value, indent=indent) + (joint if number + 1 < len(features) else "")
    found = list(stream.read(StringIO(text + "]}")))
    assert [value["said"] for one in found for value in one.values] == [words for words, _ in features]
    assert [at for one in found for at in one.places()] == [Where(line, n + 1) for n, line in enumerate(lines)]


@pytest.mark.django_db
def test_a_column_of_texts_comes_out_of_the_database_as_it_went_in():
    @QUIETLY
    @given(st.lists(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))))
    def check(words: list[str]) -> None:
        assert [word for (word,) in ask("SELECT unnest(%s::text[])", texts(words))] == words

    check()


def test_a_nul_never_slips_into_a_column():
    with pytest.raises(ValueError, match="NUL"):
        texts(["a\0b"])


def test_new_ids_rise_and_never_repeat():
    ids = new_ids(5_000)
    assert ids == sorted(set(ids))
    assert all(one[14] == "7" and one[19] in "89ab" for one in ids)


def test_a_line_without_end_is_never_held_in_memory(tmp_path):
    path = tmp_path / "long"
    path.write_text("a\n" + "x" * 5_000)
    with path.open() as file, pytest.raises(ImportRefused, match="Line 2 is longer than 1,000 characters"):
        list(short_lines(file, most=1_000))
