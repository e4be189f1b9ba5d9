"""Quiet hours as people write them, there and back."""

import pytest

from qbwc_service.domain.budgets import DAYS, QuietHours
from qbwc_service.domain.quiet_words import Typed, read, write


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("mon-fri 09:00-17:00", Typed(DAYS[:5], "09:00", "17:00")),
        (" SAT,Sun  22:00 - 06:00 ", Typed(("sat", "sun"), "22:00", "06:00")),
        ("fri-mon 1-2", Typed(("fri", "sat", "sun", "mon"), "1", "2")),
        ("22:00-24:00", Typed((), "22:00", "24:00")),
        ("at night", None),
        ("someday 09:00-17:00", None),
        ("mon- 09:00-17:00", Typed(("mon",), "09:00", "17:00")),
        ("", None),
    ],
)
def test_what_was_typed_is_taken_apart_or_is_none(typed: str, found: Typed | None) -> None:
    assert read(typed) == found


@pytest.mark.parametrize(
    ("days", "written"),
    [
        ((), "09:00-17:00"),
        (DAYS, "09:00-17:00"),
        (("mon",), "mon 09:00-17:00"),
        (("sun", "sat"), "sat,sun 09:00-17:00"),
        (DAYS[:5], "mon-fri 09:00-17:00"),
        (("mon", "tue", "wed", "fri"), "mon-wed,fri 09:00-17:00"),
    ],
)
def test_hours_are_written_as_they_are_read(days: tuple[str, ...], written: str) -> None:
    hours = QuietHours(start="09:00", end="17:00", days=days)
    assert write(hours) == written
    found = read(written)
    assert found is not None
    named = found.days or DAYS
    assert set(named) == set(days or DAYS)
