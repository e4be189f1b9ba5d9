"""Status codes, HRESULTs, versions: what a code means and what follows from it."""

from collections.abc import Callable

import pytest

from qbxml import (
    Hresult,
    Status,
    applied,
    explain,
    host_query,
    hresult,
    negotiate,
    status,
    transient,
)
from qbxml.codes import hresult_rows
from qbxml.codes.status_rows import ROWS as STATUSES
from qbxml.codes.statuses import rank
from qbxml.versions import as_numbers

pytestmark = pytest.mark.portable
CODES = [row[0] for row in hresult_rows.ROWS]
LOOK = "a write only after a look whether it was made, a read at any time"


def test_a_known_code_tells_meaning_kind_and_fix() -> None:
    assert status(3140) == Status(
        code=3140,
        meaning="The request refers to something that does not exist.",
        kind="dependency",
        transient=False,
        fix="Create the customer, item or account first, or correct the reference.",
        developer=(
            "Query for whatever a request refers to before it is sent, and add what is missing."
        ),
        bookkeeper=(
            "It names a customer, item or account that is not in this company file; "
            "nothing was entered."
        ),
        menu="Customers > Customer Center, or Lists > Item List, or Lists > Chart of Accounts",
        applied_on_write="not_applied",
        again="yes, once what it refers to is there",
    )


@pytest.mark.parametrize(
    ("code", "fix", "menu"),
    [
        (
            3160,
            "Make it inactive by a right click in its list, or find what uses it and delete that.",
            "Edit > Find",
        ),
        (3262, "Subscribe to QuickBooks Payroll.", ""),
        (3264, "Subscribe to Intuit's card payments for this company file.", ""),
        (3300, "Delete unused entries or merge doubles; F2 counts them.", ""),
        (3351, "Use a private data extension.", ""),
        (
            3500,
            "Read QuickBooks' message; for a merge go to single-user mode, then send it again.",
            "File > Switch to Single-user Mode",
        ),
    ],
)
def test_what_helps_is_told_with_a_menu_only_where_one_is_sure(
    code: int, fix: str, menu: str
) -> None:
    assert (status(code).fix, status(code).menu) == (fix, menu)


def test_an_internal_error_is_worth_one_more_try() -> None:
    found = status(1000)
    assert (found.kind, found.transient, found.retries) == ("transient", True, 1)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (-1, "bug"),
        (77, "ok"),
        (777, "partial"),
        (1777, "bug"),
        (2010, "unsupported"),
        (3099, "input"),
        (3777, "input"),
        (9150, "bug"),
        (9999, "bug"),
    ],
)
def test_an_unknown_code_falls_back_on_its_range(code: int, kind: str) -> None:
    found = status(code)
    assert (found.code, found.kind, found.transient, found.retries) == (code, kind, False, None)
    assert not found.listed


def test_every_status_is_listed_once_and_says_what_to_do() -> None:
    codes = [row[0] for row in STATUSES]
    assert codes == sorted(set(codes))
    assert [row for row in STATUSES if not (row[2].endswith(".") and row[3].endswith("."))] == []


def test_transient_codes_are_those_that_help_themselves() -> None:
    codes = [code for code, *_ in STATUSES if transient(code)]
    assert codes == [1000, 1010, 3175, 3176, 3177]


@pytest.mark.parametrize("code", [3170, 3180])
@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("", False),
        ("There was an error when saving a Customer. The initials are in use.", False),
        ("The list has been modified by another user.", True),
        ("QuickBooks internals could not be locked. They are in use by another user.", True),
        ("Failed to acquire the lock.", True),
        ("The lock failed", True),
        ("This account is locked by the closing date.", False),
    ],
)
def test_umbrella_codes_are_transient_on_lock_text_only(
    code: int, message: str, expected: object
) -> None:
    assert transient(code, message) is expected


def test_a_lock_text_makes_no_other_code_transient() -> None:
    assert not transient(3140, "could not be locked")


