"""Other young people's cases, each at another stage. `{name}` is whoever comes first with their worker."""

from typing import Any

# worker -> what their first young person's case is
CASES: dict[str, dict[str, Any]] = {
    "Noor Hadley": {
        "from": "Mill Road Academy", "days": 98,
        "worries": "Adults offer lifts on the way home, and a whole year walks the long way round.", "neighbourhood": "Keeps away from the bus station after six.",
        "good": "Friends who walk together, and a dad who answers the phone.",
        "walk": ((97, "decision", "An assessment, made together."), (96, "assessment", "It begins where they feel all right."), (50, "child_in_need", "Services and a place that changes.")),
    },
    "Marek Dunne": {
        "from": "Harbour Academy", "days": 84,
        "worries": "Does not want to be met at one place and could not say why. Something there frightens them.", "neighbourhood": "The benches by the taxis.",
        "good": "Draws, and shows what words cannot.", "walk": ((82, "decision", "An assessment, at the pace of the drawing."), (81, "assessment", "Begun with a map.")),
        "late": (6, "We had nobody free to meet them for three weeks, and then changed their worker. That was ours to prevent."),
    },
    "Joss Abeni": {
        "from": "The youth centre", "days": 34,
        "worries": "An adult online asks for pictures and then for favours.", "online": "Messages at night from accounts nobody knows.",
        "good": "Told somebody at once, and brought a friend along.", "walk": ((33, "decision", "An assessment, with the friend beside them when they want."), (32, "assessment", "Begun at the youth centre.")),
        "pause": (11, "There has been a death in the family. They asked us to wait, and to be there all the same."),
    },
    "Bea Larkin": {
        "from": "A neighbour", "days": 1,
        "worries": "Adults in a car have been asking for them at the flats.", "neighbourhood": "The flats, after dark.", "good": "An auntie on the first balcony who sees everything.", "walk": (),
    },
}  # fmt: skip
TIED = ("Noor Hadley", "Marek Dunne")
