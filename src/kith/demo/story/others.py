"""Other young people's notes about the same places: what makes a place worth asking about (PRACTICE 4.20).

Told about whoever comes first in a team: `{name}` and the pronouns are filled in.
"""

from kith.demo.story.telling import Tale

SHOP = "[[Pepper Stop Chicken|the chicken shop]]"
BUS = "[[Riverside Bus Station|the bus station]]"
CAR = "[[White hatchback with a dented door|the white hatchback]]"

# team -> what their first young person's worker wrote
TALES: dict[str, tuple[Tale, ...]] = {
    "Tannery team": (
        Tale(
            183, "call", who="", text=f"{{name}} rang from {BUS}. Somebody {{he}} does not know had sat down beside {{him}} again. I talked until the bus came.",
            said="It's the same man as last time.", telling="An adult who comes back to the same bench, because nobody is there to ask him why.", because="I read it back over the phone.",
        ),
        Tale(
            21, "out_and_about", who="", text=f"Chips at {SHOP}. {{name}} showed me where the man stands who pays for people, and moved our stools to the window.",
            said="He pays and then he says you owe him.", telling="Kindness inside, and somebody outside who makes a debt of it.", because="{he} said to write it down.",
        ),
    ),
    "Mill team": (
        Tale(
            199, "walk", who="", text=f"Walked {{name}} to the tram, not to {BUS}. {{he}} had thought about the long way round for a week before telling me.",
            said="Can we not go past the taxis.", telling="The long way round is {his} own idea of safety. It should not have to be.", because="We wrote it together.",
        ),
        Tale(
            66, "call", who="", text=f"{{name}} rang from {BUS} because the 14 was late and a man kept offering a lift. I stayed on the phone until {{he}} {{was}} on the bus.",
            began="young_person", said="He said he knew my cousin. I haven't got a cousin.",
            telling="An adult looking for children who are waiting alone. The place makes it easy for him.", because="I said at the end what I would write.",
        ),
        Tale(
            29, "walk", who="", text=f"Walked the long way from the tram with {{name}} so as not to change at {BUS}. {{he}} said everybody in the year does that now.",
            shown=f"{CAR.replace('the white', 'A white')}, near {BUS}, “that one”.", said="You just don't change there after six.",
            telling=f"At {SHOP} they waited for the light. A whole year group is walking home in the dark to keep away from one bench.", because="We read it through together.",
        ),
    ),
    "Harbour team": (
        Tale(
            190, "school", who="", text=f"Late again, and a mark for it. {{name}} had waited at {BUS} until somebody {{he}} knew got on.",
            said="I'd rather be late than be there on my own.", telling="Waiting for a friend is a good plan. The mark says otherwise.", because="I asked, and said who reads it.",
        ),
        Tale(
            47, "out_and_about", who="", text=f"Met {{name}} off the ferry bus. {{he}} asked if we could meet somewhere that is not {BUS}, and did not want to say why, so I did not ask.",
            said="Just not there. Please.", telling="That is enough to know. Change the meeting place, and tell somebody about this one.",
        ),
        Tale(
            9, "youth_centre", who="", text=f"{{name}} drew where {{he}} feels all right in town and where not. {BUS.replace('the bus', 'The bus')} was coloured in so hard that the paper tore. {SHOP.replace('the chicken', 'The chicken')} had two colours, one for inside and one for the step.",
            said="It's the benches by the taxis.", telling="Third time this autumn somebody has told me about those benches.", because="{he} gave me the drawing to keep.",
        ),
    ),
}  # fmt: skip

# Notes that Ali has not finished: what he typed before the phone rang
DRAFTS = (
    {"text": "Rode out past the allotments. He had news about the course and wanted to", "activity": "bike_ride", "own_words": "They said I can start with the others in"},
    {"text": "Rang at four as promised. Told me about the weekend: ", "activity": "call"},
    {"text": "At the Loft. Busy. Three of them helped with the toast and", "pointed_out": "The van by the garages, again", "activity": "youth_centre"},
)  # fmt: skip

# context -> what Dee answered, and why
ANSWERS = {
    "Lantern Towers stairwell": ("refer", "Three teams name it, the lights have been out for a year, and nobody answers for it. It needs a referral of its own."),
    "Spindle Food and Wine": ("gather_more", "Open all night, and young people say who waits outside, not who is in the shop. I would like to meet the owner first."),
    "Lock-ups on Paddle Lane": ("refer", "Named by young people of two teams, always after dark, and nobody answers for it. It needs a referral of its own."),
    "Net Loft yard": ("refer", "The yard is nobody's at night. It needs a referral of its own, so that somebody has to answer."),
    "Vat Street bus shelter": ("gather_more", "The youngest wait here so as not to wait at the bus station. I want to understand both together."),
    "North Star Kebab": ("gather_more", "Warm and kind inside, they say. It is the parade outside after ten. Asking the evening street team what they see."),
}
# sort of place -> why it was not for now
NOT_NOW = {
    "street": (
        "I have walked it with the neighbourhood officer: one lamp and one hedge. Both are reported and I have a date for them.",
        "Talked to the housing officer. A lock has been mended. Asking the teams to say if it still comes up.",
    ),
    "transit": (
        "Staff are on until ten from this month. Young people asked for that. Let us see whether it helps.",
        "It is the late hour rather than the place. I have asked Riverside Transport about the last two buses.",
    ),
    "shop": (
        "Visited. The owner is glad to be asked, and will put the tables where the window is.",
        "Named mostly because it is warm. One worry, about a car outside, which I have passed on.",
    ),
    "estate": (
        "People live here, and most of what is written is about neighbours who help. Meeting the tenants' group in two weeks.",
        "The worry is about one evening. I have asked the housing officer, and thanked the family who walked them home.",
    ),
    "online": ("The moderator answered me. Messages at night from accounts nobody knows are now held back. Let us see.",),
    "group": ("A friendship, not a place to refer. Is there somewhere warm we could offer them?",),
    "route": ("Drivers have been told whom to ring. Named less since.",),
}
# For places that keep coming up because young people like them
LIKED = (
    "They go because it is warm and somebody is kind. I have written that under what is good here, and thanked the staff.",
    "Named often, always as somewhere that helps. No referral; I would like to learn why it works.",
    "Read what was written: this is where they feel good at something. Nothing to change.",
    "Named because it is where people meet. No worry in any of it.",
)
WAITING = ("Pepper Stop Chicken", "Bark Lane underpass")
