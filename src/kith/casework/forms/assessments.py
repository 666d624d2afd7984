"""What an assessment asks: its reason, each element, what was said, the visits, and what is needed to complete it."""

from typing import Any
from uuid import UUID

from django import forms

from kith.casework.actions.assessments import Said
from kith.casework.actions.observing import Seen
from kith.casework.forms.cases import labels, words
from kith.casework.rules.observing import SCALES
from kith.casework.terms.assessments import ASSESSMENT_WORDS, BAND_WORDS, TREND_WORDS, AssessmentKind, TimeBand, Trend
from kith.casework.terms.factors import FACTOR_WORDS
from kith.casework.terms.saying import (
    CLAIM_WORDS,
    CONFIDENCE_WORDS,
    HAND_WORDS,
    SOURCE_WORDS,
    VOICE_WORDS,
    Claim,
    Confidence,
    Hand,
    SourceKind,
    Voice,
)
from kith.foundation.fields import DateField

LIMITS = "The least intrusive way that would do, and what is left out. Poverty or where somebody lives is not a reason."
STRUCTURAL = "Poverty, racism, sexism, housing, exclusion from school, how policing is done. What could be done about them?"
POOR_TO_GOOD = [("", "Not answered"), *((n, f"{n} {said}".strip()) for n, said in
                ((1, "(very poor)"), (2, ""), (3, ""), (4, ""), (5, "(very good)")))]  # fmt: skip

BEFORE_SCALES = ("visited_on", "begins", "ends", "band", "observers", "led_by_young_people", "where", "young_people_there",
                 "around", "adults", "how_used", "the_place")  # fmt: skip


def choice(label: str, kind: Any, said: dict[Any, str], *, hint: str = "", radios: bool = False) -> forms.TypedChoiceField:
    """One of a list of terms, which comes back as the term."""
    shown = [] if radios else [("", "Choose one")]
    return forms.TypedChoiceField(
        label=label, coerce=kind, choices=[*shown, *labels(said.items())], help_text=hint,
        widget=forms.RadioSelect if radios else forms.Select,
    )  # fmt: skip


class Open(forms.Form):
    """Why an assessment is opened, and its limits."""

    tells_a_story = True

    kind = choice("Which assessment?", AssessmentKind, {})
    trigger = words("What set this going?", "What was seen or said, by whom, and when.", required=True)
    questions = words("What do we want to understand?", "Questions, not answers.")
    proportionality = words("Why is it needed, and what less would not do?", LIMITS, required=True)

    def __init__(self, *args: Any, kinds: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["kind"].choices = [(k.value, ASSESSMENT_WORDS[k]) for k in kinds]  # type: ignore[attr-defined]


class AnswerElement(forms.Form):
    """What was found about one element: what is strong before what worries."""

    tells_a_story = True
    says_what_is_needed = True

    strength = words("What is strong here?", "What already keeps young people safe and well.")
    worry = words("What worries us?", "What happens, who does it, and what it does to young people.")
    not_known = words("What is not known, and why?", "“Not known, because” is an answer too.", rows=2)
    trend = choice("Which way is it going?", Trend, TREND_WORDS, radios=True)
    seen = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def clean_seen(self) -> UUID | None:
        """The answer that stood there when the page was opened."""
        return self.cleaned_data["seen"] or None


class Say(forms.Form):
    """Something somebody said or saw, and where it comes from."""

    tells_a_story = True

    words = words("What was said or seen?", required=True)
    in_their_words = forms.BooleanField(label="These are their own words", required=False)
    voice = choice("Whose view is it?", Voice, VOICE_WORDS, radios=True)
    source = choice("Where does it come from?", SourceKind, SOURCE_WORDS)
    said_by = forms.CharField(
        label="Who said it?", help_text="A role, or initials. Other young people are never named.", required=False, max_length=120
    )
    said_on = DateField(label="When?")
    hand = choice("How do they know?", Hand, HAND_WORDS, radios=True)
    claim = choice("What sort of thing is it?", Claim, CLAIM_WORDS, radios=True)
    confidence = choice("How well is it evidenced?", Confidence, CONFIDENCE_WORDS, radios=True)

    def clean(self) -> dict[str, Any]:
        """What was said, as the action takes it."""
        typed = super().clean() or {}
        return typed if self.errors else {"said": Said(**typed)}


class Analyse(forms.Form):
    """What an assessment asks, and what it all means."""

    tells_a_story = True

    questions = words("What do we want to understand?")
    proportionality = words("Why is it needed, and what less would not do?", LIMITS, required=True)
    structural = words("What do poverty, racism and other conditions do here?", STRUCTURAL)
    analysis = words("What does it mean?", "Put the voices beside each other. Where do they differ, and why?", rows=6)
    late_because = words("If it takes more than 45 working days: what did we not manage?", rows=2)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)


