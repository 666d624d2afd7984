"""How a question is answered."""

from django import forms

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

    answer = forms.ChoiceField(label="What should happen?", choices=list(WORDS.items()), widget=forms.RadioSelect)
    answer.choice_hints = HINTS  # type: ignore[attr-defined]
    why = forms.CharField(label="Why", widget=forms.Textarea, max_length=4_000)

    def clean_answer(self) -> QuestionState:
        """As a term."""
        return QuestionState(self.cleaned_data["answer"])
