"""The demonstration is told through the real actions, and every word of it could be read by whom it is about."""

from datetime import timedelta

import pytest
from django.db import transaction

from kith.access.viewers import Viewer, standing_as, standing_as_kith
from kith.audit import queries as audit
from kith.audit.models import Entry
from kith.casework.models import AgencyView, AssessmentPlan, Case, ContextReferral, Member
from kith.contexts.models import Context
from kith.demo import queries, starting
from kith.demo.seeding.telling import tell
from kith.demo.seeding.world import DAYS, Scale
from kith.demo.story import asif_onward, asif_outreach, asif_together
from kith.demo.town import names
from kith.encounters.models import ChronologyEntry, Draft, Feelings, Mention, Note
from kith.encounters.terms import NARRATIVE
from kith.language.rules import prompts
from kith.mapping.models import HeldWords, ReadWords, Wave
from kith.mapping.queries import safety_maps as places
from kith.mapping.queries import surveys
from kith.patterns.models import Question
from kith.people.models import OwnWord, YoungPerson
from kith.plans.models import AffectedCase, PlanAction
from kith.relationships.models import AgreementRevisit, OutreachAttempt, WorkingAgreement
from kith.relationships.queries import reaching
from kith.relationships.terms import PARTS, TOLD_OF_A_TRY
from tests.given.cast import NOON

SMALL = Scale(people=14, notes=160)
READ = {
    ChronologyEntry: ("what_happened", "what_it_meant"),
    OwnWord: ("words",),
    Feelings: ("words",),
    Question: ("why",),
    YoungPerson: ("loves", "good_at", "hopes", "trusts", "good_to_know"),
    Context: ("what_is_good", "what_worries"),
    WorkingAgreement: tuple(PARTS),
    AgreementRevisit: ("what_was_said",),
    OutreachAttempt: TOLD_OF_A_TRY,
    AssessmentPlan: ("questions", "boundaries", "safety", "information", "told_how"),
    HeldWords: ("words",),
    ReadWords: ("words",),
}
TALES = (*asif_outreach.TALES, *asif_together.TALES, *asif_onward.TALES)


