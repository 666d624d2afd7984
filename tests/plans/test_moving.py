"""What is chosen already on the page that moves a case on."""

from kith.casework.terms.cases import STATE_WORDS, CaseState
from kith.plans.forms.moving import Move
from kith.plans.queries.onward import Way


def ways(*states: CaseState) -> list[Way]:
    return [Way(state, STATE_WORDS[state], (), ()) for state in states]


def test_where_there_is_one_way_only_it_is_chosen_already():
    (first, second, *_) = CaseState
    assert Move(ways=ways(first), initial={"to": None})["to"].value() == first.value
    assert Move(ways=ways(first, second), initial={"to": None})["to"].value() is None
    assert Move(ways=ways(first, second), initial={"to": second.value})["to"].value() == second.value
