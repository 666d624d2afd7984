"""Being looked after: the words other families use."""

from kith.language.terms import Level, Pair

PAIRS = (
    Pair(
        code="care-placement",
        avoid="placement, contact, respite, LAC",
        level=Level.CONSIDER,
        why="Children in care ask us to use the words other families use, and they live in a home.",
        offers=("home", "where … lives"),
        phrases=(
            "placement/placements !(student*/officer*/year/order*|of ~2 (lights|cameras|the (bench|cone*|light*|"
            "camera*|goal*)))",
        ),
        unless=(
            "(work/student/college/university/practice/nursery/teaching/nurse/nursing/industry/paramedic/internship/"
            "apprentice/"
            "experience/social|year) ~1 placement/placements",
            "(on|my|first|second|final|her student) placement (as a|at the (college|university|hospital|practice)|"
            "here|year|from "
            "(university|college))",
            "placement (student*|from (college|university)|provider*)",
            "placement of",
        ),
    ),
    Pair(
        code="care-contact",
        avoid="placement, contact, respite, LAC",
        level=Level.CONSIDER,
        why="Nobody has contact with their mother: they see her, and children in care ask us to say so.",
        offers=("family time", "saw his mum", "spent time with her brothers"),
        phrases=(
            "(@have/had/supervised/unsupervised/direct/indirect/weekly/fortnightly/monthly/after/before/during/his/"
            "her/their/"
            "regular/missed/cancelled/attended/@enjoy/@want/more/less/increased/arrange/arranged/sibling/family/next/"
            "last/first/"
            "for/at/of/no) ~1 [contact] with ~2 {kin}",
            "(supervised/unsupervised/sibling/family/weekly/fortnightly/monthly/indirect|parental) contact",
            "contact (session/sessions/visit/visits/arrangements/supervisor/time/plan/schedule/takes|took)",
            "{his} [contact] (is|was) ~1 (on|every|with ~2 {kin})",
            "contact (is|was) ~3 (supervised/cancelled/weekly/fortnightly/monthly/suspended|twice)",
            "[contact] with ~2 {kin} (is|was|takes|took|on|every|has|went|broke|continues)",
            "(after|before|during|at|from|for|attended|attend|missed|cancelled) ~1 [contact] $",
        ),
        unless=(
            "(i|we|worker/ali/school/made/make/making/in/phone/telephone/email/eye/physical/emergency/lost/point|out "
            "of|police/"
            "by|initial) ~2 contact",
            "(first|point of) contact !(with)",
            "contact (the|us|me|him|details|number*|sport*|lens*|form|card|list|tracing|email|page|centre)",
            "(eye|physical|skin|police|professional) contact",
            "@have contact with ~2 (police|services)",
        ),
    ),
    Pair(
        code="care-label",
        avoid="placement, contact, respite, LAC",
        level=Level.CONSIDER,
        why="Initials and service words make a childhood sound like an administration.",
        offers=("a break", "a child in our care"),
        phrases=("respite !(from|for (us|me))", "lac/lacs", "(a/the/is/as) (lac|looked after (child/children))"),
        unless=("(brief|no|welcome|little) respite (from|$)", "lac (d'annecy|du|de)"),
    ),
)
