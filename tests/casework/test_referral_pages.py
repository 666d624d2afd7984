"""Referrals on the page: what was typed stays, names are asked about, urgent ones stand out, counts stay constant."""

import html
import re

import pytest
from django.test import Client
from django.urls import reverse

from kith.access.viewers import Viewer, standing_as, standing_as_kith
from kith.casework.models import Case, ChildReferral, ContextReferral
from kith.casework.terms.saying import Answer
from tests.given import cases
from tests.given import referrals as given
from tests.given.cast import NOON, Cast
from tests.given.pages import answers_like_nothing, as_somebody, opened, questions, sent, words_of

pytestmark = pytest.mark.django_db
SENT = {"legal_basis": "sections_10_11", "what_worries": "Grown men wait by bay 4.", "at_immediate_risk": "not_known", "asked": "not_known"}


def all_of_them() -> list[ContextReferral]:
    with standing_as_kith("looking"):
        return list(ContextReferral.objects.select_related("context"))


def all_cases() -> list[Case]:
    with standing_as_kith("looking"):
        return list(Case.objects.all())


def test_a_place_on_record_is_referred_from_its_page_with_one_answer(cast: Cast):
    assert reverse("casework:refer-context") in words_of(cast.ali, "contexts:one", cast.bus_station.pk)
    page = words_of(cast.ali, "casework:refer-context", context=cast.bus_station.pk)
    assert "Riverside Bus Station (place)" in page
    answer = sent(cast.ali, "casework:refer-context", context=cast.bus_station.pk, **SENT)
    assert answer.status_code == 302
    (kept,) = all_of_them()
    assert (kept.context, kept.referred_by_id) == (cast.bus_station, cast.ali.pk)
    page = words_of(cast.noor, "casework:referral", kept.pk)
    assert kept.reference in page
    assert "Grown men wait by bay 4." in page


def test_looking_for_a_place_keeps_what_was_typed_and_sends_nothing(cast: Cast):
    page = sent(cast.ali, "casework:refer-context", look_for="tannery", find="1", what_worries="No light after six.").content.decode()
    assert "Tannery Park (place)" in page
    assert "No light after six." in page
    assert "needs an answer" not in page
    assert all_of_them() == []


def test_a_place_not_on_record_is_referred_in_words(cast: Cast):
    assert sent(cast.ali, "casework:refer-context", place_words="The car park behind the shops", **SENT).status_code == 302
    assert all_of_them()[0].context is None


def test_a_name_is_asked_about_and_may_be_let_be_when_it_is_an_adults(cast: Cast):
    typed = SENT | {"context": cast.bus_station.pk, "who_has_reach": "Robert Shah keeps the kiosk."}
    answer = sent(cast.ali, "casework:refer-context", **typed)
    assert answer.status_code == 422
    assert "“Robert Shah” is an adult or a place" in answer.content.decode()
    assert sent(cast.ali, "casework:refer-context", **typed, not_a_child="Robert Shah").status_code == 302
    assert all_of_them()[0].who_has_reach == "Robert Shah keeps the kiosk."


def test_a_worry_about_one_young_person_moves_to_their_own_referral(cast: Cast):
    typed = SENT | {"context": cast.bus_station.pk, "what_worries": "It is dark. Asif K is given errands there.", "to": "child"}
    page = sent(cast.ali, "casework:refer-context", **typed).content.decode()
    (kept,) = all_of_them()
    assert kept.what_worries == "It is dark. A young person is given errands there."
    assert 'value="Asif K is given errands there."' in page
    begun = sent(cast.ali, "casework:refer-child", cast.asif.pk, begin="1", what_worries="Asif K is given errands there.", contexts=cast.bus_station.pk)
    words = begun.content.decode()
    assert begun.status_code == 200
    assert "Asif K is given errands there." in words
    assert f'value="{cast.bus_station.pk}" checked' in words.replace("  ", " ")


