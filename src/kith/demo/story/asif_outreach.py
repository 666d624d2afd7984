"""Asif and Ali: being curious first, many attempts, the first rides (briefing, section 3; PRACTICE 10b, 1 to 4)."""

from kith.demo.story.telling import Tale

BUS, PARK, TOWPATH = "[[Riverside Bus Station|the bus station]]", "[[Tannery Park|the park]]", "[[Old Tannery Towpath|the towpath]]"
CAR, CEE = "[[White hatchback with a dented door|the white hatchback]]", "[[Carl Denmoor|Cee]]"

TALES = (
    Tale(
        541, "meeting", who="Ali, Sam", known="not_yet", because="We have not met him yet.",
        text="Referral from school and the front door. What it says, in our words: adults have had Asif carry drugs in and around "
        "[[Tannery High|school]]; he was arrested a long way from home and a knife was found with him; he has been missing several times "
        "and people are frightened for him. Home is his mum and two younger ones. His dad is in custody. There was violence at home "
        "when he was small and he is very protective of his mum.",
        telling="Everything we have been sent is about what has happened near him. Nothing yet about who he is. What does he love? Who does "
        "he trust? What would he say the problem is? Start there.",
        feelings="I read the referral three times and could not see him in it.",
    ),
    Tale(
        538, "meeting", who="Ali, Sam, Bea", known="not_yet", because="We have not met him yet.",
        text="Curiosity session before first contact. We tried to stand where he stands. A primary teacher remembers that he fixed everybody's "
        "bikes in year six. So: bikes. We listed what it might be like to be fifteen, to be the man of the house, and to have adults "
        "outside who notice you more than the ones inside do.",
        telling="If we come in asking about danger we will sound like everybody else. If we come in with a bike pump we might not.",
        story=("change", "The team met before anybody met Asif, to be curious about him.", "The first people to ask about him asked what he loves."),
    ),
    Tale(
        534, "home_visit", who="Asif's mum, Ali", began="worker", known="not_yet",
        text="Met Asif's mum at home. She is doing everything she can think of and is very tired. Asif was upstairs with the door shut. "
        "I said hello through it and that I would be back, and that he did not have to do anything.",
        telling="Home is protective. The pull is from outside it. She needs sleep and somebody on her side.",
        mood=("Did not come down", ""),
    ),
    Tale(
        530, "other", text="Called by at the time his mum thought best. Asif walked past me to the gate, said “I don't need a worker”, and stopped to "
        "look at my bike for about four seconds.", began="worker", known="not_yet",
        telling="Fear sounds like no. Four seconds is a beginning.", feelings="I wanted those four seconds to be more than they were.",
    ),
    Tale(
        526, "message", text="Sent a message with a picture of a broken rear derailleur and asked whether it was worth mending. No answer.", known="not_yet",
    ),
    Tale(
        525, "message", text="At eleven at night: “bent hanger. 8 quid. dont buy new”. He was right.", began="young_person", known="not_yet",
        said="bent hanger. 8 quid. dont buy new", telling="He answered about something he is good at. Ask him things he knows.",
        story=("milestone", "Asif answered a message, about a bike.", "He was asked for something he is good at and he gave it."), keep=True,
    ),
    Tale(
        520, "other", text=f"Went by {BUS} because his mum thought he might be there. He saw me, shook his head a little, and I kept walking so that nobody "
        f"would ask him who I was. An adult in a grey cap was standing with the boys. {CAR.replace('the white', 'A white')} was by the kerb.", known="not_yet",
        telling="He was warning me off to keep us both safe. I think he may have been glad somebody came.", feelings="Frightened, and I was only there five minutes.",
    ),
    Tale(
        514, "out_and_about", text="Changed the time to after seven. Asif came out for ten minutes and we put the hanger on together on the front step. He did the work; "
        "I held the spanner. His little brother watched from the window.", said="You've been doing it wrong for years, innit.", mood=("“What”", "Hands black, nearly smiling"),
        telling="Side by side, hands busy, no eye contact needed. This is how we will talk.", keep=True,
    ),
    Tale(
        509, "home_visit", text="He was not there. Sat with his mum and sorted the school transport form and the food voucher. Left brake pads on the step with a note.",
        who="Asif's mum, Ali", known="not_yet", telling="Practical help for the whole house is part of the work with him.",
    ),
    Tale(
        503, "bike_ride", text=f"First ride. Down {TOWPATH} and back, half an hour. He rode in front the whole way. At the bridge he stopped and waited for me and "
        "neither of us said anything about it.", mood=("Hood up", "Red in the face, hood down"), because="I told him I write a short note after each ride.",
        story=("milestone", "Asif and Ali rode together for the first time.", "He set the pace and he waited. Being together became possible."),
        feelings="I was as happy as a child.",
    ),
    Tale(
        496, "bike_ride", text=f"Second ride, {PARK} and round [[Cinder Path Skatepark|the skatepark]]. He can ride the whole bowl. [[+JM]] was there and they nodded.",
        said="I used to come here every day before.", telling="Before what? I did not ask. He will say.", mood=("“Alright”", "Out of breath, proud"),
    ),
    Tale(
        488, "call", text="Read our working agreement to him over the phone before we sign anything: what stays between us, what I would have to share, and that I will "
        "tell him first whenever I can. He asked what happens if somebody makes me tell. I said he would hear it from me.", said="So you'd warn me.",
        telling="Being warned matters to him more than being promised silence.", because="It is in the agreement; he has a copy.",
    ),
    Tale(
        481, "bike_ride", text=f"Longer ride. By {BUS} he sped up and did not slow until the corner. Later, looking straight ahead, he showed me things as we passed them.",
        shown=f"{BUS.replace('the bus', 'The bus')}, the far end where the staff cannot see.\n{CAR.replace('the white', 'The white')}, “if you see that one don't wave.”\n"
        "[[Pepper Stop Chicken|The chicken shop]]: food, then a favour.",
        said="They wait where the cameras don't go.", telling="He is drawing me a map of where he is not safe. He would not do that if he felt safe there.",
        because="We agreed I would write down the places.", keep=True,
        story=("harm_by_others", "Asif showed Ali where adults wait for him.", "He knows he is not safe, and he let somebody else know."),
    ),
    Tale(
        473, "out_and_about", text="He rang from the shop because he had not eaten and did not want to go in where people were waiting. I brought a sandwich and we ate it on "
        "[[Hide Street steps|the steps]].", began="young_person", mood=("Shaky", "Fed"), telling="Hunger is one of the ways in for them. It can be one of ours.",
    ),
)  # fmt: skip
