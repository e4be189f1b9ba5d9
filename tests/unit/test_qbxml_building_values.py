"""Values in requests built out of data: how each type is written, refused and cut."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from helpers.qbxml_built import Bill, inside, problems, read_set, refusal

from qbxml import Problem
from qbxml.data.building import build

pytestmark = pytest.mark.portable
FINE = datetime(2026, 1, 2, microsecond=1, tzinfo=UTC)
PLAIN = "Give the value itself: text, a number, true or false."
ONE = "Give one value: it may not stand several times."
NO_FRACTION = "Give value.replace(microsecond=0)."
REFERENCE = "{{tx-01jd5z3x8v9k2m4n6p8q0r2s4t.ListID}}"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (5, "5.00"),
        (5.1, "5.10"),
        (Decimal("-0.5"), "-0.50"),
        (Decimal("1E+2"), "100.00"),
        (Decimal("1.500"), "1.50"),
        (Bill.SHARE, "2.50"),
        (-0.0, "0.00"),
        (Decimal("-0.00"), "0.00"),
        (Decimal("-9999999999999.99"), "-9999999999999.99"),
        ("1,000", "1,000"),
    ],
)
def test_an_amount_has_two_decimals(value: Any, text: str) -> None:
    assert inside("CustomerAdd", {"CreditLimit": value}) == f"<CreditLimit>{text}</CreditLimit>"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2, "2"),
        (0.1, "0.1"),
        (1e-5, "0.00001"),
        (Decimal("2.50"), "2.50"),
        (Decimal("1.5000000"), "1.50000"),
        (Decimal("1E3"), "1000"),
    ],
)
def test_a_quantity_has_as_many_decimals_as_it_was_given_up_to_five(value: Any, text: str) -> None:
    line = inside("InvoiceAdd", {"InvoiceLineAdd": {"Quantity": value}})
    assert line == f"<InvoiceLineAdd><Quantity>{text}</Quantity></InvoiceLineAdd>"


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("IsPending", True, "true"),
        ("IsPending", 0, "false"),
        ("IsPending", "1", "1"),
        ("TxnDate", date(2026, 1, 2), "2026-01-02"),
        ("ExchangeRate", Decimal("1.25"), "1.25"),
        ("ExternalGUID", UUID(int=1), "{00000000-0000-0000-0000-000000000001}"),
        ("ExternalGUID", 0, "0"),
        ("RefNumber", 1001, "1001"),
        ("Other", Decimal("2.50"), "2.50"),
        ("Other", 1001.0, "1001"),
        ("Other", 1001, "1001"),
        ("Other", Decimal("-0.0"), "-0.0"),
        ("Other", date(2026, 1, 2), "2026-01-02"),
        ("Other", Bill.LATER, "Billable"),
    ],
)
def test_values_are_written_as_their_type(name: str, value: Any, text: str) -> None:
    assert inside("InvoiceAdd", {name: value}) == f"<{name}>{text}</{name}>"


def test_times_keep_their_offset_and_none_is_made_up() -> None:
    west = timezone(timedelta(hours=-8))
    for at, text in (
        (datetime(2026, 1, 2, 3, 4, 5, tzinfo=west), "2026-01-02T03:04:05-08:00"),
        (datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), "2026-01-02T03:04:05+00:00"),
        (datetime(2026, 1, 2), "2026-01-02T00:00:00"),  # noqa: DTZ001 - the PC's own time
    ):
        assert build("CustomerQuery", {"ToModifiedDate": at}).text == (
            f"<CustomerQueryRq><ToModifiedDate>{text}</ToModifiedDate></CustomerQueryRq>"
        )


def test_a_timedelta_is_a_duration() -> None:
    data = {"Duration": timedelta(days=1, minutes=30)}
    assert inside("TimeTrackingAdd", data) == "<Duration>PT24H30M0S</Duration>"


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("IsPending", 2, "IsPending takes true or false, not the number 2."),
        ("IsPending", Decimal(1), "IsPending takes true or false, not the number 1."),
        ("TxnDate", 20260102, "TxnDate takes a date, not the number 20260102."),
        (
            "TxnDate",
            datetime(2026, 1, 2, tzinfo=UTC),
            "TxnDate takes a date, not the datetime 2026-01-02 00:00:00+00:00. Give value.date().",
        ),
        ("ExchangeRate", True, "ExchangeRate takes a number, not true."),
        ("ExchangeRate", float("nan"), "ExchangeRate takes a number, not NaN."),
        ("ExchangeRate", Decimal("-Infinity"), "ExchangeRate takes a number, not -Infinity."),
        ("ExchangeRate", 10**30, "ExchangeRate takes no number of more than 30 digits."),
        ("ExchangeRate", Decimal("1E+999"), "ExchangeRate takes no number of more than 30 digits."),
        ("ExchangeRate", Decimal("1E-999"), "ExchangeRate takes no number of more than 30 digits."),
        ("Other", timedelta(1), "Other takes text, not timedelta 1 day, 0:00:00."),
        ("Other", float("inf"), "Other takes text, not the number inf. Give it as text."),
        (
            "Other",
            FINE,
            f"Other takes whole seconds, not {FINE.isoformat()}. {NO_FRACTION}",
        ),
        ("ExternalGUID", 1.5, "ExternalGUID takes a UUID or 0, not the number 1.5."),
        ("Other", 0.5, "Other takes text, not the number 0.5. Give it as text."),
        ("Other", True, "Other takes text, not true."),
        ("Other", False, "Other takes text, not false."),
        (
            "InvoiceLineAdd",
            "",
            (
                "InvoiceLineAdd holds elements (ItemRef, Desc, Quantity …), not a value. "
                'Write {"InvoiceLineAdd": {"ItemRef": …}}.'
            ),
        ),
        (
            "BillAddress",
            "",
            (
                "BillAddress holds elements (Addr1, Addr2, Addr3 …), not a value. "
                'Write {"BillAddress": {"Addr1": …}}.'
            ),
        ),
        ("defMacro", 7, "defMacro takes the text of a macro, not the number 7."),
        ("Memo", "a\x00", "Memo holds U+0000, which is not allowed in XML. Remove the character."),
        ("Memo", "\ud800", "Memo holds U+D800, which is not allowed in XML. Remove the character."),
        ("Memo", ["a"], f"Memo takes one value here, not a list. {ONE}"),
        ("Memo", {"Text": "a"}, f"Memo takes a value, not an object. {PLAIN}"),
        ("Memo", {}, f"Memo takes a value, not an object. {PLAIN}"),
        ("", "a", "InvoiceAdd has a field without a name."),
        (
            "CustomerRef",
            'Ann "A"',
            (
                "CustomerRef holds elements (ListID, FullName …), not a value. "
                'Write {"CustomerRef": {"FullName": "Ann \\"A\\""}}.'
            ),
        ),
        (
            "CustomerRef",
            5,
            (
                "CustomerRef holds elements (ListID, FullName …), not a value. "
                'Write {"CustomerRef": {"FullName": …}}.'
            ),
        ),
        ("CustomerRef", [{}], f"CustomerRef takes one value here, not a list. {ONE}"),
        ("memo", "a", "InvoiceAdd has no memo. Did you mean Memo?"),
        ("Zebra", "a", "InvoiceAdd has no Zebra."),
        ("#order", "Memo", "#order takes a list of names."),
        ("#order", ["InvoiceLineAdd"], "#order names InvoiceLineAdd 1 times, the data 0."),
    ],
)
def test_what_cannot_be_written_is_refused(name: str, value: Any, message: str) -> None:
    assert refusal(name, value) == message


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (Decimal("1.005"), "CreditLimit takes 2 decimals, and 1.005 has more."),
        (0.1 + 0.2, "CreditLimit takes 2 decimals, and 0.30000000000000004 has more."),
    ],
)
def test_money_is_never_rounded(value: Any, message: str) -> None:
    fix = "Round it to 2 decimals; floats carry more than they show."
    assert refusal("CreditLimit", value, "CustomerAdd") == f"{message} {fix}"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (1.5, "takes a whole number, not 1.5"),
        (True, "takes a whole number, not true"),
        (10**30, "takes no number of more than 30 digits"),
    ],
)
def test_a_count_is_whole(value: Any, said: str) -> None:
    assert refusal("MaxReturned", value, "CustomerQuery") == f"MaxReturned {said}."
    whole = build("CustomerQuery", {"MaxReturned": 3.0})
    assert whole == build("CustomerQuery", {"MaxReturned": Decimal("3.00")})


def test_a_duration_has_whole_seconds() -> None:
    for value in (timedelta(seconds=-1), timedelta(microseconds=1)):
        said = refusal("Duration", value, "TimeTrackingAdd")
        assert said == f"Duration takes whole seconds from 0 on, not {value}."


def test_text_that_is_too_long_stays_unless_it_may_be_cut() -> None:
    data = {"Name": "n" * 50, "Notes": "ü" * 5000, "BillAddress": {"Addr1": "a" * 42}}
    assert build("CustomerAdd", data).cut == ()
    assert f"<Name>{'n' * 50}</Name>" in build("CustomerAdd", data).text
    built = build("CustomerAdd", data, truncate=True)
    assert (
        built.text
        == build(
            "CustomerAdd",
            {"Name": "n" * 41, "Notes": "ü" * 4095, "BillAddress": {"Addr1": "a" * 41}},
        ).text
    )
    assert built.cut == (
        Problem(
            "Name has 50 characters, QuickBooks takes 41: the rest is cut off.",
            path="CustomerAdd/Name",
        ),
        Problem(
            "Notes has 5000 characters, QuickBooks takes 4095: the rest is cut off.",
            path="CustomerAdd/Notes",
        ),
        Problem(
            "Addr1 has 42 characters, QuickBooks takes 41: the rest is cut off.",
            path="CustomerAdd/BillAddress/Addr1",
        ),
    )


@pytest.mark.parametrize(
    ("name", "data", "path"),
    [
        ("CustomerAdd", {"TermsRef": {"FullName": "t" * 32}}, "CustomerAdd/TermsRef/FullName"),
        ("InvoiceAdd", {"RefNumber": "1" * 12}, "InvoiceAdd/RefNumber"),
        ("CustomerMod", {"EditSequence": "1" * 17}, "CustomerMod/EditSequence"),
        ("CustomerAdd", {"Email": "e" * 1024}, "CustomerAdd/Email"),
        ("CustomerAdd", {"IncludeRetElement": "I" * 51}, "IncludeRetElement[1]"),
        ("CustomerQuery", {"IncludeRetElement": "I" * 51}, "CustomerQuery/IncludeRetElement[1]"),
    ],
)
def test_what_points_at_something_is_never_cut(name: str, data: Any, path: str) -> None:
    ((where, message, fix),) = problems(name, data, truncate=True)
    assert where == path
    assert message.endswith(": it is not cut.")
    assert fix == "Shorten it yourself: cut off, it could mean something else."


def test_the_code_of_a_tax_is_as_long_as_its_edition_takes_and_never_cut() -> None:
    data = {"Name": "ABCDEF", "IsTaxable": True}
    name = "SalesTaxCodeAdd"
    for edition in ("", "AU"):
        built = build(name, data, edition=edition, truncate=True)
        assert (built.cut, built.text) == ((), build(name, data).text)
    assert problems(name, data, edition="US", truncate=True) == [
        (
            "SalesTaxCodeAdd/Name",
            "Name has 6 characters, QuickBooks takes 3: it is not cut.",
            "Shorten it yourself: cut off, it could mean something else.",
        )
    ]


def test_how_long_a_text_may_be_is_asked_of_the_edition_it_is_for() -> None:
    data = {"Name": "A", "ResaleNumber": "1" * 20}
    assert build("CustomerAdd", data, edition="UK", truncate=True).cut == ()
    assert [path for path, *_ in problems("CustomerAdd", data, edition="US", truncate=True)] == [
        "CustomerAdd/ResaleNumber"
    ]


def test_an_edition_that_is_none_is_the_programmers_mistake() -> None:
    with pytest.raises(LookupError, match="an edition is one of US, CA, UK, AU, not 'FR'"):
        build("CustomerAdd", {"Name": "A"}, edition="FR")


def test_a_value_of_an_earlier_answer_is_never_cut() -> None:
    built = build("InvoiceAdd", {"FOB": REFERENCE, "RefNumber": f"A{REFERENCE}"}, truncate=True)
    assert built.cut == ()
    assert [str(each).partition(".")[2] for each in read_set(built.text)] == ["1.ListID"]


@pytest.mark.parametrize("value", [Decimal(10000000000000), -1e13, 10**13])
def test_an_amount_of_more_than_13_digits_before_the_point_is_refused(value: Any) -> None:
    number = "-10000000000000.00" if value < 0 else "10000000000000.00"
    assert refusal("CreditLimit", value, "CustomerAdd") == (
        f"CreditLimit takes 13 digits before the point at most, and {number} has more. "
        "Split it into several that are smaller."
    )


@pytest.mark.parametrize("value", [-0.0, Decimal("-0"), Decimal("-0.000")])
@pytest.mark.parametrize("name", ["Quantity", "ExchangeRate"])
def test_zero_has_no_sign(name: str, value: Any) -> None:
    data = {"InvoiceLineAdd": {name: value}} if name == "Quantity" else {name: value}
    assert "-" not in inside("InvoiceAdd", data)
