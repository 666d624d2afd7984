"""Tells the whole demonstration, in one transaction: after a kill it is all there or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.conf import settings
from django.db import transaction

from kith.audit.acts import act
from kith.demo.models import Demonstration
from kith.demo.seeding import notes, town, world, young
from kith.demo.seeding.world import Progress, Riverside, Scale

NOBODY_LISTENS = "kith.demo.silence"


def tell(*, seed: int, at: datetime, scale: Scale | None = None, progress: Progress = lambda *_: None) -> Riverside:
    """Mark this database as a demonstration and tell its story up to yesterday. The same seed and day give the same texts.

    The database must be migrated and hold nothing (`kith.demo.queries.check_untouched`).
    """
    riverside = world.begin(seed=seed, today=at.date(), scale=scale or Scale())
    with transaction.atomic(), _nobody_listening():
        with act("demo.begin", by=None, at=at) as doing:
            doing.facts = [f"seed {seed}"]
            Demonstration.objects.create(began_at=at, seed=seed, size="small")
        progress(0, 1, "town")
        town.build(riverside)
        young.meet_everybody(riverside, how_many=riverside.scale.people)
        young.draw_maps(riverside)
        notes.write_everybody(riverside, how_many=riverside.scale.notes, progress=progress)
    return riverside


@contextmanager
def _nobody_listening() -> Iterator[None]:
    """The past queues no background work: the story asks its questions itself, at their own times."""
    before, settings.KITH_NOTICES = settings.KITH_NOTICES, NOBODY_LISTENS
    try:
        yield
    finally:
        settings.KITH_NOTICES = before
