"""Where the pages are on which a school looks at itself."""

from django.urls import path

from kith.casework.urls.assessments import ONE
from kith.casework.views import school

LISTS = "schools/lists/"

urlpatterns = [
    path(LISTS, school.lists, name="school-lists"),
    path(f"{LISTS}bring-in/", school.bring_in, name="bring-in-school-list"),
    path(f"{LISTS}example/", school.example, name="example-school-list"),
    path(f"{LISTS}<uuid:items>/", school.one_list, name="school-list"),
    path(f"{ONE}school/", school.look, name="school"),
    path(f"{ONE}school/list/", school.choose, name="choose-school-list"),
    path(f"{ONE}school/paper/", school.paper, name="school-paper"),
    path(f"{ONE}school/<uuid:item>/", school.item, name="school-item"),
]
