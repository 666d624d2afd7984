"""What is asked when contexts are weighed: one voice's sheet, and which context people choose first."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms

from kith.casework.actions.weighting import Weighed
from kith.casework.forms.cases import words
from kith.casework.models import Weight
from kith.casework.rules import weighting
from kith.casework.terms.weighting import HARM_SCALE, NOT_KNOWN, NOT_KNOWN_WORDS, SAFETY_SCALE
from kith.contexts.forms import mistakes
from kith.contexts.models import Context
from kith.foundation.fields import DateField
from kith.foundation.refusals import Refused
from kith.language.nameless import NamesSomebody, let_be


def _scale(label: str, scale: dict[int, str], *, wants: str) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        coerce=lambda value: None if value == NOT_KNOWN else int(value),
        choices=[*((str(step), said) for step, said in scale.items()), (NOT_KNOWN, NOT_KNOWN_WORDS)],
        widget=forms.RadioSelect,
        error_messages={"required": wants},
    )


class Who(forms.Form):
    """Who said it, and when."""

    said_by = forms.CharField(label="Who said it?", max_length=120, error_messages={"required": "Say who said it."})
    filled_on = DateField(label="When did they say it?", help_text="For example, 12 3 2026")

    def __init__(self, *args: Any, names_nobody: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["said_by"].help_text = (
            "Their role, or how many there were. No young person’s name."
            if names_nobody
            else "As they like to be called."
        )


class WeighOne(forms.Form):
    """One context: how strongly it bears on harm and on safety, and what would get better if it changed first."""

    tells_a_story = True

    harm = _scale("How strongly does it bear on harm?", HARM_SCALE, wants="Say how strongly it bears on harm")
    safety = _scale("How strongly does it bear on safety?", SAFETY_SCALE, wants="Say how strongly it bears on safety")
    if_this_changed = words(
        "If this changed first, what would get better?", "Needed when it bears strongly on harm", rows=2
    )
    evidence = words("How is this known?", "One thing on each line. Needed when either is strong.", rows=2)

    def __init__(self, *args: Any, context: Context, reminder: str = "", **options: Any) -> None:
        super().__init__(*args, **options | {"prefix": str(context.pk)})
        self.context, self.reminder = context, reminder

    def clean(self) -> dict[str, Any]:
        """What is strong says what would get better, and how it is known."""
        given = super().clean() or {}
        if {"harm", "safety"} <= given.keys() and not self.errors:
            for field, said in weighting.wanting(**given):
                self.add_error(field, said)
        return given

    def weighed(self) -> Weighed:
        """What was said of this context."""
        return Weighed(context=self.context, **self.cleaned_data)


class WeighAll:
    """One voice's whole sheet: who and when, and one small form for each context."""

    def __init__(
        self,
        data: Any,
        contexts: Sequence[Context],
        *,
        before: dict[UUID, Weight],
        reminders: dict[UUID, str],
        names_nobody: bool,
        said_by: str,
        on: date,
    ) -> None:
        self.goes_on = bool(before)
        self.let_be = let_be(data)
        self.names: list[str] = []
        self.who = Who(data, names_nobody=names_nobody, initial={"said_by": said_by, "filled_on": on})
        self.contexts = [
            WeighOne(data, context=one, reminder=reminders.get(one.pk, ""), initial=_said(before.get(one.pk)))
            for one in contexts
        ]

    def is_valid(self) -> bool:
        """Is every question answered? Asks all of them, so that all errors show at once."""
        answered = [form.is_valid() for form in (self.who, *self.contexts)]
        return all(answered)

    def refuse(self, refusal: Refused) -> None:
        """Say beside its question why the sheet was refused; names found are asked about on top."""
        if isinstance(refusal, NamesSomebody):
            self.names = refusal.words
        boxes = {form.add_prefix(name): (form, name) for form in (self.who, *self.contexts) for name in form.fields}
        form, name = boxes.get(refusal.field or "", (self.who, None))
        form.add_error(name, refusal.because)

    @property
    def errors(self) -> list[dict[str, str]]:
        """What to mend, each with the context it is about and a link to its question."""
        found = [
            {**error, "text": f"{form.context.name}: {error['text']}"} for form in self.contexts for error in mistakes(form)
        ]
        return [*found, *mistakes(self.who)]

    def weighed(self) -> list[Weighed]:
        """What was said of each context, in order."""
        return [form.weighed() for form in self.contexts]


def _said(before: Weight | None) -> dict[str, Any]:
    if before is None:
        return {}
    return {
        "harm": NOT_KNOWN if before.harm is None else str(before.harm),
        "safety": NOT_KNOWN if before.safety is None else str(before.safety),
        "if_this_changed": before.if_this_changed,
        "evidence": before.evidence,
    }


def context_choice(label: str, hint: str = "", *, required: bool = True) -> forms.TypedChoiceField:
    """One context among those offered; see `offer`."""
    return forms.TypedChoiceField(label=label, help_text=hint, required=required, empty_value=None)


def offer(field: Any, contexts: Iterable[Context], *, empty: str = "Choose one") -> None:
    """Put contexts to choose from into a field."""
    by_key = {str(one.pk): one for one in contexts}
    field.choices = [("", empty), *((key, one.name) for key, one in by_key.items())]
    field.coerce = by_key.__getitem__


class ChooseFirst(forms.Form):
    """Which context people choose to work on first, and why."""

    tells_a_story = True

    context = context_choice("Which context do we work on first?")
    together_with = context_choice("Does another weigh most together with it?", required=False)
    rationale = words(
        "It weighs most because …",
        "Finish the sentence, in at least 40 letters. Say what was said, and where voices differ.",
        required=True,
    )

    def __init__(self, *args: Any, offered: Sequence[Context], **options: Any) -> None:
        super().__init__(*args, **options)
        offer(self.fields["context"], offered)
        offer(self.fields["together_with"], offered, empty="No other")
