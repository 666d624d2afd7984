"""Surveys of the benchmark authority: some contexts are asked in two waves, one of them by many."""

import json
from datetime import date, timedelta
from uuid import UUID

from kith.demo.large.cases import EVERY_CONTEXT, Rows
from kith.demo.large.town import DAYS, Large, key_at
from kith.mapping.terms.surveys import AGE_BANDS, CORE, ETHNICITIES, HOW_OFTEN, QUESTION_WORDS, Audience

ANSWERS, READ, WAITING = 30, 6, 3
YOUNG_PEOPLE_FOR_EACH_ANSWER = 10  # of the survey that many answer: 2,000 answers of 20,000 young people
COLUMNS = {
    "mapping_survey": "id, context_id, audience, called, made_by_id, made_at",
    "mapping_wave": "id, survey_id, code, opens_on, closes_on, closed_on, opened_by_id, closed_by_id",
    "mapping_answer": "id, wave_id, answered_on, on_paper, scores, age_band, gender, ethnicity, how_often",
    "mapping_heldwords": "id, wave_id, question, words",
    "mapping_readwords": "id, wave_id, question, words, was_changed, read_by_id, read_on",
}
WORDS = ("It is better when the kiosk is open.", "More light on the steps.", "Somebody to ask after seven.")


def gathered(town: Large, _cases: Rows) -> Rows:
    """The rows of every table. The first context that is asked is asked of many."""
    rows: Rows = {table: [] for table in COLUMNS}
    for number, (key, _, name) in enumerate(town.places[::EVERY_CONTEXT]):
        answers = max(ANSWERS, len(town.young) // YOUNG_PEOPLE_FOR_EACH_ANSWER) if number == 0 else ANSWERS
        _survey(town, rows, key, name, answers)
    return rows


def _survey(town: Large, rows: Rows, context: UUID, name: str, answers: int) -> None:
    """A survey that two closed waves and an open one asked."""
    first, key = town.day(DAYS - 300), key_at(town.day(DAYS - 300), town.random)
    rows["mapping_survey"].append((key, context, Audience.YOUNG_PEOPLE.value, name, town.lead, f"{first.isoformat()} 09:00+00"))
    for turn in range(3):
        opens, wave = town.day(DAYS - 300 + 140 * turn), key_at(town.day(DAYS - 300 + 140 * turn), town.random)
        closed, by = (opens + timedelta(days=28), town.lead) if turn < 2 else (None, None)
        rows["mapping_wave"].append((wave, key, _code(town), opens, opens + timedelta(days=40), closed, town.lead, by))
        _answers(town, rows, wave, opens, answers)
        for number in range(max(WAITING, answers // 20) if closed is None else 0):
            rows["mapping_heldwords"].append((_by_chance(town), wave, list(QUESTION_WORDS)[number % 3], WORDS[number % 3]))


def _answers(town: Large, rows: Rows, wave: UUID, opens: date, answers: int) -> None:
    random, ages = town.random, list(AGE_BANDS[Audience.YOUNG_PEOPLE])
    for number in range(answers):
        scores = json.dumps({item.code: random.randrange(6) for item in CORE})
        rows["mapping_answer"].append((
            _by_chance(town), wave, opens, False, scores, ages[number % len(ages)], ("girl", "boy", "")[number % 3], list(ETHNICITIES)[number % 5],
            list(HOW_OFTEN)[number % 4],
        ))  # fmt: skip
    for number in range(max(READ, answers // 10)):
        rows["mapping_readwords"].append((_by_chance(town), wave, list(QUESTION_WORDS)[number % 3], WORDS[number % 3], False, town.lead, opens))


def _by_chance(town: Large) -> UUID:
    """A version 4 UUID: what is answered is kept by chance and not by time."""
    return UUID(int=town.random.getrandbits(128), version=4)


def _code(town: Large) -> str:
    return "".join(town.random.choice("abcdefghjkmnpqrstuvwxyz23456789") for _ in range(9))
