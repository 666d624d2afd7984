"""How Ali reached out to Asif, and what the two of them agreed (briefing, section 3; PRACTICE 10b, step 3)."""

from dataclasses import dataclass

from kith.relationships.actions import Parts


@dataclass(frozen=True)
class Try:
    """One attempt, `ago` days before the demonstration is made, at an hour and minute."""

    ago: int
    at: tuple[int, int]
    channel: str
    offered: tuple[str, ...]
    what: str
    came_back: str
    learnt: str
    next_try: str = ""
    how_different: str = ""


TRIES = (
    Try(534, (14, 30), "home", ("hello",), "Hello through the door, and that he did not have to do anything", "no_reply",
        "Half past two is after school and before anybody else; his mum is just up. A door is too much.",
        "The time his mum thinks best, and wait at the gate.", "Outside, and short."),
    Try(530, (18, 15), "home", ("hello",), "At the gate, with a bike", "asked_for_space",
        "He looked at the bike for four seconds.", "A message he can leave alone: a picture of a broken derailleur."),
    Try(526, (16, 5), "text", ("hello",), "A picture, and a question he knows the answer to", "replied",
        "He answered the next night, at eleven. He answers when it is about something he is good at.",
        "Be near where he spends time, and leave it to him."),
    Try(520, (17, 40), "street", ("hello",), "Walking past, nothing more", "seen",
        "It is not safe for him to be seen with a worker there. He kept us both out of it.",
        "Home again, after seven, with the part he told me to buy.", "Later in the day, and something to do with our hands."),
    Try(514, (19, 20), "home", ("practical_help", "activity"), "A hanger, a spanner, the front step", "met",
        "Side by side, hands busy. After seven suits him.", "The same evening next week, with brake pads."),
    Try(509, (19, 15), "home", ("practical_help",), "The school transport form and the food voucher, with his mum; brake pads on the step", "no_reply",
        "Help for the whole house is help for him.", "A ride, wherever he wants to go.", "Away from the house, and he sets the pace."),
    Try(503, (17, 30), "in_person", ("activity", "food"), "Half an hour along the towpath, and chips", "met",
        "He rode in front, and waited at the bridge. This is what we do from now on."),
    # After what was shared had gone further than they agreed: back to reaching out.
    Try(325, (19, 0), "home", ("activity", "hello"), "The bike, at our usual time, and half an hour at the bridge for whoever comes", "no_reply",
        "He heard where I would be.", "A message that asks for nothing: that I got it wrong.", "He need not open a door, or answer."),
    Try(318, (16, 15), "text", ("hello",), "“No need to answer. I got it wrong. Bridge, same time.”", "no_reply",
        "No reply was asked for.", "At the bridge, and stay there.", "Somewhere that is his, and he decides how near."),
    Try(311, (19, 0), "in_person", ("activity", "hello"), "The bridge on the towpath, where we used to stop", "met",
        "He rode past twice and stopped the third time. That we stay is what counts."),
)  # fmt: skip


@dataclass(frozen=True)
class Version:
    """One version of the agreement, made so many days ago, and each time it was talked through: (days ago, why, what was said)."""

    ago: int
    how: str
    parts: Parts
    again: tuple[tuple[int, str, str], ...]


FIRST = Parts(
    what_we_do="We ride on Thursdays after seven, and whenever you ring. I help with what is practical: forms, lifts, food. You can bring a friend.",
    stays_between_us="What you feel, what you think, what you say about home. I write a short note after each ride and you can read it.",
    must_share="If you or somebody else could be badly hurt. You hear it from me first whenever I can: what, why, and who I tell. If somebody makes me tell, you hear that from me too.",
    can_stop="Any question. Any place you do not want to go. Turning up at school.",
    complain_or_see="Ask me, or ring Sam, who I answer to. What is written about you is yours to see.",
    who_else="Bea, when I am away. Your mum knows we ride.",
)
SECOND = Parts(
    what_we_do=FIRST.what_we_do,
    stays_between_us=FIRST.stays_between_us,
    must_share="If you or somebody else could be badly hurt. “Ali reads me the exact words before they go anywhere.” Asif wrote that line. If it cannot wait, you hear it the same day.",
    can_stop="Any question. Any place. My name next to a place.",
    complain_or_see=FIRST.complain_or_see,
    who_else="Bea, when I am away. Your mum. Nobody new before you have met them.",
)
VERSIONS = (
    Version(488, "spoken", FIRST, (
        (481, "disclosure_made", "He showed me where they wait. I said again what stays between us, and that places can be passed on without saying who told me."),
        (449, "they_asked", "“Say the place. Don't say me.” That is how it went into what was shared."),
    )),
    Version(304, "signed", SECOND, (
        (150, "time_passed", "Read through on the wall by the bridge. He changed nothing."),
    )),
)  # fmt: skip
