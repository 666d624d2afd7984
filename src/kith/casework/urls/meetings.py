"""Where the pages of meetings are."""

from django.urls import path

from kith.casework.views import meetings, parking

ONE = "cases/<uuid:case>/meetings/<uuid:meeting>/"
urlpatterns = [
    path("cases/<uuid:case>/meetings/", meetings.every, name="meetings"),
    path("cases/<uuid:case>/meetings/arrange/", meetings.arrange, name="arrange"),
    path(ONE, meetings.one, name="meeting"),
    path(f"{ONE}minute/", meetings.minute, name="minute"),
    path(f"{ONE}invite/", meetings.invite, name="invite"),
    path(f"{ONE}invited/<uuid:attendance>/", meetings.mark, name="mark"),
    path(f"{ONE}held/", meetings.held, name="held"),
    path(f"{ONE}close/", meetings.close, name="close-meeting"),
    path(f"{ONE}call-off/", meetings.call_off, name="call-off"),
    path(f"{ONE}entries/<uuid:entry>/take-out/", parking.take_out, name="take-out"),
    path("parked/<uuid:parked>/", parking.carry, name="parked"),
    path("parked/<uuid:parked>/pass-on/", parking.pass_on, name="pass-on"),
    path(f"{ONE}minutes/", meetings.minutes, name="minutes"),
]
