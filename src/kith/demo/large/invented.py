"""Names by the thousand, none of them anybody's: two invented parts put together."""

from kith.demo.town.places import KINDS

FIRST_PARTS = (
    "Alder", "Amber", "Ash", "Barn", "Birch", "Bram", "Brook", "Cinder", "Clay", "Copper", "Coral", "Crow", "Dapple", "Dove", "Elder",
    "Ember", "Fallow", "Fern", "Finch", "Flint", "Fox", "Gorse", "Hazel", "Heron", "Ivy", "Juniper", "Kestrel", "Lark", "Linnet",
    "Maple", "Marl", "Moss", "Nettle", "Otter", "Pebble", "Quill", "Reed", "Rowan", "Rush", "Saffron", "Sedge", "Sorrel", "Tansy",
    "Teasel", "Thistle", "Umber", "Vetch", "Willow", "Wren", "Yarrow",
)  # fmt: skip
SECOND_PARTS = (
    "bank", "beck", "bourne", "bridge", "brook", "bury", "by", "combe", "cote", "croft", "dale", "den", "down", "fell", "field", "ford",
    "gate", "grove", "ham", "hay", "hill", "holm", "holt", "hurst", "lea", "ley", "low", "mead", "mere", "moor", "over", "shaw",
    "side", "stead", "stoke", "stow", "thorpe", "ton", "wick", "worth",
)  # fmt: skip
ENDINGS = {
    "street": ("Lane", "Steps", "Passage", "Garages", "Yard"), "outdoor": ("Green", "Park", "Woods", "Pond", "Rec"),
    "shop": ("Stores", "Café", "Chicken", "Arcade", "Newsagent"), "transit": ("Station", "Bus Stop", "Interchange", "Footbridge"),
    "school": ("School", "Academy", "College"), "club": ("Youth Centre", "Hub", "Club", "Project"), "sport": ("Gym", "Pitch", "Pool", "Court"),
    "estate": ("Court", "Close", "Towers", "Heights"), "quiet": ("Library", "Hall", "Reading Room"), "online": ("group chat", "server", "page"),
}  # fmt: skip
SORTS = tuple(sort for sort in ENDINGS if sort in KINDS)


def place_name(number: int) -> tuple[str, str]:
    """The sort and name of the place with this number; no two are alike in the first 15,000.

    >>> place_name(0)
    ('street', 'Alderbank Lane')
    """
    sort = SORTS[number % len(SORTS)]
    turn = number // len(SORTS)
    endings = ENDINGS[sort]
    return sort, f"{surname(turn * 7 + turn // len(endings))} {endings[turn % len(endings)]}"


def surname(number: int) -> str:
    """A family name nobody has, one of two thousand.

    >>> surname(0), surname(1)
    ('Alderbank', 'Amberbank')
    """
    first = number % len(FIRST_PARTS)
    second = (number // len(FIRST_PARTS)) % len(SECOND_PARTS)
    return FIRST_PARTS[first] + SECOND_PARTS[second]
