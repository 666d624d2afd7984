"""An assessment is opened after its check, answered with what was said, and completed only with what it needs."""

import re
from datetime import time, timedelta

import pytest

from kith.access.viewers import Absent, Viewer, standing_as, standing_as_kith
from kith.audit.models import Entry
from kith.casework.actions import assessments as actions
from kith.casework.actions import checks, observing
from kith.casework.actions.observing import Seen
from kith.casework.models import Assessment, ElementAnswer, Observation
from kith.casework.queries.facts import facts
from kith.casework.terms.assessments import AssessmentKind, TimeBand, Trend
from kith.casework.terms.saying import SourceKind, Voice
from kith.foundation.refusals import Refused
from tests.given import assessments as given
from tests.given import cases
from tests.given.cast import NOON, Cast
from tests.given.pages import sent, words_of

pytestmark = pytest.mark.django_db
K = AssessmentKind


def known(case, user):
    with standing_as(Viewer.of(user)):
        return facts(Viewer.of(user), case, today=NOON.date())


def test_nothing_is_assessed_before_it_is_decided_that_it_should_be(cast: Cast):
    place, asif = cases.place_case(cast), cases.asifs_case(cast)
    given.check(place, by=cast.ali)
    said = {"trigger": "Four named it.", "proportionality": "The least.", "by": cast.ali, "at": NOON}
    for case, kind in ((place, K.NEIGHBOURHOOD), (asif, K.CHILD_FAMILY)):
        with pytest.raises(Refused, match="stands at “Referred”. Decide first"):
            actions.open_assessment(case=case, kind=kind, **said)
        assert "Decide first what happens next" in words_of(cast.ali, "casework:assessments", case.pk)
        cases.decide_to_assess(case)
        assert actions.open_assessment(case=case, kind=kind, **said).case_id == case.pk
        assert "Decide first what happens next" not in words_of(cast.ali, "casework:assessments", case.pk)


def test_a_context_is_not_assessed_before_its_check_and_each_assessment_has_its_own(cast: Cast):
    case = cases.place_case(cast)
    with pytest.raises(Refused, match="watch over young people or work with them"):
        given.opened(case, K.NEIGHBOURHOOD, by=cast.ali)
    assert known(case, cast.dee).working_check == ""
    check = given.check(case, by=cast.ali, trust="yes")
    assert known(case, cast.dee).working_check == "open"
    with pytest.raises(Refused, match="waits for a second reader"):
        given.of_place(case, by=cast.ali)  # asking again more kindly does not get round it
    checks.read_second(check=check, reading="Tell them first.", by=cast.noor, at=NOON)
    assert known(case, cast.dee).working_check == "clear"
    given.opened(case, K.NEIGHBOURHOOD, by=cast.ali)
    given.opened(case, K.SCHOOL, by=cast.ali)
    with pytest.raises(Refused, match="watch over young people or work with them"):
        given.opened(case, K.ONLINE, by=cast.ali)


def test_a_check_with_a_worry_is_read_by_somebody_else(cast: Cast):
    check = given.check(cases.place_case(cast), by=cast.ali, trust="yes")
    with pytest.raises(Refused, match="Somebody other than whoever answered"):
        checks.read_second(check=check, reading="Looks fine to me.", by=cast.ali, at=NOON)
    checks.read_second(check=check, reading="Tell them first.", by=cast.noor, at=NOON)
    assert known(check.case, cast.ali).working_check == "clear"
    with pytest.raises(Refused, match="does not wait"):
        checks.read_second(check=check, reading="Again.", by=cast.cole, at=NOON)


def test_three_worries_about_methods_stop_it_until_a_practice_lead_who_did_not_answer_signs(cast: Cast):
    check = given.check(cases.place_case(cast), by=cast.dee, they_know="no", can_shape="not_known", enforcement="yes")
    checks.read_second(check=check, reading="They need to know.", by=cast.ali, at=NOON)
    assert known(check.case, cast.ali).working_check == "open"
    for somebody in (cast.dee, cast.ali):
        with pytest.raises(Refused, match="signs it: somebody who did not answer it"):
            checks.sign(check=check, reading="Go on.", by=somebody, at=NOON)
    checks.sign(check=check, reading="They are told on Thursday.", by=cast.sam, at=NOON)
    assert known(check.case, cast.ali).working_check == "clear"


def test_a_check_without_the_day_it_ends_is_refused(cast: Cast):
    with pytest.raises(Refused, match="on which day it ends"):
        checks.ask(case=cases.place_case(cast), before="x", answers=given.GOOD, notes={}, ends_on=None, by=cast.ali, at=NOON)


