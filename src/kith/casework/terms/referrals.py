"""The words of referrals: of a context on its own, and about a young person with the contexts of their life (PRACTICE 2.3, 4.1)."""

from enum import StrEnum


class CameAs(StrEnum):
    """How somebody came to the front door about a young person."""

    REFERRAL = "referral"
    CONTACT = "contact"


CAME_WORDS = {
    CameAs.REFERRAL: "A referral",
    CameAs.CONTACT: "A first contact: somebody asks for advice",
}


class HarmType(StrEnum):
    """What harms young people there (PRACTICE 4.1a). Policing is on the list because young people name it."""

    SEXUAL_EXPLOITATION = "child_sexual_exploitation"
    CRIMINAL_EXPLOITATION = "child_criminal_exploitation"
    SERIOUS_VIOLENCE = "serious_youth_violence"
    WEAPON_VIOLENCE = "weapon_enabled_violence"
    HARMFUL_SEXUAL_BEHAVIOUR = "harmful_sexual_behaviour"
    RELATIONSHIP_ABUSE = "relationship_abuse_teen"
    BULLYING = "bullying"
    ROBBERY_THEFT = "robbery_theft"
    HATE = "racist_or_hate_harm"
    SEXUAL_HARASSMENT = "sexual_harassment"
    ONLINE = "online_harm"
    RADICALISATION = "radicalisation"
    TRAFFICKING = "trafficking_modern_slavery"
    SUBSTANCES = "substance_related_harm"
    POLICING = "policing_or_state_harm"
    OTHER = "other"


HARM_WORDS = {
    HarmType.SEXUAL_EXPLOITATION: "Sexual exploitation of children",
    HarmType.CRIMINAL_EXPLOITATION: "Criminal exploitation of children",
    HarmType.SERIOUS_VIOLENCE: "Serious violence",
    HarmType.WEAPON_VIOLENCE: "Violence with weapons",
    HarmType.HARMFUL_SEXUAL_BEHAVIOUR: "Harmful sexual behaviour",
    HarmType.RELATIONSHIP_ABUSE: "Abuse in young people’s relationships",
    HarmType.BULLYING: "Bullying",
    HarmType.ROBBERY_THEFT: "Robbery or theft",
    HarmType.HATE: "Racism or other hate",
    HarmType.SEXUAL_HARASSMENT: "Sexual harassment",
    HarmType.ONLINE: "Harm online",
    HarmType.RADICALISATION: "Being drawn into extremism",
    HarmType.TRAFFICKING: "Trafficking or modern slavery",
    HarmType.SUBSTANCES: "Harm from drugs, alcohol or vapes",
    HarmType.POLICING: "Harm from policing or other public bodies",
    HarmType.OTHER: "Something else",
}


class ReferredFrom(StrEnum):
    """Who sends a referral of a context."""

    STAFF = "staff"
    PARTNER = "partner"
    COMMUNITY = "community"
    QUESTION = "question"


REFERRED_FROM_WORDS = {
    ReferredFrom.STAFF: "Somebody who works here",
    ReferredFrom.PARTNER: "A partner",
    ReferredFrom.COMMUNITY: "Somebody in the community",
    ReferredFrom.QUESTION: "A place named in several notes",
}


class LegalBasis(StrEnum):
    """The welfare basis of a referral, a case or a meeting (V28). Crime prevention is not one of them."""

    SECTION_17 = "section_17"
    SECTION_47 = "section_47"
    SECTIONS_10_11 = "sections_10_11"
    SECTION_16LA = "section_16la"
    EARLY_HELP = "early_help"


LEGAL_WORDS = {
    LegalBasis.SECTION_17: "Section 17, Children Act 1989: a child in need",
    LegalBasis.SECTION_47: "Section 47, Children Act 1989: a child may be suffering significant harm",
    LegalBasis.SECTIONS_10_11: "Sections 10 and 11, Children Act 2004: working together for children’s welfare",
    LegalBasis.SECTION_16LA: "Section 16LA, Children Act 2004: duty to share to safeguard",
    LegalBasis.EARLY_HELP: "Early help, by agreement with the family",
}


class ReferralState(StrEnum):
    """Where a referral stands."""

    RECEIVED = "received"
    OPENED = "opened"
    PUT_WITH_ANOTHER = "put_with_another"


REFERRAL_STATE_WORDS = {
    ReferralState.RECEIVED: "Waiting to be screened",
    ReferralState.OPENED: "A case was opened for it",
    ReferralState.PUT_WITH_ANOTHER: "Put with a case that was open already",
}
REFERRAL_WALK: dict[ReferralState, frozenset[ReferralState]] = {
    ReferralState.RECEIVED: frozenset({ReferralState.OPENED, ReferralState.PUT_WITH_ANOTHER}),
    ReferralState.OPENED: frozenset(),
    ReferralState.PUT_WITH_ANOTHER: frozenset(),
}

# What a referral of a context is told in words, in the order it is asked.
TOLD = {
    "what_worries": "What happens there that worries you?",
    "to_whom": "To whom does it happen?",
    "inequalities": "Does poverty, racism, sexism, disability or anything like it play a part?",
    "when_it_happens": "When does it happen?",
    "how_we_know": "How do you know?",
    "what_is_good": "What is good there, or keeps young people safe?",
    "who_has_reach": "Who is there who could make a difference?",
    "what_was_tried": "What has been tried?",
    "asked_words": "What did young people or their families say?",
}
