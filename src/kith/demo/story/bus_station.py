"""The bus station's case, as it was found: referred, screened, talked over, assessed and weighed. Nobody young is named."""

from typing import Any

BUS, PARK, HIGH, SHOP = "Riverside Bus Station", "Tannery Park", "Tannery High", "Pepper Stop Chicken"

REFER = "Young people of three teams name it, and it is adults who wait there that they name. It needs a referral of its own."
WORRY = "Adults wait at the benches by the taxis for young people who change buses alone, offer lifts, and come back the next day."
TAKE_UP = "It is the place most young people in the town pass through twice a day, and no one adult there is asked to look out for them."

FOUND: dict[str, tuple[str, str]] = {
    "B1": ("met", "Young people of three teams tell of being followed or pressed there."),
    "B2": ("met", "Named in notes every two or three weeks since the spring."),
    "B3": ("met", "Different years, two schools and the college."),
    "B4": ("met", "The first note is more than a year old."),
    "B5": ("met", "Staff go home at four. The kiosk shuts at eight."),
    "B6": ("partly", "The library is near and shuts at six."),
    "C1": ("met", "Adults have driven young people from there to carry things for them."),
    "C2": ("not_known", "Transport counts incidents, and not who was waiting."),
    "C3": ("met", "More than five young people are known of to their own workers."),
    "C6": ("partly", "Young people who look poor, and Black young people most of all, say they are moved on while the adults are not."),
    "C7": ("met", "“You just don’t change there after six.”"),
    "P1": ("met", "The woman at the tea kiosk knows many by what they drink."),
    "P2": ("met", "They wait for each other at the far stop."),
}
DECIDED = "Agreed as suggested: adults exploit young people there, and most of what would help is in the hands of four agencies."

INPUTS = "The words of the question, what young people told their workers without anybody’s name, a year of transport’s incident log."
# agency, role, its view, band, and how it sees it differently ("" when it does not)
VIEWS: tuple[tuple[str, str, str, str, str], ...] = (
    ("Riverside Transport", "Operations", "We could move the late shift so that somebody is on the forecourt until ten, if the contract allows for it.", "C", ""),
    ("Tannery High School", "Pastoral lead", "A third of our late marks in one year group are from the day after somebody was followed there. We had not put the two together.", "C", ""),
    (
        "Riverside Neighbourhood Police", "Neighbourhood sergeant",
        "We know of the cars. We would stop and talk to the adults who wait, and ask for a dispersal order for the forecourt.", "B",
        "We do not see that it needs an assessment of its own. A dispersal order could be in place in a week, and the rest could follow.",
    ),
    ("Riverside VCS", "Youth work", "A dispersal order moves on the ones who are waiting for a bus. They would wait somewhere darker. Ask them what would help first.", "C", ""),
)  # fmt: skip
REASONS = (
    "Assess the place with young people. Police see it differently, and their view is kept beside this one: they will talk to the adults "
    "who wait, and no dispersal order is asked for while young people are being listened to. We look at that again at the conference."
)

CHECK: dict[str, Any] = {
    "before": "The assessment: visits, a survey and talks with young people at the bus station",
    "answers": {"enforcement": "yes"},
    "notes": {
        "they_know": "A notice at the kiosk and on the screens says who we are and what we ask.",
        "enforcement": "Police are part of it. Visits write down numbers and the place, and nobody so that they could be known again.",
    },
    "ends": 90,
    "reading": "The one worry is a fair one. It goes on as long as nothing from the visits is handed over as a description. I will ask again when they are written.",
}  # fmt: skip

TRIGGER = "A question about the place, referred, and a discussion between four agencies who decided to assess it."
PROPORTIONALITY = "Talking to each young person alone has not changed the place they all pass through. Visits, one survey and a few talks are the least that would."
QUESTIONS = "When and where does it feel safe here? Which adults would young people go to? What would they change first?"
PLANNED = {
    "questions": QUESTIONS,
    "boundaries": "The forecourt, the shelters, the kiosk, the taxi rank and the path to the library. Not the flats behind: people live there.",
    "who_goes": "Dee Marchetti and Ali R; in the evening with the youth workers from the Loft",
    "safety": "Two together at all times. Somebody at the office knows when we go and rings at half past nine. We leave when either says so.",
    "information": "One side of paper in plain words: who we are, what we ask and why, that anybody can say no, and where it goes. Young people wrote half of it.",
}
TOLD = "At the Loft with tea, and a notice at the kiosk: what we heard, what is going to change, and what we could not do and why not."

