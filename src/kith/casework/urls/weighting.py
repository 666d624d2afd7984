"""Where the pages of weighting and interplay are."""

from django.urls import path

from kith.casework.views import interplay, weighting

urlpatterns = [
    path("cases/<uuid:case>/weight/", weighting.one, name="weighting"),
    path("cases/<uuid:case>/weight/contexts/", weighting.choose, name="weigh-contexts"),
    path("cases/<uuid:case>/weight/sheet/", weighting.weigh, name="weigh"),
    path("cases/<uuid:case>/weight/sheets/", weighting.sheets, name="sheets"),
    path("cases/<uuid:case>/weight/first/", weighting.first, name="choose-first"),
    path("cases/<uuid:case>/interplay/", interplay.one, name="interplay"),
    path("cases/<uuid:case>/interplay/draw/", interplay.draw, name="draw-interplay"),
    path("cases/<uuid:case>/interplay/<uuid:interplay>/agree/", interplay.agree, name="agree-interplay"),
    path("cases/<uuid:case>/interplay/<uuid:interplay>/end/", interplay.end, name="end-interplay"),
]
