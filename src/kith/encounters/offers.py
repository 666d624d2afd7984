"""What a note seems to name, offered to its worker with the reason. Nothing links itself."""

from collections.abc import Mapping
from datetime import date, datetime

from kith.access.viewers import Viewer
from kith.encounters import rules
from kith.encounters.known import KNOWN, labels
from kith.encounters.models import Mention, Note
from kith.encounters.queries import newest_of_author
from kith.encounters.spotting import Confirmed, Hints
from kith.encounters.terms import SPOTTED_IN, MentionKind, MentionState, Offer
from kith.people.models import AdultOfConcern

REMEMBERED, NOTES_REMEMBERED = 400, 200
DAYS_REMEMBERED = 365


def _earlier(viewer: Viewer, today: date) -> dict[str, Confirmed]:
    """The viewer's own recent confirmations: words in lower case -> what they stood for (1 query)."""
    rows = (
        Mention.objects.visible_to(viewer)
        .filter(
            note_id__in=newest_of_author(viewer, NOTES_REMEMBERED),
            state=MentionState.CONFIRMED.value,
            happened_on__gte=rules.since(today, DAYS_REMEMBERED),
        )
        .exclude(key=None)
        .exclude(surface="")
        .order_by("-id")
        .values_list("surface", "kind", "key", "happened_on")[:REMEMBERED]
    )
    found: dict[str, Confirmed] = {}
    for surface, kind, key, on in rows:
        found.setdefault(surface.lower(), Confirmed(f"{kind}:{key}", on))
    return found


def _may_see(viewer: Viewer) -> frozenset[str]:
    """The adults of concern this viewer may be offered (1 query)."""
    keys = AdultOfConcern.objects.visible_to(viewer).values_list("pk", flat=True)
    return frozenset(f"{MentionKind.ADULT}:{key}" for key in keys)


def spotted(
    texts: Mapping[str, str], *, viewer: Viewer, at: datetime, about: frozenset[str] = frozenset()
) -> list[Offer]:
    """Everything these texts (field -> text) seem to name that this viewer may see, in reading order.

    An offer with several choices means the note does not say which; nobody picks but the worker.
    """
    index = KNOWN.up_to_date(at)
    adults = _may_see(viewer)
    hints = Hints(
        confirmed=_earlier(viewer, at.date()),
        about=about,
        may_see=lambda key: key in adults if key.startswith(MentionKind.ADULT) else True,
    )
    offers = []
    for field in SPOTTED_IN:
        for mention in index.spot(texts.get(field, ""), hints=hints):
            keys = [mention.id] if mention.id else list(mention.candidates)
            names = labels(keys)
            choices = tuple((names[key][0], key.partition(":")[2], names[key][1]) for key in keys if key in names)
            if choices:
                offers.append(Offer(field, mention.start, mention.end, mention.surface, mention.why, choices))
    return offers


def still_open(note: Note, *, viewer: Viewer, at: datetime) -> list[Offer]:
    """What a saved note seems to name and nobody has answered yet, once for each thing."""
    texts = {field: getattr(note, field) for field in SPOTTED_IN}
    answered = list(note.mentions.exclude(state=MentionState.OFFERED.value).values_list("kind", "key"))
    done: set[tuple[str, str]] = {(kind, str(key)) for kind, key in answered}
    offers = []
    for offer in spotted(texts, viewer=viewer, at=at):
        keys = {(kind, key) for kind, key, _ in offer.choices}
        if not keys & done:
            offers.append(offer)
            done |= keys
    return offers


def once_each(offers: list[Offer], chosen: frozenset[str]) -> list[Offer]:
    """Offers for the form: each thing once, and a place already chosen stays chosen (`chosen` are answer tokens)."""
    shown: set[tuple[tuple[str, str, str], ...]] = set()
    found = []
    for offer in offers:
        picked = any(f"{offer.place}:{kind}:{key}" in chosen for kind, key, _ in offer.choices)
        if picked or offer.choices not in shown:
            found.append(offer)
        shown.add(offer.choices)
    return found
