"""What is asked when somebody working on a context says that a child may be at risk now."""

from kith.casework.forms.cases import words
from kith.casework.forms.naming import NamesNobody


class SayAlert(NamesNobody):
    """What was seen or heard there, with no young person named."""

    tells_a_story = True
    told = ("why",)

    why = words("What was seen or heard?", "Say “a young person”. Who it is goes on their own case, next.", required=True)
