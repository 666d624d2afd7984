"""What is asked about contexts, and about the map of a young person's world."""

import json
from collections.abc import Sequence
from typing import Any

from django import forms

from kith.accounts import queries as accounts
from kith.contexts.actions import Drawn
from kith.contexts.models import Context, WorldPlace
from kith.contexts.terms import CONTEXT_WORDS, EFFECT_WORDS, PULL_WORDS, ContextKind, Effect
from kith.foundation.fields import DateField, Lines

KINDS = [(kind.value, CONTEXT_WORDS[kind]) for kind in ContextKind]
LONG = 4000
POINT_HINT = "Latitude and longitude, as a phone’s map gives them: 51.5560, -1.7797"


def _words(label: str, hint: str = "", *, required: bool = False, rows: int = 3) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=hint, required=required, widget=area, max_length=LONG)


class Narrow(forms.Form):
    """Narrows the list of contexts."""

    kind = forms.ChoiceField(label="Kind", required=False, choices=[("", "Any kind"), *KINDS])
    gone = forms.BooleanField(label="Show those no longer there", required=False)


class Where(forms.Form):
    """Where a context is: a point as a phone gives it, or a shape."""

    point = forms.CharField(label="Where is it?", help_text=POINT_HINT, required=False, max_length=60)
    geometry = forms.CharField(
        label="A line or an area, as GeoJSON",
        help_text="Only if somebody has given you one",
        required=False,
        max_length=200_000,
        widget=forms.Textarea(attrs={"rows": 3, "spellcheck": "false"}),
    )

    def clean_geometry(self) -> dict[str, Any] | None:
        """The shape as read, or an error when it is not JSON."""
        return read_shape(self.cleaned_data["geometry"])

    def clean(self) -> dict[str, Any]:
        """One shape from the two ways of giving it; the shape wins."""
        given = super().clean() or {}
        point = given.pop("point", "").strip()
        if point and not given.get("geometry") and "geometry" not in self.errors:
            given["geometry"] = self._point(point)
        return given

    def _point(self, text: str) -> dict[str, Any] | None:
        try:
            latitude, longitude = (float(part) for part in text.replace(",", " ").split())
        except ValueError:
            self.add_error("point", "Give two numbers, latitude then longitude: 51.5560, -1.7797")
            return None
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            self.add_error("point", "Those are not latitude and longitude. Latitude comes first: 51.5560, -1.7797")
            return None
        return {"type": "Point", "coordinates": [longitude, latitude]}