@pytest.fixture(scope="module")
def riverside(django_db_setup, django_db_blocker):
    """A small Riverside, told once for all of these tests and then forgotten."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield tell(seed=7, at=NOON, scale=SMALL)
        transaction.set_rollback(True)


@pytest.fixture
def everything(riverside):
    with standing_as_kith("reading the whole demonstration"):
        yield riverside


def test_the_story_runs_for_eighteen_months_and_ends_yesterday(everything):
    days = list(Note.objects.values_list("happened_on", flat=True))
    assert max(days) == NOON.date() - timedelta(days=1)
    assert min(days) == NOON.date() - timedelta(days=541)
    assert 150 <= len(days) <= 180


def test_asifs_story_is_told_in_full(everything):
    notes = Note.objects.filter(person__known_as="Asif")
    assert notes.count() == len(TALES) >= 50
    assert OwnWord.objects.filter(person__known_as="Asif").count() >= 8
    assert ChronologyEntry.objects.filter(person__known_as="Asif").count() >= 12
    assert Draft.objects.filter(author__name="Ali R").count() == 3


def test_asif_said_twice_how_places_feel_and_the_bus_station_has_a_picture(riverside):
    ali, dee = (Viewer.of(riverside.users[name]) for name in ("Ali R", "Dee Marchetti"))
    with standing_as(ali):
        page = places.page(ali, YoungPerson.objects.get(known_as="Asif").pk, today=NOON.date())
    with standing_as(dee):
        area = places.area(dee, riverside.contexts["Riverside Bus Station"].pk, today=NOON.date())
    assert len(page.days) == 2
    assert area.picture is not None
    assert area.picture.cells.keys() >= {("evening", "not_safe")}
    assert min(area.picture.cells.values()) >= 3


def test_ali_reached_out_to_asif_in_many_ways_and_they_agreed_how_they_work(riverside):
    sam = Viewer.of(riverside.users["Sam Okello"])
    with standing_as(sam):
        asif = YoungPerson.objects.get(known_as="Asif")
        ours = reaching(sam, asif, today=NOON.date())
        versions = [(one.version, one.agreed_how) for one in WorkingAgreement.objects.filter(person=asif)]
    assert (ours.tried.times, ours.tried.ways, ours.differently) == (10, 4, "")
    assert versions == [(2, "signed"), (1, "spoken")]


def test_acts_happened_when_they_happened(everything):
    written = {entry.about: entry.at for entry in Entry.objects.filter(verb="encounters.write")}
    assert all(written[note.pk] == note.written_at for note in Note.objects.all())
    assert Entry.objects.order_by("at").first().at.date() == NOON.date() - timedelta(days=DAYS)


def test_the_audit_of_the_demonstration_holds(everything):
    assert list(audit.faults()) == []


def test_the_bus_station_was_referred_because_several_young_people_named_it(everything):
    question = Question.objects.get(context__name="Riverside Bus Station", state="refer")
    assert question.people >= 3
    assert ContextReferral.objects.get(question=question.pk).evidence_notes
    teams = Mention.objects.filter(key=question.context_id).values_list("note__author__team__name", flat=True).distinct()
    assert len(teams) >= 3


def test_a_place_waits_for_dees_answer(everything):
    assert Question.objects.filter(state="open").exists()


def test_what_a_note_names_is_what_its_words_say(everything):
    mentions = list(Mention.objects.select_related("note", "context"))
    assert len(mentions) > 100
    assert all(getattr(m.note, m.field)[m.start : m.end] == m.surface for m in mentions)


def test_another_teams_worker_cannot_tell_that_asif_exists(riverside):
    noor = Viewer.of(riverside.users["Noor Hadley"])
    with standing_as(noor):
        assert not YoungPerson.objects.filter(known_as="Asif").exists()
        assert not Note.objects.filter(person__known_as="Asif").exists()


def test_what_ali_felt_is_for_ali_and_sam(riverside):
    for name, sees in (("Ali R", True), ("Sam Okello", True), ("Bea Larkin", False), ("Dee Marchetti", False)):
        with standing_as(Viewer.of(riverside.users[name])):
            assert Feelings.objects.filter(author__name="Ali R").exists() is sees


def texts():
    """Everything anybody reads in the demonstration."""
    for note in Note.objects.all():
        yield from (getattr(note, name) for name in (*NARRATIVE, "mood_arrive", "mood_leave", "known_because"))
    for model, columns in READ.items():
        for found in model.objects.values_list(*columns):
            yield from found


def test_no_text_of_the_demonstration_would_be_worded_another_way(everything):
    assert [(prompt.surface, text) for text in texts() for prompt in prompts(text)] == []


def test_no_text_has_a_gap_left_in_it(everything):
    assert [text for text in texts() if "{" in text or "[[" in text or "  " in text] == []


def test_nobody_in_it_is_anybody(everything):
    invented = {name for of in names.FIRST.values() for name in of} | {"Asif"}
    for person in YoungPerson.objects.all():
        assert person.known_as in invented
        assert person.family_name in {*names.FAMILY, "K"}
    assert all(len(m.initials) == 2 for m in Mention.objects.filter(kind="initials"))


def test_the_town_lies_on_open_sea(everything):
    for context in Context.objects.exclude(geometry=None):
        assert 3.1 < context.longitude < 3.3
        assert 55.8 < context.latitude < 56.0


def test_the_cast_is_offered_only_where_kith_demo_started_the_process(riverside, monkeypatch):
    monkeypatch.delenv(starting.MARK, raising=False)
    assert queries.is_marked()
    assert queries.cast() == []
    monkeypatch.setenv(starting.MARK, "1")
    assert not queries.is_demonstration(), "a variable left over from another process opens nothing"
    environment = {}
    starting.begin(environment)
    monkeypatch.setenv(starting.MARK, environment[starting.MARK])
    offered = queries.cast()
    assert [user.name.split()[0] for user, _ in offered] == ["Ali", "Sam", "Noor", "Dee", "Dana", "Ade", "Priya"]
    assert all(words for _, words in offered)


@pytest.mark.django_db
def test_a_database_without_the_mark_offers_nobody(cast, monkeypatch):
    environment = {}
    starting.begin(environment)
    monkeypatch.setenv(starting.MARK, environment[starting.MARK])
    assert queries.cast() == []


@pytest.mark.django_db
def test_the_same_seed_tells_the_same_story():
    def told(seed):
        with transaction.atomic():
            tell(seed=seed, at=NOON, scale=Scale(people=3, notes=20, contexts=20))
            with standing_as_kith("comparing"):
                columns = ("happened_on", "person__known_as", *NARRATIVE)
                found = list(Note.objects.order_by("happened_on", "text").values_list(*columns))
            transaction.set_rollback(True)
        return found

    first = told(7)
    assert first == told(7)
    assert first != told(8)


def test_three_cases_around_contexts_stand_at_different_stages(everything):
    states = dict(Case.objects.filter(person=None).values_list("context__name", "state"))
    assert states == {"Riverside Bus Station": "plan_active", "Tannery High": "assessment", "The bench lot": "assessment"}
    assert AgencyView.objects.filter(dissents=True).exclude(dissent="").exists()
    assert Member.objects.filter(young_person_told="not_yet").exclude(why_not_told="").exists()


def test_asifs_case_is_at_work_and_adults_carry_it(everything):
    his = Case.objects.get(person__known_as="Asif")
    owners = list(PlanAction.objects.filter(case=his).values_list("owner", flat=True))
    theirs = [owner for owner in owners if owner in ("young_person", "parent_carer")]
    assert his.state == "plan_active"
    assert theirs
    assert len(theirs) <= 0.4 * len(owners)
    assert AffectedCase.objects.filter(context_case__context__name="Riverside Bus Station").count() == 3


def test_the_survey_of_the_bus_station_says_what_the_story_says_of_it(riverside):
    noor = Viewer.of(riverside.users["Noor Hadley"])
    with standing_as(noor):
        again, first = Wave.objects.all()
        results = surveys.results_of(noor, surveys.wave(noor, again.pk))
        before = surveys.results_of(noor, surveys.wave(noor, first.pk))
        waiting = surveys.wave_line(noor, again.pk, NOON.date()).waiting
    assert results is not None
    assert before is not None
    said = {one.item.code: one for one in results.sentences}
    assert [one.said for one in before.sentences][1:3] == ["23 of 64 agree (36%)", "29 of 64 agree (45%)"], "as its assessment says"
    assert said["safe_dark"].change.says == "Higher than before; could be chance"
    assert said["adult_to_go_to"].change.says == "Higher than before; more than chance would explain"
    assert waiting == 2
    assert any(table.lines for table in results.tables)
