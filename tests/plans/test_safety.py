"""A safety plan is theirs: made together, every “I will” answered by adults, kept in versions, printed large."""

from datetime import timedelta

import pytest

from kith.access.viewers import Absent, Viewer, standing_as, standing_as_kith
from kith.foundation.clock import today
from kith.foundation.refusals import Refused
from kith.plans.actions import safety as actions
from kith.plans.models import SafetyPlan, SafetyPlanLine
from kith.plans.queries import safety as queries
from kith.plans.rules.safety import Line
from kith.plans.terms.safety import PartOwner, Promise, Section
from tests.given import plans
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, opened, questions, sent, words_of
from tests.given.plans import TODAY

pytestmark = pytest.mark.django_db


def typed(**more):
    soon, made = today() + timedelta(20), today()
    return {
        "seen_version": 0, "made_with": "Asif, his mum and Ali",
        "made_on_day": made.day, "made_on_month": made.month, "made_on_year": made.year,
        "review_on_day": soon.day, "review_on_month": soon.month, "review_on_year": soon.year,
        "places_own_words": "The café by the Rec\nNan’s", "unsafe_0_own_words": "Text Ali",
        "unsafe_0_workers": "Ali answers until ten", **more,
    }  # fmt: skip


def test_it_begins_empty_and_is_made_together(cast: Cast):
    assert "A safety plan is made together" in words_of(cast.ali, "plans:safety", cast.asif.pk)
    assert sent(cast.ali, "plans:make-safety", cast.asif.pk, **typed()).status_code == 302
    page = words_of(cast.ali, "plans:safety", cast.asif.pk)
    assert page.index("Nan’s") < page.index("Text Ali") < page.index("Ali answers until ten")
    assert answers_like_nothing(cast.noor, "plans:safety", cast.asif.pk)
    with standing_as(Viewer.of(cast.noor)):
        assert not SafetyPlan.objects.exists()
        assert not SafetyPlanLine.objects.exists()


def test_an_i_will_that_no_adult_answers_is_refused_with_everything_typed_kept(cast: Cast):
    answer = sent(cast.ali, "plans:make-safety", cast.asif.pk, **typed(out_1_own_words="Be home by nine"))
    said = answer.content.decode()
    assert answer.status_code == 422
    assert "No adult answers “Be home by nine”" in said
    assert "Nan’s" in said
    assert "Ali answers until ten" in said
    with standing_as_kith("looking"):
        assert not SafetyPlan.objects.exists()


def test_what_the_form_leaves_out_is_answered_with_a_sentence(cast: Cast):
    empty = {"places_own_words": "", "unsafe_0_own_words": "", "unsafe_0_workers": ""}
    assert "Begin with one safe place" in sent(cast.ali, "plans:make-safety", cast.asif.pk, **typed(**empty)).content.decode()
    late = today() + timedelta(29)
    when = {"review_on_day": late.day, "review_on_month": late.month, "review_on_year": late.year}
    assert "within 4 weeks" in sent(cast.ali, "plans:make-safety", cast.asif.pk, **typed(**when)).content.decode()
    nothing = sent(cast.ali, "plans:make-safety", cast.asif.pk, seen_version="")
    assert nothing.status_code == 422
    for question in ("When did you make it?", "Who made it together?", "When do you look at it again?"):
        assert f"“{question}” needs an answer" in nothing.content.decode()
    assert "(optional)" not in nothing.content.decode()


def test_versions_are_kept_and_the_next_starts_from_the_last(cast: Cast):
    first = plans.safety_plan(cast.asif, cast.ali)
    page = words_of(cast.ali, "plans:make-safety", cast.asif.pk)
    assert "The café by the Rec" in page
    assert "Ali answers until ten" in page
    late = TODAY + timedelta(84)
    plans.safety_plan(cast.asif, cast.cole, seen=1, lines=[plans.PLACE], review_on=late, reasons=plans.reasons(first))
    assert "</strong> Text Ali" not in words_of(cast.ali, "plans:safety", cast.asif.pk)
    older = words_of(cast.ali, "plans:safety", cast.asif.pk, version="1")
    assert "</strong> Text Ali" in older
    assert "This is an older version" in older
    assert opened(cast.ali, "plans:safety", cast.asif.pk, version="9").status_code == 404