# days ago, who wrote it down, voice, source, who said it, element, words, in their own words
SAID: tuple[tuple[Any, ...], ...] = (
    (156, "Ali R", "young_person", "young_person", "A young person, 15", "feeling_safe", "They wait where the cameras don’t go. If you’re with somebody they leave you alone.", True),
    (155, "Noor Hadley", "young_person", "young_person", "A young person, 14", "transport", "I walk to the next stop. It’s twenty minutes and there’s no lights, but nobody’s parked there.", True),
    (151, "Ali R", "young_person", "peer_group_work", "Six young people at the Loft", "friendship", "We wait for each other. If one of us misses it we all miss it.", True),
    (149, "Marek Dunne", "young_person", "young_person", "A young person, 16", "fairness", "Security told us to move and the man on the bench was just sat there laughing.", True),
    (147, "Dee Marchetti", "partner", "partner_agency", "A driver on the 14", "presence", "On lates I wait till I’ve seen them go in. It isn’t in the job and I’d like it to be.", True),
    (146, "Dee Marchetti", "partner", "business", "The woman at the tea kiosk", "trust", "I let them stand inside when it’s raining. I don’t know who I’m meant to ring.", True),
    (144, "Dee Marchetti", "partner", "business", "The manager of the chicken shop", "connected", "We all shut at different times. If I knew when she goes home I’d keep my lights on.", True),
    (140, "Bea Larkin", "parent_carer", "parent_carer", "Parents at the school’s coffee morning", "parents", "We drive them when we can. Some of us have not got a car, and nobody has asked us what we see.", False),
    (132, "Dee Marchetti", "young_person", "survey", "Survey, 64 young people", "feeling_safe", "41 of 64 feel unsafe after six. 58 of 64 feel all right before four. 29 of 64 know one adult there by sight.", False, "fact"),
    (130, "Dee Marchetti", "practitioner", "data", "Transport’s lighting log", "sight_light", "Two of the five lamps by the taxi rank were out for 212 days.", False, "fact"),
)  # fmt: skip

VISITS: tuple[tuple[int, str, dict[str, Any]], ...] = (
    (145, "Dee Marchetti", {
        "band": "after_school", "clock": ((15, 10), (16, 20)), "observers": "Dee, with two young people who chose the route", "led_by_young_people": True,
        "where": "From the school stop round to the taxis", "around": "Sixty or so at the busiest, most in school clothes, in fours and fives.",
        "adults": "Transport staff at the gate, the kiosk open.", "how_used": "Sharing chips, swapping earphones, waiting for the last one.",
        "the_place": "Dry, warm on the café side.", "lighting": 4, "sight_lines": 3, "feels_safe_us": 4, "feels_safe_young": 4,
        "strengths": "Staff greet people. It is cheerful.", "worries": "One side cannot be seen from the gate.", "ideas": "“Put the benches where she can see us.”",
    }),
    (141, "Noor Hadley", {
        "band": "evening", "clock": ((18, 30), (19, 50)), "observers": "Noor and Ali", "where": "The forecourt and the benches by the taxis",
        "around": "About fifteen young people, in twos. Three adults who did not take a bus.", "adults": "The kiosk until eight. No staff after four.",
        "how_used": "Standing, not sitting. The benches by the taxis were left to the adults.", "the_place": "Two lamps out. The screens face the road.",
        "lighting": 2, "sight_lines": 2, "feels_safe_us": 2, "feels_safe_young": 2, "strengths": "The kiosk’s light reaches the first two stops.",
        "worries": "Cars stop in the bay and wait with the engine on.", "ideas": "“Make that bay bus only.”",
    }),
    (134, "Ali R", {
        "band": "night", "clock": ((21, 0), (22, 10)), "observers": "Ali and Bea", "where": "The far stop and the underpass steps",
        "around": "Six young people, four of them at the far stop.", "adults": "Drivers, who stay in their seats.", "how_used": "Waiting for the last bus with their backs to the wall.",
        "the_place": "Dark beyond the shelter.", "lighting": 1, "sight_lines": 2, "feels_safe_us": 1, "feels_safe_young": 1,
        "strengths": "A driver pulled up short so that they could get on in the light.", "worries": "There is nobody to go to.", "ideas": "A lit waiting place by the driver’s door.",
    }),
)  # fmt: skip

