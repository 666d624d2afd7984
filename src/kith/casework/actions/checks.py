"""The watching-over, working-with check: asked, read by somebody else, signed (PRACTICE 4.19)."""

from collections.abc import Collection
from datetime import date, datetime

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.models import User
from kith.audit.acts import act
from kith.casework.actions.names import check_nameless
from kith.casework.models import Case, WorkingCheck
from kith.casework.queries.assessing import standing_of
from kith.casework.rules import checks
from kith.casework.terms.assessments import CHECK
from kith.foundation.refusals import Refused


def ask(
    *, case: Case, before: str, answers: dict[str, str], notes: dict[str, str], ends_on: date | None, by: User, at: datetime,
    not_a_child: Collection[str] = (),
) -> WorkingCheck:  # fmt: skip
    """Answer whether what is planned would watch over young people or work with them."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.ADD, person=case.person_id)
    if not before.strip():
        raise Refused("Say what this is asked before.", field="before")
    if answers.get("ends") == "yes" and ends_on is None:
        raise Refused("Say on which day it ends.", field="ends_on")
    if ends_on and ends_on < at.date():
        raise Refused("That day has passed already.", field="ends_on")
    written = {"before": before} | {f"{code}_note": said for code, said in notes.items()}
    check_nameless(case, by, written, not_a_child)
    codes = {question.code for question in CHECK}
    made = WorkingCheck(case=case, person_id=case.person_id, before=before.strip(), ends_on=ends_on, by=by, at=at)
    made.about_words = case.context.name if case.context else ""
    made.answers = {code: said for code, said in answers.items() if code in codes}
    made.notes = {code: said.strip() for code, said in notes.items() if code in codes and said.strip()}
    with act("casework.ask_check", by=by, at=at, about=made, person=case.person_id) as doing:
        doing.facts, doing.content = [standing_of(made).word], [made.answers, made.notes]
        _keep(made)
    return made


def read_second(
    *, check: WorkingCheck, reading: str, by: User, at: datetime, not_a_child: Collection[str] = ()
) -> None:  # fmt: skip
    """Read somebody else's check, and say what is seen in it."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.CHANGE, person=check.person_id)
    if not checks.may_read(reader=by.pk, author=check.by_id):
        raise Refused("Somebody other than whoever answered reads it.")
    if not reading.strip():
        raise Refused("Say what you see in it.", field="reading")
    check_nameless(check, by, {"reading": reading}, not_a_child)
    with act("casework.read_check", by=by, at=at, about=check, person=check.person_id) as doing:
        now = WorkingCheck.objects.select_for_update().get(pk=check.pk)
        if not standing_of(now).needs_reader:
            raise Refused("It does not wait for a second reader.")
        doing.content = reading
        now.second_reader, now.second_words, now.second_at = by, reading.strip(), at
        _keep(now)


def sign(*, check: WorkingCheck, reading: str, by: User, at: datetime, not_a_child: Collection[str] = ()) -> None:
    """Sign a check that three or more answers about methods have stopped, with the reason why it may go on."""
    require(Viewer.of(by), Resource.WORKING_CHECK, Doing.CHANGE, person=check.person_id)
    if not checks.may_sign(signer=by.pk, author=check.by_id, roles=frozenset(by.roles)):
        raise Refused("A context lead, a supervisor or the data protection officer signs it: somebody who did not answer it.")
    if not reading.strip():
        raise Refused("Say why it may go on, and what makes it fair.", field="reading")
    check_nameless(check, by, {"reading": reading}, not_a_child)
    with act("casework.sign_check", by=by, at=at, why=reading.strip(), about=check, person=check.person_id):
        now = WorkingCheck.objects.select_for_update().get(pk=check.pk)
        if not standing_of(now).needs_signature:
            raise Refused("It does not wait for a signature.")
        now.signed_by, now.signed_words, now.signed_at = by, reading.strip(), at
        _keep(now)


def _keep(check: WorkingCheck) -> None:
    """Store a check with whether it waits for somebody, so that it can be found."""
    check.waits = standing_of(check).waits
    check.save(force_insert=check._state.adding)
