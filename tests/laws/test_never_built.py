"""What Kith refuses to be (PRACTICE section 9): the test is that it is not there."""

import re

from django.apps import apps
from django.urls import get_resolver
from tests.laws.test_shape import OURS, patterns

NEVER = re.compile(
    r"risk_?(score|level|rating)|gang|nominal|offender|compliance|engagement_score|\brag\b|centrality|face_?recognition|anpr|cctv"
    r"|live_?location|friend_?graph|(^|_)score($|_)|(^|_)rating($|_)"
)


def test_no_record_has_a_score_a_rating_or_a_flag_of_a_young_person():
    found = [
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        if model._meta.app_label in OURS
        for field in model._meta.get_fields()
        if NEVER.search(field.name)
    ]
    assert not found, found


def test_no_address_leads_to_one():
    assert not [address for address, _ in patterns(get_resolver()) if NEVER.search(address)]


def test_no_record_links_one_young_person_to_another():
    for model in apps.get_models():
        if model._meta.app_label in OURS:
            people = [
                f
                for f in model._meta.get_fields()
                if f.concrete
                and f.is_relation
                and f.related_model
                and f.related_model._meta.label == "people.YoungPerson"
            ]
            assert len(people) <= 1, f"{model._meta.label} joins two young people"


def test_nobody_can_take_people_away_in_bulk():
    assert not [address for address, _ in patterns(get_resolver()) if "export" in address or "csv" in address]
