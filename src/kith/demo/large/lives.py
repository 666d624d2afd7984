"""What stands beside the notes and cases of young people: how places feel, plans, reaching out, times missing, referrals."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from kith.demo.large.cases import EVERY_YOUNG_PERSON, Rows
from kith.demo.large.town import DAYS, Large, Somebody, key_at

EVERY_WITH_A_MAP, EVERY_REACHED_OUT_TO, EVERY_MISSING, EVERY_REFERRED_ON = 2, 2, 5, 35  # of each worker's
MARKED, ATTEMPTS, EPISODES, VERSIONS, STILL_AWAY = 5, 8, 3, 2, 10
COLUMNS = {
    "mapping_safetymark": (
        "id, person_id, context_id, feel, bands, with_whom, why, what_helps, who_helps, share, chosen_at, made_on, made_with, by_id, at"
    ),
    "relationships_workingagreement": (
        "id, person_id, version, what_we_do, stays_between_us, must_share, can_stop, complain_or_see, who_else, agreed_how, made_with, "
        "made_on, by_id, at"
    ),
    "relationships_agreementrevisit": "id, agreement_id, person_id, revisited_on, why, what_was_said, by_id, at",
    "relationships_outreachattempt": (
        "id, person_id, tried_at, channel, offered, offered_words, came_back, learnt, next_try, how_different, by_id, at"
    ),
    "encounters_missingepisode": (
        "id, person_id, last_seen_at, last_seen_where, reported_by, reported_at, police_category, returned_at, how_returned, "
        "seen_by_police, in_touch, by_id, at"
    ),
    "encounters_returninterview": (
        "id, episode_id, person_id, offer, why_not, held_at, held_by, is_independent, before, during, after, pushed_or_pulled, "
        "what_harmed, feels_now, would_help, own_words, places_agreed, with_whom, by_id, at"
    ),
    "encounters_interviewplace": "id, interview_id, person_id, context_id",
    "plans_safetyplan": "id, person_id, version, made_on, made_with, do_i_agree, who_set_times, review_on, by_id",
    "plans_safetyplanline": "id, plan_id, person_id, section, owner, promise, words, answers_id",
    "plans_safetyplanchange": "id, plan_id, person_id, line_id, became_id, because, asked_on, said",
    "casework_childreferral": (
        "id, person_id, case_id, received_at, came_as, from_whom, taken_by_id, legal_basis, what_worries, what_is_good, harm_types, "
        "friends, school, neighbourhood, online, home, contexts_not_known, young_person_view, parent_view, they_know"
    ),
    "casework_referralcontext": "id, referral_id, person_id, context_id",
    "casework_nrmreferral": (
        "id, person_id, referred_on, reference, first_responder, exploitation, indicators, to_a_pilot_panel, told_young_person, by_id"
    ),
    "casework_nrmdecision": "id, referral_id, person_id, grounds, decision, \"on\", why, by_id, at",
    "casework_memberpart": "id, person_id, context_id, words, by_id, at",
}  # fmt: skip
FEELS = ("safe", "depends", "not_safe", "safe")
SHARES = ("add_to_area_picture", "my_plan_people", "add_to_area_picture", "just_us")
BANDS = ("after_school", "evening", "daytime", "weekend")
CAME_BACK = ("no_reply", "seen", "replied", "met")
PROMISES = (
    ("places", "I go by the front of the station", "Somebody they know stands there at half past three."),
    ("people", "I ring one of my three people", "They keep their phone on until midnight, and take turns."),
    ("routes", "I take the early bus on Thursdays", "The driver is told whom to call, and waits."),
    ("unsafe", "I go into the kiosk", "The kiosk’s owner rings a worker and lets them sit."),
)  # fmt: skip
SAID = ("places", "The library is quiet, and warm.")


def gathered(town: Large, cases: Rows) -> Rows:
    """The rows of every table."""
    rows: Rows = {table: [] for table in COLUMNS}
    own = {row[1]: row[0] for row in cases["casework_case"] if row[1]}
    for number, one in enumerate(town.young):
        turn = number // len(town.workers)
        if turn % EVERY_WITH_A_MAP == 0:
            _marks(town, rows, one)
        if turn % EVERY_REACHED_OUT_TO == 0:
            _reaching(town, rows, one)
            _agreements(town, rows, one)
        if turn % EVERY_MISSING == 0:
            _missing(town, rows, one, is_away=turn % (EVERY_MISSING * STILL_AWAY) == 0)
        if number % EVERY_YOUNG_PERSON == 0:
            _safety(town, rows, one)
            _referral(town, rows, one, own.get(one.key))
        if turn % EVERY_REFERRED_ON == 0:
            _slavery(town, rows, one)
    return rows


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(15), UTC)


def _places(one: Somebody) -> list[UUID]:
    """The places this young person speaks of, each once."""
    return [UUID(key) for key in dict.fromkeys(thing.key for things in one.speaks.places.values() for thing in things)]


def _marks(town: Large, rows: Rows, one: Somebody) -> None:
    places, random = _places(one), town.random
    for place in random.sample(places, min(MARKED, len(places))):
        day, turn = town.day(DAYS - 40 - random.randrange(300)), random.randrange(4)
        rows["mapping_safetymark"].append((
            key_at(day, random), one.key, place, FEELS[turn], [BANDS[turn], BANDS[(turn + 1) % 4]], "friends", "It is lit, and people stop to talk.",
            "That somebody is there.", "", SHARES[random.randrange(4)], _moment(day), day, one.known_as, one.worker, _moment(day),
        ))  # fmt: skip


def _reaching(town: Large, rows: Rows, one: Somebody) -> None:
    for turn in range(ATTEMPTS):
        day = town.day(DAYS - 3 - 9 * turn - town.random.randrange(7))
        rows["relationships_outreachattempt"].append((
            key_at(day, town.random), one.key, _moment(day), ("street", "text", "home", "school")[turn % 4], ["food", "hello"], "",
            CAME_BACK[turn % 4], "Mornings are too early.", "We come by on Thursday, without asking anything.", "We go where they are.",
            one.worker, _moment(day),
        ))  # fmt: skip


def _agreements(town: Large, rows: Rows, one: Somebody) -> None:
    for version in range(1, VERSIONS + 1):
        day = town.day(DAYS - 400 + 150 * version)
        key = key_at(day, town.random)
        rows["relationships_workingagreement"].append((
            key, one.key, version, "We meet on Thursdays and cook.", "Who their friends are.", "If somebody may be hurt. They hear it first.", "Asking about home.",
            "Ring the number on the card.", "", "spoken", one.known_as, day, one.worker, _moment(day),
        ))  # fmt: skip
        later = day + timedelta(days=30)
        rows["relationships_agreementrevisit"].append(
            (key_at(later, town.random), key, one.key, later, "time_passed", "It still fits.", one.worker, _moment(later))
        )


def _missing(town: Large, rows: Rows, one: Somebody, *, is_away: bool) -> None:
    for turn in range(EPISODES):
        day = town.day(DAYS - 1 - 60 * turn)
        seen, away = _moment(day), is_away and turn == 0
        key, back = key_at(day, town.random), None if away else seen + timedelta(hours=9)
        rows["encounters_missingepisode"].append((
            key, one.key, seen, "By the library", "Their carer", seen + timedelta(hours=3), "medium", back, "" if away else "They rang, and were fetched.",
            "", "We text every two hours.", one.worker, seen + timedelta(hours=4),
        ))  # fmt: skip
        if back:
            _talk(town, rows, one, key, back + timedelta(days=1))


def _talk(town: Large, rows: Rows, one: Somebody, episode: UUID, at: datetime) -> None:
    key = key_at(at.date(), town.random)
    rows["encounters_returninterview"].append((
        key, episode, one.key, "held", "", at, "Somebody they chose", True, "It was loud at home.", "They sat at the station.", "They slept.",
        "It was somewhere to be.", "", "Tired.", "A place that is open late.", "I just wanted it quiet.", True, [], one.worker, at,
    ))  # fmt: skip
    for place in _places(one)[:2]:
        rows["encounters_interviewplace"].append((key_at(at.date(), town.random), key, one.key, place))


def _safety(town: Large, rows: Rows, one: Somebody) -> None:
    before: list[UUID] = []
    for version in range(1, VERSIONS + 1):
        day = town.day(DAYS - 180 + 70 * version)
        plan = key_at(day, town.random)
        rows["plans_safetyplan"].append((plan, one.key, version, day, one.known_as, 7, "We set them together", day + timedelta(days=28), one.worker))
        mine = _lines(town, rows, one, plan, day)
        if before:
            rows["plans_safetyplanchange"].append((key_at(day, town.random), plan, one.key, before[0], mine[0], "said_so", None, "The other way is better lit."))
        before = mine


def _lines(town: Large, rows: Rows, one: Somebody, plan: UUID, day: date) -> list[UUID]:
    """One version's lines; returns the keys of the young person's own."""
    mine, lines = [], rows["plans_safetyplanline"]
    lines.append((key_at(day, town.random), plan, one.key, SAID[0], "young_person", "said", SAID[1], None))
    for section, promise, answer in PROMISES:
        key = key_at(day, town.random)
        lines.append((key, plan, one.key, section, "young_person", "mine", promise, None))
        lines.append((key_at(day, town.random), plan, one.key, section, "workers", "adults", answer, key))
        mine.append(key)
    return mine


def _referral(town: Large, rows: Rows, one: Somebody, case: UUID | None) -> None:
    for turn in range(2):
        day = town.day(DAYS - 500 + 30 * turn)
        key = key_at(day, town.random)
        rows["casework_childreferral"].append((
            key, one.key, case if turn else None, _moment(day), "referral" if turn else "contact", "A teacher", one.worker, "section_17", "They are tired, and money is short at home.",
            "They look after their brother.", ["child_criminal_exploitation"], "Two friends", "They like art", "By the station", "", "", "", "It is loud.", "We need help.", "yes",
        ))  # fmt: skip
        for place in _places(one)[:3]:
            rows["casework_referralcontext"].append((key_at(day, town.random), key, one.key, place))


def _slavery(town: Large, rows: Rows, one: Somebody) -> None:
    day = town.day(DAYS - 200)
    key = key_at(day, town.random)
    rows["casework_nrmreferral"].append(
        (key, one.key, day, "", "Greater Riverside", ["criminal"], "Older people sent them by train.", False, "They heard it first.", one.worker)
    )
    for turn, grounds in enumerate(("reasonable_grounds", "conclusive_grounds")):
        on = day + timedelta(days=5 + 120 * turn)
        rows["casework_nrmdecision"].append((key_at(on, town.random), key, one.key, grounds, "positive", on, "It is what happened.", one.worker, _moment(on)))
    rows["casework_memberpart"].append(
        (key_at(day, town.random), one.key, _places(one)[0], "They keep the peace among their friends.", one.worker, _moment(day))
    )

