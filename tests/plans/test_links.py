"""A young person's plan shows what is being done where they are; a context's plan names none of them."""

import pytest

from kith.access.terms import Role
from kith.access.viewers import Absent, Viewer, standing_as, standing_as_kith
from kith.audit.acts import act
from kith.casework.models import Attendance, Meeting, Weight, WeightiestContext, WeightSheet
from kith.casework.terms.cases import CaseState as S
from kith.contexts import actions as contexts
from kith.contexts.actions import Drawn
from kith.contexts.terms import Effect
from kith.foundation.refusals import Refused
from kith.people import actions as people
from kith.plans.actions import links
from kith.plans.models import AffectedCase
from kith.plans.queries import audit, choices
from kith.plans.queries import links as queries
from kith.plans.rules.audit import Place
from tests.given import assessments, cases, plans
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, questions, sent, words_of
from tests.given.plans import TODAY

pytestmark = pytest.mark.django_db


def tied_cases(cast: Cast):
    child, place = cases.asifs_case(cast), cases.place_case(cast)
    plans.whole(place, cast.dee)
    return child, place, plans.tied(child, place, cast.ali)


def test_the_bus_stations_plan_is_read_live_on_asifs(cast: Cast):
    child, place, _ = tied_cases(cast)
    page = words_of(cast.ali, "plans:plan", child.pk)
    assert "He waits there every day." in page
    assert "Put two members of staff at bay 4" in page
    plans.goal(place, cast.dee, "There is a light that works")
    assert "There is a light that works" in words_of(cast.ali, "plans:plan", child.pk)
    assert "There is a light that works" in words_of(cast.ali, "plans:person", cast.asif.pk)


def test_no_name_is_copied_in_either_direction(cast: Cast):
    _, place, _ = tied_cases(cast)
    for user in (cast.dee, cast.noor):
        page = words_of(user, "plans:plan", place.pk)
        assert "Asif" not in page
        assert "He waits there" not in page
        assert "fewer than 3 young people, so no number is shown" in page
    with standing_as(Viewer.of(cast.dee)):
        assert not AffectedCase.objects.exists()


def test_those_who_work_with_him_see_whom_of_theirs_a_places_plan_is_for(cast: Cast):
    _, place, _ = tied_cases(cast)
    assert f"/young-people/{cast.asif.pk}/plan-and-safety/" in words_of(cast.ali, "plans:plan", place.pk)


def test_three_young_people_are_a_number(cast: Cast):
    _, place, _ = tied_cases(cast)
    for name in ("Leila", "Tom"):
        other = people.meet(known_as=name, by=cast.noor, at=NOON)
        case = cases.actions.open_child_case(
            person=other, legal_basis=cases.LegalBasis.SECTION_17, why="Referred.", by=cast.noor, at=NOON
        )
        plans.tied(case, place, cast.noor)
    page = words_of(cast.dee, "plans:plan", place.pk)
    assert "It is tied to the plans of 3 young people." in page
    assert "Leila" not in page


def test_a_tie_is_offered_for_the_places_on_his_map_that_have_a_case_and_is_made_and_ended(cast: Cast):
    child, place = cases.asifs_case(cast), cases.place_case(cast)
    assert "Riverside Bus Station" not in words_of(cast.ali, "plans:tie", child.pk)
    contexts.draw_world(
        person=cast.asif, places=[Drawn(cast.bus_station, 2, Effect.KEEPS_SAFE)], drawn_on=TODAY, drawn_with="Asif",
        by=cast.ali, at=NOON,
    )  # fmt: skip
    assert "1 place in their life has one" in words_of(cast.ali, "plans:plan", child.pk)
    assert "Riverside Bus Station" in words_of(cast.ali, "plans:tie", child.pk)
    answer = sent(cast.ali, "plans:tie", child.pk, context_case=place.pk, why="He waits there.")
    assert answer.status_code == 302
    with standing_as_kith("looking"):
        made = AffectedCase.objects.get()
    assert "Riverside Bus Station" not in words_of(cast.ali, "plans:tie", child.pk)
    assert sent(cast.ali, "plans:untie", child.pk, made.pk, why="").status_code == 422
    assert sent(cast.ali, "plans:untie", child.pk, made.pk, why="He takes another bus.").status_code == 302
    with pytest.raises(Refused, match="Say why"):
        links.untie(tie=_again(made), why=" ", by=cast.ali, at=NOON)
    with pytest.raises(Refused, match="It has ended already"):
        links.untie(tie=_again(made), why="Again.", by=cast.ali, at=NOON)


