"""Cases, the steps they have taken, and their clocks."""

from django.db import models
from django.db.models import F, Q

from kith.access.querysets import Guarded
from kith.accounts.models import User
from kith.casework.terms.cases import STATE_WORDS, CaseState, Level
from kith.casework.terms.clocks import DUE_WORDS, FEEDBACK_PROMISE
from kith.casework.terms.referrals import LEGAL_WORDS, LegalBasis
from kith.contexts.models import Context
from kith.people.models import YoungPerson

STATES = [(state.value, STATE_WORDS[state]) for state in CaseState]
BASES = [(basis.value, LEGAL_WORDS[basis]) for basis in LegalBasis]


class Case(Guarded):
    """Work with one young person (Level 1) or on one context (Level 2): never neither, never both."""

    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="cases", null=True, blank=True)
    context = models.ForeignKey(Context, on_delete=models.PROTECT, related_name="cases", null=True, blank=True)
    state = models.CharField(max_length=24, choices=STATES)
    moved_at = models.DateTimeField()
    moves = models.PositiveIntegerField(default=0)
    legal_basis = models.CharField(max_length=16, choices=BASES)
    lead = models.ForeignKey(User, on_delete=models.PROTECT, related_name="leads_cases")
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-moved_at", "id")
        constraints = [
            models.CheckConstraint(
                name="a_case_is_about_one_young_person_or_one_context",
                condition=Q(person=None, context__isnull=False) | Q(person__isnull=False, context=None),
            ),
            models.UniqueConstraint(
                name="a_context_has_one_open_case", fields=["context"], condition=Q(closed_at=None, person=None)
            ),
            models.UniqueConstraint(
                name="a_young_person_has_one_open_case", fields=["person"], condition=Q(closed_at=None, context=None)
            ),
        ]
        indexes = [
            models.Index(name="cases_by_state", fields=["state", "-moved_at"]),
            models.Index(name="cases_by_lead", fields=["lead", "-moved_at"]),
            models.Index(name="cases_newest_first", fields=["-moved_at", "id"]),
        ]

    class Keeping:
        says_nothing = {
            "id", "context", "state", "moved_at", "moves", "legal_basis", "lead", "opened_at", "closed_at",
        }  # fmt: skip
        names_someone = {"person"}

    @property
    def level(self) -> Level:
        """Level 1 around a young person, Level 2 around a context."""
        return Level.ONE if self.person_id else Level.TWO

    @property
    def standing(self) -> CaseState:
        """Where it stands, as a term."""
        return CaseState(self.state)


class OfCase(Guarded):
    """Something that belongs to a case. `person` is the case's own, so that the database can guard every row by itself."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="%(class)ss")
    person = models.ForeignKey(YoungPerson, on_delete=models.PROTECT, related_name="+", null=True, blank=True)

    class Meta(Guarded.Meta):
        abstract = True


class Step(OfCase):
    """A case moved from one state to another: who, when and why. Steps are only ever added."""

    from_state = models.CharField(max_length=24, choices=STATES, blank=True)
    to_state = models.CharField(max_length=24, choices=STATES)
    why = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ("at", "id")
        constraints = [models.CheckConstraint(name="a_step_says_why", condition=~Q(why=""))]

    class Keeping:
        says_nothing = {"id", "case", "from_state", "to_state", "by", "at"}
        names_someone = {"person"}
        tells_a_story = {"why"}


class Clock(OfCase):
    """Something that has to happen by a day. A clock that is missed is the system's, never a young person's."""

    kind = models.CharField(max_length=24, choices=list(DUE_WORDS.items()))
    starts_on = models.DateField()
    due_on = models.DateField()
    met_on = models.DateField(null=True, blank=True)
    stopped_on = models.DateField(null=True, blank=True)
    why_late = models.TextField(blank=True)

    class Meta:
        ordering = ("due_on", "id")
        constraints = [
            models.CheckConstraint(
                name="a_clock_is_due_on_or_after_it_starts", condition=Q(due_on__gte=F("starts_on"))
            ),
        ]
        indexes = [
            models.Index(
                name="clocks_running", fields=["due_on"], condition=Q(met_on=None, stopped_on=None)
            ),
        ]

    class Keeping:
        says_nothing = {"id", "case", "kind", "starts_on", "due_on", "met_on", "stopped_on"}
        names_someone = {"person"}
        tells_a_story = {"why_late"}

    @property
    def is_a_promise(self) -> bool:
        """Is it a day we promised, and no limit of a rule? It is never paused, and it outlives the case's rest."""
        return self.kind == FEEDBACK_PROMISE


class Pause(OfCase):
    """A clock stands still for a while, with the reason; what is due moves on by as many days."""

    clock = models.ForeignKey(Clock, on_delete=models.PROTECT, related_name="pauses")
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    why = models.TextField()

    class Meta:
        ordering = ("from_on", "id")
        constraints = [
            models.CheckConstraint(name="a_pause_says_why", condition=~Q(why="")),
            models.CheckConstraint(
                name="a_pause_ends_after_it_begins", condition=Q(until_on=None) | Q(until_on__gte=F("from_on"))
            ),
            models.UniqueConstraint(
                name="a_clock_is_paused_once_at_a_time", fields=["clock"], condition=Q(until_on=None)
            ),
        ]

    class Keeping:
        says_nothing = {"id", "case", "clock", "from_on", "until_on"}
        names_someone = {"person"}
        tells_a_story = {"why"}


class Alert(OfCase):
    """Somebody working on a context says that a child may be at risk now. It names nobody, and waits for nothing."""

    why = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at", "-id")
        constraints = [models.CheckConstraint(name="an_alert_says_why", condition=~Q(why=""))]

    class Keeping:
        says_nothing = {"id", "case", "by", "at"}
        names_someone = {"person"}
        tells_a_story = {"why"}
