"""The one policy table (TRUST section 3): who, standing in which relation, may do what with which kind of record, and why.

What is not written here is refused. From this table are made: `visible_to()` querysets, the database's own row-level
security, the check on each page, `docs/generated/permissions.md` and the access-matrix test.
"""

from dataclasses import dataclass
from functools import cache

from kith.access.terms import TO_A_YOUNG_PERSON, Doing, Relation, Resource

SEE, ADD, CHANGE = Doing.SEE, Doing.ADD, Doing.CHANGE
R = Relation


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
    Line(Resource.THRESHOLD, (R.CONTEXT_LEAD,), (ADD, CHANGE), "Context leads write the threshold and what a school asks itself, and publish them."),
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
    Line(
        Resource.WORKING_CHECK,
        TO_A_YOUNG_PERSON,
        (SEE, ADD, CHANGE),
        "Those who work with them ask whether they would be watched over or worked with.",
    ),
    Line(
        Resource.WORKING_CHECK,
        (R.PLACE_STAFF,),
        (SEE, ADD, CHANGE),
        "Whoever works here can ask of a context's case whether it would watch over or work with, and read another's answers.",
    ),
    Line(
        Resource.WORKING_CHECK,
        (R.PLACE_DPO,),
        (SEE, CHANGE),
        "The data protection officer reads the check that waits for a signature and signs it; the case stays shut to them.",
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
        Resource.PARKED_WORRY,
        (R.KEEPER,),
        (SEE, CHANGE),
        "What was said of one young person is for the colleague who carries it into that young person's own file.",
    ),
    Line(Resource.PARKED_WORRY, (R.STAFF,), (ADD,), "Whoever takes it out of a conference asks a colleague to carry it on."),
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
        Resource.SAFETY_MAP,
        TO_A_YOUNG_PERSON,
        (SEE, ADD, CHANGE),
        "How places feel is theirs to say, to those who work with them; a picture of an area counts and names nobody.",
    ),
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

@cache
def relations_that_may(resource: Resource, doing: Doing) -> frozenset[Relation]:
    """Every relation that may do this with this kind of record."""
    return frozenset(r for line in POLICY if line.resource == resource and doing in line.doings for r in line.relations)


def reasons(resource: Resource, doing: Doing) -> tuple[str, ...]:
    """Why, in words, one per line of the policy that allows it."""
    return tuple(line.because for line in POLICY if line.resource == resource and doing in line.doings)
