"""How Asif and Ali work together, and how Ali reached out (PRACTICE 5.3, 5.4)."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from kith.access.viewers import Absent, Viewer, standing_as, standing_as_kith
from kith.audit.models import Entry
from kith.encounters.actions import Written, write
from kith.encounters.terms import Activity
from kith.foundation.recorded import act_open
from kith.foundation.refusals import Refused
from kith.relationships import actions, queries
from kith.relationships.actions import Parts
from kith.relationships.models import AgreementRevisit, OutreachAttempt, WorkingAgreement
from kith.relationships.terms import Agreed, CameBack, Channel, Offer, WhyRevisited
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, opened, questions, sent, words_of
from tests.given.relationships import SAID, asifs_agreement, attempt

DAY, TODAY = timedelta(days=1), NOON.date()
AGREED = {
    "what_we_do": "We ride.", "stays_between_us": "Most of it.", "must_share": "If somebody could be hurt.", "agreed_how": "emoji",
    "made_with": "Asif", "made_on_day": "12", "made_on_month": "3", "made_on_year": "2026",
}  # fmt: skip
TRIED = {
    "tried_on_day": "11", "tried_on_month": "3", "tried_on_year": "2026", "tried_time": "19:10", "channel": "home", "offered": ["hello", "food"],
    "offered_words": "Chips", "came_back": "no_reply", "learnt": "After seven is better.", "next_try": "A message.", "how_different": "No door.",
}  # fmt: skip


def reaching(user, cast, *, today=TODAY):
    with standing_as(Viewer.of(user)):
        return queries.reaching(Viewer.of(user), cast.asif, today=today)


@pytest.mark.django_db
def test_a_change_is_a_new_version_and_the_earlier_one_stays_with_what_was_said(cast: Cast):
    first = asifs_agreement(cast)
    actions.revisit(agreement=first, revisited_on=NOON.date(), why=WhyRevisited.DISCLOSURE_MADE, by=cast.ali, at=NOON)
    second = asifs_agreement(cast, parts=Parts(**{**vars(SAID), "can_stop": " Questions about home. "}), by=cast.cole, at=NOON + DAY)
    assert (first.version, second.version, second.can_stop) == (1, 2, "Questions about home.")
    with standing_as(Viewer.of(cast.sam)):
        kept = queries.agreements(Viewer.of(cast.sam), cast.asif.pk)
    assert [(one.version, len(one.talks)) for one in kept] == [(2, 0), (1, 1)]
    assert kept[1].can_stop == ""


@pytest.mark.django_db
def test_that_they_did_not_agree_is_kept_as_it_is(cast: Cast):
    asifs_agreement(cast, agreed_how=Agreed.NOT_AGREED)
    assert "Their answer: not agreed." in " ".join(words_of(cast.ali, "relationships:agreement", cast.asif.pk).split())


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"revisited_on": NOON.date() - DAY}, "revisited_on"),
        ({"revisited_on": NOON.date() + DAY}, "revisited_on"),
        ({"why": WhyRevisited.OTHER}, "what_was_said"),
    ],
)
def test_talking_it_through_again_is_on_a_day_that_can_be_and_says_why(cast: Cast, given, field):
    facts = {"agreement": asifs_agreement(cast), "revisited_on": NOON.date(), "why": WhyRevisited.THEY_ASKED} | given
    with pytest.raises(Refused) as refusal:
        actions.revisit(**facts, by=cast.ali, at=NOON)
    assert refusal.value.field == field


@pytest.mark.django_db
def test_the_database_lets_nobody_rewrite_or_take_away_what_was_agreed_or_tried(cast: Cast):
    again = actions.revisit(
        agreement=asifs_agreement(cast), revisited_on=NOON.date(), why=WhyRevisited.TIME_PASSED, by=cast.ali, at=NOON
    )
    attempt(cast)
    assert again.why == "time_passed"
    with standing_as(Viewer.of(cast.ali)), act_open("trying to"):
        assert WorkingAgreement.objects.update(what_we_do="Something else.") == 0
        assert AgreementRevisit.objects.update(what_was_said="Something else.") == 0
        assert OutreachAttempt.objects.update(learnt="Something else.") == 0
        for model in (AgreementRevisit, WorkingAgreement, OutreachAttempt):
            assert model.objects.count() == 1


@pytest.mark.django_db
def test_a_version_is_there_once(cast: Cast):
    agreement = asifs_agreement(cast)
    agreement.pk = None
    with standing_as_kith("trying it"), act_open("trying to"), pytest.raises(IntegrityError), transaction.atomic():
        agreement.save(force_insert=True)


@pytest.mark.django_db
def test_every_act_says_what_was_done_and_repeats_nothing_anybody_said(cast: Cast):
    agreement = asifs_agreement(cast)
    actions.revisit(
        agreement=agreement, revisited_on=NOON.date(), why=WhyRevisited.DISCLOSURE_MADE, what_was_said="He told me.", by=cast.ali, at=NOON
    )
    attempt(cast)
    with standing_as_kith("looking"):
        told = list(Entry.objects.filter(person=str(cast.asif.pk)).order_by("id").values_list("verb", "facts"))[-3:]
    assert told == [
        ("relationships.agree", "version 1, spoken"), ("relationships.revisit", "disclosure_made"), ("relationships.reach_out", "home, no_reply"),
    ]  # fmt: skip


@pytest.mark.django_db
def test_a_stranger_adds_nothing(cast: Cast):
    agreement = asifs_agreement(cast)
    for doing in (
        lambda: asifs_agreement(cast, by=cast.noor),
        lambda: actions.revisit(agreement=agreement, revisited_on=NOON.date(), why=WhyRevisited.THEY_ASKED, by=cast.noor, at=NOON),
        lambda: attempt(cast, by=cast.noor),
    ):
        with pytest.raises(Absent):
            doing()
    for page in ("agreement", "agree", "revisit", "reaching", "reach_out"):
        assert answers_like_nothing(cast.noor, f"relationships:{page}", cast.asif.pk)


@pytest.mark.django_db
def test_did_not_engage_is_refused_and_nothing_is_kept(cast: Cast):
    with pytest.raises(Refused, match="“did not engage” tells nothing of what we did"):
        attempt(cast, learnt="He did not engage.")
    with standing_as_kith("counting"):
        assert not OutreachAttempt.objects.exists()


@pytest.mark.django_db
def test_contact_is_an_answered_try_or_time_together_in_a_note(cast: Cast):
    assert reaching(cast.ali, cast).last_contact is None
    attempt(cast, hours_ago=2)
    assert reaching(cast.ali, cast).last_contact is None
    attempt(cast, hours_ago=72, came_back=CameBack.SPACE)
    assert reaching(cast.ali, cast).last_contact == NOON.date() - 3 * DAY
    for activity, ago in ((Activity.MEETING, 1), (Activity.BIKE_RIDE, 2)):
        written = Written(text="We rode.", happened_on=NOON.date() - ago * DAY, activity=activity)
        write(person=cast.asif, written=written, by=cast.ali, at=NOON)
    assert reaching(cast.ali, cast).last_contact == NOON.date() - 2 * DAY


@pytest.mark.django_db
def test_after_28_days_worker_and_supervisor_are_asked_and_a_ride_answers(cast: Cast):
    later = NOON.date() + 28 * DAY
    assert reaching(cast.sam, cast, today=later - DAY).differently == ""
    asked = "28 days without contact. How do we reach out differently?"
    assert reaching(cast.ali, cast, today=later).differently == reaching(cast.sam, cast, today=later).differently == asked
    attempt(cast, hours_ago=0)
    assert reaching(cast.ali, cast, today=later).differently == asked
    written = Written(text="We rode.", happened_on=later - DAY, activity=Activity.BIKE_RIDE)
    write(person=cast.asif, written=written, by=cast.ali, at=NOON + 28 * DAY)
    assert reaching(cast.ali, cast, today=later).differently == ""


@pytest.mark.django_db
def test_the_page_asks_it_too_and_says_that_nothing_closes(cast: Cast):
    page = words_of(cast.sam, "relationships:reaching", cast.asif.pk)  # the record was opened in March, today is later
    assert "days without contact. How do we reach out differently?" in page
    assert "Nothing closes because nobody answered." in page


@pytest.mark.django_db
def test_the_page_tells_about_the_service(cast: Cast):
    attempt(cast)
    attempt(cast, hours_ago=17, channel=Channel.TEXT, offered=(Offer.ACTIVITY, Offer.FOOD), came_back=CameBack.REPLIED)
    attempt(cast, hours_ago=30, channel=Channel.TEXT)
    page = words_of(cast.cole, "relationships:reaching", cast.asif.pk)
    assert "We tried 3 times, in 2 ways and at 2 different times of day." in page
    assert "Something to do together, food" in page
    assert "Last in contact: 11 March 2026." in page


@pytest.mark.django_db
def test_the_agreement_page_walks_from_nothing_to_a_second_version(cast: Cast):
    assert "Nothing is agreed yet." in words_of(cast.ali, "relationships:agreement", cast.asif.pk)
    assert opened(cast.ali, "relationships:revisit", cast.asif.pk).status_code == 404
    assert sent(cast.ali, "relationships:agree", cast.asif.pk, **AGREED).status_code == 302
    assert "Most of it." in words_of(cast.ali, "relationships:agree", cast.asif.pk)
    again = {"revisited_on_day": "12", "revisited_on_month": "3", "revisited_on_year": "2026", "why": "disclosure_made"}
    assert sent(cast.ali, "relationships:revisit", cast.asif.pk, **again, what_was_said="You’d warn me.").status_code == 302
    assert sent(cast.ali, "relationships:agree", cast.asif.pk, **(AGREED | {"who_else": "Cole."})).status_code == 302
    page = words_of(cast.ali, "relationships:agreement", cast.asif.pk)
    for said in ("Version 2", "Earlier versions", "Version 1, 12 March 2026", "You’d warn me.", "they told us something", "Cole.", "Not said yet"):
        assert said in page


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("page", "typed", "said", "kept"),
    [
        ("agree", AGREED | {"must_share": " ", "who_else": "Cole too."}, "how they will be told", "Cole too."),
        ("agree", AGREED | {"agreed_how": ""}, "Say how they answered.", "Most of it."),
        ("agree", AGREED | {"made_on_year": "2126"}, "not happened yet", "Most of it."),
        ("reach_out", TRIED | {"learnt": "He did not engage."}, "tells nothing of what we did", "He did not engage."),
        ("reach_out", TRIED | {"next_try": ""}, "Say what we try next.", "After seven is better."),
        ("reach_out", TRIED | {"offered": []}, "Just to say hello is enough", "After seven is better."),
        ("reach_out", TRIED | {"tried_on_year": "2126"}, "not happened yet", "After seven is better."),
        ("reach_out", TRIED | {"tried_time": "seven"}, "24-hour clock", "After seven is better."),
    ],
)
def test_a_refusal_is_a_sentence_and_keeps_what_was_typed(cast: Cast, page, typed, said, kept):
    answer = sent(cast.ali, f"relationships:{page}", cast.asif.pk, **typed)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert kept in answer.content.decode()


@pytest.mark.django_db
def test_a_try_is_kept_from_its_form_and_linked_from_the_overview(cast: Cast):
    assert sent(cast.ali, "relationships:reach_out", cast.asif.pk, **TRIED).status_code == 302
    page = words_of(cast.ali, "relationships:reaching", cast.asif.pk)
    for said in ("11 March 2026, 19:10: at home", "Just to say hello, food: Chips", "No reply", "Different: No door.", "We tried once."):
        assert said in page
    overview = words_of(cast.ali, "people:one", cast.asif.pk)
    assert f"/young-people/{cast.asif.pk}/agreement/" in overview
    assert f"/young-people/{cast.asif.pk}/reaching-out/" in overview


@pytest.mark.django_db
def test_the_pages_ask_no_more_however_often_we_tried_or_agreed(cast: Cast):
    def all_of_it(agreement):
        attempt(cast)
        actions.revisit(agreement=agreement, revisited_on=NOON.date(), why=WhyRevisited.THEY_ASKED, by=cast.ali, at=NOON)

    def asked():
        return [questions(cast.sam, f"relationships:{page}", cast.asif.pk) for page in ("agreement", "agree", "reaching")]

    all_of_it(asifs_agreement(cast))
    before = asked()
    for _ in range(5):
        all_of_it(asifs_agreement(cast))
    assert asked() == before
