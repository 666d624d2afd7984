"""The words of a published threshold for contexts (PRACTICE 4.2). Bands, never levels: a level already means something else."""

from enum import StrEnum


class CriterionKind(StrEnum):
    """What sort of thing a criterion asks about."""

    SEVERITY = "severity"
    FREQUENCY = "frequency"
    REACH = "reach"
    PERSISTENCE = "persistence"
    GUARDIANSHIP_GAP = "guardianship_gap"
    RESOURCE_GAP = "resource_gap"
    STRUCTURAL = "structural"
    YOUNG_PEOPLE_SAY = "young_people_say"
    PROTECTIVE = "protective"


CRITERION_WORDS = {
    CriterionKind.SEVERITY: "How serious it is",
    CriterionKind.FREQUENCY: "How often it happens",
    CriterionKind.REACH: "How many young people it touches",
    CriterionKind.PERSISTENCE: "How long it has gone on",
    CriterionKind.GUARDIANSHIP_GAP: "No adult there to turn to",
    CriterionKind.RESOURCE_GAP: "Nothing there for young people",
    CriterionKind.STRUCTURAL: "Inequality and policy",
    CriterionKind.YOUNG_PEOPLE_SAY: "What young people say",
    CriterionKind.PROTECTIVE: "What protects",
}
TOGETHER = frozenset(
    {CriterionKind.FREQUENCY, CriterionKind.REACH, CriterionKind.PERSISTENCE, CriterionKind.GUARDIANSHIP_GAP}
)


class Met(StrEnum):
    """What a screener found for one criterion."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"
    NOT_KNOWN = "not_known"


MET_WORDS = {
    Met.MET: "Met",
    Met.PARTLY: "Partly met",
    Met.NOT_MET: "Not met",
    Met.NOT_KNOWN: "We do not know yet",
}


class StatementState(StrEnum):
    """A threshold statement is written, published, and later replaced by a newer one; it is never rewritten."""

    DRAFT = "draft"
    PUBLISHED = "published"


STATEMENT_STATE_WORDS = {StatementState.DRAFT: "Being written", StatementState.PUBLISHED: "Published"}


class PanelDecision(StrEnum):
    """What a multi-agency threshold discussion decides (PRACTICE 6.4)."""

    NO_ACTION = "no_action"
    GATHER_MORE = "gather_more"
    LEVEL_1_CHECKS = "level_1_checks"
    OPEN_LEVEL_2 = "open_level_2"
    URGENT = "urgent"


PANEL_WORDS = {
    PanelDecision.NO_ACTION: "Nothing more for now",
    PanelDecision.GATHER_MORE: "Gather more first",
    PanelDecision.LEVEL_1_CHECKS: "Check on the young people we know who go there",
    PanelDecision.OPEN_LEVEL_2: "Assess the place",
    PanelDecision.URGENT: "Act today",
}
