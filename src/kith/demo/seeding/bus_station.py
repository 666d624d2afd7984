"""The bus station's case, from a question that young people's notes raised to a plan at work."""

from kith.casework.actions import assessment_plans, assessments, meetings, referrals, screening, weighting
from kith.casework.actions.assessment_plans import Planned
from kith.casework.actions.meetings import Record
from kith.casework.models import Case, ContextReferral
from kith.casework.queries.assessing import mark_of
from kith.casework.terms.assessments import AssessmentKind
from kith.casework.terms.meetings import ConferenceType, HarmLocation, MeetingKind
from kith.casework.terms.referrals import HarmType, LegalBasis
from kith.casework.terms.thresholds import PanelDecision
from kith.contexts.terms import TimeBand
from kith.demo.seeding import assessing, planning
from kith.demo.seeding.acting import acting, ago, day, move
from kith.demo.seeding.world import Riverside
from kith.demo.story import bus_station as told
from kith.demo.story import bus_station_plan as plan
from kith.demo.town import around
from kith.partners import actions as partners
from kith.partners.models import Reach
from kith.partners.terms import Capacity, Weekday
from kith.patterns import actions as patterns
from kith.patterns.models import Question
from kith.patterns.terms import QuestionState

ASKED, REFERRED = 176, 174
TOGETHER = LegalBasis.SECTIONS_10_11


def tell(town: Riverside) -> Case | None:
    """The whole of it; nothing in a town so small that it has no bus station."""
    if told.BUS not in town.contexts:
        return None
    case = _open(town)
    _look(town, case)
    _weigh(town, case)
    _plan(town, case)
    return case


def _open(town: Riverside) -> Case:
    dee = town.users["Dee Marchetti"]
    referral = _question(town) or acting(
        dee, referrals.refer_context, context=town.contexts[told.BUS], place_words="", legal_basis=TOGETHER,
        harm_types=[HarmType.CRIMINAL_EXPLOITATION], what_worries=told.WORRY, at=ago(town, REFERRED, 11),
    )  # fmt: skip
    case = acting(dee, referrals.take_up, referral=referral, why=told.TAKE_UP, at=ago(town, 173, 10))
    screened = assessing.screen(town, case, told.FOUND, "C", told.DECIDED, days=172)
    move(town, case, "screened", "Screened against the published threshold, and decided.", by=dee, days=172)
    views = [
        screening.Said(agency, view, role=role, band=band, dissents=bool(dissent), dissent=dissent)
        for agency, role, view, band, dissent in told.VIEWS
    ]
    acting(
        dee, screening.discuss, case=case, held_on=day(town, 166), said=views, decision=PanelDecision.OPEN_LEVEL_2,
        reasons=told.REASONS, inputs=told.INPUTS, screening=screened, at=ago(town, 165, 12),
    )  # fmt: skip
    return case


def _question(town: Riverside) -> ContextReferral | None:
    """The question about it, raised by what young people's notes said by then, and answered "refer it"."""
    asked: list[Question] = patterns.ask_about(contexts=[town.contexts[told.BUS].pk], at=ago(town, ASKED, 20))
    if not asked:
        return None
    dee, at = town.users["Dee Marchetti"], ago(town, REFERRED, 11)
    acting(dee, patterns.answer, question=asked[0], answer=QuestionState.REFER, why=told.REFER, at=at)
    return acting(dee, patterns.refer, question=asked[0], what_worries=told.WORRY, at=at)


def _scan(town: Riverside) -> None:
    """Which adults are there, when, and how ready they are: asked of them during the assessment."""
    noor, at = town.users["Noor Hadley"], ago(town, 130, 12)
    for where, name, capacity, days, bands, who in around.LOOK_OUT:
        for reach in Reach.objects.filter(context=town.contexts[where], name=name, until_on=None):
            acting(
                noor, partners.say_looks_out, reach=reach, capacity=Capacity(capacity), days={Weekday(day) for day in days},
                bands={TimeBand(band) for band in bands}, said_on=at.date(), said_by=who, at=at,
            )  # fmt: skip


def _look(town: Riverside, case: Case) -> None:
    dee, ali = town.users["Dee Marchetti"], town.users["Ali R"]
    assessing.check(town, case, told.CHECK, by=dee, reader=ali, days=163)
    move(town, case, "assessment", "Four agencies decided to assess the place, and the check has been read.", by=dee, days=161)
    made = acting(
        dee, assessments.open_assessment, case=case, kind=AssessmentKind.NEIGHBOURHOOD, trigger=told.TRIGGER,
        proportionality=told.PROPORTIONALITY, questions=told.QUESTIONS, at=ago(town, 160),
    )  # fmt: skip
    acting(
        dee, assessment_plans.plan_assessment, assessment=made, planned=Planned(**told.PLANNED), feedback_on=day(town, 100),
        seen="", at=ago(town, 159, 12),
    )  # fmt: skip
    assessing.hear(town, made, told.SAID)
    assessing.visit(town, made, told.VISITS)
    _scan(town)
    assessing.answer(town, made, told.ANSWERS, by=dee, days=115)
    acting(
        dee, assessments.analyse, assessment=made, questions=told.QUESTIONS, proportionality=told.PROPORTIONALITY,
        structural=told.STRUCTURAL, analysis=told.ANALYSIS, late_because="", seen=mark_of(made), at=ago(town, 112),
    )  # fmt: skip
    acting(dee, assessments.complete, assessment=made, at=ago(town, 106))
    acting(dee, assessment_plans.keep_promise, assessment=made, told_on=day(town, 102), how=told.TOLD, at=ago(town, 102, 18))


def _weigh(town: Riverside, case: Case) -> None:
    dee, places = town.users["Dee Marchetti"], town.contexts
    assessing.weigh(town, case, places, told.WEIGHED)
    assessing.draw(town, case, places, told.LINKS, by=dee, days=117)
    acting(dee, weighting.choose_first, case=case, context=places[told.BUS], rationale=told.FIRST, at=ago(town, 110))
    move(town, case, "assessment_complete", "All sides are answered, three voices have weighed it, young people have read it.", by=dee, days=104)


def _plan(town: Riverside, case: Case) -> None:
    dee, chair, places = town.users["Dee Marchetti"], town.users["Imani Frost"], town.contexts
    for goal in plan.GOALS:
        planning.agree(town, case, goal, by=dee, places=places)
    move(town, case, "goals_set", "Four goals, two of them in young people’s own words.", by=dee, days=94)
    arranged = {"legal_basis": TOGETHER, "conference_type": ConferenceType.SOCIAL_CARE_CHAIRED}
    record = Record((HarmType.CRIMINAL_EXPLOITATION, HarmType.POLICING), HarmLocation.OUTSIDE, review_on=day(town, -10))
    planning.meet(town, case, plan.CONFERENCE | {"arranged": arranged}, record, by=dee, chair=chair, places=places)
    move(town, case, "conference_held", "Held at the Loft; no young person is named in it.", by=dee, days=74)
    move(town, case, "plan_active", "Everybody who owns a part of it has said yes.", by=dee, days=70)
    planning.interim(town, case, plan.INTERIM, by=dee, places=places)
    acting(
        dee, meetings.arrange, case=case, kind=MeetingKind.REVIEW, when=ago(town, -10, 14), where="The Loft, upstairs",
        chair=chair, chair_name=chair.name, legal_basis=TOGETHER, at=ago(town, 30),
    )  # fmt: skip
