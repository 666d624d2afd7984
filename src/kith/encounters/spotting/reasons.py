"""Why something is offered, in words a youth worker reads at a glance."""

from __future__ import annotations

from collections.abc import Sequence

from kith.encounters.spotting.names import CROWD, Confirmed, Name


def wrote_whole(name: Name, written: str) -> str:
    """The note has the record's own name, or another whole name it goes by."""
    return "you wrote the whole name" if written == name.name else f"'{written}' is another name for {name.name}"


def one_letter(written: str) -> str:
    """The note differs from a known name by one typing slip."""
    return f"one letter differs from '{written}'"


def shared(count: int) -> str:
    """Several records have the name that was written."""
    return f"{count} records go by this name: please choose"


def part_of_name(which: str, names: Sequence[Name]) -> str:
    """Only a first name or a family name was written."""
    if len(names) == 1:
        return f"{which} of {names[0].name}, the only one known here"
    return f"{len(names)} people have this {which}: {listed([name.name for name in names])}; please choose"


def maybe_part_of_name(which: str, names: Sequence[Name]) -> str:
    """A first or family name in small letters, or one that is also an everyday word."""
    if len(names) == 1:
        return f"{which} of {names[0].name}: please say whether you meant them"
    return part_of_name(which, names)


def too_many(which: str) -> str:
    """So many people share it that a list helps nobody."""
    return f"more than {CROWD} people have this {which}: write more of the name to choose"


def goes_on(longer: str, name: Name) -> str:
    """The name in the note has one more word than the one we know."""
    return f"the name goes on: '{longer}' may not be {name.name}"


def named_elsewhere(surface: str, name: Name) -> str:
    """An everyday word, in a note that names the record in full elsewhere."""
    return f"'{surface}' - this note also names {name.name}"


def used_before(surface: str, name: Name, earlier: Confirmed) -> str:
    """The worker confirmed these words before."""
    when = f" on {earlier.on.day} {earlier.on:%B}" if earlier.on else " before"
    return f"'{surface}' - you used this for {name.name}{when}"


def same_plate(as_written: str, plate: str) -> str:
    """The whole plate was written."""
    plain = "".join(as_written.upper().split()).replace("-", "")
    same = plain == "".join(plate.upper().split()).replace("-", "")
    return "same number plate" if same else f"same number plate, reading O as 0 and I as 1: {plate}"


def part_of_plate(shown: Sequence[str], count: int) -> str:
    """Part of a plate was written; what is missing stands in brackets."""
    more = f" and {count - len(shown)} more" if count > len(shown) else ""
    return f"part of a number plate; with what is missing in brackets: {', '.join(shown)}{more}"


def near_plate(plates: Sequence[str]) -> str:
    """A whole plate was written that is one character away from a known one."""
    return f"one character differs from number plate {listed(plates)}"


def listed(words: Sequence[str], most: int = 3) -> str:
    """A list as people write it: "A, B and C", or "A, B, C and 4 more"."""
    shown = list(words[:most])
    if len(words) > most:
        return f"{', '.join(shown)} and {len(words) - most} more"
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"
