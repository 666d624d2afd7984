"""A school's case, still being assessed: what was found so far, and by whom. Nobody young is named."""

from typing import Any

HIGH = "Tannery High"

REFERRAL = {
    "what_worries": "The corridor by the far stairs is where unkind things are filmed. Those who are late because of the bus station spend the most time there.",
    "to_whom": "Students of every year, and most of all those who are made fun of for what they wear or how they speak.",
    "when_it_happens": "Between the third and the fourth lesson, and after detention.",
    "how_we_know": "Several young people told their workers, each by themselves. The school nurse has seen it too.",
    "what_is_good": "Breakfast for anybody who comes early, and a bike workshop that they are proud of.",
    "who_has_reach": "The head of year, the site manager, older students who run the breakfast.",
    "asked_words": "They want it to stop, and they do not want another assembly about it.",
}
TAKE_UP = "The school asked for this too: it would like to look at itself with its students, and not alone."
FOUND: dict[str, tuple[str, str]] = {
    "B1": ("met", "Students say that they are filmed and threatened with it."),
    "B2": ("met", "Told of about every second week this term."),
    "B3": ("met", "Two years, and not the same friends."),
    "B4": ("partly", "Since before the summer, some say."),
    "B5": ("not_known", ""),
    "C1": ("not_met", ""),
    "C6": ("partly", "Late marks fall on those who cannot be driven."),
    "C7": ("met", "Some stay in the toilets until the bell."),
    "P1": ("met", "Breakfast is run by somebody they trust."),
}
DECIDED = "C7 is met and the school wants to be assessed with its students. That is worth more than a plan made without them."
CHECK: dict[str, Any] = {
    "before": "Talks, a map drawn by students of where they do not feel safe, and two visits",
    "answers": {},
    "notes": {"they_know": "The student council wrote the notice themselves."},
    "ends": -60,
}
TRIGGER = "A referral by a youth worker, and the school’s own wish to look at it with its students."
PROPORTIONALITY = "One assembly and eleven exclusions have not changed it. Listening to students on the corridor itself is the least that would."
QUESTIONS = "Where in the building does it feel safe? Who steps in? What happens after somebody tells?"

SAID: tuple[tuple[Any, ...], ...] = (
    (26, "Bea Larkin", "young_person", "young_person", "A student, 14", "feeling_safe", "I know which stairs not to use. Everybody does, you learn it in the first week.", True),
    (25, "Bea Larkin", "young_person", "peer_group_work", "Four students of the council", "bystanders", "If you say stop they film you as well. If three of us say it they put the phone away.", True),
    (19, "Joss Abeni", "young_person", "young_person", "A student, 12", "trust", "Miss at breakfast asks how you are and waits for the answer.", True),
)
ANSWERS: tuple[tuple[str, str, str, str, str], ...] = (
    ("feeling_safe", "The library, the workshop and breakfast feel safe.", "The far stairs do not, between lessons.", "", "same"),
    ("friendship", "Friends walk each other to lessons.", "", "", "better"),
    ("norms", "", "Filming somebody who is upset is thought ordinary.", "", "same"),
    ("bystanders", "Three together can stop it.", "One alone becomes the next to be filmed.", "", "not_known"),
)  # fmt: skip

# What the school answered of the example list so far: (days ago, who wrote it down, item, answer, how it was found out, what was
# said, what can move it, who, due in how many days, whether that is whoever wrote it).
LOOK: tuple[tuple[Any, ...], ...] = (
    (14, "Bea Larkin", 1, "partly", ("interviews",), "Asked about twice this year, each time after something had happened.", "leadership", "Chair of governors", 30, False),
    (14, "Bea Larkin", 2, "not_yet", ("behaviour_log",), "Late marks are counted. Nobody had seen that most are from the two estates beyond the bus station.", "policy", "Deputy head", 20, False),
    (13, "Bea Larkin", 5, "not_yet", ("student_focus_group", "observation"), "The far stairs, between the third and the fourth lesson. Staff are at the front gate then.", "supervision", "Site manager, with the student council", 10, False),
    (13, "Bea Larkin", 6, "partly", ("staff_focus_group",), "We know about the bus station. Transport has not heard it from us.", "multi_agency", "Bea, for the youth service", 12, True),
    (12, "Dee Marchetti", 7, "partly", ("student_survey",), "There is a box and there is breakfast. Breakfast is the one that works.", "", "", None, False),
    (12, "Dee Marchetti", 10, "in_place", ("interviews", "policy_review"), "Since the spring nobody who was harmed has had to change class.", "", "", None, False),
)
