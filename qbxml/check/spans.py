"""Where the elements of a well-formed text stand, and the text with some of them changed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_PIECE = re.compile(
    r"<(?:!--.*?-->|\?.*?\?>|!\[CDATA\[.*?\]\]>|(?P<end>/)[^>]*>"
    r"""|(?P<name>[^\s/>"']+)[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>)""",
    re.DOTALL,
)
_GAP = re.compile(r"(?P<behind>(?:[ \t]*<!--[^\n]*?-->(?=[ \t]*\r?\n))?)(?P<blank>\s*)", re.DOTALL)


@dataclass(slots=True, eq=False)
class Span:
    """An element in a text: its tags are `start:opened` and `closing:end`, which is empty for <A/>.

    `number` counts elements from 0 in document order. What is to be changed is put into the rest:
    another `name`, another `value`, its children in another `order` (their indexes).
    """

    number: int
    given: str
    start: int
    opened: int
    closing: int = 0
    end: int = 0
    children: Sequence["Span"] = ()
    name: str = ""
    value: str | None = None
    order: Sequence[int] = ()


def spans(text: str, at: int = 0) -> Span:
    """Return the root of a well-formed text, whose prolog ends at `at`."""
    names: dict[str, str] = {}
    opened = [(Span(0, "", at, at), list[Span]())]  # with their children; the first holds the root
    number = 0
    for piece in _PIECE.finditer(text, at):
        start, end = piece.span()
        if piece["name"]:
            name = names.setdefault(piece["name"], piece["name"])
            span = Span(number, name, start, end, end, end)
            number += 1
            opened[-1][1].append(span)
            if text[end - 2] != "/":
                opened.append((span, []))
        elif piece["end"]:
            span, children = opened.pop()
            span.closing, span.end = start, end
            span.children = children or ()
    return opened[0][1][0]


def numbers(span: Span) -> Iterator[int]:
    """Yield the numbers of the elements as they will stand once the text is rewritten."""
    yield span.number
    for place in span.order or range(len(span.children)):
        yield from numbers(span.children[place])


def rewritten(text: str, root: Span) -> str:
    """Return the text with the changes that its spans ask for, and nothing else changed."""
    return "".join([text[: root.start], *_element(text, root), text[root.end :]])


def _element(text: str, span: Span) -> Iterator[str]:
    yield f"<{span.name or span.given}{text[span.start + 1 + len(span.given) : span.opened]}"
    if span.value is not None:
        yield span.value
    elif span.order:
        yield from _moved(text, span)
    else:
        at = span.opened
        for child in span.children:
            yield text[at : child.start]
            yield from _element(text, child)
            at = child.end
        yield text[at : span.closing]
    if span.closing < span.end:
        yield f"</{span.name or span.given}{text[span.closing + 2 + len(span.given) : span.end]}"


def _moved(text: str, span: Span) -> Iterator[str]:
    """Yield the children in their new order.

    The blanks between them stay. A comment goes with the element before it where it ends the line,
    else with the one after it.
    """
    starts = [span.opened, *(child.end for child in span.children)]
    ends = [*(child.start for child in span.children), span.closing]
    gaps = [_parts(text[start:end]) for start, end in zip(starts, ends, strict=True)]
    behind, blanks, before = zip(*gaps, strict=True)
    yield behind[0]
    for place, number in enumerate(span.order):
        yield blanks[place]
        yield before[number]
        yield from _element(text, span.children[number])
        yield behind[number + 1]
    yield blanks[-1] + before[-1]


def _parts(gap: str) -> tuple[str, str, str]:
    found = _GAP.match(gap)
    return (found["behind"], found["blank"], gap[found.end() :]) if found else ("", "", gap)