def test_what_the_place_and_the_child_are_asked_refuses_with_what_was_typed(cast: Cast):
    answer = sent(cast.ali, "casework:refer-context", what_worries="Men wait.", legal_basis="sections_10_11")
    assert answer.status_code == 422
    assert "Say which place, school or group it is." in answer.content.decode()
    answer = sent(cast.ali, "casework:refer-child", cast.asif.pk, from_whom="School", what_worries="Errands.", legal_basis="section_17")
    assert answer.status_code == 422
    assert "friends, school, neighbourhood or online" in answer.content.decode()


def test_a_young_persons_referral_leads_to_their_case_and_is_read_there(cast: Cast):
    answer = sent(
        cast.ali, "casework:refer-child", cast.asif.pk, from_whom="His school", what_worries="Errands.", friends="Two friends.",
        legal_basis="section_17", contexts=[cast.bus_station.pk], they_know="yes",
    )  # fmt: skip
    with standing_as(Viewer.of(cast.ali)):
        kept = ChildReferral.objects.get()
    assert answer.url == reverse("casework:one", args=[kept.case_id])
    page = words_of(cast.cole, "casework:child-referrals", cast.asif.pk)
    assert "Riverside Bus Station" in page
    assert "Two friends." in page
    assert answers_like_nothing(cast.noor, "casework:child-referrals", cast.asif.pk)


def test_the_form_for_a_child_finds_places_and_keeps_what_was_typed(cast: Cast):
    page = sent(cast.ali, "casework:refer-child", cast.asif.pk, find="1", look_for="tannery", friends="Two friends.").content.decode()
    assert "Tannery Park (place)" in page
    assert "Two friends." in page


def test_somebody_without_an_account_refers_a_place_and_is_thanked(cast: Cast):
    client = Client()
    page = client.get("/refer/").content.decode()
    assert "ring 999" in page
    assert "Riverside Bus Station" not in page
    answer = client.post("/refer/", {"place_words": "The arches", "what_worries": "Men wait there.", "referred_from": "community"})
    (kept,) = all_of_them()
    assert answer.url == f"/refer/thank-you/?reference={kept.reference}"
    assert kept.reference in client.get(answer.url).content.decode()
    assert "<script" not in client.get("/refer/thank-you/?reference=<b>x").content.decode().split("<main")[1].split("</main")[0]
    assert kept.referred_by is None


