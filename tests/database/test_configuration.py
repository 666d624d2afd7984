"""Settings: a wrong one stops the start with a sentence that names it and never repeats a secret."""

from datetime import date
from pathlib import Path

import pytest

from kith.configuration import SETTINGS, read_settings
from kith.database.address import Address, read_address
from kith.database.grounds import grounds_from
from kith.database.keys import keep_secret
from kith.foreseen import Misconfigured

URL = "postgresql://keeper:p%40ss@db.example:6543/riverside?sslmode=require"


def test_nothing_needs_setting():
    settings = read_settings({})
    assert set(settings) == {setting.name for setting in SETTINGS}
    assert settings["KITH_HTTPS"] is False
    assert settings["KITH_DATABASE_URL"] == ""


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("KITH_THREADS", "many", "The setting KITH_THREADS is wrong: it must be a whole number from 1 to 64."),
        ("KITH_THREADS", "0", "The setting KITH_THREADS is wrong: it must be a whole number from 1 to 64."),
        ("KITH_THREADS", "", "The setting KITH_THREADS is wrong: it must be a whole number from 1 to 64."),
        ("KITH_HTTPS", "maybe", "The setting KITH_HTTPS is wrong: it must be yes or no."),
        ("KITH_SECRET_KEY", "short", "The setting KITH_SECRET_KEY is wrong: it must be at least 32 characters long."),
        ("KITH_DATABASE_URL", "mysql://x", "The setting KITH_DATABASE_URL is wrong: it must begin with postgresql://."),
        (
            "KITH_DATA",
            __file__,
            "The setting KITH_DATA is wrong: it must be a folder, and there is a file of that name.",
        ),
        ("KITH_JURISDICTION", "mars", "The setting KITH_JURISDICTION is wrong: it must be england."),
        (
            "KITH_JURISDICTION",
            "Wales",
            "The setting KITH_JURISDICTION is wrong: the procedures and days of Wales are not in Kith yet, only those of England.",
        ),
        (
            "KITH_JURISDICTION",
            "scotland",
            "The setting KITH_JURISDICTION is wrong: the procedures and days of Scotland are not in Kith yet, only those of England.",
        ),
        (
            "KITH_SECTION_16LA_FROM",
            "soon",
            "The setting KITH_SECTION_16LA_FROM is wrong: it must be a day, as 2027-09-01, or nothing.",
        ),
        ("KITH_TREADS", "4", "There is no setting called KITH_TREADS. docs/settings.md lists them all."),
    ],
)
def test_a_wrong_setting_gets_a_sentence(name, text, sentence):
    with pytest.raises(Misconfigured) as said:
        read_settings({name: text})
    assert str(said.value) == sentence


def test_where_kith_is_used_and_since_when_there_is_a_duty_to_share():
    settings = read_settings({})
    assert (settings["KITH_JURISDICTION"], settings["KITH_SECTION_16LA_FROM"]) == ("england", None)
    settings = read_settings({"KITH_JURISDICTION": " England ", "KITH_SECTION_16LA_FROM": "2027-09-01"})
    assert (settings["KITH_JURISDICTION"], settings["KITH_SECTION_16LA_FROM"]) == ("england", date(2027, 9, 1))


def test_an_address_is_read_whole():
    assert read_address(URL, setting="KITH_DATABASE_URL") == Address(
        "db.example", 6543, "riverside", "keeper", "p@ss", (("sslmode", "require"),)
    )


def test_an_address_may_name_the_folder_of_a_socket():
    found = read_address("postgresql://keeper@/riverside?host=/run/postgresql", setting="X")
    assert (found.host, found.database) == ("/run/postgresql", "riverside")


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("postgresql://keeper:secret@/riverside", "the host is missing"),
        ("postgresql://keeper:secret@db.example", "the database is missing"),
        ("postgresql://db.example/riverside", "the role name is missing"),
        ("postgresql://keeper:secret@db.example:port/riverside", "its host or port cannot be read"),
        ("postgresql://keeper:secret@db.example/riverside?port=x", "its host or port cannot be read"),
    ],
)
def test_a_broken_address_gets_a_sentence_without_its_password(url, why):
    with pytest.raises(Misconfigured, match=f"KITH_DATABASE_URL is wrong: {why}") as said:
        read_address(url, setting="KITH_DATABASE_URL")
    assert "secret" not in str(said.value)


def test_an_address_never_shows_its_password():
    address = read_address(URL, setting="X")
    assert "p@ss" not in repr(address) + address.for_people()


def test_an_organisations_own_server_gets_an_app_role_named_after_its_database(tmp_path):
    grounds = grounds_from(read_settings({"KITH_DATA": str(tmp_path), "KITH_DATABASE_URL": URL}))
    assert (grounds.owner.role, grounds.app.role) == ("keeper", "riverside_app")
    assert grounds.app.password == keep_secret(tmp_path / "keys", "database-riverside_app")


def test_the_owner_may_not_serve_pages(tmp_path):
    with pytest.raises(Misconfigured, match="it must be another role, owning nothing"):
        grounds_from(
            read_settings({"KITH_DATA": str(tmp_path), "KITH_DATABASE_URL": URL, "KITH_DATABASE_APP_URL": URL})
        )


def test_an_app_address_alone_is_refused(tmp_path):
    with pytest.raises(Misconfigured, match="given without KITH_DATABASE_URL"):
        grounds_from(read_settings({"KITH_DATA": str(tmp_path), "KITH_DATABASE_APP_URL": URL}))


def test_a_key_is_made_once_and_is_for_its_owner_alone(tmp_path):
    first = keep_secret(tmp_path / "data" / "keys", "one")
    assert keep_secret(tmp_path / "data" / "keys", "one") == first
    assert [path.name for path in (tmp_path / "data" / "keys").iterdir()] == ["one"]
    for path, mode in (("data", 0o700), ("data/keys", 0o700), ("data/keys/one", 0o600)):
        assert (tmp_path / path).stat().st_mode & 0o777 == mode


def test_an_emptied_key_is_not_quietly_replaced(tmp_path):
    (tmp_path / "one").touch()
    with pytest.raises(Misconfigured, match="is empty. Put it back from the backup"):
        keep_secret(tmp_path, "one")


def test_a_keys_folder_that_cannot_be_used_gets_a_sentence(tmp_path):
    blocked: Path = tmp_path / "file"
    blocked.touch()
    with pytest.raises(Misconfigured, match="Kith cannot keep its keys in"):
        keep_secret(blocked / "keys", "one")
