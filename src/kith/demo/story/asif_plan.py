"""What was agreed with Asif and his mum: meetings, goals, actions that adults carry, a safety plan, a night away."""

from typing import Any

from kith.demo.story.asif_case import HIGH, LOT, WORKSHOP
from kith.demo.story.bus_station import BUS

STRATEGY: dict[str, Any] = {
    "days": 432, "notice": 0, "kind": "strategy_discussion", "where": "By phone", "chair": "Sam Okello",
    "who": (
        ("Ines Calder", "Children’s social care", "Riverside Children's Services", "", "came"),
        ("Neighbourhood sergeant", "", "Riverside Neighbourhood Police", BUS, "came"),
        ("School nurse", "", "Riverside School Nursing", "", "came"),
    ),
    "said": (
        ("young_people_say", "Ali, in his words", "“I got in because of what they said they’d do. I’m not saying names.”"),
        ("parents_say", "Ali, for his mum", "He rang. He would not have rung a year ago. Ask who drove him there."),
        ("why_here", "Sam Okello", "He was driven to another town by adults and told to wait. He rang Ali at six in the morning."),
        ("harm_and_where", "Sergeant", "Adults arranged it and are responsible for it. It starts at the bus station and not at home."),
        ("strengths", "Ali", "He rang. His mum came. He trusts being met without questions."),
        ("immediate_safety", "Sam Okello", "Ali meets his bus this week. Police talk to the owner of the car. Nobody asks him to give names."),
        ("decisions", "Sam Okello", "An enquiry under section 47, made with him and his mum, about what adults did outside his home."),
        ("who_tells_whom", "Ali", "Ali tells Asif tonight, before anything is written."),
    ),
}  # fmt: skip
CONFERENCE: dict[str, Any] = {
    "days": 418, "notice": 7, "kind": "roth_conference", "where": "The Loft, upstairs", "chair": "Sam Okello",
    "who": (
        ("Asif", "For the first half, with Ali", "", "", "came"), ("His mum", "", "", "Home", "came"),
        ("Ines Calder", "Children’s social care", "Riverside Children's Services", "", "came"),
        ("Head of year", "", "Tannery High School", HIGH, "came"), ("Transport manager", "Runs the station", "Riverside Transport", BUS, "came"),
        ("Neighbourhood sergeant", "", "Riverside Neighbourhood Police", BUS, "came"),
    ),
    "said": (
        ("welcome", "Sam Okello", "Asif chose who sits where, and when we stop."),
        ("young_people_say", "Asif", "“Sort the station. I can do the rest.”"),
        ("parents_say", "His mum", "I have been told to keep him in. Nobody has told them to keep away."),
        ("why_here", "Sam Okello", "Adults exploit him outside his home."),
        ("strengths", "Ali", "He mends, he notices, he rang. His family holds."),
        ("harm_and_where", "Ines Calder", "Criminal exploitation by adults, between the bus station and the bench."),
        ("weighting", "Ali", "All three of us weigh the bus station and his friends’ bench most. Home protects."),
        ("route", "Sam Okello", "Not from the care at home: the pathway for risk outside the home fits."),
        ("goals", "Asif", "Three, read back until they sounded like him."),
        ("responses", "Sam Okello", "Most of it is for adults to do. Two of eleven are his or his mum’s."),
        ("decisions", "Sam Okello", "A Risk Outside the Home plan. Ali leads it."),
        ("dissent", "Sergeant", "We would have liked him to give a statement first. We accept that it is his to decide."),
        ("who_tells_whom", "Ali", "Ali reads it to him on the ride on Thursday."),
        ("review_date", "Sam Okello", "Before three months are over."),
    ),
}  # fmt: skip
CORE: dict[str, Any] = {
    "days": 410, "notice": 4, "kind": "core_group", "where": "The kitchen table", "chair": "Ali R",
    "who": (("Asif", "", "", "", "came"), ("His mum", "", "", "Home", "came"), ("Head of year", "", "Tannery High School", HIGH, "came")),
    "said": (
        ("young_people_say", "Asif", "“The gate pass is good. Don’t make a thing of it.”"),
        ("parents_say", "His mum", "One number to ring, and they answer. That is new."),
        ("decisions", "Ali", "School mornings begin with bikes. Ali walks the first part of the way."),
    ),
}  # fmt: skip
REVIEWS: tuple[dict[str, Any], ...] = (
    {
        "days": 334, "notice": 10, "kind": "review", "where": "School, the room with the plants", "chair": "Sam Okello",
        "who": (("Asif", "", "", "", "came"), ("His mum", "", "", "Home", "came"), ("Head of year", "", "Tannery High School", HIGH, "came")),
        "said": (
            ("young_people_say", "Asif", "“Some of it’s better. School’s better. Station’s not.”"),
            ("parents_say", "His mum", "He eats with us on Sundays."),
            ("progress", "Ali", "School asks why before it writes a letter. The bus station has not changed, and that is ours to change."),
            ("decisions", "Sam Okello", "It goes on. The station needs more than his plan: Ali raises it for everybody who waits there."),
        ),
    },
    {
        "days": 154, "notice": 10, "kind": "review", "where": "The Loft", "chair": "Sam Okello",
        "who": (("Asif", "", "", "", "came"), ("His mum", "", "", "Home", "came"), ("Transport manager", "", "Riverside Transport", BUS, "apologies")),
        "said": (
            ("young_people_say", "Asif", "“They asked us to draw it. They wrote down what we said.”"),
            ("parents_say", "His mum", "I sleep when he is at the workshop."),
            ("progress", "Ali", "The station has a case of its own now. He goes to the workshop twice a week."),
            ("decisions", "Sam Okello", "It goes on, lighter. The last part is tied to the bus station’s plan."),
        ),
    },
)  # fmt: skip

