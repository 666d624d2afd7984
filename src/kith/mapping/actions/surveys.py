"""A survey is made, asked in waves, answered by people without a name, and what they wrote is read before it is shown."""

import base64
import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from django.conf import settings
from django.db import IntegrityError, connection, transaction

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.doors import Door
from kith.accounts.models import User
from kith.audit.acts import act
from kith.contexts.models import Context
from kith.contexts.rules import check_name
from kith.contexts.terms import ContextKind
from kith.foundation.refusals import Refused
from kith.language.naming import names_in
from kith.mapping.models import Answer, HeldWords, ReadWords, Survey, Wave
from kith.mapping.rules import surveys as rules
from kith.mapping.terms.surveys import ITEMS, Audience, WaveState
from kith.people import queries as people

FROM_ONE_ADDRESS = 40  # a whole class, or a youth club on one wireless network
HOUR = timedelta(hours=1)
ENOUGH = "So many answers came this hour that we cannot take more. Nothing you wrote is lost while this page is open: try again later."
DOOR = Door("surveys", from_one_address=FROM_ONE_ADDRESS, enough=ENOUGH)
NOT_TODAY = {
    WaveState.NOT_YET: "This survey is not open yet. Come back on its first day.",
    WaveState.ENDED: rules.ENDED_FOR_NOW,
    WaveState.CLOSED: rules.ENDED_FOR_NOW,
}


@dataclass(frozen=True)
class Given:
    """What somebody answered: scores and own words by code, and about themselves only what they wanted to say."""

    scores: Mapping[str, int] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    age_band: str = ""
    gender: str = ""
    ethnicity: str = ""
    how_often: str = ""


def make_survey(*, context: Context, audience: Audience, called: str, by: User, at: datetime) -> Survey:
    """Make a survey of a place for one audience. `called` is what its page calls the place; it names no young person."""
    require(Viewer.of(by), Resource.SURVEY, Doing.ADD)
    if context.kind == ContextKind.HOME.value:
        raise Refused("A home is not surveyed. Talk with those who live there.")
    called = check_name(called, known=people.names(Viewer.of(by)), field="called")
    made = Survey(context=context, audience=audience.value, called=called, made_by=by, made_at=at)
    with act("mapping.make_survey", by=by, at=at, about=context) as doing:
        doing.facts = [audience.value]
        try:
            with transaction.atomic():
                made.save(force_insert=True)
        except IntegrityError:
            raise Refused("There is a survey for them already. Open a new wave of it.", field="audience") from None
    return made


def open_wave(*, survey: Survey, opens_on: date, closes_on: date, by: User, at: datetime) -> Wave:
    """Open a wave with its first and last day; the one before must be closed, so that each answer belongs to one time."""
    require(Viewer.of(by), Resource.SURVEY, Doing.CHANGE)
    rules.check_days(opens_on, closes_on, at.date())
    made = Wave(survey=survey, code=_code(), opens_on=opens_on, closes_on=closes_on, opened_by=by)
    with act("mapping.open_wave", by=by, at=at, about=made) as doing:
        doing.facts = [opens_on.isoformat(), closes_on.isoformat()]
        Survey.objects.select_for_update().get(pk=survey.pk)
        if Wave.objects.filter(survey=survey, closed_on=None).exists():
            raise Refused("There is a wave that nobody has closed. Close it first.")
        if Wave.objects.filter(survey=survey, closed_on__gt=opens_on).exists():
            raise Refused("The wave before was still open on that day. Choose a later one.", field="opens_on")
        made.save(force_insert=True)
    return made


def close_wave(*, wave: Wave, by: User, at: datetime) -> None:
    """Close a wave: nothing more can be answered or typed in, and what was answered is shown."""
    require(Viewer.of(by), Resource.SURVEY, Doing.CHANGE)
    with act("mapping.close_wave", by=by, at=at, about=wave):
        now = Wave.objects.select_for_update(of=("self",)).select_related("closed_by").get(pk=wave.pk)
        if now.closed_on is not None:
            raise Refused(f"{now.closed_by.name} has closed it already, on {now.closed_on:%-d %B %Y}.")
        now.closed_on, now.closed_by = at.date(), by
        now.save()
        DOOR.forget_before(at - HOUR)