def _again(tie: AffectedCase) -> AffectedCase:
    with standing_as_kith("looking"):
        return AffectedCase.objects.get(pk=tie.pk)


def test_somewhere_else_with_a_case_can_be_searched_for(cast: Cast):
    child, place = cases.asifs_case(cast), cases.place_case(cast)
    assert "Riverside Bus Station" in words_of(cast.ali, "plans:tie", child.pk, q="bus st")
    query = "?q=bus"
    assert sent(cast.ali, "plans:tie", child.pk, query=query, context_case=place.pk, why="He waits there.").status_code == 302


def test_what_cannot_be_tied_is_refused(cast: Cast):
    child, place, _ = tied_cases(cast)
    with pytest.raises(Refused, match="tied already"):
        plans.tied(child, place, cast.ali)
    with pytest.raises(Refused, match="Only a young person’s case"):
        plans.tied(child, child, cast.ali)
    with pytest.raises(Refused, match="Say why"):
        links.tie(case=child, context_case=place, why=" ", what_it_changes="", by=cast.ali, at=NOON)
    cases.move(place, S.SCREENED, S.NO_FURTHER_ACTION, by=cast.dee)
    with pytest.raises(Refused, match="is closed"):
        plans.tied(child, place, cast.ali)
    with pytest.raises(Absent):
        plans.tied(child, place, cast.noor)


def test_plan_and_safety_stands_on_his_page_and_opens_only_to_those_who_work_with_him(cast: Cast):
    assert "Plan and safety" in words_of(cast.ali, "people:one", cast.asif.pk)
    assert "has no open case" in words_of(cast.ali, "plans:person", cast.asif.pk)
    cases.asifs_case(cast)
    assert "No safety plan yet" in words_of(cast.sam, "plans:person", cast.asif.pk)
    assert answers_like_nothing(cast.noor, "plans:person", cast.asif.pk)


def test_a_places_page_shows_its_case_with_and_without_scripts(cast: Cast):
    page = words_of(cast.noor, "contexts:one", cast.bus_station.pk)
    address = f"/contexts/{cast.bus_station.pk}/case/"
    assert f'hx-get="{address}"' in page
    assert "It has no open case." in words_of(cast.noor, "plans:context", cast.bus_station.pk)
    cases.place_case(cast)
    assert "Level 2 open since 12 March 2026" in words_of(cast.noor, "plans:context", cast.bus_station.pk)


def weigh(case, by, voice: str, **harms: int | None):
    """A sheet of one voice, as weighting keeps it."""
    with act("casework.weigh", by=by, at=NOON, about=case, person=case.person_id):
        sheet = WeightSheet.objects.create(case=case, person_id=case.person_id, voice=voice, said_by="x", filled_on=TODAY, by=by, at=NOON)
        for context, harm in harms.values():
            Weight.objects.create(sheet=sheet, case=case, person_id=case.person_id, context=context, harm=harm)


