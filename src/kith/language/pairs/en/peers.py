"""Friends, groups and labels: describe what is known, not what somebody is called."""

from kith.language.terms import Level, Pair

PAIRS = (
    Pair(
        code="gang-member",
        avoid="gang member, gang-affiliated, nominal, associate",
        level=Level.REWRITE,
        why="The label sticks and spreads on little evidence, most of all to Black boys; say what is known and how.",
        offers=("describe what is known, and who knows it", "a child at risk from group violence"),
        phrases=(
            "(street? gang/gangs) (member/members/membership/affiliated/affiliation/affiliations/affiliate/affiliates/"
            "associated/associate/associates/association/associations/related/involved/involvement/nominal/nominals/"
            "boy/boys/"
            "linked/link/links/ties/connected/connections/lifestyle/activity/aligned/banger/leader/kid/kids/youth/"
            "youths)",
            "(member/members/affiliate/affiliates/part/associate/associates) of ~3 (gang/gangs)",
            "@affiliate/affiliation/affiliations/@align ~2 (to|with) ~4 (gang*|group*|elders|olders|block|postcode)",
            "(@be/@get/got/been) ~1 [(in|into|part of|in with) (a|the|this)? ~1 (gang/gangs)]",
            "@join/joining ~2 gang/gangs",
            "@involve/involvement (in|with) ~2 gang/gangs",
            "(belongs/belong/belonging/belonged/loyal/connected/linked/links/ties/connections) (to|with) ~2 gang/gangs",
            "(@run/@roll) with ~2 gang/gangs",
            "(mixed|caught) up (in|with) ~2 gang/gangs",
            "(a/the/known/police/gang/main/violent/priority/young/active/mapped/as/top/of) [nominal/nominals]",
            "nominals",
            "[nominal] (for|to|on) ~2 (police|gang*|matrix|the (police|gang*|unit))",
            "({be}) ~1 (a/an)? [nominal] $",
            "(known/close/criminal/gang/negative/police/violent/male/adult/identified/main) [associate/associates]",
            "{his} ~1 [associates]",
            "(an/another/as/key) [associate] (of ~5|$|with)",
            "[associate/associates] of ~3 (gang*|group*|older*|elders|dealers|him|known|nominal*|offender*|exploit*)",
            "(@wear/@show/@claim) ~2 gang colours",
            "[affiliated] (youth/youths/child/young ~1|to a|with a)",
        ),
        unless=(
            "nominal (fee*/charge*/sum/cost/value/amount/rate/rent/price/contribution/payment/head/budget/lead/"
            "damages)",
            "a nominal ~1 (fee*|sum|cost|value|amount)",
            "associate/associates (member*|director*|professor*|dean|lecturer*|tutor|hospital|editor|minister|"
            "partner*|fellow|"
            "teacher|trainer|consultant|practitioner*|degree|of the (royal|college|institute|university|panel|board|"
            "centre))",
            "(research/training/practice/freelance/business/sales/academic/clinical/teaching/programme) (associate/"
            "associates)",
            "(affiliated/affiliate) (to|with) ~3 (fa|association|federation|league|university|network|club|union|"
            "charity)",
            "{parent} ~2 business associates",
            "gang show",
        ),
    ),
    Pair(
        code="gang",
        avoid="gang (place or group label)",
        level=Level.CONSIDER,
        why="The word is used of some groups of children and not of others; say who, and what they do.",
        offers=("group", "people who are exploiting children"),
        phrases=("gang/gangs",),
        unless=(
            "gang/gangs (show|flag*|label*|list*|database*|injunction*|matrix|worker*|exit|unit|team|prevention|"
            "intervention|mower*|desk|project|act|master*|"
            "up|of four|mill)",
            "(chain/press/road/work/whole/old/usual/scout) (gang/gangs)",
            "(all|the (old|whole|usual)) gang",
            "@gang up",
        ),
    ),
    Pair(
        code="offender",
        avoid="offender, perpetrator (of a child)",
        level=Level.CONSIDER,
        why="A child is more than the worst thing they did, and may be harmed by others too.",
        offers=("a child who has caused harm", "a child who has displayed harmful behaviour"),
        phrases=(
            "(young/youth/juvenile/child/teenage/teen/persistent/prolific/repeat/adolescent/underage/peer/junior/known/"
            "serial/first|time) ~1 (offender/offenders/perpetrator/perpetrators/criminal/criminals)",
            "({he}|@be/been/become/becoming/became/remains) ~2 (a/an/the/as) ~3 [offender/perpetrator/criminal]",
            "(identified/labelled/seen/named/known/recorded/treated/viewed/flagged) ~1 as ~3 [offender/offenders/"
            "perpetrator/"
            "perpetrators/criminal]",
            "(child/boy/girl/pupil/student/lad/teenager|young person) (offender/perpetrator|who (is|was) the "
            "perpetrator)",
            "(offender/perpetrator) (is|was) ~3 ({child}|10/11/12/13/14/15/16/17)",
            "{his} offending",
            "offending behaviour",
            "(yp|young person|boy|girl|child) offender",
        ),
        unless=(
            "(adult/adults/man/men/male/uncle/stepfather/partner/father/exploiter/abuser/convicted/suspect) ~5 "
            "(offender*|perpetrator*|criminal*|offending)",
            "(sex/adult/registered/domestic/sexual/violent/dangerous/serious) ~2 (offender*|perpetrator*)",
            "(offender/perpetrator) (institution*|management|manager*|register|programme*|service*|team*|profile)",
            "young offender 's? institution*",
            "(perpetrator/perpetrators) (who|of ~3 (abuse|exploitation|grooming|violence))",
            "child exploitation perpetrator*",
            "criminal (justice|exploitation|law|court|record|case|investigation|damage|defence|age)",
            "child criminal exploitation",
        ),
    ),
    Pair(
        code="knife-carrier",
        avoid="knife carrier",
        level=Level.REWRITE,
        why="It turns one act, often done in fear, into who the child is.",
        offers=("has carried a knife", "has carried a knife, and said it made them feel safer"),
        phrases=(
            "(knife/knives/blade/weapon/weapons/shank) (carrier/carriers/carrying)",
            "(carrier/carriers) of ~1 (knife/knives/weapons/blades)",
            "(habitual/known/persistent/regular/prolific) ~2 (knife|weapon|weapons) ~1 (carrier|user)",
            "(known|always|regularly|routinely|habitually|known to|often|tends to) ~2 @carry ~2 (knife/knives/blade/"
            "weapon/"
            "weapons)",
            "@carry ~2 (knife/knives/blade/weapon/weapons) (regularly|routinely|habitually|all the time|everywhere)",
            "tooled up",
            "knife (boy/boys/kid/youth/youths/offender)",
        ),
        unless=(
            "(worker|chef|officer*|police|cook|caterer) ~4 @carry",
            "(campaign|law|laws|stop|assembly|reduce|reducing|tackle) ~3 (knife|weapon) carrying",
            "(about|against|on|around) (knife|weapon) carrying",
        ),
    ),
    Pair(
        code="bad-influence",
        avoid="bad influence, undesirable friends, negative peers",
        level=Level.REWRITE,
        why="These are other people's children, often in the same danger, and friendship may be what keeps them going.",
        offers=("friends who are also at risk", "this friendship matters because …"),
        phrases=(
            "(bad/negative/poor/wrong/harmful/terrible/undesirable/disruptive/corrupting) ~1 (influence/influences) "
            "!(of|from) "
            "~1 !(weather|alcohol)",
            "@influence ~1 (badly/negatively)",
            "negatively influenced by ~2 (peers/friends/peer/others)?",
            "(undesirable/undesirables/unsuitable/negative/antisocial/deviant/inappropriate/bad/wrong/dodgy|anti "
            "social|pro "
            "criminal|problematic) ~2 (friend/friends/friendship/friendships/peer/peers/associates/company/crowd/group/"
            "individuals/people|friendship group)",
            "undesirables",
            "(in with|@fall in with|@get in with|with) the wrong (crowd/people/company/lot/sort/kids/lads/boys)",
            "the wrong (crowd/sort|kind of (friends|people))",
            "@lead ~1 astray",
            "(friends/peers/company/crowd) ~3 (@be) ~2 (a)? (bad|undesirable|negative influence|negative|unsuitable)",
        ),
        unless=(
            "(wrong/bad) (people|company) (were|was) ~1 (told|emailed|called|invited|billed)",
            "(bad|wrong) (number|address|bus|email)",
            "(negative/bad) (experience*|feedback|feeling*|peer review)",
            "antisocial (hours)",
            "insurance company|bus company",
            "bad bus company",
        ),
    ),
    Pair(
        code="slang",
        avoid='slang read as fact ("on job", "opp block")',
        level=Level.CHECK_MEANING,
        why="Slang means different things to different people; read as fact it can harm the child.",
        offers=("put it in quotation marks with who said it", "ask what it means to them"),
        phrases=(
            "on job !(centre/seeker*/seekers/search*/share/shares/applications/application/interviews/interview/"
            "description*/"
            "training/hunting/sheets/offers/roles/titles/security/coaching)",
            "opp/opps (block/blocks/ends/side)?",
            "(mandem/gyaldem/paigon/paigons/bando/trapping/trappin)",
            "trap (house/houses/phone/phones/line/lines)",
            "(@be/life) on road $",
            "(in/out|on) the trap",
            "@get/@have ~1 beef with !(~2 (gravy/potatoes/rice/noodles/chips/vegetables))",
            "(got|getting|get|been) (chinged/cheffed/shanked/dipped|licked)",
            "(a/his/her/the/carrying) (shank/shanks/nank/rambo|strap)",
            "nitty/nitties",
            "moving mad",
            "@ride out (on|for) ~2 (opps|them|ends|rivals)",
            "@catch slipping",
            "@slide on (opps|them|rivals|the opps)",
            "@score ~1 points on ~2 (opps|ends)",
        ),
        unless=(
            "(lamb/beef/ham/ankle/drill) shank*",
            "(a/the/on) (watch/bag/shoulder/helmet/guitar/chin) strap",
            "strap (on|of)",
            "(co) opp*",
            "(his|her) (bag|rucksack) strap",
            "(the|his|her|a) strap ~1 (on|of|broke|snapped)",
        ),
    ),
)
