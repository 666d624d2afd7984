"""Every form of an English verb, for the `@verb` of the notation."""

from __future__ import annotations

IRREGULAR = {
    "be": "be is are was were been being am 's 're 'm",
    "beat": "beat beats beating beaten",
    "break": "break breaks breaking broke broken",
    "buy": "buy buys buying bought",
    "carry": "carry carries carrying carried",
    "choose": "choose chooses choosing chose chosen",
    "come": "come comes coming came",
    "deal": "deal deals dealing dealt",
    "do": "do does doing did done",
    "draw": "draw draws drawing drew drawn",
    "drive": "drive drives driving drove driven",
    "fail": "fail fails failing failed",
    "fall": "fall falls falling fell fallen",
    "find": "find finds finding found",
    "get": "get gets getting got gotten",
    "give": "give gives giving gave given",
    "go": "go goes going went gone",
    "hang": "hang hangs hanging hung",
    "have": "have has having had 've",
    "hold": "hold holds holding held",
    "keep": "keep keeps keeping kept",
    "kick": "kick kicks kicking kicked",
    "lead": "lead leads leading led",
    "lie": "lie lies lying lied",
    "lose": "lose loses losing lost",
    "make": "make makes making made",
    "meet": "meet meets meeting met",
    "mix": "mix mixes mixing mixed",
    "pay": "pay pays paying paid",
    "put": "put puts putting",
    "run": "run runs running ran",
    "say": "say says saying said",
    "see": "see sees seeing saw seen",
    "sell": "sell sells selling sold",
    "send": "send sends sending sent",
    "sext": "sext sexts sexting sexted",
    "show": "show shows showing showed shown",
    "sleep": "sleep sleeps sleeping slept",
    "speak": "speak speaks speaking spoke spoken",
    "spend": "spend spends spending spent",
    "take": "take takes taking took taken",
    "talk": "talk talks talking talked",
    "tell": "tell tells telling told",
    "throw": "throw throws throwing threw thrown",
    "write": "write writes writing wrote written",
}
DOUBLING = frozenset({"plug", "shot", "trap", "rob", "chat", "swap", "drop"})
VOWELS = "aeiou"


def forms(verb: str) -> set[str]:
    """All forms of a verb, from its dictionary form.

    >>> sorted(forms("plug"))
    ['plug', 'plugged', 'plugging', 'plugs']
    """
    if verb in IRREGULAR:
        return set(IRREGULAR[verb].split())
    if verb in DOUBLING:
        return {verb, verb + "s", verb + verb[-1] + "ing", verb + verb[-1] + "ed"}
    if verb.endswith("e"):
        return {verb, verb + "s", verb[:-1] + "ing", verb + "d"}
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return {verb, verb[:-1] + "ies", verb + "ing", verb[:-1] + "ied"}
    ending = "es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s"
    return {verb, verb + ending, verb + "ing", verb + "ed"}
