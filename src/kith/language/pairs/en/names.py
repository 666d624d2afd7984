"""Named word groups, proper names and ways of saying that somebody speaks, shared by the English pairs."""

GROWN_AGES = "/".join(f"{age}/{age}yo/{age}yrs" for age in range(18, 80))
GROWN = f"({GROWN_AGES}/eighteen/nineteen/twenty/thirty/forty/fifty (years/year/yrs/yr/yo)? (of age|old/olds)?)"
UNDER_13 = "(5/6/7/8/9/10/11/12/five/six/seven/eight/nine/ten/eleven/twelve/5yo/6yo/7yo/8yo/9yo/10yo/11yo/12yo)"
OVER_15 = "/".join(str(age) for age in range(16, 80)) + "/sixteen/seventeen/eighteen/adult/adults"

GROUPS: tuple[tuple[str, str], ...] = (
    (
        "self",
        "(him/her/them or?)? himself/herself/themselves/themself/theirselves/theirself/hisself/yourself "
        "(or? herself/themselves)? | him/her/them self/selves",
    ),
    ("he", "he/she/they/child/children/boy/boys/girl/girls/lad/lads/teenager/teenagers/teen/pupil/student/youngster"),
    ("him", "him/her/them"),
    ("his", "his/her/their/your"),
    (
        "child",
        "(child/children/boy/boys/girl/girls/lad/lads/teenager/teenagers/teen/teens/kid/kids/pupil/pupils/"
        "youngster/youngsters/yp/yps/youth/youths | young (person/people/persons/man/men/woman/women/lady/ladies/"
        "male/males/female/females/boy/girl/lad/offender))",
    ),
    ("whom", "(he/him/she/her/they/them/it | {child})"),
    ("grown", GROWN),
    ("under13", UNDER_13),
    ("over15", OVER_15),
    (
        "person",
        "(male/males/man/men/woman/women/female/females/adult/adults/person/people/individual/individuals/guy/"
        "guys/bloke/blokes/stranger/strangers/lad/lads/boy/boys/girls/youths/teenagers/teens/peer/peers/"
        "boyfriend/boyfriends/girlfriend/partner/lot/group/ones/friends/associates)",
    ),
    (
        "adult",
        "(adult/adults/older/elder ({person}|adult {person}?)? | elders/olders | "
        "(unknown/unrelated/much/random)? grown? (man/men/male/males/woman/women/female/females/stranger/strangers) | "
        "uncle/uncles/stepfather/stepdad/coach/teacher/tutor/landlord/landlords/dealer/dealers/abuser/abusers/"
        "exploiter/exploiters/perpetrator/perpetrators/groomer/driver/drivers/boss | {grown} "
        "| people (twice/over/much/older))",
    ),
    (
        "adult_male",
        "(adult/older/elder/unknown/random/unrelated/grown/strange/much older? {person} | "
        "males/men/man/male/elders/olders/stranger/strangers/paedophile*| {grown})",
    ),
    (
        "olders",
        "(older (male/males/man/men/lad/lads/boy/boys/youths/youth/guy/guys/bloke/blokes/peers/peer/teens/"
        "teenagers/girls/women/females/group/crowd/individuals/associates/adults) | adult (male/males/man/men) | "
        "elders/olders/elder | gang/gangs ({member})? | grown men | men | criminals/dealers/exploiters)",
    ),
    (
        "company",
        "(olders/elders/older/adult/adults/gang*/men/males/man/male/negative/known/criminal/criminals/offenders/"
        "dealers/exploit*/peers/group/groups/crew/boys/lads/individuals/people/youths/nominals/persons/others/them/"
        "him/her/those/undesirable*/drug/friends/who)",
    ),
    ("member", "(member/members/boys/lads/associate/associates/nominal/nominals/elders)"),
    ("be", "@be/remains/remained/seems/seemed/appears/appeared/becoming/became/become"),
    (
        "not",
        "(not/never/hasn't/isn't/wasn't/doesn't/don't/didn't/won't/wouldn't/can't/cannot/couldn't/wont/doesnt/didnt/"
        "cant/wouldnt/couldnt/dont)",
    ),
    (
        "drug",
        "(drugs/drug/cannabis/weed/cocaine/coke/crack/heroin/ket/ketamine/mdma/pills/spice/substances/wraps/"
        "skunk/amphetamines/xanax | class (a/b/c) drugs? )",
    ),
    (
        "image",
        "(picture/pictures/image/images/photo/photos/photograph/photographs/pic/pics/nude/nudes/video/videos/"
        "selfie/selfies/footage)",
    ),
    ("nude", "(naked/nude/indecent/explicit/intimate/sexual/sexualised/sexualized/topless/compromising)"),
    (
        "abuse",
        "(hit/hurt/raped/assaulted/abused/touched/attacked/pushed/threatened/forced/made/robbed/followed/punched/"
        "kicked/grabbed/exploited/groomed/stabbed/beaten/slapped/bullied/harmed/coerced/pressured/blackmailed/"
        "chased/taken/jumped/locked/strangled/controlled/trafficked/injured/mugged/cornered/held/drugged/plied/"
        "scared/frightened/sexually/physically/being/given/told/paid/left/shouted/approached/targeted/set)",
    ),
    (
        "parent",
        "(mum/mums/mam/mom/mother/dad/dads/father/parent/parents/family/carer/carers/nan/nana/gran/grandma/"
        "grandmother/grandad/grandfather/stepdad/stepmum/stepfather/stepmother/aunt/auntie/aunty/guardian/"
        "household | foster (carer/carers|parents))",
    ),
    (
        "kin",
        "({parent}|brother/brothers/sister/sisters/sibling/siblings/grandparents/cousin/cousins/uncle/relatives/"
        "birth ({parent})?)",
    ),
    (
        "worker",
        "(i/we/worker/workers/officer/officers/police/guard/guards/keeper/driver/drivers/teacher/teachers/coach/"
        "staff/volunteer/volunteers/colleague/colleagues/paramedic/paramedics/firefighter/firefighters/"
        "professional/professionals/school/gp/nurse/manager/managers/partner/partners/agency/agencies/services/"
        "panel/team/panel/lifeguard/warden/wardens/supervisor/council/authority/housing/health/landlord)",
    ),
    (
        "public_body",
        "(i/we/us/system/systems/service/services/council/authority/police/agency/agencies/professionals/"
        "adults/society/school/schools/government/state/network/partnership/organisation/organisations/"
        "company/companies/procedures/law/laws/helmet/lock/locks/fence/insurance/coat/software)",
    ),
    (
        "harmer",
        "(adult/adults/man/men/exploiter/exploiters/groomer/groomers/dealers/trafficker/traffickers/gang/gangs/"
        "elders/olders/those/others/someone/perpetrator/perpetrators/abuser/abusers/network/suspect/suspects/line/"
        "lines|older (boys/lads/males/people))",
    ),
    (
        "forced",
        "(made/forced/coerced/pressured/pressurised/compelled/threatened/manipulated/exploited/groomed/trafficked/"
        "told/used/drawn/dragged/being/made|under pressure)",
    ),
    (
        "harm_plan",
        "(cse/cce|child? (sexual/criminal)? (and/or criminal/sexual)? exploitation|exploitation|"
        "sexual/criminal exploitation)",
    ),
    (
        "risky_step",
        "(return/returning/remain/abscond/associate/associating/carry/sell/deal/truant|engage in|"
        "go (missing/back/out/with/there/off/to/along/around/and|home with)|stay (out/with/there/away/at/in)|"
        "get (into/in) ~2 (car/cars/vehicle/vehicles/van/trouble)|get involved|be (exploited/around/with/in)|"
        "run (away/off/drugs/with/for)|hang (around/about/out)|spend time|meet (up/men/adults/older/with/him/them/"
        "her)|leave ({his}|the/home/placement/care)|live (like/this/that/in/with/on)|put {self}|miss (school/"
        "education/lessons)|sleep (with/around/rough)|take drugs|smoke/drink|work for|mix with|keep (going/"
        "company/seeing)|see (him/them/older)|accept ~1 (gifts/lifts/drugs/money))",
    ),
    (
        "not_risky_step",
        "(engage/attend/cooperate/accept/comply/tell|co operate|go (to/home/in)|come (home/back/in)|"
        "return (home)?|work with|talk to (us/staff/police)|take ~1 (help/support))",
    ),
)

