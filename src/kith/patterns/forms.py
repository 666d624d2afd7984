"""How a question is answered."""

from django import forms

from kith.casework.forms.referrals import NO_NAMES
from kith.casework.terms.referrals import TOLD
from kith.patterns.terms import QuestionState

HINTS = {
    QuestionState.NOT_NOW.value: "It can be asked again when the place is named again.",
    QuestionState.GATHER_MORE.value: "Ask the workers and the people who are there first.",
    QuestionState.REFER.value: "The place needs a referral of its own. The answer is kept for it.",
}
WORDS = {
    QuestionState.NOT_NOW.value: "Not now",
    QuestionState.GATHER_MORE.value: "Gather more first",
    QuestionState.REFER.value: "Refer it",
}


class AnswerForm(forms.Form):
    """An answer and its reason."""

    tells_a_story = True

    answer = forms.ChoiceField(label="What should happen?", choices=list(WORDS.items()), widget=forms.RadioSelect)
    answer.choice_hints = HINTS  # type: ignore[attr-defined]
    why = forms.CharField(label="Why", widget=forms.Textarea, max_length=4_000)

    def clean_answer(self) -> QuestionState:
        """As a term."""
        return QuestionState(self.cleaned_data["answer"])


class ReferForm(forms.Form):
    """What worries people about a place that is referred because of a question."""

    tells_a_story = True

    what_worries = forms.CharField(
        label=TOLD["what_worries"],
        help_text=f"The question says only that it is named often. Say what the place does, not who a child is. {NO_NAMES}",
        widget=forms.Textarea,
        max_length=4_000,
    )
