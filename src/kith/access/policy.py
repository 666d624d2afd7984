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
    Resource.ACT: (Kept("audit_entry", Anchor.EVERYBODY),),
}


@cache
def relations_that_may(resource: Resource, doing: Doing) -> frozenset[Relation]:
    """Every relation that may do this with this kind of record."""
    return frozenset(r for line in POLICY if line.resource == resource and doing in line.doings for r in line.relations)


def reasons(resource: Resource, doing: Doing) -> tuple[str, ...]:
    """Why, in words, one per line of the policy that allows it."""
    return tuple(line.because for line in POLICY if line.resource == resource and doing in line.doings)
