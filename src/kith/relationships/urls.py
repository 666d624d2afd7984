"""Where the working agreement and reaching out are, below a young person."""

from django.urls import path

from kith.relationships import views

app_name = "relationships"
urlpatterns = [
    path("<uuid:person>/agreement/", views.agreement, name="agreement"),
    path("<uuid:person>/agreement/make/", views.agree, name="agree"),
    path("<uuid:person>/agreement/again/", views.revisit, name="revisit"),
    path("<uuid:person>/reaching-out/", views.reaching, name="reaching"),
    path("<uuid:person>/reaching-out/add/", views.reach_out, name="reach_out"),
]
