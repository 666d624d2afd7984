"""The one policy table (TRUST section 3): who, standing in which relation, may do what with which kind of record, and why.

What is not written here is refused. From this table are made: `visible_to()` querysets, the database's own row-level
security, the check on each page, `docs/generated/permissions.md` and the access-matrix test.
"""

from dataclasses import dataclass
from functools import cache

from kith.access.terms import TO_A_YOUNG_PERSON, Anchor, Doing, Relation, Resource

SEE, ADD, CHANGE = Doing.SEE, Doing.ADD, Doing.CHANGE
R = Relation


@dataclass(frozen=True)
class Kept:
    """Where rows of a resource are kept: database table, and the column its relations are measured to.

    `forced` is False for the tables that say who stands where: the functions that ask them run as the owner.
    """

    table: str
    anchor: Anchor
    column: str = ""
    forced: bool = True


@dataclass(frozen=True)
class Line:
    """One line of the policy: these relations may do these things, because."""

    resource: Resource
    relations: tuple[Relation, ...]
    doings: tuple[Doing, ...]
    because: str


POLICY: tuple[Line, ...] = (
    Line(Resource.YOUNG_PERSON, TO_A_YOUNG_PERSON, (SEE, CHANGE), "They work with this young person."),
    Line(
        Resource.YOUNG_PERSON,
        (R.STAFF,),
        (ADD,),
        "Anybody who meets a young person can open their record, and is then allocated.",
    ),
    Line(
        Resource.ABOUT_THEM,
        TO_A_YOUNG_PERSON,
        (SEE, ADD, CHANGE),
        "What they say about themselves, their family and their world.",
    ),
    Line(
        Resource.WORK_WITH_THEM, TO_A_YOUNG_PERSON, (SEE, ADD, CHANGE), "Those who work with them decide who else does."
    ),
    Line(
        Resource.WORK_WITH_THEM,
        (R.FIRST_TO_MEET,),
        (ADD,),
        "Whoever opens a record is allocated, and nobody else can let themselves in.",
    ),
    Line(
        Resource.WHEREABOUTS,
        TO_A_YOUNG_PERSON,
        (SEE, ADD, CHANGE),
        "Where a young person lives is for those who work with them.",
    ),
    Line(
        Resource.NOTE,
        TO_A_YOUNG_PERSON,
        (SEE, ADD),
        "Notes are for those who work with this young person; nobody rewrites one.",
    ),
    Line(Resource.MENTION, TO_A_YOUNG_PERSON, (SEE, ADD, CHANGE), "What a note names is part of the note."),
    Line(Resource.CHRONOLOGY, TO_A_YOUNG_PERSON, (SEE, ADD), "A chronology is part of the young person's record."),
    Line(Resource.FEELINGS, (R.AUTHOR,), (SEE, ADD), "A worker's feelings are their own."),
    Line(Resource.FEELINGS, (R.AUTHORS_SUPERVISOR,), (SEE,), "Supervision is where they are held."),
    Line(Resource.DRAFT, (R.AUTHOR,), (SEE, ADD, CHANGE), "A draft is nobody's until it is saved."),
    Line(
        Resource.CONTEXT,
        (R.STAFF,),
        (SEE, ADD, CHANGE),
        "Places are shared knowledge; they hold no young person's name.",
    ),
    Line(
        Resource.VEHICLE,
        (R.STAFF,),
        (SEE, ADD, CHANGE),
        "A vehicle is shared knowledge; it holds no young person's name.",
    ),
    Line(Resource.ORGANISATION, (R.STAFF,), (SEE, ADD, CHANGE), "Partners are shared knowledge."),
    Line(
        Resource.ADULT_OF_CONCERN,
        (R.ON_THE_LIST, R.CONTEXT_LEAD),
        (SEE, CHANGE),
        "Adults of concern are a restricted list.",
    ),
    Line(
        Resource.ADULT_OF_CONCERN,
        (R.STAFF,),
        (ADD,),
        "Whoever hears of an adult can record it; their team goes on the list.",
    ),
    Line(Resource.QUESTION, (R.CONTEXT_LEAD,), (SEE, ADD, CHANGE), "Context leads answer for places."),
    Line(Resource.MISSING, TO_A_YOUNG_PERSON, (SEE, ADD, CHANGE), "When they were missing is part of their record."),
    Line(
        Resource.RELATIONSHIP,
        TO_A_YOUNG_PERSON,
        (SEE, ADD),
        "What was agreed with them and how we reached out is for those who work with them; nobody rewrites it.",
    ),
    Line(Resource.REFERRAL, (R.STAFF,), (SEE, ADD), "Anybody here can refer a place; a referral names no young person."),
    Line(Resource.REFERRAL, (R.CONTEXT_LEAD,), (CHANGE,), "Context leads screen what is referred."),
    Line(Resource.REFERRER, (R.CONTEXT_LEAD,), (SEE, ADD), "Who told us is for those who come back to them."),
    Line(
        Resource.CHILD_REFERRAL,
        TO_A_YOUNG_PERSON,
        (SEE, ADD, CHANGE),
        "A referral about a young person is part of their record.",
    ),
    Line(Resource.THRESHOLD, (R.STAFF,), (SEE,), "A threshold is published for everybody."),
    Line(Resource.THRESHOLD, (R.CONTEXT_LEAD,), (ADD, CHANGE), "Context leads write the threshold and publish it."),
    Line(Resource.CASE, TO_A_YOUNG_PERSON, (SEE, ADD, CHANGE), "A young person's case is part of their record."),
    Line(Resource.CASE, (R.PLACE_STAFF,), (SEE,), "A context's case names no young person and is shared knowledge."),
    Line(Resource.CASE, (R.PLACE_LEAD,), (SEE, ADD, CHANGE), "Context leads decide where a context's case goes."),
    Line(Resource.CASE_WORK, TO_A_YOUNG_PERSON, (SEE, ADD, CHANGE), "Those who work with them assess and plan with them."),
    Line(
        Resource.CASE_WORK,
        (R.PLACE_STAFF,),
        (SEE, ADD, CHANGE),
        "Whoever works here can add what they know to a context's assessment and plan.",
    ),
    Line(Resource.MEETING, TO_A_YOUNG_PERSON, (SEE, ADD, CHANGE), "A meeting about a young person is part of their record."),
    Line(Resource.MEETING, (R.PLACE_STAFF,), (SEE,), "A conference about a context names no young person."),
    Line(
        Resource.MEETING,
        (R.PLACE_LEAD, R.PLACE_CHAIR),
        (SEE, ADD, CHANGE),
        "Context leads and chairs arrange conferences about contexts and close them.",
    ),
    Line(
        Resource.MEMBER_KEY,
        (R.CONTEXT_LEAD,),
        (SEE, ADD, CHANGE),
        "Who the letters in a friendship assessment stand for is kept apart, and each opening gives its purpose.",
    ),
    Line(
        Resource.OWN_PART,
        TO_A_YOUNG_PERSON,
        (SEE, ADD, CHANGE),
        "What a context's case means for them stands in their own file, put there by those who work with them.",
    ),
    Line(Resource.SAFETY_PLAN, TO_A_YOUNG_PERSON, (SEE, ADD, CHANGE), "A safety plan is theirs, made with their worker."),
    Line(
        Resource.SURVEY,
        (R.STAFF,),
        (SEE, ADD, CHANGE),
        "Whoever works here can ask those who use a place how it feels, and see what they say together.",
    ),
    Line(
        Resource.SURVEY_ANSWER,
        (R.STAFF,),
        (ADD,),
        "Whoever works here can type in an answer from paper; a single answer is counted and opened by nobody.",
    ),
    Line(
        Resource.HELD_WORDS,
        (R.CONTEXT_LEAD,),
        (SEE, CHANGE),
        "Context leads read what people wrote in a survey before others do, so that no young person is named in it.",
    ),
    Line(Resource.HELD_WORDS, (R.STAFF,), (ADD,), "Words from paper wait to be read like all others."),
    Line(
        Resource.ACT,
        (R.DPO,),
        (SEE,),
        "The data protection officer sees who opened and changed what, never what it says.",
    ),
    Line(Resource.ACT, (R.ANYONE,), (ADD,), "Whatever anybody does is written down."),
    Line(
        Resource.ACCOUNT, (R.ADMINISTRATOR, R.DPO), (SEE,), "Accounts are an administrator's work and hold no record."
    ),
    Line(Resource.ACCOUNT, (R.ADMINISTRATOR,), (ADD, CHANGE), "Accounts are an administrator's work."),
    Line(Resource.OWN_WORK, (R.ANYONE,), (SEE,), "Everybody has a first page."),
)

