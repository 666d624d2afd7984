"""Asks about places as their time comes, and lets Dee answer."""

from collections.abc import Sequence

from kith.access.viewers import Viewer, standing_as
from kith.demo.seeding.world import DAYS, Riverside
from kith.demo.story.others import ANSWERS, LIKED, NOT_NOW, WAITING
from kith.patterns import actions as patterns
from kith.patterns.models import Question
from kith.patterns.terms import QuestionState

EVERY = 90
LAST = DAYS - 3


def due(day: int) -> bool:
    """Are questions asked on this day of the story?"""
    return day % EVERY == EVERY - 1 and day < LAST - EVERY // 2


def ask(town: Riverside, day: int) -> None:
    """Ask about the places that young people worry about and that recur by then; Dee answers within two days."""
    _ask_about(town, [name for name in town.contexts if town.sorts[name] in NOT_NOW and name not in WAITING], day)


def ask_last(town: Riverside) -> None:
    """The last asking, of everywhere: all but the few that are left waiting for Dee are answered."""
    _ask_about(town, [name for name in town.contexts if name not in WAITING], LAST)
    waiting = [town.contexts[name].pk for name in WAITING if name in town.contexts]
    patterns.ask_about(contexts=waiting, at=town.moment(DAYS - 1, 20))


def _ask_about(town: Riverside, names: Sequence[str], day: int) -> None:
    by_id = {town.contexts[name].pk: name for name in names}
    for question in patterns.ask_about(contexts=list(by_id), at=town.moment(day, 20)):
        _answer(town, question, by_id[question.context_id], day + 2)


def _answer(town: Riverside, question: Question, name: str, day: int) -> None:
    dee, sort = town.users["Dee Marchetti"], town.sorts[name]
    answer, why = ANSWERS.get(name, ("not_now", ""))
    why = why or (town.deck.draw(f"not now {sort}", NOT_NOW[sort]) if sort in NOT_NOW else town.deck.draw("liked", LIKED))
    with standing_as(Viewer.of(dee)):
        patterns.answer(question=question, answer=QuestionState(answer), why=why, by=dee, at=town.moment(min(day, DAYS - 1), 11))
