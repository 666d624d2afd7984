"""A friendship and peer assessment: gates first, letters only, a key that opens for a purpose and is destroyed on its day."""

from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from kith.access.viewers import Absent, Viewer, standing_as, standing_as_kith
from kith.audit.acts import act
from kith.audit.models import Entry
from kith.casework import tasks
from kith.casework.actions import friendship as actions
from kith.casework.models import Assessment, AssessmentKey, Member, MemberKey, MemberPart
from kith.casework.rules.friendship import Included
from kith.casework.terms.assessments import Told
from kith.casework.terms.referrals import LegalBasis
from kith.foundation.clock import now
from kith.foundation.refusals import Refused
from kith.foundation.sealing import Unopenable
from tests.given import assessments as given
from tests.given import cases
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, opened, questions, sent, words_of

pytestmark = pytest.mark.django_db
PURPOSE = "To ask whether B has been told by now."
GATES = {
    "trigger": "Young people asked for help.", "proportionality": "Less would not do.", "legal_gateway": "sections_10_11",
    "destroy_on_day": "30", "destroy_on_month": "9", "destroy_on_year": "2027", "members": "2",
}  # fmt: skip


def friends(cast: Cast, *, at: datetime = NOON) -> Assessment:
    return given.friends(cases.place_case(cast), cast, at=at)


def test_v22_without_a_published_policy_it_does_not_open(cast: Cast):
    case = cases.place_case(cast)
    given.check(case, by=cast.dee)
    with pytest.raises(Refused, match="No policy"):
        actions.open_friendship(
            case=case, trigger="x", questions="", proportionality="x", legal_gateway=LegalBasis.SECTION_17, sharing_agreement="",
            destroy_on=given.END, members=given.included("A", "B"), by=cast.dee, at=NOON,
        )  # fmt: skip
    assert "Publish it first" in words_of(cast.dee, "casework:open-friendship", case.pk)


def test_v22_the_database_keeps_the_gates_too(cast: Cast):
    made = friends(cast)
    with pytest.raises(IntegrityError), transaction.atomic(), act("casework.analyse", by=cast.dee, at=NOON, about=made):
        Assessment.objects.filter(pk=made.pk).update(policy_url="")


def test_only_a_context_lead_opens_one_and_never_in_a_young_person_s_case(cast: Cast):
    case = cases.place_case(cast)
    assert "A context lead opens these" in words_of(cast.ali, "casework:open-friendship", case.pk)
    assert sent(cast.ali, "casework:open-friendship", case.pk, **GATES).status_code == 200
    assert "in a case of its own" in words_of(cast.ali, "casework:open-friendship", cases.asifs_case(cast).pk)
    with standing_as_kith("looking"):
        assert not Assessment.objects.exists()
    with pytest.raises(Absent):
        actions.open_friendship(
            case=case, trigger="x", questions="", proportionality="x", legal_gateway=LegalBasis.SECTION_17, sharing_agreement="",
            destroy_on=given.END, members=given.included("A", "B"), by=cast.ali, at=NOON,
        )  # fmt: skip


def test_members_are_letters_and_nowhere_else_does_a_name_stand(cast: Cast):
    made = friends(cast)
    assert [member.letter for member in given.members(made)] == ["A", "B"]
    page = words_of(cast.noor, "casework:assessment", made.case_id, made.pk)
    assert "Letters only" in page
    assert "Asif" not in page
    assert "Who is A?" not in page
    assert "Who is A?" in words_of(cast.dee, "casework:assessment", made.case_id, made.pk)
    with standing_as_kith("looking"):
        assert all(b"Asif" not in bytes(row.sealed) for row in MemberKey.objects.all())
        assert not any("Asif" in (entry.why + entry.facts) for entry in Entry.objects.filter(verb__startswith="casework"))


def test_the_key_opens_for_a_purpose_that_is_written_down(cast: Cast):
    member = given.members(friends(cast, at=now()))[0]
    with pytest.raises(Refused, match="what you need it for"):
        actions.open_key(member=member, purpose="why", by=cast.dee, at=now())
    assert actions.open_key(member=member, purpose=PURPOSE, by=cast.dee, at=now()) == "Asif K"
    with standing_as_kith("looking"):
        entry = Entry.objects.order_by("id").last()
    assert entry is not None
    assert (entry.verb, entry.why, entry.facts, str(entry.about)) == ("casework.open_key", PURPOSE, "A", str(member.pk))
    asked = opened(cast.dee, "casework:open-key", member.pk).content.decode()
    assert "Asif" not in asked
    assert "Asif K" in sent(cast.dee, "casework:open-key", member.pk, purpose=PURPOSE).content.decode()


