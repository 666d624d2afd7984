"""Where the pages of people are."""

from django.urls import path

from kith.people.views import adults, mending, telling, vehicles, young_people

app_name = "people"
urlpatterns = [
    path("", young_people.everybody, name="all"),
    path("meet/", young_people.meet, name="meet"),
    path("alike/", young_people.alike, name="alike"),
    path("vehicles/", vehicles.everything, name="vehicles"),
    path("vehicles/record/", vehicles.record, name="record_vehicle"),
    path("vehicles/<uuid:vehicle>/", vehicles.one, name="vehicle"),
    path("vehicles/<uuid:vehicle>/describe/", vehicles.describe, name="describe_vehicle"),
    path("adults/", adults.everybody, name="adults"),
    path("adults/record/", adults.record, name="record_adult"),
    path("adults/<uuid:adult>/", adults.one, name="adult"),
    path("adults/<uuid:adult>/describe/", adults.describe, name="describe_adult"),
    path("adults/<uuid:adult>/list/", adults.put_on_list, name="list_adult"),
    path("<uuid:person>/", young_people.one, name="one"),
    path("<uuid:person>/world/", young_people.world, name="world"),
    path("<uuid:person>/about/", telling.tell, name="tell"),
    path("<uuid:person>/words/", telling.quote, name="quote"),
    path("<uuid:person>/family/", telling.family, name="family"),
    path("<uuid:person>/family/<uuid:family>/", mending.change_family, name="change_family"),
    path("<uuid:person>/family/<uuid:family>/take-out/", mending.take_out_family, name="take_out_family"),
    path("<uuid:person>/numbers/", telling.identify, name="identify"),
    path("<uuid:person>/numbers/<uuid:number>/", mending.change_number, name="change_number"),
    path("<uuid:person>/numbers/<uuid:number>/take-out/", mending.take_out_number, name="take_out_number"),
    path("<uuid:person>/whereabouts/", telling.whereabouts, name="whereabouts"),
    path("<uuid:person>/whereabouts/move/", telling.move, name="move"),
    path("<uuid:person>/workers/", telling.allocate, name="allocate"),
    path("<uuid:person>/workers/<uuid:allocation>/end/", telling.end, name="end"),
]
