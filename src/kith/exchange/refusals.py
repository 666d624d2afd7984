"""The one way an import says no to a whole file."""

from kith.foundation.refusals import Refused


class ImportRefused(Refused):
    """This file cannot be brought in; the text is the one sentence that says why and what to do."""
