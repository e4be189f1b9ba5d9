"""What a company file makes of characters that its code page lacks."""

from qbxml.sets.reading import Element
from qbxml.sets.rules import Fault, name_of, shown

_MOST_SHOWN = 12
_NAMES = frozenset({"Name", "FullName"})
_FIX = "Replace the characters, or accept the question marks."
_FIX_NAME = "Replace the characters: with question marks it would be another name, or none."


def spoilt(element: Element, text: str, code_page: str) -> Fault | None:
    """Return the doubt about a text that does not keep all of its characters, None for others."""
    try:
        text.encode(code_page)
    except UnicodeEncodeError as error:
        kept = shown(text.encode(code_page, "replace").decode(code_page))
        lost = _lost(text[error.start :], code_page)
        message = f"QuickBooks keeps {code_page} only, which lacks {lost}: this becomes {kept}."
        fix = _FIX_NAME if name_of(element) in _NAMES else _FIX
        return Fault(element, message, fix, "characters")
    return None


def _lost(text: str, code_page: str) -> str:
    """Return the characters that are lost, each once, for a message."""
    lost = [each for each in dict.fromkeys(text) if not each.encode(code_page, "ignore")]
    more = f" and {len(lost) - _MOST_SHOWN} more" if len(lost) > _MOST_SHOWN else ""
    return f"{shown(' '.join(lost[:_MOST_SHOWN]))}{more}"
