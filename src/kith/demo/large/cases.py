"""The cases of the benchmark authority: every third young person and every tenth context, each with a life behind it."""

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import UUID

from kith.casework.terms.assessments import CHECK, TRIANGLES, AssessmentKind
from kith.casework.terms.cases import CaseState
from kith.demo.large.town import DAYS, Large, key_at

Row = tuple[Any, ...]
Rows = dict[str, list[Row]]
EVERY_YOUNG_PERSON, EVERY_CONTEXT = 3, 10
STATEMENTS, ENTRIES, ACTIONS, WEIGHED = 6, 8, 6, 4
COLUMNS = {
    "casework_case": "id, person_id, context_id, state, moved_at, moves, legal_basis, lead_id, opened_at",
    "casework_step": "id, case_id, person_id, from_state, to_state, why, by_id, at",
    "casework_clock": "id, case_id, person_id, kind, starts_on, due_on, why_late",
    "casework_workingcheck": "id, case_id, person_id, before, answers, notes, by_id, at, second_words, signed_words",
    "casework_assessment": (
        "id, case_id, person_id, kind, state, lead_id, opened_on, trigger, questions, proportionality, structural, analysis, "
        "few_sources_because, factors, legal_gateway, policy_url, sharing_agreement, kept_wording_because, late_because, working_check_id"
    ),
    "casework_elementanswer": "id, case_id, person_id, assessment_id, side, element, strength, worry, not_known, trend, by_id, at",
    "casework_statement": (
        "id, case_id, person_id, assessment_id, side, element, voice, words, in_their_words, source, said_by, said_on, hand, claim, "
        "confidence, by_id, at"
    ),
    "casework_weightsheet": "id, case_id, person_id, voice, said_by, filled_on, by_id, at",
    "casework_weight": "id, case_id, person_id, sheet_id, context_id, harm, safety, if_this_changed, evidence",
    "casework_meeting": (
        "id, case_id, person_id, kind, conference_type, state, legal_basis, \"when\", \"where\", chair_name, names_free, harm_types, "
        "harm_location, attribution, local_category, census_category, called_off_because, by_id"
    ),
    "casework_meetingentry": "id, case_id, person_id, meeting_id, item, words, said_by, by_id, at",
    "plans_safetygoal": "id, case_id, person_id, side, element, words, chosen_by, state, agreed_on, by_id",
    "plans_indicator": "id, case_id, person_id, goal_id, words, source, direction, baseline, baseline_on",
    "plans_response": "id, case_id, person_id, goal_id, approach, words, by_id, at",
    "plans_planaction": (
        "id, case_id, person_id, response_id, context_id, words, target, owner, owner_name, owner_user_id, lever, due_on, is_interim, state, "
        "what_came_of_it, by_id, at"
    ),
}  # fmt: skip


def gathered(town: Large) -> Rows:
    """The rows of every table of the cases."""
    rows: Rows = defaultdict(list)
    for one in town.young[::EVERY_YOUNG_PERSON]:
        add_case(town, rows, person=one.key, context=None, lead=one.worker, contexts=[places[0].key for places in one.speaks.places.values()])
    keys = [str(key) for key, _, _ in town.places]
    for number in range(0, len(keys), EVERY_CONTEXT):
        add_case(town, rows, person=None, context=UUID(keys[number]), lead=town.lead, contexts=keys[number : number + WEIGHED])
    return rows


def settled(rows: Rows) -> Iterator[tuple[str, str, list[Row]]]:
    """Every table of the cases with its columns, each after those it points at."""
    for table, columns in COLUMNS.items():
        yield table, columns, rows[table]


def add_case(
    town: Large, rows: Rows, *, person: UUID | None, context: UUID | None, lead: UUID, contexts: list[str],
    kind: AssessmentKind = AssessmentKind.NEIGHBOURHOOD,
) -> None:
    """Add one case with an assessment, what was weighed, a meeting and a plan; `kind` is of a context's assessment."""
    random, day = town.random, town.day(DAYS - 20 - town.random.randrange(400))
    at, case = datetime.combine(day, time(10), UTC), key_at(day, town.random)
    whose, basis = (case, person), "section_17" if person else "sections_10_11"
    state = CaseState.PLAN_ACTIVE if random.random() < 0.5 else CaseState.ASSESSMENT
    rows["casework_case"].append((case, person, context, state.value, at, 3, basis, lead, at - timedelta(days=60)))
    for here, there in (("", "referral" if person else "referred"), ("referral" if person else "referred", state.value)):
        rows["casework_step"].append((key_at(day, random), *whose, here, there, "It was time.", lead, at))
    clock = "assessment" if person else "context_assessment"
    rows["casework_clock"].append((key_at(day, random), *whose, clock, day, day + timedelta(days=63), ""))
    _assessment(town, rows, whose, lead, at, AssessmentKind.CHILD_FAMILY if person else kind)
    _weights(town, rows, whose, lead, at, list(dict.fromkeys(contexts))[:WEIGHED])
    _meetings(town, rows, whose, basis, lead, at)
    _plan(town, rows, whose, lead, at, contexts[0])


