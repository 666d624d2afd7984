"""What is asked about people."""

from typing import Any

from django import forms

from kith.access.viewers import Viewer
from kith.accounts import queries as accounts
from kith.accounts.models import Team
from kith.foundation.fields import DateField, Lines
from kith.people import queries
from kith.people.terms import IDENTIFIER_WORDS, TIE_WORDS, WORK_WORDS, IdentifierKind, Tie, WorkKind

WHOSE = [("", "Everybody I may see"), ("mine", "I work with them"), ("supervised", "People I supervise work with them")]
BORN_HINT = "As much as is known: 4 May 2010, May 2010, spring 2010 or 2010"
LONG = 4000
WHOSE_OWN = {"csrfmiddlewaretoken", "words", "address", "geometry"}  # their words, and what is not a sentence


def _words(label: str, hint: str = "", *, required: bool = False, rows: int = 3) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=hint, required=required, widget=area, max_length=LONG)


def _name(label: str, most: int, hint: str = "", *, required: bool = False) -> forms.CharField:
    box = forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"})
    return forms.CharField(label=label, help_text=hint, required=required, max_length=most, widget=box)


class Whose(forms.Form):
    """Narrows the list of young people."""

    whose = forms.ChoiceField(label="Who works with them", required=False, choices=WHOSE, widget=forms.RadioSelect)


class Meet(forms.Form):
    """Opens a young person's record. Only the name they use is needed."""

    known_as = _name("What do they like to be called?", 80, required=True)
    family_name = _name("Family name", 80)
    pronouns = _name("Pronouns", 40, "In their words: he/him, she/her, they/them, or something else")
    born = _name("When were they born?", 40, BORN_HINT)
    somebody_else = forms.BooleanField(label="This is somebody else: open a new record", required=False)

    def __init__(self, *args: Any, viewer: Viewer, **options: Any) -> None:
        super().__init__(*args, **options)
        self.viewer = viewer
        self.alike: list[Any] = []

    def clean(self) -> dict[str, Any]:
        """Ask once, when a name is like that of a young person they already see."""
        given = super().clean() or {}
        sure = given.pop("somebody_else", False)
        self.alike = queries.alike(self.viewer, given.get("known_as", ""), given.get("family_name", ""))
        if self.alike and not sure:
            self.add_error("somebody_else", "Is this somebody you already see? If it is somebody else, say so below.")
        return given


class TellAbout(forms.Form):
    """What a young person's first page says, as they would say it themselves."""

    tells_a_story = True

    known_as = _name("What do they like to be called?", 80, required=True)
    first_names = _name("First names on their papers", 120, "Only when they are different")
    family_name = _name("Family name", 80)
    pronouns = _name("Pronouns", 40)
    born = _name("When were they born?", 40, BORN_HINT)
    loves = _words("What they love", "Bikes, drawing, a team, a grandmother’s cooking")
    good_at = _words("What they are good at")
    hopes = _words("What they hope for")
    trusts = _words(
        "Who they trust", "Adults and places they go to of their own accord. Friends by first name only if they say so."
    )
    good_to_know = _words(
        "Good to know", "How they like to be contacted, what helps on a hard day, what to bring to a first meeting"
    )


class Quote(forms.Form):
    """Something a young person said, for the top of their page."""

    words = _words("What did they say?", "As they said it. They may read this one day.", required=True)
    said_on = DateField(label="When did they say it?", help_text="For example, 12 3 2026")


class AddFamily(forms.Form):
    """Somebody at home or in the wider family."""

    tells_a_story = True

    name = _name("Name", 120, "As they like to be called", required=True)
    tie = forms.TypedChoiceField(
        label="Who they are to the young person", coerce=Tie, choices=[(t.value, TIE_WORDS[t]) for t in Tie]
    )
    phone = forms.CharField(
        label="Phone", required=False, max_length=40, widget=forms.TextInput(attrs={"inputmode": "tel"})
    )
    good_to_know = _words("Good to know", "When to ring, what language, how they like to be worked with")


class Identify(forms.Form):
    """A number another service knows a young person by."""

    kind = forms.TypedChoiceField(
        label="Which number?", coerce=IdentifierKind, choices=[(k.value, IDENTIFIER_WORDS[k]) for k in IdentifierKind]
    )
    value = _name("The number", 40, "Spaces do not matter", required=True)


class TakeOut(forms.Form):
    """Takes something out of a young person's page."""

    tells_a_story = True

    why = _words("Why is it taken out?", "A sentence the young person could read", required=True)


class NoteWhereabouts(forms.Form):
    """Where a young person lives or stays now."""

    address = _words("Where do they live or stay now?", "It is sealed as soon as you save it.", required=True, rows=4)


class Allocate(forms.Form):
    """Asks somebody to work with a young person."""

    tells_a_story = True

    worker = forms.ModelChoiceField(label="Who?", queryset=accounts.colleagues(), empty_label="Choose somebody")
    kind = forms.TypedChoiceField(
        label="How will they work together?",
        coerce=WorkKind,
        choices=[(k.value, WORK_WORDS[k]) for k in WorkKind],
        widget=forms.RadioSelect,
    )
    why = _words("Why?", "A sentence the young person could read", required=True)


class EndAllocation(forms.Form):
    """Ends somebody's work with a young person."""

    tells_a_story = True

    why = _words("Why does their work together end?", "A sentence the young person could read", required=True)


class RecordVehicle(forms.Form):
    """A vehicle that young people name."""

    description = _name(
        "What is it?", 160, "Colour, make, anything that stands out: white Golf, roof bars", required=True
    )
    plate = _name("Number plate, or part of it", 12, "Type ? for each character nobody saw: KX1? ???")
    aliases = Lines(label="Other names for it", help_text="One on each line", widget=forms.Textarea(attrs={"rows": 2}))

    def clean_aliases(self) -> tuple[str, ...]:
        """Each short enough to keep."""
        return short_enough(self.cleaned_data["aliases"])


class DescribeAdult(forms.Form):
    """What is known about an adult of concern."""

    tells_a_story = True

    name = _name("Name, or what they are called", 120, required=True)
    aliases = Lines(label="Other names", help_text="One on each line", widget=forms.Textarea(attrs={"rows": 2}))
    description = _words(
        "What has been seen or said", "Who saw it and when. Say what is known, and what is only thought."
    )

    def clean_aliases(self) -> tuple[str, ...]:
        """Each short enough to keep."""
        return short_enough(self.cleaned_data["aliases"])


class RecordAdult(DescribeAdult):
    """An adult about whom there is concern, and why a team needs to know."""

    why = _words("Why does your team need to know?", "It is kept beside the record and in the audit", required=True)


class ListAdult(forms.Form):
    """Another team that needs to know about an adult."""

    tells_a_story = True

    team = forms.ModelChoiceField(
        label="Which team?", queryset=Team.objects.select_related("organisation"), empty_label="Choose a team"
    )
    why = _words("Why do they need to know?", required=True)


def short_enough(names: tuple[str, ...], most: int = 120) -> tuple[str, ...]:
    """The names given, or an error naming the first that is too long to be a name."""
    long = next((name for name in names if len(name) > most), None)
    if long:
        raise forms.ValidationError(f"“{long[:40]}…” is too long for a name: {most} characters at most.")
    return names
