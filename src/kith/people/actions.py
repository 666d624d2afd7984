"""What is done about people: each an act, with who, what, why and when."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime

from django.db import IntegrityError, transaction

from kith.access.terms import Doing, Resource
from kith.access.viewers import Absent, Viewer, require
from kith.accounts.models import Team, User
from kith.audit.acts import act
from kith.foundation import vague_dates
from kith.foundation.ids import uuid7
from kith.foundation.refusals import Refused
from kith.people import rules, sealed
from kith.people.models import (
    AdultListing,
    AdultOfConcern,
    Allocation,
    FamilyMember,
    Identifier,
    OwnWord,
    Vehicle,
    Whereabouts,
    YoungPerson,
)
from kith.people.terms import IdentifierKind, Tie, WorkKind

STORY = ("pronouns", "loves", "good_at", "hopes", "trusts", "good_to_know", "first_names", "family_name")


def meet(*, known_as: str, by: User, at: datetime, born: str = "", why: str = "", **about: str) -> YoungPerson:
    """Open a young person's record; whoever opens it is allocated, so that somebody always is.

    `born` is a date, month, season or year in words; `about` may hold any of the fields they would introduce themselves with.
    """
    viewer = Viewer.of(by)
    require(viewer, Resource.YOUNG_PERSON, Doing.ADD)
    person = YoungPerson(known_as=known_as.strip(), opened_on=at.date(), **{k: about[k] for k in STORY if k in about})
    _set_born(person, born, at.date())
    with act("people.meet", by=by, at=at, why=why, about=person, person=person.pk) as doing:
        doing.facts = ["opened by whoever met them first"]
        person.save()
        Allocation.objects.create(
            id=uuid7(), person=person, worker=by, kind=WorkKind.ALLOCATED.value, from_on=at.date()
        )
    return person


def _set_born(person: YoungPerson, born: str, today: date) -> None:
    if not born.strip():
        person.born_words, person.born_first, person.born_last = "", None, None
        return
    found = vague_dates.read(born)
    rules.check_born(found.first, today)
    person.born_words, person.born_first, person.born_last = found.words, found.first, found.last


def tell_about(*, person: YoungPerson, by: User, at: datetime, born: str | None = None, **about: str) -> None:
    """Change what a young person's first page says about them."""
    require(Viewer.of(by), Resource.YOUNG_PERSON, Doing.CHANGE, person=person.pk)
    with act("people.tell_about", by=by, at=at, about=person, person=person.pk) as doing:
        for name, value in about.items():
            setattr(person, name, value)
        if born is not None:
            _set_born(person, born, at.date())
        doing.facts = sorted(about)
        doing.content = about
        person.save()


def quote(*, person: YoungPerson, words: str, said_on: date, by: User, at: datetime) -> OwnWord:
    """Keep something they said, as they said it, for the top of their page."""
    require(Viewer.of(by), Resource.YOUNG_PERSON, Doing.CHANGE, person=person.pk)
    if not words.strip():
        raise Refused("Write what they said.", field="words")
    if said_on > at.date():
        raise Refused("That day has not happened yet.", field="said_on")
    said = OwnWord(person=person, words=words.strip(), said_on=said_on, heard_by=by)
    with act("people.quote", by=by, at=at, about=said, person=person.pk) as doing:
        doing.content = said.words
        said.save()
    return said


def identify(*, person: YoungPerson, kind: IdentifierKind, value: str, by: User, at: datetime) -> Identifier:
    """Add a number another service knows them by. Refused when it is mistyped, or already somebody's."""
    require(Viewer.of(by), Resource.YOUNG_PERSON, Doing.CHANGE, person=person.pk)
    found = Identifier(person=person, kind=kind.value, value=rules.check_identifier(kind, value))
    with _belongs_to_one(), act("people.identify", by=by, at=at, about=found, person=person.pk) as doing:
        doing.facts = [kind.value]
        found.save()
    return found


