"""What stands beside contexts and their cases: schools that look at themselves, thresholds, plans of assessments, referrals."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from kith.casework.terms.assessment_plans import Component
from kith.casework.terms.assessments import AssessmentKind
from kith.casework.terms.example_school import EXAMPLE_ITEMS
from kith.casework.terms.example_threshold import BANDS, CRITERIA
from kith.demo.large.cases import COLUMNS as OF_CASES
from kith.demo.large.cases import WEIGHED, Rows, add_case
from kith.demo.large.town import DAYS, Large, key_at

EVERY_SCHOOL, FIRST_SCHOOL = 100, 4
EVERY_WAITING, FIRST_WAITING = 20, 5
EVERY_QUESTION, FIRST_QUESTION = 20, 7
VERSIONS, PROMISED_DAYS, VISITS, TALKS = 3, 60, 6, 2
COLUMNS = {
    **OF_CASES,
    "casework_schoollist": "id, organisation_id, version, name, is_an_example, by_id, at",
    "casework_schoolitem": "id, of_id, number, area, text, red_desc, amber_desc, green_desc",
    "casework_schoollook": "id, case_id, person_id, assessment_id, items_id, by_id, at",
    "casework_schoolanswer": (
        "id, case_id, person_id, assessment_id, item_id, answer, methods, words, lever, owner, owner_user_id, due_on, by_id, at, until_at"
    ),
    "casework_assessmentplan": (
        "id, case_id, person_id, assessment_id, promise_id, questions, boundaries, who_goes, safety, information, told_how, by_id, at"
    ),
    "casework_componentmark": "id, case_id, person_id, assessment_id, component, progress, because, by_id, at",
    "casework_observation": (
        "id, case_id, person_id, assessment_id, visited_on, begins, ends, band, observers, led_by_young_people, \"where\", young_people_there, "
        "around, adults, how_used, the_place, lighting, sight_lines, feels_safe_us, feels_safe_young, strengths, worries, ideas, by_id, at"
    ),
    "casework_thresholdstatement": (
        "id, name, area, version, state, is_an_example, published_url, valid_from, published_by_id, published_at, changed_at"
    ),
    "casework_thresholdband": "id, statement_id, code, plain_name, response",
    "casework_criterion": "id, statement_id, band_id, code, kind, text",
    "casework_screening": (
        "id, case_id, person_id, statement_id, suggested, because, protects, not_known, decided, overridden, why, by_id, at"
    ),
    "casework_criterionanswer": "id, case_id, person_id, screening_id, criterion_id, met, evidence",
    "casework_thresholddiscussion": (
        "id, case_id, person_id, context_id, held_on, screening_id, inputs, decision, reasons, by_id, at"
    ),
    "casework_agencyview": "id, case_id, person_id, discussion_id, agency, role, view, band, dissents, dissent",
    "casework_policynotice": "id, about, url, published_on, by_id",
    "casework_contextreferral": (
        "id, reference, context_id, place_words, case_id, state, referred_from, referred_by_id, legal_basis, received_at, what_worries, harm_types, "
        "to_whom, inequalities, when_it_happens, how_we_know, what_is_good, who_has_reach, what_was_tried, asked, asked_words, at_immediate_risk, "
        "may_come_back, evidence_words, evidence_notes"
    ),
    "patterns_question": "id, context_id, raised_at, people, notes, spotted, days, first_on, last_on, state, answered_by_id, answered_at, why",
}  # fmt: skip


@dataclass(frozen=True)
class Place:
    """A context's case with its assessment."""

    case: UUID
    context: UUID
    assessment: UUID
    lead: UUID
    on: date

    @property
    def at(self) -> datetime:
        """The moment at which what belongs to it is written down."""
        return datetime.combine(self.on, time(11), UTC)

    @property
    def whose(self) -> tuple[UUID, None]:
        """The case, and nobody: it is about no young person."""
        return self.case, None


