"""Asif and Ali: falling out and making up, therapy, a future (PRACTICE 10b, 10, 11 and 14)."""

from kith.demo.story.asif_outreach import BUS, CAR, CEE, TOWPATH
from kith.demo.story.telling import Tale

WORKSHOP = "[[Riverside College, bike workshop|the bike workshop]]"
LOFT = "[[The Loft youth centre|the Loft]]"

TALES = (
    Tale(
        331, "other", text="A partner used more in a meeting than Asif and I had agreed, and somebody said something to him at the gate. He came to the office, stood in the door and "
        "asked whether it was me. I said it came from what I shared, that it went further than we agreed, and that I was sorry.", began="young_person",
        said="I said say the place. You said you'd warn me.", mood=("Furious, shaking", "Left"), telling="He is right. He trusted me and it hurt him.",
        story=("change", "Information went further than Asif had agreed.", "He was let down by adults he had begun to trust."),
        feelings="Ashamed. I keep rewriting the conversation.", because="He knows. He said write it properly.",
        amended=("Asif asked me to add: “I wasn't angry, I was scared they'd think I was talking.”", "He read this with me three weeks later."),
    ),
    Tale(325, "other", text="Went to the house at our usual time with the bike. He did not come out. I said through the letterbox that I would be at the bridge for half an hour, and I was.",
         known="not_yet", telling="Back to how we began. That is all right; the door stays open."),
    Tale(318, "message", text="Sent: “No need to answer. I got it wrong. Bridge, same time.”", known="not_yet", feelings="I have lost my confidence with him. Sam asked whether that might be "
         "how he feels too: not worth anybody's attention. That helped more than I can say."),
    Tale(311, "other", text=f"At the bridge on {TOWPATH}. He rode past, circled, and rode past again. The third time he stopped.", said="You're stubborn.", mood=("Guarded", "A nod"),
         telling="Testing whether I stay makes sense, when people have not.", began="young_person"),
    Tale(
        304, "bike_ride", text="Rode. At the turn I said sorry again, only for my part. He said people do not usually say that. We changed the agreement: I read him the exact words before "
        "they go anywhere. He wrote that line himself.", said="We can agree to disagree. But you ask first.", mood=("Careful", "Lighter"), keep=True,
        telling="An argument that ended in neither of us leaving. He has not had many of those.",
        story=("milestone", "Asif and Ali repaired a rupture and rewrote their agreement.", "He saw that somebody can get it wrong, say so and stay."),
        feelings="Relief, and a promise to keep.",
    ),
    Tale(290, "activity", text="[[Go-kart track|Go-karts]] with [[+JM]]. He lapped me twice and was kind about it.", who="Asif, JM, Ali", mood=("Giddy", "Giddy"), began="young_person"),
    Tale(277, "home_visit", text="Tea with his mum. She sleeps now. She asked what else she could do and I said, what you are doing. Asif had fixed the neighbour's bike for money, real money.",
         who="Asif, Asif's mum, Ali", said="I earned that. Nobody gave it me.", telling="Money with no strings on it. More of this.", keep=True),
    Tale(
        262, "walk", text="He asked about the counsellor at the drop-in, what she writes down and who sees it. We went and looked at the room together with nobody in it.",
        said="I'm not mad though.", telling="He is ready to look at some of it. The room has a window you can see the road from, which is why he said yes.",
    ),
    Tale(
        248, "meeting", text="First session with the counsellor from [[Riverside Young Minds|Young Minds]]. I sat outside, as we agreed. He came out and said nothing, and then rode home no-handed.",
        mood=("Jumpy", "Empty, in a good way"), telling="Not mine to know what was said.",
        story=("milestone", "Asif began therapy, in his own time.", "He chose to be helped with what he has carried."),
    ),
    Tale(231, "bike_ride", text="He talked about sleep. He has been awake, listening, since he was about six. The counsellor calls it a smoke alarm that is stuck on.", said="It's stuck on but it's not broken.",
         telling="His alarm kept him safe once. It can learn.", mood=("Tired", "Yawning, properly")),
    Tale(214, "school", text="Exhibition at [[Tannery High|school]]: his rebuilt frame on a stand with his name on it. His mum took eleven pictures.", who="Asif, Asif's mum, Ali", mood=("Pretending not to care", "Ten feet tall"),
         story=("good_thing", "Asif's bike stood in the school exhibition.", "People who had worried about him came to admire him.")),
    Tale(196, "youth_centre", text=f"Ran the bike table at {LOFT} with two younger ones. He explained gears with biscuits.", said="You have to let them do it wrong first.", telling="He teaches the way he would like to have been taught."),
    Tale(178, "call", text=f"{CEE} has been sending messages again through other people. Asif told me before he did anything. We decided together what to do with them.", began="young_person",
         said="I don't want to, but I don't want you not to know.", telling="The adult is trying again. Asif has somebody to tell now.", because="He asked me to keep the dates.",
         story=("harm_by_others", "An adult tried to pull Asif back; Asif told Ali at once.", "He was not on his own with it this time.")),
    Tale(160, "bike_ride", text="A whole day out on [[Cycle route 7|the cycle route]], thirty miles. Nobody for hours. He said the quiet used to frighten him.", mood=("“Early innit”", "Sunburnt, happy"), keep=True,
         said="There's so much of it. Just fields."),
    Tale(141, "meeting", text="Visit to the young mechanics' scheme with six others who want the same sort of future. He asked the best question: who do I ring if the boss shouts?", telling="Ambition shared with others makes it a place to belong.",
         story=("milestone", "Asif joined others with the same hopes.", "He belongs somewhere that is going somewhere.")),
    Tale(122, "home_visit", text="His dad wrote. Asif read me two lines and put it away. His mum made the good tea.", who="Asif, Asif's mum, Ali", mood=("Far away", "Here"), feelings="I held it together till the van."),
    Tale(98, "bike_ride", text=f"Short ride. Still speeds up at {BUS}. He says the men have moved to the taxi side.", shown=f"{BUS.replace('the bus', 'The bus')}, taxi side, since the new cameras.",
         telling="Moved, not gone. The place needs people, not only cameras.", because="He asks me to keep the list."),
    Tale(
        74, "bike_ride", text=f"Rode home past {BUS} at half six so that I could see it the way he does. {CAR.replace('the white', 'The white')} came round twice.",
        shown=f"{BUS.replace('the bus', 'The bus')}: the bench by the taxis.\n{CAR.replace('the white', 'The white')}, new sticker in the back window.\n[[Vat Street bus shelter|The shelter on Vat Street]], where year sevens wait instead.",
        said="It's not me they want now. It's littler kids.", telling="He is out of it and still looking. This is about the place. Other young people will be going through it tonight.",
        mood=("Easy", "Worried for others"), because="He said: make somebody do something about it.", feelings="Proud of him. Impatient with us.",
    ),
    Tale(61, "message", text="He got the place on the course. Three messages, all capitals.", began="young_person", said="TOLD YOU. TOLD YOU I WOULD.", keep=True,
         story=("milestone", "Asif was offered a place on the mechanics course.", "Something he wanted and worked for said yes.")),
    Tale(
        38, "walk", text=f"Walked to {WORKSHOP} and waited while he signed. On the way back he took us round by {BUS} on purpose and said hello to the woman in the kiosk, who knew his name.",
        shown=f"The kiosk at {BUS}: “if you sit here nobody comes up to you.”", said="She used to give me tea. She never asked nothing.",
        telling="There are already adults keeping children safe here. Who else? Ask them.", because="Read through together on the steps.",
    ),
    Tale(24, "bike_ride", text="A slow one. We talked about seeing each other less, and what less would look like. He will choose when. The door stays open.", mood=("Thoughtful", "Thoughtful"),
         said="Don't do a big goodbye thing.", telling="Moving on at his pace. He knows the way back.", feelings="Sad in advance. I must not make it about me."),
    Tale(12, "activity", text="He led the ride for three new ones from the Loft and stopped at the bridge until the last one caught up.", said="Nobody gets left at the bridge.", mood=("In charge", "Still in charge"), keep=True,
         telling="This is what was done for him.",
         story=("good_thing", "Asif led the ride.", "He gives others what he was given.")),
    Tale(
        2, "bike_ride", text=f"Rode down {TOWPATH} and home by {BUS}. He waved at the kiosk. A younger boy he half knows, [[+TB]], was on the far bench on his own with {CAR} waiting by the kerb, so we stopped and asked him the time until it went.",
        who="Asif, TB, Ali", shown=f"{CAR.replace('the white', 'The white')} at the far bench, quarter to seven.", said="That was me, that bench.",
        telling="He saw it before I did, and he acted. The bench is the problem, and it can be changed.", mood=("“Alright”", "Determined"),
        because="He wants Dee to read it.", offered=True, feelings="I went cold. Then I watched him be exactly who somebody needed.",
    ),
    Tale(1, "message", text="“did dee see it”. I wrote back that her work is places, that the bus station has a plan with lamps in it because people like him said what they saw, and that this goes to her next. He sent a thumbs up and then, an hour later, a bell.",
         began="young_person", said="did dee see it", telling="He expects an answer now. That is what trust looks like, and it needs keeping."),
)  # fmt: skip
