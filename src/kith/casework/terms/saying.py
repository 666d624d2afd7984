"""Who says something, how they know, and how sure anybody can be (PRACTICE section 3)."""

from enum import StrEnum


class Voice(StrEnum):
    """Whose view it is. Voices stand side by side and are never merged."""

    YOUNG_PERSON = "young_person"
    PARENT_CARER = "parent_carer"
    PRACTITIONER = "practitioner"
    PARTNER = "partner"


VOICE_WORDS = {
    Voice.YOUNG_PERSON: "Young people",
    Voice.PARENT_CARER: "Parents and carers",
    Voice.PRACTITIONER: "Practitioners",
    Voice.PARTNER: "Partners",
}


class SourceKind(StrEnum):
    """Where something we know comes from."""

    YOUNG_PERSON = "young_person"
    PARENT_CARER = "parent_carer"
    SIBLING_FAMILY = "sibling_family"
    PEER_GROUP_WORK = "peer_group_work"
    PRACTITIONER_OBSERVATION = "practitioner_observation"
    PARTNER_AGENCY = "partner_agency"
    COMMUNITY_MEMBER = "community_member"
    BUSINESS = "business"
    DOCUMENT = "document"
    SURVEY = "survey"
    DATA = "data"


SOURCE_WORDS = {
    SourceKind.YOUNG_PERSON: "A young person",
    SourceKind.PARENT_CARER: "A parent or carer",
    SourceKind.SIBLING_FAMILY: "Brothers, sisters, wider family",
    SourceKind.PEER_GROUP_WORK: "Work with a group of friends",
    SourceKind.PRACTITIONER_OBSERVATION: "What a practitioner saw",
    SourceKind.PARTNER_AGENCY: "A partner organisation",
    SourceKind.COMMUNITY_MEMBER: "Somebody in the community",
    SourceKind.BUSINESS: "A business",
    SourceKind.DOCUMENT: "A document or policy",
    SourceKind.SURVEY: "A survey",
    SourceKind.DATA: "Figures",
}
FROM_YOUNG_PEOPLE = frozenset({SourceKind.YOUNG_PERSON, SourceKind.PEER_GROUP_WORK})


class Hand(StrEnum):
    """How near whoever says it was to what happened."""

    FIRST = "first_hand"
    SECOND = "second_hand"
    THIRD = "third_hand"


HAND_WORDS = {
    Hand.FIRST: "They were there",
    Hand.SECOND: "Somebody who was there told them",
    Hand.THIRD: "It has passed through several people",
}


class Claim(StrEnum):
    """What sort of thing is said."""

    FACT = "fact"
    VIEW = "view"
    HYPOTHESIS = "hypothesis"


CLAIM_WORDS = {
    Claim.FACT: "Something that happened",
    Claim.VIEW: "A view",
    Claim.HYPOTHESIS: "A possibility to keep in mind",
}


class Confidence(StrEnum):
    """How well it is evidenced: about the statement, never about a young person."""

    WELL_EVIDENCED = "well_evidenced"
    SOME_EVIDENCE = "some_evidence"
    HUNCH = "hunch"


CONFIDENCE_WORDS = {
    Confidence.WELL_EVIDENCED: "Well evidenced",
    Confidence.SOME_EVIDENCE: "Some evidence",
    Confidence.HUNCH: "A hunch",
}


class Answer(StrEnum):
    """Yes, no, or the honest third answer."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not_known"


ANSWER_WORDS = {Answer.YES: "Yes", Answer.NO: "No", Answer.NOT_KNOWN: "We do not know yet"}
