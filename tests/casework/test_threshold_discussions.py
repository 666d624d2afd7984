"""What agencies say together of a place: on its case, or before there is one."""

from datetime import timedelta

import pytest
from django.urls import reverse

from kith.access.viewers import Absent
from kith.casework.actions import screening as actions
from kith.casework.actions.screening import Said
from kith.casework.models import (
    AgencyView,
    Case,
    ContextReferral,
    ThresholdDiscussion,
)
from kith.casework.terms.thresholds import PanelDecision
from kith.contexts import actions as contexts
from kith.contexts.terms import ContextKind
from kith.foundation.refusals import Refused
from tests.casework.test_thresholds import dee
from tests.given import cases
from tests.given import thresholds as given
from tests.given.cast import NOON, Cast
from tests.given.pages import opened, questions, sent, words_of

pytestmark = pytest.mark.django_db


SAID = (
    Said("Police", "Reports have doubled.", role="Neighbourhood sergeant", band="C"),
    Said("Youth service", "Young people feel watched.", dissents=True, dissent="More patrols will move it, not end it."),
)


def talked(cast: Cast, **told):
    usual = {"case": told["case"] if "case" in told else cases.place_case(cast), "held_on": NOON.date(), "said": SAID, "decision": PanelDecision.OPEN_LEVEL_2,
             "reasons": "Both see harm there.", "inputs": "The screening.", "by": cast.dee, "at": NOON}  # fmt: skip
    return actions.discuss(**usual | told)


def test_each_agency_is_kept_in_its_own_words_and_dissent_is_seen_on_the_case(cast: Cast):
    talk = talked(cast)
    with dee(cast):
        assert AgencyView.objects.filter(discussion=talk).count() == 2
    page = words_of(cast.noor, "casework:one", talk.case_id)
    assert "Sees it differently:" in page
    assert "More patrols will move it, not end it." in page
    assert "Both see harm there." in page


@pytest.mark.parametrize(
    ("told", "because"),
    [
        ({"held_on": NOON.date() + timedelta(days=1)}, "not happened yet"),
        ({"said": SAID[:1]}, "at least two agencies"),
        ({"said": (SAID[0], Said("School", "x", dissents=True))}, "in its own words"),
        ({"reasons": ""}, "reasons for the decision"),
        ({"inputs": "Jordan Smith was talked about."}, "looks like somebody’s name"),
        ({"said": (SAID[0], Said("School", "Jordan Smith was seen."))}, "looks like somebody’s name"),
    ],
)
def test_a_discussion_refuses_what_is_not_one(cast: Cast, told: dict, because: str):
    with pytest.raises(Refused, match=because):
        talked(cast, **told)


def test_a_discussion_is_kept_on_the_page_with_every_row_asked(cast: Cast):
    case = cases.place_case(cast)
    given.screened(cast, case)
    typed = {
        "held_on_day": "12", "held_on_month": "3", "held_on_year": "2026", "inputs": "The screening.", "decision": "gather_more",
        "reasons": "Nobody has asked young people.", "0-agency": "Police", "0-view": "Reports have doubled.", "0-band": "C",
        "1-agency": "School", "1-view": "It begins at the gate.", "1-dissents": "on",
    }  # fmt: skip
    answer = sent(cast.dee, "casework:discuss", case.pk, **typed)
    assert answer.status_code == 422
    assert "in its own words" in answer.content.decode()
    assert "It begins at the gate." in answer.content.decode()
    assert sent(cast.dee, "casework:discuss", case.pk, **typed, **{"1-dissent": "Act today."}).status_code == 302
    assert "Act today." in words_of(cast.ali, "casework:one", case.pk)
    assert opened(cast.ali, "casework:discuss", case.pk).status_code == 404
    wrong = typed | {"1-agency": "", "2-agency": "Health"}
    page = sent(cast.dee, "casework:discuss", case.pk, **wrong).content.decode()
    assert "Say which agency it was." in page
    assert "Say what it said." in page


