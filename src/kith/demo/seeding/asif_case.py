"""Asif's case, from the referral to a plan that adults carry, and the night he was away."""

from uuid import UUID

from kith.access.viewers import standing_as_kith
from kith.casework.actions import assessments, children, slavery, weighting
from kith.casework.actions.meetings import Record
from kith.casework.models import Case
from kith.casework.queries.assessing import mark_of
from kith.casework.terms.assessments import AssessmentKind
from kith.casework.terms.meetings import CareAttribution, CensusCategory, HarmLocation
from kith.casework.terms.referrals import HarmType, LegalBasis
from kith.casework.terms.saying import Answer
from kith.casework.terms.slavery import Decision, Exploitation, Grounds
from kith.contexts.models import Context
from kith.demo.seeding import assessing, planning
from kith.demo.seeding.acting import acting, ago, day, move
from kith.demo.seeding.world import Known, Riverside
from kith.demo.story import asif_case as told
from kith.demo.story import asif_plan as plan
from kith.encounters.actions import missing
from kith.encounters.terms import InterviewOffer, PoliceCategory
from kith.people.models import YoungPerson
from kith.plans.actions import safety
from kith.plans.models import SafetyPlan, SafetyPlanLine
from kith.plans.rules.safety import Line
from kith.plans.rules.safety_changes import Reason
from kith.plans.terms.safety import Because, PartOwner, Promise, Section

CHILD_IN_NEED = LegalBasis.SECTION_17
FIRST, LATER = 430, 60


def tell(town: Riverside, asif: Known) -> Case | None:
    """The whole of it, in a town that has the places it is about."""
    if not {told.BUS, told.LOT} <= town.contexts.keys():
        return None
    case = _refer(town, asif)
    places = town.contexts | {told.HOME: acting(asif.worker, weighting.home, at=ago(town, 455))}
    _assess(town, case, places)
    _a_night_away(town, asif.person)
    case = _protect(town, case, places)
    _recognise(town, asif.person)
    _keep_safe(town, asif.person)
    return case


def _refer(town: Riverside, asif: Known) -> Case:
    ali = asif.worker
    around = [town.contexts[name] for name in (told.BUS, told.PARK, told.HIGH, told.LOT) if name in town.contexts]
    referral = acting(
        ali, children.refer_child, person=asif.person, from_whom="Tannery High and the front door", legal_basis=CHILD_IN_NEED, contexts=around,
        harm_types=[HarmType.CRIMINAL_EXPLOITATION, HarmType.TRAFFICKING], they_know=Answer.YES, at=ago(town, 541, 11), **told.REFERRAL,
    )  # fmt: skip
    case: Case = referral.case
    move(town, case, "decision", told.DECIDED, by=ali, days=540)
    move(town, case, "assessment", "Ali has met his mum, and will wait for Asif.", by=ali, days=539)
    return case


def _assess(town: Riverside, case: Case, places: dict[str, Context]) -> None:
    ali = town.users["Ali R"]
    made = acting(
        ali, assessments.open_assessment, case=case, kind=AssessmentKind.CHILD_FAMILY, trigger=told.TRIGGER,
        proportionality=told.PROPORTIONALITY, questions=told.QUESTIONS, at=ago(town, 539),
    )  # fmt: skip
    assessing.hear(town, made, told.SAID)
    assessing.answer(town, made, told.ANSWERS, by=ali, days=482)
    acting(
        ali, assessments.analyse, assessment=made, questions=told.QUESTIONS, proportionality=told.PROPORTIONALITY,
        structural=told.STRUCTURAL, analysis=told.ANALYSIS, late_because="", seen=mark_of(made), at=ago(town, 480),
    )  # fmt: skip
    acting(ali, assessments.set_factors, assessment=made, factors=told.FACTORS, at=ago(town, 480, 11))
    acting(ali, assessments.complete, assessment=made, at=ago(town, 480, 12))
    move(town, case, "child_in_need", "Assessed with him; he needs services, and places that change.", by=ali, days=480)
    assessing.weigh(town, case, places, told.WEIGHED)
    assessing.draw(town, case, places, told.LINKS, by=ali, days=449)
    acting(ali, weighting.choose_first, case=case, context=places[told.BUS], together_with=places[told.LOT], rationale=told.FIRST, at=ago(town, 449, 15))


def _a_night_away(town: Riverside, asif: YoungPerson) -> None:
    """He was missing, in touch, fetched home, and asked afterwards by somebody who is nobody's colleague."""
    ali, bea = town.users["Ali R"], town.users["Bea Larkin"]
    episode = acting(
        ali, missing.report_missing, person=asif, last_seen_at=ago(town, 434, 18, 30), reported_at=ago(town, 434, 23, 10),
        police_category=PoliceCategory.HIGH, at=ago(town, 433, 8), **plan.MISSING,
    )  # fmt: skip
    for (what, who), at in ((plan.IN_TOUCH, ago(town, 433, 9, 15)), (plan.RANG, ago(town, 432, 6, 20))):
        acting(ali, missing.keep_in_touch, episode=episode, what=what, told=who, at=at)
    how, police = plan.BACK
    acting(ali, missing.come_back, episode=episode, returned_at=ago(town, 432, 10, 30), how_returned=how, seen_by_police=police, at=ago(town, 432, 11))
    talked = missing.Told(
        InterviewOffer.HELD, held_at=ago(town, 431, 16), held_by="Return home worker, Riverside Young Minds", is_independent=True,
        with_whom=("JM",), places_agreed=True, places=(town.contexts[told.BUS],), **plan.INTERVIEW,
    )  # fmt: skip
    acting(bea, missing.interview, episode=episode, told=talked, at=ago(town, 431, 18))


