"""A threshold is written, published and followed; a place is screened, a person decides, agencies discuss."""

from datetime import timedelta

import pytest
from django.urls import reverse

from kith.access.viewers import Absent, Viewer, standing_as
from kith.casework.actions import screening as actions
from kith.casework.actions import thresholds
from kith.casework.actions.screening import Found, Said
from kith.casework.models import (
    AgencyView,
    Case,
    ContextReferral,
    Criterion,
    CriterionAnswer,
    Screening,
    ThresholdDiscussion,
    ThresholdStatement,
)
from kith.casework.queries.facts import facts
from kith.casework.terms.thresholds import CriterionKind, Met, PanelDecision
from kith.contexts import actions as contexts
from kith.contexts.terms import ContextKind
from kith.foundation.refusals import Refused
from tests.given import cases
from tests.given import thresholds as given
from tests.given.cast import NOON, Cast
from tests.given.pages import opened, questions, sent, words_of

pytestmark = pytest.mark.django_db


def dee(cast: Cast):
    return standing_as(Viewer.of(cast.dee))


def test_the_example_says_that_it_is_one_and_is_not_published_before_it_is_replaced(cast: Cast):
    with dee(cast):
        statement = thresholds.begin_example(by=cast.dee, at=NOON)
        with pytest.raises(Refused, match="example still"):
            thresholds.publish(statement=statement, valid_from=NOON.date(), published_url="https://x.example", by=cast.dee, at=NOON)
        with pytest.raises(Refused, match="being written already"):
            thresholds.begin_example(by=cast.dee, at=NOON)
        kinds = set(statement.criteria.values_list("kind", flat=True))
    assert kinds == {kind.value for kind in CriterionKind}


def test_a_published_version_is_never_changed_only_followed(cast: Cast):
    statement = given.published(cast)
    with dee(cast):
        band, criterion = statement.bands.first(), statement.criteria.first()
        for change in (
            lambda: thresholds.name_it(statement=statement, name="x", area="y", by=cast.dee, at=NOON),
            lambda: thresholds.write_band(statement=statement, code="D", plain_name="x", response="y", by=cast.dee, at=NOON),
            lambda: thresholds.write_criterion(statement=statement, band=band, code="B9", kind=CriterionKind.REACH, text="x", by=cast.dee, at=NOON),
            lambda: thresholds.take_out(statement=statement, what=criterion, by=cast.dee, at=NOON),
            lambda: thresholds.publish(statement=statement, valid_from=NOON.date(), published_url="x", by=cast.dee, at=NOON),
        ):  # fmt: skip
            with pytest.raises(Refused, match="never rewritten"):
                change()
        newer = thresholds.follow(statement=statement, by=cast.dee, at=NOON)
        assert newer.version == statement.version + 1
        assert newer.criteria.count() == statement.criteria.count()
        thresholds.write_criterion(
            statement=newer, band=newer.bands.get(code="C"), code="c9", kind=CriterionKind.REACH, text="Ten or more", by=cast.dee, at=NOON
        )
        assert (newer.criteria.count(), statement.criteria.count()) == (16, 15)


def test_only_context_leads_write_a_threshold_and_everybody_here_reads_it(cast: Cast):
    statement = given.published(cast)
    with pytest.raises(Absent):
        thresholds.follow(statement=statement, by=cast.ali, at=NOON)
    assert "Adults exploit young people there" in words_of(cast.noor, "casework:threshold", statement.pk)


def test_a_statement_is_written_and_published_on_the_page(cast: Cast):
    assert sent(cast.dee, "casework:begin-threshold").status_code == 302
    with dee(cast):
        statement = ThresholdStatement.objects.get()
        band, criterion = statement.bands.get(code="C"), statement.criteria.get(code="C2")
    assert "This is an example" in words_of(cast.dee, "casework:threshold", statement.pk)
    assert sent(cast.dee, "casework:name-threshold", statement.pk, name="Ours", area="Riverside").status_code == 302
    assert sent(cast.dee, "casework:new-band", statement.pk, code="A", plain_name="x", response="y").status_code == 422
    assert sent(cast.dee, "casework:band", statement.pk, band.pk, code="C", plain_name="Everything", response="All of us.").status_code == 302
    assert sent(cast.dee, "casework:criterion", statement.pk, criterion.pk, code="C2", band=band.pk, kind="frequency", text="Twice a week").status_code == 302
    assert sent(cast.dee, "casework:band", statement.pk, band.pk, take_out="1").status_code == 302
    assert sent(cast.dee, "casework:criterion", statement.pk, criterion.pk, take_out="1").status_code == 302
    typed = {"valid_from_day": "12", "valid_from_month": "3", "valid_from_year": "2026", "published_url": "https://riverside.example/t"}
    assert sent(cast.dee, "casework:publish-threshold", statement.pk, **typed).status_code == 302
    page = words_of(cast.ali, "casework:threshold", statement.pk)
    assert "Holds from 12 March 2026" in page
    assert "Everything" in page
    assert "Twice a week" not in page
    assert sent(cast.dee, "casework:follow-threshold", statement.pk).status_code == 302
    assert "Version 2" in words_of(cast.ali, "casework:thresholds")


