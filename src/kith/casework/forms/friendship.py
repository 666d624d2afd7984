"""What a friendship and peer assessment asks before it opens, and what its key asks before it is opened."""

from collections.abc import Mapping
from typing import Any

from django import forms

from kith.casework.forms.assessments import LIMITS
from kith.casework.forms.cases import labels, legal_basis, words
from kith.casework.rules.friendship import Included
from kith.casework.terms.assessments import (
    ASSESSMENT_WORDS,
    LEAST_MEMBERS,
    MOST_MEMBERS,
    TOLD_WORDS,
    AssessmentKind,
    Told,
)
from kith.contexts.models import Context
from kith.foundation.fields import DateField


def _told(label: str) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(label=label, coerce=Told, choices=labels(TOLD_WORDS.items()), widget=forms.RadioSelect)


class Telling(forms.Form):
    """Whether a member and their parents are told, and if not, why and until when."""

    tells_a_story = True

    young_person_told = _told("The young person")
    parent_told = _told("Their parents or carers")
    why_not_told = words("If not yet: why?", rows=2)
    decide_again_on = DateField(label="If not yet: on which day is it decided again?", required=False)

    def clean(self) -> dict[str, Any]:
        """The decision, as the action takes it."""
        typed = super().clean() or {}
        return typed if self.errors else {self.gives: Included(**({"who": self.known_as} | typed))}

    gives = "told"
    known_as = "as sealed"


class MemberForm(Telling):
    """Who a member is, and the decision about telling them."""

    gives = "member"
    who = forms.CharField(label="Who is it?", help_text="Sealed at once, under a letter.", max_length=120)
    field_order = ("who", "young_person_told", "parent_told", "why_not_told", "decide_again_on")


class OpenFriendship(forms.Form):
    """Why a group of friends is assessed, under which law, and until when."""

    tells_a_story = True

    trigger = words("What set this going?", "What was seen or said, and why these young people.", required=True)
    questions = words("What do we want to understand?", "Questions, not answers.")
    proportionality = words("Why is it needed, and what less would not do?", LIMITS, required=True)
    legal_gateway = legal_basis("Under which law?")
    sharing_agreement = words("Which sharing agreements hold?", "Only what the partners need for what is going on in this group.")
    destroy_on = DateField(label="On which day is who they are destroyed?", help_text="Within eighteen months.")


def as_typed(form: type[forms.Form], typed: Mapping[str, Any], prefix: str | None = None) -> forms.Form:
    """A form that shows what was typed, without judging it yet."""
    blank = form(prefix=prefix)
    read = {name: field.widget.value_from_datadict(typed, {}, blank.add_prefix(name)) for name, field in blank.fields.items()}  # type: ignore[arg-type]
    return form(prefix=prefix, initial=read)


class Members:
    """Between two and fifteen members, each a form; one more is added without losing what was typed."""

    def __init__(self, typed: Mapping[str, Any] | None) -> None:
        self.typed = typed
        asked = str(typed.get("members", "")) if typed else ""
        count = int(asked) if asked.isdecimal() else LEAST_MEMBERS
        self.wants_more = bool(typed and "another" in typed)
        self.count = max(LEAST_MEMBERS, min(MOST_MEMBERS, count + self.wants_more))
        self.may_grow = self.count < MOST_MEMBERS
        self.forms = [self._form(f"member-{number}") for number in range(self.count)]

    def _form(self, prefix: str) -> forms.Form:
        if self.wants_more and self.typed is not None:
            return as_typed(MemberForm, self.typed, prefix)
        return MemberForm(self.typed, prefix=prefix)

    def are_valid(self) -> bool:
        """Is every one of them answered? Each is looked at, so that each shows what it lacks."""
        return not [form for form in self.forms if not form.is_valid()]

    def included(self) -> list[Included]:
        """Them, as the action takes them."""
        return [form.cleaned_data["member"] for form in self.forms]


class Purpose(forms.Form):
    """What somebody needs to know it for."""

    tells_a_story = True

    purpose = words("What do you need it for?", "It is written down with your name, and can be read by those who check.", required=True)


class Publish(forms.Form):
    """Where a policy is published."""

    about = forms.TypedChoiceField(
        label="What is it about?", coerce=AssessmentKind, choices=labels(ASSESSMENT_WORDS.items()), initial="friends_peers"
    )
    url = forms.URLField(label="Where can anybody read it?", max_length=300, assume_scheme="https")
    published_on = DateField(label="Since when is it published?")


class Part(forms.Form):
    """What a context's case means for one young person, for their own file."""

    tells_a_story = True

    context = forms.ModelChoiceField(
        label="From the case of which place or group?", queryset=Context.objects.none(), empty_label="Choose one"
    )
    about_them = words(
        "What does it mean for them?", "Only what is about them. Nobody else is named, not even by a letter.", required=True, rows=6
    )

    def __init__(self, *args: Any, offered: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["context"].queryset = offered  # type: ignore[attr-defined]
