"""A refusal is an answer: a sentence the person reads, with what they typed kept."""


class Refused(Exception):
    """A foreseen no.

    `because` is the whole sentence shown to the person; `field` names the form field it belongs to, when there is one.
    """

    def __init__(self, because: str, *, field: str | None = None) -> None:
        super().__init__(because)
        self.because = because
        self.field = field
