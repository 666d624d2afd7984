"""What is asked about accounts."""

from django import forms

from kith.access.terms import ROLE_WORDS, Role
from kith.accounts import queries

GIVEN_HERE = (
    Role.PRACTITIONER,
    Role.YOUTH_WORKER,
    Role.SUPERVISOR,
    Role.CONTEXT_LEAD,
    Role.CHAIR,
    Role.LINK_ANALYST,
    Role.DPO,
    Role.ADMIN,
)


class Welcome(forms.Form):
    """Gives somebody an account."""

    name = forms.CharField(
        label="Name",
        help_text="As colleagues know them",
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    email = forms.EmailField(
        label="Email address they will sign in with", widget=forms.EmailInput(attrs={"autocomplete": "off"})
    )
    team = forms.ModelChoiceField(label="Team", queryset=queries.teams(), required=False, empty_label="No team")
    roles = forms.TypedMultipleChoiceField(
        label="What they do here",
        help_text="An administrator cannot also work with young people.",
        coerce=Role,
        choices=[(role.value, ROLE_WORDS[role]) for role in GIVEN_HERE],
        widget=forms.CheckboxSelectMultiple,
    )
    password = forms.CharField(
        label="First password",
        help_text="At least 12 characters: three or four words are good. Tell them in person.",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )


class CloseAccount(forms.Form):
    """Lets somebody sign in no more."""

    tells_a_story = True

    why = forms.CharField(
        label="Why?", help_text="It is kept in the audit", max_length=500, widget=forms.Textarea(attrs={"rows": 2})
    )


class Supervise(forms.Form):
    """Says who supervises somebody."""

    supervisor = forms.ModelChoiceField(
        label="Who supervises them?", queryset=queries.supervisors(), empty_label="Choose a supervisor"
    )


class EndSupervision(CloseAccount):
    """Ends a supervision."""


class FormTeam(forms.Form):
    """Forms a team inside an organisation."""

    organisation = forms.ModelChoiceField(
        label="Organisation", queryset=queries.organisations(), empty_label="Choose an organisation"
    )
    name = forms.CharField(label="What is the team called?", max_length=100)
