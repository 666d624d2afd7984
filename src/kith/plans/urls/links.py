"""Where ties are, and where plans show on the pages of young people and of contexts."""

from django.urls import path

from kith.plans.views import links

urlpatterns = [
    path("cases/<uuid:case>/plan/ties/new/", links.tie, name="tie"),
    path("cases/<uuid:case>/plan/ties/<uuid:tie>/end/", links.untie, name="untie"),
    path("young-people/<uuid:person>/plan-and-safety/", links.person, name="person"),
    path("contexts/<uuid:context>/case/", links.context, name="context"),
]
