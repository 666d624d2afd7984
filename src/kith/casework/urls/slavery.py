"""Where the pages of referrals to the National Referral Mechanism are."""

from django.urls import path

from kith.casework.views import slavery

urlpatterns = [
    path("young-people/<uuid:person>/nrm/", slavery.every, name="nrm"),
    path("young-people/<uuid:person>/nrm/refer/", slavery.refer, name="refer-nrm"),
    path("young-people/<uuid:person>/nrm/<uuid:nrm>/decision/", slavery.decide, name="decide-nrm"),
    path("young-people/<uuid:person>/nrm/<uuid:nrm>/beside/", slavery.beside, name="beside-nrm"),
]
