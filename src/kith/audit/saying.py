"""What an audit row says in plain words: who did what, never what a record says. Plain Python."""

from collections.abc import Callable

from kith.access.terms import RELATION_WORDS, Relation, Resource
from kith.audit.terms import Outcome

RECORDS = {
    Resource.YOUNG_PERSON: "a young person’s record",
    Resource.ABOUT_THEM: "what a young person’s page says",
    Resource.WORK_WITH_THEM: "who works with a young person",
    Resource.WHEREABOUTS: "where a young person lives or stays",
    Resource.NOTE: "notes about a young person",
    Resource.FEELINGS: "a worker’s private feelings about a note",
    Resource.MENTION: "what a note names",
    Resource.DRAFT: "a draft",
    Resource.CHRONOLOGY: "a chronology",
    Resource.RELATIONSHIP: "how we work with a young person",
    Resource.CONTEXT: "a context",
    Resource.VEHICLE: "a vehicle",
    Resource.ADULT_OF_CONCERN: "an adult of concern",
    Resource.ORGANISATION: "partners",
    Resource.QUESTION: "a question about a context",
    Resource.MISSING: "when a young person was missing",
    Resource.REFERRAL: "a referral of a place",
    Resource.REFERRER: "who sent a referral of a place",
    Resource.CHILD_REFERRAL: "a referral about a young person",
    Resource.THRESHOLD: "the threshold for places",
    Resource.CASE: "a case",
    Resource.CASE_WORK: "the assessment or plan of a case",
    Resource.WORKING_CHECK: "a check of watching over or working with",
    Resource.MEETING: "a meeting about a case",
    Resource.PARKED_WORRY: "what was taken out of a conference for a young person’s own file",
    Resource.MEMBER_KEY: "who a letter in a friendship assessment stands for",
    Resource.OWN_PART: "what a context’s case means for a young person",
    Resource.SAFETY_PLAN: "a young person’s safety plan",
    Resource.SAFETY_MAP: "how places feel to a young person",
    Resource.SURVEY: "a survey of a context",
    Resource.SURVEY_ANSWER: "answers to a survey",
    Resource.HELD_WORDS: "what people wrote in a survey",
    Resource.ACT: "who opened what",
    Resource.ACCOUNT: "accounts",
    Resource.OWN_WORK: "their own work",
}
LISTS = {
    Resource.YOUNG_PERSON: "the list of young people",
    Resource.CONTEXT: "the list of contexts",
    Resource.VEHICLE: "the list of vehicles",
    Resource.ADULT_OF_CONCERN: "the list of adults of concern",
    Resource.NOTE: "a search of notes",
    Resource.QUESTION: "questions about contexts",
    Resource.REFERRAL: "referrals of places",
    Resource.CHILD_REFERRAL: "the young people to refer",
    Resource.CASE: "the list of cases",
    Resource.THRESHOLD: "the thresholds",
}
DOINGS = {"see": "Opened {}", "add": "Opened the form to add to {}", "change": "Opened the form to change {}"}
REFUSED = "Asked for {} and was answered that it cannot be shown"
ACTS = {
    "people.meet": "Opened a new record for a young person",
    "people.tell_about": "Changed what a young person’s page says",
    "people.quote": "Kept a young person’s own words",
    "people.identify": "Added a number to a young person’s record",
    "people.add_family": "Added somebody in a young person’s family",
    "people.note_whereabouts": "Sealed where a young person lives or stays",
    "people.allocate": "Asked somebody to work with a young person",
    "people.end_allocation": "Ended somebody’s work with a young person",
    "people.record_adult": "Recorded an adult of concern",
    "people.describe_adult": "Changed what is known about an adult of concern",
    "people.list_adult": "Put a team on an adult’s restricted list",
    "people.record_vehicle": "Recorded a vehicle",
    "people.describe_vehicle": "Changed what is known about a vehicle",
    "contexts.notice": "Put a context on record",
    "contexts.describe": "Changed what is said about a context",
    "contexts.locate": "Said where a context is",
    "contexts.say_responsible": "Said which body answers for a context",
    "contexts.retire": "Said a context is no longer there",
    "contexts.draw_world": "Kept a map of a young person’s world",
    "partners.introduce": "Introduced a partner",
    "partners.say_reach": "Said who has reach into a context",
    "relationships.agree": "Kept a working agreement",
    "relationships.revisit": "Talked a working agreement through again",
    "relationships.reach_out": "Kept an attempt to reach a young person",
    "encounters.write": "Wrote a note",
    "encounters.confirmed": "Confirmed what a note names",
    "encounters.dismissed": "Dismissed what a note seemed to name",
    "encounters.amend": "Amended a note, with a reason",
    "encounters.promote": "Put a note in the chronology",
    "contexts.put_inside": "Said which context another one is inside",
    "partners.change_reach": "Changed what reach somebody has into a context",
    "partners.take_out_reach": "Took out what reach somebody has into a context",
    "people.change_family": "Changed somebody in a young person’s family",
    "people.take_out_family": "Took somebody out of a young person’s family",
    "people.change_identifier": "Changed a number on a young person’s record",
    "people.take_out_identifier": "Took a number out of a young person’s record",
    "encounters.report_missing": "Recorded that a young person is missing",
    "encounters.in_touch": "Kept that a missing young person was in touch",
    "encounters.come_back": "Recorded that a young person is back",
    "encounters.interview": "Kept a talk after a young person was missing",
    "casework.refer_child": "Took a referral about a young person",
    "casework.refer_context": "Referred a place",
    "casework.refer_question": "Referred a place after a question about it",
    "casework.refer_from_outside": "A referral of a place came from outside",
    "casework.say_where": "Said which place a referral means",
    "casework.take_up": "Took up a referral of a place",
    "casework.act_now": "Acted for a young person who may be at risk now",
    "casework.alert": "Said on a context’s case that a child may be at risk now",
    "casework.refer_as_victim": "Referred a young person to the National Referral Mechanism",
    "casework.decide_grounds": "Kept a decision of the National Referral Mechanism",
    "casework.stand_beside": "Said who stands beside a young person in the National Referral Mechanism",
    "casework.open": "Opened a case",
    "casework.hand_on": "Asked somebody else to lead a case",
    "casework.pause": "Let a clock stand still",
    "casework.go_on": "Let a clock go on",
    "casework.say_why_late": "Said why we were late",
    "casework.begin_threshold": "Began to write a threshold",
    "casework.name_threshold": "Named a threshold",
    "casework.write_band": "Wrote a band of a threshold",
    "casework.write_criterion": "Wrote a criterion of a threshold",
    "casework.take_out_of_threshold": "Took something out of a threshold",
    "casework.publish_threshold": "Published a threshold",
    "casework.screen": "Screened a context against the threshold",
    "casework.decide_threshold": "Decided on the band of a context",
    "casework.discuss_threshold": "Kept what agencies said together of a place",
    "casework.ask_check": "Asked whether we would watch over or work with",
    "casework.read_check": "Read somebody else’s check",
    "casework.sign_check": "Signed a check that was stopped",
    "casework.open_assessment": "Opened an assessment",
    "casework.open_friendship": "Opened a friendship assessment",
    "casework.add_statement": "Kept what somebody said in an assessment",
    "casework.answer": "Answered one part of an assessment",
    "casework.observe": "Kept a visit to a place",
    "casework.analyse": "Wrote what an assessment means",
    "casework.set_factors": "Chose what the national return is told of an assessment",
    "casework.complete": "Completed an assessment",
    "casework.end_assessment": "Ended an assessment early",
    "casework.add_member": "Added a letter to a friendship assessment",
    "casework.decide_telling": "Decided whether somebody in a friendship assessment is told",
    "casework.open_key": "Opened who a letter stands for",
    "casework.review_friendship": "Reviewed a friendship assessment, so that it goes on",
    "casework.destroy_key": "Destroyed who the letters stand for",
    "casework.publish_policy": "Said where a policy is published",
    "casework.add_part": "Put what a context’s case means into a young person’s own file",
    "casework.weigh": "Kept what a voice says of how contexts weigh",
    "casework.choose_first": "Chose which context has to change first",
    "casework.draw_interplay": "Drew how contexts act on each other",
    "casework.agree_interplay": "Agreed with how contexts act on each other",
    "casework.end_interplay": "Ended a line between contexts",
    "casework.arrange": "Arranged a meeting about a case",
    "casework.invite": "Asked somebody to come to a meeting",
    "casework.mark": "Said whether somebody came to a meeting",
    "casework.minute": "Wrote down what was said at a meeting",
    "casework.take_out": "Took what was about one young person out of a conference",
    "casework.carry": "Put what was taken out of a conference into a young person’s own file",
    "casework.pass_on": "Asked somebody else to carry on what was taken out of a conference",
    "casework.hold": "Said that a meeting was held",
    "casework.close_meeting": "Closed a meeting",
    "casework.call_off": "Called a meeting off",
    "casework.plan_assessment": "Planned an assessment",
    "casework.keep_promise": "Told those who took part what was found",
    "casework.mark_component": "Said how far a part of an assessment is",
    "casework.bring_in_school_list": "Brought in a list of items for schools",
    "casework.choose_school_list": "Chose the list a school looks at itself with",
    "casework.answer_school_item": "Kept how a school sees one item",
    "mapping.make_survey": "Made a survey of a context",
    "mapping.open_wave": "Opened a survey for answers",
    "mapping.close_wave": "Closed a survey",
    "mapping.answer": "Somebody answered a survey",
    "mapping.type_in": "Typed in an answer from paper",
    "mapping.keep_words": "Read what somebody wrote in a survey, and kept it",
    "mapping.leave_out": "Read what somebody wrote in a survey, and left it out",
    "mapping.mark": "Kept how a place feels to a young person",
    "mapping.change_choice": "Changed who may know how a place feels to a young person",
    "mapping.take_out": "Took out how a place feels to a young person",
    "plans.agree_goal": "Agreed a goal",
    "plans.settle_goal": "Said how a goal ended",
    "plans.add_indicator": "Said how we shall know that a goal is met",
    "plans.take_baseline": "Kept where a goal started from",
    "plans.say_outcome": "Kept what has come of a goal",
    "plans.respond": "Answered a goal with something adults do",
    "plans.end_action": "Said how an action ended",
    "plans.say_what_remains": "Said what remains when a case closes",
    "plans.tie": "Tied a young person’s case to a context’s",
    "plans.untie": "Ended the tie between a young person’s case and a context’s",
    "plans.make_safety_plan": "Made a safety plan with a young person",
    "plans.give_copy": "Gave a young person their safety plan",
    "partners.say_looks_out": "Said who looks out for young people in a context",
    "accounts.arrive": "Signed in",
    "accounts.leave": "Signed out",
    "accounts.found": "Set up an organisation",
    "accounts.form_team": "Formed a team",
    "accounts.welcome": "Gave somebody an account",
    "accounts.supervise": "Said who supervises somebody",
    "accounts.end_supervision": "Ended a supervision",
    "accounts.close_account": "Closed an account",
}
# What the last word of such a verb says, a state or an answer, is left out.
FAMILIES = {"casework.move": "Moved a case", "patterns.answer": "Answered a question about a context"}