def test_of_two_who_write_at_once_the_second_is_told(cast: Cast):
    plans.safety_plan(cast.asif, cast.ali)
    with pytest.raises(Refused, match="Ali made another version while you were writing"):
        plans.safety_plan(cast.asif, cast.cole)


def test_the_first_is_looked_at_within_four_weeks_and_the_next_within_twelve(cast: Cast):
    with pytest.raises(Refused, match="within 4 weeks"):
        plans.safety_plan(cast.asif, cast.ali, review_on=TODAY + timedelta(29))
    plans.safety_plan(cast.asif, cast.ali)
    with pytest.raises(Refused, match="within 12 weeks"):
        plans.safety_plan(cast.asif, cast.ali, seen=1, review_on=TODAY + timedelta(85))


def test_it_says_with_whom_it_was_made(cast: Cast):
    with pytest.raises(Refused, match="made it together"):
        plans.safety_plan(cast.asif, cast.ali, made_with=" ")
    with pytest.raises(Absent):
        plans.safety_plan(cast.asif, cast.noor)


def test_agreed_times_say_who_set_them_and_whether_he_agrees(cast: Cast):
    home = Line(Section.OUT, Promise.ADULTS, PartOwner.FAMILY, "Mum rings before she worries")
    plans.safety_plan(cast.asif, cast.ali, lines=[home])
    page = words_of(cast.ali, "plans:safety", cast.asif.pk)
    assert "Times to be home were set by Asif and his mum. I agree with them 7 out of 10." in page
    assert "My family will" in page


def test_a_copy_is_given_and_it_prints_large(cast: Cast):
    plans.safety_plan(cast.asif, cast.ali)
    assert sent(cast.ali, "plans:give-copy", cast.asif.pk).status_code == 302
    with standing_as_kith("looking"):
        assert SafetyPlan.objects.get().copy_given_on == today()
    large = words_of(cast.ali, "plans:safety-large", cast.asif.pk)
    assert "My safety plan" in large
    assert "Ali answers until ten" in large
    assert "has had a copy since" in words_of(cast.ali, "plans:safety", cast.asif.pk)


def test_his_own_words_are_never_prompted(cast: Cast):
    said = "He is putting himself at risk by absconding and associating with offenders."
    own = sent(cast.ali, "wording", unsafe_0_own_words=said, places_own_words=said).content.decode()
    ours = sent(cast.ali, "wording", unsafe_0_workers=said).content.decode()
    assert "putting himself at risk" not in own
    assert "putting himself at risk" in ours


def test_what_asks_more_of_him_than_of_adults_is_warned_of_when_it_came_from_elsewhere(cast: Cast):
    made = plans.safety_plan(cast.asif, cast.ali)
    with standing_as(viewer := Viewer.of(cast.ali)):
        page = queries.page(viewer, cast.asif)
        assert page.warning == ""
        more = Line(Section.OUT, Promise.MINE, PartOwner.YOUNG_PERSON, "Be home by nine")
        asked = queries.SafetyPage(page.person, page.versions, page.plan, (*page.lines, more))
    assert asked.warning.startswith("It asks 2 things of a young person and 1 of adults")
    assert made.version == 1


def test_a_longer_plan_asks_no_more_of_the_database(cast: Cast):
    plans.safety_plan(cast.asif, cast.ali)
    short = questions(cast.ali, "plans:safety", cast.asif.pk)
    plans.safety_plan(cast.asif, cast.ali, seen=1, lines=[plans.PLACE, *[plans.I_WILL] * 6])
    assert questions(cast.ali, "plans:safety", cast.asif.pk) == short


def test_giving_a_copy_is_for_those_who_work_with_him(cast: Cast):
    made = plans.safety_plan(cast.asif, cast.ali)
    with pytest.raises(Absent):
        actions.give_copy(plan=made, by=cast.noor, at=NOON)
    assert sent(cast.ali, "plans:give-copy", cast.mina.pk).status_code == 404
