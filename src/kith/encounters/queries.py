"""What a viewer may see of encounters: notes, stories, what is named where, and their own drafts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.db.models import F, Prefetch, Q, QuerySet
from django.db.models.expressions import RawSQL

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, standing_as_kith
from kith.contexts.models import Context, WorldPlace
from kith.contexts.rules import count_words
from kith.encounters import rules
from kith.encounters.models import (
    ChronologyEntry,
    Draft,
    Feelings,
    InterviewPlace,
    Mention,
    MissingEpisode,
    Note,
    ReturnInterview,
)
from kith.encounters.rules import Owed
from kith.encounters.searching import Searched, among_the_newest
from kith.encounters.terms import MentionKind, MentionState, Show, Theme
from kith.people.models import YoungPerson

BOUNDED = 500
COUNTED = """
SELECT count(DISTINCT person_id), count(DISTINCT note_id) FROM encounters_mention
WHERE key = %s AND state <> 'dismissed' AND happened_on >= %s
"""


def people_to_write_about(viewer: Viewer) -> QuerySet[YoungPerson]:
    """The young people this viewer may write a note about (1 query)."""
    return YoungPerson.objects.filter(pk__among=viewer.people(Resource.NOTE, Doing.ADD)).order_by(
        "known_as", "family_name"
    )


def called(viewer: Viewer, pk: str) -> str:
    """What a young person this viewer may write about is called; "" when nobody was chosen (1 query at most)."""
    try:
        found = people_to_write_about(viewer).filter(pk=UUID(pk)).first()
    except ValueError:
        return ""
    return found.known_as if found else ""


def person(viewer: Viewer, pk: UUID) -> YoungPerson:
    """One young person, or `Absent`."""
    return YoungPerson.objects.one_for(viewer, pk)  # type: ignore[no-any-return]


def note(viewer: Viewer, pk: UUID) -> Note:
    """One note with its author and person, or `Absent`."""
    return Note.objects.select_related("author", "person").one_for(viewer, pk)  # type: ignore[no-any-return]


def mentions_of(viewer: Viewer, one: Note) -> list[Mention]:
    """What a note names and was not dismissed, newest answers last (1 query)."""
    rows = Mention.objects.visible_to(viewer).filter(note=one).exclude(state=MentionState.DISMISSED.value)
    return list(rows.select_related("context", "vehicle", "adult", "organisation"))


def feelings_of(viewer: Viewer, one: Note) -> Feelings | None:
    """What it stirred in the worker: for the author and their supervisor only (1 query)."""
    return Feelings.objects.visible_to(viewer).filter(note=one).first()  # type: ignore[no-any-return]


def amendments_of(one: Note) -> list[Any]:
    """Corrections and additions to a note, oldest first (1 query)."""
    return list(one.amendments.select_related("by"))


def chronology_of(viewer: Viewer, one: Note) -> list[ChronologyEntry]:
    """Where this note stands in the chronology (1 query)."""
    return list(ChronologyEntry.objects.visible_to(viewer).filter(note=one).select_related("by"))


def notes_about(viewer: Viewer, person_id: UUID, *, words: str = "", show: Show = Show.EVERYTHING) -> QuerySet[Note]:
    """Notes about one young person, newest first, narrowed by what to show and by words in them."""
    rows: QuerySet[Note] = Note.objects.visible_to(viewer).filter(person_id=person_id).select_related("author")
    rows = with_words(rows, words).filter(SHOWN[show]) if words.strip() else rows.filter(SHOWN[show])
    return rows.distinct() if show in NEEDS_DISTINCT else rows


SHOWN: dict[Show, Q] = {
    Show.EVERYTHING: Q(),
    Show.SIGNIFICANT: Q(chronology__isnull=False),
    Show.THEIR_WORDS: ~Q(own_words=""),
    Show.PLACES: Q(mentions__kind=MentionKind.CONTEXT.value) & ~Q(mentions__state=MentionState.DISMISSED.value),
    Show.MISSING: Q(chronology__theme=Theme.MISSING.value),
    Show.HARM: Q(chronology__theme=Theme.HARM_BY_OTHERS.value),
    Show.GOOD: Q(chronology__theme=Theme.GOOD_THING.value),
}
NEEDS_DISTINCT = {Show.SIGNIFICANT, Show.PLACES, Show.MISSING, Show.HARM, Show.GOOD}


def with_words(rows: QuerySet[Note], words: str) -> QuerySet[Note]:
    """Only notes that hold these words (English stems; quotes and minus signs as people use them in searches)."""
    match = RawSQL("encounters_note.search @@ websearch_to_tsquery('english', %s)", (words,))
    return rows.annotate(_match=match).filter(_match=True)


def search(viewer: Viewer, words: str) -> Searched:
    """Notes with these words about this viewer's young people, newest first."""
    rows = Note.objects.filter(person_id__among=viewer.people(Resource.NOTE)).order_by("-happened_on", "-id")
    told = rows.select_related("person", "author")
    return Searched(with_words(told, words), among_the_newest(told, rows, words))


def chronology(viewer: Viewer, person_id: UUID) -> QuerySet[ChronologyEntry]:
    """A young person's chronology, newest first."""
    return ChronologyEntry.objects.visible_to(viewer).filter(person_id=person_id).select_related("by", "note__author")  # type: ignore[no-any-return]


