"""An example of a threshold for places, to start from and to replace: ours, and nobody's published statement."""

from kith.casework.terms.thresholds import CriterionKind as K

EXAMPLE_NAME = "Example: a threshold for places, schools and groups"
EXAMPLE_AREA = "Your area (replace this example before you publish)"

# Code, plain name, what it calls for.
BANDS = (
    ("A", "Everyday care", "Those who run the place, schools and youth work look after it as they do everywhere."),
    ("B", "A plan around the place", "Adults with reach there agree who does what; one service leads and looks again in weeks."),
    ("C", "A full assessment of the place", "A Level 2 case: assess with young people, hold a context conference, plan and review."),
)

# Code, band, kind, words.
CRITERIA = (
    ("B1", "B", K.SEVERITY, "Young people are pressed, threatened or followed there"),
    ("B2", "B", K.FREQUENCY, "Something harmful is reported there about once a month"),
    ("B3", "B", K.REACH, "More than one group of young people is affected"),
    ("B4", "B", K.PERSISTENCE, "It has gone on for three months or longer"),
    ("B5", "B", K.GUARDIANSHIP_GAP, "At the time it happens no adult there is paid or willing to look out for young people"),
    ("B6", "B", K.RESOURCE_GAP, "There is nowhere else nearby that is warm, free and theirs"),
    ("C1", "C", K.SEVERITY, "Adults exploit young people there, sexually or for crime, or young people are seriously hurt"),
    ("C2", "C", K.FREQUENCY, "Something harmful is reported there about once a week"),
    ("C3", "C", K.REACH, "Five or more young people are known to be affected"),
    ("C4", "C", K.PERSISTENCE, "It has gone on for six months, or came back after it was dealt with"),
    ("C5", "C", K.GUARDIANSHIP_GAP, "Adults with power over the place look away, or are part of the harm"),
    ("C6", "C", K.STRUCTURAL, "Rules, policing, poverty, racism or sexism make the harm likelier for some young people"),
    ("C7", "C", K.YOUNG_PEOPLE_SAY, "Young people say that they do not feel safe there, or stay away because of it"),
    ("P1", "B", K.PROTECTIVE, "Somebody whom young people trust is there most days"),
    ("P2", "B", K.PROTECTIVE, "Young people themselves look out for one another there"),
)
