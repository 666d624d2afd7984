"""The words of context weighting and interplay (PRACTICE 4.3 and 4.4). Weights belong to contexts, never to a person."""

from enum import StrEnum

QUESTION = "Which context needs to change first for safety to grow?"
HARM_SCALE = {0: "None", 1: "A little", 2: "Some", 3: "Strong", 4: "It drives the harm most"}
SAFETY_SCALE = {0: "None", 1: "A little", 2: "Some", 3: "Strong", 4: "It protects most"}
STRONG = 3
LEAST_REASON = 20
LEAST_RATIONALE = 40
FEWEST_CONTEXTS, MOST_CONTEXTS = 2, 7
WORTH_TALKING = 2
WEIGHTED = 2
LONGEST_LOOP = 4
MOST_LOOPS = 12
MOST_LINKED = 40
NOT_KNOWN = "dk"
NOT_KNOWN_WORDS = "We do not know yet"


class Effect(StrEnum):
    """What one context does to another."""

    UNDERMINES = "undermines_safety"
    BUILDS = "builds_safety"
    MIXED = "mixed"
    UNKNOWN = "unknown"


EFFECT_WORDS = {
    Effect.UNDERMINES: "makes it less safe",
    Effect.BUILDS: "makes it safer",
    Effect.MIXED: "does both",
    Effect.UNKNOWN: "acts on it; we do not know how yet",
}
EFFECT_ON = {
    Effect.UNDERMINES: "makes {there} less safe",
    Effect.BUILDS: "makes {there} safer",
    Effect.MIXED: "makes {there} both safer and less safe",
    Effect.UNKNOWN: "acts on {there}",
}
ON_THE_ARROW = {
    Effect.UNDERMINES: "less safe",
    Effect.BUILDS: "safer",
    Effect.MIXED: "both",
    Effect.UNKNOWN: "not known how",
}


class LinkState(StrEnum):
    """How far people agree that one context acts on another."""

    HYPOTHESIS = "hypothesis"
    AGREED = "agreed"
    NO_LONGER = "no_longer"


LINK_WORDS = {
    LinkState.HYPOTHESIS: "A possibility",
    LinkState.AGREED: "Agreed",
    LinkState.NO_LONGER: "No longer so",
}
