"""Where the pages of assessments are."""

from django.urls import path

from kith.casework.views import assessment_plans, assessments, checks, friendship

HERE = "cases/<uuid:case>/assessment/"
ONE = f"{HERE}<uuid:assessment>/"
CHECK = "cases/<uuid:case>/check/"

urlpatterns = [
    path(HERE, assessments.every, name="assessments"),
    path(f"{HERE}open/", assessments.begin, name="open-assessment"),
    path(f"{HERE}open-friendship/", friendship.begin, name="open-friendship"),
    path(ONE, assessments.one, name="assessment"),
    path(f"{ONE}plan/", assessment_plans.one, name="assessment-plan"),
    path(f"{ONE}plan/make/", assessment_plans.make, name="plan-assessment"),
    path(f"{ONE}plan/told/", assessment_plans.keep, name="keep-promise"),
    path(f"{ONE}plan/<slug:component>/mark/", assessment_plans.mark, name="mark-component"),
    path(f"{ONE}say/", assessments.say, name="say"),
    path(f"{ONE}voices/", assessments.voices, name="voices"),
    path(f"{ONE}meaning/", assessments.analyse, name="analyse"),
    path(f"{ONE}factors/", assessments.factors, name="factors"),
    path(f"{ONE}complete/", assessments.complete, name="complete"),
    path(f"{ONE}end/", assessments.end, name="end-assessment"),
    path(f"{ONE}visits/", assessments.visits, name="visits"),
    path(f"{ONE}visits/add/", assessments.visit, name="visit"),
    path(f"{ONE}elements/<slug:element>/", assessments.element, name="element"),
    path(f"{ONE}elements/<slug:element>/say/", assessments.say_of, name="say-of"),
    path("surveys/waves/<uuid:wave>/assessments/", assessments.from_wave, name="from-wave"),
    path(CHECK, checks.ask, name="ask-check"),
    path(f"{CHECK}<uuid:check>/", checks.one, name="check"),
    path(f"{CHECK}<uuid:check>/read/", checks.read, name="read-check"),
    path(f"{CHECK}<uuid:check>/sign/", checks.sign, name="sign-check"),
    path("checks/<uuid:check>/", checks.stopped, name="stopped-check"),
    path("friendships/<uuid:friendship>/members/", friendship.add_member, name="add-member"),
    path("friendships/<uuid:friendship>/review/", friendship.review, name="review-friendship"),
    path("friendships/<uuid:friendship>/destroy/", friendship.destroy, name="destroy-key"),
    path("friendships/members/<uuid:member>/telling/", friendship.telling, name="decide-telling"),
    path("friendships/members/<uuid:member>/key/", friendship.key, name="open-key"),
    path("policies/", friendship.policies, name="policies"),
    path("policies/publish/", friendship.publish, name="publish-policy"),
    path("young-people/<uuid:person>/parts/", friendship.own_parts, name="parts"),
    path("young-people/<uuid:person>/parts/add/", friendship.add_part, name="add-part"),
]