def test_somebody_outside_is_asked_about_a_name_and_refused_with_what_they_typed(cast: Cast):
    answer = Client().post("/refer/", {"place_words": "The arches", "what_worries": "Jordan Smith waits there.", "referred_from": "community"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "“Jordan Smith” is an adult or a place" in page
    assert "Make a referral for this young person" not in page
    known = Client().post("/refer/", {"place_words": "The arches", "what_worries": "Asif waits there.", "referred_from": "community"})
    assert known.status_code == 302, "the form outside knows nobody on record"


def test_what_fills_in_the_trap_is_thanked_and_kept_nowhere(cast: Cast):
    answer = Client().post("/refer/", {"place_words": "x", "what_worries": "y", "referred_from": "community", "website": "http://spam.example"})
    assert answer.status_code == 302
    assert all_of_them() == []


def test_what_more_somebody_outside_could_say_stays_closed_until_it_says_something(cast: Cast):
    closed, said = '<details class="govuk-details">', {"referred_from": "community", "when_it_happens": "After school."}
    assert closed in Client().post("/refer/", {"referred_from": "community"}).content.decode()
    assert closed not in Client().post("/refer/", said).content.decode()


def test_the_form_outside_is_not_there_when_it_is_switched_off(cast: Cast, settings):
    settings.KITH_PUBLIC_REFERRALS = False
    assert Client().get("/refer/").status_code == 404


def test_the_address_counted_is_the_senders_also_behind_a_proxy(rf, settings):
    from kith.foundation.pages import address_of

    request = rf.get("/refer/", headers={"X-Forwarded-For": "203.0.113.1, 192.0.2.7"})
    assert address_of(request) == "127.0.0.1"
    settings.KITH_BEHIND_A_PROXY = True
    assert address_of(request) == "192.0.2.7"


def test_a_child_at_risk_stands_out_in_words_and_leads_to_their_own_case(cast: Cast):
    kept = given.bus_station(cast, at_immediate_risk=Answer.YES)
    assert "A child may be at risk now" in words_of(cast.noor, "casework:referrals")
    assert "?now=yes" in words_of(cast.ali, "casework:referral", kept.pk)
    page = words_of(cast.ali, "casework:young-people", now="yes")
    assert "Act for Asif K now" in page
    answer = sent(cast.ali, "casework:act-now", cast.asif.pk, why="Seen taken into a car.", legal_basis="section_47")
    assert answer.status_code == 302


def test_a_lead_says_where_and_opens_a_case_and_others_cannot(cast: Cast):
    kept = given.from_outside()
    assert "Bev" not in words_of(cast.ali, "casework:referral", kept.pk)
    assert "Bev" in words_of(cast.dee, "casework:referral", kept.pk)
    assert opened(cast.ali, "casework:take-up", kept.pk).status_code == 404
    assert "Tannery Park" in words_of(cast.dee, "casework:referral-where", kept.pk, q="tannery")
    assert sent(cast.dee, "casework:referral-where", kept.pk, context=cast.park.pk).status_code == 302
    answer = sent(cast.dee, "casework:take-up", kept.pk, why="Several people say so.")
    assert answer.status_code == 302
    assert "A case was opened for it" in words_of(cast.dee, "casework:referral", kept.pk)


def test_an_alert_leads_from_the_places_case_to_the_young_persons_own(cast: Cast):
    case = cases.place_case(cast)
    assert sent(cast.noor, "casework:alert", case.pk, why="Mina was taken away.").status_code == 422
    answer = sent(cast.noor, "casework:alert", case.pk, why="A young person was driven away.")
    assert answer.url == "/referrals/young-people/?now=yes"
    assert "A young person was driven away." in words_of(cast.dee, "casework:one", case.pk)
    own = cases.asifs_case(cast)
    assert opened(cast.ali, "casework:alert", own.pk).url == reverse("casework:act-now", args=[cast.asif.pk])


def test_the_list_narrows(cast: Cast):
    urgent = given.bus_station(cast, at_immediate_risk=Answer.YES)
    outside = given.from_outside()
    for query, sees, misses in (
        ({"urgent": "on"}, urgent, outside), ({"sent_by": "community"}, outside, urgent), ({"q": outside.reference}, outside, urgent),
        ({"harm": "child_criminal_exploitation"}, urgent, outside), ({"q": "car park"}, outside, urgent),
    ):  # fmt: skip
        page = words_of(cast.noor, "casework:referrals", **query)
        assert sees.reference in page
        assert misses.reference not in page
    assert "No referral matches" in words_of(cast.noor, "casework:referrals", state="opened")


def test_no_page_asks_more_as_more_is_referred(cast: Cast):
    kept = given.bus_station(cast)
    given.asif(cast)
    pages = (("casework:referrals",), ("casework:referral", kept.pk), ("casework:child-referrals", cast.asif.pk))
    before = [questions(cast.ali, *page) for page in pages]
    for _ in range(4):
        given.bus_station(cast)
        given.asif(cast)
    assert [questions(cast.ali, *page) for page in pages] == before
    assert as_somebody(cast.ali).get("/referrals/?page=99").status_code == 200
    assert NOON


def test_a_case_leads_back_to_what_was_referred(cast: Cast):
    referral = given.bus_station(cast)
    case = cases.place_case(cast)
    found = re.search(r'href="([^"]+)">What was referred', words_of(cast.dee, "casework:one", case.pk))
    assert found
    assert referral.reference in as_somebody(cast.dee).get(html.unescape(found[1])).content.decode()
    child = given.asif(cast)
    (case,) = [one for one in all_cases() if one.person_id == cast.asif.pk]
    address = reverse("casework:child-referrals", args=[cast.asif.pk])
    assert f'href="{address}">What was referred' in words_of(cast.ali, "casework:one", case.pk)
    assert child.what_worries in words_of(cast.ali, "casework:child-referrals", cast.asif.pk)