def test_the_plan_is_read_back_against_how_contexts_were_weighed_and_who_was_asked(cast: Cast):
    case = cases.place_case(cast)
    weigh(case, cast.dee, "young_person", bus=(cast.bus_station, 1), park=(cast.park, 3))
    weigh(case, cast.dee, "young_person", bus=(cast.bus_station, 4), park=(cast.park, 3))
    weigh(case, cast.dee, "practitioner", bus=(cast.bus_station, 3), park=(cast.park, None))
    with act("casework.choose", by=cast.dee, at=NOON, about=case):
        WeightiestContext.objects.create(case=case, context=cast.bus_station, rationale="They wait there.", by=cast.dee, at=NOON)
        meeting = Meeting.objects.create(case=case, kind="context_conference", legal_basis="s10_11", when=NOON, chair_name="Dee", by=cast.dee)
        Attendance.objects.create(meeting=meeting, case=case, name="Priya", reach_into=cast.park)
    assessment = assessments.of_place(case, by=cast.dee)
    for element, worry in (("poverty", "Nobody can pay the fare"), ("transport", "The last bus is at six")):
        assessments.answered(assessment, element, by=cast.dee, strength="", worry=worry)
    with standing_as(Viewer.of(cast.dee)):
        assert audit.weights(Viewer.of(cast.dee), case) == {
            cast.bus_station.pk: Place(cast.bus_station.pk, "Riverside Bus Station", False, (3, 4)),
            cast.park.pk: Place(cast.park.pk, "Tannery Park", False, (3,)),
        }
    assert "Kith reads the plan back" in words_of(cast.dee, "plans:plan", case.pk)
    of = plans.response(plans.goal(case, cast.dee), cast.dee)
    plans.action(of, cast.dee, context=cast.park)
    page = words_of(cast.dee, "plans:plan", case.pk)
    assert "Riverside Bus Station was chosen to change first, and no action there is still to do." in page
    assert "Nobody who has been asked to a meeting has reach into Riverside Bus Station." in page
    assert "“Poverty” was named as a worry, and no action answers it." in page
    before = questions(cast.dee, "plans:plan", case.pk)
    plans.action(of, cast.dee, context=cast.bus_station)
    page = words_of(cast.dee, "plans:plan", case.pk)
    assert "chosen to change first" not in page
    assert questions(cast.dee, "plans:plan", case.pk) == before
    choose = words_of(cast.dee, "plans:add-goal", case.pk)
    assert choose.index("Worries") < choose.index("Nobody can pay the fare") < choose.index("Something else")


def test_what_a_tied_plan_does_at_the_bus_station_counts_as_being_done_for_asif(cast: Cast):
    child, place = cases.asifs_case(cast), cases.place_case(cast)
    weigh(child, cast.ali, "young_person", bus=(cast.bus_station, 4))
    plans.goal(child, cast.ali)
    left_out = "Riverside Bus Station weighs on harm, and nothing is being done there yet"
    assert left_out in words_of(cast.ali, "plans:plan", child.pk)
    plans.tied(child, place, cast.ali)
    assert left_out in words_of(cast.ali, "plans:plan", child.pk)
    plans.whole(place, cast.dee)
    assert left_out not in words_of(cast.ali, "plans:plan", child.pk)


def test_an_action_can_be_where_the_case_is_weighed_mapped_or_found(cast: Cast):
    child, place = cases.asifs_case(cast), cases.place_case(cast)
    with standing_as(viewer := Viewer.of(cast.ali)):
        assert choices.contexts(viewer, child) == []
        assert choices.contexts(viewer, child, "tannery") == [cast.park]
        assert choices.contexts(viewer, place) == [cast.bus_station]
        assert set(choices.owners(viewer, child)) == {cast.ali, cast.cole}
        assert {cast.dee, cast.noor} <= set(choices.owners(viewer, place))


def test_asifs_plan_asks_no_more_of_the_database_for_two_ties_than_for_one(cast: Cast):
    child, _, _ = tied_cases(cast)
    one = questions(cast.ali, "plans:plan", child.pk)
    other = cases.actions.open_context_case(
        context=cast.park, legal_basis=cases.LegalBasis.SECTIONS_10_11, why="Named.", by=cast.dee, at=NOON
    )
    plans.whole(other, cast.dee)
    plans.tied(child, other, cast.ali)
    assert questions(cast.ali, "plans:plan", child.pk) == one
    assert questions(cast.ali, "plans:person", cast.asif.pk) <= one


def test_a_partner_sees_no_tie(cast: Cast):
    child, place, tie = tied_cases(cast)
    assert Role.PARTNER_CONTRIBUTOR in cast.priya.roles
    for name, keys in (("plans:tie", [child.pk]), ("plans:untie", [child.pk, tie.pk]), ("plans:plan", [place.pk])):
        assert answers_like_nothing(cast.priya, name, *keys)
    with standing_as(Viewer.of(cast.noor)):
        assert queries.own_young_people(Viewer.of(cast.noor), place) == ()
