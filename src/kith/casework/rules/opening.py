"""Which triangle fits, and what has to be said before one is opened (PRACTICE 4.5). Plain Python."""

from kith.casework.rules.checks import CLEAR, NOT_ASKED
from kith.casework.terms.assessments import AssessmentKind
from kith.casework.terms.cases import STATE_WORDS, CaseState, Level
from kith.foundation.refusals import Refused

K = AssessmentKind
S = CaseState
# Where it is not decided yet, or decided otherwise, that there is an assessment at all.
NOT_DECIDED = frozenset({
    S.CONTACT, S.REFERRAL, S.DECISION, S.REFERRED, S.SCREENED, S.NO_FURTHER_ACTION, S.SIGNPOSTED, S.UNIVERSAL_RESPONSE,
    S.STEPPED_DOWN, S.CLOSED,
})  # fmt: skip
# By what a context is; anything else is looked at as a place.
FITS = {"friends_peers": K.FRIENDS_PEERS, "school_education": K.SCHOOL, "online_space": K.ONLINE}


def fitting(level: Level, context_kind: str = "") -> AssessmentKind:
    """The triangle that fits a case, to begin with; whoever opens it may choose another.

    >>> fitting(Level.TWO, "school_education").value, fitting(Level.ONE).value
    ('school', 'child_family')
    """
    return K.CHILD_FAMILY if level is Level.ONE else FITS.get(context_kind, K.NEIGHBOURHOOD)


def kinds(level: Level) -> tuple[AssessmentKind, ...]:
    """The triangles a case of this level may have; a group of friends is opened behind gates of its own."""
    first = (K.CHILD_FAMILY,) if level is Level.ONE else ()
    return (*first, K.NEIGHBOURHOOD, K.SCHOOL, K.ONLINE)


def check_opening(level: Level, kind: AssessmentKind, *, trigger: str, proportionality: str) -> None:
    """Raises `Refused` unless the triangle fits the level, and its reason and its limits are said."""
    if kind is K.FRIENDS_PEERS and level is Level.ONE:
        raise Refused("A group of friends is assessed in a case of its own, never in one young person's.", field="kind")
    if kind is not K.FRIENDS_PEERS and kind not in kinds(level):
        raise Refused("A child and family assessment belongs to a young person's own case.", field="kind")
    if not trigger.strip():
        raise Refused("Say what set this going.", field="trigger")
    if not proportionality.strip():
        raise Refused("Say why this is needed, and what less would not do.", field="proportionality")


def undecided(state: CaseState) -> str:
    """Why nothing is assessed yet where a case stands; "" once it is decided that there is an assessment.

    >>> undecided(CaseState.PLAN_ACTIVE)
    ''
    """
    if state not in NOT_DECIDED:
        return ""
    return f"The case stands at “{STATE_WORDS[state]}”. Decide first what happens next, and move it to “{STATE_WORDS[S.ASSESSMENT]}”."


def check_decided(state: CaseState) -> None:
    """Raises `Refused` while it is not decided that the case is assessed."""
    if because := undecided(state):
        raise Refused(because)


def check_checked(level: Level, standing: str) -> None:
    """Raises `Refused` when a context would be assessed before its watching-over, working-with check is clear."""
    if level is Level.ONE or standing == CLEAR:
        return
    if standing == NOT_ASKED:
        raise Refused("Ask first whether this would watch over young people or work with them: the check takes ten minutes.")
    raise Refused("The watching-over, working-with check waits for a second reader or a signature.")
