"""What is asked about a case: which to list, who leads it, why a clock waits or was missed."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.conf import settings

from kith.accounts.models import User
from kith.casework.rules import duties
from kith.casework.terms.cases import LEVEL_WORDS, STATE_WORDS, WALKS, Level
from kith.casework.terms.referrals import LEGAL_WORDS, LegalBasis
from kith.foundation.clock import today

LONG = 4000
LEVELS = [(level.value, LEVEL_WORDS[level]) for level in Level]


def words(label: str, hint: str = "", *, required: bool = False, rows: int = 3) -> forms.CharField:
    """A box to write in."""
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=hint, required=required, widget=area, max_length=LONG)


def legal_basis(label: str = "On which welfare basis?") -> forms.TypedChoiceField:
    """The welfare basis of what is being done; there is no other kind (V28)."""
    return forms.TypedChoiceField(
        label=label,
        coerce=LegalBasis,
        choices=_bases,
        error_messages={"required": "Say on which welfare basis this is done."},
    )


def _bases() -> list[tuple[str, str]]:
    """The bases there are today: asked for each time a form is shown."""
    held = duties.bases(today(), since=settings.KITH_SECTION_16LA_FROM)
    return [("", "Choose one"), *((basis.value, LEGAL_WORDS[basis]) for basis in held)]


class Narrow(forms.Form):
    """Narrows the list of cases."""

    level = forms.ChoiceField(label="Level", required=False, choices=[("", "Both levels"), *LEVELS])
    state = forms.ChoiceField(
        label="Where it stands",
        required=False,
        choices=[
            ("", "Anywhere"),
            *((s.value, STATE_WORDS[s]) for s in dict.fromkeys([s for walk in WALKS.values() for s in walk])),
        ],
    )
    mine = forms.BooleanField(label="Only those I lead", required=False)
    closed = forms.BooleanField(label="Show those that rest or are closed", required=False)


class HandOn(forms.Form):
    """Who leads a case from now on."""

    tells_a_story = True

    lead = forms.ModelChoiceField(label="Who leads it from now on?", queryset=User.objects.none(), empty_label=None)
    why = words("Why", required=True)

    def __init__(self, *args: Any, offered: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["lead"].queryset = offered  # type: ignore[attr-defined]


class Why(forms.Form):
    """A reason, and nothing else."""

    tells_a_story = True

    why = words("Why", required=True)

    def __init__(self, *args: Any, asks: str = "", **options: Any) -> None:
        super().__init__(*args, **options)
        if asks:
            self.fields["why"].label = asks


def labels(pairs: Iterable[tuple[Any, str]]) -> list[tuple[str, str]]:
    """The choices of a field from terms and their words."""
    return [(str(term.value), said) for term, said in pairs]
