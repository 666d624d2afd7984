"""Assessment factors that the national return asks for (PRACTICE 6.12): its codes, said in our words.

The codes leave with the return. On screen only these words are shown; nobody's behaviour is made a label.
"""

WHO = {"A": "the young person", "B": "a parent or carer", "C": "somebody else at home"}
MATTERS = {
    "1": "Alcohol, and what it means for {}",
    "2": "Drugs, and what they mean for {}",
    "3": "Domestic abuse experienced by {}",
    "4": "Mental health of {}",
    "5": "A learning disability of {}",
    "6": "A physical disability or illness of {}",
}
NONE_OF_THEM = "21"
FACTOR_WORDS: dict[str, str] = {
    **{f"{number}{who}": words.format(WHO[who]) for number, words in MATTERS.items() for who in WHO},
    "7A": "Is a young carer",
    "8B": "Privately fostered: from overseas, and means to return",
    "8C": "Privately fostered: from overseas, and means to stay",
    "8D": "Privately fostered: here for education",
    "8E": "Privately fostered: the family made the arrangement",
    "8F": "Privately fostered: another way",
    "9A": "Came to this country without their parents and asks for asylum",
    "10A": "Goes missing",
    "11A": "Sexual exploitation by others",
    "12A": "Trafficking or modern slavery by others",
    "13A": "Pressure or harm from a group that exploits young people",
    "14A": "Something they do worries others, and tells us something",
    "15A": "Self-harm",
    "16A": "Neglect",
    "17A": "Emotional abuse",
    "18A": "Physical abuse, by whom is not known",
    "18B": "Physical harm by another child",
    "18C": "Physical abuse by an adult",
    "19A": "Sexual abuse, by whom is not known",
    "19B": "Sexual harm by another child",
    "19C": "Sexual abuse by an adult",
    "20": "Something else",
    NONE_OF_THEM: "None of these",
    "22A": "Female genital mutilation",
    "23A": "Abuse linked to faith or belief",
    "24A": "Criminal exploitation by others",
}
