"""How contexts act on each other is drawn, agreed, and ended when it is no longer so; nothing drawn is taken away."""

from collections.abc import Collection
from datetime import date, datetime

from kith.access.terms import Doing, Resource
from kith.access.viewers import Viewer, require
from kith.accounts.models import User
from kith.audit.acts import act
from kith.casework.actions.names import check_nameless
from kith.casework.models import Case, InterplayLink
from kith.casework.rules.weighting import check_day
from kith.casework.terms.saying import Voice
from kith.casework.terms.weighting import MOST_LINKED, Effect, LinkState
from kith.contexts.models import Context
from kith.foundation.refusals import Refused


def draw(
    *,
    case: Case,
    from_context: Context,
    to_context: Context,
    effect: Effect,
    because: str,
    voice: Voice,
    drawn_on: date,
    by: User,
    at: datetime,
    since: str = "",
    evidence: str = "",
    is_agreed: bool = False,
    not_a_child: Collection[str] = (),
) -> InterplayLink:
    """Say that one context acts on another: how, because of what, in whose words. `since` may be vague."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.ADD, person=case.person_id)
    if from_context == to_context:
        raise Refused("A context does not act on itself. Choose two.", field="to_context")
    if not because.strip():
        raise Refused("Say how: what happens in one that reaches the other?", field="because")
    check_nameless(case, by, {"because": because, "evidence": evidence, "since": since}, not_a_child)
    check_day(drawn_on, today=at.date(), field="drawn_on")
    link = InterplayLink(
        case=case, person_id=case.person_id, from_context=from_context, to_context=to_context, effect=effect.value,
        because=because.strip(), since=since.strip(), evidence=evidence.strip(), voice=voice.value, drawn_on=drawn_on, by=by,
    )  # fmt: skip
    if is_agreed:
        link.state, link.agreed_on = LinkState.AGREED.value, drawn_on
    with act("casework.draw_interplay", by=by, at=at, about=link, person=case.person_id) as doing:
        doing.facts = [effect.value, link.state]
        _check_new(link)
        link.save(force_insert=True)
    return link


def _check_new(link: InterplayLink) -> None:
    """Raises `Refused` when the same is drawn already, or the drawing would hold too many contexts to be read."""
    drawn = InterplayLink.objects.filter(case_id=link.case_id, ended_on=None)
    pairs = list(drawn.values_list("from_context_id", "to_context_id", "effect"))
    if (link.from_context_id, link.to_context_id, link.effect) in pairs:
        raise Refused("That is drawn already. Agree on it, or end it and draw it anew.", field="to_context")
    on_it = {key for pair in pairs for key in pair[:2]} | {link.from_context_id, link.to_context_id}
    if len(on_it) > MOST_LINKED:
        raise Refused(f"A drawing holds at most {MOST_LINKED} contexts. End what is no longer so first.")


def agree(*, link: InterplayLink, by: User, at: datetime) -> None:
    """Say that people agree on what was a possibility."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.CHANGE, person=link.person_id)
    if link.state != LinkState.HYPOTHESIS.value:
        raise Refused(f"It is not a possibility any more: {link.get_state_display().lower()}.")
    with act("casework.agree_interplay", by=by, at=at, about=link, person=link.person_id):
        link.state, link.agreed_on = LinkState.AGREED.value, at.date()
        link.save()


def end(*, link: InterplayLink, why: str, by: User, at: datetime, not_a_child: Collection[str] = ()) -> None:
    """Say that one context no longer acts on the other; it stays in earlier versions."""
    require(Viewer.of(by), Resource.CASE_WORK, Doing.CHANGE, person=link.person_id)
    if link.state == LinkState.NO_LONGER.value:
        raise Refused("It has ended already.")
    if not why.strip():
        raise Refused("Say what changed.", field="why")
    check_nameless(link, by, {"why": why}, not_a_child)
    with act("casework.end_interplay", by=by, at=at, why=why, about=link, person=link.person_id):
        link.state, link.ended_on, link.why_ended = LinkState.NO_LONGER.value, at.date(), why.strip()
        link.save()
