"""Places from a map become contexts, once."""

import json

import pytest
from django.core.management import CommandError

from kith.access.viewers import standing_as_kith
from kith.contexts.models import Context
from kith.exchange.models import Import
from tests.exchange.given import SHARED, bring, collection, feature, places_file
from tests.given.cast import Cast

pytestmark = pytest.mark.django_db
AS = ("--kind", "place", "--name-field", "name")


def names() -> list[str]:
    with standing_as_kith("checking"):
        return sorted(Context.objects.exclude(outside_key=None).values_list("name", flat=True))


def test_looking_says_what_would_happen_and_changes_nothing(db, tmp_path):
    said = bring("places", places_file(tmp_path, feature("Tannery Arcade"), feature("Mill Park")), *AS)
    assert "2 would be added" in said
    assert "Nothing has been changed" in said
    assert names() == []


def test_applying_adds_them_and_a_second_time_changes_nothing(db, tmp_path):
    path = places_file(
        tmp_path,
        feature("Tannery Arcade"),
        feature("Mill  Park ", {"type": "LineString", "coordinates": [[-1, 53], [-1.2, 53]]}),
    )
    assert "2 added" in bring("places", path, *AS, "--apply")
    with standing_as_kith("checking"):
        park = Context.objects.get(name="Mill Park")
        before = list(Context.objects.order_by("pk").values())
    assert (park.kind, park.status, park.geometry["type"], park.longitude) == ("place", "known", "LineString", -1.2)
    assert "0 added, 2 already there" in bring("places", path, *AS, "--apply")
    with standing_as_kith("checking"):
        assert list(Context.objects.order_by("pk").values()) == before
    assert Import.objects.get().state == "done"


def test_other_names_come_along_and_unknown_is_no_name(db, tmp_path):
    path = places_file(
        tmp_path, feature("Bus Station", also='the "bus" \\ stn', old=None), feature("Unknown", also="x")
    )
    said = bring("places", path, *AS, "--alias-field", "also", "--alias-field", "old", "--apply")
    assert "line 19, row 2, rejected: It has no name in name." in said
    with standing_as_kith("checking"):
        assert Context.objects.get(name="Bus Station").aliases == ['the "bus" \\ stn']


def test_a_key_keeps_a_renamed_place_the_same_place_and_says_that_it_differs(db, tmp_path):
    bring("places", places_file(tmp_path, feature("Old Arcade", id=7)), *AS, "--key-field", "id", "--apply")
    said = bring("places", places_file(tmp_path, feature("New Arcade", id=7)), *AS, "--key-field", "id", "--apply")
    assert "1 of those already there differ" in said
    assert names() == ["Old Arcade"]


def test_the_same_place_twice_in_one_file_is_listed_and_added_once(db, tmp_path):
    said = bring("places", places_file(tmp_path, feature("Arcade"), feature("Arcade")), *AS, "--apply")
    assert "1 added" in said
    assert "already on line 4, row 1" in said


def test_every_rejected_row_is_in_the_report(db, tmp_path):
    rows = [feature("Arcade", {"type": "Point", "coordinates": [200 + n, 1]}) for n in range(30)]
    said = bring("places", places_file(tmp_path, feature("Park"), *rows), *AS, "--report", tmp_path / "report.csv")
    assert "and 10 more" in said
    lines = (tmp_path / "report.csv").read_text().splitlines()
    assert len(lines) == 31
    assert lines[1].endswith(
        "Those coordinates are not longitude and latitude: is the file in another coordinate system?"
    )
    assert (tmp_path / "report.csv").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "is empty"),
        ("PK\x03\x04....", "a spreadsheet or another zip file, not GeoJSON"),
        ("name,x,y\n", "begins with a curly bracket"),
        ("[1, 2]", "begins with a curly bracket"),
        ('{"type": "FeatureCollection", "features": [', "ends in the middle, on line 1"),
        (json.dumps(collection(feature("A"), feature("B")))[:-60], "Is it all there?"),
        ('{"type": "FeatureCollection",\n "features": [\n{"type": oops}]}', "broken on line 3"),
        ('{"type": "FeatureCollection", "features": []} more', "something follows the end"),
        ('{"type": "FeatureCollection", "features": []}', "There are no features"),
        ('{"type": "Topology", "objects": {}}', "This is a Topology, not a GeoJSON FeatureCollection"),
        ('{"type": "FeatureCollection", "features": [NaN]}', "NaN is not a number"),
        (json.dumps(collection(*[feature(f"P{n}", x=float("nan")) for n in range(3)])), "NaN is not a number"),
        (json.dumps(collection(*map(feature, "ABC"))).replace('"C"', "-Infinity"), "-Infinity is not a number"),
        (json.dumps(collection(*map(feature, "ABC"))).replace('"C"', "9" * 5_000), "a number is too long"),
        ('{"a":' + "[" * 200_000, "nested too deeply"),
        ('{"a":' + "9" * 5_000 + "}", "a number is too long"),
        (json.dumps(collection(feature("A"))).replace("name", "nom"), "have no property called name. They have: nom"),
        (json.dumps(collection(feature("A"), crs={"type": "name", "properties": {"name": "EPSG:27700"}})), "coordinate system that Kith does not read"),
        (json.dumps(collection(feature("A"), crs=None)), "coordinate system that Kith does not read"),
        (json.dumps(collection(feature("A", {"type": "Point", "coordinates": [385000, 398000]}))), "they look like metres"),
        ('{"type": "FeatureCollection", "features": ["' + "x" * 17_000_000, "one value is longer than 16,000,000"),
    ],
)  # fmt: skip
def test_a_bad_map_gets_one_sentence_and_adds_nothing(db, tmp_path, text, sentence):
    path = tmp_path / "bad.geojson"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CommandError) as refused:
        bring("places", path, *AS, "--apply")
    assert sentence in str(refused.value)
    assert "\n" not in str(refused.value)
    assert names() == []