@contextmanager
def _belongs_to_one() -> Iterator[None]:
    """Answer the database's no to a number on two records with a sentence."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError:
        raise Refused(
            "That number is already on a record. Ask your supervisor before adding it again.", field="value"
        ) from None


def change_identifier(*, number: Identifier, kind: IdentifierKind, value: str, by: User, at: datetime) -> Identifier:
    """Put a number right. What stood there keeps its row, with its last day; refused like a new one."""
    require(Viewer.of(by), Resource.YOUNG_PERSON, Doing.CHANGE, person=number.person_id)
    found = Identifier(person_id=number.person_id, kind=kind.value, value=rules.check_identifier(kind, value))
    with (
        _belongs_to_one(),
        act("people.change_identifier", by=by, at=at, about=found, person=number.person_id) as doing,
    ):
        doing.facts = [kind.value, f"in place of {number.pk}"]
        _end(number, at)
        found.save()
    return found


def take_out_identifier(*, number: Identifier, by: User, why: str, at: datetime) -> None:
    """Say that a number is not theirs, or no longer. Its row stays, and the number can be added to another record."""
    require(Viewer.of(by), Resource.YOUNG_PERSON, Doing.CHANGE, person=number.person_id)
    rules.check_said_why(why)
    with act("people.take_out_identifier", by=by, at=at, why=why, about=number, person=number.person_id) as doing:
        doing.facts = [number.kind]
        _end(number, at)


def _end(row: FamilyMember | Identifier, at: datetime) -> None:
    """Give a row its last day, once: two people who change the same thing at once must not leave two of it."""
    now_there = type(row).objects.filter(pk=row.pk, until_on=None)
    if not now_there.update(until_on=at.date()):
        raise Refused("Somebody has changed this in the meantime. Go back and look again.")


def add_family(
    *, person: YoungPerson, name: str, tie: Tie, by: User, at: datetime, phone: str = "", good_to_know: str = ""
) -> FamilyMember:
    """Add somebody at home or in the wider family."""
    require(Viewer.of(by), Resource.YOUNG_PERSON, Doing.CHANGE, person=person.pk)
    member = FamilyMember(person=person, name=name.strip(), tie=tie.value, phone=phone, good_to_know=good_to_know)
    with act("people.add_family", by=by, at=at, about=member, person=person.pk):
        member.save()
    return member


def change_family(
    *, member: FamilyMember, name: str, tie: Tie, by: User, at: datetime, phone: str = "", good_to_know: str = ""
) -> FamilyMember:
    """Change what is said about somebody in the family. What was said before keeps its row, with its last day."""
    require(Viewer.of(by), Resource.YOUNG_PERSON, Doing.CHANGE, person=member.person_id)
    said = {"name": name.strip(), "tie": tie.value, "phone": phone, "good_to_know": good_to_know}
    found = FamilyMember(person_id=member.person_id, **said)
    with act("people.change_family", by=by, at=at, about=found, person=member.person_id) as doing:
        doing.facts = [f"in place of {member.pk}"]
        doing.content = said
        _end(member, at)
        found.save()
    return found


def take_out_family(*, member: FamilyMember, by: User, why: str, at: datetime) -> None:
    """Take somebody out of the family on a young person's page, with the reason; what was said about them stays kept."""
    require(Viewer.of(by), Resource.YOUNG_PERSON, Doing.CHANGE, person=member.person_id)
    rules.check_said_why(why)
    with act("people.take_out_family", by=by, at=at, why=why, about=member, person=member.person_id):
        _end(member, at)


def note_whereabouts(*, person: YoungPerson, address: str, by: User, at: datetime) -> Whereabouts:
    """Keep where they live or stay now, sealed; what was kept before gets its last day."""
    require(Viewer.of(by), Resource.WHEREABOUTS, Doing.ADD, person=person.pk)
    if not address.strip():
        raise Refused("Write where they live or stay.", field="address")
    row = Whereabouts(person=person, from_on=at.date())
    with act("people.note_whereabouts", by=by, at=at, about=row, person=person.pk):
        Whereabouts.objects.filter(person=person, until_on=None).update(until_on=at.date())
        sealed.close(row, address.strip())
        row.save()
    return row


def allocate(*, person: YoungPerson, worker: User, kind: WorkKind, by: User, why: str, at: datetime) -> Allocation:
    """Ask somebody to work with a young person. It opens the record to them and to their supervisor."""
    require(Viewer.of(by), Resource.YOUNG_PERSON, Doing.CHANGE, person=person.pk)
    if not worker.is_staff_of_kith:
        raise Refused(f"{worker.name} does not work with young people here.", field="worker")
    allocation = Allocation(person=person, worker=worker, kind=kind.value, from_on=at.date())
    with act("people.allocate", by=by, at=at, why=why, about=allocation, person=person.pk) as doing:
        if Allocation.objects.filter(person=person, worker=worker, until_on=None).exists():
            raise Refused(f"{worker.name} already works with them.", field="worker")
        doing.facts = [kind.value, str(worker.pk)]
        allocation.save()
    return allocation