# A reason that says why somebody looked, or why what was sealed goes on or goes: whoever reads the audit reads it.
PURPOSES = frozenset({"casework.open_key", "casework.review_friendship", "casework.destroy_key"})
# Any other reason stands in a record as well: it is read by whoever may see such a record, here as there.
STANDS_IN = {
    "accounts.close_account": Resource.ACCOUNT,
    "accounts.end_supervision": Resource.ACCOUNT,
    "casework.act_now": Resource.CASE_WORK,
    "casework.alert": Resource.CASE_WORK,
    "casework.call_off": Resource.MEETING,
    "casework.decide_threshold": Resource.CASE,
    "casework.end_assessment": Resource.CASE_WORK,
    "casework.end_interplay": Resource.CASE_WORK,
    "casework.hand_on": Resource.CASE,
    "casework.move": Resource.CASE,
    "casework.open": Resource.CASE,
    "casework.pause": Resource.CASE,
    "casework.say_why_late": Resource.CASE,
    "casework.sign_check": Resource.WORKING_CHECK,
    "casework.take_out": Resource.MEETING,
    "casework.take_up": Resource.REFERRAL,
    "contexts.retire": Resource.CONTEXT,
    "encounters.amend": Resource.NOTE,
    "partners.take_out_reach": Resource.ORGANISATION,
    "patterns.answer": Resource.QUESTION,
    "people.allocate": Resource.WORK_WITH_THEM,
    "people.end_allocation": Resource.WORK_WITH_THEM,
    "people.meet": Resource.YOUNG_PERSON,
    "people.take_out_family": Resource.ABOUT_THEM,
    "people.take_out_identifier": Resource.ABOUT_THEM,
    "plans.settle_goal": Resource.CASE_WORK,
    "plans.untie": Resource.OWN_PART,
}
# A restricted list shuts single adults, which a line of the policy alone does not tell: their reasons are read on their page.
READ_THERE_ONLY = {"people.list_adult": Resource.ADULT_OF_CONCERN, "people.record_adult": Resource.ADULT_OF_CONCERN}


