"""Invented names. A law of the demonstration: nobody in it is called anything that is not in this file or the cast."""

FIRST = {
    "he/him": (
        "Kez", "Jory", "Tavin", "Marlo", "Dario", "Ellis", "Bram", "Omari", "Rafi", "Corin", "Zeb", "Idris", "Luka", "Nico",
        "Perrin", "Sorley", "Taio", "Wes", "Yusuf", "Ash", "Callan", "Dev", "Evren", "Finlo", "Hamid", "Ivo", "Jace", "Kofi",
    ),
    "she/her": (
        "Mina", "Tansy", "Amara", "Bryony", "Cerys", "Delphi", "Esme", "Farrah", "Greta", "Halina", "Inaya", "Jolie", "Keira",
        "Lottie", "Maeve", "Nadia", "Oona", "Petra", "Roxy", "Sade", "Tilda", "Una", "Vesna", "Wren", "Xanthe", "Zuri",
    ),
    "they/them": ("Robin", "Sky", "Indi", "Quin", "Rowan", "Marsh"),
}  # fmt: skip
FAMILY = (
    "Ashgrove", "Bellwether", "Coldbrook", "Dunmarrow", "Elderfield", "Fallowby", "Greyling", "Hartwell-Moss", "Inglethorn",
    "Jessamine", "Kestrelby", "Larkmoor", "Marrowdale", "Netherby", "Oakhanger", "Pellwood", "Quillon", "Ravenscroft-Hay",
    "Sallowfield", "Thornaby-Lee", "Underhay", "Varley-Holt", "Wintermere", "Yarrowby", "Zellan", "Brackenridge", "Crowhurst",
    "Dovelane", "Emberton", "Foxhollow",
)  # fmt: skip
HOMES = ("mum", "mum and nan", "dad", "auntie", "grandad", "foster carer", "mum and stepdad", "older sister", "nan")
LOVES = {
    "fishing": "fishing", "drawing": "drawing", "baking": "baking", "boxing": "boxing", "football": "playing football",
    "music": "making music", "cycling": "cycling", "dancing": "dancing", "gaming": "gaming", "photography": "taking pictures",
    "climbing": "climbing", "skateboarding": "skating", "hair and nails": "doing hair", "swimming": "swimming",
    "cooking": "cooking", "chess": "playing chess", "running": "running", "gardening": "growing things",
    "lyrics": "writing lyrics", "engines": "fixing engines", "basketball": "playing basketball", "dogs": "walking dogs",
    "sewing": "sewing", "acting": "acting", "books": "reading",
}
GOOD_AT = (
    "making people laugh", "looking after little ones", "remembering directions", "mending things", "listening",
    "noticing when somebody is left out", "numbers", "telling a story", "keeping calm when others are not", "languages",
    "drawing from memory", "standing up for friends",
)  # fmt: skip
HOPES = (
    "to go to college and have {his} own place one day", "to be a chef", "to be a mechanic", "to work with animals",
    "to make music people know the words to", "to be the first in the family to go to university",
    "to move somewhere with a garden", "to be a youth worker", "to have a shop", "to see the sea from a big ferry",
    "to be somebody {his} little brother can copy", "to do hair and have {his} own chair in a salon",
)  # fmt: skip
TRUSTS = (
    "nan, and one teacher", "mum, mostly", "an older cousin", "the coach on Thursdays", "{his} auntie in the next ward",
    "the lady in the school canteen", "a friend's mum", "nobody much yet, {he} says; we are in no hurry", "{his} sister",
)  # fmt: skip
GOOD_TO_KNOW = (
    "Text before ringing. {name} likes to walk while talking.", "Say the plan first; surprises are hard.",
    "Mornings are slow. After four is better.", "Loud rooms are tiring; the quiet corner is good.",
    "Bring food, it helps everybody.", "{name} likes to choose the route.", "Reading a lot of text is tiring; talk it through.",
    "Ask about the dog first.", "Likes to know exactly when we will finish.",
)  # fmt: skip
ADULTS = (
    ("Carl Denmoor", "Cee", "Young people have named him near several shops, offering lifts and gifts."),
    ("Mr Vosk", "Uncle V", "Young people say he hands out work and money and then says it must be paid back."),
    ("Lee Harrowgate-Finn", "Big Lee", "Named by young people as waiting outside after school."),
    ("Shaz Pellingrove", "Shaz", "Young people describe parties at her flat where adults give them alcohol."),
    ("Dean Oxmarrow", "Deano", "Named as asking young people to hold bags and phones."),
    ("the man in the grey cap", "grey cap", "Nobody knows his name yet; several young people have described him."),
    ("Tyrell Ashdown-Vane", "T", "Young people say he decides who may walk where."),
    ("Mr Quarles", "Q", "Named by young people as collecting money on pay day."),
)
VEHICLES = (
    ("White hatchback with a dented door", "QX17 KTB", "the white hatchback"), ("Black van, ladder on the roof", "QV65 ???", "the black van"),
    ("Silver estate with tinted windows", "Q?19 ZOA", "the silver estate"), ("Red moped, no mirrors", "", "the red moped"),
    ("Blue saloon, one grey wing", "QD12 ?PL", "the blue saloon"), ("Grey electric scooter with green tape", "", "the grey scooter"),
    ("Green pick-up", "QK70 UGH", "the green pick-up"), ("Dark 4x4 with a loud exhaust", "QR22 ???", "the loud 4x4"),
    ("Yellow hatchback", "QM09 YAY", "the yellow hatchback"), ("White moped with a delivery box", "QB71 DEL", "the delivery moped"),
)  # fmt: skip