@pytest.mark.parametrize(
    ("code", "writes", "severity", "expected"),
    [
        (0, True, "Info", "applied"),
        (0, False, "Info", "applied"),
        (1, True, "Info", "not_applied"),
        (1, False, "Warn", "applied"),
        (500, True, "Warn", "not_applied"),
        (500, False, "Warn", "applied"),
        (501, True, "Warn", "applied"),
        (510, True, "Warn", "applied"),
        (530, True, "Warn", "applied"),
        (530, True, "Error", "applied"),
        (531, True, "Warn", "applied"),
        (550, True, "Warn", "applied"),
        (560, True, "Warn", "applied"),
        (570, True, "Warn", "applied"),
        (600, True, "Warn", "unknown"),
        (600, False, "Warn", "applied"),
        (777, True, "Warn", "applied"),
        (777, True, "Error", "not_applied"),
        (777, False, "Error", "not_applied"),
        (1000, True, "Error", "not_applied"),
        (3200, True, "Error", "not_applied"),
        (3210, True, "Info", "not_applied"),
        (3231, False, "Error", "not_applied"),
        (9001, True, "Error", "not_applied"),
        (9002, True, "Error", "unknown"),
        (9002, False, "Error", "not_applied"),
        (9003, True, "Error", "unknown"),
        (9004, True, "Error", "not_applied"),
        (9005, True, "Error", "unknown"),
        (-1, True, "", "unknown"),
        (-1, True, "Error", "not_applied"),
        (None, True, "Info", "unknown"),
    ],
)
def test_whether_a_request_was_applied_is_decided_by_its_code(
    code: int | None, writes: object, severity: str, expected: str
) -> None:
    assert applied(code, writes=bool(writes), severity=severity) == expected


def test_statuses_rank_from_empty_over_ok_and_warning_to_error() -> None:
    ranks = [rank(1), rank(0), rank(None), rank(500), rank(3140), rank(None, "Error")]
    assert ranks == [0, 1, 1, 2, 3, 4]


PARSE_ERROR = Hresult(
    code="0x80040400",
    meaning="QuickBooks could not parse the qbXML; nothing of the set was executed.",
    kind="permanent",
    scope="request",
    executed="no",
    error_code="SDK_ERROR",
    waiting_reason="quickbooks_error",
    fix=(
        "Nothing to do at the PC: the program that wrote the request must correct "
        "element order, names or values."
    ),
    developer="Check names, order and values against the schema of the version declared.",
    bookkeeper=(
        "Nothing was entered, and there is nothing to do in QuickBooks: the program has a mistake."
    ),
    again="no, not unchanged",
)


@pytest.mark.parametrize(
    "written",
    [
        *("0x80040400", "0X80040400", "80040400", " 0x80040400\n", "-2147220480", "2147746816"),
        *(-2147220480, 0x80040400),
    ],
)
def test_an_hresult_is_known_however_it_is_written(written: str | int) -> None:
    assert hresult(written) == explain(written) == PARSE_ERROR


@pytest.mark.parametrize(
    ("written", "code"),
    [("0x8004ffff", "0x8004FFFF"), ("0x1", "0x00000001"), ("", ""), ("what?", "what?")],
)
def test_an_unknown_hresult_may_have_run_and_may_go_away(written: str, code: str) -> None:
    assert hresult(written) == Hresult(
        code=code,
        meaning="QuickBooks reported an error that is not in the list of known ones.",
        kind="transient",
        scope="request",
        executed="unknown",
        error_code="SDK_ERROR",
        waiting_reason="quickbooks_error",
        fix="Read the message; if it comes again, restart QuickBooks and the Web Connector.",
        developer="Take a write as unknown until QuickBooks was asked for it; a read may go again.",
        bookkeeper=(
            "QuickBooks met an error; look whether it was entered before you enter it by hand."
        ),
        listed=False,
        again=f"not known; {LOOK}",
    )


