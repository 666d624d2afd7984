"""Adults who reach children: the adult acts, so the sentence begins with the adult."""

from kith.language.terms import Level, Pair

PAIRS = (
    Pair(
        code="contacting-adults",
        avoid="has been contacting adult males*, sending pictures to adults*",
        level=Level.REWRITE,
        why="It makes the child the one who acts; adults are responsible for reaching children.",
        offers=(
            "adults have been contacting …",
            "adults have been pressuring …",
            "adults have been obtaining images from …",
        ),
        phrases=(
            "@contact/@message/@text/@phone/@ring/@dm/@snapchat/@email/@call ~3 !(trusted) {adult_male}",
            "@contact/@message/@text/@dm adults",
            "@talk/@speak/@chat/@communicate ~1 (online)? (to/with) ~3 (unknown/older/random/adult/strange/grown) ~1 "
            "{person}",
            "@talk/@speak/@chat/@communicate ~1 online ~1 (to/with) ~3 {adult_male}",
            "@talk/@speak/@chat/@communicate ~1 (to/with) ~1 (men/males/strangers) ~3 (online|on)",
            "(in (regular/frequent/constant/online/daily)? (contact|touch|communication)|communicating) with ~3 "
            "{adult_male}",
            "@have ~3 contact with ~3 (adult/unknown/older/random/grown/strange) ~1 {person}",
            "{adult_male} ~3 {he} ~3 (contacting/contacted/contacts/messaging/messaged/texting/texted|chatting to|"
            "talking to|"
            "speaking to)",
            "@send/@share/@post ~4 {image} ~4 (to/with) ~5 {adult}",
            "@send ~2 {adult} ~4 {image}",
            "@send/@share/@post/@exchange/@take/@swap ~3 {nude} ~1 {image}",
            "@send/@share/@post/@exchange/@swap ~2 nudes",
            "{image} ~6 @send ~4 (to/with) ~4 {adult}",
            "{image} of {self}",
        ),
        unless=(
            "{adult} ~6 (contacted/contacting/contacts/messaged/messaging/messages/texted/texting) ~1 {whom}",
            "{adult} ~6 @send ~3 {nude}",
            "{forced} ~5 (send/share|sending|take|contact)",
            "(pressure/pressured/coerced/asked/told/threatened/blackmail*/groomed) ~4 (to/into) ~1 (send/sending/"
            "share/sharing/"
            "take/taking)",
            "{worker} ~5 @contact/@message/@text/@phone/@ring/@email/@call/@speak/@talk/@send",
            "adult (services|social|mental|education|learning|safeguarding|team|ward|learners|day|care)",
            "(trusted/safe/supportive/key/appropriate/responsible/protective) (adult/adults/men/man/male)",
            "older (brother*|sister*|sibling*|cousin*|residents|neighbour*|people 's)",
            "@call ~2 (man|male) (of|up)",
            "@draw ~4 {image}",
            "@text ~4 # ",
        ),
    ),
    Pair(
        code="relationship",
        avoid="in a relationship with / boyfriend (abuser)*",
        level=Level.REWRITE,
        why="With this difference in age or power it is not an equal relationship, and the word hides control.",
        offers=("is being exploited by …", "is being controlled by …", "the child calls him “boyfriend”"),
        phrases=(
            "(relationship/relationships) with ~4 ({adult}|(adult/older) {person})",
            "(in|having|has|had) ~3 (relationship/relationships) ~1 with ~2 (a/an/the/her/his/their/this) ~4 (who|"
            "that) ~4 "
            "(sells/deals/supplies/controls/hits/exploits/grooms/buys/drives/runs|is #)",
            "({under13}|13/14/15/thirteen/fourteen/fifteen) ~7 in a ~2 relationship with",
            "(dating|@date|seeing|going out with|going out|courting|romantically involved with|involved with) ~4 "
            "(adult/older/grown {person}?|(men/males)|a man|{grown})",
            "{adult} (boyfriend/boyfriends/girlfriend/partner/lover)",
            "(boyfriend/boyfriends/girlfriend/partner/lover) ~4 (aged? {grown})",
            "(boyfriend/boyfriends/girlfriend/partner) (!(from) ~4) (older/adult/exploiter/abuser/dealer/perpetrator)",
            "[boyfriend/boyfriends/girlfriend/lover] ~3 (@buy/@supply/@hit/@control/@sell/@deal/@give/@exploit/"
            "@abuse/@groom/"
            "@threaten/@beat/@pay/@drive/@rape/@force/@traffic|picks {him} up|takes {him} to|makes {him})",
            "(exploiter/abuser/dealer/perpetrator/older|drug dealer) (boyfriend/partner)",
            "(older/adult/grown) ~1 (boyfriend/boyfriends/girlfriend/partner/lover)",
            "(abuser/exploiter) ~3 ({his}) [boyfriend/partner]",
        ),
        unless=(
            "{parent} (who)? ~2 @be ~1 in a ~2 relationship",
            "{parent} 's ~3 (boyfriend/boyfriends/girlfriend/partner)",
            "{parent} and {his} ~2 (boyfriend/girlfriend/partner)",
            "(working/trusting/good/therapeutic/close/warm/positive/strong/professional/honest/safe/supportive/"
            "better/helping/"
            "difficult/strained/great/lovely/this/caring/building/built/build) relationship/relationships with",
            "relationship* with ~2 (his|her|their|a|the) ~2 (teacher/tutor/coach/uncle/stepfather/stepdad/landlord/"
            "driver/boss/"
            "trusted/worker/food/brother/sister/school)",
            "relationship* with ~2 (trusted/safe/key/supportive/caring/protective) adult*",
            "@build/@have/@develop/@form ~2 (relationship/relationships) with ~3 (adults/staff/older)",
            "relationship* with ~3 adult* ~1 (at|in) ~1 (school/home/club/college/mosque/church/family)",
            "@call/calls/called ~2 (boyfriend/girlfriend)",
            "(sister/brother/sibling/aunt/worker/teacher) ('s|@be) ~4 (boyfriend/girlfriend/partner/relationship)",
        ),
    ),
    Pair(
        code="relationship-power",
        avoid="in a relationship with / boyfriend (abuser)*",
        level=Level.CHECK_MEANING,
        why="Say how old each of them is and who has power, so that control is not read as romance.",
        offers=("the young person describes … as a partner; they are … years apart", "the child calls him “boyfriend”"),
        phrases=(
            "in a ~1 relationship with !(his/her/their/a/the ~2 (teacher/worker/food/school/friend/peer/classmate))",
        ),
        unless=(
            "{kin} ~6 in a ~2 relationship",
            "(i|we|worker/teacher/staff/neighbour/adult/adults/colleague/cousin) ~4 in a ~2 relationship",
            "in a (working/trusting/good/therapeutic/close/warm/positive/strong/professional/honest/safe/supportive/"
            "caring/"
            "healthy/happy) relationship",
            "in a ~2 relationship with ~4 (peer|classmate|girl/boy ~3 (year|age|class|school)|same age|{his} (own)? "
            "age|"
            "13/14/15/16/17|from school|services|food|money)",
        ),
    ),
    Pair(
        code="associating",
        avoid="associating with gang / elders / older men*",
        level=Level.REWRITE,
        why="It suggests a free choice of company; older people with power may be approaching or coercing the child.",
        offers=("is being exploited, coerced or controlled by …", "is approached by …"),
        phrases=(
            "(associate/associates/associating|association/associations) ~1 with ~3 {company}",
            "(@be/@have/he/she/they) ~1 [associated ~1 with ~3 {company}]",
            "@hang/@knock/@spend/@mix/@mingle/@socialise/@knock/@link/@chill ~2 (about|around|out|time|up)? ~1 with "
            "~4 {olders}",
            "@meet ~2 (up)? (with)? ~2 (adult/unknown/older/strange) (male/males/man/men/person/persons/stranger/"
            "strangers/lads)",
            "@befriend ~2 {olders}",
            "(is|are|was|being|been|become|becoming|became) friends with ~3 {olders}",
            "@keep ~2 company (with|of) ~3 {olders}",
            "(in the company of) ~3 {olders}",
            "with (whom|who) ~2 @associate",
            "with ~3 {olders} ~3 {he} ~3 @associate/@mix/@hang",
            "(company/men/males/people/elders/olders/gang/group/adults/lads/boys/those/individuals/peers) (that|who|"
            "whom)? ~1 "
            "(he/she/they|{child}) ~3 (associates/associating/associated|mixes/mixing|hangs/hanging) (with|around|"
            "out with)",
            "@associate ~1 with ~3 (elders/olders|gang* (elders/olders/members))",
            "@run with ~2 (gang/gangs/crew/olders/elders)",
        ),
        unless=(
            "(risk/risks/harm/harms/cost/costs/issues/factors/problems/dangers/smell/feelings/things/words/places/"
            "colours/"
            "memories/worries|it/this|which) ~3 associated with",
            "@associate ~3 with (safety|food|home|fire|fun|school|being|the)",
            "older (brother*|sister*|sibling*|cousin*|pupil*)",
            "older ~1 (boys/lads/girls/peers/teenagers/men/youths/group/crowd) ~3 (at|from|in) ~3 (boxing/football/"
            "club/school/mosque/"
            "church/team/choir/scouts/cadets/training/gym/rugby/cricket/band/orchestra)",
            "{forced} ~2 to (associate/spend/meet/mix/hang)",
            "{worker} ~4 @meet/@spend/@associate/@hang/@link/@befriend",
            "@befriend ~1 by",
            "gang* (worker*|exit|show|unit|injunction*)",
            "men 's (shed|group|choir|five|football|team)",
        ),
    ),
)
