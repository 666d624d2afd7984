"""From a Django `Page` to the links of the pagination part."""

from typing import Any

from django.core.paginator import Page
from django.http import QueryDict


def links_for(page: Page[Any], querystring: object = "", *, name: str = "page") -> dict[str, Any]:
    """Options of `parts/pagination_links.html`: previous, next and items; empty when there is one page only.

    `querystring` is `request.GET` or a string; its own `name` entry is replaced.
    """
    if not page.has_other_pages():
        return {}
    here = _href_maker(querystring, name)
    return {
        "previous": {"href": here(page.previous_page_number())} if page.has_previous() else None,
        "next": {"href": here(page.next_page_number())} if page.has_next() else None,
        "items": [
            _item(number, page, here)
            for number in page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
        ],
    }


def _href_maker(querystring: object, name: str) -> Any:
    kept = (
        querystring.copy()
        if isinstance(querystring, QueryDict)
        else QueryDict(str(querystring or "").lstrip("?"), mutable=True)
    )

    def href(number: int) -> str:
        kept[name] = str(number)
        return f"?{kept.urlencode()}"

    return href


def _item(number: int | str, page: Page[Any], here: Any) -> dict[str, Any]:
    """One page number, or the dots between far-away ones."""
    if not isinstance(number, int):
        return {"ellipsis": True}
    return {"number": number, "href": here(number), "current": number == page.number}
