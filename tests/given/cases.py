"""Cases for stories to start from: Asif's own, and the bus station's."""

from kith.access.viewers import Viewer, standing_as_kith
from kith.accounts.models import User
from kith.casework.actions import cases as actions
from kith.casework.actions import interplay as drawing
from kith.casework.actions import meetings, parking
from kith.casework.models import Case, InterplayLink, Meeting, MeetingEntry, ParkedWorry
from kith.casework.rules.walking import CaseFacts
from kith.casework.terms.cases import CaseState
from kith.casework.terms.meetings import ConferenceType, Item, MeetingKind
from kith.casework.terms.referrals import LegalBasis
from kith.casework.terms.saying import Voice
from kith.casework.terms.weighting import Effect
from kith.contexts.models import Context
from tests.given.cast import NOON, Cast

EVERYTHING_THERE = CaseFacts(
    today=NOON.date(), is_screened=True, working_check="clear", source_kinds=frozenset({"young_person", "survey", "business"}),
    heard_young_people=True, sides_answered=frozenset({1, 2, 3}), is_weighed=True, has_proportionality=True,
    has_structural=True, goals=1, conference_closed=True, strategy_recorded=True, has_closing=True,
    told_those_who_took_part=True,
)  # fmt: skip


def place_case(cast: Cast, context: Context | None = None) -> Case:
    """Dee opens a Level 2 case on the bus station, unless another context is meant."""
    return actions.open_context_case(
        context=context or cast.bus_station, legal_basis=LegalBasis.SECTIONS_10_11, why="Named by several young people.",
        by=cast.dee, at=NOON,
    )  # fmt: skip


def asifs_case(cast: Cast) -> Case:
    """Ali opens a Level 1 case for Asif."""
    return actions.open_child_case(
        person=cast.asif, legal_basis=LegalBasis.SECTION_17, why="School and the front door referred him.", by=cast.ali,
        at=NOON,
    )  # fmt: skip


def core_group(case: Case, *, by: User) -> Meeting:
    """A core group about a young person, arranged."""
    return meetings.arrange(
        case=case, kind=MeetingKind.CORE_GROUP, when=NOON, chair_name="Sam", legal_basis=LegalBasis.SECTION_17, by=by, at=NOON
    )


def conference(case: Case, *, by: User) -> Meeting:
    """A context conference, arranged."""
    return meetings.arrange(
        case=case, kind=MeetingKind.CONTEXT_CONFERENCE, when=NOON, chair_name="Chris Ade", legal_basis=LegalBasis.SECTIONS_10_11,
        conference_type=ConferenceType.SOCIAL_CARE_CHAIRED, by=by, at=NOON,
    )  # fmt: skip


def entry(meeting: Meeting, said: str, *, by: User, item: Item = Item.FINDINGS) -> MeetingEntry:
    """Something written down at a meeting; names in it are said to be an adult's."""
    return meetings.minute(meeting=meeting, item=item, words=said, by=by, at=NOON, not_a_child=[said, "Jordan Smith"])


def parked(meeting: Meeting, *, keeper: User, by: User) -> ParkedWorry:
    """Something said of one young person, taken out of a conference for somebody to carry on."""
    found = entry(meeting, "Jordan Smith sleeps there.", by=by)
    return parking.take_out(entry=found, keeper=keeper, why="It is about one young person.", by=by, at=NOON)


def move(case: Case, *states: CaseState, by: object, facts: CaseFacts = EVERYTHING_THERE) -> Case:
    """Move a case along, one state after another, with everything it needs in place unless `facts` say otherwise."""
    for to in states:
        actions.move(case=case, to=to, why="It is time.", facts=facts, seen_moves=case.moves, by=by, at=NOON)  # type: ignore[arg-type]
    return case


TO_AN_ASSESSMENT = {
    CaseState.REFERRED: [CaseState.SCREENED, CaseState.ASSESSMENT],
    CaseState.SCREENED: [CaseState.ASSESSMENT],
    CaseState.REFERRAL: [CaseState.DECISION, CaseState.ASSESSMENT],
}


def decide_to_assess(case: Case) -> Case:
    """A case that has only begun is moved on to being assessed, by its lead."""
    return move(case, *TO_AN_ASSESSMENT.get(CaseState(case.state), []), by=case.lead)


def interplay(cast: Cast, case: Case, *, by: object) -> InterplayLink:
    """The bus station acts on the park, so somebody thinks."""
    return drawing.draw(
        case=case, from_context=cast.bus_station, to_context=cast.park, effect=Effect.UNDERMINES,
        because="men who wait there follow to the park", voice=Voice.PRACTITIONER, drawn_on=NOON.date(), by=by, at=NOON,  # type: ignore[arg-type]
    )  # fmt: skip


def seen_by(user: object, case: Case) -> bool:
    """May this user see the case at all?"""
    with standing_as_kith("looking for somebody"):
        return bool(Case.objects.visible_to(Viewer.of(user)).filter(pk=case.pk).exists())
