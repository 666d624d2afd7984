"""The sentences in `rows/`: for each pair of PRACTICE 7.2, what is prompted (+) and what is ordinary (-)."""

from dataclasses import dataclass
from pathlib import Path

ROWS = Path(__file__).parent / "rows"


@dataclass(frozen=True)
class Sentence:
    """One sentence; `pair` is the code it is filed under and `prompted` whether that pair should notice it."""

    pair: str
    prompted: bool
    text: str


def sentences() -> list[Sentence]:
    """Every sentence of every file; an indented line continues the sentence above it, line break and all."""
    found: list[Sentence] = []
    pair = ""
    for path in sorted(ROWS.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("# "):
                pair = line[2:]
            elif line.startswith("  "):
                last = found.pop()
                found.append(Sentence(last.pair, last.prompted, f"{last.text}\n{line[2:]}"))
            elif line:
                found.append(Sentence(pair, line[0] == "+", line[2:]))
    return found
