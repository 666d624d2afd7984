"""A safety plan is written together: what is said, what I will do, and what adults will do so that it is possible."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, cast
from uuid import UUID

from django import forms
from django.forms import BoundField

from kith.casework.forms.cases import labels
from kith.foundation.clock import today
from kith.foundation.fields import DateField, Lines
from kith.plans.rules.safety import Line, all_lines
from kith.plans.rules.safety_changes import Change, Reason, changes, day_problem
from kith.plans.terms.safety import BECAUSE_WORDS, SECTION_WORDS, Because, PartOwner, Promise, Section

PAIRED = (Section.ROUTES, Section.UNSAFE, Section.OUT, Section.PHONES)
SAID = {
    Section.PLACES: "One on each line. Where do you go when you want to be left in peace?",
    Section.PEOPLE: "One on each line: who, and how to reach them.",
    Section.HARD: "One on each line. What could get in the way, and what would help then?",
}
ADULTS = {
    Section.WORKERS: "One on each line: who, and what they will do.",
    Section.PLACES_CHANGE: "One on each line. The lights, the bus, somebody there at half past three.",
}
PAIRS = 3
LONG = 400
BOXES = {PartOwner.YOUNG_PERSON: "own_words", PartOwner.FAMILY: "family", PartOwner.WORKERS: "workers"}


def _named(section: Section) -> str:
    """What the box of a section is called: a young person's own words are never prompted."""
    return f"{section.value}_own_words" if section in SAID else section.value


def _box(label: str, rows: int = 2) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=False, max_length=LONG, widget=area)


class Boxes(forms.Form):
    """A safety plan, section by section."""

    tells_a_story = True
    same_for_everybody = True

    made_on = DateField(label="When did you make it?", required=False)
    made_with = forms.CharField(
        label="Who made it together?",
        help_text="As they like to be called: Asif, his mum and Ali",
        required=False,
        max_length=200,
    )
    who_set_times = forms.CharField(
        label="If there are times to be home: who set them?", required=False, max_length=200
    )
    do_i_agree = forms.TypedChoiceField(
        label="How much do I agree with those times?",
        help_text="0 is not at all, 10 is completely. It is theirs to say.",
        coerce=int,
        choices=[("", "Not asked, or no times")] + [(str(n), str(n)) for n in range(11)],
        required=False,
        empty_value=None,
    )
    review_on = DateField(
        label="When do you look at it again?",
        help_text="Within four weeks the first time, within twelve after that",
        required=False,
    )
    seen_version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for section, hint in {**SAID, **ADULTS}.items():
            lines = Lines(label=SECTION_WORDS[section], help_text=hint, widget=forms.Textarea(attrs={"rows": 3}))
            self.fields[_named(section)] = lines
        for section in PAIRED:
            for n in range(self._rows(section)):
                self.fields[f"{section.value}_{n}_own_words"] = _box("I will")
                self.fields[f"{section.value}_{n}_family"] = _box("My family will")
                self.fields[f"{section.value}_{n}_workers"] = _box("Workers and services will")

    @property
    def said(self) -> list[BoundField]:
        """What is good to know, first."""
        return [self[_named(section)] for section in (Section.PLACES, Section.PEOPLE)]

    @property
    def pairs(self) -> list[tuple[str, str, list[list[BoundField]]]]:
        """Each paired section: its name, what it is called, and its rows of boxes; the first row is always open."""
        return [(s.value, SECTION_WORDS[s], [self._row(s, n) for n in range(self._rows(s))]) for s in PAIRED]

    def _rows(self, section: Section) -> int:
        """As many rows as the version before needs, and never fewer than three."""
        held = [int(name.split("_")[1]) for name in self.initial if name.startswith(f"{section.value}_")]
        return max(PAIRS, *(n + 1 for n in held), 0)

    def _row(self, section: Section, n: int) -> list[BoundField]:
        return [self[f"{section.value}_{n}_{who}"] for who in BOXES.values()]

    @property
    def last(self) -> list[BoundField]:
        """What adults do besides, and what makes it hard."""
        return [self[_named(section)] for section in (*ADULTS, Section.HARD)]

    @property
    def times(self) -> list[BoundField]:
        """Times to be home: who set them, and whether the young person agrees."""
        return [self["who_set_times"], self["do_i_agree"]]

    @property
    def when(self) -> list[BoundField]:
        """When it was made, with whom, and when it is looked at again."""
        return [self["made_on"], self["made_with"], self["review_on"]]

    def clean(self) -> dict[str, Any]:
        """The boxes as lines; what is missing is said beside its box. None says “optional”: most may stay empty."""
        given = super().clean() or {}
        for name in ("made_on", "made_with", "review_on"):
            if name not in self.errors and not given.get(name):
                self.add_error(name, f"“{self.fields[name].label}” needs an answer")
        given["seen_version"] = given.get("seen_version") or 0
        lines = [line for section in Section for line in self._lines(given, section)]
        kept = ("made_on", "made_with", "who_set_times", "do_i_agree", "review_on", "seen_version")
        return {"lines": lines, **{name: given.get(name) for name in kept}}

    def _lines(self, given: dict[str, Any], section: Section) -> Iterable[Line]:
        if section in PAIRED:
            return [line for n in range(self._rows(section)) for line in self._pair(given, section, n)]
        words = given.get(_named(section)) or ()
        if section in SAID:
            return [Line(section, Promise.SAID, PartOwner.YOUNG_PERSON, one) for one in words]
        return [Line(section, Promise.ADULTS, PartOwner.WORKERS, one) for one in words]

    def _pair(self, given: dict[str, Any], section: Section, n: int) -> Sequence[Line]:
        at = f"{section.value}_{n}"
        family, workers = given.get(f"{at}_family", ""), given.get(f"{at}_workers", "")
        adults = tuple(
            Line(section, Promise.ADULTS, owner, words)
            for owner, words in ((PartOwner.FAMILY, family), (PartOwner.WORKERS, workers))
            if words
        )
        mine = given.get(f"{at}_own_words", "")
        if mine and not adults:
            self.add_error(f"{at}_workers", f"No adult answers “{mine}”. What will adults do, so that it is possible?")
        return (Line(section, Promise.MINE, PartOwner.YOUNG_PERSON, mine, adults),) if mine else adults


