"""Every address, every method, everybody: what the policy table says is what happens, and each try leaves one audit row."""

from typing import Any
from uuid import uuid4

import pytest
from django.urls import get_resolver, reverse
from tests.given import assessments
from tests.given import cases as given
from tests.given import plans as planned
from tests.given import referrals as given_referrals
from tests.given import surveys as given_surveys
from tests.given import thresholds as given_thresholds
from tests.given.cast import NOON, Cast
from tests.given.missing import asif_missing
from tests.given.relations import EVERYWHERE, allowed
from tests.given.relationships import asifs_agreement, attempt
from tests.given.safety_maps import marked
from tests.given.schools import listed, owing
from tests.given.slavery import asif_referred
from tests.laws.test_shape import patterns

from kith.access.terms import Doing, Resource
from kith.access.viewers import standing_as_kith
from kith.accounts.models import Supervision
from kith.audit.acts import act
from kith.audit.models import Entry
from kith.casework.actions import meetings
from kith.casework.models import Clock, Screening
from kith.casework.terms.assessments import AssessmentKind
from kith.casework.terms.meetings import Item
from kith.contexts import actions as contexts
from kith.contexts.actions import Drawn
from kith.contexts.terms import Effect
from kith.encounters import actions, drafts
from kith.encounters.actions import Written
from kith.partners import actions as partners
from kith.partners.terms import ReachKind
from kith.patterns.models import Question
from kith.people import actions as people
from kith.people.models import Allocation
from kith.people.terms import IdentifierKind, Tie
from kith.relationships import actions as relationships
from kith.relationships.terms import WhyRevisited

BACKEND = "django.contrib.auth.backends.ModelBackend"
ANSWERED = {200, 204, 302, 405, 409, 422}
NOT_ONE_RECORD = {"organisation"}


def addresses() -> list[tuple[str, Any]]:
    """Every address that stands behind the gate, by its name."""
    found = []
    for address, entry in patterns(get_resolver()):
        if entry.callback.kith_gate is not None:
            found.append((address, entry))
    return found


ADDRESSES = addresses()


