"""Codes: whether the same may be sent again, in words; and codes given as numbers or as text."""

from decimal import Decimal

import pytest

from qbxml import applied, explain, hresult, status, transient
from qbxml.codes.hresult_rows import ROWS as HRESULTS
from qbxml.codes.status_rows import ROWS as STATUSES

pytestmark = pytest.mark.portable
LOOK = "a write only after a look whether it was made, a read at any time"


@pytest.mark.parametrize(
    ("code", "again"),
    [
        (1, "no need"),
        (530, "no need"),
        (600, LOOK),
        (1000, "yes, once: the same may succeed later"),
        (1010, "yes: the same may succeed later"),
        (3161, "not while things in QuickBooks stay as they are"),
        (3162, "yes, later: once QuickBooks is in single-user mode"),
        (3175, "yes: the same may succeed later"),
        (3180, "only where QuickBooks' message speaks of a lock"),
        (3200, "no, not unchanged"),
        (3230, "yes, once the cause is removed"),
        (3231, "yes, once the request that failed before it is corrected"),
        (3260, "yes, once QuickBooks allows it"),
        (3310, "yes, once the form in QuickBooks is closed"),
        (3390, "yes, once an iterator was stopped or its session has ended"),
        (3391, "not this page: send the query again from its start"),
        (9001, "no, not unchanged"),
        (9002, LOOK),
        (-1, LOOK),
        (77, "no need"),
        (9150, "no, not unchanged"),
    ],
)
def test_whether_the_same_may_go_again_is_told_in_words(code: int, again: str) -> None:
    assert status(code).again == again


def test_what_says_to_send_it_again_never_says_no() -> None:
    asked = [status(code) for code, _, _, fix in STATUSES if "send it again" in fix.lower()]
    assert [each.code for each in asked] == [3162, 3230, 3310, 3500]
    assert not [each.code for each in asked if each.again.startswith("no")]


def test_where_a_write_may_have_been_made_people_are_told_to_look_first() -> None:
    codes = [row[0] for row in STATUSES]
    assert [code for code in codes if status(code).again == LOOK] == [600, 9002, 9003, 9005]
    found = [hresult(code) for code, *_ in HRESULTS]
    assert {each.executed for each in found if each.again == LOOK} == {"unknown"}
    assert LOOK in hresult("0xdeadbeef").again
    assert not [each.code for each in found if (each.executed == "unknown") != (each.again == LOOK)]


@pytest.mark.parametrize("given", [3175, "3175", " 3175\n"])
def test_a_status_code_is_taken_as_a_number_or_as_its_text(given: int | str) -> None:
    assert status(given) == explain(given) == status(3175)
    assert transient(given)
    assert applied(given, writes=True) == "not_applied"


@pytest.mark.parametrize("given", [1.5, None, True, b"3120", Decimal(3120)])
def test_what_is_neither_number_nor_text_is_no_code(given: object) -> None:
    said = f"is a whole number or text, not {type(given).__name__}"
    for ask in (status, transient, hresult, explain):
        with pytest.raises(TypeError, match=said):
            ask(given)  # type: ignore[operator]


@pytest.mark.parametrize("given", ["", "abc", "31.20", "0x80040400"])
def test_text_that_is_no_number_is_no_status_code(given: str) -> None:
    for ask in (status, transient):
        with pytest.raises(ValueError, match="is no status code: give a number such as 3140"):
            ask(given)
    with pytest.raises(ValueError, match="is no status code"):
        applied(given, writes=True)