PROPER_NAMES = (
    # courts, statutes and orders
    "gang/gangs/street injunction/injunctions",
    "street gang injunction",
    "gangs matrix",
    "gang/gangs violence matrix",
    "anti? social/antisocial behaviour (order/orders/injunction/injunctions/act|crime and policing act)",
    "youth (court/courts|justice ~1|offending (team/teams/service/services)|rehabilitation order*|conditional caution*|"
    "caution*|referral order*|endeavour)",
    "youth justice",
    "juvenile (court/courts|justice)",
    "young offender (institution/institutions|'s institution*)",
    "young offenders (institution*|act)",
    "(sex/sexual/violent) (offender/offenders) (register|treatment|order|management|'s register)",
    "serious (case review*)",
    "offender (management|manager*|assessment system|rehabilitation act)",
    "rehabilitation of offenders",
    "vulnerable (witness*|person*|adult*|customer*|road|passenger*|child? clause)",
    "safeguarding vulnerable groups",
    "placement order*",
    "contact order*",
    "(special/child) (guardianship|arrangements) order",
    "controlling ~2 prostitution",
    "causing ~4 prostitution",
    "inciting ~4 prostitution",
    "street offences act",
    "troubled families (programme|unit|team|payment*)",
    "county lines (programme|pathfinder|taskforce|coordination|co ordination|victim*|support service)",
    "national county lines",
    "disclosure and barring",
    "dbs disclosure",
    "domestic violence disclosure scheme",
    "clare 's law disclosure*",
    "sarah 's law disclosure*",
    "child sex offender disclosure",
    "sex offender disclosure",
    "(perpetrator|perpetrators) (programme*|course*|intervention*|scheme*|unit)",
    "misuse of drugs act",
    "modern slavery act",
    # charges, quoted or named
    "(charged|charge|convicted|conviction|offence|offences|indicted|count|counts|section|contrary) (of|with|for)? ~8 "
    "(prostitution|pornography|sexual activity|drugs|gang)",
    "possession with intent to supply",
    "possession of criminal property",
    "being concerned in the supply ~3 drugs",
    "(un)? accompanied asylum seeking (child|children)",
    "unaccompanied asylum",
    "(gangs|exploitation|substance misuse|missing|county lines|youth) (unit|desk)",
)

SPEECH = (
    r"\b(?:said|says?|saying|tells?|told|telling|asks?|asked|asking|explain(?:s|ed|ing)?|repl(?:y|ies|ied)|"
    r"answer(?:s|ed)|"
    r"shout(?:s|ed|ing)?|whisper(?:s|ed)|laugh(?:s|ed)|add(?:s|ed)|text(?:s|ed)|messaged|wrote|writes|written|posted|"
    r"call(?:s|ed|ing)?|describ(?:e|es|ed|ing)|(?:puts?|putting) it|words?|wording|phrases?|term(?:s|ed)?|"
    r"mention(?:s|ed|ing)?|"
    r"admitted|thought|thinks|report(?:s|ed)|jok(?:es|ed)|mutter(?:s|ed)|mumbl(?:es|ed)|sigh(?:s|ed)|yell(?:s|ed)|"
    r"cried|insist(?:s|ed)|stat(?:es|ed)|quot(?:e|es|ed|ing)|spoke|speaks|recall(?:s|ed)|repeat(?:s|ed)|"
    r"nicknam\w+|known as|so-called|label(?:s|led)|according to|lyrics?|song|track|entitled|titled|headed|"
    r"recorded as)\b"
)
