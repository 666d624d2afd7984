"""What is asked about partners."""

from typing import Any

from django import forms

from kith.accounts import queries as accounts
from kith.accounts.terms import ORGANISATION_WORDS, OrganisationKind
from kith.contexts.terms import BAND_WORDS, TimeBand
from kith.foundation.fields import DateField, Lines
from kith.partners.terms import CAPACITY_MEANS, CAPACITY_WORDS, DAY_WORDS, REACH_WORDS, Capacity, ReachKind, Weekday

KINDS = [(kind.value, ORGANISATION_WORDS[kind]) for kind in OrganisationKind]


class Narrow(forms.Form):
    """Narrows the directory."""

    kind = forms.ChoiceField(label="Kind", required=False, choices=[("", "Any kind"), *KINDS])


class Introduce(forms.Form):
    """Puts an organisation in the directory."""

    name = forms.CharField(label="Name", max_length=200)
    kind = forms.TypedChoiceField(label="What do they do for young people?", coerce=OrganisationKind, choices=KINDS)
    aliases = Lines(
        label="Other names people use", help_text="One on each line", widget=forms.Textarea(attrs={"rows": 2})
    )

    def clean_aliases(self) -> tuple[str, ...]:
        """Each short enough to keep."""
        names: tuple[str, ...] = self.cleaned_data["aliases"]
        if long := next((name for name in names if len(name) > 200), None):
            raise forms.ValidationError(f"“{long[:40]}…” is too long for a name: 200 characters at most.")
        return names


class TakeOut(forms.Form):
    """Takes somebody's reach off a context's page."""

    tells_a_story = True

    why = forms.CharField(
        label="Why is it taken out?",
        help_text="They have left, it was a mistake, or they asked not to be named",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class SayReach(forms.Form):
    """Who has reach into a context: a person, an organisation, or both."""

    field_order = ("organisation", "name", "role", "kind", "times", "how_to_reach")
    name = forms.CharField(
        label="Name", help_text="An adult who has said they may be named", required=False, max_length=120
    )
    role = forms.CharField(
        label="What they do there",
        help_text="Night manager, park keeper, aunt of half the street",
        required=False,
        max_length=120,
    )
    organisation = forms.ModelChoiceField(
        label="Organisation", queryset=accounts.organisations(), required=False, widget=forms.RadioSelect
    )
    kind = forms.TypedChoiceField(
        label="Why does their presence count?",
        coerce=ReachKind,
        choices=[(k.value, REACH_WORDS[k]) for k in ReachKind],
        widget=forms.RadioSelect,
    )
    times = forms.CharField(label="When are they there?", required=False, max_length=200)
    how_to_reach = forms.CharField(label="How to reach them", required=False, max_length=200)

    def __init__(self, *args: Any, offered: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        choices = [("", "None, or not listed here"), *((one.pk, one.name) for one in offered)]
        self.fields["organisation"].choices = choices  # type: ignore[attr-defined]


class SayLooksOut(forms.Form):
    """How ready an adult is to look out for young people there, when they are there, and who said so when."""

    capacity = forms.TypedChoiceField(
        label="How ready are they to look out for young people there?",
        coerce=lambda value: Capacity(int(value)),
        choices=[(str(c.value), CAPACITY_WORDS[c]) for c in Capacity],
        widget=forms.RadioSelect,
    )
    days = forms.TypedMultipleChoiceField(
        label="On which days are they there?",
        coerce=lambda value: Weekday(int(value)),
        choices=[(str(d.value), DAY_WORDS[d]) for d in Weekday],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    bands = forms.TypedMultipleChoiceField(
        label="In which parts of the week?",
        coerce=TimeBand,
        choices=[(b.value, BAND_WORDS[b]) for b in TimeBand],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    said_by = forms.CharField(label="Who said so?", help_text="They themselves, or a colleague", max_length=120)
    said_on = DateField(label="When was that?")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["capacity"].choice_hints = {str(c.value): CAPACITY_MEANS[c] for c in Capacity}  # type: ignore[attr-defined]
