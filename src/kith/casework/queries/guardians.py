"""Which adults look out for young people in the context of an assessment, by part of the week."""

from collections.abc import Sequence

from kith.casework.models import Assessment, Observation
from kith.casework.rules.guardians import Adult, Coverage, Visit, coverage
from kith.casework.terms.assessments import AssessmentKind
from kith.contexts.terms import TimeBand
from kith.partners import queries as partners

SCANNED = {AssessmentKind.NEIGHBOURHOOD.value, AssessmentKind.SCHOOL.value}


def scan(assessment: Assessment, visits: Sequence[Observation]) -> Coverage | None:
    """Adults and young people by part of the week; None for an assessment that is not about a place or school (1 query)."""
    context = assessment.case.context_id
    if context is None or assessment.kind not in SCANNED:
        return None
    adults = [Adult(one.capacity, one.there) for one in partners.guardians(context)]
    return coverage(adults, [Visit(TimeBand(one.band), one.has_young_people) for one in visits])
