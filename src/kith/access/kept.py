"""Where the rows of each kind of record are kept, and what their relations are measured to. Row-level security is made from it."""

from dataclasses import dataclass

from kith.access.terms import Anchor, Resource


@dataclass(frozen=True)
class Kept:
    """Where rows of a resource are kept: database table, and the column its relations are measured to.

    `forced` is False for the tables that say who stands where: the functions that ask them run as the owner.
    """

    table: str
    anchor: Anchor
    column: str = ""
    forced: bool = True


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
    Resource.THRESHOLD: (
        Kept("casework_thresholdstatement", Anchor.EVERYBODY),
        Kept("casework_schoollist", Anchor.EVERYBODY),
    ),
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
        Kept("casework_assessmentplan", Anchor.PERSON, "person_id"),
        Kept("casework_componentmark", Anchor.PERSON, "person_id"),
        Kept("casework_elementanswer", Anchor.PERSON, "person_id"),
        Kept("casework_statement", Anchor.PERSON, "person_id"),
        Kept("casework_observation", Anchor.PERSON, "person_id"),
        Kept("casework_member", Anchor.PERSON, "person_id"),
        Kept("casework_schoollook", Anchor.PERSON, "person_id"),
        Kept("casework_schoolanswer", Anchor.PERSON, "person_id"),
        Kept("casework_weightsheet", Anchor.PERSON, "person_id"),
        Kept("casework_weight", Anchor.PERSON, "person_id"),
        Kept("casework_interplaylink", Anchor.PERSON, "person_id"),
        Kept("plans_safetygoal", Anchor.PERSON, "person_id"),
        Kept("plans_indicator", Anchor.PERSON, "person_id"),
        Kept("plans_response", Anchor.PERSON, "person_id"),
        Kept("plans_planaction", Anchor.PERSON, "person_id"),
        Kept("plans_goaloutcome", Anchor.PERSON, "person_id"),
    ),
    Resource.WORKING_CHECK: (Kept("casework_workingcheck", Anchor.PERSON, "person_id"),),
    Resource.MEETING: (
        Kept("casework_meeting", Anchor.PERSON, "person_id"),
        Kept("casework_attendance", Anchor.PERSON, "person_id"),
        Kept("casework_meetingentry", Anchor.PERSON, "person_id"),
    ),
    Resource.PARKED_WORRY: (Kept("casework_parkedworry", Anchor.AUTHOR, "keeper_id"),),
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
        Kept("plans_safetyplanchange", Anchor.PERSON, "person_id"),
    ),
    Resource.SAFETY_MAP: (Kept("mapping_safetymark", Anchor.PERSON, "person_id"),),
    Resource.SURVEY: (
        Kept("mapping_survey", Anchor.EVERYBODY),
        Kept("mapping_wave", Anchor.EVERYBODY),
        Kept("mapping_readwords", Anchor.EVERYBODY),
    ),
    Resource.SURVEY_ANSWER: (Kept("mapping_answer", Anchor.EVERYBODY),),
    Resource.HELD_WORDS: (Kept("mapping_heldwords", Anchor.EVERYBODY),),
    Resource.ACT: (Kept("audit_entry", Anchor.EVERYBODY),),
}