def _protect(town: Riverside, case: Case, places: dict[str, Context]) -> Case:
    """A strategy discussion, an enquiry, a conference on risk outside the home, a core group, the plan and its reviews."""
    ali, sam = town.users["Ali R"], town.users["Sam Okello"]
    assert case.person is not None
    case = acting(ali, children.act_now, person=case.person, why="Adults drove him to another town and told him to wait.", legal_basis=LegalBasis.SECTION_47, at=ago(town, 432, 12))
    basis = {"arranged": {"legal_basis": LegalBasis.SECTION_47}}
    harms = (HarmType.CRIMINAL_EXPLOITATION, HarmType.TRAFFICKING)
    planning.meet(town, case, plan.STRATEGY | basis, Record(harms, HarmLocation.OUTSIDE, CareAttribution.NONE), by=ali, chair=sam, places=places)
    move(town, case, "section_47_enquiry", "Made with him and his mum, about what adults did outside his home.", by=ali, days=430)
    found = Record(harms, HarmLocation.OUTSIDE, CareAttribution.NONE, CensusCategory.EMOTIONAL, day(town, 334))
    planning.meet(town, case, plan.CONFERENCE | basis, found, by=ali, chair=sam, places=places)
    move(town, case, "roth_conference", "The harm is not from the care at home.", by=ali, days=417)
    for goal in plan.GOALS:
        planning.agree(town, case, goal, by=ali, places=places)
    planning.meet(town, case, plan.CORE | basis, Record(), by=ali, chair=ali, places=places)
    move(town, case, "plan_active", "He has it on his wall, in his own words.", by=ali, days=405)
    _review(town, case, places)
    return case


def _review(town: Riverside, case: Case, places: dict[str, Context]) -> None:
    ali, sam = town.users["Ali R"], town.users["Sam Okello"]
    for review, next_one in zip(plan.REVIEWS, (246, -20), strict=True):
        basis = {"arranged": {"legal_basis": CHILD_IN_NEED}}
        planning.meet(town, case, review | basis, Record(review_on=day(town, next_one)), by=ali, chair=sam, places=places)
        move(town, case, "in_review", "Reviewed with him.", by=ali, days=review["days"] - 1)
        move(town, case, "plan_active", "It goes on, because he wants the last part done.", by=ali, days=review["days"] - 3)


def _recognise(town: Riverside, asif: YoungPerson) -> None:
    ali = town.users["Ali R"]
    referral = acting(
        ali, slavery.refer_as_victim, person=asif, referred_on=day(town, 430), exploitation=[Exploitation.CRIMINAL],
        at=ago(town, 430, 15), **plan.NRM,
    )  # fmt: skip
    for days, grounds, why in (
        (421, Grounds.REASONABLE, "What he went through fits what adults do who exploit children."),
        (240, Grounds.CONCLUSIVE, "He was exploited for crime by adults. It stays written whatever else is decided."),
    ):
        acting(ali, slavery.decide_grounds, referral=referral, grounds=grounds, decision=Decision.POSITIVE, on=day(town, days), why=why, at=ago(town, days - 2))


def _keep_safe(town: Riverside, asif: YoungPerson) -> None:
    ali, made = town.users["Ali R"], None
    for number, (days, lines, review) in enumerate(((FIRST, plan.SAFETY, FIRST - 26), (LATER, plan.SAFETY_LATER, -14))):
        made = acting(
            ali, safety.make, person=asif, lines=[_line(*one) for one in lines], made_on=day(town, days), made_with="Asif, his mum and Ali",
            review_on=day(town, review), who_set_times="Asif and his mum", do_i_agree=8 if number else 6, seen_version=number, at=ago(town, days, 18),
            reasons=_he_said_so(made),
        )  # fmt: skip
        acting(ali, safety.give_copy, plan=made, at=ago(town, days - 1, 17))


def _he_said_so(plan: SafetyPlan | None) -> dict[UUID | None, Reason]:
    """Why a later version says it otherwise: they went through it line by line."""
    with standing_as_kith("telling why a line changed"):
        keys = SafetyPlanLine.objects.filter(plan=plan).values_list("pk", flat=True)
        return {key: Reason(Because.SAID_SO) for key in keys}


def _line(section: str, promise: str, owner: str, words: str, answers: tuple[tuple[str, str], ...]) -> Line:
    whose = PartOwner.FAMILY if section == "out" else PartOwner.WORKERS
    answered = tuple(Line(Section(part), Promise.ADULTS, whose, said) for part, said in answers)
    return Line(Section(section), Promise(promise), PartOwner(owner), words, answered)
