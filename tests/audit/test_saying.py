"""Whoever looks at who opened what reads practice words, never the name of a verb."""

import re

from kith.audit import saying
from tests.laws.code import SOURCE

NOT_OF_A_PERSON = ("demo.", "exchange.")  # done by a command, as Kith itself


def verbs() -> set[str]:
    """Every act that the code does under a whole name."""
    return {verb for path in SOURCE.rglob("*.py") for verb in re.findall(r'\bact\(\s*"([a-z_.]+)"', path.read_text())}


def test_everything_somebody_can_do_is_said_in_practice_words():
    done = {verb for verb in verbs() if not verb.startswith(NOT_OF_A_PERSON)}
    assert len(done) > 90
    assert sorted(done - set(saying.ACTS)) == []


def test_acts_of_plans_are_said_in_words_and_can_be_looked_for():
    assert saying.in_words("plans.agree_goal", "done") == "Agreed a goal"
    assert ("plans.make_safety_plan", "Made a safety plan with a young person") in saying.choices()