@pytest.fixture
def records(cast: Cast) -> dict[str, Any]:
    """One record of each kind, all about Asif or by Ali, under the names that addresses use."""
    note = actions.write(
        person=cast.asif,
        written=Written(text="We rode out.", happened_on=NOON.date(), feelings="Hopeful."),
        by=cast.ali,
        at=NOON,
    )
    draft = uuid4()
    drafts.keep(draft_id=draft, content={"text": "Not finished"}, version=0, by=cast.ali, at=NOON, person=cast.asif.pk)
    world = contexts.draw_world(
        person=cast.asif,
        places=[Drawn(cast.park, 2, Effect.KEEPS_SAFE)],
        drawn_on=NOON.date(),
        drawn_with="Asif",
        by=cast.ali,
        at=NOON,
    )
    said = people.quote(person=cast.asif, words="I like it there.", said_on=NOON.date(), by=cast.ali, at=NOON)
    family = people.add_family(person=cast.asif, name="His mother", tie=Tie.MOTHER, by=cast.ali, at=NOON)
    number = people.identify(person=cast.asif, kind=IdentifierKind.LA_CHILD_ID, value="R1", by=cast.ali, at=NOON)
    reach = partners.say_reach(context=cast.bus_station, kind=ReachKind.VISITS, name="Priya", by=cast.ali, at=NOON)
    question = Question(
        context=cast.bus_station, raised_at=NOON, people=2, notes=3, days=90, first_on=NOON.date(), last_on=NOON.date()
    )
    with act("patterns.ask", by=None, at=NOON, about=cast.bus_station):
        question.save()
    agreed, _ = asifs_agreement(cast), attempt(cast)
    relationships.revisit(
        agreement=agreed, revisited_on=NOON.date(), why=WhyRevisited.THEY_ASKED, by=cast.ali, at=NOON
    )
    case, episode = given.asifs_case(cast), asif_missing(cast)
    meeting = given.core_group(case, by=cast.ali)
    attendance = meetings.invite(meeting=meeting, name="School", by=cast.ali, at=NOON)
    interplay = given.interplay(cast, case, by=cast.ali)
    about_a_place = given.place_case(cast)
    friendship = assessments.friends(about_a_place, cast)
    parked = given.parked(given.conference(about_a_place, by=cast.dee), keeper=cast.ali, by=cast.dee)
    plan, tie = planned.whole(case, cast.ali), planned.tied(case, about_a_place, cast.ali)
    referral, statement = given_referrals.bus_station(cast), given_thresholds.published(cast)
    wave = given_surveys.wave(cast)
    given_surveys.answered(wave, words="By the lifts.")
    assessment, items = assessments.opened(case, AssessmentKind.CHILD_FAMILY, by=cast.ali), listed(cast)
    screening = Screening(case=case, person=cast.asif, statement=statement, suggested="A", by=cast.ali, at=NOON)
    with act("casework.screen", by=None, at=NOON, about=screening):
        screening.save()
    with standing_as_kith("finding it"):
        clock = Clock.objects.filter(case=case).first()
        allocation = Allocation.objects.get(person=cast.asif, worker=cast.cole)
        supervision = Supervision.objects.get(worker=cast.ali)
    return {
        "person": cast.asif.pk, "note": note.pk, "draft": draft, "context": cast.bus_station.pk, "question": question.pk,
        "vehicle": cast.golf.pk, "number": number.pk, "reach": reach.pk, "adult": cast.adult.pk, "organisation": cast.riverside.pk, "world": world.pk,
        "supervision": supervision.pk, "said": said.pk, "family": family.pk, "allocation": allocation.pk, "user": cast.ali.pk, "account": cast.cole.pk,
        "case": case.pk, "clock": clock.pk, "meeting": meeting.pk, "attendance": attendance.pk, "parked": parked.pk,
        "entry": given.entry(meeting, "He was heard.", by=cast.ali, item=Item.YOUNG_PEOPLE_SAY).pk, "episode": episode.pk,
        "nrm": asif_referred(cast).pk, "interplay": interplay.pk, "friendship": friendship.pk,
        "assessment": assessment.pk, "element": "health", "component": "goals",
        "check": assessments.stopped(case, by=cast.cole).pk, "member": assessments.members(friendship)[0].pk,
        "referral": referral.pk, "statement": statement.pk, "band": statement.bands.first().pk,
        "criterion": statement.criteria.first().pk, "screening": screening.pk,
        "tie": tie.pk, "mark": marked(cast.asif, cast.bus_station, by=cast.ali).pk,
        "items": items.pk, "item": items.items.first().pk,
        "school_answer": owing(assessment, items.items.first(), by=cast.ali).pk,
        "survey": wave.survey_id, "wave": wave.pk, "held": given_surveys.held()[0].pk, **plan,
    }  # fmt: skip


def keys_of(entry: Any) -> list[str]:
    return list(entry.pattern.converters)


def rows() -> int:
    with standing_as_kith("counting"):
        return int(Entry.objects.count())


@pytest.mark.django_db
@pytest.mark.parametrize("who", [*EVERYWHERE, "nobody"])
def test_every_address_answers_each_of_them_as_the_policy_says(who: str, client, cast: Cast, records):
    if who != "nobody":
        client.force_login(getattr(cast, who), backend=BACKEND)
    wrong = []
    for address, entry in ADDRESSES:
        kwargs = {key: records[key] for key in keys_of(entry)}
        url = "/" + _fill(address, kwargs)
        for method in ("get", "post"):
            before = rows()
            answer = getattr(client, method)(url)
            wrong += _judge(who, entry, method, url, answer, rows() - before, bool(kwargs))
    assert not wrong, "\n".join(wrong)


def _fill(address: str, kwargs: dict[str, Any]) -> str:
    for key, value in kwargs.items():
        address = address.replace(f"<uuid:{key}>", str(value)).replace(f"<slug:{key}>", str(value))
    return address


