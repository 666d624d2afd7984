"""Where the pages of thresholds are."""

from django.urls import path

from kith.casework.views import screening, thresholds

urlpatterns = [
    path("thresholds/", thresholds.every, name="thresholds"),
    path("thresholds/begin/", thresholds.begin, name="begin-threshold"),
    path("thresholds/<uuid:statement>/", thresholds.one, name="threshold"),
    path("thresholds/<uuid:statement>/name/", thresholds.name_it, name="name-threshold"),
    path("thresholds/<uuid:statement>/follow/", thresholds.follow, name="follow-threshold"),
    path("thresholds/<uuid:statement>/publish/", thresholds.publish, name="publish-threshold"),
    path("thresholds/<uuid:statement>/bands/new/", thresholds.band, name="new-band"),
    path("thresholds/<uuid:statement>/bands/<uuid:band>/", thresholds.band, name="band"),
    path("thresholds/<uuid:statement>/criteria/new/", thresholds.criterion, name="new-criterion"),
    path("thresholds/<uuid:statement>/criteria/<uuid:criterion>/", thresholds.criterion, name="criterion"),
    path("cases/<uuid:case>/screening/", screening.screen, name="screen"),
    path("cases/<uuid:case>/screening/<uuid:screening>/", screening.screened, name="screened"),
    path("cases/<uuid:case>/screening/<uuid:screening>/decide/", screening.decide, name="decide-screening"),
    path("places/<uuid:context>/discussion/", screening.discuss_place, name="discuss-place"),
    path("cases/<uuid:case>/discussion/", screening.discuss, name="discuss"),
]
