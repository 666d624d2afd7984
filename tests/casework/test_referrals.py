"""A context is referred by somebody here or outside, names no young person, and is taken up by a lead."""

import pytest

from kith.access.viewers import Absent, Viewer, standing_as, standing_as_kith
from kith.accounts.models import Knock
from kith.audit.models import Entry
from kith.casework.actions import referrals as actions
from kith.casework.models import Case, ContextReferral, Referrer
from kith.casework.rules import naming
from kith.casework.terms.referrals import LegalBasis
from kith.contexts import actions as contexts
from kith.contexts.terms import ContextKind
from kith.foundation.refusals import Refused
from kith.language.nameless import found_in
from tests.given import referrals as given
from tests.given.cast import NOON, Cast

pytestmark = pytest.mark.django_db


def test_anybody_here_refers_a_place_and_only_a_lead_takes_it_up(cast: Cast):
    referral = given.bus_station(cast)
    with pytest.raises(Absent):
        actions.take_up(referral=referral, why="Mine.", by=cast.ali, at=NOON)
    case = actions.take_up(referral=referral, why="Named by three people.", by=cast.dee, at=NOON)
    assert (case.context_id, referral.state, referral.case_id) == (cast.bus_station.pk, "opened", case.pk)
    with pytest.raises(Refused, match="while you were looking"):
        actions.take_up(referral=referral, why="Again.", by=cast.dee, at=NOON)


def test_a_second_referral_is_put_with_the_case_that_is_open(cast: Cast):
    first, second = given.bus_station(cast), given.bus_station(cast)
    case = actions.take_up(referral=first, why="Named often.", by=cast.dee, at=NOON)
    assert actions.take_up(referral=second, why="The same worry.", by=cast.dee, at=NOON) == case
    assert second.state == "put_with_another"


def test_the_same_form_sent_twice_is_one_referral(cast: Cast):
    first = given.bus_station(cast)
    assert given.bus_station(cast, key=first.pk).pk == first.pk
    with standing_as_kith("counting"):
        assert ContextReferral.objects.count() == 1
    sent = given.from_outside()
    assert given.from_outside(key=sent.pk).pk == sent.pk
    with pytest.raises(Refused, match="Open the form again"):
        given.from_outside(key=first.pk)


@pytest.mark.parametrize(
    ("told", "because"),
    [
        ({"context": None}, "which place"),
        ({"what_worries": " "}, "what worries you"),
        ({"what_worries": "Jordan Smith waits there."}, "looks like somebody’s name"),
        ({"what_is_good": "Mina R is kind."}, "looks like somebody’s name"),
        ({"context": None, "place_words": "Jordan Smith’s corner"}, "looks like somebody’s name"),
    ],
)
def test_a_referral_of_a_place_says_where_and_what_and_names_no_young_person(cast: Cast, told: dict, because: str):
    with pytest.raises(Refused, match=because):
        given.bus_station(cast, **told)


def test_v28_a_referral_without_a_welfare_basis_is_refused(cast: Cast):
    with pytest.raises(Refused, match="welfare basis"):
        given.bus_station(cast, legal_basis=None)


def test_v03_a_context_is_never_called_by_a_young_persons_name(cast: Cast):
    for name in ("Asif K’s corner", "Outside Jordan Smith’s"):
        with pytest.raises(Refused, match="looks like somebody’s name"):
            contexts.notice(name=name, kind=ContextKind.PLACE, by=cast.ali, at=NOON)
    with pytest.raises(Refused, match="looks like somebody’s name"):
        contexts.describe(context=cast.park, name="Tannery Park", kind=ContextKind.PLACE, aliases=["Jordan P place"], by=cast.dee, at=NOON)
    contexts.notice(name="Victoria Park", kind=ContextKind.PLACE, by=cast.ali, at=NOON)


