"""Who stands in which relation to Asif, to his record's parts, and to everything else: the truth the matrix is held to.

Written out by hand and not asked of the code under test.
"""

from kith.access.policy import POLICY
from kith.access.terms import Doing, Relation, Resource

R = Relation
EVERYWHERE: dict[str, set[Relation]] = {
    "ali": {R.STAFF, R.ANYONE},
    "cole": {R.STAFF, R.ANYONE},
    "sam": {R.STAFF, R.ANYONE},
    "noor": {R.STAFF, R.ANYONE},
    "dee": {R.STAFF, R.CONTEXT_LEAD, R.ANYONE},
    "dana": {R.DPO, R.ANYONE},
    "ade": {R.ADMINISTRATOR, R.ANYONE},
    "priya": {R.ANYONE},
}
TO_ASIF: dict[str, set[Relation]] = {"ali": {R.ALLOCATED}, "cole": {R.CO_WORKER}, "sam": {R.SUPERVISOR}}
TO_ALIS_WRITING: dict[str, set[Relation]] = {"ali": {R.AUTHOR}, "sam": {R.AUTHORS_SUPERVISOR}}
TO_WHAT_ALI_CARRIES: dict[str, set[Relation]] = {"ali": {R.KEEPER}}
TO_THE_ADULT: dict[str, set[Relation]] = {"ali": {R.ON_THE_LIST}, "cole": {R.ON_THE_LIST}, "sam": {R.ON_THE_LIST}}
ABOUT_ASIF = {
    Resource.YOUNG_PERSON, Resource.ABOUT_THEM, Resource.WORK_WITH_THEM, Resource.WHEREABOUTS, Resource.NOTE, Resource.MENTION,
    Resource.CHRONOLOGY, Resource.MISSING, Resource.CHILD_REFERRAL, Resource.CASE, Resource.CASE_WORK, Resource.WORKING_CHECK, Resource.MEETING,
    Resource.OWN_PART, Resource.SAFETY_PLAN, Resource.RELATIONSHIP, Resource.SAFETY_MAP,
}  # fmt: skip


WHERE_NOBODY_IS_NAMED = {R.STAFF: R.PLACE_STAFF, R.CONTEXT_LEAD: R.PLACE_LEAD, R.DPO: R.PLACE_DPO}


def relations(who: str, resource: Resource, *, to_a_record: bool, nameless: bool = False) -> set[Relation]:
    """Every relation somebody stands in to one record of the story, or to the kind of record when it is a list.

    `nameless` is a record of the same kind about a context, which names no young person.
    """
    found = set(EVERYWHERE[who])
    if nameless or not to_a_record:
        found |= {place for held, place in WHERE_NOBODY_IS_NAMED.items() if held in found}
    if resource in ABOUT_ASIF and not nameless:
        found |= TO_ASIF.get(who, set())
    if resource in (Resource.FEELINGS, Resource.DRAFT):
        found |= TO_ALIS_WRITING.get(who, set())
    if resource is Resource.PARKED_WORRY:
        found |= TO_WHAT_ALI_CARRIES.get(who, set())
    if resource is Resource.ADULT_OF_CONCERN:
        found |= TO_THE_ADULT.get(who, set())
    if not to_a_record and R.STAFF in found:
        found |= {R.ALLOCATED, R.CO_WORKER, R.SUPERVISOR, R.AUTHOR, R.ON_THE_LIST, R.KEEPER}  # their own, if they have any
    return found


def allowed(who: str, resource: Resource, doing: Doing, *, to_a_record: bool, nameless: bool = False) -> bool:
    """What the policy table says, read line by line."""
    mine = relations(who, resource, to_a_record=to_a_record, nameless=nameless)
    return any(line.resource is resource and doing in line.doings and mine & set(line.relations) for line in POLICY)