KEPT: dict[Resource, tuple[Kept, ...]] = {
    Resource.YOUNG_PERSON: (Kept("people_youngperson", Anchor.PERSON, "id"),),
    Resource.ABOUT_THEM: (
        Kept("people_identifier", Anchor.PERSON, "person_id"),
        Kept("people_familymember", Anchor.PERSON, "person_id"),
        Kept("people_ownword", Anchor.PERSON, "person_id"),
        Kept("contexts_world", Anchor.PERSON, "person_id"),
        Kept("contexts_worldplace", Anchor.PERSON, "person_id"),
    ),
    Resource.WORK_WITH_THEM: (Kept("people_allocation", Anchor.PERSON, "person_id", forced=False),),
    Resource.WHEREABOUTS: (
        Kept("people_whereabouts", Anchor.PERSON, "person_id"),
        Kept("people_subjectkey", Anchor.PERSON, "person_id"),
    ),
    Resource.NOTE: (
        Kept("encounters_note", Anchor.PERSON, "person_id"),
        Kept("encounters_amendment", Anchor.PERSON, "person_id"),
    ),
    Resource.MENTION: (Kept("encounters_mention", Anchor.PERSON, "person_id"),),
    Resource.CHRONOLOGY: (Kept("encounters_chronologyentry", Anchor.PERSON, "person_id"),),
    Resource.FEELINGS: (Kept("encounters_feelings", Anchor.AUTHOR, "author_id"),),
    Resource.DRAFT: (Kept("encounters_draft", Anchor.AUTHOR, "author_id"),),
    Resource.ADULT_OF_CONCERN: (
        Kept("people_adultofconcern", Anchor.LIST, "id"),
        Kept("people_adultlisting", Anchor.LIST, "adult_id", forced=False),
    ),
    Resource.CONTEXT: (Kept("contexts_context", Anchor.EVERYBODY),),
    Resource.VEHICLE: (Kept("people_vehicle", Anchor.EVERYBODY),),
    Resource.QUESTION: (Kept("patterns_question", Anchor.EVERYBODY),),
    Resource.MISSING: (
        Kept("encounters_missingepisode", Anchor.PERSON, "person_id"),
        Kept("encounters_returninterview", Anchor.PERSON, "person_id"),
        Kept("encounters_interviewplace", Anchor.PERSON, "person_id"),
    ),
    Resource.RELATIONSHIP: (
        Kept("relationships_workingagreement", Anchor.PERSON, "person_id"),
        Kept("relationships_agreementrevisit", Anchor.PERSON, "person_id"),
        Kept("relationships_outreachattempt", Anchor.PERSON, "person_id"),
    ),
    Resource.REFERRAL: (Kept("casework_contextreferral", Anchor.EVERYBODY),),
    Resource.REFERRER: (Kept("casework_referrer", Anchor.EVERYBODY),),
    Resource.CHILD_REFERRAL: (
        Kept("casework_childreferral", Anchor.PERSON, "person_id"),
        Kept("casework_referralcontext", Anchor.PERSON, "person_id"),
        Kept("casework_nrmreferral", Anchor.PERSON, "person_id"),
        Kept("casework_nrmdecision", Anchor.PERSON, "person_id"),
    ),
    Resource.THRESHOLD: (Kept("casework_thresholdstatement", Anchor.EVERYBODY),),
    Resource.CASE: (
        Kept("casework_case", Anchor.PERSON, "person_id"),
        Kept("casework_step", Anchor.PERSON, "person_id"),
        Kept("casework_clock", Anchor.PERSON, "person_id"),
        Kept("casework_pause", Anchor.PERSON, "person_id"),
        Kept("casework_screening", Anchor.PERSON, "person_id"),
        Kept("casework_criterionanswer", Anchor.PERSON, "person_id"),
        Kept("casework_thresholddiscussion", Anchor.PERSON, "person_id"),
        Kept("casework_agencyview", Anchor.PERSON, "person_id"),
        Kept("casework_weightiestcontext", Anchor.PERSON, "person_id"),
        Kept("plans_closing", Anchor.PERSON, "person_id"),
    ),
    Resource.CASE_WORK: (
        Kept("casework_alert", Anchor.PERSON, "person_id"),
        Kept("casework_assessment", Anchor.PERSON, "person_id"),
        Kept("casework_elementanswer", Anchor.PERSON, "person_id"),
        Kept("casework_statement", Anchor.PERSON, "person_id"),
        Kept("casework_observation", Anchor.PERSON, "person_id"),
        Kept("casework_member", Anchor.PERSON, "person_id"),
        Kept("casework_workingcheck", Anchor.PERSON, "person_id"),
        Kept("casework_weightsheet", Anchor.PERSON, "person_id"),
        Kept("casework_weight", Anchor.PERSON, "person_id"),
        Kept("casework_interplaylink", Anchor.PERSON, "person_id"),
        Kept("plans_safetygoal", Anchor.PERSON, "person_id"),
        Kept("plans_indicator", Anchor.PERSON, "person_id"),
        Kept("plans_response", Anchor.PERSON, "person_id"),
        Kept("plans_planaction", Anchor.PERSON, "person_id"),
        Kept("plans_goaloutcome", Anchor.PERSON, "person_id"),
    ),
    Resource.MEETING: (
        Kept("casework_meeting", Anchor.PERSON, "person_id"),
        Kept("casework_attendance", Anchor.PERSON, "person_id"),
        Kept("casework_meetingentry", Anchor.PERSON, "person_id"),
    ),
    Resource.MEMBER_KEY: (
        Kept("casework_assessmentkey", Anchor.EVERYBODY),
        Kept("casework_memberkey", Anchor.EVERYBODY),
    ),
    Resource.OWN_PART: (
        Kept("casework_memberpart", Anchor.PERSON, "person_id"),
        Kept("plans_affectedcase", Anchor.PERSON, "person_id"),
    ),
    Resource.SAFETY_PLAN: (
        Kept("plans_safetyplan", Anchor.PERSON, "person_id"),
        Kept("plans_safetyplanline", Anchor.PERSON, "person_id"),
    ),
    Resource.SURVEY: (
        Kept("mapping_survey", Anchor.EVERYBODY),
        Kept("mapping_wave", Anchor.EVERYBODY),
        Kept("mapping_readwords", Anchor.EVERYBODY),
    ),
    Resource.SURVEY_ANSWER: (Kept("mapping_answer", Anchor.EVERYBODY),),
    Resource.HELD_WORDS: (Kept("mapping_heldwords", Anchor.EVERYBODY),),
    Resource.ACT: (Kept("audit_entry", Anchor.EVERYBODY),),
}


@cache
def relations_that_may(resource: Resource, doing: Doing) -> frozenset[Relation]:
    """Every relation that may do this with this kind of record."""
    return frozenset(r for line in POLICY if line.resource == resource and doing in line.doings for r in line.relations)


def reasons(resource: Resource, doing: Doing) -> tuple[str, ...]:
    """Why, in words, one per line of the policy that allows it."""
    return tuple(line.because for line in POLICY if line.resource == resource and doing in line.doings)
