"""What is asked about a meeting."""

from collections.abc import Callable, Iterable
from datetime import datetime, time
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone

from kith.accounts import queries as accounts
from kith.accounts.models import User
from kith.casework.actions.meetings import Record
from kith.casework.forms.cases import labels, legal_basis, words
from kith.casework.terms.meetings import (
    ATTENDING_WORDS,
    ATTRIBUTION_WORDS,
    CENSUS_WORDS,
    CONFERENCE_WORDS,
    ITEM_WORDS,
    LOCATION_WORDS,
    MEETING_WORDS,
    Attending,
    CareAttribution,
    CensusCategory,
    ConferenceType,
    HarmLocation,
    Item,
    MeetingKind,
)
from kith.casework.terms.referrals import HARM_WORDS, HarmType
from kith.contexts.models import Context
from kith.foundation.fields import DateField
from kith.people.models import YoungPerson

CLOCK = "%H:%M"


def _choice(label: str, enum: Callable[[Any], Any], said: dict[Any, str], *, required: bool = False) -> forms.TypedChoiceField:
    """A question with few answers, as radios."""
    return forms.TypedChoiceField(
        label=label, coerce=enum, choices=labels(said.items()), widget=forms.RadioSelect, required=required, empty_value=enum("")
        if not required
        else "",
    )  # fmt: skip


class Arrange(forms.Form):
    """A meeting to come, or one that has been and is written up now."""

    kind = forms.TypedChoiceField(label="What sort of meeting?", coerce=MeetingKind, widget=forms.RadioSelect)
    conference_type = _choice("If it is a context conference, how is it held?", ConferenceType, CONFERENCE_WORDS)
    day = DateField(label="Which day?", help_text="For example, 12 3 2026")
    time = forms.TimeField(
        label="What time?", help_text="For example, 15:30", input_formats=[CLOCK, "%H.%M"], initial=time(10, 0),
        widget=forms.TimeInput(format=CLOCK, attrs={"inputmode": "numeric"}),
        error_messages={"invalid": "“What time?” needs hours and minutes, like 15:30"},
    )  # fmt: skip
    where = forms.CharField(label="Where?", required=False, max_length=200)
    chair_name = forms.CharField(label="Who chairs it?", max_length=120)
    chair = forms.ModelChoiceField(
        label="If they have an account here, which?", queryset=User.objects.none(), required=False, empty_label="No account here"
    )
    legal_basis = legal_basis("On which welfare basis is it held?")

    def __init__(self, *args: Any, kinds: Iterable[MeetingKind], **options: Any) -> None:
        super().__init__(*args, **options)
        offered = list(kinds)
        self.fields["kind"].choices = [(k.value, MEETING_WORDS[k]) for k in offered]  # type: ignore[attr-defined]
        self.fields["chair"].queryset = accounts.who_may_chair()  # type: ignore[attr-defined]
        if MeetingKind.CONTEXT_CONFERENCE not in offered:
            del self.fields["conference_type"]

    def clean(self) -> dict[str, Any]:
        """The day and time as one moment."""
        given = super().clean() or {}
        day, hour = given.pop("day", None), given.pop("time", None)
        if day and hour:
            given["when"] = timezone.make_aware(datetime.combine(day, hour))
        return given


class Invite(forms.Form):
    """Somebody to come."""

    name = forms.CharField(
        label="Who?", help_text="A name, or for a young person at a conference about a context: “a young person”", max_length=120
    )
    role = forms.CharField(label="Their role", required=False, max_length=120)
    organisation = forms.ModelChoiceField(
        label="Their organisation", queryset=accounts.organisations(), required=False, empty_label="None, or not known"
    )
    reach_into = forms.ModelChoiceField(
        label="Which context do they have reach into?", queryset=Context.objects.none(), required=False, empty_label="None named"
    )
    attending = forms.TypedChoiceField(
        label="Are they coming?", coerce=Attending, choices=labels(ATTENDING_WORDS.items()), widget=forms.RadioSelect,
        initial=Attending.INVITED.value,
    )  # fmt: skip

    def __init__(self, *args: Any, contexts: Iterable[Context], **options: Any) -> None:
        super().__init__(*args, **options)
        offered = list(contexts)
        field: Any = self.fields["reach_into"]
        field.queryset = Context.objects.filter(pk__in=[c.pk for c in offered])


