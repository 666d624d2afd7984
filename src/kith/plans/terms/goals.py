"""The words of goals, responses and actions (PRACTICE 4.16 to 4.18, 8.1)."""

from enum import StrEnum

from kith.casework.terms.school import SchoolLever

MOST_GOALS = 5
LATEST_BASELINE_DAYS = 56
LONGEST_INTERIM_DAYS = 14
MOST_OF_THEIRS = 0.4
LEAST_CONDITIONS = 0.3
MOST_AT_HOME = 0.5


class IndicatorSource(StrEnum):
    """Who or what tells us."""

    YOUNG_PEOPLE = "young_people"
    SURVEY = "survey"
    OBSERVATION = "observation"
    PARTNER = "partner"
    PARENTS = "parents"
    RECORDS = "records"


INDICATOR_SOURCE_WORDS = {
    IndicatorSource.YOUNG_PEOPLE: "Young people tell us",
    IndicatorSource.SURVEY: "A survey of young people",
    IndicatorSource.OBSERVATION: "Visits at different times",
    IndicatorSource.PARTNER: "A partner tells us",
    IndicatorSource.PARENTS: "Parents and carers tell us",
    IndicatorSource.RECORDS: "Records",
}
YOUNG_PEOPLE_REPORT = frozenset({IndicatorSource.YOUNG_PEOPLE, IndicatorSource.SURVEY})


class Direction(StrEnum):
    """Which way would be better."""

    UP = "up"
    DOWN = "down"
    NEUTRAL = "neutral"


DIRECTION_WORDS = {
    Direction.UP: "More is better",
    Direction.DOWN: "Less is better",
    Direction.NEUTRAL: "Neither: it only tells us what happens",
}


class Approach(StrEnum):
    """What sort of response it is (PRACTICE 4.17)."""

    LISTENING = "direct_work_listening"
    PEERS = "peer_bystander"
    GUARDIANS = "guardians"
    DETACHED = "detached_youth_work"
    PHYSICAL = "physical_design"
    POLICY = "policy_change"
    SERVICE = "service_change"
    WORKFORCE = "workforce"
    PARENTS = "parents_support"
    SCHOOL_CULTURE = "school_culture"
    BUSINESS = "business_practice"
    PLATFORM = "online_platform"
    RESTORATIVE = "restorative"
    OPPORTUNITY = "economic_opportunity"
    ADULTS_WHO_HARM = "disruption_of_adults"


APPROACH_WORDS = {
    Approach.LISTENING: "Listening to young people",
    Approach.PEERS: "Friends who step in",
    Approach.GUARDIANS: "Adults who look out for young people",
    Approach.DETACHED: "Youth work where young people are",
    Approach.PHYSICAL: "Changing the place itself",
    Approach.POLICY: "Changing a policy",
    Approach.SERVICE: "Changing a service",
    Approach.WORKFORCE: "Training and supporting staff",
    Approach.PARENTS: "Standing by parents and carers",
    Approach.SCHOOL_CULTURE: "School culture",
    Approach.BUSINESS: "How a business works",
    Approach.PLATFORM: "How an online platform works",
    Approach.RESTORATIVE: "Putting things right between people",
    Approach.OPPORTUNITY: "Work, money and opportunity",
    Approach.ADULTS_WHO_HARM: "Stopping adults who harm",
}


class Target(StrEnum):
    """What an action sets out to change (PRACTICE 4.16)."""

    CONTEXT_CONDITION = "context_condition"
    GUARDIAN = "guardian"
    SERVICE = "service"
    POLICY = "policy"
    PHYSICAL = "physical"
    OFFER = "young_people_offer"
    HOME = "home"
    YOUNG_PERSON = "young_person"


TARGET_WORDS = {
    Target.CONTEXT_CONDITION: "What it is like there",
    Target.GUARDIAN: "Adults who look out for young people",
    Target.SERVICE: "A service",
    Target.POLICY: "A policy",
    Target.PHYSICAL: "The place itself",
    Target.OFFER: "Something offered to young people",
    Target.HOME: "Home",
    Target.YOUNG_PERSON: "The young person",
}
SOCIAL_CONDITIONS = frozenset(
    {Target.CONTEXT_CONDITION, Target.GUARDIAN, Target.SERVICE, Target.POLICY, Target.PHYSICAL, Target.OFFER}
)
ASKED_OF_THEM = frozenset({Target.HOME, Target.YOUNG_PERSON})