def test_a_young_person_s_assessment_opens_without_a_check_and_only_for_those_who_work_with_them(cast: Cast):
    case = cases.asifs_case(cast)
    with pytest.raises(Absent):
        given.opened(case, K.CHILD_FAMILY, by=cast.noor)
    made = given.opened(case, K.CHILD_FAMILY, by=cast.ali)
    assert made.person_id == cast.asif.pk
    given.opened(case, K.SCHOOL, by=cast.ali)
    with pytest.raises(Refused, match="in progress already"):
        given.opened(case, K.CHILD_FAMILY, by=cast.cole)
    with standing_as(Viewer.of(cast.noor)):
        assert not Assessment.objects.exists()


def test_two_people_answering_one_element_lose_neither_answer(cast: Cast):
    made = given.of_place(cases.place_case(cast), by=cast.ali)
    given.answered(made, "presence", by=cast.ali)
    with pytest.raises(Refused, match="While you were writing, Ali answered this: Mr Shah knows everybody"):
        given.answered(made, "presence", by=cast.noor, strength="The kiosk is open late.")
    with standing_as_kith("looking"):
        before = ElementAnswer.objects.get()
    actions.answer(
        assessment=made, element="presence", seen=before.pk, strength="Mr Shah, and the kiosk.", worry="", not_known="",
        trend=Trend.BETTER, by=cast.noor, at=NOON,
    )  # fmt: skip
    with standing_as_kith("looking"):
        assert ElementAnswer.objects.get().strength == "Mr Shah, and the kiosk."
    typed = {"strength": "Both, and the driver.", "worry": "", "not_known": "", "trend": "better"}
    keys = (made.case_id, made.pk, "presence")
    refused = sent(cast.ali, "casework:element", *keys, **typed, seen=str(before.pk))
    page = refused.content.decode()
    assert "While you were writing, Noor answered this" in page
    assert "Both, and the driver." in page
    seen = re.search(r'name="seen" value="([^"]+)"', page)
    assert seen
    assert sent(cast.ali, "casework:element", *keys, **typed, seen=seen[1]).status_code == 302, "it can be saved after all"
    with pytest.raises(Refused, match="what is strong"):
        given.answered(made, "trust", by=cast.noor, strength=" ")


def test_not_known_because_is_an_answer(cast: Cast):
    made = given.of_place(cases.place_case(cast), by=cast.ali)
    given.answered(made, "presence", by=cast.ali, strength="", not_known="Nobody has been there after nine.")
    assert known(made.case, cast.ali).sides_answered == frozenset({2})
    assert "Not known, because" in words_of(cast.ali, "casework:assessment", made.case_id, made.pk)


def test_what_was_said_is_kept_with_where_it_comes_from_and_read_side_by_side(cast: Cast):
    made = given.of_place(cases.place_case(cast), by=cast.ali)
    sent(
        cast.ali, "casework:say-of", made.case_id, made.pk, "presence", words="The kiosk man lets us wait inside.",
        in_their_words="on", voice="young_person", source="young_person", said_by="R, 15", said_on_day="1", said_on_month="3",
        said_on_year="2026", hand="first_hand", claim="fact", confidence="well_evidenced",
    )  # fmt: skip
    given.heard(made, SourceKind.PARTNER_AGENCY, by=cast.noor, words="There is no lease for it.", voice=Voice.PARTNER)
    page = words_of(cast.dee, "casework:voices", made.case_id, made.pk)
    assert "“The kiosk man lets us wait inside.”" in page
    assert "Adults who are there. A young person (R, 15), 1 March 2026. They were there. Something that happened. Well evidenced." in page
    assert page.index("Young people") < page.index("Parents and carers") < page.index("Practitioners") < page.index("There is no lease")
    assert page.count("Not heard yet.") == 2
    element = words_of(cast.dee, "casework:element", made.case_id, made.pk, "presence")
    assert "lets us wait inside" in element
    assert "no lease" not in element


def test_a_statement_of_tomorrow_and_an_empty_one_are_refused(cast: Cast):
    made = given.of_place(cases.place_case(cast), by=cast.ali)
    with pytest.raises(Refused, match="has not happened yet"):
        given.heard(made, SourceKind.SURVEY, by=cast.ali, said_on=NOON.date() + timedelta(days=1))
    with pytest.raises(Refused, match="what was said or seen"):
        given.heard(made, SourceKind.SURVEY, by=cast.ali, words=" ")


def test_v23_completing_with_thin_sources_keeps_the_reason_and_fills_the_facts(cast: Cast):
    made = given.of_place(cases.place_case(cast), by=cast.ali)
    given.all_sides(made, by=cast.ali)
    given.heard(made, SourceKind.BUSINESS, by=cast.ali)
    with pytest.raises(Refused, match="No young person has been heard"):
        actions.complete(assessment=made, by=cast.ali, at=NOON)
    actions.complete(assessment=made, few_sources_because="They asked us to come in June.", by=cast.ali, at=NOON)
    told = known(made.case, cast.ali)
    assert told.source_kinds == frozenset({"business"})
    assert (told.heard_young_people, told.few_sources_because) == (False, "They asked us to come in June.")
    assert (told.sides_answered, told.has_proportionality, told.has_structural) == (frozenset({1, 2, 3}), True, False)
    with pytest.raises(Refused, match="no longer open"):
        given.answered(made, "trust", by=cast.ali)


