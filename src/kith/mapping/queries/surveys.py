"""What this viewer may see of surveys: those of a context, a wave with its results, and the words that wait to be read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast
from uuid import UUID

from django.db.models import BooleanField, Count, Exists, ExpressionWrapper, OuterRef, Q, QuerySet, Subquery
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Coalesce, TruncMonth
from django.db.models.lookups import Exact, In

from kith.access.terms import Doing, Resource
from kith.access.viewers import Absent, Viewer, standing_as_kith
from kith.contexts import queries as contexts
from kith.contexts.models import Context
from kith.language.naming import names_in
from kith.mapping.models import Answer, HeldWords, ReadWords, Survey, Wave
from kith.mapping.rules import survey_results as results
from kith.mapping.rules import surveys as rules
from kith.mapping.rules.survey_results import Described, Group, Sentence, Table
from kith.mapping.rules.surveys import Share
from kith.mapping.terms.surveys import ITEMS, POSITIVE, QUESTION_WORDS, WAVE_STATE_WORDS, Audience, Score, WaveState
from kith.people import queries as people

MOST = 40
MOST_WORDS = 200
COUNTING = "counting answers, none of which is shown"


@dataclass(frozen=True)
class Asked:
    """What is public of a wave: what its page calls the place, whom it asks, and whether it can be answered."""

    called: str
    audience: Audience
    state: WaveState
    opens_on: date


@dataclass(frozen=True)
class WaveLine:
    """A wave with where it stands, how many answered, and how many texts wait to be read."""

    wave: Wave
    state: WaveState
    answers: int
    waiting: int

    @property
    def stands(self) -> str:
        """Where it stands, in words."""
        return WAVE_STATE_WORDS[self.state]

    @property
    def is_closed(self) -> bool:
        """Has somebody closed it?"""
        return self.state is WaveState.CLOSED

    @property
    def says_something(self) -> bool:
        """Have enough people answered that it can be said what they said?"""
        return self.is_closed and self.answers >= rules.LEAST_SHOWN

    @property
    def how_many(self) -> str:
        """How many answered; a few are not counted aloud, so that nobody sees whose answer came."""
        if self.answers == 0:
            return "no answers yet" if not self.is_closed else "no answers"
        return f"{self.answers} answers" if self.answers >= rules.LEAST_SHOWN else "fewer than 5 answers"


@dataclass(frozen=True)
class SurveyLine:
    """A survey with its waves, newest first."""

    survey: Survey
    waves: tuple[WaveLine, ...]

    @property
    def newest(self) -> WaveLine | None:
        """The wave that was opened last."""
        return self.waves[0] if self.waves else None

    @property
    def last_closed(self) -> WaveLine | None:
        """The newest wave whose results are out."""
        return next((one for one in self.waves if one.is_closed), None)

    @property
    def may_open(self) -> bool:
        """Is every wave closed?"""
        return all(one.is_closed for one in self.waves)


@dataclass(frozen=True)
class ContextSurveys:
    """A context with what is asked there."""

    context: Context
    surveys: tuple[SurveyLine, ...]


@dataclass(frozen=True)
class Results:
    """What a closed wave says. `before` is the closed wave it is compared with."""

    answers: int
    before: Wave | None
    compares: bool
    sentences: tuple[Sentence, ...]
    tables: tuple[Table, ...]
    who: tuple[tuple[str, list[tuple[str, str]]], ...]
    words: tuple[tuple[str, list[ReadWords]], ...]

    @property
    def too_few(self) -> bool:
        """Did so few answer that nothing can be shown?"""
        return self.answers < rules.LEAST_SHOWN


def asked(code: str, today: date) -> Asked | None:
    """What is public of the wave with this code, or None (1 query)."""
    with standing_as_kith("whoever was handed this address sees what it asks, and nothing that was answered"):
        found = Wave.objects.filter(code=code.lower()).select_related("survey").first()
    if found is None:
        return None
    state = rules.state(found.opens_on, found.closes_on, found.closed_on, today)
    return Asked(found.survey.called, found.survey.asks, state, found.opens_on)


def of_context(viewer: Viewer, context: UUID, today: date) -> ContextSurveys:
    """A context's surveys with their waves, or `Absent` (at most 5 queries)."""
    place = contexts.one(viewer, context)
    return ContextSurveys(place, tuple(lines_of(viewer, context, today)))


