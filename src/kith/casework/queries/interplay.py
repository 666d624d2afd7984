"""What a viewer may see of how contexts act on each other: the links, loops told as stories, versions compared."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import cast
from uuid import UUID

from kith.access.terms import Doing
from kith.access.viewers import Viewer
from kith.casework.models import Case, InterplayLink
from kith.casework.queries import weighting
from kith.casework.rules import interplay
from kith.casework.rules.interplay import Link
from kith.casework.rules.weighting import clause
from kith.casework.terms.weighting import EFFECT_ON, LINK_WORDS, Effect, LinkState
from kith.contexts import queries as contexts
from kith.contexts.models import Context
from kith.contexts.terms import ContextKind

MOST_LINKS = 200


@dataclass(frozen=True)
class Drawn:
    """One link as it stands on a day, with its number on the drawing."""

    number: int
    link: InterplayLink
    on: date

    @property
    def is_agreed(self) -> bool:
        """Had people agreed on it by then?"""
        return as_rule(self.link).was_agreed(self.on)

    @property
    def words(self) -> str:
        """What acts on what, in a few words."""
        return acting(self.link)

    @property
    def stands(self) -> str:
        """How far people agreed by then."""
        return LINK_WORDS[LinkState.AGREED if self.is_agreed else LinkState.HYPOTHESIS]

    @property
    def sentence(self) -> str:
        """What acts on what, and because of what."""
        return sentence(self.link)


def acting(link: InterplayLink) -> str:
    """What acts on what: "the bus station makes school less safe"."""
    return f"{link.from_context.name} {EFFECT_ON[Effect(link.effect)].format(there=link.to_context.name)}"


def sentence(link: InterplayLink) -> str:
    """What acts on what, and because of what, in one sentence."""
    return f"{acting(link)}, because {clause(link.because)}."


@dataclass(frozen=True)
class Changed:
    """What happened to a link since a day, in words."""

    drawn: Drawn
    words: str


@dataclass(frozen=True)
class Interplay:
    """How contexts on a case act on each other now, and since an earlier day when asked for."""

    drawn: tuple[Drawn, ...]
    ended: tuple[Drawn, ...]
    stories: tuple[str, ...]
    only_from_home: bool
    before: tuple[Drawn, ...]
    changes: tuple[Changed, ...]


def page(viewer: Viewer, case: Case, *, today: date, since: date | None = None) -> Interplay:
    """The links of a case as they stand today, with their loops; compared with an earlier day (1 query)."""
    rows = InterplayLink.objects.visible_to(viewer).filter(case=case).select_related("from_context", "to_context", "by")
    newest = reversed(rows.order_by("-drawn_on", "-id")[:MOST_LINKS])
    every = [Drawn(number, row, today) for number, row in enumerate(newest, 1)]
    live = _there(every, today)
    links = [as_rule(one.link) for one in live]
    return Interplay(
        drawn=tuple(live),
        ended=tuple(one for one in every if one.link.ended_on),
        stories=tuple(interplay.story(loop, _names(live)) for loop in interplay.loops(links)),
        only_from_home=interplay.only_from_home(links, _homes(live)),
        before=tuple(replace(one, on=since) for one in _there(every, since)) if since else (),
        changes=tuple(_changes(every, since, today)) if since else (),
    )


def _there(every: Sequence[Drawn], day: date) -> list[Drawn]:
    return [one for one in every if as_rule(one.link).was_there(day)]


def as_rule(link: InterplayLink) -> Link:
    """A link as rules know it."""
    return Link(
        key=str(link.pk),
        from_context=str(link.from_context_id),
        to_context=str(link.to_context_id),
        effect=Effect(link.effect),
        because=link.because,
        drawn_on=link.drawn_on,
        agreed_on=link.agreed_on,
        ended_on=link.ended_on,
    )


def _changes(every: Sequence[Drawn], since: date, today: date) -> list[Changed]:
    by_key = {str(one.link.pk): one for one in every}
    found = interplay.changes([as_rule(one.link) for one in every], since=since, until=today)
    return [Changed(by_key[change.link.key], change.words) for change in found]


def on_the_drawing(drawn: Sequence[Drawn]) -> list[Context]:
    """Every context that acts or is acted on, in the order first drawn."""
    return list(dict.fromkeys(end for one in drawn for end in (one.link.from_context, one.link.to_context)))


def _names(drawn: Sequence[Drawn]) -> dict[str, str]:
    return {str(context.pk): context.name for context in on_the_drawing(drawn)}


def _homes(drawn: Sequence[Drawn]) -> set[str]:
    return {str(context.pk) for context in on_the_drawing(drawn) if context.kind == ContextKind.HOME.value}


def one(viewer: Viewer, case: UUID, pk: UUID) -> InterplayLink:
    """One link of one case that this viewer may change, or `Absent` (1 query)."""
    rows = InterplayLink.objects.filter(case_id=case).select_related("from_context", "to_context")
    return cast(InterplayLink, rows.one_for(viewer, pk, Doing.CHANGE))


def to_link(viewer: Viewer, case: Case, *, words: str = "") -> list[Context]:
    """Contexts to choose the two ends from: weighed, linked, around the case, and what a search finds."""
    linked = InterplayLink.objects.visible_to(viewer).filter(case=case).values_list("from_context", "to_context")
    keys = [str(key) for pair in linked for key in pair]
    found = [
        *weighting.weighed_ever(viewer, case)[: weighting.OFFERED],
        *contexts.by_keys(viewer, keys),
        *weighting.offered(viewer, case),
    ]
    if words.strip():
        found = [*weighting.offered(viewer, case, words=words), *found]
    return sorted(dict.fromkeys(found), key=lambda context: context.name.casefold())
