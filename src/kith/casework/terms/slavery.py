"""The words of the National Referral Mechanism (PRACTICE 6.6)."""

from enum import StrEnum


class Exploitation(StrEnum):
    """How a young person is exploited, as the referral asks."""

    CRIMINAL = "criminal"
    SEXUAL = "sexual"
    LABOUR = "labour"
    SERVITUDE = "domestic_servitude"
    ORGANS = "organ_removal"
    NOT_KNOWN = "not_known"


EXPLOITATION_WORDS = {
    Exploitation.CRIMINAL: "Criminal exploitation",
    Exploitation.SEXUAL: "Sexual exploitation",
    Exploitation.LABOUR: "Forced labour",
    Exploitation.SERVITUDE: "Domestic servitude",
    Exploitation.ORGANS: "Removal of organs",
    Exploitation.NOT_KNOWN: "We do not know yet",
}


class Grounds(StrEnum):
    """Which of the two decisions it is."""

    REASONABLE = "reasonable_grounds"
    CONCLUSIVE = "conclusive_grounds"


GROUNDS_WORDS = {Grounds.REASONABLE: "Reasonable grounds", Grounds.CONCLUSIVE: "Conclusive grounds"}


class Decision(StrEnum):
    """What was decided. It is about what the authority accepted, never about what was done to a young person."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    SUSPENDED = "suspended"


DECISION_WORDS = {
    Decision.POSITIVE: "Positive",
    Decision.NEGATIVE: "Negative; it can be looked at again",
    Decision.SUSPENDED: "Suspended",
}
DAYS_FOR_A_PANEL = 45
DAYS_BEFORE_18 = 100
NEVER_ERASED = "That they are a victim is never erased by what they are accused of."
