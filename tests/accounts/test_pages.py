"""Accounts: an administrator's work, which opens no young person's record."""

import pytest

from kith.accounts.models import Supervision, User
from tests.given.cast import PASSWORD, Cast, staff
from tests.given.pages import answers_like_nothing, opened, questions, sent, words_of

pytestmark = pytest.mark.django_db
NEW = {
    "name": "Ines",
    "email": "Ines@riverside.example",
    "roles": ["youth_worker"],
    "password": "four quiet green bicycles",
}


def test_the_administrator_sees_who_works_in_which_team_and_who_supervises_them(cast: Cast):
    page = words_of(cast.ade, "accounts:all")
    for words in ("Ali", "Tannery team", "Youth worker", "Sam"):
        assert words in page


def test_the_data_protection_officer_may_look_and_change_nothing(cast: Cast):
    assert "Welcome somebody" not in words_of(cast.dana, "accounts:all")
    assert opened(cast.dana, "accounts:welcome").status_code == 404


@pytest.mark.parametrize("who", ["ali", "sam", "dee", "noor", "priya"])
def test_nobody_else_comes_here(who: str, cast: Cast):
    assert opened(getattr(cast, who), "accounts:all").status_code == 404
    assert answers_like_nothing(getattr(cast, who), "accounts:close", cast.ali.pk)


def test_somebody_is_welcomed_and_can_sign_in(cast: Cast):
    assert sent(cast.ade, "accounts:welcome", team=cast.team.pk, **NEW).status_code == 302
    ines = User.objects.get(email="ines@riverside.example")
    assert ines.check_password(NEW["password"])
    assert "Ines" in words_of(cast.ade, "accounts:all", q="ines")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (NEW | {"password": "short"}, "too short"),
        (NEW | {"email": "ali@riverside.example"}, "already signs in"),
        (NEW | {"email": "nowhere"}, "valid email"),
        (NEW | {"roles": ["admin", "youth_worker"]}, "give these roles to two people"),
        (NEW | {"roles": []}, "needs an answer"),
    ],
)
def test_an_account_that_cannot_be_is_answered_with_a_sentence_and_the_password_is_not_sent_back(
    typed, says, cast: Cast
):
    answer = sent(cast.ade, "accounts:welcome", **typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert says in page
    assert "Ines" in page
    assert f'value="{typed["password"]}"' not in page


def test_an_account_is_closed_with_a_reason_and_nobody_closes_their_own(cast: Cast):
    assert sent(cast.ade, "accounts:close", cast.noor.pk, why="").status_code == 422
    assert sent(cast.ade, "accounts:close", cast.noor.pk, why="She has moved on.").status_code == 302
    assert "Closed" in words_of(cast.ade, "accounts:all", q="noor")
    assert sent(cast.ade, "accounts:close", cast.ade.pk, why="Tired").status_code == 422


def test_supervision_begins_and_ends(cast: Cast):
    noor = cast.noor
    assert sent(cast.ade, "accounts:supervise", noor.pk, supervisor=cast.sam.pk).status_code == 302
    assert sent(cast.ade, "accounts:supervise", noor.pk, supervisor=cast.sam.pk).status_code == 422
    open_one = Supervision.objects.get(worker=noor)
    assert "Sam, since" in words_of(cast.ade, "accounts:supervise", noor.pk)
    assert sent(cast.ade, "accounts:end_supervision", noor.pk, open_one.pk, why="New team").status_code == 302
    assert answers_like_nothing(cast.ade, "accounts:end_supervision", noor.pk, open_one.pk)


def test_a_team_is_formed_once(cast: Cast):
    typed = {"organisation": cast.riverside.pk, "name": "Night team"}
    assert sent(cast.ade, "accounts:form_team", **typed).status_code == 302
    assert sent(cast.ade, "accounts:form_team", **typed).status_code == 422


def test_the_list_asks_as_little_of_the_database_however_long_it_is(cast: Cast):
    before = questions(cast.ade, "accounts:all")
    for number in range(8):
        staff(f"Worker{number}", cast.team)
    assert questions(cast.ade, "accounts:all") == before
    assert PASSWORD not in words_of(cast.ade, "accounts:all")
