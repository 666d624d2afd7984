"""Where everything is. Addresses are readable and carry no names."""

from django.urls import include, path

urlpatterns = [
    path("", include("kith.web.urls")),
    path("", include("kith.accounts.urls")),
    path("young-people/", include("kith.people.urls")),
    path("young-people/", include("kith.relationships.urls")),
    path("contexts/", include("kith.contexts.urls")),
    path("partners/", include("kith.partners.urls")),
    path("notes/", include("kith.encounters.urls")),
    path("", include("kith.mapping.urls")),
    path("", include("kith.casework.urls")),
    path("", include("kith.plans.urls")),
    path("questions/", include("kith.patterns.urls")),
    path("acts/", include("kith.audit.urls")),
]

handler400 = "kith.web.views.not_understood"
handler403 = "kith.web.views.refused"
handler404 = "kith.web.views.absent"
handler500 = "kith.web.views.broken"
