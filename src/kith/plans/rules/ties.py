"""How many young people a context's plan is for, in words: nothing below three is counted out loud."""

from kith.contexts.rules import LEAST_COUNTED


def count_words(people: int) -> str:
    """What somebody without a right to their records is told.

    >>> count_words(2)
    'It is tied to the plans of fewer than 3 young people, so no number is shown.'
    >>> count_words(3)
    'It is tied to the plans of 3 young people.'
    """
    if people < LEAST_COUNTED:
        return f"It is tied to the plans of fewer than {LEAST_COUNTED} young people, so no number is shown."
    return f"It is tied to the plans of {people} young people."
