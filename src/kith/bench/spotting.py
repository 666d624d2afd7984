"""How well and how fast names are spotted, beside spaCy PhraseMatcher and pyahocorasick (ANALYSIS sections 1 and 6).

Everything is made up from a seed: names from syllables (or given names with their real frequencies from a folder of CSV
files, when one is given), notes from everyday sentences with known names, slips and unknown people planted in them.
spaCy and pyahocorasick are extras, imported only here.
"""

from __future__ import annotations

import gc
import json
import os
import statistics
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from kith.bench.made_up_town import ABOUT_PEOPLE, Planted, Town
from kith.encounters.spotting import Index, Name


def run(*, quick: bool = False, folder: Path | None = None) -> list[dict[str, Any]]:
    """Measure everything; one row per goal. `quick` leaves out the million names; `folder` holds name frequencies."""
    town = Town(folder=folder)
    names = list(town.names(20_000 if quick else 100_000))
    index = Index(names)
    gc.collect()
    gc.freeze()
    known = {name.name.lower() for name in names}
    sizes: dict[str, Any] = {"names": len(names)}
    rows = [
        *_found(town, names, index, sizes),
        _unknown(town, known, index, sizes),
        *_bulk(town, names, index, sizes, quick),
    ]
    rows += [*_one_note(town, names, index, sizes), *_in_step(town, names, index, sizes)]
    return rows if quick else [*rows, *_million(folder)]


def row(
    name: str, ours: float, goal: float | None, *, reference: float | None = None, least: bool = True, **sizes: object
) -> dict[str, Any]:
    """One measurement; with a reference the goal is for the ratio, otherwise for our own figure."""
    ratio = ours / reference if reference else None
    judged = ratio if ratio is not None else ours
    met = None if goal is None else (judged >= goal if least else judged <= goal)
    return {"name": name, "ours": ours, "reference": reference, "ratio": ratio, "goal": goal, "met": met, **sizes}


def hit(index: Index, note: Planted) -> bool:
    """Whether the planted stretch was found with its record, linked or among the choices."""
    return any(
        one.start == note.start and one.end == note.end and note.id in one.candidates for one in index.spot(note.text)
    )


def _found(town: Town, names: list[Name], index: Index, sizes: dict[str, Any]) -> list[dict[str, Any]]:
    chosen = town.random.sample(names, 3_000)
    exact = [hit(index, town.note(name.name, name.id)) for name in chosen]
    slips = [hit(index, town.note(town.slip(name.name), name.id)) for name in chosen]
    return [
        row("recall, exact names", statistics.mean(exact), 1.0, notes=len(exact), **sizes),
        row("recall, one typing slip", statistics.mean(slips), 0.93, notes=len(slips), **sizes),
    ]


def _unknown(town: Town, known: set[str], index: Index, sizes: dict[str, Any]) -> dict[str, Any]:
    people = [person for _ in range(4_000) if (person := town.person()).lower() not in known]
    linked = offered = 0
    for person in people:
        note = town.note(person, None, ABOUT_PEOPLE)
        here = [one for one in index.spot(note.text) if one.start < note.end and one.end > note.start]
        linked += any(one.id for one in here)
        offered += bool(here)
    share = offered / len(people)
    return row(
        "links on unknown people",
        linked / len(people),
        0.02,
        least=False,
        notes=len(people),
        offered_as_question=share,
        **sizes,
    )


def _bulk(town: Town, names: list[Name], index: Index, sizes: dict[str, Any], quick: bool) -> list[dict[str, Any]]:
    batches = [[_mixed(town, names) for _ in range(50 if quick else 100)] for _ in range(7)]
    engines = {"ours": index.spot, "spacy": _spacy(names), "ahocorasick": _ahocorasick(names)}
    gc.collect()
    gc.freeze()
    speeds: dict[str, list[float]] = {engine: [] for engine in engines}
    for batch in batches:
        for engine, spot in engines.items():
            speeds[engine].append(_speed(spot, batch))
    ours, spacy, aho = (statistics.median(speeds[engine]) for engine in engines)
    return [
        row(
            "MB/s with slips, against spaCy PhraseMatcher (exact)",
            ours,
            5.0,
            reference=spacy,
            notes=len(batches[0]),
            **sizes,
        ),
        row(
            "MB/s with slips, against pyahocorasick (exact)", ours, None, reference=aho, notes=len(batches[0]), **sizes
        ),
    ]


