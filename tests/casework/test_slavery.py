"""A young person recognised as a victim of modern slavery: that is never erased (PRACTICE 6.6)."""

from datetime import date

import pytest

from kith.access.viewers import Absent, Viewer, standing_as, standing_as_kith
from kith.audit.models import Entry
from kith.casework.actions import slavery as actions
from kith.casework.models import NRMDecision, NRMReferral
from kith.casework.terms.slavery import NEVER_ERASED, Decision, Grounds
from kith.foundation.refusals import Refused
from kith.people import actions as people
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, questions, sent, words_of
from tests.given.slavery import REFERRED, asif_referred

R, C = Grounds.REASONABLE, Grounds.CONCLUSIVE
DAY = {"day": "2", "month": "3", "year": "2026"}


def on(name: str) -> dict[str, str]:
    return {f"{name}_{part}": value for part, value in DAY.items()}


def decide(referral, grounds, decision, *, by, day=REFERRED):
    return actions.decide_grounds(referral=referral, grounds=grounds, decision=decision, on=day, why="", by=by, at=NOON)


@pytest.mark.django_db
@pytest.mark.parametrize("decision", list(Decision))
def test_no_decision_erases_or_hides_a_referral_and_each_stays_beside_the_next(cast: Cast, decision):
    referral = asif_referred(cast)
    decide(referral, R, Decision.POSITIVE, by=cast.ali)
    decide(referral, C, decision, by=cast.ali)
    decide(referral, C, Decision.NEGATIVE, by=cast.cole, day=date(2026, 3, 9))
    page = words_of(cast.ali, "casework:nrm", cast.asif.pk)
    assert NEVER_ERASED in page
    assert "Adults made him carry bags" in page
    assert "Conclusive grounds: negative; it can be looked at again, 9 March 2026" in page
    assert page.count("written down by") == 3


@pytest.mark.django_db
def test_the_database_takes_no_referral_away_outside_an_act(cast: Cast):
    asif_referred(cast)
    with standing_as(Viewer.of(cast.ali)), pytest.raises(Exception, match="act"):
        NRMReferral.objects.all().delete()
    assert not [name for name in dir(actions) if "delete" in name or "remove" in name]


@pytest.mark.django_db
def test_only_those_who_work_with_them_read_it(cast: Cast):
    referral = asif_referred(cast)
    decide(referral, R, Decision.POSITIVE, by=cast.ali)
    for user in (cast.noor, cast.dee, cast.dana, cast.priya):
        with standing_as(Viewer.of(user)):
            assert not NRMReferral.objects.exists()
            assert not NRMDecision.objects.exists()
    assert answers_like_nothing(cast.noor, "casework:nrm", cast.asif.pk)
    assert "Riverside Children" in words_of(cast.sam, "casework:nrm", cast.asif.pk)


@pytest.mark.django_db
def test_a_referral_of_somebody_else_is_not_reached_through_this_young_person(cast: Cast):
    theirs = asif_referred(cast)
    another = people.meet(known_as="Bo", by=cast.ali, at=NOON)
    assert answers_like_nothing(cast.ali, "casework:decide-nrm", another.pk, theirs.pk)


@pytest.mark.django_db
def test_a_stranger_changes_nothing(cast: Cast):
    referral = asif_referred(cast)
    with pytest.raises(Absent):
        decide(referral, R, Decision.POSITIVE, by=cast.noor)
    with pytest.raises(Absent):
        actions.stand_beside(
            referral=referral, guardian_offered_on=None, defence_flagged_on=None, told_young_person="", by=cast.noor, at=NOON
        )
    with pytest.raises(Absent):
        actions.refer_as_victim(
            person=cast.asif, referred_on=REFERRED, first_responder="x", exploitation=[], indicators="x", by=cast.noor, at=NOON
        )


