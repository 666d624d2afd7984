"""Makes the authority that is killed. Run by itself, `KITH_DATA` saying where; prints what its writers need as JSON.

A team of workers, each with one young person, all signed in already; a bus station, a car and an adult to name.
"""

import json
import os
import sys
import time
from typing import Any

WRITERS = 16
TEXT = "We rode past the bus station and {pronoun} waved at a white Golf. Darren Voss was there. Note {number}."


def main() -> None:
    """Migrate, found the authority, and say who may write about whom."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "kith.settings"
    from kith.configuration import read_settings
    from kith.database.grounds import standing

    with standing(read_settings(os.environ)):
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0, interactive=False)
        json.dump(found(), sys.stdout)


def found() -> dict[str, Any]:
    """The cast and sixteen workers; returns the writers and what their notes name (kind, id, the words in the text)."""
    from kith.access.terms import Role
    from kith.people import actions as people
    from tests.given.cast import NOON, gather, staff

    cast = gather()
    writers = []
    for number in range(WRITERS):
        worker = staff(f"Writer{number}", cast.team, Role.YOUTH_WORKER)
        person = people.meet(known_as=f"Young person {number}", by=worker, at=NOON)
        writers.append({"session": signed_in(worker), "person": str(person.pk)})
    named = [
        ("context", str(cast.bus_station.pk), "the bus station"),
        ("vehicle", str(cast.golf.pk), "white Golf"),
        ("adult", str(cast.adult.pk), "Darren Voss"),
    ]
    return {"writers": writers, "named": named}


def signed_in(user: Any) -> str:
    """A session of this user, without asking for a password; returns its key."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session["began"] = int(time.time())
    session.create()
    return str(session.session_key)


if __name__ == "__main__":
    main()
