"""Case-record words: what children and families would not call themselves or their lives."""

from kith.language.terms import Level, Pair

PAIRS = (
    Pair(
        code="alleged",
        avoid="alleged/claims/says she was",
        level=Level.CHECK_MEANING,
        why="It can sound like doubt; use the same word for everybody who tells us something.",
        offers=("told us", "reports"),
        phrases=(
            "alleged/alleges/alleging/allegedly/allege/allegation/allegations",
            "(claims/claimed/claiming|is claiming) (that|he|she|they|to (have|be)|not to|{his} ~2 (uncle|friend|"
            "boyfriend|dad|"
            "stepdad|teacher|father|brother|mum)|someone|a (man|boy|girl|lad|woman)|it (was|happened)|the (man|men|"
            "boys|older))",
            "(he|she|they|{child}|who) (claims/claimed) ($|this|never|nothing)",
            "(says/saying|said) ~1 (he|she|they) (was|were|has been|had been|'d been|have been|got) ~1 {abuse}",
            "(supposedly|purportedly|so called victim)",
            "(claims|claim) (of|about) ~2 (abuse|assault|rape|exploitation|being)",
        ),
        unless=(
            "alleged (offender*|perpetrator*|suspect*|abuser*|offence*|exploiter*)",
            "allegation/allegations (against|about|of) ~3 (staff|professional*|worker*|teacher*|foster)",
            "allegations? (management|procedure*)",
            "(he|she|they) (was|were) ~1 (told ~4 (well|great)|left (alone|out of)|given ~3 (prize|award|job|"
            "trainers|lunch|bike|"
            "certificate|choice|time)|paid (for|to) ~3 (round|washing|babysitting)|made (captain|welcome)|taken (on|"
            "to) ~3 (trip|"
            "beach|cinema|match|gran|nan))",
            "@claim ~3 (benefit*|credit|asylum|expenses|prize|form|mileage|back|seat)",
            "(said|says) (i|we|it) ~4",
        ),
    ),
    Pair(
        code="disclosed",
        avoid="disclosed",
        level=Level.CONSIDER,
        why="It is a legal word; children tell, show or share with somebody they trust.",
        offers=("told", "shared", "showed"),
        phrases=(
            "disclosed/disclose/discloses/disclosing",
            "(@make/a/an/her/his/their/the/this/historic/historical/full/partial/further/another/no/any/'s) ~1 "
            "[disclosure/disclosures] !(and barring|to (the)? (police|court|school|partner*|panel)|gate|log|by "
            "(the)? (police|"
            "council)|scheme|form|notice|officer|request|rule*)",
            "disclosure/disclosures (was|were|has been|have been) ~2 made",
            "disclosures (of|about|made|from|by)",
            "disclosure of ~3 (abuse|rape|harm|assault|exploitation|sexual)",
        ),
        unless=(
            "(information|document*|record*|data|file*|address|identity|evidence|papers|details|material|bundle|"
            "interest*) ~5 "
            "(disclosed|disclose|disclosure)",
            "@disclose ~4 (information|document*|record*|data|file*|address|identity|papers|details|evidence|bundle) "
            "~1",
            "(non|subject access|lawful|court|unused|advance|redacted|minimum|full|bank|pre) (disclosure)",
            "(we|i|council|police|court|authority|solicitor|school|party|agency) ~4 @disclose",
            "disclosed to (the)? (court|police|parties|panel|dpo|solicitor*)",
            "(lawful|legal|basis|gateway|statutory|proportionate|public interest) ~5 (disclose|disclosure|disclosing)",
            "(dbs|self) disclosure",
            "disclose ~3 (conflict*|conviction*|interest*)",
        ),
    ),
    Pair(
        code="absconded",
        avoid="absconded, absconder",
        level=Level.REWRITE,
        why="It is a word for prisoners; a missing child may be running from something or be held somewhere.",
        offers=("was missing from …", "was not where we expected"),
        phrases=(
            "@abscond/absconder/absconders/absconsion/absconsions/abscondment/absconding/absconscion",
            "(did|does|do|doing|done) a runner",
            "(@go|gone|went) awol",
            "(@be|been) awol",
            "(serial|persistent|habitual|frequent|repeat) (runaway/runaways|missing|misper*)",
            "runaway/runaways !(train|success|winner*|leader*|bike|trolley)",
            "misper/mispers",
        ),
        unless=("(phone|keys|bike|cat|dog|parcel) ~2 (gone|went) awol", "runaways (helpline|charity|act)"),
    ),
    Pair(
        code="known-to",
        avoid="known to police/social care",
        level=Level.CONSIDER,
        why="It hints at guilt without saying anything; many are known because they were harmed.",
        offers=("has had contact with police because …", "we worked with the family in …, because …"),
        phrases=(
            "known ~1 (to|by|with) ~2 (police|social (care|services|work|workers)|services|us|children 's|childrens|"
            "camhs|yjs|"
            "yot|youth (justice|offending)|mash|agencies|authorities|officers|the (system|authorities|service|team|"
            "court|local "
            "authority)|law enforcement|probation|early help|neighbourhood (team|police)|safeguarding)",
            "(police|social care|services) know (him|her|them|the (family|child)|this (family|child))",
            "(no|previous|long|extensive) (police)? ~1 known history (with|to)",
        ),
        unless=(
            "known to (us)? (as|be|like|enjoy|love)",
            "{not} known to us (yet|by name|before|until)",
            "(adult|suspect|man|driver|vehicle|car|van|shop|address|premises|landlord|exploiter*|perpetrator*|"
            "offender*) ~6 known to",
            "(make|made|makes|making|become|became) ~4 known to",
            "(reason|reasons|facts|information|details|whereabouts) ~4 known to",
        ),
    ),
    Pair(
        code="case-label",
        avoid="case, service user, the subject, the juvenile, youth (noun)",
        level=Level.CONSIDER,
        why="A person is not a case or a category; use their name.",
        offers=("the young person's name", "young person", "child"),
        phrases=(
            "(he|she|they|this|asif|{child}|who) @be (currently)? (a/an/another/our/my/the) ~3 [case/cases] !(of|for|"
            "where|in "
            "which|that|to answer|study|law|conference)",
            "(cse/cce/cp/cin/lac/difficult/complex/sad/tough/problem/worrying/hopeless/nightmare/safeguarding/"
            "missing|child "
            "protection|child in need|high risk|hard|exploitation) [case/cases] !(conference*/study/studies/law/note/"
            "notes/file*/"
            "record*/review*/management/manager*/worker*/discussion*/audit*/meeting*/planning/summar*)",
            "({his}|our|my) [case/cases] (is|was|are|were|has|presented|went|turned|lives) ~1 (a|#|missing|14|15|16|"
            "13|year|"
            "difficult)",
            "(open|closed) [case] (to|with) (cin|cp|us|services|social|mash|camhs|children*|early)",
            "(a|the|this|our|my) [case] (who|presented|attended|lives|absconded|disclosed|is (14|15|16|17|13))",
            "@close/@allocate/@transfer ~1 (the/this/his/her/their/our/my) [case/cases]",
            "(this/our/my/the/his/her) [case/cases] (was|were|is|has been|to be) ~1 (allocated/transferred/closed/"
            "reallocated|stepped down)",
            "this [case] (is|was|remains|has|will)",
            "service (user/users)",
            "the subject (said/was|is (known|a|believed|14|15|16)|stated/attended/lives/has/presented/refused/"
            "admitted/reported/"
            "resides/went/left/absconded/disclosed/became/did/returned/claims/claimed/then/appears/denied/told|@have|"
            "of the "
            "(referral|report) (is|was|lives))",
            "(subject) (was (seen|observed|stopped|spoken|found|located|arrested)|stated|resides|is known|presented|"
            "absconded)",
            "juvenile/juveniles",
            "youths",
            "(a/an/the/this/that/one/another/each/every/known/local/male/female/said/asian/black/white/unknown/mixed/"
            "year|old) ~1 [youth] !(work/worker*/club*/service*/team*/court*/justice/offending/centre*/group*/"
            "council*/hostel*/bus/project*/"
            "parliament/forum*/theatre/choir/orchestra/hub/provision/engagement/participation/voice/football/league/"
            "panel*/"
            "mental/shelter*/zone/leader*/board/programme*/space*/outreach/crime/violence/caution/rehabilitation/"
            "advisory/"
            "organisation*/charity/charities/sector/practitioner*/information|of today|endowment|workforce|"
            "independent|work|cafe|cabin|night/sports/training/employment/led/drop/activities/commission/custody/"
            "jury|music)",
            "(youth) (was/is/has/said/were/aged/from/who/with/male/female/in) ~2 (seen|said|observed|stopped|a|#|14|"
            "15|13|approached|the|"
            "been|known|his|her)",
        ),
        unless=(
            "(subject) (matter|line|access|teacher*|lesson*|choice*)",
            "the subject (was|is|has) ~1 (changed|dropped|raised|difficult|hard|maths|tricky|painful|close|"
            "interesting|come)",
            "(change/changed/favourite/school/gcse/on) ~2 subject*",
            "juvenile (arthritis|idiopathic|court*|justice|bird*|gull*|fish|fox*|diabetes)",
            "(in|of|from|since|throughout|through) (his|her|their|my) youth",
            "in (this/that/each/his/her/their/any/which/such/my/our) case",
            "(is|that 's|be|was) (this|that)? the case",
            "(bike|phone|pencil|guitar|court|glass|display|legal|criminal) case*",
            "service user (group|forum|involvement|network|survey) ~1",
            "(the|this|that) court case",
            "youth (worker*|club*|court*|work|justice|service*|team|led|council|hub)",
            "young carers",
        ),
    ),
    Pair(
        code="no-further-action",
        avoid="no further action / NFA to child",
        level=Level.CONSIDER,
        why="To a child it says that nobody will do anything; say what we decided and leave the door open.",
        offers=("we are not doing … because …", "you can come back"),
        phrases=(
            "nfa/nfas/nfa'd/nfad/nfaed",
            "no further (action/actions/involvement|action (was|is|to be) taken)",
            "(case/referral) (closed|was closed|is closed|now closed|to close)",
        ),
        unless=(
            "(police|crown|cps|court|officer/officers|prosecutor|prosecution|constabulary|investigation|charge*|"
            "bail) ~8 (nfa*|no "
            "further action)",
            "(nfa*|no further action) ~3 (by|from) ~1 (police|cps|crown)",
            "(case|referral) closed (the|a) door",
            "(pencil|guitar|bike) case ~2 closed",
        ),
    ),
    Pair(
        code="addict",
        avoid="cannabis user, drug abuser, addict",
        level=Level.CONSIDER,
        why="It turns what somebody uses into who they are, and hides why, and who supplies it.",
        offers=("uses cannabis", "may be using it to cope, or be exploited through it"),
        phrases=(
            "addict/addicts/junkie/junkies/druggie/druggies/crackhead/crackheads/pothead/potheads/stoner/stoners/"
            "smackhead/"
            "alcoholic/alcoholics/dopehead",
            "(cannabis/weed/drug/drugs/substance/heroin/cocaine/crack/ket/ketamine/spice/alcohol/solvent/class) ~1 "
            "(user/users/"
            "abuser/abusers/misuser/misusers/smoker/smokers/abuse/addict/addicts/habit/taker/takers|a user)",
            "(smokes|takes|uses) (drugs|weed) (habitually|recreationally)",
            "recreational drug ~1",
            "@abuse ~1 (drugs|substances|alcohol|cannabis|solvents|ketamine)",
            "({he}) @be ~1 [addicted] to ~2 {drug}",
        ),
        unless=(
            "(football|phone|gaming|game|book|chocolate|telly|sugar|adrenaline|fitness|sudoku|puzzle|crossword|lego|"
            "skating) "
            "addict*",
            "(drug/drugs/substance/alcohol) ~1 (abuse/misuse/user/users) (service*|team|worker*|clinic|project|"
            "policy|education|"
            "charity|forum|training)",
            "(non) alcoholic",
            "alcoholic (drink*|beverage*|content)",
            "alcoholics anonymous",
            "narcotics anonymous",
        ),
    ),
    Pair(
        code="immigration",
        avoid="illegal immigrant / UASC (in text)",
        level=Level.CONSIDER,
        why="No child is illegal, and initials hide who they are.",
        offers=("a child seeking safety", "a child who is alone in the UK"),
        phrases=(
            "illegal ~1 (immigrant/immigrants/migrant/migrants/alien/aliens/entrant/entrants/refugee/refugees|asylum "
            "seeker*)",
            "illegals",
            "({be}|here|entered|arrived|came|in the (uk|country)|living|working) ~2 [illegally] !(parked/dumped/sold/"
            "evicted) ~1 (in|to|into)? ~2 (uk|country|"
            "england|britain)?",
            "uasc/uascs",
            "(bogus|failed) (asylum (seeker/seekers)|refugee*)",
        ),
        unless=(
            "uasc (team|grant|funding|rota|scheme|national|transfer|service|statistics|lead)",
            "(parked|parking|evicted|sold|employed|dumped|recorded|fished|camped|paid|fly) ~2 illegally",
            "working illegally (long|hours)",
        ),
    ),
)