def test_v25_hard_wording_is_kept_only_with_a_reason_and_never_asked_of_their_own_words(cast: Cast):
    made = given.of_place(cases.place_case(cast), by=cast.ali)
    given.all_sides(made, by=cast.ali)
    for source in (SourceKind.YOUNG_PERSON, SourceKind.BUSINESS, SourceKind.SURVEY):
        given.heard(made, source, by=cast.ali)
    given.heard(made, SourceKind.YOUNG_PERSON, by=cast.ali, words="They say I am putting myself at risk.", in_their_words=True)
    assert known(made.case, cast.ali).unanswered_wording == ()
    given.heard(made, SourceKind.PARTNER_AGENCY, by=cast.ali, words="She is putting herself at risk.")
    assert known(made.case, cast.ali).unanswered_wording
    assert "could be put more fairly" in words_of(cast.ali, "casework:complete", made.case_id, made.pk)
    with pytest.raises(Refused, match="could be put more fairly"):
        actions.complete(assessment=made, by=cast.ali, at=NOON)
    actions.complete(assessment=made, kept_wording_because="It is what the letter says.", by=cast.ali, at=NOON)
    assert known(made.case, cast.ali).unanswered_wording == ()


def test_v21_factors_are_for_a_child_and_family_assessment_and_none_stands_alone(cast: Cast):
    made = given.opened(cases.asifs_case(cast), K.CHILD_FAMILY, by=cast.ali)
    keys = (made.case_id, made.pk)
    assert sent(cast.ali, "casework:factors", *keys, factors=["21", "10A"]).status_code == 422
    assert sent(cast.ali, "casework:factors", *keys, factors=["10A", "24A"]).status_code == 302
    assert "Criminal exploitation by others" in words_of(cast.ali, "casework:assessment", *keys)
    place = given.of_place(cases.place_case(cast), by=cast.ali)
    with pytest.raises(Refused, match="Only a child and family assessment"):
        actions.set_factors(assessment=place, factors=["10A"], by=cast.ali, at=NOON)


def visit(assessment, *, by, band: TimeBand = TimeBand.EVENING, days: int = 0, **said):
    seen = Seen(
        visited_on=NOON.date() - timedelta(days=days), begins=time(18, 30), ends=time(19, 15), band=band, observers="Ali and Cole",
        lighting=2, **said,
    )  # fmt: skip
    return observing.observe(assessment=assessment, seen=seen, by=by, at=NOON)


def test_v19_visits_at_one_time_only_stand_under_a_banner(cast: Cast):
    made = given.of_place(cases.place_case(cast), by=cast.ali)
    for days in (1, 2, 3):
        visit(made, by=cast.ali, days=days, ideas="A light by the kiosk")
    keys = (made.case_id, made.pk)
    assert "observed at one time only" in words_of(cast.noor, "casework:visits", *keys)
    visit(made, by=cast.ali, band=TimeBand.WEEKEND)
    page = words_of(cast.noor, "casework:visits", *keys)
    assert "at one time only" not in page
    assert "The middle of 4 visits" in page
    assert "18:30 to 19:15" in page
    assert known(made.case, cast.ali).source_kinds == frozenset({"practitioner_observation"})


def test_a_visit_is_sent_by_its_form_and_one_that_ends_before_it_begins_is_refused(cast: Cast):
    made = given.of_place(cases.place_case(cast), by=cast.ali)
    typed = {
        "visited_on_day": "1", "visited_on_month": "3", "visited_on_year": "2026", "begins": "16:00", "ends": "15:30",
        "band": "after_school", "observers": "Ali", "around": "About ten, 11 to 14", "lighting": "4", "feels_safe_young": "",
    }  # fmt: skip
    refused = sent(cast.ali, "casework:visit", made.case_id, made.pk, **typed)
    assert refused.status_code == 422
    assert "About ten, 11 to 14" in refused.content.decode()
    assert sent(cast.ali, "casework:visit", made.case_id, made.pk, **typed | {"ends": "16:40"}).status_code == 302
    with standing_as(Viewer.of(cast.ali)):
        kept = Observation.objects.get()
    assert (kept.lighting, kept.feels_safe_young, kept.band) == (4, None, "after_school")


def test_an_assessment_that_ends_early_gives_its_reason_and_is_not_counted(cast: Cast):
    made = given.of_place(cases.place_case(cast), by=cast.ali)
    given.all_sides(made, by=cast.ali)
    actions.end(assessment=made, why="The bus station has closed.", by=cast.ali, at=NOON)
    assert known(made.case, cast.ali).sides_answered == frozenset()
    with standing_as_kith("looking"):
        entry = Entry.objects.order_by("id").last()
    assert entry is not None
    assert (entry.verb, entry.why) == ("casework.end_assessment", "The bus station has closed.")