def test_nobody_but_a_context_lead_opens_the_key(cast: Cast):
    member = given.members(friends(cast))[0]
    for who in (cast.ali, cast.cole, cast.sam, cast.noor, cast.dana, cast.ade, cast.priya):
        assert answers_like_nothing(who, "casework:open-key", member.pk)
        with pytest.raises(Absent):
            actions.open_key(member=member, purpose=PURPOSE, by=who, at=NOON)


def test_the_database_itself_keeps_the_key_with_every_filter_switched_off(cast: Cast):
    friends(cast)
    for who in (cast.ali, cast.sam, cast.noor, cast.dana, cast.ade, cast.priya):
        with standing_as(Viewer.of(who)):
            assert not MemberKey._base_manager.exists()
            assert not AssessmentKey._base_manager.exists()
    with standing_as(Viewer.of(cast.dee)):
        assert MemberKey._base_manager.count() == 2


def test_sealed_words_moved_to_another_letter_do_not_open(cast: Cast):
    first, second = given.members(friends(cast))
    with act("casework.add_member", by=cast.dee, at=NOON, about=first):
        MemberKey.objects.filter(member=first).update(sealed=MemberKey.objects.get(member=second).sealed)
    with pytest.raises(Unopenable):
        actions.open_key(member=first, purpose=PURPOSE, by=cast.dee, at=NOON)


def test_a_key_moved_to_another_assessment_does_not_open(cast: Cast):
    first = friends(cast)
    park = cases.actions.open_context_case(
        context=cast.park, legal_basis=LegalBasis.SECTIONS_10_11, why="Named.", by=cast.dee, at=NOON
    )
    second = given.friends(park, cast)
    with standing_as_kith("looking"):
        wrapped = bytes(AssessmentKey.objects.get(assessment=first).wrapped)
    with act("casework.add_member", by=cast.dee, at=NOON, about=second):
        AssessmentKey.objects.filter(assessment=second).update(wrapped=wrapped)
    with pytest.raises(Unopenable):
        actions.open_key(member=given.members(second)[0], purpose=PURPOSE, by=cast.dee, at=NOON)


def test_a_destroyed_key_opens_for_nobody_and_the_assessment_stays(cast: Cast):
    made = friends(cast)
    member = given.members(made)[0]
    assert sent(cast.dee, "casework:destroy-key", made.pk, why="They asked us to.").status_code == 302
    with pytest.raises(Refused, match="has been destroyed"):
        actions.open_key(member=member, purpose=PURPOSE, by=cast.dee, at=NOON)
    with pytest.raises(Refused, match="has been destroyed"):
        actions.destroy_key(assessment=made, why="Again.", by=cast.dee, at=NOON)
    with pytest.raises(Refused, match="has been destroyed"):
        actions.add_member(assessment=made, member=given.included("C")[0], by=cast.dee, at=NOON)
    with standing_as_kith("looking"):
        assert not MemberKey.objects.exists()
        assert Member.objects.count() == 2
    assert "Letters only" in words_of(cast.dee, "casework:assessment", made.case_id, made.pk)


def test_on_its_day_a_key_opens_no_more_even_before_kith_has_destroyed_it(cast: Cast):
    member = given.members(friends(cast))[0]
    later = NOON.replace(year=2026, month=9, day=30)
    with pytest.raises(Refused, match="has been destroyed"):
        actions.open_key(member=member, purpose=PURPOSE, by=cast.dee, at=later)


def test_kith_ends_it_after_six_months_and_destroys_its_key_on_the_day_that_was_set(cast: Cast):
    made = friends(cast)
    assert actions.end_if_over(assessment_id=str(made.pk), at=NOON) == []
    assert actions.end_if_over(assessment_id=str(made.pk), at=NOON.replace(month=9, day=13)) == ["ended"]
    assert actions.end_if_over(assessment_id=str(made.pk), at=NOON.replace(month=9, day=30)) == ["destroyed"]
    assert actions.end_if_over(assessment_id=str(made.pk), at=NOON.replace(month=10, day=1)) == []
    with standing_as_kith("looking"):
        done = list(Entry.objects.order_by("id").values_list("verb", "actor"))[-2:]
    assert [verb for verb, _ in done] == ["casework.end_assessment", "casework.destroy_key"]
    assert not any(actor for _, actor in done)


def test_past_its_review_nothing_is_added_even_before_kith_has_ended_it(cast: Cast):
    made, later = friends(cast), NOON.replace(month=9, day=14)
    with pytest.raises(Refused, match="no longer open"):
        actions.add_member(assessment=made, member=given.included("C")[0], by=cast.dee, at=later)
    actions.review(assessment=made, why="Two of them asked us to go on.", by=cast.dee, at=NOON.replace(month=9, day=1))
    assert made.review_by == given.END, "never later than the day the key is destroyed"
    assert actions.end_if_over(assessment_id=str(made.pk), at=later) == []


