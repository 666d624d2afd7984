"""A working agreement with Asif, and attempts to reach him, for stories to start from."""

from datetime import timedelta
from typing import Any

from kith.relationships import actions
from kith.relationships.actions import Parts
from kith.relationships.models import OutreachAttempt, WorkingAgreement
from kith.relationships.terms import Agreed, CameBack, Channel, Offer
from tests.given.cast import NOON, Cast

SAID = Parts("We ride on Thursdays.", "What you tell me about home.", "If somebody could be hurt. You hear it from me first.")


def asifs_agreement(cast: Cast, **other: Any) -> WorkingAgreement:
    """Ali keeps what he and Asif agreed."""
    facts = {"parts": SAID, "agreed_how": Agreed.SPOKEN, "made_with": "Asif", "made_on": NOON.date(), "by": cast.ali, "at": NOON}
    return actions.agree(person=cast.asif, **(facts | other))


def attempt(cast: Cast, *, hours_ago: int = 3, **other: Any) -> OutreachAttempt:
    """Ali tries to reach Asif, who does not answer this time."""
    facts = {
        "tried_at": NOON - timedelta(hours=hours_ago), "channel": Channel.HOME, "offered": (Offer.HELLO,), "came_back": CameBack.NO_REPLY,
        "next_try": "A message about a bike.", "how_different": "He can answer when he likes.", "by": cast.ali, "at": NOON,
    }  # fmt: skip
    return actions.reach_out(person=cast.asif, **(facts | other))