@pytest.mark.parametrize(
    ("code", "kind", "executed", "error_code", "waiting_reason"),
    [
        ("0x80040408", "operator", "no", "QB_UNAVAILABLE", "quickbooks_closed"),
        ("0x8004040A", "operator", "no", "QB_UNAVAILABLE", "wrong_company_file"),
        ("0x80040414", "transient", "no", "QB_BUSY", "modal_dialog"),
        ("0x8004041D", "operator", "no", "QB_UNAVAILABLE", "access_denied"),
        ("0x80040422", "transient", "no", "QB_BUSY", "single_user_mode"),
        ("0x8004040D", "transient", "unknown", "QB_UNAVAILABLE", "quickbooks_error"),
        ("0x80010105", "transient", "unknown", "QB_UNAVAILABLE", "quickbooks_error"),
    ],
)
def test_the_hresults_that_decide_most(
    code: str, kind: str, executed: str, error_code: str, waiting_reason: str
) -> None:
    found = hresult(code.lower())
    assert (found.code, found.kind, found.executed) == (code, kind, executed)
    assert (found.error_code, found.waiting_reason) == (error_code, waiting_reason)


def test_hresults_of_one_set_are_sdk_errors_and_no_others() -> None:
    for found in map(hresult, CODES):
        assert (found.scope == "request") == (found.error_code == "SDK_ERROR")


def test_every_hresult_is_listed_once_in_order_and_says_what_to_do() -> None:
    assert sorted(set(CODES)) == CODES
    found = [hresult(code) for code in CODES]
    assert [each.code for each in found] == CODES
    assert all(each.meaning.endswith(".") and each.fix.endswith(".") for each in found)


def test_only_these_hresults_leave_it_open_whether_the_set_ran() -> None:
    assert [code for code in CODES if hresult(code).executed == "unknown"] == [
        "0x80010105",
        "0x80040402",
        "0x8004040B",
        "0x8004040D",
        "0x8004040E",
        "0x8004041C",
        "0x80040421",
    ]


@pytest.mark.parametrize(
    ("wanted", "major", "minor", "supported", "expected"),
    [
        ("13.0", 16, 0, (), "13.0"),
        ("13.0", 5, 0, (), "5.0"),
        ("9.0", 13, 0, (), "9.0"),
        ("13.0", 0, 0, (), "13.0"),
        ("2.1", 2, 0, (), "2.0"),
        ("13.0", 16, 0, ("1.0", "12.0", "16.0"), "12.0"),
        ("13.0", 16, 0, ("9.0", "13.0", "10.0"), "13.0"),
        ("13.0", 0, 0, ("1.0", "CA3.0", "6.0", ""), "6.0"),
        ("13.0", 12, 0, ("16.0",), "12.0"),
    ],
)
def test_the_version_written_is_the_lower_one(
    wanted: str, major: int, minor: int, supported: tuple[str, ...], expected: str
) -> None:
    assert negotiate(wanted, major, minor, supported) == expected


@pytest.mark.parametrize("version", ["", "13", "13.0.1", "a.b", "-1.0", "9999.0"])
def test_what_is_no_version_is_refused(version: str) -> None:
    with pytest.raises(ValueError, match="looks like"):
        as_numbers(version)


def test_the_probe_is_the_golden_document() -> None:
    assert host_query("h1", "13.0") == (
        '<?xml version="1.0" encoding="utf-8"?><?qbxml version="13.0"?><QBXML>'
        '<QBXMLMsgsRq onError="stopOnError"><HostQueryRq requestID="h1"/></QBXMLMsgsRq></QBXML>'
    )


@pytest.mark.parametrize("ask", [status, hresult])
def test_a_number_that_no_code_reaches_is_refused(ask: Callable[[int], object]) -> None:
    for code in (10**5000, -(10**20)):
        with pytest.raises(ValueError, match=r"^a code has 20 digits at most: give a number such"):
            ask(code)
    assert "99999999999999999999" in repr(ask(10**20 - 1))
