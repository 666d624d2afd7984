"""What a closed wave says goes from its own page into an open assessment of its context, or is refused for too few answers."""


import pytest

from kith.access.viewers import standing_as_kith
from kith.casework.actions import assessments as actions
from kith.casework.models import Statement
from kith.casework.terms.assessments import AssessmentKind
from kith.casework.terms.saying import Claim, Hand, SourceKind, Voice
from kith.foundation.clock import now
from tests.given import assessments, cases, surveys
from tests.given.cast import Cast
from tests.given.pages import opened, questions, sent, words_of

pytestmark = pytest.mark.django_db
TOO_FEW = "Too few people answered for anything of it to be added"


def test_it_is_offered_on_the_waves_page_and_can_be_changed_before_it_is_kept(cast: Cast):
    wave = surveys.closed(cast, agree=12, disagree=11, at=now())
    made = assessments.of_place(cases.place_case(cast), by=cast.dee)
    assert f'hx-get="/surveys/waves/{wave.pk}/assessments/"' in words_of(cast.ali, "mapping:wave", wave.pk)
    offered = words_of(cast.ali, "casework:from-wave", wave.pk)
    assert f'href="/cases/{made.case_id}/assessment/{made.pk}/say/?survey={wave.pk}"' in offered
    form = opened(cast.ali, "casework:say", made.case_id, made.pk, survey=wave.pk).context["form"]
    today = f"{now():%-d %B %Y}"
    assert form["words"].value().startswith(f"A survey from {today} to {today}, 23 answers. “")
    assert "Too few" not in form["words"].value()
    said = {name: form[name].value() for name in ("voice", "source", "hand", "claim")}
    assert said == {
        "voice": Voice.YOUNG_PERSON.value, "source": SourceKind.SURVEY.value, "hand": Hand.FIRST.value, "claim": Claim.VIEW.value,
    }  # fmt: skip
    day = {f"said_on_{part}": getattr(now().date(), part) for part in ("day", "month", "year")}
    typed = {**said, **day, "words": "About half feel safe at the stop.", "confidence": "some_evidence"}
    assert sent(cast.ali, "casework:say", made.case_id, made.pk, **typed).status_code == 302
    with standing_as_kith("looking"):
        kept = Statement.objects.get()
    assert (kept.words, kept.source, kept.voice) == ("About half feel safe at the stop.", "survey", "young_person")


def test_v17_with_fewer_than_twenty_answers_it_says_that_they_are_too_few_to_compare(cast: Cast):
    wave = surveys.closed(cast, agree=6, disagree=5, at=now())
    made = assessments.of_place(cases.place_case(cast), by=cast.dee)
    form = opened(cast.ali, "casework:say", made.case_id, made.pk, survey=wave.pk).context["form"]
    assert "11 answers." in form["words"].value()
    assert form["words"].value().endswith("Too few to compare with another time.")


def test_with_fewer_than_five_answers_nothing_is_offered_or_filled_in(cast: Cast):
    wave = surveys.closed(cast, agree=2, disagree=2, at=now())
    made = assessments.of_place(cases.place_case(cast), by=cast.dee)
    offered = words_of(cast.ali, "casework:from-wave", wave.pk)
    assert TOO_FEW in offered
    assert "?survey=" not in offered
    answer = opened(cast.ali, "casework:say", made.case_id, made.pk, survey=wave.pk)
    assert not answer.context["form"]["words"].value()
    assert TOO_FEW in answer.content.decode()
    assert "Add it here" not in words_of(cast.ali, "casework:assessment", made.case_id, made.pk)


def test_a_wave_that_is_open_says_nothing_yet(cast: Cast):
    wave = surveys.wave(cast, at=now())
    assert "When it is closed" in words_of(cast.ali, "casework:from-wave", wave.pk)
    assert "hx-get" not in words_of(cast.ali, "mapping:wave", wave.pk).split("<main")[1].split("</main")[0]


def test_only_open_assessments_of_the_same_context_are_offered(cast: Cast):
    wave = surveys.closed(cast, agree=5, disagree=3, at=now())
    assert "has no open assessment" in words_of(cast.ali, "casework:from-wave", wave.pk)
    park = cases.actions.open_context_case(
        context=cast.park, legal_basis=cases.LegalBasis.SECTIONS_10_11, why="Named.", by=cast.dee, at=now()
    )
    assessments.of_place(park, by=cast.dee)
    assert "has no open assessment" in words_of(cast.ali, "casework:from-wave", wave.pk)
    made = assessments.of_place(cases.place_case(cast), by=cast.dee)
    assert str(made.pk) in words_of(cast.ali, "casework:from-wave", wave.pk)
    actions.end(assessment=made, why="The station closed.", by=cast.dee, at=now())
    assert "has no open assessment" in words_of(cast.ali, "casework:from-wave", wave.pk)


def test_another_contexts_wave_or_none_fills_nothing_in(cast: Cast):
    wave = surveys.closed(cast, agree=5, disagree=3, at=now())
    park = cases.actions.open_context_case(
        context=cast.park, legal_basis=cases.LegalBasis.SECTIONS_10_11, why="Named.", by=cast.dee, at=now()
    )
    made = assessments.of_place(park, by=cast.dee)
    for asked in (wave.pk, "nonsense", ""):
        answer = opened(cast.ali, "casework:say", made.case_id, made.pk, survey=asked)
        assert not answer.context["form"]["words"].value()
        assert TOO_FEW not in answer.content.decode()


def test_it_asks_as_little_however_many_assessments_there_are(cast: Cast):
    wave = surveys.closed(cast, agree=5, disagree=3, at=now())
    case = cases.place_case(cast)
    assessments.of_place(case, by=cast.dee)
    before = questions(cast.ali, "casework:from-wave", wave.pk)
    for kind in (AssessmentKind.SCHOOL, AssessmentKind.ONLINE):
        assessments.of_place(case, by=cast.dee, kind=kind)
    assert questions(cast.ali, "casework:from-wave", wave.pk) == before
