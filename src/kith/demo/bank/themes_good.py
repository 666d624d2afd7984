"""What notes are about when life is ordinary or good: strengths, people, plans.

Each theme: what the worker saw, their own words, what they pointed out, what it might be telling us.
"""

THEMES: dict[str, dict[str, str | tuple[str, ...]]] = {
    "loves": {
        "text": (
            "Most of the time went on {loves}, and {name} taught me more than I taught {him}.",
            "{name} has been {loves_doing} every evening this week and it shows.",
            "When {he} talks about {loves} {his} whole face changes.",
            "{he} explained {loves} to a younger one with real patience.",
            "Looked at what it would cost to do more {loves}; there is a bursary and {name} wants to fill in the form {himself}.",
            "{name} brought something {he} had made to show me, wrapped in a jumper so that it would not get bent.",
            "We talked about nothing but {loves} for an hour and it was the best hour of my week.",
        ),
        "own_words": (
            "When I'm {loves_doing} I don't think about anything.", "I'm actually good at this.", "I could do this all day, no phone.",
            "You can write down that I won.", "I want to teach the little ones.", "It's the only thing that's mine.",
        ),
        "pointed_out": ("The wall where {he} wants to paint one day.", "A poster for a free course, photographed for later.", "The shop that gives offcuts away."),
        "telling_us": (
            "Being good at something in front of others matters here more than any talk.",
            "{loves} may be the place where {name} is not frightened. Let us do more of it.",
            "This is a strength to build the plan on.", "{he} is telling us who {he} wants to be.",
        ),
    },
    "family": {
        "text": (
            "{name} spoke about {his} {home} with a lot of love and some worry.",
            "The little ones climbed all over {him} and {he} let them.",
            "There was a falling-out at home on Sunday and they have already made up.",
            "{his} {home} told me, in front of {him}, how proud they are about last week.",
            "{name} had cooked for everybody. I was given a plate.",
            "Money is tight at home this month; we rang together about the voucher.",
            "{his} {home} wants to know who to ring at night, so we wrote three numbers on the fridge.",
        ),
        "own_words": (
            "She worries and then I worry that she's worrying.", "My little sister copies everything I do so I have to be careful.",
            "Nobody shouts at nan's.", "I just want it calm when I get in.", "He's trying. I can see he's trying.", "I made the rice and nobody died.",
        ),
        "pointed_out": ("The window that is {his} nan's.", "Where {his} cousins live.", "The bench where {his} {home} waits for {him}."),
        "telling_us": (
            "Home is holding a lot and doing it well. What would make it easier for them?",
            "{name} carries more than a child should have to; we could take some of it.",
            "The adults at home want what we want. Ask them first.", "Being needed at home may be why evenings are hard to give up.",
        ),
    },
    "friends": {
        "text": (
            "{friend} came along for the first part and they looked after each other.",
            "{name} is missing {friend}, who has moved across town.",
            "There had been an argument in the group and {name} was the one who calmed it.",
            "{name} and {friend} have made up. No details, and none needed.",
            "Met {friend} and {friend2} with {name}; I could see who leads and who waits.",
            "{he} gave {his} gloves to {friend} and said {he} was not cold.",
        ),
        "own_words": (
            "They're not bad, they're my friends.", "We look out for each other because who else is going to.", "If one of us goes home we all go home.",
            "I don't want to be the one who's left out.", "You'd like them if you met them.", "We just walk about. There's nothing to do.",
        ),
        "pointed_out": ("Where they all meet before school.", "The wall they sit on.", "Whose house has the good sofa."),
        "telling_us": (
            "These friendships keep {him} safer than we do on most nights.", "The group needs somewhere warm to be. That is something we could change.",
            "{name} may be paying a price to belong. Ask gently, and not about the friends.", "Their loyalty is a strength; work with it.",
        ),
    },
    "school": {
        "text": (
            "A full week in school, the first since half-term.",
            "{name} stood up and read in English. I heard it from three people before I heard it from {him}.",
            "Two lessons were hard today; the corridor is the difficult bit, not the work.",
            "Spoke with the head of year together: a pass for leaving five minutes early, so that the gate is quiet.",
            "There is a new seating plan and {name} is next to somebody kind.",
            "{name} was sent out of maths and we worked out together what had happened just before.",
            "Homework club is going well. There are biscuits.",
        ),
        "own_words": (
            "Miss said it was the best one.", "It's not the lesson, it's the corridor.", "If they shout I can't hear the words.",
            "I like it when I know where I'm sitting.", "I stayed all day, write that.", "They only notice when I'm not there.",
        ),
        "pointed_out": ("The gate where it gets busy at three.", "The door {he} uses instead.", "The teacher who always says hello."),
        "telling_us": (
            "It is the unsupervised ten minutes that need to change, more than {name}.", "One adult who greets {him} by name is doing a great deal.",
            "Leaving lessons may be a way to feel safe.", "School sees effort now. Make sure somebody says so.",
        ),
    },
    "hopes": {
        "text": (
            "We looked at college courses and {name} kept one page.", "{he} asked what I did when I was {his} age and listened to the answer.",
            "Filled in the application together; {he} wrote the last part without me.", "{name} has been offered a taster day.",
            "We made a list of things to try before the summer. Item four is in a boat.", "Talked about what a good year would look like.",
            "{name} spoke to somebody who does the job {he} wants and came back taller.",
        ),
        "own_words": (
            "I want a normal job with a van.", "Imagine me in a suit. Don't laugh.", "I didn't think people like me could.",
            "I want to be somebody who leaves and comes back.", "Next year I'm going to be sorted.", "I just want options.",
        ),
        "pointed_out": ("The building where the course is.", "A flat with a balcony, for one day.", "The van {he} would buy."),
        "telling_us": (
            "There is a future in the way {he} talks now. In spring there was not.", "Hope is doing work that worry could not.",
            "Having somebody to be like matters. Who else could {he} meet?", "Small real steps, soon, so that it is not only talk.",
        ),
    },
    "kindness": {
        "text": (
            "{name} noticed that the new boy had nobody to sit with and sorted it.", "{he} held the door for a woman with a pram without breaking the conversation.",
            "Somebody dropped their shopping and {name} was there before me.", "{name} asked how I was and waited for the answer.",
            "{he} gave half of {his} chips to a younger one and said {he} was full.", "{name} rang the lost dog's owner and waited with it for an hour.",
        ),
        "own_words": ("It's just manners.", "Somebody did it for me once.", "Don't make it a thing.", "Everybody needs one person."),
        "pointed_out": ("The shopkeeper who lets people owe a pound.", "Where the food bank queue goes.", "A neighbour {he} carries bags for."),
        "telling_us": (
            "This is who {he} is when nobody is frightening {him}.", "Worth putting at the top of the page.",
            "Others could see this side if they met {him} here.",
        ),
    },
    "health": {
        "text": (
            "{name} has not been sleeping; we talked about the light on the phone and about worry.", "Teeth sorted at last. {he} was very brave about it.",
            "We did the breathing thing in the van and {he} laughed, and then did it again on {his} own.", "{name} said the counselling room is all right because of the beanbags.",
            "{he} ate two bowls. Growing.", "Talked about feeling wound up before bed and what helps: music, nan's room, a shower.",
        ),
        "own_words": (
            "My head doesn't switch off.", "It's like I'm always listening for something.", "I slept eight hours. Eight.", "Running makes it go quiet.",
            "I told her the thing and nothing bad happened.",
        ),
        "pointed_out": ("The pharmacy where they are nice.", "The window {he} keeps shut.", "A quiet bench."),
        "telling_us": (
            "Always listening for something is what a body does when it has had to. Rest and safety first.", "Sleep would change most of what school is worried about.",
            "Movement settles {him}; plan talks while moving.",
        ),
    },
    "place_good": {
        "sort": "quiet",
        "text": (
            "{name} says {place} is where {he} goes when it is all too much.", "We ended at {place}, because the people there are kind.",
            "The staff at {place} have kept a chair for {him}.", "{he} wants to show the others {place}.",
            "{name} helped at {place} on Saturday and was thanked by name.",
        ),
        "own_words": ("Nobody bothers you there.", "It smells of radiators and books and I like it.", "You can just be there.", "They know my name and they don't use it to tell me off."),
        "pointed_out": ("{place}: warm, free and open till six.", "The side door of {place}.", "The person at {place} who always waves."),
        "telling_us": ("{place} is keeping young people safe. Say thank you, and ask what they need.", "A safe place within reach of home: put it in the plan."),
    },
}  # fmt: skip
