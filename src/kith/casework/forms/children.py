"""What is asked when a young person is referred: always with the contexts of their life (PRACTICE 2.3)."""

from collections.abc import Sequence
from typing import Any

from django import forms

from kith.casework.forms.cases import labels, legal_basis, words
from kith.casework.forms.choosing import look_for, offered
from kith.casework.forms.referrals import answer, harms
from kith.casework.terms.referrals import CAME_WORDS, CameAs, LegalBasis
from kith.contexts.models import Context

CAME_HINTS = {
    CameAs.REFERRAL.value: "We decide within a working day what happens next.",
    CameAs.CONTACT.value: "We give it, then decide: it becomes a referral, or it is closed with the advice that was given.",
}


class ReferChild(forms.Form):
    """A referral about a young person: what worries people, and what is around them."""

    tells_a_story = True

    came_as = forms.TypedChoiceField(
        label="Is this a referral, or a first contact?", coerce=CameAs, choices=labels(CAME_WORDS.items()), widget=forms.RadioSelect,
        initial=CameAs.REFERRAL.value, required=False, empty_value=CameAs.REFERRAL,
    )  # fmt: skip
    came_as.choice_hints = CAME_HINTS  # type: ignore[attr-defined]
    from_whom = forms.CharField(
        label="Who refers them, or asks?", help_text="A name and role: their school’s safeguarding lead, their mother", max_length=200
    )
    what_worries = words("What worries them?", "Who does what, to whom, where and when.", required=True, rows=5)
    what_is_good = words("What is good, and who keeps them safe?")
    harm_types = harms()
    friends = words("Friends", "Who they spend time with, what friends do for their safety, what friends have to deal with.")
    school = words("School, college or work", "How it is there, and on the way.")
    neighbourhood = words("Neighbourhood", "Streets, parks, shops and routes: where they feel safe and where not.")
    online = words("Online", "Where they spend time, and with whom.")
    home = words("Home", "What home does for their safety. Where they live stays on their own page.")
    contexts_not_known = words("If nothing is known of any of these, why not?", "And who could tell us.", rows=2)
    look_for = look_for("Which places on record are part of it?")
    contexts = forms.ModelMultipleChoiceField(
        label="Which of these?", queryset=Context.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
    )
    young_person_view = words("What do they say about it?", "In their words.")
    parent_view = words("What do their parents or carers say?")
    they_know = answer("Do they know that this referral is made?")
    legal_basis = legal_basis()
    legal_basis.initial = LegalBasis.SECTION_17.value

    def __init__(self, *args: Any, places: Sequence[Context] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["contexts"].queryset = Context.objects.filter(pk__in=[one.pk for one in places])  # type: ignore[attr-defined]
        self.fields["contexts"].choices = offered(places)  # type: ignore[attr-defined]
        if not places:
            self.fields["contexts"].widget = forms.MultipleHiddenInput()

    def clean(self) -> dict[str, Any]:
        """What was looked for is no answer."""
        given = super().clean() or {}
        given.pop("look_for", None)
        return given


class ActNow(forms.Form):
    """Why a young person's own case cannot wait."""

    tells_a_story = True

    why = words("What makes you think they may be at risk of significant harm now?", required=True)
    legal_basis = legal_basis()
    legal_basis.initial = LegalBasis.SECTION_47.value
