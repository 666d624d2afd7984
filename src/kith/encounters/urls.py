"""Where notes, stories and drafts are."""

from django.urls import path

from kith.encounters.views import drafts, missing, notes, stories

app_name = "encounters"
urlpatterns = [
    path("new/", notes.new, name="new"),
    path("offers/", drafts.offers, name="offers"),
    path("drafts/<uuid:draft>/", drafts.one, name="draft"),
    path("drafts/<uuid:draft>/keep/", drafts.keep, name="keep"),
    path("drafts/<uuid:draft>/discard/", drafts.discard, name="discard"),
    path("<uuid:note>/", notes.one, name="one"),
    path("<uuid:note>/named/", notes.named_in, name="named_in"),
    path("<uuid:note>/new-name/", notes.add_new, name="add_new"),
    path("<uuid:note>/amend/", notes.amend, name="amend"),
    path("<uuid:note>/chronology/", notes.promote, name="promote"),
    path("search/", stories.search, name="search"),
    path("about/<uuid:person>/", stories.story, name="story"),
    path("about/<uuid:person>/chronology/", stories.chronology, name="chronology"),
    path("about/<uuid:person>/recent/", stories.recent, name="recent"),
    path("about/<uuid:person>/around/", stories.around, name="around"),
    path("about/<uuid:person>/missing/", missing.every, name="missing"),
    path("about/<uuid:person>/missing/report/", missing.report, name="report-missing"),
    path("missing/<uuid:episode>/", missing.one, name="time-missing"),
    path("missing/<uuid:episode>/in-touch/", missing.in_touch, name="in-touch"),
    path("missing/<uuid:episode>/back/", missing.back, name="back"),
    path("missing/<uuid:episode>/talk/", missing.talk, name="talk"),
    path("naming/<uuid:context>/", stories.named, name="named"),
    path("naming/vehicle/<uuid:vehicle>/", stories.named_vehicle, name="named_vehicle"),
    path("naming/adult/<uuid:adult>/", stories.named_adult, name="named_adult"),
]
