"""Where the pages of accounts are."""

from django.urls import path

from kith.accounts import views

app_name = "accounts"
urlpatterns = [
    path("accounts/", views.everybody, name="all"),
    path("accounts/welcome/", views.welcome, name="welcome"),
    path("accounts/team/", views.form_team, name="form_team"),
    path("accounts/<uuid:user>/close/", views.close, name="close"),
    path("accounts/<uuid:user>/supervise/", views.supervise, name="supervise"),
    path("accounts/<uuid:user>/supervise/<uuid:supervision>/end/", views.end_supervision, name="end_supervision"),
]
