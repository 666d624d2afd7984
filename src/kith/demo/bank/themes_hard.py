"""What notes are about when something is hard or frightening. Nothing here is graphic, and nobody young is to blame.

Who acts is named: adults offer, wait, ask, drive. `{place}` is somewhere of the theme's own sort.
"""

THEMES: dict[str, dict[str, str | tuple[str, ...]]] = {
    "place_dark": {
        "sort": "street",
        "text": (
            "{name} would not walk by {place} and we took the long way without making anything of it.",
            "Went past {place} in daylight so that {he} could show me where the light is broken.",
            "{he} told me that people wait at {place} in the evenings and that everybody speeds up there.",
            "{name} said {place} used to be fine and is not now.",
            "There was a shout from {place} as we went by. {name} moved to the other side of me.",
        ),
        "own_words": (
            "You don't go that way on your own.", "It's fine in the day.", "Everyone knows what goes on there except the people who should.",
            "I hold my keys when I go past.", "They put a camera up and it points at the wall.",
        ),
        "pointed_out": (
            "{place}: no light since October.", "The corner by {place} where nobody can see in.", "Where people stand at {place}, and the way round it.",
            "A gap in the fence at {place}.",
        ),
        "telling_us": (
            "The place could be made safer: light, a hedge cut, somebody about at nine.", "{name} has a careful map of where is safe. We should learn it.",
            "It is {place} that needs the plan.", "Others will know this place too. Worth asking, without names.",
        ),
    },
    "transit": {
        "sort": "transit",
        "text": (
            "{name} said getting home from {place} is the worst part of the day.",
            "We waited at {place} together until the bus came.",
            "An adult neither of us knew tried to start a conversation with {him} at {place}. I stayed close and he left.",
            "{name} texted me from {place} while {he} waited, so as not to be on {his} own.",
            "{he} showed me which bench at {place} is in sight of the staff.",
        ),
        "own_words": (
            "If you sit by the kiosk nobody comes up to you.", "There's always someone asking if you want a lift.", "I'd rather walk an hour than wait there.",
            "The driver lets me sit at the front.",
        ),
        "pointed_out": ("{place}, far end, out of sight of the staff.", "Who waits at {place} and is never going anywhere.", "The bench at {place} that feels all right."),
        "telling_us": (
            "Adults at {place} could be watching over young people. Who works there at that hour?", "The journey home needs a safe adult in it.",
            "The far end of {place} has come up before.",
        ),
    },
    "older": {
        "sort": "shop",
        "text": (
            "{adult} was outside {place} again, {name} told me, buying food for whoever is there.",
            "{name} went quiet when {car} pulled in near {place}. We carried on talking and it drove away.",
            "{he} said that {adult} asks people to hold things, and that nobody feels able to say no.",
            "A man in {car} called {name} over near {place}. {he} pretended to be on the phone with me, and then {he} was.",
            "{name} has new trainers and looked down when I admired them. I said I was only pleased to see {him}.",
            "{he} wondered out loud what happens when somebody says they want to stop.",
        ),
        "own_words": (
            "He's nice at first. That's how you know.", "He says I owe him and I never asked for anything.", "They get you a drink and then it's not a drink, it's a favour.",
            "You can't just say no to him.", "I don't want to talk about him but I want you to know about him.", "He knows where everyone lives.",
        ),
        "pointed_out": ("{car}, twice, slowly.", "{adult}, across the road from {place}.", "{car} parked at {place} with two people in it.", "Where {adult} stands, by {place}."),
        "telling_us": (
            "An adult is using gifts to bind children to him. The responsibility is his.", "{name} is showing me this because {he} does not feel safe.",
            "Fear, not loyalty. Look for what would make saying no possible.", "{adult} has been named by others. Share with the network, with {name} told first.",
        ),
    },
    "missing": {
        "text": (
            "{name} was missing from Friday until Sunday and rang me on Sunday morning. I said I was glad to hear {his} voice.",
            "Talked after {he} came home. No questions first: food, a shower, sleep.",
            "{his} {home} had done everything we wrote on the fridge. {name} had kept {his} phone on for them.",
            "{he} was away one night. An adult drove {him} further than {he} was told they would go.",
            "We went over what helped last time: a text with one letter, and somebody who comes without asking.",
        ),
        "own_words": (
            "I wanted to come back and I didn't know how.", "I kept my phone on so you'd know.", "I didn't know where I was till the sign.",
            "Please don't let it be loads of people asking.", "Mum didn't shout. That helped.",
        ),
        "pointed_out": ("The stop where {he} got out.", "The road {he} was driven along.", "Where {he} waited until it got light."),
        "telling_us": (
            "Coming back is hard. Each time it is made easy it may come sooner.", "Somebody drove. Who, and what do they gain?",
            "{he} rang us. That is the relationship working.", "What was it that pulled, and what pushed? Both are outside {him}.",
        ),
    },
    "online": {
        "sort": "online",
        "text": (
            "Somebody {name} does not know has been sending messages through {place}.", "{name} showed me {place} and let me scroll. Mostly jokes; two messages that were not.",
            "{he} has left {place} for a while and says it is quiet without it.", "A picture was passed around on {place} and {name} told the sender to take it down. It came down.",
            "We changed the settings together and {he} taught me two I did not know.",
        ),
        "own_words": ("He says he's sixteen. He types like my uncle.", "If you leave the chat they ask why.", "It's funny till it's you.", "I blocked three and four came.", "I told them it's not funny. They took it down."),
        "pointed_out": ("The account with no face on {place}.", "The time of the messages: always after midnight.", "Who runs {place}."),
        "telling_us": (
            "Adults are reaching children here at night. Who looks after {place}?", "Leaving costs {him} {his} friends; make the space safer instead.",
            "{name} acted to protect somebody. Tell {him} so.",
        ),
    },
    "tension": {
        "sort": "estate",
        "text": (
            "There is trouble between {place} and another estate and {name} is worn out with thinking about it.",
            "{name} has cousins at {place} and cannot visit them at the moment.",
            "Police came to {place} at the weekend and everybody is on edge, the little ones too.",
            "{he} was stopped twice this week on the way to {place}. {he} was polite and angry, and I said both made sense.",
            "A neighbour at {place} walked {name} and {friend} home. That is what good looks like.",
        ),
        "own_words": (
            "It's about stuff from before I was born.", "I just want to see my cousin.", "They look at us like we've already done it.",
            "If you're from here, you're from here.", "I'm tired of looking behind me.",
        ),
        "pointed_out": ("The line nobody crosses, by {place}.", "Whose balcony is safe at {place}.", "Where the police van parks."),
        "telling_us": (
            "Fear belongs to the place, and {name} is living in it.", "Being stopped again and again does harm. Raise it with the neighbourhood team.",
            "Aunties and uncles at {place} could be asked. They are already doing it.",
        ),
    },
    "rupture": {
        "text": (
            "{name} was hurt that I shared something before {he} was ready. I said sorry and did not explain it away.",
            "A stiff quarter of an hour. I said I had got last week wrong. {he} said “okay”, and then told me about {his} week.",
            "{name} did not want to see me today and said so. I thanked {him} for being straight.",
            "We disagreed about Saturday and are still friends. {he} looked surprised that this is allowed.",
            "Went back to how we began: short, outside, no questions.",
        ),
        "own_words": ("You should've asked me first.", "I thought you'd be angry.", "We can agree to disagree, innit.", "You came back though.", "People usually just leave."),
        "pointed_out": ("Where we first met, on the way past.",),
        "telling_us": (
            "Repair may be the most useful thing I do. Nobody has apologised to {him} before.", "Testing whether I will stay makes sense when others have not.",
            "Go slower, let {name} set the pace.",
        ),
    },
}  # fmt: skip
FEELINGS = (
    "Drove home with the radio off. I was sad for longer than the visit was.", "Proud, and worried that being proud of him is for me.",
    "I felt useless at the door today and cross with myself for minding.", "I noticed I was rushing, because I was frightened of what I might hear.",
    "Angry with the adult, all evening. To talk through with my supervisor.", "I laughed properly for the first time this week.",
    "I wanted to fix it and there was nothing to fix, only to stay.", "I wonder if my doubt is borrowed from how they feel about themselves.",
    "Tired. Two hard visits in a row; I need to space them.", "Felt chosen when the phone rang, and noticed how much I like that.",
    "I found it hard to like the meeting and easy to like the child. Bring to supervision.", "Hopeful, carefully.",
    "It reminded me of my own brother. I must not mix them up.", "I keep thinking about the walk home.",
)  # fmt: skip
