"""`{% load answers %}`: how an offer's answer is written in a form, and what kinds of thing are called."""

from django import template

from kith.encounters.terms import FIELD_WORDS, MENTION_WORDS, MentionKind, Offer

register = template.Library()


@register.filter
def token(offer: Offer, choice: tuple[str, str, str]) -> str:
    """The answer that this offer names that choice: "field:start:end:kind:id"."""
    return f"{offer.place}:{choice[0]}:{choice[1]}"


@register.filter
def kind_words(kind: str) -> str:
    """What a kind of mention is called."""
    return MENTION_WORDS[MentionKind(kind)]


@register.filter
def field_words(field: str) -> str:
    """What a part of a note is called."""
    return FIELD_WORDS.get(field, field)
