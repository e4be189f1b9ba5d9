"""What is wrong with a document: problems as values, and the one error that carries them."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, with its place.

    `line` and `column` count from 1 in the text as the caller sent it; None where no place is
    known. `path` names the element from the root (`/QBXML/QBXMLMsgsRq/CustomerAddRq[2]`), "" when
    the text could not be read at all. `fix` is one sentence for the person who wrote the document.
    """

    message: str
    line: int | None = None
    column: int | None = None
    path: str = ""
    fix: str = ""

    def __str__(self) -> str:
        """Give the place, then the message: `line 3, column 14: …`."""
        places = (("line", self.line), ("column", self.column))
        place = ", ".join(f"{name} {at}" for name, at in places if at is not None)
        return f"{place}: {self.message}" if place else self.message


class MalformedError(ValueError):
    """A document that cannot be used; `problems` holds everything wrong with it, never empty."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__("; ".join(str(problem) for problem in self.problems))


class TooLargeError(MalformedError):
    """A document above the limit that its reader was given; nothing in it was looked at."""
