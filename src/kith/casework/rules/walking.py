"""What a case needs before it may move on, in sentences: what is missing, and who could supply it (PRACTICE 2.1, 2.2)."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from kith.casework.terms.cases import STATE_WORDS, WALKS, WITHOUT_WAITING, CaseState, Level
from kith.foundation.refusals import Refused


@dataclass(frozen=True)
class Lacking:
    """Something a case does not have yet. `warns` only tells: it does not hold the case where it is.

    `page` is the name of the page of the case where it can be supplied, when there is one.
    """

    words: str
    who: str
    warns: bool = False
    page: str = ""

    def __str__(self) -> str:
        return f"{self.words} {self.who}".strip()


@dataclass(frozen=True)
class CaseFacts:
    """What is known of a case when it is asked to move. Each app fills in what it knows; the rest stays as if missing."""

    today: date
    is_first_contact: bool = False
    is_screened: bool = False
    working_check: str = ""  # "" not asked, "open" waiting for a reader or a signature, "clear"
    source_kinds: frozenset[str] = frozenset()
    heard_young_people: bool = False
    few_sources_because: str = ""
    sides_answered: frozenset[int] = frozenset()
    is_weighed: bool = False
    has_proportionality: bool = False
    has_structural: bool = False
    goals: int = 0
    goals_without_indicator: tuple[str, ...] = ()
    goals_without_young_people: tuple[str, ...] = ()
    conference_closed: bool = False
    strategy_recorded: bool = False
    goals_without_outcome: tuple[str, ...] = ()
    has_closing: bool = False
    told_those_who_took_part: bool = False
    unanswered_wording: tuple[str, ...] = field(default_factory=tuple)


Guard = Callable[[CaseFacts], list[Lacking]]


def may_follow(level: Level, here: CaseState) -> frozenset[CaseState]:
    """Where a case can go from here; a child who may be at risk of significant harm never waits."""
    onward = WALKS[level].get(here, frozenset())
    at_once = WITHOUT_WAITING.get(level)
    return onward | {at_once} if at_once and at_once != here else onward


def surely_moves(level: Level, here: CaseState) -> bool:
    """Is there a way on that asks for nothing first? Where there is none, what is missing is said instead."""
    return any(not GUARDS.get((level, there)) for there in may_follow(level, here))


def check_step(level: Level, *, here: CaseState, there: CaseState) -> None:
    """Raises `Refused` when one state does not follow another."""
    if there not in may_follow(level, here):
        raise Refused(f"“{STATE_WORDS[there]}” does not follow “{STATE_WORDS[here]}”.", field="to")


def lacking(level: Level, there: CaseState, facts: CaseFacts) -> list[Lacking]:
    """Everything this case does not have yet for the state it is to move to; warnings last."""
    found = [
        replace(one, page=one.page or WHERE[guard]) for guard in GUARDS.get((level, there), ()) for one in guard(facts)
    ]
    return sorted(found, key=lambda one: one.warns)


def check_ready(level: Level, there: CaseState, facts: CaseFacts) -> None:
    """Raises `Refused`, saying everything that is missing and who could supply it."""
    missing = [str(one) for one in lacking(level, there, facts) if not one.warns]
    if missing:
        raise Refused(f"Not yet. {' '.join(missing)}", field="to")


def _screened(facts: CaseFacts) -> list[Lacking]:
    return (
        []
        if facts.is_screened
        else [Lacking("It has not been screened against the published threshold.", "A context lead does that.")]
    )


def _checked(facts: CaseFacts) -> list[Lacking]:
    if facts.working_check == "clear":
        return []
    if facts.working_check == "open":
        return [Lacking("The watching-over, working-with check waits for a second reader or a signature.", "Ask them.")]
    return [Lacking("Nobody has asked yet whether we would watch over or work with.", "Whoever leads it does that, under “Assessment”.")]


def _assessed(facts: CaseFacts) -> list[Lacking]:
    found = []
    if not facts.heard_young_people and not facts.few_sources_because:
        found.append(Lacking("No young person has been heard.", "Whoever works with young people there can ask them."))
    if len(facts.source_kinds) < LEAST_SOURCES and not facts.few_sources_because:
        found.append(
            Lacking(
                f"Kinds of source so far: {len(facts.source_kinds)}; {LEAST_SOURCES} are needed, or a reason why not.",
                "Partners, parents and people who live or work there can be asked.",
            )
        )
    if unanswered := {1, 2, 3} - facts.sides_answered:
        sides = ", ".join(str(side) for side in sorted(unanswered))
        found.append(Lacking(f"Nothing is said yet on side {sides} of the triangle.", "“Not known, because” is an answer."))
    if not facts.is_weighed:
        found.append(Lacking("Nobody has said which context weighs most.", "Weigh them with each voice, then choose.", page="casework:weighting"))
    if not facts.has_proportionality:
        found.append(
            Lacking("The note on why this is needed, and the least that would do, is empty.", "The lead writes it.")
        )
    if not facts.has_structural:
        found.append(
            Lacking("Nothing is said of poverty, racism, sexism, housing or exclusion.", "The lead writes it.", warns=True)
        )
    return found


def _goals(facts: CaseFacts) -> list[Lacking]:
    if not facts.goals:
        return [Lacking("There is no goal yet: goals come before responses.", "Those who assessed it choose one to five.")]
    found = [
        Lacking(f"The goal “{words}” has no indicator with a baseline.", "Say how we will know, and where things stand.")
        for words in facts.goals_without_indicator
    ]
    found += [
        Lacking(f"No indicator of “{words}” comes from young people.", "Ask them how they would know.", warns=True)
        for words in facts.goals_without_young_people
    ]
    return found


def _conference(facts: CaseFacts) -> list[Lacking]:
    return [] if facts.conference_closed else [Lacking("No conference has been held and closed.", "Its chair closes it.")]


def _strategy(facts: CaseFacts) -> list[Lacking]:
    return (
        []
        if facts.strategy_recorded
        else [Lacking("The strategy discussion has not been recorded.", "Social care, police and health hold it.")]
    )


def _closing(facts: CaseFacts) -> list[Lacking]:
    if facts.is_first_contact:  # nothing was assessed or planned: the advice that was given is the reason it closes
        return []
    found = [
        Lacking(f"Nothing is said of what came of the goal “{words}”.", "Those who worked on it say what changed.")
        for words in facts.goals_without_outcome
    ]
    if not facts.has_closing:
        found.append(
            Lacking("What remains, who goes on looking out and how long it is kept is not said.", "The lead says it.")
        )
    if facts.has_closing and not facts.told_those_who_took_part:
        found.append(
            Lacking("Those who took part have not heard what came of it.", "The lead goes back to them.", warns=True)
        )
    return found


def _wording(facts: CaseFacts) -> list[Lacking]:
    return [
        Lacking(f"“{words}” could be put more fairly.", "Change it, or keep it and say why.")
        for words in facts.unanswered_wording
    ]


LEAST_SOURCES = 3
S = CaseState
GUARDS: dict[tuple[Level, CaseState], tuple[Guard, ...]] = {
    (Level.TWO, S.SCREENED): (_screened,),
    (Level.TWO, S.ASSESSMENT): (_screened, _checked),
    (Level.TWO, S.ASSESSMENT_COMPLETE): (_assessed, _wording),
    (Level.TWO, S.GOALS_SET): (_goals,),
    (Level.TWO, S.CONFERENCE_HELD): (_goals, _conference),
    (Level.TWO, S.PLAN_ACTIVE): (_goals, _wording),
    (Level.TWO, S.CLOSED): (_closing,),
    (Level.ONE, S.SECTION_47_ENQUIRY): (_strategy,),
    (Level.ONE, S.INITIAL_CONFERENCE): (_conference,),
    (Level.ONE, S.ROTH_CONFERENCE): (_conference,),
    (Level.ONE, S.PLAN_ACTIVE): (_goals, _wording),
    (Level.ONE, S.CLOSED): (_closing,),
}
# The page of the case on which what a guard asks for can be supplied.
WHERE: dict[Guard, str] = {
    _screened: "casework:screen",
    _checked: "casework:ask-check",
    _assessed: "casework:assessments",
    _wording: "casework:assessments",
    _goals: "plans:plan",
    _conference: "casework:meetings",
    _strategy: "casework:meetings",
    _closing: "plans:plan",
}
