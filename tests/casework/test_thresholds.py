"""A threshold is written, published and followed; a place is screened, a person decides, agencies discuss."""


import pytest

from kith.access.viewers import Absent, Viewer, standing_as
from kith.casework.actions import screening as actions
from kith.casework.actions import thresholds
from kith.casework.actions.screening import Found
from kith.casework.models import (
    Criterion,
    CriterionAnswer,
    Screening,
    ThresholdStatement,
)
from kith.casework.queries.facts import facts
from kith.casework.terms.thresholds import CriterionKind, Met
from kith.foundation.refusals import Refused
from tests.given import cases
from tests.given import thresholds as given
from tests.given.cast import NOON, Cast
from tests.given.pages import sent, words_of

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
    unpicked = sent(cast.dee, "casework:decide-screening", case.pk, screening.pk, why="It is what was suggested.")
    assert unpicked.status_code == 422
    assert "“Which band do you decide on?” needs an answer" in unpicked.content.decode()
    assert "It is what was suggested." in unpicked.content.decode()
    assert sent(cast.dee, "casework:decide-screening", case.pk, screening.pk, decided="B").status_code == 422
    assert sent(cast.dee, "casework:decide-screening", case.pk, screening.pk, decided="B", why="The café has closed early since.").status_code == 302
    page = words_of(cast.noor, "casework:one", case.pk)
    assert "Band C was suggested." in page
    assert "The café has closed early since." in page
