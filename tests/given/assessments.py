"""Assessments for stories to start from: the bus station's, with its check, and a friendship assessment at the park."""

from datetime import datetime, timedelta

from kith.access.viewers import standing_as_kith
from kith.casework.actions import assessments as actions
from kith.casework.actions import checks, friendship
from kith.casework.actions.assessments import Said
from kith.casework.models import Assessment, Case, Member, WorkingCheck
from kith.casework.rules.friendship import Included
from kith.casework.terms.assessments import CHECK, TRIANGLES, AssessmentKind, Told, Trend
from kith.casework.terms.referrals import LegalBasis
from kith.casework.terms.saying import SourceKind, Voice
from tests.given import cases
from tests.given.cast import NOON, Cast

GOOD = {question.code: question.good for question in CHECK}
LASTS = timedelta(days=202)
END = NOON.date() + LASTS
POLICY = "https://riverside.example/friendship-assessments"


def check(case: Case, *, by: object, at: datetime = NOON, **answers: str) -> WorkingCheck:
    """A check that worries nobody, unless `answers` say otherwise."""
    return checks.ask(
        case=case, before="The assessment of the bus station", answers=GOOD | answers, notes={}, ends_on=at.date() + LASTS,
        by=by, at=at,  # type: ignore[arg-type]
    )  # fmt: skip


def stopped(case: Case, *, by: object) -> WorkingCheck:
    """A check that three answers about how it is done have stopped."""
    return check(case, by=by, they_know="no", can_shape="not_known", enforcement="yes")


def of_place(case: Case, *, by: object, kind: AssessmentKind = AssessmentKind.NEIGHBOURHOOD) -> Assessment:
    """A context's assessment, after its check."""
    check(case, by=by)
    return opened(case, kind, by=by)


def opened(case: Case, kind: AssessmentKind, *, by: object) -> Assessment:
    """An assessment, opened with its reason and its limits, once it is decided that there is one."""
    cases.decide_to_assess(case)
    return actions.open_assessment(
        case=case, kind=kind, trigger="Four young people named it in six weeks.", questions="Who is there after seven?",
        proportionality="We look at the place. Nobody is watched.", by=by, at=NOON,  # type: ignore[arg-type]
    )  # fmt: skip


def answered(assessment: Assessment, element: str, *, by: object, strength: str = "Mr Shah knows everybody.", **said: str) -> None:
    """One element answered."""
    found = {"worry": "", "not_known": "", **said}
    actions.answer(
        assessment=assessment, element=element, seen=None, strength=strength, trend=Trend.SAME, by=by, at=NOON, **found  # type: ignore[arg-type]
    )


def all_sides(assessment: Assessment, *, by: object) -> None:
    """Something answered on each side."""
    for side in TRIANGLES[AssessmentKind(assessment.kind)]:
        answered(assessment, side.elements[0].code, by=by)


def heard(assessment: Assessment, source: SourceKind, *, by: object, words: str = "It is fine until seven.", **said: object) -> None:
    """Something said, with where it comes from."""
    voice = Voice.YOUNG_PERSON if source is SourceKind.YOUNG_PERSON else Voice.PRACTITIONER
    given = {"voice": voice, "source": source, "said_on": NOON.date(), **said}
    actions.add_statement(assessment=assessment, said=Said(words=words, **given), by=by, at=NOON)  # type: ignore[arg-type]


def included(*names: str) -> list[Included]:
    """Members of whom everybody and their parents have been told."""
    return [Included(name, Told.TOLD, Told.TOLD) for name in names]


def friends(case: Case, cast: Cast, *names: str, at: datetime = NOON) -> Assessment:
    """A friendship assessment, behind all its gates."""
    friendship.publish_policy(
        about=AssessmentKind.FRIENDS_PEERS, url=POLICY, published_on=at.date(), by=cast.dee, at=at
    )
    cases.decide_to_assess(case)
    check(case, by=cast.dee, at=at)
    return friendship.open_friendship(
        case=case, trigger="Young people asked for help as a group.", questions="", proportionality="Talking with each is not enough.",
        legal_gateway=LegalBasis.SECTIONS_10_11, sharing_agreement="", destroy_on=at.date() + LASTS, members=included(*(names or ("Asif K", "Mina R"))),
        by=cast.dee, at=at,
    )  # fmt: skip


def members(assessment: Assessment) -> list[Member]:
    """Its members, in the order of their letters."""
    with standing_as_kith("looking"):
        return list(Member.objects.filter(assessment=assessment))