class MakeSafetyPlan(Boxes):
    """The same, with a question for each line of theirs that is not what it was in the version before."""

    def __init__(self, *args: Any, before: Sequence[Line] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.found = changes(before, self._typed(*args, **options)) if self.is_bound else []
        for change in self.found:
            self.fields |= _why(change)

    @staticmethod
    def _typed(*args: Any, **options: Any) -> Sequence[Line]:
        boxes = Boxes(*args, **options)
        boxes.full_clean()
        return cast(Sequence[Line], boxes.cleaned_data["lines"])

    @property
    def whys(self) -> list[list[BoundField]]:
        """What is asked about each line of theirs that changed."""
        return [[self[name] for name in _why(change)] for change in self.found]

    def clean(self) -> dict[str, Any]:
        """The boxes as lines, and why lines of theirs are not what they were."""
        given, kept = dict(self.cleaned_data), super().clean()
        reasons = {change.was.kept_as: self._reason(given, change.was.kept_as) for change in self.found}
        return {**kept, "reasons": {key: reason for key, reason in reasons.items() if reason}}

    def _reason(self, given: dict[str, Any], key: UUID | None) -> Reason | None:
        because, asked_on = given.get(f"because_{key}"), given.get(f"asked_on_{key}")
        if not because and f"because_{key}" not in self.errors:
            self.add_error(f"because_{key}", "This line is theirs. Say why it is not what it was, or put it back.")
        if not because or f"asked_on_{key}" in self.errors:
            return None
        if problem := day_problem(because, asked_on, today=today()):
            self.add_error(f"asked_on_{key}", problem)
        return Reason(because, asked_on, given.get(f"said_{key}_own_words", ""))


def _why(change: Change) -> dict[str, forms.Field]:
    """The boxes that ask why one line is not what it was."""
    key = change.was.kept_as
    return {
        f"because_{key}": forms.TypedChoiceField(
            label=change.asks, coerce=Because, choices=labels(BECAUSE_WORDS.items()), widget=forms.RadioSelect,
            required=False, empty_value=None,
        ),
        f"asked_on_{key}": DateField(label="If you asked them: on which day?", required=False),
        f"said_{key}_own_words": _box("What did they say?"),
    }  # fmt: skip


def as_typed(lines: Iterable[Line]) -> dict[str, Any]:
    """What the boxes hold when a new version starts from an older one."""
    given: dict[str, Any] = {}
    rows: dict[Section, list[Line]] = {section: [] for section in PAIRED}
    for line in lines:
        if line.section not in PAIRED:
            given.setdefault(_named(line.section), []).append(line.words)
            continue
        rows[line.section] = _placed(rows[line.section], line)
    for section, held in rows.items():
        for n, row in enumerate(held):
            given |= {f"{section.value}_{n}_{BOXES[one.owner]}": one.words for one in all_lines([row])}
    return given


def _placed(rows: list[Line], line: Line) -> list[Line]:
    """A line in a row of its own; workers' beside the family's when neither answers an “I will”, as they were typed."""
    last = rows[-1] if rows else None
    if last and last.owner is PartOwner.FAMILY and not last.answered_by and line.owner is PartOwner.WORKERS:
        return [*rows[:-1], replace(last, answered_by=(line,))]
    return [*rows, line]