class Mark(forms.Form):
    """Whether somebody came."""

    attending = forms.TypedChoiceField(
        label="Did they come?", coerce=Attending, choices=labels(ATTENDING_WORDS.items()), widget=forms.RadioSelect
    )


class Minute(forms.Form):
    """What was said or decided under one item."""

    tells_a_story = True

    item = forms.TypedChoiceField(label="Under which item?", coerce=Item)
    words = words("What was said or decided?", required=True, rows=4)
    said_by = forms.CharField(
        label="Who said it, if it matters", help_text="A role is enough: “the school”", required=False, max_length=120
    )

    def __init__(self, *args: Any, items: Iterable[Item], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["item"].choices = [(i.value, ITEM_WORDS[i]) for i in items]  # type: ignore[attr-defined]


class TakeOut(forms.Form):
    """Why an entry is taken out, and who carries it into the young person's own file."""

    tells_a_story = True

    keeper = forms.ModelChoiceField(
        label="Who works with this young person?", queryset=User.objects.none(), empty_label="Choose a colleague",
        help_text="They are asked to put it into the young person’s own file. If it is you, choose yourself.",
    )  # fmt: skip
    why = words("Why is it taken out?", "Without the name: this stays with the meeting’s history.", required=True, rows=2)

    def __init__(self, *args: Any, me: User, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["keeper"].queryset = accounts.colleagues_and(me)  # type: ignore[attr-defined]


class Carry(forms.Form):
    """Whose file it belongs in."""

    person = forms.ModelChoiceField(
        label="Which young person is it about?", queryset=YoungPerson.objects.none(), empty_label="Choose",
        help_text="Those you work with.",
    )  # fmt: skip

    def __init__(self, *args: Any, offered: QuerySet[YoungPerson], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["person"].queryset = offered  # type: ignore[attr-defined]


class PassOn(forms.Form):
    """Who works with this young person, then."""

    keeper = forms.ModelChoiceField(
        label="Who works with this young person?", queryset=User.objects.none(), empty_label="Choose a colleague"
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["keeper"].queryset = accounts.colleagues()  # type: ignore[attr-defined]


class Held(forms.Form):
    """What a meeting found about harm, its place and the route, and when people look again."""

    harm_types = forms.TypedMultipleChoiceField(
        label="What harms?", coerce=HarmType, choices=labels(HARM_WORDS.items()), required=False,
        widget=forms.CheckboxSelectMultiple, empty_value=[],
    )  # fmt: skip
    harm_location = _choice("Where does the harm happen?", HarmLocation, LOCATION_WORDS)
    attribution = _choice("How far does it come from the care at home?", CareAttribution, ATTRIBUTION_WORDS)
    census_category = _choice("Which category for England’s return?", CensusCategory, CENSUS_WORDS)
    review_on = DateField(label="When do we look again?", required=False)

    def __init__(self, *args: Any, kind: MeetingKind, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in _NOT_ASKED.get(kind, ()):
            del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """As one record."""
        given = super().clean() or {}
        given["harm_types"] = tuple(given.get("harm_types") or ())
        return {"record": Record(**given)} if not self.errors else given


_ABOUT_A_CHILD = ("harm_location", "attribution", "census_category")
_NOT_ASKED = {
    MeetingKind.CONTEXT_CONFERENCE: _ABOUT_A_CHILD,
    MeetingKind.CORE_GROUP: ("harm_types", *_ABOUT_A_CHILD),
    MeetingKind.REVIEW: ("harm_types", *_ABOUT_A_CHILD),
    MeetingKind.STRATEGY_DISCUSSION: ("census_category", "review_on"),
}


class CloseMeeting(forms.Form):
    """The chair's own confirmation."""

    names_free = forms.BooleanField(
        label="I have read it through: no young person is named in it, and nothing in it says who one is", required=False
    )

    def __init__(self, *args: Any, kind: MeetingKind, **options: Any) -> None:
        super().__init__(*args, **options)
        self.names: list[str] = []
        if kind is not MeetingKind.CONTEXT_CONFERENCE:
            self.fields["names_free"].widget = forms.HiddenInput()
