"""Why somebody did what the audit says: read in words by whoever may read it, and by nobody else."""

import re
from typing import Any

import pytest

from kith.access.terms import Resource
from kith.audit import saying
from kith.casework.actions import cases, friendship
from kith.people import actions as people
from tests.given import assessments as given
from tests.given import cases as given_cases
from tests.given.cast import NOON, Cast, staff
from tests.given.pages import opened, questions, words_of
from tests.laws.code import SOURCE

pytestmark = pytest.mark.django_db
PURPOSE = "To ask whether B has been told by now."


def test_the_officer_reads_for_which_purpose_a_letter_was_opened_and_not_whose_it_is(cast: Cast):
    member = given.members(given.friends(given_cases.place_case(cast), cast))[0]
    friendship.open_key(member=member, purpose=PURPOSE, by=cast.dee, at=NOON)
    page = words_of(cast.dana, "audit:all", verb="casework.open_key")
    assert "Opened who a letter stands for" in page
    assert f"Why: {PURPOSE}" in page
    assert "Asif" not in page


def test_why_the_key_goes_on_and_why_it_went_are_read_too(cast: Cast):
    made = given.friends(given_cases.place_case(cast), cast)
    friendship.review(assessment=made, why="Two of them are still being told.", by=cast.dee, at=NOON)
    friendship.destroy_key(assessment=made, why="They asked us to.", by=cast.dee, at=NOON)
    page = words_of(cast.dana, "audit:all")
    assert "Why: Two of them are still being told." in page
    assert "Why: They asked us to." in page


def test_a_reason_that_stands_in_a_young_persons_record_is_not_read_in_the_audit(cast: Cast):
    case = given_cases.asifs_case(cast)
    cases.hand_on(case=case, lead=cast.cole, why="His mother asked for Cole.", by=cast.ali, at=NOON)
    page = words_of(cast.dana, "audit:all", person=cast.asif.pk, reasoned="on")
    assert "Asked somebody else to lead a case" in page
    assert "His mother asked" not in page
    assert "with a reason, which is read in a case" in page


def test_why_an_adult_is_shut_to_a_team_is_never_read_here(cast: Cast):
    both = staff("Bea", cast.team, *_roles("dpo", "context_lead"))
    people.record_adult(name="Somebody Grey", why="Seen by the gate.", by=cast.ali, at=NOON)
    page = words_of(both, "audit:all", verb="people.record_adult")
    assert "Seen by the gate" not in page
    assert "with a reason, which is read in an adult of concern" in page


def test_what_its_reader_may_see_elsewhere_they_read_here(cast: Cast):
    given_cases.place_case(cast)
    both = staff("Bea", cast.team, *_roles("dpo", "context_lead"))
    for who, may in ((cast.dana, False), (both, True)):
        rows = [row for row in opened(who, "audit:all", verb="casework.open").context["rows"] if row.entry.why]
        assert [bool(row.reason) for row in rows] == [may] * len(rows)
        assert rows


def _roles(*names: str) -> list[Any]:
    from kith.access.terms import Role

    return [Role(name) for name in names]


def test_it_narrows_to_what_has_a_reason(cast: Cast):
    words_of(cast.ali, "people:one", cast.asif.pk)
    answer = opened(cast.dana, "audit:all", reasoned="on")
    assert answer.context["narrowed"]
    assert answer.context["rows"]
    assert all(row.entry.why for row in answer.context["rows"])
    assert any(not row.entry.why for row in opened(cast.dana, "audit:all").context["rows"])
    assert questions(cast.dana, "audit:all", reasoned="on") == questions(cast.dana, "audit:all") + 1


def verbs_with_a_reason() -> set[str]:
    """Every verb that the source gives a reason, without the state or answer a family of them ends with."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py") if "demo" not in path.parts)
    calls = re.findall(r'\bact\(\s*f?"([a-z_.]+)([^)]*(?:\([^)]*\)[^)]*)*)\) ?(?:as \w+)?:', text)
    return {verb.rstrip(".") for verb, rest in calls if re.search(r"\bwhy=", rest)}


def test_every_reason_is_sorted_a_purpose_or_part_of_a_record():
    found = verbs_with_a_reason()
    assert len(found) >= 30
    assert found == saying.PURPOSES | set(saying.STANDS_IN) | set(saying.READ_THERE_ONLY)


@pytest.mark.parametrize("verb", ["casework.never_heard_of", "people.record_adult", "people.list_adult"])
def test_what_nobody_has_sorted_is_read_by_nobody(verb: str):
    assert not saying.may_read_reason(verb, lambda kind: True)


def test_a_state_at_the_end_of_a_verb_makes_no_difference():
    assert saying.may_read_reason("casework.move.closed", lambda kind: kind is Resource.CASE)
    assert saying.where_its_reason_stands("patterns.answer.not_now") == "a question about a context"
    assert saying.where_its_reason_stands("bench.never_heard_of") == ""
