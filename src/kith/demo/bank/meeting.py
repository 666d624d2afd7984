"""How a time together began, what was done, and how it ended. `{place}` is somewhere of the sort that is named."""

# activity -> (sort of place or none, sentences)
OPENINGS = {
    "bike_ride": ("outdoor", (
        "We met at half past four with the bikes and rode out to {place}.",
        "Pumped the tyres up together, then a slow loop by {place}.",
        "{name} picked the route today and {he} took us the long way to {place}.",
        "Windy ride. We gave up at {place} and shared a flask of tea.",
        "First ride since the chain broke; {name} fitted the new one {himself} and we tested it as far as {place}.",
        "Rode side by side along the quiet road to {place}, which is when {name} talks most.",
        "Short ride because of the rain. Sheltered near {place} and it turned into a good conversation.",
        "We raced the last bit to {place}. I lost.",
    )),
    "walk": ("outdoor", (
        "Walked from the office to {place} and back, no plan.",
        "{name} asked to walk rather than sit, so we went round {place} twice.",
        "Slow walk at {place} with chips.",
        "We walked the dog of a neighbour round {place}; {name} held the lead the whole way.",
        "A cold bright walk to {place}. Hands in pockets, easy quiet.",
        "Met at the corner and walked to {place} while it was still light.",
        "Walked and counted the new shop signs on the way to {place}.",
    )),
    "out_and_about": ("shop", (
        "We had a hot chocolate at {place} and watched the rain.",
        "Met by {place}. {name} had eaten nothing since breakfast so food came first.",
        "Sat in the window at {place}; {name} chose the seat where {he} could see the door.",
        "Quick catch-up outside {place} between lessons and the bus home.",
        "Went to {place} for a birthday treat, a week late, which {he} said made it better.",
        "Ran an errand together for {his} {home} and stopped at {place}.",
        "Found {name} at {place} as arranged, ten minutes early.",
    )),
    "call": (None, (
        "{name} rang at teatime, just to talk.",
        "I rang as promised. {name} picked up on the second ring.",
        "Short call on the walk home from school, so that {he} had company.",
        "Phone call before the weekend to say what I am doing and when I am back.",
        "{name} rang from a borrowed phone; number not to be kept.",
        "Long call. Mostly I listened.",
    )),
    "message": (None, (
        "Messages back and forth through the evening, mostly pictures of food.",
        "I sent a voice note about Saturday; {name} answered with one word and then, an hour later, ten.",
        "{name} messaged first this time, which has not happened for a while.",
        "A few messages to say good luck for tomorrow.",
        "Sent a picture of the new bikes. {name} sent back a thumbs up and a question.",
    )),
    "home_visit": (None, (
        "Visited {name} at home; {his} {home} made toast for everybody.",
        "At home after school. The television was on and nobody minded.",
        "Kitchen table visit, {name} doing homework between sentences.",
        "Called in with the form that needed signing and stayed for tea.",
        "Sat on the front step with {name} because the house was full of cousins.",
        "Home visit. {name} showed me how {he} has moved the bedroom round.",
    )),
    "school": ("school", (
        "Saw {name} at {place} in the quiet room by reception.",
        "Lunch with {name} at {place}; the canteen staff know {him} by name.",
        "Met {name} and the head of year at {place}, with {name} speaking first.",
        "Dropped in to {place} at break, as agreed.",
        "{name} showed me the display at {place} with {his} work on it.",
    )),
    "youth_centre": ("club", (
        "{name} came down to {place} for the evening.",
        "Pool and toast at {place}.",
        "Busy night at {place}; {name} helped set up the chairs without being asked.",
        "Music night at {place}. {name} stayed by the desk with the headphones on.",
        "Cooking session at {place}: pasta for eleven.",
        "{name} brought two friends to {place}, {friend} and another I have not met before.",
        "Quiet night at {place}, so we played cards.",
    )),
    "activity": ("sport", (
        "An hour at {place}. {name} is getting good.",
        "Took {name} to {place} with two others from the group.",
        "{name} tried something new at {place} today and went back for a second turn.",
        "At {place} again. The routine matters more than the sport, I think.",
        "We watched for a while at {place} before joining in, which is how {name} likes it.",
        "Saturday morning at {place}, {name} up and ready when I knocked.",
    )),
    "meeting": (None, (
        "Planning meeting with {name}, {his} {home} and me around one table.",
        "Met with {name} beforehand so that {he} knew who would be there and what each would ask.",
        "Review of our working agreement; {name} changed two lines and signed it with a drawing.",
        "Joined the meeting by phone together, on speaker, with {name} deciding when to talk.",
    )),
    "other": (None, (
        "Gave {name} a lift to the dentist and waited.",
        "Bumped into {name} with {his} {home} in town; a wave and two minutes.",
        "Took a parcel of clothes round. Did not stay; wrong moment.",
        "Went to watch {name} perform. Stood at the back and clapped.",
    )),
}  # fmt: skip

