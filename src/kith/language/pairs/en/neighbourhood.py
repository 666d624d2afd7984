"""Places, and the vocabulary of enforcement: places can be made safer, and children are not targets."""

from kith.language.terms import Level, Pair

CHILDREN = (
    "(child/children/youths/youth/yp/boys/boy/girls/girl/pupils/teenagers/teenager/teens/kids/him/her/lads/"
    "students/asif|young (people/person/men/man/women)|these young ~1|peer groups|peer group|friendship groups|"
    "friendship group)"
)

PAIRS = (
    Pair(
        code="hotspot",
        avoid="hotspot, no-go area, problem estate",
        level=Level.CONSIDER,
        why="It marks a place and everybody who lives there; say what has happened and what would help.",
        offers=("a place where young people have been harmed", "a place that needs more safety"),
        phrases=(
            "hotspot/hotspots",
            "hot (spot/spots)",
            "no go (area/areas/zone/zones/estate/estates/place/places)",
            "(problem/sink/rough/dodgy/notorious/troubled/bad/ghetto/lawless|high crime|crime ridden) (estate/"
            "estates/area/areas/neighbourhood/neighbourhoods/block/street/streets/postcode/housing|part of town)",
            "(estate/area/neighbourhood/street) (is|was) ~1 (rough|dodgy|notorious|a problem|a ghetto)",
            "crime (hotspot/hotspots)",
        ),
        unless=(
            "(wifi|wi fi|mobile|phone|internet|mi fi|personal|wildlife|biodiversity|data|tethered|4g|5g) hotspot*",
            "{his} (phone|mobile|wifi)? hotspot",
            "(my|phone 's) hotspot",
            "hotspot/hotspots (on|from|off) ~1 phone",
            "hotspot (policing|action fund|response fund*|connection|password|data)",
            "@connect ~4 hotspot",
            "bird* ~3 hotspot",
        ),
    ),
    Pair(
        code="target-children",
        avoid="target, disrupt, hand-in-glove intel (about children)",
        level=Level.CONSIDER,
        why="These are words for enforcement; about children they turn help into pursuit.",
        offers=("support", "protect", "information"),
        phrases=(
            f"@target ~3 {CHILDREN} !(services)",
            f"@disrupt ~3 {CHILDREN}",
            f"disruption (of|plan for|tactics for|activity for|around|measures for|on|against) ~3 {CHILDREN}",
            f"{CHILDREN} ~3 (to be|be|being|as) ~1 [targeted/disrupted|a ~1 target|targets]",
            "(target/targeted) (cohort/child/children/nominal/nominals/youths/youth|young ~1|list of)",
            "(priority/main/key/prime/police) (target/targets) !(for|is to|was|of)",
            "a target (for (police|disruption|enforcement|officers))",
            "hand in glove",
            "targeted by ~1 (police/officers/patrols)",
            f"@monitor/@surveil ~1 {CHILDREN} ~3 target",
        ),
        unless=(
            "{harmer} ~6 (@target|@disrupt)",
            "(exploiters|they|who|that|groomers|bullies|robbers|it|scammers|ads|adverts|app|website|companies|vape|"
            "shops) "
            "~3 (@target)",
            "(bullied|robbed|threatened|attacked|hurt) ~4 targeted",
            "targeted by !(~1 (police/officers/patrols))",
            "@target (the)? people who",
            "@be targeted !(by police|for)",
            "(work|noise|roadworks|move|moves|change*|illness|exams|moving|night|alarm|this) ~3 @disrupt",
            "@target ~2 (support|help|adult*|exploiter*|those|(the)? audience|age|market)",
            "targeted (support|help|youth (support|work|service*)|young people 's service|early help|services)",
            "@disrupt ~3 (exploit*|adult*|line|lines|network*|men|those|sleep|lesson*|routine|education|school*|"
            "learning|class|"
            "offender*|perpetrator*|abuser*|grooming|trafficking)",
        ),
    ),
    Pair(
        code="intelligence",
        avoid="intelligence (on children)",
        level=Level.CONSIDER,
        why="It is a police word; when a child is the subject it makes care sound like surveillance.",
        offers=("information", "what we know, and who told us"),
        phrases=(
            "intel !(core/processor/chip/laptop)",
            "(intelligence) (on|about|regarding|concerning|around|suggests|suggested|indicates|indicated|shows|"
            "showed|that|links|"
            "linking|linked|received|gathered|shared|report/reports|gathering|submitted|picture|log|logs|submission/"
            "submissions|"
            "led|states|confirms|held|form/forms|collected|sharing|came|was|is|to suggest|available)",
            "(@gather/@collect/@submit/@share/@develop/@hold/@receive/@have/@provide/@pass/soft/credible/recent/"
            "local/no/new/"
            "latest/further/some|according to|based on) ~1 intelligence",
        ),
        unless=(
            "(emotional/artificial/human/social/natural/interpersonal) intelligence",
            "(police|officers|constabulary|force|nca|regional) ~5 (intelligence|intel)",
            "(intelligence|intel) ~3 (from|by|with) ~2 (police|officers)",
            "intelligence (test*|quotient|officer*|unit|agency|corps|scale)",
            "{his} ~3 intelligence",
            "(@have|@show) ~4 intelligence ~1 (and|of a) ~2",
            "(high|great|quick|sharp|remarkable|real|low|average) intelligence",
        ),
    ),
)
