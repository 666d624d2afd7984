"""Writes the stories told by hand: Asif and Ali, and the young people who know the same bench."""

from collections.abc import Mapping

from kith.contexts import actions as contexts
from kith.contexts.actions import Drawn
from kith.contexts.terms import Effect
from kith.demo.composing import Told
from kith.demo.rules import Passage, Thing, fill
from kith.demo.seeding.notes import write_told
from kith.demo.seeding.world import DAYS, Known, Riverside
from kith.demo.seeding.young import known_of
from kith.demo.story import asif_onward, asif_outreach, asif_together, others
from kith.demo.story.telling import Tale, names_in, passage
from kith.encounters import actions as encounters
from kith.encounters import drafts
from kith.encounters.models import Note
from kith.encounters.terms import Theme
from kith.foundation.ids import uuid7
from kith.people import actions as people
from kith.people.terms import Tie, WorkKind

PARTS = {"text": "text", "own_words": "said", "pointed_out": "shown", "telling_us": "telling"}
ASIF = (*asif_outreach.TALES, *asif_together.TALES, *asif_onward.TALES)
FIRST_MAP = (
    ("Riverside Bus Station", 3, Effect.LINKED_TO_HARM, "“They wait where the cameras don't go.”"),
    ("Pepper Stop Chicken", 2, Effect.DEPENDS, "“Manager's alright. It's who's outside.”"),
    ("The bench lot", 3, Effect.DEPENDS, "“They're my friends.”"), ("Tannery Park", 2, Effect.DEPENDS, ""),
    ("Tannery High", 1, Effect.NOT_KNOWN, ""), ("Bark Lane underpass", 1, Effect.LINKED_TO_HARM, "“Hold your keys.”"),
    ("Old Tannery Towpath", 1, Effect.KEEPS_SAFE, ""), ("Tannery group chat", 2, Effect.DEPENDS, ""),
)  # fmt: skip
LATER_MAP = (
    ("Riverside College, bike workshop", 3, Effect.KEEPS_SAFE, "“Real tools.”"), ("The Loft youth centre", 3, Effect.KEEPS_SAFE, ""),
    ("Old Tannery Towpath", 3, Effect.KEEPS_SAFE, "“Nobody gets left at the bridge.”"), ("Weir End Woods", 2, Effect.KEEPS_SAFE, "“I made that. Out of nothing.”"),
    ("The bench lot", 2, Effect.DEPENDS, ""), ("Tannery High", 2, Effect.KEEPS_SAFE, ""),
    ("Riverside Bus Station", 1, Effect.LINKED_TO_HARM, "“That was me, that bench.”"), ("Pepper Stop Chicken", 1, Effect.DEPENDS, ""),
)  # fmt: skip


def meet_asif(town: Riverside) -> Known:
    """Asif's record, opened by Ali on the day the referral came, with the people at home."""
    ali, at = town.users["Ali R"], town.moment(DAYS - 541)
    asif = people.meet(
        known_as="Asif", family_name="K", pronouns="he/him", born=f"spring {town.today.year - 16}", by=ali, at=at,
        why="Referred by school and the front door.", loves="Bikes: riding them, mending them, knowing what is wrong by the sound",
        good_at="Mending anything with a chain. Noticing. Looking out for younger ones.", trusts="Mum. Nan. Ali, mostly.",
        hopes="A workshop with his name over the door", good_to_know="Side by side is better than face to face. Ask him about something he knows.",
    )  # fmt: skip
    people.add_family(person=asif, name="Asif's mum", tie=Tie.MOTHER, by=ali, at=at, good_to_know="Works nights; after two is best. Ring good news too.")
    people.add_family(person=asif, name="Asif's nan", tie=Tie.GRANDPARENT, by=ali, at=at, good_to_know="He goes there to sleep.")
    people.add_family(person=asif, name="His little brother", tie=Tie.SIBLING, by=ali, at=at)
    people.allocate(person=asif, worker=town.users["Bea Larkin"], kind=WorkKind.CO_WORKER, by=ali, why="So that somebody he knows is there when Ali is away.", at=at)
    return known_of(town, asif, ali, name="Asif", pronouns="he/him", home="mum", ward="Tannery", since=DAYS - 541)


