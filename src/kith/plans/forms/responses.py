"""What is asked about responses and actions."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet

from kith.accounts import queries as accounts
from kith.accounts.models import User
from kith.casework.forms.cases import labels, words
from kith.casework.terms.cases import Level
from kith.contexts.models import Context
from kith.foundation.fields import DateField
from kith.plans.actions.responses import Owed
from kith.plans.forms.goals import choice
from kith.plans.models import Response
from kith.plans.terms.goals import (
    ACTION_WORDS,
    APPROACH_WORDS,
    LEVER_WORDS,
    OWNER_WORDS,
    SOCIAL_CONDITIONS,
    TARGET_WORDS,
    ActionState,
    Approach,
    Lever,
    Owner,
    Target,
)

NO_FRIENDSHIPS = (
    "Ending a friendship is not among them: we change what is around friends, and stand by them together."
)


class Respond(forms.Form):
    """What sort of response, and what it is."""

    tells_a_story = True

    response_words = words("What will be done?", "From an activity to a change of policy.", required=True)
    approach = choice(Approach, APPROACH_WORDS, "What sort of response is it?", NO_FRIENDSHIPS)


class AgreeAction(forms.Form):
    """Who does what, where, by when, and with which lever."""

    tells_a_story = True

    action_words = words("What will be done?", required=True)
    target = choice(Target, TARGET_WORDS, "What does it set out to change?", NO_FRIENDSHIPS)
    owner = choice(Owner, OWNER_WORDS, "Who does it?")
    due_on = DateField(label="By when?", help_text="For example, 27 3 2026")
    owner_name = forms.CharField(
        label="Their name, or what they do there",
        help_text="For example: the duty manager. An adult; a young person only as they like to be called.",
        required=False,
        max_length=120,
    )
    owner_user = forms.ModelChoiceField(
        label="Have they an account here?",
        help_text="Then it stands in their own work.",
        queryset=User.objects.none(),
        required=False,
        empty_label="No, or not known",
    )
    organisation = forms.ModelChoiceField(
        label="For which organisation?", queryset=accounts.organisations(), required=False, empty_label="None named"
    )
    context = forms.ModelChoiceField(
        label="Where?", queryset=Context.objects.none(), required=False, empty_label="No one place"
    )
    lever = forms.TypedChoiceField(
        label="What gives it force?", coerce=Lever, choices=labels(LEVER_WORDS.items()), required=False, empty_value=Lever.NONE
    )
    field_order: tuple[str, ...] = ("action_words", "context", "target", "owner", "owner_name", "owner_user", "due_on", "organisation", "lever")

    def __init__(
        self, *args: Any, level: Level, owners: QuerySet[User], contexts: Sequence[Context], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        targets = TARGET_WORDS.items() if level is Level.ONE else _conditions()
        self.fields["target"].choices = labels(targets)  # type: ignore[attr-defined]
        self.fields["owner_user"].queryset = owners  # type: ignore[attr-defined]
        where = Context.objects.filter(pk__in=[one.pk for one in contexts])
        self.fields["context"].queryset = where  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The answers as one thing that somebody owes."""
        given = super().clean() or {}
        if self.errors:
            return given
        given["words"] = given.pop("action_words")
        return {"owed": Owed(**given)}


class ResponseField(forms.ModelChoiceField):
    """A response of the plan, with the goal it answers."""

    def label_from_instance(self, response: Response) -> str:
        """What it is called."""
        return f"{response.words} (for: {response.goal.words})"


class AgreeSchoolAction(AgreeAction):
    """What a school owes, as an action of the plan."""

    response = ResponseField(
        label="Which response is it part of?", queryset=Response.objects.none(), empty_label=None, widget=forms.RadioSelect,
        error_messages={"required": "Choose the response it is part of."},
    )  # fmt: skip
    field_order = ("response", *AgreeAction.field_order)

    def __init__(self, *args: Any, responses: QuerySet[Response], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["response"].queryset = responses  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The response apart from what somebody owes."""
        response = self.cleaned_data.pop("response", None)
        return super().clean() | {"response": response}


def _conditions() -> Iterable[tuple[Target, str]]:
    return [(target, said) for target, said in TARGET_WORDS.items() if target in SOCIAL_CONDITIONS]


class EndAction(forms.Form):
    """Done, or not needed any more, and what came of it."""

    tells_a_story = True

    state = choice(
        ActionState, {s: said for s, said in ACTION_WORDS.items() if s is not ActionState.OWED}, "Where does it stand?"
    )
    what_came_of_it = words("What came of it?", "What is different now, and who says so?", required=True)
