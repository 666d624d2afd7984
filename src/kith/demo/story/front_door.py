"""What is referred in Riverside: what worries people about places, and what somebody who lives near one told us."""

from typing import Any

# Context -> what the context lead wrote worries people there
WORRIES = {
    "Lantern Towers stairwell": "Young people who live there are stopped on the stairs by adults who do not. The lights have been out for a year.",
    "Lock-ups on Paddle Lane": "After dark adults meet young people at the lock-ups, and leave with things that are not theirs to carry.",
    "Net Loft yard": "The yard belongs to nobody at night. Adults wait there for young people who come out of the Loft.",
}
# How many days ago, and what was told on the form outside
FROM_OUTSIDE: tuple[tuple[int, dict[str, Any]], ...] = (
    (
        2,
        {
            "place_words": "The car park behind the launderette on Vat Street",
            "what_worries": "Most evenings a car stops and young people go over to it. The same two men are in it. It makes me uneasy.",
            "when_it_happens": "From about six, on school days.",
            "to_whom": "They look about thirteen to fifteen, four or five of them.",
            "what_is_good": "The woman in the launderette lets them wait inside when it rains.",
            "who_has_reach": "She does, and the housing office opposite.",
            "name": "Bev", "role": "I live above the shops", "contact": "01632 960001",
            "harms": ["child_criminal_exploitation"],
        },
    ),
)  # fmt: skip
