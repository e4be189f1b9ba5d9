"""Forms: what was typed, read field by field, and at which field a refusal belongs."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from qbwc_service.domain.errors import TABLE, Code, Refusal
from qbxml.problems import Problem

A_MOMENT = "Write it as 2026-03-14 or 2026-03-14T12:00, in UTC."
A_NUMBER = "Write a whole number, in digits alone."
MOST_DIGITS = 12
ON = "yes"
"""The value of a box that is ticked; a browser leaves out one that is not."""


@dataclass(frozen=True, slots=True)
class Faults:
    """A refusal as a form shows it: `at` holds what is wrong by field, `text` is about it all."""

    status: int
    text: str
    fix: str
    at: Mapping[str, Sequence[Problem]]


class Form:
    """Reads fields one by one; what is wrong is gathered, and `done` refuses it all at once."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        self._fields = fields
        self._problems: list[Problem] = []

    def wrong(self, name: str, message: str, fix: str) -> None:
        """Note what is wrong with a field."""
        self._problems.append(Problem(message, path=name, fix=fix))

    def note(self, problem: Problem) -> None:
        """Note a problem with its place; its path begins with the field."""
        self._problems.append(problem)

    def text(self, name: str, most: int, *, needed: bool = False) -> str:
        """Return a line of text without blanks around it, "" where there is none."""
        given = self._fields.get(name, "").strip()
        if needed and not given:
            self.wrong(name, "it is missing", "Fill it in.")
        elif len(given) > most:
            self.wrong(name, f"it has {len(given):,} characters", f"Use {most:,} at most.")
        elif not given.isprintable():
            self.wrong(name, "it holds a control character", "Type it on one line.")
        return given

    def whole(self, name: str) -> int | None:
        """Return a number, None where there is none."""
        given = self._fields.get(name, "").strip()
        if not given:
            return None
        if not (given.isascii() and given.isdecimal() and len(given) <= MOST_DIGITS):
            self.wrong(name, f"{given[:40]!r} is no whole number", A_NUMBER)
            return None
        return int(given)

    def moment(self, name: str, *, needed: bool = False) -> datetime | None:
        """Return a moment, None where there is none."""
        given = self._fields.get(name, "").strip()
        found = moment(given) if given else None
        if given and found is None:
            self.wrong(name, f"{given[:40]!r} is no date and time", A_MOMENT)
        elif needed and not given:
            self.wrong(name, "it is missing", A_MOMENT)
        return found

    def one_of(self, name: str, allowed: Collection[str], default: str) -> str:
        """Return what was chosen of a list."""
        given = self._fields.get(name, default)
        if given not in allowed:
            self.wrong(name, f"{given[:40]!r} is not to be chosen", "Choose one of the list.")
        return given

    def ticked(self, name: str) -> bool:
        """Whether a box is ticked."""
        return self._fields.get(name) == ON

    def done(self) -> None:
        """Refuse where anything was wrong."""
        if self._problems:
            told = "; ".join(f"{one.path}: {one.message}" for one in self._problems)
            raise Refusal(
                Code.INVALID_REQUEST, told, problems=self._problems, fix=self._problems[0].fix
            )


def ticked(fields: Mapping[str, str], prefix: str) -> list[str]:
    """Return what is behind the prefix in the names of the boxes that are ticked."""
    return [
        name.removeprefix(prefix)
        for name, value in fields.items()
        if name.startswith(prefix) and value == ON
    ]


def moment(text: str) -> datetime | None:
    """Return a moment in UTC as browsers write it, or a person: seconds may be left out."""
    try:
        found = datetime.fromisoformat(text)
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def faults_of(no: Refusal, fields: Collection[str], rest: str = "") -> Faults:
    """Return a refusal with each problem at its field; `rest` is for those that name none."""
    at: dict[str, list[Problem]] = {}
    for problem in no.problems:
        field = _field(problem.path, fields) or rest
        if field:
            at.setdefault(field, []).append(problem)
    http = TABLE[no.code].http
    if at and sum(map(len, at.values())) == len(no.problems):
        return Faults(http, "Nothing was saved: see what is marked below.", "", at)
    return Faults(http, no.detail, no.fix, at)


def _field(path: str, fields: Collection[str]) -> str:
    """Return the field that a path lies in: `header.name` in header_name, `events[0]` in events."""
    first = path.partition(".")[0].partition("[")[0]
    return next((one for one in (path.replace(".", "_"), first) if one in fields), "")
