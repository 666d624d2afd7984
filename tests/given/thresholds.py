"""A published threshold and a screened place, for stories to start from."""

from kith.access.viewers import Viewer, standing_as
from kith.casework.actions import screening, thresholds
from kith.casework.actions.screening import Found
from kith.casework.models import Case, Criterion, Screening, ThresholdStatement
from kith.casework.terms.thresholds import Met
from tests.given.cast import NOON, Cast


def published(cast: Cast) -> ThresholdStatement:
    """Dee publishes the example as Riverside's own, once."""
    with standing_as(Viewer.of(cast.dee)):
        there = ThresholdStatement.objects.filter(state="published").first()
        if there:
            return there  # type: ignore[no-any-return]
        statement = thresholds.begin_example(by=cast.dee, at=NOON)
        thresholds.name_it(statement=statement, name="Riverside’s threshold", area="Riverside", by=cast.dee, at=NOON)
        thresholds.publish(
            statement=statement, valid_from=NOON.date(), published_url="https://riverside.example/threshold", by=cast.dee, at=NOON
        )
    return statement


def screened(cast: Cast, case: Case, *met: str, evidence: str = "Three workers and the café say so.") -> Screening:
    """Dee screens a place; the criteria named by their codes are met, the others are not known."""
    statement = published(cast)
    with standing_as(Viewer.of(cast.dee)):
        criteria = list(Criterion.objects.filter(statement=statement))
        found = [Found(one.pk, Met.MET, evidence) for one in criteria if one.code in (met or ("B1",))]
        return screening.screen(case=case, statement=statement, found=found, by=cast.dee, at=NOON)
