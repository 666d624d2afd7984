"""A young person is missing, is in touch, is back; a return home interview is offered and held (PRACTICE 6.5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.models import User
from kith.audit.acts import act
from kith.contexts.models import Context
from kith.encounters import rules
from kith.encounters.models import InterviewPlace, MissingEpisode, ReturnInterview
from kith.encounters.rules import Held
from kith.encounters.terms import TOLD_IN_AN_INTERVIEW, InterviewOffer, PoliceCategory
from kith.foundation.refusals import Refused
from kith.foundation.vague_dates import say
from kith.people.models import YoungPerson


@dataclass(frozen=True)
class Told:
    """What a return home interview came to, as it was told: all of it may stay empty but the offer."""

    offer: InterviewOffer
    why_not: str = ""
    held_at: datetime | None = None
    held_by: str = ""
    is_independent: bool = False
    before: str = ""
    during: str = ""
    after: str = ""
    pushed_or_pulled: str = ""
    what_harmed: str = ""
    feels_now: str = ""
    would_help: str = ""
    own_words: str = ""
    with_whom: Sequence[str] = ()
    places_agreed: bool = False
    places: Sequence[Context] = ()

    @property
    def held(self) -> Held:
        """What decides whether it could have been held so."""
        says = any(getattr(self, name).strip() for name in TOLD_IN_AN_INTERVIEW)
        anything = says or bool(self.with_whom or self.places)
        return Held(self.held_at, self.held_by, anything, bool(self.places), self.places_agreed)


def report_missing(
    *,
    person: YoungPerson,
    last_seen_at: datetime,
    by: User,
    at: datetime,
    last_seen_where: str = "",
    reported_by: str = "",
    reported_at: datetime | None = None,
    police_category: PoliceCategory = PoliceCategory.NOT_SAID,
) -> MissingEpisode:
    """Write down that a young person is missing. Raises `Refused` for an impossible moment, or when they are down already."""
    require(Viewer.of(by), Resource.MISSING, Doing.ADD, person=person.pk)
    rules.check_last_seen(last_seen_at, reported_at=reported_at, at=at)
    episode = MissingEpisode(
        person=person, last_seen_at=last_seen_at, last_seen_where=last_seen_where.strip(), reported_by=reported_by.strip(),
        reported_at=reported_at, police_category=police_category.value, by=by, at=at,
    )  # fmt: skip
    with act("encounters.report_missing", by=by, at=at, about=episode, person=person.pk) as doing:
        doing.content = episode.last_seen_where
        _check_not_missing_already(episode)
        episode.save(force_insert=True)
    return episode


def _check_not_missing_already(episode: MissingEpisode) -> None:
    theirs = MissingEpisode.objects.filter(person=episode.person_id)
    if standing := theirs.filter(returned_at=None).first():
        since = say(standing.last_seen_at.date())
        raise Refused(f"They are down as missing since {since}. Say first that they are back.")
    if theirs.filter(last_seen_at__lte=episode.last_seen_at, returned_at__gt=episode.last_seen_at).exists():
        raise Refused("They were missing then already. Add to that time.", field="last_seen_on")


def keep_in_touch(*, episode: MissingEpisode, what: str, told: str, by: User, at: datetime) -> None:
    """Add that they were in touch while missing. It is a strength; the duty stays, so it says who was told."""
    require(Viewer.of(by), Resource.MISSING, Doing.CHANGE, person=episode.person_id)
    if not what.strip():
        raise Refused("Say how you were in touch.", field="what")
    if not told.strip():
        raise Refused("Say who you told. Being in touch is a strength, and it does not end our duty.", field="told")
    with act("encounters.in_touch", by=by, at=at, about=episode, person=episode.person_id) as doing:
        now = MissingEpisode.objects.select_for_update().get(pk=episode.pk)
        added = f"{say(at.date())}, {at:%H:%M}, {by.name}: {what.strip()}\nTold: {told.strip()}"
        now.in_touch = doing.content = "\n\n".join(part for part in (now.in_touch, added) if part)
        now.save()
    episode.in_touch = now.in_touch


def come_back(
    *, episode: MissingEpisode, returned_at: datetime, by: User, at: datetime, how_returned: str = "", seen_by_police: str = ""
) -> None:
    """Write down that they are back, and how. From then on we owe them a talk within 72 hours."""
    require(Viewer.of(by), Resource.MISSING, Doing.CHANGE, person=episode.person_id)
    with act("encounters.come_back", by=by, at=at, about=episode, person=episode.person_id) as doing:
        now = MissingEpisode.objects.select_for_update().get(pk=episode.pk)
        if now.returned_at is not None:
            raise Refused("They are down as back already.")
        later = MissingEpisode.objects.filter(person=now.person_id, last_seen_at__gt=now.last_seen_at).last()
        rules.check_back(
            returned_at, last_seen_at=now.last_seen_at, next_seen_at=later.last_seen_at if later else None, at=at
        )
        now.returned_at, now.how_returned, now.seen_by_police = returned_at, how_returned.strip(), seen_by_police.strip()
        doing.content = [now.how_returned, now.seen_by_police]
        now.save()
    episode.returned_at = now.returned_at


def interview(*, episode: MissingEpisode, told: Told, by: User, at: datetime) -> ReturnInterview:
    """Keep what became of a return home interview: offered, held, not this time, or not offered and why (V14)."""
    require(Viewer.of(by), Resource.MISSING, Doing.ADD, person=episode.person_id)
    rules.check_interview(
        offer=told.offer, why_not=told.why_not, held=told.held, returned_at=episode.returned_at, at=at
    )
    kept = ReturnInterview(
        episode=episode, person_id=episode.person_id, offer=told.offer.value, why_not=told.why_not.strip(), by=by, at=at,
        held_at=told.held_at, is_independent=told.is_independent, places_agreed=told.places_agreed,
        held_by=told.held_by.strip() if told.held_at else "", with_whom=_initials(told.with_whom),
    )  # fmt: skip
    for name in TOLD_IN_AN_INTERVIEW:
        setattr(kept, name, getattr(told, name).strip())
    with act("encounters.interview", by=by, at=at, about=kept, person=episode.person_id) as doing:
        doing.facts = [told.offer.value]
        doing.content = {name: getattr(kept, name) for name in (*TOLD_IN_AN_INTERVIEW, "why_not")}
        kept.save(force_insert=True)
        InterviewPlace.objects.bulk_create(
            [InterviewPlace(interview=kept, person_id=kept.person_id, context=place) for place in told.places]
        )
    return kept


def _initials(given: Sequence[str]) -> list[str]:
    try:
        return list(dict.fromkeys(rules.check_initials(one) for one in given))
    except Refused as refusal:
        raise Refused(refusal.because, field="with_whom") from None
