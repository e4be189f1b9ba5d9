"""What is wrong with a document: problems as values, and the one error that carries them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "",
    "frame",
    "unknown",
    "order",
    "repeated",
    "missing",
    "choice",
    "text",
    "too_long",
    "type",
    "enum",
    "range",
    "attribute",
    "reference",
    "version",
    "edition",
    "characters",
]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, with its place.

    `line` and `column` count from 1 in the text as the caller sent it; None where no place is
    known. `request` counts the requests of the set from 1, and `path` then names the element from
    inside of it: `InvoiceAdd/InvoiceLineAdd[2]/Quantity`, a number only where several siblings
    have the name; the request itself is `InvoiceAddRq`. Without a request the path goes from the
    root (`/QBXML/QBXMLMsgsRq`), or is "" when the text could not be read at all. `expected` says
    what may stand there, "" where that is not one thing. `fix` is one sentence for the person who
    wrote the document. `kind` is for programs, "" where the text could not be read.
    """

    message: str
    line: int | None = None
    column: int | None = None
    path: str = ""
    fix: str = ""
    expected: str = ""
    kind: Kind = ""
    request: int | None = None

    def __str__(self) -> str:
        """Give the place, then the message: `line 3, column 14: …`."""
        places = (("line", self.line), ("column", self.column))
        place = ", ".join(f"{name} {at}" for name, at in places if at is not None)
        return f"{place}: {self.message}" if place else self.message


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found in a document: `problems` must be mended, `warnings` should be read.

    `needs` is the lowest qbXML version that has all of it, 8.0 at least; `varies` says that
    editions of QuickBooks differ about something in it.
    """

    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    needs: str = "8.0"
    varies: bool = False

    @property
    def valid(self) -> bool:
        """Say whether QuickBooks may be expected to take the document as it stands.

        A set or a request alone is valid where it will be so in a document that is whole.
        """
        return not self.problems


class MalformedError(ValueError):
    """A document that cannot be used; `problems` holds everything wrong with it, never empty."""

    problems: tuple[Problem, ...]

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(str(problem) for problem in self.problems))


class TooLargeError(MalformedError):
    """A document above the limit that its reader was given; nothing in it was looked at."""
