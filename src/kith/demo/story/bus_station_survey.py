"""What young people said of the bus station when they were asked, and when they were asked again. Every answer is made up."""

from kith.mapping.terms.surveys import Score

CALLED = "the bus station"
SD, D, N, A, SA, DK = (
    Score.STRONGLY_DISAGREE, Score.DISAGREE, Score.NEITHER, Score.AGREE, Score.STRONGLY_AGREE, Score.DONT_KNOW,
)  # fmt: skip
# Days ago: its first day, its last day, the day it was closed; then how many gave each answer to each sentence.
Wave = tuple[tuple[int, int, int], dict[str, dict[Score, int]]]
FIRST: Wave = (
    (152, 136, 134),
    {
        "safe_day": {SA: 20, A: 38, N: 3, D: 2, SD: 1},
        "safe_dark": {SA: 6, A: 17, D: 25, SD: 16},
        "adult_to_go_to": {SA: 9, A: 20, N: 10, D: 15, SD: 10},
        "treated_fairly": {SA: 4, A: 17, N: 14, D: 15, SD: 9, DK: 5},
        "something_to_do": {SA: 3, A: 12, N: 12, D: 20, SD: 14, DK: 3},
        "would_help": {SA: 4, A: 13, N: 13, D: 17, SD: 10, DK: 7},
        "how_to_get_help": {SA: 6, A: 16, N: 10, D: 16, SD: 9, DK: 7},
        "look_out": {SA: 20, A: 29, N: 6, D: 4, SD: 1, DK: 4},
    },
)
AGAIN: Wave = (
    (27, 12, 10),
    {
        "safe_day": {SA: 14, A: 20, N: 2, D: 1, SD: 1},
        "safe_dark": {SA: 5, A: 15, N: 5, D: 8, SD: 4, DK: 1},
        "adult_to_go_to": {SA: 12, A: 16, N: 4, D: 3, SD: 1, DK: 2},
        "treated_fairly": {SA: 3, A: 12, N: 8, D: 8, SD: 5, DK: 2},
        "something_to_do": {SA: 2, A: 8, N: 8, D: 12, SD: 6, DK: 2},
        "would_help": {SA: 6, A: 15, N: 6, D: 6, SD: 2, DK: 3},
        "how_to_get_help": {SA: 9, A: 16, N: 4, D: 4, SD: 2, DK: 3},
        "look_out": {SA: 12, A: 18, N: 3, D: 1, SD: 1, DK: 3},
    },
)
# What people say of themselves, as often as it stands here.
AGES = ("11_13",) * 6 + ("14_15",) * 9 + ("16_17",) * 6 + ("18_up", "")
HOW_OFTEN = ("daily",) * 9 + ("weekly",) * 4 + ("monthly",)
GENDERS = ("Girl", "Girl", "Boy", "Boy", "Female", "Male", "girl", "boy", "non-binary", "", "")
ETHNICITIES = ("white", "white", "white", "asian", "asian", "black", "mixed", "", "")

# What was asked, what they wrote, and what stands of it once Dee has read it ("" where it stands as it was).
READ_FIRST: tuple[tuple[str, str, str], ...] = (
    ("where", "The benches by the taxis. Nobody sits there if they can help it.", ""),
    ("where", "By the kiosk is fine, she lets you stand inside.", ""),
    ("when", "After the kiosk shuts.", ""),
    ("when", "When it’s dark and the 14 is late, which is always.", ""),
    ("better", "Lights that work!!", ""),
    ("better", "Someone who works there after four. Not police, just someone.", ""),
    ("better", "Move the bay so cars can’t stop. My mate Jordan P said that first.", "Move the bay so cars can’t stop. A friend said that first."),
    ("better", "Screens that face us and not the road.", ""),
)  # fmt: skip
READ_AGAIN: tuple[tuple[str, str, str], ...] = (
    ("where", "It’s better by the taxis now the lamps are on.", ""),
    ("when", "Still not after ten.", ""),
    ("better", "The late shift man is sound. Keep him.", ""),
    ("better", "There’s nothing to do there except wait.", ""),
)  # fmt: skip
WAIT: tuple[tuple[str, str], ...] = (
    ("better", "Tell Mr Shah thanks for the phone charger."),
    ("when", "Leo T gets stopped every time there’s a match on and his friends don’t. That’s not fair."),
)