def _judge(
    who: str, entry: Any, method: str, url: str, answer: Any, written: int, one: bool, *, nameless: bool = False
) -> list[str]:
    gate = entry.callback.kith_gate
    if who == "nobody":
        sent = answer.status_code == 302 and answer.url.startswith("/sign-in/")
        return [] if sent and written == 0 else [f"{method} {url}: nobody got {answer.status_code}"]
    may = allowed(
        who, gate.resource, gate.doing, to_a_record=one and gate.resource not in _KINDS, nameless=nameless
    )
    expected = ANSWERED if may else {404}
    found = []
    if answer.status_code not in expected:
        found.append(
            f"{method} {url}: {who} got {answer.status_code}, where {gate.resource}.{gate.doing} is {'allowed' if may else 'refused'}"
        )
    due = 0 if may and gate.unrecorded else 1
    if written != due:
        found.append(f"{method} {url}: {who} left {written} audit rows, not {due}")
    return found


_KINDS = {
    Resource.CONTEXT,
    Resource.VEHICLE,
    Resource.ORGANISATION,
    Resource.QUESTION,
    Resource.ACCOUNT,
    Resource.ACT,
    Resource.OWN_WORK,
    Resource.REFERRAL,
    Resource.REFERRER,
    Resource.THRESHOLD,
    Resource.MEMBER_KEY,
    Resource.SURVEY,
    Resource.SURVEY_ANSWER,
    Resource.HELD_WORDS,
}


@pytest.fixture
def places(cast: Cast) -> dict[str, Any]:
    """Records of the same kinds about the bus station, under the same names: they name no young person."""
    case = given.place_case(cast)
    meeting = given.conference(case, by=cast.dee)
    attendance = meetings.invite(meeting=meeting, name="Priya", by=cast.dee, at=NOON)
    assessment, check = assessments.of_place(case, by=cast.dee), assessments.check(case, by=cast.dee)
    screening, item = given_thresholds.screened(cast, case), listed(cast).items.first()
    with standing_as_kith("finding it"):
        clock = Clock.objects.filter(case=case).first()
    return {
        "case": case.pk, "clock": clock.pk, "meeting": meeting.pk, "attendance": attendance.pk, "screening": screening.pk,
        "interplay": given.interplay(cast, case, by=cast.dee).pk, "assessment": assessment.pk, "element": "presence", "check": check.pk, "component": "visits",
        "entry": given.entry(meeting, "It is dark.", by=cast.dee).pk, "item": item.pk,
        "school_answer": owing(assessment, item, by=cast.dee).pk, **planned.whole(case, cast.dee),
    }  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("who", EVERYWHERE)
def test_what_is_about_a_place_answers_each_of_them_as_the_policy_says(who: str, client, cast: Cast, places):
    client.force_login(getattr(cast, who), backend=BACKEND)
    wrong = []
    for address, entry in ADDRESSES:
        keys = keys_of(entry)
        if "case" not in keys or not set(keys) <= places.keys():
            continue
        url = "/" + _fill(address, {key: places[key] for key in keys})
        for method in ("get", "post"):
            before = rows()
            answer = getattr(client, method)(url)
            wrong += _judge(who, entry, method, url, answer, rows() - before, True, nameless=True)
    assert not wrong, "\n".join(wrong)


@pytest.mark.django_db
def test_what_is_forbidden_answers_exactly_like_what_does_not_exist(client, cast: Cast, records):
    client.force_login(cast.noor, backend=BACKEND)
    told = set()
    for address, entry in ADDRESSES:
        keys = keys_of(entry)
        gate = entry.callback.kith_gate
        if not keys or allowed("noor", gate.resource, gate.doing, to_a_record=True):
            continue
        theirs = client.get("/" + _fill(address, {key: records[key] for key in keys}))
        nobodys = client.get("/" + _fill(address, {key: uuid4() for key in keys}))
        nowhere = client.get("/there-is-no-such-page/")
        assert theirs.status_code == nobodys.status_code == nowhere.status_code == 404, address
        assert theirs.content == nobodys.content == nowhere.content, address
        told.add((theirs.headers.items() <= nobodys.headers.items(), theirs.content))
    assert len(told) == 1


@pytest.mark.django_db
def test_an_address_has_a_name_to_link_to():
    for address, entry in ADDRESSES:
        assert entry.name, address
    assert reverse("my-work") == "/"
    assert Doing.SEE
