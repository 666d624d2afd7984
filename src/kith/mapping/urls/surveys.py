"""Where surveys are."""

from django.urls import path

from kith.mapping.views import answering, surveys

ONE = "surveys/waves/<uuid:wave>/"
urlpatterns: list = [
    path("answer/thank-you/", answering.thanks, name="answered"),
    path("answer/<slug:code>/", answering.answer, name="answer"),
    path("contexts/<uuid:context>/surveys/", surveys.every, name="surveys"),
    path("contexts/<uuid:context>/surveys/make/", surveys.make, name="make-survey"),
    path("surveys/<uuid:survey>/", surveys.one, name="survey"),
    path("surveys/<uuid:survey>/open/", surveys.open_wave, name="open-wave"),
    path(ONE, surveys.wave, name="wave"),
    path(f"{ONE}close/", surveys.close, name="close-wave"),
    path(f"{ONE}type-in/", surveys.type_in, name="type-in"),
    path(f"{ONE}blank/", surveys.blank, name="blank-survey"),
    path(f"{ONE}words/", surveys.waiting, name="waiting"),
    path("surveys/words/<uuid:held>/", surveys.read, name="read"),
]
