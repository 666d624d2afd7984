"""What was agreed for the bus station: its goals, its conference, its plan. Nobody young is named."""

from typing import Any

from kith.demo.story.bus_station import BUS, PARK, SHOP

AGREED, HELD = 96, 75

GOALS: tuple[dict[str, Any], ...] = (
    {
        "days": AGREED, "element": ("neighbourhood", 3, "sight_light"), "chosen_by": "young_person",
        "words": "It is lit, open and easy to leave, at every hour that a bus runs",
        "known_by": (
            ("Young people who feel all right here after six", "survey", "up", "23 of 64", 132),
            ("Lamps out by the taxi rank", "records", "down", "2 of 5", 130),
        ),
        "responses": (
            ("physical_design", "Light, benches and sight lines, as young people drew them", (
                {"days": 90, "due": 70, "words": "Mend the two lamps by the taxi rank and add one at the far stop", "target": "physical", "owner": "service",
                 "name": "Street lighting", "of": "Riverside Council, street lighting", "where": BUS, "lever": "lighting", "done": (58, "All six were lit on the evening visit. A young person counted them.")},
                {"days": 90, "due": 20, "words": "Move the benches from the taxis to where the kiosk can see them", "target": "physical", "owner": "transport",
                 "name": "Transport manager", "of": "Riverside Transport", "where": BUS, "lever": "transport_contract"},
            )),
        ),
    },
    {
        "days": AGREED, "element": ("neighbourhood", 2, "presence"), "chosen_by": "young_person",
        "words": "Adults who care are there when young people are, until the last bus",
        "known_by": (
            ("Young people who can name one adult here they would go to", "young_people", "up", "29 of 64", 132),
            ("Hours with nobody whose job it is", "observation", "down", "6 of 18 hours", 134),
        ),
        "responses": (
            ("guardians", "Those who are there already are asked, thanked, and told whom to ring", (
                {"days": 72, "due": -6, "words": "Keep the kiosk’s door open to anybody who asks, with one number by the till", "target": "guardian", "owner": "guardian",
                 "name": "The woman who runs the tea kiosk", "where": BUS, "lever": "goodwill"},
                {"days": 72, "due": -12, "words": "Walk the edge of the park with a torch at dusk and end at the station", "target": "guardian", "owner": "guardian",
                 "name": "The park keeper", "of": "Riverside Council, parks and open spaces", "where": PARK, "lever": "staffing"},
                {"days": 72, "due": -25, "words": "One member of staff on the forecourt until ten, in the next contract", "target": "service", "owner": "transport",
                 "name": "Transport manager", "of": "Riverside Transport", "where": BUS, "lever": "transport_contract"},
            )),
            ("detached_youth_work", "Youth workers at the station two evenings a week", (
                {"days": 72, "due": -30, "words": "Be at the far stop on Tuesdays and Fridays from six to nine, with tea", "target": "young_people_offer", "owner": "worker",
                 "user": "Ali R", "where": BUS, "lever": "commissioning"},
            )),
        ),
    },
    {
        "days": AGREED, "element": ("neighbourhood", 3, "commerce"), "chosen_by": "partner",
        "words": "The shop sells fairly, and looks out for young people on its step",
        "known_by": (("Evenings in a week when adults wait outside to ask young people for favours", "young_people", "down", "“Most”", 118),),
        "responses": (
            ("business_practice", "The shop and licensing agree what protecting children means here", (
                {"days": 72, "due": -14, "words": "Write protecting children into the late licence: lights outside, no loans, whom to ring", "target": "policy", "owner": "service",
                 "name": "Licensing officer", "where": SHOP, "lever": "licensing"},
                {"days": 72, "due": -9, "words": "Keep the pavement lights on until the last bus", "target": "context_condition", "owner": "business",
                 "name": "Manager of the shop", "of": "Pepper Stop Ltd", "where": SHOP, "lever": "goodwill"},
            )),
        ),
    },
    {
        "days": AGREED - 1, "element": ("neighbourhood", 2, "fairness"), "chosen_by": "young_person",
        "words": "Adults here treat all young people fairly",
        "known_by": (("Young people say that they are moved on while adults are not", "young_people", "down", "9 of 12 asked", 100),),
        "responses": (
            ("policy_change", "Moving young people on is the last thing tried, and is written down", (
                {"days": 72, "due": -20, "words": "Share each month how often anybody was moved on or searched, by age and ethnicity, with the group that made this plan", "target": "policy", "owner": "police",
                 "name": "Neighbourhood sergeant", "of": "Riverside Neighbourhood Police", "where": BUS, "lever": "police_power"},
                {"days": 72, "due": -16, "words": "Bring what parents without a car go through to whoever sets the fares", "target": "policy", "owner": "service",
                 "user": "Dee Marchetti", "where": BUS, "lever": "commissioning"},
            )),
        ),
    },
)  # fmt: skip
INTERIM = {
    "days": 8, "due": -4, "words": "A driver waits at the far stop until young people are on, while the new lamp is being fitted", "target": "service", "owner": "transport",
    "name": "Depot duty manager", "of": "Riverside Transport", "where": BUS, "lever": "staffing",
}  # fmt: skip

