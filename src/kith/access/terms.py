"""The words of the policy table: roles, relations, and what may be done (roles: PRACTICE 6.11)."""

from enum import StrEnum


class Role(StrEnum):
    """What somebody is trusted to do. A role alone opens no young person's record: a relation does."""

    PRACTITIONER = "practitioner"
    YOUTH_WORKER = "youth_worker"
    SUPERVISOR = "supervisor"
    CONTEXT_LEAD = "context_lead"
    CHAIR = "chair"
    LINK_ANALYST = "link_analyst"
    PARTNER_CONTRIBUTOR = "partner_contributor"
    GUARDIAN = "guardian"
    YOUNG_PERSON = "young_person"
    PARENT_CARER = "parent_carer"
    DPO = "dpo"
    ADMIN = "admin"


ROLE_WORDS = {
    Role.PRACTITIONER: "Practitioner",
    Role.YOUTH_WORKER: "Youth worker",
    Role.SUPERVISOR: "Supervisor",
    Role.CONTEXT_LEAD: "Context lead",
    Role.CHAIR: "Conference chair",
    Role.LINK_ANALYST: "Link analyst",
    Role.PARTNER_CONTRIBUTOR: "Partner",
    Role.GUARDIAN: "Guardian",
    Role.YOUNG_PERSON: "Young person",
    Role.PARENT_CARER: "Parent or carer",
    Role.DPO: "Data protection officer",
    Role.ADMIN: "Administrator",
}

WORKING_ROLES = frozenset({Role.PRACTITIONER, Role.YOUTH_WORKER})
STAFF_ROLES = WORKING_ROLES | {Role.SUPERVISOR, Role.CONTEXT_LEAD, Role.CHAIR, Role.LINK_ANALYST}


class Relation(StrEnum):
    """How a person who has signed in stands towards one record. Relations open records; roles alone do not."""

    ALLOCATED = "allocated"
    CO_WORKER = "co_worker"
    SUPERVISOR = "supervisor"
    AUTHOR = "author"
    AUTHORS_SUPERVISOR = "authors_supervisor"
    KEEPER = "keeper"
    ON_THE_LIST = "on_the_list"
    FIRST_TO_MEET = "first_to_meet"
    CONTEXT_LEAD = "context_lead"
    CHAIR = "chair"
    STAFF = "staff"
    PLACE_STAFF = "place_staff"
    PLACE_LEAD = "place_lead"
    PLACE_CHAIR = "place_chair"
    PLACE_DPO = "place_dpo"
    DPO = "dpo"
    ADMINISTRATOR = "administrator"
    ANYONE = "anyone"


RELATION_WORDS = {
    Relation.ALLOCATED: "is their allocated worker",
    Relation.CO_WORKER: "works with them alongside the allocated worker",
    Relation.SUPERVISOR: "supervises somebody who works with them",
    Relation.AUTHOR: "wrote it",
    Relation.AUTHORS_SUPERVISOR: "supervises whoever wrote it",
    Relation.KEEPER: "was asked to carry it on",
    Relation.FIRST_TO_MEET: "works here and is the first to meet them",
    Relation.ON_THE_LIST: "is in a team on its restricted list",
    Relation.CONTEXT_LEAD: "is a context lead",
    Relation.CHAIR: "chairs conferences",
    Relation.STAFF: "works with young people or contexts here",
    Relation.PLACE_STAFF: "works here, where it is about a context and no young person",
    Relation.PLACE_LEAD: "is a context lead, where it is about a context and no young person",
    Relation.PLACE_CHAIR: "chairs conferences, where it is about a context and no young person",
    Relation.PLACE_DPO: "is the data protection officer, where it is about a context and no young person",
    Relation.DPO: "is the data protection officer",
    Relation.ADMINISTRATOR: "is an administrator",
    Relation.ANYONE: "has signed in",
}

TO_A_YOUNG_PERSON = (Relation.ALLOCATED, Relation.CO_WORKER, Relation.SUPERVISOR)
# Relations that hold only for rows about no young person, and the relation that carries each.
WHERE_NOBODY_IS_NAMED = {
    Relation.PLACE_STAFF: Relation.STAFF,
    Relation.PLACE_LEAD: Relation.CONTEXT_LEAD,
    Relation.PLACE_CHAIR: Relation.CHAIR,
    Relation.PLACE_DPO: Relation.DPO,
}


class Resource(StrEnum):
    """A kind of record or page."""

    YOUNG_PERSON = "young_person"
    ABOUT_THEM = "about_them"
    WORK_WITH_THEM = "work_with_them"
    WHEREABOUTS = "whereabouts"
    NOTE = "note"
    FEELINGS = "feelings"
    MENTION = "mention"
    DRAFT = "draft"
    CHRONOLOGY = "chronology"
    CONTEXT = "context"
    VEHICLE = "vehicle"
    ADULT_OF_CONCERN = "adult_of_concern"
    ORGANISATION = "organisation"
    QUESTION = "question"
    MISSING = "missing"
    RELATIONSHIP = "relationship"
    REFERRAL = "referral"
    REFERRER = "referrer"
    CHILD_REFERRAL = "child_referral"
    THRESHOLD = "threshold"
    CASE = "case"
    CASE_WORK = "case_work"
    WORKING_CHECK = "working_check"
    MEETING = "meeting"
    PARKED_WORRY = "parked_worry"
    MEMBER_KEY = "member_key"
    OWN_PART = "own_part"
    SAFETY_PLAN = "safety_plan"
    SAFETY_MAP = "safety_map"
    SURVEY = "survey"
    SURVEY_ANSWER = "survey_answer"
    HELD_WORDS = "held_words"
    ACT = "act"
    ACCOUNT = "account"
    OWN_WORK = "own_work"


class Doing(StrEnum):
    """What somebody does with it."""

    SEE = "see"
    ADD = "add"
    CHANGE = "change"


class Anchor(StrEnum):
    """What the relation is measured to, for one row."""

    PERSON = "person"
    AUTHOR = "author"
    LIST = "list"
    EVERYBODY = "everybody"
