"""Memory while a file goes by: rows come and go by the thousand and hold no circles."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_looking_for_circles() -> Iterator[None]:
    """Python's collector stands still until the block ends; what nothing holds any more still goes at once.

    It would walk through every waiting row each time some thousand more are read, and find none to let go: a quarter to
    a half of the time of an import. Files are read in batches, so memory stays bounded without it.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