class Owner(StrEnum):
    """Who does it."""

    WORKER = "worker"
    SERVICE = "service"
    SCHOOL = "school"
    TRANSPORT = "transport"
    HOUSING = "housing"
    POLICE = "police"
    HEALTH = "health"
    BUSINESS = "business"
    COMMUNITY = "community"
    GUARDIAN = "guardian"
    PARENT_CARER = "parent_carer"
    YOUNG_PERSON = "young_person"


OWNER_WORDS = {
    Owner.WORKER: "Their worker",
    Owner.SERVICE: "Children’s services or youth work",
    Owner.SCHOOL: "School or college",
    Owner.TRANSPORT: "Transport",
    Owner.HOUSING: "Housing",
    Owner.POLICE: "Police",
    Owner.HEALTH: "Health",
    Owner.BUSINESS: "A business",
    Owner.COMMUNITY: "Residents or a community group",
    Owner.GUARDIAN: "An adult young people trust",
    Owner.PARENT_CARER: "A parent or carer",
    Owner.YOUNG_PERSON: "The young person",
}
THEIRS = frozenset({Owner.PARENT_CARER, Owner.YOUNG_PERSON})


class Lever(StrEnum):
    """What gives an action its force."""

    NONE = ""
    LICENSING = "licensing"
    PLANNING = "planning"
    LIGHTING = "lighting"
    TRANSPORT_CONTRACT = "transport_contract"
    TENANCY = "tenancy"
    SCHOOL_GOVERNANCE = "school_governance"
    CURRICULUM = "curriculum"
    BEHAVIOUR_POLICY = "behaviour_policy"
    STAFFING = "staffing"
    COMMISSIONING = "commissioning"
    POLICE_POWER = "police_power"
    TRADING_STANDARDS = "trading_standards"
    PLATFORM_RULES = "platform_rules"
    INSPECTION = "inspection"
    GOODWILL = "goodwill"


LEVER_WORDS = {
    Lever.NONE: "None named",
    Lever.LICENSING: "Licensing: protecting children is one of its aims",
    Lever.PLANNING: "Planning and regeneration",
    Lever.LIGHTING: "Lighting and upkeep",
    Lever.TRANSPORT_CONTRACT: "A transport contract",
    Lever.TENANCY: "A lease or tenancy",
    Lever.SCHOOL_GOVERNANCE: "School leadership and governors",
    Lever.CURRICULUM: "Curriculum",
    Lever.BEHAVIOUR_POLICY: "Behaviour and exclusion policy",
    Lever.STAFFING: "Staff, times and supervision",
    Lever.COMMISSIONING: "Commissioning and money",
    Lever.POLICE_POWER: "A police power, as a partner’s lever",
    Lever.TRADING_STANDARDS: "Trading standards",
    Lever.PLATFORM_RULES: "A platform’s own rules",
    Lever.INSPECTION: "Inspection",
    Lever.GOODWILL: "Goodwill",
}

# What moves something in a school, as what gives an action its force; where nothing fits, it is left to whoever agrees it.
FROM_A_SCHOOL = {
    SchoolLever.LEADERSHIP: Lever.SCHOOL_GOVERNANCE,
    SchoolLever.POLICY: Lever.BEHAVIOUR_POLICY,
    SchoolLever.CURRICULUM: Lever.CURRICULUM,
    SchoolLever.STAFF_TRAINING: Lever.STAFFING,
    SchoolLever.SUPERVISION: Lever.STAFFING,
    SchoolLever.INSPECTION: Lever.INSPECTION,
}


class ActionState(StrEnum):
    """Where an action stands."""

    OWED = "owed"
    DONE = "done"
    NOT_NEEDED = "not_needed"


ACTION_WORDS = {ActionState.OWED: "To do", ActionState.DONE: "Done", ActionState.NOT_NEEDED: "Not needed any more"}


class Evidence(StrEnum):
    """What an outcome statement rests on (PRACTICE 8.5)."""

    NONE = "none"
    ACTIVITY_DONE = "activity_done"
    CONDITION_CHANGED = "condition_changed"
    EXPERIENCED = "experienced"
    SUSTAINED = "sustained"


EVIDENCE_WORDS = {
    Evidence.NONE: "No evidence of change yet",
    Evidence.ACTIVITY_DONE: "Something was done",
    Evidence.CONDITION_CHANGED: "Something about the context changed",
    Evidence.EXPERIENCED: "Young people say that it changed",
    Evidence.SUSTAINED: "It has lasted",
}


class GoalState(StrEnum):
    """Where a goal stands."""

    AGREED = "agreed"
    REACHED = "reached"
    SET_ASIDE = "set_aside"


GOAL_WORDS = {
    GoalState.AGREED: "Working on it",
    GoalState.REACHED: "Reached",
    GoalState.SET_ASIDE: "Set aside",
}
