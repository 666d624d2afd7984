"""Tells the whole demonstration, in one transaction: after a kill it is all there or not at all."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial

from django.conf import settings
from django.db import transaction

from kith.audit.acts import act
from kith.demo.models import Demonstration
from kith.demo.seeding import (
    cases,
    front_door,
    notes,
    questions,
    reaching_out,
    safety_maps,
    stories,
    town,
    world,
    young,
)
from kith.demo.seeding.world import DAYS, Known, Progress, Riverside, Scale

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
        town.build(riverside)
        front_door.publish(riverside)
        asif = stories.meet_asif(riverside)
        young.meet_everybody(riverside, how_many=riverside.scale.people)
        reaching_out.reach_out(riverside, asif)
        _live_through(riverside, asif, progress)
        cases.tell(riverside, asif)
        young.draw_maps(riverside)
        stories.draw_asifs_maps(riverside, asif)
        safety_maps.tell(riverside, asif)
        stories.leave_drafts(riverside, asif)
        questions.ask_last(riverside)
        front_door.refer(riverside)
    return riverside


def _live_through(riverside: Riverside, asif: Known, progress: Progress) -> None:
    """Every note in the order of its day, with the questions that the places raised on the way."""
    told = stories.tales(riverside, asif)
    composed = notes.in_order(riverside, max(0, riverside.scale.notes - len(told)))
    by_day: dict[int, list[Callable[[], object]]] = defaultdict(list)
    for day, known, tale in told:
        by_day[day].append(partial(stories.write_tale, riverside, known, tale))
    for due in composed:
        by_day[due.day].append(partial(notes.written_note, riverside, due))
    done, total = 0, len(told) + len(composed)
    for day in range(DAYS):
        for write in by_day[day]:
            write()
            done += 1
        if questions.due(day):
            questions.ask(riverside, day)
        progress(done, total, "notes")


@contextmanager
def _nobody_listening() -> Iterator[None]:
    """The past queues no background work: the story asks its questions itself, at their own times."""
    before, settings.KITH_NOTICES = settings.KITH_NOTICES, NOBODY_LISTENS
    try:
        yield
    finally:
        settings.KITH_NOTICES = before