def test_a_screening_keeps_the_version_the_reasons_and_what_is_not_known_and_is_decided_by_a_person(cast: Cast):
    case = cases.place_case(cast)
    screening = given.screened(cast, case, "B1", "P1")
    assert screening.suggested == "B"
    assert screening.because == ["Because B1, how serious it is: Young people are pressed, threatened or followed there. Three workers and the café say so."]
    assert screening.protects[0].startswith("P1, what protects")
    assert len(screening.not_known) == 13
    with dee(cast):
        assert not facts(Viewer.of(cast.dee), case, today=NOON.date()).is_screened
        assert CriterionAnswer.objects.filter(screening=screening).count() == 15
    actions.decide(screening=screening, decided="B", why="", by=cast.dee, at=NOON)
    with dee(cast):
        assert facts(Viewer.of(cast.dee), case, today=NOON.date()).is_screened
    with pytest.raises(Refused, match="decided already"):
        actions.decide(screening=screening, decided="B", why="", by=cast.dee, at=NOON)


def test_v10_a_screening_decided_otherwise_keeps_why(cast: Cast):
    screening = given.screened(cast, cases.place_case(cast))
    with pytest.raises(Refused, match="Say why you decide otherwise"):
        actions.decide(screening=screening, decided="C", why="", by=cast.dee, at=NOON)
    actions.decide(screening=screening, decided="C", why="It is worse at night.", by=cast.dee, at=NOON)
    with dee(cast):
        kept = Screening.objects.get(pk=screening.pk)
    assert (kept.suggested, kept.decided, kept.overridden, kept.why) == ("B", "C", True, "It is worse at night.")


def test_a_screening_names_nobody_is_of_a_place_and_against_what_is_published(cast: Cast):
    case, statement = cases.place_case(cast), given.published(cast)
    with dee(cast):
        first = Criterion.objects.filter(statement=statement).first()
        draft = thresholds.follow(statement=statement, by=cast.dee, at=NOON)
    with pytest.raises(Refused, match="looks like somebody’s name"):
        actions.screen(case=case, statement=statement, found=[Found(first.pk, Met.MET, "Jordan Smith said so")], by=cast.dee, at=NOON)
    with pytest.raises(Refused, match="not published yet"):
        actions.screen(case=case, statement=draft, found=[], by=cast.dee, at=NOON)
    with pytest.raises(Refused, match="A young person is not screened"):
        actions.screen(case=cases.asifs_case(cast), statement=statement, found=[], by=cast.ali, at=NOON)


def test_a_place_is_screened_and_decided_on_the_page_and_its_case_shows_it(cast: Cast):
    case = cases.place_case(cast)
    assert "No threshold is published yet" in words_of(cast.dee, "casework:screen", case.pk)
    statement = given.published(cast)
    with dee(cast):
        typed = {f"met_{one.pk}": "met" if one.code == "C1" else "not_known" for one in statement.criteria.all()}
        serious = statement.criteria.get(code="C1").pk
    page = words_of(cast.dee, "casework:screen", case.pk)
    assert page.index("Band B") < page.index("Band C")
    assert sent(cast.dee, "casework:screen", case.pk, **typed | {f"evidence_{serious}": "Jordan Smith told us"}).status_code == 422
    answer = sent(cast.dee, "casework:screen", case.pk, **typed, **{f"evidence_{serious}": "Two workers saw it"})
    assert answer.status_code == 302
    with dee(cast):
        screening = Screening.objects.get()
    page = words_of(cast.dee, "casework:screened", case.pk, screening.pk)
    assert "Because C1, how serious it is" in page
    assert "Two workers saw it" in page
    assert "Nobody has decided yet" in words_of(cast.noor, "casework:one", case.pk)
    assert sent(cast.noor, "casework:decide-screening", case.pk, screening.pk, decided="C").status_code == 404
    assert sent(cast.dee, "casework:decide-screening", case.pk, screening.pk, decided="B").status_code == 422
    assert sent(cast.dee, "casework:decide-screening", case.pk, screening.pk, decided="B", why="The café has closed early since.").status_code == 302
    page = words_of(cast.noor, "casework:one", case.pk)
    assert "Band C was suggested." in page
    assert "The café has closed early since." in page


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
