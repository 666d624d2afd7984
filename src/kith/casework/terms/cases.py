"""Where a case can stand, and the walks from one to the next, as data (PRACTICE 2.1 and 2.2)."""

from enum import StrEnum


class Level(StrEnum):
    """Around a young person, or around a place, group or school."""

    ONE = "1"
    TWO = "2"


LEVEL_WORDS = {
    Level.ONE: "Level 1: around a young person",
    Level.TWO: "Level 2: around a place, group or school",
}


class CaseState(StrEnum):
    """Where a case stands. Both levels share the words they share."""

    CONTACT = "contact"
    REFERRAL = "referral"
    DECISION = "decision"
    FAMILY_HELP = "family_help"
    CHILD_IN_NEED = "child_in_need"
    STRATEGY_DISCUSSION = "strategy_discussion"
    SECTION_47_ENQUIRY = "section_47_enquiry"
    INITIAL_CONFERENCE = "initial_conference"
    ROTH_CONFERENCE = "roth_conference"
    REFERRED = "referred"
    SCREENED = "screened"
    NO_FURTHER_ACTION = "no_further_action"
    SIGNPOSTED = "signposted"
    UNIVERSAL_RESPONSE = "universal_response"
    ASSESSMENT = "assessment"
    ASSESSMENT_COMPLETE = "assessment_complete"
    GOALS_SET = "goals_set"
    CONFERENCE_HELD = "conference_held"
    PLAN_ACTIVE = "plan_active"
    IN_REVIEW = "in_review"
    STEPPED_DOWN = "stepped_down"
    STEPPED_UP = "stepped_up"
    CLOSED = "closed"


STATE_WORDS = {
    CaseState.CONTACT: "First contact",
    CaseState.REFERRAL: "Referred",
    CaseState.DECISION: "Decided what happens next",
    CaseState.FAMILY_HELP: "Family Help",
    CaseState.CHILD_IN_NEED: "Child in need",
    CaseState.STRATEGY_DISCUSSION: "Strategy discussion",
    CaseState.SECTION_47_ENQUIRY: "Section 47 enquiry",
    CaseState.INITIAL_CONFERENCE: "Initial conference",
    CaseState.ROTH_CONFERENCE: "Risk Outside the Home conference",
    CaseState.REFERRED: "Referred",
    CaseState.SCREENED: "Screened",
    CaseState.NO_FURTHER_ACTION: "Nothing more for now",
    CaseState.SIGNPOSTED: "Passed to somebody better placed",
    CaseState.UNIVERSAL_RESPONSE: "Everyday services respond",
    CaseState.ASSESSMENT: "Being assessed",
    CaseState.ASSESSMENT_COMPLETE: "Assessed",
    CaseState.GOALS_SET: "Goals set",
    CaseState.CONFERENCE_HELD: "Conference held",
    CaseState.PLAN_ACTIVE: "Plan at work",
    CaseState.IN_REVIEW: "Being reviewed",
    CaseState.STEPPED_DOWN: "Stepped down",
    CaseState.STEPPED_UP: "Stepped up",
    CaseState.CLOSED: "Closed",
}
S = CaseState
Walk = dict[CaseState, frozenset[CaseState]]