def lines_of(viewer: Viewer, context: UUID, today: date) -> list[SurveyLine]:
    """A context's surveys with their waves (at most 4 queries)."""
    rows = Survey.objects.visible_to(viewer).filter(context_id=context).select_related("context")
    return _with_waves(viewer, list(rows), today)


def _with_waves(viewer: Viewer, surveys: Sequence[Survey], today: date) -> list[SurveyLine]:
    lines = _lines(Wave.objects.visible_to(viewer).filter(survey__in=surveys), today) if surveys else []
    return [SurveyLine(one, tuple(line for line in lines if line.wave.survey_id == one.pk)) for one in surveys]


def _lines(waves: QuerySet[Wave], today: date) -> list[WaveLine]:
    """The waves, each with how many answered and how many texts wait (1 query, and 2 to say that Kith counts)."""
    with standing_as_kith(COUNTING):
        counted = waves.annotate(answered=_number_of(Answer), held=_number_of(HeldWords))
        rows = list(counted.select_related("survey__context", "opened_by", "closed_by")[:MOST])
    return [
        WaveLine(one, rules.state(one.opens_on, one.closes_on, one.closed_on, today), one.answered, one.held)  # type: ignore[attr-defined]
        for one in rows
    ]


def _number_of(model: type[Answer | HeldWords]) -> Coalesce:
    """How many rows of a wave's: counted apart, so that one number does not multiply another."""
    rows = model.objects.filter(wave=OuterRef("pk")).order_by().values("wave").annotate(how_many=Count("pk"))
    return Coalesce(Subquery(rows.values("how_many")), 0)


def survey(viewer: Viewer, pk: UUID, doing: Doing = Doing.SEE) -> Survey:
    """One survey, or `Absent` (1 query)."""
    return cast(Survey, Survey.objects.select_related("context", "made_by").one_for(viewer, pk, doing))


def line(viewer: Viewer, pk: UUID, today: date) -> SurveyLine:
    """One survey with its waves, or `Absent` (at most 4 queries)."""
    return _with_waves(viewer, [survey(viewer, pk)], today)[0]


def wave(viewer: Viewer, pk: UUID, doing: Doing = Doing.SEE) -> Wave:
    """One wave, or `Absent` (1 query)."""
    rows = Wave.objects.select_related("survey__context", "opened_by", "closed_by")
    return cast(Wave, rows.one_for(viewer, pk, doing))


def wave_line(viewer: Viewer, pk: UUID, today: date) -> WaveLine:
    """One wave with its counts, or `Absent` (3 queries)."""
    found = _lines(Wave.objects.visible_to(viewer).filter(pk=pk), today)
    if not found:
        raise Absent
    return found[0]


def results_of(viewer: Viewer, found: Wave) -> Results | None:
    """What a wave says, beside the closed wave before it; None until it is closed, so that no answer shows as it comes
    (4 queries).
    """
    if found.closed_on is None:
        return None
    earlier = Wave.objects.visible_to(viewer).filter(survey_id=found.survey_id, closed_on__lte=found.opens_on)
    before = earlier.exclude(closed_on=None).exclude(pk=found.pk).order_by("-opens_on", "-id").first()
    with standing_as_kith(COUNTING):
        groups, was = _counted(found, before)
        described = _described(found)
    audience, answers = found.survey.asks, results.number(groups)
    enough = answers >= rules.LEAST_SHOWN
    return Results(
        answers=answers, before=before, compares=results.can_compare(groups, was),
        sentences=tuple(results.sentences(audience, groups, was)) if enough else (),
        tables=tuple(results.breakdowns(audience, groups)) if enough else (),
        who=tuple(results.who(audience, groups, described)) if enough else (),
        words=tuple(_said(viewer, found)),
    )  # fmt: skip


def _counted(found: Wave, before: Wave | None) -> tuple[list[Group], list[Group]]:
    """The answers of a wave, and of the one before it, counted in the database: however many answered, few rows come (1 query)."""
    codes = [item.code for item in ITEMS[found.survey.asks]]
    alike = {"month": TruncMonth("answered_on"), "is_now": ExpressionWrapper(Q(wave=found), BooleanField())}
    rows = Answer.objects.filter(wave__in=[one for one in (found, before) if one]).order_by()
    both: tuple[list[Group], list[Group]] = ([], [])
    for one in rows.values("age_band", "how_often", **alike).annotate(answers=Count("pk"), **_shares(codes)):
        shares = {code: Share(*(one[f"{code}_{part}"] for part in Share._fields)) for code in codes}
        both[not one["is_now"]].append(Group(one["answers"], one["month"], one["age_band"], one["how_often"], shares))
    return both


