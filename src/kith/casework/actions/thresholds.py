"""A threshold statement is begun, written, published with a day and an address, and followed by a new version."""

from datetime import date, datetime
from typing import Any

from django.db.models import Max

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.models import User
from kith.audit.acts import act
from kith.casework.models import Criterion, ThresholdBand, ThresholdStatement
from kith.casework.rules import thresholds
from kith.casework.terms.example_threshold import BANDS, CRITERIA, EXAMPLE_AREA, EXAMPLE_NAME
from kith.casework.terms.thresholds import CriterionKind, StatementState
from kith.foundation.refusals import Refused

PUBLISHED = "This version is published and is never rewritten. Begin a new version from it."


def begin_example(*, by: User, at: datetime) -> ThresholdStatement:
    """Begin a first statement from the example, marked as one until somebody has named it for their area."""
    require(Viewer.of(by), Resource.THRESHOLD, Doing.ADD)
    with act("casework.begin_threshold", by=by, at=at) as doing:
        statement = _draft(name=EXAMPLE_NAME, area=EXAMPLE_AREA, is_an_example=True)
        doing.about, doing.facts = statement.pk, ["example"]
        bands = {code: _band(statement, code, name, response) for code, name, response in BANDS}
        for code, band, kind, text in CRITERIA:
            Criterion.objects.create(statement=statement, band=bands[band], code=code, kind=kind.value, text=text)
    return statement


def follow(*, statement: ThresholdStatement, by: User, at: datetime) -> ThresholdStatement:
    """Begin a new version with the same bands and criteria; the old one stays as it is."""
    require(Viewer.of(by), Resource.THRESHOLD, Doing.ADD)
    with act("casework.begin_threshold", by=by, at=at) as doing:
        newer = _draft(name=statement.name, area=statement.area, is_an_example=statement.is_an_example)
        doing.about, doing.facts = newer.pk, [f"follows version {statement.version}"]
        bands = {old.pk: _band(newer, old.code, old.plain_name, old.response) for old in statement.bands.order_by("code")}
        for old in Criterion.objects.filter(statement=statement).order_by("code"):
            Criterion.objects.create(
                statement=newer, band=bands[old.band_id], code=old.code, kind=old.kind, text=old.text
            )
    return newer


def _draft(**told: Any) -> ThresholdStatement:
    latest = ThresholdStatement.objects.aggregate(latest=Max("version"))["latest"] or 0
    if ThresholdStatement.objects.filter(state=StatementState.DRAFT.value).exists():
        raise Refused("A version is being written already. Finish that one first.")
    statement = ThresholdStatement(version=latest + 1, **told)
    statement.save(force_insert=True)
    return statement


def _band(statement: ThresholdStatement, code: str, name: str, response: str) -> ThresholdBand:
    return ThresholdBand.objects.create(  # type: ignore[no-any-return]
        statement=statement, code=code, plain_name=name, response=response
    )


def _still_written(statement: ThresholdStatement, by: User) -> None:
    require(Viewer.of(by), Resource.THRESHOLD, Doing.CHANGE)
    if statement.state != StatementState.DRAFT.value:
        raise Refused(PUBLISHED)


def name_it(*, statement: ThresholdStatement, name: str, area: str, by: User, at: datetime) -> None:
    """Say what a statement is called and for which area it is; from then on it is an authority's own."""
    _still_written(statement, by)
    if not name.strip() or not area.strip():
        raise Refused("Give it a name and an area.", field="name")
    with act("casework.name_threshold", by=by, at=at, about=statement):
        statement.name, statement.area = name.strip(), area.strip()
        statement.is_an_example = statement.is_an_example and area.strip() == EXAMPLE_AREA
        statement.save()


def write_band(
    *, statement: ThresholdStatement, code: str, plain_name: str, response: str, by: User, at: datetime,
    band: ThresholdBand | None = None,
) -> ThresholdBand:  # fmt: skip
    """Add a band, or change one, while a statement is being written."""
    _still_written(statement, by)
    band, code = band or ThresholdBand(statement=statement), code.strip().upper()
    if statement.bands.filter(code=code).exclude(pk=band.pk).exists():
        raise Refused(f"There is a band {code} already.", field="code")
    with act("casework.write_band", by=by, at=at, about=statement) as doing:
        band.code, band.plain_name, band.response = code, plain_name.strip(), response.strip()
        doing.content = [band.code, band.plain_name, band.response]
        band.save()
    return band


def write_criterion(
    *, statement: ThresholdStatement, band: ThresholdBand, code: str, kind: CriterionKind, text: str, by: User, at: datetime,
    criterion: Criterion | None = None,
) -> Criterion:  # fmt: skip
    """Add a criterion, or change one, while a statement is being written."""
    _still_written(statement, by)
    criterion, code = criterion or Criterion(statement=statement), code.strip().upper()
    if statement.criteria.filter(code=code).exclude(pk=criterion.pk).exists():
        raise Refused(f"There is a criterion {code} already.", field="code")
    with act("casework.write_criterion", by=by, at=at, about=statement) as doing:
        criterion.code, criterion.band, criterion.kind, criterion.text = code, band, kind.value, text.strip()
        doing.content = [criterion.code, criterion.kind, criterion.text]
        criterion.save()
    return criterion


def take_out(*, statement: ThresholdStatement, what: ThresholdBand | Criterion, by: User, at: datetime) -> None:
    """Take a criterion, or a band without criteria, out of a statement that is being written."""
    _still_written(statement, by)
    if isinstance(what, ThresholdBand) and what.criteria.exists():
        raise Refused("Take its criteria out first, or move them to another band.")
    with act("casework.take_out_of_threshold", by=by, at=at, about=statement) as doing:
        doing.facts = [what.code]
        what.delete()


def publish(*, statement: ThresholdStatement, valid_from: date, published_url: str, by: User, at: datetime) -> None:
    """Publish a statement from a day on, at an address where anybody can read it. It never changes again."""
    _still_written(statement, by)
    if statement.is_an_example:
        raise Refused("This is the example still. Give it the name and area of your own statement first.")
    if not published_url.strip():
        raise Refused("Say where people can read it.", field="published_url")
    criteria = [
        thresholds.Written(one.code, one.band.code, CriterionKind(one.kind))
        for one in statement.criteria.select_related("band")
    ]
    if lacks := thresholds.unready([band.code for band in statement.bands.all()], criteria):
        raise Refused(" ".join(lacks))
    with act("casework.publish_threshold", by=by, at=at, about=statement) as doing:
        doing.facts = [f"version {statement.version}", valid_from.isoformat()]
        statement.state, statement.valid_from = StatementState.PUBLISHED.value, valid_from
        statement.published_url, statement.published_by, statement.published_at = published_url.strip(), by, at
        statement.save()
