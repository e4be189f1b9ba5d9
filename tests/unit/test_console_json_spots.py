"""Where things stand in JSON that somebody pasted."""

import json

import pytest

from qbwc_service.console.json_spots import spots

TEXT = """{
  "type": "InvoiceAdd",
  "data": {"A\\"b": [], "List": [
    {"Quantity": -1.5e3}, [true, {}],
    "x: {[,"
  ]}
}"""


def test_each_name_and_item_has_its_line_and_column() -> None:
    assert json.loads(TEXT)["data"]["List"][2] == "x: {[,"
    assert spots(TEXT) == {
        "": (1, 1),
        "type": (2, 3),
        "data": (3, 3),
        'data.A"b': (3, 12),
        "data.List": (3, 24),
        "data.List[0]": (4, 5),
        "data.List[0].Quantity": (4, 6),
        "data.List[1]": (4, 27),
        "data.List[1][0]": (4, 28),
        "data.List[1][1]": (4, 34),
        "data.List[2]": (5, 5),
    }


@pytest.mark.parametrize("text", ["", "[" * 5_000 + "]" * 5_000, '{"a": '])
def test_of_what_cannot_be_followed_nothing_is_told(text: str) -> None:
    assert spots(text) == {}
