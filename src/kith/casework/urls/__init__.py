"""Where the pages of casework are."""

from kith.casework.urls import assessments, cases, meetings, referrals, slavery, thresholds, weighting

app_name = "casework"
urlpatterns = [
    *referrals.urlpatterns,
    *thresholds.urlpatterns,
    *cases.urlpatterns,
    *assessments.urlpatterns,
    *weighting.urlpatterns,
    *meetings.urlpatterns,
    *slavery.urlpatterns,
]
