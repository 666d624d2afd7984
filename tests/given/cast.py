"""The cast of every test: one named authority, built through the real actions.

Asif (a young person), Ali (his worker), Cole (who works with him alongside Ali), Sam (Ali's supervisor),
Dee (context lead), Noor (another team's worker, with her
own young person, Mina), Dana (data protection officer), Ade (administrator), Priya (a partner who manages the bus station).
"""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from kith.access.terms import Role
from kith.accounts import actions as accounts
from kith.accounts.models import Organisation, Team, User
from kith.accounts.terms import OrganisationKind
from kith.contexts import actions as contexts
from kith.contexts.models import Context
from kith.contexts.terms import ContextKind
from kith.encounters.known import KNOWN
from kith.people import actions as people
from kith.people.models import AdultOfConcern, Vehicle, YoungPerson
from kith.people.terms import WorkKind

NOON = datetime(2026, 3, 12, 12, 0, tzinfo=ZoneInfo("Europe/London"))
PASSWORD = "a long enough sentence"


@dataclass
class Cast:
    """Everybody and everything a story starts with."""

    ali: User
    cole: User
    sam: User
    dee: User
    noor: User
    dana: User
    ade: User
    priya: User
    asif: YoungPerson
    mina: YoungPerson
    bus_station: Context
    park: Context
    golf: Vehicle
    adult: AdultOfConcern
    riverside: Organisation
    team: Team
    other_team: Team


def staff(name: str, team: Team | None, *roles: Role) -> User:
    """Somebody who works here, with an account."""
    return accounts.welcome(
        name=name,
        email=f"{name.lower()}@riverside.example",
        password=PASSWORD,
        team=team,
        roles=roles,
        by=None,
        at=NOON,
    )


def gather() -> Cast:
    """The whole cast, in an empty database."""
    KNOWN.forget()
    riverside = accounts.found(name="Riverside Children's Services", kind=OrganisationKind.AUTHORITY, by=None, at=NOON)
    team = accounts.form_team(organisation=riverside, name="Tannery team", by=None, at=NOON)
    other_team = accounts.form_team(organisation=riverside, name="Mill team", by=None, at=NOON)
    ali = staff("Ali", team, Role.YOUTH_WORKER)
    sam = staff("Sam", team, Role.SUPERVISOR)
    noor = staff("Noor", other_team, Role.PRACTITIONER)
    dee = staff("Dee", None, Role.CONTEXT_LEAD)
    accounts.supervise(supervisor=sam, worker=ali, by=None, at=NOON)
    asif = people.meet(known_as="Asif", family_name="K", pronouns="he/him", born="spring 2010", by=ali, at=NOON)
    cole = staff("Cole", team, Role.YOUTH_WORKER)
    people.allocate(
        person=asif, worker=cole, kind=WorkKind.CO_WORKER, by=ali, why="They share the Thursday session.", at=NOON
    )
    mina = people.meet(known_as="Mina", family_name="R", by=noor, at=NOON)
    return Cast(
        ali=ali,
        cole=cole,
        sam=sam,
        dee=dee,
        noor=noor,
        dana=staff("Dana", None, Role.DPO),
        ade=staff("Ade", None, Role.ADMIN),
        priya=staff("Priya", None, Role.PARTNER_CONTRIBUTOR),
        asif=asif,
        mina=mina,
        bus_station=contexts.notice(
            name="Riverside Bus Station", kind=ContextKind.PLACE, aliases=["the bus station"], by=ali, at=NOON
        ),
        park=contexts.notice(name="Tannery Park", kind=ContextKind.PLACE, by=dee, at=NOON),
        golf=people.record_vehicle(description="White Golf", plate="KX17 ABC", by=ali, at=NOON),
        adult=people.record_adult(
            name="Darren Voss", why="Young people have named him at the bus station.", by=ali, at=NOON
        ),
        riverside=riverside,
        team=team,
        other_team=other_team,
    )
