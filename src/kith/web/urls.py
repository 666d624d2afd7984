"""The first page, and the door."""

from django.urls import path

from kith.web import views

urlpatterns = [
    path("", views.my_work, name="my-work"),
    path("sign-in/", views.SignIn.as_view(), name="sign-in"),
    path("sign-in/as/", views.sign_in_as, name="sign-in-as"),
    path("sign-out/", views.sign_out, name="sign-out"),
    path("session/extend/", views.extend, name="extend"),
    path("search/", views.search, name="search"),
    path("wording/", views.wording, name="wording"),
    path("health/", views.health, name="health"),
]
