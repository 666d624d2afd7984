"""A case is opened, moves when nothing is missing, and is never moved by two people without the second knowing."""

import pytest
from django.urls import reverse

from kith.access.viewers import Absent, Viewer, standing_as, standing_as_kith
from kith.audit.models import Entry
from kith.casework.actions import cases as actions
from kith.casework.models import Case, Clock, Step
from kith.casework.rules.walking import CaseFacts, lacking, may_follow, surely_moves
from kith.casework.terms.cases import WALKS, CaseState, Level
from kith.casework.terms.referrals import LegalBasis
from kith.contexts import actions as contexts
from kith.contexts.terms import ContextKind
from kith.foundation.refusals import Refused
from tests.given import cases as given
from tests.given.cast import NOON, Cast
from tests.given.pages import words_of

S = CaseState


@pytest.mark.django_db
def test_a_place_can_have_a_case_that_everybody_here_sees_and_a_context_lead_moves(cast: Cast):
    case = given.place_case(cast)
    assert all(given.seen_by(user, case) for user in (cast.ali, cast.noor, cast.sam, cast.dee))
    assert not any(given.seen_by(user, case) for user in (cast.priya, cast.dana, cast.ade))
    with pytest.raises(Absent):
        given.move(case, S.SCREENED, by=cast.ali)
    given.move(case, S.SCREENED, S.ASSESSMENT, by=cast.dee)
    assert case.standing is S.ASSESSMENT


@pytest.mark.django_db
def test_a_young_persons_case_opens_only_to_those_who_work_with_them(cast: Cast):
    case = given.asifs_case(cast)
    assert all(given.seen_by(user, case) for user in (cast.ali, cast.cole, cast.sam))
    assert not any(given.seen_by(user, case) for user in (cast.noor, cast.dee, cast.priya, cast.dana, cast.ade))


@pytest.mark.django_db
def test_the_database_itself_keeps_a_young_persons_case_from_a_stranger_and_shows_a_places(cast: Cast):
    child, place = given.asifs_case(cast), given.place_case(cast)
    with standing_as(Viewer.of(cast.noor)):
        assert list(Case.objects.values_list("pk", flat=True)) == [place.pk]
        assert not Step.objects.filter(case=child).exists()
        assert not Clock.objects.filter(case=child).exists()


@pytest.mark.django_db
def test_home_never_has_a_case_of_its_own(cast: Cast):
    home = contexts.notice(name="At home", kind=ContextKind.HOME, by=cast.dee, at=NOON)
    with pytest.raises(Refused, match="does not have one of its own"):
        actions.open_context_case(context=home, legal_basis=LegalBasis.SECTION_17, why="x", by=cast.dee, at=NOON)


@pytest.mark.django_db
def test_v28_a_case_without_a_welfare_basis_is_refused(cast: Cast):
    with pytest.raises(Refused, match="welfare basis"):
        actions.open_context_case(context=cast.park, legal_basis=None, why="x", by=cast.dee, at=NOON)


@pytest.mark.django_db
def test_a_case_does_not_move_while_something_is_missing_and_says_who_could_supply_it(cast: Cast):
    case = given.place_case(cast)
    with pytest.raises(Refused, match="screened against the published threshold. A context lead does that"):
        given.move(case, S.SCREENED, by=cast.dee, facts=CaseFacts(today=NOON.date()))
    with standing_as_kith("looking"):
        assert Case.objects.get(pk=case.pk).state == S.REFERRED.value


@pytest.mark.django_db
def test_of_two_people_moving_one_case_the_second_is_told_what_the_first_did(cast: Cast):
    case = given.place_case(cast)
    with standing_as(Viewer.of(cast.dee)):
        theirs = Case.objects.get(pk=case.pk)
    given.move(case, S.SCREENED, by=cast.dee)
    with pytest.raises(Refused, match="While you were looking, Dee moved this to “Screened”: It is time."):
        actions.move(
            case=theirs, to=S.SCREENED, why="Mine.", facts=given.EVERYTHING_THERE, seen_moves=theirs.moves, by=cast.dee, at=NOON
        )


@pytest.mark.django_db
def test_each_step_starts_and_meets_its_clocks(cast: Cast):
    case = given.asifs_case(cast)
    given.move(case, S.DECISION, by=cast.ali)
    with standing_as(Viewer.of(cast.ali)):
        told = {clock.kind: clock for clock in Clock.objects.filter(case=case)}
    assert told["referral_decision"].met_on == NOON.date()
    assert told["assessment"].met_on is None
    assert told["assessment"].due_on.isoformat() == "2026-05-19"  # 45 working days over Easter and early May


@pytest.mark.django_db
def test_to_act_now_is_the_decision_a_referral_waits_for(cast: Cast):
    case = given.asifs_case(cast)
    given.move(case, S.STRATEGY_DISCUSSION, by=cast.ali)
    with standing_as(Viewer.of(cast.ali)):
        assert Clock.objects.get(case=case, kind="referral_decision").met_on == NOON.date()


@pytest.mark.django_db
def test_a_pause_moves_what_is_due_and_keeps_its_reason(cast: Cast):
    case = given.asifs_case(cast)
    with standing_as(Viewer.of(cast.ali)):
        clock = Clock.objects.get(case=case, kind="assessment")
    before = clock.due_on
    actions.pause(clock=clock, why="He is with his nan for a week.", by=cast.ali, at=NOON)
    with pytest.raises(Refused, match="paused already"):
        actions.pause(clock=clock, why="Again.", by=cast.ali, at=NOON)
    actions.go_on(clock=clock, by=cast.ali, at=NOON.replace(day=19))
    assert (clock.due_on - before).days == 8  # five working days, over a bank holiday


@pytest.mark.django_db
def test_a_case_is_handed_only_to_somebody_who_could_open_it(cast: Cast):
    case = given.asifs_case(cast)
    with pytest.raises(Refused, match="could not open this case"):
        actions.hand_on(case=case, lead=cast.noor, why="Ali is away.", by=cast.ali, at=NOON)
    actions.hand_on(case=case, lead=cast.cole, why="Ali is away.", by=cast.ali, at=NOON)
    assert case.lead == cast.cole


@pytest.mark.django_db
def test_every_move_is_an_act_with_its_reason(cast: Cast):
    given.move(given.place_case(cast), S.SCREENED, by=cast.dee)
    with standing_as_kith("looking"):
        entry = Entry.objects.order_by("id").last()
    assert entry is not None
    assert (entry.verb, entry.why, entry.facts) == ("casework.move.screened", "It is time.", "referred, screened")


@pytest.mark.django_db
def test_move_it_on_is_offered_only_where_a_way_on_asks_for_nothing_first(cast: Cast):
    case = given.place_case(cast)
    waits = words_of(cast.dee, "casework:one", case.pk)
    assert "Move it on" not in waits
    assert f'href="{reverse("plans:ahead", args=[case.pk])}"' in waits
    ahead = words_of(cast.dee, "plans:ahead", case.pk)
    assert "It has not been screened against the published threshold. A context lead does that." in ahead
    given.move(case, S.SCREENED, by=cast.dee)
    assert "Move it on" in words_of(cast.dee, "casework:one", case.pk)
    assert "Move it on" not in words_of(cast.ali, "casework:one", case.pk)


@pytest.mark.parametrize("level", list(Level))
def test_where_every_way_on_asks_for_something_it_is_known_without_asking(level: Level):
    for here in WALKS[level]:
        free = [there for there in may_follow(level, here) if not lacking(level, there, CaseFacts(today=NOON.date()))]
        assert surely_moves(level, here) or not free
        assert free or not surely_moves(level, here)