def test_a_name_is_caught_only_for_those_who_may_know_it_so_that_nobody_learns_of_a_record(cast: Cast):
    given.bus_station(cast, what_worries="Asif waits there.")  # Noor does not work with Asif: his name is any word to her
    with pytest.raises(Refused, match="“Asif” looks like"):
        given.actions.refer_context(
            context=cast.park, place_words="", legal_basis=LegalBasis.SECTIONS_10_11, harm_types=[],
            what_worries="Asif waits there.", by=cast.ali, at=NOON,
        )  # fmt: skip


def test_an_adults_name_may_stay_when_somebody_says_that_it_is_one(cast: Cast):
    kept = given.bus_station(cast, who_has_reach="Robert Shah of the kiosk.", not_a_child=["Robert Shah"])
    assert kept.who_has_reach == "Robert Shah of the kiosk."


def test_home_is_not_referred_on_its_own(cast: Cast):
    home = contexts.notice(name="At home", kind=ContextKind.HOME, by=cast.dee, at=NOON)
    with pytest.raises(Refused, match="referral for the young person"):
        given.bus_station(cast, context=home)


def test_who_sent_it_from_outside_is_kept_apart_for_those_who_screen(cast: Cast):
    referral = given.from_outside()
    with standing_as(Viewer.of(cast.ali)):
        assert ContextReferral.objects.filter(pk=referral.pk).exists()
        assert not Referrer.objects.filter(referral=referral).exists()
    with standing_as(Viewer.of(cast.dee)):
        assert Referrer.objects.get(referral=referral).name == "Bev"
    with standing_as_kith("looking"):
        entry = Entry.objects.order_by("id").last()
    assert (entry.verb, entry.actor, entry.relation) == ("casework.refer_from_outside", None, "kith")


def test_from_one_address_five_an_hour_and_from_everybody_as_many_as_the_setting_says(cast: Cast):
    for _ in range(5):
        given.from_outside()
    with pytest.raises(Refused, match="any more referrals this hour"):
        given.from_outside()
    given.from_outside(address="192.0.2.8")
    with given.an_hour_takes(6), pytest.raises(Refused, match="any more referrals this hour"):
        given.from_outside(address="192.0.2.9")
    given.from_outside(at=NOON.replace(hour=14))
    with standing_as_kith("counting"):
        marks = list(Knock.objects.values_list("mark", flat=True))
    assert len(marks) == 1, "what is older than an hour is gone"
    assert "192.0.2" not in marks[0]


def test_somebody_outside_who_wants_to_hear_back_says_how():
    with pytest.raises(Refused, match="how we can come back"):
        given.from_outside(contact="")


def test_nothing_is_taken_from_outside_where_it_is_switched_off(settings):
    settings.KITH_PUBLIC_REFERRALS = False
    with pytest.raises(Refused, match="not taken here"):
        given.from_outside()


def test_a_place_from_outside_is_matched_to_one_on_record_before_it_is_taken_up(cast: Cast):
    referral = given.from_outside()
    with pytest.raises(Refused, match="which context"):
        actions.take_up(referral=referral, why="Serious.", by=cast.dee, at=NOON)
    actions.say_where(referral=referral, context=cast.park, by=cast.dee, at=NOON)
    case = actions.take_up(referral=referral, why="Serious.", by=cast.dee, at=NOON)
    with standing_as(Viewer.of(cast.noor)):
        assert Case.objects.get(pk=case.pk).context == cast.park
    with pytest.raises(Refused, match="with a case already"):
        actions.say_where(referral=referral, context=cast.bus_station, by=cast.dee, at=NOON)


def test_what_stands_around_a_name_is_carried_whole_and_the_name_is_left_out_of_the_places_referral():
    texts = {"what_worries": "It is dark. Jordan P waits by bay 4! Men come.", "what_is_good": "The café."}
    carried = naming.carry(texts, found_in(texts))
    assert carried.texts["what_worries"] == "It is dark. A young person waits by bay 4! Men come."
    assert carried.texts["what_is_good"] == "The café."
    assert carried.worry == "Jordan P waits by bay 4!"