CONFERENCE: dict[str, Any] = {
    "days": HELD, "notice": 15, "kind": "context_conference", "where": "The Loft, upstairs", "chair": "Imani Frost",
    "who": (
        ("Two young people from the Loft", "For the group that made the map", "", BUS, "came"),
        ("A parent", "From the school’s coffee morning", "", "", "came"),
        ("Transport manager", "Runs the station", "Riverside Transport", BUS, "came"),
        ("The woman who runs the tea kiosk", "Young people trust her", "", BUS, "came"),
        ("The park keeper", "There till dusk", "Riverside Council, parks and open spaces", PARK, "came"),
        ("Manager of the shop", "On his step every evening", "Pepper Stop Ltd", SHOP, "came"),
        ("Neighbourhood sergeant", "Neighbourhood team", "Riverside Neighbourhood Police", BUS, "came"),
        ("Pastoral lead", "", "Tannery High School", "Tannery High", "came"),
        ("Street lighting", "Sent their dates", "Riverside Council, street lighting", BUS, "apologies"),
    ),
    "said": (
        ("welcome", "Chair", "We talk about a place. Nobody young is named here, and nobody is described so that they could be known."),
        ("young_people_say", "Two young people", "“Move the benches. And tell security that waiting for a bus is not a crime.”"),
        ("parents_say", "A parent", "We would take turns at the station if somebody told us what to do when something happens."),
        ("why_here", "Dee Marchetti", "Young people of three teams named it. Four agencies talked and decided to assess the place."),
        ("strengths", "Chair", "The kiosk, two drivers, the park keeper, and young people who wait for each other."),
        ("findings", "Dee Marchetti", "Read side by side: what young people say, three visits, the survey, the lighting log."),
        ("weighting", "Dee Marchetti", "All three voices weigh the station first. Partners weigh it less than young people do, and we talked about why."),
        ("goals", "Chair", "Four goals read aloud. Young people changed the words of two."),
        ("responses", "Chair", "Light and benches, adults until the last bus, the shop’s licence, fairness in who is moved on."),
        ("measures", "Dee Marchetti", "The same survey in the spring, asked by the same young people, and the three visits again."),
        ("decisions", "Chair", "The plan is agreed. No dispersal order is asked for before the review."),
        ("dissent", "Neighbourhood sergeant", "We still think that a dispersal order would have been quicker. We agree to share our figures, and to talk to the adults first."),
        ("who_tells_whom", "Chair", "The two young people and Ali tell the Loft. The kiosk has it on a card. The school tells parents."),
        ("review_date", "Chair", "Before three months are over, at the Loft again."),
        ("closing_round", "A young person", "“I thought you’d talk about us. You talked about the lamps.”"),
    ),
}  # fmt: skip
# team -> why it bears on their life, and what it changes
TIES = {
    "Tannery team": ("He changes buses there twice a day, and it is where the adults who harm him wait.", "He can go to school the short way when somebody is on the forecourt."),
    "Mill team": ("They keep away from it after six, and walk in the dark instead.", "The light at the far stop is the way they take home."),
    "Harbour team": ("They asked to meet anywhere but there.", "A place to wait that feels all right, with somebody they know by sight."),
}  # fmt: skip
