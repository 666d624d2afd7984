"""A young person's or a family's line is theirs: a new version that changes it or leaves it out says who asked for it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kith.access.viewers import Viewer, standing_as, standing_as_kith
from kith.foundation.clock import today
from kith.foundation.refusals import Refused
from kith.plans.forms.safety import Boxes, as_typed
from kith.plans.models import SafetyPlan, SafetyPlanChange, SafetyPlanLine
from kith.plans.rules.safety import Line, all_lines
from kith.plans.terms.safety import Because, PartOwner, Promise, Section
from tests.given import plans
from tests.given.cast import Cast
from tests.given.pages import questions, sent, words_of
from tests.given.plans import I_WILL, PLACE, TODAY
from tests.plans.test_safety import typed

pytestmark = pytest.mark.django_db

MUM_WILL = Line(Section.UNSAFE, Promise.ADULTS, PartOwner.FAMILY, "Mum picks him up")
TEXT_MUM = replace(I_WILL, words="Text mum")


def line_of(words: str) -> SafetyPlanLine:
    with standing_as_kith("looking"):
        return SafetyPlanLine.objects.get(words=words, plan__version=1)


def again(cast: Cast, **more):
    """The second version: “Text Ali” is “Text mum” now."""
    return sent(cast.ali, "plans:make-safety", cast.asif.pk, **typed(
        seen_version=1, places_own_words="The café by the Rec", unsafe_0_own_words="Text mum", **more
    ))  # fmt: skip


def test_his_line_reworded_without_him_is_refused_with_what_was_typed_kept(cast: Cast):
    plans.safety_plan(cast.asif, cast.ali)
    answer = again(cast, who_set_times="Asif and Nan")
    said = answer.content.decode()
    assert answer.status_code == 422
    assert "“Text Ali” is the young person’s line, and now says “Text mum”. Why?" in said
    assert "This line is theirs. Say why it is not what it was, or put it back." in said
    assert "Asif and Nan" in said
    assert "(optional)" not in said
    with standing_as_kith("looking"):
        assert SafetyPlan.objects.count() == 1


def test_with_a_reason_it_is_kept_and_the_page_shows_both_side_by_side(cast: Cast):
    plans.safety_plan(cast.asif, cast.ali)
    key, day = line_of("Text Ali").pk, today()
    why = {f"because_{key}": "asked", f"said_{key}_own_words": "Ali does not always see it"}
    why |= {f"asked_on_{key}_day": day.day, f"asked_on_{key}_month": day.month, f"asked_on_{key}_year": day.year}
    assert again(cast, **why).status_code == 302
    page = words_of(cast.ali, "plans:safety", cast.asif.pk)
    changed = page[page.index("What changed in their part") :]
    assert changed.index("Text Ali") < changed.index("Text mum") < changed.index("We asked them, and they agreed, on")
    assert "“Ali does not always see it”" in changed
    assert "What changed in their part" not in words_of(cast.ali, "plans:safety", cast.asif.pk, version="1")
    with standing_as(Viewer.of(cast.noor)):
        assert not SafetyPlanChange.objects.exists()


def test_asking_has_a_day_and_the_other_reasons_have_none(cast: Cast):
    plans.safety_plan(cast.asif, cast.ali)
    key, soon = line_of("Text Ali").pk, today() + timedelta(1)
    on = {f"asked_on_{key}_day": soon.day, f"asked_on_{key}_month": soon.month, f"asked_on_{key}_year": soon.year}
    assert "On which day did you ask them?" in again(cast, **{f"because_{key}": "asked"}).content.decode()
    assert "has not come yet" in again(cast, **{f"because_{key}": "asked"}, **on).content.decode()
    assert "Only what they were asked has a day" in again(cast, **{f"because_{key}": "said_so"}, **on).content.decode()
    assert "is not offered any more" in again(cast, **{f"because_{key}": "because"}).content.decode()
    assert again(cast, **{f"because_{key}": "asked", f"asked_on_{key}_day": "soon"}).status_code == 422


def test_a_line_put_back_is_asked_about_no_more(cast: Cast):
    plans.safety_plan(cast.asif, cast.ali)
    back = typed(seen_version=1, places_own_words="The café  by the Rec\nNan’s")
    assert sent(cast.ali, "plans:make-safety", cast.asif.pk, **back).status_code == 302
    with standing_as_kith("looking"):
        assert not SafetyPlanChange.objects.exists()


def test_no_way_past_the_form_changes_his_line_without_a_reason(cast: Cast):
    first = plans.safety_plan(cast.asif, cast.ali)
    with pytest.raises(Refused, match="“Text Ali” is the young person’s line, and now says “Text mum”"):
        plans.safety_plan(cast.asif, cast.ali, seen=1, lines=[PLACE, TEXT_MUM])
    with pytest.raises(Refused, match="“The café by the Rec” is the young person’s line, and is left out now"):
        plans.safety_plan(cast.asif, cast.ali, seen=1, lines=[I_WILL])
    asked = plans.reasons(first, Because.ASKED, asked_on=TODAY + timedelta(1))
    with pytest.raises(Refused, match="has not come yet"):
        plans.safety_plan(cast.asif, cast.ali, seen=1, lines=[PLACE, TEXT_MUM], reasons=asked)


def test_the_familys_line_is_the_familys(cast: Cast):
    first = plans.safety_plan(cast.asif, cast.ali, lines=[MUM_WILL])
    workers = replace(MUM_WILL, owner=PartOwner.WORKERS)
    with pytest.raises(Refused, match="“Mum picks him up” is the family’s line, and is left out now"):
        plans.safety_plan(cast.asif, cast.ali, seen=1, lines=[workers])
    no_longer = plans.reasons(first, Because.NO_LONGER)
    made = plans.safety_plan(cast.asif, cast.ali, seen=1, lines=[workers], reasons=no_longer)
    with standing_as_kith("looking"):
        change = SafetyPlanChange.objects.select_related("line").get(plan=made)
    assert (change.line.words, change.became, change.because) == ("Mum picks him up", None, "no_longer")


def test_workers_reword_their_own_lines_as_they_need(cast: Cast):
    plans.safety_plan(cast.asif, cast.ali)
    later = replace(I_WILL, answered_by=(replace(plans.WORKERS_WILL, words="Ali answers until eleven"),))
    assert plans.safety_plan(cast.asif, cast.ali, seen=1, lines=[later, PLACE]).version == 2


def test_the_boxes_of_a_new_version_hold_every_line_of_the_last():
    workers = plans.WORKERS_WILL
    alone = [line for n in range(5) for line in (replace(MUM_WILL, words=f"Mum {n}"), replace(workers, words=f"Ali {n}"))]
    before = [PLACE, *alone, *[replace(I_WILL, words=f"Text {n}") for n in range(4)]]
    held = as_typed(before)
    boxes = Boxes({name: "\n".join(one) if isinstance(one, list) else one for name, one in held.items()}, initial=held)
    boxes.full_clean()
    assert set(all_lines(boxes.cleaned_data["lines"])) == set(all_lines(before))


def test_a_page_with_more_changes_asks_no_more_of_the_database(cast: Cast):
    first = plans.safety_plan(cast.asif, cast.ali)
    before = questions(cast.ali, "plans:safety", cast.asif.pk)
    plans.safety_plan(cast.asif, cast.ali, seen=1, lines=[TEXT_MUM], reasons=plans.reasons(first))
    assert questions(cast.ali, "plans:safety", cast.asif.pk) == before