def answer(*, code: str, given: Given, address: str, at: datetime, key: UUID | None = None, by: None = None) -> None:
    """Take an answer from somebody without an account. Nothing is kept of who or where they are, and of the time the day.

    `key` makes pressing the button twice one answer. Raises `Refused` when the wave is not open, when nothing is answered,
    or when too many came within the hour, from this address or altogether.
    """
    if not settings.KITH_PUBLIC_SURVEYS:
        raise Refused("Surveys are not answered here. Ask for one on paper.")
    day = at.replace(hour=0, minute=0, second=0, microsecond=0)
    with act("mapping.answer", by=by, at=day) as doing:
        wave = _held(Wave.objects.get(code=code).pk)
        doing.about = wave.pk
        standing = rules.state(wave.opens_on, wave.closes_on, wave.closed_on, at.date())
        if standing is not WaveState.OPEN:
            raise Refused(NOT_TODAY[standing])
        if key is not None and Answer.objects.filter(pk=key).exists():
            return
        _check(wave, given)
        DOOR.let_in(address, most=settings.KITH_PUBLIC_SURVEYS_AN_HOUR, at=at)
        _keep(wave, given, on=at.date(), key=key)


def type_in(*, wave: Wave, given: Given, answered_on: date | None, by: User, at: datetime) -> None:
    """Type in an answer that was handed in on paper, until somebody closes the wave."""
    require(Viewer.of(by), Resource.SURVEY_ANSWER, Doing.ADD)
    with act("mapping.type_in", by=by, at=at, about=wave):
        now = _held(wave.pk)
        if now.closed_on is not None:
            raise Refused("This wave is closed, and its figures are out. Keep the paper for the next one.")
        if answered_on is None or not now.opens_on <= answered_on <= min(now.closes_on, at.date()):
            raise Refused("Give a day on which the wave was open, and not one that is still to come.", field="answered_on")
        _check(now, given)
        _keep(now, given, on=answered_on, on_paper=True)


def _held(wave: UUID) -> Wave:
    """The wave as it stands, held so that nobody closes it while an answer is kept (many answers at once are fine)."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM mapping_wave WHERE id = %s FOR SHARE", [wave])
    found: Wave = Wave.objects.select_related("survey").get(pk=wave)
    return found


def _check(wave: Wave, given: Given) -> None:
    asked = ITEMS[wave.survey.asks]
    rules.check_answer(given.scores, given.words, codes=[item.code for item in asked])


def _keep(wave: Wave, given: Given, *, on: date, on_paper: bool = False, key: UUID | None = None) -> None:
    """Keep the answer, and apart from it the words, which wait until somebody has read them (inside an act)."""
    Answer(
        pk=key or uuid4(), wave=wave, answered_on=on, on_paper=on_paper, scores=dict(given.scores), age_band=given.age_band,
        gender=" ".join(given.gender.split()), ethnicity=given.ethnicity, how_often=given.how_often,
    ).save(force_insert=True)  # fmt: skip
    for question, words in given.words.items():
        if words.strip():
            HeldWords(wave=wave, question=question, words=words.strip()).save(force_insert=True)


def keep_words(
    *, held: HeldWords, words: str, by: User, at: datetime, not_a_child: Collection[str] = ()
) -> ReadWords:  # fmt: skip
    """Say that words have been read and name no young person, as they stand or with the name taken out.

    `not_a_child` are the names somebody has said are an adult's or a place's.
    """
    require(Viewer.of(by), Resource.HELD_WORDS, Doing.CHANGE)
    if not words.strip():
        raise Refused("Nothing is left of it. Say instead that it is left out.", field="words")
    let_be = {name.casefold() for name in not_a_child}
    found = [one.words for one in names_in(words, known=people.names(Viewer.of(by))) if one.words.casefold() not in let_be]
    if found:
        raise Refused(
            f"“{found[0]}” looks like somebody’s name. Put “a young person” there, or say that it is an adult or a place.",
            field="words",
        )
    with act("mapping.keep_words", by=by, at=at, about=held.wave_id) as doing:
        now = _still_held(held)
        doing.facts = ["changed" if now.words != words.strip() else "as it stood"]
        kept = ReadWords(
            wave_id=now.wave_id, question=now.question, words=words.strip(), was_changed=now.words != words.strip(),
            read_by=by, read_on=at.date(),
        )  # fmt: skip
        kept.save(force_insert=True)
        now.delete()
    return kept


def leave_out(*, held: HeldWords, by: User, at: datetime) -> None:
    """Leave words out for good: they would tell who somebody is, whatever is taken out of them."""
    require(Viewer.of(by), Resource.HELD_WORDS, Doing.CHANGE)
    with act("mapping.leave_out", by=by, at=at, about=held.wave_id):
        _still_held(held).delete()


def _still_held(held: HeldWords) -> HeldWords:
    now = HeldWords.objects.select_for_update().filter(pk=held.pk).first()
    if now is None:
        raise Refused("Somebody has read this one while you were looking.")
    return now  # type: ignore[no-any-return]


def _code() -> str:
    """Eight letters and figures by chance: what they stand for cannot be guessed."""
    chance = base64.b32encode(secrets.token_bytes(5)).decode().lower()
    return f"{chance[:4]}-{chance[4:]}"
