"""How Python runs while a file goes by: rows come and go by the thousand, in one thread, and are stored by another."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

TURN = 0.0002
"""Seconds that the reading thread may keep the interpreter while an answer of the database waits to be seen."""


@contextmanager
def many_rows() -> Iterator[None]:
    """Until the block ends the collector of circles stands still, and threads take short turns.

    Waiting rows hold no circles, and looking for them each time some hundred more are read takes a third of an import; what
    nothing holds any more still goes at once. With Python's usual turns of 5 ms, each of the dozen questions that storing a
    batch takes would wait that long for the thread that reads.
    """
    collecting, turn = gc.isenabled(), sys.getswitchinterval()
    gc.disable()
    sys.setswitchinterval(TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(turn)
        if collecting:
            gc.enable()