GOALS: tuple[dict[str, Any], ...] = (
    {
        "days": 415, "element": ("neighbourhood", 3, "transport"), "chosen_by": "young_person",
        "words": "I can get to school and home the short way and feel all right",
        "known_by": (("Mornings in a week he takes the short way", "young_people", "up", "0 of 5", 416), ("Late marks in a month", "records", "down", "14", 416)),
        "responses": (
            ("guardians", "Adults on the way know him and look out", (
                {"days": 414, "due": 395, "words": "Walk or ride the first part with him for as long as he wants", "target": "service", "owner": "worker", "user": "Ali R", "where": BUS,
                 "done": (330, "Until the spring. Then he said that he would ring instead.")},
                {"days": 414, "due": 400, "words": "Ask the kiosk and the drivers of the 14 to greet him by name", "target": "guardian", "owner": "worker", "user": "Bea Larkin", "where": BUS, "lever": "goodwill",
                 "done": (399, "She had been giving him tea already.")},
                {"days": 150, "due": -25, "words": "Somebody on the forecourt until ten: through the bus station’s own plan", "target": "context_condition", "owner": "transport", "name": "Transport manager",
                 "of": "Riverside Transport", "where": BUS, "lever": "transport_contract"},
                {"days": 66, "due": -11, "words": "Take the short way with Ali on two mornings, and say how it was", "target": "young_person", "owner": "young_person", "name": "Asif", "where": BUS},
            )),
            ("disruption_of_adults", "Adults who harm are the ones who are stopped", (
                {"days": 414, "due": 380, "words": "Talk to the owner of the car, and tell Ali what can be told", "target": "context_condition", "owner": "police", "name": "Neighbourhood sergeant",
                 "of": "Riverside Neighbourhood Police", "where": BUS, "lever": "police_power", "done": (371, "The car has not been at the school stop since.")},
            )),
        ),
    },
    {
        "days": 415, "element": ("child_family", 1, "education"), "chosen_by": "parent_carer",
        "words": "School asks why first, and wants him there",
        "known_by": (("He can name somebody at school he would go to", "young_people", "up", "Nobody", 416),),
        "responses": (
            ("school_culture", "Lateness is a question before it is a mark", (
                {"days": 414, "due": 370, "words": "A pass for the gate, one named person, and bikes on one morning a week", "target": "policy", "owner": "school", "name": "Head of year",
                 "of": "Tannery High School", "where": HIGH, "lever": "behaviour_policy", "done": (369, "Agreed with Asif speaking first.")},
                {"days": 150, "due": 30, "words": "Write into the lateness policy that the way to school is asked about", "target": "policy", "owner": "school", "name": "Deputy head",
                 "of": "Tannery High School", "where": HIGH, "lever": "school_governance"},
            )),
        ),
    },
    {
        "days": 415, "element": ("child_family", 1, "family_social"), "chosen_by": "young_person",
        "words": "My friends stay my friends, without somebody in the middle",
        "known_by": (("How often somebody is asked to pay back food", "young_people", "down", "“Every week”", 416),),
        "responses": (
            ("economic_opportunity", "Food, money and a place that nobody counts", (
                {"days": 414, "due": 385, "words": "Keep a shelf of food at the Loft that nobody signs for", "target": "young_people_offer", "owner": "community", "name": "The Loft", "where": LOT, "lever": "commissioning",
                 "done": (384, "It is emptied on Fridays, which is the idea.")},
                {"days": 150, "due": -18, "words": "A paid place at the workshop from the summer", "target": "young_people_offer", "owner": "service", "name": "Workshop tutor", "of": "Riverside College", "where": WORKSHOP, "lever": "commissioning"},
            )),
            ("parents_support", "His mum is not left alone with it", (
                {"days": 66, "due": -3, "words": "Ring the new landlord’s officer together about the lock and the rent", "target": "service", "owner": "worker", "user": "Ali R", "where": "Home"},
                {"days": 66, "due": -20, "words": "Sunday dinner, phones in the drawer", "target": "home", "owner": "parent_carer", "name": "His mum", "where": "Home"},
            )),
        ),
    },
)  # fmt: skip
# section, whose promise, whose part, words, [what adults answer it with: (section, words)]
SAFETY: tuple[tuple[str, str, str, str, tuple[tuple[str, str], ...]], ...] = (
    ("places", "said", "young_person", "Nan’s. The workshop. The wall by the weir.", ()),
    ("people", "said", "young_person", "Mum, nan, Ali. JM, if it is only me who is late.", ()),
    ("out", "mine", "young_person", "text one letter when I am all right.", (("out", "answer with one letter and no questions until he is home."),)),
    ("out", "mine", "family", "ring before I am told to get into a car, if I can.", (("workers", "answer at any hour and come, Ali or Bea, and nobody is cross."),)),
    ("unsafe", "adults", "workers", "If he is missing his mum rings the number on the fridge; we tell police that adults exploit him.", ()),
    ("places_change", "adults", "workers", "School lets him in by the side gate, and asks why before it writes.", ()),
    ("hard", "said", "young_person", "When the phone is flat. When they are with me.", ()),
)  # fmt: skip
SAFETY_LATER: tuple[tuple[str, str, str, str, tuple[tuple[str, str], ...]], ...] = (
    ("places", "said", "young_person", "The workshop. The kiosk. Home.", ()),
    ("routes", "mine", "young_person", "take the short way when the kiosk is open.", (("routes", "ask the kiosk and the driver of the 14 to look out, and to ring Ali if he looks worried."),)),
    ("out", "mine", "young_person", "text one letter, same as before.", (("out", "send one back."),)),
    ("places_change", "adults", "workers", "The far stop is lit, and somebody is there on Tuesdays and Fridays.", ()),
    ("hard", "said", "young_person", "Winter. It is dark by four.", ()),
)  # fmt: skip
MISSING = {
    "last_seen_where": "He left the house after dinner and was to be back by eight. Last seen near the bus station.",
    "reported_by": "His mum",
}
IN_TOUCH = ("One message from me: “Kettle’s on. No questions.” He read it at ten past nine.", "His mum, Sam, and police on the number she was given")
RANG = ("He rang at six from a station two hours away. He had been driven there and told to wait.", "His mum, who came with me; Sam; police")
BACK = ("Ali and his mum fetched him. She held his face and said his name.", "Seen by an officer at home, with Ali, for ten minutes")
INTERVIEW = {
    "before": "A man he owed had said what would happen to somebody he loves.",
    "during": "He sat in a flat with the curtains shut and was told when to stand at the door.",
    "after": "He slept for fourteen hours.",
    "pushed_or_pulled": "Threats, and adults who told him that he owed them.",
    "what_harmed": "Adults used fear and a locked phone. Nobody asked whether he had eaten.",
    "feels_now": "Tired. Sorry for his mum, who says there is nothing to be sorry for.",
    "would_help": "Not having to pass the station alone.",
    "own_words": "I rang because he said no questions. I’d have rung sooner if I thought it was true.",
}
NRM = {
    "first_responder": "Riverside Children’s Services",
    "indicators": "Adults gave him things to carry, drove him to another town, held him in a flat and told him that he owed them.",
    "reference": "RIV-0412 (invented)",
    "told_young_person": "Ali told him on a ride what it is, who reads it, and that it says adults did this. “So it’s not me in trouble.”",
}