def gathered(town: Large, cases: Rows) -> Rows:
    """The rows of every table: those of schools' cases, then what stands beside each context's case."""
    rows: Rows = {table: [] for table in COLUMNS}
    _school_cases(town, rows)
    items = _school_list(town, rows)
    statement, criteria = _thresholds(town, rows)
    for place in _places(rows):
        _school_look(town, rows, place, items)
        _plan(town, rows, place)
    for place in _places(cases):
        _plan(town, rows, place)
        _visits(town, rows, place)
        _screening(town, rows, place, statement, criteria)
        _referral(town, rows, place.context, place)
    for key, _, _ in town.places[FIRST_WAITING::EVERY_WAITING]:
        _referral(town, rows, key, None)
    _questions(town, rows)
    _policies(town, rows)
    return rows


def _school_cases(town: Large, rows: Rows) -> None:
    keys = [str(key) for key, _, _ in town.places]
    for number in range(FIRST_SCHOOL, len(keys), EVERY_SCHOOL):
        add_case(
            town, rows, person=None, context=UUID(keys[number]), lead=town.lead, contexts=keys[number : number + WEIGHED], kind=AssessmentKind.SCHOOL
        )


def _places(cases: Rows) -> Iterator[Place]:
    assessments = {row[1]: row[0] for row in cases["casework_assessment"]}
    for case, person, context, *_, at, _moves, _basis, lead, _opened in cases["casework_case"]:
        if person is None:
            yield Place(case, context, assessments[case], lead, at.date())


def _school_list(town: Large, rows: Rows) -> list[UUID]:
    """The authority's own list of items; returns their keys, and the list's before them."""
    day = town.day(0)
    of, at = key_at(day, town.random), datetime.combine(day, time(9), UTC)
    rows["casework_schoollist"].append((of, town.organisation, 1, "What our schools ask themselves", False, town.lead, at))
    items = [key_at(day, town.random) for _ in EXAMPLE_ITEMS]
    for number, (key, (area, *words)) in enumerate(zip(items, EXAMPLE_ITEMS, strict=True)):
        rows["casework_schoolitem"].append((key, of, number + 1, area.value, *words))
    return [of, *items]


def _school_look(town: Large, rows: Rows, place: Place, items: list[UUID]) -> None:
    of, *asked = items
    own = (*place.whose, place.assessment)
    rows["casework_schoollook"].append((key_at(place.on, town.random), *own, of, place.lead, place.at))
    for item in asked:
        for until, answer in ((place.at + timedelta(days=1), "not_yet"), (None, "partly")):
            rows["casework_schoolanswer"].append((
                key_at(place.on, town.random), *own, item, answer, ["student_focus_group", "observation"], "Students said which stairs.",
                "supervision", "Deputy head", place.lead, town.today + timedelta(days=town.random.randrange(-10, 60)), place.lead, place.at, until,
            ))  # fmt: skip


def _plan(town: Large, rows: Rows, place: Place) -> None:
    """How the assessment is planned, the day people were promised to be told by, and what was marked by hand."""
    promise, day = key_at(place.on, town.random), place.on
    rows["casework_clock"].append((promise, *place.whose, "feedback_promise", day, day + timedelta(days=PROMISED_DAYS), ""))
    rows["casework_assessmentplan"].append((
        key_at(day, town.random), *place.whose, place.assessment, promise, "Who is here after school?", "The square and the steps.",
        "Two workers", "They go in twos and say when they are back.", "Nobody is named.", "", place.lead, place.at,
    ))  # fmt: skip
    for component in (Component.DESK_DATA, Component.POLICIES):
        rows["casework_componentmark"].append(
            (key_at(day, town.random), *place.whose, place.assessment, component.value, "in_progress", "", place.lead, place.at)
        )


def _visits(town: Large, rows: Rows, place: Place) -> None:
    for turn in range(VISITS):
        day = place.on + timedelta(days=turn)
        rows["casework_observation"].append((
            key_at(day, town.random), *place.whose, place.assessment, day, time(15 + turn % 3), time(17 + turn % 3), "after_school", "Two workers",
            turn % 2 == 0, "The steps", True, "About twenty young people", "One caretaker", "They sit and talk.", "It is clean.", 3, 4, 3, 4,
            "Somebody sweeps.", "It is dark after seven.", "A bench.", place.lead, place.at,
        ))  # fmt: skip


