"""Where the pages of partners are."""

from django.urls import path

from kith.partners import views

app_name = "partners"
urlpatterns = [
    path("", views.everybody, name="all"),
    path("introduce/", views.introduce, name="introduce"),
    path("reach/<uuid:context>/", views.reach, name="reach"),
    path("reach/<uuid:context>/say/", views.say_reach, name="say_reach"),
    path("reach/of/<uuid:reach>/", views.change_reach, name="change_reach"),
    path("reach/of/<uuid:reach>/looks-out/", views.looks_out, name="looks_out"),
    path("reach/of/<uuid:reach>/take-out/", views.take_out_reach, name="take_out_reach"),
    path("<uuid:organisation>/", views.one, name="one"),
]
