"""Surveys for stories to start from: of the bus station, in waves that are open or closed, answered by nobody we know."""

from datetime import datetime, timedelta
from typing import Any
from unittest.mock import patch

from kith.access.viewers import standing_as_kith
from kith.mapping.actions import surveys as actions
from kith.mapping.actions.surveys import Given
from kith.mapping.models import Answer, HeldWords, Survey, Wave
from kith.mapping.terms.surveys import ITEMS, Audience
from tests.given.cast import NOON, Cast

WEEKS = timedelta(days=21)


def of_bus_station(cast: Cast, *, audience: Audience = Audience.YOUNG_PEOPLE) -> Survey:
    """Ali makes a survey of the bus station."""
    return actions.make_survey(context=cast.bus_station, audience=audience, called="the bus station", by=cast.ali, at=NOON)


def wave(cast: Cast, survey: Survey | None = None, *, at: datetime = NOON) -> Wave:
    """A wave that is open for three weeks from this day."""
    return actions.open_wave(
        survey=survey or of_bus_station(cast), opens_on=at.date(), closes_on=at.date() + WEEKS, by=cast.ali, at=at
    )


def answered(asked: Wave, *, agree: bool = True, at: datetime = NOON, address: str = "192.0.2.7", words: str = "", **about: Any) -> None:
    """Somebody answers every sentence, from a phone."""
    scores = {item.code: 4 if agree else 2 for item in ITEMS[Audience.YOUNG_PEOPLE]}
    actions.answer(code=asked.code, given=Given(scores=scores, words={"where": words}, **about), address=address, at=at)


def closed(cast: Cast, *, agree: int, disagree: int, survey: Survey | None = None, at: datetime = NOON) -> Wave:
    """A wave with so many answers that agree and disagree, closed on the same day."""
    asked = wave(cast, survey, at=at)
    for n in range(agree + disagree):
        answered(asked, agree=n < agree, at=at, address=f"192.0.2.{n}")
    actions.close_wave(wave=asked, by=cast.ali, at=at)
    return asked


def kept() -> list[Answer]:
    """Every answer, for looking."""
    with standing_as_kith("looking"):
        return list(Answer.objects.all())


def held() -> list[HeldWords]:
    """All words that wait, for looking."""
    with standing_as_kith("looking"):
        return list(HeldWords.objects.select_related("wave"))


def an_hour_takes(most: int) -> Any:
    """As if the setting said so."""
    return patch("django.conf.settings.KITH_PUBLIC_SURVEYS_AN_HOUR", most, create=True)
