"""An example of items for a school that looks at itself, to start from and to replace: ours, and nobody's published tool."""

from kith.casework.terms.school import SchoolArea as A

EXAMPLE_NAME = "Example: a school looks at itself (replace it with your own)"

# Area, what should be so; not in place yet, partly, in place.
EXAMPLE_ITEMS = (
    (A.STRUCTURES_SYSTEMS, "Governors ask about safety among students, and outside the gates, at every meeting",
     "It has not been asked about this year.", "It is asked about after something has happened.",
     "It stands on every agenda, with what students said."),
    (A.STRUCTURES_SYSTEMS, "Late marks, sanctions and exclusions are read for who they fall on",
     "They are counted and not read.", "They are read once a year.",
     "They are read each term with students, and rules change because of it."),
    (A.STRUCTURES_SYSTEMS, "Somebody has the hours to lead this",
     "It is one more thing for somebody who is full.", "Somebody leads it when there is time.",
     "Somebody leads it, with hours and with a deputy."),
    (A.PREVENTION, "Lessons talk about friendship, consent, race and power with people who can talk about them",
     "There is one assembly.", "There are lessons, and staff are on their own with them.",
     "Lessons run through all years; staff prepare them together."),
    (A.PREVENTION, "Corridors, stairs and toilets are looked after at the times students name",
     "Nobody has asked students which times.", "Adults are there at some of those times.",
     "Adults students trust are there at those times, and it is asked again each term."),
    (A.PREVENTION, "The way to school and home is part of what we plan for",
     "It stops at the gate.", "We know where it is hard, and have told nobody.",
     "We plan it with transport, shops and the youth service."),
    (A.IDENTIFICATION, "Students know more than one way to tell somebody, and use them",
     "There is one way, and it is hardly used.", "There are several; some students use them.",
     "There are several, also without a name; students say that they work."),
    (A.IDENTIFICATION, "Small things are written down, so that a pattern in a place can be seen",
     "Only serious things are written down.", "Small things are written down and not put together.",
     "They are put together by place and time, every month."),
    (A.IDENTIFICATION, "Staff ask what is happening to a student before they call it behaviour",
     "A sanction comes first.", "Some staff ask first.",
     "Asking first is how it is done here, and the behaviour log shows it."),
    (A.RESPONSE_INTERVENTION, "Those who were harmed are asked what they need, and do not have to move to be safe",
     "They are moved, or stay at home.", "They are asked; often they still move.",
     "They decide with us, and the place changes before they do."),
    (A.RESPONSE_INTERVENTION, "Those who harmed somebody are supported to stop, and stay in school where that is safe",
     "Exclusion is the answer.", "There is support after exclusion.",
     "There is a plan with support from the first day, and exclusion is rare."),
    (A.RESPONSE_INTERVENTION, "After something has happened we ask what made it possible here, and change that",
     "It ends with the students involved.", "We ask, and little changes.",
     "We change a place, a time or a rule, and tell students what we did."),
)  # fmt: skip
