"""What a viewer may see of weighing: each voice's newest sheet side by side, the suggested order, what people chose."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast
from uuid import UUID

from django.db.models import Q, QuerySet

from kith.access.viewers import Viewer
from kith.casework.models import Case, ReferralContext, Weight, WeightiestContext, WeightSheet
from kith.casework.rules import weighting
from kith.casework.rules.weighting import Said, Standing
from kith.casework.terms.saying import Voice
from kith.casework.terms.weighting import HARM_SCALE, NOT_KNOWN_WORDS, SAFETY_SCALE
from kith.contexts import queries as contexts
from kith.contexts.models import Context, World, WorldPlace
from kith.contexts.terms import ContextKind, Status
from kith.encounters.models import Mention
from kith.encounters.terms import MentionKind, MentionState
from kith.foundation.vague_dates import say

MOST_SHEETS = 12
OFFERED = 40
VOICE_ORDER = {voice.value: place for place, voice in enumerate(Voice)}


@dataclass(frozen=True)
class Told:
    """One weight with its words."""

    weight: Weight

    @property
    def harm(self) -> str:
        """Its influence on harm in words."""
        return NOT_KNOWN_WORDS if self.weight.harm is None else HARM_SCALE[self.weight.harm]

    @property
    def safety(self) -> str:
        """Its influence on safety in words."""
        return NOT_KNOWN_WORDS if self.weight.safety is None else SAFETY_SCALE[self.weight.safety]


@dataclass(frozen=True)
class Sheet:
    """One voice's sheet with its weights, contexts by name."""

    sheet: WeightSheet
    told: tuple[Told, ...]

    @property
    def said(self) -> str:
        """Whose it is and from when, in words."""
        return f"{self.sheet.said_by}, {say(self.sheet.filled_on)}"

    def of(self, context: UUID) -> Told | None:
        """What this voice says of a context, if it was asked."""
        return next((one for one in self.told if one.weight.context_id == context), None)


@dataclass(frozen=True)
class Row:
    """One context: each sheet with what it says of it, None where it was not asked, and where it stands between them."""

    context: Context
    cells: tuple[tuple[Sheet, Told | None], ...]
    standing: Standing

    @property
    def heard(self) -> list[tuple[Sheet, Told]]:
        """What those voices say that were asked."""
        return [(sheet, told) for sheet, told in self.cells if told]

    @property
    def middle(self) -> str:
        """The middle of what voices say of harm, in words."""
        return weighting.in_words(self.standing.harm)

    @property
    def has_words(self) -> bool:
        """Has anybody said what would get better, or how it is known?"""
        return any(told.weight.if_this_changed or told.weight.evidence for _, told in self.heard)

    @property
    def range(self) -> str:
        """From the lowest to the highest that voices say of harm."""
        return weighting.range_in_words(self.standing)


@dataclass(frozen=True)
class Weighing:
    """All that is said of the contexts on a case. `order` holds, for each place, the rows that share it."""

    sheets: tuple[Sheet, ...]
    order: tuple[tuple[Row, ...], ...]
    choices: tuple[WeightiestContext, ...]

    @property
    def rows(self) -> list[Row]:
        """Every context, in the suggested order."""
        return [row for place in self.order for row in place]

    @property
    def chosen(self) -> WeightiestContext | None:
        """What people chose last."""
        return next(iter(self.choices), None)

    @property
    def sentence(self) -> str:
        """The sentence that the plan starts from; "" before people have chosen."""
        return sentence(self.chosen) if self.chosen else ""


def sentence(chosen: WeightiestContext) -> str:
    """What people chose and why, in one sentence."""
    also = chosen.together_with.name if chosen.together_with else ""
    return weighting.chosen_in_words(chosen.context.name, chosen.rationale, together_with=also)


def words_for_the_plan(viewer: Viewer, case: Case) -> str:
    """The sentence that a plan for this case starts from; "" before people have chosen (1 query)."""
    rows = WeightiestContext.objects.visible_to(viewer).filter(case=case).select_related("context", "together_with")
    chosen = rows.first()
    return sentence(chosen) if chosen else ""


def weighing(viewer: Viewer, case: Case) -> Weighing:
    """Each voice's newest sheet, the order they suggest, and what people chose (3 queries)."""
    sheets = newest_sheets(viewer, case)
    chosen = WeightiestContext.objects.visible_to(viewer).filter(case=case).select_related("context", "together_with", "by")
    return Weighing(tuple(sheets), tuple(_order(sheets)), tuple(chosen[:MOST_SHEETS]))