def _shares(codes: Sequence[str]) -> dict[str, Count]:
    """Of each sentence: how many agree, how many answered it, and how many do not know. Scores are compared as text, which is
    three times as fast as comparing them as JSON.
    """
    agreeing = [str(int(score)) for score in POSITIVE]
    found = {}
    for code in codes:
        said = KeyTextTransform(code, "scores")
        found[f"{code}_positive"] = Count("pk", filter=In(said, agreeing))
        found[f"{code}_answered"] = Count(said)
        found[f"{code}_not_known"] = Count("pk", filter=Exact(said, str(int(Score.DONT_KNOW))))
    return found


def _described(found: Wave) -> list[Described]:
    """How those who answered describe themselves, counted (1 query)."""
    rows = Answer.objects.filter(wave=found).order_by().values("gender", "ethnicity").annotate(answers=Count("pk"))
    return [Described(one["answers"], one["gender"], one["ethnicity"]) for one in rows]


def _said(viewer: Viewer, found: Wave) -> list[tuple[str, list[ReadWords]]]:
    """What people added, by what they were asked, as far as somebody has read it (1 query)."""
    rows = list(ReadWords.objects.visible_to(viewer).filter(wave=found)[:MOST_WORDS])
    grouped = ((asks, [row for row in rows if row.question == code]) for code, asks in QUESTION_WORDS.items())
    return [(asks, said) for asks, said in grouped if said]


@dataclass(frozen=True)
class Headline:
    """What a closed wave says most shortly, from whom, and when it closed: to be said in an assessment of its context."""

    words: str
    audience: Audience
    closed_on: date


def headline(viewer: Viewer, pk: UUID, context: UUID | None) -> Headline | None:
    """The headline of a closed wave of this context's, without words when too few answered; None when it is none (at most 2 queries)."""
    rows = Wave.objects.visible_to(viewer).select_related("survey").filter(pk=pk, survey__context_id=context)
    found = rows.exclude(closed_on=None).first() if context else None
    if found is None:
        return None
    with standing_as_kith(COUNTING):
        groups, _ = _counted(found, None)
    words, answers = results.headline(found.survey.asks, groups), results.number(groups)
    days = f"{found.opens_on:%-d %B %Y} to {found.closed_on:%-d %B %Y}"
    few = "" if answers >= rules.LEAST_COMPARED else f" {rules.TOO_FEW_TO_COMPARE} with another time."
    said = f"A survey from {days}, {answers} answers. {words}{few}"
    return Headline(said if words else "", found.survey.asks, found.closed_on)


def waiting(viewer: Viewer, found: Wave) -> list[HeldWords]:
    """The words of a wave that wait to be read, for those who read them (1 query)."""
    return list(HeldWords.objects.visible_to(viewer).filter(wave=found)[:MOST_WORDS])


def held(viewer: Viewer, pk: UUID, doing: Doing = Doing.SEE) -> HeldWords:
    """One text that waits to be read, or `Absent` (1 query)."""
    return cast(HeldWords, HeldWords.objects.select_related("wave__survey__context").one_for(viewer, pk, doing))


def names_found(viewer: Viewer, text: str) -> list[str]:
    """The words in a text that look like a name; known by name are only the young people the reader works with (1 query)."""
    return list(dict.fromkeys(name.words for name in names_in(text, known=people.names(viewer))))


def unread(viewer: Viewer) -> list[Wave]:
    """Waves in which words wait for this viewer to read them, the one that has waited longest first (1 query; none for others)."""
    if not viewer.may(Resource.HELD_WORDS, Doing.SEE):
        return []
    held = HeldWords.objects.visible_to(viewer).filter(wave=OuterRef("pk"))
    rows = Wave.objects.visible_to(viewer).filter(Exists(held)).select_related("survey__context")
    return list(rows.order_by("opens_on", "id")[:MOST])
