"""A school looks at itself (PRACTICE 4.11): four areas, how it was found out, and what can move it. The shape only.

The areas follow the published school toolkit. The items are a school's own; what Kith ships is an example to replace.
"""

from enum import StrEnum


class SchoolArea(StrEnum):
    """What an item asks about."""

    STRUCTURES_SYSTEMS = "structures_systems"
    PREVENTION = "prevention"
    IDENTIFICATION = "identification"
    RESPONSE_INTERVENTION = "response_intervention"


AREA_WORDS = {
    SchoolArea.STRUCTURES_SYSTEMS: "Structures and systems",
    SchoolArea.PREVENTION: "Prevention",
    SchoolArea.IDENTIFICATION: "Identification",
    SchoolArea.RESPONSE_INTERVENTION: "Response and intervention",
}


class InPlace(StrEnum):
    """How far something is in place. The colour is said second, and never alone."""

    NOT_YET = "not_yet"
    PARTLY = "partly"
    IN_PLACE = "in_place"
    NOT_APPLICABLE = "not_applicable"


IN_PLACE_WORDS = {
    InPlace.NOT_YET: "Not in place yet",
    InPlace.PARTLY: "Partly",
    InPlace.IN_PLACE: "In place",
    InPlace.NOT_APPLICABLE: "Not applicable here",
}
COLOUR_WORDS = {InPlace.NOT_YET: "red", InPlace.PARTLY: "amber", InPlace.IN_PLACE: "green"}
IN_ORDER = (InPlace.NOT_YET, InPlace.PARTLY, InPlace.IN_PLACE)
OWES = frozenset({InPlace.NOT_YET, InPlace.PARTLY})


class Method(StrEnum):
    """How it was found out."""

    STUDENT_FOCUS_GROUP = "student_focus_group"
    STAFF_FOCUS_GROUP = "staff_focus_group"
    STUDENT_SURVEY = "student_survey"
    PARENT_SURVEY = "parent_survey"
    OBSERVATION = "observation"
    BEHAVIOUR_LOG = "behaviour_log"
    POLICY_REVIEW = "policy_review"
    INTERVIEWS = "interviews"


METHOD_WORDS = {
    Method.STUDENT_FOCUS_GROUP: "Students talked about it together",
    Method.STAFF_FOCUS_GROUP: "Staff talked about it together",
    Method.STUDENT_SURVEY: "A survey of students",
    Method.PARENT_SURVEY: "A survey of parents and carers",
    Method.OBSERVATION: "We went and looked",
    Method.BEHAVIOUR_LOG: "The behaviour log was read",
    Method.POLICY_REVIEW: "Policies were read",
    Method.INTERVIEWS: "Interviews",
}


class SchoolLever(StrEnum):
    """What in a school can be moved so that something changes."""

    LEADERSHIP = "leadership"
    POLICY = "policy"
    CURRICULUM = "curriculum"
    STAFF_TRAINING = "staff_training"
    STUDENT_VOICE = "student_voice"
    SUPERVISION = "supervision"
    REPORTING = "reporting"
    FOR_THOSE_HARMED = "for_those_harmed"
    FOR_THOSE_WHO_HARMED = "for_those_who_harmed"
    PARENTS = "parents"
    MULTI_AGENCY = "multi_agency"
    INSPECTION = "inspection"


SCHOOL_LEVER_WORDS = {
    SchoolLever.LEADERSHIP: "Leadership and governors",
    SchoolLever.POLICY: "Policy",
    SchoolLever.CURRICULUM: "Curriculum",
    SchoolLever.STAFF_TRAINING: "Staff training",
    SchoolLever.STUDENT_VOICE: "What students say, and where it goes",
    SchoolLever.SUPERVISION: "Places, times and supervision",
    SchoolLever.REPORTING: "Ways to tell somebody",
    SchoolLever.FOR_THOSE_HARMED: "What is done for those who were harmed",
    SchoolLever.FOR_THOSE_WHO_HARMED: "What is done with those who harmed",
    SchoolLever.PARENTS: "Parents and carers",
    SchoolLever.MULTI_AGENCY: "Other agencies",
    SchoolLever.INSPECTION: "Inspection",
}