# What the worker did, and what came of it: one of each makes an attempt
OUTREACH = (
    "Knocked at four.", "Went by the usual places on the bike.", "Waited by the gate for twenty minutes.", "Rang twice, an hour apart.",
    "Dropped off a bag of food and a new bike light.", "Changed the time to after seven because mornings are no good.",
    "Sent a message to say no pressure, same time next week.", "Left a card with a picture on it and my number.",
    "Met {his} {home} at the door and said who I am and that I will be back.", "Stood at the bus stop {he} uses, with two hot chocolates.",
    "Went along to the club because {his} {home} thought {he} might be there.", "Wrote a postcard, by hand, with a bad joke.",
    "Asked the teacher {he} likes to say hello from me.", "Tried the voice note {he} might find easier than a call.",
)
OUTREACH_ENDS = (
    "No answer, and that is fine.", "{name} opened the door, said not today, and thanked me for coming.", "{name} nodded at me from across the road.",
    "{he} listened to the whole of it, which {he} told me afterwards.", "{his} {home} said {he} was asleep. We had a cup of tea.",
    "{name} came out for ten minutes.", "One word back: “ok”.", "{name} walked past, then walked back.", "{he} asked who had sent me. I said nobody, I asked to come.",
    "A small wave from the window.", "{name} said “maybe Thursday”. Maybe is a lot.", "Nobody in. I will try another time of day.",
    "We talked through the letterbox about trainers.", "{name} took the food and shut the door gently.",
)  # fmt: skip
ENDINGS = (
    "Agreed Thursday, same place.", "{name} chose what we do next week.", "Walked {him} to the door and waved.",
    "Left on a laugh.", "We said what would be written down and {he} was fine with it.", "I said I would ring on Monday and I will.",
    "{he} asked when I was next in.", "Home before dark, as promised to {his} {home}.", "{name} fist-bumped me goodbye, a first.",
    "Ended early because {he} was tired, and that was all right.", "We sat a minute longer than we needed to.",
    "I checked how {he} was getting home and who with.", "Next time: bring the spare gloves.", "Nothing else to report, and that is good news.",
)  # fmt: skip
REMOTE = ("call", "message")  # what is said and done face to face does not happen here
REMOTE_ENDINGS = (
    "Said I would see {him} as planned.", "Agreed the place for next time.", "{he} said “laters” and meant it kindly.",
    "I said what I would write down.", "Told {him} when my phone is off and who to ring then.", "Ended when the signal did.",
)
ABOUT = {
    "loves": ("Mostly about {loves}.", "News about {loves}, with pictures.", "{he} had been {loves_doing} and wanted somebody to tell."),
    "family": ("Mostly about home.", "About {his} {home}, who is poorly, and who is doing the cooking.", "A small upset at home, mended by the end."),
    "friends": ("About {friend}, and who is speaking to whom.", "{friend} was there too, joining in.", "About who is going on Saturday and who is not."),
    "school": ("About school tomorrow.", "A good day at school, told from start to finish.", "Worried about a lesson; we made a plan for it."),
    "hopes": ("About the course.", "A question about interviews and what to wear.", "{he} had found another course to look at."),
    "kindness": ("{he} wanted to know how I was.", "{he} had helped a neighbour and was shy about it.", "To ask if a friend could have my number too."),
    "health": ("Not sleeping again, so we talked until {he} yawned.", "To say the appointment was all right.", "We did the breathing over the phone."),
    "place_good": ("{he} was at {place} and fine.", "To tell me that {place} is open late this week."),
    "place_dark": ("{he} rang while walking by {place} so as not to be alone.", "About {place} and the light that is still out."),
    "transit": ("{he} was at {place} and wanted company until the bus came.", "To say {he} had got on safely at {place}."),
    "older": ("{he} had seen {adult} near {place} and wanted me to know.", "{adult} had been in touch, and {he} did not want to answer alone."),
    "missing": ("To tell me {he} was safe and on the way home.", "About the weekend, a little at a time."),
    "online": ("About something that was posted on {place}.", "{he} had blocked another account and wanted to tell somebody."),
    "tension": ("About {place} and the shouting there last night.", "{he} could not get to {place} to see family, and was sad."),
    "rupture": ("To say sorry, on my side.", "Stiff at first. Better by the end."),
}  # fmt: skip
ARRIVED = (
    "Quiet, hood up", "Chatty from the start", "Tired", "Buzzing about the weekend", "Worried, not ready to say why", "Hungry",
    "“Alright”", "“Bit rubbish”", "Jumpy, kept checking the phone", "Calm", "Cross with the bus", "“Seven out of ten”", "Giggly", "Flat",
    "Proud of something", "“Don't ask yet”", "Cold and glad of the van heater", "Fine, {he} said",
)  # fmt: skip
LEFT = (
    "Lighter", "Smiling", "“Better”", "Still tired, but talking", "Thoughtful", "“Eight now”", "Settled", "Laughing at my driving",
    "A bit sad to go home", "Hopeful", "“Same, but in a good way”", "Warm and full", "Quieter than at the start", "Relieved",
    "Ready for tomorrow", "Singing", "“Safe”", "Calmer",
)  # fmt: skip
KNOWN_BECAUSE = (
    "We read it through together.", "I said at the end what I would write.", "{he} asked me to write it down.",
    "Agreed in our working agreement.", "{he} chose the words for the middle part.",
)  # fmt: skip
NOT_YET = ("It was not the moment; I will tell {him} on Thursday.", "{he} had to run for the bus.", "Waiting until we are on our own.")
SEASONS = {
    "spring": ("Light till seven now.", "Blossom everywhere.", "Mud on every shoe.", "Exam timetables are out.", "Everybody in short sleeves too early."),
    "summer": ("Too hot for the van.", "School is out and the days are long.", "Ice lollies.", "Paddling feet in cold water.", "Everybody out until late.", "Results soon."),
    "autumn": ("Dark by six.", "Leaves all over the path.", "First coat of the year.", "New school year, new tie.", "Fireworks going off as we talked.", "Half-term."),
    "winter": ("Dark at four.", "Frost on the saddle.", "Tinsel up in the window.", "Gloves shared, one each.", "New Year plans.", "Streetlights on the whole way."),
}  # fmt: skip
