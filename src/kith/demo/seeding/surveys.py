"""The bus station's survey: asked before its plan and again while it is at work, on paper that young people handed round."""

from collections.abc import Mapping, Sequence
from random import Random

from kith.access.viewers import Viewer, standing_as
from kith.demo.seeding.acting import acting, ago, day
from kith.demo.seeding.world import Riverside
from kith.demo.story import bus_station_survey as told
from kith.demo.story.bus_station import BUS
from kith.mapping.actions import surveys as actions
from kith.mapping.actions.surveys import Given
from kith.mapping.models import Wave as Asked
from kith.mapping.queries import surveys as queries
from kith.mapping.terms.surveys import Audience, Score

Words = Sequence[tuple[str, str]]


def ask(town: Riverside) -> None:
    """Two closed waves; a few words of the second still wait for Dee. Nothing in a town that has no bus station."""
    if BUS not in town.contexts:
        return
    ali, dee = town.users["Ali R"], town.users["Dee Marchetti"]
    survey = acting(
        dee, actions.make_survey, context=town.contexts[BUS], audience=Audience.YOUNG_PEOPLE, called=told.CALLED,
        at=ago(town, told.FIRST[0][0] + 1, 14),
    )  # fmt: skip
    for wave, read, wait in ((told.FIRST, told.READ_FIRST, ()), (told.AGAIN, told.READ_AGAIN, told.WAIT)):
        (first, last, closed), scores = wave
        asked = acting(ali, actions.open_wave, survey=survey, opens_on=day(town, first), closes_on=day(town, last), at=ago(town, first))
        _answer(town, asked, scores, [(question, words) for question, words, _ in read], days=(first, last))
        _read(town, asked, {words: stands or words for _, words, stands in read}, days=closed)
        _hand_in(town, asked, wait, days=last)
        acting(ali, actions.close_wave, wave=asked, at=ago(town, closed, 16))


def _answer(town: Riverside, asked: Asked, scores: Mapping[str, Mapping[Score, int]], words: Words, *, days: tuple[int, int]) -> None:
    """As many answers as the story says, each score given as often, in an order by chance that is the same each time."""
    first, last = days
    columns = {code: [int(score) for score, times in given.items() for _ in range(times)] for code, given in scores.items()}
    how_many = len(next(iter(columns.values())))
    random = Random(how_many)
    for column in columns.values():
        random.shuffle(column)
    for number in range(how_many):
        given = Given(
            scores={code: column[number] for code, column in columns.items()},
            words=dict([words[number]]) if number < len(words) else {},
            age_band=random.choice(told.AGES), gender=random.choice(told.GENDERS), ethnicity=random.choice(told.ETHNICITIES),
            how_often=random.choice(told.HOW_OFTEN),
        )  # fmt: skip
        on = first - number * (first - last) // how_many
        acting(town.users["Ali R"], actions.type_in, wave=asked, given=given, answered_on=day(town, on), at=ago(town, on, 18))


def _read(town: Riverside, asked: Asked, stands: Mapping[str, str], *, days: int) -> None:
    dee = town.users["Dee Marchetti"]
    with standing_as(Viewer.of(dee)):
        waiting = queries.waiting(Viewer.of(dee), asked)
    for held in waiting:
        acting(dee, actions.keep_words, held=held, words=stands[held.words], at=ago(town, days, 15))


def _hand_in(town: Riverside, asked: Asked, words: Words, *, days: int) -> None:
    for question, text in words:
        given = Given(words={question: text})
        acting(town.users["Ali R"], actions.type_in, wave=asked, given=given, answered_on=day(town, days), at=ago(town, days - 1, 19))
