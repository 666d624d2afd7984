"""Which contexts a case is about: its own, those around it, those somebody has weighed or referred."""

from kith.access.viewers import Viewer
from kith.casework.models import Case, ReferralContext, Weight
from kith.contexts.models import Context

MOST = 40


def on_a_case(viewer: Viewer, case: Case) -> list[Context]:
    """The contexts of a case, by name: its own and what is inside it, those weighed, those its referral names (3 queries)."""
    keys = set(Weight.objects.visible_to(viewer).filter(case=case).values_list("context_id", flat=True))
    if case.person_id:
        named = ReferralContext.objects.visible_to(viewer).filter(referral__case=case)
        keys |= set(named.values_list("context_id", flat=True))
    rows = Context.objects.visible_to(viewer)
    around = rows.filter(pk=case.context_id) | rows.filter(parent_id=case.context_id) if case.context_id else rows.none()
    return list((rows.filter(pk__in=keys) | around).order_by("name")[:MOST])