def how_often(key: UUID, *, today: date) -> str:
    """How often a context, vehicle or adult is named in the counting period, in words; nothing below three young people (1 query)."""
    days = settings.KITH_QUESTION_DAYS
    with standing_as_kith("counting young people, never showing them"), connection.cursor() as cursor:
        cursor.execute(COUNTED, (key, today - timedelta(days=days)))
        people, notes = cursor.fetchone()
    return count_words(people, notes, days=days)


def notes_naming(viewer: Viewer, key: UUID) -> QuerySet[Note]:
    """Notes that name one thing and that this viewer may see, newest first; each once, however often it names it."""
    named = (
        Mention.objects.filter(key=key, person_id__among=viewer.people(Resource.MENTION))
        .exclude(state=MentionState.DISMISSED.value)
        .values("note")
    )
    return Note.objects.filter(pk__in=named).select_related("author", "person")  # type: ignore[no-any-return]


def contexts_named_about(viewer: Viewer, person_id: UUID) -> list[Context]:
    """Contexts that notes about one young person name, by name (1 query)."""
    keys = (
        Mention.objects.visible_to(viewer)
        .filter(person_id=person_id, kind=MentionKind.CONTEXT.value, state=MentionState.CONFIRMED.value)
        .values("key")
        .distinct()
    )
    return list(Context.objects.filter(pk__in=keys).order_by("name"))


def context(viewer: Viewer, pk: UUID) -> Context:
    """One context, or `Absent`."""
    return Context.objects.one_for(viewer, pk)  # type: ignore[no-any-return]


def drafts(viewer: Viewer) -> list[Draft]:
    """The viewer's own unfinished notes, newest first (1 query)."""
    return list(Draft.objects.visible_to(viewer).select_related("person")[:20])


def draft(viewer: Viewer, pk: UUID) -> Draft | None:
    """One of the viewer's own drafts, or None."""
    return Draft.objects.visible_to(viewer).filter(pk=pk).first()  # type: ignore[no-any-return]


def waiting_for_an_answer(viewer: Viewer) -> int:
    """How many offered mentions wait in notes of the viewer's young people, up to a bound (1 query)."""
    rows = Mention.objects.visible_to(viewer).filter(state=MentionState.OFFERED.value)
    return len(rows.order_by().values_list("pk", flat=True)[:BOUNDED])


def recent(viewer: Viewer, *, at: datetime) -> list[Note]:
    """The viewer's own newest notes, for their first page (1 query)."""
    rows = Note.objects.filter(pk__in=newest_of_author(viewer, 50), person_id__among=viewer.people(Resource.NOTE))
    return list(rows.select_related("person", "author").order_by(F("id").desc())[:5])


def newest_of_author(viewer: Viewer, most: int) -> QuerySet[Any]:
    """The ids of the viewer's own newest notes, as a bounded subquery.

    Asked together with a list of young people, PostgreSQL reads every note the author ever wrote.
    """
    return Note.objects.filter(author_id=viewer.user_id).order_by("-id").values("pk")[:most]  # type: ignore[no-any-return]


@dataclass(frozen=True)
class Away:
    """A time when a young person was missing, with how the talk we owe them stands."""

    episode: MissingEpisode
    owed: Owed


def times_missing(viewer: Viewer, person_id: UUID) -> QuerySet[MissingEpisode]:
    """The times one young person was missing, latest first, with the talks that were offered."""
    talks = ReturnInterview.objects.visible_to(viewer)
    rows = MissingEpisode.objects.visible_to(viewer).filter(person_id=person_id)
    return rows.select_related("by").prefetch_related(Prefetch("interviews", queryset=talks, to_attr="talks"))  # type: ignore[no-any-return]


def how_each_stands(episodes: Iterable[MissingEpisode], *, at: datetime) -> list[Away]:
    """Times somebody was missing, each with how the talk stands; the talks are prefetched."""
    return [Away(episode, _owed(episode, at)) for episode in episodes]


def _owed(episode: Any, at: datetime) -> Owed:
    held = min((talk.held_at for talk in episode.talks if talk.held_at), default=None)
    offer = episode.talks[0].offer if episode.talks else ""
    return rules.interview_standing(returned_at=episode.returned_at, offer=offer, held_at=held, at=at)


def time_missing(viewer: Viewer, pk: UUID, *, at: datetime, doing: Doing = Doing.SEE) -> Away:
    """One time somebody was missing, with its talks and the places they agreed to, or `Absent` (3 queries)."""
    places = InterviewPlace.objects.visible_to(viewer).select_related("context")
    talks = ReturnInterview.objects.visible_to(viewer).select_related("by")
    rows = MissingEpisode.objects.select_related("person", "by").prefetch_related(
        Prefetch(
            "interviews",
            queryset=talks.prefetch_related(Prefetch("places", queryset=places, to_attr="pinned")),
            to_attr="talks",
        )
    )
    episode = rows.one_for(viewer, pk, doing)
    return Away(episode, _owed(episode, at))


def places_around(viewer: Viewer, person_id: UUID) -> QuerySet[Context]:
    """Places and settings that notes about a young person or the maps of their world name, by name (1 query)."""
    named = Mention.objects.visible_to(viewer).filter(
        person_id=person_id, kind=MentionKind.CONTEXT.value, state=MentionState.CONFIRMED.value
    )
    drawn = WorldPlace.objects.visible_to(viewer).filter(person_id=person_id)
    rows = Context.objects.filter(Q(pk__in=named.values("key")) | Q(pk__in=drawn.values("context")))
    return rows.order_by("name")  # type: ignore[no-any-return]
