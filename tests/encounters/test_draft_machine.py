"""Drafts as a state machine: three windows, lost answers, repeated posts, in any order; nothing kept is silently overwritten."""

from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from tests.given.cast import NOON, Cast

from kith.access.viewers import Viewer, standing_as
from kith.encounters.drafts import Differs, Kept, keep
from kith.encounters.models import Draft

WINDOWS = st.sampled_from(["one", "two", "three"])
TEXTS = st.text("abc", min_size=1, max_size=3)


class Window:
    """What one open page knows: its version, its count of saves, and what its person last saw."""

    def __init__(self) -> None:
        self.version, self.sequence, self.seen = 0, 0, ""


def machine(cast: Cast) -> type[RuleBasedStateMachine]:
    class Drafting(RuleBasedStateMachine):
        @initialize()
        def begin(self) -> None:
            self.draft = uuid4()
            self.windows = {name: Window() for name in ("one", "two", "three")}
            self.stored = ""

        def post(self, name: str, text: str) -> Kept | Differs:
            window = self.windows[name]
            window.sequence += 1
            content = {"text": text, "draft_client": name, "draft_sequence": str(window.sequence)}
            return keep(draft_id=self.draft, content=content, version=window.version, by=cast.ali, at=NOON)

        @rule(name=WINDOWS, text=TEXTS, answer_lost=st.booleans())
        def save(self, name: str, text: str, answer_lost: bool) -> None:
            window = self.windows[name]
            kept = self.post(name, text)
            if isinstance(kept, Kept):
                assert self.stored in ("", window.seen, text) or window.seen == "", (
                    "saved over words this window never saw"
                )
                self.stored = window.seen = text
                if not answer_lost:
                    window.version = kept.version
            else:
                assert kept.mine["text"] == text
                assert kept.theirs.content["text"] == self.stored

        @rule(name=WINDOWS)
        def look_again(self, name: str) -> None:
            with standing_as(Viewer.of(cast.ali)):
                found = Draft.objects.filter(pk=self.draft).first()
            if found:
                window = self.windows[name]
                window.version, window.seen = found.version, found.content["text"]

        @invariant()
        def what_was_kept_last_is_there(self) -> None:
            with standing_as(Viewer.of(cast.ali)):
                found = Draft.objects.filter(pk=self.draft).first()
            assert (found.content["text"] if found else "") == self.stored

    return Drafting


@pytest.mark.django_db
def test_no_order_of_saves_in_three_windows_loses_what_was_kept(cast: Cast):
    checks = settings(max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(machine(cast), settings=checks)
