"""Riverside publishes a threshold; places are referred from questions, and by somebody who lives near one."""

from kith.access.viewers import Viewer, standing_as
from kith.casework.actions import referrals, thresholds
from kith.casework.terms.referrals import HarmType
from kith.demo.seeding.world import DAYS, Riverside
from kith.demo.story.front_door import FROM_OUTSIDE, WORRIES
from kith.patterns import actions as patterns
from kith.patterns.models import Question
from kith.patterns.terms import QuestionState

PUBLISHED_ON = 60


def publish(town: Riverside) -> None:
    """Dee starts from the example, makes it Riverside's own, and publishes it."""
    dee, at = town.users["Dee Marchetti"], town.moment(PUBLISHED_ON, 11)
    with standing_as(Viewer.of(dee)):
        ours = thresholds.begin_example(by=dee, at=at)
        thresholds.name_it(
            statement=ours, name="Riverside’s threshold for places (invented)", area="Riverside", by=dee, at=at
        )
        thresholds.publish(
            statement=ours, valid_from=at.date(), published_url="https://riverside.example/threshold", by=dee, at=at
        )


def refer(town: Riverside) -> None:
    """The places that Dee said need a referral have one by now; and somebody outside has told us of another."""
    dee = town.users["Dee Marchetti"]
    with standing_as(Viewer.of(dee)):
        waiting = Question.objects.filter(state=QuestionState.REFER.value).select_related("context").order_by("answered_at")
        for question in waiting:
            if worry := WORRIES.get(question.context.name):
                patterns.refer(question=question, what_worries=worry, by=dee, at=question.answered_at)
    for day, told in FROM_OUTSIDE:
        harms = [HarmType(harm) for harm in told["harms"]]
        words = {name: words for name, words in told.items() if name != "harms"}
        referrals.refer_from_outside(
            address="192.0.2.1", harm_types=harms, at=town.moment(DAYS - day, 19), may_come_back=True, **words
        )
