"""What is asked when a place is referred, by somebody here and by somebody outside."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms

from kith.casework.forms.cases import labels, legal_basis, words
from kith.casework.forms.choosing import look_for, offered
from kith.casework.forms.naming import NamesNobody
from kith.casework.terms.referrals import (
    HARM_WORDS,
    REFERRAL_STATE_WORDS,
    REFERRED_FROM_WORDS,
    TOLD,
    HarmType,
    LegalBasis,
    ReferralState,
    ReferredFrom,
)
from kith.casework.terms.saying import ANSWER_WORDS, Answer
from kith.contexts.models import Context
from kith.foundation.ids import uuid7

NO_NAMES = "Do not name any young person: say “a young person”."


def harms(label: str = "What kind of harm is it?") -> forms.TypedMultipleChoiceField:
    """Kinds of harm, as many as there are (PRACTICE 4.1a)."""
    return forms.TypedMultipleChoiceField(
        label=label,
        help_text="Choose all you know of. None is fine.",
        coerce=HarmType,
        choices=labels(HARM_WORDS.items()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )


def answer(label: str, hint: str = "") -> forms.TypedChoiceField:
    """Yes, no, or we do not know yet."""
    return forms.TypedChoiceField(
        label=label, help_text=hint, coerce=Answer, choices=labels(ANSWER_WORDS.items()), widget=forms.RadioSelect,
        initial=Answer.NOT_KNOWN.value, required=False, empty_value=Answer.NOT_KNOWN,
    )  # fmt: skip


class AboutAPlace(NamesNobody):
    """What every referral of a context is asked (PRACTICE 4.1); one answer is needed, the rest helps."""

    tells_a_story = True
    says_what_is_needed = True
    told = tuple(TOLD)

    key = forms.UUIDField(widget=forms.HiddenInput, required=False, initial=uuid7)
    what_worries = words(TOLD["what_worries"], f"Say what the place does, not who a child is. {NO_NAMES}", required=True, rows=5)
    at_immediate_risk = answer("Is any child at risk of serious harm now?", "If somebody is in danger, ring 999 first.")
    harm_types = harms()
    to_whom = words(TOLD["to_whom"], "Ages, roughly how many, which groups are most affected. No names.")
    inequalities = words(TOLD["inequalities"])
    when_it_happens = words(TOLD["when_it_happens"], "Days, times, seasons; how lately.", rows=2)
    how_we_know = words(TOLD["how_we_know"], "Seen, heard, been told; by whom, as a role.", rows=2)
    what_is_good = words(TOLD["what_is_good"])
    who_has_reach = words(
        TOLD["who_has_reach"], "Adults, staff, people who live there, businesses. You may name adults by their role."
    )
    what_was_tried = words(TOLD["what_was_tried"], rows=2)
    asked = answer("Have young people or their families been asked?")
    asked_words = words(TOLD["asked_words"], "In their words, as far as you have them.", rows=2)

    def clean_key(self) -> UUID:
        """The one the page was opened with, or a new one."""
        return self.cleaned_data["key"] or uuid7()


class ReferContext(AboutAPlace):
    """A referral by somebody who works here: of a context on record, or of one in words."""

    look_for = look_for("Which place, school or group?")
    context = forms.ModelChoiceField(
        label="Which of these?", queryset=Context.objects.none(), required=False, widget=forms.RadioSelect
    )
    place_words = forms.CharField(
        label="Or what do people call it?",
        help_text="For a place that is not on record yet. A neutral name: no young person’s name.",
        required=False,
        max_length=200,
    )
    legal_basis = legal_basis()
    legal_basis.initial = LegalBasis.SECTIONS_10_11.value
    may_come_back = forms.BooleanField(label="You may come back to me about it", required=False, initial=True)

    field_order = ("key", "look_for", "context", "place_words", *AboutAPlace.base_fields, "legal_basis", "may_come_back")

    def __init__(self, *args: Any, contexts: Sequence[Context] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        if contexts:
            self.fields["context"].queryset = Context.objects.filter(pk__in=[one.pk for one in contexts])  # type: ignore[attr-defined]
            self.fields["context"].choices = offered(contexts, none="None of these")  # type: ignore[attr-defined]
        else:
            self.fields["context"].widget = forms.HiddenInput()

    def clean_look_for(self) -> str:
        """What was looked for says nothing of the place referred."""
        return ""

    def clean(self) -> dict[str, Any]:
        """What was looked for is no answer, and one place is meant."""
        given = super().clean()
        given.pop("look_for", None)
        self.answers.pop("look_for", None)
        if not given.get("context") and not given.get("place_words") and not {"context", "place_words"} & self.errors.keys():
            self.add_error("place_words", "Say which place, school or group it is.")
        return given


class ReferFromOutside(AboutAPlace):
    """A referral by somebody without an account, in plain words. Who they are is theirs to say."""

    place_words = forms.CharField(label="Which place is it?", help_text="What people call it, and roughly where. No young person’s name.", max_length=200)
    referred_from = forms.TypedChoiceField(
        label="How do you come to know it?",
        coerce=ReferredFrom,
        choices=[
            (ReferredFrom.COMMUNITY.value, "I live, work or spend time near there, or my child does"),
            (ReferredFrom.PARTNER.value, "Through my organisation"),
        ],
        widget=forms.RadioSelect,
        initial=ReferredFrom.COMMUNITY.value,
    )
    name = forms.CharField(label="Your name", required=False, max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    role = forms.CharField(label="What you do, and for whom", help_text="A shop, a school, a residents’ group", required=False, max_length=120)
    contact = forms.CharField(label="Your phone number or e-mail", required=False, max_length=200)
    may_come_back = forms.BooleanField(label="You may come back to me about it", required=False)
    # People leave it empty: they do not see it. What fills in every box shows itself.
    website = forms.CharField(label="Leave this box empty", required=False)

    field_order = ("key", "place_words", "what_worries", "at_immediate_risk", *AboutAPlace.base_fields)

    def says_more(self) -> bool:
        """Is anything beyond the first questions answered, or to be mended?"""
        more = ("harm_types", *(name for name in self.told if name != "what_worries"))
        return any(self[name].errors or (self.is_bound and self[name].value()) for name in more)

    def clean(self) -> dict[str, Any]:
        """The trap is no answer."""
        given = super().clean()
        self.trapped = bool(given.pop("website", ""))
        return given


_TAKEN_UP = labels((s, words) for s, words in REFERRAL_STATE_WORDS.items() if s is not ReferralState.RECEIVED)


class Narrow(forms.Form):
    """Narrows the list of referrals."""

    state = forms.ChoiceField(
        label="Where it stands", required=False,
        choices=[("", "Waiting to be screened"), ("all", "All of them"), *_TAKEN_UP],
    )  # fmt: skip
    sent_by = forms.ChoiceField(
        label="Who sent it", required=False, choices=[("", "Anybody"), *labels(REFERRED_FROM_WORDS.items())]
    )
    harm = forms.ChoiceField(label="Kind of harm", required=False, choices=[("", "Any kind"), *labels(HARM_WORDS.items())])
    urgent = forms.BooleanField(label="Only where a child may be at risk now", required=False)


class SayWhere(forms.Form):
    """Which context on record a referral means."""

    context = forms.ModelChoiceField(
        label="Which of these?", queryset=Context.objects.none(), empty_label=None, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, contexts: Sequence[Context], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["context"].queryset = Context.objects.filter(pk__in=[one.pk for one in contexts])  # type: ignore[attr-defined]
        self.fields["context"].choices = offered(contexts)  # type: ignore[attr-defined]
