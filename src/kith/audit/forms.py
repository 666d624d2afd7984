"""What is asked of the audit."""

from django import forms

from kith.audit import queries, saying


class Narrow(forms.Form):
    """Narrows who did what."""

    actor = forms.ModelChoiceField(label="Who", queryset=queries.actors(), required=False, empty_label="Anybody")
    verb = forms.ChoiceField(label="What they did", required=False, choices=[("", "Anything"), *saying.choices()])
    person = forms.UUIDField(
        label="About which young person",
        help_text="The long code in the address of their page",
        required=False,
        error_messages={"invalid": "That is not a code. It looks like 019cdf3e-0c5b-7d3a-9c4e-5f6a7b8c9d0e."},
    )
    reasoned = forms.BooleanField(label="Only with a reason", required=False)
    before = forms.IntegerField(required=False, min_value=1, max_value=2**63 - 1, widget=forms.HiddenInput)
