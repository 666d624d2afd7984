"""Asif and Ali: working together. Friends, fear, forest skills, missing, mum (PRACTICE 10b, 5 to 9)."""

from kith.demo.story.asif_outreach import BUS, CAR, CEE, PARK, TOWPATH
from kith.demo.story.telling import Tale

WOODS = "[[Weir End Woods|Weir End woods]]"
LOFT = "[[The Loft youth centre|the Loft]]"

TALES = (
    Tale(
        462, "youth_centre", text=f"Asif came to {LOFT} with [[+JM]] and [[+KD]], all three wet through. Toast, dry socks, pool. I watched who stands where: [[+KD]] decides, "
        "[[+JM]] jokes, Asif watches the door for the other two.", who="Asif, JM, KD, Ali", began="young_person", mood=("Soaked", "“Can we come tomorrow”"),
        telling="He keeps watch for his friends. Nobody is keeping watch for him. No notes about the other two: they were guests, and have been offered "
        "somebody of their own.",
        story=("good_thing", "Asif brought his friends to the Loft.", "He felt safe enough to share the place with the people who matter to him."),
    ),
    Tale(
        455, "bike_ride", text=f"{PARK.replace('the park', 'The park')} and {TOWPATH}. We talked about elders, and about what “respect” costs. He said {CEE} gave him his first trainers that nobody "
        "had worn before.", said="He was nice to my mum even. That's how he does it.", shown=f"Where {CEE} parks {CAR}, by [[Retail park car park|the retail park]].",
        telling="An adult bought his trust and now sends the bill. The responsibility is that adult's.", because="He asked me to write what Cee does.",
        feelings="I am competing with a man who can give him trainers.",
    ),
    Tale(
        449, "meeting", text="Told Asif what I would like to share with the network about the bus station: the place, the car, the times. Not who told me. He thought about it for "
        "two days and said yes to the place and the times, and not the shop, because the manager is all right.", who="Asif, Ali", said="Say the place. Don't say me.",
        telling="He can weigh things carefully when somebody lets him.", because="This is what we agreed, in his words.",
    ),
    Tale(
        441, "activity", text="[[Arches climbing wall|The climbing wall]]. All that speed has somewhere to go. He listened to every word of the safety talk, which no teacher would believe.",
        mood=("Wired", "Arms like string, calm"), said="You can't think about anything else up there.", telling="Height, effort, a rope and somebody holding it. His body settles after.",
    ),
    Tale(
        433, "call", text="Missing since last night. His mum rang me and the numbers on the fridge. I sent one message: “Kettle's on. No questions.”", who="Asif's mum, Ali",
        began="somebody_else", known="not_yet", feelings="Did not sleep.",
    ),
    Tale(
        432, "out_and_about", text="He rang at six in the morning from a station I had to look up. He had been driven there and told to wait. I drove out with his mum. She held his face and "
        "said nothing. Food, blanket, home.", who="Asif, Asif's mum, Ali", began="young_person", said="I kept my phone on so you'd know.", mood=("Grey", "Asleep in the back"),
        telling="Adults took a child across the county at night. He rang. Everything we have done is in that call.",
        story=("missing", "Asif was driven far from home overnight, and rang Ali at six.", "He was frightened and far away, and he chose to ring."),
        feelings="Anger all the way there, and I was glad of the long road back.", because="I told him in the car.", keep=True,
    ),
    Tale(
        430, "home_visit", text="Safety planning at the kitchen table, his mum first. What helps when he is out: the phone stays on, a one-letter text, no shouting at the door. He wrote the letter. "
        "She chose the time he would like to be in, and he moved it by half an hour and they shook on it.", who="Asif, Asif's mum, Ali",
        said="Mum didn't shout. That helped.", telling="They made it, so they may keep it. Nothing in it asks him to keep himself safe from adults on his own.",
    ),
    Tale(
        421, "walk", text="Walked because his brake was off. He asked, as if about somebody else, why a person would carry a knife. I said probably because they were scared. He walked a long way "
        "and said, yeah.", said="If you've got it you feel like you could get home.", telling="The knife is about fear and about having no control over who comes near. It says nothing about wanting "
        "to hurt anybody. What would make getting home safe without it?", mood=("Restless", "Very quiet"),
        story=("milestone", "Asif said what the knife was for: getting home.", "He put fear into words, and was met with care."),
        because="I said I would write that he told me about being scared.",
    ),
    Tale(
        414, "meeting", text="Team reflection. He had very little free play when he was small, and nobody to show him how to be daring safely. Forest skills: fire, ropes, a knife as a tool with "
        "a teacher beside you.", who="Ali, Sam, Joss", telling="Not taking something away. Giving him a version of it that is safe.", known="not_yet", because="I will ask him on Saturday.",
    ),
    Tale(
        405, "activity", text=f"First day of forest skills at {WOODS}. He lit the fire on the fourth go and would not let anybody else feed it. [[Forest skills classroom|The classroom]] is three logs "
        "and a tarpaulin.", said="I made that. Out of nothing.", mood=("“Is there signal”", "Smelling of smoke, singing"),
        telling="Pride with no audience that frightens him.", keep=True,
        story=("good_thing", "Asif lit a fire at forest skills.", "He was trusted with something dangerous and kept everybody safe."),
    ),
    Tale(
        391, "activity", text=f"{WOODS.replace('Weir', 'Weir')}, week three. They carve spoons. He was shown how to pass a knife handle first and how to put it away, and then he showed the "
        "youngest one. Afterwards, by the embers, he said he is scared most days where he lives.", said="Here it's just a tool, you get me.",
        telling="The same object, a different place, different adults. The meaning changed because the place did.",
        story=("change", "Asif used a knife as a tool, and taught somebody younger.", "What had meant fear came to mean skill."), because="He read it and said keep the spoon bit.",
    ),
    Tale(
        380, "bike_ride", text="Rode in silence most of the way. Then he asked if I had a dad. We talked about his. He writes letters and does not post them.", mood=("Heavy", "Same, but less alone"),
        telling="He is protective of his mum because once he could not be. No hurry.", feelings="I thought about my own father. For supervision.",
    ),
    Tale(
        369, "school", text="Met with the head of year at [[Tannery High|Tannery High]], Asif speaking first. A pass for the gate, a named person, and bike mechanics one morning a week at "
        "[[Riverside College, bike workshop|the bike workshop]].", said="I'll go if it's real tools.", telling="School is now talking about what he can do. Keep feeding that.",
    ),
    Tale(
        358, "bike_ride", text=f"Loop by {BUS}; he made us stop across the road this time and counted for me.",
        shown=f"{BUS.replace('the bus', 'The bus')}: three men, same bench, from about half six.\n{CAR.replace('the white', 'The white')} again.\n[[Bark Lane underpass|The underpass]], lights out.",
        said="Little kids get off here, man. Year sevens.", telling="He is worried about younger children. This place needs adults who look out for them, and lights.", because="He asked me to.",
    ),
    Tale(
        344, "call", text="Short call. He is at his nan's for the weekend by his own idea.", began="young_person", said="It's boring here. It's good.", telling="Boring is what safe feels like."
    ),
)  # fmt: skip
