"""Where a million names fit in little memory: packed records, and tables of packed numbers.

Nothing here keeps one Python object per name. Readers take no lock: what they read is replaced, never changed
under them.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, insort

from kith.encounters.spotting.names import Name

MOST_NAMES = 1 << 24
_PAGE = 1 << 16
_LOW = 0xFFFFFF
_HASH = (1 << 36) - 1


def packed(table: array[int] | None, entry: int, *, shared: bool) -> array[int]:
    """A sorted table with `entry` in it; when `shared`, a copy, so that a reader of the old one is not disturbed."""
    if table is None:
        return array("Q", (entry,))
    if shared:
        table = table[:]
    insort(table, entry)
    return table


def unpacked(table: array[int], entry: int) -> array[int]:
    """A copy of the table without `entry` (unchanged if it was not there)."""
    at = bisect_left(table, entry)
    return table[:at] + table[at + 1 :] if at < len(table) and table[at] == entry else table


def entries_under(table: array[int], prefix: int) -> list[int]:
    """The lowest 24 bits of every entry whose other bits equal `prefix` (already shifted), in order."""
    at = bisect_left(table, prefix)
    found = []
    while at < len(table) and table[at] & ~_LOW == prefix:
        found.append(table[at] & _LOW)
        at += 1
    return found


class Drawers:
    """From a word to small numbers: a fixed row of small sorted tables, so that growing never rebuilds anything.

    Two words may share a hash, so callers check what they get back against the word itself.
    """

    def __init__(self, count: int = 1 << 15) -> None:
        self._row: list[array[int] | None] = [None] * count
        self._mask = count - 1

    def put(self, word: str, number: int, *, shared: bool = True) -> None:
        """Keep `number` (below 2**24) under `word`."""
        mark = hash(word)
        at = mark & self._mask
        self._row[at] = packed(self._row[at], (mark >> 20 & _HASH) << 24 | number, shared=shared)

    def take(self, word: str, number: int) -> None:
        """Forget that number under that word."""
        mark = hash(word)
        at = mark & self._mask
        table = self._row[at]
        if table is not None:
            self._row[at] = unpacked(table, (mark >> 20 & _HASH) << 24 | number) or None

    def get(self, word: str) -> list[int]:
        """The numbers kept under the word (and, very rarely, under another one with the same hash)."""
        mark = hash(word)
        table = self._row[mark & self._mask]
        return entries_under(table, (mark >> 20 & _HASH) << 24) if table is not None else []


class Shelf:
    """Records by number, packed as text in pages; a number is used again after its record is taken away."""

    def __init__(self) -> None:
        self._pages: list[bytearray] = [bytearray()]
        self._living: list[int] = [0]
        self._where = array("Q")
        self._free = array("I")
        self._kinds: list[str] = []

    def put(self, name: Name) -> int:
        """Keep a name; returns its number. Raises ValueError above 16 million names or 16 MB for one name."""
        written = self._write(name)
        if len(written) > _LOW or (len(self._where) >= MOST_NAMES and not self._free):
            raise ValueError("this name cannot be kept: it is too long, or there are already 16 million")
        if len(self._pages[-1]) + len(written) > _PAGE:
            self._pages.append(bytearray())
            self._living.append(0)
        page = len(self._pages) - 1
        start = len(self._pages[page])
        self._pages[page] += written
        self._living[page] += 1
        place = page << 40 | start << 24 | len(written)
        if self._free:
            number = self._free.pop()
            self._where[number] = place
        else:
            number = len(self._where)
            self._where.append(place)
        return number

    def get(self, number: int) -> Name | None:
        """The name kept under the number, or None when it has been taken away."""
        place = self._where[number]
        if not place:
            return None
        start = place >> 24 & 0xFFFF
        page = self._pages[place >> 40]
        return self._read(page[start : start + (place & _LOW)].decode("utf-8", "surrogatepass"))

    def take(self, number: int) -> None:
        """Take a record away; its page is dropped when nothing else lives there."""
        page = self._where[number] >> 40
        self._where[number] = 0
        self._living[page] -= 1
        if not self._living[page] and page != len(self._pages) - 1:
            self._pages[page] = bytearray()
        self._free.append(number)

    def _write(self, name: Name) -> bytes:
        if name.kind not in self._kinds:
            self._kinds.append(name.kind)
        parts = [str(self._kinds.index(name.kind)), name.id, name.name]
        more = [name.plate or "", name.phone or "", name.handle or "", *name.aliases]
        while more and not more[-1]:
            more.pop()
        return "\x1f".join(part.replace("\x1f", " ") for part in parts + more).encode("utf-8", "surrogatepass")

    def _read(self, written: str) -> Name:
        parts = written.split("\x1f")
        kind = self._kinds[int(parts[0])]
        if len(parts) == 3:
            return Name(parts[1], kind, parts[2])
        plate, phone, handle = (*parts[3:6], "", "")[:3]
        return Name(parts[1], kind, parts[2], tuple(parts[6:]), plate or None, phone or None, handle or None)
