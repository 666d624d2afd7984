"""The words of a safety map: how a place feels, when, with whom, and who else may know (PRACTICE 4.12)."""

from enum import StrEnum

from kith.contexts.terms import ContextKind

# A cell of the picture of an area rests on this many different young people, or it is not shown. Never fewer.
LEAST_PEOPLE = 3
# A home or a group of friends is nobody's area: too few belong to it.
NO_AREA = frozenset({ContextKind.HOME, ContextKind.FRIENDS_PEERS})


class Feel(StrEnum):
    """How a place feels to a young person."""

    SAFE = "safe"
    DEPENDS = "depends"
    NOT_SAFE = "not_safe"


FEEL_WORDS = {Feel.SAFE: "Feels safe", Feel.DEPENDS: "It depends", Feel.NOT_SAFE: "Does not feel safe"}
FEEL_SIGNS = {Feel.SAFE: "+", Feel.DEPENDS: "±", Feel.NOT_SAFE: "!"}
FEEL_TAGS = {Feel.SAFE: "govuk-tag--green", Feel.DEPENDS: "govuk-tag--yellow", Feel.NOT_SAFE: "govuk-tag--red"}


class Company(StrEnum):
    """With whom it feels so."""

    ALONE = "alone"
    FRIENDS = "friends"
    FAMILY = "family"
    ANYONE = "anyone"


COMPANY_WORDS = {
    Company.ALONE: "When I am alone",
    Company.FRIENDS: "With friends",
    Company.FAMILY: "With family",
    Company.ANYONE: "Whoever I am with",
}


class Share(StrEnum):
    """Who may know; it is the young person's to choose, and to change at any time."""

    JUST_US = "just_us"
    MY_PLAN_PEOPLE = "my_plan_people"
    ADD_TO_AREA_PICTURE = "add_to_area_picture"


SHARE_WORDS = {
    Share.JUST_US: "Just us",
    Share.MY_PLAN_PEOPLE: "The people in my plan",
    Share.ADD_TO_AREA_PICTURE: "The people in my plan, and the picture of the area",
}
SHARE_MEANS = {
    Share.JUST_US: "whoever works with me, and their supervisor",
    Share.MY_PLAN_PEOPLE: "we can talk about it when we make or look at my plan",
    Share.ADD_TO_AREA_PICTURE: "counted with others, without my name or my words; never shown for fewer than three of us",
}
