"""The company-file guard (D9) and what a visit teaches about the PC."""

from typing import Any

import pytest
from helpers.builders import (
    BOOKS,
    FILE_ID,
    NOON,
    arrival,
    connection,
    presence,
    seconds,
    seen,
)

from qbwc_service.domain.connections import Presence, Trouble
from qbwc_service.domain.guard import DOTNET_EPOCH, Arrival, learn, mismatch, moved_warning

ELSEWHERE = r"D:\Copy\Rock Castle.qbw"
OTHER_ID = "00000000-0000-0000-0000-000000000001"
NEVER = presence()
OTHER_FILE = (
    "Another company file is open ({}). Open the one that was added to the Web Connector, or add "
    "this one as a connection of its own. Nothing was sent."
)
UNMARKED = (
    "The open company file ({}) carries no mark of this connection and is not the one known so "
    rf"far (Rock Castle, {BOOKS}). Nothing was sent."
)


def here(company_file: str = BOOKS, **facts: Any) -> Arrival:
    return arrival(company_file, **{"company_name": "Rock Castle", **facts})


@pytest.mark.parametrize("known", [NEVER, seen()])
def test_our_file_id_is_let_through_wherever_the_file_lies(known: Presence) -> None:
    for path in (BOOKS, ELSEWHERE, ""):
        assert mismatch(connection(), known, here(path, file_id=FILE_ID)) == ""


@pytest.mark.parametrize("written", [FILE_ID, FILE_ID.upper(), f"{{{FILE_ID}}}"])
def test_our_file_id_may_be_kept_in_any_form(written: str) -> None:
    ours = connection(file_id=written)
    assert mismatch(ours, seen(), here(file_id=FILE_ID)) == ""


@pytest.mark.parametrize("known", [NEVER, seen()])
def test_another_file_id_is_refused_even_at_the_right_path(known: Presence) -> None:
    pinned = connection(company_file=BOOKS)
    assert mismatch(pinned, known, here(file_id=OTHER_ID)) == OTHER_FILE.format(
        f"Rock Castle, {BOOKS}"
    )


def test_another_file_without_name_and_path_is_called_unknown() -> None:
    stranger = arrival("", file_id=OTHER_ID)
    assert mismatch(connection(), seen(), stranger) == OTHER_FILE.format("unknown")


def test_without_a_file_id_a_first_visit_is_let_through_only_where_the_file_is_named() -> None:
    for first in (here(), arrival(BOOKS)):
        assert "carries no mark of this connection" in mismatch(connection(), NEVER, first)
        assert mismatch(connection(company_file=BOOKS), NEVER, first) == ""


def test_without_a_file_id_the_learned_name_and_path_must_both_match() -> None:
    assert mismatch(connection(), seen(), here()) == ""
    assert mismatch(connection(), seen(), here(BOOKS.upper())) == ""
    refusals = {
        "moved": here(ELSEWHERE),
        "renamed": here(company_name="Larry's"),
        "both": here(ELSEWHERE, company_name="Larry's"),
        "unreadable": arrival(BOOKS),
    }
    assert {why: mismatch(connection(), seen(), one) for why, one in refusals.items()} == {
        "moved": UNMARKED.format(f"Rock Castle, {ELSEWHERE}"),
        "renamed": UNMARKED.format(f"Larry's, {BOOKS}"),
        "both": UNMARKED.format(f"Larry's, {ELSEWHERE}"),
        "unreadable": UNMARKED.format(BOOKS),
    }


def test_a_path_set_by_a_person_must_match_where_there_is_no_file_id() -> None:
    pinned = connection(company_file=BOOKS)
    for known in (NEVER, seen(company_path=ELSEWHERE)):
        assert mismatch(pinned, known, here(ELSEWHERE)) == (
            f"The open company file is Rock Castle, {ELSEWHERE}, not {BOOKS}. Nothing was sent."
        )
    assert mismatch(pinned, NEVER, here(BOOKS.lower())) == ""


@pytest.mark.parametrize(
    ("pinned", "known", "open_", "moved_from"),
    [
        ("", "", BOOKS, None),
        ("", BOOKS, BOOKS, None),
        ("", BOOKS, BOOKS.swapcase(), None),
        ("", BOOKS, "", None),
        ("", BOOKS, ELSEWHERE, BOOKS),
        (BOOKS, "", ELSEWHERE, BOOKS),
        (BOOKS, ELSEWHERE, BOOKS, None),
        (BOOKS, ELSEWHERE, ELSEWHERE, BOOKS),
    ],
)
def test_our_file_at_another_path_is_warned_about(
    pinned: str, known: str, open_: str, moved_from: str | None
) -> None:
    warning = moved_warning(
        connection(company_file=pinned), seen(company_path=known), here(open_, file_id=FILE_ID)
    )
    expected = f"Moved or copied file: it used to be {moved_from}, now {open_} is open."
    assert warning == (expected if moved_from else "")


def test_a_first_visit_teaches_all_it_says() -> None:
    noon_there = int((NOON + seconds(42.6) - DOTNET_EPOCH).total_seconds() * 10_000_000)
    told = here(
        product="QuickBooks Enterprise 24.0",
        file_id=FILE_ID,
        machine="FRONT-DESK",
        clock_ticks=noon_there,
        auto_login_allowed=True,
    )
    before = presence(trouble=Trouble.MODAL_DIALOG, trouble_text="A dialog is open.")
    assert learn(connection(), before, told, NOON) == presence(
        learned=True,
        machine="FRONT-DESK",
        product="QuickBooks Enterprise 24.0",
        qbxml_version="16.0",
        country="US",
        company_name="Rock Castle",
        company_path=BOOKS,
        file_id=FILE_ID,
        pc_clock_offset_seconds=43,
    )


def test_a_visit_that_says_nothing_leaves_what_is_known() -> None:
    known = seen(machine="FRONT-DESK", product="Pro", file_id=FILE_ID, pc_clock_offset_seconds=5)
    assert learn(connection(), known, arrival(BOOKS), NOON) == known.amend(
        qbxml_version="16.0", country="US", file_id=None, pc_clock_offset_seconds=None
    )


def test_a_moved_file_keeps_its_old_path_and_says_so_at_every_visit() -> None:
    moved = here(ELSEWHERE, file_id=FILE_ID)
    once = learn(connection(), seen(), moved, NOON)
    twice = learn(connection(), once, moved, NOON)
    assert once == twice
    assert once.company_path == BOOKS
    assert once.warning == f"Moved or copied file: it used to be {BOOKS}, now {ELSEWHERE} is open."


@pytest.mark.parametrize(("allowed", "warns"), [(False, True), (True, False), (None, False)])
def test_forbidden_automatic_login_is_warned_about(*, allowed: bool | None, warns: bool) -> None:
    learned = learn(connection(), NEVER, here(auto_login_allowed=allowed), NOON)
    assert learned.warning == (
        "QuickBooks must stay open: automatic login is not allowed. To change it: Edit, "
        "Preferences, Integrated Applications, Company Preferences, Properties."
        if warns
        else ""
    )


@pytest.mark.parametrize("ticks", [None, 10**19])
def test_a_clock_that_is_not_told_or_impossible_is_unknown(ticks: int | None) -> None:
    assert learn(connection(), NEVER, here(clock_ticks=ticks), NOON).pc_clock_offset_seconds is None
