"""Where the pages of referrals are."""

from django.urls import path

from kith.casework.views import children, outside, referrals

urlpatterns = [
    path("refer/", outside.refer, name="refer"),
    path("refer/thank-you/", outside.thanks, name="thanks"),
    path("referrals/", referrals.every, name="referrals"),
    path("referrals/contexts/new/", referrals.new, name="refer-context"),
    path("referrals/contexts/<uuid:referral>/", referrals.one, name="referral"),
    path("referrals/contexts/<uuid:referral>/where/", referrals.where, name="referral-where"),
    path("referrals/contexts/<uuid:referral>/take-up/", referrals.take_up, name="take-up"),
    path("referrals/young-people/", children.whose, name="young-people"),
    path("referrals/young-people/<uuid:person>/", children.every, name="child-referrals"),
    path("referrals/young-people/<uuid:person>/new/", children.new, name="refer-child"),
    path("referrals/young-people/<uuid:person>/now/", children.act_now, name="act-now"),
    path("cases/<uuid:case>/alert/", children.alert, name="alert"),
]