def test_opening_asks_the_worker_to_come_back_on_both_days(cast: Cast):
    from django_tasks_db.models import DBTaskResult

    made = friends(cast)
    waiting = DBTaskResult.objects.filter(task_path="kith.casework.tasks.end_if_over").order_by("run_after")
    assert [task.run_after.date().isoformat() for task in waiting] == ["2026-09-13", "2026-09-30"]
    assert all(str(made.pk) in str(task.args_kwargs) for task in waiting)
    assert tasks.end_if_over.func(str(made.pk)) == "ended, destroyed", "both days have passed by now"


def test_the_form_keeps_everything_when_one_more_is_included_and_opens_it(cast: Cast):
    case = cases.decide_to_assess(cases.place_case(cast))
    assert sent(cast.dee, "casework:publish-policy", about="friends_peers", url=given.POLICY, published_on_day="1",
                published_on_month="3", published_on_year="2026").status_code == 302  # fmt: skip
    given.check(case, by=cast.dee)
    first = {"member-0-who": "Asif K", "member-0-young_person_told": "told", "member-0-parent_told": "told"}
    more = sent(cast.dee, "casework:open-friendship", case.pk, another="yes", **GATES, **first)
    page = more.content.decode()
    assert more.status_code == 200
    assert 'value="Asif K"' in page
    assert 'name="member-2-who"' in page
    assert "There is a problem" not in page
    unfinished = sent(cast.dee, "casework:open-friendship", case.pk, **GATES, **first)
    assert unfinished.status_code == 422
    assert "Finish what is asked about each young person" in unfinished.content.decode()
    second = {"member-1-who": "Mina R", "member-1-young_person_told": "not_yet", "member-1-parent_told": "told"}
    undecided = sent(cast.dee, "casework:open-friendship", case.pk, **GATES, **first, **second)
    assert "Say why B or their parents are not told yet" in undecided.content.decode()
    why = {"member-1-why_not_told": "She is away.", "member-1-decide_again_on_day": "1", "member-1-decide_again_on_month": "2",
           "member-1-decide_again_on_year": "2027"}  # fmt: skip
    assert sent(cast.dee, "casework:open-friendship", case.pk, **GATES, **first, **second, **why).status_code == 302
    with standing_as_kith("looking"):
        assert Member.objects.get(letter="B").why_not_told == "She is away."


def test_telling_is_decided_again_and_a_member_is_added_under_the_next_letter(cast: Cast):
    made = friends(cast, at=now())
    answer = sent(cast.dee, "casework:add-member", made.pk, who="Jo", young_person_told="told", parent_told="told")
    assert answer.status_code == 302
    third = given.members(made)[2]
    assert third.letter == "C"
    told = Included("as sealed", Told.NOT_YET, Told.TOLD, "They moved.", now().date() + timedelta(days=3))
    actions.decide_telling(member=third, told=told, by=cast.dee, at=now())
    assert "They moved." in words_of(cast.ali, "casework:assessment", made.case_id, made.pk)
    assert sent(cast.dee, "casework:decide-telling", third.pk, young_person_told="not_yet", parent_told="told").status_code == 422
    assert answers_like_nothing(cast.ali, "casework:add-member", made.pk)


def test_it_is_about_at_most_fifteen(cast: Cast):
    case = cases.place_case(cast)
    made = given.friends(case, cast, *(f"Young person {number}" for number in range(15)))
    with pytest.raises(Refused, match="15 young people already"):
        actions.add_member(assessment=made, member=given.included("One more")[0], by=cast.dee, at=NOON)


def test_a_part_stands_in_their_own_file_with_no_way_to_anybody_else(cast: Cast):
    made = friends(cast)
    case = cases.asifs_case(cast)
    about = "His friends want the bus stop lit. He said so too."
    assert sent(cast.ali, "casework:add-part", cast.asif.pk, context=cast.bus_station.pk, about_them=about).status_code == 302
    for name, key in (("casework:parts", cast.asif.pk), ("casework:assessments", case.pk)):
        page = words_of(cast.cole, name, key)
        assert about in page
        assert str(made.pk) not in page
    assert answers_like_nothing(cast.dee, "casework:parts", cast.asif.pk)
    with standing_as(Viewer.of(cast.dee)):
        assert not MemberPart._base_manager.exists()
    with pytest.raises(Absent):
        actions.add_part(person=cast.asif, context=cast.bus_station, about_them="x", by=cast.dee, at=NOON)
    assert {field.name for field in MemberPart._meta.get_fields()} == {"id", "person", "context", "words", "by", "at"}


def test_pages_ask_no_more_questions_with_more_members(cast: Cast):
    made = friends(cast)
    before = questions(cast.dee, "casework:assessment", made.case_id, made.pk)
    for name in ("C", "D", "E"):
        actions.add_member(assessment=made, member=given.included(name)[0], by=cast.dee, at=NOON)
    assert questions(cast.dee, "casework:assessment", made.case_id, made.pk) == before
    assert questions(cast.dee, "casework:policies") <= 9