def may_read_reason(verb: str, may_see: Callable[[Resource], bool]) -> bool:
    """May somebody who sees these kinds of record, about the same young person or nobody, read the reason of an act?

    What nobody has sorted yet is read by nobody.

    >>> may_read_reason("casework.open_key", lambda kind: False), may_read_reason("people.meet", lambda kind: False)
    (True, False)
    """
    kind = STANDS_IN.get(verb) or STANDS_IN.get(verb.rpartition(".")[0])
    return verb in PURPOSES or (kind is not None and may_see(kind))


def where_its_reason_stands(verb: str) -> str:
    """The kind of record that a reason is read in, in words; "" when nobody has said."""
    known = STANDS_IN | READ_THERE_ONLY
    kind = known.get(verb) or known.get(verb.rpartition(".")[0])
    return RECORDS[kind] if kind else ""


def in_words(verb: str, outcome: str, *, listing: bool = False) -> str:
    """What was done or opened, as a sentence without its subject; `listing` when it was about no one record.

    >>> in_words("young_person.see", "opened")
    'Opened a young person’s record'
    >>> in_words("people.meet", "done")
    'Opened a new record for a young person'
    """
    if verb in ACTS:
        return ACTS[verb]
    if (family := verb.rpartition(".")[0]) in FAMILIES:
        return FAMILIES[family]
    thing, _, doing = verb.partition(".")
    record = RECORDS.get(Resource(thing)) if thing in set(Resource) else None
    if record is None or doing not in DOINGS:
        return f"{doing or thing} ({thing})".replace("_", " ").capitalize()
    if listing and doing == "see":
        record = LISTS.get(Resource(thing), record)
    return (REFUSED if outcome == Outcome.REFUSED else DOINGS[doing]).format(record)


def standing(relation: str) -> str:
    """The relation they stood in, in words; "" when there is nothing to say."""
    if relation == "kith":
        return "Kith itself"
    return RELATION_WORDS[Relation(relation)].capitalize() if relation in set(Relation) else ""


def choices() -> list[tuple[str, str]]:
    """Everything that can be looked for, in words: openings first, then acts."""
    openings = [(f"{resource.value}.see", DOINGS["see"].format(words)) for resource, words in RECORDS.items()]
    return [*openings, *ACTS.items()]
