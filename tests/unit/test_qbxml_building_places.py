"""What has no place in a request is told once, at a path that leads there."""

from typing import Any

import pytest
from helpers.qbxml_built import inside, problems

from qbxml import build

pytestmark = pytest.mark.portable
NO_TEXT = "Leave #text out, or give it the name of an element."


@pytest.mark.parametrize(
    ("type_", "data", "expected"),
    [
        (
            "InvoiceAdd",
            {"#text": "x", "Memo": "y"},
            ("InvoiceAdd/#text", "InvoiceAdd holds elements, no text.", NO_TEXT),
        ),
        (
            "InvoiceAdd",
            {"InvoiceLineAdd": [{"ItemRef": {"#text": "x"}}]},
            (
                "InvoiceAdd/InvoiceLineAdd[1]/ItemRef/#text",
                "ItemRef holds elements, no text.",
                NO_TEXT,
            ),
        ),
        (
            "CustomerQuery",
            {"#text": "x"},
            ("CustomerQuery/#text", "CustomerQueryRq holds elements, no text.", NO_TEXT),
        ),
        (
            "InvoiceAdd",
            {"InvoiceAdd": {"Memo": "x"}, "#text": "y"},
            ("#text", "InvoiceAddRq holds elements, no text.", NO_TEXT),
        ),
        (
            "InvoiceAdd",
            {"InvoiceAdd": {"Memo": "x"}, "Memo": "y"},
            ("Memo", "InvoiceAddRq has no Memo.", ""),
        ),
        (
            "InvoiceAdd",
            {"customer_ref": {"FullName": "x"}},
            (
                "InvoiceAdd/customer_ref",
                "InvoiceAdd has no customer_ref.",
                "Did you mean CustomerRef?",
            ),
        ),
        ("InvoiceAdd", {"a b": "x"}, ("InvoiceAdd/a b", "InvoiceAdd has no a b.", "")),
        ("CustomerQuery", {"a b": "x"}, ("CustomerQuery/a b", "CustomerQueryRq has no a b.", "")),
        (
            "InvoiceAdd",
            {"InvoiceAdd": {"Memo": "x"}, "requestID": {}},
            (
                "@requestID",
                "requestID takes a value, not an object or a list.",
                "Give the value itself: text, a number, true or false.",
            ),
        ),
    ],
)
def test_what_has_no_place_is_told_once(
    type_: str, data: dict[str, Any], expected: tuple[str, str, str]
) -> None:
    assert problems(type_, data) == [expected]


def test_text_that_is_nothing_is_nothing() -> None:
    assert inside("InvoiceAdd", {"#text": "", "Memo": "y"}) == "<Memo>y</Memo>"
    assert build("CustomerQuery", {"#text": None}).text == "<CustomerQueryRq/>"
