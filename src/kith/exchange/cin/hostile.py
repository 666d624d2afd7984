"""Is an XML file whole, and free of tricks? Asked before anything else reads it.

A document type, and with it every entity (billion laughs, files and addresses pulled in from outside), is refused as
defusedxml refuses it; the standard library's expat then reads the file to its end, a piece at a time, keeping nothing.
"""

from pathlib import Path
from typing import Any
from xml.parsers import expat

from defusedxml.common import DTDForbidden, EntitiesForbidden, ExternalReferenceForbidden
from defusedxml.ElementTree import DefusedXMLParser

from kith.exchange import files
from kith.exchange.refusals import ImportRefused


class _Nothing:
    """A target that keeps nothing of what is read."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Pass by."""

    def end(self, tag: str) -> None:
        """Pass by."""

    def data(self, text: str) -> None:
        """Pass by."""

    def close(self) -> None:
        """Nothing was kept."""


def check(path: Path) -> None:
    """Read the file to its end. Raises `ImportRefused` when it is not whole, well-formed XML without a document type."""
    _check_kind(path)
    parser: Any = DefusedXMLParser(target=_Nothing(), forbid_dtd=True, forbid_entities=True, forbid_external=True)
    parser.parser.StartElementHandler = parser.parser.EndElementHandler = parser.parser.CharacterDataHandler = None
    parser.parser.DefaultHandlerExpand = None
    try:
        with path.open("rb") as file:
            for piece in files.pieces(file):
                parser.parser.Parse(piece, False)
            parser.parser.Parse(b"", True)
    except (DTDForbidden, EntitiesForbidden, ExternalReferenceForbidden):
        raise ImportRefused(
            "This file has a document type or entities of its own. A census file has none, so it is not read."
        ) from None
    except expat.ExpatError as trouble:
        raise ImportRefused(_broken(trouble)) from None
    except (OSError, LookupError, ValueError) as trouble:
        raise ImportRefused(f"{path.name} could not be read to its end: {str(trouble).lower()}.") from None


def _check_kind(path: Path) -> None:
    start = files.start_of(path)
    for mark, words in files.KNOWN_STARTS:
        if start.startswith(mark):
            raise ImportRefused(f"{path.name} is {words}, not an XML file.")
    if b"<" not in start:
        raise ImportRefused(f"{path.name} is not an XML file.")


def _broken(trouble: expat.ExpatError) -> str:
    if trouble.code == expat.errors.codes[expat.errors.XML_ERROR_NO_ELEMENTS]:
        return "This file ends before it begins: it holds no XML."
    return f"The file is broken on line {trouble.lineno}: {expat.ErrorString(trouble.code)}. Is it all there?"
