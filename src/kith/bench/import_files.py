"""Made-up files for `kith bench import`: places, a census, and notes that name the places, the same for the same seed."""

from __future__ import annotations

import csv
import json
import random
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

SEED = 1884
SENTENCES = (
    "We walked down to the water and talked about school.", "She was quiet at first and then told me about her week.",
    "He showed me the bike he has been putting back together.", "They laughed about the film we saw last time.",
    "We agreed what I would write down and who would read it.", "His gran had left food for us and asked after his sister.",
    "He said mornings are the hardest part of the day for him.", "She would like to try the boxing club again after half term.",
)  # fmt: skip


def place_name(number: int) -> str:
    """The name of made-up place `number`: two invented words and a kind of place."""
    first, second = (
        ["Tan", "Mill", "Ash", "Oak", "Lark", "Fen", "Kiln", "Moss", "Hart", "Wren"],
        ["ner", "by", "wick", "ford", "ley", "worth", "combe", "den", "holt", "stow"],
    )
    stem = first[number % 10] + second[number // 10 % 10]
    return f"{stem.title()} {('Park', 'Library', 'Arcade', 'Bus Station', 'Skate Park')[number // 100 % 5]} {number // 500 or ''}".strip()


def write_places(path: Path, rows: int, number: int) -> None:
    """GeoJSON of `rows` places, others for each `number`: Eight in ten points, the rest lines and areas of 20 corners."""
    chance = random.Random(SEED + number)  # noqa: S311 (made-up places)
    features = [
        {
            "type": "Feature",
            "properties": {"name": place_name(n + number * rows), "town": "Riverside"},
            "geometry": _shape(chance, n),
        }
        for n in range(rows)
    ]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}, indent=1))


def _shape(chance: random.Random, number: int) -> dict[str, Any]:
    east, north = chance.uniform(-4, 1), chance.uniform(51, 54)
    if number % 10 < 8:
        return {"type": "Point", "coordinates": [east, north]}
    corners = [[east + n * 0.001, north + (n % 2) * 0.0004] for n in range(10)]
    back = [[east + n * 0.001, north + 0.002 + (n % 2) * 0.0004] for n in reversed(range(10))]
    if number % 10 == 8:
        return {"type": "LineString", "coordinates": corners + back}
    return {"type": "Polygon", "coordinates": [[*corners, *back, corners[0]]]}


def write_children(path: Path, rows: int, number: int) -> None:
    """A census of `rows` children, others for each `number`."""
    head = "<CollectionDetails><Collection>CIN</Collection><Year>2024</Year></CollectionDetails>"
    with path.open("w", encoding="utf-8") as file:
        file.write(f"<Message>\n<Header>{head}</Header>\n<Children>\n")
        file.writelines(_child(f"BENCH{number:03}{n:06}", n) for n in range(rows))
        file.write("</Children>\n</Message>\n")


def _child(child_id: str, number: int) -> str:
    born = date(2008, 1, 1) + timedelta(days=number % 3_000)
    return f"""<Child>
 <ChildIdentifiers><LAchildID>{child_id}</LAchildID><UPNunknown>UN1</UPNunknown><PersonBirthDate>{born}</PersonBirthDate><Sex>U</Sex></ChildIdentifiers>
 <ChildCharacteristics><Ethnicity>NOBT</Ethnicity><Disabilities><Disability>NONE</Disability></Disabilities></ChildCharacteristics>
 <CINdetails><CINreferralDate>2024-01-10</CINreferralDate><ReferralSource>1A</ReferralSource><PrimaryNeedCode>N9</PrimaryNeedCode>
  <Assessments><AssessmentActualStartDate>2024-01-12</AssessmentActualStartDate><FactorsIdentifiedAtAssessment>
  <AssessmentFactors>21</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments><ReferralNFA>false</ReferralNFA></CINdetails>
</Child>
"""


def write_notes(path: Path, rows: int, number: int) -> None:
    """A CSV of `rows` notes of about 500 characters, naming one or two of the places; about the young people the rounds before brought in."""
    chance = random.Random(SEED + number)  # noqa: S311 (made-up notes)
    today = datetime.now().date()  # noqa: DTZ005
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["who", "day", "by", "said"])
        for n in range(rows):
            said = [chance.choice(SENTENCES) for _ in range(8)]
            said.insert(chance.randrange(8), f"We met at {place_name(chance.randrange(4_000))} and stayed a while.")
            on = today - timedelta(days=chance.randrange(720))
            table.writerow(
                [
                    f"BENCH000{chance.randrange(4_000):06}",
                    on.isoformat(),
                    "bench@bench.example",
                    f"{n}. " + " ".join(said),
                ]
            )
