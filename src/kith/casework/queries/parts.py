"""Friendship assessments: members as letters, the policies they stand on, and parts in young people's own files."""

from typing import cast
from uuid import UUID

from django.db.models import QuerySet

from kith.access.terms import Doing, Resource
from kith.access.viewers import Absent, Viewer
from kith.casework.models import Assessment, AssessmentKey, Member, MemberPart, PolicyNotice
from kith.casework.terms.assessments import AssessmentKind
from kith.contexts.models import Context
from kith.contexts.terms import ContextKind

MOST = 100
FRIENDS = AssessmentKind.FRIENDS_PEERS.value


def policies() -> list[PolicyNotice]:
    """Every published policy, newest first; they are for everybody (1 query)."""
    return list(PolicyNotice.objects.select_related("by")[:MOST])


def has_policy() -> bool:
    """Is a policy about friendship and peer assessments published? (1 query)"""
    return bool(PolicyNotice.objects.filter(about=FRIENDS).exists())


def members(viewer: Viewer, assessment: Assessment) -> list[Member]:
    """The members of a friendship assessment as letters; no query for any other (1 query)."""
    if assessment.kind != FRIENDS:
        return []
    return list(Member.objects.visible_to(viewer).filter(assessment=assessment))


def has_key(viewer: Viewer, assessment: Assessment) -> bool:
    """Is there still a key this viewer might open? No query for anybody or anything without one (1 query)."""
    if assessment.kind != FRIENDS or not viewer.may(Resource.MEMBER_KEY, Doing.SEE):
        return False
    return bool(AssessmentKey.objects.visible_to(viewer).filter(assessment=assessment).exists())


def member(viewer: Viewer, pk: UUID) -> Member:
    """One member as a letter, with its assessment, for those who may open the key; else `Absent` (1 query)."""
    if not viewer.may(Resource.MEMBER_KEY, Doing.SEE):
        raise Absent
    return cast(Member, Member.objects.select_related("assessment__case__context").one_for(viewer, pk))


def friendship(viewer: Viewer, pk: UUID) -> Assessment:
    """One friendship assessment, for those who look after its key; else `Absent` (1 query)."""
    if not viewer.may(Resource.MEMBER_KEY, Doing.CHANGE):
        raise Absent
    rows = Assessment.objects.filter(kind=FRIENDS).select_related("case__context")
    return cast(Assessment, rows.one_for(viewer, pk, Doing.CHANGE))


def of_person(viewer: Viewer, person: UUID) -> list[MemberPart]:
    """What contexts' cases mean for one young person, newest first (1 query)."""
    rows = MemberPart.objects.visible_to(viewer).filter(person_id=person)
    return list(rows.select_related("context", "by")[:MOST])


def contexts_with_a_case(viewer: Viewer) -> QuerySet[Context]:
    """The contexts that have a case, to choose from; never home (1 query)."""
    rows = Context.objects.visible_to(viewer).filter(cases__person=None, cases__isnull=False)
    return cast(QuerySet[Context], rows.exclude(kind=ContextKind.HOME.value).distinct())
