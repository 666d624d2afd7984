"""A group of friends and their case: as far as its walk allows so soon. Who they are is sealed; the story has letters."""

from typing import Any

BENCH = "The bench lot"

REFERRAL = {
    "what_worries": "An adult buys food for a group of friends, learns what they owe each other, and uses one to bring the next.",
    "to_whom": "A group of friends of about six, who have known each other since primary school.",
    "when_it_happens": "At weekends, after the last bus.",
    "how_we_know": "Some of them came to the Loft together and told us, because they were worried for one another.",
    "what_is_good": "They wait for each other, share food, and nobody is left at the bridge.",
    "who_has_reach": "Youth workers at the Loft, one auntie on the first balcony, the coach at the boxing gym.",
    "asked_words": "“We look after each other already. Help us do that.”",
}
TAKE_UP = "They came together and asked. What they do for each other is the strongest thing there is, and adults should stand beside it."
FOUND: dict[str, tuple[str, str]] = {
    "B1": ("met", "An adult presses them through what they owe."),
    "B3": ("partly", "One group of friends, and those who know them."),
    "B4": ("met", "Since the summer."),
    "C1": ("met", "An adult has had two of them carry things for him."),
    "P1": ("met", "Youth workers they chose themselves."),
    "P2": ("met", "They wait for each other."),
}
DECIDED = "Agreed as suggested. The harm is done by an adult, and it works through their friendship: so we stand beside the friendship."
CHECK: dict[str, Any] = {
    "before": "A friendship and peer assessment",
    "answers": {"they_know": "not_known"},
    "notes": {"they_know": "Those who came know. One of them has not been asked yet: see the decision about telling."},
    "ends": -120,
    "reading": "I would tell the last one this week if it were safe. The reason why not yet is written down, with a day to decide again.",
}
POLICY_URL = "https://riverside.example/friendship-assessments"
TRIGGER = "Friends came to us together and asked for help with an adult who uses one of them to reach the next."
QUESTIONS = "What do they do for each other already? Which adults do they all trust? What would make it easy to say no together?"
PROPORTIONALITY = "Working with each of them alone would take apart what protects them. Only those who belong to it are included, and for six months."
AGREEMENT = "Riverside’s sharing agreement, part 4: youth work and the place team. Not for enforcement."
# who, told, a parent told, why not yet, decided again in so many days
MEMBERS: tuple[tuple[str, str, str, str, int], ...] = (
    ("JM, who came first", "told", "told", "", 0),
    ("KT, who knows the bridge", "told", "told", "", 0),
    ("RB, with the loud laugh", "told", "told", "", 0),
    ("SW, who brought the others", "told", "not_yet", "They asked to tell their dad themselves, and to have us there.", 6),
    ("DL, the youngest", "not_yet", "not_yet", "The adult who harms looks into their phone. We tell them face to face, with somebody they trust, as soon as that is safe.", 9),
)  # fmt: skip
# days ago, who wrote it down, voice, source, who said it, element, words, in their own words
SAID: tuple[tuple[Any, ...], ...] = (
    (7, "Ali R", "young_person", "peer_group_work", "Four friends at the Loft", "friendship", "If one of us gets a message we all read it. Then it’s not just your problem.", True),
)
ANSWERS: tuple[tuple[str, str, str, str, str], ...] = (
    ("friendship", "They read messages together before anybody answers.", "", "", "better"),
)
