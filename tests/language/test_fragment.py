"""The prompts as a writer reads them: an offer, with or without JavaScript."""

from django.template import Context, Engine

from kith.language import asking

FOLDER = asking.__file__.replace("asking.py", "templates")


def shown(text, **more):
    template = Engine(dirs=[FOLDER]).get_template("language/_asked.html")
    asked = asking.ask({"text": text}, most=3, speaker="Asif")
    return " ".join(template.render(Context({"asked": asked, **more})).split())


def test_it_says_what_was_written_why_and_what_might_be_said():
    page = shown("He is putting himself at risk.")
    assert "You wrote <em>putting himself at risk</em>." in page
    assert 'data-words="the place or situation is unsafe for …"' in page
    assert 'data-words="“putting himself at risk” (Asif’s words)"' in page
    assert "Keep as it is" in page
    assert "These are their own words" in page
    assert "You can save as it is." in page
    assert '<a class="govuk-link" href="#id_text">Back to what you wrote' in page


def test_its_buttons_send_nothing_unless_the_page_says_where_to():
    assert 'type="submit"' not in shown("He is putting himself at risk.")
    assert 'formaction="/notes/new/#id_text"' in shown("He is putting himself at risk.", posts_to="/notes/new/")


def test_what_can_no_longer_be_changed_has_no_buttons():
    template = Engine(dirs=[FOLDER]).get_template("language/_prompts.html")
    (field,) = asking.ask({"text": "He is putting himself at risk."}, most=3)
    page = template.render(Context({"field": field, "settled": True}))
    assert "<button" not in page
    assert "the place or situation is unsafe for …" in page


def test_advice_is_words_and_an_offer_is_a_button():
    page = shown("She is promiscuous.")
    assert "say who had power over what happened</li>" in page
    assert 'data-wording="change"' not in page


def test_nothing_is_shown_when_there_is_nothing_to_offer():
    assert shown("Asif rode well.") == ""


def test_what_was_typed_is_never_markup():
    assert "<b>" not in shown("He is a gang <b>member</b>.")
