"""The style guide with a fictional cast: every part filled in, for tests and for eyes."""

from typing import Any

from django import forms
from django.core.paginator import Paginator


class DayMonthYear(forms.MultiWidget):
    """Three boxes, as GOV.UK asks for dates."""

    def __init__(self) -> None:
        super().__init__({"day": forms.TextInput(), "month": forms.TextInput(), "year": forms.TextInput()})

    def decompress(self, value: Any) -> list[Any]:
        """Day, month and year of a date."""
        return [value.day, value.month, value.year] if value else [None, None, None]


class When(forms.MultiValueField):
    """A date in three boxes."""

    widget = DayMonthYear

    def __init__(self, **options: Any) -> None:
        super().__init__([forms.IntegerField() for _ in range(3)], **options)

    def compress(self, data_list: list[Any]) -> list[Any]:
        """What was typed, as it is."""
        return data_list


class Note(forms.Form):
    """A session note with one field of every kind."""

    when = When(label="When was it?", help_text="For example, 12 3 2026")
    text = forms.CharField(
        label="What happened and what you noticed", help_text="His words first", widget=forms.Textarea, max_length=5000
    )
    how = forms.ChoiceField(label="How", choices=[("out", "Out and about"), ("call", "A call"), ("home", "At home")])
    shared = forms.ChoiceField(
        label="Who may read this?", widget=forms.RadioSelect, choices=[("team", "Only my team"), ("net", "His network")]
    )
    shared.choice_hints = {"net": "People he has said yes to"}  # type: ignore[attr-defined]
    places = forms.MultipleChoiceField(
        label="Places he spoke about",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[("rec", "The Rec"), ("bus", "Bus station")],
    )
    told = forms.BooleanField(label="I told him what I am writing", required=False)
    password = forms.CharField(label="Password", widget=forms.PasswordInput)
    photo = forms.FileField(label="A picture of the place", help_text="No faces, please", required=False)
    client = forms.CharField(widget=forms.HiddenInput, required=False)


class Narrow(forms.Form):
    """A filter: nothing in it must be answered."""

    kind = forms.ChoiceField(label="Kind", required=False, choices=[("", "Any"), ("place", "Place")])
    since = forms.CharField(label="Since", required=False)


def signed_in() -> dict[str, Any]:
    """What base.html needs for somebody signed in."""
    places = ["My work", "Young people", "Contexts", "Partners"]
    navigation = [{"label": label, "url": "/", "current": label == "Young people"} for label in places]
    return {
        "user": {"is_authenticated": True, "get_full_name": "Ali R"},
        "organisation_name": "Riverside VCS",
        "csrf_token": "a-token",
        "navigation": [*navigation, {"label": "Write a note", "url": "/notes/new/", "primary": True}],
    }


def styleguide() -> dict[str, Any]:
    """The whole context of web/styleguide.html."""
    rows = [["The Rec", "Skate bowl, Tannery ward", "4 notes"], ["Bus station", "Riverside", "3 notes"]]
    return signed_in() | {
        "form": Note({"text": "Rode past the park, Jay by the corner.", "when_day": "12", "shared": "net"}),
        "filter_form": Narrow({"kind": "place"}),
        "crumbs": [{"text": "Young people", "href": "/"}, {"text": "Asif K"}],
        "facts": ["15", "he/him", "Therapeutic support"],
        "identity_actions": [{"text": "Write a note", "href": "/"}, {"text": "Print", "href": "/", "secondary": True}],
        "pages": [{"text": t, "href": "/", "active": t == "Overview"} for t in ("Overview", "World", "Story", "Plan")],
        "offers": ["he went along with them because he felt he had to"],
        "keep": {"text": "Keep", "name": "keep", "value": "1"},
        "change": {"text": "Change", "name": "change", "value": "1"},
        "selected": [{"heading": "Kind", "text": "Place", "href": "?"}],
        "head": ["Name", "Where", {"text": "Spoken of", "format": "numeric"}],
        "rows": [[one, two, {"text": three, "format": "numeric"}] for one, two, three in rows],
        "page": Paginator(range(200), 20).page(4),
        "summary": [
            {"key": "Likes", "value": "Bikes, and fixing them"},
            {"key": "Trusts", "value": "His nan, Mr Shah", "actions": {"items": [{"text": "Change", "href": "/"}]}},
        ],
        "card": {"title": {"text": "What Asif says about himself"}},
        "timeline": [
            {
                "label": "A ride by the canal",
                "byline": "Ali",
                "when": "12 March 2026",
                "text": "Good.",
            },
            {
                "label": "He fixed Jay’s bike",
                "byline": "Asif",
                "when": "spring 2025",
                "text": "Proud.",
                "significant": True,
            },
        ],
        "tasks": [
            {"title": "Finish Tuesday’s note", "href": "/", "status": {"tag": {"text": "Waiting"}}},
            {"title": "Ring Mr Shah", "href": "/", "hint": "You said you would", "status": {"text": "Done"}},
        ],
        "start": {"text": "Start a map", "href": "/"},
    }
