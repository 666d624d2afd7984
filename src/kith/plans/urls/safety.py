"""Where a young person's safety plan is."""

from django.urls import path

from kith.plans.views import safety

SAFETY = "young-people/<uuid:person>/safety-plan/"
urlpatterns = [
    path(SAFETY, safety.one, name="safety"),
    path(f"{SAFETY}make/", safety.make, name="make-safety"),
    path(f"{SAFETY}large/", safety.large, name="safety-large"),
    path(f"{SAFETY}copy/", safety.give_copy, name="give-copy"),
]
