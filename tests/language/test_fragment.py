"""The prompts as a writer reads them: an offer, with or without JavaScript."""

from django.template import Context, Engine

from kith.language import rules

FOLDER = rules.__file__.replace("rules.py", "templates")


def shown(text):
    template = Engine(dirs=[FOLDER]).get_template("language/_prompts.html")
    return " ".join(template.render(Context({"prompts": rules.prompts(text)})).split())


def test_it_says_what_was_written_why_and_what_might_be_said():
    page = shown("He is putting himself at risk.")
    assert "You wrote <em>putting himself at risk</em>." in page
    assert "the place or situation is unsafe for …" in page
    assert "Keep as it is" in page
    assert "These are their own words" in page
    assert "You can save as it is." in page


def test_nothing_is_shown_when_there_is_nothing_to_offer():
    assert shown("Asif rode well.") == ""


def test_what_was_typed_is_never_markup():
    assert "<b>" not in shown("He is a gang <b>member</b>.")
