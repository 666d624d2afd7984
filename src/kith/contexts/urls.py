"""Where the pages of contexts are."""

from django.urls import path

from kith.contexts.views import places, worlds

app_name = "contexts"
urlpatterns = [
    path("", places.everything, name="all"),
    path("notice/", places.notice, name="notice"),
    path("around/<uuid:person>/", worlds.one, name="world"),
    path("around/<uuid:person>/choose/", worlds.choose, name="choose"),
    path("around/<uuid:person>/draw/", worlds.draw, name="draw"),
    path("around/<uuid:person>/blank/", worlds.blank, name="blank"),
    path("<uuid:context>/", places.one, name="one"),
    path("<uuid:context>/describe/", places.describe, name="describe"),
    path("<uuid:context>/where/", places.locate, name="locate"),
    path("<uuid:context>/inside/", places.inside, name="inside"),
    path("<uuid:context>/responsible/", places.responsible, name="responsible"),
    path("<uuid:context>/retire/", places.retire, name="retire"),
]
