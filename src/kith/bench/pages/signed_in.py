"""Somebody of the benchmark authority, signed in without a password, and what they know: enough for every page."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass
from functools import lru_cache
from random import Random
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection
from django.urls import reverse

from kith.access.terms import Role
from kith.access.viewers import Viewer, standing_as, standing_as_kith
from kith.accounts.middleware import BEGAN
from kith.accounts.models import User
from kith.bench.pages.signing import CSRF
from kith.bench.pages.terms import Request
from kith.contexts.models import Context
from kith.encounters.models import Note
from kith.encounters.terms import MentionKind
from kith.foundation.clock import today
from kith.people.models import Vehicle

SEARCH, NOTES = "search", "encounters:search"
BACKEND = "django.contrib.auth.backends.ModelBackend"
MOST_NAMED = """
SELECT key FROM encounters_mention WHERE kind = 'context' AND state <> 'dismissed'
GROUP BY key ORDER BY count(*) DESC, key LIMIT 3
"""
MOST_WRITTEN_ABOUT = """
SELECT n.person_id FROM encounters_note n JOIN people_allocation a ON a.person_id = n.person_id AND a.worker_id = %s
GROUP BY n.person_id ORDER BY count(*) DESC, n.person_id LIMIT 1
"""
RIDE = (
    "We went for a ride after school. We stopped at {} and then by {}, and a car was there that they knew, {}. They "
    "told me about their week, about football and what they are cooking at home. We agreed when to meet again."
)
COMMON = "said"  # in about a quarter of the notes
RARE = """
SELECT word FROM ts_stat(%s) WHERE word ~ '^[a-z]{5,}$' ORDER BY ndoc, word LIMIT 1
"""


def session_of(user: Any) -> str:
    """A session of this user; returns its key. Signing fifty people in with Argon2 would measure Argon2."""
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = BACKEND
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session[BEGAN] = int(time.time())
    session.create()
    return str(session.session_key)


def with_role(role: Role) -> list[Any]:
    """Everybody with this role, in a lasting order."""
    return list(User.objects.filter(roles__contains=[role.value]).order_by("id"))


@dataclass(frozen=True)
class Knows:
    """What a worker has before them: a young person with many notes, one of those notes, words to look for, a place."""

    user: Any
    session: str
    person: UUID
    note: UUID
    context: UUID
    text: str
    named: tuple[str, ...]
    rare: str

    def typed(self, draft: UUID | str) -> dict[str, Any]:
        """A note about their young person in which three things are named and ticked."""
        day = today()
        return {
            "csrfmiddlewaretoken": CSRF, "person": str(self.person), "draft": str(draft), "version": "0", "do": "save",
            "happened_on_day": str(day.day), "happened_on_month": str(day.month), "happened_on_year": str(day.year),
            "text": self.text, "own_words": "It is good when we just ride and nobody asks anything.",
            "named": list(self.named),
        }  # fmt: skip


def knows(user: Any) -> Knows:
    """What this worker has before them (they need young people with notes)."""
    viewer = Viewer.of(user)
    with standing_as(viewer), connection.cursor() as cursor:
        cursor.execute(MOST_WRITTEN_ABOUT, [user.pk])
        person = cursor.fetchone()[0]
        note = Note.objects.filter(person_id=person).latest("happened_on", "id")
        cursor.execute(RARE, [f"SELECT search FROM encounters_note WHERE person_id = '{person}'"])  # noqa: S608 - an id
        rare = cursor.fetchone()[0]
    text, named, context = _a_note()
    return Knows(user, session_of(user), person, note.pk, context, text, named, rare)


@lru_cache(1)
def _a_note() -> tuple[str, tuple[str, ...], UUID]:
    """A text that names three things, the ticks for them, and the context that is named most of all."""
    with standing_as_kith("what is named most?"), connection.cursor() as cursor:
        cursor.execute(MOST_NAMED)
        keys = [row[0] for row in cursor.fetchall()]
        places = [Context.objects.get(pk=key) for key in keys[:2]]
        car = Vehicle.objects.earliest("id")
    things = [(MentionKind.CONTEXT, place.pk, place.name) for place in places]
    things.append((MentionKind.VEHICLE, car.pk, car.plate))
    text = RIDE.format(*(name for _, _, name in things))
    spans = [(text.index(name), text.index(name) + len(name), kind, key) for kind, key, name in things]
    return text, tuple(f"text:{start}:{end}:{kind}:{key}" for start, end, kind, key in spans), keys[0]


def requests_of(people: int) -> list[dict[str, Any]]:
    """What so many workers ask for in the mixed load: pages to read, and a note to save (its draft id left open)."""
    workers = with_role(Role.YOUTH_WORKER)
    chosen = Random(1).sample(workers, min(people, len(workers)))  # noqa: S311 - a benchmark
    return [asdict(one) for user in chosen for one in _requests(knows(user))]


def _requests(one: Knows) -> list[Request]:
    reads = [reverse(name) for name in ("my-work", "people:all", "encounters:new", "contexts:all")]
    reads += [reverse(name, args=[one.person]) for name in ("people:one", "contexts:world", "encounters:story")]
    reads += [reverse(name, args=[one.context]) for name in ("contexts:one", "encounters:named")]
    reads.append(reverse("encounters:one", args=[one.note]))
    reads += [f"{reverse(name)}?{urlencode({'words': word})}" for name, word in ((SEARCH, one.rare), (NOTES, COMMON))]
    save = Request(one.session, reverse("encounters:new"), urlencode(one.typed("DRAFT"), doseq=True))
    return [*(Request(one.session, path) for path in reads), save]
