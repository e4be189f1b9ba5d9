"""Tables: whole words in eighty columns, and what finds no room below its row."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from qbwc_service.cli.output import cell
from qbwc_service.cli.tables import layout

ROWS: list[dict[str, Any]] = [
    {"key_id": "key_1", "name": "shop", "note": None, "why": "it had to be, as everyone knows"},
    {"key_id": "key_22", "name": "b", "note": None, "why": None},
]


def test_columns_are_as_wide_as_what_is_in_them_and_empty_ones_are_left_out() -> None:
    assert layout(ROWS, ("key_id", "name", "note", "why"), 80, cell) == [
        "key id  name  why",
        "key_1   shop  it had to be, as everyone knows",
        "key_22  b     -",
    ]


def test_the_last_column_is_folded_while_it_has_some_room() -> None:
    assert layout(ROWS, ("key_id", "name", "why"), 36, cell) == [
        "key id  name  why",
        "key_1   shop  it had to be, as",
        "              everyone knows",
        "key_22  b     -",
    ]


def test_what_finds_no_room_stands_below_with_its_name() -> None:
    assert layout(ROWS, ("key_id", "why", "name"), 24, cell) == [
        "key id  name",
        "key_1   shop",
        "    why: it had to be,",
        "    as everyone knows",
        "key_22  b",
    ]


def test_a_note_always_stands_below_without_a_name() -> None:
    assert layout(ROWS[:1], ("key_id", "name"), 80, cell, "why") == [
        "key id  name",
        "key_1   shop",
        "    it had to be, as everyone knows",
    ]


def test_rows_without_any_value_keep_their_first_column() -> None:
    assert layout([{}], ("a", "b"), 80, cell) == ["a", "-"]


@given(
    st.lists(
        st.fixed_dictionaries({name: st.text(max_size=90) for name in "abcd"}),
        min_size=1,
        max_size=3,
    )
)
def test_no_line_is_wider_than_eighty_or_ends_with_a_blank(rows: list[dict[str, str]]) -> None:
    for line in layout(rows, "abcd", 80, cell):
        assert cell_len(line) <= 80
        assert line == line.rstrip()


@pytest.mark.parametrize("wide", ["ä" * 200, "表" * 100, "word " * 40])
def test_one_long_value_is_folded_to_the_width(wide: str) -> None:
    lines = layout([{"a": wide}], ("a",), 80, cell)

    assert max(cell_len(line) for line in lines) <= 80
    assert "".join(lines[1:]).replace(" ", "") == wide.replace(" ", "")
