"""Which benchmarks there are. Plain Python."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bench:
    """One benchmark: its name, the module whose `run(quick=...)` measures it, and what it shows."""

    name: str
    module: str
    shows: str
    needs_database: bool = False


BENCHES = (
    Bench(
        "spotting",
        "kith.bench.spotting",
        "How well and how fast known names are found in notes, beside spaCy PhraseMatcher and pyahocorasick.",
    ),
    Bench(
        "import",
        "kith.bench.imports",
        "How fast files are brought in, beside a bare COPY of the same rows into the same tables.",
        True,
    ),
    Bench("pages", "kith.bench.pages", "Every main page at each size of authority, and fifty workers at once."),
)
NAMES = {bench.name: bench for bench in BENCHES}
ALL = "all"
EXTRAS = {"spacy": "spaCy", "ahocorasick": "pyahocorasick"}
INSTALL = "pip install 'kith-safeguarding[bench]'"


def chosen(name: str) -> tuple[Bench, ...]:
    """The benchmarks a name stands for, in order; `all` stands for each of them."""
    return BENCHES if name == ALL else (NAMES[name],)