def tales(town: Riverside, asif: Known) -> list[tuple[int, Known, Tale]]:
    """Every hand-told note that this town can tell (a smaller one has fewer places), as (day, whose, note)."""
    told = [(asif, tale) for tale in ASIF]
    for team, ones in others.TALES.items():
        known = next((k for k in town.young if k.worker.team_id == town.teams[team].pk), None)
        told += [(known, tale) for tale in ones if known]
    told = [(known, tale) for known, tale in told if _can_be_told(town, tale)]
    return [(DAYS - tale.ago, known, tale) for known, tale in told]


def _can_be_told(town: Riverside, tale: Tale) -> bool:
    return all(names_in(getattr(tale, part)) <= town.named.keys() for part in PARTS.values())


def write_tale(town: Riverside, known: Known, tale: Tale) -> Note:
    """Write one of them, with what came after it."""
    at = town.moment(DAYS - tale.ago, 18, 20 + tale.ago % 30)
    fields = {name: _told(getattr(tale, part), town, known) for name, part in PARTS.items() if getattr(tale, part)}
    who = tale.who or known.things["name"].words
    because = fill(tale.because, known.things).text if tale.because else ""
    told = Told(tale.did, "", fields, tale.began, who, *tale.mood, tale.known, because, tale.feelings)
    if tale.offered:
        told.fields = {name: Passage(found.text) for name, found in fields.items()}
    note = write_told(known.person, told, happened=town.moment(DAYS - tale.ago), by=known.worker, at=at)
    _afterwards(known, tale, note)
    return note


def _told(words: str, town: Riverside, known: Known) -> Passage:
    return passage(_in_pronouns(words, known.things), town.named)


def _in_pronouns(words: str, things: Mapping[str, Thing]) -> str:
    return fill(words, things).text if "{" in words else words


def _afterwards(known: Known, tale: Tale, note: Note) -> None:
    theme, happened, meant = tale.story
    at, by = note.written_at, known.worker
    if theme:
        encounters.promote(note=note, theme=Theme(theme), what_happened=happened, what_it_meant=meant, by=by, at=at)
    if tale.keep:
        people.quote(person=known.person, words=note.own_words, said_on=note.happened_on, by=by, at=at)
    text, why = tale.amended
    if text:
        encounters.amend(note=note, field="text", text=text, why=why, by=by, at=at)


def draw_asifs_maps(town: Riverside, asif: Known) -> None:
    """His map after the first summer, and the one he drew a fortnight ago."""
    for ago, drawn in ((455, FIRST_MAP), (14, LATER_MAP)):
        places = [Drawn(town.contexts[name], pull, effect, words) for name, pull, effect, words in drawn if name in town.contexts]
        contexts.draw_world(person=asif.person, places=places, drawn_on=town.day(DAYS - ago), drawn_with="Asif",
                            by=asif.worker, at=town.moment(DAYS - ago, 17))  # fmt: skip


def leave_drafts(town: Riverside, asif: Known) -> None:
    """What Ali has begun and not finished."""
    theirs = [known for known in town.young if known.worker.pk == asif.worker.pk]
    day = town.day(DAYS - 1)
    when = {"happened_on_day": str(day.day), "happened_on_month": str(day.month), "happened_on_year": str(day.year)}
    for turn, (content, known) in enumerate(zip(others.DRAFTS, [asif, *theirs, *theirs], strict=False)):
        typed = {"person": str(known.person.pk), **when, **content}
        drafts.keep(draft_id=uuid7(), content=typed, version=0, by=asif.worker, at=town.moment(DAYS - 1, 17 + turn, 48 - 17 * turn), person=known.person.pk)
