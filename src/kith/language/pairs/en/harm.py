"""Sexual harm and where the blame is put: name who acts; a child cannot consent to abuse."""

from kith.language.terms import Level, Pair

PAIRS = (
    Pair(
        code="at-risk",
        avoid="putting (him/her/them)self at risk*",
        level=Level.REWRITE,
        why="It makes the child responsible for what other people, or an unsafe place, may do.",
        offers=(
            "the place or situation is unsafe for …",
            "someone may be grooming or exploiting …",
            "protective adults were absent",
        ),
        phrases=(
            "@put/@place/@leave/placeing ~3 {self} ~5 (at ~4 risk/risks|in ~2 danger|in 's? ~2 danger|in harm 's? way|"
            "in harms way|in jeopardy)",
            "@put/@place/@leave ~3 {self} ~3 in/into ~2 (risky/dangerous/vulnerable/unsafe/compromising/harmful/"
            "precarious) "
            "~1 (situation/situations/position/positions/place/places)?",
            "@expose/@open/@subject ~3 {self} up? ~2 to ~3 (risk/risks/harm/danger/dangers/exploitation/abuse/"
            "predators/"
            "grooming/violence/adults/men)",
            "@leave/@lay ~1 {self} ~1 open to",
            "@make ~1 {self} ~2 (vulnerable|(a/an)? ~1 target|easy prey)",
            "@put/@place/@jeopardise/@compromise ~1 {his} own ~1 (safety/welfare/wellbeing/life) (at risk|in danger)?",
            "@endanger ~1 {self}",
            "@risk ~1 {his} own (safety/life/welfare)",
            "@risk {his} safety",
            "(at risk|in danger|in harm 's way) ~6 @put/@place ~1 {self}",
            "risk/risks/danger/dangers/harm/situation/situations ~6 @put/@place/@expose ~1 {self} "
            "(at|in|into|to !(bed|sleep)|under|through|$)",
            "at risk (because of|through|due to|by|from|owing to) {his} own ~1 @behave/behaviour/behaviours/actions/"
            "choices/"
            "conduct/decisions",
            "(behaviour/behaviours/actions/choices/lifestyle/conduct) ~2 @put/@place ~2 ({him}|{self}) ~3 (at ~2 "
            "risk|in ~1 danger)",
            "a (risk/danger) to {self}",
        ),
        unless=(
            "{worker} ~6 @put/@place ~3 {self} ~5",
            "{harmer} ('s)? ~4 (behaviour/actions/conduct)",
            "a risk to {self} or others",
        ),
    ),
    Pair(
        code="sexual-activity",
        avoid="sexual activity with (adult)*",
        level=Level.REWRITE,
        why="Sex between a child and an adult is abuse; this wording makes it sound shared.",
        offers=("has been sexually abused", "describes being raped", "reports sexual abuse by …"),
        phrases=(
            "(sexual/sexually (activity/activities/act/acts/contact/intercourse/relations/relationship/relationships/"
            "encounter/encounters/touching)|intercourse|oral sex|underage sex|sex|sexually active|sexually involved) "
            "~2 with "
            "~5 {adult}",
            "(sleeping|slept|sleeps|sleep) with ~4 {adult}",
            "@sleep with ~4 {adult}",
            "{adult} ~5 (sexual (activity/acts/relations/contact)|a sexual relationship) with ~2 {whom}",
            "{adult} ~7 (sexual (activity/relationship/relations)|sex|sexually active) with $",
            "sexual (activity/relations) between ~6 {adult}",
            "@perform/@give/@offer ~2 (oral sex|sexual (act/acts/favours/favors/services)) ~2 (to|on|for|with)?",
            "sexual (favours/favors)",
            "{adult} {person}? with (whom/who) ~4 (sexual activity|sex)",
        ),
        unless=(
            "(aged|age) of consent",
            "consenting adults",
            "(charge/charged/convicted/offence/offences/offense/section/arrested) ~9 sexual activity ~4",
            "(assembly|lesson|talk|training|workshop|law) (on|about) ~12",
        ),
    ),
    Pair(
        code="sexually-active",
        avoid="sexually active (under 13)*",
        level=Level.REWRITE,
        why="A child under 13 cannot consent: in law this is rape or sexual abuse.",
        offers=("has been raped", "has been sexually abused"),
        phrases=(
            "sexually active ~6 (under 13|under thirteen|under the age of (13/thirteen)|{under13})",
            "(under 13|under thirteen|{under13}) ~8 sexually active",
            "(having|had|has|have) sex ~2 (since|from|at) ~4 {under13}",
        ),
    ),
    Pair(
        code="sexually-active-age",
        avoid="sexually active (under 13)*",
        level=Level.CHECK_MEANING,
        why="Without age, power and who did what, it can hide abuse.",
        offers=("say how old everybody is and who had power", "describe what the young person told us has happened"),
        phrases=("sexually active",),
        unless=(
            "{not} ~2 sexually active",
            "{over15} ~7 sexually active",
            "sexually active ~4 {over15}",
        ),
    ),
    Pair(
        code="drugs-for-sex",
        avoid="offering drugs in return for sex*",
        level=Level.REWRITE,
        why="It reads like a fair exchange; it is sexual exploitation by whoever holds the drugs or the money.",
        offers=("is being sexually exploited", "an adult uses drugs to coerce …"),
        phrases=(
            "@offer/@give/@provide/@supply/@receive/@get/@accept/@take/@buy/@want ~4 (drug/drugs/cannabis/weed/cocaine/"
            "alcohol/money/cash/gifts/vapes/cigarettes/lifts/vodka/trainers/presents/ket/ketamine/pills/mdma/coke) ~6 "
            "((in (return|exchange)|as payment)? for) ~3 (sex/sexual ~1|oral ~1)",
            "sex/sexual (acts/favours/activity/services/contact)? ~3 ((in (return|exchange))? for) ~3 (drug/drugs/"
            "cannabis/"
            "weed/cocaine/alcohol/money/cash/gifts/vapes/cigarettes/lifts/vodka/trainers/presents/food/somewhere/ket/"
            "pills)",
            "(in (return|exchange)) for ~3 (sex|sexual (acts/favours/activity/services/contact)) ~8 "
            "(drug/drugs/cannabis/weed/cocaine/alcohol/money/gifts)",
            "(in (return|exchange)) for ~2 (sex|sexual ~1)",
            "(in (return|exchange)) for ~3 {drug} ~6 (sex|sexual)",
            "@exchange/@trade/@swap ~2 (sex|sexual ~1) ~2 for",
        ),
    ),
    Pair(
        code="prostitution",
        avoid="prostituting, child prostitute, selling self",
        level=Level.REWRITE,
        why="A child cannot sell sex: somebody is exploiting them.",
        offers=("is being sexually exploited for money or goods", "adults are paying to abuse …"),
        phrases=(
            "@prostitute/prostitutes/prostitution (of)? {self}?",
            "@sell ~1 {self}",
            "@sell ~1 {his} (body/bodies)",
            "@sell sex/sexual ~1",
            "@pimp {self} out?",
            "sex (work/worker/workers/working)",
            "rent (boy/boys)",
            "sexually exploiting {self}",
        ),
        unless=(
            "adult sex (worker/workers|work)",
            "sex worker* (outreach|project|charity|service*|support)",
            "@sell {self} (short|well)",
        ),
    ),
    Pair(
        code="promiscuous",
        avoid="promiscuous",
        level=Level.REWRITE,
        why="It judges the child's character and hides what was done to them.",
        offers=("leave this out, and describe what has happened", "say who had power over what happened"),
        phrases=(
            "promiscuous/promiscuity/promiscuously",
            "@sleep around !(the|8|9|10|11|12)",
            "(dresses|dressed|dressing|dress|acts|acting|behaves|behaving) ~2 (provocatively/seductively)",
            "provocative ~1 (clothing/clothes/behaviour/manner/dress/outfit)",
        ),
    ),
    Pair(
        code="images-blackmail",
        avoid="blackmailed by own pictures; sexting with adult",
        level=Level.REWRITE,
        why="The images are abuse, and the threat is somebody else's act.",
        offers=("images were used to threaten …", "a sexual abuse image was taken of …"),
        phrases=(
            "@blackmail ~5 (own)? {nude}? {image}",
            "{his} own {nude}? {image} ~6 blackmail*",
            "{nude} {image} ~8 blackmail*",
            "@sext ~2 (with)? ~3 ({adult}|{him}|someone/somebody)",
            "(exchanging|exchanged|swapping|swapped) ~2 sexts ~6",
            "sexting !(policy|lesson*|workshop*|assembly|education|awareness|advice|guidance|talk|session*|training)",
            "sexts/sexted",
        ),
        unless=("(about|on|around|of) ~2 sexting", "sexting and (online|the law)"),
    ),
    Pair(
        code="abuse-images",
        avoid="child pornography",
        level=Level.REWRITE,
        why="Pornography suggests consent; these are pictures of a child being abused.",
        offers=("child sexual abuse material", "images of a child being sexually abused"),
        phrases=(
            "(child/children/kid/kids/kiddie/kiddy/teen/teenage/underage/minor) 's? (porn/porno/pornography/"
            "pornographic) "
            "(images/material/pictures/videos)?",
            "(porn/pornography/pornographic) ~3 (of|involving|with|featuring) ~2 {child}",
            "(porn/pornography) ~2 (of|involving|with) ~1 (minors|{under13})",
        ),
    ),
    Pair(
        code="consensual",
        avoid="consensual (under 16/with power)",
        level=Level.CHECK_MEANING,
        why="A child cannot consent to abuse, and consent means little where there is age, power, fear or "
        "debt between people.",
        offers=("describe ages, who had power and what pressure there was", "say what the law says about their ages"),
        phrases=(
            "consensual/consensually",
            "@consent/consenting (to|in) ~3 (sex/sexual/sexually/intercourse/it/having/sleeping/kissing/abuse)",
            "(consented|consenting) $",
            "willing/willingly ~3 (sex/sexual|had sex)",
        ),
        unless=(
            "non consensual/consensually",
            "not consensual",
            "consensual (decision*|approach*|agreement|sharing|process|plan|way|politics|working|meeting|style|model|"
            "solution*)",
            "consenting adults",
            "{parent} ~3 @consent",
            "@consent to ~4 (share/sharing/plan/referral/photo*/photograph*/treatment/information/assessment/trip/"
            "medical/"
            "support/record*)",
            "@consent to it being (shared|recorded|passed|told|used)",
        ),
    ),
)
