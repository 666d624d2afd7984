"""Two people who add the fifth goal at the same moment do not make a sixth between them."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from kith.access.viewers import standing_as_kith
from kith.casework.models import Case
from kith.foundation.refusals import Refused
from kith.plans.models import SafetyGoal
from tests.given import cases, plans
from tests.given.cast import gather


def add(case: Case, by: Any, together: Barrier) -> str:
    """Add a goal at the same moment as somebody else: "" or why not."""
    try:
        together.wait(timeout=10)
        plans.goal(case, by, f"The one {by.name} adds")
    except Refused as refusal:
        return refusal.because
    finally:
        connection.close()
    return ""


@pytest.mark.django_db(transaction=True)
def test_of_two_who_add_the_fifth_goal_at_once_one_is_told_that_there_are_five():
    cast = gather()
    case = cases.place_case(cast)
    for n in range(4):
        plans.goal(case, cast.dee, f"Goal {n}")
    together = Barrier(2)
    with ThreadPoolExecutor(2) as two:
        told = sorted(two.map(lambda by: add(case, by, together), (cast.ali, cast.noor)))
    assert told[0] == ""
    assert told[1].startswith("There are 5 goals already.")
    with standing_as_kith("counting"):
        assert SafetyGoal.objects.filter(case=case).count() == 5
