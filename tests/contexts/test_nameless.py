"""What a context's own page says names no young person: a name is asked about, and what was typed is kept (PRACTICE 4.1, V03)."""

from typing import Any

import pytest

from kith.contexts import actions
from kith.contexts.terms import ContextKind
from kith.language.nameless import NamesSomebody
from tests.given.cast import NOON, Cast
from tests.given.pages import sent

pytestmark = pytest.mark.django_db
NAME = "Jordan Smith"
NAMED = f"{NAME} waits there after school, with friends from the same street."
STATION: dict[str, Any] = {"name": "Riverside Bus Station", "kind": "place"}


@pytest.mark.parametrize("field", actions.DESCRIBED)
def test_what_its_page_says_names_nobody_unless_it_is_said_to_be_an_adults_name(cast: Cast, field: str):
    about: dict[str, Any] = {"name": "The Rec", "kind": ContextKind.PLACE, "by": cast.dee, "at": NOON, field: NAMED}
    with pytest.raises(NamesSomebody, match="looks like somebody’s name") as refused:
        actions.notice(**about)
    assert refused.value.field == field
    context = actions.notice(**about, not_a_child=[NAME])
    again = about | {"context": context, "aliases": [], field: f"{NAMED} He said so."}
    with pytest.raises(NamesSomebody):
        actions.describe(**again)
    actions.describe(**again, not_a_child=[NAME])
    assert getattr(context, field).endswith("He said so.")


def test_what_answers_for_it_and_what_became_of_it_name_nobody(cast: Cast):
    for action, told in (
        (actions.retire, {"why": NAMED}),
        (actions.say_responsible, {"for_what": f"Lighting, {NAME}", "organisation": cast.team.organisation}),
    ):
        about = {"context": cast.park, "by": cast.dee, "at": NOON, **told}
        with pytest.raises(NamesSomebody):
            action(**about)
        action(**about, not_a_child=[NAME])


def test_only_those_somebody_works_with_are_known_by_a_forename_alone(cast: Cast):
    told = "Asif waits there after school."
    with pytest.raises(NamesSomebody):
        actions.notice(name="The Rec", kind=ContextKind.PLACE, by=cast.ali, at=NOON, what_worries=told)
    actions.notice(name="The Rec", kind=ContextKind.PLACE, by=cast.dee, at=NOON, what_worries=told)


def test_words_that_stand_there_already_are_not_asked_about_again(cast: Cast):
    context = actions.notice(
        name="The Rec", kind=ContextKind.PLACE, by=cast.dee, at=NOON, what_is_good=NAMED, not_a_child=[NAME]
    )
    actions.describe(
        context=context, name="The Rec", kind=ContextKind.PLACE, aliases=["The skate park"],
        what_is_good=NAMED, by=cast.dee, at=NOON,
    )  # fmt: skip
    assert context.aliases == ["The skate park"]


@pytest.mark.parametrize("page", ["describe", "notice"])
def test_the_page_keeps_what_was_typed_and_asks_whose_name_it_is(cast: Cast, page: str):
    where = (f"contexts:{page}", cast.bus_station.pk) if page == "describe" else ("contexts:notice",)
    answer = sent(cast.dee, *where, **STATION, what_worries=NAMED)
    said = answer.content.decode()
    assert answer.status_code == 422
    assert NAMED in said
    assert said.count(f"“{NAME}” is an adult or a place") == 1
    kept = sent(cast.dee, *where, **STATION | {"name": ""}, what_worries=NAMED, not_a_child=NAME).content.decode()
    assert f'value="{NAME}" checked' in kept
    assert sent(cast.dee, *where, **STATION, what_worries=NAMED, not_a_child=NAME).status_code == 302


def test_the_page_of_who_answers_for_it_asks_too(cast: Cast):
    answer = sent(cast.dee, "contexts:responsible", cast.park.pk, organisation=cast.team.organisation_id, for_what=f"Lamps, {NAME}")
    assert answer.status_code == 422
    assert f"“{NAME}” is an adult or a place" in answer.content.decode()
    assert f"Lamps, {NAME}" in answer.content.decode()
