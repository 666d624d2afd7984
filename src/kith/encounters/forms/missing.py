"""What is asked when a young person is missing, is in touch, is back, and when we talk afterwards (PRACTICE 6.5)."""

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone

from kith.contexts.models import Context
from kith.encounters.terms import OFFER_WORDS, POLICE_WORDS, InterviewOffer, PoliceCategory
from kith.foundation.fields import DateField

LONG = 4000
NO_TIME = "Give the time by the 24-hour clock, such as 21:30. As near as you know is enough."


def words(label: str, hint: str = "", *, required: bool = False, rows: int = 3) -> forms.CharField:
    """A box to write in."""
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=hint, required=required, widget=area, max_length=LONG)


def clock_time(label: str, *, required: bool = True) -> forms.TimeField:
    """A time of day, typed."""
    box = forms.TextInput(attrs={"class": "govuk-input--width-5", "autocomplete": "off"})
    return forms.TimeField(
        label=label,
        help_text="24-hour clock, such as 21:30. As near as you know.",
        required=required,
        widget=box,
        input_formats=["%H:%M", "%H.%M"],
        error_messages={"invalid": NO_TIME, "required": NO_TIME},
    )


class WithMoments(forms.Form):
    """A form that asks for days and times apart, and answers with moments."""

    tells_a_story = True
    moments: tuple[str, ...] = ()

    def clean(self) -> dict[str, Any]:
        """Each day and time as one moment; one without the other is asked for again."""
        given = super().clean() or {}
        for name in self.moments:
            on, hour = given.pop(f"{name}_on", None), given.pop(f"{name}_time", None)
            if on and hour is None and f"{name}_time" not in self.errors:
                self.add_error(f"{name}_time", NO_TIME)
            if hour is not None and on is None and f"{name}_on" not in self.errors:
                self.add_error(f"{name}_on", "Give the day too.")
            given[f"{name}_at"] = _moment(on, hour)
        return given


def _moment(on: date | None, hour: time | None) -> datetime | None:
    return datetime.combine(on, hour, tzinfo=timezone.get_current_timezone()) if on and hour is not None else None


class Report(WithMoments):
    """A young person is missing."""

    moments = ("last_seen", "reported")

    last_seen_on = DateField(label="When were they last seen?")
    last_seen_time = clock_time("About what time?")
    last_seen_where = words("Where, and how were they?", "What somebody looking for them would want to know.")
    reported_by = forms.CharField(label="Who reported it, and to whom?", required=False, max_length=120)
    reported_on = DateField(label="When was it reported?", required=False)
    reported_time = clock_time("At what time was it reported?", required=False)
    police_category = forms.TypedChoiceField(
        label="How did police grade it?",
        help_text="It says how they will look, not who a young person is.",
        coerce=PoliceCategory,
        empty_value=PoliceCategory.NOT_SAID,
        required=False,
        choices=[(c.value, POLICE_WORDS[c]) for c in PoliceCategory],
    )


class InTouch(forms.Form):
    """They were in touch while missing."""

    tells_a_story = True

    what = words("How were you in touch, and what did they say?", "A message, a call, a like. Their words where you can.", required=True)
    told = forms.CharField(
        label="Who did you tell?",
        help_text="Police, the lead worker, home. Being in touch is a strength, and our duty stays.",
        max_length=300,
    )


class Back(WithMoments):
    """They are back."""

    moments = ("returned",)

    returned_on = DateField(label="When did they come back?")
    returned_time = clock_time("About what time?")
    how_returned = words("How did they come back?", "By themselves, with somebody, found by whom.")
    seen_by_police = words("Did police see them, and how was that?", "Sometimes called a prevention interview.")


class PlacesField(forms.ModelMultipleChoiceField):
    """Places and settings, by name."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Any) -> str:
        """By its name."""
        return str(obj.name)


class Interview(WithMoments):
    """A return home interview: what became of the offer, and what they said when we talked."""

    moments = ("held",)

    offer = forms.TypedChoiceField(
        label="What came of the offer to talk?",
        coerce=InterviewOffer,
        widget=forms.RadioSelect,
        choices=[(o.value, OFFER_WORDS[o]) for o in InterviewOffer],
        error_messages={"required": "Say what came of the offer."},
    )
    why_not = words("If not, why; and how will we ask another way?", "A reason is needed when it was not offered.", rows=2)
    held_on = DateField(label="When did you talk?", required=False)
    held_time = clock_time("At what time?", required=False)
    held_by = forms.CharField(label="Who talked with them?", required=False, max_length=120)
    is_independent = forms.BooleanField(
        label="Whoever talked with them makes no decisions about their care", required=False
    )
    own_words = words("What they said, in their words")
    before = words("Before", "What was going on around them; what made it hard to stay.")
    during = words("While they were missing", "Where, how they travelled, what helped.")
    after = words("Afterwards", "How coming back was, and how they were met.")
    pushed_or_pulled = words("What pushed them out, or pulled them somewhere")
    what_harmed = words("What harmed them, and who did it")
    feels_now = words("How they feel now")
    would_help = words("What would help next time", "From us, from home, from school, from anybody.")
    with_whom = forms.CharField(
        label="Who with",
        help_text="Other young people as initials only, with commas between.",
        required=False,
        max_length=120,
    )
    places_agreed = forms.BooleanField(label="They agree that the places below are kept", required=False)
    places = PlacesField(
        label="Where", help_text="Only places they agree to.", queryset=Context.objects.none(), required=False
    )

    def __init__(self, *args: Any, around: QuerySet[Context], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["places"].queryset = around  # type: ignore[attr-defined]
        if not around:
            del self.fields["places"], self.fields["places_agreed"]

    def clean_with_whom(self) -> tuple[str, ...]:
        """The initials, one by one."""
        return tuple(part.strip() for part in self.cleaned_data["with_whom"].split(",") if part.strip())

    def clean_places(self) -> tuple[Context, ...]:
        """The places, as they were chosen."""
        return tuple(self.cleaned_data["places"])
