"""What is asked about a threshold statement, of a screener, and of agencies that discuss a place together."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from kith.casework.actions.screening import Found, Said
from kith.casework.forms.cases import labels, words
from kith.casework.forms.naming import NamesNobody
from kith.casework.models import Criterion, ThresholdBand
from kith.casework.terms.thresholds import CRITERION_WORDS, MET_WORDS, PANEL_WORDS, CriterionKind, Met, PanelDecision
from kith.foundation.fields import DateField

AGENCIES = 6


class NameIt(forms.Form):
    """What a statement is called, and for where it is."""

    name = forms.CharField(label="What is it called?", max_length=200)
    area = forms.CharField(label="For which area is it?", max_length=200)


class WriteBand(forms.Form):
    """One band of a statement."""

    tells_a_story = True

    code = forms.CharField(label="Its letter", help_text="A is the lowest.", max_length=2)
    plain_name = forms.CharField(label="Its name, in plain words", max_length=120)
    response = words("What does it call for?", required=True)


class WriteCriterion(forms.Form):
    """One criterion of a statement."""

    tells_a_story = True

    code = forms.CharField(label="Its number", help_text="Like B3", max_length=8)
    band = forms.ModelChoiceField(label="For which band?", queryset=ThresholdBand.objects.none(), empty_label=None)
    kind = forms.TypedChoiceField(
        label="What does it ask about?", coerce=CriterionKind, choices=labels(CRITERION_WORDS.items()), widget=forms.RadioSelect
    )
    text = words("In words a screener can answer", "About the place and the adults, never about one young person.", required=True)

    def __init__(self, *args: Any, bands: Sequence[ThresholdBand], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["band"].queryset = ThresholdBand.objects.filter(pk__in=[band.pk for band in bands])  # type: ignore[attr-defined]
        self.fields["band"].choices = [(str(band.pk), f"{band.code}: {band.plain_name}") for band in bands]  # type: ignore[attr-defined]


class Publish(forms.Form):
    """From when a statement holds, and where anybody can read it."""

    valid_from = DateField(label="From which day does it hold?")
    published_url = forms.URLField(label="Where can people read it?", help_text="A web address", max_length=300, assume_scheme="https")


class Screen(NamesNobody):
    """What was found for each criterion, with the evidence; names are caught in the evidence."""

    tells_a_story = True
    same_for_everybody = True
    says_what_is_needed = True

    def __init__(self, *args: Any, criteria: Iterable[Criterion], **options: Any) -> None:
        super().__init__(*args, **options)
        self.criteria = list(criteria)
        for one in self.criteria:
            self.fields[f"met_{one.pk}"] = forms.TypedChoiceField(
                label=f"{one.code}. {one.text}", coerce=Met, choices=labels(MET_WORDS.items()), widget=forms.RadioSelect,
                initial=Met.NOT_KNOWN.value, help_text=one.get_kind_display(),
            )  # fmt: skip
            self.fields[f"evidence_{one.pk}"] = words(f"How do we know ({one.code})?", rows=2)
        self.told = tuple(f"evidence_{one.pk}" for one in self.criteria)

    def found(self) -> list[Found]:
        """Every answer, by criterion."""
        given = self.cleaned_data
        return [Found(one.pk, given[f"met_{one.pk}"], given.get(f"evidence_{one.pk}", "")) for one in self.criteria]


class Decide(NamesNobody):
    """Which band it is, and why when it is not the one suggested."""

    tells_a_story = True
    told = ("why",)

    decided = forms.ChoiceField(label="Which band do you decide on?", widget=forms.RadioSelect)
    why = words("Why?", "Needed when you decide otherwise than suggested.")

    def __init__(self, *args: Any, bands: Sequence[ThresholdBand], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["decided"].choices = [(band.code, f"{band.code}: {band.plain_name}") for band in bands]  # type: ignore[attr-defined]
        self.fields["decided"].choice_hints = {band.code: band.response for band in bands}  # type: ignore[attr-defined]


class SayView(NamesNobody):
    """What one agency said; a row left empty is no agency."""

    tells_a_story = True
    same_for_everybody = True

    told = ("view", "dissent")

    agency = forms.CharField(label="Agency", required=False, max_length=200)
    role = forms.CharField(label="Who spoke for it, as a role", required=False, max_length=120)
    view = words("What it said", rows=2)
    band = forms.ChoiceField(label="Which band it sees", required=False)
    dissents = forms.BooleanField(label="It sees the decision differently", required=False)
    dissent = words("How, in its own words", rows=2)

    def __init__(self, *args: Any, bands: Sequence[ThresholdBand], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["band"].choices = [("", "Not said"), *((band.code, f"{band.code}: {band.plain_name}") for band in bands)]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A row says who and what, or nothing at all."""
        given = super().clean()
        said = any(given.get(name) for name in ("role", "view", "band", "dissents", "dissent"))
        if given.get("agency") and not given.get("view") and "view" not in self.errors:
            self.add_error("view", "Say what it said.")
        if said and not given.get("agency"):
            self.add_error("agency", "Say which agency it was.")
        return given


class Discuss(NamesNobody):
    """A multi-agency discussion of a place against the threshold, never a list of children (PRACTICE 6.4)."""

    tells_a_story = True
    told = ("inputs", "reasons")

    held_on = DateField(label="When was it?")
    inputs = words("What was looked at?", "The screening, surveys, partners’ figures. No list of young people.")
    decision = forms.TypedChoiceField(
        label="What was decided?", coerce=PanelDecision, choices=[*labels(PANEL_WORDS.items()), ("", "Nothing yet")],
        widget=forms.RadioSelect, required=False, empty_value=None,
    )  # fmt: skip
    reasons = words("Why?", "Needed when something was decided.")

    def __init__(self, data: Any = None, *, bands: Sequence[ThresholdBand], known: Sequence[str] = (), **options: Any) -> None:
        super().__init__(data, known=known, **options)
        self.rows = [SayView(data, bands=bands, known=known, prefix=str(number)) for number in range(AGENCIES)]

    def is_valid(self) -> bool:
        """Asks every row as well, so that all errors show at once."""
        answered = [super().is_valid(), *[row.is_valid() for row in self.rows if self.is_bound]]
        self.names = list(dict.fromkeys([*self.names, *(name for row in self.rows for name in row.names)]))
        for row in self.rows:
            for texts in row.errors.values() if self.is_bound else ():
                for text in texts:
                    self.add_error(None, f"{row['agency'].value() or 'An agency'}: {text}")
        return all(answered)

    def said(self) -> list[Said]:
        """What each agency said, in the order of the rows."""
        return [
            Said(**{name: row.cleaned_data[name] for name in row.base_fields})
            for row in self.rows
            if row.cleaned_data.get("agency")
        ]
