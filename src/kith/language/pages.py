"""Keeping what was written where no young person may be named: whose name it is, is asked on the page."""

from collections.abc import Callable
from inspect import signature
from typing import Any

from kith.foundation.pages import attempt
from kith.language.nameless import NamesSomebody, let_be


def attempt_nameless(form: Any, action: Callable[..., Any], **facts: Any) -> Any:
    """Do an action with a form's answers when they are valid; otherwise, or when it is refused, None.

    `form.names` are then the words that look like a name, and `form.let_be` those said to be an adult's or a place's; the
    page shows both (`language/_names.html`). An action that keeps no words is not told of them.
    """
    form.let_be = let_be(form.data)
    if not form.is_valid():
        return None
    told = {"not_a_child": form.let_be} if "not_a_child" in signature(action).parameters else {}

    def watched(**given: Any) -> Any:
        try:
            return action(**given)
        except NamesSomebody as refusal:
            form.names = refusal.words
            raise

    return attempt(form, watched, **facts, **told)
