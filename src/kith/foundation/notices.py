"""A lower app telling a higher one that something happened, through a table anybody can read (`kith/notices.py`).

Not signals: one list says who hears what, each listener is a background task, and the notice is stored in the same
transaction as the change, so a notice is never lost and never sent about something that did not happen.
"""

from importlib import import_module

from django.conf import settings
from django.utils.module_loading import import_string


def send(notice: str, **facts: str | int) -> None:
    """Queue every task that listens for `notice`, with the same facts (strings and numbers only).

    Raises KeyError when the notice is not in the table: a notice nobody declared is a mistake.
    """
    listeners = import_module(settings.KITH_NOTICES).HEARD_BY
    for task in listeners[notice]:
        import_string(task).enqueue(**facts)
