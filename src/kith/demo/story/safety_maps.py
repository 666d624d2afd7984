"""How places feel to Asif, twice, and how the bus station feels to others who chose to add it to its picture."""

BUS = "Riverside Bus Station"
# place, feel, when, with whom, why, what helps, who helps, who may know
Said = tuple[str, str, tuple[str, ...], str, str, str, str, str]
EVENINGS, LATE = ("evening",), ("evening", "night")

ASIF_FIRST: tuple[Said, ...] = (
    (BUS, "not_safe", LATE, "alone", "They wait where the cameras don’t go. You keep your head down.", "If the kiosk is open I stand there.",
     "Mrs Abara at the kiosk", "my_plan_people"),
    ("Bark Lane underpass", "not_safe", LATE, "anyone", "Hold your keys.", "Going round by the shops.", "", "my_plan_people"),
    ("Tannery Park", "depends", ("after_school", "weekend"), "friends", "Fine till the cars come.", "Leaving together.", "", "just_us"),
    ("Old Tannery Towpath", "safe", ("morning", "daytime"), "alone", "Nobody gets left at the bridge.", "", "Ali", "my_plan_people"),
)  # fmt: skip
ASIF_LATER: tuple[Said, ...] = (
    (BUS, "depends", ("after_school", "evening"), "friends", "Straight through with the others it is alright. I don’t sit on that bench.",
     "The far stop, where the driver can see you.", "Femi on the 14, Mrs Abara", "add_to_area_picture"),
    ("Riverside College, bike workshop", "safe", ("daytime", "after_school"), "anyone", "Real tools. They say morning when you come in.", "",
     "The tutor", "add_to_area_picture"),
    ("The Loft youth centre", "safe", ("evening", "weekend"), "anyone", "You can just be there.", "", "Everybody at the door", "my_plan_people"),
)  # fmt: skip
OTHERS: tuple[Said, ...] = (
    (BUS, "not_safe", LATE, "alone", "There is always a car with somebody in it.", "Ringing my sister till the bus comes.", "Mrs Abara", "add_to_area_picture"),
    (BUS, "not_safe", LATE, "alone", "One light works.", "More light by the taxis.", "", "add_to_area_picture"),
    (BUS, "depends", ("after_school",), "friends", "Good when it is busy with people from school.", "Waiting together.", "", "add_to_area_picture"),
    (BUS, "not_safe", LATE, "friends", "They ask you where you live like it is nothing.", "", "The driver of the 14", "add_to_area_picture"),
    (BUS, "depends", ("after_school",), "anyone", "It is where everybody meets. It is also where they look for you.", "", "", "add_to_area_picture"),
    (BUS, "not_safe", EVENINGS, "alone", "I get off a stop early.", "Somebody who works there being about.", "", "add_to_area_picture"),
    (BUS, "not_safe", ("night",), "alone", "I would rather not say.", "", "", "just_us"),
)  # fmt: skip
