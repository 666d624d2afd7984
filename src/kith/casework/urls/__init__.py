"""Where the pages of casework are."""

from kith.casework.urls import assessments, cases, meetings, referrals, school, slavery, thresholds, weighting

app_name = "casework"
urlpatterns = [
    *referrals.urlpatterns,
    *thresholds.urlpatterns,
    *cases.urlpatterns,
    *assessments.urlpatterns,
    *weighting.urlpatterns,
    *meetings.urlpatterns,
    *school.urlpatterns,
    *slavery.urlpatterns,
]