def _mixed(town: Town, names: list[Name], length: int = 2_000) -> str:
    """A note of about 2 kB: known names, one slip, one unknown person."""
    parts: list[str] = []
    while sum(map(len, parts)) < length - 200:
        parts.append(town.note(town.random.choice(names).name, None).text)
    parts.append(town.note(town.slip(town.random.choice(names).name), None, length=0).text)
    parts.append(town.note(town.person(), None, ABOUT_PEOPLE, length=0).text)
    return " ".join(parts)


def _speed(spot: Callable[[str], object], texts: list[str]) -> float:
    """Megabytes per second of processor time, so that other work on the machine counts for less."""
    began = process_time()
    for text in texts:
        spot(text)
    return sum(len(text.encode()) for text in texts) / 1e6 / (process_time() - began)


def _spacy(names: list[Name]) -> Callable[[str], object]:
    import spacy
    from spacy.matcher import PhraseMatcher

    language = spacy.blank("en")
    matcher = PhraseMatcher(language.vocab, attr="LOWER")
    matcher.add("name", [language.make_doc(name.name) for name in names])
    return lambda text: matcher(language.make_doc(text))


def _ahocorasick(names: list[Name]) -> Callable[[str], object]:
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for name in names:
        automaton.add_word(name.name.lower(), name.id)
    automaton.make_automaton()
    return lambda text: list(automaton.iter_long(text.lower()))


def _one_note(town: Town, names: list[Name], index: Index, sizes: dict[str, Any]) -> list[dict[str, Any]]:
    times = _times(index.spot, [_mixed(town, names) for _ in range(1_000)])
    return [
        row("ms for a note of 2 kB, p50", times[len(times) // 2], 5.0, least=False, **sizes),
        row("ms for a note of 2 kB, p99", times[len(times) * 99 // 100], 25.0, least=False, **sizes),
    ]


def _in_step(town: Town, names: list[Name], index: Index, sizes: dict[str, Any]) -> list[dict[str, Any]]:
    new = [town.name(number) for number in range(len(names), len(names) + 2_000)]
    added = _times(index.add, new)
    removed = _times(index.remove, [name.id for name in new])
    return [
        row(
            "ms to add a name, p99",
            added[len(new) * 99 // 100],
            1.0,
            least=False,
            p50=added[len(new) // 2],
            most=added[-1],
            **sizes,
        ),
        row(
            "ms to remove a name, p99",
            removed[len(new) * 99 // 100],
            1.0,
            least=False,
            p50=removed[len(new) // 2],
            most=removed[-1],
            **sizes,
        ),
    ]


def _times(act: Callable[[Any], object], things: list[Any]) -> list[float]:
    """Milliseconds for each, fastest first."""
    times = []
    for thing in things:
        began = perf_counter()
        act(thing)
        times.append((perf_counter() - began) * 1_000)
    return sorted(times)


def _million(folder: Path | None) -> list[dict[str, Any]]:
    """A million names in a process of their own, so that the memory is theirs alone."""
    command = [sys.executable, "-m", "kith.bench.spotting", str(folder or "")]
    found = json.loads(
        subprocess.run(  # noqa: S603 (our own module)
            command,
            check=True,
            capture_output=True,
            text=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        ).stdout
    )
    return [
        row("MB/s at 1M names, against 10k", found["large"], 0.5, reference=found["small"], names=1_000_000),
        row("MB of memory at 1M names", found["memory"], 150.0, least=False, names=1_000_000, words=found["words"]),
        row("ms to add a name at 1M, p99", found["add"], 1.0, least=False, names=1_000_000),
    ]


def measure_million(folder: Path | None, count: int = 1_000_000) -> dict[str, float]:
    """Memory (resident, MB, over the made-up town itself) and speed of `count` names, and of 10,000 from the
    same town."""
    town = Town(folder=folder)
    few = [town.name(number) for number in range(10_000)]
    small = Index(few)
    texts = [_mixed(town, few) for _ in range(200)]
    _speed(small.spot, texts[:20])
    gc.collect()
    before = _resident()
    large = Index(few)
    for number in range(len(few), count):
        large.add(town.name(number))
    gc.collect()
    memory = _resident() - before
    gc.freeze()
    slow, quick = [], []
    for at in range(0, 200, 50):
        slow.append(_speed(large.spot, texts[at : at + 50]))
        quick.append(_speed(small.spot, texts[at : at + 50]))
    added = _times(large.add, [town.name(number) for number in range(count, count + 1_000)])
    return {
        "memory": memory, "large": statistics.median(slow), "small": statistics.median(quick),
        "words": len(large.vocabulary.counts), "add": added[990],
    }  # fmt: skip


def _resident() -> float:
    with Path("/proc/self/statm").open() as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    print(json.dumps(measure_million(Path(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1] else None)))