def _assessment(town: Large, rows: Rows, whose: Row, lead: UUID, at: datetime, kind: AssessmentKind) -> None:
    day, key, check = at.date(), key_at(at.date(), town.random), None
    if not whose[1]:
        check, answers = key_at(day, town.random), {question.code: question.good for question in CHECK}
        rows["casework_workingcheck"].append((check, *whose, "This assessment", json.dumps(answers), "{}", lead, at, "", ""))
    rows["casework_assessment"].append(
        (key, *whose, kind.value, "open", lead, day, "Several people were worried.", "", "Nothing less would do.", "", "", "", [], "", "", "", "", "", check)
    )
    for side in TRIANGLES[kind]:
        for element in side.elements:
            rows["casework_elementanswer"].append(
                (key_at(day, town.random), *whose, key, side.number, element.code, "Somebody looks out for them here.", "It is dark after seven.", "", "same", lead, at)
            )
    for number in range(STATEMENTS):
        voice = ("young_person", "parent_carer", "practitioner")[number % 3]
        rows["casework_statement"].append(
            (key_at(day, town.random), *whose, key, 1 + number % 3, "", voice, "It is better when the kiosk is open.", True,
             "young_person", "", day, "first_hand", "view", "some_evidence", lead, at)
        )  # fmt: skip


def _weights(town: Large, rows: Rows, whose: Row, lead: UUID, at: datetime, contexts: list[str]) -> None:
    for voice in ("young_person", "parent_carer", "practitioner"):
        day, sheet = at.date(), key_at(at.date(), town.random)
        rows["casework_weightsheet"].append((sheet, *whose, voice, "Somebody", day, lead, at))
        for context in contexts:
            rows["casework_weight"].append(
                (key_at(day, town.random), *whose, sheet, context, town.random.randrange(5), town.random.randrange(5), "We could go out again.", "Notes of this spring")
            )


def _meetings(town: Large, rows: Rows, whose: Row, basis: str, lead: UUID, at: datetime) -> None:
    kind, held = ("core_group", "") if whose[1] else ("context_conference", "social_care_chaired")
    key = key_at(at.date(), town.random)
    rows["casework_meeting"].append((key, *whose, kind, held, "closed" if whose[1] else "held", basis, at, "The Loft", "A chair", False, [], "", "", "", "", "", lead))
    for item in ("young_people_say", "parents_say", "decisions", "dissent")[: ENTRIES // 2]:
        for _ in range(2):
            rows["casework_meetingentry"].append(
                (key_at(at.date(), town.random), *whose, key, item, "More light, and somebody there at half past three.", "", lead, at)
            )


def _plan(town: Large, rows: Rows, whose: Row, lead: UUID, at: datetime, context: str) -> None:
    day, random = at.date(), town.random
    for number in range(2):
        goal, response = key_at(day, random), key_at(day, random)
        rows["plans_safetygoal"].append((goal, *whose, 1, "feeling_safe", "Young people feel safe here", "young_person", "agreed", day, lead))
        rows["plans_indicator"].append((key_at(day, random), *whose, goal, "How many say they feel safe", "survey", "up", "Four of ten", day))
        rows["plans_response"].append((response, *whose, goal, "guardians", "Adults who are there already are helped to look out.", lead, at))
        for turn in range(ACTIONS // 2):
            due = town.today + timedelta(days=random.randrange(-20, 60))
            rows["plans_planaction"].append(
                (key_at(day, random), *whose, response, context, f"Ask who is there at half past three ({number + 1}.{turn + 1}).", "guardian", "worker",
                 "Their worker", lead, "goodwill", due, False, "owed", "", lead, at)
            )  # fmt: skip