class Describe(forms.Form):
    """What a context's page says about it."""

    tells_a_story = True

    name = forms.CharField(
        label="What do people call it?", help_text="A neutral name. No young person’s name.", max_length=200
    )
    kind = forms.TypedChoiceField(
        label="What kind of place or setting is it?", coerce=ContextKind, choices=KINDS, initial="place"
    )
    aliases = Lines(
        label="Other names people use",
        help_text="One on each line. Kith offers them when a note uses them.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    what_is_good = _words("What is good here", "What draws young people, who looks out for them, what works")
    what_worries = _words(
        "What worries people",
        "What happens around young people here, and when. Say what the place does, not who a child is.",
    )
    who_spends_time = _words("Who spends time here", "Ages and rough numbers. No names.")

    def clean_aliases(self) -> tuple[str, ...]:
        """Each short enough to keep."""
        names: tuple[str, ...] = self.cleaned_data["aliases"]
        if long := next((name for name in names if len(name) > 200), None):
            raise forms.ValidationError(f"“{long[:40]}…” is too long for a name: 200 characters at most.")
        return names


class Notice(Where, Describe):
    """Puts a context on record. Name and kind are enough."""

    field_order = ("name", "kind", "what_is_good", "what_worries", "who_spends_time", "aliases", "point", "geometry")


class Retire(forms.Form):
    """Says that a context is no longer there."""

    tells_a_story = True

    why = _words("What happened to it?", required=True)


class PutInside(forms.Form):
    """Which context this one is part of."""

    parent = forms.ModelChoiceField(
        label="Which place or setting is it inside?",
        queryset=Context.objects.all(),
        required=False,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, offered: Sequence[Context], **options: Any) -> None:
        super().__init__(*args, **options)
        named = [(one.pk, f"{one.name} ({one.get_kind_display().lower()})") for one in offered]
        self.fields["parent"].choices = [*named, ("", "It is not inside anything")]  # type: ignore[attr-defined]


class SayResponsible(forms.Form):
    """Which body answers for a context."""

    organisation = forms.ModelChoiceField(
        label="Which organisation?", queryset=accounts.organisations(), empty_label=None, widget=forms.RadioSelect
    )
    for_what = forms.CharField(
        label="What do they answer for?",
        help_text="Lighting, staff in the evening, the lease",
        required=False,
        max_length=200,
    )

    def __init__(self, *args: Any, offered: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["organisation"].choices = [(one.pk, one.name) for one in offered]  # type: ignore[attr-defined]


class DrawnWhen(forms.Form):
    """When a map was drawn, and with whom."""

    drawn_on = DateField(label="When was it drawn?", help_text="For example, 12 3 2026")
    drawn_with = forms.CharField(
        label="Who drew it with you?",
        help_text="As they like to be called. Leave it empty if you drew it alone.",
        required=False,
        max_length=120,
    )


class OnTheMap(forms.Form):
    """One context on a map: how strong its pull is, what it does for their safety, their words for it."""

    pull = forms.TypedChoiceField(
        label="How strong is its pull?",
        coerce=int,
        choices=list(PULL_WORDS.items()),
        widget=forms.RadioSelect,
        error_messages={"required": "say how strong its pull is"},
    )
    effect = forms.TypedChoiceField(
        label="What does it do for their safety?",
        coerce=Effect,
        choices=[(e.value, EFFECT_WORDS[e]) for e in Effect],
        widget=forms.RadioSelect,
        error_messages={"required": "say what it does for their safety"},
    )
    words = forms.CharField(label="Their words for it", required=False, max_length=300)

    def __init__(self, *args: Any, context: Context, **options: Any) -> None:
        super().__init__(*args, **options | {"prefix": str(context.pk)})
        self.context = context


class Draw:
    """A whole map as it is being drawn: when and with whom, and one small form for each context."""

    def __init__(
        self, data: Any, contexts: Sequence[Context], *, before: dict[Any, WorldPlace], initial: dict[str, Any]
    ) -> None:
        self.when = DrawnWhen(data, initial=initial)
        self.places = [OnTheMap(data, context=context, initial=_said(before.get(context.pk))) for context in contexts]

    def is_valid(self) -> bool:
        """Is every question answered? Asks all of them, so that all errors show at once."""
        answered = [form.is_valid() for form in (self.when, *self.places)]
        return all(answered)

    @property
    def errors(self) -> list[tuple[str, dict[str, str]]]:
        """What to mend: the context's name ("" for the whole map) and the error with a link to its question."""
        named = [*((form.context.name, form) for form in self.places), ("", self.when)]
        return [(name, error) for name, form in named for error in mistakes(form)]

    def drawn(self) -> list[Drawn]:
        """The contexts as they were drawn, in order."""
        return [Drawn(context=form.context, **form.cleaned_data) for form in self.places]


def _said(before: WorldPlace | None) -> dict[str, Any]:
    return {"pull": before.pull, "effect": before.effect, "words": before.words} if before else {}


def mistakes(form: forms.Form) -> list[dict[str, str]]:
    """Each error of a form with a link to the question it belongs to; none before it has been answered."""
    return [
        {"text": str(text), "href": _first_box(form, name)} for name, texts in form.errors.items() for text in texts
    ]


def _first_box(form: forms.Form, name: str) -> str:
    if name not in form.fields:
        return "#main-content"
    boxes = getattr(form.fields[name].widget, "widgets_names", [""])
    return f"#{form[name].auto_id}{boxes[0]}"


def read_shape(text: str) -> dict[str, Any] | None:
    """GeoJSON as typed or pasted: a geometry, or the geometry of one feature; None for nothing."""
    if not text.strip():
        return None
    try:
        shape = json.loads(text)
    except (ValueError, RecursionError):
        raise forms.ValidationError(
            'That is not GeoJSON: it begins { "type": … } and every bracket is closed.'
        ) from None
    if isinstance(shape, dict) and shape.get("type") == "Feature":
        shape = shape.get("geometry")
    if not isinstance(shape, dict):
        raise forms.ValidationError("That is not one GeoJSON shape.")
    return shape
