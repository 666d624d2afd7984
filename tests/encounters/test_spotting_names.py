"""What a note offers: whole names, slips, shared names, and everyday words that are names too."""

from datetime import date

import pytest

from kith.encounters.spotting import Confirmed, Hints, Index, Name

KNOWN = (
    Name("park", "place", "Tannery Park", aliases=("the rec",)),
    Name("corner", "place", "Corner Shop"),
    Name("station", "place", "Bus Station"),
    Name("street", "route", "High Street"),
    Name("church", "place", "St Mary's"),
    Name("mill", "place", "The Old Mill"),
    Name("cafe", "organisation", "Lou's Café"),
    Name("bank-1", "organisation", "Riverside Bank", aliases=("the bank",)),
    Name("bank-2", "organisation", "Tannery Bank", aliases=("the bank",)),
    Name("jay-1", "person", "Jay Marlow"),
    Name("jay-2", "person", "Jay Okafor"),
    Name("jay-3", "person", "Jay Reid"),
    Name("smith", "adult_of_concern", "John Smith"),
    Name("smithson", "adult_of_concern", "John Smithson"),
    Name("will", "person", "Will Marsh", aliases=("Will",)),
    Name("long", "person", "Rose Long"),
    Name("sara", "person", "Sara Jonas"),
    Name("amir", "adult_of_concern", "Amir Shah"),
    Name("owain", "adult_of_concern", "Ŵyn Llŷr"),
)
INDEX = Index(KNOWN)


def offered(text: str, **hints: object) -> list[tuple[str, str | None]]:
    """(words in the note, id or None) for everything offered."""
    return [(one.surface, one.id) for one in INDEX.spot(text, hints=Hints(**hints))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We met at Tannery Park.", [("Tannery Park", "park")]),
        ("we met at tannery park", [("tannery park", "park")]),
        ("TANNERY PARK AGAIN", [("TANNERY PARK", "park")]),
        ("tannery  pk, then home", [("tannery  pk", "park")]),
        ("Tannery\nPark", [("Tannery\nPark", "park")]),
        ("at the rec with friends", [("the rec", "park")]),
        ("the bus-stop by the bus-station", [("bus-station", "station")]),
        ("along High St. and back", [("High St", "street")]),
        ("St. Mary’s was open", [("St. Mary’s", "church")]),
        ("Saint Marys was open", [("Saint Marys", "church")]),
        ("behind the Old Mill", [("the Old Mill", "mill")]),
        ("at Lou’s Cafe", [("Lou’s Cafe", "cafe")]),
        ("John Smithson and John Smith", [("John Smithson", "smithson"), ("John Smith", "smith")]),
        ("Amir Shah's shop", [("Amir Shah", "amir")]),
        ("Amir Shah’s shop", [("Amir Shah", "amir")]),
        ("W\u0302yn Lly\u0302r rang", [("W\u0302yn Lly\u0302r", "owain")]),
        ("Tannery, park", []),
        ("Tannery. Park the bike", []),
    ],
)
def test_a_whole_name_is_found_however_it_is_written(text, expected):
    assert [one for one in offered(text) if one[1]] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at Tanery Park", [("Tanery Park", "park")]),
        ("at Tannery Prak", [("Tannery Prak", "park")]),
        ("at Tannrey Park", [("Tannrey Park", "park")]),
        ("at Tannerry Park's gate", [("Tannerry Park", "park")]),
        ("met Jhon Smith", [("Jhon Smith", "smith")]),
        ("at Tanery Prak", []),
        ("met Sarah Jonas", []),
        ("met Sarah Jones", []),
    ],
)
def test_one_typing_slip_is_forgiven_two_are_not_and_another_real_name_is_no_slip(text, expected):
    assert offered(text) == expected


def test_a_slip_says_which_name_it_is_close_to():
    (found,) = INDEX.spot("at tannery prak")
    assert found.why == "one letter differs from 'Tannery Park'"


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("Then Jay came.", ("jay-1", "jay-2", "jay-3")),
        ("then jay came", ("jay-1", "jay-2", "jay-3")),
        ("We went to the bank", ("bank-1", "bank-2")),
    ],
)
def test_when_the_note_does_not_say_which_nothing_is_picked(text, candidates):
    (found,) = INDEX.spot(text)
    assert (found.id, found.candidates) == (None, candidates)
    assert "choose" in found.why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Sara rang.", [("Sara", "sara")]),
        ("then sara rang", [("sara", None)]),
        ("Mr Shah rang", [("Shah", "amir")]),
        ("J Marlow rang", [("Marlow", "jay-1")]),
        ("K Marlow rang", []),
        ("Sara Jones rang", []),
        ("Tom Marlow rang", []),
        ("he walks in the marlow style", []),
    ],
)
def test_part_of_a_name_is_offered_only_when_it_is_nobody_elses(text, expected):
    assert offered(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("he will go", []),
        ("Will he go?", []),
        ("He said it. Will came", []),
        ("WILL HE GO? I WILL", []),
        ("I asked Will about it", [("Will", "will")]),
        ("Will Marsh was there. Will smiled", [("Will Marsh", "will"), ("Will", "will")]),
        ("they rose long before", []),
        ("Rose Long rang", [("Rose Long", "long")]),
    ],
)
def test_everyday_words_that_are_names_need_more_than_being_written(text, expected):
    assert offered(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("John Smith Baker rang", [("John Smith", None)]),
        ("John Smith-Baker rang", []),
        ("John Smith Tuesday", [("John Smith", "smith")]),
        ("Mr John Smith rang", [("John Smith", "smith")]),
        ("near Tannery Park School", [("Tannery Park", None)]),
    ],
)
def test_a_name_that_goes_on_may_be_another(text, expected):
    assert offered(text) == expected


def test_what_a_worker_confirmed_before_is_offered_again_with_the_day():
    (found,) = INDEX.spot("by the corner", hints=Hints(confirmed={"corner": Confirmed("corner", date(2026, 3, 2))}))
    assert (found.id, found.why) == ("corner", "'corner' - you used this for Corner Shop on 2 March")


def test_an_earlier_use_does_not_turn_the_verb_will_into_a_person():
    assert offered("he will go", confirmed={"Will": Confirmed("will")}) == []


def test_an_earlier_use_of_a_shared_name_stays_a_choice_with_it_first():
    (found,) = INDEX.spot("at the bank", hints=Hints(confirmed={"the bank": Confirmed("bank-2")}))
    assert (found.id, found.candidates) == (None, ("bank-2", "bank-1"))


def test_what_a_viewer_may_not_see_does_not_exist():
    without = Hints(may_see=lambda key: key not in {"smithson", "jay-1", "jay-2"})
    found = INDEX.spot("John Smithson met Jay", hints=without)
    assert [(one.surface, one.id) for one in found] == [("Jay", "jay-3")]


def test_a_name_shared_by_a_crowd_asks_for_more_of_it():
    crowd = Index(Name(str(number), "person", f"Jay Family{number}") for number in range(60))
    (found,) = crowd.spot("then Jay came")
    assert (found.id, found.candidates) == (None, ())
    assert "write more of the name" in found.why