TOGETHER = {
    "held_on_day": "12", "held_on_month": "3", "held_on_year": "2026", "inputs": "What shops see.", "decision": "open_level_2",
    "reasons": "It gets darker each week.", "0-agency": "Police", "0-view": "Reports have doubled.", "1-agency": "School",
    "1-view": "It begins at the gate.", "1-dissents": "on", "1-dissent": "Light it first.",
}  # fmt: skip


def test_a_place_is_discussed_before_any_referral_and_what_was_said_goes_with_it(cast: Cast):
    place = cast.bus_station.pk
    answer = sent(cast.dee, "casework:discuss-place", place, **TOGETHER)
    assert answer.url == f"{reverse('casework:refer-context')}?context={place}"
    form = words_of(cast.dee, "casework:refer-context", context=place)
    assert "It gets darker each week." in form
    assert "What shops see." in form
    typed = {"context": place, "what_worries": "It is dark.", "legal_basis": "sections_10_11"}
    assert sent(cast.dee, "casework:refer-context", **typed).status_code == 302
    with dee(cast):
        referral, talk = ContextReferral.objects.get(), ThresholdDiscussion.objects.get()
    assert (talk.case_id, talk.context_id) == (None, place)
    assert "Light it first." in words_of(cast.noor, "casework:referral", referral.pk)
    sent(cast.dee, "casework:take-up", referral.pk, why="Two agencies see it.")
    with dee(cast):
        case = Case.objects.get(context=place)
    assert "Light it first." in words_of(cast.noor, "casework:one", case.pk)
    assert opened(cast.dee, "casework:discuss-place", place).url == reverse("casework:discuss", args=[case.pk])


def test_a_place_that_is_to_be_watched_longer_is_not_referred_from_its_discussion(cast: Cast):
    place = cast.bus_station.pk
    answer = sent(cast.dee, "casework:discuss-place", place, **TOGETHER | {"decision": "gather_more"})
    assert answer.url == reverse("contexts:one", args=[place])
    assert "It gets darker each week." not in words_of(cast.dee, "casework:refer-context", context=place)


def test_only_context_leads_keep_a_discussion_of_a_place(cast: Cast):
    for somebody in (cast.ali, cast.sam, cast.dana, cast.priya):
        assert opened(somebody, "casework:discuss-place", cast.bus_station.pk).status_code == 404
    with pytest.raises(Absent):
        talked(cast, case=None, context=cast.bus_station, by=cast.ali)


def test_a_discussion_is_about_a_place_or_a_case_never_a_home(cast: Cast):
    home = contexts.notice(name="Home", kind=ContextKind.HOME, by=cast.dee, at=NOON)
    for about, because in (
        ({"case": None}, "Say which place"),
        ({"case": cases.place_case(cast), "context": cast.park}, "Say which place"),
        ({"case": None, "context": home}, "A home is part"),
        ({"case": None, "context": cast.bus_station}, "has a case"),
    ):
        with pytest.raises(Refused, match=because):
            talked(cast, **about)


def test_the_case_page_asks_the_same_few_questions_however_often_agencies_met(cast: Cast):
    talked(cast, case=None, context=cast.bus_station)
    case = cases.place_case(cast)
    before = questions(cast.dee, "casework:one", case.pk)
    talked(cast, case=case)
    assert questions(cast.dee, "casework:one", case.pk) == before


def test_a_young_persons_case_has_neither_screening_nor_discussion(cast: Cast):
    case = cases.asifs_case(cast)
    given.published(cast)
    for name in ("casework:screen", "casework:discuss"):
        assert "The threshold is for places" in words_of(cast.ali, name, case.pk)
    with pytest.raises(Refused, match="never about one young person"):
        talked(cast, case=case, by=cast.ali)


def test_a_cases_page_asks_no_more_as_more_is_said(cast: Cast):
    talk = talked(cast)
    case = talk.case
    given.screened(cast, case)
    before = questions(cast.dee, "casework:one", case.pk)
    for _ in range(3):
        given.screened(cast, case)
        talked(cast, case=case)
    assert questions(cast.dee, "casework:one", case.pk) == before