AROUND_A_CONTEXT: Walk = {
    S.REFERRED: frozenset({S.SCREENED}),
    S.SCREENED: frozenset({S.NO_FURTHER_ACTION, S.SIGNPOSTED, S.UNIVERSAL_RESPONSE, S.ASSESSMENT}),
    S.NO_FURTHER_ACTION: frozenset({S.SCREENED}),
    S.SIGNPOSTED: frozenset({S.SCREENED, S.CLOSED}),
    S.UNIVERSAL_RESPONSE: frozenset({S.SCREENED, S.CLOSED}),
    S.ASSESSMENT: frozenset({S.ASSESSMENT_COMPLETE, S.STEPPED_DOWN}),
    S.ASSESSMENT_COMPLETE: frozenset({S.GOALS_SET, S.STEPPED_DOWN, S.CLOSED}),
    S.GOALS_SET: frozenset({S.CONFERENCE_HELD, S.PLAN_ACTIVE}),
    S.CONFERENCE_HELD: frozenset({S.PLAN_ACTIVE}),
    S.PLAN_ACTIVE: frozenset({S.IN_REVIEW}),
    S.IN_REVIEW: frozenset({S.PLAN_ACTIVE, S.STEPPED_DOWN, S.STEPPED_UP, S.CLOSED}),
    S.STEPPED_DOWN: frozenset({S.ASSESSMENT, S.UNIVERSAL_RESPONSE, S.CLOSED}),
    S.STEPPED_UP: frozenset({S.ASSESSMENT, S.PLAN_ACTIVE}),
    S.CLOSED: frozenset({S.SCREENED, S.ASSESSMENT}),
}
AROUND_A_YOUNG_PERSON: Walk = {
    S.CONTACT: frozenset({S.REFERRAL, S.CLOSED}),
    S.REFERRAL: frozenset({S.DECISION}),
    S.DECISION: frozenset({S.ASSESSMENT, S.FAMILY_HELP, S.STRATEGY_DISCUSSION, S.CLOSED}),
    S.ASSESSMENT: frozenset({S.FAMILY_HELP, S.CHILD_IN_NEED, S.STRATEGY_DISCUSSION, S.CLOSED}),
    S.FAMILY_HELP: frozenset({S.ASSESSMENT, S.CHILD_IN_NEED, S.PLAN_ACTIVE, S.STRATEGY_DISCUSSION, S.CLOSED}),
    S.CHILD_IN_NEED: frozenset({S.PLAN_ACTIVE, S.STRATEGY_DISCUSSION, S.STEPPED_DOWN, S.CLOSED}),
    S.STRATEGY_DISCUSSION: frozenset({S.SECTION_47_ENQUIRY, S.ASSESSMENT, S.CHILD_IN_NEED, S.FAMILY_HELP}),
    S.SECTION_47_ENQUIRY: frozenset({S.INITIAL_CONFERENCE, S.ROTH_CONFERENCE, S.CHILD_IN_NEED, S.FAMILY_HELP}),
    S.INITIAL_CONFERENCE: frozenset({S.PLAN_ACTIVE, S.CHILD_IN_NEED, S.STRATEGY_DISCUSSION}),
    S.ROTH_CONFERENCE: frozenset({S.PLAN_ACTIVE, S.CHILD_IN_NEED, S.STRATEGY_DISCUSSION}),
    S.PLAN_ACTIVE: frozenset({S.IN_REVIEW, S.STRATEGY_DISCUSSION}),
    S.IN_REVIEW: frozenset({S.PLAN_ACTIVE, S.STEPPED_DOWN, S.STRATEGY_DISCUSSION, S.CLOSED}),
    S.STEPPED_DOWN: frozenset({S.FAMILY_HELP, S.CHILD_IN_NEED, S.STRATEGY_DISCUSSION, S.CLOSED}),
    S.CLOSED: frozenset({S.REFERRAL}),
}
WALKS: dict[Level, Walk] = {Level.ONE: AROUND_A_YOUNG_PERSON, Level.TWO: AROUND_A_CONTEXT}
# Where a case can begin, the usual place first: somebody who only asks for advice makes a first contact.
BEGINS: dict[Level, tuple[CaseState, ...]] = {Level.ONE: (S.REFERRAL, S.CONTACT), Level.TWO: (S.REFERRED,)}
# From anywhere, without waiting for anything else: a child who may be at risk of significant harm comes first.
WITHOUT_WAITING = {Level.ONE: S.STRATEGY_DISCUSSION}
RESTING = frozenset({S.NO_FURTHER_ACTION, S.SIGNPOSTED, S.CLOSED})