# element, what is strong, what worries, not known because, which way it goes
ANSWERS: tuple[tuple[str, str, str, str, str], ...] = (
    ("feeling_safe", "Before four most young people feel all right.", "After six 41 of 64 do not. They keep away from the benches by the taxis.", "", "same"),
    ("friendship", "They wait for one another and miss buses together.", "Waiting together costs them late marks.", "", "better"),
    ("help_seeking", "", "29 of 64 know one adult there by sight. Nobody had been told whom to ring.", "", "same"),
    ("presence", "Staff until four, the kiosk until eight, drivers who wait.", "From eight there is nobody whose job it is.", "", "same"),
    ("trust", "The kiosk, and two drivers.", "Security moves young people on and leaves the adults.", "", "same"),
    ("knows_what_to_do", "The kiosk and the shop have asked whom to ring.", "They had no answer until we came.", "", "better"),
    ("fairness", "", "Young people say that who is moved on depends on what they look like.", "", "not_known"),
    ("sight_light", "The café side is lit and open.", "Two of five lamps by the taxis were out for 212 days; the screens face the road.", "", "same"),
    ("transport", "It gets young people from every ward to school.", "Some walk twenty minutes in the dark so as not to change here.", "", "worse"),
    ("commerce", "The shop charges phones and minds bags.", "Adults buy food outside and ask for favours back. Its licence says nothing of children.", "", "same"),
    ("enforcement", "Police will talk to the adults who wait.", "Young people have been searched there and the adults have not.", "", "not_known"),
    ("poverty", "", "Those who have no lift home carry all of it.", "", "same"),
    ("housing", "", "", "The regeneration plan for the forecourt is not published yet; planning has been asked.", "not_known"),
)  # fmt: skip
STRUCTURAL = "Who waits here is decided by who has no car. Cuts took the evening staff away two years ago. Black young people say that they are moved on first."
ANALYSIS = (
    "Adults use a place that is empty of other adults after four and dark after six. Young people already do a great deal to keep one another safe, "
    "and pay for it with lateness. The place can change: light, who is there, what the shop’s licence asks, and one number to ring."
)

NOTHING = ""
# days ago, who wrote it down, voice, who said it, [(context, harm, safety, what would get better, how it is known)]
WEIGHED: tuple[tuple[Any, ...], ...] = (
    (122, "Ali R", "young_person", "Six young people at the Loft", (
        (BUS, 4, 1, "We could go home the short way and be on time.", "They drew it together at the Loft"),
        (SHOP, 2, 2, NOTHING, NOTHING), (HIGH, 1, 3, NOTHING, "They said so of two teachers"), (PARK, 1, 3, NOTHING, "The park keeper knows them"),
    )),
    (120, "Dee Marchetti", "practitioner", "Dee, with Noor and Ali", (
        (BUS, 4, 1, "It is where the adults find young people; without it the rest is smaller.", "Ten statements and three visits"),
        (SHOP, 3, 2, "Adults would have nowhere warm to wait for young people.", "The evening visit"), (HIGH, 2, 3, NOTHING, "The school’s own figures"), (PARK, 1, 2, NOTHING, NOTHING),
    )),
    (118, "Dee Marchetti", "partner", "Transport and the school", (
        (BUS, 3, 2, "Fewer young people would be late, and fewer drivers worried.", "The incident log and late marks"),
        (SHOP, 1, 3, NOTHING, "The manager came to us first"), (HIGH, None, 3, NOTHING, "Attendance team"), (PARK, None, 2, NOTHING, NOTHING),
    )),
)  # fmt: skip
# from, to, effect, because, whose view, agreed
LINKS: tuple[tuple[str, str, str, str, str, bool], ...] = (
    (BUS, HIGH, "undermines_safety", "those who walk round it come late and are marked for it", "young_person", True),
    (HIGH, PARK, "undermines_safety", "after a detention they leave alone and wait in the park until it is dark", "young_person", True),
    (PARK, BUS, "undermines_safety", "from the park everybody comes to the station at the hour when nobody is there", "practitioner", True),
    (SHOP, BUS, "builds_safety", "its lights reach the first stop, and its manager looks out", "partner", True),
    (BUS, SHOP, "undermines_safety", "the adults who wait move into the shop when it rains", "practitioner", False),
)  # fmt: skip
FIRST = "the adults who harm find young people here, and every other place is reached through it"
