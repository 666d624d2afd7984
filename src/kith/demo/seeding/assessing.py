"""Checks, screenings, assessments and weighings of the stories, from their tables to the real actions."""

from collections.abc import Iterable, Mapping
from datetime import time
from typing import Any

from kith.access.viewers import Viewer, standing_as
from kith.accounts.models import User
from kith.casework.actions import assessments, checks, interplay, observing, school, screening, weighting
from kith.casework.actions.assessments import Said
from kith.casework.actions.observing import Seen
from kith.casework.actions.screening import Found
from kith.casework.actions.weighting import Weighed
from kith.casework.models import Assessment, Case, Criterion, Screening, ThresholdStatement
from kith.casework.terms.assessments import CHECK, TimeBand, Trend
from kith.casework.terms.saying import Claim, Confidence, SourceKind, Voice
from kith.casework.terms.school import InPlace, Method, SchoolLever
from kith.casework.terms.thresholds import Met
from kith.casework.terms.weighting import Effect
from kith.contexts.models import Context
from kith.demo.seeding.acting import acting, ago, day
from kith.demo.seeding.world import Riverside


def screen(town: Riverside, case: Case, found: Mapping[str, tuple[str, str]], decided: str, why: str, *, days: int) -> Screening:
    """Dee screens a context against the published threshold, and decides."""
    dee = town.users["Dee Marchetti"]
    with standing_as(Viewer.of(dee)):
        statement = ThresholdStatement.objects.filter(state="published").latest("version")
        codes = {one.code: one.pk for one in Criterion.objects.filter(statement=statement)}
    looked = [Found(codes[code], Met(met), evidence) for code, (met, evidence) in found.items()]
    done = acting(dee, screening.screen, case=case, statement=statement, found=looked, at=ago(town, days, 11))
    acting(dee, screening.decide, screening=done, decided=decided, why=why, at=ago(town, days, 11, 40))
    return done


def check(town: Riverside, case: Case, told: Mapping[str, Any], *, by: User, reader: User, days: int) -> None:
    """Ask whether we would watch over or work with; where an answer worries, somebody else reads it a day later."""
    answers = {question.code: question.good for question in CHECK} | told["answers"]
    kept = acting(
        by, checks.ask, case=case, before=told["before"], answers=answers, notes=told["notes"],
        ends_on=day(town, told["ends"]), at=ago(town, days, 14),
    )  # fmt: skip
    if told["answers"]:
        acting(reader, checks.read_second, check=kept, reading=told["reading"], at=ago(town, days - 1, 9))


def hear(town: Riverside, assessment: Assessment, said: Iterable[tuple[Any, ...]]) -> None:
    """Keep what people said: (days ago, who wrote it down, voice, source, who said it, element, words, own words, claim)."""
    for days, by, voice, source, who, element, words, own, *claim in said:
        acting(
            town.users[by], assessments.add_statement, assessment=assessment, element=element, at=ago(town, days, 17),
            said=Said(words, Voice(voice), SourceKind(source), day(town, days), said_by=who, in_their_words=own,
                      claim=Claim(claim[0] if claim else "view"), confidence=Confidence.WELL_EVIDENCED),
        )  # fmt: skip


def visit(town: Riverside, assessment: Assessment, visits: Iterable[tuple[int, str, dict[str, Any]]]) -> None:
    """Keep visits: (days ago, who wrote it, what was seen)."""
    for days, by, told in visits:
        begins, ends = (time(*clock) for clock in told["clock"])
        seen = {name: words for name, words in told.items() if name not in ("clock", "band")}
        found = Seen(visited_on=day(town, days), begins=begins, ends=ends, band=TimeBand(told["band"]), **seen)
        acting(town.users[by], observing.observe, assessment=assessment, seen=found, at=ago(town, days, 22))


def answer(town: Riverside, assessment: Assessment, answers: Iterable[tuple[str, str, str, str, str]], *, by: User, days: int) -> None:
    """Answer elements: (element, what is strong, what worries, not known because, which way it goes)."""
    for minute, (element, strength, worry, not_known, trend) in enumerate(answers):
        acting(
            by, assessments.answer, assessment=assessment, element=element, seen=None, strength=strength, worry=worry,
            not_known=not_known, trend=Trend(trend), at=ago(town, days, 11, minute),
        )  # fmt: skip


def look_at_itself(town: Riverside, assessment: Assessment, answers: Iterable[tuple[Any, ...]], *, days: int) -> None:
    """A school answers a part of the example list; what can move something, who and when follow later for some."""
    dee = town.users["Dee Marchetti"]
    items = acting(dee, school.begin_example, at=ago(town, days, 9))
    acting(dee, school.choose, assessment=assessment, items=items, at=ago(town, days, 9, 5))
    numbered = {one.number: one for one in items.items.all()}
    for ago_days, by, number, answered, methods, words, lever, owner, due, mine in answers:
        looked = school.Looked(
            InPlace(answered), tuple(Method(method) for method in methods), words, SchoolLever(lever) if lever else None, owner,
            mine, day(town, -due) if due else None,
        )  # fmt: skip
        acting(
            town.users[by], school.answer, assessment=assessment, item=numbered[number], seen=None, looked=looked,
            at=ago(town, ago_days, 15, number),
        )  # fmt: skip


def weigh(town: Riverside, case: Case, places: Mapping[str, Context], sheets: Iterable[tuple[Any, ...]]) -> None:
    """Keep what each voice weighs: (days ago, who wrote it down, voice, who said it, [(context, harm, safety, if, evidence)])."""
    for days, by, voice, who, rows in sheets:
        weighed = [Weighed(places[name], *rest) for name, *rest in rows if name in places]
        acting(
            town.users[by], weighting.weigh, case=case, voice=Voice(voice), said_by=who, filled_on=day(town, days),
            weighed=weighed, at=ago(town, days, 16),
        )  # fmt: skip


def draw(town: Riverside, case: Case, places: Mapping[str, Context], links: Iterable[tuple[Any, ...]], *, by: User, days: int) -> None:
    """Draw how contexts act on each other: (from, to, effect, because, voice, agreed)."""
    for minute, (one, other, effect, because, voice, agreed) in enumerate(links):
        if one in places and other in places:
            acting(
                by, interplay.draw, case=case, from_context=places[one], to_context=places[other], effect=Effect(effect),
                because=because, voice=Voice(voice), drawn_on=day(town, days), is_agreed=agreed, at=ago(town, days, 13, minute),
            )  # fmt: skip
