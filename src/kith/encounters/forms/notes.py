"""What a worker writes: a note (three things are needed), an amendment, a chronology entry, something new."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from kith.contexts.terms import CONTEXT_WORDS, ContextKind
from kith.encounters.terms import (
    ACTIVITY_WORDS,
    FIELD_WORDS,
    KNOWN_WORDS,
    MENTION_WORDS,
    SHOW_WORDS,
    STARTED_WORDS,
    THEME_WORDS,
    Activity,
    Known,
    MentionKind,
    Show,
    StartedBy,
    Theme,
)
from kith.foundation.fields import DateField
from kith.people.models import YoungPerson

LONGEST = 100_000


class PersonField(forms.ModelChoiceField):
    """One of the young people this worker may write about."""

    def label_from_instance(self, obj: Any) -> str:
        """By the name they are known as."""
        return str(obj.whole_name)


def long_text(name: str, hint: str = "", *, required: bool = False) -> forms.CharField:
    """A field for writing at length. Spaces are kept, so that what is spotted stays where it was written."""
    return forms.CharField(
        label=FIELD_WORDS[name],
        help_text=hint,
        required=required,
        strip=False,
        max_length=LONGEST,
        widget=forms.Textarea,
    )


class NoteForm(forms.Form):
    """A session note (PRACTICE 4.13): who, when and what happened are needed; everything else may stay empty."""

    tells_a_story = True

    person = PersonField(
        label="Who were you with?", queryset=YoungPerson.objects.none(), empty_label="Choose a young person"
    )
    happened_on = DateField(label="When was it?")
    text = long_text("text", "Their words first, then what you saw and heard.", required=True)
    activity = forms.ChoiceField(
        label="What did you do together?", choices=[(a.value, ACTIVITY_WORDS[a]) for a in Activity], required=False
    )
    own_words = long_text("own_words", "As they said it. This is the part they would most want to find here.")
    pointed_out = long_text("pointed_out", "Places, people, cars. Other young people as initials.")
    telling_us = long_text("telling_us", "What might they be showing us? More than one possibility is a good sign.")
    who_was_there = forms.CharField(
        label="Who else was there",
        help_text="Adults by name, other young people as initials.",
        required=False,
        max_length=300,
    )
    started_by = forms.ChoiceField(
        label="Who asked to meet?", choices=[(s.value, STARTED_WORDS[s]) for s in StartedBy], required=False
    )
    mood_arrive = forms.CharField(
        label="How they seemed at the start", help_text="In their words if they said.", required=False, max_length=200
    )
    mood_leave = forms.CharField(label="How they seemed at the end", required=False, max_length=200)
    known = forms.ChoiceField(
        label="Do they know this is recorded?",
        choices=[(k.value, KNOWN_WORDS[k]) for k in Known],
        widget=forms.RadioSelect,
        required=False,
    )
    known_because = forms.CharField(label="If not yet, why, and when will you say?", required=False, max_length=300)
    feelings = forms.CharField(
        label="What it stirred in you",
        help_text="Only you and your supervisor can read this. It is never part of the young person's record.",
        required=False,
        strip=False,
        max_length=LONGEST,
        widget=forms.Textarea,
    )

    def __init__(self, *args: Any, people: QuerySet[YoungPerson], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["person"].queryset = people  # type: ignore[attr-defined]

    def clean_activity(self) -> Activity:
        """What they did; out and about when nobody said."""
        return Activity(self.cleaned_data["activity"] or Activity.OUT_AND_ABOUT)

    def clean_started_by(self) -> StartedBy:
        """Who asked to meet."""
        return StartedBy(self.cleaned_data["started_by"])

    def clean_known(self) -> Known:
        """Whether they know; unknown is a value."""
        return Known(self.cleaned_data["known"] or Known.NOT_SAID)


class AmendForm(forms.Form):
    """A correction or addition, and why."""

    tells_a_story = True

    field = forms.ChoiceField(label="Which part of the note?", choices=list(FIELD_WORDS.items()))
    text = forms.CharField(label="What it should say", widget=forms.Textarea, max_length=LONGEST)
    why = forms.CharField(
        label="Why", help_text="For whoever reads this in ten years. What was written stays beside it.", max_length=300
    )


class PromoteForm(forms.Form):
    """What makes a note part of the chronology: what it meant for them."""

    tells_a_story = True

    theme = forms.ChoiceField(
        label="What was it?", choices=[(t.value, THEME_WORDS[t]) for t in Theme], widget=forms.RadioSelect
    )
    what_happened = forms.CharField(
        label="What happened", help_text="One or two sentences.", widget=forms.Textarea, max_length=2_000
    )
    what_it_meant = forms.CharField(label="What it meant for them", widget=forms.Textarea, max_length=2_000)

    def clean_theme(self) -> Theme:
        """As a term."""
        return Theme(self.cleaned_data["theme"])


NEW_KINDS = (MentionKind.CONTEXT, MentionKind.VEHICLE, MentionKind.ADULT, MentionKind.INITIALS)


class NewForm(forms.Form):
    """Somewhere, something or somebody that nobody had recorded before."""

    kind = forms.ChoiceField(
        label="What is it?", choices=[(k.value, MENTION_WORDS[k]) for k in NEW_KINDS], widget=forms.RadioSelect
    )
    name = forms.CharField(
        label="Name, description or initials", help_text="Another young person: initials only.", max_length=200
    )
    context_kind = forms.ChoiceField(
        label="If it is a place or setting, which sort?",
        choices=[(k.value, CONTEXT_WORDS[k]) for k in ContextKind],
        initial=ContextKind.PLACE.value,
        required=False,
    )
    plate = forms.CharField(
        label="If it is a vehicle, as much of the plate as you know",
        help_text="Use ? for each character nobody saw.",
        required=False,
        max_length=12,
    )
    why = forms.CharField(
        label="If it is an adult of concern, why they should be on the restricted list", required=False, max_length=500
    )

    def clean_kind(self) -> MentionKind:
        """As a term."""
        return MentionKind(self.cleaned_data["kind"])


class StoryFilter(forms.Form):
    """Narrow a story."""

    show = forms.ChoiceField(label="Show", choices=[(s.value, SHOW_WORDS[s]) for s in Show], required=False)
    words = forms.CharField(label="Words in the notes", required=False, max_length=200)
