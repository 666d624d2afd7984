"""Each page of the benchmark is asked of a small benchmark authority, and each list and case page is in the benchmark."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import get_resolver

from kith.bench import pages
from kith.bench.pages.timing import _ask as ask
from kith.bench.pages.timing import pages as every_page
from kith.demo.large.loading import load_large
from kith.foundation.clock import now

APPS = ("casework", "encounters", "mapping", "patterns", "plans", "relationships")
# Pages that ask one thing or do one thing: forms, buttons, what is downloaded, and addresses that lead on to another page.
LEFT_OUT = """
    casework:act-now casework:add-member casework:add-part casework:agree-interplay casework:alert casework:arrange
    casework:ask-check casework:band casework:begin-threshold casework:beside-nrm casework:bring-in-school-list
    casework:call-off casework:choose-first casework:choose-school-list casework:clock casework:close-meeting
    casework:complete casework:criterion casework:decide-nrm casework:decide-screening casework:decide-telling
    casework:destroy-key casework:draw-interplay casework:end-assessment casework:end-interplay
    casework:example-school-list casework:factors casework:follow-threshold casework:held casework:invite
    casework:keep-promise casework:mark casework:mark-component casework:minute casework:name-threshold
    casework:new-band casework:new-criterion casework:open-assessment casework:open-friendship casework:open-key
    casework:parked casework:pass-on casework:publish-policy casework:publish-threshold casework:read-check
    casework:refer-nrm casework:review-friendship casework:say casework:say-of casework:sign-check
    casework:stopped-check casework:take-out casework:take-up casework:thanks casework:visit casework:weigh
    encounters:add_new encounters:amend encounters:around encounters:back encounters:discard encounters:draft
    encounters:in-touch encounters:named_in encounters:promote encounters:report-missing encounters:talk
    mapping:answered mapping:change-choice mapping:close-wave mapping:make-survey mapping:open-wave mapping:take-out
    plans:add-goal plans:add-indicator plans:agree-action plans:agree-interim plans:agree-school-action
    plans:end-action plans:give-copy plans:how-many
    plans:move plans:respond plans:say-outcome plans:settle-goal plans:take-baseline plans:tie plans:untie
    relationships:reach_out relationships:revisit
"""
NAMED = re.compile(rf'"((?:{"|".join(APPS)}):[\w-]+)"')


@pytest.mark.django_db(transaction=True, databases=["default", "owner"])
def test_every_page_of_the_benchmark_is_answered():
    load_large(people=60, contexts=120, notes=900, seed=3, at=now())
    asked = list(every_page())
    assert len({page.name for page in asked}) == len(asked), "two pages are told apart by their names"
    for page in asked:
        client = Client(SERVER_NAME="localhost")
        client.cookies[settings.SESSION_COOKIE_NAME] = page.session
        ask(client, page)


def addresses():
    """The name of every address of the apps whose lists and case pages are measured."""
    for prefix in APPS:
        (_, resolver) = get_resolver().namespace_dict[prefix]
        yield from (f"{prefix}:{name}" for name in resolver.reverse_dict if isinstance(name, str))


def test_every_list_and_case_page_is_in_the_benchmark():
    measured = {name for path in Path(pages.__file__).parent.glob("*.py") for name in NAMED.findall(path.read_text("utf-8"))}
    known = set(addresses())
    left_out = set(LEFT_OUT.split())
    assert known - measured - left_out == set(), "measure it in kith.bench.pages, or say in LEFT_OUT that it asks or does one thing"
    assert left_out - known == left_out & measured == set(), "it is no longer there, or measured now: take it out of LEFT_OUT"