class Factors(forms.Form):
    """What the national return is told."""

    factors = forms.MultipleChoiceField(
        label="Which of these are part of it?", required=False, choices=list(FACTOR_WORDS.items()),
        widget=forms.CheckboxSelectMultiple,
        help_text="Only what was found. It is counted for the whole authority. It is nobody’s label.",
    )  # fmt: skip


class Complete(forms.Form):
    """What has to be said before it is called complete; each question stands only when it is needed."""

    tells_a_story = True

    few_sources_because = words("Why is it complete without them?", "Whom did you ask? What stood in the way?")
    kept_wording_because = words("Why is this wording kept?", rows=2)

    def __init__(self, *args: Any, thin: list[str], wording: tuple[str, ...], **options: Any) -> None:
        super().__init__(*args, **options)
        if thin:
            self.fields["few_sources_because"].help_text = f"{' '.join(thin)} Whom did you ask? What stood in the way?"
        else:
            del self.fields["few_sources_because"]
        if wording:
            asked = "”, “".join(wording)
            self.fields["kept_wording_because"].help_text = f"“{asked}” could be put more fairly: change it, or say why not."
        else:
            del self.fields["kept_wording_because"]


class Observe(forms.Form):
    """A visit to a place. Nobody is described so that they could be known again, and nobody is photographed."""

    tells_a_story = True
    same_for_everybody = True
    says_what_is_needed = True

    visited_on = DateField(label="When were you there?")
    begins = forms.TimeField(label="From", help_text="For example, 15:30", input_formats=["%H:%M", "%H.%M"])
    ends = forms.TimeField(label="Until", input_formats=["%H:%M", "%H.%M"])
    band = choice("Which part of the week is that?", TimeBand, BAND_WORDS, radios=True)
    observers = forms.CharField(label="Who went?", help_text="Workers by name.", max_length=200)
    led_by_young_people = forms.BooleanField(label="Young people led the walk, and agreed to", required=False)
    where = forms.CharField(label="Where exactly?", required=False, max_length=200)
    young_people_there = forms.TypedChoiceField(
        label="Were young people there?", required=False, empty_value=None, coerce=lambda said: said == "yes",
        choices=[("yes", "Yes"), ("no", "No"), ("", "We could not tell")], widget=forms.RadioSelect,
    )  # fmt: skip
    around = words("Who is around?", "Numbers by rough age. No clothes, faces or cars: nobody who could be known again.")
    adults = words("Which adults are there, and what do they do?", "How do they speak to young people?")
    how_used = words("How do young people use it?")
    the_place = words("What is the place like?", "Repair, seats, shelter, ways out, transport, shops.")
    strengths = words("What is good?")
    worries = words("What worries you?")
    ideas = words("What would young people change?", "As they say it.")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, said in SCALES.items():
            self.fields[name] = forms.TypedChoiceField(
                label=said, coerce=int, empty_value=None, required=False, choices=POOR_TO_GOOD
            )
        self.order_fields([*BEFORE_SCALES, *SCALES])

    def clean(self) -> dict[str, Any]:
        """What was seen, as the action takes it."""
        typed = super().clean() or {}
        return typed if self.errors else {"seen": Seen(**typed)}