def _thresholds(town: Large, rows: Rows) -> tuple[UUID, list[UUID]]:
    """Some versions of the published threshold; returns the last with its criteria.

    No two statements share a version, so the seed is in it: two sizes can stand in one database.
    """
    found: tuple[UUID, list[UUID]]
    for version in range(1, VERSIONS + 1):
        day, statement = town.day(100 * version), key_at(town.day(100 * version), town.random)
        at = datetime.combine(day, time(9), UTC)
        rows["casework_thresholdstatement"].append(
            (statement, "When a place is assessed", "Greater Riverside", town.seed * 10 + version, "published", False, "", day, town.lead, at, at)
        )
        bands = {code: key_at(day, town.random) for code, _, _ in BANDS}
        rows["casework_thresholdband"] += [(bands[code], statement, code, name, response) for code, name, response in BANDS]
        keys = [key_at(day, town.random) for _ in CRITERIA]
        rows["casework_criterion"] += [
            (key, statement, bands[band], code, kind.value, text) for key, (code, band, kind, text) in zip(keys, CRITERIA, strict=True)
        ]
        found = statement, keys
    return found


def _screening(town: Large, rows: Rows, place: Place, statement: UUID, criteria: list[UUID]) -> None:
    screening, because = key_at(place.on, town.random), json.dumps(["Because it is reported about once a month."])
    rows["casework_screening"].append((
        screening, *place.whose, statement, "B", because, json.dumps(["A kiosk that is open."]), "[]", "B", False, "", place.lead, place.at
    ))  # fmt: skip
    for number, criterion in enumerate(criteria):
        met = ("met", "partly", "not_known")[number % 3]
        rows["casework_criterionanswer"].append((key_at(place.on, town.random), *place.whose, screening, criterion, met, "Notes of this spring."))
    for turn in range(TALKS):
        day, key = place.on + timedelta(days=7 * turn), key_at(place.on, town.random)
        rows["casework_thresholddiscussion"].append(
            (key, *place.whose, None, day, screening, "Figures of the year.", "open_level_2", "It has gone on for long.", place.lead, place.at)
        )
        for agency in ("Youth work", "School", "Transport"):
            rows["casework_agencyview"].append((key_at(day, town.random), *place.whose, key, agency, "", "It is dark after seven.", "B", False, ""))


def _referral(town: Large, rows: Rows, context: UUID, place: Place | None) -> None:
    """One that led to a case, or one that waits to be screened."""
    day = place.on - timedelta(days=30) if place else town.day(DAYS - town.random.randrange(1, 30))
    rows["casework_contextreferral"].append((
        key_at(day, town.random), f"{town.random.getrandbits(36):09x}", context, "", place.case if place else None, "opened" if place else "received",
        "staff", town.lead, "sections_10_11", datetime.combine(day, time(10), UTC), "Young people say that nobody is there after seven.", ["robbery_theft"],
        "", "", "In the evening", "We were there.", "A kiosk that is open.", "", "", "yes", "They want light.", "no", False, "", [],
    ))  # fmt: skip


def _questions(town: Large, rows: Rows) -> None:
    for number, (key, _, _) in enumerate(town.places[FIRST_QUESTION::EVERY_QUESTION]):
        day = town.day(DAYS - 1 - town.random.randrange(60))
        at, answered = datetime.combine(day, time(6), UTC), number % 2 == 1
        who = (town.lead, at, "We listen a little longer.") if answered else (None, None, "")
        rows["patterns_question"].append((
            key_at(day, town.random), key, at, 4, 9, 0, 28, day - timedelta(days=28), day, "gather_more" if answered else "open", *who
        ))  # fmt: skip


def _policies(town: Large, rows: Rows) -> None:
    for kind in AssessmentKind:
        day = town.day(50)
        rows["casework_policynotice"].append((key_at(day, town.random), kind.value, "https://riverside.example/policy", day, town.lead))