def end_allocation(*, allocation: Allocation, by: User, why: str, at: datetime) -> None:
    """End somebody's work with a young person; refused when nobody would be left."""
    person = allocation.person_id
    require(Viewer.of(by), Resource.YOUNG_PERSON, Doing.CHANGE, person=person)
    with act("people.end_allocation", by=by, at=at, why=why, about=allocation, person=person):
        if not Allocation.objects.filter(person_id=person, until_on=None).exclude(pk=allocation.pk).exists():
            raise Refused("Somebody has to stay: allocate another worker first.")
        Allocation.objects.filter(pk=allocation.pk).update(until_on=at.date())


def record_adult(
    *, name: str, by: User, why: str, at: datetime, aliases: tuple[str, ...] = (), description: str = ""
) -> AdultOfConcern:
    """Record an adult about whom there is concern; the recorder's own team goes on the restricted list."""
    require(Viewer.of(by), Resource.ADULT_OF_CONCERN, Doing.ADD)
    if not why.strip():
        raise Refused("Say why this adult is on the restricted list.", field="why")
    adult = AdultOfConcern(name=name.strip(), aliases=list(aliases), description=description, recorded_by=by)
    with act("people.record_adult", by=by, at=at, why=why, about=adult):
        adult.save()
        if by.team_id:
            AdultListing.objects.create(adult=adult, team_id=by.team_id, why=why)
    return adult


def list_adult(*, adult: AdultOfConcern, team: Team, by: User, why: str, at: datetime) -> None:
    """Put another team on an adult's restricted list, with the reason they need to know."""
    viewer = Viewer.of(by)
    with act("people.list_adult", by=by, at=at, why=why, about=adult) as doing:
        AdultOfConcern.objects.one_for(viewer, adult.pk, Doing.CHANGE)
        if AdultListing.objects.filter(adult=adult, team=team).exists():
            raise Refused(f"{team.name} is already on the list.", field="team")
        doing.facts = [str(team.pk)]
        AdultListing.objects.create(adult=adult, team=team, why=why)


def describe_adult(
    *, adult: AdultOfConcern, name: str, description: str, by: User, at: datetime, aliases: tuple[str, ...] = ()
) -> None:
    """Change what is known about an adult of concern; only for those who may see the record."""
    if not AdultOfConcern.objects.visible_to(Viewer.of(by), Doing.CHANGE).filter(pk=adult.pk).exists():
        raise Absent
    with act("people.describe_adult", by=by, at=at, about=adult) as doing:
        adult.name, adult.aliases, adult.description = name.strip(), list(aliases), description
        doing.content = [adult.name, adult.aliases, adult.description]
        adult.save()


def record_vehicle(
    *, description: str, by: User, at: datetime, plate: str = "", aliases: tuple[str, ...] = ()
) -> Vehicle:
    """Record a vehicle that young people name; part of a plate is enough, with `?` for what nobody saw."""
    require(Viewer.of(by), Resource.VEHICLE, Doing.ADD)
    vehicle = Vehicle(description=description.strip(), plate=rules.plain_plate(plate), aliases=list(aliases))
    with act("people.record_vehicle", by=by, at=at, about=vehicle):
        vehicle.save()
    return vehicle


def describe_vehicle(
    *, vehicle: Vehicle, description: str, by: User, at: datetime, plate: str = "", aliases: tuple[str, ...] = ()
) -> None:
    """Change what is known about a vehicle: more of its plate, another name for it."""
    require(Viewer.of(by), Resource.VEHICLE, Doing.CHANGE)
    with act("people.describe_vehicle", by=by, at=at, about=vehicle) as doing:
        vehicle.description, vehicle.plate, vehicle.aliases = (
            description.strip(),
            rules.plain_plate(plate),
            list(aliases),
        )
        doing.content = [vehicle.description, vehicle.plate, vehicle.aliases]
        vehicle.save()
