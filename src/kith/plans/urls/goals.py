"""Where the pages of a plan and its goals are."""

from django.urls import path

from kith.plans.views import goals, responses, school

PLAN = "cases/<uuid:case>/plan/"
urlpatterns = [
    path(PLAN, goals.plan, name="plan"),
    path(f"{PLAN}goals/", goals.how_many, name="how-many"),
    path(f"{PLAN}goals/new/", goals.add_goal, name="add-goal"),
    path(f"{PLAN}goals/<uuid:goal>/", goals.settle_goal, name="settle-goal"),
    path(f"{PLAN}goals/<uuid:goal>/known-by/", goals.add_indicator, name="add-indicator"),
    path(f"{PLAN}goals/<uuid:goal>/outcome/", goals.say_outcome, name="say-outcome"),
    path(f"{PLAN}goals/<uuid:goal>/respond/", responses.respond, name="respond"),
    path(f"{PLAN}known-by/<uuid:indicator>/", goals.take_baseline, name="take-baseline"),
    path(f"{PLAN}responses/<uuid:response>/act/", responses.agree_action, name="agree-action"),
    path(f"{PLAN}school/<uuid:school_answer>/", school.agree_school_action, name="agree-school-action"),
    path(f"{PLAN}now/", responses.agree_interim, name="agree-interim"),
    path(f"{PLAN}actions/<uuid:action>/", responses.end_action, name="end-action"),
    path(f"{PLAN}closing/", goals.say_what_remains, name="closing"),
]
