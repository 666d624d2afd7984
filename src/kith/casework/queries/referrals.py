"""Referrals this viewer may see: those that wait, one with its evidence, a young person's, and what can be chosen from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from django.db.models import BooleanField, ExpressionWrapper, Prefetch, Q, QuerySet

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer
from kith.casework.models import Alert, Case, ChildReferral, ContextReferral, ReferralContext, Referrer
from kith.casework.terms.referrals import HARM_WORDS, HarmType, ReferralState
from kith.casework.terms.saying import Answer
from kith.contexts import queries as contexts
from kith.contexts.models import Context
from kith.contexts.terms import ContextKind
from kith.encounters import queries as encounters
from kith.encounters.models import Note
from kith.people import queries as people
from kith.people.models import YoungPerson
from kith.people.rules import name_forms

FOUND = 12
FEW = 5
NEWEST = 20
MOST_PEOPLE = 60


@dataclass(frozen=True)
class ReferralPage:
    """A referral of a context, who sent it (for those who screen), the notes behind it this viewer may open, its open case."""

    referral: ContextReferral
    referrer: Referrer | None
    notes: tuple[Note, ...]
    has_others: bool
    open_case: Case | None

    @property
    def where(self) -> str:
        """What the place is called, on record or by whoever sent it."""
        return self.referral.context.name if self.referral.context else str(self.referral.place_words)

    @property
    def harms(self) -> str:
        """The kinds of harm, in words."""
        return in_words(self.referral.harm_types)

    @property
    def is_urgent(self) -> bool:
        """Did somebody say that a child is at risk now?"""
        return bool(self.referral.at_immediate_risk == Answer.YES.value)

    @property
    def waits(self) -> bool:
        """Has nobody taken it up yet?"""
        return bool(self.referral.state == ReferralState.RECEIVED.value)


def in_words(harms: Sequence[str]) -> str:
    """Kinds of harm in words, one after another."""
    return ", ".join(HARM_WORDS[HarmType(harm)] for harm in harms)


def listed(
    viewer: Viewer, *, words: str = "", state: str = "", sent_by: str = "", harm: str = "", urgent: bool = False
) -> QuerySet[ContextReferral]:
    """Referrals of contexts, newest first: those that wait, unless another state or all are asked for."""
    rows = ContextReferral.objects.visible_to(viewer).select_related("context", "referred_by")
    if state != "all":
        rows = rows.filter(state=state or ReferralState.RECEIVED.value)
    if sent_by:
        rows = rows.filter(referred_from=sent_by)
    if harm:
        rows = rows.filter(harm_types__contains=[harm])
    if urgent:
        rows = rows.filter(at_immediate_risk=Answer.YES.value)
    if words.strip():
        said = words.strip()
        rows = rows.filter(Q(context__name__icontains=said) | Q(place_words__icontains=said) | Q(reference__iexact=said))
    return cast(QuerySet[ContextReferral], rows)


def to_screen(viewer: Viewer) -> list[ContextReferral]:
    """What waits for those who screen: a child at risk now first, then what has waited longest (1 query; none for others)."""
    if not viewer.may(Resource.REFERRAL, Doing.CHANGE):
        return []
    at_risk = ExpressionWrapper(Q(at_immediate_risk=Answer.YES.value), output_field=BooleanField())
    return list(listed(viewer).order_by(at_risk.desc(), "received_at", "pk")[:FEW])


def one(viewer: Viewer, pk: UUID, doing: Doing = Doing.SEE) -> ContextReferral:
    """One referral of a context, or `Absent` (1 query)."""
    rows = ContextReferral.objects.select_related("context", "referred_by", "case")
    return cast(ContextReferral, rows.one_for(viewer, pk, doing))


def page(viewer: Viewer, pk: UUID) -> ReferralPage:
    """A referral's page, or `Absent` (at most 4 queries)."""
    referral = one(viewer, pk)
    sender = Referrer.objects.visible_to(viewer).filter(referral=referral).first()
    notes = tuple(_evidence(viewer, referral))
    others = len(notes) < min(len(referral.evidence_notes), NEWEST)
    case = Case.objects.visible_to(viewer).filter(context=referral.context, person=None, closed_at=None)
    return ReferralPage(referral, sender, notes, others, case.first() if referral.context_id else None)


def _evidence(viewer: Viewer, referral: ContextReferral) -> Sequence[Note]:
    if not referral.evidence_notes or referral.context_id is None:
        return []
    rows = encounters.notes_naming(viewer, referral.context_id).filter(pk__in=referral.evidence_notes)
    return list(rows[:NEWEST])


def places_to_choose(viewer: Viewer, *, words: str, chosen: Sequence[str] = (), near: Sequence[Context] = ()) -> list[Context]:
    """Contexts to choose from: those chosen, those near at hand, and those whose name has the words (2 queries). Never home."""
    picked = contexts.by_keys(viewer, chosen)
    found = list(contexts.listed(viewer, words=words)[:FOUND]) if words.strip() else []
    every = {one.pk: one for one in (*picked, *near, *found) if one.kind != ContextKind.HOME.value}
    return list(every.values())


def around(viewer: Viewer, person: UUID) -> list[Context]:
    """Contexts on a young person's maps and in notes about them, to begin choosing from (2 queries)."""
    on_maps = Context.objects.visible_to(viewer).filter(pk__in=contexts.latest_answers(viewer, person))
    return [*on_maps, *encounters.contexts_named_about(viewer, person)[:FOUND]]


def of_person(viewer: Viewer, person: YoungPerson) -> list[ChildReferral]:
    """The referrals about a young person, newest first, with the contexts they name (2 queries)."""
    rows = ChildReferral.objects.visible_to(viewer).filter(person=person).select_related("taken_by", "case")
    named = ReferralContext.objects.select_related("context").order_by("context__name")
    return list(rows.prefetch_related(Prefetch("contexts", queryset=named, to_attr="named"))[:NEWEST])


def young_people(viewer: Viewer, *, words: str = "") -> QuerySet[YoungPerson]:
    """Young people this viewer works with, to refer or to act for."""
    return people.young_people(viewer, words=words)


def likely(viewer: Viewer, names: Sequence[str]) -> list[YoungPerson]:
    """Young people this viewer works with whose name is among those found in a text; all of them when none is (1 query)."""
    theirs = list(YoungPerson.objects.visible_to(viewer).order_by("known_as", "id")[:MOST_PEOPLE])
    said = {name.casefold() for name in names}
    fitting = [one for one in theirs if said & {form.casefold() for form in name_forms(*_named(one))}]
    return fitting or theirs


def _named(person: YoungPerson) -> tuple[str, str, str]:
    return person.known_as, person.first_names, person.family_name


def alerts(viewer: Viewer, case: Case) -> list[Alert]:
    """What was said on a context's case of a child at risk now, newest first (1 query)."""
    return list(Alert.objects.visible_to(viewer).filter(case=case).select_related("by")[:NEWEST])


def chosen_filters(form: Any, chosen: dict[str, Any], query: Any) -> list[dict[str, str]]:
    """The filters in force in words, each with the address of the list without it."""
    said = []
    for name, value in chosen.items():
        if value:
            left = query.copy()
            left.pop(name, None)
            left.pop("page", None)
            choices = dict(getattr(form.fields[name], "choices", ()))
            said.append({"text": str(choices.get(value, form.fields[name].label)), "href": f"?{left.urlencode()}"})
    return said