def newest_sheets(viewer: Viewer, case: Case) -> list[Sheet]:
    """The newest sheet of each voice, and of each partner, in the order of voices (2 queries)."""
    rows = WeightSheet.objects.visible_to(viewer).filter(case=case).order_by("voice", "said_by", "-filled_on", "-id")
    by_voice: dict[tuple[str, str], WeightSheet] = {}
    for sheet in sorted(rows.distinct("voice", "said_by"), key=lambda one: (one.filled_on, one.pk), reverse=True):
        who = sheet.said_by.casefold() if sheet.voice == Voice.PARTNER.value else ""
        by_voice.setdefault((sheet.voice, who), sheet)
    kept = sorted(by_voice.values(), key=lambda one: (VOICE_ORDER[one.voice], one.said_by))[:MOST_SHEETS]
    return with_weights(viewer, kept)


def with_weights(viewer: Viewer, sheets: Sequence[WeightSheet]) -> list[Sheet]:
    """Sheets with what they say, contexts by name (1 query)."""
    told: dict[UUID, list[Told]] = {sheet.pk: [] for sheet in sheets}
    rows = Weight.objects.visible_to(viewer).filter(sheet__in=sheets).select_related("context")
    for weight in rows.order_by("context__name", "context_id"):
        told[weight.sheet_id].append(Told(weight))
    return [Sheet(sheet, tuple(told[sheet.pk])) for sheet in sheets]


def _order(sheets: Sequence[Sheet]) -> list[tuple[Row, ...]]:
    weights = [one.weight for sheet in sheets for one in sheet.told]
    by_key = {str(weight.context_id): weight.context for weight in weights}
    said = [
        Said(str(w.context_id), w.harm, w.safety, weighting.pieces_of_evidence(w.evidence)) for w in weights
    ]
    return [
        tuple(sorted((_row(by_key[one.context], one, sheets) for one in place), key=lambda row: row.context.name))
        for place in weighting.in_order(weighting.stand(said))
    ]


def _row(context: Context, standing: Standing, sheets: Sequence[Sheet]) -> Row:
    return Row(context, tuple((sheet, sheet.of(context.pk)) for sheet in sheets), standing)


def every_sheet(viewer: Viewer, case: Case) -> QuerySet[WeightSheet]:
    """Every sheet filled in so far, newest first."""
    return cast(QuerySet[WeightSheet], WeightSheet.objects.visible_to(viewer).filter(case=case).select_related("by"))


def weighed_last(viewer: Viewer, case: Case) -> list[Context]:
    """The contexts on the case: those on the sheet that was filled in last, by name (2 queries)."""
    last = WeightSheet.objects.visible_to(viewer).filter(case=case).order_by("-at", "-id").first()
    rows = Weight.objects.visible_to(viewer).filter(sheet=last).select_related("context")
    rows = rows.order_by("context__name", "context_id")
    return [weight.context for weight in rows]


def weighed_ever(viewer: Viewer, case: Case) -> QuerySet[Context]:
    """Every context somebody weighed on this case, by name."""
    keys = Weight.objects.visible_to(viewer).filter(case=case).values("context")
    return cast(QuerySet[Context], Context.objects.visible_to(viewer).filter(pk__in=keys))


def offered(viewer: Viewer, case: Case, *, words: str = "", leaving_out: Sequence[Context] = ()) -> list[Context]:
    """Contexts to choose from: those a search finds, or those this case is about (1 query; 3 for a context's case)."""
    if words.strip():
        found = contexts.listed(viewer, words=words)
    elif case.person_id:
        found = _around_them(viewer, case.person_id)
    else:
        return _around_it(viewer, case, leaving_out)
    return list(found.exclude(pk__in=[one.pk for one in leaving_out])[:OFFERED])


def _around_them(viewer: Viewer, person: UUID) -> QuerySet[Context]:
    """What is on a young person's newest map, in their referrals, named in their notes; and home."""
    newest = World.objects.visible_to(viewer).filter(person_id=person).values("pk")[:1]
    on_map = WorldPlace.objects.visible_to(viewer).filter(world__in=newest).values("context")
    referred = ReferralContext.objects.visible_to(viewer).filter(person_id=person).values("context")
    named = Mention.objects.visible_to(viewer).filter(
        person_id=person, kind=MentionKind.CONTEXT.value, state=MentionState.CONFIRMED.value
    )
    rows = Context.objects.visible_to(viewer).filter(
        Q(pk__in=on_map) | Q(pk__in=referred) | Q(pk__in=named.values("key")) | Q(kind=ContextKind.HOME.value),
        status=Status.KNOWN.value,
    )
    return cast(QuerySet[Context], rows)


def _around_it(viewer: Viewer, case: Case, leaving_out: Sequence[Context]) -> list[Context]:
    """A context itself, what it is inside of, what is inside it, and its neighbours."""
    page = contexts.page(viewer, cast(UUID, case.context_id))
    inside_of = [page.context.parent] if page.context.parent else []
    near = [one.context for one in page.near]
    every = dict.fromkeys([page.context, *inside_of, *page.inside, *near])
    return [one for one in every if one not in leaving_out][:OFFERED]


def is_weighed(viewer: Viewer, case: Case) -> bool:
    """Have people chosen which context weighs most? (1 query)"""
    return bool(WeightiestContext.objects.visible_to(viewer).filter(case=case).exists())
