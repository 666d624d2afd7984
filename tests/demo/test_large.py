"""The large authority holds what stands beside notes and cases, and what is added to one made before is the same."""

from datetime import timedelta

import pytest
from django.apps import apps

from kith.access.viewers import standing_as_kith
from kith.audit import queries as audit
from kith.demo.large import cases, loading
from kith.demo.large.loading import load_large
from kith.foreseen import Foreseen
from kith.people.models import YoungPerson
from kith.plans.models import SafetyPlan, SafetyPlanLine
from kith.plans.terms.safety import Promise
from tests.demo.test_ground import shape
from tests.given.cast import NOON

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "owner"])


def named_in(part):
    """The models whose tables this part of the large authority fills."""
    tables = {model._meta.db_table: model for model in apps.get_models()}
    return [tables[table] for table in part.COLUMNS]


def said(one):
    """The fields in which something is said and that are not ties: Django's own checks of these need no other row."""
    return [field for field in one._meta.concrete_fields if not field.is_relation and field.value_from_object(one) not in field.empty_values]


@pytest.mark.parametrize("part", [cases, *loading.BESIDE])
def test_every_row_of_the_large_authority_says_only_what_its_form_allows(part):
    load_large(people=60, contexts=120, notes=10, seed=3, at=NOON)
    with standing_as_kith("checking"):
        for model in named_in(part):
            rows = list(model.objects.all())
            assert rows, f"the large authority has no {model._meta.verbose_name}"
            for one in rows:
                checked = {field.name for field in said(one)}
                one.clean_fields(exclude=[field.name for field in one._meta.concrete_fields if field.name not in checked])


@pytest.fixture
def made_before(monkeypatch):
    """A large authority of thirty young people that was made before anything stood beside its notes and cases."""
    with monkeypatch.context() as earlier:
        earlier.setattr(loading, "BESIDE", ())
        load_large(people=30, contexts=60, notes=60, seed=3, at=NOON)


def test_what_came_later_is_added_to_a_large_authority_made_before(made_before):
    before = shape()
    loading.add_beside(people=30, contexts=60, at=NOON + timedelta(days=9))
    assert shape() == before
    with standing_as_kith("counting"):
        assert all(model.objects.exists() for part in loading.BESIDE for model in named_in(part))
        assert {one.person_id for one in SafetyPlan.objects.all()} <= set(YoungPerson.objects.values_list("pk", flat=True))
        assert list(audit.faults()) == []


def test_what_came_later_is_refused_where_the_authority_was_another(made_before):
    before = shape()
    with pytest.raises(Foreseen, match="make it anew"):
        loading.add_beside(people=29, contexts=61, at=NOON)
    assert shape() == before
    with standing_as_kith("counting"):
        assert not SafetyPlan.objects.exists()


def test_each_promise_of_a_large_authoritys_safety_plans_has_an_adult_who_answers_it():
    load_large(people=30, contexts=60, notes=60, seed=3, at=NOON)
    with standing_as_kith("reading"):
        lines = list(SafetyPlanLine.objects.all())
    mine = {line.pk for line in lines if line.promise == Promise.MINE.value}
    assert mine == {line.answers_id for line in lines if line.answers_id} != set()
