"""Context, not character: what was seen, what it may be telling us, and who had choices."""

from kith.language.terms import Level, Pair

PAIRS = (
    Pair(
        code="lifestyle-choice",
        avoid="lifestyle choice, chooses to, choosing to go",
        level=Level.REWRITE,
        why="It calls it a choice when fear, need or other people leave few safe options.",
        offers=("has few safe options", "what makes leaving hard is …"),
        phrases=(
            "(lifestyle|life style) (choice/choices/decision/decisions)",
            "(choosing|@choose|chosen/chose|picked|opted for|opting for|prefers) ~1 (this/that/such/the/a/his/her/"
            "their) ~3 "
            "(lifestyle|life style|way of life|life of)",
            "(lifestyle|life style) (that/which)? {whom} ~2 @choose",
            "@choose ~1 to ~1 {risky_step}",
            "@choose not to ~1 {not_risky_step}",
            "(making|makes|made) ~2 (choice/choices/decision) to ~1 {risky_step}",
            "{his} ~1 (choice/decision) to ~1 {risky_step}",
            "(elects|elected|electing|opts|opted|opting|decides|decided|deciding|prefers) to ~1 (return|go (missing|"
            "back to ~2 "
            "(them/men/olders/elders/exploiter*))|abscond|associate|carry ~2 (knife|drugs)|sell ~1|stay with ~2 (men|"
            "olders|"
            "older|adult*))",
            "of {his} own (choosing|free will|volition)",
            "(by|through|out of) choice $",
            "(it|this|that) (is|was|'s) {his} ~1 choice",
            "(brought|brings) ~1 (it|this|that) on {self}",
            "(only)? {self} to blame",
        ),
        unless=(
            "(healthy/healthier/active/balanced/sedentary) (lifestyle|life style|living)",
            "(lifestyle|life style) (choice/choices) ~3 (diet|exercise|food|health|smoking cessation)",
            "(free|able|welcome|allowed|can|could|may|right|up to (him|her|them)|safe) ~3 (choose|choice)",
            "@choose to go (first/swimming/fishing/cycling/climbing/skating/bowling/last|for a ~3|to ~2 (college/"
            "school/gym/"
            "football/cinema/club/park/museum/library/training/university/boxing/pool/session/group)|home $|out (for|"
            "on) ~2 "
            "(bike/bikes/ride/walk/run))",
            "@choose to stay (for|in (school|education)|at (school|college|home)|with {his} ~2 (nan/gran/aunt/mum/"
            "dad/family))",
            "@choose to sell ~2 (cakes|bike|old|tickets|his|her)",
            "@choose to (meet up|meet) ~2 (at|in) ~2 (cafe|library|park|school)",
            "@choose to carry (on|the|his|her) ~1",
            "@choose to return (to (school|football|class|college|education|work|training)|home $|{his} ~2|the ~1 "
            "(book*|ball|bike*|key*))",
            "@choose to smoke (salmon|fish)",
        ),
    ),
    Pair(
        code="streetwise",
        avoid="streetwise, mature for age, adult-like",
        level=Level.REWRITE,
        why="Seeing a child as older than they are takes protection away from them (adultification).",
        offers=("is a child aged …", "has had to manage alone"),
        phrases=(
            "(streetwise|street (wise/smart/savvy/smarts))",
            "(mature/older/wiser/wise/grown) ~1 (for|than|beyond) {his} ~1 (age/years)",
            "mature for (a|an|someone|somebody) ~3",
            "@look/@seem/@appear/@act/@present/@come ~1 (across)? (as)? ~1 (older|much older|very mature|mature "
            "beyond)",
            "(beyond|ahead of) {his} years",
            "(adult like|adultlike|adultified behaviour)",
            "(acts/acting/act/behaves/behaving/presents/presenting/dresses/thinks|carries {self}) ~1 (like|as) (a/"
            "an)? ~1 "
            "(adult|grown (man|woman|up)|a (man|woman))",
            "(fully)? grown (man|woman) $",
            "(big|old) enough to (look after|take care of|handle|know better|protect) ~1 {self}?",
            "(knows|knew) ~1 what (he|she|they) @be (doing|getting into|getting {self} into)",
            "(can|could) ~1 (handle|look after) {self} (on the street*)?",
        ),
        unless=(
            "streetwise (project/team/centre/service/training/course/programme/youth/workshop/safety/campaign/app/"
            "week)",
            "(adult|man|woman|worker|driver) ~3 @look older",
            "@look older (brother|people|boys)",
            "learning ~3 look after {self}",
            "(house|tree|building|bike|car) ~3 older",
            "@look older (than (it|the)|at)",
        ),
    ),
    Pair(
        code="vulnerable",
        avoid="vulnerable (as a trait)",
        level=Level.CONSIDER,
        why="Vulnerability is not a trait: people and situations make somebody vulnerable.",
        offers=("is made vulnerable by …", "at increased risk because adults …"),
        phrases=(
            "vulnerable !(to|when|because|by|as a result|at (night|the)|moment/moments|in ~2 (because|when)|"
            "witness*/road/adult*/customer*/persons/users)",
            "{he} @be ~2 [vulnerable] to",
            "{his} (own)? ~1 vulnerability/vulnerabilities",
        ),
        unless=(
            "@make ~4 vulnerable",
            "(felt|feel|feels|feeling) ~3 vulnerable",
            "(kept|keeps|left|leaves|leaving) ~4 vulnerable",
            "vulnerable (witness*|road user*|adult*|persons)",
            "(path|bridge|building|house|software|network|website|wall|plant*|tree*|species|junction|bike|lock|roof|"
            "coast|"
            "river|data|system) ~4 vulnerable",
        ),
    ),
    Pair(
        code="risky-behaviour",
        avoid="risky behaviour, risk-taking",
        level=Level.CONSIDER,
        why="It looks at the child and away from what frightens, pulls or hurts them.",
        offers=("behaviour that may show fear, need or coercion", "the situation is unsafe because …"),
        phrases=(
            "(risky|high risk|dangerous|reckless|risk) ~1 (sexual)? (behaviour/behaviours/behavior/behaviors/conduct/"
            "lifestyle/"
            "lifestyles/activities/actions)",
            "risk (taking/taker/takers)",
            "(behaviour/behaviours) ~2 (@be|@become) ~2 (risky|reckless)",
            "(@engage in|@take) ~1 (unnecessary|sexual|dangerous|silly|big|stupid|too many) (risk/risks)",
            "(risky|reckless) (choices|decisions|child|boy|girl|young ~1)",
            "@behave (recklessly|in ~1 (risky|reckless|dangerous) ~1 (way|ways|manner))",
        ),
        unless=(
            "(positive/healthy/safe/supported/creative/therapeutic/managed) risk taking",
            "risk taking ~3 (play|playground|adventure|climbing|learning)",
            "(driver*|driving|parking|men|adult|adults|cyclist*|organisation|our|my) ~3 (risky|reckless|dangerous|"
            "risk taking|risk)",
        ),
    ),
    Pair(
        code="high-risk-child",
        avoid="high-risk child, high risk YP",
        level=Level.REWRITE,
        why="Risk is not a grade on a child: it comes from somebody or somewhere.",
        offers=("a child facing serious harm from …", "we are very worried about …, because …"),
        phrases=(
            "(high/higher/highest/medium/low/very|extreme|red) ~1 (risk/rated) ~2 ({child}|case/cases/individual/"
            "individuals/"
            "cohort/person/misper/mispers/missing/boys/victim/client/clients/subject)",
            "({be}|graded|assessed|rated|considered|deemed|classed|regarded|seen|flagged|scored|categorised|marked|"
            "logged) ~2 "
            "(as|at|to be)? ~2 [(high/medium/higher/very) risk] ($|(cse|cce|missing|for|and|on|by|due|because|in|"
            "young|child|"
            "category|band))",
            "(he|she|they|{child}) @be ~2 [(high/medium) risk] of",
            "{child} @be ~2 [(high/medium) risk]",
            "{child} (at|of|with|who is|who are|rated|graded) (high risk) $",
            "(a/the) [(risky|high risk)] (child|young ~1|boy|girl)",
        ),
        unless=(
            "(junction|road|site|area|activity|place|route|path|building|location|crossing|bridge|weather|procedure|"
            "sport|"
            "work|ladder*|stairs) @be ~3 (high|higher|low|medium|very) ~1 risk",
            "(it|this) @be (high/higher) risk",
            "(at|a) (high|higher|increased|low) risk of",
        ),
    ),
    Pair(
        code="manipulative",
        avoid="manipulative, attention-seeking, playing us",
        level=Level.REWRITE,
        why="Behaviour is communication: a child who seems to manage adults is usually trying to stay safe or close.",
        offers=("needs connection", "tries to stay safe by …"),
        phrases=(
            "manipulative/manipulatively",
            "({he}|@be|and|or|to|of) ~2 [manipulating/manipulates/manipulate/manipulated] ~1 (us/staff/workers/"
            "worker/mum/"
            "mother/dad/adults/carers/carer/professionals/everyone/people/others/situations/the|{his})",
            "attention (seeking/seeker/seekers)",
            "(seeking|seeks|wants|craves|craving) ~1 attention $",
            "(just|only|all) ~2 for attention",
            "@play (us|staff|me|workers|professionals|everyone|adults|carers|people|the system|parents|mum and dad) "
            "!(at|in|"
            "a/an|{his}|some/this/that/music/songs|on (sunday|saturday|the)|football|cards|chess|(today|next|again) "
            "at)",
            "@play (games|people|staff|workers|adults|mum|us|one|everyone) ~3 (with us|off|against)",
            "@pull the wool over",
            "(devious|cunning|conniving|deceitful|scheming)",
        ),
        unless=(
            "manipulative (adult*|men|man|people|relationship*|partner*|exploiter*|tactic*|group|boyfriend|grooming)",
            "(men|man|exploiter*|groomer*|dealers|adult|partner|stepdad|who) ~4 (manipulative|manipulat*)",
            "(adults|men|exploiters|elders|olders) ~4 @manipulate",
            "@be manipulated",
            "@manipulate ~2 (clay|image*|data|object*|tool*|photo*|puzzle*|figures)",
            "(team|band|side|club) ~3 @play us",
            "@play the system (of|at)",
            "(devious|cunning) (puzzle*|plan*|adult*|men)",
        ),
    ),
    Pair(
        code="aggressive",
        avoid="aggressive, kicked off, meltdown, violent outburst",
        level=Level.CONSIDER,
        why="It names a fault where there was usually fear or too much at once; say what you saw.",
        offers=("was frightened or overwhelmed", "shouted, then …", "threw a chair in …"),
        phrases=(
            "aggressive/aggressively",
            "({his}|'s|of|with|verbal|physical|unprovoked|sudden|shows|showed|showing|displayed|displaying|displays) "
            "~1 "
            "[aggression]",
            "aggression (towards|to|from)",
            "@kick off !(is|was|the (meeting|day|session|year|term|project|season|evening|conference|group|event)|a "
            "(campaign|project)|"
            "{his} (shoe*|trainers|boots|socks|covers|duvet|slippers|sandals|wellies|heels))",
            "meltdown/meltdowns !(proof)",
            "melt (down/downs)",
            "(violent/angry/aggressive/verbal/emotional/sudden) ~1 (outburst/outbursts/episode/episodes)",
            "outburst/outbursts",
            "(temper)? (tantrum/tantrums)",
            "@lash out",
            "(@lose/@lost) (it|{his} temper) (with|at|$)",
            "(violent) ~1 ({child}|towards|to (staff|mum))",
            "(is|was|become*|became|gets|got|being|very) ~1 [violent] (towards|to|with|$)",
        ),
        unless=(
            "aggressive (dog*|driver*|driving|treatment|marketing|advertising|tackle*|tackling|parking|cancer|growth|"
            "timetable|"
            "adult*|men|man|salesman|wasps|geese|swan*|goose|player|play|pressing|begging|target*)",
            "(dog|dogs|wasps|swan|swans|goose|geese|neighbour|driver|man|men|landlord|adult|stepdad|boyfriend|"
            "manager|seagull*|"
            "partner) ~5 (aggressive|aggressively|violent|aggression)",
            "micro? aggressions",
            "(match|game|meeting|session|event|festival|tournament|final|season|project|programme|course|day|evening|"
            "fixture|"
            "cup|show|term|conference|derby|campaign|league) ~6 @kick off",
            "@kick off (at (#|1|2|3|4|5|6|7|8|9|noon|half|two|three|seven)|time|(next|this) (week|month))",
            "(got|get|gets|been|was|were|being|be) kicked off (the|a|{his}|of)",
            "kick off ~2 (time|meeting)",
            "autistic meltdown*",
            "(nuclear|financial|market|reactor|server|server) meltdown*",
            "(outburst*) of (laughter|applause|singing|joy|song)",
            "(violent) (film*|game*|video|storm|weather|man|men|adult*|partner|crime)",
            "(toddler|nephew|baby|niece) ~4 tantrum*",
        ),
    ),
    Pair(
        code="challenging-behaviour",
        avoid="challenging / problem behaviour, anti-social",
        level=Level.CONSIDER,
        why="It says who is troubled by the behaviour, not what the behaviour is telling us.",
        offers=("distress", "what we saw was …", "what it may be telling us is …"),
        phrases=(
            "(challenging/problem/problematic/difficult/disruptive/bad/poor/unacceptable/defiant/oppositional/naughty/"
            "inappropriate/troublesome/unruly) ~1 (behaviour/behaviours/behavior/behaviors)",
            "behaviour/behaviours ~2 @be ~3 (challenging/difficult/disruptive/unacceptable/poor/problematic|a "
            "problem|a challenge)",
            "({he}) ~1 (@be|can be|could be|presents as|presented as|remains) ~2 [challenging/disruptive/defiant/"
            "unmanageable/oppositional] !(to ~1 (get|reach|the)|{his}|the|how|himself)",
            "antisocial (behaviour/behaviours|group|youth*)?",
            "anti social (behaviour/behaviours/activity)?",
            "asb !(team*|officer*|unit|case|order*|legislation|powers|act|panel|helpline|coordinator)",
            "(acting|acts|acted|playing) (out|up) $",
            "(misbehaved|misbehaves|misbehaving|misbehave)",
            "(challenging|problem|difficult|naughty) (child|children|boy|girl|young ~1|teenager*|pupil*)",
        ),
        unless=(
            "(antisocial|anti social) behaviour (order*|act|injunction*|team*|officer*|unit|case review|legislation|"
            "powers|"
            "policy|panel|coordinator)",
            "(antisocial|anti social) (hours|shift*)",
            "(adult*|neighbour*|men|drivers) ~3 (antisocial|anti social|behaviour)",
            "challenging (walk|route|ride|climb|time|year|conversation)",
        ),
    ),
    Pair(
        code="poor-choices",
        avoid="resilience lacking, poor choices, naive",
        level=Level.REWRITE,
        why="It measures the child and not the options they were given.",
        offers=("had few safe choices", "nobody had explained …"),
        phrases=(
            "(lacks|lacking|lacked|lack of|no|low|poor|little|limited|insufficient|without|build|needs more) ~2 "
            "resilience",
            "resilience ~1 @be ~2 (lacking|low|poor|limited|weak)",
            "(not|n't|isn't|wasn't) ~2 resilient",
            "(poor/bad/wrong/unwise/unhealthy/negative/risky/unsafe/dangerous/foolish/silly/questionable) ~1 (life|"
            "lifestyle)? "
            "(choice/choices/decision/decisions|decision making|life choices|judgement)",
            "(choices|decisions) ~3 (he|she|they|{child}) ~2 @make ~2 (poor|bad|unwise)",
            "(choices|decisions) @be ~1 (poor|bad|unwise|unsafe)",
            "(naive/naivety/naively/naivete/gullible) !(art/artist/artists/painter/painting/paintings)",
            "should @have known better",
            "(asking|asked) for (it|trouble) $",
        ),
        unless=(
            "(poor/bad/wrong) choice of (venue|word*|film|place|shoe*|time|route|bike|day|coat|clothing|song|room|"
            "cafe)",
            "(i|we|us|our|my|worker|service|panel|council|manager) ~5 (naive*|poor ~1 decision*|bad ~1 decision*|"
            "wrong ~1 (decision*|"
            "choice*))",
            "naive (of (me|us|the|our)|bayes|to (think|expect|assume|suppose))",
            "(community|network|flood|data|system|staff|team|worker) ~3 resilience",
            "resilience (of the|training|hub|programme)",
            "(build|builds|building) ~2 resilience",
            "(referee|umpire) ~5 decision*",
        ),
    ),
)
