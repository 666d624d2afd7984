"""Between families and services: who did not find a way, and what makes protecting hard."""

from kith.language.terms import Level, Pair

PAIRS = (
    Pair(
        code="beyond-control",
        avoid="beyond parental control, out of control",
        level=Level.CONSIDER,
        why="It blames child and parents together, when somebody outside the home is pulling hard.",
        offers=("parents' efforts are being undermined by …", "mum and dad are worried, and have tried …"),
        phrases=(
            "(beyond|outside|out of|out with) {parent}? (parental|'s|their|his|her|mum 's|parents)? ~1 control $",
            "(beyond|outside|out of) (parental|parents|parent 's|mum 's|mother 's|dad 's|adult|their parents|anyone "
            "'s) ~1 control",
            "beyond ({his}|the) ~1 (parents/parent/mum/mother/dad/father/family/nan/carers/carer/aunt) 's? control",
            "beyond control",
            "({he}|@be|spiralling|behaviour|completely|totally|spiralled|getting|got) ~2 [out of control] ~1",
            "(uncontrollable/ungovernable/unmanageable/feral)",
            "(can't|cannot|can not|couldn't|could not|cant|unable to|not able to|struggling to|struggles to|"
            "struggled to|failed "
            "to|fails to|failing to|n't able to) ~1 (control|manage|discipline) ({him}|{his} ~2 (child*|son|daughter|"
            "behaviour)|"
            "{child}|the {child})",
            "(lost|losing|no|little) (parental)? control (of|over) ({him}|{his} (son|daughter|child*)|the {child}|"
            "{child})",
        ),
        unless=(
            "(fire|bike|car|dog|situation|music|game|ball|spending|costs|things|weeds|scooter|van|it|weather|traffic|"
            "funding|"
            "events|factors|circumstances|reasons|price*|garden|diary|inbox|workload|caseload|paperwork|decision*) "
            "~5 (out of|outside|"
            "beyond) ~1 control",
            "(beyond|outside|out of) (our|my|everyone 's|anybody 's) control",
            "(threshold|section 31|ground|grounds|legal|act|limb) ~5 beyond parental control",
            "@control ~1 (the bike|the ball)",
            "{his} control $",
        ),
    ),
    Pair(
        code="failed-to-protect",
        avoid="failed to protect, unable to keep safe (parent)",
        level=Level.CONSIDER,
        why="Most parents are working hard against an influence outside the home that is stronger than they are.",
        offers=("is working hard to protect …", "the influence outside the home is stronger"),
        phrases=(
            "@fail (to|in ~3 (duty)? to) ~2 (protect|safeguard|keep ~4 safe|supervise|prevent ~3)",
            "(failure|failures|failing) (to|of ~3 to) ~2 (protect|safeguard|keep ~4 safe|supervise)",
            "(unable|inability|not able|incapable|unwilling|cannot|can't|couldn't|cant|can not|could not|does not|"
            "doesn't|"
            "did not|didn't|not) ~2 (to|of)? ~1 (keep/keeping/kept) ~4 safe",
            "(unable|inability|not able|incapable|cannot|can't|couldn't|can not|could not|does not|doesn't|did not|"
            "didn't) ~1 (to|of)? (protect/protecting/safeguard/supervise) ({him}|{child}|{his} ~2)",
            "(not|n't) ~1 protecting ({him}|{child}|{his} ~2 (child*|son|daughter))",
            "neglectful (parent/parents/parenting/mother/mum/father/dad)",
            "(poor|inadequate) (parenting|supervision|parental supervision)",
        ),
        unless=(
            "{public_body} ~6 (fail|failed|failing|fails|failure|unable|cannot|can't|couldn't|could|can|inability|not)",
            "@fail by ~3 (services|agencies)",
            "keep ~3 (bike|bikes|phone|money|keys|record*|data|information|secret*|shed) safe",
            "(bike|phone|tool*|record*|data) safe",
        ),
    ),
    Pair(
        code="hard-to-reach",
        avoid="hard to reach / engage, refuses to engage, non-compliant",
        level=Level.REWRITE,
        why="It puts our not finding a way onto the young person.",
        offers=("we have not yet found a way that works", "our service has not been easy to come to"),
        phrases=(
            "(hard/harder/hardest/difficult/impossible|not easy|tricky|tough) to ~1 (reach|engage|work with|place)",
            "@refuse/@decline (to|any|all|further) ~2 (engage|cooperate|co operate|participate|comply|engagement|"
            "work with)",
            "(refusal|reluctance|unwillingness|failure|inability) to ~1 (engage|cooperate|co operate|participate|"
            "comply|attend)",
            "(reluctant|unwilling|resistant|resisting|fails|failed|failing|struggles|unable|continues not) to ~1 "
            "(engage|engaging|engagement|cooperate|co operate|comply|participate|change|intervention*)",
            "(resistant|resists|resisted|resistance) to ~1 (engage*|support|services|intervention*|change|help|"
            "professionals|social)",
            "{not} ~2 (engage/engaged/engaging/comply/complying/compliant/cooperate/cooperating) !(the|gear*|brake*)",
            "(non|un) (compliant/compliance/engagement/engaging/cooperative/cooperation)",
            "noncompliant/noncompliance/nonengagement/uncooperative/unengaged",
            "(disengaged/disengages/disengaging/disengagement) ~1 (from|with)? ~1",
            "(lack of|poor|minimal|limited|low|little|no|sporadic|superficial) (engagement|compliance|cooperation|co "
            "operation)",
            "engagement ~2 (@be/remains/remained) ~2 (poor/limited/sporadic/minimal/low/inconsistent/superficial)",
            "non (engager/engagers)",
            "not engaged with",
            "(engages|engaged|engaging) (poorly|badly|minimally|superficially)",
            "@refuse ~2 (services|intervention*) ~1",
        ),
        unless=(
            "(shelf|village|station|place|ward|house|park|button|office|rec|town|estate|bus|clinic|centre|building|"
            "switch|bell|"
            "handlebars|brakes|pedals|service|services|line|surgery|reception|gp|school|manager) ~6 (hard|harder|"
            "hardest|difficult|"
            "impossible|tricky|not easy) to ~1 reach",
            "the/a/this/that !(~1 ({child}|family/families/group/groups/community/communities/mum/dad/mother/father/"
            "parents/parent/cohort/population/siblings/brothers)) ~2 @be ~2 (hard/harder/hardest/difficult) to reach",
            "(hard|difficult|tricky) to reach (by|on|without|from|because of the|for wheelchair)",
            "{not} ~1 engaging (film|book|lesson|story|the|enough)",
            "(film|book|lesson|story|talk|course|material|website|website|brake|gear*|clutch) ~4 (engage|engaging)",
            "non compliant (with ~3 (regulation*|regs|standard*|law|policy|gdpr|code|rules)|building|wiring|alarm)",
            "(landlord|company|council|business|club|shop|contractor|website|we|bank|provider) ~5 ({not}|@refuse|"
            "@decline|failed|"
            "refusal|unwilling|reluctant|non)",
            "our (failure|inability|lack)",
            "(school|services|agencies) ~2 disengaged",
            "@refuse ~2 support (from|of) (the)? (exploit*|men)",
        ),
    ),
    Pair(
        code="did-not-attend",
        avoid="did not attend, DNA, failed appointment",
        level=Level.CONSIDER,
        why="It records a fault; what was offered, where, and who could have brought them matters more.",
        offers=("we did not meet", "was not brought", "the meeting was offered at …"),
        phrases=(
            "(did not|didn't|didnt|does not|doesn't|has not|hasn't|had not|hadn't|never|not|don't|won't|would not) ~1 "
            "(attend !(to)|attended|attending !(to)|turn up|turned up|show up|showed up|engage in the appointment)",
            "(dna/dnas/dna'd/dnad/dnaed/dna'ed) ('d)? !(test/tests/testing/sample/samples/evidence/swab/swabs/result/"
            "results/profile/"
            "database/match/paternity/analysis/lesson/kit/model/molecule/strand)",
            "@fail ~1 (to)? ~1 (attend|turn up|show|show up|keep ~3 appointment*)",
            "@fail ~2 (appointment/appointments)",
            "failed (appointment/appointments/visit/visits/contact/session/sessions/attendance)",
            "(no) (show/shows) ($|for|at|again|to)",
            "non (attendance/attender/attenders/attending)",
            "nonattendance",
            "(failure) to (attend|turn up|keep)",
            "(missed) ~2 (appointment/appointments)",
            "appointment/appointments ~4 (missed|failed|not kept|not attended)",
        ),
        unless=(
            "{worker} ~4 (did not|didn't|does not|failed|hasn't|has not|never|not|missed|could not|was|were|had) ~2 "
            "(attend|attended|"
            "turn*|show*|attending|appointment*|able)",
            "(dna) ((was|is|and) (the|a|found|taken)|test*|sample*|evidence|swab*|result*|profile|database|match)",
            "(in {his}|club 's|organisation 's|our|team 's|of|human|the) dna",
            "(parking|bus|train|weather|rain|sun|we) ~3 (no show|show up|turn up)",
            "(need|have) not attend",
            "(not|never) attend (the)? (funeral|party|wedding|mosque|church)",
        ),
    ),
    Pair(
        code="wont-accept-help",
        avoid="won't accept help, doesn't see self as victim",
        level=Level.CONSIDER,
        why="Not naming it is often what grooming, fear or shame do.",
        offers=("does not yet feel safe to …", "has been groomed to believe …"),
        phrases=(
            "({not}|unwilling to|unable to|reluctant to|@refuse to|@fail to|unwilling) ~2 accept/accepting ~3 (help|"
            "support|"
            "services|advice|offers|(he|she|they) @be|that ~3|what is happening|being)",
            "@refuse/@reject ~3 (help|all help|any help|offers of (help|support)|support)",
            "{not} ~2 (want|wants|take|taking) ~1 (help) $",
            "({not}|unable to|@refuse to|@fail to) ~2 (see|view|consider|recognise|recognize|identify|regard|accept|"
            "perceive|"
            "think of|acknowledge|believe) ~1 {self} ~3 (victim*|exploited|groomed|at risk|abused|being)",
            "({not}|unable to|@refuse to|@fail to) ~2 (see|recognise|recognize|accept|acknowledge|understand|believe|"
            "think|"
            "realise|appreciate) ~1 (that)? (he|she|they) @be ~3 (victim*|exploited|groomed|at risk|abused|"
            "trafficked|controlled|"
            "in danger|harm*)",
            "({not}|unable to|@refuse to|@fail to) ~1 (recognise|recognize|acknowledge|appreciate|understand) ~2 "
            "(exploitation|"
            "grooming|risk|risks|danger|dangers|abuse)",
            "in denial (about|of|over|$)",
            "(lacks|lacking|lack of|limited|no|little|poor) (insight)",
            "{he} ~1 [@minimise ~3 (risk*|exploitation|abuse|danger*|harm|concern*|behaviour|situation)]",
        ),
        unless=(
            "(we|service|services|police|school|agencies|council|professionals|shop|adults) ~3 ({not}|@refuse|@fail|"
            "@minimise|in "
            "denial|lack|lacks) ~6",
            "@minimise ~2 (harm|risk*) (to|for)",
            "(to|will|would|help|helps) minimise",
        ),
    ),
    Pair(
        code="parent-refused",
        avoid="mum/dad refused",
        level=Level.CONSIDER,
        why="It closes the question; a parent who says no is usually worried about something we can ask about.",
        offers=("mum was worried that …", "dad did not agree because …"),
        phrases=(
            "{parent} (and {parent})? (@have|@be|still|also|then|flatly|again|both|point blank|repeatedly|initially|"
            "are|now|has)? "
            "~2 @refuse",
            "{parent} 's refusal",
            "parental (refusal|non cooperation|resistance)",
            "(refused) by ~2 {parent}",
            "(refusal) (by|of|from) ~2 {parent}",
            "{parent} (are|is|was|were) ~2 (obstructive|uncooperative|resistant|difficult|hostile|anti)",
        ),
        unless=(
            "{parent} ~1 (was|were|been|be|being|got|is|are) refused",
            "refuse (collection*|bin*|lorry|bag*|truck|tip|sack*|store|site)",
            "{parent} ~3 refused to (let|pay|hand|give (in|up)|allow)",
            "{parent} ~3 @refuse ~2 (second|biscuit|cup|lift|help from the)",
        ),
    ),
    Pair(
        code="family-troubled",
        avoid="troubled, toxic family, chaotic",
        level=Level.CONSIDER,
        why="It judges a family and says nothing of the pressure they are under.",
        offers=("a family under pressure from …", "what has happened to this family is …"),
        phrases=(
            "troubled ({child}|family/families/background/home/individual/individuals/adolescent/adolescents/past/life/"
            "upbringing/childhood/history/household|young ~1)",
            "({be}|deeply|very|so|as) ~1 [troubled] ($|and|young|soul)",
            "(toxic/chaotic/dysfunctional/broken/problem/disorganised) ~1 (family/families/home/household/mum/mother/"
            "parent/"
            "parents/parenting/father/dad/relationship/relationships/environment/background/lifestyle/life/lives/"
            "upbringing/"
            "living/homelife|home life)",
            "({kin}|home|household|house|life|lifestyle|home life) ~1 (@be|seems|remains) ~2 (toxic/chaotic/"
            "dysfunctional)",
            "(chaotic/dysfunctional) ({child}|$)",
        ),
        unless=(
            "troubled (by|waters|about)",
            "(morning|traffic|bus|station|day|week|afternoon|road*|roundabout|meeting|office|corridor|lunch*|session|"
            "game) ~4 chaotic",
            "chaotic (morning|traffic|bus|station|day|week|meeting)",
            "toxic (fume*|masculinity|waste|chemical*|plant*|algae|metal*)",
            "(work|office|team|organisation) ~3 (toxic|chaotic)",
            "(weather|algae|plant|berries|fumes) ~3 toxic",
            "troubled famil* programme",
            "broken home (button|screen)",
        ),
    ),
)
