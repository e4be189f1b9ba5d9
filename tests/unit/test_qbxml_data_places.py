"""Paths of problems as places in plain data."""

from typing import Any

import pytest

from qbxml.data.data_places import data_place

pytestmark = pytest.mark.portable

LINES = {"InvoiceLineAdd": [None, {"Quantity": 1}, {"Quantity": 2}], "Memo": "x"}


@pytest.mark.parametrize(
    ("path", "data", "place"),
    [
        ("InvoiceAdd/Memo", LINES, "data.Memo"),
        ("InvoiceAdd/Memo", {"InvoiceAdd": LINES}, "data.InvoiceAdd.Memo"),
        ("InvoiceAdd/InvoiceLineAdd[2]/Quantity", LINES, "data.InvoiceLineAdd[1].Quantity"),
        ("InvoiceAdd/InvoiceLineAdd[1]", LINES, "data.InvoiceLineAdd[0]"),
        ("InvoiceAdd/InvoiceLineAdd[9]/Quantity", LINES, "data.InvoiceLineAdd.Quantity"),
        ("InvoiceAdd/InvoiceLineAdd[1]/Rate", {"InvoiceLineAdd": {}}, "data.InvoiceLineAdd.Rate"),
        ("InvoiceAdd/InvoiceLineAdd/Rate", {"InvoiceLineAdd": [{}]}, "data.InvoiceLineAdd[0].Rate"),
        ("InvoiceAdd", LINES, "data"),
        ("InvoiceAddRq", LINES, "data"),
        ("InvoiceAddRq/@requestID", {"requestID": "x"}, "data.requestID"),
        ("InvoiceAdd/defMacro", {"@defMacro": "x"}, "data.@defMacro"),
        ("", LINES, "data"),
        ("IncludeRetElement[2]", {"IncludeRetElement": ["a", "b"]}, "data.IncludeRetElement[1]"),
    ],
)
def test_a_path_leads_to_the_same_value_in_the_data(
    path: str, data: dict[str, Any], place: str
) -> None:
    assert data_place(path, "InvoiceAdd", data) == place
    assert data_place(path, "InvoiceAddRq", data) == place


def test_of_a_type_that_nobody_knows_the_type_is_the_place() -> None:
    assert data_place("InvoiceAd", "InvoiceAd", {}) == "type"
