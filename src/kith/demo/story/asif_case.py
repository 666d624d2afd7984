"""Asif's own case: how he was referred, what was found with him, and what weighs (the briefing's case, retold)."""

from typing import Any

from kith.demo.story.bus_station import BUS, HIGH, PARK, SHOP

LOT, HOME, WORKSHOP = "The bench lot", "Home", "Riverside College, bike workshop"

REFERRAL = {
    "what_worries": "Adults have had him carry for them, and he was arrested in another town with things that were theirs. He was away two nights.",
    "friends": "A small group from the bench. They look out for one another. An adult buys food for all of them and keeps count.",
    "school": "Often late since the autumn. Nobody had asked what happens on the way. He has not been in since the arrest.",
    "neighbourhood": "The bus station on the way to school, and the park behind it. Men wait there whom he does not want to name.",
    "online": "Messages at night from numbers that change.",
    "what_is_good": "He mends things, he notices, and he is gentle with his little brother. His mum and his nan stand by him.",
    "home": "Warm, and tired. His mum works nights and has been left to keep him safe by herself.",
    "young_person_view": "“I don’t need a worker.”",
    "parent_view": "She wants somebody to ask about the men and not only about him.",
}
DECIDED = "An assessment with him, his mum and Ali, and with the places in it: what he faces is outside his home."
TRIGGER = "Referred by school and the front door after an arrest elsewhere and two nights away."
PROPORTIONALITY = "Talking only at home would ask his family to answer for a bus station. Ali meets him where he likes to be, as slowly as he wants."
QUESTIONS = "Which places and people make him safer, and which do not? What does he want to be different first?"
# days ago, who wrote it down, voice, source, who said it, element, words, in their own words
SAID: tuple[tuple[Any, ...], ...] = (
    (503, "Ali R", "young_person", "young_person", "Asif", "feelings", "It’s quiet when I ride. My head’s not going.", True),
    (496, "Ali R", "young_person", "young_person", "Asif", "safety", "They wait where the cameras don’t go. You can’t say no there.", True),
    (509, "Ali R", "parent_carer", "parent_carer", "His mum", "guidance", "I can keep him in, and then he is alone with the phone. I can’t be at the bus station and at work.", True),
    (500, "Ali R", "parent_carer", "sibling_family", "His nan", "wider_family", "He comes here to sleep. I don’t ask. I leave the hall light on.", True),
    (498, "Ali R", "partner", "partner_agency", "Head of year, Tannery High", "education", "He came early to mend the bikes of the breakfast club. We wrote down that he was late, and not why.", False, "fact"),
    (481, "Ali R", "practitioner", "practitioner_observation", "Ali", "identity", "He explains gears to smaller ones without once making them feel slow.", False),
)  # fmt: skip
# element, what is strong, what worries, not known because, which way it goes
ANSWERS: tuple[tuple[str, str, str, str, str], ...] = (
    ("health", "Strong and quick. He sleeps at his nan’s.", "He lies awake, listening.", "", "same"),
    ("education", "A teacher who remembers what he can do.", "He walks round the bus station and is late, and being late costs him lessons.", "", "worse"),
    ("feelings", "Riding settles him. He has begun to say so.", "He is afraid of adults who tell him that he owes them.", "", "same"),
    ("identity", "A mechanic, in everything but paper.", "", "", "better"),
    ("family_social", "A mum, a nan and a brother who want him there. Friends who wait for him.", "An adult uses those friendships to reach him.", "", "same"),
    ("safety", "His mum rings at once when something is wrong.", "She has been asked to answer for places she has no say in.", "", "same"),
    ("warmth", "He is loved and knows it.", "", "", "same"),
    ("guidance", "Bedtimes for his brother, and dinner kept warm.", "No boundary at home reaches the men at the bench.", "", "same"),
    ("wider_family", "His nan’s sofa is his.", "", "", "same"),
    ("income", "", "Nights are the shifts that pay. Fares and food are counted.", "", "same"),
    ("community", "A kiosk, a park keeper, a bike workshop.", "None of them has been asked to look out for him.", "", "not_known"),
    ("housing", "", "", "The landlord has not answered; his mum has written twice.", "not_known"),
)  # fmt: skip
STRUCTURAL = "Night work, no car, and being a brown boy who is stopped and searched where white adults are not."
ANALYSIS = (
    "What harms Asif is done by adults, in places between his home and his school. Home protects him and is worn out by it. His friends protect him too, and "
    "an adult uses that. The bus station and the bench weigh most: when they change, school and home get easier."
)
FACTORS = ["13A", "24A", "12A", "10A"]

SAFER = "I could go to school the short way and be on time."
# days ago, who wrote it down, voice, who said it, [(context, harm, safety, what would get better, how it is known)]
WEIGHED: tuple[tuple[Any, ...], ...] = (
    (455, "Ali R", "young_person", "Asif", (
        (BUS, 4, 1, SAFER, "He drew it first, and biggest"), (LOT, 3, 3, "They would stop being used to get to each other.", "“They’re my friends.”"),
        (HIGH, 2, 1, "", ""), (PARK, 1, 2, "", ""), (HOME, 0, 4, "", "He sleeps when he is at home or at his nan’s"),
    )),
    (452, "Ali R", "parent_carer", "His mum", (
        (BUS, 4, 0, "I would not have to choose between work and meeting his bus.", "She has walked it with him"),
        (LOT, 3, 1, "He would have friends without a man in the middle.", "What he told her in the car"), (HIGH, 3, 1, "Somebody would ask him why.", "Four letters about lateness"),
        (HOME, 0, 4, "", "She, his nan and his brother"),
    )),
    (450, "Ali R", "practitioner", "Ali", (
        (BUS, 4, 1, "Adults who harm would lose the place where they find him.", "Five sessions in which he pointed it out"),
        (LOT, 3, 2, "A friendship that is already strong could protect all of them.", "He came to the Loft with them"), (HIGH, 2, 2, "", ""),
        (PARK, 1, 2, "", ""), (HOME, 0, 4, "", "Visits, and what he says of it"),
    )),
)  # fmt: skip
# from, to, effect, because, whose view, agreed
LINKS: tuple[tuple[str, str, str, str, str, bool], ...] = (
    (BUS, HIGH, "undermines_safety", "he walks round it and comes late", "young_person", True),
    (HIGH, HOME, "undermines_safety", "letters about lateness make every evening about him", "parent_carer", True),
    (HOME, LOT, "undermines_safety", "after a row he goes out to the ones who do not ask", "young_person", True),
    (LOT, BUS, "undermines_safety", "from the bench they are all within reach of the men at the taxis", "practitioner", True),
    (LOT, HOME, "builds_safety", "they walk him to his door", "young_person", True),
    (SHOP, LOT, "undermines_safety", "food is paid for there, and counted afterwards", "practitioner", False),
)  # fmt: skip
FIRST = "it is where the adults who harm him find him, and school and home get easier when he can pass it"