@pytest.mark.parametrize(
    ("encoding", "sentence"), [("utf-16", "written in UTF-16"), ("cp1252", "is not all UTF-8 text")]
)
def test_another_encoding_gets_a_sentence_and_can_be_named(db, tmp_path, encoding, sentence):
    path = tmp_path / "places.geojson"
    path.write_bytes(json.dumps(collection(feature("Café")), ensure_ascii=False).encode(encoding))
    with pytest.raises(CommandError, match=sentence):
        bring("places", path, *AS)
    assert "1 added" in bring("places", path, *AS, "--encoding", encoding, "--apply")
    assert names() == ["Café"]


def test_old_crs_84_and_a_byte_order_mark_are_read(db, tmp_path):
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    path = tmp_path / "places.geojson"
    path.write_text(json.dumps(collection(feature("Arcade"), crs=crs)), encoding="utf-8-sig")
    assert "1 would be added" in bring("places", path, *AS)


@pytest.mark.parametrize("kind", [["Point"], {"a": 1}, None, 7])
def test_a_type_that_is_no_word_rejects_that_row_alone(db, tmp_path, kind):
    path = places_file(tmp_path, feature("Arcade", {"type": kind, "coordinates": [1, 2]}), feature("Park"))
    assert "A place is a point, a line or an area in GeoJSON." in bring("places", path, *AS, "--apply")
    assert names() == ["Park"]


def test_nul_in_a_name_rejects_that_row_alone(db, tmp_path):
    said = bring("places", places_file(tmp_path, feature("Ar\0cade"), feature("Park")), *AS, "--apply")
    assert "It holds a character that cannot be kept." in said
    assert names() == ["Park"]


def test_a_number_too_long_to_be_kept_exactly_rejects_that_row_wherever_it_stands(db, tmp_path):
    long = [10**25, -(10**25), 2**64, -(2**63) - 1, 1e300]
    kept = [2**64 - 1, -(2**63) + 1, 12.5, "9" * 25]
    rows = [feature(name) for name in [*long, "Park", *long, *kept]]
    said = bring("places", places_file(tmp_path, *rows), *AS, "--apply")
    assert said.count("A number that long is not kept exactly. Write it in quotation marks.") == 10
    assert names() == sorted(["Park", *map(str, kept)])


def test_half_a_character_rejects_that_row_alone(db, tmp_path):
    said = bring("places", places_file(tmp_path, *map(feature, ["Park", "Arcade", "A\ud800", "Baths"])), *AS, "--apply")
    assert "row 3, rejected: It holds a character that cannot be kept." in said
    assert names() == ["Arcade", "Baths", "Park"]


@pytest.mark.parametrize("given", ["nowhere.geojson", "."])
def test_no_file_gets_a_sentence(db, tmp_path, given):
    with pytest.raises(CommandError, match="There is no file|is a folder"):
        bring("places", tmp_path / given, *AS)


def test_whoever_brings_it_in_is_in_the_audit(cast: Cast, tmp_path):
    from kith.audit.models import Entry

    bring("places", places_file(tmp_path, feature("Arcade")), *AS, "--apply", "--by", "sam@riverside.example")
    with standing_as_kith("checking"):
        verbs = list(
            Entry.objects.filter(actor=cast.sam.pk, verb__startswith="exchange")
            .order_by("id")
            .values_list("verb", "facts")
        )
    assert verbs == [("exchange.import.places", "1 new"), ("exchange.import.done", "1 rows")]


@pytest.mark.skipif(not (SHARED / "data").exists(), reason="the open data is not beside this checkout")
def test_real_open_data_comes_in(db):
    path = SHARED / "data" / "places_trafford" / "libraries.geojson"
    assert "13 added" in bring("places", path, "--kind", "place", "--name-field", "Name", "--apply")
