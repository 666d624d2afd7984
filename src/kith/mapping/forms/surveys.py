"""What is asked to make and open a survey, what the survey itself asks, and how words that people added are read."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.forms import BoundField

from kith.foundation.fields import DateField
from kith.mapping.actions.surveys import Given
from kith.mapping.terms.surveys import (
    AGE_BANDS,
    AUDIENCE_WORDS,
    ETHNICITIES,
    HOW_OFTEN,
    ITEMS,
    NOT_SAID,
    OPEN_QUESTIONS,
    SCORE_WORDS,
    Audience,
)

LONG = 1000
SCORES = [(str(score.value), said) for score, said in SCORE_WORDS.items()]
ABOUT_THEM = ("age_band", "gender", "ethnicity", "how_often")


class Make(forms.Form):
    """Whom a survey asks, and what its page calls the place."""

    audience = forms.TypedChoiceField(
        label="Whom do you ask?", coerce=Audience, widget=forms.RadioSelect,
        choices=[(audience.value, said) for audience, said in AUDIENCE_WORDS.items()],
    )  # fmt: skip
    called = forms.CharField(
        label="What do people call the place?", help_text="Anybody who is given the address reads this. It names no young person.",
        max_length=200,
    )  # fmt: skip


class OpenWave(forms.Form):
    """When a wave is asked."""

    opens_on = DateField(label="First day")
    closes_on = DateField(
        label="Last day", help_text="Two to four weeks are usual. Answers on paper can be typed in until you close it."
    )


def _choose(label: str, said: Iterable[tuple[str, str]]) -> forms.ChoiceField:
    choices = [*said, (NOT_SAID, "I would rather not say")]
    return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect, required=False)


class Answer(forms.Form):
    """What a survey asks: nothing in it has to be answered, and nothing asks who somebody is."""

    same_for_everybody = True

    key = forms.UUIDField(widget=forms.HiddenInput, required=False, initial=uuid4)
    # People leave it empty: they do not see it. What fills in every box shows itself.
    website = forms.CharField(label="Leave this box empty", required=False)

    def __init__(self, *args: Any, audience: Audience, **options: Any) -> None:
        super().__init__(*args, **options)
        self.trapped = False
        self.items, young = ITEMS[audience], audience is Audience.YOUNG_PEOPLE
        for item in self.items:
            self.fields[item.code] = forms.TypedChoiceField(
                label=item.says, coerce=int, empty_value=None, choices=SCORES, widget=forms.RadioSelect, required=False
            )
        for question in OPEN_QUESTIONS:
            self.fields[question.code] = forms.CharField(
                label=question.asks, required=False, max_length=LONG, widget=forms.Textarea(attrs={"rows": 3})
            )
        self.fields["age_band"] = _choose("How old are you?", AGE_BANDS[audience].items())
        self.fields["how_often"] = _choose("How often are you here?", HOW_OFTEN.items())
        hint = "Leave it empty if you like." if young else ""
        self.fields["gender"] = forms.CharField(
            label="Your gender, in your own words", help_text=hint, required=False, max_length=60
        )
        self.fields["ethnicity"] = _choose("Your ethnic group", ETHNICITIES.items())

    @property
    def sentences(self) -> list[BoundField]:
        """The sentences to agree or disagree with."""
        return [self[item.code] for item in self.items]

    @property
    def scores(self) -> list[tuple[str, str]]:
        """How far one can agree."""
        return SCORES

    @property
    def own_words(self) -> list[BoundField]:
        """What is asked in their own words."""
        return [self[question.code] for question in OPEN_QUESTIONS]

    @property
    def about_them(self) -> list[BoundField]:
        """What is asked about them."""
        return [self[name] for name in ABOUT_THEM]

    def clean_key(self) -> UUID | None:
        """The one the page was opened with."""
        return self.cleaned_data["key"] or None

    def clean(self) -> dict[str, Any]:
        """The answer, as the action takes it."""
        typed = super().clean() or {}
        if self.errors:
            return typed
        self.trapped = bool(typed["website"])
        scores = {item.code: typed[item.code] for item in self.items if typed[item.code] is not None}
        words = {question.code: typed[question.code] for question in OPEN_QUESTIONS}
        given = Given(scores=scores, words=words, **{name: typed[name] for name in ABOUT_THEM})
        return {"given": given, "key": typed["key"]}


class FromPaper(Answer):
    """The same, typed in from paper, with the day it was filled in."""

    answered_on = DateField(label="On which day was it filled in?", required=False)

    def clean(self) -> dict[str, Any]:
        """The answer and its day."""
        typed = super().clean()
        if self.errors:
            return typed
        return {"given": typed["given"], "answered_on": self.cleaned_data["answered_on"]}


class Read(forms.Form):
    """What is decided about words that somebody added: kept with no young person named, or left out."""

    words = forms.CharField(
        label="What they wrote", max_length=LONG, required=False, widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Change only what would tell who somebody is: a name, a nickname, what only one person could be.",
    )  # fmt: skip
    not_a_child = forms.MultipleChoiceField(
        label="Some words look like somebody’s name", required=False, widget=forms.CheckboxSelectMultiple,
        help_text="Take a young person’s name out above. Tick those that are an adult’s or a place’s.",
    )  # fmt: skip
    decision = forms.ChoiceField(
        label="Is it kept?", widget=forms.RadioSelect, required=False,
        choices=[("keep", "I have read it. No young person is named in it, so others may read it"), ("leave", "Leave it out for good")],
    )  # fmt: skip

    def __init__(self, *args: Any, names: Iterable[str], **options: Any) -> None:
        super().__init__(*args, **options)
        named = [(name, f"“{name}” is an adult or a place") for name in names]
        if named:
            self.fields["not_a_child"].choices = named  # type: ignore[attr-defined]
        else:
            del self.fields["not_a_child"]

    @property
    def leaves_out(self) -> bool:
        """Is it left out for good?"""
        return self.cleaned_data == {}

    def clean(self) -> dict[str, Any]:
        """What the action for this decision takes."""
        typed = super().clean() or {}
        if not typed.get("decision") and "decision" not in self.errors:
            self.add_error("decision", "Say whether it is kept or left out.")
        if self.errors:
            return typed
        if typed["decision"] == "leave":
            return {}
        return {"words": typed["words"], "not_a_child": typed.get("not_a_child", [])}


class Close(forms.Form):
    """Nothing to fill in: only whether."""
