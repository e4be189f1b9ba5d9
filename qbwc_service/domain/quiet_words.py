"""Quiet hours as people write them: `mon-fri 09:00-17:00`, `sat,sun 22:00-06:00`, `22:00-06:00`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qbwc_service.domain.budgets import DAYS, QuietHours

FORM = re.compile(r"(?:(?P<days>[a-z,-]+) +)?(?P<start>[0-9:]+) *- *(?P<end>[0-9:]+)")
RUN = 3
"""Days in a row from which on they are written as `mon-wed`."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, taken apart; whether these are times is not looked at. No days: every day."""

    days: tuple[str, ...]
    start: str
    end: str

    @property
    def body(self) -> dict[str, object]:
        """Return it as the API's body has it."""
        return {"days": list(self.days), "from": self.start, "to": self.end}


def read(text: str) -> Typed | None:
    """Return what was typed; None for what is none."""
    found = FORM.fullmatch(text.strip().lower())
    days = _days(found["days"] or "") if found else None
    if found is None or days is None:
        return None
    return Typed(tuple(days), found["start"], found["end"])


def write(hours: QuietHours) -> str:
    """Return the hours as `read` takes them."""
    days = _named([day for day in DAYS if day in hours.days])
    return f"{days} {hours.start}-{hours.end}".lstrip()


def _days(text: str) -> list[str] | None:
    """Return the days of "mon-fri", "sat,sun" or "fri-mon"; None where one is none."""
    named: list[str] = []
    for part in filter(None, text.split(",")):
        first, _, last = part.partition("-")
        if first not in DAYS or (last or first) not in DAYS:
            return None
        begin = DAYS.index(first)
        length = (DAYS.index(last or first) - begin) % len(DAYS) + 1
        named += [(DAYS * 2)[begin + step] for step in range(length)]
    return list(dict.fromkeys(named))


def _named(days: Sequence[str]) -> str:
    """Return days in the order of the week as `mon-fri,sun`; "" for all of them."""
    if len(days) in (0, len(DAYS)):
        return ""
    at = [DAYS.index(day) for day in days]
    runs: list[list[str]] = []
    for number, day in enumerate(days):
        if number and at[number] == at[number - 1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ",".join(f"{run[0]}-{run[-1]}" if len(run) >= RUN else ",".join(run) for run in runs)
