"""Documents read part by part: text in, events out, in the memory of a part and an open record."""

from collections.abc import Iterable, Iterator

from qbxml.data.guarding import Guard
from qbxml.data.walking import Event, Walker
from qbxml.problems import MalformedError, Problem
from qbxml.sets import reading

_LONGEST_PROLOG = 1_000_000
_MOST_WAITING = 100_000
"""Characters that wait for an end tag; more may be tags that end themselves, without an end."""


class Reader:
    """Reads a document that comes in parts, cut anywhere; `version` is what `<?qbxml?>` names.

    Methods may be called by one thread after another. They raise MalformedError.
    """

    def __init__(self, *, whole: bool, plain: bool) -> None:
        self.version = ""
        self._walker = Walker(whole=whole, plain=plain)
        self._guard: Guard | None = None
        self._waiting: list[str] = []
        self._size = 0  # characters that wait
        self._enough = 0  # how many of them it takes to look for the root again

    def read(self, part: str) -> list[Event]:
        """Return what this part begins, and what ends in it."""
        split = part.startswith("/") and self._waiting[-1:] and self._waiting[-1].endswith("<")
        self._waiting.append(part)
        self._size += len(part)
        if self._guard is None:
            return self._begin()
        if "</" in part or split:
            text = "".join(self._waiting)
            return self._read_to(text, text.rfind("</"))
        if self._size > _MOST_WAITING and "<" in part:
            text = "".join(self._waiting)
            return self._read_to(text, text.rfind("<"), ended=False)
        return []

    def end(self) -> list[Event]:
        """End the document: return what is left of it, raise if it is not whole."""
        text = "".join(self._waiting)
        if self._guard is None:
            text = self._past_prolog(text)
        return self._events(text, last=True)

    def _begin(self) -> list[Event]:
        """Look for the root, each time in twice as much: so all looking is linear."""
        if self._size < self._enough:
            return []
        text = self._past_prolog("".join(self._waiting))
        if self._guard is not None:
            return self._read_to(text, max(text.rfind("</"), 0))
        self._waiting, self._size, self._enough = [text], len(text), 2 * len(text)
        return []

    def _read_to(self, text: str, cut: int, *, ended: bool = True) -> list[Event]:
        """Read up to an end tag, or else to any tag, and keep the rest."""
        rest = text[cut:]
        self._waiting, self._size = [rest], len(rest)
        return self._events(text[:cut], last=False, ended=ended) if cut else []

    def _events(self, text: str, *, last: bool, ended: bool = True) -> list[Event]:
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        guard, walker = self._guard or Guard(), self._walker
        walker.walk(guard.admit(text, walker.opened, last=last, ended=ended))
        events, walker.events = walker.events, []
        return events

    def _past_prolog(self, text: str) -> str:
        """Return what comes from the root on; all the text while the root is not there yet."""
        text = text.lstrip("\ufeff \t\r\n")
        found = reading.prolog(text)
        rest = text[found.end :].lstrip(" \t\r\n")
        if len(rest) > 1 and not rest.startswith(("<!", "<?")):
            self.version = found.version
            self._guard = Guard(text.count("\n", 0, len(text) - len(rest)))
            return rest
        if len(text) > _LONGEST_PROLOG:
            raise MalformedError([Problem("The text has no element near its beginning.")])
        return text


def events(parts: Iterable[str], reader: Reader) -> Iterator[Event]:
    """Yield the events of a document that comes in parts, as they come."""
    for part in parts:
        yield from reader.read(part)
    yield from reader.end()