@pytest.mark.django_db
def test_a_pilot_panel_does_not_decide_for_somebody_nearly_18(cast: Cast):
    people.tell_about(person=cast.asif, known_as="Asif", born="4 May 2008", by=cast.ali, at=NOON)
    with pytest.raises(Refused, match="national authority decides"):
        asif_referred(cast)
    asif_referred(cast, to_a_pilot_panel=False)
    assert "The panel" not in words_of(cast.ali, "casework:nrm", cast.asif.pk)


@pytest.mark.django_db
def test_a_guardian_and_a_defence_are_kept_and_not_taken_away(cast: Cast):
    referral = asif_referred(cast)
    given = {"guardian_offered_on": REFERRED, "defence_flagged_on": None, "told_young_person": "All of it."}
    actions.stand_beside(referral=referral, **given, by=cast.ali, at=NOON)
    for wrong, said in (
        ({"guardian_offered_on": None}, "It was offered"),
        ({"defence_flagged_on": date(2027, 1, 1)}, "has not come yet"),
    ):
        with pytest.raises(Refused, match=said):
            actions.stand_beside(referral=referral, **(given | wrong), by=cast.ali, at=NOON)
    page = words_of(cast.ali, "casework:nrm", cast.asif.pk)
    assert "An independent guardian was offered on 2 March 2026" in page
    assert "The section 45 defence has not been raised" in page
    assert "All of it." in page


@pytest.mark.django_db
def test_every_decision_is_an_act_that_repeats_nothing_of_what_was_done_to_them(cast: Cast):
    referral = asif_referred(cast)
    actions.decide_grounds(
        referral=referral, grounds=R, decision=Decision.NEGATIVE, on=REFERRED, why="Too little was sent.", by=cast.ali, at=NOON
    )
    with standing_as_kith("looking"):
        told = list(Entry.objects.order_by("id").values_list("verb", "why", "facts"))[-2:]
    assert told == [
        ("casework.refer_as_victim", "", ""),
        ("casework.decide_grounds", "", "reasonable_grounds, negative, 2026-03-02"),
    ]
    assert "Too little was sent." in words_of(cast.ali, "casework:nrm", cast.asif.pk)


@pytest.mark.django_db
def test_the_pages_write_a_referral_a_decision_and_who_stands_beside_and_keep_what_was_typed(cast: Cast):
    assert f"/young-people/{cast.asif.pk}/nrm/" in words_of(cast.ali, "people:one", cast.asif.pk)
    assert "Nothing here." in words_of(cast.ali, "casework:nrm", cast.asif.pk)
    typed = {**on("referred_on"), "first_responder": "Police", "indicators": "Adults sent him."}
    refused = sent(cast.ali, "casework:refer-nrm", cast.asif.pk, **typed)
    assert refused.status_code == 422
    assert "Adults sent him." in refused.content.decode()
    assert sent(cast.ali, "casework:refer-nrm", cast.asif.pk, **typed, exploitation=["criminal", "labour"]).status_code == 302
    with standing_as_kith("finding it"):
        referral = NRMReferral.objects.get()
    keys = (cast.asif.pk, referral.pk)
    refused = sent(cast.ali, "casework:decide-nrm", *keys, grounds="conclusive_grounds", decision="positive", **on("on"))
    assert "follow a positive decision" in refused.content.decode()
    assert sent(cast.ali, "casework:decide-nrm", *keys, grounds="reasonable_grounds", decision="positive", **on("on")).status_code == 302
    assert sent(cast.ali, "casework:beside-nrm", *keys, **on("defence_flagged_on"), told_young_person="Yes").status_code == 302
    page = words_of(cast.ali, "casework:nrm", cast.asif.pk)
    assert "Criminal exploitation, Forced labour" in page
    assert "The section 45 defence was raised with their solicitor on 2 March 2026" in page


@pytest.mark.django_db
def test_the_page_asks_no_more_however_many_referrals_and_decisions_there_are(cast: Cast):
    asif_referred(cast)
    before = questions(cast.ali, "casework:nrm", cast.asif.pk)
    for _ in range(4):
        decide(asif_referred(cast), R, Decision.POSITIVE, by=cast.ali)
    assert questions(cast.ali, "casework:nrm", cast.asif.pk) == before
