"""A young person's safety plan as it is read: by section, each “I will” beside what adults will do."""

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from kith.access.viewers import Absent, Viewer
from kith.people.models import YoungPerson
from kith.plans.models import SafetyPlan, SafetyPlanChange, SafetyPlanLine
from kith.plans.rules import safety as rules
from kith.plans.rules.safety import Line
from kith.plans.terms.safety import SECTION_WORDS, Promise, Section

VERSIONS = 30


@dataclass(frozen=True)
class SectionShown:
    """One part of the plan: what is good to know, pairs of promises, and what adults will do besides."""

    section: Section
    said: tuple[Line, ...]
    pairs: tuple[Line, ...]
    adults: tuple[Line, ...]

    @property
    def words(self) -> str:
        """What the part is called."""
        return SECTION_WORDS[self.section]


@dataclass(frozen=True)
class SafetyPage:
    """A safety plan: the version looked at, and every version there is."""

    person: YoungPerson
    versions: tuple[SafetyPlan, ...]
    plan: SafetyPlan | None
    lines: tuple[Line, ...]
    changes: tuple[SafetyPlanChange, ...] = ()

    @property
    def sections(self) -> list[SectionShown]:
        """The parts that say something, in their order."""
        return [shown for section in Section if (shown := self._section(section))]

    def _section(self, section: Section) -> SectionShown | None:
        here = [line for line in self.lines if line.section is section]
        by = {promise: tuple(line for line in here if line.promise is promise) for promise in Promise}
        return SectionShown(section, by[Promise.SAID], by[Promise.MINE], by[Promise.ADULTS]) if here else None

    @property
    def warning(self) -> str:
        """Does it ask more of the young person than of adults?"""
        return rules.balance(self.lines)

    @property
    def is_newest(self) -> bool:
        """Is it the version that holds?"""
        return bool(self.plan and self.versions and self.plan.pk == self.versions[0].pk)


def page(viewer: Viewer, who: YoungPerson, *, version: str = "") -> SafetyPage:
    """A young person's safety plan, the newest version unless another is asked for (2 queries)."""
    rows = SafetyPlan.objects.visible_to(viewer).filter(person=who).select_related("by")
    versions = tuple(rows[:VERSIONS])
    plan = next((one for one in versions if not version or str(one.version) == version), None)
    if version and plan is None:
        raise Absent
    return SafetyPage(who, versions, plan, lines_of(viewer, plan.pk) if plan else ())


def lines_of(viewer: Viewer, plan: UUID) -> tuple[Line, ...]:
    """The lines of one version, each with the lines that answer it (1 query)."""
    rows = list(SafetyPlanLine.objects.visible_to(viewer).filter(plan=plan))
    answers: dict[Any, list[Line]] = defaultdict(list)
    for row in rows:
        if row.answers_id:
            answers[row.answers_id].append(row.as_line())
    return tuple(row.as_line(tuple(answers[row.pk])) for row in rows if not row.answers_id)


def read(viewer: Viewer, who: YoungPerson, *, version: str = "") -> SafetyPage:
    """The same with what this version changed in the young person's and the family's part, and why (3 queries)."""
    found = page(viewer, who, version=version)
    rows = SafetyPlanChange.objects.visible_to(viewer).filter(plan=found.plan).select_related("line", "became")
    return replace(found, changes=tuple(rows)) if found.plan else found
