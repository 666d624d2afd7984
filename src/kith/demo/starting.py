"""What `kith demo` does before Django reads its settings: its own folder, and a mark on its own processes.

The mark is the number of the `kith demo` process in its environment. Only that process and the ones it starts itself
carry it truly, so that a variable left over in somebody's shell opens nothing.
"""

import os
from collections.abc import MutableMapping

MARK = "STARTED_BY_KITH_DEMO"


def begin(environment: MutableMapping[str, str]) -> None:
    """Choose the demonstration's own data folder, unless one is given, and mark this process.

    The folder is `demo` inside the default data folder's parent: `.../kith-demo` beside `.../kith`.
    """
    from kith.configuration import default_data_folder

    usual = default_data_folder()
    environment.setdefault("KITH_DATA", str(usual.with_name(f"{usual.name}-demo")))
    environment[MARK] = str(os.getpid())


def started_by_kith_demo() -> bool:
    """Is this the `kith demo` process, or one that it started?"""
    mark = os.environ.get(MARK, "")
    return mark.isdigit() and int(mark) in (os.getpid(), os.getppid())
