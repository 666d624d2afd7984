"""What young people say of places, for stories to start from."""

from datetime import datetime

from kith.contexts.models import Context
from kith.contexts.terms import TimeBand
from kith.mapping.actions import safety_maps as actions
from kith.mapping.actions.safety_maps import Said
from kith.mapping.models import SafetyMark
from kith.mapping.terms.safety_maps import Company, Feel, Share
from kith.people import actions as people
from kith.people.models import YoungPerson
from tests.given.cast import NOON, Cast

WORDS = "They wait where the cameras do not go."


def marked(
    person: YoungPerson, context: Context, *, by: object, feel: Feel = Feel.NOT_SAFE, bands: tuple[TimeBand, ...] = (TimeBand.EVENING,),
    share: Share = Share.ADD_TO_AREA_PICTURE, at: datetime = NOON, why: str = WORDS,
) -> SafetyMark:  # fmt: skip
    """One young person says how one place feels."""
    said = Said(feel, bands, Company.ALONE, why=why, what_helps="The kiosk being open.", who_helps="Mr Shah.")
    return actions.mark(
        person=person, context=context, said=said, share=share, made_on=at.date(), made_with=f"{person.known_as} and Ali",
        by=by, at=at,  # type: ignore[arg-type]
    )  # fmt: skip


def others(cast: Cast, *names: str) -> list[YoungPerson]:
    """Other young people whom Noor works with."""
    return [people.meet(known_as=name, by=cast.noor, at=NOON) for name in names]
